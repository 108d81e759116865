//! What a week may and may not hold, with invented people.

use chrono::TimeZone;
use uuid::Uuid;

use super::*;

const DANA: PersonId = PersonId::new(Uuid::from_u128(1));
const AMINA: PersonId = PersonId::new(Uuid::from_u128(100));
const MATHS: OccurrenceId = OccurrenceId::new(Uuid::from_u128(10));
const COOKING: OccurrenceId = OccurrenceId::new(Uuid::from_u128(11));
const RIVERSIDE: SiteId = SiteId::new(Uuid::from_u128(20));

fn learner(number: u128) -> PersonId {
    PersonId::new(Uuid::from_u128(100 + number))
}

fn row(occurrence: OccurrenceId, learner: PersonId) -> Row {
    Row { occurrence, learner, lsa: DANA, part: Part::Whole, plan_line: None, reason: None }
}

fn day(date: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, date).unwrap()
}

fn meeting(from: u32, to: u32) -> Meeting {
    let at = |minute: u32| Utc.with_ymd_and_hms(2026, 11, 24, minute / 60, minute % 60, 0).unwrap();
    let learners = (0..9).map(learner).collect();
    let lsas = BTreeSet::from([DANA]);
    Meeting { site: RIVERSIDE, on: day(24), starts: at(from), ends: at(to), is_off: false, learners, lsas }
}

fn meetings() -> Meetings {
    BTreeMap::from([(MATHS, meeting(540, 630)), (COOKING, meeting(645, 735))])
}

#[test]
fn a_week_that_can_be_worked_has_no_breach() {
    assert!(breaches(&[row(MATHS, AMINA), row(MATHS, learner(1)), row(COOKING, AMINA)], &meetings()).is_empty());
}

#[test]
fn nobody_is_in_two_places_at_once() {
    let mut meetings = meetings();
    meetings.insert(COOKING, meeting(600, 700));
    let found = breaches(&[row(COOKING, AMINA), row(MATHS, AMINA)], &meetings);
    assert_eq!(found, BTreeSet::from([Breach::TwoPlaces(DANA, MATHS, COOKING)]));
}

#[test]
fn the_next_room_may_begin_the_minute_the_last_one_ends() {
    let mut meetings = meetings();
    meetings.insert(COOKING, meeting(630, 700));
    assert!(breaches(&[row(COOKING, AMINA), row(MATHS, AMINA)], &meetings).is_empty());
}

#[test]
fn a_long_session_overlaps_every_short_one_inside_it() {
    let mut meetings = meetings();
    let trip = OccurrenceId::new(Uuid::from_u128(9));
    meetings.insert(trip, meeting(530, 900));
    let found = breaches(&[row(trip, AMINA), row(MATHS, AMINA), row(COOKING, AMINA)], &meetings);
    let expected = [Breach::TwoPlaces(DANA, trip, MATHS), Breach::TwoPlaces(DANA, trip, COOKING)];
    assert_eq!(found, BTreeSet::from(expected));
}

#[test]
fn one_person_is_in_two_rooms_in_two_halves_and_not_in_two_of_one_half() {
    let mut meetings = meetings();
    meetings.insert(COOKING, meeting(585, 630));
    let half = |occurrence, learner, part| Row { part, ..row(occurrence, learner) };
    let cooking = row(COOKING, learner(1));
    assert!(breaches(&[half(MATHS, AMINA, Part::First), cooking.clone()], &meetings).is_empty());
    let both = BTreeSet::from([Breach::TwoPlaces(DANA, MATHS, COOKING)]);
    assert_eq!(breaches(&[half(MATHS, AMINA, Part::Second), cooking.clone()], &meetings), both);
    // with one learner in the first half and another in the second they are there all the time
    let maths = [half(MATHS, AMINA, Part::First), half(MATHS, learner(2), Part::Second)];
    assert!(breaches(&maths, &meetings).is_empty());
    assert_eq!(breaches(&[&maths[..], &[cooking]].concat(), &meetings), both);
}

#[test]
fn four_at_once_are_four_in_each_half() {
    let half = |number, part| Row { part, ..row(MATHS, learner(number)) };
    let mut rows: Vec<Row> = (0..4).map(|number| half(number, Part::First)).collect();
    rows.extend((4..8).map(|number| half(number, Part::Second)));
    assert!(breaches(&rows, &meetings()).is_empty());
    rows.push(half(8, Part::Whole));
    assert_eq!(breaches(&rows, &meetings()), BTreeSet::from([Breach::TooManyLearners(DANA, MATHS)]));
}

#[test]
fn four_learners_are_enough_for_anyone() {
    let rows: Vec<Row> = (0..5).map(|number| row(MATHS, learner(number))).collect();
    assert!(breaches(&rows[..4], &meetings()).is_empty());
    assert_eq!(breaches(&rows, &meetings()), BTreeSet::from([Breach::TooManyLearners(DANA, MATHS)]));
}

#[test]
fn nobody_is_sent_to_a_session_that_does_not_meet() {
    let mut meetings = meetings();
    meetings.get_mut(&MATHS).unwrap().is_off = true;
    assert_eq!(breaches(&[row(MATHS, AMINA)], &meetings), BTreeSet::from([Breach::NotMeeting(MATHS)]));
    let unknown = OccurrenceId::new(Uuid::from_u128(99));
    assert_eq!(breaches(&[row(unknown, AMINA)], &meetings), BTreeSet::from([Breach::NotMeeting(unknown)]));
}

#[test]
fn only_an_lsa_goes_and_only_for_a_learner_of_the_class() {
    let mut meetings = meetings();
    meetings.get_mut(&MATHS).unwrap().lsas.clear();
    let found = breaches(&[row(MATHS, learner(50))], &meetings);
    assert_eq!(found, BTreeSet::from([Breach::NotAnLsa(DANA, MATHS), Breach::NotInTheClass(learner(50), MATHS)]));
}

#[test]
fn a_week_is_known_by_its_monday_whatever_the_day() {
    for date in 23..=29 {
        assert_eq!(Week::of(day(date)).monday(), day(23));
        assert_eq!(Week::of(day(date)).sunday(), day(29));
    }
    assert_eq!(Week::of(day(30)).monday(), day(30));
}

#[test]
fn a_stretch_begins_today_at_the_earliest_and_ends_within_a_year() {
    let next_year = day(24).checked_add_days(Days::new(LONGEST_STRETCH)).unwrap();
    assert!(Stretch::new(day(24), day(24), day(24)).is_ok());
    assert!(Stretch::new(day(24), next_year, day(24)).is_ok());
    assert_eq!(Stretch::new(day(23), day(30), day(24)), Err(Refusal::BeginsInThePast));
    assert_eq!(Stretch::new(day(25), day(24), day(24)), Err(Refusal::EndsBeforeItBegins));
    assert_eq!(Stretch::new(day(24), next_year.succ_opt().unwrap(), day(24)), Err(Refusal::TooLong));
}

#[test]
fn a_meeting_is_moved_where_the_learners_or_its_part_are_others_and_in_no_other_case() {
    let set = |ids: &[u128], part| ids.iter().map(|id| (PersonId::new(Uuid::from_u128(*id)), part)).collect();
    let moved = |before: &[u128], now: &[u128]| Moved::of(&set(before, Part::Whole), &set(now, Part::Whole));
    assert_eq!(Moved::of(&set(&[1, 2], Part::Whole), &set(&[1, 2], Part::First)), Some(Moved::OtherPart));
    assert_eq!(Moved::of(&set(&[1, 2], Part::Whole), &set(&[1], Part::First)), Some(Moved::Others));
    assert_eq!(moved(&[1, 2], &[2, 1]), None);
    assert_eq!(moved(&[], &[]), None);
    assert_eq!(moved(&[], &[1]), Some(Moved::Goes));
    assert_eq!(moved(&[1], &[]), Some(Moved::GoesNoMore));
    assert_eq!(moved(&[1, 2], &[1]), Some(Moved::Others));
}
