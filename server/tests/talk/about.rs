//! What a learner asked a person for, by name: to whoever reads it, and to the learner afterwards.

use std::collections::BTreeSet;

use super::{asked_for_a_person, told_by};
use crate::door::{College, Visitor};
use crate::rules::between;
use crate::staff::{learner, member, says};

const ASK: &str = "/api/talk/ask";

/// Tells the reader that a page names what is wanted there.
async fn asks(learner: &mut Visitor, from: &str, wish: &str) {
    let page = learner.get(&format!("/talk?from={from}")).await.body;
    let reader = told_by(&page, &format!("action=\"{ASK}\""));
    let id = uuid::Uuid::now_v7().simple().to_string();
    let form = [("id", id.as_str()), ("from", from), ("reader", &reader), ("wish", wish)];
    let told = learner.post(ASK, &form).await;
    assert!(told.leads_to(&format!("/talk/told?from={from}&id={id}")), "{told:?}");
}

/// What stands between two texts of a page, wherever it does.
fn each(page: &str, before: &str, after: &str) -> BTreeSet<String> {
    page.split(before).skip(1).map(|part| part.split(after).next().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn the_same_question_of_two_lessons_reads_differently_to_the_reader_and_to_the_learner() {
    let college = College::open().await;
    let mut jo = member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let mut amina = learner(&college).await;
    let lessons = amina.get("/statement/lessons").await.body;
    let lessons = each(&lessons, "href=\"/statement/session-", "\"");
    let two: Vec<_> = lessons.iter().take(2).map(|lesson| format!("session-{lesson}")).collect();
    assert_eq!(two.len(), 2, "{lessons:?}");
    for lesson in &two {
        asks(&mut amina, &format!("/statement/{lesson}/presence"), &format!("{lesson}/presence")).await;
    }
    asks(&mut amina, "/statement/all-lessons/presence", "all-lessons/presence").await;
    asks(&mut amina, "/statement/time-lunch/presence", "time-lunch/presence").await;
    let page = jo.get("/").await.body;
    let told = each(&page, "Talk about the question “", "”");
    assert_eq!(told.len(), 4, "{told:?}");
    assert!(told.contains("What I want, All my lessons") && told.contains("What I want, Lunch"), "{told:?}");
    assert_eq!(told.iter().filter(|told| told.contains(" on ") && told.contains(':')).count(), 2, "{told:?}");
    let asked = asked_for_a_person(&mut amina).await;
    let told = each(&asked, "Talk about: ", "<");
    assert_eq!(told.len(), 4, "{told:?}");
    assert!(told.contains("What I want, Lunch"), "{told:?}");
}

#[tokio::test]
async fn whoever_wants_help_with_a_page_is_read_with_its_name() {
    let college = College::open().await;
    let mut jo = member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let mut amina = learner(&college).await;
    asks(&mut amina, "/statement/time-lunch/presence", "help").await;
    asks(&mut amina, "/plan", "help").await;
    let page = jo.get("/").await.body;
    for told in ["Help with the page “What I want, Lunch”, now", "Help with the page “My plan”, now"] {
        assert!(page.contains(told), "{told} in {page}");
    }
    let asked = asked_for_a_person(&mut amina).await;
    for told in ["Help with: What I want, Lunch", "Help with: My plan"] {
        assert!(asked.contains(told), "{told} in {asked}");
    }
}

/// The wishes that a page offers, in order.
fn offered(page: &str) -> Vec<String> {
    let wishes = page.split("name=\"wish\" value=\"").skip(1);
    wishes.map(|wish| wish.split('"').next().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn whoever_wants_two_answers_at_a_time_meets_all_they_can_want_a_person_for_two_by_two_and_tells_nobody_by_looking()
 {
    let college = College::open().await;
    let mut jo = member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let mut amina = learner(&college).await;
    for (question, pick) in [("presence", "help"), ("moment", "at-start"), ("amount", "a-little")] {
        says(&mut amina, question, pick).await;
    }
    let mut at = "/talk?from=/statement/check&next=0&lead=0".to_owned();
    let all = offered(&amina.get(&at).await.body);
    assert_eq!(all.len(), 4, "help, and each question: {all:?}");
    let two = [("setting", "choosing"), ("pick", "two"), ("language", "en-GB-easy")];
    amina.post("/api/settings/change", &two).await;
    let mut met = Vec::new();
    for _ in 0..2 {
        let page = amina.get(&at).await.body;
        let shown = offered(&page);
        assert_eq!((shown.len(), shown[2].as_str()), (3, "other-answers"), "{page}");
        met.extend(shown.into_iter().take(2));
        let hidden = |name: &str| between(&page, &format!("name=\"{name}\" value=\""), "\"").to_owned();
        let fields = ["id", "reader", "from", "part", "next", "lead"].map(|name| (name, hidden(name)));
        let mut form: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        form.push(("wish", "other-answers"));
        at = amina.post(ASK, &form).await.to.unwrap();
        assert!(at.starts_with("/talk?from=/statement/check&next=0&lead=0&part="), "{at}");
    }
    assert_eq!(met, all, "each once");
    assert!(jo.get("/").await.body.contains("No one has asked to talk."));
}
