//! A learner's record over time: their meetings that are over, and everything they sent of how much help they want and how
//! much they do on their own.

use chrono::NaiveDate;
use domain::access::{Grant, Role, act};
use domain::id::StatementId;
use domain::plan::PlanLine;
use domain::review::record::{Sent, Wanted};
use domain::statement::{Answers, Statement};

use super::read::{last_before, read};
use super::shown::{Met, Reviews};
use crate::Storage;
use crate::access::{Moment, record};
use crate::dialect::{Row, args};
use crate::error::Error;
use crate::plan::history::history_of;
use crate::sql::sql;
use crate::statement::read_answer;

/// The text that reads every statement a learner ever sent, the oldest first, with its answers to some questions.
macro_rules! ever_sent {
    ($questions:literal) => {
        concat!(
            "select t.id, t.number, t.state, t.opened_at, t.sent_at, t.taken_back_at,
             case when a.statement_id is null then 0 else 1 end, a.situation, a.question, a.version, a.wording, a.value,
             a.maker, a.helper_id, a.helper_relation, a.helper_name, a.way, a.given_at
             from statement t left join answer a on a.learner_id = t.learner_id and a.statement_id = t.id
             and a.question in (",
            $questions,
            ") where t.learner_id = $1 and t.state <> 'draft' order by t.number"
        )
    };
}
pub(crate) use ever_sent;

sql! {
    /// What they say of amounts and of independence.
    SENT = ever_sent!("'presence', 'amount', 'now', 'goal'");
}

/// What a record's pictures are drawn from.
#[derive(Clone, Debug)]
pub struct LearnerRecord {
    /// The meetings, the newest first.
    pub reviews: Reviews,
    /// What they sent, as whoever reads may see it.
    pub sent: Sent,
    /// Every line of their plans, with every answer to it.
    pub lines: Vec<PlanLine>,
}

impl LearnerRecord {
    /// What they wanted of a meeting when it began.
    pub fn wanted(&self, met: &Met) -> Wanted {
        self.sent.wanted(met.title.situation(met.session), met.starts)
    }

    /// What was agreed of it when it began.
    pub fn agreed(&self, met: &Met) -> Wanted {
        Wanted::agreed(self.reviews.learner.id, &self.lines, met.title.situation(met.session), (met.on, met.starts))
    }

    /// The same without what is kept back from its learner on a day: for a paper that they read.
    pub fn for_learner(mut self, today: NaiveDate) -> Self {
        let learner = self.reviews.learner.id;
        self.reviews.all.iter_mut().for_each(|one| one.keep_back(learner, Role::Learner, today));
        self
    }
}

impl Storage {
    /// A learner's record in a stretch: to themself, or to their coordinator without what was taken back.
    pub async fn learner_record(
        &self,
        grant: &Grant<act::ReadReviews>,
        from: NaiveDate,
        to: NaiveDate,
        at: Moment,
    ) -> Result<LearnerRecord, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let mut reviews = read(conn, grant.person(), (from, to), at).await?;
                reviews.before = last_before(conn, grant.person(), from, at).await?;
                reviews.keep_back(&grant, at);
                let sent = Sent(read_sent(conn.rows(SENT, args![grant.person()]).await?)?);
                let sent = if grant.visitor().role == Role::Learner { sent } else { sent.for_staff() };
                let lines = history_of(conn, grant.person()).await?.lines;
                record(conn, &grant, format!("record {from} {to}"), at.now).await?;
                Ok(LearnerRecord { reviews, sent, lines })
            })
        })
        .await
    }
}

/// Reads rows with the columns of `ever_sent`.
pub(crate) fn read_sent(rows: Vec<Row>) -> Result<Vec<Statement>, Error> {
    let mut all: Vec<Statement> = Vec::new();
    for mut row in rows {
        let id: StatementId = row.parsed()?;
        let statement = Statement {
            id,
            number: row.int()?,
            state: row.step()?,
            opened_at: row.instant()?,
            sent_at: row.opt_instant()?,
            taken_back_at: row.opt_instant()?,
            answers: Answers::default(),
            answers_taken_back: std::collections::BTreeMap::new(),
        };
        if all.last().is_none_or(|last| last.id != id) {
            all.push(statement);
        }
        if row.truth()? {
            let (place, answer) = read_answer(row)?;
            all.last_mut().map(|last| last.answers.0.insert(place, answer));
        }
    }
    Ok(all)
}
