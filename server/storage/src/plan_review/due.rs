//! Which plans of a site are to be looked at again, and when: one statement, however many learners there are.

use chrono::{DateTime, NaiveDate, Utc};
use domain::access::{Grant, act};

use crate::Storage;
use crate::access::{Moment, meets, record, site_of};
use crate::dialect::args;
use crate::error::Error;
use crate::person::{Face, read_face};
use crate::sql::sql;

sql! {
    /// Learners with a plan, with the day of the newest and what there was of their newest review.
    DUE = concat!("select p.id, p.given_name, p.family_name, ph.digest, n.review_on, n.proposed_at, r.opened_at, r.closed_at
           from person p join plan n on n.learner_id = p.id and n.number = (
           select max(m.number) from plan m where m.learner_id = p.id)
           left join photo ph on ph.person_id = p.id
           left join plan_review r on r.learner_id = p.id and r.number = (
           select max(m.number) from plan_review m where m.learner_id = p.id)
           where p.gone_on is null and exists (select 1 from role_held h
           where h.person_id = p.id and h.role = 'learner' and h.ended_on is null)
           and (p.home_site_id = $1 or exists (select 1 from enrolment e join class c on c.id = e.class_id
           where e.person_id = p.id and e.ended_on is null and c.ended_on is null and c.site_id = $1", meets!("c"), "))
           order by n.review_on, p.given_name, p.family_name, p.id");
}

/// One learner's next review.
#[derive(Clone, Debug)]
pub struct NextReview {
    /// Who.
    pub learner: Face,
    /// The day their plan is to be looked at again.
    pub on: NaiveDate,
    /// When that plan was proposed.
    pub proposed: DateTime<Utc>,
    /// When their newest review began.
    pub opened: Option<DateTime<Utc>>,
    /// When it was over.
    pub closed: Option<DateTime<Utc>>,
}

impl NextReview {
    /// Whether it is going on.
    pub const fn is_going_on(&self) -> bool {
        self.opened.is_some() && self.closed.is_none()
    }

    /// When it was over, where no plan was proposed since: it waits for the coordinator.
    pub fn waits_for_proposal(&self) -> Option<DateTime<Utc>> {
        self.closed.filter(|closed| *closed > self.proposed)
    }
}

impl Storage {
    /// The next review of every learner of a site who has a plan, the earliest first.
    pub async fn plan_reviews_due(
        &self,
        grant: &Grant<act::ListPlanReviews>,
        at: Moment,
    ) -> Result<Vec<NextReview>, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let site = site_of(&grant)?;
                let mut found = Vec::new();
                for mut row in conn.rows(DUE, args![site]).await? {
                    let learner = read_face(&mut row)?;
                    let (on, proposed) = (row.parsed()?, row.instant()?);
                    let (opened, closed) = (row.opt_instant()?, row.opt_instant()?);
                    found.push(NextReview { learner, on, proposed, opened, closed });
                }
                record(conn, &grant, "reviews", at.now).await?;
                Ok(found)
            })
        })
        .await
    }
}
