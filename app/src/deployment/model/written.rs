//! The parts of a week in the engine's own format: people with their hours, and learners with their demands.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Days, NaiveDate, Timelike, Utc};
use chrono_tz::Tz;
use domain::deployment::Need;
use domain::id::{OccurrenceId, PersonId};
use domain::scale::{Amount as Much, SamePerson, Scale, Sharing as Shared};
use solver::instance::{
    Amount, LearnerId, LsaId, Minutes, People, Sharing, SiteId, Skill, WrittenDemand, WrittenLearner, WrittenLsa,
    WrittenSession,
};
use storage::{SiteWeek, WeekMeeting, Works};

use super::{Model, learner_id, lsa_id, session_id};

impl Model {
    /// One LSA: when they are free, with what else they do taken out.
    pub(super) fn lsa(&self, week: &SiteWeek, works: &Works, zone: Tz) -> WrittenLsa {
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
            away: Vec::new(),
        }
    }

    /// Everyone but those the learner said no to at this meeting; nothing where they said no to nobody.
    fn may_come(&self, need: &Need, known: &BTreeSet<PersonId>) -> Option<Vec<LsaId>> {
        let is_refused = |lsa: &PersonId| self.is_refused(need.occurrence, need.learner, *lsa);
        let any = known.iter().any(is_refused);
        any.then(|| known.iter().filter(|lsa| !is_refused(lsa)).map(|lsa| lsa_id(*lsa)).collect())
    }

    /// Every learner, each need and each row kept by hand a demand.
    pub(super) fn write_learners(&mut self, week: &SiteWeek) {
        let known: BTreeSet<PersonId> = week.lsas.iter().map(|works| works.lsa.id).collect();
        let locked = week.draft.iter().flat_map(|draft| &draft.locked);
        let mut only: BTreeMap<(OccurrenceId, PersonId), Vec<LsaId>> = BTreeMap::new();
        let locked = locked.filter(|key| known.contains(&key.2) && !self.refused.contains(key));
        for (occurrence, learner, lsa) in locked {
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
                    away: Vec::new(),
                });
                let wanted = named(&need.wanted).into_iter().filter(|lsa| !learner.wanted.contains(lsa));
                let wanted: Vec<_> = wanted.collect();
                learner.wanted.extend(wanted);
                let fixed = fixed.next();
                let may = if fixed.is_some() { None } else { self.may_come(need, &known) };
                // to whom nobody may come, nobody is proposed
                if may.as_ref().is_none_or(|may| !may.is_empty()) {
                    learner.demand.push(demand(need, fixed.into_iter().chain(may.into_iter().flatten()).collect()));
                }
            }
        }
        for ((id, occurrence), row) in &self.extra {
            let demand = WrittenDemand {
                session: session_id(*occurrence),
                amount: Amount::ALittle,
                sharing: Sharing::Any,
                skills: Vec::new(),
                only: vec![lsa_id(row.lsa)],
                half: None,
                own_assistant: false,
            };
            let new = || WrittenLearner {
                id: id.clone(),
                wanted: Vec::new(),
                refused: Vec::new(),
                people: People::Any,
                demand: Vec::new(),
                away: Vec::new(),
            };
            learners.entry(id.clone()).or_insert_with(new).demand.push(demand);
        }
        self.instance.learners = learners.into_values().collect();
    }
}

fn demand(need: &Need, only: Vec<LsaId>) -> WrittenDemand {
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
    WrittenDemand {
        session: session_id(need.occurrence),
        amount,
        sharing,
        skills,
        only,
        half: None,
        own_assistant: false,
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
