//! The record of a learner over time, by real requests without script.

use crate::door::College;
use crate::staff::{learner, link_named, member};

/// The day up to which the record before a page's is, by the link to it.
fn before(page: &str, record: &str) -> Option<String> {
    let to = page.split(&format!("href=\"{record}?to=")).nth(1)?;
    Some(to.split('"').next()?.to_owned())
}

#[tokio::test]
async fn a_record_leads_back_to_the_first_lesson_and_from_anywhere_to_the_newest() {
    let college = College::open().await.later("2026-12-18T18:00:00Z").await;
    let mut amina = learner(&college).await;
    let mut jo = member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let theirs = link_named(&jo.get("/").await, "Amina Khan").replace("/statement", "/record");
    let newest = ["Your last lessons", "The newest sessions"];
    for (reader, record, newest) in [(&mut amina, "/review/record", newest[0]), (&mut jo, theirs.as_str(), newest[1])] {
        let mut page = reader.get(record).await.body;
        assert!(!page.contains(newest), "it is that: {page}");
        let mut ends = vec!["2026-12-19".to_owned()];
        while let Some(to) = before(&page, record) {
            page = reader.get(&format!("{record}?to={to}")).await.body;
            assert!(ends.iter().all(|later| *later > to) && page.contains("<svg class=\"chart\""), "{to}: {page}");
            assert!(page.contains(newest) && page.contains(&format!("href=\"{record}\"")), "{to}: {page}");
            ends.push(to);
        }
        assert!(ends.len() > 1 && page.contains("23 November"), "{ends:?}: {page}");
    }
}
