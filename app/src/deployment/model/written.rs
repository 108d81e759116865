//! The parts of a week in the engine's own format: people with their hours, and learners with their demands.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Days, NaiveDate, Timelike, Utc};
use chrono_tz::Tz;
use domain::deployment::{Need, Part, Row};
use domain::id::{OccurrenceId, PersonId};
use domain::scale::{Amount as Much, SamePerson, Scale, Sharing as Shared};
use solver::instance::{
    Amount, Half, LearnerId, LsaId, Minutes, People, Sharing, SiteId, Skill, Twelfths, WrittenDemand, WrittenLearner,
    WrittenLsa, WrittenSession,
};
use storage::{SiteWeek, WeekMeeting, Works};

use super::by_hand::asked_in;
use super::free::{Break, Taken, break_beside, without};
use super::{Model, learner_id, lsa_id, session_id};

impl Model {
    /// One LSA: when they are free, with what else they do taken out.
    pub(super) fn lsa(&self, week: &SiteWeek, works: &Works) -> WrittenLsa {
        let id = works.lsa.id;
        let site = SiteId(week.site.to_string());
        let of_contract = works.week.as_ref().map_or(0, |of| of.minutes);
        let busy = week.elsewhere.iter().filter(|busy| busy.lsa == id).map(|busy| (busy.starts, busy.ends));
        let taken: i64 = busy.chain(self.begun(week, id)).map(|(starts, ends)| (ends - starts).num_minutes()).sum();
        let (mut available, mut breaks) = (Vec::new(), Vec::new());
        for (day, hours) in works.week.iter().flat_map(|of| (0u8..).zip(&of.days)) {
            let Some(date) = week.week.monday().checked_add_days(Days::new(u64::from(day))) else { continue };
            if week.is_away(id, date) {
                continue;
            }
            let taken = self.taken(id, day);
            let free = hours.iter().map(|at| (Minutes::from(at.from().minutes()), Minutes::from(at.to().minutes())));
            let free = Taken::out_of(free.collect(), taken, true);
            if free.is_empty() {
                continue;
            }
            let free = match works.week.as_ref().and_then(|of| of.rest).map(|rest| break_beside(rest, taken)) {
                Some(Break::Beside(from, to)) => without(&free, from, to),
                Some(Break::Within(from, to, minutes)) => {
                    breaks.push((day, from, to, minutes));
                    free
                }
                Some(Break::Gone) | None => free,
            };
            available.extend(free.into_iter().map(|(from, to)| (day, from, to)));
        }
        WrittenLsa {
            id: lsa_id(id),
            site,
            other_sites: false,
            sites: Vec::new(),
            minutes: of_contract.saturating_sub(u32::try_from(taken).unwrap_or(0)),
            skills: works.week.iter().flat_map(|of| &of.skills).map(|skill| Skill(skill.key().to_owned())).collect(),
            breaks,
            available,
            only_for: None,
            away: Vec::new(),
        }
    }

    /// Whether somebody is in then and knows what is needed.
    pub(super) fn could_come(&self, row: &Row, need: &Need) -> bool {
        let session = self.instance.sessions.iter().find(|session| session.id == session_id(row.occurrence));
        let lsa = self.instance.lsas.iter().find(|lsa| lsa.id == lsa_id(row.lsa));
        let (Some(session), Some(lsa)) = (session, lsa) else { return false };
        let middle = Minutes::midpoint(session.start, session.end);
        let start = if row.part == Part::Second { middle } else { session.start };
        let end = if row.part == Part::First { middle } else { session.end };
        let mut hours = lsa.available.iter();
        hours.any(|&(day, from, to)| day == session.day && from <= start && end <= to)
            && need.skills.iter().all(|skill| lsa.skills.contains(&Skill(skill.key().to_owned())))
    }

    /// Everyone but those the learner said no to at this meeting, and who is there for more than was agreed and does not come to
    /// them already; nothing where that is nobody.
    fn may_come(&self, need: &Need, known: &BTreeSet<PersonId>, here: &[&Row]) -> Option<Vec<LsaId>> {
        let comes = |lsa: PersonId| here.iter().any(|row| row.lsa == lsa && !self.is_extra(row));
        let is_taken = |lsa: PersonId| self.is_there_for_more(need, lsa) && !comes(lsa);
        let may_not = |lsa: &PersonId| self.refused.contains(&need.sending(*lsa)) || is_taken(*lsa);
        let any = known.iter().any(may_not);
        any.then(|| known.iter().filter(|lsa| !may_not(lsa)).map(|lsa| lsa_id(*lsa)).collect())
    }

    /// Every learner, each need and each row kept by hand a demand.
    pub(super) fn write_learners(&mut self, week: &SiteWeek) {
        let known: BTreeSet<PersonId> = week.lsas.iter().map(|works| works.lsa.id).collect();
        let locked = week.locked();
        let mut here: BTreeMap<(OccurrenceId, PersonId), Vec<&Row>> = BTreeMap::new();
        let mut carried: BTreeMap<(OccurrenceId, PersonId), usize> = BTreeMap::new();
        for (row, place) in self.placed(week.shown()) {
            // a place that stays somebody's whom the engine does not know is not asked for, and is no half of another
            let whole = self.need(row.occurrence, row.learner).is_some_and(|need| row.part.covers(need.part));
            if self.is_carried(row) && whole {
                *carried.entry((row.occurrence, row.learner)).or_default() += usize::from(place.is_some());
            } else {
                here.entry((row.occurrence, row.learner)).or_default().push(row);
            }
        }
        let (mut learners, mut parts) = (BTreeMap::<LearnerId, WrittenLearner>::new(), BTreeMap::new());
        let named = |people: &BTreeSet<PersonId>| -> Vec<LsaId> {
            people.iter().filter(|person| known.contains(person)).map(|person| lsa_id(*person)).collect()
        };
        for need in self.needs.iter().filter(|need| self.open.contains(&need.occurrence)) {
            let here = here.remove(&(need.occurrence, need.learner)).unwrap_or_default();
            let whole = here.iter().filter(|row| row.part.covers(need.part));
            // a lock on somebody who does not come, or could not any more, keeps nobody else away; nor does one for more than is agreed
            let is_locked = |row: &Row| locked.contains(&row.sending());
            let is_fixed =
                |row: &&&Row| is_locked(row) && !self.is_void(row) && self.could_come(row, need) && !self.is_extra(row);
            let mut fixed = whole.filter(is_fixed);
            let mut stays = self.stays(need, &here);
            let places = need.people() - carried.get(&(need.occurrence, need.learner)).copied().unwrap_or_default();
            for place in 0..places {
                let id = learner_id(need.learner, place);
                let learner = learners.entry(id.clone()).or_insert_with(|| WrittenLearner {
                    id,
                    wanted: Vec::new(),
                    refused: named(&need.not_wanted),
                    people: people(need.same_person),
                    demand: Vec::new(),
                    away: Vec::new(),
                });
                let wanted = Some(named(&need.wanted));
                if let Some(row) = stays.take() {
                    parts.insert((learner.id.clone(), need.occurrence), row.part);
                    let asked = self.asked_to_stay(need, row);
                    let locked = is_locked(row);
                    learner.demand.extend(asked.map(|asked| WrittenDemand { wanted, locked, ..asked }));
                    continue;
                }
                let fixed = fixed.next();
                let may = if fixed.is_some() { None } else { self.may_come(need, &known, &here) };
                let part = fixed.map(|row| row.part).or_else(|| self.asked_for(need, (place, places), &here));
                // to whom nobody may come, nobody is proposed
                let Some(part) = part.filter(|_| may.as_ref().is_none_or(|may| !may.is_empty())) else { continue };
                let fixed = fixed.map(|row| lsa_id(row.lsa));
                let locked = fixed.is_some();
                let only = fixed.into_iter().chain(may.into_iter().flatten()).collect();
                parts.insert((learner.id.clone(), need.occurrence), part);
                learner.demand.push(WrittenDemand { wanted, locked, ..asked_in(need, part, only) });
            }
        }
        for ((id, _), row) in &self.extra {
            let new = || WrittenLearner {
                id: id.clone(),
                wanted: Vec::new(),
                refused: Vec::new(),
                people: People::Any,
                demand: Vec::new(),
                away: Vec::new(),
            };
            learners.entry(id.clone()).or_insert_with(new).demand.push(self.asked_beside(row, &locked));
        }
        self.instance.learners = learners.into_values().collect();
        self.parts = parts;
    }

    /// For which part the engine is asked to find somebody at one of the places of a need: all of it, but for the halves that a person has
    /// given to others; nothing where these are all of it.
    fn asked_for(&self, need: &Need, (place, places): (usize, usize), here: &[&Row]) -> Option<Part> {
        let stands = |row: &&&Row| !self.is_void(row);
        let whole = here.iter().filter(stands).filter(|row| row.part.covers(need.part)).count();
        if place < whole {
            return Some(need.part);
        }
        let given = |half: Part| {
            let beside = here.iter().filter(stands).filter(|row| !row.part.covers(need.part));
            beside.filter(|row| row.part.meets(half)).count()
        };
        need.part.where_it(|half| given(half) < places - place && self.is_covered(half, (place, whole), here))
    }
}

/// What of one LSA's attention a need takes in the first half, and in the second.
pub fn loads(need: &Need) -> [Twelfths; 2] {
    demand(need, Vec::new()).loads()
}

/// What the engine calls one half; nothing for all of it.
pub(super) const fn half(part: Part) -> Option<Half> {
    match part {
        Part::Whole => None,
        Part::First => Some(Half::First),
        Part::Second => Some(Half::Second),
    }
}

/// What a need asks of whoever comes, whoever was named for it.
pub(super) fn demand(need: &Need, only: Vec<LsaId>) -> WrittenDemand {
    let sharing = match need.sharing {
        // two people at once are two whole people, and never the same one twice
        _ if need.two_people => Sharing::JustMe,
        Some(Shared::JustMe) => Sharing::JustMe,
        Some(Shared::WithMyGroup) => Sharing::Group,
        Some(Shared::NoMatter) | None => Sharing::Any,
    };
    let skills = need.skills.iter().map(|skill| Skill(skill.key().to_owned())).collect();
    WrittenDemand {
        session: session_id(need.occurrence),
        amount: amount(need.amount),
        sharing,
        skills,
        wanted: None,
        only,
        locked: false,
        half: half(need.part),
        except: need.less.and_then(|(part, less)| Some((half(part)?, amount(less)))),
        own_assistant: false,
    }
}

const fn amount(much: Much) -> Amount {
    match much {
        Much::ALittle => Amount::ALittle,
        Much::Some => Amount::Some,
        Much::Most => Amount::Most,
        Much::All => Amount::All,
    }
}

const fn people(same: Option<SamePerson>) -> People {
    match same {
        Some(SamePerson::Same) => People::Same,
        Some(SamePerson::Different) => People::Different,
        Some(SamePerson::NoMatter) | None => People::Any,
    }
}

/// A meeting, as far as it lies in one day of the week.
pub(super) fn session(week: &SiteWeek, meeting: &WeekMeeting, zone: Tz) -> Option<WrittenSession> {
    let (start, end) = local(meeting.starts, meeting.ends, meeting.on, zone)?;
    let day = meeting.on.signed_duration_since(week.week.monday()).num_days();
    let day = u8::try_from(day).ok().filter(|day| *day < 7)?;
    let site = SiteId(week.site.to_string());
    Some(WrittenSession { id: session_id(meeting.id), site, day, start, end, off: false })
}

/// A span of time in minutes of a date, as far as it lies in it.
pub(super) fn local(starts: DateTime<Utc>, ends: DateTime<Utc>, on: NaiveDate, zone: Tz) -> Option<(Minutes, Minutes)> {
    let (starts, ends) = (starts.with_timezone(&zone), ends.with_timezone(&zone));
    let minute = |at: &DateTime<Tz>| at.hour() * 60 + at.minute();
    if starts.date_naive() > on || ends.date_naive() < on {
        return None;
    }
    let from = if starts.date_naive() < on { 0 } else { minute(&starts) };
    let to = if ends.date_naive() > on { 24 * 60 } else { minute(&ends) };
    (from < to).then_some((from, to))
}

/// The way from one site to another; none within a site.
pub(super) fn way(week: &SiteWeek, (one, other): (domain::id::SiteId, domain::id::SiteId)) -> Minutes {
    if one == other {
        return 0;
    }
    let known = week.travel.get(&(one.min(other), one.max(other))).copied();
    known.unwrap_or(domain::working_week::USUAL_TRAVEL)
}
