//! What has begun is never rewritten: whichever version of a week comes into force, whoever was sent to a meeting that
//! has begun stays the one who was, and nobody new is put there.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use domain::deployment::Week;
use domain::id::{DeploymentVersionId, OccurrenceId, SiteId};

use super::here::Found;
use crate::dialect::{Conn, args};
use crate::error::{Error, Failure};
use crate::sql::sql;

sql! {
    /// What a version says of meetings that have begun, or that an import moved to another week or site: they are that one's.
    DROP = "delete from deployment where site_id = $1 and version_id = $2
            and exists (select 1 from occurrence o join session s on s.id = o.session_id join class c on c.id = s.class_id
            where o.id = deployment.occurrence_id
            and (o.starts_at <= $3 or o.on_date not between $4 and $5 or c.site_id <> $1))";
    DROP_LEFT = "delete from deployment_left where site_id = $1 and version_id = $2 and exists (select 1
                 from occurrence o join session s on s.id = o.session_id join class c on c.id = s.class_id
                 where o.id = deployment_left.occurrence_id
                 and (o.starts_at <= $3 or o.on_date not between $4 and $5 or c.site_id <> $1))";
    STAYS = "insert into deployment
             (site_id, version_id, occurrence_id, learner_id, lsa_id, part, plan_line_id, reason, locked)
             select d.site_id, $2, d.occurrence_id, d.learner_id, d.lsa_id, d.part, d.plan_line_id, d.reason, d.locked
             from deployment_week w join deployment d on d.site_id = w.site_id and d.version_id = w.version_id
             join occurrence o on o.id = d.occurrence_id and o.starts_at <= $3 where w.site_id = $1 and w.monday = $4";
    LEFT_STAYS = "insert into deployment_left (site_id, version_id, occurrence_id, learner_id, reason, written_by)
                  select l.site_id, $2, l.occurrence_id, l.learner_id, l.reason, l.written_by
                  from deployment_week w join deployment_left l on l.site_id = w.site_id and l.version_id = w.version_id
                  join occurrence o on o.id = l.occurrence_id and o.starts_at <= $3
                  where w.site_id = $1 and w.monday = $4";
    /// Why places of these were not as they were agreed stands too.
    WHY_STAYS = "update deployment_why set version_id = $2 where site_id = $1 and version_id = $3 and exists (select 1
                 from occurrence o where o.id = deployment_why.occurrence_id and o.starts_at <= $4)";
    BEGUN = "select o.id from occurrence o join session s on s.id = o.session_id join class c on c.id = s.class_id
             where c.site_id = $1 and o.on_date between $2 and $3 and o.starts_at <= $4";
}

/// Puts into a version that is not in force yet what stands of the meetings of its week that have begun, in place of
/// what it says of them. The caller holds the site.
pub(super) async fn settle(
    conn: &mut Conn,
    (site, monday): (SiteId, NaiveDate),
    version: DeploymentVersionId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let sunday = Week::of(monday).sunday();
    conn.run(DROP, args![site, version, now, monday, sunday]).await?;
    conn.run(DROP_LEFT, args![site, version, now, monday, sunday]).await?;
    conn.run(STAYS, args![site, version, now, monday]).await?;
    conn.run(LEFT_STAYS, args![site, version, now, monday]).await.map(|_| ())
}

/// Leaves of what was found of a week that comes into force only what is of meetings to come, and carries on to it what
/// stands of the others.
pub(super) async fn found(
    conn: &mut Conn,
    (site, monday): (SiteId, NaiveDate),
    (before, version): (Option<DeploymentVersionId>, DeploymentVersionId),
    mut found: Found,
    now: DateTime<Utc>,
) -> Result<Found, Error> {
    let begun = conn.rows(BEGUN, args![site, monday, Week::of(monday).sunday(), now]).await?.into_iter();
    let begun = begun.map(|mut row| row.parsed()).collect::<Result<BTreeSet<OccurrenceId>, Failure>>()?;
    found.differs.retain(|place| !begun.contains(&place.occurrence));
    found.here.retain(|sent| !begun.contains(&sent.occurrence));
    if let Some(before) = before {
        conn.run(WHY_STAYS, args![site, version, before, now]).await?;
    }
    Ok(found)
}

#[cfg(test)]
mod tests;
