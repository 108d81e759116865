//! Every plan and every line of one learner, with every answer there was.

use domain::id::{PersonId, PlanLineId, ReasonId};
use domain::person::Name;
use domain::plan::{Answered, Duty, History, Named, Origin, OwnReason, Plan, PlanLine, Reason, Shipped, Talk, Terms};
use domain::scale::Scale;

use super::before::lessons_before;
use crate::access::must;
use crate::dialect::{Conn, Row, args};
use crate::error::{Error, Failure};
use crate::person::read_name;
use crate::sitting::read_maker;
use crate::sql::sql;

/// The text that reads plan lines, one row a line and answer, of the learners that end it: `= $1`, or `in` those of a query.
macro_rules! lines_of_learners {
    ($($which:tt)+) => {
        concat!(
            "select l.learner_id, l.id, p.number, l.written_at, l.situation, l.origin, l.terms, l.asked, l.because, l.reason_id, r.says,
             l.reason_words, l.starts_on, l.own_assistant, l.written_by, w.given_name, w.family_name, l.basis, l.since_on,
             l.review_on, l.what_to_do, l.two_people, l.ended_on,
             a.reply, a.maker, a.helper_id, a.helper_relation, a.helper_name, a.way, a.started_by, a.answered_at
             from plan_line l join person w on w.id = l.written_by left join plan p on p.learner_id = l.learner_id
             and p.id = l.plan_id left join plan_reason r on r.id = l.reason_id
             left join plan_answer a on a.learner_id = l.learner_id and a.line_id = l.id where l.learner_id ",
            $($which)+,
            " order by l.learner_id, l.written_at, l.id, a.number"
        )
    };
}
pub(crate) use lines_of_learners;

sql! {
    PLANS = "select p.id, p.number, p.statement_id, p.proposed_by, w.given_name, w.family_name, p.proposed_at, p.review_on
             from plan p join person w on w.id = p.proposed_by where p.learner_id = $1 order by p.number desc";
    TALKS = "select l.id, l.talk, l.talk_words from plan_line l where l.learner_id = $1 and l.talk is not null";
    /// One row a line and answer.
    LINES = lines_of_learners!("= $1");
}

/// Every plan of one learner.
pub(crate) async fn history_of(conn: &mut Conn, learner: PersonId) -> Result<History, Error> {
    let plans = conn.rows(PLANS, args![learner]).await?.into_iter().map(read_plan);
    let plans = plans.collect::<Result<_, Error>>()?;
    let talks = conn.rows(TALKS, args![learner]).await?.into_iter().map(read_talk);
    let talks = talks.collect::<Result<_, Error>>()?;
    let before = lessons_before(conn, learner).await?;
    Ok(History { plans, lines: lines_of(conn, learner).await?, talks, before })
}

/// Every line of one learner, in the order they were written.
pub(crate) async fn lines_of(conn: &mut Conn, learner: PersonId) -> Result<Vec<PlanLine>, Error> {
    let lines = read_lines(conn.rows(LINES, args![learner]).await?)?;
    Ok(lines.into_iter().map(|(_, line)| line).collect())
}

fn read_talk(mut row: Row) -> Result<(PlanLineId, Talk), Error> {
    Ok((row.parsed()?, Talk { about: row.step()?, words: row.opt_text()? }))
}

fn read_plan(mut row: Row) -> Result<Plan, Error> {
    Ok(Plan {
        id: row.parsed()?,
        number: row.int()?,
        statement: row.opt_parsed()?,
        by: (row.parsed()?, read_name(&mut row)?),
        at: row.instant()?,
        review: row.parsed()?,
    })
}

/// Reads rows with the columns of `LINES`: the rows of one line beside each other, its answers in their order.
pub(crate) fn read_lines(rows: Vec<Row>) -> Result<Vec<(PersonId, PlanLine)>, Error> {
    let mut lines: Vec<(PersonId, PlanLine)> = Vec::new();
    for mut row in rows {
        let (learner, line) = read_line(&mut row)?;
        if lines.last().is_none_or(|(_, last)| last.id != line.id) {
            lines.push((learner, line));
        }
        if let (Some(answered), Some((_, line))) = (read_answered(&mut row)?, lines.last_mut()) {
            line.replies.push(answered);
        }
    }
    Ok(lines)
}

fn read_line(row: &mut Row) -> Result<(PersonId, PlanLine), Failure> {
    let (learner, id, number) = (row.parsed()?, row.parsed()?, row.opt_int()?.unwrap_or_default());
    let written = row.instant()?;
    let (situation, origin) = (row.parsed()?, row.text()?);
    let (terms, asked) = (row.parsed()?, row.opt_parsed()?);
    let because = row.opt_step()?;
    let reason = read_reason(row)?;
    let (from, own_assistant, by) = (row.opt_parsed()?, row.opt_text()?, (row.parsed()?, read_name(row)?));
    let (duty, ended) = read_duty(row, by)?;
    let origin = must(put_together(&origin, asked, because, reason, duty), "where a line comes from")?;
    let replies = Vec::new();
    Ok((learner, PlanLine { id, number, written, situation, origin, terms, from, own_assistant, replies, ended }))
}

fn put_together(
    origin: &str,
    asked: Option<Terms>,
    because: Option<domain::plan::Because>,
    reason: Option<Reason>,
    duty: Option<Duty>,
) -> Option<Origin> {
    Some(match origin {
        "as-asked" => Origin::AsAsked,
        "different" => Origin::Different { asked: asked?, reason: reason? },
        "offered" => Origin::Offered { because: because?, reason: reason? },
        "duty" => Origin::Duty(duty?),
        _ => return None,
    })
}

fn read_reason(row: &mut Row) -> Result<Option<Reason>, Failure> {
    let (id, says, words) = (row.opt_text()?, row.opt_text()?, row.opt_text()?);
    let Some(id) = id else { return Ok(None) };
    let named = match (Shipped::parse(&id), id.parse::<ReasonId>().ok().zip(says)) {
        (Some(shipped), _) => Named::Shipped(shipped),
        (None, Some((id, says))) => Named::Own(id, OwnReason::kept(&says)),
        (None, None) => return Err(Failure::Unreadable("a reason")),
    };
    must(Reason::new(named, &words.unwrap_or_default()).ok(), "the words of a reason").map(Some)
}

type Ended = Option<chrono::NaiveDate>;

fn read_duty(row: &mut Row, by: (PersonId, Name)) -> Result<(Option<Duty>, Ended), Failure> {
    let basis = row.opt_step()?;
    let (since, review, what_to_do) = (row.opt_parsed()?, row.opt_parsed()?, row.opt_text()?.unwrap_or_default());
    let (two_people, ended) = (row.truth()?, row.opt_parsed()?);
    let duty = basis.zip(since).zip(review);
    let duty = duty.map(|((basis, since), review)| Duty { basis, by, since, review, what_to_do, two_people });
    Ok((duty, ended))
}

fn read_answered(row: &mut Row) -> Result<Option<Answered>, Failure> {
    let Some(reply) = row.opt_text()? else { return Ok(None) };
    let reply = must(Scale::parse(&reply), "an answer to a line")?;
    let maker = read_maker(row)?;
    Ok(Some(Answered { reply, maker, way: row.step()?, started_by: row.opt_parsed()?, at: row.instant()? }))
}
