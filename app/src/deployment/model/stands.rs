//! What of a week stands whatever is proposed, and what a proposal lets go: what was agreed before, and is agreed no more.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::deployment::Sendings;
use domain::id::{OccurrenceId, PersonId};
use solver::instance::LearnerId;
use storage::SiteWeek;

use super::by_hand::is_by_hand;
use super::{Model, Purpose};

impl Model {
    /// Writes a week down to have it proposed: the engine is not asked for what is agreed no more.
    pub fn proposing(week: &SiteWeek, zone: Tz, now: DateTime<Utc>) -> Self {
        Self::read(week, (zone, now), Purpose::Proposal)
    }

    /// Sorts out the rows that the engine is not asked about: carried on as they are, written as a demand that only they meet,
    /// or let go. Whoever does not come is carried on nowhere: what they leave is for others.
    pub(super) fn keep_what_stands(&mut self, week: &SiteWeek) {
        let over: BTreeSet<OccurrenceId> =
            week.meetings.iter().filter(|it| !it.is_off && !self.open.contains(&it.id)).map(|it| it.id).collect();
        // what is over was as it was in force, whatever a draft made of it before
        let in_force = week.published.iter().flat_map(|version| &version.rows);
        self.kept = in_force.filter(|row| over.contains(&row.occurrence)).cloned().collect();
        let no_more = self.agreed_no_more(week);
        let mut extras: BTreeMap<(OccurrenceId, PersonId), usize> = BTreeMap::new();
        for (row, place) in self.placed(week.shown()) {
            if !self.open.contains(&row.occurrence) || self.is_void(row) {
                continue;
            }
            if no_more.contains(&row.sending()) {
                continue;
            }
            if self.is_carried(row) {
                self.kept.push(row.clone());
            } else if place.is_none() {
                let count = extras.entry((row.occurrence, row.learner)).or_default();
                *count += 1;
                let name = (LearnerId(format!("{}+{count}", row.learner)), row.occurrence);
                self.extra.insert(name, row.clone());
            }
        }
    }

    /// Whom no proposal sends where they are any more. More than is agreed stays where a person put it there beyond a plan,
    /// wrote why, or locked it; nothing stays for whoever is not at the meeting any more. Pages show all of it, and a cover
    /// leaves it as it is.
    fn agreed_no_more(&self, week: &SiteWeek) -> Sendings {
        if self.purpose != Purpose::Proposal {
            return Sendings::new();
        }
        let locked = week.locked();
        let at: BTreeSet<(OccurrenceId, PersonId)> = week
            .meetings
            .iter()
            .flat_map(|meeting| meeting.learners.iter().map(|learner| (meeting.id, *learner)))
            .collect();
        let come = week.shown().iter().filter(|row| self.is_open(row.occurrence) && !self.is_void(row));
        let gone = self.beyond(come).into_iter().filter(|(row, more)| {
            let is_more = *more == Some(row.part) && !is_by_hand(row, &locked);
            is_more || !at.contains(&(row.occurrence, row.learner))
        });
        gone.map(|(row, _)| row.sending()).collect()
    }
}
