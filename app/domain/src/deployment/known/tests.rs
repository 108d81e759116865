//! What may be asked of one person, rule by rule: each rule is broken by what is new and to come, and by nothing else.

use chrono::{TimeDelta, TimeZone};
use chrono_tz::Europe::London;
use uuid::Uuid;

use super::*;
use crate::day_plan::Hours;
use crate::deployment::Meeting;
use crate::scale::{Amount, Skill};
use crate::timetable::StartMinute;
use crate::working_week::Paid;

const DANA: PersonId = PersonId::new(Uuid::from_u128(1));
const SAM: PersonId = PersonId::new(Uuid::from_u128(2));
const AMINA: PersonId = PersonId::new(Uuid::from_u128(100));
const TOM: PersonId = PersonId::new(Uuid::from_u128(101));
const RIVERSIDE: SiteId = SiteId::new(Uuid::from_u128(20));
const NORTH: SiteId = SiteId::new(Uuid::from_u128(21));

fn tuesday() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

fn at(minute: i64) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 24, 0, 0, 0).unwrap() + TimeDelta::minutes(minute)
}

fn hours(from: u16, to: u16) -> Hours {
    Hours::new(StartMinute::new(from).unwrap(), StartMinute::new(to).unwrap()).unwrap()
}

/// In on Tuesday from nine to four.
fn works(minutes: u32, skills: &[Skill]) -> WorkingWeek<SiteId> {
    let mut days: [Vec<Hours>; 7] = Default::default();
    days[1] = vec![hours(540, 960)];
    let skills = skills.iter().copied().collect();
    WorkingWeek { paid: Paid::Hourly, minutes, days, rest: None, other_sites: BTreeSet::new(), skills }
}

fn known() -> Known {
    Known {
        works: BTreeMap::from([(DANA, works(600, &[]))]),
        travel: BTreeMap::from([((RIVERSIDE, NORTH), 20)]),
        elsewhere: Vec::new(),
        needs: BTreeMap::new(),
        zone: London,
        now: at(480),
    }
}

/// Each from minute to minute, and where.
fn meetings(all: &[(i64, i64, SiteId)]) -> Meetings {
    let meeting = |(id, (from, to, site)): (u128, &(i64, i64, SiteId))| {
        let (learners, lsas) = (BTreeSet::from([AMINA, TOM]), BTreeSet::from([DANA, SAM]));
        let meeting =
            Meeting { site: *site, on: tuesday(), starts: at(*from), ends: at(*to), is_off: false, learners, lsas };
        (OccurrenceId::new(Uuid::from_u128(id)), meeting)
    };
    (1..).zip(all).map(meeting).collect()
}

fn row(id: u128) -> Row {
    let occurrence = OccurrenceId::new(Uuid::from_u128(id));
    Row { occurrence, learner: AMINA, lsa: DANA, part: Part::Whole, plan_line: None, reason: None }
}

fn found(known: &Known, before: &[Row], after: &[Row], meetings: &Meetings) -> Vec<Breach> {
    known.brought(before, after, meetings).into_iter().collect()
}

#[test]
fn nobody_is_asked_to_come_when_they_do_not_work_and_half_of_it_may_be_within_their_hours() {
    let early = meetings(&[(500, 600, RIVERSIDE)]);
    let known = known();
    assert_eq!(found(&known, &[], &[row(1)], &early), [Breach::NotAtWork(DANA, row(1).occurrence)]);
    let second = Row { part: Part::Second, ..row(1) };
    assert!(found(&known, &[], std::slice::from_ref(&second), &early).is_empty());
    // what stood, and what has begun, is not judged
    assert!(found(&known, &[row(1)], &[row(1)], &early).is_empty());
    let begun = Known { now: at(500), ..known.clone() };
    assert!(found(&begun, &[], &[row(1)], &early).is_empty());
    // of whom nobody said when they work, nothing is known
    let unknown = Known { works: BTreeMap::new(), ..known };
    assert!(found(&unknown, &[], &[row(1)], &early).is_empty());
}

#[test]
fn hours_are_by_the_clock_on_the_wall_in_summer_too() {
    // nine in London is eight in UTC
    let on = NaiveDate::from_ymd_opt(2026, 6, 23).unwrap();
    let starts = Utc.with_ymd_and_hms(2026, 6, 23, 8, 0, 0).unwrap();
    let mut summer = meetings(&[(0, 60, RIVERSIDE)]);
    for meeting in summer.values_mut() {
        (meeting.on, meeting.starts, meeting.ends) = (on, starts, starts + TimeDelta::minutes(60));
    }
    let known = Known { now: starts - TimeDelta::days(1), ..known() };
    assert!(found(&known, &[], &[row(1)], &summer).is_empty());
}

#[test]
fn nobody_works_longer_than_their_hours_and_whoever_does_already_may_still_be_asked_for_less() {
    let day = meetings(&[(540, 630, RIVERSIDE), (640, 730, RIVERSIDE), (740, 800, RIVERSIDE)]);
    let mut known = known();
    known.works.insert(DANA, works(180, &[]));
    let all = [row(1), row(2), row(3)];
    assert!(found(&known, &[], &all[..2], &day).is_empty());
    assert_eq!(found(&known, &[], &all, &day), [Breach::TooManyHours(DANA, Week::of(tuesday()))]);
    // her hours were cut since: an hour in place of an hour and a half is no more than she does
    known.works.insert(DANA, works(60, &[]));
    assert!(found(&known, &all[..2], &[row(1), row(3)], &day).is_empty());
    assert_eq!(found(&known, &all[1..], &all[..2], &day), [Breach::TooManyHours(DANA, Week::of(tuesday()))]);
    // what they do at another site counts
    known.works.insert(DANA, works(100, &[]));
    known.elsewhere.push(Stay { lsa: DANA, starts: at(840), ends: at(900), site: NORTH });
    assert_eq!(found(&known, &[], &all[..1], &day), [Breach::TooManyHours(DANA, Week::of(tuesday()))]);
    assert_eq!(known.hours(DANA, Week::of(tuesday()), &all[..1], &day), Some((150, 100)));
}

#[test]
fn the_way_to_another_site_takes_its_time_either_way() {
    let day = meetings(&[(540, 630, RIVERSIDE), (645, 700, NORTH), (720, 800, RIVERSIDE)]);
    let known = known();
    let both = [row(1), row(2)];
    let far = [Breach::NoTimeToTravel(DANA, row(1).occurrence), Breach::NoTimeToTravel(DANA, row(2).occurrence)];
    assert_eq!(found(&known, &[], &both, &day), far);
    assert_eq!(found(&known, &both[..1], &both, &day), far[1..]);
    assert!(found(&known, &[], &[row(2), row(3)], &day).is_empty(), "twenty minutes are enough");
    let mut elsewhere = known.clone();
    elsewhere.elsewhere.push(Stay { lsa: DANA, starts: at(640), ends: at(700), site: NORTH });
    assert_eq!(found(&elsewhere, &[], &[row(1)], &day), far[..1]);
    // the next room of the same site may begin the minute the last one ends
    let rooms = meetings(&[(540, 630, RIVERSIDE), (630, 700, RIVERSIDE)]);
    assert!(found(&known, &[], &both, &rooms).is_empty());
}

#[test]
fn a_break_stays_in_one_piece_wherever_they_are_and_the_way_is_no_part_of_it() {
    let mut known = known();
    let rest = Rest::new(30, hours(720, 810)).ok();
    known.works.insert(DANA, WorkingWeek { rest, ..works(600, &[]) });
    let no_break = [Breach::NoBreak(DANA, tuesday())];
    let day = meetings(&[(600, 735, RIVERSIDE), (760, 840, RIVERSIDE), (765, 840, RIVERSIDE)]);
    assert_eq!(found(&known, &[], &[row(1), row(2)], &day), no_break);
    assert!(found(&known, &[], &[row(1), row(3)], &day).is_empty(), "from a quarter past twelve to a quarter to one");
    // an import may have taken it: then it is not for whoever changes the week to give it back
    assert!(found(&known, &[row(1), row(2)], &[row(1), row(2), Row { learner: TOM, ..row(1) }], &day).is_empty());
    // with half an hour between two sites that are twenty minutes apart there is none
    known.elsewhere.push(Stay { lsa: DANA, starts: at(765), ends: at(840), site: NORTH });
    assert_eq!(found(&known, &[], &[row(1)], &day), no_break);
    known.elsewhere[0].starts = at(785);
    assert!(found(&known, &[], &[row(1)], &day).is_empty());
}

#[test]
fn whoever_lacks_a_skill_comes_only_beside_those_who_have_it() {
    let day = meetings(&[(540, 630, RIVERSIDE)]);
    let mut known = known();
    known.works.insert(SAM, works(600, &[Skill::Signing]));
    let need = Need {
        occurrence: row(1).occurrence,
        learner: AMINA,
        part: Part::Whole,
        amount: Amount::Some,
        less: None,
        sharing: None,
        skills: BTreeSet::from([Skill::Signing]),
        line: crate::id::PlanLineId::new(Uuid::from_u128(5)),
        is_duty: false,
        just_in_case: false,
        two_people: false,
        wanted: BTreeSet::new(),
        not_wanted: BTreeSet::new(),
        same_person: None,
        reopened: false,
    };
    known.needs.insert((row(1).occurrence, AMINA), need);
    let sam = Row { lsa: SAM, ..row(1) };
    let unskilled = [Breach::Unskilled(DANA, AMINA, row(1).occurrence)];
    assert_eq!(found(&known, &[], &[row(1)], &day), unskilled);
    assert!(found(&known, &[], &[row(1), sam.clone()], &day).is_empty());
    assert!(found(&known, &[], std::slice::from_ref(&sam), &day).is_empty());
    // in one half nobody who has it would be there
    let half = Row { part: Part::First, ..sam };
    assert_eq!(found(&known, &[], &[row(1), half], &day), unskilled);
    // another learner of the same room needs nothing of it
    assert!(found(&known, &[], &[Row { learner: TOM, ..row(1) }], &day).is_empty());
}
