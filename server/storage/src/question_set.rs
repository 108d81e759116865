//! Which questions the college asks, where and in which order: kept whole, so that it can be read in one look.

use std::collections::BTreeSet;

use domain::access::{Grant, act};
use domain::question::{Asked, Move, Question, QuestionSet, Where};
use domain::scale::Scale;
use domain::sitting::{Maker, Sitting};

use crate::Storage;
use crate::access::{Moment, must, record};
use crate::dialect::{Arg, Conn, Row, args};
use crate::error::Error;
use crate::sql::sql;

sql! {
    ARRANGED = "select question, place, wheres from question_set";
    ARRANGE = "insert into question_set (question, place, wheres) values ($1, $2, $3)
               on conflict (question) do update set place = excluded.place, wheres = excluded.wheres";
    AS_IT_CAME = "delete from question_set";
}

/// One change to the set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrange {
    /// A question is asked in these places, and in no other.
    Ask(Question, BTreeSet<Where>),
    /// A question changes places with the one beside it.
    Move(Question, Move),
    /// Everything is asked as it came.
    AsItCame,
}

impl Storage {
    /// The college's set, for whoever may change it.
    pub async fn question_set(&self, grant: &Grant<act::ArrangeQuestions>, at: Moment) -> Result<QuestionSet, Error> {
        self.granted(grant, at, move |conn, _| Box::pin(async move { arranged(conn).await })).await
    }

    /// Makes one change to the set; every page asks by it from its next request. Refused where the set could not be kept
    /// so: [`domain::question::SetRefusal`].
    pub async fn arrange_questions(
        &self,
        grant: &Grant<act::ArrangeQuestions>,
        change: Arrange,
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let now = arranged(conn).await?;
                let (after, object) = match change {
                    Arrange::Ask(question, wheres) => {
                        (now.clone().with(question, wheres)?, format!("ask {}", question.key()))
                    }
                    Arrange::Move(question, step) => {
                        (now.clone().moved(question, step)?, format!("move {}", question.key()))
                    }
                    Arrange::AsItCame => {
                        conn.run(AS_IT_CAME, args![]).await?;
                        return record(conn, &grant, "as it came", at.now).await;
                    }
                };
                conn.insert_many(ARRANGE, changed(&now, &after)).await?;
                record(conn, &grant, object, at.now).await
            })
        })
        .await
    }
}

/// The college's set as it stands.
pub(crate) async fn arranged(conn: &mut Conn) -> Result<QuestionSet, Error> {
    let kept = conn.rows(ARRANGED, args![]).await?.into_iter().map(read);
    Ok(QuestionSet::arranged(kept.collect::<Result<Vec<_>, Error>>()?))
}

/// What the college asks in one sitting: nothing private unless the learner answers alone.
pub(crate) async fn arranged_for(conn: &mut Conn, sitting: Option<&Sitting>) -> Result<QuestionSet, Error> {
    let questions = arranged(conn).await?;
    let alone = sitting.is_some_and(|sitting| sitting.answering == Maker::Myself);
    Ok(if alone { questions } else { questions.with_someone_there() })
}

fn read(mut row: Row) -> Result<(Question, i64, BTreeSet<Where>), Error> {
    let (question, place, wheres) = (row.step()?, row.int()?, row.text()?);
    let wheres = wheres.split(' ').filter(|word| !word.is_empty());
    let wheres = wheres.map(|word| must(Where::parse(word), "where a question is asked").map_err(Error::from));
    Ok((question, place, wheres.collect::<Result<_, _>>()?))
}

/// The rows that differ, and no others: two people who change two questions at once both keep their change.
fn changed(before: &QuestionSet, after: &QuestionSet) -> Vec<Vec<Arg>> {
    let wheres = |asked: &Asked| asked.wheres.iter().map(|place| place.key()).collect::<Vec<_>>().join(" ");
    let places = (0_i64..).zip(before.in_order().iter().zip(after.in_order()));
    let differing = places.filter(|(_, (before, after))| before != after);
    differing.map(|(place, (_, asked))| args![asked.question.key(), place, wheres(asked)]).collect()
}

#[cfg(test)]
mod tests;
