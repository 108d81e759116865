//! What is true of LSAs: how long, when and where they may be sent, what they know, and how far sites are apart.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use domain::access::{Grant, Refused, act};
use domain::day_plan::Hours;
use domain::id::{PersonId, SiteId};
use domain::scale::Scale;
use domain::timetable::StartMinute;
use domain::working_week::{DAYS, Rest, WorkingWeek};

use crate::Storage;
use crate::access::{Moment, must, record, site_of};
use crate::dialect::{Arg, Conn, Row, args};
use crate::error::{Error, Failure};
use crate::person::{Face, face, read_face};
use crate::sql::sql;

sql! {
    /// Everyone who may be sent to a site, those who travel there too, with the line of their week where anyone wrote one;
    /// photos are of the site's own people alone.
    OF_SITE = "select p.id, p.given_name, p.family_name, ph.digest, w.paid, w.contract_minutes, w.break_minutes, w.break_from,
               w.break_until from person p left join photo ph on ph.person_id = p.id and exists (select 1 from role_held own
               where own.person_id = p.id and own.site_id = $1 and own.ended_on is null)
               left join working_week w on w.person_id = p.id
               where p.gone_on is null and exists (select 1 from role_held a where a.person_id = p.id and a.role = 'lsa'
               and a.ended_on is null) and p.id in (select r.person_id from role_held r where r.site_id = $1
               and r.role = 'lsa' and r.ended_on is null union select t.person_id from working_site t where t.site_id = $1)
               order by p.given_name, p.family_name, p.id";
    HOURS_OF_SITE = "select h.person_id, h.weekday, h.from_minute, h.until_minute from working_hours h
                     where h.person_id in (select r.person_id from role_held r where r.site_id = $1 and r.role = 'lsa'
                     and r.ended_on is null union select t.person_id from working_site t where t.site_id = $1)
                     order by h.person_id, h.weekday, h.from_minute";
    SITES_OF_SITE = "select s.person_id, s.site_id from working_site s
                     where s.person_id in (select r.person_id from role_held r where r.site_id = $1 and r.role = 'lsa'
                     and r.ended_on is null union select t.person_id from working_site t where t.site_id = $1)";
    SKILLS_OF_SITE = "select k.person_id, k.skill from working_skill k
                      where k.person_id in (select r.person_id from role_held r where r.site_id = $1 and r.role = 'lsa'
                      and r.ended_on is null union select t.person_id from working_site t where t.site_id = $1)";
    WEEK_OF = "select w.paid, w.contract_minutes, w.break_minutes, w.break_from, w.break_until from working_week w
               where w.person_id = $1";
    HOURS_OF = "select person_id, weekday, from_minute, until_minute from working_hours where person_id = $1
                order by weekday, from_minute";
    SITES_OF = "select person_id, site_id from working_site where person_id = $1";
    SKILLS_OF = "select person_id, skill from working_skill where person_id = $1";
    /// Every site, and whether the person is an LSA there anyway.
    SITES = "select s.id, s.name, max(case when r.person_id is null then 0 else 1 end) from site s
             left join role_held r on r.site_id = s.id and r.person_id = $1 and r.role = 'lsa' and r.ended_on is null
             where s.ended_on is null group by s.id, s.name order by s.name, s.id";
    KEEP = "insert into working_week (person_id, paid, contract_minutes, break_minutes, break_from, break_until, imported,
            changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
            on conflict (person_id) do update set paid = excluded.paid, contract_minutes = excluded.contract_minutes,
            break_minutes = excluded.break_minutes, break_from = excluded.break_from, break_until = excluded.break_until,
            imported = coalesce(excluded.imported, working_week.imported), changed_at = excluded.changed_at";
    NO_HOURS = "delete from working_hours where person_id = $1";
    NO_SITES = "delete from working_site where person_id = $1";
    NO_SKILLS = "delete from working_skill where person_id = $1";
    KEEP_HOURS = "insert into working_hours (person_id, weekday, from_minute, until_minute) values ($1, $2, $3, $4)";
    KEEP_SITE = "insert into working_site (person_id, site_id) values ($1, $2)";
    KEEP_SKILL = "insert into working_skill (person_id, skill) values ($1, $2)";
    IMPORTED = "select person_id, imported from working_week where imported is not null";
    TRAVEL = "select one_site_id, other_site_id, minutes from travel order by one_site_id, other_site_id";
    TRAVEL_IMPORTED = "select one_site_id, other_site_id, imported from travel where imported is not null";
    KEEP_TRAVEL = "insert into travel (one_site_id, other_site_id, minutes, imported) values ($1, $2, $3, $4)
                   on conflict (one_site_id, other_site_id) do update set minutes = excluded.minutes,
                   imported = coalesce(excluded.imported, travel.imported)";
    IS_LSA_AT_MINE = "select 1 from role_held r join role_held own on own.site_id = r.site_id and own.person_id = $2
                      and own.role = 'coordinator' and own.ended_on is null
                      where r.person_id = $1 and r.role = 'lsa' and r.ended_on is null";
}

/// An LSA with what is known of their week; nothing where nobody has said.
#[derive(Clone, Debug)]
pub struct Works {
    /// Who.
    pub lsa: Face,
    /// Their week.
    pub week: Option<WorkingWeek<SiteId>>,
}

/// One LSA, to be changed.
#[derive(Clone, Debug)]
pub struct WorksOne {
    /// Who, and their week.
    pub works: Works,
    /// Every site there is, and whether they are an LSA there anyway.
    pub sites: Vec<(SiteId, String, bool)>,
}

pub use domain::deployment::Travel;

impl Storage {
    /// Everyone who may be sent to a site, by name.
    pub async fn working_weeks(&self, grant: &Grant<act::SeeWorkingWeeks>, at: Moment) -> Result<Vec<Works>, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let site = site_of(&grant)?;
                record(conn, &grant, "", at.now).await?;
                at_site(conn, site).await
            })
        })
        .await
    }

    /// One LSA of the coordinator's sites, to be changed.
    pub async fn working_week(&self, grant: &Grant<act::ArrangeWorkingWeek>, at: Moment) -> Result<WorksOne, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                is_own_lsa(conn, &grant).await?;
                record(conn, &grant, "open", at.now).await?;
                let lsa = face(conn, grant.person()).await?;
                let week = week_of(conn, lsa.id).await?;
                let sites = conn.rows(SITES, args![lsa.id]).await?.into_iter();
                let sites = sites.map(|mut row| Ok((row.parsed()?, row.text()?, row.truth()?)));
                Ok(WorksOne { works: Works { lsa, week }, sites: sites.collect::<Result<_, Error>>()? })
            })
        })
        .await
    }

    /// Keeps one LSA's week as a coordinator says it is.
    pub async fn arrange_working_week(
        &self,
        grant: &Grant<act::ArrangeWorkingWeek>,
        week: WorkingWeek<SiteId>,
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                is_own_lsa(conn, &grant).await?;
                keep(conn, grant.person(), &week, None, at.now).await?;
                record(conn, &grant, "arrange", at.now).await
            })
        })
        .await
    }
}

async fn is_own_lsa(conn: &mut Conn, grant: &Grant<act::ArrangeWorkingWeek>) -> Result<(), Error> {
    let found = conn.row(IS_LSA_AT_MINE, args![grant.person(), grant.visitor().person]).await?;
    found.map(|_| ()).ok_or_else(|| Refused.into())
}

/// Writes a week in place of the one before. `imported` is the line of the college's file it came from.
pub(crate) async fn keep(
    conn: &mut Conn,
    lsa: PersonId,
    week: &WorkingWeek<SiteId>,
    imported: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let minute = |minute: StartMinute| i64::from(minute.minutes());
    let rest =
        week.rest.map(|rest| (i64::from(rest.minutes()), minute(rest.within().from()), minute(rest.within().to())));
    let (long, from, until) = (rest.map(|rest| rest.0), rest.map(|rest| rest.1), rest.map(|rest| rest.2));
    let line =
        args![lsa, week.paid.key(), i64::from(week.minutes), long, from, until, imported.map(str::to_owned), now];
    conn.run(KEEP, line).await?;
    for forget in [NO_HOURS, NO_SITES, NO_SKILLS] {
        conn.run(forget, args![lsa]).await?;
    }
    let days = week.days.iter().enumerate();
    let hours = days.flat_map(|(day, hours)| hours.iter().map(move |at| (day as i64, *at)));
    let hours = hours.map(|(day, at)| args![lsa, day, minute(at.from()), minute(at.to())]);
    conn.insert_many(KEEP_HOURS, hours.collect()).await?;
    conn.insert_many(KEEP_SITE, week.other_sites.iter().map(|site| args![lsa, *site]).collect()).await?;
    conn.insert_many(KEEP_SKILL, week.skills.iter().map(|skill| args![lsa, skill.key()]).collect()).await?;
    Ok(())
}

/// Everyone who may be sent to a site.
pub(crate) async fn at_site(conn: &mut Conn, site: SiteId) -> Result<Vec<Works>, Error> {
    let mut more = More::default();
    more.read(conn, [HOURS_OF_SITE, SITES_OF_SITE, SKILLS_OF_SITE], args![site]).await?;
    let rows = conn.rows(OF_SITE, args![site]).await?.into_iter();
    let works = rows.map(|mut row| {
        let lsa = read_face(&mut row)?;
        Ok(Works { week: more.week(lsa.id, &mut row)?, lsa })
    });
    works.collect()
}

async fn week_of(conn: &mut Conn, lsa: PersonId) -> Result<Option<WorkingWeek<SiteId>>, Error> {
    let mut more = More::default();
    more.read(conn, [HOURS_OF, SITES_OF, SKILLS_OF], args![lsa]).await?;
    let row = conn.row(WEEK_OF, args![lsa]).await?;
    row.map_or(Ok(None), |mut row| Ok(more.week(lsa, &mut row)?))
}

/// How far sites are apart.
pub(crate) async fn travel(conn: &mut Conn) -> Result<Travel, Error> {
    read_travel(conn.rows(TRAVEL, args![]).await?)
}

/// The lines of the college's files as they were read last.
pub(crate) async fn imported(conn: &mut Conn) -> Result<(BTreeMap<PersonId, String>, Travel), Error> {
    let mut lines = BTreeMap::new();
    for mut row in conn.rows(IMPORTED, args![]).await? {
        lines.insert(row.parsed()?, row.text()?);
    }
    Ok((lines, read_travel(conn.rows(TRAVEL_IMPORTED, args![]).await?)?))
}

/// Writes how far two sites are apart, as the college's file says.
pub(crate) async fn keep_travel(conn: &mut Conn, travel: &Travel) -> Result<(), Error> {
    let rows =
        travel.iter().map(|((one, other), minutes)| args![*one, *other, i64::from(*minutes), i64::from(*minutes)]);
    conn.insert_many(KEEP_TRAVEL, rows.collect()).await.map(|_| ())
}

fn read_travel(rows: Vec<Row>) -> Result<Travel, Error> {
    let read = |mut row: Row| Ok(((row.parsed()?, row.parsed()?), must(u32::try_from(row.int()?).ok(), "minutes")?));
    rows.into_iter().map(read).collect()
}

/// What hangs on the line of a week, by person.
#[derive(Default)]
struct More {
    days: BTreeMap<PersonId, [Vec<Hours>; DAYS]>,
    sites: BTreeMap<PersonId, BTreeSet<SiteId>>,
    skills: BTreeMap<PersonId, BTreeSet<domain::scale::Skill>>,
}

impl More {
    async fn read(&mut self, conn: &mut Conn, sql: [crate::sql::Sql; 3], of: Vec<Arg>) -> Result<(), Error> {
        let [hours, sites, skills] = sql;
        for mut row in conn.rows(hours, of.clone()).await? {
            let days = self.days.entry(row.parsed()?).or_default();
            let day = usize::try_from(row.int()?).ok().and_then(|day| days.get_mut(day));
            let at = must(hours_of(row.int()?, row.int()?), "hours")?;
            must(day, "a day of the week")?.push(at);
        }
        for mut row in conn.rows(sites, of.clone()).await? {
            self.sites.entry(row.parsed()?).or_default().insert(row.parsed()?);
        }
        for mut row in conn.rows(skills, of).await? {
            self.skills.entry(row.parsed()?).or_default().insert(row.step()?);
        }
        Ok(())
    }

    /// Reads five columns: how they are paid, minutes of contract, and the break.
    fn week(&mut self, lsa: PersonId, row: &mut Row) -> Result<Option<WorkingWeek<SiteId>>, Failure> {
        let Some(paid) = row.opt_text()? else { return Ok(None) };
        let paid = must(Scale::parse(&paid), "how someone is paid")?;
        let minutes = must(row.opt_int()?.and_then(|minutes| u32::try_from(minutes).ok()), "minutes of contract")?;
        let rest = match (row.opt_int()?, row.opt_int()?, row.opt_int()?) {
            (Some(long), Some(from), Some(until)) => Some(must(rest(long, from, until), "a break")?),
            _ => None,
        };
        let days = self.days.remove(&lsa).unwrap_or_default();
        let (other_sites, skills) = (self.sites.remove(&lsa), self.skills.remove(&lsa));
        let (other_sites, skills) = (other_sites.unwrap_or_default(), skills.unwrap_or_default());
        Ok(Some(WorkingWeek { paid, minutes, days, rest, other_sites, skills }))
    }
}

fn hours_of(from: i64, until: i64) -> Option<Hours> {
    let minute = |minute: i64| u16::try_from(minute).ok().and_then(StartMinute::new);
    Hours::new(minute(from)?, minute(until)?).ok()
}

fn rest(long: i64, from: i64, until: i64) -> Option<Rest> {
    Rest::new(u32::try_from(long).ok()?, hours_of(from, until)?).ok()
}

#[cfg(test)]
mod tests;
