//! Why each LSA of a week in force comes to a place, and no other: found when it is published, kept with the version, and read by
//! whoever comes.

use domain::deployment::{Here, Row};
use domain::id::{DeploymentVersionId, OccurrenceId, PersonId, SiteId};
use domain::scale::Scale;

use super::why::Differs;
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::sql::sql;

sql! {
    KEEP = "insert into deployment_here (site_id, version_id, occurrence_id, learner_id, lsa_id, here)
            values ($1, $2, $3, $4, $5, $6)";
    /// Whoever stays where they were, and of whom nothing new was found, is there for what they were there for.
    CARRY = "insert into deployment_here (site_id, version_id, occurrence_id, learner_id, lsa_id, here)
             select y.site_id, d.version_id, y.occurrence_id, y.learner_id, y.lsa_id, y.here from deployment_here y
             join deployment d on d.site_id = y.site_id and d.version_id = $3 and d.occurrence_id = y.occurrence_id
             and d.learner_id = y.learner_id and d.lsa_id = y.lsa_id
             where y.site_id = $1 and y.version_id = $2 and not exists (select 1 from deployment_here n
             where n.site_id = $1 and n.version_id = $3 and n.occurrence_id = y.occurrence_id
             and n.learner_id = y.learner_id and n.lsa_id = y.lsa_id)";
    FORGET = "delete from deployment_here where site_id = $1 and version_id = $2";
}

/// What is found of a week before it is put in force.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// Why places of it are not as their learners agreed: for each of them.
    pub differs: Vec<Differs>,
    /// Why each LSA comes: for each of them.
    pub here: Vec<SentHere>,
}

/// Why one LSA comes to one learner at one meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SentHere {
    /// At which meeting.
    pub occurrence: OccurrenceId,
    /// To whom.
    pub learner: PersonId,
    /// Who.
    pub lsa: PersonId,
    /// Why.
    pub here: Here,
}

impl SentHere {
    /// Why somebody is sent by a row.
    pub const fn of(row: &Row, here: Here) -> Self {
        Self { occurrence: row.occurrence, learner: row.learner, lsa: row.lsa, here }
    }
}

/// Keeps why each comes, in the unit that puts a version in force.
pub(super) async fn keep(
    conn: &mut Conn,
    site: SiteId,
    version: DeploymentVersionId,
    here: Vec<SentHere>,
) -> Result<(), Error> {
    let row = |sent: SentHere| {
        let SentHere { occurrence, learner, lsa, here } = sent;
        args![site, version, occurrence, learner, lsa, here.key()]
    };
    conn.insert_many(KEEP, here.into_iter().map(row).collect()).await.map(|_| ())
}

/// Keeps of rows that a coordinator put there from a learner's own page.
pub(super) async fn by_hand(
    conn: &mut Conn,
    site: SiteId,
    version: DeploymentVersionId,
    rows: &[Row],
) -> Result<(), Error> {
    let here = rows.iter().map(|row| SentHere::of(row, Here::ByHand)).collect();
    keep(conn, site, version, here).await
}

/// Carries what was kept of the version that was in force on to the one that takes its place: what is in force no more is told to
/// nobody, and not kept.
pub(super) async fn carry(
    conn: &mut Conn,
    site: SiteId,
    before: DeploymentVersionId,
    version: DeploymentVersionId,
) -> Result<(), Error> {
    conn.run(CARRY, args![site, before, version]).await?;
    conn.run(FORGET, args![site, before]).await.map(|_| ())
}

#[cfg(test)]
mod tests;
