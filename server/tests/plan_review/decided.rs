//! What a learner decided at their review, by real requests without script: nobody passes over it, and they read what came of it.

use uuid::Uuid;

use crate::door::Visitor;
use crate::plan::{answers, both, line_of, propose};

/// The learner decides this of the one line of their plan, and the review is over.
async fn reviewed(amina: &mut Visitor, line: &str, pick: &str) {
    amina.post("/api/plan-review/begin", &[]).await;
    let id = Uuid::now_v7().to_string();
    amina.post("/api/plan-review/decide", &[("id", &id), ("line", line), ("pick", pick)]).await;
    amina.post("/api/plan-review/end", &[]).await;
}

/// What the learner reads of it.
async fn came_of_it(amina: &mut Visitor) -> String {
    let page = amina.get("/plan/you-said-we-did").await.body;
    let section = page.split("In your plan meeting you said").nth(1).unwrap_or_else(|| panic!("{page}"));
    section.split("</section>").next().unwrap().to_owned()
}

#[tokio::test]
async fn more_help_is_proposed_or_has_a_reason_against_it_and_its_learner_reads_what_came_of_it() {
    let (_college, mut jo, mut amina, plan) = both().await;
    propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let line = line_of(&mut amina).await;
    answers(&mut amina, &line, "agree").await;
    assert!(!amina.get("/plan/you-said-we-did").await.body.contains("In your plan meeting you said"));
    reviewed(&mut amina, &line, "more").await;
    let open = came_of_it(&mut amina).await;
    assert!(open.contains("More help") && open.contains("No one has answered this yet."), "{open}");

    let left = [("lines[all-lessons][how]", ""), ("lines[all-lessons][was]", "different")];
    assert!(propose(&mut jo, &plan, &left).await.leads_to(&plan));
    let page = jo.get(&plan).await.body;
    assert!(page.contains("href=\"#all-lessons-how-different\""), "the trouble leads to what mends it: {page}");
    let beside = page.split("id=\"all-lessons-how-wrong\"").nth(1).unwrap_or_else(|| panic!("{page}"));
    assert!(beside.split('<').next().unwrap().contains("The learner decided otherwise here at the review."), "{page}");

    let stays = [
        ("lines[all-lessons][how]", "different"),
        ("lines[all-lessons][terms][presence][]", "help"),
        ("lines[all-lessons][reason]", "not-enough-people"),
        ("lines[all-lessons][words]", "We are two people short."),
    ];
    assert!(propose(&mut jo, &plan, &stays).await.leads_to(&format!("{plan}?done=proposed")));
    let next = line_of(&mut amina).await;
    assert_ne!(next, line);
    let offered = amina.get(&format!("/plan/line/{next}")).await.body;
    for told in ["In your plan meeting you said", "More help", "We are two people short."] {
        assert!(offered.contains(told), "{told} in {offered}");
    }
    let proposed = came_of_it(&mut amina).await;
    assert!(proposed.contains("Jo Okafor wrote something new about this."), "{proposed}");
    assert!(proposed.contains("You have not answered yet."), "{proposed}");
    answers(&mut amina, &next, "agree").await;
    assert!(came_of_it(&mut amina).await.contains("You agreed."));

    reviewed(&mut amina, &next, "keep").await;
    let kept = came_of_it(&mut amina).await;
    assert!(kept.contains("Keep it as it is") && kept.contains("This stays as it is."), "{kept}");
}

#[tokio::test]
async fn the_one_button_for_all_as_asked_proposes_what_was_decided() {
    let (college, mut jo, mut amina, plan) = both().await;
    propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let line = line_of(&mut amina).await;
    answers(&mut amina, &line, "agree").await;
    let college = college.later("2026-11-23T06:10:00Z").await;
    jo.is_at(&college);
    amina.is_at(&college);
    // and that one is to be proposed stands on the first page until then
    assert!(!jo.get("/").await.body.contains("Review over: propose"));
    reviewed(&mut amina, &line, "more").await;
    assert!(jo.get("/").await.body.contains("Review over: propose"));
    let off = [("reason", "you-decided"), ("given", "no")];
    assert!(jo.post("/api/plan/give-reason", &off).await.leads_to("/college/reasons?kept=yes"));
    let reasons = jo.get("/college/reasons").await.body;
    assert!(reasons.contains("Always given: the learner’s own decision"), "{reasons}");
    assert!(!reasons.contains("value=\"you-decided\"") && !reasons.contains("Not given any more"), "{reasons}");
    assert!(propose(&mut jo, &plan, &[("all", "as-asked")]).await.leads_to(&format!("{plan}?done=proposed")));
    assert_ne!(line_of(&mut amina).await, line);
    assert!(!jo.get("/").await.body.contains("Review over: propose"));
}

#[tokio::test]
async fn a_plan_that_is_proposed_during_the_meeting_leaves_what_was_decided_where_it_is_read() {
    let (_college, mut jo, mut amina, plan) = both().await;
    propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let line = line_of(&mut amina).await;
    answers(&mut amina, &line, "agree").await;
    amina.post("/api/plan-review/begin", &[]).await;
    let id = Uuid::now_v7().to_string();
    amina.post("/api/plan-review/decide", &[("id", &id), ("line", &line), ("pick", "more")]).await;
    let page = jo.get(&plan).await.body;
    assert!(!page.contains("At the review on"), "nothing is decided until it is over: {page}");
    let other = [
        ("lines[all-lessons][how]", "different"),
        ("lines[all-lessons][terms][presence][]", "just-in-case"),
        ("lines[all-lessons][reason]", "not-enough-people"),
    ];
    assert!(propose(&mut jo, &plan, &other).await.leads_to(&format!("{plan}?done=proposed")));
    let next = line_of(&mut amina).await;
    assert_ne!(next, line);
    for page in ["/plan-review/support", "/plan-review/sum-up"] {
        let said = amina.get(page).await.body;
        assert!(said.contains("More help") && !said.contains("Not decided yet"), "{said}");
    }
    for line in [line, next] {
        let page = amina.get(&format!("/plan-review/line/{line}")).await.body;
        assert!(page.contains("value=\"more\" checked"), "{page}");
    }
}
