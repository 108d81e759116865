//! When and where a meeting was that the timetable moved, for each learner in it who had not looked at it: they are told that it
//! moved, so it is marked for them as for those who had. Of who comes they were shown nothing, and nothing of that is new to them.

use chrono::NaiveDate;
use domain::id::PersonId;

use crate::dialect::{Arg, Conn, args};
use crate::error::Error;
use crate::sql::sql;

// `cross join` is an inner join that SQLite runs in the order it is written: the meetings that moved first.
sql! {
    /// Where it was moved before, they know it as it was then. Whoever joins the class with this import never had it so.
    WAS = "with met (id, starts_at, ends_at, room, today) as (values ($1, $2, $3, $4, $5))
           insert into coming_shifted (learner_id, occurrence_id, starts_at, ends_at, room)
           select e.person_id, m.id, cast(m.starts_at as bigint), cast(m.ends_at as bigint), m.room from met m
           cross join occurrence o cross join session i cross join enrolment e
           where o.id = m.id and i.id = o.session_id and e.class_id = i.class_id and e.role = 'learner'
           and e.ended_on is null and (e.began_on is null or e.began_on < m.today) and exists (select 1 from role_held r where r.person_id = e.person_id
           and r.role = 'learner' and r.ended_on is null)
           and not exists (select 1 from coming_look l where l.learner_id = e.person_id and l.occurrence_id = m.id
           and l.starts_at is not null) on conflict (learner_id, occurrence_id) do nothing";
    FORGET = "delete from coming_shifted where exists (select 1 from occurrence o
              where o.id = coming_shifted.occurrence_id and o.on_date < $1)";
    LOOKED = "delete from coming_shifted where learner_id = $1 and exists (select 1 from coming_look l
              where l.learner_id = coming_shifted.learner_id and l.occurrence_id = coming_shifted.occurrence_id
              and l.starts_at is not null)";
}

/// Keeps how meetings were that an import moved: which, when each began and ended, its room, and the day of the import.
pub(crate) async fn keep(conn: &mut Conn, was: Vec<Vec<Arg>>, today: NaiveDate) -> Result<(), Error> {
    conn.run(FORGET, args![today]).await?;
    conn.with_many(WAS, was).await.map(|_| ())
}

/// Forgets it where a learner has looked by now: it is kept with that how each is.
pub(super) async fn looked(conn: &mut Conn, learner: PersonId) -> Result<(), Error> {
    conn.run(LOOKED, args![learner]).await.map(|_| ())
}
