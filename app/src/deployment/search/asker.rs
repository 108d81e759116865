//! For whom a search is, and what it has to know beside the versions of a week.

use std::collections::{BTreeMap, BTreeSet};

use chrono_tz::Tz;
use domain::access::{Grant, act};
use domain::deployment::{NotIn, Refusal, Seen, Sendings, Week};
use domain::id::{OccurrenceId, PersonId};
use storage::{CalledOff, Draft, Error, Moment, SiteWeek, Storage};

use crate::clock::Clock;

/// For whom a search is, and by which clock: it may wait for its turn, and is kept when it is done.
pub struct Asker {
    /// Where it is kept.
    pub storage: Storage,
    /// What lets them plan the week.
    pub grant: Grant<act::PlanWeek>,
    /// The college's wall clock.
    pub zone: Tz,
    /// What time it is.
    pub clock: Clock,
}

impl Asker {
    fn at(&self) -> Moment {
        let now = self.clock.now();
        Moment { now, today: now.with_timezone(&self.zone).date_naive() }
    }

    /// The week as it is by now.
    pub async fn read(&self, week: Week) -> Result<SiteWeek, Error> {
        self.storage.site_week(&self.grant, week, self.at()).await
    }

    /// Keeps a draft; refused where the week is another than the one that it was found of.
    pub async fn keep(
        &self,
        week: Week,
        ((seen, draft), covers): ((Seen, Draft), bool),
        facts: &Facts,
    ) -> Result<(), Error> {
        if Facts::of(&self.read(week).await?) != *facts {
            return Err(Refusal::Meanwhile.into());
        }
        match covers {
            true => self.storage.keep_cover(&self.grant, week, seen, draft, self.at()).await,
            false => self.storage.keep_draft(&self.grant, week, seen, draft, self.at()).await,
        }
    }
}

/// What a search has to know and no version of a week says: who is not in, whom learners do not want, and what is off.
#[derive(PartialEq, Eq)]
pub struct Facts {
    away: BTreeSet<NotIn>,
    refused: Sendings,
    not_wanted: BTreeMap<PersonId, BTreeSet<PersonId>>,
    off: CalledOff,
    not_held: BTreeSet<OccurrenceId>,
}

impl Facts {
    /// Of a week as it was read.
    pub fn of(week: &SiteWeek) -> Self {
        Self {
            away: week.away.iter().copied().collect(),
            refused: week.refused.clone(),
            not_wanted: week.not_wanted.clone(),
            off: week.off.clone(),
            not_held: week.meetings.iter().filter(|meeting| meeting.is_off).map(|meeting| meeting.id).collect(),
        }
    }
}
