//! A term lived: everyone says what they want before it, plans are agreed, every week is published and looked back on, and at
//! its end plans are looked at again; each with the verbs of its page, many people at a time so that their saves share a commit.

mod led;

use std::collections::BTreeSet;

use app::college::College as Named;
use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc, Weekday};
use chrono_tz::Tz;
use domain::access::{Grant, Refused, Visitor, act};
use domain::deployment::{Refusal, Week};
use domain::wall_clock;
use futures::stream::{StreamExt, TryStreamExt, iter};
use storage::{Compared, Draft, Error, Found, Moment, MySupport, Storage};

use super::agree::Table;
use super::calendar::Weeks;
use super::command::Stopped;
use super::people::{Kind, Person, SITES};
use super::rota::rota;
use super::say::{Teller, moment};
use super::theme::part;
use super::{College, after, day, door};

/// So many people act at once: the saves of all of them share a commit.
const AT_ONCE: usize = 16;
/// When LSAs write of the days before: each of their sessions is still theirs to write of then.
const WRITES: [Weekday; 3] = [Weekday::Tue, Weekday::Thu, Weekday::Fri];
/// One in so many learners has held their plan meeting by the end of the term.
const REVIEWED: usize = 3;
/// How many weeks are published from this one on.
const AHEAD: u64 = 2;

/// A term on its way into the demo.
pub struct Term<'a> {
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
    /// The instant it is now.
    pub now: DateTime<Utc>,
}

impl Term<'_> {
    /// Lives all of it.
    pub async fn live(&self, demo: &College) -> Result<(), Stopped> {
        day::arrange(self.storage, self.coordinators, self.time_zone, self.morning()).await?;
        let people: Vec<&Person> = demo.supported().collect();
        let supports = self.everyone_says(&people).await?;
        self.agree(&people, &supports).await?;
        self.publish_from(self.weeks.from()).await?;
        self.lsas_write(demo).await?;
        self.learners_say(&people).await?;
        Ok(self.plan_meetings(&people).await?)
    }

    /// Publishes the weeks from this one on that are not published yet.
    pub async fn go_on(&self) -> Result<(), Stopped> {
        Ok(self.publish_from(self.weeks.first).await?)
    }

    async fn publish_from(&self, first: NaiveDate) -> Result<(), Error> {
        let last = self.weeks.first + Days::new(AHEAD * 7);
        for monday in first.iter_weeks().take_while(|monday| *monday < last) {
            for site in 0..SITES.len() {
                self.publish(site, Week::of(monday)).await?;
            }
        }
        Ok(())
    }

    async fn everyone_says(&self, people: &[&Person]) -> Result<Vec<MySupport>, Error> {
        let each = people.iter().enumerate().map(async |(place, person)| {
            let before = TimeDelta::days(i64::try_from(place * 7 % 18 + 3).unwrap_or(3));
            let at = self.at(self.weeks.from(), 10) - before;
            let (mut teller, support) = Teller::come_in(self.storage, &person.id, at, self.time_zone).await?;
            teller.say(&part(place), &support, place).await?;
            Ok(support)
        });
        iter(each.collect::<Vec<_>>()).buffered(AT_ONCE).try_collect().await
    }

    /// On the day before the term, so that plans are to be looked at again when it is over.
    async fn agree(&self, people: &[&Person], supports: &[MySupport]) -> Result<(), Error> {
        let (storage, coordinators, time_zone) = (self.storage, self.coordinators, self.time_zone);
        let now = self.at(self.weeks.from(), 12) - TimeDelta::days(1);
        let table = Table { storage, coordinators, now, time_zone, review: self.weeks.back * 7 };
        let table = &table;
        let each = people.iter().zip(supports).enumerate().map(async |(place, (person, own))| {
            table.agree_with(place, (own, person.id.as_str(), person.sites[0])).await
        });
        iter(each.collect::<Vec<_>>()).buffer_unordered(AT_ONCE).try_collect().await
    }

    /// One site's week, on the Friday before it; one that somebody has made already stays.
    async fn publish(&self, site: usize, week: Week) -> Result<(), Error> {
        let friday = self.at(week.monday() - Days::new(3), 15).min(self.now);
        let (storage, at, coordinator) = (self.storage, moment(friday, self.time_zone), &self.coordinators[site]);
        let grant = Grant::<act::PlanWeek>::site(coordinator, *coordinator.sites.first().ok_or(Refused)?)?;
        let open = storage.site_week(&grant, week, at).await?;
        if open.seen().0.is_some() {
            return Ok(());
        }
        let draft =
            Draft { rows: rota(&open, self.time_zone, at.now), locked: BTreeSet::new(), cost: None, left: None };
        storage.keep_draft(&grant, week, open.seen(), draft, at).await?;
        let kept = storage.site_week(&grant, week, at).await?.draft.ok_or(Refusal::NothingThen)?;
        let compared = Compared { draft: kept.number, in_force: open.in_force() };
        storage.publish_draft(&grant, week, compared, Found::default(), (self.time_zone, at)).await
    }

    async fn lsas_write(&self, demo: &College) -> Result<(), Stopped> {
        let each = demo.people.iter().filter(|person| person.kind == Kind::Aide).map(async |aide| {
            let (storage, morning) = (self.storage, self.morning().now);
            let link = door::admit_lsa(storage, self.college, aide.email(), morning).await?.link;
            let lsa = door::come_in_by_link(storage, &link, morning).await?;
            for (day, _) in self.days().filter(|(_, weekday)| WRITES.contains(weekday)) {
                after::give(storage, &lsa, self.evening(day), 0).await?;
            }
            Ok(())
        });
        iter(each.collect::<Vec<_>>()).buffer_unordered(AT_ONCE).try_collect().await
    }

    /// Each learner says how one day of each week was, on their own.
    async fn learners_say(&self, people: &[&Person]) -> Result<(), Error> {
        let each = people.iter().enumerate().map(async |(place, person)| {
            let learner = door::come_in_by_card(self.storage, &person.id, self.morning().now).await?;
            let own = |weekday: &Weekday| weekday.num_days_from_monday() as usize == place % 5;
            for (day, _) in self.days().filter(|(_, weekday)| own(weekday)) {
                after::say(self.storage, &learner, self.evening(day), 0).await?;
            }
            Ok(())
        });
        iter(each.collect::<Vec<_>>()).buffer_unordered(AT_ONCE).try_collect().await
    }

    async fn plan_meetings(&self, people: &[&Person]) -> Result<(), Error> {
        let at = moment(self.now - TimeDelta::hours(26), self.time_zone);
        let leaders = people.iter().skip(1).step_by(REVIEWED).enumerate();
        let each = leaders.map(async |(turn, person)| led::lead(self.storage, &person.id, turn, at).await);
        iter(each.collect::<Vec<_>>()).buffer_unordered(AT_ONCE).try_collect().await
    }

    /// The teaching days of the term that are over.
    fn days(&self) -> impl Iterator<Item = (NaiveDate, Weekday)> {
        let weeks = self.weeks;
        let week = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];
        (0..weeks.back).flat_map(move |number| {
            let day = move |day: Weekday| Days::new(number * 7 + u64::from(day.num_days_from_monday()));
            week.into_iter().map(move |weekday| (weeks.from() + day(weekday), weekday))
        })
    }

    /// An hour of a day, by the college's clock.
    fn at(&self, day: NaiveDate, hour: i64) -> DateTime<Utc> {
        let local = day.and_time(NaiveTime::MIN) + TimeDelta::hours(hour);
        wall_clock::instant(local, &self.time_zone)
    }

    /// Before the term's first lesson.
    fn morning(&self) -> Moment {
        moment(self.at(self.weeks.from(), 7), self.time_zone)
    }

    fn evening(&self, day: NaiveDate) -> Moment {
        moment(self.at(day, 18), self.time_zone)
    }
}
