//! What may be asked of those who are sent: to come when they work, for no more than their hours, with their break, with the time to get
//! there from another site, knowing what the learner needs, and for no more at once than one person can give.
//!
//! Only what is newly asked of somebody is judged, and only of what is still to come. What stands may have come into breach by an import,
//! by a shorter contract or by the week of another site, and what is over can be changed by nobody: no week could be published before all
//! of that was mended. For the same reason nobody's being marked as not in is judged here: whoever is away leaves the place not covered, as
//! whoever is refused does, and it stands on the list of what is to be covered.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};
use chrono_tz::Tz;

use super::{Breach, Meetings, Need, Part, Row, Week};
use crate::id::{OccurrenceId, PersonId, SiteId};
use crate::working_week::{Rest, USUAL_TRAVEL, WorkingWeek};

/// Minutes between two sites, the one with the lower id first.
pub type Travel = BTreeMap<(SiteId, SiteId), u32>;

/// Somebody somewhere, from when to when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stay {
    /// Who.
    pub lsa: PersonId,
    /// From when.
    pub starts: DateTime<Utc>,
    /// Until when.
    pub ends: DateTime<Utc>,
    /// Where.
    pub site: SiteId,
}

/// What is known of those who are sent, and of those they are sent to.
#[derive(Clone, Debug)]
pub struct Known {
    /// When each works and what they know. Of whom nobody has said it no rule about it is broken: a college that keeps no such list
    /// deploys by hand.
    pub works: BTreeMap<PersonId, WorkingWeek<SiteId>>,
    /// How far sites are apart.
    pub travel: Travel,
    /// Where they are sent beside the rows that are judged.
    pub elsewhere: Vec<Stay>,
    /// What learners need, by place.
    pub needs: BTreeMap<(OccurrenceId, PersonId), Need>,
    /// The college's wall clock.
    pub zone: Tz,
    /// Before which a meeting is past.
    pub now: DateTime<Utc>,
}

impl Known {
    /// What rows newly ask of people though it may not be: beside rows that stood before.
    pub fn brought(&self, before: &[Row], after: &[Row], meetings: &Meetings) -> BTreeSet<Breach> {
        let place = |row: &Row| (row.sending(), row.part);
        let stood: BTreeSet<_> = before.iter().map(place).collect();
        let is_to_come = |row: &Row| {
            meetings.get(&row.occurrence).is_some_and(|meeting| !meeting.is_off && meeting.starts > self.now)
        };
        let new: Vec<&Row> = after.iter().filter(|row| !stood.contains(&place(row)) && is_to_come(row)).collect();
        let mut found = self.too_much(&new, before, after);
        found.extend(new.iter().filter_map(|row| self.unskilled(row, after)));
        let lsas: BTreeSet<PersonId> = new.iter().map(|row| row.lsa).collect();
        for lsa in lsas {
            let theirs: Vec<_> = new.iter().copied().filter(|row| row.lsa == lsa).collect();
            let stays = [before, after].map(|rows| self.stays(lsa, rows, meetings));
            found.extend(self.of_one(lsa, &theirs, meetings, &stays));
        }
        found
    }

    /// What rows newly ask of one person: where they were, and where they are now.
    fn of_one(&self, lsa: PersonId, new: &[&Row], meetings: &Meetings, [was, is]: &[Vec<Stay>; 2]) -> Vec<Breach> {
        let mut found = Vec::new();
        let (mut days, mut weeks) = (BTreeSet::new(), BTreeSet::new());
        for row in new {
            let Some(meeting) = meetings.get(&row.occurrence) else { continue };
            let (starts, ends) = row.part.span((meeting.starts, meeting.ends));
            let stay = Stay { lsa, starts, ends, site: meeting.site };
            if !self.is_at_work(&stay, meeting.on) {
                found.push(Breach::NotAtWork(lsa, row.occurrence));
            }
            if is.iter().any(|other| self.is_too_far(&stay, other)) {
                found.push(Breach::NoTimeToTravel(lsa, row.occurrence));
            }
            days.insert(meeting.on);
            weeks.insert(Week::of(meeting.on));
        }
        let Some(works) = self.works.get(&lsa) else { return found };
        let no_break =
            |on: &NaiveDate| works.rest.is_some_and(|rest| self.rests(rest, *on, was) && !self.rests(rest, *on, is));
        found.extend(days.into_iter().filter(no_break).map(|on| Breach::NoBreak(lsa, on)));
        let too_long = |week: &Week| {
            let minutes = self.minutes(*week, is);
            minutes > i64::from(works.minutes) && minutes > self.minutes(*week, was)
        };
        found.extend(weeks.into_iter().filter(too_long).map(|week| Breach::TooManyHours(lsa, week)));
        found
    }

    /// For how long somebody is at work in a week by these rows, and for how long they are by contract, in minutes; nothing
    /// where nobody said that.
    pub fn hours(&self, lsa: PersonId, week: Week, rows: &[Row], meetings: &Meetings) -> Option<(i64, i64)> {
        let contract = i64::from(self.works.get(&lsa)?.minutes);
        Some((self.minutes(week, &self.stays(lsa, rows, meetings)), contract))
    }

    /// Everywhere one person is: at a meeting from the first minute they are needed to the last.
    fn stays(&self, lsa: PersonId, rows: &[Row], meetings: &Meetings) -> Vec<Stay> {
        let mut parts: BTreeMap<OccurrenceId, Part> = BTreeMap::new();
        for row in rows.iter().filter(|row| row.lsa == lsa) {
            parts.entry(row.occurrence).and_modify(|part| *part = part.and(row.part)).or_insert(row.part);
        }
        let here = parts.into_iter().filter_map(|(at, part)| {
            let meeting = meetings.get(&at).filter(|meeting| !meeting.is_off)?;
            let (starts, ends) = part.span((meeting.starts, meeting.ends));
            Some(Stay { lsa, starts, ends, site: meeting.site })
        });
        let mut all: Vec<_> = here.chain(self.elsewhere.iter().copied().filter(|stay| stay.lsa == lsa)).collect();
        all.sort_by_key(|stay| (stay.starts, stay.ends));
        all
    }

    /// Whether they are in all through a stay.
    fn is_at_work(&self, stay: &Stay, on: NaiveDate) -> bool {
        let Some(works) = self.works.get(&stay.lsa) else { return true };
        let (from, to) = self.clock(stay, on);
        let mut hours = works.days[on.weekday().num_days_from_monday() as usize].iter();
        hours.any(|at| i64::from(at.from().minutes()) <= from && to <= i64::from(at.to().minutes()))
    }

    /// Whether there is no time to get from one of two sites to the other. Two stays at one time are two places, and another breach.
    fn is_too_far(&self, one: &Stay, other: &Stay) -> bool {
        let gap = (other.starts - one.ends).max(one.starts - other.ends).num_minutes();
        (0..self.way(one.site, other.site)).contains(&gap)
    }

    /// Minutes from one site to another.
    fn way(&self, one: SiteId, other: SiteId) -> i64 {
        let known = self.travel.get(&(one.min(other), one.max(other))).copied();
        if one == other { 0 } else { i64::from(known.unwrap_or(USUAL_TRAVEL)) }
    }

    /// Whether a break is left on a day, all in one piece; the way to another site is no part of it.
    fn rests(&self, rest: Rest, on: NaiveDate, stays: &[Stay]) -> bool {
        let within = rest.within();
        let (from, to) = (i64::from(within.from().minutes()), i64::from(within.to().minutes()));
        let long = i64::from(rest.minutes());
        let fits = |(opens, closes): (i64, i64), way: i64| {
            let (first, last) = (opens.max(from), closes.min(to) - long);
            // the way goes before the break, or after it
            first <= last && (closes - first - long >= way || last - opens >= way)
        };
        let mut before: Option<(i64, SiteId)> = None;
        for stay in stays.iter().filter(|stay| self.day(stay) == on) {
            let (starts, ends) = self.clock(stay, on);
            let (opens, way) = before.map_or((from, 0), |(ends, site)| (ends, self.way(site, stay.site)));
            if fits((opens, starts), way) {
                return true;
            }
            before = before.filter(|(last, _)| *last > ends).or(Some((ends, stay.site)));
        }
        fits((before.map_or(from, |(ends, _)| ends), to), 0)
    }

    /// Minutes somebody is somewhere in a week.
    fn minutes(&self, week: Week, stays: &[Stay]) -> i64 {
        let of_week = stays.iter().filter(|stay| Week::of(self.day(stay)) == week);
        of_week.map(|stay| (stay.ends - stay.starts).num_minutes()).sum()
    }

    fn day(&self, stay: &Stay) -> NaiveDate {
        stay.starts.with_timezone(&self.zone).date_naive()
    }

    /// From when to when a stay is, in minutes of a day.
    fn clock(&self, stay: &Stay, on: NaiveDate) -> (i64, i64) {
        let starts = stay.starts.with_timezone(&self.zone);
        let days = starts.date_naive().signed_duration_since(on).num_days();
        let from = days * 24 * 60 + i64::from(starts.hour() * 60 + starts.minute());
        (from, from + (stay.ends - stay.starts).num_minutes())
    }

    /// Whether somebody comes who lacks what is needed, to a part of a place where too few of the others have it.
    fn unskilled(&self, row: &Row, after: &[Row]) -> Option<Breach> {
        let need = self.needs.get(&(row.occurrence, row.learner)).filter(|need| !need.skills.is_empty())?;
        let knows = |lsa| self.works.get(lsa).is_none_or(|works| need.skills.is_subset(&works.skills));
        if knows(&row.lsa) {
            return None;
        }
        let here = after.iter().filter(|other| (other.occurrence, other.learner) == (row.occurrence, row.learner));
        let skilled: Vec<Part> = here.filter(|other| knows(&other.lsa)).map(|other| other.part).collect();
        let lacks = |half: Part| skilled.iter().filter(|part| part.meets(half)).count() < need.people();
        let lacks = need.part.where_it(lacks).is_some_and(|part| row.part.meets(part));
        lacks.then_some(Breach::Unskilled(row.lsa, row.learner, row.occurrence))
    }
}

#[cfg(test)]
mod tests;
