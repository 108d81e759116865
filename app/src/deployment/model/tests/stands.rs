//! What of a week stands whatever is proposed: whom the engine knows nothing of, and what is over; and what is let go.

use super::*;

/// Somebody of whom nobody said when they work.
fn unknown(n: u128) -> Works {
    Works { week: None, ..works(n, 0, &[]) }
}

/// Somebody at a learner's first meeting.
fn sent(week: &SiteWeek, lsa: u128) -> Row {
    let (occurrence, plan_line) = (week.meetings[0].id, Some(week.lines[0].line));
    Row { occurrence, learner: person(1), lsa: person(lsa), part: Part::Whole, plan_line, reason: None }
}

fn who(week: &SiteWeek, rows: &[Row]) -> Vec<PersonId> {
    rows.iter().filter(|row| row.occurrence == week.meetings[0].id).map(|row| row.lsa).collect()
}

#[test]
fn whoever_is_sent_and_whose_hours_nobody_said_stays_where_they_are_in_every_proposal() {
    let mut it = week(vec![unknown(11), works(12, 600, &[])], vec![line(1, SOME)]);
    let theirs = sent(&it, 11);
    it.published = Some(version(std::slice::from_ref(&theirs)));
    let (model, rows) = solved(&it);
    assert!(rows.contains(&theirs), "{rows:?}");
    assert_eq!((who(&it, &rows), model.unmet(&rows).count()), (vec![person(11)], 0), "and nobody beside them");
    // nobody is held where they are, as in a week that is mended around somebody who cannot come any more
    assert!(model.published.assign.is_empty(), "{:?}", model.published);
    let mut draft = version(&rows);
    draft.locked.insert(theirs.sending());
    it.draft = Some(draft);
    assert!(solved(&it).1.contains(&theirs), "as it was locked");
    // whoever is not in leaves their place to others, hours or none
    it.away.push(not_in(person(11)));
    assert_eq!(who(&it, &solved(&it).1), [person(12)]);
}

#[test]
fn beside_somebody_whose_hours_nobody_said_the_second_of_two_is_found() {
    let mut two = line(1, SOME);
    two.two_people = true;
    let mut it = week(vec![unknown(11), works(12, 600, &[])], vec![two]);
    it.meetings.truncate(1);
    it.published = Some(version(&[sent(&it, 11)]));
    let (model, rows) = solved(&it);
    assert_eq!((who(&it, &rows), model.unmet(&rows).count()), (vec![person(11), person(12)], 0));
    it.published = Some(version(&rows));
    assert_eq!(solved(&it).1, rows);
}

#[test]
fn what_is_over_stays_as_it_was_in_force_whatever_a_draft_made_of_it_before() {
    let mut it = week(vec![works(11, 600, &[]), works(12, 600, &[])], vec![line(1, SOME)]);
    let (came, drafted) = (sent(&it, 11), sent(&it, 12));
    it.published = Some(version(std::slice::from_ref(&came)));
    it.draft = Some(version(std::slice::from_ref(&drafted)));
    // at ten on Monday, what began at nine
    let now = day(23).and_hms_opt(10, 0, 0).unwrap().and_utc();
    let rows = Model::of(&it, UTC, now).rows(&Answer::default());
    assert_eq!(who(&it, &rows), [person(11)]);
    // nobody was sent before anything was in force
    it.published = None;
    assert!(Model::of(&it, UTC, now).rows(&Answer::default()).is_empty());
}

#[test]
fn whoever_was_sent_for_what_is_agreed_no_more_is_sent_there_by_no_proposal_unless_a_person_wants_it() {
    let mut it = week(vec![works(11, 600, &[]), works(12, 600, &[])], vec![line(2, SOME)]);
    let of_plan = Row { plan_line: Some(line(1, SOME).line), ..sent(&it, 11) };
    it.published = Some(version(std::slice::from_ref(&of_plan)));
    let (model, rows) = solved(&it);
    assert_eq!((who(&it, &rows), model.unmet(&rows).count()), (Vec::new(), 0), "{rows:?}");
    // until another week is in force that is where they are
    let model = Model::of(&it, UTC, before());
    let other = model.need(it.meetings[1].id, person(2)).unwrap();
    assert_eq!(Asking::new(&it, &model, it.shown()).obstacle(other, &it.lsas[0]), Some(Obstacle::Elsewhere));
    // a cover leaves them there
    let theirs = |learner: &solver::instance::WrittenLearner| learner.id.0.starts_with(&person(1).to_string());
    assert!(Model::covering(&it, UTC, before()).instance.learners.iter().any(theirs));
    let mut locked = version(std::slice::from_ref(&of_plan));
    locked.locked.insert(of_plan.sending());
    let explained = version(&[Row { reason: Some("They asked for it.".to_owned()), ..of_plan }]);
    for wanted in [locked, explained] {
        it.draft = Some(wanted);
        assert_eq!(who(&it, &solved(&it).1), [person(11)]);
    }
    // nor by any, to a lesson whose class the learner has left
    it.meetings[0].learners.clear();
    assert!(who(&it, &solved(&it).1).is_empty());
}

#[test]
fn where_two_people_became_one_and_the_start_the_end_a_proposal_sends_as_many_as_are_agreed_and_only_then() {
    let mut it = week(vec![works(11, 600, &[]), works(12, 600, &[])], vec![line(1, SOME)]);
    it.meetings.truncate(1);
    it.published = Some(version(&[sent(&it, 11), sent(&it, 12)]));
    assert_eq!(who(&it, &solved(&it).1).len(), 1);
    // of these two it is the second who is one more
    let model = Model::of(&it, UTC, before());
    let is_more = |lsa| model.is_more(it.shown(), sending(&it, 0, (1, lsa)));
    assert_eq!([11, 12, 13].map(is_more), [false, true, false]);
    it.lines = vec![line(1, "presence help;amount some;moment at-end")];
    it.published = Some(version(&[Row { part: Part::First, ..sent(&it, 11) }]));
    let (_, rows) = solved(&it);
    assert_eq!(rows.iter().map(|row| row.part).collect::<Vec<_>>(), [Part::Second]);
    // of what is agreed for all of it, one half stays where it is
    it.lines = vec![line(1, SOME)];
    it.published =
        Some(version(&[Row { part: Part::First, ..sent(&it, 11) }, Row { part: Part::Second, ..sent(&it, 12) }]));
    assert_eq!(who(&it, &solved(&it).1), [person(11), person(12)]);
}
