//! When somebody is elsewhere than where they could be sent: at another site, or at a meeting here that has begun.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, Utc};
use chrono_tz::Tz;
use domain::deployment::Part;
use domain::id::{OccurrenceId, PersonId, SiteId};
use solver::instance::Minutes;
use storage::{SiteWeek, Works};

use super::Model;
use super::free::{Taken, leaves_break};
use super::written::{local, way};

/// When each person is elsewhere, by the day, counted from Monday.
pub(super) type AllTaken = BTreeMap<(PersonId, u8), Vec<Taken>>;

/// From when to when.
type Span = (DateTime<Utc>, DateTime<Utc>);

/// A time of a day: which, from when and until when.
type Then = (u8, Minutes, Minutes);

impl Model {
    /// When everyone who may be sent is elsewhere.
    pub(super) fn all_taken(&self, week: &SiteWeek, zone: Tz) -> AllTaken {
        let mut all = AllTaken::new();
        let date = |day: u8| week.week.monday().checked_add_days(Days::new(u64::from(day)));
        let dates: Vec<_> = (0..7).filter_map(|day| Some((day, date(day)?))).collect();
        let mut take = |lsa: PersonId, (starts, ends): Span, site: SiteId, is_here: bool| {
            let way = way(week, (site, week.site));
            for (day, date) in &dates {
                let Some((from, to)) = local(starts, ends, *date, zone) else { continue };
                all.entry((lsa, *day)).or_default().push(Taken { from, to, site, way, is_here });
            }
        };
        for busy in &week.elsewhere {
            take(busy.lsa, (busy.starts, busy.ends), busy.site, false);
        }
        // where a meeting that has begun overlaps one that has not, nobody is sent from the one to the other
        for works in &week.lsas {
            for begun in self.begun(week, works.lsa.id) {
                take(works.lsa.id, begun, week.site, true);
            }
        }
        all
    }

    /// When somebody is at the meetings here that have begun.
    pub(super) fn begun(&self, week: &SiteWeek, lsa: PersonId) -> Vec<Span> {
        let mut begun: BTreeMap<OccurrenceId, Part> = BTreeMap::new();
        for row in self.kept.iter().filter(|row| row.lsa == lsa) {
            begun.entry(row.occurrence).and_modify(|part| *part = part.and(row.part)).or_insert(row.part);
        }
        let spans = week.meetings.iter().filter_map(|it| Some(begun.get(&it.id)?.span((it.starts, it.ends))));
        spans.collect()
    }

    /// When somebody is elsewhere on a day.
    pub(super) fn taken(&self, lsa: PersonId, day: u8) -> &[Taken] {
        self.taken.get(&(lsa, day)).map_or(&[][..], Vec::as_slice)
    }

    /// Whether somebody is at another site then, or on the way there or back.
    pub fn is_at_another_site(&self, lsa: PersonId, (day, from, to): Then) -> bool {
        self.taken(lsa, day).iter().any(|taken| !taken.is_here && taken.meets(from, to))
    }

    /// Whether somebody is then at a meeting here that has begun.
    pub fn is_at_begun(&self, lsa: PersonId, (day, from, to): Then) -> bool {
        self.taken(lsa, day).iter().any(|taken| taken.is_here && taken.meets(from, to))
    }

    /// Whether somebody has their break on a day on which they are here at some times; also where what they do elsewhere has
    /// taken it already, which is not for this site to give back.
    pub fn rests(
        &self,
        week: &SiteWeek,
        works: &Works,
        day: u8,
        here: impl Iterator<Item = (Minutes, Minutes)>,
    ) -> bool {
        let Some(rest) = works.week.as_ref().and_then(|of| of.rest) else { return true };
        let taken = self.taken(works.lsa.id, day);
        let here = here.map(|(from, to)| Taken { from, to, site: week.site, way: 0, is_here: true });
        let all: Vec<Taken> = taken.iter().copied().chain(here).collect();
        let between = |one: &Taken, other: &Taken| way(week, (one.site, other.site));
        leaves_break(rest, all, between) || !leaves_break(rest, taken.to_vec(), between)
    }
}
