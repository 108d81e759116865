//! A learner's meetings that are over with everything made of them, read whole: one statement a kind.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::id::{OccurrenceId, PersonId};
use domain::person::Name;
use domain::review::{Asked, Felt, Filled, Given, Note, Word, Written};
use domain::sitting::Someone;

use super::shown::{Met, Reviewed, Reviews};
use crate::absence::was_not_in;
use crate::access::{Moment, must};
use crate::deployment::version::only_in_force;
use crate::dialect::{Conn, Row, args};
use crate::error::{Error, Failure};
use crate::person::{face, read_face, read_name, read_opt_name};
use crate::photo::photo_seen_by;
use crate::sitting::read_maker;
use crate::sql::sql;
use crate::timetable::read_title;

sql! {
    /// A learner's meetings in a stretch that are over: of their classes while they were in them, of the times of the day at which
    /// somebody was to come, any that something was written of, and the one that is asked for. Of a class they came back to, those before
    /// to which the week sent somebody for them.
    HELD = concat!("select o.id, o.session_id, c.title, c.time, o.on_date, o.starts_at, o.ends_at from occurrence o
            join session s on s.id = o.session_id join class c on c.id = s.class_id
            where o.on_date between $2 and $3 and o.ends_at <= $4 and o.id in (
            select m.id from enrolment e join class k on k.id = e.class_id join session t on t.class_id = e.class_id
            join occurrence m on m.session_id = t.id and m.ended_on is null and m.called_off = 0
            where e.person_id = $1 and e.role = 'learner' and m.on_date between $2 and $3
            and (e.ended_on is null or m.on_date < e.ended_on)
            and ((k.time is null and (e.began_on is null or m.on_date >= e.began_on)) or exists (select 1
            from deployment d ", only_in_force!(), "
            where d.occurrence_id = m.id and d.learner_id = $1))
            and not exists (select 1 from called_off k where k.occurrence_id = m.id and k.learner_id = $1
            and k.ended_at is null)
            union select occurrence_id from review_given where learner_id = $1
            union select occurrence_id from review_line where learner_id = $1
            union select occurrence_id from review_felt where learner_id = $1
            union select a.id from occurrence a where a.id = $5)
            order by o.starts_at desc, o.id");
    /// The last day before another on which there was such a meeting, by the index of each way to it.
    BEFORE = concat!("select max(b.on_date) from (
              select max(m.on_date) as on_date from enrolment e join class k on k.id = e.class_id
              join session t on t.class_id = e.class_id join occurrence m on m.session_id = t.id and m.ended_on is null
              and m.called_off = 0 where e.person_id = $1 and e.role = 'learner' and m.on_date < $2 and m.ends_at <= $3
              and (e.ended_on is null or m.on_date < e.ended_on)
              and ((k.time is null and (e.began_on is null or m.on_date >= e.began_on)) or exists (select 1
              from deployment d ", only_in_force!(), "
              where d.occurrence_id = m.id and d.learner_id = $1))
              and not exists (select 1 from called_off c where c.occurrence_id = m.id and c.learner_id = $1
              and c.ended_at is null)
              union all select max(o.on_date) from review_given g join occurrence o on o.id = g.occurrence_id
              where g.learner_id = $1 and o.on_date < $2
              union all select max(o.on_date) from review_line l join occurrence o on o.id = l.occurrence_id
              where l.learner_id = $1 and o.on_date < $2
              union all select max(o.on_date) from review_felt f join occurrence o on o.id = f.occurrence_id
              where f.learner_id = $1 and o.on_date < $2) b");
    /// Nobody who was not in, as far as it was known before it was over. Photos as the learner may see them: of people at their own sites.
    CAME = concat!("select d.occurrence_id, p.id, p.given_name, p.family_name, ph.digest
            from deployment d ", only_in_force!(), "
            join occurrence o on o.id = d.occurrence_id join person p on p.id = d.lsa_id ", photo_seen_by!("$1", "learner"), "
            where d.learner_id = $1 and o.on_date between $2 and $3 and not ", was_not_in!(), "
            order by p.given_name, p.family_name, p.id");
    GIVEN = "select g.occurrence_id, g.id, g.author_id, p.given_name, p.family_name, g.written_at, g.ended_at, g.amount,
             g.nearness, g.help, g.stood_back, g.given_by, g.activities, g.note from review_given g join person p on p.id = g.author_id
             join occurrence o on o.id = g.occurrence_id
             where g.learner_id = $1 and o.on_date between $2 and $3 order by g.written_at desc, g.id desc";
    LINES = "select l.occurrence_id, l.id, l.author_id, p.given_name, p.family_name, l.written_at, l.ended_at, l.line
             from review_line l join person p on p.id = l.author_id join occurrence o on o.id = l.occurrence_id
             where l.learner_id = $1 and o.on_date between $2 and $3 order by l.written_at desc, l.id desc";
    FELT = "select f.occurrence_id, f.asked, f.word, f.maker, f.helper_id, f.helper_relation, f.helper_name, f.said_at,
            h.given_name, h.family_name from review_felt f join occurrence o on o.id = f.occurrence_id
            left join person h on h.id = f.helper_id
            where f.learner_id = $1 and f.ended_at is null and o.on_date between $2 and $3 order by f.asked";
}

/// Everything, to be kept back from whoever may not see it.
pub(super) async fn read(
    conn: &mut Conn,
    learner: PersonId,
    (from, to): (NaiveDate, NaiveDate),
    at: Moment,
) -> Result<Reviews, Error> {
    read_with(conn, learner, (from, to), None, at).await
}

/// The same with one meeting that it is known of already that whoever reads was at it, though the learner has left its class.
pub(super) async fn read_with(
    conn: &mut Conn,
    learner: PersonId,
    (from, to): (NaiveDate, NaiveDate),
    with: Option<OccurrenceId>,
    at: Moment,
) -> Result<Reviews, Error> {
    let with = with.map(|with| with.to_string()).unwrap_or_default();
    let learner_face = face(conn, learner).await?;
    let mut reviews = Reviews { learner: learner_face, all: Vec::new(), people: BTreeMap::new(), before: None };
    for mut row in conn.rows(HELD, args![learner, from, to, at.now, with]).await? {
        let met = read_held(&mut row)?;
        let (came, given, lines, felt) = Default::default();
        reviews.all.push(Reviewed { met, came, given, lines, felt, is_kept_back: false });
    }
    let places: BTreeMap<OccurrenceId, usize> =
        reviews.all.iter().enumerate().map(|(place, one)| (one.met.occurrence, place)).collect();
    let key = || args![learner, from, to];
    for mut row in conn.rows(CAME, key()).await? {
        if let Some(place) = places.get(&row.parsed()?) {
            reviews.all[*place].came.push(read_face(&mut row)?);
        }
    }
    for mut row in conn.rows(GIVEN, key()).await? {
        if let Some(place) = places.get(&row.parsed()?) {
            reviews.all[*place].given.push(read_written(&mut row, read_given)?);
        }
    }
    for mut row in conn.rows(LINES, key()).await? {
        if let Some(place) = places.get(&row.parsed()?) {
            reviews.all[*place].lines.push(read_written(&mut row, read_line)?);
        }
    }
    for mut row in conn.rows(FELT, key()).await? {
        if let Some(place) = places.get(&row.parsed()?) {
            let felt = read_felt(&mut row, &mut reviews.people)?;
            reviews.all[*place].felt.push(felt);
        }
    }
    Ok(reviews)
}

/// The day of the last meeting before a date that is over.
pub(super) async fn last_before(
    conn: &mut Conn,
    learner: PersonId,
    from: NaiveDate,
    at: Moment,
) -> Result<Option<NaiveDate>, Error> {
    let row = conn.row(BEFORE, args![learner, from, at.now]).await?;
    Ok(row.map(|mut row| row.opt_parsed()).transpose()?.flatten())
}

/// Reads seven columns: id, session, title and time, date, start and end.
pub(super) fn read_held(row: &mut Row) -> Result<Met, Failure> {
    Ok(Met {
        occurrence: row.parsed()?,
        session: row.parsed()?,
        title: read_title(row)?,
        on: row.parsed()?,
        starts: row.instant()?,
        ends: row.instant()?,
    })
}

fn read_written<T>(row: &mut Row, what: fn(&mut Row) -> Result<T, Failure>) -> Result<Written<T>, Failure> {
    let (id, author, name, at) = (row.parsed()?, row.parsed()?, read_name(row)?, row.instant()?);
    let is_earlier = row.opt_instant()?.is_some();
    Ok(Written { id, what: what(row)?, author, name, at, is_earlier })
}

fn read_given(row: &mut Row) -> Result<Given, Failure> {
    let mut word = || row.opt_text().map(Option::unwrap_or_default);
    let (amount, nearness, help) = (word()?, word()?, word()?);
    let (stood_back, by, activities, note) = (word()?, word()?, word()?, word()?);
    let activities = activities.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
    let filled = Filled { amount, nearness, help, stood_back, by, activities, note };
    must(Given::new(&filled).ok(), "what was given")
}

fn read_line(row: &mut Row) -> Result<Note, Failure> {
    must(Note::new(&row.text()?).ok().flatten(), "a line")
}

fn read_felt(row: &mut Row, people: &mut BTreeMap<PersonId, Name>) -> Result<Felt, Failure> {
    let asked: Asked = row.parsed()?;
    let word = must(Word::parse(asked, &row.text()?).ok(), "a word on a session")?;
    let (maker, at) = (read_maker(row)?, row.instant()?);
    if let (Some(Someone::Known(id)), Some(name)) = (maker.someone(), read_opt_name(row)?) {
        people.insert(*id, name);
    }
    Ok(Felt { asked, word, maker, at })
}
