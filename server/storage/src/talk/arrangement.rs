//! Who reads at a site and when, as its coordinators arrange it.

use std::ops::RangeInclusive;

use chrono::{NaiveDate, Weekday};
use domain::access::{Grant, Refused, act};
use domain::id::{PersonId, SiteId};
use domain::talk::Patience;
use domain::talk::hours::{Hours, Opening, Span};
use domain::timetable::StartMinute;

use crate::Storage;
use crate::access::{Moment, must, record, site_of};
use crate::dialect::{Conn, args};
use crate::error::{Error, Failure};
use crate::person::{Face, read_face};
use crate::sql::sql;

sql! {
    READING = "select first_id, second_id, minutes from talk_reading where site_id = $1";
    HOURS = "select weekday, from_minute, until_minute from talk_hours where site_id = $1";
    TERMS = "select starts_on, ends_on from term where ended_on is null and ends_on >= $1";
    SITE = "select name from site where id = $1";
    /// Everyone who may be named a reader: the coordinators of the college, those of the site itself (0) first.
    MAY_READ = "select p.id, p.given_name, p.family_name, null, min(case when r.site_id = $1 then 0 else 1 end)
                from role_held r join person p on p.id = r.person_id and p.gone_on is null
                where r.role = 'coordinator' and r.ended_on is null group by p.id, p.given_name, p.family_name
                order by min(case when r.site_id = $1 then 0 else 1 end), p.family_name, p.given_name, p.id";
    LEADS = "select p.id, p.given_name, p.family_name, null from role_held r
             join person p on p.id = r.person_id and p.gone_on is null
             where r.site_id = $1 and r.role = 'safeguarding-lead' and r.ended_on is null
             order by p.family_name, p.given_name, p.id";
    ARRANGE = "insert into talk_reading (site_id, first_id, second_id, minutes) values ($1, $2, $3, $4)
               on conflict (site_id) do update set first_id = excluded.first_id, second_id = excluded.second_id,
               minutes = excluded.minutes";
    OPEN = "insert into talk_hours (site_id, weekday, from_minute, until_minute) values ($1, $2, $3, $4)
            on conflict (site_id, weekday) do update set from_minute = excluded.from_minute,
            until_minute = excluded.until_minute";
}

/// Who reads at a site and when.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// Who reads first; whoever coordinates the site where nobody is named.
    pub first: Option<PersonId>,
    /// Who may read it too after the patience; the next coordinator where nobody is named.
    pub second: Option<PersonId>,
    /// How long the first has.
    pub patience: Patience,
    /// The hours of a week.
    pub hours: Hours,
}

/// How one site reads, and what may be changed of it.
#[derive(Clone, Debug)]
pub struct ReadingOf {
    /// Which.
    pub site: SiteId,
    /// What it is called.
    pub name: String,
    /// As it stands.
    pub arrangement: Arrangement,
    /// Who may be named, those of the site first.
    pub may_read: Vec<Face>,
    /// Its safeguarding leads.
    pub leads: Vec<Face>,
}

impl Storage {
    /// How a site reads, for whoever may change it.
    pub async fn reading_of(&self, grant: &Grant<act::ArrangeTalk>, at: Moment) -> Result<ReadingOf, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let site = site_of(&grant)?;
                let name = must(conn.row(SITE, args![site]).await?, "a site")?.text()?;
                let arrangement = arrangement(conn, site).await?;
                let (may_read, leads) = (people(conn, MAY_READ, site).await?, people(conn, LEADS, site).await?);
                Ok(ReadingOf { site, name, arrangement, may_read, leads })
            })
        })
        .await
    }

    /// Arranges who reads at a site; from the next request on. Refused for someone who is no coordinator.
    pub async fn arrange_talk(
        &self,
        grant: &Grant<act::ArrangeTalk>,
        wanted: Arrangement,
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let site = site_of(&grant)?;
                let may_read = people(conn, MAY_READ, site).await?;
                let may = |named: Option<PersonId>| named.is_none_or(|id| may_read.iter().any(|face| face.id == id));
                if !may(wanted.first) || !may(wanted.second) {
                    return Err(Refused.into());
                }
                let minutes = i64::from(wanted.patience.minutes());
                conn.run(ARRANGE, args![site, wanted.first, wanted.second, minutes]).await?;
                let day = |day: i64| {
                    let span = weekday(day).and_then(|weekday| wanted.hours.on(weekday));
                    let minute = |of: fn(Span) -> StartMinute| span.map(|span| i64::from(of(span).minutes()));
                    args![site, day, minute(Span::from), minute(Span::until)]
                };
                conn.insert_many(OPEN, (0..7).map(day).collect()).await?;
                record(conn, &grant, "talk", at.now).await
            })
        })
        .await
    }
}

/// When somebody reads at a site; the usual hours for someone without one.
pub(crate) async fn hours_of(conn: &mut Conn, site: Option<SiteId>, today: NaiveDate) -> Result<Opening, Error> {
    let arrangement = match site {
        Some(site) => arrangement(conn, site).await?,
        None => Arrangement::default(),
    };
    let terms = conn.rows(TERMS, args![today]).await?.into_iter().map(|mut row| {
        let (first, last): (NaiveDate, NaiveDate) = (row.parsed()?, row.parsed()?);
        Ok::<RangeInclusive<NaiveDate>, Error>(first..=last)
    });
    let terms = terms.collect::<Result<_, _>>()?;
    Ok(Opening { hours: arrangement.hours, terms, patience: arrangement.patience })
}

async fn arrangement(conn: &mut Conn, site: SiteId) -> Result<Arrangement, Error> {
    let hours = hours(conn, site).await?;
    let Some(mut row) = conn.row(READING, args![site]).await? else {
        return Ok(Arrangement { hours, ..Arrangement::default() });
    };
    let (first, second) = (row.opt_parsed()?, row.opt_parsed()?);
    let patience = u16::try_from(row.int()?).ok().and_then(Patience::new);
    Ok(Arrangement { first, second, patience: must(patience, "minutes")?, hours })
}

async fn hours(conn: &mut Conn, site: SiteId) -> Result<Hours, Error> {
    let rows = conn.rows(HOURS, args![site]).await?;
    if rows.is_empty() {
        return Ok(Hours::default());
    }
    let mut week = [None; 7];
    for mut row in rows {
        let day = must(weekday(row.int()?), "a day of the week")?;
        let (from, until) = (minute(row.opt_int()?)?, minute(row.opt_int()?)?);
        week[day.num_days_from_monday() as usize] = from.zip(until).and_then(|(from, until)| Span::new(from, until));
    }
    Ok(Hours::new(week))
}

fn minute(kept: Option<i64>) -> Result<Option<StartMinute>, Failure> {
    let read = |minutes| must(u16::try_from(minutes).ok().and_then(StartMinute::new), "a time of day");
    kept.map(read).transpose()
}

fn weekday(number: i64) -> Option<Weekday> {
    Weekday::try_from(u8::try_from(number).ok()?).ok()
}

/// Everyone who may be named a reader at a site, those of the site first.
pub(crate) async fn may_read(conn: &mut Conn, site: SiteId) -> Result<Vec<Face>, Error> {
    people(conn, MAY_READ, site).await
}

async fn people(conn: &mut Conn, sql: crate::sql::Sql, site: SiteId) -> Result<Vec<Face>, Error> {
    let rows = conn.rows(sql, args![site]).await?;
    rows.into_iter().map(|mut row| Ok(read_face(&mut row)?)).collect()
}
