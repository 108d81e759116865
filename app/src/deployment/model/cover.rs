//! A week that is covered: the places of whoever does not come, and as little else as can be. What nobody came to before is not its
//! business, and whoever comes stays, also where a proposal would send them there no more.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::deployment::{Need, Part, Row};
use solver::instance::WrittenDemand;
use storage::SiteWeek;

use super::by_hand::asked_in;
use super::{Model, Purpose, lsa_id};

impl Model {
    /// Writes a week down to have it covered: the engine is asked for the places that somebody is sent to, whether they come or not.
    pub fn covering(week: &SiteWeek, zone: Tz, now: DateTime<Utc>) -> Self {
        Self::read(week, (zone, now), Purpose::Cover)
    }

    /// Whether it is written down to be covered.
    pub(super) fn covers(&self) -> bool {
        self.purpose == Purpose::Cover
    }

    /// Whether somebody is to be found for a place, where `before` of its people come to this half already.
    pub(super) fn is_covered(&self, half: Part, (place, before): (usize, usize), here: &[&Row]) -> bool {
        let left = here.iter().filter(|row| self.is_void(row) && row.part.meets(half)).count();
        !self.covers() || left > place.saturating_sub(before)
    }

    /// Whoever comes to a place where no proposal would send them any more: a cover leaves them there.
    pub(super) fn stays<'r>(&self, need: &Need, here: &[&'r Row]) -> Option<&'r Row> {
        let mut stand = here.iter().filter(|row| self.covers() && !self.is_void(row) && row.part.covers(need.part));
        stand.find(|row| !self.is_extra(row) && !self.could_come(row, need)).copied()
    }

    /// The same as the engine is asked for it: theirs alone, whatever they know; nothing where it would not have them at work then.
    pub(super) fn asked_to_stay(&self, need: &Need, row: &Row) -> Option<WrittenDemand> {
        let need = Need { skills: Default::default(), ..need.clone() };
        self.could_come(row, &need).then(|| asked_in(&need, row.part, vec![lsa_id(row.lsa)]))
    }

    /// What was found for a cover, with everyone who came before and was left out by no need of anybody's.
    pub fn with_who_stays(&self, week: &SiteWeek, mut found: Vec<Row>) -> Vec<Row> {
        for row in week.shown().iter().filter(|row| self.is_open(row.occurrence) && !self.is_void(row)) {
            let here = |other: &&Row| (other.occurrence, other.learner) == (row.occurrence, row.learner);
            let came = week.shown().iter().filter(here).filter(|row| !self.is_void(row)).count();
            let is_free = !found.iter().any(|other| other.lsa == row.lsa && meet(week, other, row));
            let comes = found.iter().filter(here);
            if is_free && comes.clone().count() < came && comes.clone().all(|other| other.lsa != row.lsa) {
                found.push(row.clone());
            }
        }
        found
    }
}

/// Whether two rows are of two meetings at one time.
fn meet(week: &SiteWeek, one: &Row, other: &Row) -> bool {
    let (Some(one), Some(other)) = (week.meeting(one.occurrence), week.meeting(other.occurrence)) else { return false };
    one.id != other.id && one.starts < other.ends && other.starts < one.ends
}
