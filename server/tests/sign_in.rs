//! Signing in by real requests, without script: cards, photos of cards, links, passphrases, and leaving.

use std::path::Path;

use crate::door::{College, Visitor, monday};
use app::words::{Locale, Words};
use reqwest::StatusCode;

const LEARNER: &str = server::demo::FIRST_LEARNER;

/// Shows a card and says "this is me".
async fn comes_in(visitor: &mut Visitor, secret: &str) -> bool {
    let shown = visitor.post("/api/sign_in/card", &[("secret", secret)]).await;
    shown.leads_to("/sign-in/is-this-you") && visitor.post("/api/sign_in/me", &[]).await.leads_to("/sitting")
}

#[tokio::test]
async fn a_learner_shows_their_card_says_it_is_them_and_says_who_is_answering() {
    let college = College::open().await;
    let card = college.card(LEARNER).await;
    let mut amina = college.visitor();
    let door = amina.get("/card").await;
    assert!(door.body.contains("/pkg/card.") && !door.body.contains("type=\"password\""));
    let shown = amina.post("/api/sign_in/card", &[("secret", &card.secret), ("to", "/statement/all-lessons")]).await;
    assert!(shown.leads_to("/sign-in/is-this-you"), "{shown:?}");
    let asked = amina.get("/sign-in/is-this-you").await;
    assert!(asked.body.contains(card.name.called()), "{}", asked.body);
    assert!(amina.get("/").await.leads_to("/sign-in"), "looking at a page signs nobody in");
    let entered = amina.post("/api/sign_in/me", &[]).await;
    assert!(entered.leads_to("/sitting?to=/statement/all-lessons"), "{entered:?}");
    let cookie = entered.cookies.iter().find(|cookie| cookie.starts_with("sayso=")).unwrap();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"));
    assert!(amina.get("/sitting").await.body.contains("Who is answering?"));
    assert!(amina.post("/api/sitting/start", &[]).await.leads_to("/sitting?refused=none"));
    let helped = amina.post("/api/sitting/start", &[("answering", "with-help")]).await;
    assert!(helped.leads_to("/sitting/helper?answering=with-help"));
    let nobody = [("answering", "with-help"), ("asked", "who"), ("name", "Siân <b>")];
    let refused = amina.post("/api/sitting/start", &nobody).await;
    let again = amina.get(refused.to.as_deref().unwrap()).await;
    assert!(again.body.contains("Siân &lt;b&gt;"), "the name typed is kept");
    let friend = [("answering", "with-help"), ("asked", "who"), ("relation", "friend"), ("name", "Siân")];
    assert!(amina.post("/api/sitting/start", &friend).await.leads_to("/"));
    assert_eq!(amina.get("/").await.status, StatusCode::OK);
    let token = amina.cookie("sayso").unwrap();
    let out = amina.post("/api/sign_in/sign_out", &[]).await;
    assert!(out.leads_to("/sign-in/out") && out.clears, "{out:?}");
    assert!(amina.get("/sign-in/out").await.body.contains("You are signed out"));
    amina.bring("sayso", &token);
    assert!(amina.get("/").await.leads_to("/sign-in"), "a copy of the token opens nothing");
}

#[tokio::test]
async fn a_photo_of_the_card_does_the_same_without_script() {
    let college = College::open().await;
    let card = college.card(LEARNER).await;
    let mut amina = college.visitor();
    assert!(amina.upload(Vec::new()).await.leads_to("/sign-in?refused=photo-none"));
    let broken = amina.upload(b"\x89PNG\r\n\x1a\n and then nothing".to_vec()).await;
    assert!(broken.leads_to("/sign-in?refused=photo-refused"));
    assert!(amina.get("/sign-in?refused=photo-refused").await.body.contains("We cannot see a card in this photo"));
    assert!(amina.upload(card.photo.clone()).await.leads_to("/sign-in/is-this-you"));
    assert!(amina.post("/api/sign_in/me", &[]).await.leads_to("/sitting"));
}

#[tokio::test]
async fn a_photo_of_too_many_bytes_or_pixels_is_said_to_be_too_big() {
    let college = College::open().await;
    let mut amina = college.visitor();
    let mut wide = std::io::Cursor::new(Vec::new());
    image::DynamicImage::new_rgb8(12_001, 1).write_to(&mut wide, image::ImageFormat::Png).unwrap();
    for photo in [vec![0; 12 * 1024 * 1024 + 1], wide.into_inner()] {
        assert!(amina.upload(photo).await.leads_to("/sign-in?refused=photo-too-big"));
    }
    assert!(amina.get("/sign-in?refused=photo-too-big").await.body.contains("This photo is too big"));
}

/// What is said of a card that could not be made.
async fn not_made(college: &College, learner: &str, folder: &Path) -> String {
    let public_url = "http://localhost:3000".to_owned();
    let (name, time_zone) = ("Fernbank".to_owned(), chrono_tz::Europe::London);
    let named = app::college::College { name, public_url, time_zone, sends_mail: false, is_demo: true };
    let made = server::card::make(college.storage(), &named, learner, folder, monday()).await;
    made.unwrap_err().say(Words::of(Locale::EnGb))
}

#[tokio::test]
async fn a_card_that_cannot_be_written_leaves_the_learner_their_former_one() {
    let college = College::open().await;
    let former = college.card(LEARNER).await;
    let mut amina = college.visitor();
    assert!(comes_in(&mut amina, &former.secret).await);
    let folder = tempfile::tempdir().unwrap();
    let (taken, full) = (folder.path().join("no folder"), folder.path().join("cards"));
    std::fs::write(&taken, "a file").unwrap();
    std::fs::create_dir_all(full.join(format!("{LEARNER}.png"))).unwrap();
    for place in [taken, full] {
        let said = not_made(&college, LEARNER, &place).await;
        assert!(said.contains("no folder") || said.contains(".png"), "{said}");
        assert!(said.contains("The former card still works.") && said.contains("run this again"), "{said}");
    }
    assert!(!amina.get("/sitting").await.leads_to("/sign-in?to=/sitting"), "nor has what it opened ended");
    assert!(comes_in(&mut college.visitor(), &former.secret).await);
    let unknown = not_made(&college, "nobody", folder.path()).await;
    assert!(unknown.contains("“nobody”. The sourcedId of a student"), "{unknown}");
    let left: Vec<_> = std::fs::read_dir(folder.path().join("cards")).unwrap().collect();
    assert_eq!(left.len(), 1, "and nothing is left beside: {left:?}");
}

#[tokio::test]
async fn a_voided_card_is_refused_in_one_sentence_and_what_it_opened_has_ended() {
    let college = College::open().await;
    let former = college.card(LEARNER).await;
    let mut amina = college.visitor();
    assert!(comes_in(&mut amina, &former.secret).await);
    let card = college.card(LEARNER).await;
    assert!(amina.get("/sitting").await.leads_to("/sign-in?to=/sitting"));
    let mut finder = college.visitor();
    let long = "x".repeat(5_000);
    for secret in [former.secret.as_str(), "", "'; drop table card; --", "\0", "ü", &long] {
        let refused = finder.post("/api/sign_in/card", &[("secret", secret)]).await;
        assert!(refused.leads_to("/sign-in?refused=card-refused"), "{refused:?}");
    }
    assert!(finder.get("/sign-in?refused=card-refused").await.body.contains("This card does not work now"));
    assert!(finder.get("/sign-in/is-this-you").await.leads_to("/sign-in?refused=once-expired"));
    assert!(comes_in(&mut finder, &card.secret).await);
}

#[tokio::test]
async fn a_cookie_planted_before_signing_in_proves_nothing_after_it() {
    let college = College::open().await;
    let card = college.card(LEARNER).await;
    let mut amina = college.visitor();
    amina.bring("sayso", "planted");
    assert!(comes_in(&mut amina, &card.secret).await);
    assert_ne!(amina.cookie("sayso").unwrap(), "planted");
    let mut planter = college.visitor();
    planter.bring("sayso", "planted");
    assert!(planter.get("/").await.leads_to("/sign-in"));
}

#[tokio::test]
async fn staff_come_in_by_a_link_once_and_then_by_their_passphrase() {
    let college = College::open().await;
    let link = college.admit("grace.hall@college.example", "coordinator").await;
    let mut grace = college.visitor();
    for _ in 0..2 {
        assert!(grace.get(&link).await.body.contains("Sign in as Grace Hall"), "looking uses nothing up");
    }
    let secret = link.rsplit('/').next().unwrap();
    assert!(grace.post("/api/sign_in/link", &[("secret", secret)]).await.leads_to("/sign-in/passphrase"));
    assert!(college.visitor().get(&link).await.body.contains("This link has been used"));
    let good = "four words that sit";
    for (one, other, says) in [("short", "short", "at least 12"), (good, "four words that set", "not the same")] {
        let refused = grace.post("/api/sign_in/passphrase", &[("passphrase", one), ("again", other)]).await;
        let page = grace.get(refused.to.as_deref().unwrap()).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.body.contains(says) && !page.body.contains(other), "{}", page.body);
    }
    assert!(grace.post("/api/sign_in/passphrase", &[("passphrase", good), ("again", good)]).await.leads_to("/"));
    grace.post("/api/sign_in/sign_out", &[]).await;
    let mut answers = Vec::new();
    for email in ["grace.hall@college.example", "nobody@college.example"] {
        let mut stranger = college.visitor();
        let refused = stranger.post("/api/sign_in/staff", &[("email", email), ("passphrase", "not it at all")]).await;
        let page = stranger.get(refused.to.as_deref().unwrap()).await;
        assert!(page.body.contains(email), "the email typed is kept");
        answers.push((refused.status, refused.to, page.status, without_nonce(&page.body.replace(email, ""))));
    }
    assert_eq!(answers[0], answers[1], "nobody learns who has an account");
    let form = [("email", " Grace.Hall@college.example"), ("passphrase", good), ("to", "/sign-in/out")];
    assert!(grace.post("/api/sign_in/staff", &form).await.leads_to("/sign-in/out"));
    assert!(!grace.get("/").await.leads_to("/sign-in"));
}

/// Each answer has a nonce of its own.
fn without_nonce(body: &str) -> String {
    body.split("nonce=\"").map(|part| part.split_once('"').map_or(part, |(_, rest)| rest)).collect()
}

#[tokio::test]
async fn too_many_guesses_wait_and_the_card_still_opens() {
    let college = College::open().await;
    let mut guesser = college.visitor();
    let form = [("email", "nobody@college.example"), ("passphrase", "guess after guess")];
    for _ in 0..5 {
        assert!(guesser.post("/api/sign_in/staff", &form).await.leads_to("/sign-in/staff?refused=refused"));
    }
    let slow = guesser.post("/api/sign_in/staff", &form).await;
    assert!(slow.leads_to("/sign-in/staff?refused=slow&minutes=5"), "{slow:?}");
    let page = guesser.get("/sign-in/staff?refused=slow&minutes=5").await;
    assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(page.body.contains("Try again in 5 minutes"));
    let card = college.card(LEARNER).await;
    assert!(comes_in(&mut guesser, &card.secret).await);
}

#[tokio::test]
async fn someone_of_two_roles_picks_one_and_may_change_it() {
    let college = College::open().await;
    college.admit("sam@college.example", "lsa").await;
    let link = college.admit("sam@college.example", "coordinator").await;
    let mut sam = college.visitor();
    sam.post("/api/sign_in/link", &[("secret", link.rsplit('/').next().unwrap())]).await;
    assert!(sam.get("/").await.leads_to("/role"));
    let asked = sam.get("/role").await.body;
    assert!(asked.contains("What are you here as?") && !asked.contains("href=\"/words"), "that comes first: {asked}");
    assert!(sam.post("/api/sign_in/role", &[("role", "administrator")]).await.leads_to("/role?refused=none"));
    for role in ["lsa", "coordinator"] {
        assert!(sam.post("/api/sign_in/role", &[("role", role)]).await.leads_to("/"));
        assert!(!sam.get("/").await.leads_to("/role"));
    }
}

#[tokio::test]
async fn the_door_says_whose_it_is_leads_to_languages_and_a_refusal_is_in_its_title() {
    let college = College::open().await;
    let mut visitor = college.visitor();
    let door = visitor.get("/sign-in").await.body;
    assert!(door.contains("Fernbank · Sayso") && door.contains("/settings/words/language"), "{door}");
    assert!(!door.contains("<title>Error"), "{door}");
    for refused in
        ["/sign-in?refused=card-refused", "/sign-in?refused=photo-none", "/sign-in/staff?refused=empty-email"]
    {
        assert!(visitor.get(refused).await.body.contains("<title>Error"), "{refused} (R50)");
    }
}

#[tokio::test]
async fn whoever_holds_a_card_sees_the_face_of_its_owner_and_nobody_else_does() {
    let college = College::open().await;
    let card = college.card(LEARNER).await;
    let photo = "/sign-in/is-this-you/photo";
    let mut amina = college.visitor();
    assert_eq!(amina.bytes(photo).await.0, StatusCode::NOT_FOUND, "no card was shown");
    amina.post("/api/sign_in/card", &[("secret", &card.secret)]).await;
    assert!(amina.get("/sign-in/is-this-you").await.body.contains(photo));
    let (status, kind, bytes) = amina.bytes(photo).await;
    assert!(status == StatusCode::OK && kind.starts_with("image/") && bytes.len() > 100, "{status} {kind}");
    amina.post("/api/sign_in/not_me", &[]).await;
    assert_eq!(amina.bytes(photo).await.0, StatusCode::NOT_FOUND, "they said it is not theirs");
}

#[tokio::test]
async fn a_browser_that_has_a_photo_shows_it_once_more_only_to_whoever_may_see_it_now() {
    let college = College::open().await;
    let mut amina = crate::staff::learner(&college).await;
    let page = amina.get("/statement/who-can-see").await.body;
    let path = page.split('"').find(|part| part.contains("/photo?")).unwrap();
    let first = amina.file(path, "").await;
    assert!(first.status() == StatusCode::OK && first.headers()["cache-control"] == "private, no-cache", "{first:?}");
    let tag = first.headers()["etag"].to_str().unwrap();
    assert_eq!(amina.file(path, tag).await.status(), StatusCode::NOT_MODIFIED);
    amina.post("/api/sign_in/sign_out", &[]).await;
    assert_eq!(amina.file(path, tag).await.status(), StatusCode::NOT_FOUND, "who sits there now is nobody we know");
}

#[tokio::test]
async fn a_page_that_is_not_here_keeps_who_is_signed_in_and_the_ways_out() {
    let college = College::open().await;
    let mut amina = crate::staff::learner(&college).await;
    for nowhere in ["/statement/nowhere", "/plan/line/01936f00000070008000000000000001"] {
        let lost = amina.get(nowhere).await;
        assert_eq!(lost.status, StatusCode::NOT_FOUND);
        for kept in ["Amina", "Sign out", "Talk to someone"] {
            assert!(lost.body.contains(kept), "{kept} at {nowhere}: {}", lost.body);
        }
    }
    assert!(!college.visitor().get("/statement/nowhere").await.body.contains("Sign out"));
}

#[tokio::test]
async fn a_role_that_reaches_nothing_yet_is_told_so_and_can_leave() {
    let college = College::open().await;
    for role in ["administrator", "supporter", "data-protection-officer"] {
        let mut visitor = crate::staff::member(&college, &format!("{role}@fernbank.example"), role).await;
        let home = visitor.get("/").await;
        assert!(home.body.contains("There is nothing here for this role yet") && home.body.contains("Sign out"));
    }
}
