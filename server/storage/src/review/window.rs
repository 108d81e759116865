//! How long after a meeting those who were at it can write about it: until the end of the second day after on which its site
//! taught anything, wherever else they work; and four weeks at most, for a site that teaches no more has no such day. Any holiday
//! within a term is shorter. The summer is not: after it, the last meetings of July may be closed.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use domain::id::{PersonId, SiteId};
use domain::review::OPEN_FOR;

use crate::deployment::version::only_in_force;
use crate::dialect::{Conn, Row, args};
use crate::error::Error;
use crate::sql::sql;

// `cross join` is an inner join that SQLite runs in the order it is written: day by day backwards, until there are so many
/// The earliest day whose meetings at a site are still open on a day: the last but one before it on which the site taught
/// anything, by how many they are open for. Where it taught on fewer days since the first that can be open at all, that one.
macro_rules! open_from {
    ($site:literal, $today:literal, $first:literal, $open_for:literal) => {
        concat!(
            "(select case when count(*) < ",
            $open_for,
            " then ",
            $first,
            " else min(n.on_date) end from (select distinct q.on_date from occurrence q cross join session u
            cross join class h where q.on_date >= ",
            $first,
            " and q.on_date < ",
            $today,
            " and q.ended_on is null and q.called_off = 0 and u.id = q.session_id
            and h.id = u.class_id and h.time is null and h.site_id = ",
            $site,
            " order by q.on_date desc limit ",
            $open_for,
            ") n)"
        )
    };
}
pub(super) use open_from;

/// The days after a meeting until whose end it is open at most, however little was taught since.
const OPEN_AT_MOST: Days = Days::new(28);

sql! {
    /// From when on the meetings of each site are open that ever sent an LSA anywhere.
    OF_LSA = concat!("select m.site_id, ", open_from!("m.site_id", "$2", "$3", "$4"), "
              from (select distinct site_id from deployment where lsa_id = $1) m");
    /// The same of each site where a tutor teaches.
    OF_TUTOR = concat!("select m.site_id, ", open_from!("m.site_id", "$2", "$3", "$4"), "
                from (select distinct c.site_id from enrolment e join class c on c.id = e.class_id
                where e.person_id = $1 and e.role = 'tutor' and e.ended_on is null) m");
    LATELY = concat!("select 1 from (select d.site_id, max(o.on_date) as last_on from deployment d ", only_in_force!(), "
              join occurrence o on o.id = d.occurrence_id and o.ended_on is null and o.called_off = 0
              where d.lsa_id = $1 and d.learner_id = $2 group by d.site_id) m
              where m.last_on >= ", open_from!("m.site_id", "$3", "$4", "$5"), " limit 1");
}

/// From which day on the meetings of each site where somebody works are still open to them.
pub(super) struct Windows {
    today: NaiveDate,
    sites: BTreeMap<SiteId, NaiveDate>,
}

impl Windows {
    /// Those of an LSA.
    pub(super) async fn of_lsa(conn: &mut Conn, lsa: PersonId, today: NaiveDate) -> Result<Self, Error> {
        let rows = conn.rows(OF_LSA, args![lsa, today, first_open(today), OPEN_FOR]).await?;
        Ok(Self { today, sites: read(rows)? })
    }

    /// Those of a tutor.
    pub(super) async fn of_tutor(conn: &mut Conn, tutor: PersonId, today: NaiveDate) -> Result<Self, Error> {
        let rows = conn.rows(OF_TUTOR, args![tutor, today, first_open(today), OPEN_FOR]).await?;
        Ok(Self { today, sites: read(rows)? })
    }

    /// The earliest day of which any meeting is open.
    pub(super) fn first(&self) -> NaiveDate {
        self.sites.values().copied().fold(self.today, NaiveDate::min)
    }

    /// Whether a meeting at a site on a day is open.
    pub(super) fn is_open(&self, site: SiteId, on: NaiveDate) -> bool {
        on >= self.sites.get(&site).copied().unwrap_or(self.today)
    }
}

fn read(rows: Vec<Row>) -> Result<BTreeMap<SiteId, NaiveDate>, Error> {
    rows.into_iter().map(|mut row| Ok((row.parsed()?, row.parsed()?))).collect()
}

/// Whether an LSA had a meeting with a learner that is still open.
pub(crate) async fn was_lately(
    conn: &mut Conn,
    lsa: PersonId,
    learner: PersonId,
    today: NaiveDate,
) -> Result<bool, Error> {
    Ok(conn.row(LATELY, args![lsa, learner, today, first_open(today), OPEN_FOR]).await?.is_some())
}

/// The first day of which a meeting can be open at all, however little was taught since.
pub(super) fn first_open(today: NaiveDate) -> NaiveDate {
    today.checked_sub_days(OPEN_AT_MOST).unwrap_or(today)
}
