//! The weeks of LSAs: read whole, or refused with everything that is wrong in them.

use super::College;

const HEAD: &str =
    "sourcedId,paid,hours,monday,tuesday,wednesday,thursday,friday,breakMinutes,breakFrom,breakTo,otherSites,skills\n";

fn with(rows: &str) -> College {
    College::new().file("lsas.csv", format!("{HEAD}{rows}"))
}

#[test]
fn a_week_and_a_way_are_read_and_both_files_may_be_missing() {
    let rows = "A2,hourly,22.5,9:00-12:00 13:00-16:00,,9:00-15:00,,,30,12:00,13:30,SOUTH,signing makaton\n";
    let picture = with(rows).file("travel.csv", "from,to,minutes\nNORTH,SOUTH,25\n").read().unwrap();
    let week = &picture.working[0].week;
    assert_eq!((week.minutes, week.days[0].len(), week.other_sites.len(), week.skills.len()), (1350, 2, 1, 2));
    assert_eq!(picture.travel[0].minutes, 25);
    let picture = College::new().read().unwrap();
    assert!(picture.working.is_empty() && picture.travel.is_empty());
}

#[test]
fn everything_wrong_is_told_with_its_line_and_column_and_nothing_is_read() {
    let rows = "A2,gold,lots,12:00-9:00,always,,,,90,12:00,13:00,WEST,juggling\nL1,hourly,20,,,,,,,,,,\nZZ,hourly,20,,,,,,,,,,\nA2,hourly,,,,,,,,,,,\n";
    let told = with(rows).told().join("\n");
    for what in [
        "line 2, column 2 (paid): “gold”",
        "line 2, column 3 (hours): “lots”",
        "line 2, column 4 (monday): ends before it begins",
        "line 2, column 5 (tuesday): “always”",
        "line 2, column 9 (breakMinutes): “90”",
        "line 2, column 12 (otherSites): “WEST” is not in orgs.csv",
        "line 2, column 13 (skills): “juggling”",
        "line 3, column 1 (sourcedId): “L1” is not an aide",
        "line 4, column 1 (sourcedId): “ZZ” is not in users.csv",
        "line 5, column 1 (sourcedId): “A2” was there before",
        "line 5, column 3 (hours): empty",
    ] {
        assert!(told.contains(what), "{what} in {told}");
    }
    let ways = "from,to,minutes\nNORTH,NORTH,5\nNORTH,WEST,soon\n";
    let told = College::new().file("travel.csv", ways).told().join("\n");
    assert!(told.contains("line 2, column 2 (to)") && told.contains("line 3, column 3 (minutes): “soon”"), "{told}");
}

#[test]
fn a_word_of_a_list_is_read_in_whatever_letters_and_a_row_of_nothing_is_none() {
    let plain = with("A2,hourly,20,9:00-12:00,,,,,,,,,signing\n").read().unwrap();
    let typed = with("A2,Hourly,20,9:00-12:00,,,,,,,,,SIGNING\n,,,,,,,,,,,,\n").read().unwrap();
    assert_eq!(typed, plain);
}

#[test]
fn whoever_is_not_kept_is_passed_over() {
    let picture = with("Z9,hourly,20,9:00-12:00,,,,,,,,,\n").read().unwrap();
    assert!(picture.working.is_empty());
}
