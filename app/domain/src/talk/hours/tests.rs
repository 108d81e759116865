use super::*;

const LONDON: Tz = chrono_tz::Europe::London;

fn at(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

fn passed_on(opening: &Opening, asked: &str) -> Option<String> {
    let asked = wall_clock::instant(at(asked), &LONDON);
    let passed = opening.passed_on_at(asked, LONDON)?;
    Some(passed.with_timezone(&LONDON).naive_local().to_string())
}

#[test]
fn somebody_reads_from_the_first_minute_until_before_the_last() {
    let opening = Opening::default();
    // a Wednesday
    assert!(!opening.is_open(at("2026-11-25T08:59:59")));
    assert!(opening.is_open(at("2026-11-25T09:00:00")));
    assert!(opening.is_open(at("2026-11-25T15:59:59")));
    assert!(!opening.is_open(at("2026-11-25T16:00:00")));
    assert!(!opening.is_open(at("2026-11-28T11:00:00")), "a Saturday");
}

#[test]
fn out_of_hours_it_is_read_when_the_next_day_with_hours_begins() {
    let opening = Opening::default();
    assert_eq!(opening.next(at("2026-11-25T07:00:00")), Some(at("2026-11-25T09:00:00")), "before the day begins");
    assert_eq!(opening.next(at("2026-11-27T16:00:00")), Some(at("2026-11-30T09:00:00")), "over a weekend");
    assert_eq!(opening.next(at("2026-11-25T10:30:00")), Some(at("2026-11-25T10:30:00")), "at once");
}

#[test]
fn in_a_holiday_it_is_read_when_the_next_term_begins() {
    let terms = vec![
        at("2026-09-01T00:00:00").date()..=at("2026-12-18T00:00:00").date(),
        at("2027-01-05T00:00:00").date()..=at("2027-03-26T00:00:00").date(),
    ];
    let opening = Opening { terms, ..Opening::default() };
    assert_eq!(opening.next(at("2026-12-18T16:00:00")), Some(at("2027-01-05T09:00:00")));
    assert_eq!(opening.next(at("2027-03-26T16:00:00")), None, "no term is known after it");
}

#[test]
fn a_second_person_reads_it_once_the_first_had_an_hour_of_reading() {
    let opening = Opening::default();
    assert_eq!(passed_on(&opening, "2026-11-25T10:00:00").as_deref(), Some("2026-11-25 11:00:00"));
    assert_eq!(passed_on(&opening, "2026-11-25T15:30:00").as_deref(), Some("2026-11-26 09:30:00"), "half today");
    assert_eq!(passed_on(&opening, "2026-11-25T22:00:00").as_deref(), Some("2026-11-26 10:00:00"), "asked at night");
    assert_eq!(
        passed_on(&opening, "2026-03-27T15:30:00").as_deref(),
        Some("2026-03-30 09:30:00"),
        "over a clock change"
    );
}

#[test]
fn hours_shorter_than_the_patience_add_up_over_days() {
    let short = StartMinute::new(600).zip(StartMinute::new(620)).and_then(|(from, until)| Span::new(from, until));
    let hours = Hours::new([short, short, short, short, short, None, None]);
    let opening = Opening { hours, ..Opening::default() };
    assert_eq!(passed_on(&opening, "2026-11-23T00:00:00").as_deref(), Some("2026-11-25 10:20:00"));
}

#[test]
fn where_nobody_ever_reads_nothing_is_passed_on() {
    let opening = Opening { hours: Hours::new([None; 7]), ..Opening::default() };
    assert_eq!(passed_on(&opening, "2026-11-25T10:00:00"), None);
}

#[test]
fn a_span_ends_after_it_begins() {
    let noon = StartMinute::new(720).unwrap();
    assert_eq!(Span::new(noon, noon), None);
    assert_eq!(Patience::new(4), None);
    assert_eq!(Patience::new(481), None);
}
