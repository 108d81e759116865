//! A site's week as the engine reads it, and the engine's answer as the week keeps it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Days, NaiveDate, Timelike, Utc};
use chrono_tz::Tz;
use domain::deployment::{At, Need, Row, needs};
use domain::id::{OccurrenceId, PersonId};
use domain::scale::{Amount as Much, SamePerson, Scale, Sharing as Shared};
use solver::instance::{
    Amount, LearnerId, LsaId, Minutes, People, SessionId, Sharing, SiteId, Skill, WrittenDemand, WrittenLearner,
    WrittenLsa, WrittenSession,
};
use solver::{Answer, Instance, Score};
use storage::{SiteWeek, WeekMeeting, Works};

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
    open: BTreeSet<OccurrenceId>,
    /// Where someone is sent on a day on which they are not in.
    absent: BTreeSet<(OccurrenceId, PersonId)>,
}

impl Model {
    /// Writes a week down. Meetings that have begun are past: nothing of them is changed.
    pub fn of(week: &SiteWeek, zone: Tz, now: DateTime<Utc>) -> Self {
        let held = week.meetings.iter().filter(|meeting| !meeting.is_off);
        let at =
            held.clone().map(|it| At { occurrence: it.id, session: it.session, on: it.on, learners: &it.learners });
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
            open,
            absent: absent(week),
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

    /// Whether whoever a row sends is not in that day.
    pub fn is_absent(&self, row: &Row) -> bool {
        self.absent.contains(&(row.occurrence, row.lsa))
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

    fn lsa(&self, week: &SiteWeek, works: &Works, zone: Tz) -> WrittenLsa {
        let id = works.lsa.id;
        let site = SiteId(week.site.to_string());
        let of_contract = works.week.as_ref().map_or(0, |of| of.minutes);
        let busy: Vec<_> = week.elsewhere.iter().filter(|busy| busy.lsa == id).collect();
        let taken: i64 = busy.iter().map(|busy| (busy.ends - busy.starts).num_minutes()).sum();
        let past = self.kept.iter().filter(|row| row.lsa == id).map(|row| row.occurrence).collect::<BTreeSet<_>>();
        let past = week.meetings.iter().filter(|meeting| past.contains(&meeting.id));
        let taken = taken + past.map(|meeting| (meeting.ends - meeting.starts).num_minutes()).sum::<i64>();
        let mut available = Vec::new();
        for (day, hours) in works.week.iter().flat_map(|of| (0u8..).zip(&of.days)) {
            let Some(date) = week.week.monday().checked_add_days(Days::new(u64::from(day))) else { continue };
            if week.away.iter().any(|(who, from, to)| *who == id && *from <= date && date <= *to) {
                continue;
            }
            let mut free: Vec<(Minutes, Minutes)> =
                hours.iter().map(|at| (Minutes::from(at.from().minutes()), Minutes::from(at.to().minutes()))).collect();
            for busy in &busy {
                let way = if busy.site == week.site { 0 } else { way(week, busy.site) };
                if let Some((from, to)) = local(busy.starts, busy.ends, date, zone) {
                    free = without(&free, from.saturating_sub(way), to + way);
                }
            }
            available.extend(free.into_iter().map(|(from, to)| (day, from, to)));
        }
        let rest = works.week.as_ref().and_then(|of| of.rest);
        let days: BTreeSet<u8> = available.iter().map(|(day, ..)| *day).collect();
        let breaks = rest.into_iter().flat_map(|rest| {
            let within = (Minutes::from(rest.within().from().minutes()), Minutes::from(rest.within().to().minutes()));
            days.iter().map(move |day| (*day, within.0, within.1, rest.minutes()))
        });
        WrittenLsa {
            id: lsa_id(id),
            site,
            other_sites: false,
            sites: Vec::new(),
            minutes: of_contract.saturating_sub(u32::try_from(taken).unwrap_or(0)),
            skills: works.week.iter().flat_map(|of| &of.skills).map(|skill| Skill(skill.key().to_owned())).collect(),
            breaks: breaks.collect(),
            available,
            only_for: None,
        }
    }

    fn write_learners(&mut self, week: &SiteWeek) {
        let known: BTreeSet<PersonId> = week.lsas.iter().map(|works| works.lsa.id).collect();
        let locked = week.draft.iter().flat_map(|draft| &draft.locked);
        let mut only: BTreeMap<(OccurrenceId, PersonId), Vec<LsaId>> = BTreeMap::new();
        for (occurrence, learner, lsa) in locked.filter(|(.., lsa)| known.contains(lsa)) {
            only.entry((*occurrence, *learner)).or_default().push(lsa_id(*lsa));
        }
        let mut learners: BTreeMap<LearnerId, WrittenLearner> = BTreeMap::new();
        let named = |people: &BTreeSet<PersonId>| -> Vec<LsaId> {
            people.iter().filter(|person| known.contains(person)).map(|person| lsa_id(*person)).collect()
        };
        for need in self.needs.iter().filter(|need| self.open.contains(&need.occurrence)) {
            let mut fixed = only.get(&(need.occurrence, need.learner)).cloned().unwrap_or_default().into_iter();
            for place in 0..=usize::from(need.two_people) {
                let id = learner_id(need.learner, place);
                let learner = learners.entry(id.clone()).or_insert_with(|| WrittenLearner {
                    id,
                    wanted: Vec::new(),
                    refused: named(&need.not_wanted),
                    people: people(need.same_person),
                    demand: Vec::new(),
                });
                let wanted = named(&need.wanted).into_iter().filter(|lsa| !learner.wanted.contains(lsa));
                let wanted: Vec<_> = wanted.collect();
                learner.wanted.extend(wanted);
                let demand = demand(need, fixed.next());
                learner.demand.push(demand);
            }
        }
        for ((id, occurrence), row) in &self.extra {
            let demand = WrittenDemand {
                session: session_id(*occurrence),
                amount: Amount::ALittle,
                sharing: Sharing::Any,
                skills: Vec::new(),
                only: vec![lsa_id(row.lsa)],
            };
            let new = || WrittenLearner {
                id: id.clone(),
                wanted: Vec::new(),
                refused: Vec::new(),
                people: People::Any,
                demand: Vec::new(),
            };
            learners.entry(id.clone()).or_insert_with(new).demand.push(demand);
        }
        self.instance.learners = learners.into_values().collect();
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
            rows.push(Row { occurrence, learner, lsa, plan_line, reason: None });
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
            here.filter(|row| !self.is_absent(row)).count()
        };
        self.needs
            .iter()
            .filter(|need| self.is_open(need.occurrence))
            .filter(move |need| given(need) < 1 + usize::from(need.two_people))
    }
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

fn demand(need: &Need, locked: Option<LsaId>) -> WrittenDemand {
    let amount = match need.amount {
        Much::ALittle => Amount::ALittle,
        Much::Some => Amount::Some,
        Much::Most => Amount::Most,
        Much::All => Amount::All,
    };
    let sharing = match need.sharing {
        // two people at once are two whole people, and never the same one twice
        _ if need.two_people => Sharing::JustMe,
        Some(Shared::JustMe) => Sharing::JustMe,
        Some(Shared::WithMyGroup) => Sharing::Group,
        Some(Shared::NoMatter) | None => Sharing::Any,
    };
    let skills = need.skills.iter().map(|skill| Skill(skill.key().to_owned())).collect();
    WrittenDemand { session: session_id(need.occurrence), amount, sharing, skills, only: locked.into_iter().collect() }
}

const fn people(same: Option<SamePerson>) -> People {
    match same {
        Some(SamePerson::Same) => People::Same,
        Some(SamePerson::Different) => People::Different,
        Some(SamePerson::NoMatter) | None => People::Any,
    }
}

fn session(week: &SiteWeek, meeting: &WeekMeeting, zone: Tz) -> Option<WrittenSession> {
    let (start, end) = local(meeting.starts, meeting.ends, meeting.on, zone)?;
    let day = meeting.on.signed_duration_since(week.week.monday()).num_days();
    let day = u8::try_from(day).ok().filter(|day| *day < 7)?;
    let site = SiteId(week.site.to_string());
    Some(WrittenSession { id: session_id(meeting.id), site, day, start, end })
}

/// A span of time in minutes of a date, as far as it lies in it.
fn local(starts: DateTime<Utc>, ends: DateTime<Utc>, on: NaiveDate, zone: Tz) -> Option<(Minutes, Minutes)> {
    let (starts, ends) = (starts.with_timezone(&zone), ends.with_timezone(&zone));
    let minute = |at: &DateTime<Tz>| at.hour() * 60 + at.minute();
    if starts.date_naive() > on || ends.date_naive() < on {
        return None;
    }
    let from = if starts.date_naive() < on { 0 } else { minute(&starts) };
    let to = if ends.date_naive() > on { 24 * 60 } else { minute(&ends) };
    (from < to).then_some((from, to))
}

fn way(week: &SiteWeek, site: domain::id::SiteId) -> Minutes {
    let pair = (site.min(week.site), site.max(week.site));
    week.travel.get(&pair).copied().unwrap_or(domain::working_week::USUAL_TRAVEL)
}

/// Times without one that is taken.
fn without(free: &[(Minutes, Minutes)], from: Minutes, to: Minutes) -> Vec<(Minutes, Minutes)> {
    let parts = free.iter().flat_map(|&(start, end)| [(start, end.min(from)), (start.max(to), end)]);
    parts.filter(|(start, end)| start < end).collect()
}
