//! A site's week as the engine reads it, and the engine's answer as the week keeps it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::deployment::{At, Need, Row, needs};
use domain::id::{OccurrenceId, PersonId};
use solver::instance::{LearnerId, LsaId, SessionId};
use solver::{Answer, Instance, Score};
use storage::SiteWeek;

use written::session;

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
    /// Rows that a proposal carries on as they are: of meetings that have begun, and of people whose hours nobody said.
    kept: Vec<Row>,
    /// Rows that give more than was agreed, by the name the engine knows their learner by: a person put them there.
    extra: BTreeMap<(LearnerId, OccurrenceId), Row>,
    /// What a person wrote for putting somebody with a learner: it stays as long as they do.
    written: BTreeMap<(OccurrenceId, PersonId, PersonId), String>,
    open: BTreeSet<OccurrenceId>,
    /// Where someone is sent on a day on which they are not in.
    absent: BTreeSet<(OccurrenceId, PersonId)>,
    /// To whom a learner said no at one meeting.
    refused: BTreeSet<(OccurrenceId, PersonId, PersonId)>,
}

impl Model {
    /// Writes a week down. Meetings that have begun are past: nothing of them is changed.
    pub fn of(week: &SiteWeek, zone: Tz, now: DateTime<Utc>) -> Self {
        let held = week.meetings.iter().filter(|meeting| !meeting.is_off);
        let at = held.clone().map(|it| At {
            occurrence: it.id,
            place: it.title.situation(it.session),
            on: it.on,
            learners: &it.learners,
        });
        let needs = needs(&week.lines, at);
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
            needs,
            published: Answer::default(),
            kept: Vec::new(),
            extra: BTreeMap::new(),
            written: written(week.shown()),
            open,
            absent: absent(week),
            refused: week.refused.clone(),
        };
        model.keep_what_stands(week);
        model.instance.lsas = week.lsas.iter().map(|works| model.lsa(week, works, zone)).collect();
        model.write_learners(week);
        let published = week.published.as_ref().map_or(&[][..], |version| &version.rows);
        model.published = model.answer(published);
        model
    }

    /// Sorts out the rows that no need is behind: carried on as they are, or written as a demand that only they meet.
    fn keep_what_stands(&mut self, week: &SiteWeek) {
        let known: BTreeSet<PersonId> =
            week.lsas.iter().filter(|works| works.week.is_some()).map(|works| works.lsa.id).collect();
        let over: BTreeSet<OccurrenceId> =
            week.meetings.iter().filter(|it| !it.is_off && !self.open.contains(&it.id)).map(|it| it.id).collect();
        let mut extras: BTreeMap<(OccurrenceId, PersonId), usize> = BTreeMap::new();
        for (row, place) in self.placed(week.shown()) {
            if over.contains(&row.occurrence) {
                self.kept.push(row.clone());
            } else if self.open.contains(&row.occurrence) && place >= self.wanted_at(row.occurrence, row.learner) {
                if known.contains(&row.lsa) {
                    let count = extras.entry((row.occurrence, row.learner)).or_default();
                    *count += 1;
                    self.extra.insert((LearnerId(format!("{}+{count}", row.learner)), row.occurrence), row.clone());
                } else {
                    self.kept.push(row.clone());
                }
            }
        }
    }

    /// How many people a learner needs at a meeting.
    fn wanted_at(&self, occurrence: OccurrenceId, learner: PersonId) -> usize {
        self.need(occurrence, learner).map_or(0, |need| 1 + usize::from(need.two_people))
    }

    /// What a learner needs at a meeting.
    pub fn need(&self, occurrence: OccurrenceId, learner: PersonId) -> Option<&Need> {
        self.needs.iter().find(|need| need.occurrence == occurrence && need.learner == learner)
    }

    /// Whether a meeting can still be changed.
    pub fn is_open(&self, occurrence: OccurrenceId) -> bool {
        self.open.contains(&occurrence)
    }

    /// Whether nobody comes by a row, though it stands: whoever it sends is not in, or the learner said no to them.
    pub fn is_void(&self, row: &Row) -> bool {
        self.absent.contains(&(row.occurrence, row.lsa)) || self.is_refused(row.occurrence, row.learner, row.lsa)
    }

    /// Whether a learner said no to somebody at one meeting.
    pub fn is_refused(&self, at: OccurrenceId, learner: PersonId, lsa: PersonId) -> bool {
        self.refused.contains(&(at, learner, lsa))
    }

    /// Rows with their places at the learner they are for: those of a plan first.
    fn placed<'r>(&self, rows: &'r [Row]) -> Vec<(&'r Row, usize)> {
        let mut at: BTreeMap<(OccurrenceId, PersonId), Vec<&Row>> = BTreeMap::new();
        for row in rows {
            at.entry((row.occurrence, row.learner)).or_default().push(row);
        }
        let mut placed = Vec::with_capacity(rows.len());
        for mut here in at.into_values() {
            here.sort_by_key(|row| (row.plan_line.is_none(), row.lsa));
            placed.extend(here.into_iter().enumerate().map(|(place, row)| (row, place)));
        }
        placed
    }

    /// Rows as the engine's answer, as far as it knows of them.
    pub fn answer(&self, rows: &[Row]) -> Answer {
        let mut assign = Vec::new();
        for (row, place) in self.placed(rows).into_iter().filter(|(row, _)| self.open.contains(&row.occurrence)) {
            let known = self.instance.lsas.iter().any(|lsa| lsa.id == lsa_id(row.lsa));
            let (occurrence, learner) = (row.occurrence, row.learner);
            let extra = self
                .extra
                .iter()
                .find(|((_, at), kept)| *at == occurrence && kept.learner == learner && kept.lsa == row.lsa);
            let name = if place < self.wanted_at(occurrence, learner) {
                Some(learner_id(learner, place))
            } else {
                extra.map(|((name, _), _)| name.clone())
            };
            if let Some(name) = name.filter(|_| known) {
                assign.push((name, session_id(occurrence), lsa_id(row.lsa)));
            }
        }
        Answer { assign }
    }

    /// The engine's answer as rows, each with the line it is pulled from, and what is carried on beside it.
    pub fn rows(&self, answer: &Answer) -> Vec<Row> {
        let mut rows = self.kept.clone();
        for (name, session, lsa) in &answer.assign {
            let (Ok(occurrence), Ok(lsa)) = (session.0.parse::<OccurrenceId>(), lsa.0.parse::<PersonId>()) else {
                continue;
            };
            if let Some(extra) = self.extra.get(&(name.clone(), occurrence)) {
                rows.push(extra.clone());
                continue;
            }
            let Ok(learner) = name.0.split('/').next().unwrap_or_default().parse::<PersonId>() else { continue };
            let plan_line = self.need(occurrence, learner).map(|need| need.line);
            let reason = self.written.get(&(occurrence, learner, lsa)).cloned();
            rows.push(Row { occurrence, learner, lsa, plan_line, reason });
        }
        rows
    }

    /// What rows cost, judged by what knows nothing of the search.
    pub fn score(&self, rows: &[Row]) -> Score {
        Score::of(&self.instance, &self.answer(rows), Some(&self.published))
    }

    /// The needs that rows leave unmet, of meetings to come.
    pub fn unmet<'m>(&'m self, rows: &'m [Row]) -> impl Iterator<Item = &'m Need> {
        let given = |need: &Need| {
            let here = rows.iter().filter(|row| row.occurrence == need.occurrence && row.learner == need.learner);
            here.filter(|row| !self.is_void(row)).count()
        };
        self.needs
            .iter()
            .filter(|need| self.is_open(need.occurrence))
            .filter(move |need| given(need) < 1 + usize::from(need.two_people))
    }
}

fn written(rows: &[Row]) -> BTreeMap<(OccurrenceId, PersonId, PersonId), String> {
    let of = |row: &Row| Some(((row.occurrence, row.learner, row.lsa), row.reason.clone()?));
    rows.iter().filter_map(of).collect()
}

fn absent(week: &SiteWeek) -> BTreeSet<(OccurrenceId, PersonId)> {
    let at = |(lsa, from, to): &(PersonId, NaiveDate, NaiveDate)| {
        let days = week.meetings.iter().filter(|meeting| *from <= meeting.on && meeting.on <= *to);
        days.map(|meeting| (meeting.id, *lsa)).collect::<Vec<_>>()
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
