//! Which times a site's day has that are no lesson, and when they are.

pub(crate) mod meetings;

use std::collections::BTreeMap;

use chrono_tz::Tz;
use domain::access::{Grant, act};
use domain::day_plan::{DayPlan, Hours};
use domain::id::{PersonId, SiteId};
use domain::scale::{Scale, Time};
use domain::timetable::StartMinute;

use crate::Storage;
use crate::access::{Moment, must, record, site_of};
use crate::dialect::{Conn, Row, args};
use crate::error::{Error, Failure};
use crate::sql::sql;

sql! {
    /// One row at least, whatever the site keeps.
    OF_SITE = "select s.name, d.time, d.start_minute, d.end_minute from site s
               left join day_plan d on d.site_id = s.id where s.id = $1";
    PLAN = "select time, start_minute, end_minute from day_plan where site_id = $1";
    OF_LEARNER = "select d.time, d.start_minute, d.end_minute from person p
                  join day_plan d on d.site_id = p.home_site_id where p.id = $1";
    FORGET = "delete from day_plan where site_id = $1";
    KEEP = "insert into day_plan (site_id, time, start_minute, end_minute) values ($1, $2, $3, $4)
            on conflict (site_id, time) do update
            set start_minute = excluded.start_minute, end_minute = excluded.end_minute";
}

/// The day of one site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteDay {
    /// Which site.
    pub site: SiteId,
    /// What it is called.
    pub name: String,
    /// Its plan; none until someone has arranged it, and every time is offered at no hour.
    pub plan: Option<DayPlan>,
}

impl Storage {
    /// The day of a site, for whoever may change it.
    pub async fn site_day(&self, grant: &Grant<act::ArrangeDayPlan>, at: Moment) -> Result<SiteDay, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let site = site_of(&grant)?;
                let (mut name, mut times) = (None, BTreeMap::new());
                for mut row in conn.rows(OF_SITE, args![site]).await? {
                    name = Some(row.text()?);
                    times.extend(read(row)?);
                }
                Ok(SiteDay { site, name: must(name, "a site")?, plan: DayPlan::kept(times) })
            })
        })
        .await
    }

    /// Arranges a site's day; its learners are offered these times from their next page on, and those with hours are meetings
    /// by the clock of `zone`.
    pub async fn arrange_day_plan(
        &self,
        grant: &Grant<act::ArrangeDayPlan>,
        plan: DayPlan,
        zone: Tz,
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let site = site_of(&grant)?;
                let minute = |minute: StartMinute| i64::from(minute.minutes());
                let rows = plan.times().map(|(time, hours)| {
                    let (from, to) = (hours.map(|hours| minute(hours.from())), hours.map(|hours| minute(hours.to())));
                    args![site, time.key(), from, to]
                });
                conn.run(FORGET, args![site]).await?;
                conn.insert_many(KEEP, rows.collect()).await?;
                meetings::settle(conn, site, &plan, (zone, at)).await?;
                let times: Vec<_> = plan.times().map(|(time, _)| time.key()).collect();
                record(conn, &grant, times.join(" "), at.now).await
            })
        })
        .await
    }
}

/// The day of a learner's home site.
pub(crate) async fn day_of(conn: &mut Conn, learner: PersonId) -> Result<DayPlan, Error> {
    let mut times = BTreeMap::new();
    for row in conn.rows(OF_LEARNER, args![learner]).await? {
        times.extend(read(row)?);
    }
    Ok(DayPlan::kept(times).unwrap_or_default())
}

/// The day of a site, where someone has arranged it.
async fn plan_of(conn: &mut Conn, site: SiteId) -> Result<Option<DayPlan>, Error> {
    let mut times = BTreeMap::new();
    for row in conn.rows(PLAN, args![site]).await? {
        times.extend(read(row)?);
    }
    Ok(DayPlan::kept(times))
}

/// Reads three columns, time, start and end; nothing where there is no time.
fn read(mut row: Row) -> Result<Option<(Time, Option<Hours>)>, Failure> {
    let Some(time) = row.opt_text()? else { return Ok(None) };
    let minute = |kept: Option<i64>| kept.map(|kept| must(minute(kept), "a minute of the day")).transpose();
    let hours = match (minute(row.opt_int()?)?, minute(row.opt_int()?)?) {
        (None, None) => None,
        (from, to) => Some(must(from.zip(to).and_then(|(from, to)| Hours::new(from, to).ok()), "hours")?),
    };
    Ok(Some((must(Time::parse(&time), "a time of the day")?, hours)))
}

fn minute(kept: i64) -> Option<StartMinute> {
    u16::try_from(kept).ok().and_then(StartMinute::new)
}

#[cfg(test)]
mod tests;
