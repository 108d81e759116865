//! A week that is covered: the places of whoever does not come, and nothing else.

use super::*;
use crate::deployment::in_after_all::given_away;

fn sent(at: u128, learner: u128, lsa: u128) -> Row {
    let occurrence = OccurrenceId::new(Uuid::from_u128(at));
    Row { occurrence, learner: person(learner), lsa: person(lsa), part: Part::Whole, plan_line: None, reason: None }
}

fn skilled(n: u128) -> Works {
    works(n, 600, &[Skill::Signing])
}

/// Three people, of whom the first is not in; these are in force.
fn without_the_first(lines: Vec<InForce>, rows: &[Row]) -> SiteWeek {
    let mut week = week(vec![works(11, 600, &[]), works(12, 600, &[]), skilled(13)], lines);
    week.published = Some(version(rows));
    week.away.push(not_in(person(11)));
    week
}

/// Who is where once it is covered, by meeting and learner.
pub(super) fn covered(week: &SiteWeek) -> Vec<(u128, u128, PersonId, Part)> {
    let model = Model::covering(week, UTC, before());
    let replan = Replan { published: Some(&model.published), absent: &[], mends: true };
    let read = solver::Week::of(&model.instance, &replan).unwrap();
    let asked = Asked { seed: 1, steps: 20_000, go_on: false, threads: 1 };
    let given = if read.demands.is_empty() { Vec::new() } else { propose(&read, &asked, &Quiet).given };
    let rows = model.with_who_stays(week, model.rows(&read.answer(&model.instance, &given)));
    let mut all: Vec<_> = rows
        .iter()
        .map(|row| (row.occurrence.uuid().as_u128(), row.learner.uuid().as_u128(), row.lsa, row.part))
        .collect();
    all.sort_unstable();
    all
}

#[test]
fn a_cover_leaves_the_places_that_nobody_came_to_before_as_they_are() {
    let week = without_the_first(vec![line(1, SOME), line(2, SOME)], &[sent(1, 1, 11)]);
    let covered = covered(&week);
    let [(1, 1, lsa, Part::Whole)] = covered[..] else { panic!("{covered:?}") };
    assert!(lsa == person(12) || lsa == person(13), "{covered:?}");
    // a proposal fills them
    assert_eq!(solved(&week).1.len(), 4);
}

#[test]
fn a_cover_leaves_whoever_can_come_where_they_are_and_a_proposal_counts_each_change_at_its_price_alone() {
    let same = InForce { same_person: Some(domain::scale::SamePerson::Same), ..line(1, SOME) };
    let mut week = without_the_first(vec![same, line(2, SOME)], &[sent(1, 1, 12), sent(2, 2, 11), sent(3, 1, 13)]);
    week.meetings[2] = meeting(3, 660, 750, &[1]);
    let stays = [(1, 1, person(12), Part::Whole), (2, 2, person(13), Part::Whole), (3, 1, person(13), Part::Whole)];
    assert_eq!(covered(&week), stays);
    // one person for both of their lessons is worth more than one change costs
    let (_, rows) = solved(&week);
    let theirs: BTreeSet<_> = rows.iter().filter(|row| row.learner == person(1)).map(|row| row.lsa).collect();
    assert_eq!((rows.len(), theirs.len()), (3, 1), "{rows:?}");
}

#[test]
fn what_a_person_put_into_the_draft_stays_in_it_beside_the_cover() {
    let mut week = without_the_first(vec![line(1, SOME), line(2, SOME)], &[sent(1, 1, 11)]);
    week.draft = Some(version(&[sent(1, 1, 11), sent(2, 2, 12)]));
    let all = [(1, 1, person(13), Part::Whole), (2, 2, person(12), Part::Whole)];
    assert_eq!(covered(&week), all);
}

#[test]
fn whoever_comes_stays_though_no_proposal_would_send_them_there_any_more() {
    let signing = || line(2, "presence help;amount some;skill signing");
    // P12 does not sign, and P13 who does is free: yet nobody is moved but for P11
    let week = without_the_first(vec![line(1, SOME), signing()], &[sent(1, 1, 11), sent(2, 2, 12)]);
    let all = [(1, 1, person(13), Part::Whole), (2, 2, person(12), Part::Whole)];
    assert_eq!(covered(&week), all);
    // nor where P12 is not at work then
    let mut never = week;
    never.lsas[1].week.as_mut().unwrap().days = Default::default();
    assert_eq!(covered(&never), all);
}

#[test]
fn of_two_people_only_the_one_who_came_is_covered_and_of_a_half_only_that_half() {
    let mut two = line(1, SOME);
    two.two_people = true;
    let mut week = without_the_first(vec![two], &[sent(1, 1, 11)]);
    week.meetings.truncate(1);
    assert_eq!(covered(&week).len(), 1);
    let first = Row { part: Part::First, ..sent(1, 1, 11) };
    let mut halved = without_the_first(vec![line(1, SOME)], &[first]);
    halved.meetings.truncate(1);
    let covered = covered(&halved);
    assert!(matches!(covered[..], [(1, 1, _, Part::First)]), "{covered:?}");
}

#[test]
fn whoever_is_in_after_all_is_told_of_by_the_places_the_draft_gives_away() {
    let mut it = without_the_first(vec![line(1, SOME)], &[sent(1, 1, 11), sent(3, 1, 11)]);
    it.draft = Some(version(&[sent(1, 1, 12), sent(3, 1, 11)]));
    it.back = vec![not_in(person(11))];
    let given = |week: &SiteWeek| given_away(week, &Model::of(week, UTC, before()));
    assert!(given(&it).is_empty(), "another absence of theirs still stands");
    it.away.clear();
    assert_eq!(given(&it), [(person(11), 1)].into());
}
