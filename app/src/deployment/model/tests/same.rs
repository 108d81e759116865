//! What is kept for a learner who wants the same person each time, and named nobody, of where another comes; and for one who wants
//! different people, of where one person alone does.

use domain::deployment::{Here, Why};
use domain::scale::SamePerson;
use storage::Differs;

use super::here::rows;
use super::*;
use crate::deployment::explain::differs;

/// Learner 1 wants the same person. After what both have there is one more lesson of theirs, and one of learner 2 beside the
/// one of both.
fn one_wants_the_same() -> SiteWeek {
    let same = InForce { same_person: Some(SamePerson::Same), ..line(1, SOME) };
    let lsas = [11, 12, 13].map(|lsa| works(lsa, 900, &[])).to_vec();
    let mut it = week(lsas, vec![same, line(2, SOME)]);
    it.meetings.extend([meeting(4, 780, 840, &[1]), meeting(5, 660, 750, &[2])]);
    it
}

/// What is kept for learner 1 of these rows.
fn kept(week: &SiteWeek, of: &[(u128, u128, u128)]) -> Vec<Differs> {
    let found = differs(week, &Model::of(week, UTC, before()), &rows(of));
    found.into_iter().filter(|place| place.learner == person(1)).collect()
}

/// That person 11 does not come to the lesson of both, and why.
fn missed(why: Why) -> Vec<Differs> {
    let occurrence = OccurrenceId::new(Uuid::from_u128(3));
    vec![Differs {
        occurrence,
        learner: person(1),
        named: Some(person(11)),
        why: Why { asked: Some(SamePerson::Same), ..why },
    }]
}

/// Person 11 comes to learner 1 twice, and another once.
const MOSTLY: [(u128, u128, u128); 3] = [(1, 1, 11), (4, 1, 11), (3, 1, 12)];

fn against(obstacle: Obstacle) -> Why {
    Why { against: BTreeMap::from([(obstacle, 1)]), ..Why::default() }
}

#[test]
fn of_whoever_comes_to_them_most_it_is_told_what_stands_against_them_where_another_comes() {
    let mut it = one_wants_the_same();
    let could = Why { instead: Some(Here::Free), ..Why::default() };
    assert_eq!(kept(&it, &MOSTLY), missed(could));
    let elsewhere = [&MOSTLY[..], &[(5, 2, 11)]].concat();
    assert_eq!(kept(&it, &elsewhere), missed(against(Obstacle::Elsewhere)));
    it.refused.insert(sending(&it, 2, (1, 11)));
    let refused = Why { refused: [person(11)].into(), ..Why::default() };
    assert_eq!(kept(&it, &elsewhere), missed(refused), "they said no to them there, and read that");
}

#[test]
fn nothing_is_told_of_it_where_it_is_the_same_person_or_nobody_wants_that() {
    let mut it = one_wants_the_same();
    assert_eq!(kept(&it, &[(1, 1, 11), (4, 1, 11), (3, 1, 11)]), []);
    it.lines[0].same_person = Some(SamePerson::NoMatter);
    assert_eq!(kept(&it, &MOSTLY), []);
    it = one_wants_the_same();
    for off in [0, 3] {
        it.meetings[off].is_off = true;
    }
    assert_eq!(kept(&it, &MOSTLY), [], "to all that is held the same person comes");
}

#[test]
fn whoever_wants_different_people_and_has_one_everywhere_is_told_who_that_is_and_why_nobody_else_comes() {
    let mut it = one_wants_the_same();
    let one = [(1, 1, 11), (4, 1, 11)];
    it.lines[0].same_person = Some(SamePerson::Different);
    // the lesson of both is the other's alone
    it.meetings[2].learners = [person(2)].into();
    let told = |it: &SiteWeek| -> Vec<_> {
        kept(it, &one).into_iter().map(|place| (place.occurrence.uuid().as_u128(), place.named, place.why)).collect()
    };
    let of = |at: u128, why: Why| (at, Some(person(11)), Why { asked: Some(SamePerson::Different), ..why });
    let could = || Why { instead: Some(Here::Free), ..Why::default() };
    assert_eq!(told(&it), [of(1, could()), of(4, could())]);
    it.away = [12, 13].map(|lsa| not_in(person(lsa))).to_vec();
    let away = || Why { against: BTreeMap::from([(Obstacle::Away, 2)]), ..Why::default() };
    assert_eq!(told(&it), [of(1, away()), of(4, away())], "and nothing of whoever comes");
    it.lines[0].same_person = Some(SamePerson::NoMatter);
    assert_eq!(told(&it), []);
}

#[test]
fn nothing_is_told_of_it_where_different_people_come_or_it_is_one_meeting_or_somebody_was_named() {
    let mut it = one_wants_the_same();
    it.lines[0].same_person = Some(SamePerson::Different);
    assert_eq!(kept(&it, &MOSTLY), []);
    it.meetings.retain(|meeting| ![3, 4].contains(&meeting.id.uuid().as_u128()));
    assert_eq!(kept(&it, &[(1, 1, 11)]), [], "of one meeting there is nobody else to want");
    it = one_wants_the_same();
    it.lines[0].same_person = Some(SamePerson::Different);
    it.lines[0].terms = format!("{SOME};person {}", person(11)).parse().unwrap();
    assert_eq!(kept(&it, &[(1, 1, 11), (3, 1, 11), (4, 1, 11)]), [], "they named who comes");
}

#[test]
fn where_nobody_comes_or_somebody_was_named_that_is_told_alone() {
    let mut it = one_wants_the_same();
    let nobody = kept(&it, &MOSTLY[..2]);
    assert!(
        nobody.len() == 1 && nobody.iter().all(|place| place.named.is_none() && place.why.asked.is_none()),
        "{nobody:?}"
    );
    it.lines[0].terms = format!("{SOME};person {}", person(13)).parse().unwrap();
    let named = kept(&it, &MOSTLY);
    let is_named = |place: &Differs| place.named == Some(person(13)) && place.why.asked.is_none();
    assert!(named.len() == 3 && named.iter().all(is_named), "{named:?}");
}
