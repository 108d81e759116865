//! Putting an LSA with a learner and taking them off again: each a new version of every week it touches.
//!
//! Two coordinators may save at once, at one site or for one LSA who works at two. Each save therefore holds the
//! row of the site and then the row of the LSA until it is kept, always in this order, and reads only after that.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::access::{Grant, Refused, Subject, act};
use domain::deployment::{Breach, Meeting, Meetings, Part, Refusal, Row, Stretch, Week, breaches};
use domain::id::{OccurrenceId, PersonId, SessionId, SiteId};

use crate::Storage;
use crate::access::{Moment, chain_of, record, still_holds};
use crate::coming::refusal;
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::plan::in_force::not_wanted;
use crate::sql::sql;
use left::Left;
use version::{Change, publish};

pub(crate) mod asked;
pub(crate) mod at_times;
pub(crate) mod by_hand;
pub(crate) mod cover;
pub(crate) mod draft;
pub(crate) mod here;
pub(crate) mod hourless;
pub(crate) mod left;
pub(crate) mod version;
pub(crate) mod week;
pub(crate) mod why;

sql! {
    /// The site of a session, if the visitor coordinates it.
    SITE = "select c.site_id from session s join class c on c.id = s.class_id
            join role_held r on r.site_id = c.site_id and r.person_id = $2 and r.role = 'coordinator'
            and r.ended_on is null where s.id = $1";
    HOLD_SITE = "update site set name = name where id = $1";
    HOLD_LSA = "update person set gone_on = gone_on where id = $1";
    /// Of the site, or an LSA who travels there.
    IS_LSA = "select 1 from role_held r join person p on p.id = r.person_id and p.gone_on is null
              where r.person_id = $1 and r.role = 'lsa' and r.ended_on is null and (r.site_id = $2
              or exists (select 1 from working_site t where t.person_id = r.person_id and t.site_id = $2))";
    IN_CLASS = "select 1 from session s join enrolment e on e.class_id = s.class_id and e.role = 'learner'
                and e.ended_on is null where s.id = $1 and e.person_id = $2";
    MEETINGS = "select id, on_date, starts_at, ends_at from occurrence where session_id = $1
                and on_date between $2 and $3 and ended_on is null and called_off = 0 order by starts_at, id";
    /// Where an LSA is in a stretch, whatever the site.
    OF_LSA = "select o.id, d.learner_id, d.part, o.on_date, o.starts_at, o.ends_at,
              case when o.called_off = 1 or o.ended_on is not null then 1 else 0 end
              from deployment d join deployment_week w on w.site_id = d.site_id and w.version_id = d.version_id
              join occurrence o on o.id = d.occurrence_id
              where d.lsa_id = $1 and o.on_date between $2 and $3 and not exists (select 1 from called_off k
              where k.occurrence_id = o.id and k.learner_id = d.learner_id and k.ended_at is null)";
    /// The weeks in which an LSA is with a learner in a session.
    WEEKS_OF = "select distinct w.monday from deployment d join deployment_week w on w.site_id = d.site_id
                and w.version_id = d.version_id
                join occurrence o on o.id = d.occurrence_id
                where d.lsa_id = $1 and d.learner_id = $2 and o.session_id = $3 and o.on_date between $4 and $5
                and w.site_id = $6 order by w.monday";
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

impl Storage {
    /// Puts an LSA with a learner at every meeting of a session in a stretch, published as it is kept. Meetings that
    /// are called off are passed over. Says how many meetings were added.
    /// Refused as not found when the visitor does not coordinate the session's site, as unsaid where it is more than the plan in
    /// force asks for and nothing is written for it (rule 3 of the product), and with [`Refusal`] when the stretch has no meeting, nothing is new, or it would bring a breach.
    pub async fn deploy(
        &self,
        grant: &Grant<act::Deploy>,
        order: Order,
        reason: Option<String>,
        at: Moment,
    ) -> Result<usize, Error> {
        let grant = grant.clone();
        self.write(move |conn| {
            Box::pin(async move {
                still_holds(conn, &grant, at).await?;
                let site = hold(conn, &grant, &order).await?;
                let is_unsaid = reason.is_none();
                let added = added(conn, &order, grant.person(), site, reason).await?;
                if is_unsaid && asked::is_more(conn, grant.person(), &order, &added).await? {
                    return Err(Refusal::Unsaid.into());
                }
                let weeks: BTreeSet<Week> = added.iter().map(|(on, _)| Week::of(*on)).collect();
                for week in weeks {
                    let rows = added.iter().filter(|(on, _)| Week::of(*on) == week).map(|(_, row)| row.clone());
                    let change = Change { add: rows.collect(), without: None, left: Vec::new() };
                    publish(conn, site, week.monday(), grant.visitor().person, change, at).await?;
                }
                let object = object(conn, "deploy", &order).await?;
                record(conn, &grant, object, at.now).await?;
                Ok(added.len())
            })
        })
        .await
    }

    /// Takes an LSA off a learner at every meeting of a session in a stretch, published as it is kept, with what is written for
    /// it: the learner reads that. Refused as unsaid where nothing is and something is agreed there, or a duty asks for somebody.
    /// Refused with [`Refusal::NothingThen`] when they were not there.
    pub async fn withdraw(
        &self,
        grant: &Grant<act::Deploy>,
        order: Order,
        reason: Option<String>,
        at: Moment,
    ) -> Result<(), Error> {
        let grant = grant.clone();
        self.write(move |conn| {
            Box::pin(async move {
                still_holds(conn, &grant, at).await?;
                let site = hold(conn, &grant, &order).await?;
                let Order { session, lsa, stretch, .. } = order.clone();
                let key = args![lsa, grant.person(), session, stretch.from(), stretch.to(), site];
                let weeks = conn.rows(WEEKS_OF, key).await?;
                if weeks.is_empty() {
                    return Err(Refusal::NothingThen.into());
                }
                let short = asked::left_short(conn, grant.person(), &order).await?;
                if reason.is_none() && !short.is_empty() {
                    return Err(Refusal::Unsaid.into());
                }
                for mut week in weeks {
                    let monday: NaiveDate = week.parsed()?;
                    let of_week = short.iter().filter(|(on, _)| Week::of(*on).monday() == monday);
                    let left = of_week.map(|(_, occurrence)| Left {
                        occurrence: *occurrence,
                        learner: grant.person(),
                        reason: reason.clone().unwrap_or_default(),
                    });
                    let without = Some((grant.person(), order.clone()));
                    let change = Change { add: Vec::new(), without, left: left.collect() };
                    publish(conn, site, monday, grant.visitor().person, change, at).await?;
                }
                let object = object(conn, "withdraw", &order).await?;
                record(conn, &grant, object, at.now).await
            })
        })
        .await
    }
}

/// Finds the site and holds it and the LSA against any other save, in this order.
async fn hold(conn: &mut Conn, grant: &Grant<act::Deploy>, order: &Order) -> Result<SiteId, Error> {
    let site = conn.row(SITE, args![order.session, grant.visitor().person]).await?;
    let site: SiteId = site.ok_or(Refused)?.parsed()?;
    conn.run(HOLD_SITE, args![site]).await?;
    conn.run(HOLD_LSA, args![order.lsa]).await?;
    Ok(site)
}

/// The rows an order adds, with the date of each; refused for the breaches they bring and for no others: a kept week
/// may have come into breach by an import, which must not stop anyone from mending it.
async fn added(
    conn: &mut Conn,
    order: &Order,
    learner: PersonId,
    site: SiteId,
    reason: Option<String>,
) -> Result<Vec<(NaiveDate, Row)>, Error> {
    let Order { session, lsa, part, stretch } = *order;
    let mut meetings = Meetings::new();
    let before = rows_of_lsa(conn, order, &mut meetings).await?;
    let is_lsa = conn.row(IS_LSA, args![lsa, site]).await?.is_some();
    let in_class = conn.row(IN_CLASS, args![session, learner]).await?.is_some();
    let held = conn.rows(MEETINGS, args![session, stretch.from(), stretch.to()]).await?;
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
    if added.is_empty() {
        return Err(Refusal::AlreadyThere.into());
    }
    let is_new =
        |row: &&Row| added.iter().any(|(_, new)| (new.occurrence, new.learner) == (row.occurrence, row.learner));
    let stays = before.iter().filter(|row| !is_new(row));
    let after: Vec<Row> = stays.chain(added.iter().map(|(_, row)| row)).cloned().collect();
    let mut brought: Vec<_> = breaches(&after, &meetings).difference(&breaches(&before, &meetings)).copied().collect();
    let not_wanted = not_wanted(conn, learner).await?.contains(&lsa);
    let said_no = refusal::of_learner(conn, learner, (stretch.from(), stretch.to())).await?;
    let said_no = |at: &OccurrenceId| said_no.get(at).is_some_and(|to| to.contains(&lsa));
    let refused = added.iter().map(|(_, row)| row.occurrence).filter(|at| not_wanted || said_no(at));
    brought.extend(refused.map(|at| Breach::NotWanted(lsa, at)));
    if brought.is_empty() {
        return Ok(added);
    }
    // every occurrence a breach names was put into the map above
    let dated = brought.into_iter().filter_map(|breach| Some((breach, meetings.get(&breach.occurrence())?.on)));
    Err(Refusal::Breaches(dated.collect()).into())
}

/// Where the LSA is already, at any site. What is kept is taken as it is: only what is added is judged.
async fn rows_of_lsa(conn: &mut Conn, order: &Order, meetings: &mut Meetings) -> Result<Vec<Row>, Error> {
    let mut before = Vec::new();
    for mut row in conn.rows(OF_LSA, args![order.lsa, order.stretch.from(), order.stretch.to()]).await? {
        let (occurrence, learner, part): (OccurrenceId, PersonId, _) = (row.parsed()?, row.parsed()?, row.step()?);
        let (on, starts, ends, is_off) = (row.parsed()?, row.instant()?, row.instant()?, row.truth()?);
        let kept = Meeting { on, starts, ends, is_off, learners: BTreeSet::new(), lsas: BTreeSet::new() };
        let meeting = meetings.entry(occurrence).or_insert(kept);
        meeting.learners.insert(learner);
        meeting.lsas.insert(order.lsa);
        before.push(Row { occurrence, learner, lsa: order.lsa, part, plan_line: None, reason: None });
    }
    Ok(before)
}

/// What the audit says was done, the LSA by what the audit calls them.
async fn object(conn: &mut Conn, verb: &str, order: &Order) -> Result<String, Error> {
    let (_, lsa) = chain_of(conn, Subject::Person(order.lsa)).await?;
    let lsa = lsa.map(|lsa| lsa.to_string()).unwrap_or_default();
    let (from, to) = (order.stretch.from(), order.stretch.to());
    Ok(format!("{verb} {lsa} session-{} {from} {to}", order.session))
}

#[cfg(test)]
mod tests;
