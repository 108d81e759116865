//! When something begins, drawn: a clock with its hands at the hour, and the days of the week with one of them filled.

use chrono::{NaiveTime, Timelike, Weekday};
use domain::settings::Symbols;
use leptos::prelude::*;

use crate::settings::use_settings;
use crate::words::use_words;

/// The weekday and the clock of a start, in the ink of our own scales. They say nothing themselves, because the words beside
/// them do; whoever wants words alone has neither.
#[component]
pub fn DrawnStart(
    /// The day.
    day: Weekday,
    /// The hour the clock shows.
    time: NaiveTime,
) -> impl IntoView {
    // a week runs the way the page is read; a clock runs one way everywhere
    let week = if use_words().locale().dir() == "rtl" { "sym week along" } else { "sym week" };
    (use_settings().symbols != Symbols::Off).then(|| {
        view! {
            <span class=week inner_html=weekday(day)></span>
            <span class="sym clock" inner_html=clock(time)></span>
        }
    })
}

/// Where a hand of this length ends, so many parts of its round past the top.
fn tip(parts: f64, of: f64, length: f64) -> (f64, f64) {
    let turn = std::f64::consts::TAU * parts / of;
    (30.0 + length * turn.sin(), 30.0 - length * turn.cos())
}

/// A clock face with its four quarters, the short hand at the hour and the long one at the minute.
pub fn clock(time: NaiveTime) -> String {
    let minutes = f64::from(time.minute());
    let (hour_x, hour_y) = tip(f64::from(time.hour() % 12) * 60.0 + minutes, 720.0, 13.0);
    let (minute_x, minute_y) = tip(minutes, 60.0, 20.0);
    format!(
        r#"<svg viewBox="0 0 60 60" aria-hidden="true"><circle class="o" cx="30" cy="30" r="26"/><path class="o" stroke-width="3" d="M30 5v4M55 30h-4M30 55v-4M5 30h4"/><path class="o" stroke-width="6" d="M30 30L{hour_x:.1} {hour_y:.1}"/><path class="o" stroke-width="3" d="M30 30L{minute_x:.1} {minute_y:.1}"/></svg>"#
    )
}

/// Seven days in a row, the two of the weekend lower, and this one filled.
pub fn weekday(day: Weekday) -> String {
    let filled = day.num_days_from_monday();
    let days: String = (0..7)
        .map(|at| {
            let (class, rise) = (if at == filled { "f o" } else { "o" }, if at == filled { 8 } else { 0 });
            let high = if at < 5 { 24 } else { 14 } + rise;
            format!(r#"<rect class="{class}" x="{}" y="{}" width="9" height="{high}" rx="1"/>"#, 4 + at * 13, 48 - high)
        })
        .collect();
    format!(r#"<svg viewBox="0 0 96 60" aria-hidden="true">{days}</svg>"#)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hands_stand_where_the_hour_is() {
        let at = |hour, minute| clock(NaiveTime::from_hms_opt(hour, minute, 0).unwrap());
        assert!(at(9, 0).contains("M30 30L17.0 30.0") && at(9, 0).contains("M30 30L30.0 10.0"), "{}", at(9, 0));
        assert!(at(13, 15).contains("M30 30L50.0 30.0"), "a quarter past: {}", at(13, 15));
        assert!(at(10, 45).contains("M30 30L10.0 30.0"), "a quarter to: {}", at(10, 45));
        assert_eq!(at(1, 30), at(13, 30), "the words beside it say which half of the day");
    }

    #[test]
    fn one_day_of_the_week_is_filled() {
        let all: std::collections::BTreeSet<_> = (0..7).map(|day| weekday(Weekday::try_from(day).unwrap())).collect();
        assert_eq!(all.len(), 7);
        assert!(all.iter().all(|drawing| drawing.matches(r#"class="f o""#).count() == 1));
    }
}
