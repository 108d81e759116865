//! Who is kept, and as what.

use domain::person::Email;
use domain::timetable::picture::ImportedRole::{Learner, Lsa, Tutor};
use domain::timetable::picture::{LeftOut, SourceId};

use super::College;

#[test]
fn only_supported_students_and_staff_are_kept_and_nobody_of_another_role() {
    let picture = College::new().read().unwrap();
    let people: Vec<_> = picture.people.iter().map(|person| (person.source.as_str(), person.role)).collect();
    assert_eq!(people, [("L1", Learner), ("A2", Lsa), ("T3", Tutor)]);
    assert_eq!(picture.left_out, LeftOut { students: 1, other_roles: 2, disabled: 1, photos: 0, places: 0 });
}

#[test]
fn names_are_kept_to_the_letter_and_a_learner_has_no_email() {
    let picture = College::new().read().unwrap();
    assert_eq!(picture.people[0].name.to_string(), "Zoë O’Neill");
    assert_eq!(picture.people[2].name.to_string(), "محمد السيد");
    assert_eq!(picture.people[0].email, None);
    assert_eq!(picture.people[1].email.as_ref().map(Email::as_str), Some("dana@college.test"));
}

#[test]
fn a_learner_has_the_email_that_the_list_of_supported_learners_gives_them_and_no_other() {
    let email_in = |support: &str| {
        let picture = College::new().file("support.csv", support).read().unwrap();
        picture.people[0].email.as_ref().map(Email::to_string)
    };
    assert_eq!(email_in("sourcedId,email\nL1, Zoe@Home.test \n").as_deref(), Some("zoe@home.test"));
    assert_eq!(email_in("sourcedId,email\nL1,\n"), None, "theirs of the college is not taken in its place");
    assert_eq!(email_in("email,name,sourcedId\n,Zoe,L1\nzoe@home.test,,L1\n").as_deref(), Some("zoe@home.test"));
}

#[test]
fn an_email_of_a_learner_that_is_wrong_or_somebody_elses_is_told_where_it_stands() {
    let told = |support: &str| College::new().file("support.csv", support).told();
    let wrong = told("sourcedId,email\nL1,zoe\n");
    assert!(wrong[0].starts_with("support.csv, line 2, column 2 (email): “zoe”."), "{wrong:?}");
    let shared = told("sourcedId,email\nL1,one@home.test\nL2,One@home.test\n");
    assert!(shared[0].starts_with("support.csv, line 3, column 2 (email): “one@home.test”"), "{shared:?}");
    let of_staff = told("sourcedId,email\nL1,dana@college.test\n");
    let dana = "oneroster.zip/users.csv, line 4, column 13 (email): “dana@college.test”";
    assert!(of_staff[0].starts_with(dana), "{of_staff:?}");
    let two = told("sourcedId,email\nL1,one@home.test\nL1,two@home.test\n");
    assert!(two[0].starts_with("support.csv, line 3, column 1 (sourcedId): “L1”"), "{two:?}");
}

#[test]
fn the_first_school_is_home_and_a_district_stands_for_its_schools() {
    let picture = College::new().read().unwrap();
    let sites = |index: usize| picture.people[index].sites.iter().map(SourceId::as_str).collect::<Vec<_>>();
    assert_eq!(sites(0), ["SOUTH", "NORTH"]);
    assert_eq!(sites(1), ["NORTH"], "a department stands for the school above it");
    assert_eq!(sites(2), ["NORTH", "SOUTH"]);
    assert_eq!(picture.sites.len(), 2);
}

#[test]
fn places_in_classes_are_of_those_who_are_kept_and_are_not_over() {
    let picture = College::new().read().unwrap();
    let places: Vec<_> = picture.enrolments.iter().map(|place| (place.class.as_str(), place.person.as_str())).collect();
    assert_eq!(places, [("M1", "L1"), ("M1", "T3")]);
    assert_eq!(picture.terms.len(), 1);
}

#[test]
fn nobody_is_in_a_class_under_a_role_that_is_not_theirs() {
    let picture =
        College::new().with("enrollments.csv", "L1,student,false,2026", "L1,teacher,false,2026").read().unwrap();
    assert!(picture.enrolments.iter().all(|place| place.person.as_str() != "L1"), "{:?}", picture.enrolments);
    assert_eq!(picture.left_out.places, 1);
    let told = College::new().with("enrollments.csv", "L1,student", "L1,wizard").told();
    assert!(told[0].starts_with("oneroster.zip/enrollments.csv, line 2, column 7 (role): “wizard”."), "{told:?}");
}

#[test]
fn a_byte_order_mark_and_columns_in_another_order_change_nothing() {
    let plain = College::new().read().unwrap();
    let mut marked = College::new();
    for bytes in marked.tables.values_mut().chain(marked.files.values_mut()) {
        bytes.splice(0..0, *b"\xef\xbb\xbf");
    }
    assert_eq!(marked.read().unwrap(), plain);
    let turned = College::new().with("courses.csv", "sourcedId,status,", "status,sourcedId,").with(
        "courses.csv",
        "CM,,,",
        ",CM,,",
    );
    assert_eq!(turned.read().unwrap(), plain);
}

#[test]
fn a_department_however_deep_below_a_school_stands_for_that_school() {
    // deeper than the district, whose schools it must not stand for, and long enough that no order of a table is luck
    let rows: String = (1..=7).map(|n| format!("D{n},,,Department {n},department,,{}\n", above(n))).collect();
    let picture = College::new()
        .with("orgs.csv", "SEN,,,Support", &format!("{rows}SEN,,,Support"))
        .with("users.csv", "true,SEN,aide", "true,D7,aide")
        .read()
        .unwrap();
    let sites: Vec<_> = picture.people[1].sites.iter().map(SourceId::as_str).collect();
    assert_eq!(sites, ["NORTH"]);
}

/// A table as a program for tables writes it after a look: its own words for yes and no, and rows of nothing where something was.
#[test]
fn a_table_that_was_opened_in_another_program_and_saved_is_read_as_it_was() {
    let plain = College::new().read().unwrap();
    let mut saved = College::new();
    for bytes in saved.tables.values_mut() {
        let text = String::from_utf8(bytes.clone()).unwrap().replace(",true,", ",TRUE,").replace(",false,", ",FALSE,");
        let text = text.replace(",teacher,", ",Teacher,").replace(",bulk\n", ",Bulk\n");
        let columns = text.lines().next().unwrap().matches(',').count();
        // one as wide as the others, and one of nothing but what was left
        *bytes = format!("{text}{}\n,\n", ",".repeat(columns)).into_bytes();
    }
    assert_eq!(saved.read().unwrap(), plain);
}

fn above(department: u32) -> String {
    if department == 1 { "SEN".to_owned() } else { format!("D{}", department - 1) }
}
