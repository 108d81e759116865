//! What is forgotten with a draft that nobody touched, and that nothing taken back is theirs again with it, on both databases.

use databases::BOTH;
use domain::access::{Grant, Visitor};
use domain::statement::Refusal;

use super::*;
use crate::example::{Example, tuesday};
use crate::statement::OwnStatements;
use crate::statement::tests::{HELP, NEARNESS, keep, near, own, save, take_back, two_answers_sent};

async fn forgets_after(college: &Example, days: i64) -> usize {
    college.storage.forget_untouched_drafts(tuesday().now + TimeDelta::days(days)).await.unwrap()
}

/// What the learner's own pages show as said.
fn said(statements: &OwnStatements) -> Vec<String> {
    statements.answers().0.values().map(|answer| answer.value.words()).collect()
}

async fn take_all_back(college: &Example, learner: &Visitor) {
    college.storage.take_back_statement(&Grant::themself(learner).unwrap(), tuesday()).await.unwrap();
}

#[tokio::test]
async fn an_answer_taken_back_is_not_theirs_again_once_their_draft_is_old() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = two_answers_sent(&college).await;
        take_back(&college, &amina, NEARNESS).await.unwrap();
        take_back(&college, &amina, HELP).await.unwrap();
        for days in [91, 182, 273] {
            assert_eq!(forgets_after(&college, days).await, 0, "{kind:?}");
            let now = own(&college, &amina).await;
            assert_eq!((said(&now), now.is_to_send(&[])), (vec![], false), "{kind:?}");
            assert_eq!(now.taken_back_at(HELP), Some(tuesday().now), "{kind:?}: when is told still");
            let send = college.storage.send_statement(&Grant::themself(&amina).unwrap(), tuesday()).await;
            assert!(matches!(send, Err(Error::Statement(Refusal::NothingToSend))), "{kind:?}");
        }
    }
}

#[tokio::test]
async fn after_all_was_taken_back_what_was_said_anew_is_forgotten_and_one_answer_taken_back_stays_so() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = two_answers_sent(&college).await;
        take_all_back(&college, &amina).await;
        take_back(&college, &amina, HELP).await.unwrap();
        assert_eq!(forgets_after(&college, 91).await, 0, "{kind:?}: nothing was said anew");
        assert_eq!(said(&own(&college, &amina).await), ["in-the-room"], "{kind:?}: as all that was taken back is");
        keep(&college, &amina, save(), near("next-to-me")).await.unwrap();
        assert_eq!(forgets_after(&college, 182).await, 1, "{kind:?}");
        let now = own(&college, &amina).await;
        assert_eq!((said(&now), now.current.unwrap().state), (vec![], State::TakenBack), "{kind:?}");
    }
}
