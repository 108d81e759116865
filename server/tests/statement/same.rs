//! One activity answered as another, in one press.

use crate::door::{College, Visitor};
use crate::staff;
use reqwest::StatusCode;
use uuid::Uuid;

const CARRIES_OVER: &str = "/api/statement/same";

/// Says how much of an activity is done alone, now or by the end of term.
async fn says(learner: &mut Visitor, activity: &str, question: &str, pick: &str) {
    let save = Uuid::now_v7().to_string();
    let form =
        [("road", activity), ("about", activity), ("question", question), ("save", save.as_str()), ("pick[]", pick)];
    assert!(learner.post("/api/statement/answer", &form).await.status.is_redirection());
}

#[tokio::test]
async fn what_is_said_of_one_activity_can_be_said_of_another_in_one_press() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    let writing = "/statement/activity-writing";
    assert!(!amina.get(writing).await.body.contains(CARRIES_OVER), "there is nothing to be the same as");
    says(&mut amina, "activity-reading", "now", "some").await;
    says(&mut amina, "activity-reading", "goal", "most").await;
    let page = amina.get(writing).await.body;
    assert!(page.contains("The same as: Reading") && page.matches(CARRIES_OVER).count() == 1, "{page}");
    assert!(!amina.get("/statement/activity-reading").await.body.contains(CARRIES_OVER), "it is answered already");
    let save = Uuid::now_v7().to_string();
    let form = [("from", "activity-reading"), ("to", "activity-writing"), ("save", save.as_str())];
    assert!(amina.post(CARRIES_OVER, &form).await.leads_to("/statement/check"), "nothing of it is asked again");
    for (question, said) in [("now", "some"), ("goal", "most")] {
        let page = amina.get(&format!("{writing}/{question}")).await.body;
        assert!(page.contains(&format!("value=\"{said}\" checked")), "{question}: {page}");
    }
    assert!(!amina.get(writing).await.body.contains(CARRIES_OVER), "it is answered now");
    let page = amina.get("/statement/activity-listening").await.body;
    assert_eq!(page.matches(CARRIES_OVER).count(), 1, "one is offered, whichever was answered last: {page}");
}

#[tokio::test]
async fn what_has_nothing_to_carry_over_is_not_offered_and_no_activity_is_as_a_place() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    says(&mut amina, "step-read-a-page", "now", "some").await;
    staff::says(&mut amina, "activity", "reading").await;
    for page in ["/statement/activity-writing", "/statement/time-lunch"] {
        let page = amina.get(page).await.body;
        assert!(!page.contains(CARRIES_OVER), "a small step is no activity, and lunch has none: {page}");
    }
    let save = Uuid::now_v7().to_string();
    for (from, to) in
        [("all-lessons", "activity-writing"), ("activity-writing", "time-lunch"), ("step-read-a-page", "activity-test")]
    {
        let form = [("from", from), ("to", to), ("save", save.as_str())];
        assert_eq!(amina.post(CARRIES_OVER, &form).await.status, StatusCode::NOT_FOUND, "{from} to {to}");
    }
}
