//! How the questions do with people: each sign of a hard question is kept with its answer, and only ever counted.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::access::{Act, Grant, act};
use domain::id::{PersonId, StatementId};
use domain::insight::{ANSWERED, FEWEST_PEOPLE, Figures, Sign, Worded};
use domain::question::Value;
use domain::scale::Scale;
use domain::sitting::Maker;
use domain::statement::Step;

use crate::Storage;
use crate::access::{Moment, record};
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::sql::sql;
use crate::wording::{asked_now, wordings_of};

sql! {
    HAPPENED = "insert into question_sign (learner_id, question, version, wording, sign, first_at)
                values ($1, $2, $3, $4, $5, $6) on conflict (learner_id, question, version, wording, sign) do nothing";
    /// Only where something else was said before. Whoever wants to talk about it picks nothing, and that stands.
    CHANGED = "insert into question_sign (learner_id, question, version, wording, sign, first_at)
               select $1, a.question, $2, $3, $4, $5 from answer a
               where a.learner_id = $1 and a.statement_id = $6 and a.situation = $7 and a.question = $8 and a.value <> $9
               and not ($9 = '' and a.value = 'talk-to-me')
               on conflict (learner_id, question, version, wording, sign) do nothing";
    /// A wording with too few people gives no row at all. Each wording stands for itself, so that no difference of two
    /// figures is a figure over fewer people.
    COUNTED = "select s.question, s.version, s.wording, g.people, s.sign, count(*) from question_sign s
               join (select question, version, wording, count(distinct learner_id) as people from question_sign
               where first_at < $1 group by question, version, wording having count(distinct learner_id) >= $2) g
               on g.question = s.question and g.version = s.version and g.wording = s.wording
               where s.first_at < $1 group by s.question, s.version, s.wording, g.people, s.sign";
}

impl Storage {
    /// How each wording did that at least [`FEWEST_PEOPLE`] met before an instant. Let that be the beginning of a week:
    /// figures that move with each answer would tell whose it was.
    pub async fn how_questions_do(
        &self,
        grant: &Grant<act::SeeInsight>,
        before: DateTime<Utc>,
        at: Moment,
    ) -> Result<BTreeMap<Worded, Figures>, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                record(conn, &grant, "questions", at.now).await?;
                counted(conn, before).await
            })
        })
        .await
    }
}

async fn counted(conn: &mut Conn, before: DateTime<Utc>) -> Result<BTreeMap<Worded, Figures>, Error> {
    let mut found: BTreeMap<Worded, (i64, BTreeMap<Sign, i64>)> = BTreeMap::new();
    for mut row in conn.rows(COUNTED, args![before, FEWEST_PEOPLE]).await? {
        let worded = Worded { question: row.step()?, version: row.int()?, wording: row.int()? };
        let (people, sign, count) = (row.int()?, row.text()?, row.int()?);
        let (_, signs) = found.entry(worded).or_insert((people, BTreeMap::new()));
        if let Some(sign) = Sign::parse(&sign) {
            signs.insert(sign, count);
        }
    }
    let figures =
        found.into_iter().filter_map(|(worded, (people, signs))| Some((worded, Figures::over(people, signs)?)));
    Ok(figures.collect())
}

/// An answer on its way into a draft, before it takes the place of the one that may be there.
#[derive(Clone, Copy)]
pub(crate) struct Answering<'a> {
    pub learner: PersonId,
    pub statement: StatementId,
    pub step: Step,
    pub wording: i64,
    pub value: Option<&'a Value>,
    pub maker: &'a Maker,
    /// How many picks were made on its page, with this one; 0 without script.
    pub turn: i64,
}

impl Answering<'_> {
    /// Whether what stands there may be from before this page: later picks of one page follow its own first one.
    const fn is_first_of_its_page(self) -> bool {
        self.turn <= 1
    }
}

/// Notes what this answer says of its question.
pub(crate) async fn answering(conn: &mut Conn, it: Answering<'_>, now: DateTime<Utc>) -> Result<(), Error> {
    let question = it.step.question;
    if question.is_private() {
        return Ok(());
    }
    if it.is_first_of_its_page() {
        let words = it.value.map(Value::words).unwrap_or_default();
        let changed = args![it.learner, question.version(), it.wording, Sign::Changed.key(), now];
        let there = args![it.statement, it.step.situation.to_string(), question.key(), words];
        conn.run(CHANGED, [changed, there].concat()).await?;
    }
    let Some(value) = it.value else { return Ok(()) };
    let not_sure = (*value == Value::NotSure).then_some(Sign::NotSure.key());
    let with_help = (*it.maker != Maker::Myself).then_some(Sign::WithHelp.key());
    let signs = [Some(ANSWERED), not_sure, with_help].into_iter().flatten();
    let row = |sign| args![it.learner, question.key(), question.version(), it.wording, sign, now];
    conn.insert_many(HAPPENED, signs.map(row).collect()).await.map(|_| ())
}

/// Notes that a learner came back to a question by the page's own "Back".
pub(crate) async fn came_back<A: Act>(conn: &mut Conn, grant: &Grant<A>, step: Step, at: Moment) -> Result<(), Error> {
    let question = step.question;
    if question.is_private() {
        return Ok(());
    }
    let asked_in = asked_now(conn, grant.person()).await?;
    let wording = wordings_of(conn, asked_in, std::iter::once(step)).await?.of(step);
    let row = args![grant.person(), question.key(), question.version(), wording, Sign::WentBack.key(), at.now];
    conn.run(HAPPENED, row).await.map(|_| ())
}

#[cfg(test)]
mod tests;
