//! A line with a later day, once that day is there: it stands where the one before it stood, and taken back it leaves nothing behind.

use super::*;

/// Answered on these days of the month; the one with a day of its own begins on the 26th.
fn answered(id: u128, from: Option<NaiveDate>, replies: &[(Reply, u32)]) -> PlanLine {
    let number = i64::try_from(id).unwrap();
    let on = |date| day(date).and_hms_opt(12, 0, 0).unwrap().and_utc();
    let replies = replies.iter().map(|(reply, date)| Answered { at: on(*date), ..replied(*reply, 0) });
    PlanLine { replies: replies.collect(), ..line(id, number, from, &[]) }
}

fn later(replies: &[(Reply, u32)]) -> PlanLine {
    answered(2, Some(day(26)), replies)
}

fn ids<'a>(lines: impl IntoIterator<Item = &'a PlanLine>) -> Vec<u128> {
    lines.into_iter().map(|line| line.id.uuid().as_u128()).collect()
}

fn history(lines: &[PlanLine]) -> History {
    History { lines: lines.to_vec(), ..History::default() }
}

#[test]
fn what_begins_later_stands_beside_what_holds_until_its_day_and_then_in_its_place() {
    let history = history(&[answered(1, None, &[(Reply::Agree, 24)]), later(&[(Reply::Agree, 24)])]);
    assert_eq!((ids(history.newest(day(25))), ids(history.newest(day(26)))), (vec![1, 2], vec![2]));
    let (before, since) = (PlanLineId::new(Uuid::from_u128(1)), PlanLineId::new(Uuid::from_u128(2)));
    assert!(history.is_newest(before, day(25)) && !history.is_newest(before, day(26)));
    assert_eq!(history.newest_of(before, day(26)).map(|line| line.id), Some(since));
}

#[test]
fn what_was_not_agreed_to_by_its_day_takes_no_place() {
    for replies in [&[][..], &[(Reply::Different, 24)], &[(Reply::Agree, 24), (Reply::TakeBack, 25)]] {
        let lines = [answered(1, None, &[(Reply::Agree, 24)]), later(replies)];
        assert_eq!(ids(history(&lines).newest(day(28))), [1, 2], "{replies:?}");
        assert_eq!(holding(&lines, day(28)), [1], "{replies:?}");
    }
}

#[test]
fn what_begins_later_still_leaves_what_has_begun() {
    let next = answered(3, Some(day(29)), &[]);
    let history = history(&[answered(1, None, &[(Reply::Agree, 24)]), later(&[(Reply::Agree, 24)]), next]);
    assert_eq!(ids(history.newest(day(25))), [1, 3], "the one of the two that was proposed later is the one to answer");
    assert_eq!(ids(history.newest(day(27))), [2, 3]);
}

#[test]
fn of_one_plan_what_has_begun_stands_in_the_place_of_what_was_to_hold_until_then() {
    let now = answered(1, None, &[(Reply::Agree, 24)]);
    let then = PlanLine { number: 1, ..later(&[(Reply::Agree, 24)]) };
    let history = history(&[now, then]);
    assert_eq!((ids(history.newest(day(25))), ids(history.newest(day(26)))), (vec![1, 2], vec![2]));
}

#[test]
fn a_change_of_mind_is_answered_by_what_was_agreed_for_a_later_day_once_it_has_begun() {
    let reopened = answered(1, None, &[(Reply::Agree, 23), (Reply::Different, 24)]);
    let history = history(&[reopened, later(&[(Reply::Agree, 25)])]);
    assert_eq!((ids(history.reopened(day(25))), ids(history.reopened(day(26)))), (vec![1], vec![]));
}

#[test]
fn a_change_of_mind_is_not_answered_by_what_was_agreed_before_it_for_a_day_still_to_come() {
    let reopened = |lines: [PlanLine; 2], on| ids(history(&lines).reopened(day(on)));
    for said in [Reply::Different, Reply::TakeBack] {
        let changed = |on| answered(1, None, &[(Reply::Agree, 22), (said, on)]);
        let before = || later(&[(Reply::Agree, 23)]);
        assert_eq!(reopened([changed(24), before()], 25), [1], "{said:?}");
        assert_eq!(
            reopened([changed(24), before()], 26),
            [1],
            "{said:?}: nobody has answered it when that day is there"
        );
        let agreed_again = later(&[(Reply::Agree, 23), (Reply::Agree, 27)]);
        assert_eq!(reopened([changed(24), agreed_again], 27), [0; 0], "{said:?}: they agreed since");
        assert_eq!(reopened([changed(27), before()], 28), [0; 0], "{said:?}: what holds no more is nobody's to answer");
    }
}

#[test]
fn what_is_taken_back_in_the_first_hour_of_its_day_in_summer_had_begun() {
    let mut taken_back = later(&[(Reply::Agree, 24), (Reply::TakeBack, 25)]);
    // twenty past twelve on the 26th, by the clock of the college
    taken_back.replies[1].at = day(25).and_hms_opt(23, 20, 0).unwrap().and_utc();
    let lines = [answered(1, None, &[(Reply::Agree, 24)]), taken_back];
    assert_eq!(holding(&lines, day(27)), [0; 0], "nobody gives again what she had left");
    assert_eq!(ids(history(&lines).reopened(day(27))), [2], "and it is to be answered");
}

#[test]
fn what_is_taken_back_once_it_has_begun_brings_nothing_older_back() {
    let before = answered(1, None, &[(Reply::Agree, 24)]);
    let lines = [before.clone(), later(&[(Reply::Agree, 24), (Reply::TakeBack, 27)])];
    assert_eq!(holding(&lines, day(27)), [0; 0], "nobody gives again what she had left");
    assert_eq!(ids(history(&lines).reopened(day(27))), [2], "and it is to be answered");
    let early = [before, later(&[(Reply::Agree, 24), (Reply::TakeBack, 25)])];
    assert_eq!((holding(&early, day(25)), holding(&early, day(27))), (vec![1], vec![1]), "it never began");
}
