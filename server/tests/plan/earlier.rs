//! What a learner asked for before they sent something else, by real requests without script: it stays on their page with
//! what came of it.

use crate::plan::{answers, both, line_of, propose};
use crate::staff;

const DID: &str = "/plan/you-said-we-did";

#[tokio::test]
async fn an_ask_that_nobody_answered_does_not_leave_the_page_once_something_else_is_sent() {
    let (_college, _jo, mut amina, _plan) = both().await;
    assert!(!amina.get(DID).await.body.contains("What you asked for before"));
    staff::says(&mut amina, "presence", "no-one").await;
    let page = amina.get(DID).await.body;
    let (now, before) = page.split_once("What you asked for before").unwrap_or_else(|| panic!("{page}"));
    assert!(now.contains("No one has answered this yet"), "{now}");
    for told in ["All my lessons", "You changed this. ", "No one answered this before you changed it."] {
        assert!(before.contains(told), "{told}: {before}");
    }
}

#[tokio::test]
async fn an_ask_that_was_answered_keeps_its_answer_and_waits_for_none_once_another_is_there() {
    let (_college, mut jo, mut amina, plan) = both().await;
    let different = [
        ("lines[all-lessons][how]", "different"),
        ("lines[all-lessons][terms][presence][]", "just-in-case"),
        ("lines[all-lessons][reason]", "not-enough-people"),
    ];
    assert!(propose(&mut jo, &plan, &different).await.leads_to(&format!("{plan}?done=proposed")));
    staff::says(&mut amina, "presence", "no-one").await;
    assert!(propose(&mut jo, &plan, &[("all", "as-asked")]).await.leads_to(&format!("{plan}?done=proposed")));
    let line = line_of(&mut amina).await;
    assert!(answers(&mut amina, &line, "agree").await.leads_to("/plan?done=kept"));
    let page = amina.get(DID).await.body;
    let (now, before) = page.split_once("What you asked for before").unwrap_or_else(|| panic!("{page}"));
    assert!(now.contains("Jo Okafor said yes.") && !now.contains("There are not enough helpers then."), "{now}");
    for told in
        ["Jo Okafor said: not just like that.", "There are not enough helpers then.", "You did not answer this."]
    {
        assert!(before.contains(told), "{told}: {before}");
    }
    assert!(!before.contains("No one answered this"), "{before}");
}
