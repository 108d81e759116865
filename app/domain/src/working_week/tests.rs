//! What people write is read as they mean it, and everything wrong is told at once.

use super::*;
use crate::timetable::StartMinute;

fn site(name: &str) -> Option<u8> {
    name.parse().ok()
}

fn written() -> Written {
    let mut days: [String; DAYS] = Default::default();
    days[0] = "9:00-12:00, 13:00-16:30".into();
    days[4] = "9.00 – 12.00".into();
    Written {
        paid: "hourly".into(),
        hours: "22.5".into(),
        days,
        break_minutes: "30".into(),
        break_from: "11:30".into(),
        break_to: "13:30".into(),
        sites: vec!["2".into()],
        skills: vec!["signing".into(), "makaton".into()],
    }
}

fn hours(from: u16, to: u16) -> Hours {
    Hours::new(StartMinute::new(from).unwrap(), StartMinute::new(to).unwrap()).unwrap()
}

#[test]
fn a_week_is_read_as_it_was_written_and_shown_as_it_is_read() {
    let week = written().read(site).unwrap();
    assert_eq!((week.paid, week.minutes), (Paid::Hourly, 1350));
    assert_eq!(week.days[0], [hours(540, 720), hours(780, 990)]);
    assert_eq!((week.days[4].clone(), week.days[1].len()), (vec![hours(540, 720)], 0));
    assert_eq!(week.rest.map(|rest| (rest.minutes(), rest.within())), Some((30, hours(690, 810))));
    assert_eq!((week.other_sites.clone(), week.skills.len()), (BTreeSet::from([2]), 2));
    let shown = Written::of(&week, u8::to_string);
    assert_eq!((shown.hours.as_str(), shown.days[0].as_str()), ("22:30", "09:00-12:00 13:00-16:30"));
    assert_eq!(shown.read(site), Ok(week));
}

#[test]
fn hours_of_contract_are_read_in_every_way_people_write_them() {
    let of = |hours: &str| Written { hours: hours.into(), ..written() }.read(site).map(|week| week.minutes);
    for (typed, minutes) in [("30", 1800), (" 7 ", 420), ("22:30", 1350), ("22.5", 1350), ("22.25", 1335), ("0", 0)] {
        assert_eq!(of(typed), Ok(minutes), "{typed}");
    }
    for (typed, trouble) in [
        ("", Trouble::Missing),
        ("many", Trouble::Unreadable),
        ("22:75", Trouble::Unreadable),
        ("-3", Trouble::Unreadable),
        ("22.555", Trouble::Unreadable),
        ("169", Trouble::TooLong),
        ("999999", Trouble::TooLong),
    ] {
        assert_eq!(of(typed).unwrap_err()[0].trouble, trouble, "{typed}");
    }
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let mut days: [String; DAYS] = Default::default();
    days[1] = "12:00-9:00".into();
    days[2] = "9:00-12:00 11:00-13:00".into();
    days[3] = "all day".into();
    let typed = Written {
        paid: "gold".into(),
        days,
        break_minutes: "600".into(),
        sites: vec!["nowhere".into()],
        skills: vec!["nothing".into(), "juggling".into()],
        ..written()
    };
    let refused = typed.read(site).unwrap_err();
    let told: Vec<_> = refused.iter().map(|refused| (refused.field, refused.trouble)).collect();
    assert_eq!(
        told,
        [
            (Field::Paid, Trouble::Unreadable),
            (Field::Day(1), Trouble::EndsFirst),
            (Field::Day(2), Trouble::Overlap),
            (Field::Day(3), Trouble::Unreadable),
            (Field::BreakMinutes, Trouble::NoRoom),
            (Field::Sites, Trouble::Unknown),
            (Field::Skills, Trouble::Unknown),
            (Field::Skills, Trouble::Unknown),
        ]
    );
}

#[test]
fn a_break_is_whole_or_there_is_none() {
    let none = Written { break_minutes: String::new(), break_from: " ".into(), break_to: String::new(), ..written() };
    assert_eq!(none.read(site).unwrap().rest, None);
    let half = Written { break_to: String::new(), ..written() };
    assert_eq!(half.read(site).unwrap_err()[0].field, Field::BreakTo);
}
