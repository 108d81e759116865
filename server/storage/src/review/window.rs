//! How long after a meeting those who were at it can write about it: until the end of the second teaching day after.

use chrono::NaiveDate;
use domain::id::PersonId;
use domain::review::OPEN_FOR;

use crate::deployment::version::only_in_force;
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::sql::sql;

sql! {
    // `cross join` is an inner join that SQLite runs in the order it is written: day by day backwards, until there are two
    /// The last days before one on which a site of someone's taught anything.
    TEACHING_DAYS = "select distinct o.on_date from occurrence o cross join session s cross join class c
                     where o.on_date < $2 and o.ended_on is null and o.called_off = 0 and s.id = o.session_id
                     and c.id = s.class_id and c.time is null and c.site_id in (
                     select site_id from role_held where person_id = $1 and ended_on is null)
                     order by o.on_date desc limit 2";
    LATELY = concat!("select 1 from deployment d ", only_in_force!(), "
              join occurrence o on o.id = d.occurrence_id and o.ended_on is null and o.called_off = 0
              where d.lsa_id = $1 and d.learner_id = $2 and o.on_date >= $3 limit 1");
}

/// The earliest day whose meetings are still open to whoever was at them.
pub(crate) async fn open_from(conn: &mut Conn, staff: PersonId, today: NaiveDate) -> Result<NaiveDate, Error> {
    let mut from = today;
    for mut day in conn.rows(TEACHING_DAYS, args![staff, today]).await?.into_iter().take(OPEN_FOR) {
        from = day.parsed()?;
    }
    Ok(from)
}

/// Whether an LSA had a meeting with a learner that is still open.
pub(crate) async fn was_lately(
    conn: &mut Conn,
    lsa: PersonId,
    learner: PersonId,
    today: NaiveDate,
) -> Result<bool, Error> {
    let from = open_from(conn, lsa, today).await?;
    Ok(conn.row(LATELY, args![lsa, learner, from]).await?.is_some())
}
