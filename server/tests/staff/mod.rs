//! Staff and a learner at their doors, for the tests of what staff's pages show.

use crate::door::{Answer, College, Visitor};

const PASSPHRASE: &str = "four words that sit";

/// Someone signed in by a one-time link.
pub async fn member(college: &College, email: &str, role: &str) -> Visitor {
    enter(college, &college.admit(email, role).await).await
}

/// Whoever was admitted, by the link that was made for them.
pub async fn enter(college: &College, link: &str) -> Visitor {
    let secret = link.rsplit('/').next().unwrap();
    let mut visitor = college.visitor();
    visitor.post("/api/sign_in/link", &[("secret", secret)]).await;
    let set = visitor.post("/api/sign_in/passphrase", &[("passphrase", PASSPHRASE), ("again", PASSPHRASE)]).await;
    assert!(set.leads_to("/"), "{set:?}");
    visitor
}

/// The learner, signed in by card and answering alone.
pub async fn learner(college: &College) -> Visitor {
    learner_numbered(college, server::demo::FIRST_LEARNER).await
}

/// The same of any learner, by their number in the college's own files.
pub async fn learner_numbered(college: &College, number: &str) -> Visitor {
    let card = college.card(number).await;
    let mut visitor = college.visitor();
    visitor.post("/api/sign_in/card", &[("secret", &card.secret)]).await;
    visitor.post("/api/sign_in/me", &[]).await;
    let started = visitor.post("/api/sitting/start", &[("answering", "myself")]).await;
    assert!(started.leads_to("/"), "{started:?}");
    visitor
}

/// The learner says one thing for all their lessons and sends it.
pub async fn says(learner: &mut Visitor, question: &str, pick: &str) {
    let save = uuid::Uuid::now_v7().to_string();
    let form =
        [("road", "all-lessons"), ("about", "all-lessons"), ("question", question), ("save", &save), ("pick[]", pick)];
    let kept = learner.post("/api/statement/answer", &form).await;
    assert!(kept.status.is_redirection(), "{kept:?}");
    assert!(learner.post("/api/statement/send", &[]).await.leads_to("/statement/sent"));
}

/// The value of the option a list shows with some words in it.
pub fn option(page: &Answer, words: &str) -> String {
    let before = page.body.split(words).next().unwrap();
    let value = before.rsplit("<option value=\"").next().unwrap();
    value.split('"').next().unwrap().to_owned()
}

/// The address of the link that is named so.
pub fn link_named(page: &Answer, name: &str) -> String {
    let before = page.body.split(&format!(">{name}<")).next().unwrap();
    let href = before.rsplit("href=\"").next().unwrap();
    href.split('"').next().unwrap().to_owned()
}
