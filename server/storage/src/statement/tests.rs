//! A learner's say, kept, sent and taken back, on both databases. Long because they share one college.

use databases::BOTH;
use domain::access::{Action, Grant, Role, Visitor, act};
use domain::id::{SaveId, SessionId, SittingId};
use domain::question::{Question, Value};
use domain::scale::Time;
use domain::sitting::{Maker, Relation, Someone, Way};
use domain::situation::Situation;
use domain::statement::{Refusal, State, Step};
use uuid::Uuid;

use super::{OwnStatements, Save};
use crate::Error;
use crate::access::Moment;
use crate::example::{Example, tuesday};

mod at_once;
mod meanwhile;
mod private;

pub(super) const NEARNESS: Step = Step { situation: Situation::AllLessons, question: Question::Nearness };

pub(super) fn save() -> Save {
    Save { id: SaveId::new(Uuid::now_v7()), turn: 0 }
}

pub(super) fn near(word: &str) -> Option<Value> {
    Some(Value::from_words(Question::Nearness, word).unwrap())
}

pub(super) async fn learner_answering(college: &Example, maker: Maker) -> Visitor {
    let amina = college.person("Amina", Role::Learner, college.site).await;
    sit(college, &amina, maker).await;
    amina
}

async fn sit(college: &Example, learner: &Visitor, maker: Maker) {
    let grant = Grant::themself(learner).unwrap();
    college.storage.start_sitting(&grant, SittingId::new(Uuid::now_v7()), maker, tuesday()).await.unwrap();
}

pub(super) async fn keep(college: &Example, learner: &Visitor, save: Save, value: Option<Value>) -> Result<(), Error> {
    let grant = Grant::themself(learner).unwrap();
    college.storage.keep_answers(&grant, save, vec![(NEARNESS, value)], Way::Tapped, tuesday()).await.map(|_| ())
}

pub(super) async fn own(college: &Example, learner: &Visitor) -> OwnStatements {
    let grant = Grant::themself(learner).unwrap();
    college.storage.my_support(&grant, tuesday()).await.unwrap().statements
}

fn words(statements: &OwnStatements) -> String {
    let answers = statements.answers();
    answers.get(NEARNESS.situation, NEARNESS.question).map(|answer| answer.value.words()).unwrap_or_default()
}

#[tokio::test]
async fn an_answer_is_kept_at_once_with_who_made_it() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let helper = Maker::WithHelp(Someone::Related(Relation::Friend, Some("Zoë".to_owned())));
        let amina = learner_answering(&college, helper.clone()).await;
        keep(&college, &amina, save(), near("in-the-room")).await.unwrap();
        let draft = own(&college, &amina).await.draft.unwrap();
        let answer = draft.answers.get(NEARNESS.situation, NEARNESS.question).unwrap().clone();
        assert_eq!((answer.value.words().as_str(), answer.maker), ("in-the-room", helper), "{kind:?}");
        assert!(college.storage.broken_audit().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn nothing_is_kept_before_someone_said_who_is_answering() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let refused = keep(&college, &amina, save(), near("in-the-room")).await;
        assert!(matches!(refused, Err(Error::NoSitting)), "{kind:?}");
    }
}

#[tokio::test]
async fn the_same_save_twice_is_done_and_recorded_once() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = learner_answering(&college, Maker::Myself).await;
        let save = save();
        keep(&college, &amina, save, near("in-the-room")).await.unwrap();
        keep(&college, &amina, save, near("in-the-room")).await.unwrap();
        let object = format!("{} nearness {}", NEARNESS.situation, save.id);
        assert_eq!(college.storage.times_recorded(Action::KeepAnswer, object).await.unwrap(), 1, "{kind:?}");
    }
}

#[tokio::test]
async fn a_slow_earlier_pick_never_undoes_a_later_one_of_the_same_page() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = learner_answering(&college, Maker::Myself).await;
        let Save { id, .. } = save();
        keep(&college, &amina, Save { id, turn: 2 }, near("at-my-table")).await.unwrap();
        keep(&college, &amina, Save { id, turn: 1 }, near("next-to-me")).await.unwrap();
        assert_eq!(words(&own(&college, &amina).await), "at-my-table", "{kind:?}");
    }
}

#[tokio::test]
async fn the_same_page_sent_again_by_the_back_button_with_another_pick_is_kept() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = learner_answering(&college, Maker::Myself).await;
        let save = save();
        for pick in ["at-my-table", "next-to-me", "at-my-table"] {
            keep(&college, &amina, save, near(pick)).await.unwrap();
            assert_eq!(words(&own(&college, &amina).await), pick, "{kind:?}");
        }
    }
}

#[tokio::test]
async fn an_answer_left_as_it_was_keeps_its_maker() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = learner_answering(&college, Maker::Myself).await;
        keep(&college, &amina, save(), near("in-the-room")).await.unwrap();
        sit(&college, &amina, Maker::WrittenForMe(Someone::Related(Relation::Teacher, None))).await;
        keep(&college, &amina, save(), near("in-the-room")).await.unwrap();
        let answers = own(&college, &amina).await.answers();
        assert_eq!(answers.get(NEARNESS.situation, NEARNESS.question).unwrap().maker, Maker::Myself, "{kind:?}");
    }
}

#[tokio::test]
async fn sending_supersedes_and_the_next_draft_begins_as_a_copy() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = learner_answering(&college, Maker::Myself).await;
        keep(&college, &amina, save(), near("in-the-room")).await.unwrap();
        college.storage.send_statement(&Grant::themself(&amina).unwrap(), tuesday()).await.unwrap();
        keep(&college, &amina, save(), near("next-to-me")).await.unwrap();
        let statements = own(&college, &amina).await;
        let (draft, current) = (statements.draft.unwrap(), statements.current.unwrap());
        assert_eq!((draft.number, current.number, current.state), (2, 1, State::Sent), "{kind:?}");
        let kept = current.answers.get(NEARNESS.situation, NEARNESS.question).unwrap();
        assert_eq!(kept.value.words(), "in-the-room", "what was sent is never overwritten");
    }
}

#[tokio::test]
async fn an_empty_statement_is_not_sent_and_a_second_press_sends_nothing_twice() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = learner_answering(&college, Maker::Myself).await;
        let send = || async { college.storage.send_statement(&Grant::themself(&amina).unwrap(), tuesday()).await };
        keep(&college, &amina, save(), near("in-the-room")).await.unwrap();
        keep(&college, &amina, save(), None).await.unwrap();
        assert!(matches!(send().await, Err(Error::Statement(Refusal::NothingToSend))), "{kind:?}");
        keep(&college, &amina, save(), near("in-the-room")).await.unwrap();
        send().await.unwrap();
        assert!(matches!(send().await, Err(Error::Statement(Refusal::AlreadyDone))), "{kind:?}");
    }
}

#[tokio::test]
async fn what_was_sent_can_be_taken_back_and_said_again() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = learner_answering(&college, Maker::Myself).await;
        keep(&college, &amina, save(), near("in-the-room")).await.unwrap();
        college.storage.send_statement(&Grant::themself(&amina).unwrap(), tuesday()).await.unwrap();
        college.storage.take_back_statement(&Grant::themself(&amina).unwrap(), tuesday()).await.unwrap();
        assert_eq!(own(&college, &amina).await.current.unwrap().state, State::TakenBack, "{kind:?}");
        keep(&college, &amina, save(), near("next-to-me")).await.unwrap();
        college.storage.send_statement(&Grant::themself(&amina).unwrap(), tuesday()).await.unwrap();
        assert_eq!(own(&college, &amina).await.current.unwrap().number, 2, "{kind:?}");
    }
}

#[tokio::test]
async fn what_was_taken_back_can_be_sent_again_as_it_was() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = learner_answering(&college, Maker::Myself).await;
        keep(&college, &amina, save(), near("in-the-room")).await.unwrap();
        college.storage.send_statement(&Grant::themself(&amina).unwrap(), tuesday()).await.unwrap();
        college.storage.take_back_statement(&Grant::themself(&amina).unwrap(), tuesday()).await.unwrap();
        college.storage.send_statement(&Grant::themself(&amina).unwrap(), tuesday()).await.unwrap();
        let statements = own(&college, &amina).await;
        assert_eq!(words(&statements), "in-the-room", "{kind:?}");
        let current = statements.current.unwrap();
        assert_eq!((current.number, current.state), (2, State::Sent), "{kind:?}");
    }
}

pub(super) const HELP: Step = Step { situation: Situation::AllLessons, question: Question::Help };

/// Amina sent how near and what kind of help.
pub(super) async fn two_answers_sent(college: &Example) -> Visitor {
    let amina = learner_answering(college, Maker::Myself).await;
    keep(college, &amina, save(), near("in-the-room")).await.unwrap();
    let (grant, clue) = (Grant::themself(&amina).unwrap(), Value::from_words(Question::Help, "give-me-a-clue").ok());
    college.storage.keep_answers(&grant, save(), vec![(HELP, clue)], Way::Tapped, tuesday()).await.unwrap();
    college.storage.send_statement(&Grant::themself(&amina).unwrap(), tuesday()).await.unwrap();
    amina
}

pub(super) async fn take_back(college: &Example, learner: &Visitor, step: Step) -> Result<(), Error> {
    college.storage.take_back_answer(&Grant::themself(learner).unwrap(), step, tuesday()).await
}

#[tokio::test]
async fn one_answer_taken_back_leaves_the_rest_sent() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = two_answers_sent(&college).await;
        take_back(&college, &amina, NEARNESS).await.unwrap();
        let OwnStatements { draft, current } = own(&college, &amina).await;
        let current = current.unwrap();
        assert_eq!((draft, current.number, current.state), (None, 2, State::Sent), "{kind:?}");
        assert_eq!(current.answers.0.keys().collect::<Vec<_>>(), [&(HELP.situation, HELP.question)]);
        let object = format!("{} nearness", NEARNESS.situation);
        assert_eq!(college.storage.times_recorded(Action::TakeBackAnswer, object).await.unwrap(), 1);
        let again = take_back(&college, &amina, NEARNESS).await;
        assert!(matches!(again, Err(Error::Statement(Refusal::AlreadyDone))), "{kind:?}");
    }
}

#[tokio::test]
async fn what_is_taken_back_does_not_come_again_with_a_draft() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = two_answers_sent(&college).await;
        keep(&college, &amina, save(), near("next-to-me")).await.unwrap();
        take_back(&college, &amina, HELP).await.unwrap();
        let OwnStatements { draft, current } = own(&college, &amina).await;
        let (draft, current) = (draft.unwrap(), current.unwrap());
        assert_eq!((current.number, draft.number), (2, 3), "{kind:?}");
        assert_eq!(current.answers.get(NEARNESS.situation, NEARNESS.question).unwrap().value.words(), "in-the-room");
        assert_eq!(draft.answers.get(HELP.situation, HELP.question), None);
        assert_eq!(draft.answers.get(NEARNESS.situation, NEARNESS.question).unwrap().value.words(), "next-to-me");
        college.storage.send_statement(&Grant::themself(&amina).unwrap(), tuesday()).await.unwrap();
        assert_eq!(own(&college, &amina).await.current.unwrap().number, 3);
    }
}

#[tokio::test]
async fn the_last_answer_taken_back_takes_all_back() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = two_answers_sent(&college).await;
        take_back(&college, &amina, NEARNESS).await.unwrap();
        take_back(&college, &amina, HELP).await.unwrap();
        let statements = own(&college, &amina).await;
        assert!(statements.answers().0.is_empty(), "{kind:?}");
        assert_eq!(statements.current.unwrap().state, State::TakenBack);
        let send = college.storage.send_statement(&Grant::themself(&amina).unwrap(), tuesday()).await;
        assert!(matches!(send, Err(Error::Statement(Refusal::NothingToSend))), "{kind:?}");
    }
}

#[tokio::test]
async fn an_answer_that_was_asked_again_is_the_last_one_all_the_same() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = learner_answering(&college, Maker::Myself).await;
        keep(&college, &amina, save(), near("in-the-room")).await.unwrap();
        let again = Step { question: Question::NearnessAgain, ..NEARNESS };
        let (grant, said) = (Grant::themself(&amina).unwrap(), vec![(again, near("in-the-room"))]);
        college.storage.keep_answers(&grant, save(), said, Way::Tapped, tuesday()).await.unwrap();
        college.storage.send_statement(&Grant::themself(&amina).unwrap(), tuesday()).await.unwrap();
        take_back(&college, &amina, NEARNESS).await.unwrap();
        let statements = own(&college, &amina).await;
        assert!(statements.answers().0.is_empty(), "{kind:?}");
        assert_eq!(statements.current.unwrap().state, State::TakenBack, "{kind:?}");
    }
}

#[tokio::test]
async fn a_draft_that_says_what_was_sent_is_nothing_to_send() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = two_answers_sent(&college).await;
        for (near, is_to_send) in [(near("in-the-room"), false), (near("next-to-me"), true), (None, true)] {
            keep(&college, &amina, save(), near).await.unwrap();
            let statements = own(&college, &amina).await;
            assert!(statements.draft.is_some(), "{kind:?}");
            assert_eq!(statements.is_to_send(&[]), is_to_send, "{kind:?}");
        }
    }
}

#[tokio::test]
async fn an_answer_that_was_not_sent_yet_is_taken_back_without_a_word_to_staff() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = learner_answering(&college, Maker::Myself).await;
        keep(&college, &amina, save(), near("in-the-room")).await.unwrap();
        take_back(&college, &amina, NEARNESS).await.unwrap();
        let statements = own(&college, &amina).await;
        assert_eq!((statements.current.clone(), words(&statements)), (None, String::new()), "{kind:?}");
    }
}

#[tokio::test]
async fn a_session_of_somebody_elses_week_is_not_there() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = learner_answering(&college, Maker::Myself).await;
        let tom = college.person("Tom", Role::Learner, college.site).await;
        let maths = college.class("Maths", college.site, 540, 630, &[&tom]).await;
        for session in [maths.session, SessionId::new(Uuid::now_v7())] {
            let step = Step { situation: Situation::Session(session), question: Question::Nearness };
            let grant: Grant<act::KeepAnswer> = Grant::themself(&amina).unwrap();
            let value = near("in-the-room");
            let refused =
                college.storage.keep_answers(&grant, save(), vec![(step, value)], Way::Tapped, tuesday()).await;
            assert!(matches!(refused, Err(Error::Refused(_))), "{kind:?}");
        }
    }
}

#[tokio::test]
async fn one_place_is_answered_as_another_by_whoever_is_answering_now_and_once() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = learner_answering(&college, Maker::Myself).await;
        let grant = Grant::themself(&amina).unwrap();
        let presence = Value::from_words(Question::Presence, "help").unwrap();
        let presence = (Step { situation: Situation::AllLessons, question: Question::Presence }, Some(presence));
        let said = vec![presence, (NEARNESS, near("in-the-room"))];
        college.storage.keep_answers(&grant, save(), said, Way::Tapped, tuesday()).await.unwrap();
        let friend = Maker::WithHelp(Someone::Related(Relation::Friend, None));
        sit(&college, &amina, friend.clone()).await;
        let (once, lunch) = (save(), Situation::Time(Time::Lunch));
        for _ in 0..2 {
            college.storage.keep_the_same(&grant, once, NEARNESS.situation, lunch, tuesday()).await.unwrap();
        }
        let answers = own(&college, &amina).await.answers();
        let at_lunch = answers.get(lunch, Question::Nearness).unwrap();
        assert_eq!((at_lunch.value.words().as_str(), &at_lunch.maker), ("in-the-room", &friend), "{kind:?}");
        assert_eq!(answers.get(NEARNESS.situation, NEARNESS.question).unwrap().maker, Maker::Myself, "{kind:?}");
        assert!(college.storage.broken_audit().await.unwrap().is_empty(), "{kind:?}");
    }
}

#[tokio::test]
async fn a_draft_nobody_touched_for_ninety_days_is_forgotten_and_what_was_sent_stays() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = learner_answering(&college, Maker::Myself).await;
        keep(&college, &amina, save(), near("in-the-room")).await.unwrap();
        college.storage.send_statement(&Grant::themself(&amina).unwrap(), tuesday()).await.unwrap();
        keep(&college, &amina, save(), near("next-to-me")).await.unwrap();
        let after = |days: i64| tuesday().now + chrono::TimeDelta::days(days);
        assert_eq!(college.storage.forget_untouched_drafts(after(90)).await.unwrap(), 0, "{kind:?}");
        assert_eq!(words(&own(&college, &amina).await), "next-to-me", "{kind:?}");
        assert_eq!(college.storage.forget_untouched_drafts(after(91)).await.unwrap(), 1, "{kind:?}");
        let statements = own(&college, &amina).await;
        assert!(statements.draft.is_none(), "{kind:?}");
        assert_eq!(words(&statements), "in-the-room", "{kind:?}");
    }
}

#[tokio::test]
async fn a_draft_whose_answers_were_gone_through_and_left_as_they_are_is_kept_ninety_days_from_then() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = learner_answering(&college, Maker::Myself).await;
        let after = |days: i64| {
            let by = chrono::TimeDelta::days(days);
            Moment { now: tuesday().now + by, today: tuesday().today + by }
        };
        keep(&college, &amina, save(), near("in-the-room")).await.unwrap();
        let (grant, said) = (Grant::themself(&amina).unwrap(), vec![(NEARNESS, near("in-the-room"))]);
        college.storage.keep_answers(&grant, save(), said, Way::Tapped, after(60)).await.unwrap();
        assert_eq!(college.storage.forget_untouched_drafts(after(150).now).await.unwrap(), 0, "{kind:?}");
        assert_eq!(words(&own(&college, &amina).await), "in-the-room", "{kind:?}");
        assert_eq!(college.storage.forget_untouched_drafts(after(151).now).await.unwrap(), 1, "{kind:?}");
    }
}
