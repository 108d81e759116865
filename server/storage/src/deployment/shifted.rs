//! A meeting that an import moves within its week, calls off, ends, or puts on after all: everyone who was to be there is
//! told, in a few statements however many meetings there are, and whoever had seen it otherwise reads it on their first page.
//! One that it moves to another week is carried on, and told of there.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use domain::deployment::Week;
use domain::id::OccurrenceId;
use domain::notice::Cause;

use super::carried::nobody;
use crate::access::Moment;
use crate::coming;
use crate::dialect::{Conn, Row, args};
use crate::error::Error;
use crate::notice::{News, tell_found, who_can_be_told};
use crate::sql::sql;
use crate::teaching;

// `cross join` is an inner join that SQLite runs in the order it is written: meetings to come first, not years before.
sql! {
    HELD = "select distinct o.id, o.on_date, o.starts_at, o.ends_at, o.room from occurrence o cross join deployment d
            cross join deployment_week w where o.on_date >= $1 and o.starts_at > $2 and o.ended_on is null
            and o.called_off = 0 and d.occurrence_id = o.id and w.site_id = d.site_id and w.version_id = d.version_id";
    /// Everyone who was to be at any of these meetings: who comes, who teaches it, who learns there, and who answers for its
    /// site. Of a class that ends today, whoever is in it until today.
    AT_ANY = concat!("with met (id, today) as (values ($1, $2))
              select p.id, t.role, s.kept from (
              select d.lsa_id as person_id, 'lsa' as role from met m cross join deployment d cross join deployment_week w
              where d.occurrence_id = m.id and w.site_id = d.site_id and w.version_id = d.version_id
              union select e.person_id, e.role from met m cross join occurrence o cross join session i
              cross join enrolment e where o.id = m.id and i.id = o.session_id and e.class_id = i.class_id
              and (e.ended_on is null or e.ended_on = m.today) and e.role in ('tutor', 'learner')
              union select r.person_id, r.role from met m cross join occurrence o cross join session i cross join class c
              cross join role_held r where o.id = m.id and i.id = o.session_id and c.id = i.class_id
              and r.site_id = c.site_id and r.role = 'coordinator' and r.ended_on is null) t",
              who_can_be_told!("t.person_id"));
    /// How each LSA saw a meeting that was moved, in the version that they saw of its week. Where it was moved before, they
    /// saw it as it was then.
    WAS_SEEN = "with met (id, on_date, starts_at, ends_at, room, shifted_at) as (values ($1, $2, $3, $4, $5, $6))
                insert into deployment_shifted
                (lsa_id, site_id, monday, occurrence_id, on_date, starts_at, ends_at, room, shifted_at)
                select distinct s.lsa_id, s.site_id, s.monday, m.id, m.on_date, cast(m.starts_at as bigint),
                cast(m.ends_at as bigint), m.room, cast(m.shifted_at as bigint) from met m cross join deployment d
                cross join deployment_seen s where d.occurrence_id = m.id and s.site_id = d.site_id
                and s.version_id = d.version_id and s.lsa_id = d.lsa_id
                on conflict (lsa_id, site_id, monday, occurrence_id) do update set shifted_at = excluded.shifted_at";
    /// Of what is over no page tells.
    FORGET = "delete from deployment_shifted where exists (select 1 from occurrence o
              where o.id = deployment_shifted.occurrence_id and o.on_date < $1)";
}

/// When and where a meeting is.
pub(crate) struct Stands {
    on: NaiveDate,
    starts: DateTime<Utc>,
    ends: DateTime<Utc>,
    room: String,
}

impl Stands {
    /// Whether it is at another time by now, or in another room. Where it was not known in which, or is not any more, there is
    /// none to tell of.
    fn moved_to(&self, now: &Self) -> bool {
        let is_known = !self.room.is_empty() && !now.room.is_empty();
        let is_elsewhere = is_known && self.room != now.room;
        is_elsewhere || (self.on, self.starts, self.ends) != (now.on, now.starts, now.ends)
    }

    /// The same, within its week.
    fn shifted_to(&self, now: &Self) -> bool {
        self.moved_to(now) && Week::of(self.on) == Week::of(now.on)
    }
}

/// How each meeting to come stands to which somebody is sent; nothing of those that are off.
pub(crate) type Held = BTreeMap<OccurrenceId, Stands>;

/// What is held, as it stands.
pub(crate) async fn held(conn: &mut Conn, at: Moment) -> Result<Held, Error> {
    let rows = conn.rows(HELD, args![at.today, at.now]).await?.into_iter();
    rows.map(|mut row| Ok((row.parsed()?, read_stands(&mut row)?))).collect()
}

fn read_stands(row: &mut Row) -> Result<Stands, Error> {
    Ok(Stands { on: row.parsed()?, starts: row.instant()?, ends: row.instant()?, room: row.text()? })
}

/// Tells everyone, once an import, who is at a meeting that is not held as it was `before`.
pub(crate) async fn tell_of_shifted(conn: &mut Conn, before: &Held, at: Moment) -> Result<(), Error> {
    let now = held(conn, at).await?;
    let met: BTreeSet<OccurrenceId> = before.keys().chain(now.keys()).copied().collect();
    let shifted: Vec<OccurrenceId> = met.into_iter().filter(|id| is_shifted(before, &now, *id)).collect();
    let both = before.iter().filter_map(|(id, was)| Some((*id, was, now.get(id)?)));
    let moved: Vec<(OccurrenceId, &Stands, &Stands)> = both.filter(|(_, was, is)| was.moved_to(is)).collect();
    let was = moved.iter().map(|(id, was, _)| args![*id, was.starts, was.ends, was.room.clone(), at.today]);
    coming::shifted::keep(conn, was.collect(), at.today).await?;
    let taught = moved.iter().map(|(id, was, _)| {
        args![*id, was.on, was.starts, was.ends, was.room.clone(), at.now, Week::of(was.on).monday()]
    });
    teaching::shifted::keep(conn, taught.collect(), at.today).await?;
    let seen = moved.iter().filter(|(_, was, is)| was.shifted_to(is));
    let seen = seen.map(|(id, was, _)| args![*id, was.on, was.starts, was.ends, was.room.clone(), at.now]);
    conn.run(FORGET, args![at.today]).await?;
    conn.with_many(WAS_SEEN, seen.collect()).await?;
    let who = conn.with_many(AT_ANY, shifted.into_iter().map(|id| args![id, at.today]).collect()).await?;
    // nobody did it, so that every coordinator is told
    let news = News::of(Cause::Timetable, format!("timetable {}", at.today), nobody(), at.now);
    tell_found(conn, who, &news).await
}

/// Whether a meeting is at another time of its week or in another room, or held where it was not, or no more.
fn is_shifted(before: &Held, now: &Held, id: OccurrenceId) -> bool {
    match (before.get(&id), now.get(&id)) {
        (Some(was), Some(is)) => was.shifted_to(is),
        (was, is) => was.is_some() != is.is_some(),
    }
}
