//! What holds at a session, what is new of it, and what is marked.

use uuid::Uuid;

use super::*;
use crate::id::SessionId;
use crate::person::Name;
use crate::plan::{Answered, Basis, Duty, Origin};
use crate::sitting::{Maker, Way};

const MATHS: SessionId = SessionId::new(Uuid::from_u128(9));

fn day(date: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, date).unwrap()
}

fn line(id: u128, situation: Situation, replies: &[Reply]) -> PlanLine {
    let at = day(20).and_hms_opt(8, 0, 0).unwrap().and_utc();
    let replied =
        |reply: &Reply| Answered { reply: *reply, maker: Maker::Myself, way: Way::Tapped, started_by: None, at };
    PlanLine {
        id: PlanLineId::new(Uuid::from_u128(id)),
        number: i64::try_from(id).unwrap(),
        situation,
        origin: Origin::AsAsked,
        terms: "presence help;amount some".parse().unwrap(),
        from: None,
        own_assistant: None,
        replies: replies.iter().map(replied).collect(),
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
    Planned::at(lines, Situation::Session(MATHS), day(24), read)
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
