//! The support learners have already: read whole, or refused with everything that is wrong in it.

use domain::plan::Basis;
use domain::situation::Situation;
use domain::timetable::picture::InPlaceAt;

use super::College;

const HEAD: &str = "sourcedId,where,presence,amount,nearness,skills,basis,author,date,review,whatToDo,twoPeople\n";

fn with(rows: &str) -> College {
    College::new().file("support_in_place.csv", format!("{HEAD}{rows}"))
}

#[test]
fn what_is_in_place_is_read_with_its_author_and_days_and_the_file_may_be_missing() {
    let rows = "L1,all-lessons,help,some,at-my-table,medicine,,A2,2026-09-01,2026-10-01,Call reception.,yes\nL1,M1,just-in-case,,,,safety,T3,2026-09-01,2026-10-01,,\n";
    let picture = with(rows).read().unwrap();
    let [all, maths] = picture.in_place.as_slice() else { panic!("{:?}", picture.in_place) };
    assert_eq!((&all.place, all.basis), (&InPlaceAt::Place(Situation::AllLessons), Basis::CarriedOver));
    assert_eq!(all.terms.to_string(), "presence help;amount some;nearness at-my-table;skill medicine");
    assert_eq!((all.author.as_str(), all.what_to_do.as_str(), all.two_people), ("A2", "Call reception.", true));
    assert!(matches!(&maths.place, InPlaceAt::Class(class) if class.as_str() == "M1"));
    assert_eq!((maths.basis, maths.two_people), (Basis::Safety, false));
    assert!(College::new().read().unwrap().in_place.is_empty());
    let short = "sourcedId,where,presence,author,date,review\nL1,time-lunch,help,A2,2026-09-01,2026-10-01\n";
    assert_eq!(College::new().file("support_in_place.csv", short).read().unwrap().in_place.len(), 1);
}

#[test]
fn everything_wrong_is_told_with_its_line_and_column_and_nothing_is_read() {
    let rows = "L1,X9,alone,lots,near,flying,gold,L1,2099-01-01,2099-02-01,,perhaps\nA2,all-lessons,help,,,,,A2,soon,2026-10-01,,\nZZ,all-lessons,help,,,,,A2,2026-09-01,2026-08-01,,\nL1,all-lessons,help,,,,,A2,2026-09-01,2026-10-01,,\nL1,all-lessons,help,,,,,A2,2026-09-01,2026-10-01,,\n";
    let told = with(rows).told().join("\n");
    for what in [
        "line 2, column 2 (where): “X9”. Expected: all-lessons",
        "line 2, column 3 (presence): “alone”. Expected: help, just-in-case",
        "line 2, column 4 (amount): “lots”",
        "line 2, column 5 (nearness): “near”",
        "line 2, column 6 (skills): “flying”",
        "line 2, column 7 (basis): “gold”",
        "line 2, column 8 (author): “L1” is not a member of staff",
        "line 2, column 9 (date): “2099-01-01”",
        "line 2, column 10 (review): “2099-02-01”. Expected: a day after the date, and at most 90 days from today",
        "line 2, column 12 (twoPeople): “perhaps”",
        "line 3, column 1 (sourcedId): “A2” is not a student",
        "line 3, column 9 (date): “soon”",
        "line 4, column 1 (sourcedId): “ZZ” is not in users.csv",
        "line 4, column 10 (review): “2026-08-01”",
        "line 6, column 1 (sourcedId): “L1” was there before",
    ] {
        assert!(told.contains(what), "{what} in {told}");
    }
}

#[test]
fn a_word_of_a_list_is_read_in_whatever_letters() {
    let plain = "L1,all-lessons,help,some,at-my-table,medicine,safety,A2,2026-09-01,2026-10-01,,yes\n";
    let typed = "L1,All-lessons,Help,SOME,At-my-table,Medicine,Safety,A2,2026-09-01,2026-10-01,,YES\n";
    assert_eq!(with(typed).read().unwrap(), with(plain).read().unwrap());
}

#[test]
fn whoever_is_not_supported_is_passed_over() {
    assert!(with("L2,all-lessons,help,,,,,A2,2026-09-01,2026-10-01,,\n").read().unwrap().in_place.is_empty());
}
