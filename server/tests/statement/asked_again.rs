//! What is to be checked with a learner can be checked: a key answer that was opened from the check page is asked again in its
//! other form, unless it held there, and staff read "Check with me" no longer than that.

use crate::door::{College, Visitor};
use crate::staff;
use uuid::Uuid;

const AGAIN: &str = "/statement/all-lessons/nearness-again?then=check";
const CHECK: &str = "/statement/check";
/// What staff read beside an answer that is to be checked.
const MARK: &str = "Check with me: I picked something else when I was asked again";

/// Answers one question of all lessons that was opened from the check page; gives the page that comes next.
async fn changes(learner: &mut Visitor, question: &str, pick: &str) -> String {
    let save = Uuid::now_v7().to_string();
    let asked = [("road", "all-lessons"), ("about", "all-lessons"), ("question", question)];
    let form = [("save", save.as_str()), ("then", "check"), ("pick[]", pick)];
    learner.post("/api/statement/answer", &[asked, form].concat()).await.to.unwrap()
}

/// Whether a coordinator reads of the learner that something is to be checked.
async fn is_to_check(jo: &mut Visitor) -> bool {
    let about_amina = staff::link_named(&jo.get("/").await, "Amina Khan");
    jo.get(&about_amina).await.body.contains(MARK)
}

#[tokio::test]
async fn an_answer_to_check_is_asked_again_when_it_is_left_as_it_is_and_what_holds_then_is_marked_no_more() {
    let college = College::open().await;
    let mut jo = staff::member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let mut amina = staff::learner(&college).await;
    for (question, pick) in [("presence", "help"), ("nearness", "next-to-me"), ("nearness-again", "at-my-table")] {
        staff::says(&mut amina, question, pick).await;
    }
    assert!(is_to_check(&mut jo).await);
    assert_eq!(changes(&mut amina, "nearness", "next-to-me").await, AGAIN);
    assert_eq!(changes(&mut amina, "nearness-again", "next-to-me").await, CHECK);
    assert_eq!(changes(&mut amina, "nearness", "next-to-me").await, CHECK, "what held is asked no more");
    assert!(amina.post("/api/statement/send", &[]).await.leads_to("/statement/sent"));
    assert!(!is_to_check(&mut jo).await);
}

#[tokio::test]
async fn a_key_answer_changed_from_the_check_page_is_asked_again_before_it_is_sent() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    for (question, pick) in [("presence", "help"), ("nearness", "next-to-me"), ("nearness-again", "next-to-me")] {
        staff::says(&mut amina, question, pick).await;
    }
    assert_eq!(changes(&mut amina, "amount", "a-little").await, CHECK, "that is no key answer");
    assert_eq!(changes(&mut amina, "nearness", "in-the-room").await, AGAIN);
    let page = amina.get(AGAIN).await.body;
    assert!(page.contains("Look again.") && !page.contains(" checked"), "{page}");
    assert!(page.contains("name=\"then\" value=\"check\""), "and back to the check page: {page}");
}

#[tokio::test]
async fn whether_a_person_is_wanted_is_not_to_be_checked_once_how_near_is_asked_again_in_its_place() {
    let college = College::open().await;
    let mut jo = staff::member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let mut amina = staff::learner(&college).await;
    for (question, pick) in [("presence", "help"), ("nearness", "not-sure"), ("presence-again", "just-in-case")] {
        staff::says(&mut amina, question, pick).await;
    }
    assert!(is_to_check(&mut jo).await);
    staff::says(&mut amina, "nearness", "in-the-room").await;
    assert!(!is_to_check(&mut jo).await, "no page would ask it again");
}
