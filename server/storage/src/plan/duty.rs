//! What the college must give: written down, looked at again in time, and ended.

use chrono::{Days, NaiveDate};
use domain::access::{Grant, Refused, Role, act};
use domain::id::{PersonId, PlanLineId};
use domain::notice::Cause;
use domain::plan::{Duties, Refusal};
use domain::scale::Scale;

use super::before::put_aside;
use super::history::history_of;
use crate::Storage;
use crate::access::{Moment, hold, meets, record, site_of};
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::notice::{News, To, tell, told_anew};
use crate::person::{Face, read_face};
use crate::sql::sql;
use crate::statement::named::may_name;

sql! {
    DUTY = "insert into plan_line (id, learner_id, situation, origin, terms, written_by, written_at, basis, since_on,
            review_on, what_to_do, two_people) values ($1, $2, $3, 'duty', $4, $5, $6, $7, $8, $9, $10, $11)
            on conflict (learner_id, id) do nothing";
    END_DUTY = "update plan_line set ended_on = $3, ended_by = $4 where id = $1 and learner_id = $2 and origin = 'duty'
                and ended_on is null";
    /// What the college's file said of it goes with it, so that the same file again changes nothing.
    GOES_ON = "update plan_line set imported = (select w.imported from plan_line w
               where w.learner_id = $1 and w.id = $3) where learner_id = $1 and id = $2";
    /// Learners with duties to be looked at by a day: how many of them, and the first such day; apart, those whose day is over.
    /// What holds in no lesson any more is to be written anew.
    DUE = concat!("select p.id, p.given_name, p.family_name, ph.digest, count(*), min(l.review_on)
           from plan_line l join person p on p.id = l.learner_id and p.gone_on is null
           left join photo ph on ph.person_id = p.id
           where l.origin = 'duty' and l.ended_on is null and l.review_on <= $2
           and (l.situation not like 'session-%' or exists (select 1 from session s join enrolment i on i.class_id = s.class_id
           where s.id = substr(l.situation, 9) and s.ended_on is null and i.person_id = l.learner_id
           and i.role = 'learner' and i.ended_on is null))
           and (p.home_site_id = $1 or exists (select 1 from enrolment e join class c on c.id = e.class_id
           where e.person_id = p.id and e.ended_on is null and c.ended_on is null and c.site_id = $1", meets!("c"), "))
           group by p.id, p.given_name, p.family_name, ph.digest, case when l.review_on < $3 then 1 else 0 end
           order by min(l.review_on), p.given_name, p.family_name, p.id");
}

/// How long before its day a duty is on the list.
const SOON: u64 = 28;

/// Duties of one learner that are to be looked at again: those whose day is over, or those whose day is to come.
#[derive(Clone, Debug)]
pub struct DutyDue {
    /// Whose.
    pub learner: Face,
    /// How many of them.
    pub count: i64,
    /// The first day for it.
    pub on: NaiveDate,
}

impl Storage {
    /// Writes down what the college must give, whatever the learner says. The same form twice writes it once.
    pub async fn write_duty(
        &self,
        grant: &Grant<act::WriteDuty>,
        id: PlanLineId,
        duty: Duties,
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let by = grant.visitor().person;
                may_name(conn, grant.person(), duty.terms.people()).await?;
                if keep_duty(conn, (id, grant.person(), by), duty.checked(at.today)?, at).await? {
                    tell_of_duty(conn, (grant.person(), by), at).await?;
                    record(conn, &grant, id, at.now).await?;
                }
                Ok(())
            })
        })
        .await
    }

    /// Ends a duty from today on, or puts an agreed line aside that holds in no lesson any more. Twice does nothing. Overtaken where
    /// another looked at it again, so that it goes on; any other line is refused.
    pub async fn end_duty(&self, grant: &Grant<act::WriteDuty>, id: PlanLineId, at: Moment) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let (learner, by) = (grant.person(), grant.visitor().person);
                if conn.run(END_DUTY, args![id, learner, at.today, by]).await? > 0 {
                    tell_of_duty(conn, (learner, by), at).await?;
                } else if !put_aside(conn, (learner, by), id, at).await? {
                    return Ok(());
                }
                record(conn, &grant, format!("{id} ended"), at.now).await
            })
        })
        .await
    }

    /// Looks at a duty again: as it is it goes on until another day, by whoever looked, and what was written before ends. The
    /// same form twice does it once. Refused for one that is over, or for a day that is too far.
    pub async fn look_at_duty(
        &self,
        grant: &Grant<act::WriteDuty>,
        (was, id): (PlanLineId, PlanLineId),
        review: NaiveDate,
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let (learner, by) = (grant.person(), grant.visitor().person);
                // of two who look at once, the second finds it ended
                hold(conn, learner).await?;
                let history = history_of(conn, learner).await?;
                let line = history.line(was).ok_or(Refused)?;
                let duty = Duties::again(line, review).ok_or(Refused)?;
                if history.line(id).is_some() {
                    return Ok(());
                }
                if line.ended.is_some() {
                    return Err(Refusal::Overtaken.into());
                }
                if keep_duty(conn, (id, learner, by), duty.checked(at.today)?, at).await? {
                    conn.run(GOES_ON, args![learner, id, was]).await?;
                    if conn.run(END_DUTY, args![was, learner, at.today, by]).await? == 0 {
                        return Err(Refusal::Overtaken.into());
                    }
                    record(conn, &grant, format!("{was} again {id}"), at.now).await?;
                }
                Ok(())
            })
        })
        .await
    }

    /// The learners of a site with duties that should have been looked at again, or are to be within four weeks, the
    /// earliest first; whoever has of both comes twice.
    pub async fn duties_due(&self, grant: &Grant<act::ListPlanReviews>, at: Moment) -> Result<Vec<DutyDue>, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let site = site_of(&grant)?;
                let by = at.today.checked_add_days(Days::new(SOON)).unwrap_or(at.today);
                let mut found = Vec::new();
                for mut row in conn.rows(DUE, args![site, by, at.today]).await? {
                    found.push(DutyDue { learner: read_face(&mut row)?, count: row.int()?, on: row.parsed()? });
                }
                record(conn, &grant, "duties", at.now).await?;
                Ok(found)
            })
        })
        .await
    }
}

/// Tells whoever comes to a learner, teaches them, and the learner themself where they asked for it, that what must happen is
/// other than it was. Of several in one go it is told once.
pub(super) async fn tell_of_duty(
    conn: &mut Conn,
    (learner, by): (PersonId, PersonId),
    at: Moment,
) -> Result<(), Error> {
    let news = News::of(Cause::Plan, format!("duty {learner}"), by, at.now);
    told_anew(conn, &news).await?;
    tell(conn, To::LsasOf(learner, at.today), &news).await?;
    tell(conn, To::TutorsOf(learner), &news).await?;
    tell(conn, To::One(learner, Role::Learner), &news).await
}

/// Keeps a duty; false when this very one was kept before.
async fn keep_duty(
    conn: &mut Conn,
    (id, learner, by): (PlanLineId, PersonId, PersonId),
    duty: Duties,
    at: Moment,
) -> Result<bool, Error> {
    let what = args![id, learner, duty.situation.to_string(), duty.terms.to_string(), by, at.now];
    let basis = args![duty.basis.key(), at.today, duty.review, duty.what_to_do, duty.two_people];
    Ok(conn.run(DUTY, [what, basis].concat()).await? > 0)
}
