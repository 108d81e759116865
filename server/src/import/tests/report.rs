//! What an import says of itself when it is done: nothing that it leaves out is left unsaid.

use std::collections::BTreeSet;

use app::words::{Locale, Words};
use chrono::NaiveDate;
use domain::id::{ClassId, SiteId};
use domain::timetable::Class;
use domain::timetable::difference::{Changes, ClassRow, Count, Difference, PutOff, SiteCounts};
use domain::timetable::picture::SourceId;
use uuid::Uuid;

use crate::import::report::{changes, ends_many, heading};

fn ids(ids: &[&str]) -> Vec<SourceId> {
    ids.iter().map(|id| SourceId::new(id).unwrap()).collect()
}

#[test]
fn an_import_that_changes_nothing_says_nothing() {
    assert_eq!(changes(&Difference::default(), Words::of(Locale::EnGb)), "");
}

#[test]
fn a_class_of_another_name_is_counted_and_a_dry_run_says_whether_anything_would_change() {
    let (id, site) = (ClassId::new(Uuid::from_u128(1)), SiteId::new(Uuid::from_u128(2)));
    let class = Class { id, site, code: "MA-1".into(), title: "Mathematics".into() };
    let change = vec![ClassRow { class, source: SourceId::new("M1").unwrap() }];
    let classes = Changes { change, ..Changes::default() };
    let renamed = Difference { classes, ..Difference::default() };
    let words = Words::of(Locale::EnGb);
    assert_eq!(changes(&renamed, words), "Classes: 0 begin, 1 change, 0 end\n");
    assert_eq!(words.say(heading(&renamed, true)), "This is what would change. Nothing was changed.");
    assert_eq!(words.say(heading(&Difference::default(), true)), "Nothing would change.");
}

#[test]
fn whose_email_is_another_now_and_who_goes_without_is_told_by_id() {
    let difference = Difference {
        emails_passed_on: ids(&["A2", "T3"]),
        emails_withheld: ids(&["A9"]),
        emails_kept: ids(&["A7"]),
        ..Difference::default()
    };
    let said = changes(&difference, Words::of(Locale::EnGb));
    let [passed, withheld, kept] = said.lines().collect::<Vec<_>>()[..] else { panic!("{said}") };
    assert!(
        passed.contains("pass from whoever had them")
            && passed.ends_with(": 2. Who has them now, by sourcedId: A2, T3")
    );
    assert!(
        withheld.contains("let in by hand") && withheld.contains(": 1. Who goes without theirs, by sourcedId: A9.")
    );
    assert!(kept.contains("blank in the files") && kept.contains(": 1. Whose they are, by sourcedId: A7."), "{kept}");
}

#[test]
fn a_meeting_that_gets_no_row_is_told_by_its_uid_and_with_what_to_do() {
    let on = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
    let uids = BTreeSet::from(["m1@college.test".to_owned()]);
    let class = SourceId::new("M1").unwrap();
    let put_off = vec![PutOff { class, uids, planned_on: on(23), on: on(30) }];
    let said = changes(&Difference { put_off, ..Difference::default() }, Words::of(Locale::EnGb));
    assert!(said.contains("not kept: 1. Give each an event of its own in the calendar."), "{said}");
    assert!(said.contains("  M1, UID m1@college.test: from 2026-11-23 to 2026-11-30"), "{said}");
}

#[test]
fn a_site_that_would_lose_its_people_to_another_is_named_with_its_counts_and_why() {
    let lost = Count { before: 20, end: 20, ..Count::default() };
    let north = SiteCounts { name: "North".into(), people: lost, ..SiteCounts::default() };
    let counts = [(SiteId::new(Uuid::from_u128(1)), north)].into();
    let said = ends_many(&Difference { counts, ..Difference::default() }, Words::of(Locale::EnGb));
    assert!(said.contains("North: 20 of 20 people and 0 of 0 sessions would end."), "{said}");
    assert!(said.contains("comes under another site counts as ended") && said.contains("--end-many"), "{said}");
}
