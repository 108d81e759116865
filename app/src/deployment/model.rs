//! A site's week as the engine reads it, and the engine's answer as the week keeps it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::deployment::{Need, NotIn, Part, Row, Sending, Sendings};
use domain::id::{OccurrenceId, PersonId};
use solver::instance::{LearnerId, LsaId, SessionId};
use solver::{Answer, Instance, Score};
use storage::SiteWeek;

use taken::AllTaken;
pub use written::loads;
use written::session;

mod beyond;
mod by_hand;
mod cover;
mod free;
mod left;
mod stands;
mod taken;
#[cfg(test)]
pub(super) mod tests;
mod written;

/// What a week asks, written for the engine.
#[derive(Clone, Debug)]
pub struct Model {
    /// The week in the engine's own format.
    pub instance: Instance,
    /// What its learners need, of meetings to come and of those past.
    pub needs: Vec<Need>,
    /// What is in force, as far as it can still be changed.
    pub published: Answer,
    /// Where each need stands.
    at: BTreeMap<(OccurrenceId, PersonId), usize>,
    /// For which part of a meeting somebody is asked for, where that is not all of it.
    parts: BTreeMap<(LearnerId, OccurrenceId), Part>,
    /// Rows that a proposal carries on as they are: of meetings that have begun, and of people whose hours nobody said.
    kept: Vec<Row>,
    /// Rows that no need as a whole is behind, by the name the engine knows their learner by.
    extra: BTreeMap<(LearnerId, OccurrenceId), Row>,
    /// Which part of what stays is more than was agreed, by meeting.
    more: BTreeMap<OccurrenceId, Vec<(Sending, Part)>>,
    /// What a person wrote for putting somebody with a learner: it stays as long as they do.
    written: BTreeMap<Sending, String>,
    open: BTreeSet<OccurrenceId>,
    /// When each is elsewhere.
    taken: AllTaken,
    /// Where someone is sent on a day on which they are not in.
    absent: BTreeSet<(OccurrenceId, PersonId)>,
    /// To whom a learner said no at one meeting.
    refused: Sendings,
    /// Whom learners do not want at any, whether anything is agreed with them or not.
    not_wanted: BTreeMap<PersonId, BTreeSet<PersonId>>,
    /// Who may be sent at all.
    works: BTreeSet<PersonId>,
    /// Those of them of whom somebody said when they work: the engine knows no others.
    known: BTreeSet<PersonId>,
    purpose: Purpose,
}

/// What a week is written down for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Purpose {
    /// To be shown, and changed by hand: everyone who is sent somewhere is there.
    Pages,
    /// To be proposed: what is agreed no more is let go.
    Proposal,
    /// To be covered: the engine is asked for nothing but places that somebody came to.
    Cover,
}

impl Model {
    /// Writes a week down. Meetings that have begun are past: nothing of them is changed.
    pub fn of(week: &SiteWeek, zone: Tz, now: DateTime<Utc>) -> Self {
        Self::read(week, (zone, now), Purpose::Pages)
    }

    fn read(week: &SiteWeek, (zone, now): (Tz, DateTime<Utc>), purpose: Purpose) -> Self {
        let held = week.meetings.iter().filter(|meeting| !meeting.is_off);
        let needs = week.needs();
        let sessions: Vec<_> =
            held.filter(|meeting| meeting.starts > now).filter_map(|it| session(week, it, zone)).collect();
        let open = sessions.iter().filter_map(|session| session.id.0.parse().ok()).collect();
        let mut model = Self {
            instance: Instance {
                lsas: Vec::new(),
                sessions,
                learners: Vec::new(),
                travel_minutes: 0,
                travel: Vec::new(),
            },
            at: needs.iter().enumerate().map(|(n, need)| ((need.occurrence, need.learner), n)).collect(),
            needs,
            published: Answer::default(),
            parts: BTreeMap::new(),
            kept: Vec::new(),
            extra: BTreeMap::new(),
            more: BTreeMap::new(),
            written: written(week.shown()),
            open,
            taken: AllTaken::new(),
            absent: absent(week),
            refused: week.refused.clone(),
            not_wanted: week.not_wanted.clone(),
            works: week.lsas.iter().map(|works| works.lsa.id).collect(),
            known: week.lsas.iter().filter(|works| works.week.is_some()).map(|works| works.lsa.id).collect(),
            purpose,
        };
        model.keep_what_stands(week);
        model.note_more(week);
        model.taken = model.all_taken(week, zone);
        model.instance.lsas = week.lsas.iter().map(|works| model.lsa(week, works)).collect();
        model.write_learners(week);
        model.published = model.in_force(week);
        model
    }

    /// What is in force at the places that the engine is asked about; where they are covered, what is shown.
    fn in_force(&self, week: &SiteWeek) -> Answer {
        let in_force = week.published.as_ref().map_or(&[][..], |version| &version.rows);
        let mut answer = self.answer(if self.covers() { week.shown() } else { in_force });
        let learners = self.instance.learners.iter();
        let asked: BTreeSet<_> =
            learners.flat_map(|learner| learner.demand.iter().map(|line| (&learner.id, &line.session))).collect();
        answer.assign.retain(|(learner, session, _)| asked.contains(&(learner, session)));
        answer
    }

    /// What a learner needs at a meeting.
    pub fn need(&self, occurrence: OccurrenceId, learner: PersonId) -> Option<&Need> {
        self.at.get(&(occurrence, learner)).map(|n| &self.needs[*n])
    }

    /// Whether a meeting can still be changed.
    pub fn is_open(&self, occurrence: OccurrenceId) -> bool {
        self.open.contains(&occurrence)
    }

    /// Whether nothing of the week is still to come: then nothing of it can be changed.
    pub fn is_over(&self) -> bool {
        self.open.is_empty()
    }

    /// Whether nobody comes by a row, though it stands: whoever it sends is not in, works there no more, or is refused.
    pub fn is_void(&self, row: &Row) -> bool {
        self.is_gone(row) || self.is_refused(row.sending())
    }

    /// Whether whoever a row sends is not in that day, or works there no more: anybody may know that of why nobody comes.
    pub fn is_gone(&self, row: &Row) -> bool {
        self.is_absent(row) || !self.works.contains(&row.lsa)
    }

    /// Whether whoever a row sends is not in that day.
    pub fn is_absent(&self, row: &Row) -> bool {
        self.absent.contains(&(row.occurrence, row.lsa))
    }

    /// Whether somebody said when a person works.
    pub fn is_known(&self, lsa: PersonId) -> bool {
        self.known.contains(&lsa)
    }

    /// Whether a row of a meeting to come stays in every proposal, because nobody said when whoever it sends works.
    fn is_carried(&self, row: &Row) -> bool {
        !self.is_known(row.lsa) && !self.is_void(row)
    }

    /// Whether a learner said no to somebody at one meeting, or does not want them at any.
    pub fn is_refused(&self, sending: Sending) -> bool {
        let Sending { occurrence, learner, lsa } = sending;
        self.refused.contains(&sending)
            || self.not_wanted.get(&learner).is_some_and(|not_wanted| not_wanted.contains(&lsa))
            || self.need(occurrence, learner).is_some_and(|need| need.not_wanted.contains(&lsa))
    }

    /// Rows with the place of the need that each meets, those of a plan first, of people the engine knows, who come; none for a
    /// row that meets no place as a whole.
    pub fn placed<'r>(&self, rows: &'r [Row]) -> Vec<(&'r Row, Option<usize>)> {
        let mut at: BTreeMap<(OccurrenceId, PersonId), Vec<&Row>> = BTreeMap::new();
        for row in rows {
            at.entry((row.occurrence, row.learner)).or_default().push(row);
        }
        let mut placed = Vec::with_capacity(rows.len());
        for ((occurrence, learner), mut here) in at {
            let need = self.need(occurrence, learner);
            here.sort_by_key(|row| (self.is_void(row), !self.is_known(row.lsa), row.plan_line.is_none(), row.lsa));
            let mut places = 0..need.map_or(0, Need::people);
            placed.extend(here.into_iter().map(|row| {
                let meets = need.is_some_and(|need| row.part.covers(need.part));
                (row, if meets { places.next() } else { None })
            }));
        }
        placed
    }

    /// Rows, each with the name the engine knows its place by, as far as it knows of them.
    pub fn named<'r>(&self, rows: &'r [Row]) -> Vec<(&'r Row, LearnerId)> {
        let extras: BTreeMap<_, _> = self.extra.iter().map(|((name, _), row)| (row.sending(), name)).collect();
        let placed = self.placed(rows).into_iter();
        let placed = placed.filter(|(row, _)| self.is_open(row.occurrence) && self.is_known(row.lsa));
        let named = placed.filter_map(|(row, place)| {
            let beside = || extras.get(&row.sending()).map(|name| (*name).clone());
            Some((row, place.map(|place| learner_id(row.learner, place)).or_else(beside)?))
        });
        named.collect()
    }

    /// Rows as the engine's answer, as far as it knows of them.
    pub fn answer(&self, rows: &[Row]) -> Answer {
        let named = self.named(rows).into_iter();
        Answer { assign: named.map(|(row, name)| (name, session_id(row.occurrence), lsa_id(row.lsa))).collect() }
    }

    /// The engine's answer as rows, each with the line it is pulled from, and what is carried on beside it. Whoever comes for one
    /// half and is found for the other comes for all of it.
    pub fn rows(&self, answer: &Answer) -> Vec<Row> {
        let mut rows: BTreeMap<Sending, Row> = BTreeMap::new();
        for row in self.kept.iter().cloned().chain(self.answered(answer)) {
            let (part, plan_line) = (row.part, row.plan_line);
            let one = rows.entry(row.sending()).or_insert(row);
            one.part = one.part.and(part);
            one.plan_line = one.plan_line.or(plan_line);
        }
        rows.into_values().collect()
    }

    fn answered(&self, answer: &Answer) -> Vec<Row> {
        let mut rows = Vec::new();
        for (name, session, lsa) in &answer.assign {
            let (Ok(occurrence), Ok(lsa)) = (session.0.parse::<OccurrenceId>(), lsa.0.parse::<PersonId>()) else {
                continue;
            };
            let place = (name.clone(), occurrence);
            if let Some(extra) = self.extra.get(&place) {
                rows.push(extra.clone());
                continue;
            }
            let Ok(learner) = name.0.split('/').next().unwrap_or_default().parse::<PersonId>() else { continue };
            let part = self.parts.get(&place).copied().unwrap_or(Part::Whole);
            let plan_line = self.need(occurrence, learner).map(|need| need.line);
            let reason = self.written.get(&Sending { occurrence, learner, lsa }).cloned();
            rows.push(Row { occurrence, learner, lsa, part, plan_line, reason });
        }
        rows
    }

    /// What rows cost and break, judged by what knows nothing of the search.
    pub fn score(&self, rows: &[Row]) -> Score {
        Score::of(&self.instance, &self.answer(rows), Some(&self.published))
    }

    /// What rows cost, as whoever reads the week may know it: whoever is sent and does not come is with nobody.
    pub fn cost(&self, reader: Option<PersonId>, rows: &[Row]) -> i64 {
        let come: Vec<Row> = rows.iter().filter(|row| !self.is_void_to(reader, row)).cloned().collect();
        self.score(&come).total()
    }
}

fn written(rows: &[Row]) -> BTreeMap<Sending, String> {
    let of = |row: &Row| Some((row.sending(), row.reason.clone()?));
    rows.iter().filter_map(of).collect()
}

fn absent(week: &SiteWeek) -> BTreeSet<(OccurrenceId, PersonId)> {
    let at = |not_in: &NotIn| {
        let days = week.meetings.iter().filter(|meeting| not_in.is_on(meeting.on));
        days.map(|meeting| (meeting.id, not_in.lsa)).collect::<Vec<_>>()
    };
    week.away.iter().flat_map(at).collect()
}

/// What the engine calls an LSA.
pub fn lsa_id(lsa: PersonId) -> LsaId {
    LsaId(lsa.to_string())
}

/// What the engine calls a meeting.
pub fn session_id(occurrence: OccurrenceId) -> SessionId {
    SessionId(occurrence.to_string())
}

/// What the engine calls a learner, once for each person they need at one time.
pub fn learner_id(learner: PersonId, place: usize) -> LearnerId {
    LearnerId(if place == 0 { learner.to_string() } else { format!("{learner}/{}", place + 1) })
}
