//! Whose support is to be looked at, and when: one statement, however many learners there are.

use chrono::{DateTime, NaiveDate, Utc};
use domain::access::{Grant, act};

use crate::Storage;
use crate::access::{Moment, meets, record, site_of};
use crate::dialect::args;
use crate::error::Error;
use crate::person::{Face, read_face};
use crate::sql::sql;

sql! {
    /// Learners with a line they agree to, when they first agreed to any, the day their support was last looked at, and
    /// whether they have said whether that is right, and that it is not.
    DUE = concat!("select p.id, p.given_name, p.family_name, ph.digest, (select min(a.answered_at) from plan_answer a
           where a.learner_id = p.id and a.reply = 'agree'), s.seen_on, case when v.id is null then 0 else 1 end,
           case when v.view = 'not-right' then 1 else 0 end
           from person p left join photo ph on ph.person_id = p.id
           left join support_seen s on s.learner_id = p.id and s.id = (select l.id from support_seen l where l.learner_id = p.id
           order by l.seen_on desc, l.id desc limit 1)
           left join support_view v on v.learner_id = s.learner_id and v.seen_id = s.id and v.ended_at is null
           and v.view <> 'not-now'
           where p.gone_on is null and exists (select 1 from role_held h
           where h.person_id = p.id and h.role = 'learner' and h.ended_on is null)
           and exists (select 1 from plan_answer a where a.learner_id = p.id and a.reply = 'agree' and not exists (
           select 1 from plan_answer b where b.learner_id = a.learner_id and b.line_id = a.line_id
           and b.reply = 'take-back' and b.number > a.number))
           and (p.home_site_id = $1 or exists (select 1 from enrolment e join class c on c.id = e.class_id
           where e.person_id = p.id and e.ended_on is null and c.ended_on is null and c.site_id = $1", meets!("c"), "))
           order by p.given_name, p.family_name, p.id");
}

/// One learner whose support is to be looked at.
#[derive(Clone, Debug)]
pub struct NextLook {
    /// Who.
    pub learner: Face,
    /// When they first agreed to a line of a plan.
    pub agreed: DateTime<Utc>,
    /// The day it was last looked at.
    pub last: Option<NaiveDate>,
    /// Whether they have said whether what was seen then is right.
    pub has_view: bool,
    /// Whether they say that it is not.
    pub is_not_right: bool,
}

impl NextLook {
    /// Whether it was looked at, and their view of that is still to come.
    pub const fn waits_for_view(&self) -> bool {
        self.last.is_some() && !self.has_view
    }
}

impl Storage {
    /// Every learner of a site who has agreed to a plan, with when their support was last looked at.
    pub async fn support_due(&self, grant: &Grant<act::ListPlanReviews>, at: Moment) -> Result<Vec<NextLook>, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let site = site_of(&grant)?;
                let mut found = Vec::new();
                for mut row in conn.rows(DUE, args![site]).await? {
                    let (learner, agreed) = (read_face(&mut row)?, row.instant()?);
                    let last = row.opt_parsed()?;
                    let (has_view, is_not_right) = (row.truth()?, row.truth()?);
                    found.push(NextLook { learner, agreed, last, has_view, is_not_right });
                }
                record(conn, &grant, "support", at.now).await?;
                Ok(found)
            })
        })
        .await
    }
}
