//! Putting an LSA with a learner and taking them off again: each a new version of every week it touches.
//!
//! Two coordinators may save at once, at one site or for one LSA who works at two. Each save therefore holds the
//! row of the site and then the row of the LSA until it is kept, always in this order, and reads only after that.
//! A draft of a week that waits meanwhile is changed with it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::access::{Grant, Refused, Subject, act};
use domain::deployment::{Refusal, VersionNumber, Week};
use domain::id::SiteId;

use crate::Storage;
use crate::access::{self, Moment, chain_of, record, record_at};
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::sql::sql;
use left::Left;
pub use order::Order;
use order::added;
use version::{Change, only_in_force, publish};

pub(crate) mod asked;
pub(crate) mod at_times;
pub(crate) mod back;
pub(crate) mod begun;
pub(crate) mod by_hand;
pub(crate) mod carried;
pub(crate) mod cover;
pub(crate) mod draft;
pub(crate) mod here;
pub(crate) mod hourless;
pub(crate) mod judged;
pub(crate) mod lacks;
pub(crate) mod left;
pub(crate) mod not_here;
pub(crate) mod order;
pub(crate) mod shifted;
pub(crate) mod unexplained;
pub(crate) mod version;
pub(crate) mod waiting;
pub(crate) mod week;
pub(crate) mod why;

sql! {
    /// The site of a session, if the visitor coordinates it.
    SITE = "select c.site_id from session s join class c on c.id = s.class_id
            join role_held r on r.site_id = c.site_id and r.person_id = $2 and r.role = 'coordinator'
            and r.ended_on is null where s.id = $1";
    /// The weeks in which an LSA is still to come to a learner in a session.
    WEEKS_OF = concat!("select distinct w.monday from deployment d ", only_in_force!(), "
                join occurrence o on o.id = d.occurrence_id
                where d.lsa_id = $1 and d.learner_id = $2 and o.session_id = $3 and o.on_date between $4 and $5
                and w.site_id = $6 and o.starts_at > $7 order by w.monday");
}

impl Storage {
    /// Puts an LSA with a learner at every meeting of a session in a stretch, published as it is kept, and locked there.
    /// Meetings that are called off or over are passed over. Says how many meetings were added.
    /// Refused as not found when the visitor does not coordinate the session's site, as unsaid where it is more than the plan in
    /// force asks for and nothing is written for it (rule 3 of the product), and with [`Refusal`] when the stretch has no meeting, nothing is new, or it would bring a breach.
    pub async fn deploy(
        &self,
        grant: &Grant<act::Deploy>,
        order: Order,
        reason: Option<String>,
        (zone, at): (Tz, Moment),
    ) -> Result<usize, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let site = hold(conn, &grant, &order).await?;
                let is_unsaid = reason.is_none();
                let asks = (grant.visitor().person, reason);
                let added = added(conn, &order, (grant.person(), site), asks, (zone, at)).await?;
                if is_unsaid && asked::is_more(conn, grant.person(), &order, &added).await? {
                    return Err(Refusal::Unsaid.into());
                }
                let weeks: BTreeSet<Week> = added.iter().map(|(on, _)| Week::of(*on)).collect();
                for week in weeks {
                    let rows = added.iter().filter(|(on, _)| Week::of(*on) == week).map(|(_, row)| row.clone());
                    let change = Change { add: rows.collect(), without: None, left: Vec::new() };
                    let monday = week.monday();
                    let draft = publish(conn, site, monday, grant.visitor().person, change, at).await?;
                    record_draft(conn, &grant, (site, monday), draft, at).await?;
                }
                let object = object(conn, "deploy", &order).await?;
                record(conn, &grant, object, at.now).await?;
                Ok(added.len())
            })
        })
        .await
    }

    /// Takes an LSA off a learner at every meeting of a session in a stretch that has not begun, published as it is
    /// kept, with what is written for it: the learner reads that. Refused as unsaid where nothing is and something is
    /// agreed there, or a duty asks for somebody. Refused with [`Refusal::NothingThen`] when they were not to come.
    pub async fn withdraw(
        &self,
        grant: &Grant<act::Deploy>,
        order: Order,
        reason: Option<String>,
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let site = hold(conn, &grant, &order).await?;
                let Order { session, lsa, stretch, .. } = order.clone();
                let key = args![lsa, grant.person(), session, stretch.from(), stretch.to(), site, at.now];
                let weeks = conn.rows(WEEKS_OF, key).await?;
                if weeks.is_empty() {
                    return Err(Refusal::NothingThen.into());
                }
                let short = asked::left_short(conn, grant.person(), &order, at).await?;
                if reason.is_none() && !short.is_empty() {
                    return Err(Refusal::Unsaid.into());
                }
                for mut week in weeks {
                    let monday: NaiveDate = week.parsed()?;
                    let of_week = short.iter().filter(|(on, _)| Week::of(*on).monday() == monday);
                    let left = of_week.map(|(_, occurrence)| Left {
                        occurrence: *occurrence,
                        learner: grant.person(),
                        reason: reason.clone().unwrap_or_default(),
                    });
                    let without = Some((grant.person(), order.clone()));
                    let change = Change { add: Vec::new(), without, left: left.collect() };
                    let draft = publish(conn, site, monday, grant.visitor().person, change, at).await?;
                    record_draft(conn, &grant, (site, monday), draft, at).await?;
                }
                let object = object(conn, "withdraw", &order).await?;
                record(conn, &grant, object, at.now).await
            })
        })
        .await
    }
}

/// Finds the site and holds it and the LSA against any other save, in this order.
async fn hold(conn: &mut Conn, grant: &Grant<act::Deploy>, order: &Order) -> Result<SiteId, Error> {
    let site = conn.row(SITE, args![order.session, grant.visitor().person]).await?;
    let site: SiteId = site.ok_or(Refused)?.parsed()?;
    access::hold_site(conn, site).await?;
    access::hold(conn, order.lsa).await?;
    Ok(site)
}

/// Writes down, where the drafts of the site are, that the one of a week was changed too, where one waits.
async fn record_draft(
    conn: &mut Conn,
    grant: &Grant<act::Deploy>,
    (site, monday): (SiteId, NaiveDate),
    draft: Option<VersionNumber>,
    at: Moment,
) -> Result<(), Error> {
    match draft {
        Some(number) => record_at(conn, grant, site, format!("draft {monday} {number}"), at.now).await,
        None => Ok(()),
    }
}

/// What the audit says was done, the LSA by what the audit calls them.
async fn object(conn: &mut Conn, verb: &str, order: &Order) -> Result<String, Error> {
    let (_, lsa) = chain_of(conn, Subject::Person(order.lsa)).await?;
    let lsa = lsa.map(|lsa| lsa.to_string()).unwrap_or_default();
    let (from, to) = (order.stretch.from(), order.stretch.to());
    Ok(format!("{verb} {lsa} session-{} {from} {to}", order.session))
}

#[cfg(test)]
mod tests;
