//! The day of each demo site, arranged with its coordinator's own verb. No two are alike.

use chrono_tz::Tz;
use domain::access::{Grant, Visitor};
use domain::day_plan::{DayPlan, Written};
use domain::scale::{Scale, Time};
use storage::{Error, Moment, Storage};

/// Each site's times in the order of the sites: time, from and till. Lunch leaves whoever comes to it half an hour of their own
/// before the afternoon.
const DAYS: [&[(&str, &str, &str)]; 3] = [
    &[
        ("arriving", "8:30", "9:00"),
        ("break", "10:30", "10:45"),
        ("lunch", "12:15", "12:45"),
        ("moving-rooms", "", ""),
        ("going-home", "14:45", "15:15"),
        ("trip", "", ""),
    ],
    &[
        ("arriving", "8:40", "9:00"),
        ("break", "10:30", "10:45"),
        ("lunch", "12:20", "12:45"),
        ("going-home", "14:45", "15:15"),
    ],
    &[("arriving", "8:45", "9:00"), ("lunch", "12:15", "12:40"), ("moving-rooms", "", ""), ("trip", "", "")],
];

/// Arranges them all.
pub async fn arrange(storage: &Storage, coordinators: &[Visitor], zone: Tz, at: Moment) -> Result<(), Error> {
    for (coordinator, day) in coordinators.iter().zip(DAYS) {
        for site in &coordinator.sites {
            storage.arrange_day_plan(&Grant::site(coordinator, *site)?, plan(day), zone, at).await?;
        }
    }
    Ok(())
}

fn plan(day: &[(&str, &'static str, &'static str)]) -> DayPlan {
    let times = day.iter().filter_map(|(time, from, to)| Some(Written { time: Time::parse(time)?, from, to }));
    DayPlan::written(times).expect("the days above are tested to be days")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_site_has_a_day_of_its_own() {
        let plans = DAYS.map(plan);
        assert!(plans.iter().zip(DAYS).all(|(plan, day)| plan.times().count() == day.len()), "a time nobody knows");
        assert!(plans[0] != plans[1] && plans[1] != plans[2] && plans[0] != plans[2]);
    }
}
