//! A site's day: a coordinator says which times it has that are no lesson, and its learners are offered these.

use crate::door::{College, Visitor};
use crate::staff;
use reqwest::StatusCode;

const PAGE: &str = "/college/day-plan";
const TIMES: &str = "/statement/times";
const JO: &str = "jo.okafor@fernbank.example";

/// The one site of a coordinator, as the page's form names it.
async fn site(jo: &mut Visitor) -> String {
    let page = jo.get(PAGE).await.body;
    let after = page.split("name=\"site\" value=\"").nth(1).unwrap();
    after.split('"').next().unwrap().to_owned()
}

async fn arrange(jo: &mut Visitor, fields: &[(&str, &str)]) -> String {
    let site = site(jo).await;
    let form = [&[("site", site.as_str())], fields].concat();
    jo.post("/api/day-plan/arrange", &form).await.to.unwrap()
}

#[tokio::test]
async fn learners_are_offered_the_times_of_their_sites_day_with_the_clock_in_words() {
    let college = College::open().await;
    let mut jo = staff::member(&college, JO, "coordinator").await;
    let mut amina = staff::learner(&college).await;
    assert!(jo.get("/college").await.body.contains(PAGE));
    assert!(jo.get(PAGE).await.body.contains("Nobody has said yet"));
    let offered = amina.get(TIMES).await.body;
    assert!(offered.contains("/statement/time-arriving") && offered.contains("/statement/time-trip"), "{offered}");
    let day = [("has[break]", "yes"), ("from[break]", "10:30"), ("to[break]", "10:45"), ("has[trip]", "yes")];
    let to = arrange(&mut jo, &day).await;
    assert!(jo.get(&to).await.body.contains("Saved: the day of "));
    let offered = amina.get(TIMES).await.body;
    assert!(offered.contains("Break, in the morning, 10:30") && offered.contains("Trips"), "{offered}");
    assert!(!offered.contains("/statement/time-arriving") && !offered.contains("/statement/time-lunch"), "{offered}");
    for gone in ["/statement/time-lunch", "/statement/time-lunch/presence", "/statement/time-lunch/all"] {
        assert_eq!(amina.get(gone).await.status, StatusCode::NOT_FOUND, "{gone}");
    }
    assert_eq!(amina.get("/statement/time-break/presence").await.status, StatusCode::OK);
}

#[tokio::test]
async fn what_was_said_of_a_time_stays_when_the_day_has_it_no_more() {
    let college = College::open().await;
    let mut jo = staff::member(&college, JO, "coordinator").await;
    let mut amina = staff::learner(&college).await;
    let save = uuid::Uuid::now_v7().to_string();
    let said = [("road", "time-lunch"), ("about", "time-lunch"), ("question", "presence"), ("save", save.as_str())];
    amina.post("/api/statement/answer", &[said.as_slice(), &[("pick[]", "no-one")]].concat()).await;
    arrange(&mut jo, &[("has[break]", "yes"), ("from[break]", "10:30"), ("to[break]", "10:45")]).await;
    let offered = amina.get(TIMES).await.body;
    assert!(offered.contains("/statement/time-lunch") && !offered.contains("/statement/time-trip"), "{offered}");
    assert!(amina.get("/statement/you-said").await.body.contains("Lunch"));
}

#[tokio::test]
async fn what_is_wrong_is_said_beside_its_field_and_everything_stands_as_it_was_typed() {
    let college = College::open().await;
    let mut jo = staff::member(&college, JO, "coordinator").await;
    let day = [
        ("has[break]", "yes"),
        ("from[break]", "10:30"),
        ("to[break]", ""),
        ("has[lunch]", "yes"),
        ("from[lunch]", "13:00"),
        ("to[lunch]", "12:00"),
        ("has[arriving]", "yes"),
        ("has[moving-rooms]", "yes"),
        ("to[moving-rooms]", "11:00"),
    ];
    assert_eq!(arrange(&mut jo, &day).await, PAGE);
    let page = jo.get(PAGE).await.body;
    assert!(page.contains("<title>Error: The day of each site"), "{page}");
    assert!(
        page.contains("Break: say until when") && page.contains("Lunch: the end must be after the start"),
        "{page}"
    );
    assert!(page.contains("Coming in: say from when till when, or untick it"), "nobody could be sent there: {page}");
    assert!(page.contains("say from when, or leave both empty"), "moving between rooms is at many hours: {page}");
    assert!(
        page.contains("href=\"#from-arriving-")
            && page.contains("href=\"#to-break-")
            && page.contains("href=\"#to-lunch-"),
        "{page}"
    );
    assert!(page.contains("value=\"13:00\"") && page.contains("value=\"12:00\""), "{page}");
    let has_trip = page.split("id=\"has-trip-").nth(1).unwrap().split('>').next().unwrap();
    assert!(!has_trip.contains("checked"), "{has_trip}");
    assert!(jo.get(PAGE).await.body.contains("Nobody has said yet"), "nothing was kept");
    assert_eq!(arrange(&mut jo, &[]).await, PAGE);
    assert!(jo.get(PAGE).await.body.contains("Tick one time or more"));
}

#[tokio::test]
async fn the_day_of_another_site_is_not_there() {
    let college = College::open().await;
    let mut jo = staff::member(&college, JO, "coordinator").await;
    let elsewhere = uuid::Uuid::now_v7().simple().to_string();
    let form = [("site", elsewhere.as_str()), ("has[break]", "yes")];
    assert_eq!(jo.post("/api/day-plan/arrange", &form).await.status, StatusCode::NOT_FOUND);
}
