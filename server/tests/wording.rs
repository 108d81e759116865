//! A coordinator words what learners read, and every learner reads it on the next page.

use crate::door::{College, Visitor};
use crate::staff;
use reqwest::StatusCode;

const GRACE: &str = "grace.coordinator@fernbank.example";
/// Said in the foot of every learner's page.
const KEY: &str = "parts-talk-reader";
const PAGE: &str = "/college/words/parts-talk-reader";

async fn words(grace: &mut Visitor, says: &str, anyway: &str) -> String {
    let form = [("key", KEY), ("locale", "en-GB-easy"), ("says", says), ("anyway", anyway)];
    let put = grace.post("/api/wording/reword", &form).await;
    assert!(put.leads_to(PAGE), "{put:?}");
    grace.get(PAGE).await.body
}

#[tokio::test]
async fn a_rewording_is_on_the_next_page_and_the_shipped_words_come_back_when_asked_for() {
    let college = College::open().await;
    let mut grace = staff::member(&college, GRACE, "coordinator").await;
    let mut amina = staff::learner(&college).await;
    assert!(amina.get("/").await.body.contains(" reads this"));
    let page = words(&mut grace, "This goes to { $name }", "").await;
    assert!(page.contains("Number 1, English in easy words"), "{page}");
    let home = amina.get("/").await.body;
    assert!(home.contains("This goes to ") && !home.contains(" reads this"), "{home}");
    assert!(amina.get("/statement/all-lessons/presence").await.body.contains("This goes to "));
    let list = grace.get("/college/words").await.body;
    assert!(list.contains("Look at these first") && list.contains("Not yet in English<"), "{list}");
    let back = grace.post("/api/wording/as-shipped", &[("key", KEY), ("locale", "en-GB-easy")]).await;
    assert!(back.leads_to(PAGE));
    assert!(amina.get("/").await.body.contains(" reads this"));
    assert!(grace.get(PAGE).await.body.contains("As Sayso says it"));
}

#[tokio::test]
async fn a_page_of_questions_names_the_words_it_asks_in() {
    let college = College::open().await;
    let mut grace = staff::member(&college, GRACE, "coordinator").await;
    let mut amina = staff::learner(&college).await;
    for asked_in in ["en-GB-easy.0", "en-GB-easy.1"] {
        let field = format!("name=\"asked_in\" value=\"{asked_in}\"");
        for path in ["/statement/all-lessons/presence", "/statement/all-lessons/all"] {
            let page = amina.get(path).await.body;
            assert!(page.contains(&field), "{path}: {page}");
        }
        words(&mut grace, "This goes to { $name }", "").await;
    }
}

#[tokio::test]
async fn broken_words_are_refused_beside_their_box_and_stand_as_they_were_typed() {
    let college = College::open().await;
    let mut grace = staff::member(&college, GRACE, "coordinator").await;
    for (typed, why) in [
        ("This goes to { $name", "A bracket is not closed"),
        ("This goes to someone", "Put this back in, as it was: { $name }"),
        ("{ $name } and { $other }", "Sayso has nothing to put there: { $other }"),
        (" ", "Write something"),
    ] {
        let page = words(&mut grace, typed, "yes").await;
        assert!(page.contains(why) && page.contains("says-en-GB-easy-wrong"), "{page}");
        assert!(page.contains(&format!(">\n{typed}</textarea>")), "{page}");
        assert!(!page.contains("Number 1"), "nothing is said that cannot be read");
    }
}

#[tokio::test]
async fn words_that_look_like_a_page_are_words_in_their_box_and_on_every_page() {
    let college = College::open().await;
    let mut grace = staff::member(&college, GRACE, "coordinator").await;
    let mut amina = staff::learner(&college).await;
    let page = words(&mut grace, "{ $name }</textarea><b>&", "yes").await;
    assert!(page.contains("\n{ $name }&lt;/textarea>&lt;b>&amp;</textarea>"), "{page}");
    let home = amina.get("/").await.body;
    assert!(home.contains("&lt;/textarea&gt;&lt;b&gt;&amp;") && !home.contains("<b>"), "{home}");
}

#[tokio::test]
async fn words_that_are_hard_to_read_are_said_only_when_asked_for_a_second_time() {
    let college = College::open().await;
    let mut grace = staff::member(&college, GRACE, "coordinator").await;
    let mut amina = staff::learner(&college).await;
    let typed = "{ $name } scrutinises this";
    let page = words(&mut grace, typed, "").await;
    assert!(page.contains("Few learners know the word “scrutinises”") && page.contains("Use these words all the same"));
    assert!(!amina.get("/").await.body.contains("scrutinises"));
    words(&mut grace, typed, "yes").await;
    assert!(amina.get("/").await.body.contains("scrutinises this"));
    assert!(grace.get("/college/words").await.body.contains("Hard to read in English in easy words"));
}

#[tokio::test]
async fn only_what_learners_read_is_reworded_and_only_in_a_language_there_is() {
    let college = College::open().await;
    let mut grace = staff::member(&college, GRACE, "coordinator").await;
    for (key, locale) in [("briefing-title", "en-GB"), ("nothing", "en-GB"), ("parts-stop", "fr")] {
        let form = [("key", key), ("locale", locale), ("says", "Halt"), ("anyway", "yes")];
        assert_eq!(grace.post("/api/wording/reword", &form).await.status, StatusCode::NOT_FOUND, "{key} {locale}");
        let shown = grace.get(&format!("/college/words/{key}")).await.status;
        assert_eq!(shown == StatusCode::OK, key == "parts-stop", "{key}");
    }
}

#[tokio::test]
async fn the_word_for_an_lsa_is_the_colleges_own_wherever_a_learner_reads_it() {
    let college = College::open().await;
    let mut grace = staff::member(&college, GRACE, "coordinator").await;
    let mut amina = staff::learner(&college).await;
    let form =
        |many| [("key", "-lsa"), ("locale", "en-GB-easy"), ("says", "mentor"), ("many", many), ("anyway", "yes")];
    assert!(grace.post("/api/wording/reword", &form("")).await.leads_to("/college/words/-lsa"));
    let page = grace.get("/college/words/-lsa").await.body;
    assert!(page.contains("value=\"mentor\"") && page.contains("field-wrong"), "what was typed is kept: {page}");
    assert!(!page.contains("$form"), "no signs of a file: {page}");
    assert!(grace.post("/api/wording/reword", &form("mentors")).await.leads_to("/college/words/-lsa"));
    assert!(amina.get("/statement/all-lessons/who").await.body.contains("My mentor"));
}
