//! A date and time as it is written in a calendar: on the wall clock of a zone, which is what stays the same every week.

use calcard::common::timezone::Tz as Zone;
use chrono::{DateTime, NaiveDateTime, TimeDelta, TimeZone, Utc};

/// A date and time on the wall clock of a zone; at midnight and `whole_day` where only a date is written.
#[derive(Clone, Copy, Debug)]
pub struct Local {
    pub wall: NaiveDateTime,
    pub zone: Zone,
    pub whole_day: bool,
}

impl Local {
    /// The instant. In the hour that the clock change skips, as the clock would have shown it unchanged (RFC 5545, 3.3.5);
    /// in the hour it repeats, the first.
    pub fn instant(self) -> DateTime<Utc> {
        let at = |wall: NaiveDateTime| self.zone.from_local_datetime(&wall).earliest();
        at(self.wall)
            .or_else(|| at(self.wall - TimeDelta::hours(1)).map(|instant| instant + TimeDelta::hours(1)))
            .map_or_else(|| self.wall.and_utc(), |instant| instant.to_utc())
    }

    /// The same instant on the wall clock of another zone.
    pub fn wall_in(self, zone: Zone) -> NaiveDateTime {
        if self.whole_day { self.wall } else { self.instant().with_timezone(&zone).naive_local() }
    }
}
