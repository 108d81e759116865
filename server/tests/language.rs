//! The college switches a language on: then it can be picked, its pages say that nobody has checked them, and once it is
//! off again whoever picked it reads easy English.

use crate::door::{College, Visitor};
use crate::staff;
use domain::access::Action;
use reqwest::StatusCode;

const GRACE: &str = "grace.coordinator@fernbank.example";
const CHOOSE: &str = "/settings/words/language";
const QUESTION: &str = "/statement/all-lessons/presence";

async fn switch(grace: &mut Visitor, locale: &str, on: &str) {
    let switched = grace.post("/api/language/switch", &[("locale", locale), ("on", on)]).await;
    assert!(switched.leads_to("/college/languages"), "{switched:?}");
}

async fn pick(visitor: &mut Visitor, language: &str) -> StatusCode {
    visitor.post("/api/settings/change", &[("setting", "language"), ("pick", language)]).await.status
}

/// The top of a page: its own tag, and whether it says that it is unchecked.
fn top(page: &str) -> (&str, bool) {
    let html = page.split("<html ").nth(1).unwrap().split('>').next().unwrap();
    (html, page.contains("class=\"unchecked\""))
}

#[tokio::test]
async fn a_language_is_offered_once_it_is_switched_on_and_its_pages_say_that_they_are_unchecked() {
    let college = College::open().await;
    let mut grace = staff::member(&college, GRACE, "coordinator").await;
    let mut amina = staff::learner(&college).await;
    for (language, dir, called) in [("cy", "ltr", "Cymraeg"), ("ur", "rtl", "اردو")] {
        assert!(!amina.get(CHOOSE).await.body.contains(called), "off until someone switches it on");
        assert_eq!(pick(&mut amina, language).await, StatusCode::NOT_FOUND);
        switch(&mut grace, language, "yes").await;
        assert!(grace.get("/college/languages").await.body.contains("Switched on"));
        let offered = amina.get(CHOOSE).await.body;
        assert!(offered.contains(&format!("lang=\"{language}\" class=\"choice-words\">{called}<")), "{offered}");
        assert_eq!(pick(&mut amina, language).await, StatusCode::SEE_OTHER);
        for path in ["/", QUESTION, CHOOSE, "/talk", "/accessibility", "/statement/nowhere"] {
            let page = amina.get(path).await.body;
            let (html, unchecked) = top(&page);
            assert!(
                html.contains(&format!("lang=\"{language}\"")) && html.contains(&format!("dir=\"{dir}\"")),
                "{html}"
            );
            assert!(unchecked && page.contains("id=\"unchecked\"") && page.contains("Some may be wrong."), "{path}");
            assert!(page.contains("/pkg/translated"), "{path}");
        }
        assert_eq!(pick(&mut grace, language).await, StatusCode::SEE_OTHER);
        assert!(top(&grace.get("/college").await.body).1, "staff are told too");
        assert_eq!(pick(&mut grace, "en-GB").await, StatusCode::SEE_OTHER);
    }
    let english = grace.get("/college").await.body;
    let (html, unchecked) = top(&english);
    assert!(
        html.contains("lang=\"en-GB\" dir=\"ltr\"") && !unchecked && !english.contains("/pkg/translated"),
        "{html}"
    );
}

#[tokio::test]
async fn a_language_that_is_switched_off_again_is_easy_english_for_whoever_picked_it() {
    let college = College::open().await;
    let mut grace = staff::member(&college, GRACE, "coordinator").await;
    let mut amina = staff::learner(&college).await;
    switch(&mut grace, "cy", "yes").await;
    pick(&mut amina, "cy").await;
    assert!(amina.get("/").await.body.contains("Fy help"));
    switch(&mut grace, "cy", "no").await;
    let home = amina.get("/").await.body;
    assert!(home.contains("My support") && !top(&home).1, "{home}");
    let choose = amina.get(CHOOSE).await.body;
    assert!(!choose.contains("Cymraeg") && choose.contains("value=\"en-GB-easy\" checked"), "{choose}");
    switch(&mut grace, "cy", "yes").await;
    assert!(amina.get("/").await.body.contains("Fy help"), "what they picked is kept for when it is back");
}

#[tokio::test]
async fn a_language_can_be_picked_at_the_door_and_no_browser_picks_one_that_is_unsigned() {
    let college = College::open().await;
    let mut grace = staff::member(&college, GRACE, "coordinator").await;
    switch(&mut grace, "ur", "yes").await;
    let mut visitor = college.visitor();
    visitor.speaks("ur-PK,ur;q=0.9,en;q=0.1");
    assert!(top(&visitor.get("/sign-in").await.body).0.contains("lang=\"en-GB\""), "nobody has signed it");
    assert_eq!(pick(&mut visitor, "ur").await, StatusCode::SEE_OTHER);
    let door = visitor.get("/sign-in").await.body;
    assert!(top(&door).0.contains("lang=\"ur\" dir=\"rtl\"") && top(&door).1, "{door}");
    let words = visitor.get("/words?from=/sign-in").await.body;
    assert!(top(&words).0.contains("lang=\"ur\" dir=\"rtl\""), "what its words mean is said in it: {words}");
}

#[tokio::test]
async fn the_switch_is_on_record_and_only_a_language_there_is_besides_english_has_one() {
    let college = College::open().await;
    let mut grace = staff::member(&college, GRACE, "coordinator").await;
    switch(&mut grace, "ur", "yes").await;
    switch(&mut grace, "ur", "no").await;
    for object in ["ur on", "ur off"] {
        assert_eq!(college.recorded(Action::ChooseLanguages, object).await, 1, "{object}");
    }
    for locale in ["en-GB", "en-GB-easy", "fr", ""] {
        let refused = grace.post("/api/language/switch", &[("locale", locale), ("on", "yes")]).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND, "{locale}");
    }
    assert!(grace.get("/college").await.body.contains("href=\"/college/languages\""));
}

#[tokio::test]
async fn a_language_that_is_on_is_worded_like_the_others_and_flagged_where_it_lacks_a_rewording() {
    let college = College::open().await;
    let mut grace = staff::member(&college, GRACE, "coordinator").await;
    let reword = |locale, says| [("key", "parts-stop"), ("locale", locale), ("says", says), ("anyway", "yes")];
    let refused = grace.post("/api/wording/reword", &reword("cy", "Taw")).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND, "it is off");
    assert!(!grace.get("/college/words/parts-stop").await.body.contains("says-cy"));
    switch(&mut grace, "cy", "yes").await;
    grace.post("/api/wording/reword", &reword("en-GB-easy", "Be quiet")).await;
    assert!(grace.get("/college/words").await.body.contains("Not yet in Welsh"));
    assert!(
        grace.post("/api/wording/reword", &reword("cy", "Bydd yn dawel")).await.leads_to("/college/words/parts-stop")
    );
    assert!(!grace.get("/college/words").await.body.contains("Not yet in Welsh"));
    let page = grace.get("/college/words/parts-stop").await.body;
    assert!(page.contains("says-cy") && page.contains("Bydd yn dawel"), "{page}");
}
