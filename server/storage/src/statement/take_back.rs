//! Taking back: all that was sent, or one answer of it.

use domain::access::{Grant, act};
use domain::id::{PersonId, StatementId};
use domain::notice::Cause;
use domain::scale::Scale;
use domain::statement::{Refusal, State, Statement, Step};
use uuid::Uuid;

use super::{COPY, FORGET, current, draft, marks, own, still_read, tell_staff};
use crate::Storage;
use crate::access::{Moment, hold, record};
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::notice::{News, To, tell};
use crate::plan::answer::reopen_what_differs;
use crate::sitting::only_alone;
use crate::sql::sql;

sql! {
    TAKE_BACK = "update statement set state = 'taken-back', taken_back_at = $3
                 where learner_id = $1 and id = $2 and state = 'sent'";
    /// Makes room for what is sent before the draft is: a draft's number is always the last.
    MAKE_ROOM = "update statement set number = number + 1 where learner_id = $1 and state = 'draft'";
    SEND_AT_ONCE = "insert into statement (id, learner_id, number, state, opened_at, sent_at)
                    values ($1, $2, $3, 'sent', $4, $4)";
}

impl Storage {
    /// Takes back what the learner sent: staff see that it was taken back, and no older statement.
    pub async fn take_back_statement(&self, grant: &Grant<act::TakeBackStatement>, at: Moment) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                hold(conn, grant.person()).await?;
                let sent = current(conn, grant.person()).await?.ok_or(Refusal::AlreadyDone)?;
                take_all_back(conn, grant.person(), &sent, at).await?;
                reopen_what_differs(conn, grant.visitor(), Some(&sent.answers), at).await?;
                tell_staff(conn, grant.person(), sent.id, at).await?;
                record(conn, &grant, sent.id, at.now).await
            })
        })
        .await
    }

    /// Takes back one answer, wherever it stands. What was sent is sent again without it, so that whoever read it is
    /// told that it holds no more; the last answer taken back takes all back. A draft loses it too, and where all was taken
    /// back and is shown as theirs still, one begins without it. Refused where there is no such answer: another window was
    /// quicker. What is private only whoever answers alone takes back.
    pub async fn take_back_answer(
        &self,
        grant: &Grant<act::TakeBackAnswer>,
        step: Step,
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let learner = grant.person();
                hold(conn, learner).await?;
                if step.question.is_private() {
                    only_alone(conn, grant.visitor()).await?;
                }
                let statements = own(conn, learner).await?;
                let sent = statements.sent().filter(|sent| has(sent, step));
                if sent.is_none() && statements.answers().get(step.situation, step.question).is_none() {
                    return Err(Refusal::AlreadyDone.into());
                }
                if let Some(sent) = sent {
                    take_one_back(conn, learner, sent, step, at).await?;
                    reopen_what_differs(conn, grant.visitor(), Some(&sent.answers), at).await?;
                    tell_of_one(conn, learner, sent.id, step, at).await?;
                }
                if sent.is_none() || statements.draft.is_some() {
                    let begun = draft(conn, learner, at).await?;
                    forget(conn, (learner, begun), step, at).await?;
                }
                record(conn, &grant, format!("{} {}", step.situation, step.question.key()), at.now).await
            })
        })
        .await
    }
}

fn has(statement: &Statement, step: Step) -> bool {
    statement.answers.get(step.situation, step.question).is_some()
}

async fn take_all_back(conn: &mut Conn, learner: PersonId, sent: &Statement, at: Moment) -> Result<(), Error> {
    match conn.run(TAKE_BACK, args![learner, sent.id, at.now]).await? {
        0 => Err(Refusal::AlreadyDone.into()),
        _ => Ok(()),
    }
}

async fn take_one_back(
    conn: &mut Conn,
    learner: PersonId,
    sent: &Statement,
    step: Step,
    at: Moment,
) -> Result<(), Error> {
    if is_all(sent, step) {
        take_all_back(conn, learner, sent, at).await?;
        // so that the learner is not shown it as theirs again
        let begun = draft(conn, learner, at).await?;
        return forget(conn, (learner, begun), step, at).await;
    }
    conn.run(MAKE_ROOM, args![learner]).await?;
    let rest = StatementId::new(Uuid::now_v7());
    conn.run(SEND_AT_ONCE, args![rest, learner, sent.number + 1, at.now]).await?;
    conn.run(COPY, args![learner, sent.id, rest]).await?;
    marks::copy(conn, learner, sent.id, rest).await?;
    forget(conn, (learner, rest), step, at).await
}

/// Tells those who read it. Of what is private nobody who comes is told, nor shown a say that they have not read.
async fn tell_of_one(
    conn: &mut Conn,
    learner: PersonId,
    sent: StatementId,
    step: Step,
    at: Moment,
) -> Result<(), Error> {
    if !step.question.is_private() {
        return tell_staff(conn, learner, sent, at).await;
    }
    tell(conn, To::CoordinatorsOf(learner), &News::of(Cause::Statement, sent, learner, at.now)).await?;
    match current(conn, learner).await?.filter(|now| now.state == State::Sent) {
        Some(now) => still_read::carry(conn, learner, &now).await,
        None => Ok(()),
    }
}

/// Whether a statement says nothing but this, asked once or again.
fn is_all(statement: &Statement, step: Step) -> bool {
    let is_it = |question| question == step.question || Some(question) == step.question.asked_again_by();
    statement.answers.0.keys().all(|(situation, question)| *situation == step.situation && is_it(*question))
}

/// Takes an answer out of a statement, which then knows that it was taken back.
async fn forget(conn: &mut Conn, of: (PersonId, StatementId), step: Step, at: Moment) -> Result<(), Error> {
    let again = step.question.asked_again_by();
    for question in [Some(step.question), again].into_iter().flatten() {
        conn.run(FORGET, args![of.0, of.1, step.situation.to_string(), question.key()]).await?;
    }
    marks::mark(conn, of, step, at.now).await
}
