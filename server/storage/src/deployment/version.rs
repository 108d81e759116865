//! One site's week is never changed in place: every change is a new, numbered version that takes the old one's place. However
//! it was made, it comes into force in one way, which marks and tells everyone whom it touches.

use chrono::{Days, NaiveDate};
use domain::deployment::{Refusal, Row, Seen, Sending, Sendings, VersionNumber, Week};
use domain::id::{DeploymentVersionId, PersonId, SiteId};
use domain::notice::Cause;
use domain::scale::Scale;
use uuid::Uuid;

use super::Order;
use super::begun;
use super::here::{self, Found};
use super::left::{self, Left};
use super::{waiting, why};
use crate::access::{Moment, must};
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::notice::{News, To, tell};
use crate::sql::sql;

/// What keeps a row `d` of a deployment only where its version is the one `w` that its week is in: one comes there as it is published, and
/// every other row is of a draft, or was in force before.
macro_rules! only_in_force {
    () => {
        "join deployment_week w on w.site_id = d.site_id and w.version_id = d.version_id"
    };
}
pub(crate) use only_in_force;

/// Which version `f` a row `d` was first in with these words, of the week of `$of`: whoever made it wrote them. A row is carried from
/// version to version.
macro_rules! written_first {
    ($of:literal) => {
        concat!(
            "f.site_id = ",
            $of,
            ".site_id and f.monday = ",
            $of,
            ".monday and f.number = (select min(n.number) from deployment_version n
            join deployment b on b.site_id = n.site_id and b.version_id = n.id and b.occurrence_id = d.occurrence_id
            and b.learner_id = d.learner_id and b.lsa_id = d.lsa_id and coalesce(b.reason, '') = coalesce(d.reason, '')
            where n.site_id = ",
            $of,
            ".site_id and n.monday = ",
            $of,
            ".monday)"
        )
    };
}
pub(super) use written_first;

/// How long ago somebody was last sent to a place that is not new to them still: any holiday within a term is shorter.
const LATELY: Days = Days::new(28);

sql! {
    IN_FORCE = "select version_id from deployment_week where site_id = $1 and monday = $2";
    /// The draft where there is one, else what is in force.
    SHOWN = "select v.number from deployment_version v where v.site_id = $1 and v.id = coalesce(
             (select d.version_id from deployment_draft d where d.site_id = $1 and d.monday = $2),
             (select w.version_id from deployment_week w where w.site_id = $1 and w.monday = $2))";
    NEWEST = "select max(number) from deployment_version where site_id = $1 and monday = $2";
    /// But for the rows of learners who are not there.
    ROWS = "select d.occurrence_id, d.learner_id, d.lsa_id, d.part, d.plan_line_id, d.reason, d.locked from deployment d
            where d.site_id = $1 and d.version_id = $2 and not exists (select 1 from called_off k
            where k.occurrence_id = d.occurrence_id and k.learner_id = d.learner_id and k.ended_at is null)
            order by d.occurrence_id, d.learner_id, d.lsa_id";
    OPEN = "insert into deployment_version (id, site_id, monday, number, made_by, made_at)
            values ($1, $2, $3, $4, $5, $6)";
    COPY = "insert into deployment (site_id, version_id, occurrence_id, learner_id, lsa_id, part, plan_line_id, reason, locked)
            select site_id, $3, occurrence_id, learner_id, lsa_id, part, plan_line_id, reason, locked from deployment
            where site_id = $1 and version_id = $2";
    /// Off what is still to come; what has begun stays as it was.
    TAKE_OFF = "delete from deployment where site_id = $1 and version_id = $2 and learner_id = $3 and lsa_id = $4
                and exists (select 1 from occurrence o where o.id = deployment.occurrence_id and o.session_id = $5
                and o.on_date between $6 and $7 and o.starts_at > $8)";
    /// Whom a person puts there is locked: no proposal sends them elsewhere. Whoever is there already, for one half, is
    /// there for the part that is said now.
    ADD = "insert into deployment
           (site_id, version_id, occurrence_id, learner_id, lsa_id, part, plan_line_id, reason, locked)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (site_id, version_id, occurrence_id, learner_id, lsa_id)
           do update set part = excluded.part, reason = coalesce(excluded.reason, deployment.reason),
           locked = excluded.locked";
    MAKE_CURRENT = "insert into deployment_week (site_id, monday, version_id) values ($1, $2, $3)
                    on conflict (site_id, monday) do update set version_id = excluded.version_id";
    PUBLISHED_AT = "update deployment_version set published_at = $3 where site_id = $1 and id = $2";
    /// Whoever read the say before has to read it again for a place that is new to them, or for another part of one. It is new to
    /// nobody who goes to a meeting of it before, to come or lately. What they read is kept: it tells what changed.
    UNREAD = "update briefing_read set asked_again = 1 where (lsa_id, learner_id, session_id) in (
              select d.lsa_id, d.learner_id, o.session_id from deployment d join occurrence o on o.id = d.occurrence_id
              where d.site_id = $1 and d.version_id = $2 and not exists (select 1 from deployment b
              where b.site_id = $1 and b.version_id = $3 and b.occurrence_id = d.occurrence_id
              and b.learner_id = d.learner_id and b.lsa_id = d.lsa_id and b.part = d.part)
              and not exists (select 1 from occurrence x cross join deployment g cross join deployment_week k
              where x.session_id = o.session_id and x.on_date >= $4 and x.on_date < o.on_date and x.ended_on is null
              and g.occurrence_id = x.id and g.learner_id = d.learner_id and g.lsa_id = d.lsa_id and g.part = d.part
              and k.site_id = g.site_id and k.version_id = g.version_id))";
}

/// How a week differs from the version in force.
pub(super) struct Change {
    /// Rows that are new, put there by hand.
    pub add: Vec<Row>,
    /// A learner, and the LSA, session and dates that are theirs no more.
    pub without: Option<(PersonId, Order)>,
    /// Places that this leaves with fewer than were agreed, and why.
    pub left: Vec<Left>,
}

impl Change {
    /// Makes a version differ so.
    pub(super) async fn make(
        &self,
        conn: &mut Conn,
        (site, version): (SiteId, DeploymentVersionId),
        at: Moment,
    ) -> Result<(), Error> {
        if let Some((learner, Order { session, lsa, stretch, .. })) = self.without.clone() {
            let key = args![site, version, learner, lsa, session, stretch.from(), stretch.to(), at.now];
            conn.run(TAKE_OFF, key).await?;
        }
        let rows = self.add.iter().map(|row| {
            let Row { occurrence, learner, lsa, part, plan_line, reason } = row.clone();
            args![site, version, occurrence, learner, lsa, part.key(), plan_line, reason, true]
        });
        conn.insert_many(ADD, rows.collect()).await.map(|_| ())
    }
}

/// Writes the next version of a week and puts it in force, and makes the same change in a draft that waits: says the number that the
/// draft has then. The caller holds the site, so that no other version of it is written at the same time; the number is unique
/// for whoever would forget to.
pub(super) async fn publish(
    conn: &mut Conn,
    site: SiteId,
    monday: NaiveDate,
    made_by: PersonId,
    change: Change,
    at: Moment,
) -> Result<Option<VersionNumber>, Error> {
    let (before, id) = open(conn, (site, monday), made_by, at).await?;
    change.make(conn, (site, id), at).await?;
    here::by_hand(conn, site, id, &change.add).await?;
    left::leave(conn, (site, id), &change.left, made_by).await?;
    if let Some(before) = before {
        left::carry(conn, site, before, id).await?;
    }
    enforce(conn, (site, monday), (id, Reasons::Carried), made_by, at).await?;
    waiting::change_too(conn, (site, monday), (before, id), &change, at).await
}

/// Writes the next version of a week as a copy of the one in force, of which nothing stands yet where the week has
/// none. The caller holds the site.
pub(super) async fn open(
    conn: &mut Conn,
    (site, monday): (SiteId, NaiveDate),
    made_by: PersonId,
    at: Moment,
) -> Result<(Option<DeploymentVersionId>, DeploymentVersionId), Error> {
    let id = DeploymentVersionId::new(Uuid::now_v7());
    let number = next(conn, site, monday).await?;
    conn.run(OPEN, args![id, site, monday, number, made_by, at.now]).await?;
    let before = in_force(conn, site, monday).await?;
    if let Some(before) = before {
        conn.run(COPY, args![site, before, id]).await?;
    }
    Ok((before, id))
}

/// The number of the next version of a week. The caller holds the site.
pub(super) async fn next(conn: &mut Conn, site: SiteId, monday: NaiveDate) -> Result<VersionNumber, Error> {
    let newest: Option<VersionNumber> =
        must(conn.row(NEWEST, args![site, monday]).await?, "a version")?.opt_number()?;
    Ok(newest.map_or(VersionNumber::FIRST, VersionNumber::next))
}

/// Who is where in a version, and which of these rows a proposal may not change.
pub(super) async fn rows_of(
    conn: &mut Conn,
    site: SiteId,
    version: DeploymentVersionId,
) -> Result<(Vec<Row>, Sendings), Error> {
    let (mut rows, mut locked) = (Vec::new(), Sendings::new());
    for mut row in conn.rows(ROWS, args![site, version]).await? {
        let (occurrence, learner, lsa, part) = (row.parsed()?, row.parsed()?, row.parsed()?, row.step()?);
        rows.push(Row { occurrence, learner, lsa, part, plan_line: row.opt_parsed()?, reason: row.opt_text()? });
        if row.truth()? {
            locked.insert(Sending { occurrence, learner, lsa });
        }
    }
    Ok((rows, locked))
}

/// Which version of a week is in force.
async fn in_force(conn: &mut Conn, site: SiteId, monday: NaiveDate) -> Result<Option<DeploymentVersionId>, Error> {
    let in_force = conn.row(IN_FORCE, args![site, monday]).await?;
    Ok(in_force.map(|mut row| row.parsed()).transpose()?)
}

/// Why places of a version are not as their learners agreed. There is no way to put one in force without.
pub(super) enum Reasons {
    /// As they were found of what is published.
    Found(Found),
    /// Made by hand, it leaves those of the version before as they were, but for the places that it touches.
    Carried,
}

/// Puts a version in force, with its reasons: whoever reads the one reads the other. Everyone it sends somewhere new is asked
/// to read again, and everyone it touches is told, but whoever did it. The caller holds the site.
pub(super) async fn enforce(
    conn: &mut Conn,
    (site, monday): (SiteId, NaiveDate),
    (version, reasons): (DeploymentVersionId, Reasons),
    by: PersonId,
    at: Moment,
) -> Result<(), Error> {
    let before = in_force(conn, site, monday).await?;
    conn.run(PUBLISHED_AT, args![site, version, at.now]).await?;
    conn.run(MAKE_CURRENT, args![site, monday, version]).await?;
    let was = before.map(|before| before.to_string()).unwrap_or_default();
    let lately = at.today.checked_sub_days(LATELY).unwrap_or(at.today);
    conn.run(UNREAD, args![site, version, was, lately]).await?;
    match (reasons, before) {
        (Reasons::Found(found), _) => {
            let found = begun::found(conn, (site, monday), (before, version), found, at.now).await?;
            why::keep(conn, (site, monday), version, found.differs).await?;
            here::keep(conn, site, version, found.here).await?;
        }
        (Reasons::Carried, Some(before)) => why::carry(conn, site, before, version).await?,
        (Reasons::Carried, None) => {}
    }
    if let Some(before) = before {
        here::carry(conn, site, before, version).await?;
    }
    left::forget(conn, site, monday).await?;
    tell(conn, To::Touched(site, before, version), &News::of(Cause::Deployment, version, by, at.now)).await
}

/// Refuses where what is shown of a week is not what was looked at. The caller holds the site.
pub(super) async fn still_seen(conn: &mut Conn, site: SiteId, week: Week, seen: Seen) -> Result<(), Error> {
    let now = conn.row(SHOWN, args![site, week.monday()]).await?;
    let now = Seen(now.map(|mut row| row.number()).transpose()?);
    if now == seen { Ok(()) } else { Err(Refusal::Meanwhile.into()) }
}
