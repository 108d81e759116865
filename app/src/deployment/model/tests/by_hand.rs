//! What stands by a person's hand: no proposal and no cover undoes it, and it takes of somebody what the judge of a week counts.

use super::cover::covered;
use super::halves::expect_no_breach;
use super::here::rows;
use super::*;

const ALL: &str = "presence help;amount all";

/// Somebody sent from a line of the plan.
fn agreed(week: &SiteWeek, (at, learner, lsa): (u128, u128, u128)) -> Row {
    let line = week.lines.iter().find(|line| line.learner == person(learner)).unwrap();
    Row { plan_line: Some(line.line), ..rows(&[(at, learner, lsa)]).remove(0) }
}

/// Somebody put beside what was agreed, with a reason.
fn more((at, learner, lsa): (u128, u128, u128)) -> Row {
    Row { reason: Some("To try it out".to_owned()), ..rows(&[(at, learner, lsa)]).remove(0) }
}

fn locked(row: &Row, beside: &[Row]) -> Version {
    let all = [std::slice::from_ref(row), beside].concat();
    Version { locked: [row.sending()].into(), ..version(&all) }
}

#[test]
fn a_half_given_by_hand_takes_of_somebody_all_that_the_half_needs() {
    for terms in [ALL, "presence help;amount some;sharing just-me"] {
        let lsas = [11, 12, 13].map(|lsa| works(lsa, 600, &[])).to_vec();
        let mut it = week(lsas, vec![line(1, terms), line(2, SOME)]);
        it.meetings = vec![meeting(1, 540, 630, &[1, 2])];
        let half = |lsa, part| Row { part, ..agreed(&it, (1, 1, lsa)) };
        let halves = [half(11, Part::First), half(12, Part::Second)];
        it.published = Some(version(&halves));
        let (model, found) = solved(&it);
        assert_eq!(model.unmet(&found).count(), 0, "{found:?}");
        assert!(halves.iter().all(|half| found.contains(half)), "{found:?}");
        expect_no_breach(&it, &found);
        // nor is it said that they could come to somebody else then
        let model = Model::of(&it, UTC, before());
        let need = model.need(it.meetings[0].id, person(2)).unwrap();
        let against = it.lsas.iter().map(|works| Asking::new(&it, &model, it.shown()).obstacle(need, works));
        assert_eq!(against.collect::<Vec<_>>(), [Some(Obstacle::Full), Some(Obstacle::Full), None]);
    }
}

/// Two rooms at one time: a little for learner 1, and for learner 2 all of somebody who signs, as P11 does and P12 does not.
fn two_want_one() -> SiteWeek {
    let lines = vec![line(1, "presence help;amount a-little"), line(2, "presence help;amount all;skill signing")];
    let mut it = week(vec![works(11, 600, &[Skill::Signing]), works(12, 600, &[])], lines);
    it.meetings.truncate(2);
    it
}

#[test]
fn a_proposal_leaves_whoever_is_locked_however_much_more_another_needs_them() {
    let mut it = two_want_one();
    let here = agreed(&it, (1, 1, 11));
    it.published = Some(version(std::slice::from_ref(&here)));
    let (model, free) = solved(&it);
    assert_eq!((model.unmet(&free).count(), free.contains(&here)), (0, false), "as nobody locked it");
    it.published = Some(locked(&here, &[]));
    let (model, held) = solved(&it);
    assert_eq!(model.unmet(&held).map(|need| need.learner).collect::<Vec<_>>(), [person(2)]);
    assert_eq!(held, [here]);
}

#[test]
fn a_cover_leaves_whoever_is_locked_and_takes_another_or_nobody() {
    let mut it = two_want_one();
    it.lsas.push(works(13, 600, &[Skill::Signing]));
    it.away.push(not_in(person(13)));
    let (here, theirs) = (agreed(&it, (1, 1, 11)), agreed(&it, (2, 2, 13)));
    it.published = Some(version(&[here.clone(), theirs.clone()]));
    let moved = [(1, 1, person(12), Part::Whole), (2, 2, person(11), Part::Whole)];
    assert_eq!(covered(&it), moved, "as nobody locked it");
    it.published = Some(locked(&here, &[theirs]));
    assert_eq!(covered(&it), [(1, 1, person(11), Part::Whole)]);
}

#[test]
fn more_than_was_agreed_takes_nothing_of_somebody_and_stays_with_all_that_is_agreed() {
    let mut it = week(vec![works(11, 600, &[])], vec![line(1, ALL)]);
    it.meetings = vec![meeting(3, 660, 750, &[1, 2])];
    let all = [agreed(&it, (3, 1, 11)), more((3, 2, 11))];
    it.published = Some(version(&all));
    let (_, found) = solved(&it);
    assert_eq!(found, all);
    expect_no_breach(&it, &found);
    // so it is in the half of a lesson for which nothing is agreed
    it.lines = [(1, "at-start"), (2, "at-end")].map(|(n, moment)| line(n, &format!("{ALL};moment {moment}"))).to_vec();
    let longer = agreed(&it, (3, 1, 11));
    it.published = Some(locked(&longer, &[]));
    let (model, found) = solved(&it);
    assert_eq!((model.unmet(&found).count(), found.contains(&longer)), (0, true), "{found:?}");
    expect_no_breach(&it, &found);
}

#[test]
fn one_person_more_stays_one_more_beside_whoever_was_agreed() {
    let mut it = week(vec![works(11, 600, &[]), works(12, 600, &[])], vec![line(1, SOME)]);
    it.meetings.truncate(1);
    let (more, agreed) = (more((1, 1, 11)), agreed(&it, (1, 1, 12)));
    it.published = Some(locked(&more, std::slice::from_ref(&agreed)));
    assert_eq!(solved(&it).1, [more, agreed]);
}

#[test]
fn nobody_is_sent_to_a_learner_who_asked_to_be_alone_while_they_are_with_another_for_more() {
    let alone = line(1, "presence help;amount a-little;sharing just-me");
    let mut it = week(vec![works(11, 600, &[])], vec![alone]);
    it.meetings = vec![meeting(3, 660, 750, &[1, 2])];
    let more = more((3, 2, 11));
    it.published = Some(version(std::slice::from_ref(&more)));
    assert_eq!(solved(&it).1, std::slice::from_ref(&more));
    assert_eq!(obstacles(&it), [Some(Obstacle::Full)]);
    it.lsas.push(works(12, 600, &[]));
    let (_, found) = solved(&it);
    assert_eq!(found, [agreed(&it, (3, 1, 12)), more.clone()]);
    expect_no_breach(&it, &found);
    // where they come to both already, nobody is moved for it
    let both = [agreed(&it, (3, 1, 11)), more];
    it.published = Some(version(&both));
    assert_eq!(solved(&it).1, both);
}
