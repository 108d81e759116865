//! A meeting that an import moves within its week, calls off, ends, or puts on after all: everyone who was to be there is
//! told, in a few statements however many meetings there are. One that it moves to another week is carried on, and told of
//! there.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use domain::deployment::Week;
use domain::id::OccurrenceId;
use domain::notice::Cause;

use super::carried::nobody;
use crate::access::Moment;
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::notice::{News, tell_found};
use crate::sql::sql;

// `cross join` is an inner join that SQLite runs in the order it is written: meetings to come first, not years before.
sql! {
    HELD = "select distinct o.id, o.on_date, o.starts_at, o.ends_at from occurrence o cross join deployment d
            cross join deployment_week w where o.on_date >= $1 and o.starts_at > $2 and o.ended_on is null
            and o.called_off = 0 and d.occurrence_id = o.id and w.site_id = d.site_id and w.version_id = d.version_id";
    /// Everyone who was to be at any of these meetings: who comes, who teaches it, who learns there, and who answers for its
    /// site. Of a class that ends today, whoever is in it until today.
    AT_ANY = "with met (id, today) as (values ($1, $2))
              select p.id, t.role, s.kept from (
              select d.lsa_id as person_id, 'lsa' as role from met m cross join deployment d cross join deployment_week w
              where d.occurrence_id = m.id and w.site_id = d.site_id and w.version_id = d.version_id
              union select e.person_id, e.role from met m cross join occurrence o cross join session i
              cross join enrolment e where o.id = m.id and i.id = o.session_id and e.class_id = i.class_id
              and (e.ended_on is null or e.ended_on = m.today) and e.role in ('tutor', 'learner')
              union select r.person_id, r.role from met m cross join occurrence o cross join session i cross join class c
              cross join role_held r where o.id = m.id and i.id = o.session_id and c.id = i.class_id
              and r.site_id = c.site_id and r.role = 'coordinator' and r.ended_on is null) t
              join person p on p.id = t.person_id and p.gone_on is null and p.email is not null
              left join settings s on s.person_id = p.id";
}

/// When each meeting to come is to which somebody is sent; nothing of those that are off.
pub(crate) type Held = BTreeMap<OccurrenceId, (NaiveDate, DateTime<Utc>, DateTime<Utc>)>;

/// What is held, as it stands.
pub(crate) async fn held(conn: &mut Conn, at: Moment) -> Result<Held, Error> {
    let rows = conn.rows(HELD, args![at.today, at.now]).await?.into_iter();
    rows.map(|mut row| Ok((row.parsed()?, (row.parsed()?, row.instant()?, row.instant()?)))).collect()
}

/// Tells everyone, once an import, who is at a meeting that is not held as it was `before`.
pub(crate) async fn tell_of_shifted(conn: &mut Conn, before: &Held, at: Moment) -> Result<(), Error> {
    let now = held(conn, at).await?;
    let met: BTreeSet<OccurrenceId> = before.keys().chain(now.keys()).copied().collect();
    let shifted = met.into_iter().filter(|id| is_shifted(before, &now, *id));
    let who = conn.with_many(AT_ANY, shifted.map(|id| args![id, at.today]).collect()).await?;
    // nobody did it, so that every coordinator is told
    let news = News::of(Cause::Timetable, format!("timetable {}", at.today), nobody(), at.now);
    tell_found(conn, who, &news).await
}

/// Whether a meeting is at another time of its week, or held where it was not, or no more.
fn is_shifted(before: &Held, now: &Held, id: OccurrenceId) -> bool {
    match (before.get(&id), now.get(&id)) {
        (Some(was), Some(is)) => was != is && Week::of(was.0) == Week::of(is.0),
        (was, is) => was.is_some() != is.is_some(),
    }
}
