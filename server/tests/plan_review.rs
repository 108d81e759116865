//! The review of a plan by real requests without script: the learner leads it, and the coordinator reads and proposes.

use reqwest::StatusCode;
use uuid::Uuid;

use crate::door::{College, Visitor};
use crate::staff::{learner, link_named, member};

async fn post(visitor: &mut Visitor, verb: &str, fields: &[(&str, &str)]) -> crate::door::Answer {
    visitor.post(&format!("/api/plan-review/{verb}"), fields).await
}

#[tokio::test]
async fn a_review_begins_is_led_and_ends_and_a_step_before_it_leads_to_its_beginning() {
    let college = College::open().await;
    let mut amina = learner(&college).await;
    let early = amina.get("/plan-review/support").await;
    assert!(early.leads_to("/plan-review"), "{early:?}");
    let begun = post(&mut amina, "begin", &[]).await;
    assert!(begun.leads_to("/plan-review/begin"), "{begun:?}");
    let id = Uuid::now_v7().to_string();
    let nothing = post(&mut amina, "add-goal", &[("id", &id), ("words", "  ")]).await;
    assert!(nothing.leads_to("/plan-review/goals?refused=nothing"), "{nothing:?}");
    let long = "x".repeat(400);
    let too_long = post(&mut amina, "add-goal", &[("id", &id), ("words", &long)]).await;
    assert!(too_long.leads_to("/plan-review/goals?refused=long"), "{too_long:?}");
    assert!(amina.get("/plan-review/goals?refused=long").await.body.contains(&long), "the words are gone");
    for _ in 0..2 {
        post(&mut amina, "add-goal", &[("id", &id), ("words", "Cook <b>alone</b>")]).await;
    }
    let goals = amina.get("/plan-review/goals").await.body;
    assert_eq!(goals.matches("Cook &lt;b&gt;alone").count(), 3, "{goals}");
    let stranger = [("id", id.as_str()), ("line", &id), ("pick", "keep")];
    assert_eq!(post(&mut amina, "decide", &stranger).await.status, StatusCode::NOT_FOUND);
    let ended = post(&mut amina, "end", &[]).await;
    assert!(ended.leads_to("/plan-review/all-term"), "{ended:?}");
    let after = post(&mut amina, "add-goal", &[("id", &Uuid::now_v7().to_string()), ("words", "More")]).await;
    assert!(after.leads_to("/plan-review"), "{after:?}");

    let mut jo = member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let said = link_named(&jo.get("/").await, "Amina Khan");
    let theirs = jo.get(&said.replace("/statement", "/plan-review")).await.body;
    assert!(theirs.contains("Cook &lt;b&gt;alone") && theirs.contains("Review of"), "{theirs}");
    let annual = jo.get(&said.replace("/statement", "/annual-review?file=yes")).await;
    assert!(annual.body.contains("Cook &lt;b&gt;alone"), "{}", annual.body);
    assert!(annual.body.contains("<style>/* The look of an annual review kept as a file"), "{}", annual.body);
}
