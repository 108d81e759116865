//! Why a person left a place of a week with fewer than were agreed, in that person's own words: kept with the version, carried from one
//! to the next while nobody new comes there, and read by its learner (rule 3 of the product).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::id::{DeploymentVersionId, OccurrenceId, PersonId, SiteId};
use domain::person::Name;

use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::person::read_name;
use crate::sql::sql;

sql! {
    LEAVE = "insert into deployment_left (site_id, version_id, occurrence_id, learner_id, reason, written_by)
             values ($1, $2, $3, $4, $5, $6) on conflict (site_id, version_id, occurrence_id, learner_id)
             do update set reason = excluded.reason, written_by = excluded.written_by";
    CARRY = "insert into deployment_left (site_id, version_id, occurrence_id, learner_id, reason, written_by)
             select l.site_id, $3, l.occurrence_id, l.learner_id, l.reason, l.written_by from deployment_left l
             where l.site_id = $1 and l.version_id = $2 and not exists (select 1 from deployment d
             where d.site_id = $1 and d.version_id = $3 and d.occurrence_id = l.occurrence_id
             and d.learner_id = l.learner_id and not exists (select 1 from deployment b
             where b.site_id = $1 and b.version_id = $2 and b.occurrence_id = d.occurrence_id
             and b.learner_id = d.learner_id and b.lsa_id = d.lsa_id))
             on conflict (site_id, version_id, occurrence_id, learner_id) do nothing";
    /// Words about a learner are kept where they are read: of the week in force, of its draft, and of all that it goes back to,
    /// one change at a time. That is what was numbered before it and is not published: what was taken back or let go in
    /// between was forgotten then.
    FORGET = "delete from deployment_left where site_id = $1 and version_id in (select v.id from deployment_version v
              where v.site_id = $1 and v.monday = $2
              and v.id not in (select w.version_id from deployment_week w where w.site_id = $1 and w.monday = $2)
              and (v.published_at is not null or v.number > (select coalesce(max(b.number), 0) from deployment_draft d
              join deployment_version b on b.site_id = d.site_id and b.id = d.version_id
              where d.site_id = $1 and d.monday = $2)))";
    OF = "select l.occurrence_id, l.learner_id, p.given_name, p.family_name, l.reason from deployment_left l
          join person p on p.id = l.written_by where l.site_id = $1 and l.version_id = $2";
}

/// A place that a person leaves with fewer than were agreed.
#[derive(Clone, Debug)]
pub struct Left {
    /// At which meeting.
    pub occurrence: OccurrenceId,
    /// Whose.
    pub learner: PersonId,
    /// Why, in the words of whoever leaves it so.
    pub reason: String,
}

/// What stands written of a version, by place: by whom, and what.
pub type Written = BTreeMap<(OccurrenceId, PersonId), (Name, String)>;

/// Writes why places of a version are left so.
pub(super) async fn leave<'a>(
    conn: &mut Conn,
    (site, version): (SiteId, DeploymentVersionId),
    left: impl IntoIterator<Item = &'a Left>,
    by: PersonId,
) -> Result<(), Error> {
    let rows = left.into_iter().map(|left| {
        let Left { occurrence, learner, reason } = left.clone();
        args![site, version, occurrence, learner, reason, by]
    });
    conn.insert_many(LEAVE, rows.collect()).await.map(|_| ())
}

/// Forgets what was written of every version of a week but its draft, all that it goes back to, and the one in force.
pub(super) async fn forget(conn: &mut Conn, site: SiteId, monday: NaiveDate) -> Result<(), Error> {
    conn.run(FORGET, args![site, monday]).await.map(|_| ())
}

/// Carries what was written of one version on to the next, but for the places to which somebody new comes.
pub(super) async fn carry(
    conn: &mut Conn,
    site: SiteId,
    before: DeploymentVersionId,
    version: DeploymentVersionId,
) -> Result<(), Error> {
    conn.run(CARRY, args![site, before, version]).await.map(|_| ())
}

/// What stands written of a version.
pub(super) async fn of_version(conn: &mut Conn, site: SiteId, version: DeploymentVersionId) -> Result<Written, Error> {
    let rows = conn.rows(OF, args![site, version]).await?.into_iter();
    rows.map(|mut row| Ok(((row.parsed()?, row.parsed()?), (read_name(&mut row)?, row.text()?)))).collect()
}

#[cfg(test)]
mod tests;
