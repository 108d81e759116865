//! What holds at a session, what is new of it, and what is marked.

use uuid::Uuid;

use super::*;
use crate::id::SessionId;
use crate::person::Name;
use crate::plan::{Answered, Basis, Duty, Origin, Reply};
use crate::sitting::{Maker, Way};

const MATHS: SessionId = SessionId::new(Uuid::from_u128(9));

fn day(date: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, date).unwrap()
}

/// So many minutes after the day's reading, or before it.
fn minute(minute: i64) -> DateTime<Utc> {
    day(20).and_hms_opt(8, 0, 0).unwrap().and_utc() + chrono::TimeDelta::minutes(minute)
}

fn answered(reply: Reply, at: i64) -> Answered {
    Answered { reply, maker: Maker::Myself, way: Way::Tapped, started_by: None, at: minute(at) }
}

/// A line of which all was said as it was read.
fn line(id: u128, situation: Situation, replies: &[Reply]) -> PlanLine {
    let at = minute(0);
    PlanLine {
        id: PlanLineId::new(Uuid::from_u128(id)),
        number: i64::try_from(id).unwrap(),
        written: at,
        situation,
        origin: Origin::AsAsked,
        terms: "presence help;amount some".parse().unwrap(),
        from: None,
        own_assistant: None,
        replies: replies.iter().map(|reply| answered(*reply, 0)).collect(),
        ended: None,
    }
}

fn duty(id: u128) -> PlanLine {
    let by = (PersonId::new(Uuid::from_u128(7)), Name::new("Grace", "").unwrap());
    let duty =
        Duty { basis: Basis::Safety, by, since: day(1), review: day(30), what_to_do: String::new(), two_people: false };
    PlanLine { number: 0, origin: Origin::Duty(duty), ..line(id, Situation::AllLessons, &[]) }
}

fn at(lines: &[PlanLine], read: Option<&PlanVersion>) -> Planned {
    Planned::at(lines, Situation::Session(MATHS), day(24), read.map(|read| (read, minute(0))))
}

#[test]
fn a_duty_stands_beside_what_was_agreed_and_what_waits_is_not_there() {
    use Reply::Agree;
    let own = Situation::Session(MATHS);
    let lines = [line(1, Situation::AllLessons, &[Agree]), duty(2), line(3, own, &[Agree]), line(4, own, &[])];
    let planned = at(&lines, None);
    assert_eq!(planned.duties.iter().map(|given| given.line.id).collect::<Vec<_>>(), [lines[1].id]);
    assert_eq!(planned.agreed.unwrap().line.id, lines[2].id);
    assert!(at(&lines[3..], None).agreed.is_none(), "silence is not agreement");
}

#[test]
fn whoever_reads_for_the_first_time_is_told_of_no_change() {
    let planned = at(&[line(1, Situation::AllLessons, &[Reply::Agree, Reply::Different]), duty(2)], None);
    assert!(!planned.has_changes() && planned.reopened_at().is_some());
}

#[test]
fn a_new_duty_another_agreement_and_a_change_of_mind_are_each_asked_to_be_read_again() {
    use Reply::{Agree, Different};
    let all = Situation::AllLessons;
    let before = at(&[line(1, all, &[Agree])], None).version;
    assert!(!at(&[line(1, all, &[Agree])], Some(&before)).has_changes());
    for lines in [
        vec![line(1, all, &[Agree]), duty(2)],
        vec![line(1, all, &[Agree]), line(3, all, &[Agree])],
        vec![line(1, all, &[Agree, Different])],
        vec![line(1, all, &[Agree, Reply::TakeBack])],
    ] {
        let now = at(&lines, Some(&before));
        assert!(now.has_changes() && now.version != before, "{lines:?}");
        assert!(!at(&lines, Some(&now.version)).has_changes(), "and once read it is read");
    }
}

#[test]
fn whoever_read_that_it_was_to_change_is_told_that_it_is_agreed_again_as_it_was() {
    use Reply::{Agree, Different};
    let all = Situation::AllLessons;
    let agreed = at(&[line(1, all, &[Agree])], None).version;
    let asked = at(&[line(1, all, &[Agree, Different])], Some(&agreed));
    assert!(!asked.agreed_again && asked.newly_marked);
    let again = [line(1, all, &[Agree, Different, Agree])];
    let now = at(&again, Some(&asked.version));
    assert!(now.agreed_again && now.has_changes() && !now.newly_marked && now.version != asked.version);
    for read in [None, Some(&agreed), Some(&now.version)] {
        assert!(!at(&again, read).has_changes(), "nobody who read no change is told of its end: {read:?}");
    }
}

#[test]
fn what_was_taken_back_says_since_when_and_what_begins_later_says_its_day() {
    use Reply::{Agree, TakeBack};
    let all = Situation::AllLessons;
    let back = at(&[line(1, all, &[Agree, TakeBack])], None);
    assert!(back.taken_back.is_some() && back.agreed.is_none());
    let less = PlanLine { from: Some(day(26)), ..line(2, all, &[Agree]) };
    let later = at(&[line(1, all, &[Agree]), less.clone()], None);
    assert_eq!(later.later.map(|line| line.id), Some(less.id));
    let not_agreed = PlanLine { replies: Vec::new(), ..less };
    assert_eq!(at(&[line(1, all, &[Agree]), not_agreed], None).later, None, "fading is never automatic");
}

#[test]
fn what_was_read_reads_back() {
    let marked = at(&[line(1, Situation::AllLessons, &[Reply::Agree, Reply::Different]), duty(2)], None).version;
    let edition = Edition { say: "3 sent".parse().unwrap(), plan: marked };
    assert!(edition.to_string().contains('*'));
    assert_eq!(edition.to_string().parse::<Edition>().unwrap(), edition);
    let nothing = Edition { say: Version::NOTHING, plan: PlanVersion::default() };
    assert_eq!(nothing.to_string().parse::<Edition>().unwrap(), nothing);
    assert_eq!("3 sent".parse::<Edition>(), Err(UnknownVersion));
    assert_eq!("3 sent;x".parse::<Edition>(), Err(UnknownVersion));
}

#[test]
fn a_lesson_that_gets_what_was_agreed_for_all_because_its_own_was_taken_back_is_marked_and_asked_to_be_read() {
    use Reply::{Agree, TakeBack};
    let all = PlanLine { replies: vec![answered(Agree, -9)], ..line(1, Situation::AllLessons, &[]) };
    let own = |replies: Vec<Answered>| PlanLine { replies, ..line(2, Situation::Session(MATHS), &[]) };
    let before = at(&[all.clone(), own(vec![answered(Agree, -9)])], None).version;
    let lines = [all.clone(), own(vec![answered(Agree, -9), answered(TakeBack, 5)])];
    for read in [None, Some(&before)] {
        let now = at(&lines, read);
        assert_eq!(now.agreed.as_ref().map(|given| given.line.id), Some(all.id));
        assert!(now.taken_back == Some(minute(5)) && now.is_marked(), "{read:?}");
        assert!(!now.agreed_since, "they agreed to nothing new: {read:?}");
    }
    let now = at(&lines, Some(&before));
    assert!(now.has_changes() && now.version != before && !at(&lines, Some(&now.version)).has_changes());
    let elsewhere = Planned::at(&lines, Situation::Session(SessionId::new(Uuid::from_u128(8))), day(24), None);
    assert!(elsewhere.agreed.is_some() && !elsewhere.is_marked(), "nothing was taken back there");
    let anew = PlanLine { replies: vec![answered(Agree, 9)], ..line(3, Situation::AllLessons, &[]) };
    let now = at(&[lines.as_slice(), &[anew]].concat(), Some(&before));
    assert!(!now.is_marked() && now.agreed_since, "they agreed to this knowing it");
}

#[test]
fn a_duty_that_goes_on_as_it_was_is_neither_new_nor_gone_nor_asked_to_be_read_again() {
    let ended = PlanLine { ended: Some(day(23)), ..duty(1) };
    let before = at(&[duty(1)], None).version;
    let again = at(&[ended.clone(), duty(2)], Some(&before));
    assert_eq!(
        again.duties.iter().map(|given| (given.line.id, given.is_new)).collect::<Vec<_>>(),
        [(duty(2).id, false)]
    );
    assert!(!again.has_changes() && again.version == before);
    assert_eq!(at(&[ended.clone(), duty(2)], None).version, before, "whoever read nothing before reads the same");
    let Origin::Duty(said) = duty(2).origin else { panic!("a duty") };
    let other = |origin| PlanLine { origin: Origin::Duty(origin), ..duty(2) };
    for changed in [
        other(Duty { basis: Basis::EhcPlan, ..said.clone() }),
        other(Duty { what_to_do: "Call 3".to_owned(), ..said.clone() }),
        other(Duty { two_people: true, ..said }),
        PlanLine { terms: "presence help;amount all".parse().unwrap(), ..duty(2) },
        PlanLine { situation: Situation::Session(MATHS), ..duty(2) },
    ] {
        let now = at(&[ended.clone(), changed.clone()], Some(&before));
        assert!(now.duties[0].is_new && now.gone.len() == 1 && now.version != before, "{changed:?}");
    }
}

#[test]
fn what_was_proposed_since_they_asked_to_change_it_is_told_and_what_waited_before_is_not() {
    use Reply::{Agree, Different};
    let all = Situation::AllLessons;
    let held = PlanLine { replies: vec![answered(Agree, -9), answered(Different, 5)], ..line(1, all, &[]) };
    let proposed = |at| PlanLine { written: minute(at), ..line(2, all, &[]) };
    assert!(!at(std::slice::from_ref(&held), None).proposed_anew);
    assert!(!at(&[held.clone(), proposed(-5)], None).proposed_anew, "that is no answer to it");
    assert!(at(&[held.clone(), proposed(7)], None).proposed_anew);
    let refused = PlanLine { replies: vec![answered(Different, 9)], ..proposed(7) };
    assert!(at(&[held, refused], None).proposed_anew, "nor have they agreed to it");
}
