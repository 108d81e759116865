//! A week that is proposed: kept beside the one in force, changed row by row, and published as the next version.

use chrono_tz::Tz;
use domain::access::{Grant, act};
use domain::deployment::{Refusal, Row, Seen, Sendings, VersionNumber, Week};
use domain::id::DeploymentVersionId;
use domain::scale::Scale;
use uuid::Uuid;

use super::back;
use super::begun;
use super::here::Found;
use super::judged::judge;
use super::left::{self, Left};
use super::not_here;
use super::version::{Reasons, enforce, next, still_seen};
use super::week;
use crate::Storage;
use crate::access::{Moment, hold_site, record, site_of};
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::sql::sql;

/// Whether somebody whom a row `d` has at the meeting `o` is sent elsewhere then by a version of the site `$2`.
macro_rules! is_elsewhere {
    ($version:literal) => {
        concat!(
            "exists (select 1 from deployment n join occurrence b on b.id = n.occurrence_id
            where n.site_id = $2 and n.version_id = ",
            $version,
            " and n.lsa_id = d.lsa_id and b.id <> o.id and b.starts_at < o.ends_at and b.ends_at > o.starts_at
            and b.called_off = 0)"
        )
    };
}

/// Whether a version of the site `$2` sends anybody to the place of a row `d`.
macro_rules! is_given {
    ($version:literal) => {
        concat!(
            "exists (select 1 from deployment m where m.site_id = $2 and m.version_id = ",
            $version,
            " and m.occurrence_id = d.occurrence_id and m.learner_id = d.learner_id)"
        )
    };
}

/// Whoever was to come by some rows `d` to a session that is off, or to a learner who is not there, does so by the version `$1`
/// of the site `$2` too, unless it sends them elsewhere then: it may be on, and the learner may come, after all.
macro_rules! carry {
    ($rows:literal) => {
        concat!(
            "insert into deployment (site_id, version_id, occurrence_id, learner_id, lsa_id, part, plan_line_id, reason, locked)
            select d.site_id, $1, d.occurrence_id, d.learner_id, d.lsa_id, d.part, d.plan_line_id, d.reason, d.locked
            from deployment d join occurrence o on o.id = d.occurrence_id where d.site_id = $2
            and (o.called_off = 1 or exists (select 1 from called_off k where k.occurrence_id = d.occurrence_id
            and k.learner_id = d.learner_id and k.ended_at is null))
            and not ",
            is_elsewhere!("$1"),
            " and not ",
            is_given!("$1"),
            " and ",
            $rows
        )
    };
}

sql! {
    /// Everyone whom a version sends. Two sites that hold the same people in two orders stand in each other's way: one
    /// of them is tried again by the writer.
    HOLD_SENT = "update person set gone_on = gone_on where id in (select d.lsa_id from deployment d
                 where d.site_id = $1 and d.version_id = $2)";
    OPEN = "insert into deployment_version (id, site_id, monday, number, made_by, made_at, cost, bound, made_from)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    ADD = "insert into deployment (site_id, version_id, occurrence_id, learner_id, lsa_id, part, plan_line_id, reason, locked)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    /// The draft where there is one, else what is in force.
    SHOWN = "select coalesce((select d.version_id from deployment_draft d where d.site_id = $1 and d.monday = $2),
             (select w.version_id from deployment_week w where w.site_id = $1 and w.monday = $2))";
    IS_COVER = "update deployment_version set covers = 1 where site_id = $1 and monday = $2 and number = $3";
    DRAFT = "select d.version_id from deployment_draft d join deployment_version v on v.site_id = d.site_id
             and v.id = d.version_id where d.site_id = $1 and d.monday = $2 and v.number = $3";
    NO_DRAFT = "delete from deployment_draft where site_id = $1 and monday = $2";
    /// Whoever comes by what a version is made of stays theirs.
    CARRY = carry!("d.version_id = $3");
    /// And so does whoever comes by the week in force, and was sent elsewhere then by what the version is made of, but is no more;
    /// unless that gives the place to somebody else, or says why nobody comes there.
    CARRY_FREED = concat!(carry!("d.version_id in (select w.version_id from deployment_week w
                  where w.site_id = $2 and w.monday = $4)"), " and ", is_elsewhere!("$3"), " and not ", is_given!("$3"), "
                  and not exists (select 1 from deployment_left l where l.site_id = $2 and l.version_id = $3
                  and l.occurrence_id = d.occurrence_id and l.learner_id = d.learner_id)");
}

/// A proposal for a week, or a week someone changed by hand.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Who is where, for whom.
    pub rows: Vec<Row>,
    /// Those of them that a proposal may not change.
    pub locked: Sendings,
    /// What it costs, and what no other could cost less than; nothing for a week made by hand.
    pub cost: Option<(i64, i64)>,
    /// A place that it leaves with fewer than were agreed, and why; what was written of others stands while nobody new comes there.
    pub left: Option<Left>,
}

/// What was looked at before a draft is published: which draft, beside what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The draft.
    pub draft: VersionNumber,
    /// What was in force.
    pub in_force: Seen,
}

impl Storage {
    /// Keeps a draft in place of what was `seen`: the draft, else the version in force, or neither.
    /// Nobody is sent by it. Refused where somebody else changed the week meanwhile: theirs stays.
    pub async fn keep_draft(
        &self,
        grant: &Grant<act::PlanWeek>,
        week: Week,
        seen: Seen,
        draft: Draft,
        at: Moment,
    ) -> Result<(), Error> {
        self.keep(grant, week, (seen, draft, false), at).await
    }

    /// The same of a draft that was made to cover whoever does not come: it goes as soon as they do, where nobody changed it.
    pub async fn keep_cover(
        &self,
        grant: &Grant<act::PlanWeek>,
        week: Week,
        seen: Seen,
        draft: Draft,
        at: Moment,
    ) -> Result<(), Error> {
        self.keep(grant, week, (seen, draft, true), at).await
    }

    async fn keep(
        &self,
        grant: &Grant<act::PlanWeek>,
        week: Week,
        (seen, draft, covers): (Seen, Draft, bool),
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let site = site_of(&grant)?;
                hold_site(conn, site).await?;
                still_seen(conn, site, week, seen).await?;
                let number = make(conn, &grant, week, (&draft, None), at).await?;
                if covers {
                    conn.run(IS_COVER, args![site, week.monday(), number]).await?;
                }
                record(conn, &grant, format!("draft {} {number}", week.monday()), at.now).await
            })
        })
        .await
    }

    /// Lets the draft go, the one that was looked at. What is in force stays.
    pub async fn drop_draft(
        &self,
        grant: &Grant<act::PlanWeek>,
        week: Week,
        seen: Seen,
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let site = site_of(&grant)?;
                hold_site(conn, site).await?;
                still_seen(conn, site, week, seen).await?;
                back::to(conn, (site, week.monday()), None).await?;
                record(conn, &grant, format!("drop {}", week.monday()), at.now).await
            })
        })
        .await
    }

    /// Puts the draft in force, but for what has begun. Refused as already done where another draft came between,
    /// where another version came into force than it was compared with, and with the breaches it would bring: whoever would
    /// come to where nobody goes for now, and may not, is taken out of it. `found` says why places of it are not as agreed and why each comes: kept with it, or neither is.
    pub async fn publish_draft(
        &self,
        grant: &Grant<act::PlanWeek>,
        week: Week,
        Compared { draft: number, in_force }: Compared,
        found: Found,
        (zone, at): (Tz, Moment),
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let (site, monday) = (site_of(&grant)?, week.monday());
                hold_site(conn, site).await?;
                let draft = conn.row(DRAFT, args![site, monday, number]).await?;
                let id: DeploymentVersionId = draft.ok_or(Refusal::NothingThen)?.parsed()?;
                begun::settle(conn, (site, monday), id, at.now).await?;
                conn.run(HOLD_SENT, args![site, id]).await?;
                // only now does no other site send them while the week is judged
                let now = week::read(conn, (site, week), grant.visitor().person).await?;
                let draft = now.draft.as_ref().ok_or(Refusal::NothingThen)?;
                if now.in_force() != in_force {
                    return Err(Refusal::Meanwhile.into());
                }
                judge(conn, &now, (draft.id, &draft.rows), (zone, at)).await?;
                not_here::take_off(conn, &now, draft, (zone, at)).await?;
                // what was written of the week in force while there was a draft
                if let Some(in_force) = &now.published {
                    left::carry(conn, site, in_force.id, draft.id).await?;
                }
                conn.run(NO_DRAFT, args![site, monday]).await?;
                let with = (draft.id, Reasons::Found(found));
                enforce(conn, (site, monday), with, grant.visitor().person, at).await?;
                record(conn, &grant, format!("publish {monday} {number}"), at.now).await
            })
        })
        .await
    }
}

/// Makes these rows the draft, and says its number: a change of what is shown, or `earlier`, the version that it goes back to.
/// The caller holds the site.
pub(super) async fn make(
    conn: &mut Conn,
    grant: &Grant<act::PlanWeek>,
    week: Week,
    (draft, earlier): (&Draft, Option<DeploymentVersionId>),
    at: Moment,
) -> Result<VersionNumber, Error> {
    let (site, monday) = (site_of(grant)?, week.monday());
    let (id, number) = open(conn, grant, week, (draft, earlier), at).await?;
    back::to(conn, (site, monday), Some(id)).await?;
    Ok(number)
}

/// Writes the next version of a week, which nobody is sent by yet. What has begun stays as it was. What was written of
/// places that are left short stands, where nobody new comes there.
async fn open(
    conn: &mut Conn,
    grant: &Grant<act::PlanWeek>,
    week: Week,
    (draft, earlier): (&Draft, Option<DeploymentVersionId>),
    at: Moment,
) -> Result<(DeploymentVersionId, VersionNumber), Error> {
    let (site, monday) = (site_of(grant)?, week.monday());
    let id = DeploymentVersionId::new(Uuid::now_v7());
    let number = next(conn, site, monday).await?;
    let (cost, bound) = (draft.cost.map(|cost| cost.0), draft.cost.map(|cost| cost.1));
    let shown = conn.row(SHOWN, args![site, monday]).await?;
    let shown: Option<DeploymentVersionId> = shown.map(|mut row| row.opt_parsed()).transpose()?.flatten();
    let version = args![id, site, monday, number, grant.visitor().person, at.now, cost, bound, shown];
    conn.run(OPEN, version).await?;
    let rows = draft.rows.iter().map(|row| {
        let locked = draft.locked.contains(&row.sending());
        let Row { occurrence, learner, lsa, part, plan_line, reason } = row.clone();
        args![site, id, occurrence, learner, lsa, part.key(), plan_line, reason, locked]
    });
    conn.insert_many(ADD, rows.collect()).await?;
    if let Some(made_of) = earlier.or(shown) {
        conn.run(CARRY, args![id, site, made_of]).await?;
        conn.run(CARRY_FREED, args![id, site, made_of, monday]).await?;
    }
    left::leave(conn, (site, id), &draft.left, grant.visitor().person).await?;
    if let Some(shown) = shown {
        left::carry(conn, site, shown, id).await?;
    }
    begun::settle(conn, (site, monday), id, at.now).await?;
    Ok((id, number))
}

#[cfg(test)]
mod tests;
