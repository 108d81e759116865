//! By when a change of mind is to be answered: the days on which a site teaches, counted.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::id::{PersonId, SiteId};
use domain::plan::{AnswerDays, answer_by};

use crate::access::{Moment, meets};
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::plan::arrangement::arrangement;
use crate::sql::sql;

sql! {
    /// The days on which a site teaches, over a span.
    TEACHING = "select distinct o.on_date from occurrence o join session s on s.id = o.session_id
                join class c on c.id = s.class_id and c.time is null where c.site_id = $1 and o.on_date >= $2 and o.on_date <= $3
                and o.ended_on is null and o.called_off = 0 order by o.on_date";
    /// The site that answers for a learner: home, or one where they have a session.
    HOME = concat!("select coalesce(p.home_site_id, (select min(c.site_id) from enrolment e join class c on c.id = e.class_id
            and c.ended_on is null", meets!("c"), " where e.person_id = p.id and e.ended_on is null))
            from person p where p.id = $1");
}

async fn home_of(conn: &mut Conn, learner: PersonId) -> Result<Option<SiteId>, Error> {
    let row = conn.row(HOME, args![learner]).await?;
    row.map_or(Ok(None), |mut row| Ok(row.opt_parsed()?))
}

/// The days a site teaches on, and how many of them there are to answer in.
pub(crate) struct Calendar {
    teaching: BTreeSet<NaiveDate>,
    days: AnswerDays,
    zone: Tz,
}

impl Calendar {
    /// Of whoever answers a learner: of their home site; of one of their classes', where they have none; else of any weekday.
    pub(crate) async fn of_learner(
        conn: &mut Conn,
        learner: PersonId,
        zone: Tz,
        since: DateTime<Utc>,
        at: Moment,
    ) -> Result<Self, Error> {
        match home_of(conn, learner).await? {
            Some(site) => Self::of(conn, site, zone, Some(since), at).await,
            None => Ok(Self { teaching: BTreeSet::new(), days: AnswerDays::default(), zone }),
        }
    }

    /// From the day of an instant on; nothing is asked where there is none.
    pub(crate) async fn of(
        conn: &mut Conn,
        site: SiteId,
        zone: Tz,
        since: Option<DateTime<Utc>>,
        at: Moment,
    ) -> Result<Self, Error> {
        let mut calendar = Self { teaching: BTreeSet::new(), days: AnswerDays::default(), zone };
        let Some(since) = since else { return Ok(calendar) };
        let from = since.with_timezone(&zone).date_naive();
        let to = at.today.checked_add_days(chrono::Days::new(60)).unwrap_or(at.today);
        for mut row in conn.rows(TEACHING, args![site, from, to]).await? {
            calendar.teaching.insert(row.parsed()?);
        }
        calendar.days = arrangement(conn, site).await?.answer_days;
        Ok(calendar)
    }

    /// Those of every home site of a learner who changed their mind, each from when the first of them did.
    pub(super) async fn of_each(
        conn: &mut Conn,
        first: BTreeMap<SiteId, DateTime<Utc>>,
        zone: Tz,
        at: Moment,
    ) -> Result<BTreeMap<SiteId, Self>, Error> {
        let mut found = BTreeMap::new();
        for (site, first) in first {
            found.insert(site, Self::of(conn, site, zone, Some(first), at).await?);
        }
        Ok(found)
    }

    /// The last day to answer what was said at an instant.
    pub(crate) fn answer_by(&self, said: DateTime<Utc>) -> NaiveDate {
        answer_by(said.with_timezone(&self.zone).date_naive(), &self.teaching, usize::from(self.days.days()))
    }
}

#[cfg(test)]
mod tests;
