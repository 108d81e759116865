//! What is put and taken off by hand, beside what is in force: where it is more or less, something is to be written for it (rule 3 of
//! the product).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::deployment::{Part, Row};
use domain::id::{OccurrenceId, PersonId, SessionId};
use domain::plan::in_force;
use domain::timetable::Title;

use super::{Order, by_hand};
use crate::access::{Moment, must};
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::plan::history::lines_of;
use crate::sql::sql;
use crate::timetable::read_title;

sql! {
    TITLE = "select c.title, c.time from session s join class c on c.id = s.class_id where s.id = $1";
    /// Whoever an order is about, and everyone else who comes to its learner in the session: who is not in that day or was told no
    /// there does not.
    THERE = "select o.id, o.on_date, c.title, c.time, d.lsa_id, d.part, o.starts_at from deployment d join deployment_week w
             on w.site_id = d.site_id and w.version_id = d.version_id
             join occurrence o on o.id = d.occurrence_id and o.ended_on is null and o.called_off = 0
             join session s on s.id = o.session_id join class c on c.id = s.class_id
             where d.learner_id = $1 and o.session_id = $2 and o.on_date between $3 and $4 and (d.lsa_id = $5
             or not exists (select 1 from absence a where a.person_id = d.lsa_id and a.ended_at is null
             and o.on_date between a.from_on and a.to_on) and not exists (select 1 from coming_refused r
             where r.learner_id = d.learner_id and r.occurrence_id = o.id and r.lsa_id = d.lsa_id and r.ended_at is null))";
}

/// Whether any of the rows that an order adds is more than what is in force asks for: where nothing is, there is no plan to hold it
/// against, and it is shown as from none.
pub(super) async fn is_more(
    conn: &mut Conn,
    learner: PersonId,
    order: &Order,
    added: &[(NaiveDate, Row)],
) -> Result<bool, Error> {
    let session = order.session;
    let lines = lines_of(conn, learner).await?;
    let held = |on: &NaiveDate| !in_force(learner, &lines, &Default::default(), (*on, *on)).is_empty();
    if !added.iter().any(|(on, _)| held(on)) {
        return Ok(false);
    }
    let (title, beside) = beside(conn, learner, order).await?;
    let mut others: BTreeMap<OccurrenceId, usize> = BTreeMap::new();
    for row in beside {
        *others.entry(row.occurrence).or_default() += 1;
    }
    Ok(added.iter().filter(|(on, _)| held(on)).any(|(on, row)| {
        let others = others.get(&row.occurrence).copied().unwrap_or_default();
        let asked = by_hand::people_asked_for(&lines, learner, title.situation(session), *on);
        asked.is_none_or(|(part, people)| !part.covers(row.part) || others >= people)
    }))
}

/// What a session is.
pub(super) async fn title(conn: &mut Conn, session: SessionId) -> Result<Title, Error> {
    read_title(&mut must(conn.row(TITLE, args![session]).await?, "a class")?).map_err(Error::from)
}

/// What a session is, and everyone else who is with a learner there.
async fn beside(conn: &mut Conn, learner: PersonId, order: &Order) -> Result<(Title, Vec<Row>), Error> {
    let Order { session, lsa, stretch, .. } = order.clone();
    let title = title(conn, session).await?;
    let mut beside = Vec::new();
    for mut row in conn.rows(THERE, args![learner, session, stretch.from(), stretch.to(), lsa]).await? {
        let (occurrence, _, _): (_, NaiveDate, _) = (row.parsed()?, row.parsed()?, read_title(&mut row)?);
        let (other, part): (PersonId, Part) = (row.parsed()?, row.step()?);
        beside.push(Row { occurrence, learner, lsa: other, part, plan_line: None, reason: None });
    }
    beside.retain(|row| row.lsa != lsa);
    Ok((title, beside))
}

/// The meetings to come from which an order takes someone and that fewer stay for than what is in force asks for there.
pub(super) async fn left_short(
    conn: &mut Conn,
    learner: PersonId,
    order: &Order,
    at: Moment,
) -> Result<Vec<(NaiveDate, OccurrenceId)>, Error> {
    let Order { session, lsa, stretch, .. } = order.clone();
    let lines = lines_of(conn, learner).await?;
    let mut taken: BTreeMap<(NaiveDate, OccurrenceId), Title> = BTreeMap::new();
    let mut stay: BTreeMap<OccurrenceId, Vec<Part>> = BTreeMap::new();
    for mut row in conn.rows(THERE, args![learner, session, stretch.from(), stretch.to(), lsa]).await? {
        let (occurrence, on, title) = (row.parsed()?, row.parsed()?, read_title(&mut row)?);
        let (who, part): (PersonId, Part) = (row.parsed()?, row.step()?);
        if row.instant()? <= at.now {
            continue;
        }
        match who == lsa {
            true => drop(taken.insert((on, occurrence), title)),
            false => stay.entry(occurrence).or_default().push(part),
        }
    }
    let is_short = |((on, occurrence), title): &((NaiveDate, OccurrenceId), Title)| {
        let asked = by_hand::people_asked_for(&lines, learner, title.situation(session), *on);
        asked.is_some_and(|(part, people)| {
            let stay = stay.get(occurrence).map_or(0, |all| all.iter().filter(|stays| stays.covers(part)).count());
            stay < people
        })
    };
    Ok(taken.into_iter().filter(is_short).map(|(at, _)| at).collect())
}
