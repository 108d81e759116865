//! Who comes, as a learner is told it, by real requests without script.

use crate::briefing::deployed;
use crate::door::College;
use crate::staff::{learner, link_named, member};

#[tokio::test]
async fn a_learner_sees_who_comes_and_that_it_changed_and_never_why() {
    let college = College::open().await;
    let mut amina = learner(&college).await;
    assert!(amina.get("/coming").await.body.contains("No one comes to help in this lesson."));
    member(&college, "dana.mensah@fernbank.example", "lsa").await;
    let mut grace = deployed(&college).await;
    let home = amina.get("/").await.body;
    assert!(home.contains("There is a change. Look here."), "{home}");
    let coming = amina.get("/coming").await.body;
    assert!(coming.contains("New: Dana comes") && coming.contains("Today, Monday 23 November"), "{coming}");
    let home = amina.get("/").await.body;
    assert!(!home.contains("There is a change") && home.contains("with Dana"), "{home}");
    let path = link_named(&grace.get("/").await, "Amina Khan");
    let page = grace.get(&path).await.body;
    let hidden = |name: &str| {
        let form = page.split("/api/deployment/withdraw").nth(1).unwrap();
        form.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    let (person, session, lsa) = (hidden("person"), hidden("session"), hidden("lsa"));
    let off =
        [("person", &*person), ("session", &session), ("lsa", &lsa), ("from", "2026-11-23"), ("to", "2026-12-18")];
    assert!(grace.post("/api/deployment/withdraw", &off).await.leads_to(&path));
    let coming = amina.get("/coming").await.body;
    assert!(coming.contains("Dana does not come to this lesson."), "{coming}");
    assert!(!amina.get("/").await.body.contains("There is a change. Look here."), "it was looked at");
}
