//! Whoever is freed is offered where somebody is unmet: at every site where they may be sent, and at no other.

use crate::called_off::press;
use crate::deployment::week::{jo, part};
use crate::door::College;
use crate::staff::{link_named, member, option};

#[tokio::test]
async fn whoever_is_free_is_offered_at_the_other_site_they_may_be_sent_to_and_it_is_named() {
    let college = College::apart().await;
    let (mut jo, _) = jo(&college).await;
    // he works at Riverside and may be sent to North; at either everyone must have somebody, and has nobody
    let mut sam = member(&college, "sam.whittaker@fernbank.example", "lsa").await;
    let path = link_named(&jo.get("/").await, "Amina Khan");
    let page = jo.get(&path).await;
    let sessions = page.body.split("id=\"session\"").nth(1).unwrap();
    let session = sessions.split("<option value=\"").find(|value| value.len() > 40 && !value.starts_with('"')).unwrap();
    let form = [
        ("person", path.split('/').nth(2).unwrap()),
        ("session", session.split('"').next().unwrap()),
        ("lsa", &option(&page, "Sam Whittaker")),
        ("from", "2026-11-23"),
        ("to", "2026-12-18"),
    ];
    assert!(jo.post("/api/deployment/deploy", &form).await.leads_to(&path));
    press(&mut sam, "call-off").await;
    let home = jo.get("/").await.body;
    let offered = part(&home, "Sam Whittaker is free on ", "</ul>");
    assert!(offered.contains("They could come to:") && offered.contains(", North"), "{offered}");
    assert!(!offered.contains(", Orchard"), "nobody sends him there: {offered}");
    // the link leads to the week of that site
    let there = offered.split("<a href=\"").find(|link| link.contains(", North")).unwrap();
    let place = jo.get(&there.split('"').next().unwrap().replace("&amp;", "&")).await.body;
    assert!(place.contains(">Send Sam Whittaker<"), "{place}");
}
