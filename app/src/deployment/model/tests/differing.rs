//! What is kept for a learner of a week that is not as they agreed.

use domain::deployment::{Here, Why};

use super::*;
use crate::deployment::explain::differs;

fn why(obstacle: Obstacle, count: usize) -> Why {
    Why { against: BTreeMap::from([(obstacle, count)]), ..Why::default() }
}

#[test]
fn every_place_that_nobody_can_come_to_has_who_could_not_and_why() {
    let one = week(vec![works(11, 600, &[])], vec![line(1, SOME), line(2, SOME)]);
    let (model, rows) = solved(&one);
    let found = differs(&one, &model, &rows);
    assert_eq!(found.len(), model.unmet(&rows).count());
    assert!(found.iter().all(|place| place.named.is_none() && place.why == why(Obstacle::Elsewhere, 1)), "{found:?}");
    let both = week(vec![works(11, 600, &[]), works(12, 600, &[])], vec![line(1, SOME), line(2, SOME)]);
    let (model, rows) = solved(&both);
    assert_eq!(differs(&both, &model, &rows), []);
}

#[test]
fn whom_a_learner_refused_is_kept_by_name_and_what_is_lacking_by_what_it_is() {
    let mut refused = line(1, "presence help;amount some;skill signing");
    refused.not_wanted.insert(person(11));
    let week = week(vec![works(11, 600, &[Skill::Signing]), works(12, 600, &[])], vec![refused]);
    let (model, rows) = solved(&week);
    let kept = &differs(&week, &model, &rows)[0].why;
    assert_eq!(kept.refused, BTreeSet::from([person(11)]));
    assert_eq!((kept.against.get(&Obstacle::Skill), kept.skills.contains(&Skill::Signing)), (Some(&1), true));
}

#[test]
fn somebody_else_than_was_named_is_told_with_what_stands_against_them() {
    let named = format!("presence help;amount some;person {}", person(11));
    let mut away = week(vec![works(11, 600, &[]), works(12, 600, &[])], vec![line(1, &named)]);
    let (model, rows) = solved(&away);
    assert_eq!(differs(&away, &model, &rows), [], "who was named comes");
    let days: Vec<_> = away.meetings.iter().map(|meeting| meeting.on).collect();
    away.away.extend(days.iter().map(|on| NotIn { lsa: person(11), from: *on, to: *on }));
    let (model, rows) = solved(&away);
    let found = differs(&away, &model, &rows);
    assert!(!found.is_empty() && found.iter().all(|place| place.named == Some(person(11))), "{found:?}");
    assert!(found.iter().all(|place| place.why == why(Obstacle::Away, 1)), "{found:?}");
}

#[test]
fn of_somebody_who_was_named_and_is_not_trained_it_is_told_in_what() {
    let named = format!("presence help;amount some;person {};skill makaton signing", person(11));
    let both = [Skill::Signing, Skill::Makaton];
    let week = week(vec![works(11, 600, &[Skill::Signing]), works(12, 600, &both)], vec![line(1, &named)]);
    let (model, rows) = solved(&week);
    let found = differs(&week, &model, &rows);
    assert!(!found.is_empty() && found.iter().all(|place| place.named == Some(person(11))), "{found:?}");
    let lacks = Why { skills: [Skill::Makaton].into(), ..why(Obstacle::Skill, 1) };
    assert!(found.iter().all(|place| place.why == lacks), "{found:?}");
}

#[test]
fn whoever_was_named_for_one_lesson_is_missed_at_that_one_and_at_no_other() {
    let named = format!("presence help;amount some;person {}", person(12));
    let mut it = week(vec![works(11, 600, &[]), works(12, 600, &[])], vec![line(1, SOME), line(1, &named)]);
    it.lines[1].situation = Situation::Session(it.meetings[0].session);
    let model = Model::of(&it, UTC, before());
    let sent = |at: usize| Row {
        occurrence: it.meetings[at].id,
        learner: person(1),
        lsa: person(11),
        part: Part::Whole,
        plan_line: None,
        reason: None,
    };
    assert!(model.score(&[sent(0)]).not_wanted > 0);
    assert_eq!(model.score(&[sent(2)]).not_wanted, 0, "they named nobody for all their lessons");
}

#[test]
fn a_place_is_told_once_as_one_to_which_nobody_comes_where_whoever_is_sent_instead_is_not_in_either() {
    let named = format!("presence help;amount some;person {}", person(11));
    let mut away = week(vec![works(11, 600, &[]), works(12, 600, &[])], vec![line(1, &named)]);
    let days: Vec<_> = away.meetings.iter().map(|meeting| meeting.on).collect();
    away.away.extend(days.iter().map(|on| NotIn { lsa: person(11), from: *on, to: *on }));
    let (_, rows) = solved(&away);
    away.away.extend(days.iter().map(|on| NotIn { lsa: person(12), from: *on, to: *on }));
    let model = Model::of(&away, UTC, before());
    let found = differs(&away, &model, &rows);
    assert_eq!(found.len(), rows.len());
    assert!(found.iter().all(|place| place.named.is_none() && place.why == why(Obstacle::Away, 2)), "{found:?}");
}

#[test]
fn of_a_place_that_lacks_one_of_two_it_is_told_who_else_could_not_come_and_nothing_of_who_does() {
    let mut two = line(1, SOME);
    two.two_people = true;
    let mut it = week(vec![works(11, 600, &[]), works(12, 600, &[])], vec![two]);
    it.away.push(not_in(person(12)));
    let (model, rows) = solved(&it);
    let found = differs(&it, &model, &rows);
    assert_eq!((rows.len(), found.len()), (2, 2), "one comes to each: {rows:?}");
    assert!(found.iter().all(|place| place.named.is_none() && place.why == why(Obstacle::Away, 1)), "{found:?}");
}

#[test]
fn of_each_who_was_named_it_is_told_what_stands_against_them_or_why_another_comes_though_they_could() {
    let named = format!("presence help;amount some;person {} {}", person(11), person(12));
    let lsas = [11, 12, 13].map(|lsa| works(lsa, 600, &[])).to_vec();
    let mut it = week(lsas, vec![line(1, &named)]);
    it.away.push(not_in(person(12)));
    let model = Model::of(&it, UTC, before());
    let sent = |at: usize, learner: u128| Row {
        occurrence: it.meetings[at].id,
        learner: person(learner),
        lsa: person(13),
        part: Part::Whole,
        plan_line: None,
        reason: None,
    };
    let found = differs(&it, &model, &[sent(0, 1), sent(2, 1), sent(2, 2)]);
    let told: Vec<_> = found.into_iter().map(|place| (place.named.unwrap(), place.why)).collect();
    let could = |here: Here| (person(11), Why { instead: Some(here), ..Why::default() });
    let away = || (person(12), why(Obstacle::Away, 1));
    assert_eq!(told, [could(Here::Free), away(), could(Here::Shares), away()]);
}
