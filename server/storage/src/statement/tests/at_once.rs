//! Two of a learner's windows at the same moment: what comes of it is one of them after the other, on both databases.

use std::sync::Arc;
use std::time::Duration;

use domain::id::{PersonId, StatementId};
use domain::statement::Statement;
use tokio::sync::Notify;

use super::*;
use crate::dialect::args;
use crate::sql::Sql;

const HOLD_STATEMENT: Sql = Sql("update statement set number = number where learner_id = $1 and id = $2");

/// Holds a statement for as long as both windows need to read what stands, once it has begun to.
async fn held(college: &Example, learner: PersonId, statement: StatementId, begun: Arc<Notify>) {
    let held = college.storage.write(move |conn| {
        Box::pin(async move {
            conn.run(HOLD_STATEMENT, args![learner, statement]).await?;
            begun.notify_one();
            tokio::time::sleep(Duration::from_millis(500)).await;
            Ok::<_, Error>(())
        })
    });
    held.await.unwrap();
}

/// What comes of one window and then of another, while neither can write into a statement.
async fn both<A, B>(
    college: &Example,
    (learner, statement): (&Visitor, StatementId),
    one: impl Future<Output = A>,
    other: impl Future<Output = B>,
) -> (A, B) {
    let (begun, goes) = (Arc::new(Notify::new()), Notify::new());
    let first = async {
        begun.notified().await;
        goes.notify_one();
        one.await
    };
    let second = async {
        goes.notified().await;
        tokio::time::sleep(Duration::from_millis(200)).await;
        other.await
    };
    let ((), first, second) = tokio::join!(held(college, learner.person, statement, begun.clone()), first, second);
    (first, second)
}

#[tokio::test]
async fn an_answer_kept_while_the_say_is_sent_is_in_the_next_draft_and_never_in_what_was_sent() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = learner_answering(&college, Maker::Myself).await;
        keep(&college, &amina, save(), near("in-the-room")).await.unwrap();
        let draft = own(&college, &amina).await.draft.unwrap().id;
        let grant = Grant::themself(&amina).unwrap();
        let sends = college.storage.send_statement(&grant, tuesday());
        let keeps = keep(&college, &amina, save(), near("next-to-me"));
        let (sent, kept) = both(&college, (&amina, draft), sends, keeps).await;
        sent.unwrap();
        kept.unwrap();
        let OwnStatements { draft, current } = own(&college, &amina).await;
        let said = |statement: Option<Statement>| {
            let answers = statement.unwrap().answers;
            answers.get(NEARNESS.situation, NEARNESS.question).unwrap().value.words()
        };
        assert_eq!((said(current), said(draft)), ("in-the-room".to_owned(), "next-to-me".to_owned()), "{kind:?}");
    }
}

#[tokio::test]
async fn one_answer_taken_back_while_all_is_taken_back_leaves_nothing_sent() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = two_answers_sent(&college).await;
        let sent = own(&college, &amina).await.current.unwrap().id;
        let grant = Grant::themself(&amina).unwrap();
        let all = college.storage.take_back_statement(&grant, tuesday());
        let (all, one) = both(&college, (&amina, sent), all, take_back(&college, &amina, NEARNESS)).await;
        all.unwrap();
        one.unwrap();
        let OwnStatements { draft, current } = own(&college, &amina).await;
        assert_eq!(current.unwrap().state, State::TakenBack, "{kind:?}");
        let left = draft.unwrap().answers;
        assert!(left.get(NEARNESS.situation, NEARNESS.question).is_none() && !left.0.is_empty(), "{kind:?}: {left:?}");
    }
}
