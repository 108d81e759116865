//! A meeting that an import moves to another week, or to another site, takes along whoever is sent to it: out of the version in
//! force of the one week and into that of the other, so that nobody is sent twice and whoever plans the new week sees who comes.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::deployment::Week;
use domain::id::{PersonId, SiteId};
use uuid::Uuid;

use super::left;
use super::version::{Reasons, enforce, open, written_first};
use crate::access::{Moment, must};
use crate::audit::{Actor, Chain, Entry, Outcome, append};
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::sql::sql;

/// What stands at the meetings to come that left the week in force of `$1` and `$2` for the days `$4` to `$5` of the site `$3`, in
/// one of the tables that say something of a version's places; `$6` is now.
macro_rules! of_what_moved {
    ($table:literal) => {
        concat!(
            " from deployment_week w join ",
            $table,
            " d on d.site_id = w.site_id and d.version_id = w.version_id
            join occurrence o on o.id = d.occurrence_id and o.ended_on is null and o.starts_at > $6
            and o.on_date between $4 and $5
            join session s on s.id = o.session_id join class c on c.id = s.class_id and c.site_id = $3"
        )
    };
}

/// Takes what a table says of them out of the version `$2` of the week that they left.
macro_rules! goes {
    ($table:literal) => {
        concat!(
            "delete from ",
            $table,
            " where site_id = $1 and version_id = $2 and exists (select 1 from occurrence o
            join session s on s.id = o.session_id join class c on c.id = s.class_id
            where o.id = ",
            $table,
            ".occurrence_id and o.ended_on is null and o.starts_at > $6
            and o.on_date between $4 and $5 and c.site_id = $3)"
        )
    };
}

// `cross join` is an inner join that SQLite runs in the order it is written: meetings to come first, not years before.
sql! {
    HOLD_SITES = "update site set name = name";
    /// Of which week the version in force is that sends somebody to a day to come, and where and when that day is.
    SENT = "select distinct w.site_id, w.monday, c.site_id, o.on_date from occurrence o
            cross join session s cross join class c
            cross join deployment d cross join deployment_week w where o.on_date >= $1
            and o.starts_at > $2 and o.ended_on is null and s.id = o.session_id and c.id = s.class_id
            and d.occurrence_id = o.id and w.site_id = d.site_id and w.version_id = d.version_id";
    AUTHORS = concat!("select distinct f.made_by", of_what_moved!("deployment"), " join deployment_version f on ",
        written_first!("w"), " where w.site_id = $1 and w.monday = $2 order by f.made_by");
    COME = concat!("insert into deployment
        (site_id, version_id, occurrence_id, learner_id, lsa_id, part, plan_line_id, reason, locked)
        select $3, $7, d.occurrence_id, d.learner_id, d.lsa_id, d.part, d.plan_line_id, d.reason, d.locked",
        of_what_moved!("deployment"), " join deployment_version f on ", written_first!("w"),
        " where w.site_id = $1 and w.monday = $2 and f.made_by = $8
        on conflict (site_id, version_id, occurrence_id, learner_id, lsa_id) do nothing");
    HERE_COMES = concat!("insert into deployment_here (site_id, version_id, occurrence_id, learner_id, lsa_id, here)
        select t.site_id, t.version_id, d.occurrence_id, d.learner_id, d.lsa_id, d.here",
        of_what_moved!("deployment_here"), " join deployment_week t on t.site_id = $3 and t.monday = $4
        where w.site_id = $1 and w.monday = $2
        on conflict (site_id, version_id, occurrence_id, learner_id, lsa_id) do nothing");
    LEFT_COMES = concat!("insert into deployment_left (site_id, version_id, occurrence_id, learner_id, reason, written_by)
        select t.site_id, t.version_id, d.occurrence_id, d.learner_id, d.reason, d.written_by",
        of_what_moved!("deployment_left"), " join deployment_week t on t.site_id = $3 and t.monday = $4
        where w.site_id = $1 and w.monday = $2
        on conflict (site_id, version_id, occurrence_id, learner_id) do nothing");
    WHY_COMES = concat!("insert into deployment_why (site_id, version_id, occurrence_id, learner_id, named, why)
        select t.site_id, t.version_id, d.occurrence_id, d.learner_id, d.named, d.why",
        of_what_moved!("deployment_why"), " join deployment_week t on t.site_id = $3 and t.monday = $4
        where w.site_id = $1 and w.monday = $2
        on conflict (site_id, version_id, occurrence_id, learner_id, named) do nothing");
    MAKER = "select v.made_by from deployment_week w join deployment_version v on v.site_id = w.site_id
             and v.id = w.version_id where w.site_id = $1 and w.monday = $2";
    GO = goes!("deployment");
    LEFT_GOES = goes!("deployment_left");
    WHY_GOES = goes!("deployment_why");
}

/// From one week of a site to another, or of another site.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Way {
    from: (SiteId, NaiveDate),
    to: (SiteId, NaiveDate),
}

/// Holds every site, before a timetable is changed by which somebody may be sent in another week. Whoever publishes a
/// week meanwhile did so before, or does so after it.
pub(crate) async fn hold(conn: &mut Conn) -> Result<(), Error> {
    conn.run(HOLD_SITES, args![]).await.map(|_| ())
}

/// Carries whoever is sent to meetings that are in another week now, or at another site, on to that week. Everyone whom it
/// touches is told, as by any publishing. The caller holds the sites.
pub(crate) async fn carry(conn: &mut Conn, at: Moment) -> Result<(), Error> {
    let mut ways = BTreeSet::new();
    for mut row in conn.rows(SENT, args![at.today, at.now]).await? {
        let from = (row.parsed()?, row.parsed()?);
        let to = (row.parsed()?, Week::of(row.parsed()?).monday());
        ways.extend((to != from).then_some(Way { from, to }));
    }
    for way in ways {
        come(conn, way, at).await?;
        go(conn, way, at).await?;
        let sites = BTreeSet::from([way.from.0, way.to.0]);
        for site in sites {
            append(conn, way.entry(site, at)).await?;
        }
    }
    Ok(())
}

/// Puts them into the new week, what each wrote as theirs: a version for everyone who did.
async fn come(conn: &mut Conn, way: Way, at: Moment) -> Result<(), Error> {
    let Way { from, to } = way;
    let key = || args![from.0, from.1, to.0, to.1, Week::of(to.1).sunday(), at.now];
    for mut row in conn.rows(AUTHORS, key()).await? {
        let author: PersonId = row.parsed()?;
        let (before, version) = open(conn, to, author, at).await?;
        conn.run(COME, [key(), args![version, author]].concat()).await?;
        if let Some(before) = before {
            left::carry(conn, to.0, before, version).await?;
        }
        enforce(conn, to, (version, Reasons::Carried), nobody(), at).await?;
    }
    for comes in [HERE_COMES, LEFT_COMES, WHY_COMES] {
        conn.run(comes, key()).await?;
    }
    Ok(())
}

/// Takes them out of the old one.
async fn go(conn: &mut Conn, Way { from, to }: Way, at: Moment) -> Result<(), Error> {
    let maker = must(conn.row(MAKER, args![from.0, from.1]).await?, "a version")?.parsed()?;
    let (before, version) = open(conn, from, maker, at).await?;
    let key = || args![from.0, version, to.0, to.1, Week::of(to.1).sunday(), at.now];
    conn.run(GO, key()).await?;
    if let Some(before) = before {
        left::carry(conn, from.0, before, version).await?;
    }
    conn.run(LEFT_GOES, key()).await?;
    enforce(conn, from, (version, Reasons::Carried), nobody(), at).await?;
    // nobody was taken off there: the place is another week's
    conn.run(WHY_GOES, key()).await.map(|_| ())
}

impl Way {
    fn entry(self, site: SiteId, at: Moment) -> Entry {
        let (chain, actor) = (Chain::Site(site), Actor::Command("import"));
        let object = format!("deployment {} to {}", self.from.1, self.to.1);
        Entry { chain, at: at.now, actor, action: "import", subject: None, object, outcome: Outcome::Done }
    }
}

/// An import is no person: nobody knows of it already.
pub(super) const fn nobody() -> PersonId {
    PersonId::new(Uuid::nil())
}
