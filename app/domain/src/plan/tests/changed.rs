//! A change of mind: until when it is to be answered, and where it is marked.

use super::*;

const MATHS: Situation = Situation::Session(SessionId::new(Uuid::from_u128(9)));

/// A line that was answered at these minutes.
fn answered(id: u128, number: i64, replies: &[(Reply, i64)]) -> PlanLine {
    let replies = replies.iter().map(|(reply, minute)| replied(*reply, *minute)).collect();
    PlanLine { replies, ..line(id, number, None, &[]) }
}

fn reopened(lines: &[PlanLine]) -> Vec<u128> {
    let history = History { lines: lines.to_vec(), ..History::default() };
    history.reopened(day(24)).map(|line| line.id.uuid().as_u128()).collect()
}

#[test]
fn what_is_reopened_stays_marked_until_something_is_proposed_in_its_place() {
    use Reply::{Agree, Different};
    let history = |lines: &[PlanLine]| History { lines: lines.to_vec(), ..History::default() };
    let first = line(1, 1, None, &[Agree, Different]);
    assert_eq!(history(std::slice::from_ref(&first)).reopened(day(24)).count(), 1);
    let answered = history(&[first, line(2, 2, None, &[])]);
    assert_eq!((answered.reopened(day(24)).count(), answered.waiting(day(24)).count()), (0, 1));
    let taken_back = history(&[line(1, 1, None, &[Agree, Reply::TakeBack])]);
    assert_eq!(
        (taken_back.reopened(day(24)).count(), taken_back.not_agreed(day(24)).count()),
        (1, 0),
        "whoever stops is answered too"
    );
    assert_eq!(history(&[line(1, 1, None, &[Different])]).not_agreed(day(24)).count(), 1);
    assert_eq!(history(&[line(1, 1, None, &[Reply::NotNow])]).not_agreed(day(24)).count(), 0);
}

#[test]
fn a_change_of_mind_about_what_holds_is_to_be_answered_though_something_newer_waits_beside_it() {
    use Reply::{Agree, Different, SaidAnew, TakeBack};
    // the newer one was proposed at minute 10
    for reply in [Different, SaidAnew, TakeBack] {
        let held = answered(1, 1, &[(Agree, 1), (reply, 20)]);
        assert_eq!(reopened(&[held.clone(), line(2, 2, None, &[])]), [1], "{reply:?}");
        assert_eq!(
            reopened(&[held.clone(), answered(2, 2, &[(Different, 21)])]),
            [1],
            "{reply:?}: nor is that an answer"
        );
        assert_eq!(reopened(&[held.clone(), answered(2, 2, &[(Agree, 21)])]), [0; 0], "{reply:?}: they agreed since");
        assert_eq!(
            reopened(&[held, line(2, 2, None, &[]), line(3, 4, None, &[])]),
            [0; 0],
            "{reply:?}: proposed since"
        );
    }
    let overtaken = answered(1, 1, &[(Agree, 1), (Different, 20)]);
    let agreed = answered(2, 2, &[(Agree, 11)]);
    assert_eq!(reopened(&[overtaken, agreed]), [0; 0], "what holds no more is nobody's to answer");
}

#[test]
fn what_a_lesson_gets_because_its_own_was_taken_back_is_marked_there_until_something_is_agreed() {
    use Reply::{Agree, TakeBack};
    let all = answered(1, 1, &[(Agree, 1)]);
    let own = |replies: &[(Reply, i64)]| PlanLine { situation: MATHS, ..answered(2, 1, replies) };
    let marked = |lines: &[PlanLine], place| {
        let held = in_force(PersonId::new(Uuid::nil()), lines, &People::default(), (day(24), day(24)));
        let here = with_learner_at(&held, PersonId::new(Uuid::nil()), place, day(24));
        here.iter().map(|held| (held.line.uuid().as_u128(), held.is_marked_at(place, day(24)))).collect::<Vec<_>>()
    };
    let art = Situation::Session(SessionId::new(Uuid::from_u128(8)));
    let back = [all.clone(), own(&[(Agree, 1), (TakeBack, 5)])];
    assert_eq!(marked(&back, MATHS), [(1, true)]);
    assert_eq!(marked(&back, art), [(1, false)], "and nowhere else");
    assert_eq!(marked(&[all.clone(), own(&[(Agree, 1)])], MATHS), [(2, false)]);
    let later = PlanLine { from: Some(day(25)), ..own(&[(Agree, 1), (TakeBack, 5)]) };
    assert_eq!(marked(&[all, later], MATHS), [(1, false)], "nobody has given it yet");
    let anew = [back[1].clone(), answered(3, 2, &[(Agree, 12)])];
    assert_eq!(marked(&anew, MATHS), [(3, false)], "they agreed to this knowing it");
}
