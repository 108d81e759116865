//! What staff saw of a learner, by real requests without script: apart from what was said, by name, and told to the learner.

use crate::door;
use crate::door::{College, Visitor};
use crate::rules::{Rules, asked};
use crate::staff;
use reqwest::StatusCode;

const YOU_SAID: &str = "/statement/you-said";
const OBSERVE: &str = "/api/observation/observe";
const VIEW: &str = "/api/observation/support-view";

/// A coordinator, Amina, and where the coordinator reads her.
async fn both() -> (College, Visitor, Visitor, String) {
    let college = College::open().await;
    let mut jo = staff::member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let mut amina = staff::learner(&college).await;
    staff::says(&mut amina, "help", "show-me").await;
    let read = staff::link_named(&jo.get("/").await, "Amina Khan");
    (college, jo, amina, read)
}

fn id_in(read: &str) -> String {
    read.split('/').nth(2).unwrap().to_owned()
}

async fn saw(staff: &mut Visitor, read: &str, situation: &str, picks: &[&str]) -> door::Answer {
    let (person, id) = (id_in(read), uuid::Uuid::now_v7().to_string());
    let picks = picks.iter().map(|pick| ("pick[]", *pick));
    let form = [("person", person.as_str()), ("question", "presence"), ("id", &id), ("situation", situation)];
    let form: Vec<_> = form.into_iter().chain([("then", read)]).chain(picks).collect();
    staff.post(OBSERVE, &form).await
}

/// The value of a hidden field of the form that leads somewhere.
fn field(page: &str, action: &str, name: &str) -> String {
    let form = page.split(action).nth(1).unwrap();
    let after = form.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap();
    after.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn what_a_coordinator_saw_stands_apart_by_name_and_the_learner_says_that_it_is_not_right() {
    let (_college, mut jo, mut amina, read) = both().await;
    assert!(jo.get(&read).await.body.contains("/saw?then="));
    assert!(jo.get(&format!("/person/{}/saw", id_in(&read))).await.body.contains("What did you see of Amina?"));
    assert!(saw(&mut jo, &read, "all-lessons", &["just-in-case"]).await.leads_to(&read));
    let page = jo.get(&read).await.body;
    let (said, seen) = page.split_once("We saw").unwrap();
    assert!(!said.contains("class=\"saw-lines\"") && seen.contains("Amina did not say this"), "{page}");
    assert!(seen.contains("Jo Okafor") && seen.contains("Take back"), "{page}");
    let own = amina.get(YOU_SAID).await.body;
    let (said, seen) = own.split_once("What staff saw").unwrap();
    assert!(!said.contains("Jo Okafor saw this") && seen.contains("Jo Okafor saw this"), "{own}");
    let id = field(&own, "/api/observation/dispute", "id");
    let dispute = [("id", id.as_str()), ("right", "no")];
    assert!(amina.post("/api/observation/dispute", &dispute).await.leads_to(&format!("{YOU_SAID}#seen-{id}")));
    assert!(amina.get(YOU_SAID).await.body.contains("You said this is not right"));
    assert!(jo.get(&read).await.body.contains("Check with me: Amina says this is not right"));
    let person = id_in(&read);
    let take_back = [("person", person.as_str()), ("id", &id), ("then", &read)];
    assert!(jo.post("/api/observation/take-back", &take_back).await.leads_to(&read));
    assert!(!jo.get(&read).await.body.contains("We saw"));
    assert!(!amina.get(YOU_SAID).await.body.contains("What staff saw"));
}

#[tokio::test]
async fn it_answers_no_question_for_the_learner() {
    let (_college, mut jo, mut amina, read) = both().await;
    saw(&mut jo, &read, "all-lessons", &["no-one"]).await;
    let page = jo.get(&read).await.body;
    assert!(page.contains("Not asked or not answered yet: What I want"), "{page}");
    let check = amina.get("/statement/check").await.body;
    assert!(!check.contains("Jo Okafor saw this"), "{check}");
}

#[tokio::test]
async fn what_is_missing_is_said_beside_its_field_with_the_rest_kept() {
    let (_college, mut jo, _amina, read) = both().await;
    let form = format!("/person/{}/saw/presence?then={read}", id_in(&read));
    assert!(saw(&mut jo, &read, "", &["just-in-case"]).await.leads_to(&form));
    let page = jo.get(&form).await.body;
    assert!(page.contains("<title>Error: ") && page.contains("href=\"#situation\""), "{page}");
    assert!(page.contains("value=\"just-in-case\" checked"), "{page}");
    assert!(saw(&mut jo, &read, "all-lessons", &[]).await.leads_to(&form));
    let page = jo.get(&form).await.body;
    assert!(page.contains("Pick what you saw") && page.contains("value=\"all-lessons\" selected"), "{page}");
    assert_eq!(saw(&mut jo, &read, "all-lessons", &["not-sure"]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(saw(&mut jo, &read, "time-lunch", &["help"]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn nobody_else_writes_or_reads_it() {
    let (college, mut jo, mut amina, read) = both().await;
    saw(&mut jo, &read, "all-lessons", &["help"]).await;
    let mut sam = staff::member(&college, "sam.lsa@fernbank.example", "lsa").await;
    let mut kwame = staff::member(&college, "kwame.tutor@fernbank.example", "tutor").await;
    for visitor in [&mut sam, &mut kwame, &mut amina] {
        assert_eq!(saw(visitor, &read, "all-lessons", &["help"]).await.status, StatusCode::NOT_FOUND);
        let form = visitor.get(&format!("/person/{}/saw/presence", id_in(&read))).await;
        assert_eq!(form.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn support_is_looked_at_by_a_coordinator_and_judged_by_the_learner_alone() {
    let (_college, mut jo, mut amina, said) = both().await;
    let address = said.replace("/statement", "/support");
    let person = said.split('/').nth(2).unwrap().to_owned();
    let page = jo.get(&address).await.body;
    let session = page.split("id=\"session\"").nth(1).unwrap().split("<option value=\"").nth(2).unwrap();
    let session = session.split('"').next().unwrap().to_owned();
    let id = uuid::Uuid::now_v7().to_string();
    let mut form = vec![("person", person.as_str()), ("id", &id), ("session", &session), ("on", "2026-11-23")];
    form.push(("note", "She was asked <b>first</b>."));
    let refused = jo.post("/api/observation/support", &form).await;
    assert!(refused.leads_to(&address), "{refused:?}");
    let again = jo.get(&address).await.body;
    assert!(again.contains("Say something of each of the five") && again.contains("She was asked"), "{again}");
    for five in ["seen[attentive]", "seen[blends]", "seen[calms]", "seen[balance]", "seen[own-version]"] {
        form.push((five, "partly"));
    }
    for _ in 0..2 {
        let kept = jo.post("/api/observation/support", &form).await;
        assert!(kept.leads_to(&format!("{address}?saved=yes")), "{kept:?}");
    }
    let own = amina.get("/support-seen").await.body;
    assert_eq!(own.matches("She was asked &lt;b&gt;first").count(), 1, "{own}");
    let (_, asks) = asked(&mut amina, "/support-seen", VIEW).await;
    Rules { path: "/support-seen", form: &asks }.are_kept();
    assert!(asks.contains("data-keep=\"/support-seen\""), "{asks}");
    for (pick, told) in [("not-now", "Not now"), ("not-right", "This is not right"), ("taken-back", "")] {
        let view = uuid::Uuid::now_v7().to_string();
        let says = [("id", view.as_str()), ("seen", &id), ("pick", pick)];
        assert!(amina.post(VIEW, &says).await.leads_to("/support-seen"), "{pick}");
        assert!(jo.get(&address).await.body.contains(told), "{pick}: what she says is not told");
        if pick == "not-right" {
            let said = amina.get("/support-seen").await.body;
            assert!(said.contains("Take back my answer") && said.contains("/support-seen?then=check"), "{said}");
            let again = amina.get("/support-seen?then=check").await.body;
            assert!(again.contains("value=\"not-right\" checked"), "{again}");
        }
    }
    assert!(jo.get(&address).await.body.contains("Amina has not said whether it is right."), "it was taken back");
    assert!(!amina.get("/support-seen").await.body.contains(" checked"), "she is asked again, with nothing picked");
}

#[tokio::test]
async fn support_is_looked_at_beside_what_the_learner_agreed_to_and_says_in_their_own_words() {
    let (_college, mut jo, mut amina, plan) = crate::plan::both().await;
    let address = plan.replace("/plan", "/support");
    let before = jo.get(&address).await.body;
    assert!(before.contains("Amina has not agreed to a plan yet."), "{before}");
    assert!(before.contains("Amina has not said how they show things, or what helps."), "{before}");
    crate::plan::propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let line = crate::plan::line_of(&mut amina).await;
    crate::plan::answers(&mut amina, &line, "agree").await;
    let page = jo.get(&address).await.body;
    let beside = page.split("What Amina agreed to").nth(1).unwrap().split("<form").next().unwrap();
    assert!(beside.contains("Amina agreed on"), "{beside}");
}
