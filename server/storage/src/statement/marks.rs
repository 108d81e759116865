//! Which answers were taken back: that they were and when, never what they said. A mark goes with the statement that holds
//! the answer no more, and is gone as soon as something is said there again.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{PersonId, StatementId};
use domain::question::Question;
use domain::scale::Scale;
use domain::situation::Situation;
use domain::statement::{Step, TakenBack};

use crate::deployment::version::only_in_force;
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::sql::sql;

sql! {
    MARKS = "select situation, question, was_sent, taken_back_at from answer_taken_back
             where learner_id = $1 and statement_id = $2";
    /// Those of what an LSA reads of the learners they are with on a day.
    OF_A_DAY = concat!("select m.statement_id, m.situation, m.question, m.was_sent, m.taken_back_at from answer_taken_back m
                join statement t on t.learner_id = m.learner_id and t.id = m.statement_id where t.state = 'sent' and t.learner_id in (
                select d.learner_id from deployment d ", only_in_force!(), "
                join occurrence o on o.id = d.occurrence_id where d.lsa_id = $1 and o.on_date = $2)");
    /// Staff could read it where a statement that was sent holds it.
    MARK = "insert into answer_taken_back (learner_id, statement_id, situation, question, taken_back_at, was_sent)
            values ($1, $2, $3, $4, $5, (select case when count(*) > 0 then 1 else 0 end from statement s
            cross join answer a where a.learner_id = s.learner_id and a.statement_id = s.id and s.learner_id = $1
            and s.state <> 'draft' and a.situation = $3 and a.question = $4))
            on conflict (learner_id, statement_id, situation, question) do update set taken_back_at = excluded.taken_back_at";
    COPY_MARKS = "insert into answer_taken_back (learner_id, statement_id, situation, question, was_sent, taken_back_at)
                  select learner_id, $3, situation, question, was_sent, taken_back_at from answer_taken_back
                  where learner_id = $1 and statement_id = $2";
    SAID_AGAIN = "delete from answer_taken_back where learner_id = $1 and statement_id = $2 and situation = $3
                  and question = $4";
    FORGET_MARKS = "delete from answer_taken_back where learner_id = $1 and statement_id = $2";
}

type Marks = BTreeMap<(Situation, Question), TakenBack>;

/// The marks of one statement.
pub(super) async fn of(conn: &mut Conn, learner: PersonId, statement: StatementId) -> Result<Marks, Error> {
    let rows = conn.rows(MARKS, args![learner, statement]).await?.into_iter();
    rows.map(|mut row| {
        let place = (row.parsed()?, row.step()?);
        Ok((place, TakenBack { was_sent: row.truth()?, at: row.instant()? }))
    })
    .collect()
}

/// The marks of every statement that an LSA may read on a day.
pub(crate) async fn of_day(
    conn: &mut Conn,
    lsa: PersonId,
    on: NaiveDate,
) -> Result<BTreeMap<StatementId, Marks>, Error> {
    let mut found: BTreeMap<StatementId, Marks> = BTreeMap::new();
    for mut row in conn.rows(OF_A_DAY, args![lsa, on]).await? {
        let (statement, place) = (row.parsed()?, (row.parsed()?, row.step()?));
        let mark = TakenBack { was_sent: row.truth()?, at: row.instant()? };
        found.entry(statement).or_default().insert(place, mark);
    }
    Ok(found)
}

/// Notes that a statement holds an answer no more. What only asks again is part of another answer, and is not noted.
pub(super) async fn mark(
    conn: &mut Conn,
    (learner, statement): (PersonId, StatementId),
    step: Step,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    if step.question.asks_again().is_some() {
        return Ok(());
    }
    let row = args![learner, statement, step.situation.to_string(), step.question.key(), at];
    conn.run(MARK, row).await.map(|_| ())
}

/// Takes the marks of one statement over into its copy.
pub(super) async fn copy(conn: &mut Conn, learner: PersonId, from: StatementId, to: StatementId) -> Result<(), Error> {
    conn.run(COPY_MARKS, args![learner, from, to]).await.map(|_| ())
}

/// Something is said there again.
pub(super) async fn said_again(
    conn: &mut Conn,
    (learner, statement): (PersonId, StatementId),
    step: Step,
) -> Result<(), Error> {
    let row = args![learner, statement, step.situation.to_string(), step.question.key()];
    conn.run(SAID_AGAIN, row).await.map(|_| ())
}

/// Forgets them with their statement.
pub(super) async fn forget(conn: &mut Conn, learner: PersonId, statement: StatementId) -> Result<(), Error> {
    conn.run(FORGET_MARKS, args![learner, statement]).await.map(|_| ())
}

#[cfg(test)]
mod tests;
