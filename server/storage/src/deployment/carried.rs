//! A meeting that an import moves to another week takes along whoever is sent to it: out of the version in force of the
//! one week and into that of the other, so that nobody is sent twice and whoever plans the new week sees who comes.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::deployment::Week;
use domain::id::{PersonId, SiteId};
use uuid::Uuid;

use super::left;
use super::version::{Reasons, enforce, open};
use super::week::sunday;
use crate::access::{Moment, must};
use crate::audit::{Actor, Chain, Entry, Outcome, append};
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::sql::sql;

// `cross join` is an inner join that SQLite runs in the order it is written: meetings to come first, not years before.
sql! {
    HOLD_SITES = "update site set name = name";
    /// Of which week the version in force is that sends somebody to a day to come.
    SENT = "select distinct w.site_id, w.monday, o.on_date from occurrence o
            cross join deployment d cross join deployment_week w where o.on_date >= $1
            and o.starts_at > $2 and o.ended_on is null and d.occurrence_id = o.id
            and w.site_id = d.site_id and w.version_id = d.version_id";
    /// Whoever made the first version that a row is in, with these words, wrote them.
    AUTHORS = "select distinct f.made_by from deployment_week w
               join deployment d on d.site_id = w.site_id and d.version_id = w.version_id
               join occurrence o on o.id = d.occurrence_id and o.ended_on is null and o.starts_at > $5
               and o.on_date between $3 and $4
               join deployment_version f on f.site_id = w.site_id and f.monday = w.monday and f.number = (
               select min(n.number) from deployment_version n join deployment b on b.site_id = n.site_id
               and b.version_id = n.id and b.occurrence_id = d.occurrence_id and b.learner_id = d.learner_id
               and b.lsa_id = d.lsa_id
               and coalesce(b.reason, '') = coalesce(d.reason, '') where n.site_id = w.site_id and n.monday = w.monday)
               where w.site_id = $1 and w.monday = $2 order by f.made_by";
    COME = "insert into deployment
            (site_id, version_id, occurrence_id, learner_id, lsa_id, part, plan_line_id, reason, locked)
            select d.site_id, $6, d.occurrence_id, d.learner_id, d.lsa_id, d.part, d.plan_line_id, d.reason, d.locked
            from deployment_week w join deployment d on d.site_id = w.site_id and d.version_id = w.version_id
            join occurrence o on o.id = d.occurrence_id and o.ended_on is null and o.starts_at > $5
            and o.on_date between $3 and $4
            join deployment_version f on f.site_id = w.site_id and f.monday = w.monday and f.number = (
            select min(n.number) from deployment_version n join deployment b on b.site_id = n.site_id
            and b.version_id = n.id and b.occurrence_id = d.occurrence_id and b.learner_id = d.learner_id
            and b.lsa_id = d.lsa_id
            and coalesce(b.reason, '') = coalesce(d.reason, '') where n.site_id = w.site_id and n.monday = w.monday)
            where w.site_id = $1 and w.monday = $2 and f.made_by = $7
            on conflict (site_id, version_id, occurrence_id, learner_id, lsa_id) do nothing";
    HERE_COMES = "insert into deployment_here (site_id, version_id, occurrence_id, learner_id, lsa_id, here)
            select d.site_id, t.version_id, d.occurrence_id, d.learner_id, d.lsa_id, d.here
            from deployment_week w join deployment_here d on d.site_id = w.site_id and d.version_id = w.version_id
            join occurrence o on o.id = d.occurrence_id and o.ended_on is null and o.starts_at > $5
            and o.on_date between $3 and $4 join deployment_week t on t.site_id = w.site_id and t.monday = $3
            where w.site_id = $1 and w.monday = $2
            on conflict (site_id, version_id, occurrence_id, learner_id, lsa_id) do nothing";
    LEFT_COMES = "insert into deployment_left (site_id, version_id, occurrence_id, learner_id, reason, written_by)
            select d.site_id, t.version_id, d.occurrence_id, d.learner_id, d.reason, d.written_by
            from deployment_week w join deployment_left d on d.site_id = w.site_id and d.version_id = w.version_id
            join occurrence o on o.id = d.occurrence_id and o.ended_on is null and o.starts_at > $5
            and o.on_date between $3 and $4 join deployment_week t on t.site_id = w.site_id and t.monday = $3
            where w.site_id = $1 and w.monday = $2
            on conflict (site_id, version_id, occurrence_id, learner_id) do nothing";
    WHY_COMES = "insert into deployment_why (site_id, version_id, occurrence_id, learner_id, named, why)
            select d.site_id, t.version_id, d.occurrence_id, d.learner_id, d.named, d.why
            from deployment_week w join deployment_why d on d.site_id = w.site_id and d.version_id = w.version_id
            join occurrence o on o.id = d.occurrence_id and o.ended_on is null and o.starts_at > $5
            and o.on_date between $3 and $4 join deployment_week t on t.site_id = w.site_id and t.monday = $3
            where w.site_id = $1 and w.monday = $2
            on conflict (site_id, version_id, occurrence_id, learner_id, named) do nothing";
    MAKER = "select v.made_by from deployment_week w join deployment_version v on v.site_id = w.site_id
             and v.id = w.version_id where w.site_id = $1 and w.monday = $2";
    GO = "delete from deployment where site_id = $1 and version_id = $2 and exists (select 1 from occurrence o
          where o.id = deployment.occurrence_id and o.ended_on is null and o.starts_at > $5
          and o.on_date between $3 and $4)";
    LEFT_GOES = "delete from deployment_left where site_id = $1 and version_id = $2
                 and exists (select 1 from occurrence o where o.id = deployment_left.occurrence_id
                 and o.ended_on is null and o.starts_at > $5 and o.on_date between $3 and $4)";
    WHY_GOES = "delete from deployment_why where site_id = $1 and version_id = $2
                and exists (select 1 from occurrence o where o.id = deployment_why.occurrence_id
                and o.ended_on is null and o.starts_at > $5 and o.on_date between $3 and $4)";
}

/// From one week of a site to another.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Way {
    site: SiteId,
    from: NaiveDate,
    to: NaiveDate,
}

/// Holds every site, before a timetable is changed by which somebody may be sent in another week. Whoever publishes a
/// week meanwhile did so before, or does so after it.
pub(crate) async fn hold(conn: &mut Conn) -> Result<(), Error> {
    conn.run(HOLD_SITES, args![]).await.map(|_| ())
}

/// Carries whoever is sent to meetings that are in another week now on to that week. Everyone whom it touches is told,
/// as by any publishing. The caller holds the sites.
pub(crate) async fn carry(conn: &mut Conn, at: Moment) -> Result<(), Error> {
    let mut ways = BTreeSet::new();
    for mut row in conn.rows(SENT, args![at.today, at.now]).await? {
        let (site, from, on) = (row.parsed()?, row.parsed()?, row.parsed()?);
        let to = Week::of(on).monday();
        ways.extend((to != from).then_some(Way { site, from, to }));
    }
    for way in ways {
        come(conn, way, at).await?;
        go(conn, way, at).await?;
        append(conn, way.entry(at)).await?;
    }
    Ok(())
}

/// Puts them into the new week, what each wrote as theirs: a version for everyone who did.
async fn come(conn: &mut Conn, Way { site, from, to }: Way, at: Moment) -> Result<(), Error> {
    let key = || args![site, from, to, sunday(to), at.now];
    for mut row in conn.rows(AUTHORS, key()).await? {
        let author: PersonId = row.parsed()?;
        let (before, version) = open(conn, (site, to), author, at).await?;
        conn.run(COME, [key(), args![version, author]].concat()).await?;
        if let Some(before) = before {
            left::carry(conn, site, before, version).await?;
        }
        enforce(conn, (site, to), (version, Reasons::Carried), nobody(), at).await?;
    }
    for comes in [HERE_COMES, LEFT_COMES, WHY_COMES] {
        conn.run(comes, key()).await?;
    }
    Ok(())
}

/// Takes them out of the old one.
async fn go(conn: &mut Conn, Way { site, from, to }: Way, at: Moment) -> Result<(), Error> {
    let maker = must(conn.row(MAKER, args![site, from]).await?, "a version")?.parsed()?;
    let (before, version) = open(conn, (site, from), maker, at).await?;
    let key = || args![site, version, to, sunday(to), at.now];
    conn.run(GO, key()).await?;
    if let Some(before) = before {
        left::carry(conn, site, before, version).await?;
    }
    conn.run(LEFT_GOES, key()).await?;
    enforce(conn, (site, from), (version, Reasons::Carried), nobody(), at).await?;
    // nobody was taken off there: the place is another week's
    conn.run(WHY_GOES, key()).await.map(|_| ())
}

impl Way {
    fn entry(self, at: Moment) -> Entry {
        let Self { site, from, to } = self;
        let (chain, actor) = (Chain::Site(site), Actor::Command("import"));
        let object = format!("deployment {from} to {to}");
        Entry { chain, at: at.now, actor, action: "import", subject: None, object, outcome: Outcome::Done }
    }
}

/// An import is no person: nobody knows of it already.
const fn nobody() -> PersonId {
    PersonId::new(Uuid::nil())
}
