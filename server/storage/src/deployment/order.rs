//! What a coordinator asks for on a learner's own page, and the rows it adds where no hard rule stands against them.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::deployment::{Breach, Known, Meeting, Meetings, Part, Refusal, Row, Stretch, Week, breaches};
use domain::id::{OccurrenceId, PersonId, SessionId, SiteId};

use super::asked;
use crate::access::Moment;
use crate::coming::refusal;
use crate::deployment::version::only_in_force;
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::plan::in_force::not_wanted;
use crate::sql::sql;
use crate::working_week;

pub(crate) mod together;

sql! {
    /// Of the site, or an LSA who travels there.
    IS_LSA = "select 1 from role_held r join person p on p.id = r.person_id and p.gone_on is null
              where r.person_id = $1 and r.role = 'lsa' and r.ended_on is null and (r.site_id = $2
              or exists (select 1 from working_site t where t.person_id = r.person_id and t.site_id = $2))";
    IN_CLASS = "select 1 from session s join enrolment e on e.class_id = s.class_id and e.role = 'learner'
                and e.ended_on is null where s.id = $1 and e.person_id = $2";
    /// What is not over of a session: somebody can still be sent to a lesson that goes on, and what is over is never rewritten.
    MEETINGS = "select id, on_date, starts_at, ends_at from occurrence where session_id = $1
                and on_date between $2 and $3 and ends_at > $4 and ended_on is null and called_off = 0
                order by starts_at, id";
    /// Where an LSA is in a stretch, whatever the site.
    OF_LSA = concat!("select o.id, d.learner_id, d.part, o.on_date, o.starts_at, o.ends_at, w.site_id,
              case when o.called_off = 1 or o.ended_on is not null then 1 else 0 end, d.plan_line_id
              from deployment d ", only_in_force!(), "
              join occurrence o on o.id = d.occurrence_id
              where d.lsa_id = $1 and o.on_date between $2 and $3 and not exists (select 1 from called_off k
              where k.occurrence_id = o.id and k.learner_id = d.learner_id and k.ended_at is null)");
    /// The days on which an LSA is marked as not in.
    AWAY = "select from_on, to_on from absence where person_id = $1 and ended_at is null and from_on <= $3 and to_on >= $2";
}

/// Who goes where, for whom and when: what a coordinator asks for.
#[derive(Clone, Debug)]
pub struct Order {
    /// The session; its class's site is the site whose weeks change.
    pub session: SessionId,
    /// Who goes.
    pub lsa: PersonId,
    /// For which part of each meeting. Whoever is taken off is taken off all of it.
    pub part: Part,
    /// From when to when.
    pub stretch: Stretch,
}

impl Order {
    /// For all of each meeting.
    pub const fn whole(session: SessionId, lsa: PersonId, stretch: Stretch) -> Self {
        Self { session, lsa, part: Part::Whole, stretch }
    }
}

/// The rows an order adds, with the date of each; refused for the breaches they bring and for no others: a kept week
/// may have come into breach by an import, which must not stop anyone from mending it. Whoever asks for themself is not told that
/// they are not wanted.
pub(super) async fn added(
    conn: &mut Conn,
    order: &Order,
    (learner, site): (PersonId, SiteId),
    (asks, reason): (PersonId, Option<String>),
    moment: (Tz, Moment),
) -> Result<Vec<(NaiveDate, Row)>, Error> {
    let mut meetings = Meetings::new();
    let before = rows_of_lsa(conn, order, &mut meetings).await?;
    let added = new_rows(conn, order, (learner, site), (reason, moment.1), (&before, &mut meetings)).await?;
    let is_new =
        |row: &&Row| added.iter().any(|(_, new)| (new.occurrence, new.learner) == (row.occurrence, row.learner));
    let stays = before.iter().filter(|row| !is_new(row));
    let after: Vec<Row> = stays.chain(added.iter().map(|(_, row)| row)).cloned().collect();
    let mut brought: BTreeSet<_> =
        breaches(&after, &meetings).difference(&breaches(&before, &meetings)).copied().collect();
    brought.extend(not_wanted_there(conn, order, learner, &added).await?);
    brought.extend(never_in(conn, order, &added).await?);
    let known = known(conn, (learner, site), order, (&added, &after), moment).await?;
    let others = together::others(conn, order).await?;
    let with = |rows: Vec<Row>| [rows, others.clone()].concat();
    brought.extend(known.brought(&with(before), &with(after), &meetings));
    if brought.is_empty() {
        return Ok(added);
    }
    // every occurrence a breach names was put into the map above
    let told: BTreeSet<_> = brought.into_iter().map(|breach| breach.told_to(asks)).collect();
    let dated = told.into_iter().filter_map(|breach| Some((breach, breach.on(&meetings)?)));
    Err(Refusal::Breaches(dated.collect()).into())
}

/// What is new of an order, beside what the LSA does already.
async fn new_rows(
    conn: &mut Conn,
    order: &Order,
    (learner, site): (PersonId, SiteId),
    (reason, at): (Option<String>, Moment),
    (before, meetings): (&[Row], &mut Meetings),
) -> Result<Vec<(NaiveDate, Row)>, Error> {
    let Order { session, lsa, part, stretch } = *order;
    let is_lsa = conn.row(IS_LSA, args![lsa, site]).await?.is_some();
    let in_class = conn.row(IN_CLASS, args![session, learner]).await?.is_some();
    let held = conn.rows(MEETINGS, args![session, stretch.from(), stretch.to(), at.now]).await?;
    if held.is_empty() {
        return Err(Refusal::NothingThen.into());
    }
    let mut added = Vec::new();
    for mut held in held {
        let (occurrence, on) = (held.parsed::<OccurrenceId>()?, held.parsed()?);
        let is_here = |row: &Row| row.occurrence == occurrence && row.learner == learner;
        // whoever is there for one half and is sent for the other is there for all of it
        let had = before.iter().find(|row| is_here(row)).map(|row| row.part);
        let part = had.map_or(part, |had| had.and(part));
        if had == Some(part) {
            continue;
        }
        let meeting = meetings.entry(occurrence).or_insert(Meeting {
            site,
            on,
            starts: held.instant()?,
            ends: held.instant()?,
            is_off: false,
            learners: BTreeSet::new(),
            lsas: BTreeSet::new(),
        });
        meeting.learners.extend(in_class.then_some(learner));
        meeting.lsas.extend(is_lsa.then_some(lsa));
        added.push((on, Row { occurrence, learner, lsa, part, plan_line: None, reason: reason.clone() }));
    }
    if added.is_empty() { Err(Refusal::AlreadyThere.into()) } else { Ok(added) }
}

/// Where the LSA is already, at any site, in the weeks of the stretch. What is kept is taken as it is: only what is added is judged.
async fn rows_of_lsa(conn: &mut Conn, order: &Order, meetings: &mut Meetings) -> Result<Vec<Row>, Error> {
    let mut before = Vec::new();
    let (from, to) = (Week::of(order.stretch.from()).monday(), Week::of(order.stretch.to()).sunday());
    for mut row in conn.rows(OF_LSA, args![order.lsa, from, to]).await? {
        let (occurrence, learner, part): (OccurrenceId, PersonId, _) = (row.parsed()?, row.parsed()?, row.step()?);
        let (on, starts, ends, site, is_off) =
            (row.parsed()?, row.instant()?, row.instant()?, row.parsed()?, row.truth()?);
        let kept = Meeting { site, on, starts, ends, is_off, learners: BTreeSet::new(), lsas: BTreeSet::new() };
        let meeting = meetings.entry(occurrence).or_insert(kept);
        meeting.learners.insert(learner);
        meeting.lsas.insert(order.lsa);
        let plan_line = row.opt_parsed()?;
        before.push(Row { occurrence, learner, lsa: order.lsa, part, plan_line, reason: None });
    }
    Ok(before)
}

/// The meetings at which the learner does not want them, or said no to them.
async fn not_wanted_there(
    conn: &mut Conn,
    order: &Order,
    learner: PersonId,
    added: &[(NaiveDate, Row)],
) -> Result<Vec<Breach>, Error> {
    let (lsa, stretch) = (order.lsa, order.stretch);
    let not_wanted = not_wanted(conn, learner).await?.contains(&lsa);
    let said_no = refusal::of_learner(conn, learner, (stretch.from(), stretch.to())).await?;
    let said_no = |at: &OccurrenceId| said_no.get(at).is_some_and(|to| to.contains(&lsa));
    let refused = added.iter().map(|(_, row)| row.occurrence).filter(|at| not_wanted || said_no(at));
    Ok(refused.map(|at| Breach::NotWanted(lsa, learner, at)).collect())
}

/// That they are marked as not in on every day of it. Of a longer stretch the days on which they are not in are to be covered, as they
/// are when somebody is marked later.
async fn never_in(conn: &mut Conn, order: &Order, added: &[(NaiveDate, Row)]) -> Result<Vec<Breach>, Error> {
    let (lsa, stretch) = (order.lsa, order.stretch);
    let rows = conn.rows(AWAY, args![lsa, stretch.from(), stretch.to()]).await?.into_iter();
    let away = rows.map(|mut row| Ok((row.parsed()?, row.parsed()?)));
    let away: Vec<(NaiveDate, NaiveDate)> = away.collect::<Result<_, Error>>()?;
    let is_away = |on: &NaiveDate| away.iter().any(|(from, to)| (from..=to).contains(&on));
    if !added.iter().all(|(on, _)| is_away(on)) {
        return Ok(Vec::new());
    }
    Ok(added.iter().map(|(_, row)| Breach::Away(lsa, row.occurrence)).collect())
}

/// What the rows are judged by: when the people of the site work, and what they need with whom the LSA is.
async fn known(
    conn: &mut Conn,
    (learner, site): (PersonId, SiteId),
    order: &Order,
    (added, after): (&[(NaiveDate, Row)], &[Row]),
    (zone, at): (Tz, Moment),
) -> Result<Known, Error> {
    let place = asked::title(conn, order.session).await?.situation(order.session);
    let needs = together::needs_of(conn, learner, (order, place), added, after).await?;
    let works = working_week::at_site(conn, site).await?.into_iter();
    Ok(Known {
        works: works.filter_map(|works| Some((works.lsa.id, works.week?))).collect(),
        travel: working_week::travel(conn).await?,
        // the rows of an LSA are those of every site
        elsewhere: Vec::new(),
        needs,
        zone,
        now: at.now,
    })
}

#[cfg(test)]
pub(super) mod tests;
