//! When LSAs work: as their file says, as a coordinator says, and refused with everything that is wrong in it.
#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use crate::door::{College, Visitor};
use crate::staff;
use reqwest::StatusCode;

const LIST: &str = "/working-week";
const ARRANGE: &str = "/api/working-week/arrange";
const JO: &str = "jo.okafor@fernbank.example";

/// A coordinator, and where they say when Dana works.
async fn dana(college: &College) -> (Visitor, String) {
    let mut jo = staff::member(college, JO, "coordinator").await;
    let page = staff::link_named(&jo.get(LIST).await, "Dana Mensah");
    (jo, page)
}

async fn arrange(jo: &mut Visitor, page: &str, fields: &[(&str, &str)]) -> String {
    let person = page.split('/').nth(2).unwrap();
    let form = [&[("person", person)], fields].concat();
    jo.post(ARRANGE, &form).await.to.unwrap()
}

#[tokio::test]
async fn the_file_says_it_first_and_a_coordinator_after() {
    let college = College::open().await;
    let (mut jo, page) = dana(&college).await;
    assert!(jo.get("/college").await.body.contains(LIST));
    let list = jo.get(LIST).await.body;
    assert!(list.contains("30, salaried") && list.contains("Monday 8:45–16:30"), "{list}");
    assert!(jo.get(&page).await.body.contains("value=\"08:45-16:30\""));
    let week = [("paid", "hourly"), ("hours", "12.5"), ("days[2]", "10:00-12:00"), ("skills[]", "signing")];
    let saved = arrange(&mut jo, &page, &week).await;
    assert!(jo.get(&saved).await.body.contains("Saved: the week of Dana Mensah"));
    let list = jo.get(LIST).await.body;
    assert!(list.contains("12:30, by the hour") && list.contains("Wednesday 10:00–12:00"), "{list}");
}

#[tokio::test]
async fn what_is_wrong_is_said_beside_its_field_and_everything_stands_as_it_was_typed() {
    let college = College::open().await;
    let (mut jo, page) = dana(&college).await;
    let week = [
        ("hours", "lots"),
        ("days[0]", "12:00-9:00"),
        ("days[4]", "mornings"),
        ("rest[minutes]", "30"),
        ("skills[]", "guiding"),
    ];
    assert_eq!(arrange(&mut jo, &page, &week).await, page);
    let refused = jo.get(&page).await.body;
    for what in [
        "<title>Error: When Dana Mensah works",
        "href=\"#paid\"",
        "Enter hours such as 30 or 22.5",
        "Monday: the end must be after the start",
        "Their break, Not before: enter a time such as 12:30",
        "Friday: enter times such as 9:00-12:30",
        "value=\"mornings\"",
        "value=\"guiding\" checked",
    ] {
        assert!(refused.contains(what), "{what} in {refused}");
    }
    assert!(jo.get(&page).await.body.contains("value=\"08:45-16:30\""), "nothing was kept");
}

#[tokio::test]
async fn nobody_says_it_of_a_learner_or_of_someone_elsewhere() {
    let college = College::open().await;
    let (mut jo, page) = dana(&college).await;
    let learner = staff::link_named(&jo.get("/").await, "Amina Khan").replace("/statement", "/working-week");
    assert_eq!(jo.get(&learner).await.status, StatusCode::NOT_FOUND);
    let mut sam = staff::member(&college, "sam.lsa@fernbank.example", "lsa").await;
    assert_eq!(sam.get(&page).await.status, StatusCode::NOT_FOUND);
}
