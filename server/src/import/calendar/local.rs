//! A date and time as it is written in a calendar: on the wall clock of a zone, which is what stays the same every week.

use calcard::common::timezone::Tz as Zone;
use chrono::{DateTime, NaiveDateTime, Utc};
use domain::wall_clock;

/// A date and time on the wall clock of a zone; at midnight and `whole_day` where only a date is written.
#[derive(Clone, Copy, Debug)]
pub struct Local {
    pub wall: NaiveDateTime,
    pub zone: Zone,
    pub whole_day: bool,
}

impl Local {
    /// The instant.
    pub fn instant(self) -> DateTime<Utc> {
        wall_clock::instant(self.wall, &self.zone)
    }

    /// The same instant on the wall clock of another zone.
    pub fn wall_in(self, zone: Zone) -> NaiveDateTime {
        if self.whole_day { self.wall } else { self.instant().with_timezone(&zone).naive_local() }
    }
}
