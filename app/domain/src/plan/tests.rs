//! What makes a line agreed, what holds on which day, and what a proposal may say.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::*;
use crate::id::SessionId;
use crate::question::{Question, Value};
use crate::scale::{Amount, Presence, Scale};
use crate::sitting::{Maker, Way};
use crate::statement::{Answer, Answers};

mod begun;
mod changed;
mod decided;
mod own_assistant;

fn day(date: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, date).unwrap()
}

fn at(minute: i64) -> DateTime<Utc> {
    day(24).and_hms_opt(8, 0, 0).unwrap().and_utc() + chrono::TimeDelta::minutes(minute)
}

fn replied(reply: Reply, minute: i64) -> Answered {
    Answered { reply, maker: Maker::Myself, way: Way::Tapped, started_by: None, at: at(minute) }
}

fn terms(text: &str) -> Terms {
    text.parse().unwrap()
}

fn reason() -> Reason {
    Reason::new(Named::Shipped(Shipped::NotEnoughPeople), "").unwrap()
}

fn line(id: u128, number: i64, from: Option<NaiveDate>, replies: &[Reply]) -> PlanLine {
    PlanLine {
        id: PlanLineId::new(Uuid::from_u128(id)),
        number,
        written: at(10 * (number - 1)),
        situation: Situation::AllLessons,
        origin: Origin::AsAsked,
        terms: terms("presence help;amount some"),
        from,
        own_assistant: None,
        replies: replies.iter().zip(0..).map(|(reply, minute)| replied(*reply, minute)).collect(),
        ended: None,
    }
}

fn holding(lines: &[PlanLine], on: NaiveDate) -> Vec<u128> {
    let learner = PersonId::new(Uuid::from_u128(1));
    let found = in_force(learner, lines, &(BTreeSet::new(), None), (on, on));
    found.iter().map(|line| line.line.uuid().as_u128()).collect()
}

fn said(words: &[(Question, Value)]) -> Answers {
    let answer = |value: &Value| Answer {
        version: 1,
        wording: 0,
        value: value.clone(),
        maker: Maker::Myself,
        way: Way::Tapped,
        at: at(0),
    };
    let about = |question| if question == Question::Skill { Situation::Me } else { Situation::AllLessons };
    Answers(words.iter().map(|(question, value)| ((about(*question), *question), answer(value))).collect())
}

fn picked(question: Question, word: &str) -> (Question, Value) {
    (question, Value::from_words(question, word).unwrap())
}

fn offer(instead: Option<(Terms, Reason)>) -> Offer {
    Offer { situation: Situation::AllLessons, instead, observed: false, from: None, own_assistant: None }
}

#[test]
fn only_their_own_i_agree_makes_a_line_agreed() {
    for replies in [&[][..], &[Reply::Different], &[Reply::NotSure, Reply::NotNow, Reply::TalkFirst, Reply::SaidAnew]] {
        assert!(line(1, 1, None, replies).standing().agreement().is_none(), "{replies:?}");
    }
    for reply in Reply::ALL.iter().copied() {
        let agreed = matches!(Standing::of(&[replied(reply, 0)]), Standing::Agreed(_));
        assert_eq!(agreed, reply == Reply::Agree, "{reply:?}");
    }
}

#[test]
fn a_change_of_mind_marks_it_from_the_first_moment_and_taking_back_ends_it() {
    let reopened = Standing::of(&[replied(Reply::Agree, 0), replied(Reply::NotSure, 5), replied(Reply::Different, 9)]);
    let Standing::Reopened(agreement, now) = &reopened else { panic!("{reopened:?}") };
    assert_eq!((agreement.answered().at, now.at, now.reply), (at(0), at(5), Reply::Different));
    let taken_back = Standing::of(&[replied(Reply::Agree, 0), replied(Reply::TakeBack, 1), replied(Reply::NotSure, 2)]);
    let Standing::TakenBack(back, last) = &taken_back else {
        panic!("{taken_back:?}: nothing but agreeing makes it agreed")
    };
    let last = last.as_ref().map(|last| (last.reply, last.at));
    assert_eq!((back.at, last), (at(1), Some((Reply::NotSure, at(2)))), "what they say since stands beside it");
    assert_eq!(taken_back.takes(Reply::TakeBack), Err(Refusal::NotAgreed));
    assert_eq!(Standing::of(&[]).takes(Reply::TakeBack), Err(Refusal::NotAgreed));
}

#[test]
fn not_now_is_said_of_what_is_open_and_never_of_what_is_agreed() {
    for open in [&[][..], &[Reply::Different], &[Reply::Agree, Reply::TakeBack]] {
        assert_eq!(line(1, 1, None, open).standing().takes(Reply::NotNow), Ok(()), "{open:?}");
    }
    for agreed in [&[Reply::Agree][..], &[Reply::Agree, Reply::Different]] {
        let refused = Err(Refusal::Overtaken);
        assert_eq!(line(1, 1, None, agreed).standing().takes(Reply::NotNow), refused, "{agreed:?}");
    }
}

#[test]
fn what_was_agreed_holds_until_what_takes_its_place_is_agreed() {
    use Reply::{Agree, Different, TakeBack};
    assert_eq!(holding(&[line(1, 1, None, &[])], day(24)), []);
    assert_eq!(holding(&[line(1, 1, None, &[Agree]), line(2, 2, None, &[])], day(24)), [1]);
    assert_eq!(holding(&[line(1, 1, None, &[Agree]), line(2, 2, None, &[Different])], day(24)), [1]);
    assert_eq!(holding(&[line(1, 1, None, &[Agree, Different])], day(24)), [1]);
    assert_eq!(holding(&[line(1, 1, None, &[Agree]), line(2, 2, None, &[Agree])], day(24)), [2]);
    assert_eq!(holding(&[line(1, 1, None, &[Agree]), line(2, 2, None, &[Agree, TakeBack])], day(24)), []);
}

#[test]
fn less_help_later_begins_on_its_day_and_taken_back_leaves_what_was() {
    use Reply::{Agree, TakeBack};
    let later = |replies: &[Reply]| [line(1, 1, None, &[Agree]), line(2, 1, Some(day(26)), replies)];
    assert_eq!((holding(&later(&[Agree]), day(25)), holding(&later(&[Agree]), day(26))), (vec![1], vec![2]));
    assert_eq!(holding(&later(&[Agree, TakeBack]), day(27)), [1]);
    assert_eq!(holding(&later(&[]), day(27)), [1], "fading is never automatic");
    let spans = in_force(PersonId::new(Uuid::nil()), &later(&[Agree]), &(BTreeSet::new(), None), (day(24), day(30)));
    let spans: Vec<_> = spans.iter().map(|line| (line.from, line.to)).collect();
    assert_eq!(spans, [(day(24), day(25)), (day(26), day(30))]);
}

#[test]
fn what_is_agreed_for_a_later_day_is_held_from_now_on_though_something_later_still_is_proposed() {
    let lines = vec![
        line(1, 1, None, &[Reply::Agree]),
        line(2, 1, Some(day(26)), &[Reply::Agree]),
        line(3, 2, Some(day(28)), &[]),
    ];
    let history = History { lines, ..History::default() };
    let held = history.held_from(PersonId::new(Uuid::nil()), day(24));
    assert_eq!(held.iter().map(|line| line.id.uuid().as_u128()).collect::<Vec<_>>(), [1, 2], "each once");
}

#[test]
fn a_sessions_own_line_stands_for_all_lessons_and_a_duty_beside_either() {
    let (learner, session) = (PersonId::new(Uuid::from_u128(1)), SessionId::new(Uuid::from_u128(9)));
    let own = PlanLine { situation: Situation::Session(session), ..line(2, 1, None, &[Reply::Agree]) };
    let duty = Duty {
        basis: Basis::Safety,
        by: (learner, Name::new("Grace", "").unwrap()),
        since: day(20),
        review: day(30),
        what_to_do: String::new(),
        two_people: true,
    };
    let duty = PlanLine { origin: Origin::Duty(duty), ..line(3, 0, None, &[]) };
    let lines = [line(1, 1, None, &[Reply::Agree]), own, duty];
    let lines = in_force(learner, &lines, &(BTreeSet::new(), None), (day(24), day(24)));
    let at = |session| {
        let found = with_learner_at(&lines, learner, Situation::Session(session), day(24)).into_iter();
        found.map(|line| line.line.uuid().as_u128()).collect::<Vec<_>>()
    };
    assert_eq!(at(session), [3, 2]);
    assert_eq!(at(SessionId::new(Uuid::from_u128(8))), [3, 1]);
}

#[test]
fn what_holds_is_counted_by_what_it_rests_on_and_never_in_one_sum() {
    use Reply::{Agree, Different};
    let lunch = Situation::Time(crate::scale::Time::Lunch);
    let because = Because::NotAsked;
    let offered = Origin::Offered { because, reason: reason() };
    let duty = Origin::Duty(Duty {
        basis: Basis::Safety,
        by: (PersonId::new(Uuid::nil()), Name::new("Grace", "").unwrap()),
        since: day(20),
        review: day(30),
        what_to_do: String::new(),
        two_people: false,
    });
    let asked = terms("presence no-one");
    let lines = [
        line(1, 1, None, &[Agree]),
        PlanLine { origin: Origin::Different { asked, reason: reason() }, ..line(2, 2, None, &[Agree, Different]) },
        PlanLine { situation: lunch, origin: offered.clone(), ..line(3, 1, None, &[Agree]) },
        PlanLine { situation: lunch, origin: offered, ..line(4, 2, None, &[]) },
        PlanLine { origin: duty.clone(), ..line(5, 0, None, &[]) },
        PlanLine { origin: duty, ended: Some(day(22)), ..line(6, 0, None, &[]) },
    ];
    let today = Counts { as_asked: 0, different: 1, offered: 1, duties: 1 };
    let of = |lines: &[PlanLine]| Counts::of(&History { lines: lines.to_vec(), ..History::default() }, day(24));
    assert_eq!(of(&lines), today, "the newest that is agreed, and nothing that waits or is over");
    let one = Counts { as_asked: 1, ..Counts::default() };
    assert_eq!(of(&lines[..1]).and(today), Counts { as_asked: 1, ..today });
    assert_eq!(one.and(Counts::default()), one);
}

#[test]
fn a_proposal_says_itself_whether_it_is_as_asked() {
    let asked = said(&[picked(Question::Presence, "help"), picked(Question::Amount, "some")]);
    let as_asked = offer(None).beside(&asked, day(24)).unwrap();
    assert_eq!((as_asked.origin, as_asked.terms.amount()), (Origin::AsAsked, Some(Amount::Some)));
    let same = offer(Some((terms("presence help;amount some"), reason()))).beside(&asked, day(24));
    assert_eq!(same, Err(Refusal::SameAsAsked));
    let different = offer(Some((terms("presence just-in-case"), reason()))).beside(&asked, day(24)).unwrap();
    assert_eq!(different.origin.key(), "different");
    assert_eq!(offer(None).beside(&said(&[]), day(24)), Err(Refusal::NotAsked));
    for (word, because) in
        [("not-sure", Because::NotSure), ("not-now", Because::NotNow), ("talk-to-me", Because::TalkToMe)]
    {
        let said = said(&[picked(Question::Presence, word)]);
        let offered = offer(Some((terms("presence help"), reason()))).beside(&said, day(24)).unwrap();
        assert_eq!(offered.origin, Origin::Offered { because, reason: reason() });
    }
}

#[test]
fn whom_they_named_is_asked_for_while_they_want_someone_else_and_no_longer() {
    let dana = PersonId::new(Uuid::from_u128(9));
    let named = |who| {
        let person = (Question::Person, Value::from_words(Question::Person, &dana.to_string()).unwrap());
        let said = said(&[picked(Question::Presence, "help"), picked(Question::Who, who), person]);
        Terms::asked(&said, Situation::AllLessons).unwrap().people()
    };
    assert_eq!(named("someone-else"), BTreeSet::from([dana]));
    assert_eq!(named("anyone"), BTreeSet::new(), "they took that out");
    assert_eq!(named("not-sure"), BTreeSet::new());
}

#[test]
fn what_is_asked_no_more_is_doubted_no_more() {
    let doubted = |presence| {
        let near = picked(Question::Nearness, "next-to-me");
        let again = picked(Question::NearnessAgain, "at-my-table");
        let said = said(&[picked(Question::Presence, presence), near, again]);
        Terms::asked(&said, Situation::AllLessons).unwrap().doubt(&said, Situation::AllLessons).is_some()
    };
    assert!(doubted("help") && doubted("just-in-case"));
    assert!(!doubted("no-one"), "with no one there is no near");
}

#[test]
fn terms_read_back_as_they_were_kept_and_say_nothing_their_presence_has_no_room_for() {
    let words = "presence help;amount most;moment at-start when-stuck;help show-me;sharing just-me;skill signing";
    assert_eq!(terms(words).to_string(), words);
    assert_eq!(terms("presence no-one;amount all;nearness next-to-me").to_string(), "presence no-one");
    assert_eq!(terms("presence just-in-case;amount all;nearness in-the-room").takes(), Some(Amount::ALittle));
    assert_eq!(terms("presence help;skill nothing").to_string(), "presence help");
    assert_eq!(terms("presence help").presence(), Presence::Help);
    assert_eq!("amount all".parse::<Terms>(), Err(Refusal::NoPresence));
    assert_eq!("not-wanted x".parse::<Terms>(), Err(Refusal::NotATerm));
    let not_sure = BTreeMap::from([("presence".to_owned(), vec!["not-sure".to_owned()])]);
    assert_eq!(Terms::from_picks(&not_sure), Err(Refusal::NotATerm));
}

#[test]
fn a_duty_is_looked_at_again_within_ninety_days() {
    let duty = |review| Duties {
        situation: Situation::AllLessons,
        terms: terms("presence help;amount all"),
        basis: Basis::EhcPlan,
        review,
        what_to_do: " Call 3 ".to_owned(),
        two_people: false,
    };
    let latest = Duty::latest_review(day(24));
    assert_eq!(duty(latest).checked(day(24)).unwrap().what_to_do, "Call 3");
    for review in [day(24), latest.succ_opt().unwrap()] {
        assert_eq!(duty(review).checked(day(24)), Err(Refusal::NotThatDay));
    }
}

#[test]
fn a_change_of_mind_is_answered_within_so_many_teaching_days_of_the_site() {
    let teaching: BTreeSet<_> = [24, 26, 27, 30].map(day).into_iter().collect();
    assert_eq!(answer_by(day(24), &teaching, 3), day(30));
    let december = NaiveDate::from_ymd_opt(2026, 12, 2).unwrap();
    assert_eq!(answer_by(day(24), &teaching, 5), december, "and Mondays to Fridays beyond the timetable");
    assert_eq!(answer_by(day(27), &BTreeSet::new(), 1), day(30), "a Friday");
}
