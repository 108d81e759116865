//! How a reader wants pages: before signing in by a cookie, then kept with the person and on every page of theirs.
#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

#[expect(dead_code, reason = "the tests of signing in use the rest")]
mod door;

use door::College;

const LEARNER: &str = server::demo::FIRST_LEARNER;

#[tokio::test]
async fn what_was_chosen_at_the_door_is_on_the_page_and_goes_in_with_whoever_has_no_choices_yet() {
    let college = College::open().await;
    let card = college.card(LEARNER).await;
    let mut amina = college.visitor();
    assert!(!amina.get("/sign-in").await.body.contains("data-theme"), "nothing is chosen for anyone");
    amina.bring("sayso-settings", "theme=cream&text=150");
    let door = amina.get("/sign-in").await.body;
    assert!(door.contains("data-theme=\"cream\"") && door.contains("data-text=\"150\""), "{door}");
    amina.post("/api/sign_in/card", &[("secret", &card.secret)]).await;
    amina.post("/api/sign_in/me", &[]).await;
    assert_eq!(amina.cookie("sayso-settings"), None, "the next at this door is someone else");
    assert!(amina.get("/sitting").await.body.contains("data-theme=\"cream\""));
}

#[tokio::test]
async fn a_chosen_language_wins_over_the_one_a_page_starts_in() {
    let college = College::open().await;
    let mut visitor = college.visitor();
    let easy = "If you have no card, ask at the front desk.";
    assert!(visitor.get("/sign-in").await.body.contains(easy));
    visitor.bring("sayso-settings", "language=en-GB");
    assert!(visitor.get("/sign-in").await.body.contains("If you do not have your card with you"));
    visitor.bring("sayso-settings", "language=tlh&<b>/\"");
    assert!(visitor.get("/sign-in").await.body.contains(easy), "a language nobody speaks is not chosen");
}
