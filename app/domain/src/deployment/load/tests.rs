//! How much may be asked of one person at once: by what is agreed, half by half, and by nothing else.

use chrono::{DateTime, NaiveDate, TimeDelta, TimeZone, Utc};
use chrono_tz::Europe::London;
use uuid::Uuid;

use super::*;
use crate::deployment::{Meeting, Meetings};
use crate::id::{PlanLineId, SiteId};

const DANA: PersonId = PersonId::new(Uuid::from_u128(1));
const SAM: PersonId = PersonId::new(Uuid::from_u128(2));
const AMINA: PersonId = PersonId::new(Uuid::from_u128(100));
const TOM: PersonId = PersonId::new(Uuid::from_u128(101));
const LEO: PersonId = PersonId::new(Uuid::from_u128(102));
const MATHS: OccurrenceId = OccurrenceId::new(Uuid::from_u128(10));
const TOO_MUCH: [Breach; 1] = [Breach::TooMuch(DANA, MATHS)];

fn at(minute: i64) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 24, 0, 0, 0).unwrap() + TimeDelta::minutes(minute)
}

fn need(learner: PersonId, amount: Amount) -> Need {
    Need {
        occurrence: MATHS,
        learner,
        part: Part::Whole,
        amount,
        less: None,
        sharing: None,
        skills: BTreeSet::new(),
        line: PlanLineId::new(Uuid::from_u128(5)),
        is_duty: false,
        just_in_case: false,
        two_people: false,
        wanted: BTreeSet::new(),
        not_wanted: BTreeSet::new(),
        same_person: None,
        reopened: false,
    }
}

fn alone(learner: PersonId) -> Need {
    Need { sharing: Some(Sharing::JustMe), ..need(learner, Amount::ALittle) }
}

fn row(learner: PersonId) -> Row {
    Row { occurrence: MATHS, learner, lsa: DANA, part: Part::Whole, plan_line: None, reason: None }
}

/// What is found against rows that come beside those that stood.
fn found(needs: &[Need], before: &[Row], after: &[Row]) -> Vec<Breach> {
    let needs = needs.iter().map(|need| ((need.occurrence, need.learner), need.clone())).collect();
    let (works, travel, elsewhere) = (BTreeMap::new(), BTreeMap::new(), Vec::new());
    let known = Known { works, travel, elsewhere, needs, zone: London, now: at(480) };
    let meeting = Meeting {
        site: SiteId::new(Uuid::from_u128(20)),
        on: NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(),
        starts: at(540),
        ends: at(630),
        is_off: false,
        learners: BTreeSet::from([AMINA, TOM, LEO]),
        lsas: BTreeSet::from([DANA, SAM]),
    };
    known.brought(before, after, &Meetings::from([(MATHS, meeting)])).into_iter().collect()
}

#[test]
fn whoever_asked_to_be_alone_shares_nobody_not_even_with_a_learner_for_whom_nothing_was_agreed() {
    let both = [row(AMINA), row(TOM)];
    for tom in [Some(need(TOM, Amount::ALittle)), None] {
        let needs: Vec<Need> = [Some(alone(AMINA)), tom].into_iter().flatten().collect();
        assert!(found(&needs, &[], &both[..1]).is_empty());
        assert_eq!(found(&needs, &both[..1], &both), TOO_MUCH);
        assert_eq!(found(&needs, &both[1..], &both), TOO_MUCH, "whichever of the two was there first");
        // what stood is not judged, and what is less than stood may be published
        assert!(found(&needs, &both, &both).is_empty());
        assert!(found(&needs, &[&both[..], &[row(LEO)]].concat(), &both).is_empty());
    }
}

#[test]
fn what_is_agreed_together_takes_one_whole_person_at_the_most() {
    let all = [row(AMINA), row(TOM), row(LEO)];
    let of = |amounts: [Amount; 3]| [AMINA, TOM, LEO].into_iter().zip(amounts).map(|(it, much)| need(it, much));
    let of = |amounts| of(amounts).collect::<Vec<_>>();
    assert!(found(&of([Amount::Some, Amount::Some, Amount::Some]), &[], &all).is_empty());
    assert!(found(&of([Amount::Most, Amount::Some, Amount::All]), &[], &all[..2]).is_empty());
    assert_eq!(found(&of([Amount::Most, Amount::Most, Amount::All]), &[], &all[..2]), TOO_MUCH);
    assert_eq!(found(&of([Amount::All, Amount::ALittle, Amount::All]), &[], &all[..2]), TOO_MUCH);
    // of two who come at once each is there for one learner alone
    let two = [Need { two_people: true, ..need(AMINA, Amount::Some) }, need(TOM, Amount::ALittle)];
    assert_eq!(found(&two, &[], &all[..2]), TOO_MUCH);
}

#[test]
fn each_half_is_counted_by_itself_and_what_one_asked_of_before_is_no_more_than_it_was() {
    let half = |learner, part| Row { part, ..row(learner) };
    let needs = [need(AMINA, Amount::Most), need(TOM, Amount::Most)];
    let halves = [half(AMINA, Part::First), half(TOM, Part::Second)];
    assert!(found(&needs, &[], &halves).is_empty());
    assert_eq!(found(&needs, &halves, &[halves[0].clone(), row(TOM)]), TOO_MUCH);
    // the half that takes less leaves more for others
    let less = [Need { less: Some((Part::First, Amount::ALittle)), ..needs[0].clone() }, needs[1].clone()];
    assert!(found(&less, &[], &[row(AMINA), half(TOM, Part::First)]).is_empty());
    assert_eq!(found(&less, &[], &[row(AMINA), half(TOM, Part::Second)]), TOO_MUCH);
    // more came to be agreed since: one in place of another asks for no more
    let after = [row(AMINA), row(LEO)];
    assert!(found(&[&needs[..], &[need(LEO, Amount::Most)]].concat(), &[row(AMINA), row(TOM)], &after).is_empty());
}

#[test]
fn what_is_given_beyond_what_was_agreed_is_no_breach() {
    let needs = [need(AMINA, Amount::All), need(TOM, Amount::All)];
    let sam = |learner| Row { lsa: SAM, ..row(learner) };
    // nothing was agreed for Leo, and Tom has Sam already
    assert!(found(&needs, &[row(AMINA)], &[row(AMINA), row(LEO)]).is_empty());
    let planned = Row { plan_line: Some(needs[1].line), ..sam(TOM) };
    assert!(found(&needs, &[row(AMINA), planned.clone()], &[row(AMINA), planned.clone(), row(TOM)]).is_empty());
    assert!(found(&needs, &[row(AMINA), sam(TOM)], &[row(AMINA), sam(TOM), row(TOM)]).is_empty());
    // nor does it become what was agreed where a plan has another come in the place of Sam
    let rose = Row { lsa: PersonId::new(Uuid::from_u128(3)), ..planned.clone() };
    assert!(found(&needs, &[planned.clone(), row(TOM)], &[rose, row(TOM), row(AMINA)]).is_empty());
    // in place of Sam it is what was agreed
    assert_eq!(found(&needs, &[row(AMINA), sam(TOM)], &[row(AMINA), row(TOM)]), TOO_MUCH);
}
