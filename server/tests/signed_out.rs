//! A sign-in that runs out while somebody writes: what they posted is kept, and sent once they are back.

use crate::door::{Card, College, Visitor};
use crate::staff;

/// More than an hour after everyone came in.
const LATER: &str = "2026-11-23T09:45:00Z";
const A_DAY_LATER: &str = "2026-11-24T09:45:00Z";
const ANYTHING_ELSE: &str = "/statement/anything-else/anything-else";

async fn comes_in(visitor: &mut Visitor, card: &Card) -> String {
    visitor.post("/api/sign_in/card", &[("secret", &card.secret)]).await;
    visitor.post("/api/sign_in/me", &[]).await.to.unwrap()
}

/// Amina, who came in by her card and says that she answers alone; with the card.
async fn amina(college: &College) -> (Visitor, Card) {
    let (mut amina, card) = (college.visitor(), college.card("L1001").await);
    comes_in(&mut amina, &card).await;
    amina.post("/api/sitting/start", &[("answering", "myself")]).await;
    (amina, card)
}

/// The form that waits to be sent: where it goes, and its fields.
fn waiting(page: &str) -> (String, Vec<(String, String)>) {
    let form = page.split("<form").find(|form| form.contains("Save it now")).unwrap();
    let of = |tag: &str, name: &str| {
        tag.split(&format!("{name}=\"")).nth(1).map(|rest| rest.split('"').next().unwrap().to_owned())
    };
    let inputs =
        form.split("<input").skip(1).map(|input| (of(input, "name").unwrap(), of(input, "value").unwrap_or_default()));
    (of(form, "action").unwrap(), inputs.filter(|(name, _)| name != ":again").collect())
}

#[tokio::test]
async fn what_a_learner_posts_after_their_sign_in_ran_out_is_shown_once_they_are_back_and_saved_when_they_say_so() {
    let college = College::open().await;
    let (mut amina, card) = amina(&college).await;
    let college = college.later(LATER).await;
    amina.is_at(&college);
    let save = uuid::Uuid::now_v7().to_string();
    let form = [
        ("road", "anything-else"),
        ("about", "me"),
        ("question", "anything-else"),
        ("save", save.as_str()),
        ("typed", "I like the window & the quiet"),
    ];
    assert!(amina.post("/api/statement/answer", &form).await.leads_to("/sign-in"));
    assert_eq!(comes_in(&mut amina, &card).await, "/sitting?to=/sign-in/kept");
    let to = amina.post("/api/sitting/start", &[("answering", "myself"), ("to", "/sign-in/kept")]).await;
    assert!(to.leads_to("/sign-in/kept"), "{to:?}");
    let page = amina.get("/sign-in/kept").await.body;
    assert!(page.contains("We kept what you did") && page.contains("I like the window &amp; the quiet"), "{page}");
    assert!(page.contains("href=\"/talk?from=/sign-in/kept\""), "somebody can be asked: {page}");
    let (to, fields) = waiting(&page);
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.replace("&amp;", "&"))).collect();
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!((to.as_str(), fields.as_slice()), ("/api/statement/answer", form.as_slice()));
    let again = [&fields[..], &[(":again", "yes")]].concat();
    amina.post(&to, &again).await;
    let page = amina.get("/sign-in/kept").await.body;
    assert!(page.contains("There is nothing that waits"), "what was saved waits no more: {page}");
    let said = amina.get(ANYTHING_ELSE).await.body;
    assert!(said.contains("I like the window &amp; the quiet"), "{said}");
}

#[tokio::test]
async fn one_word_of_their_own_is_what_they_wrote_and_what_stood_there_before_is_not() {
    let college = College::open().await;
    let (mut amina, card) = amina(&college).await;
    let college = college.later(LATER).await;
    amina.is_at(&college);
    let save = uuid::Uuid::now_v7().to_string();
    let form = [
        ("road", "anything-else"),
        ("about", "me"),
        ("question", "anything-else"),
        ("save", save.as_str()),
        ("typed", "Quiet"),
        ("was", "I like the window"),
    ];
    assert!(amina.post("/api/statement/answer", &form).await.leads_to("/sign-in"));
    comes_in(&mut amina, &card).await;
    amina.post("/api/sitting/start", &[("answering", "myself"), ("to", "/sign-in/kept")]).await;
    let page = amina.get("/sign-in/kept").await.body;
    assert!(page.contains(">Quiet<") && !page.contains(">I like the window<"), "{page}");
}

#[tokio::test]
async fn what_is_posted_before_anybody_said_again_who_is_answering_is_kept_as_well() {
    let college = College::open().await;
    let (mut amina, card) = amina(&college).await;
    comes_in(&mut amina, &card).await;
    let save = uuid::Uuid::now_v7().to_string();
    let form = [
        ("road", "all-lessons"),
        ("about", "all-lessons"),
        ("question", "presence"),
        ("save", &save),
        ("pick[]", "help"),
    ];
    assert!(amina.post("/api/statement/answer", &form).await.leads_to("/sitting?to=/sign-in/kept"));
    let page = amina.get("/sign-in/kept").await.body;
    assert!(!page.contains("This is what you wrote") && waiting(&page).1.len() == form.len(), "{page}");
    assert!(amina.post("/api/sign_in/leave_kept", &[]).await.leads_to("/"));
    assert!(amina.get("/sign-in/kept").await.body.contains("There is nothing that waits"));
}

#[tokio::test]
async fn whoever_else_signs_in_at_the_same_browser_reads_nothing_of_it() {
    let college = College::open().await;
    let (mut browser, _) = amina(&college).await;
    let tom = college.card("L1002").await;
    let college = college.later(LATER).await;
    browser.is_at(&college);
    browser.post("/api/statement/answer", &[("typed", "only mine to read")]).await;
    assert_eq!(comes_in(&mut browser, &tom).await, "/sitting");
    let page = browser.get("/sign-in/kept").await.body;
    assert!(page.contains("There is nothing that waits") && !page.contains("only mine"), "{page}");
}

#[tokio::test]
async fn staff_lose_nothing_either() {
    let college = College::open().await;
    let mut jo = staff::member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let college = college.later(A_DAY_LATER).await;
    jo.is_at(&college);
    assert!(
        jo.post("/api/plan/propose", &[("person", "x"), ("id", "x"), ("review", "not before the summer")])
            .await
            .leads_to("/sign-in")
    );
    let link = college.admit("jo.okafor@fernbank.example", "coordinator").await;
    jo.post("/api/sign_in/link", &[("secret", link.rsplit('/').next().unwrap())]).await;
    let page = jo.get("/sign-in/kept").await.body;
    assert!(page.contains("not before the summer") && waiting(&page).0 == "/api/plan/propose", "{page}");
}

#[tokio::test]
async fn what_is_saved_as_another_role_than_it_was_written_as_waits_until_it_is_saved_as_that_one() {
    let college = College::open().await;
    college.admit("jo.okafor@fernbank.example", "lsa").await;
    let mut jo = staff::member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let form = [("person", "x"), ("id", "x"), ("review", "not before the summer")];
    // before they say as what they are here
    assert!(jo.post("/api/plan/propose", &form).await.leads_to("/role"));
    assert!(jo.post("/api/sign_in/role", &[("role", "lsa")]).await.leads_to("/sign-in/kept"));
    let (to, _) = waiting(&jo.get("/sign-in/kept").await.body);
    let again = [&form[..], &[(":again", "yes")]].concat();
    assert_eq!(jo.post(&to, &again).await.status.as_u16(), 404);
    let page = jo.get("/sign-in/kept").await.body;
    assert!(page.contains("not before the summer"), "nothing was done with it: {page}");
    assert!(jo.post("/api/sign_in/role", &[("role", "coordinator")]).await.leads_to("/sign-in/kept"));
}

#[tokio::test]
async fn whoever_signs_in_again_comes_back_to_the_page_as_they_had_asked_for_it() {
    let college = College::open().await;
    let mut jo = staff::member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let week = "/deployment/week/2026-11-30?site=0198&by=room";
    let mut stranger = college.visitor();
    assert!(stranger.get(week).await.leads_to("/sign-in?to=/deployment/week/2026-11-30%3Fsite%3D0198%26by%3Droom"));
    let door = stranger.get("/sign-in?to=/deployment/week/2026-11-30%3Fsite%3D0198%26by%3Droom").await.body;
    assert!(door.contains("/sign-in/staff?to=/deployment/week/2026-11-30%3Fsite%3D0198%26by%3Droom"), "{door}");
    jo.post("/api/sign_in/sign_out", &[]).await;
    let form = [("email", "jo.okafor@fernbank.example"), ("passphrase", "four words that sit"), ("to", week)];
    assert!(jo.post("/api/sign_in/staff", &form).await.leads_to(week));
    // what is no part of an address of ours is left, and the page is not
    assert!(stranger.get("/working-week?to=//elsewhere.example").await.leads_to("/sign-in?to=/working-week"));
    for elsewhere in ["//elsewhere.example?a=b", "/a?b=//elsewhere.example", "https://elsewhere.example?a"] {
        let form = [("email", "jo.okafor@fernbank.example"), ("passphrase", "four words that sit"), ("to", elsewhere)];
        assert!(jo.post("/api/sign_in/staff", &form).await.leads_to("/"), "{elsewhere}");
    }
}
