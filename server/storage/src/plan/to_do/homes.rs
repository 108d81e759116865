//! How each site answers the changes of mind of those who are at home there, wherever they are listed.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::id::{PersonId, SiteId};
use domain::person::Name;

use super::Calendar;
use crate::access::Moment;
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::my_support::read_name;
use crate::sql::sql;

sql! {
    /// Those who read at a site and coordinate it, with whether the site named them to read second.
    READERS = "select p.id, p.given_name, p.family_name, case when p.id = t.second_id then 1 else 0 end
               from role_held r join person p on p.id = r.person_id
               and p.gone_on is null left join talk_reading t on t.site_id = $1
               left join photo ph on ph.person_id = p.id
               where r.role = 'coordinator' and r.ended_on is null and r.site_id = $1
               order by case when p.id = t.first_id then 0 when p.id = t.second_id then 1 else 2 end,
               case when ph.digest is null then 1 else 0 end, p.family_name, p.given_name, p.id";
}

/// How a site answers the changes of mind of those who are at home there, wherever they are listed.
pub(super) struct Home {
    pub calendar: Calendar,
    pub second: Option<(PersonId, Name)>,
}

/// Every home site of a learner who changed their mind, with when the first of them did.
pub(super) async fn homes(
    conn: &mut Conn,
    first: BTreeMap<SiteId, DateTime<Utc>>,
    zone: Tz,
    at: Moment,
) -> Result<BTreeMap<SiteId, Home>, Error> {
    let mut found = BTreeMap::new();
    for (site, first) in first {
        let calendar = Calendar::of(conn, site, zone, Some(first), at).await?;
        found.insert(site, Home { calendar, second: second_at(conn, site).await? });
    }
    Ok(found)
}

/// The second of those who answer at a site: whom it named for that, else whoever is next.
async fn second_at(conn: &mut Conn, site: SiteId) -> Result<Option<(PersonId, Name)>, Error> {
    let mut readers: Vec<((PersonId, Name), bool)> = Vec::new();
    for mut row in conn.rows(READERS, args![site]).await? {
        let reader = (row.parsed()?, read_name(&mut row)?);
        if readers.iter().all(|(other, _)| other.0 != reader.0) {
            readers.push((reader, row.truth()?));
        }
    }
    let second = if matches!(readers[..], [(_, true), _, ..]) { 0 } else { 1 };
    Ok(readers.into_iter().nth(second).map(|(reader, _)| reader))
}
