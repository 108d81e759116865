//! Whom a version sends to a session that is off, or to a learner who is not there. They are shown to nobody, and come as soon as
//! it is on, or the learner there, after all: before the version comes into force they are judged as if that were so already.

use std::collections::BTreeSet;

use chrono_tz::Tz;
use domain::deployment::Row;
use domain::id::{DeploymentVersionId, OccurrenceId};

use super::judged::{brought, others};
use super::week::{SiteWeek, Version};
use crate::access::Moment;
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::sql::sql;

sql! {
    /// With whether the week in force sends them there too.
    WAIT = "select d.occurrence_id, d.learner_id, d.lsa_id, d.part, d.plan_line_id,
            case when exists (select 1 from deployment_week w
            join deployment b on b.site_id = w.site_id and b.version_id = w.version_id
            where w.site_id = $1 and w.monday = $3 and b.occurrence_id = d.occurrence_id
            and b.learner_id = d.learner_id and b.lsa_id = d.lsa_id and b.part = d.part) then 1 else 0 end
            from deployment d join occurrence o on o.id = d.occurrence_id where d.site_id = $1 and d.version_id = $2
            and (o.called_off = 1 or exists (select 1 from called_off k where k.occurrence_id = d.occurrence_id
            and k.learner_id = d.learner_id and k.ended_at is null))
            order by d.occurrence_id, d.learner_id, d.lsa_id";
    TAKE_OFF = "delete from deployment where site_id = $1 and version_id = $2 and occurrence_id = $3
                and learner_id = $4 and lsa_id = $5";
}

/// Takes out of a draft those of them who may not be sent there, except whom the week in force sends there too. The draft is not
/// refused for them: nobody could take them off. The place is to be covered as soon as the learner is there.
pub(super) async fn take_off(
    conn: &mut Conn,
    now: &SiteWeek,
    draft: &Version,
    (zone, at): (Tz, Moment),
) -> Result<(), Error> {
    let (stood, new) = wait(conn, now, draft.id).await?;
    if new.is_empty() {
        return Ok(());
    }
    let then = now.with_everyone(conn).await?;
    let mut meetings = then.judged_meetings();
    let others = others(conn, now, draft.id, &mut meetings).await?;
    let known = then.known(zone, at.now);
    let mut sent = [come(now, draft), stood].concat();
    for row in new {
        let before = beside(&sent, &row);
        let after = [&before[..], std::slice::from_ref(&row)].concat();
        if brought(&then, (&before, &after), &others, (&known, &meetings)).is_empty() {
            sent.push(row);
        } else {
            conn.run(TAKE_OFF, args![now.site, draft.id, row.occurrence, row.learner, row.lsa]).await?;
        }
    }
    Ok(())
}

/// Whom a version sends to where nobody goes as it is now: whom the week in force sends there too, and who is new there.
async fn wait(conn: &mut Conn, now: &SiteWeek, version: DeploymentVersionId) -> Result<(Vec<Row>, Vec<Row>), Error> {
    let (mut stood, mut new) = (Vec::new(), Vec::new());
    for mut row in conn.rows(WAIT, args![now.site, version, now.week.monday()]).await? {
        let (occurrence, learner, lsa, part) = (row.parsed()?, row.parsed()?, row.parsed()?, row.step()?);
        let waits = Row { occurrence, learner, lsa, part, plan_line: row.opt_parsed()?, reason: None };
        if row.truth()? {
            stood.push(waits);
        } else {
            new.push(waits);
        }
    }
    Ok((stood, new))
}

/// Whom a draft sends to where they go.
fn come(now: &SiteWeek, draft: &Version) -> Vec<Row> {
    let held = now.meetings.iter().filter(|meeting| !meeting.is_off);
    let held: BTreeSet<OccurrenceId> = held.map(|meeting| meeting.id).collect();
    draft.rows.iter().filter(|row| held.contains(&row.occurrence)).cloned().collect()
}

/// What a row is judged beside: where the same person is sent, and who else comes to the same meeting.
fn beside(sent: &[Row], row: &Row) -> Vec<Row> {
    let is_beside = |other: &&Row| other.lsa == row.lsa || other.occurrence == row.occurrence;
    sent.iter().filter(is_beside).cloned().collect()
}
