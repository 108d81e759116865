//! The ways back: to what a draft was made from, to an earlier version of the week, and out of a draft that covers somebody who
//! is in after all. Nobody is sent by any of them: what is gone back to is looked at, and published, as any draft is.

use chrono::{DateTime, NaiveDate, Utc};
use domain::access::{Grant, act};
use domain::deployment::{NotIn, Refusal, Row, Seen, VersionNumber, Week};
use domain::id::{DeploymentVersionId, SiteId};

use super::draft::{Draft, make};
use super::left;
use super::version::{rows_of, still_seen};
use super::week::read_not_in;
use crate::Storage;
use crate::access::{Moment, hold_site, record, record_at, site_of};
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::person::read_opt_name;
use crate::sql::sql;

sql! {
    MAKE_DRAFT = "insert into deployment_draft (site_id, monday, version_id) values ($1, $2, $3)
                  on conflict (site_id, monday) do update set version_id = excluded.version_id";
    NO_DRAFT = "delete from deployment_draft where site_id = $1 and monday = $2";
    /// The draft, and the one that it was made from where that is no version that was in force.
    MADE_FROM = "select d.version_id, b.id from deployment_draft d join deployment_version v on v.site_id = d.site_id
                 and v.id = d.version_id left join deployment_version b on b.site_id = v.site_id and b.id = v.made_from
                 and b.published_at is null where d.site_id = $1 and d.monday = $2";
    /// What the draft was made from, in force or not.
    MADE_OF = "select v.made_from from deployment_draft d join deployment_version v on v.site_id = d.site_id
               and v.id = d.version_id where d.site_id = $1 and d.monday = $2 and v.made_from is not null";
    /// The draft that a cover was made from, and whether that is a cover too.
    BENEATH = "select b.id, b.covers from deployment_version v join deployment_version b on b.site_id = v.site_id
               and b.id = v.made_from and b.published_at is null where v.site_id = $1 and v.id = $2";
    NUMBERED = "select id from deployment_version where site_id = $1 and monday = $2 and number = $3
                and published_at is not null";
    /// Every version that was in force and is not, the latest first.
    EARLIER = "select v.number, p.given_name, p.family_name, v.published_at from deployment_version v
               join person p on p.id = v.made_by where v.site_id = $1 and v.monday = $2 and v.published_at is not null
               and v.number <> $3 order by v.published_at desc, v.number desc";
    COVERS = "select d.version_id from deployment_draft d join deployment_version v on v.site_id = d.site_id
              and v.id = d.version_id and v.covers = 1 and v.made_at >= $3 where d.site_id = $1 and d.monday = $2";
    /// What was taken back, or let go, covers nobody any more.
    UNDONE = "update deployment_version set covers = 0 where site_id = $1 and id = $2";
    LET_GO = "update deployment_version set covers = 0 where site_id = $1 and monday = $2 and published_at is null";
    /// Drafts, made since an instant, that cover somebody on these days, who is sent then by what is in force or by what the draft was made from.
    COVERED = "select d.site_id, d.monday from deployment_draft d join deployment_version v on v.site_id = d.site_id
               and v.id = d.version_id and v.covers = 1 and v.made_at >= $5
               where d.monday between $2 and $3 and exists (select 1
               from deployment r join occurrence o on o.id = r.occurrence_id and o.on_date between $4 and $3
               where r.lsa_id = $1 and r.site_id = d.site_id and (r.version_id = v.made_from or r.version_id in (
               select w.version_id from deployment_week w where w.site_id = d.site_id and w.monday = d.monday)))
               order by d.site_id, d.monday";
    /// Who was marked as not in when the week of a draft was covered, and is in after all.
    BACK = "select a.person_id, min(a.from_on), max(a.to_on) from deployment_draft d join deployment_version v
            on v.site_id = d.site_id and v.monday = d.monday and v.covers = 1 and v.published_at is null
            join absence a on a.from_on <= $3 and a.to_on >= $2 and a.ended_at >= v.made_at and a.marked_at <= v.made_at
            where d.site_id = $1 and d.monday = $2
            group by a.person_id, coalesce(a.part_of, a.id) order by a.person_id, min(a.from_on)";
}

/// A version of a week that was in force before the one that is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// Its number.
    pub number: VersionNumber,
    /// Who made it.
    pub made_by: String,
    /// When it came into force.
    pub at: DateTime<Utc>,
}

/// A way back: to which version, from what was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Back {
    /// The version that is to be the draft again.
    pub to: VersionNumber,
    /// What was shown of the week before.
    pub seen: Seen,
}

impl Storage {
    /// Takes back the last change of the draft, the one that was looked at: what it was made from is the draft again, with what is
    /// written of places that are left short; or there is none, where it was made from what is in force.
    pub async fn undo_draft(
        &self,
        grant: &Grant<act::PlanWeek>,
        week: Week,
        seen: Seen,
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let (site, monday) = (site_of(&grant)?, week.monday());
                hold_site(conn, site).await?;
                still_seen(conn, site, week, seen).await?;
                step(conn, (site, monday)).await?;
                record(conn, &grant, format!("undo {monday} {seen}"), at.now).await
            })
        })
        .await
    }

    /// Who was where before the last change of the draft; nothing where there is no draft, or nothing was there before it.
    pub async fn draft_made_from(
        &self,
        grant: &Grant<act::PlanWeek>,
        week: Week,
        at: Moment,
    ) -> Result<Option<Vec<Row>>, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let (site, monday) = (site_of(&grant)?, week.monday());
                let Some(mut draft) = conn.row(MADE_OF, args![site, monday]).await? else { return Ok(None) };
                let made_from: DeploymentVersionId = draft.parsed()?;
                let (rows, _) = rows_of(conn, site, made_from).await?;
                record(conn, &grant, format!("read {monday} before its draft"), at.now).await?;
                Ok(Some(rows))
            })
        })
        .await
    }

    /// Makes an earlier version the draft, with its locks, but for what has begun. Refused where somebody else changed the week since
    /// it was `seen` (see [`Storage::keep_draft`]), and where no version of this number ever was in force.
    pub async fn go_back(
        &self,
        grant: &Grant<act::PlanWeek>,
        week: Week,
        Back { to, seen }: Back,
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let (site, monday) = (site_of(&grant)?, week.monday());
                hold_site(conn, site).await?;
                still_seen(conn, site, week, seen).await?;
                let earlier = conn.row(NUMBERED, args![site, monday, to]).await?;
                let earlier: DeploymentVersionId = earlier.ok_or(Refusal::NothingThen)?.parsed()?;
                let (rows, locked) = rows_of(conn, site, earlier).await?;
                let draft = Draft { rows, locked, cost: None, left: None };
                let new = make(conn, &grant, week, (&draft, Some(earlier)), at).await?;
                record(conn, &grant, format!("back {monday} {to} {new}"), at.now).await
            })
        })
        .await
    }
}

/// Makes a version the draft, or has none. The caller holds the site.
pub(super) async fn to(
    conn: &mut Conn,
    (site, monday): (SiteId, NaiveDate),
    version: Option<DeploymentVersionId>,
) -> Result<(), Error> {
    match version {
        Some(version) => drop(conn.run(MAKE_DRAFT, args![site, monday, version]).await?),
        None => {
            conn.run(NO_DRAFT, args![site, monday]).await?;
            conn.run(LET_GO, args![site, monday]).await?;
        }
    }
    left::forget(conn, site, monday).await
}

/// One change of the draft back. The caller holds the site.
async fn step(conn: &mut Conn, (site, monday): (SiteId, NaiveDate)) -> Result<(), Error> {
    let mut draft = conn.row(MADE_FROM, args![site, monday]).await?.ok_or(Refusal::NothingThen)?;
    let (undone, before): (_, Option<DeploymentVersionId>) = (draft.parsed()?, draft.opt_parsed()?);
    if let Some(before) = before {
        left::carry(conn, site, undone, before).await?;
    }
    conn.run(UNDONE, args![site, undone]).await?;
    to(conn, (site, monday), before).await
}

/// Lets the drafts go that were made to cover somebody since they were marked as not in, now that they are in after all, where nobody
/// changed them since: what stood before is the draft again, or none is. On record in the chain of each site.
pub(crate) async fn is_in_after_all(
    conn: &mut Conn,
    grant: &Grant<act::MarkAbsence>,
    ((from, to), since): ((NaiveDate, NaiveDate), DateTime<Utc>),
    at: Moment,
) -> Result<(), Error> {
    let days = args![grant.person(), Week::of(from).monday(), to, from, since];
    for mut row in conn.rows(COVERED, days).await? {
        let (site, monday): (SiteId, NaiveDate) = (row.parsed()?, row.parsed()?);
        hold_site(conn, site).await?;
        while conn.row(COVERS, args![site, monday, since]).await?.is_some() {
            step(conn, (site, monday)).await?;
        }
        record_at(conn, grant, site, format!("drop {monday}"), at.now).await?;
    }
    Ok(())
}

/// The versions of a week that were in force before the one of this number.
pub(super) async fn earlier(
    conn: &mut Conn,
    (site, monday): (SiteId, NaiveDate),
    now: Seen,
) -> Result<Vec<Earlier>, Error> {
    let rows = conn.rows(EARLIER, args![site, monday, now]).await?.into_iter();
    let read = |mut row: crate::dialect::Row| {
        let number = row.number()?;
        let made_by = read_opt_name(&mut row)?.map(|name| name.to_string()).unwrap_or_default();
        Ok(Earlier { number, made_by, at: row.instant()? })
    };
    rows.map(read).collect()
}

/// Who is where by the draft that lies beneath one cover, or beneath several; nothing where they cover the week in force.
pub(super) async fn beneath(
    conn: &mut Conn,
    site: SiteId,
    cover: DeploymentVersionId,
) -> Result<Option<Vec<Row>>, Error> {
    let mut above = cover;
    while let Some(mut row) = conn.row(BENEATH, args![site, above]).await? {
        let (id, covers): (DeploymentVersionId, _) = (row.parsed()?, row.truth()?);
        if !covers {
            return Ok(Some(rows_of(conn, site, id).await?.0));
        }
        above = id;
    }
    Ok(None)
}

/// Who is in after all of those whom a draft of a week covered, or was made from what covered them; from a day to a day.
pub(super) async fn back(
    conn: &mut Conn,
    site: SiteId,
    (monday, sunday): (NaiveDate, NaiveDate),
) -> Result<Vec<NotIn>, Error> {
    conn.rows(BACK, args![site, monday, sunday]).await?.into_iter().map(read_not_in).collect()
}

#[cfg(test)]
mod tests;
