//! How the questions do, by real requests without script: counted over ten, up to last week, and never with a name.

use crate::door::College;
use crate::staff::{learner, member, says};

#[tokio::test]
async fn back_leads_to_the_question_before_and_the_page_is_the_same() {
    let college = College::open().await;
    let mut amina = learner(&college).await;
    says(&mut amina, "presence", "help").await;
    let page = amina.get("/statement/all-lessons/amount").await;
    assert!(page.body.contains("href=\"/statement/all-lessons/moment?from=next\""), "{}", page.body);
    let back = amina.get("/statement/all-lessons/moment?from=next").await;
    assert!(back.status.is_success() && back.body.contains("when do you want help?"), "{}", back.body);
}

#[tokio::test]
async fn back_from_one_answer_that_is_changed_leads_to_where_it_was_checked_and_is_no_going_back() {
    let college = College::open().await;
    let mut amina = learner(&college).await;
    says(&mut amina, "presence", "help").await;
    for shown in ["", "&part=1"] {
        let page = amina.get(&format!("/statement/all-lessons/amount?then=check{shown}")).await;
        let back = page.body.split("<a ").find(|link| link.contains("bar-back")).unwrap().split('>').next().unwrap();
        assert!(back.contains("href=\"/statement/check\""), "{back}");
        assert!(!page.body.contains("from=next"), "{}", page.body);
    }
}

#[tokio::test]
async fn one_learner_is_never_counted() {
    let college = College::open().await;
    let mut amina = learner(&college).await;
    says(&mut amina, "presence", "not-sure").await;
    let mut grace = member(&college, "grace.hall@fernbank.example", "coordinator").await;
    let page = grace.get("/insight/questions").await;
    assert!(page.body.contains("Not enough people yet") && page.body.contains("Not tried with people yet"));
    assert!(!page.body.contains("Amina") && !page.body.contains(" of 1<"), "{}", page.body);
}
