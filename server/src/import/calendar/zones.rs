//! The time zones of one calendar: by their names, where what the calendar tells of them is not another clock.

use std::collections::{BTreeSet, HashMap};

use calcard::common::PartialDateTime;
use calcard::common::timezone::Tz as Zone;
use calcard::icalendar::timezone::TzResolver;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty as Property, ICalendarValue as Value,
};
use chrono::{Days, NaiveDate};
use chrono_tz::Tz;

use crate::import::problem::Wrong;

/// Days before today of which a change of the clock still counts: each of a year's is in them, though from the last Sunday of a month
/// to that of the next year may be 53 weeks.
const A_YEAR: u64 = 371;

/// The zones that the events of a calendar may name.
pub struct Zones<'a> {
    by_name: TzResolver<&'a str>,
    /// Those that it tells of itself; none for one that keeps neither the clock of its name nor the college's, or of which
    /// a part cannot be read.
    told: HashMap<&'a str, Option<Zone>>,
    college: Tz,
}

/// One part of a zone, as winter or summer is: its seconds from UTC, and the last day on which the clock changes to it.
struct Part {
    offset: i32,
    last: NaiveDate,
}

impl<'a> Zones<'a> {
    /// Reads what a calendar tells of its zones.
    pub fn of(calendar: &'a ICalendar, college: Tz, today: NaiveDate) -> Self {
        let by_name = calendar.build_tz_resolver();
        let mut told = HashMap::new();
        for component in calendar.timezones() {
            let offsets = offsets_told(calendar, component, today);
            let name = component.property(&Property::Tzid).and_then(|entry| entry.values.first());
            // one without parts tells no more than its name
            if let Some(Value::Text(name)) = name
                && offsets.as_ref().is_none_or(|offsets| !offsets.is_empty())
            {
                let zone = offsets.and_then(|offsets| clock(by_name.resolve(name), &offsets, college, today));
                told.insert(name.as_str(), zone);
            }
        }
        Self { by_name, told, college }
    }

    /// The clock of a zone that is named.
    pub fn resolve(&self, name: &str) -> Result<Zone, Wrong> {
        match self.told.get(name) {
            Some(Some(zone)) => Ok(*zone),
            Some(None) => Err(Wrong::OtherClock(name.to_owned(), self.college.name())),
            None => self.by_name.resolve(name).ok_or_else(|| Wrong::NotTimeZone(name.to_owned())),
        }
    }
}

/// The clock that a zone's name stands for, or else the college's: whichever has the offsets that are told. A name may be of another
/// clock, as GMT of one without summer time is where "GMT" has one.
fn clock(by_name: Option<Zone>, told: &BTreeSet<i32>, college: Tz, today: NaiveDate) -> Option<Zone> {
    // some programs tell of the winter alone
    let by_name = by_name.filter(|zone| told.is_subset(&offsets_of(*zone, today)));
    let college = Zone::Tz(college);
    by_name.or_else(|| (*told == offsets_of(college, today)).then_some(college))
}

/// The offsets of a clock within a year of today.
fn offsets_of(zone: Zone, today: NaiveDate) -> BTreeSet<i32> {
    let weeks = (0..=2 * A_YEAR).step_by(7);
    weeks.map(|days| zone.offset_from_utc_date(&(today - Days::new(A_YEAR) + Days::new(days)))).collect()
}

/// The offsets that a zone is told to have now, without those of its past; none where a part of it cannot be read, since lessons
/// would be an hour from where they are for all the time of that part.
fn offsets_told(calendar: &ICalendar, zone: &ICalendarComponent, today: NaiveDate) -> Option<BTreeSet<i32>> {
    let parts =
        zone.component_ids.iter().filter_map(|id| calendar.component_by_id(*id)).filter(|inside| is_part(inside));
    let parts = parts.map(part).collect::<Option<Vec<Part>>>()?;
    let Some(last) = parts.iter().map(|part| part.last).max() else { return Some(BTreeSet::new()) };
    // a zone may be told for a year that is over
    let since = last.min(today).checked_sub_days(Days::new(A_YEAR)).unwrap_or(NaiveDate::MIN);
    Some(parts.iter().filter(|part| part.last >= since).map(|part| part.offset).collect())
}

fn is_part(component: &ICalendarComponent) -> bool {
    matches!(component.component_type, ICalendarComponentType::Standard | ICalendarComponentType::Daylight)
}

fn part(component: &ICalendarComponent) -> Option<Part> {
    let first = |property: &Property| component.property(property).and_then(|entry| entry.values.first());
    let offset = seconds(first(&Property::Tzoffsetto)?.as_partial_date_time()?)?;
    let last = match first(&Property::Rrule) {
        Some(Value::RecurrenceRule(rule)) => rule.until.as_ref().map_or(Some(NaiveDate::MAX), day)?,
        Some(_) => return None,
        None => {
            let named = |property: &Property| matches!(property, Property::Dtstart | Property::Rdate);
            let times = component.entries.iter().filter(|entry| named(&entry.name)).flat_map(|entry| &entry.values);
            let days = times.map(|value| day(value.as_partial_date_time()?)).collect::<Option<Vec<_>>>()?;
            days.into_iter().max()?
        }
    };
    Some(Part { offset, last })
}

fn day(time: &PartialDateTime) -> Option<NaiveDate> {
    Some(time.to_date_time()?.date_time.date())
}

fn seconds(offset: &PartialDateTime) -> Option<i32> {
    let seconds = i32::from(offset.tz_hour?) * 3600 + i32::from(offset.tz_minute.unwrap_or(0)) * 60;
    Some(if offset.tz_minus { -seconds } else { seconds })
}
