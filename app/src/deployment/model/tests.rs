//! A small week by hand: proposed, kept whole, and every reason held against solving again without it.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::UTC;
use domain::access::{Grant, Relation, Role, Subject, Visitor, act};
use domain::day_plan::Hours;
use domain::deployment::{Obstacle, VersionNumber, Week};
use domain::id::{AuditId, PlanLineId, SignInId};
use domain::person::Name;
use domain::plan::InForce;
use domain::scale::Skill;
use domain::situation::Situation;
use domain::timetable::{StartMinute, Title};
use domain::working_week::{Paid, WorkingWeek};
use solver::{Asked, Proposal, Replan, Watch, propose};
use storage::{Busy, Face, Version, WeekMeeting, Works};
use uuid::Uuid;

use super::*;
use crate::deployment::swap::swapped;
use crate::deployment::why::Asking;

mod by_hand;
mod cover;
mod differing;
mod halves;
mod hard;
mod here;
mod kept;
pub mod opened;
mod refused;
mod same;
mod skills;
mod stands;
mod swaps;

struct Quiet;

impl Watch for Quiet {
    fn stop(&self) -> bool {
        false
    }

    fn better(&self, _: &Proposal, _: u64) {}
}

pub fn person(n: u128) -> PersonId {
    PersonId::new(Uuid::from_u128(n))
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

fn before() -> DateTime<Utc> {
    day(20).and_hms_opt(9, 0, 0).unwrap().and_utc()
}

fn face(n: u128) -> Face {
    Face { id: person(n), name: Name::new(&format!("P{n}"), "").unwrap(), photo: None }
}

/// Someone who works on Monday from nine to three.
pub fn works(n: u128, minutes: u32, skills: &[Skill]) -> Works {
    let hours = Hours::new(StartMinute::new(540).unwrap(), StartMinute::new(900).unwrap()).unwrap();
    let mut days: [Vec<Hours>; 7] = Default::default();
    days[0] = vec![hours];
    let skills = skills.iter().copied().collect();
    let week = WorkingWeek { paid: Paid::Hourly, minutes, days, rest: None, other_sites: BTreeSet::new(), skills };
    Works { lsa: face(n), week: Some(week) }
}

fn meeting(n: u128, from: i64, to: i64, learners: &[u128]) -> WeekMeeting {
    let at = |minute| day(23).and_hms_opt(0, 0, 0).unwrap().and_utc() + chrono::TimeDelta::minutes(minute);
    WeekMeeting {
        id: OccurrenceId::new(Uuid::from_u128(n)),
        session: domain::id::SessionId::new(Uuid::from_u128(n)),
        title: Title::Class(format!("M{n}")),
        on: day(23),
        starts: at(from),
        ends: at(to),
        room: String::new(),
        is_off: false,
        learners: learners.iter().map(|n| person(*n)).collect(),
    }
}

/// Someone's time at another site, half an hour away.
fn elsewhere(lsa: PersonId, from: i64, to: i64) -> Busy {
    let WeekMeeting { starts, ends, title, room, .. } = meeting(999, from, to, &[]);
    let site = domain::id::SiteId::new(Uuid::from_u128(98));
    Busy { lsa, starts, ends, site, site_name: "North".to_owned(), title, room }
}

pub fn line(learner: u128, terms: &str) -> InForce {
    InForce {
        line: PlanLineId::new(Uuid::from_u128(learner)),
        learner: person(learner),
        situation: Situation::AllLessons,
        from: day(23),
        to: day(29),
        terms: terms.parse().unwrap(),
        duty: None,
        two_people: false,
        reopened: false,
        taken_back: std::collections::BTreeMap::new(),
        own_assistant: false,
        not_wanted: BTreeSet::new(),
        same_person: None,
    }
}

/// Learners 1 and 2, in two rooms at nine and together at eleven.
pub fn week(lsas: Vec<Works>, lines: Vec<InForce>) -> SiteWeek {
    SiteWeek {
        reader: None,
        site: domain::id::SiteId::new(Uuid::from_u128(99)),
        name: "Riverside".into(),
        week: Week::of(day(23)),
        meetings: vec![meeting(1, 540, 630, &[1]), meeting(2, 540, 630, &[2]), meeting(3, 660, 750, &[1, 2])],
        people: [1, 2, 11, 12, 13].into_iter().map(|n| (person(n), face(n))).collect(),
        lsas,
        travel: BTreeMap::new(),
        lines,
        elsewhere: Vec::new(),
        times_elsewhere: BTreeSet::new(),
        away: Vec::new(),
        off: storage::CalledOff::default(),
        refused: BTreeSet::new(),
        not_wanted: BTreeMap::new(),
        published: None,
        draft: None,
        beneath: None,
        earlier: Vec::new(),
        back: Vec::new(),
    }
}

fn solved(week: &SiteWeek) -> (Model, Vec<Row>) {
    let model = Model::proposing(week, UTC, before());
    let replan = Replan { published: week.published.as_ref().map(|_| &model.published), absent: &[], mends: false };
    let read = solver::Week::of(&model.instance, &replan).unwrap();
    let asked = Asked { seed: 1, steps: 20_000, go_on: false, threads: 1 };
    let found = propose(&read, &asked, &Quiet);
    let rows = model.rows(&read.answer(&model.instance, &found.given));
    assert!(model.score(&rows).broken.is_empty(), "{rows:?}");
    (model, rows)
}

pub fn version(rows: &[Row]) -> Version {
    let (id, number) = (domain::id::DeploymentVersionId::new(Uuid::from_u128(1)), VersionNumber::FIRST);
    let (made_by, made_at, rows) = (String::new(), before(), rows.to_vec());
    let (cost, locked, left) = (None, BTreeSet::new(), Default::default());
    Version { id, number, made_by, made_at, cost, covers: false, rows, locked, left }
}

/// That somebody is not in on the day of the week.
fn not_in(lsa: PersonId) -> NotIn {
    NotIn { lsa, from: day(23), to: day(23) }
}

/// That somebody comes to a learner at one of the meetings of a week.
fn sending(week: &SiteWeek, at: usize, (learner, lsa): (u128, u128)) -> Sending {
    Sending { occurrence: week.meetings[at].id, learner: person(learner), lsa: person(lsa) }
}

/// What stands against the people of a week at its first unmet need; nothing where all is met.
fn obstacles(week: &SiteWeek) -> Vec<Option<Obstacle>> {
    let (model, rows) = solved(week);
    let asking = Asking::new(week, &model, &rows);
    let Some(need) = model.unmet(&rows).next() else { return Vec::new() };
    week.lsas.iter().map(|works| asking.obstacle(&need, works)).collect()
}

pub const SOME: &str = "presence help;amount some";

#[test]
fn every_need_is_met_from_the_line_it_is_pulled_from() {
    let week = week(vec![works(11, 600, &[]), works(12, 600, &[])], vec![line(1, SOME), line(2, SOME)]);
    let (model, rows) = solved(&week);
    assert_eq!((model.needs.len(), rows.len(), model.unmet(&rows).count()), (4, 4, 0));
    assert!(rows.iter().all(|row| row.plan_line.is_some()));
}

#[test]
fn each_reason_is_true_for_without_it_everything_is_met() {
    let lines = || vec![line(1, SOME), line(2, SOME)];
    // one person for two rooms at once, and then a second one
    let one = week(vec![works(11, 600, &[])], lines());
    assert_eq!(obstacles(&one), [Some(Obstacle::Elsewhere)]);
    assert!(obstacles(&week(vec![works(11, 600, &[]), works(12, 600, &[])], lines())).is_empty());
    // a skill that nobody has, and then training
    let skilled = || vec![line(1, "presence help;amount some;skill signing")];
    assert_eq!(obstacles(&week(vec![works(11, 600, &[])], skilled())), [Some(Obstacle::Skill)]);
    assert!(obstacles(&week(vec![works(11, 600, &[Skill::Signing])], skilled())).is_empty());
    // hours that are used up, and then more of them
    assert_eq!(obstacles(&week(vec![works(11, 90, &[])], vec![line(1, SOME)])), [Some(Obstacle::Hours)]);
    assert!(obstacles(&week(vec![works(11, 180, &[])], vec![line(1, SOME)])).is_empty());
    // someone the learner does not want, and then nothing against them
    let mut refused = line(1, SOME);
    refused.not_wanted.insert(person(11));
    assert_eq!(obstacles(&week(vec![works(11, 600, &[])], vec![refused])), [Some(Obstacle::NotWanted)]);
    // not in that day, and then in
    let mut away = week(vec![works(11, 600, &[])], vec![line(1, SOME)]);
    away.away.push(not_in(person(11)));
    assert_eq!(obstacles(&away), [Some(Obstacle::Away)]);
    away.away.clear();
    assert!(obstacles(&away).is_empty());
    // nobody said when they work: a plan all the same, with the reason
    let mut unknown = works(11, 600, &[]);
    unknown.week = None;
    assert_eq!(obstacles(&week(vec![unknown], vec![line(1, SOME)])), [Some(Obstacle::Unknown)]);
}

#[test]
fn two_people_at_once_are_two_and_one_of_them_is_not_enough() {
    let mut two = line(1, SOME);
    two.two_people = true;
    let (_, rows) = solved(&week(vec![works(11, 600, &[]), works(12, 600, &[])], vec![two.clone()]));
    let first: BTreeSet<_> =
        rows.iter().filter(|row| row.occurrence.uuid().as_u128() == 1).map(|row| row.lsa).collect();
    assert_eq!(first.len(), 2, "{rows:?}");
    let (model, rows) = solved(&week(vec![works(11, 600, &[])], vec![two]));
    assert_eq!(model.unmet(&rows).count(), 2);
}

#[test]
fn whoever_is_away_is_covered_and_nobody_else_is_moved() {
    let mut week =
        week(vec![works(11, 600, &[]), works(12, 600, &[]), works(13, 600, &[])], vec![line(1, SOME), line(2, SOME)]);
    let (_, rows) = solved(&week);
    week.published = Some(version(&rows));
    let gone = rows[0].lsa;
    week.away.push(not_in(gone));
    let (model, after) = solved(&week);
    assert_eq!(model.unmet(&after).count(), 0);
    assert!(after.iter().all(|row| row.lsa != gone));
    let stayed = rows.iter().filter(|row| row.lsa != gone);
    assert!(stayed.clone().all(|row| after.contains(row)), "{rows:?} {after:?}");
}

#[test]
fn what_a_person_put_there_beyond_a_plan_is_carried_on_and_what_has_begun_is_left_alone() {
    let mut it = week(vec![works(11, 600, &[]), works(12, 600, &[])], vec![line(1, SOME)]);
    let extra = Row {
        occurrence: it.meetings[1].id,
        learner: person(2),
        lsa: person(12),
        part: Part::Whole,
        plan_line: None,
        reason: Some("They asked for a first week together.".into()),
    };
    it.published = Some(version(std::slice::from_ref(&extra)));
    let (_, rows) = solved(&it);
    assert!(rows.contains(&extra), "{rows:?}");
    // at ten on Monday, what began at nine stays as it was
    let now = day(23).and_hms_opt(10, 0, 0).unwrap().and_utc();
    let model = Model::of(&it, UTC, now);
    assert_eq!(model.instance.sessions.len(), 1);
    assert!(model.rows(&Answer::default()).contains(&extra));
}

#[test]
fn a_grant_for_a_week_is_a_coordinators_alone() {
    for role in [Role::Lsa, Role::Tutor, Role::Learner] {
        let sign_in = SignInId::new(Uuid::nil());
        let visitor = Visitor { sign_in, person: person(1), audit: AuditId::new(Uuid::nil()), role, sites: Vec::new() };
        let site = Subject::Site(domain::id::SiteId::new(Uuid::nil()));
        assert!(Grant::<act::PlanWeek>::decide(&visitor, site, Relation::SameSite).is_err());
    }
}

#[test]
fn two_people_change_places_where_no_rule_stands_against_it() {
    let lines = || vec![line(1, SOME), line(2, SOME)];
    let mut it = week(vec![works(11, 600, &[]), works(12, 600, &[])], lines());
    let (model, rows) = solved(&it);
    it.published = Some(version(&rows));
    let at = it.meetings[0].id;
    let here = rows.iter().find(|row| row.occurrence == at).unwrap().lsa;
    let other = if here == person(11) { person(12) } else { person(11) };
    let after = swapped(&it, &model, at, here, other).unwrap();
    let who = |n: usize| after.iter().find(|row| row.occurrence == it.meetings[n].id).unwrap().lsa;
    assert_eq!((who(0), who(1)), (other, here));
    assert!(model.score(&after).broken.is_empty());
    // someone the learner does not want never comes by a swap
    let mut refuses = lines();
    refuses[0].not_wanted.insert(other);
    it.lines = refuses;
    let model = Model::of(&it, UTC, before());
    assert!(swapped(&it, &model, at, here, other).is_none());
}
