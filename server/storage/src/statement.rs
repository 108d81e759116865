//! A learner's own statement: seen, answered, sent and taken back by the learner alone. Long because
//! a save is one unit, with all its steps beside it.

use std::collections::BTreeMap;

use domain::access::{Act, Grant, Refused, act};
use domain::id::{PersonId, SaveId, StatementId};
use domain::notice::Cause;
use domain::question::Value;
use domain::scale::Scale;
use domain::sitting::{Maker, Way};
use domain::situation::Situation;
use domain::statement::{Answer, Answers, Progress, Refusal, Road, State, Statement, Step};
use uuid::Uuid;

use crate::Storage;
use crate::access::{Moment, hold, must, record};
use crate::dialect::{Conn, Row, args};
use crate::error::Error;
use crate::insight::{self, Answering};
use crate::notice::{News, To, tell};
use crate::plan::answer::reopen_what_differs;
use crate::question_set::arranged_for;
use crate::save::Save;
use crate::sitting::{latest as latest_sitting, maker_args, read_maker};
use crate::sql::sql;
use crate::wording::wordings_of;

pub use given::Given;
use lesson::are_in_week;
pub(crate) use lesson::is_own_session;
pub(crate) use named::may_be_named;
pub use own::{OwnStatements, Standing};
use private::without_private;

pub(crate) mod given;
pub(crate) mod left_open;
pub(crate) mod lesson;
pub(crate) mod marks;
pub(crate) mod my_support;
pub(crate) mod named;
pub(crate) mod own;
mod private;
pub(crate) mod still_read;
pub(crate) mod take_back;
pub(crate) mod untouched;

sql! {
    /// The newest statements of a learner: the draft if there is one, and the last that was sent or taken back.
    NEWEST = "select id, number, state, opened_at, sent_at, taken_back_at from statement
              where learner_id = $1 order by number desc limit 2";
    CURRENT = "select id, number, state, opened_at, sent_at, taken_back_at from statement
               where learner_id = $1 and state <> 'draft' order by number desc limit 1";
    ANSWERS = "select situation, question, version, wording, value, maker, helper_id, helper_relation, helper_name, way,
               given_at from answer where learner_id = $1 and statement_id = $2";
    OPEN = "insert into statement (id, learner_id, number, state, opened_at) values ($1, $2, $3, 'draft', $4)";
    COPY = "insert into answer (learner_id, statement_id, situation, question, version, wording, value, maker, helper_id,
            helper_relation, helper_name, way, given_at, save_id)
            select learner_id, $3, situation, question, version, wording, value, maker, helper_id, helper_relation,
            helper_name, way, given_at, save_id from answer where learner_id = $1 and statement_id = $2";
    KEEP = "insert into answer (learner_id, statement_id, situation, question, version, wording, value, maker, helper_id,
            helper_relation, helper_name, way, given_at, save_id)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            on conflict (learner_id, statement_id, situation, question) do update set version = excluded.version,
            wording = excluded.wording, value = excluded.value, maker = excluded.maker, helper_id = excluded.helper_id,
            helper_relation = excluded.helper_relation, helper_name = excluded.helper_name, way = excluded.way,
            given_at = excluded.given_at, save_id = excluded.save_id where answer.value <> excluded.value";
    /// An answer given once more in another form says nothing of another answer.
    FORGET_AGAIN = "delete from answer where learner_id = $1 and statement_id = $2 and situation = $3 and question = $4
                    and exists (select 1 from answer a where a.learner_id = $1 and a.statement_id = $2
                    and a.situation = $3 and a.question = $5 and a.value <> $6)";
    FORGET = "delete from answer where learner_id = $1 and statement_id = $2 and situation = $3 and question = $4";
    LEAVE_OPEN = "delete from answer where learner_id = $1 and statement_id = $2 and situation = $3 and question = $4
                  and value <> $5";
    SEND = "update statement set state = 'sent', sent_at = $3 where learner_id = $1 and id = $2 and state = 'draft'";
}

impl Storage {
    /// Keeps the answers of one page in the learner's draft, which begins as a copy of the last statement. `None` takes an
    /// answer away again, unless it was given elsewhere since, nor does what a page only shows take the place of such a one;
    /// nothing private is kept while someone helps. The same save twice is done once; a value left as it was keeps its maker
    /// and date. Fails with [`Error::NoSitting`] until someone has
    /// said who is answering, and is refused for a session that is not the learner's own, or not any more. Returns how
    /// things now stand.
    pub async fn keep_answers(
        &self,
        grant: &Grant<act::KeepAnswer>,
        save: Save,
        answers: Vec<(Step, Option<Value>)>,
        given: impl Into<Given>,
        at: Moment,
    ) -> Result<Standing, Error> {
        let given = given.into();
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let answers = without_private(conn, grant.visitor(), answers).await?;
                let steps = answers.iter().map(|(step, _)| format!("{} {} ", step.situation, step.question.key()));
                let object = steps.chain([save.id.to_string()]).collect::<String>();
                if keep(conn, &grant, Made { save, answers, given }, at).await? {
                    record(conn, &grant, object, at.now).await?;
                }
                stands(conn, &grant).await
            })
        })
        .await
    }

    /// Answers one place, or one activity, as another was answered, by whoever is answering now. Does nothing where nothing was
    /// said there, nor where something is said here already: another window was quicker. Returns how things now stand.
    pub async fn keep_the_same(
        &self,
        grant: &Grant<act::KeepAnswer>,
        save: Save,
        from: Situation,
        to: Situation,
        at: Moment,
    ) -> Result<Standing, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                hold(conn, grant.person()).await?;
                let before = stands(conn, &grant).await?;
                if before.questions.progress(&before.answers, Road::Of(to)) != Progress::NotStarted {
                    return Ok(before);
                }
                let carried = before.questions.same_as(&before.answers, from, to);
                let answers = carried.into_iter().map(|(step, value)| (step, Some(value))).collect();
                if keep(conn, &grant, Made { save, answers, given: Way::Tapped.into() }, at).await? {
                    record(conn, &grant, format!("{to} as {from} {}", save.id), at.now).await?;
                }
                stands(conn, &grant).await
            })
        })
        .await
    }

    /// Sends the learner's draft: from now on it is what staff read. Without a draft, what was taken back is sent again
    /// as it was. Refused when there is nothing in it.
    pub async fn send_statement(&self, grant: &Grant<act::SendStatement>, at: Moment) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                hold(conn, grant.person()).await?;
                let draft = to_send(conn, grant.person(), at).await?;
                draft.can_be_sent()?;
                let id = draft.id;
                let before = current(conn, grant.person()).await?;
                if conn.run(SEND, args![grant.person(), draft.id, at.now]).await? == 0 {
                    return Err(Refusal::AlreadyDone.into());
                }
                let said = before.as_ref().map(|before| &before.answers);
                reopen_what_differs(conn, grant.visitor(), said, at).await?;
                let news = News::of(Cause::Statement, id, grant.person(), at.now);
                tell(conn, To::CoordinatorsOf(grant.person()), &news).await?;
                // whom they do not want must not learn it from being told of a change in which nothing has changed
                if !before.is_some_and(|before| in_briefings(before).brief_the_same(&draft.answers)) {
                    tell(conn, To::LsasOf(grant.person(), at.today), &news).await?;
                }
                // nor must anyone learn it from whoever is said not to have read
                still_read::carry(conn, grant.person(), &draft).await?;
                record(conn, &grant, id, at.now).await
            })
        })
        .await
    }
}

/// How things stand with whoever answers.
async fn stands<A: Act>(conn: &mut Conn, grant: &Grant<A>) -> Result<Standing, Error> {
    let answers = own(conn, grant.person()).await?.answers();
    let sitting = latest_sitting(conn, grant.visitor()).await?;
    let questions = arranged_for(conn, sitting.as_ref()).await?;
    Ok(Standing { answers, questions })
}

/// What of a statement is in briefings; none of what was taken back.
fn in_briefings(statement: Statement) -> Answers {
    if statement.state == State::TakenBack { Answers::default() } else { statement.answers }
}

/// Tells those who read it that what a learner says has changed.
pub(crate) async fn tell_staff(
    conn: &mut Conn,
    learner: PersonId,
    statement: StatementId,
    at: Moment,
) -> Result<(), Error> {
    let news = News::of(Cause::Statement, statement, learner, at.now);
    tell(conn, To::CoordinatorsOf(learner), &news).await?;
    tell(conn, To::LsasOf(learner, at.today), &news).await
}

/// The most answers of one page: no road is half as long.
const MOST_AT_ONCE: usize = 32;

/// Answers on their way into a draft: of one page, so never more than a road of them.
pub(crate) struct Made {
    pub save: Save,
    pub answers: Vec<(Step, Option<Value>)>,
    pub given: Given,
}

impl Made {
    /// What tells this save from another of the same page.
    fn words(&self) -> String {
        let words = |value: &Option<Value>| value.as_ref().map(Value::words).unwrap_or_default();
        match self.answers.as_slice() {
            [(_, value)] => words(value),
            answers => {
                let lines = answers
                    .iter()
                    .map(|(step, value)| format!("{} {} {}", step.situation, step.question.key(), words(value)));
                lines.collect::<Vec<_>>().join("\n")
            }
        }
    }
}

/// Keeps the answers of one page; false when this very save was kept before.
pub(crate) async fn keep<A: Act>(conn: &mut Conn, grant: &Grant<A>, mut made: Made, at: Moment) -> Result<bool, Error> {
    let (learner, save) = (grant.person(), made.save);
    if made.answers.len() > MOST_AT_ONCE {
        return Err(Refused.into());
    }
    are_in_week(conn, learner, &made.answers).await?;
    may_be_named(conn, learner, made.answers.iter().filter_map(|(_, value)| value.as_ref())).await?;
    let sitting = latest_sitting(conn, grant.visitor()).await?.ok_or(Error::NoSitting)?;
    if sitting.answering != Maker::Myself && made.answers.iter().any(|(step, _)| step.question.is_private()) {
        return Err(Refused.into());
    }
    // what is kept beside a send, or beside what is taken back, is kept before it or after it
    hold(conn, learner).await?;
    if !save.is_new(conn, learner, made.words(), at).await? {
        return Ok(false);
    }
    let statement = draft_to_keep_in(conn, learner, at).await?;
    let elsewhere = left_open::said_elsewhere(conn, (learner, statement), &made).await?;
    made.answers.retain(|(step, _)| !elsewhere.contains(step));
    let asked_in = made.given.asked_in(conn, learner).await?;
    let wordings = wordings_of(conn, asked_in, made.answers.iter().map(|(step, _)| *step)).await?;
    for (step, value) in &made.answers {
        let (step, value, maker) = (*step, value.as_ref(), &sitting.answering);
        let wording = wordings.of(step);
        let answering = Answering { learner, statement, step, wording, value, maker, turn: save.turn };
        put(conn, answering, (made.given.way, save.id), at).await?;
    }
    Ok(true)
}

/// Puts one answer into a draft, or takes it away.
async fn put(conn: &mut Conn, answering: Answering<'_>, (way, save): (Way, SaveId), at: Moment) -> Result<(), Error> {
    let Answering { learner, statement, step, wording, value, maker, .. } = answering;
    insight::answering(conn, answering, at.now).await?;
    let mut row = args![learner, statement, step.situation.to_string(), step.question.key()];
    if let Some(again) = step.question.asked_again_by() {
        let words = value.map(Value::words).unwrap_or_default();
        let asked_again =
            args![learner, statement, step.situation.to_string(), again.key(), step.question.key(), words];
        conn.run(FORGET_AGAIN, asked_again).await?;
    }
    let Some(value) = value else {
        // whoever wants to talk about it picks nothing, and goes on
        row.extend(args![Value::TalkToMe.words()]);
        return match conn.run(LEAVE_OPEN, row).await? {
            0 => Ok(()),
            _ => marks::mark(conn, (learner, statement), step, at.now).await,
        };
    };
    marks::said_again(conn, (learner, statement), step).await?;
    row.extend(args![step.question.version(), wording, value.words()]);
    row.extend(maker_args(maker));
    row.extend(args![way.key(), at.now, save]);
    conn.run(KEEP, row).await.map(|_| ())
}

/// The learner's draft, touched. One that was forgotten for its age at this very moment is begun anew.
async fn draft_to_keep_in(conn: &mut Conn, learner: PersonId, at: Moment) -> Result<StatementId, Error> {
    let begun = draft(conn, learner, at).await?;
    if untouched::touch(conn, learner, begun, at.now).await? {
        return Ok(begun);
    }
    draft(conn, learner, at).await
}

/// The learner's draft, begun as a copy of their last statement where there is none. Whoever asks holds the learner, so
/// that of two that begin it at once one does.
async fn draft(conn: &mut Conn, learner: PersonId, at: Moment) -> Result<StatementId, Error> {
    let newest = newest(conn, learner).await?;
    if let Some(begun) = newest.as_ref().filter(|newest| newest.state == State::Draft) {
        return Ok(begun.id);
    }
    let id = StatementId::new(Uuid::now_v7());
    let number = newest.as_ref().map_or(1, |last| last.number + 1);
    conn.run(OPEN, args![id, learner, number, at.now]).await?;
    if let Some(last) = newest {
        conn.run(COPY, args![learner, last.id, id]).await?;
        marks::copy(conn, learner, last.id, id).await?;
    }
    Ok(id)
}

/// The learner's statement with the highest number.
async fn newest(conn: &mut Conn, learner: PersonId) -> Result<Option<Statement>, Error> {
    conn.row(NEWEST, args![learner]).await?.map(read_statement).transpose()
}

/// The draft, or a new one that copies what was taken back. Refused where the last one is sent already.
async fn to_send(conn: &mut Conn, learner: PersonId, at: Moment) -> Result<Statement, Error> {
    let OwnStatements { draft: begun, current } = own(conn, learner).await?;
    match (begun, current) {
        (Some(begun), _) => Ok(begun),
        (None, Some(taken_back)) if taken_back.state == State::TakenBack => {
            draft(conn, learner, at).await?;
            own(conn, learner).await?.draft.ok_or_else(|| Refusal::AlreadyDone.into())
        }
        _ => Err(Refusal::AlreadyDone.into()),
    }
}

/// The draft and the last statement that was sent or taken back.
pub(crate) async fn own(conn: &mut Conn, learner: PersonId) -> Result<OwnStatements, Error> {
    let mut found = OwnStatements::default();
    for row in conn.rows(NEWEST, args![learner]).await? {
        let mut statement = read_statement(row)?;
        let place = match statement.state {
            State::Draft => &mut found.draft,
            _ if found.current.is_none() => &mut found.current,
            _ => continue,
        };
        statement.answers = answers(conn, learner, statement.id).await?;
        statement.answers_taken_back = marks::of(conn, learner, statement.id).await?;
        *place = Some(statement);
    }
    Ok(found)
}

/// What staff may read of a learner: the last statement that was sent or taken back, never a draft.
pub(crate) async fn current(conn: &mut Conn, learner: PersonId) -> Result<Option<Statement>, Error> {
    let Some(row) = conn.row(CURRENT, args![learner]).await? else { return Ok(None) };
    let mut statement = read_statement(row)?;
    if statement.state == State::Sent {
        statement.answers = answers(conn, learner, statement.id).await?;
        statement.answers_taken_back = marks::of(conn, learner, statement.id).await?;
    }
    Ok(Some(statement))
}

async fn answers(conn: &mut Conn, learner: PersonId, statement: StatementId) -> Result<Answers, Error> {
    let rows = conn.rows(ANSWERS, args![learner, statement]).await?;
    Ok(Answers(rows.into_iter().map(read_answer).collect::<Result<_, Error>>()?))
}

fn read_statement(mut row: Row) -> Result<Statement, Error> {
    Ok(Statement {
        id: row.parsed()?,
        number: row.int()?,
        state: row.step()?,
        opened_at: row.instant()?,
        sent_at: row.opt_instant()?,
        taken_back_at: row.opt_instant()?,
        answers: Answers::default(),
        answers_taken_back: BTreeMap::new(),
    })
}

/// Reads one row of answers, in the order of the columns of `ANSWERS`.
pub(crate) fn read_answer(mut row: Row) -> Result<((Situation, domain::question::Question), Answer), Error> {
    let situation: Situation = row.parsed()?;
    let question: domain::question::Question = row.step()?;
    let (version, wording) = (row.int()?, row.int()?);
    let value = must(Value::from_words(question, &row.text()?).ok(), "an answer")?;
    let maker = read_maker(&mut row)?;
    let answer = Answer { version, wording, value, maker, way: row.step()?, at: row.instant()? };
    Ok(((situation, question), answer))
}

#[cfg(test)]
pub(crate) mod tests;
