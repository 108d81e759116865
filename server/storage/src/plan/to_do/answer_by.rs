//! By when a change of mind is answered, and by whom.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::access::{Act, Grant, act};
use domain::id::PersonId;
use domain::plan::History;

use super::Calendar;
use crate::Storage;
use crate::access::{Moment, sites_of_learner};
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::person::Face;
use crate::plan::history::history_of;
use crate::sql::sql;
use crate::talk::readers::each_in_turn;

sql! {
    /// Those who may answer each learner's change of mind: whoever coordinates a site of theirs.
    MAY_ANSWER = concat!(
        "with asked (learner) as (values ($1)) select distinct a.learner, r.person_id from asked a
         join role_held r on r.role = 'coordinator' and r.ended_on is null where r.site_id in (",
        sites_of_learner!("a.learner"),
        ")"
    );
}

impl Storage {
    /// By when the learner's change of mind is answered, and who answers if it is not; nothing where there is none.
    pub async fn own_answer_by(
        &self,
        grant: &Grant<act::SeeOwnPlan>,
        zone: Tz,
        at: Moment,
    ) -> Result<Option<AnswerBy>, Error> {
        self.answer_by(grant, zone, at).await
    }

    /// The same for whoever answers it.
    pub async fn their_answer_by(
        &self,
        grant: &Grant<act::ReadPlan>,
        zone: Tz,
        at: Moment,
    ) -> Result<Option<AnswerBy>, Error> {
        self.answer_by(grant, zone, at).await
    }

    async fn answer_by<A: Act + Clone>(
        &self,
        grant: &Grant<A>,
        zone: Tz,
        at: Moment,
    ) -> Result<Option<AnswerBy>, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let learner = grant.person();
                let history = history_of(conn, learner).await?;
                let Some(since) = first_reopened(&history, at.today) else { return Ok(None) };
                let by = Calendar::of_learner(conn, learner, zone, since, at).await?.answer_by(since);
                let mut readers = who_answers(conn, learner).await?;
                Ok(Some(AnswerBy { since, by, first: readers.next(), second: readers.next() }))
            })
        })
        .await
    }
}

/// By when a change of mind is answered.
#[derive(Clone, Debug)]
pub struct AnswerBy {
    /// When they first said so.
    pub since: DateTime<Utc>,
    /// The last day for it.
    pub by: NaiveDate,
    /// Who answers it.
    pub first: Option<Face>,
    /// Who answers it after that day.
    pub second: Option<Face>,
}

/// Who answers a change of mind, in turn. A site may name somebody of another to read what its learners leave; whoever cannot
/// open a learner's plan cannot answer it, and is passed over.
pub(in crate::plan) async fn who_answers(
    conn: &mut Conn,
    learner: PersonId,
) -> Result<impl Iterator<Item = Face> + use<>, Error> {
    let mut each = each_who_answers(conn, &[learner]).await?;
    Ok(each.remove(&learner).unwrap_or_default().into_iter())
}

/// The same for each of several learners, in two statements.
pub(super) async fn each_who_answers(
    conn: &mut Conn,
    learners: &[PersonId],
) -> Result<BTreeMap<PersonId, Vec<Face>>, Error> {
    let asked = learners.iter().map(|learner| args![*learner]).collect();
    let rows = conn.with_many(MAY_ANSWER, asked).await?.into_iter();
    let may: BTreeSet<(PersonId, PersonId)> =
        rows.map(|mut row| Ok((row.parsed()?, row.parsed()?))).collect::<Result<_, Error>>()?;
    let mut each = each_in_turn(conn, learners).await?;
    for (learner, readers) in &mut each {
        readers.retain(|reader| may.contains(&(*learner, reader.id)));
    }
    Ok(each)
}

/// When the learner first wanted something otherwise that is not answered.
pub(crate) fn first_reopened(history: &History, today: NaiveDate) -> Option<DateTime<Utc>> {
    history.reopened(today).filter_map(|line| line.standing().changed_at()).min()
}
