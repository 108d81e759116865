//! What an import says of itself when it is done: nothing that it leaves out is left unsaid.

use std::collections::BTreeSet;

use app::words::{Locale, Words};
use chrono::NaiveDate;
use domain::id::SiteId;
use domain::timetable::difference::{Count, Difference, PutOff, SiteCounts};
use domain::timetable::picture::SourceId;
use uuid::Uuid;

use crate::import::report::{changes, ends_many};

fn ids(ids: &[&str]) -> Vec<SourceId> {
    ids.iter().map(|id| SourceId::new(id).unwrap()).collect()
}

#[test]
fn an_import_that_changes_nothing_says_nothing() {
    assert_eq!(changes(&Difference::default(), Words::of(Locale::EnGb)), "");
}

#[test]
fn whose_email_is_another_now_and_who_goes_without_is_told_by_id() {
    let difference =
        Difference { emails_passed_on: ids(&["A2", "T3"]), emails_withheld: ids(&["A9"]), ..Difference::default() };
    let said = changes(&difference, Words::of(Locale::EnGb));
    let [passed, withheld] = said.lines().collect::<Vec<_>>()[..] else { panic!("{said}") };
    assert!(
        passed.contains("pass from whoever had them")
            && passed.ends_with(": 2. Who has them now, by sourcedId: A2, T3")
    );
    assert!(
        withheld.contains("let in by hand") && withheld.contains(": 1. Who goes without theirs, by sourcedId: A9.")
    );
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
