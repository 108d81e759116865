//! That an answer was taken back is told to the learner, and to staff where they could read it, until it is said again.

use databases::BOTH;
use domain::access::Grant;
use domain::sitting::Maker;
use domain::statement::{Refusal, Statement};

use crate::Error;
use crate::example::{Example, tuesday};
use crate::statement::tests::{HELP, NEARNESS, keep, learner_answering, near, own, save, take_back, two_answers_sent};

fn told_to_staff(statement: &Statement) -> Vec<&'static str> {
    use domain::scale::Scale as _;
    statement.taken_back_from_staff().map(|(step, _)| step.question.key()).collect()
}

#[tokio::test]
async fn what_was_sent_and_taken_back_is_told_until_it_is_said_again() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = two_answers_sent(&college).await;
        take_back(&college, &amina, NEARNESS).await.unwrap();
        let now = own(&college, &amina).await;
        assert_eq!(now.taken_back_at(NEARNESS), Some(tuesday().now), "{kind:?}");
        assert_eq!(now.taken_back_at(HELP), None, "{kind:?}");
        assert_eq!(told_to_staff(&now.current.unwrap()), ["nearness"], "{kind:?}");

        keep(&college, &amina, save(), near("next-to-me")).await.unwrap();
        let now = own(&college, &amina).await;
        assert_eq!(now.taken_back_at(NEARNESS), None, "said again: {kind:?}");
        assert_eq!(told_to_staff(now.current.as_ref().unwrap()), ["nearness"], "staff read no draft: {kind:?}");
        college.storage.send_statement(&Grant::themself(&amina).unwrap(), tuesday()).await.unwrap();
        assert!(told_to_staff(&own(&college, &amina).await.current.unwrap()).is_empty(), "{kind:?}");
    }
}

#[tokio::test]
async fn what_only_a_draft_held_is_told_to_the_learner_alone() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = learner_answering(&college, Maker::Myself).await;
        keep(&college, &amina, save(), near("in-the-room")).await.unwrap();
        take_back(&college, &amina, NEARNESS).await.unwrap();
        let now = own(&college, &amina).await;
        assert_eq!(now.taken_back_at(NEARNESS), Some(tuesday().now), "{kind:?}");
        assert!(told_to_staff(&now.draft.unwrap()).is_empty(), "{kind:?}");
    }
}

#[tokio::test]
async fn after_all_was_taken_back_one_answer_of_it_still_can_be_and_is_not_sent_again_with_the_rest() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = two_answers_sent(&college).await;
        let (all, again) = (Grant::themself(&amina).unwrap(), Grant::themself(&amina).unwrap());
        college.storage.take_back_statement(&all, tuesday()).await.unwrap();
        take_back(&college, &amina, NEARNESS).await.unwrap();
        let now = own(&college, &amina).await;
        assert_eq!(now.taken_back_at(NEARNESS), Some(tuesday().now), "{kind:?}");
        assert!(now.sent().is_none(), "staff read nothing of it: {kind:?}");
        let twice = take_back(&college, &amina, NEARNESS).await;
        assert!(matches!(twice, Err(Error::Statement(Refusal::AlreadyDone))), "{kind:?}");
        college.storage.send_statement(&again, tuesday()).await.unwrap();
        let sent = own(&college, &amina).await.current.unwrap();
        assert_eq!(sent.answers.0.keys().collect::<Vec<_>>(), [&(HELP.situation, HELP.question)], "{kind:?}");
    }
}

#[tokio::test]
async fn a_pick_that_is_unpicked_is_taken_back_when_the_draft_is_sent_and_not_before() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = two_answers_sent(&college).await;
        keep(&college, &amina, save(), None).await.unwrap();
        let now = own(&college, &amina).await;
        assert!(now.is_still_read(NEARNESS) && !now.is_still_read(HELP), "{kind:?}");
        assert_eq!(now.taken_back_at(NEARNESS), None, "staff read it still: {kind:?}");
        assert!(told_to_staff(&now.current.unwrap()).is_empty(), "{kind:?}");
        college.storage.send_statement(&Grant::themself(&amina).unwrap(), tuesday()).await.unwrap();
        let now = own(&college, &amina).await;
        assert_eq!(now.taken_back_at(NEARNESS), Some(tuesday().now), "{kind:?}");
        assert!(!now.is_still_read(NEARNESS), "{kind:?}");
        assert_eq!(told_to_staff(&now.current.unwrap()), ["nearness"], "{kind:?}");
    }
}

#[tokio::test]
async fn what_was_unpicked_and_is_read_still_can_be_taken_back_without_sending_the_draft() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = two_answers_sent(&college).await;
        keep(&college, &amina, save(), None).await.unwrap();
        take_back(&college, &amina, NEARNESS).await.unwrap();
        let now = own(&college, &amina).await;
        assert_eq!((now.is_still_read(NEARNESS), now.is_to_send(&[])), (false, false), "{kind:?}");
        assert_eq!(now.taken_back_at(NEARNESS), Some(tuesday().now), "{kind:?}");
    }
}
