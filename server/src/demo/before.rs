//! The weeks before this one in the demo, for one learner: her say, a plan agreed, an LSA who went with her, and what the
//! two made of every session, so that there is a record to look at.

use app::college::College as Named;
use chrono::{DateTime, Datelike, Days, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::access::Visitor;
use domain::wall_clock;
use storage::{MySupport, Storage};

use super::agree::Table;
use super::calendar::Weeks;
use super::command::Stopped;
use super::deploy::Desk;
use super::say::moment;
use super::{College, after, door};

/// The learner who looks back: Ffion Evans.
pub const LOOKS_BACK: &str = "L1010";
/// When she said what she wants, in days before the weeks that are looked back on.
const SAID_BEFORE: i64 = 3;
/// The day of these on which she said nothing, and is asked no more.
const SAID_NOTHING: u64 = 1;
/// How long her plan stands, in days: it is to be looked at again soon.
const REVIEW: u64 = 42;

/// The weeks on their way into the demo.
pub struct Before<'a> {
    /// Where it is kept.
    pub storage: &'a Storage,
    /// The college as it is served.
    pub college: &'a Named,
    /// Each site's coordinator, in the order of the sites.
    pub coordinators: &'a [Visitor],
    /// The weeks of the timetable.
    pub weeks: Weeks,
    /// The college's wall clock.
    pub time_zone: Tz,
}

impl Before<'_> {
    /// How long before now she said what she wants.
    pub fn said(weeks: Weeks, now: DateTime<Utc>) -> TimeDelta {
        now.date_naive().signed_duration_since(weeks.looked_back_from()) + TimeDelta::days(SAID_BEFORE)
    }

    /// Agrees her plan, sends her an LSA, and lets both write about every session.
    pub async fn live(&self, demo: &College, learner: &MySupport) -> Result<(), Stopped> {
        let began = self.evening(0) - TimeDelta::days(1);
        let (storage, coordinators, time_zone) = (self.storage, self.coordinators, self.time_zone);
        let table = Table { storage, coordinators, now: began, time_zone, review: REVIEW };
        table.agree(&[(learner, LOOKS_BACK, 0)]).await?;
        let last = self.weeks.first - Days::new(1);
        let desk = Desk { storage, coordinators, now: began, time_zone, last };
        let aide = desk.put_before(demo, learner).await?;
        let lsa = door::admit(storage, self.college, (&aide, "lsa", "Riverside"), began).await?;
        let lsa = door::come_in_by_link(storage, &lsa.link, began).await?;
        let visitor = door::come_in_by_card(storage, LOOKS_BACK, began).await?;
        for day in (0..u64::try_from((last - self.weeks.looked_back_from()).num_days()).unwrap_or_default())
            .filter(|day| (self.weeks.looked_back_from() + Days::new(*day)).weekday().num_days_from_monday() < 5)
        {
            let at = moment(self.evening(day), time_zone);
            after::give(storage, &lsa, at, 0).await?;
            if day != SAID_NOTHING {
                after::say(storage, &visitor, at, 0).await?;
            }
        }
        Ok(())
    }

    /// The evening of one of these days.
    fn evening(&self, day: u64) -> DateTime<Utc> {
        let date = self.weeks.looked_back_from() + Days::new(day);
        let evening = date.and_time(NaiveTime::MIN) + TimeDelta::hours(18);
        wall_clock::instant(evening, &self.time_zone)
    }
}
