//! What the outbox sends, over a real socket to a real mail server: when it takes, refuses, is slow, away, or dies midway.

use std::time::Duration;

use app::clock::Clock;
use chrono::TimeDelta;
use chrono_tz::Europe::London;
use server::demo::FIRST_LEARNER;
use server::import::{Options, load};
use server::notice::Post;
use tokio::sync::watch;

use crate::briefing::deployed;
use crate::door::{College, Visitor, WITHOUT_PHOTOS, monday};
use crate::mailroom::{Does, Mailroom};
use crate::staff::{learner, member, says};

const DANA: &str = "dana.mensah@fernbank.example";
const TUTOR: &str = "kwame.osei@fernbank.example";
const GRACE: &str = "grace.hall@fernbank.example";
const AMINA: &str = "amina@home.example";

/// Grace sent Dana to Amina, of which Dana and the tutor were told; and Amina said something: Grace and Dana are to be told.
async fn told() -> (College, Visitor) {
    let college = College::open().await;
    let mut amina = learner(&college).await;
    member(&college, DANA, "lsa").await;
    deployed(&college).await;
    let room = Mailroom::open(Does::Takes).await;
    carry(&college.post(&room.url()), 0).await;
    let to: Vec<_> = room.emails().into_iter().map(|email| email.to).collect();
    assert_eq!(to, [DANA, TUTOR], "whoever comes, and whoever teaches there");
    says(&mut amina, "nearness", "at-my-table").await;
    (college, amina)
}

/// The college reads its files in again, with an email of Amina's in the list of supported learners.
async fn learns_the_email_of_amina(college: &College) {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in WITHOUT_PHOTOS.iter() {
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    let list = folder.path().join("support.csv");
    let email = |id: &str| match id {
        "sourcedId" => "email",
        FIRST_LEARNER => AMINA,
        _ => "",
    };
    let ids = std::fs::read_to_string(&list).unwrap();
    let with_emails: String = ids.lines().map(|id| format!("{id},{}\n", email(id))).collect();
    std::fs::write(&list, with_emails).unwrap();
    load(college.storage(), folder.path(), Options::default(), London, monday()).await.unwrap();
}

/// Carries what is due so many minutes after the morning's beginning; how many emails went.
async fn carry(post: &Post, minutes: i64) -> usize {
    let (_stop, stops) = watch::channel(false);
    post.deliver(Clock::Fixed(monday() + TimeDelta::minutes(minutes)), &stops).await.unwrap()
}

#[tokio::test]
async fn an_email_says_that_there_is_something_new_and_not_a_word_of_what() {
    let (college, _) = told().await;
    let room = Mailroom::open(Does::Takes).await;
    let post = college.post(&room.url());
    assert_eq!(carry(&post, 0).await, 2);
    let emails = room.emails();
    assert_eq!(emails.iter().map(|email| email.to.as_str()).collect::<Vec<_>>(), [DANA, GRACE]);
    for email in &emails {
        assert!(email.text.contains("There is something new for you in Sayso"), "{}", email.text);
        assert!(email.text.contains("http://localhost:"), "{}", email.text);
        assert_eq!(email.header("Auto-Submitted"), "auto-generated");
        assert_eq!(email.header("From"), "Sayso <sayso@fernbank.example>");
        assert!(email.header("Content-Type").starts_with("text/plain"), "{}", email.text);
        let rest = email.text.replace(&email.to, "");
        for name in ["Amina", "Khan", "Dana", "Mensah", "Grace", "Hall", "table", "Maths"] {
            assert!(!rest.contains(name), "{name}: {rest}");
        }
    }
    assert_eq!(carry(&post, 60).await, 0, "nobody is told twice");
}

#[tokio::test]
async fn an_email_is_in_a_language_the_college_offers_and_in_the_colleges_own_words() {
    let college = College::open().await;
    let mut amina = learner(&college).await;
    let mut dana = member(&college, DANA, "lsa").await;
    let mut grace = deployed(&college).await;
    let room = Mailroom::open(Does::Takes).await;
    let post = college.post(&room.url());
    let last_to_dana = || room.emails().into_iter().rfind(|email| email.to == DANA).unwrap().text;
    grace.post("/api/language/switch", &[("locale", "cy"), ("on", "yes")]).await;
    dana.post("/api/settings/change", &[("setting", "language"), ("pick", "cy")]).await;
    assert_eq!(carry(&post, 0).await, 2);
    assert!(last_to_dana().contains("Mae rhywbeth newydd i ti yn Sayso"), "{}", last_to_dana());
    grace.post("/api/language/switch", &[("locale", "cy"), ("on", "no")]).await;
    let worded =
        [("locale", "en-GB-easy"), ("anyway", "yes"), ("key", "notice-body"), ("says", "Look here: { $link }")];
    grace.post("/api/wording/reword", &worded).await;
    says(&mut amina, "nearness", "at-my-table").await;
    assert_eq!(carry(&post, 0).await, 2);
    let email = last_to_dana();
    assert!(email.contains("Look here: http://localhost:") && !email.contains("Mae rhywbeth"), "{email}");
}

#[tokio::test]
async fn a_learner_whose_email_is_in_the_colleges_files_gets_one_if_they_ask() {
    let college = College::apart().await;
    learns_the_email_of_amina(&college).await;
    let mut amina = learner(&college).await;
    amina.post("/api/settings/change", &[("setting", "notices"), ("pick", "at-once")]).await;
    member(&college, DANA, "lsa").await;
    deployed(&college).await;
    let room = Mailroom::open(Does::Takes).await;
    carry(&college.post(&room.url()), 0).await;
    let mut to: Vec<_> = room.emails().into_iter().map(|email| email.to).collect();
    to.sort();
    assert_eq!(to, [AMINA, DANA, TUTOR]);
}

#[tokio::test]
async fn a_server_that_refuses_is_asked_again_later_and_one_refused_address_holds_up_nobody() {
    let (college, _) = told().await;
    let room = Mailroom::open(Does::RefusesForNow).await;
    let post = college.post(&room.url());
    assert_eq!(carry(&post, 0).await, 0);
    room.now(Does::KnowsAllBut(DANA));
    assert_eq!(carry(&post, 0).await, 0, "not at once");
    assert_eq!(carry(&post, 1).await, 1);
    room.now(Does::Takes);
    assert_eq!(carry(&post, 2).await, 0, "the second wait is longer");
    assert_eq!(carry(&post, 3).await, 1);
    assert_eq!(room.emails().len(), 2);
}

#[tokio::test]
async fn a_server_that_is_away_is_asked_once_and_not_for_each_of_them() {
    let (college, _) = told().await;
    let nobody = college.post("smtp://127.0.0.1:9");
    assert_eq!(carry(&nobody, 0).await, 0);
    let room = Mailroom::open(Does::Takes).await;
    assert_eq!(carry(&college.post(&room.url()), 1).await, 2);
}

#[tokio::test]
async fn what_a_slow_server_took_after_all_comes_again_under_the_same_id() {
    let (college, _) = told().await;
    let room = Mailroom::open(Does::IsSlow(Duration::from_secs(5))).await;
    let post = college.post(&room.url()).with_patience(Duration::from_millis(300));
    assert_eq!(carry(&post, 0).await, 0);
    room.now(Does::Takes);
    assert_eq!(carry(&post, 2).await, 2);
    let ids_of = |to: &str| -> Vec<String> {
        let emails = room.emails().into_iter().filter(|email| email.to == to);
        emails.map(|email| email.header("Message-ID").to_owned()).collect()
    };
    for to in [DANA, GRACE] {
        let ids = ids_of(to);
        assert!(!ids.is_empty() && ids.iter().all(|id| *id == ids[0] && id.starts_with('<')), "{ids:?}");
    }
}

#[tokio::test]
async fn one_that_dies_between_sending_and_saying_so_leaves_nobody_without_and_no_second_email_with_another_id() {
    let (college, _) = told().await;
    let room = Mailroom::open(Does::SaysNothing).await;
    let post = college.post(&room.url());
    let dying = {
        let post = post.clone();
        tokio::spawn(async move { carry(&post, 0).await })
    };
    while room.emails().len() < 2 {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    dying.abort();
    room.now(Does::Takes);
    assert_eq!(carry(&post, 4).await, 0, "they are held for five minutes");
    assert_eq!(carry(&post, 5).await, 2);
    let mut ids: Vec<_> = room.emails().iter().map(|email| email.header("Message-ID").to_owned()).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 2, "a mailbox knows both of one id for one");
    assert_eq!(carry(&post, 600).await, 0);
}

#[tokio::test]
async fn two_instances_at_once_tell_each_person_once() {
    let (college, mut amina) = told().await;
    let room = Mailroom::open(Does::Takes).await;
    let (one, other) = (college.post(&room.url()), college.post(&room.url()));
    for round in 0..5 {
        let (a, b) = tokio::join!(carry(&one, round), carry(&other, round));
        assert_eq!(a + b, 2, "round {round}");
        says(&mut amina, "nearness", if round % 2 == 0 { "in-the-room" } else { "at-my-table" }).await;
    }
    assert_eq!(room.emails().len(), 10);
}

#[tokio::test]
async fn nobody_is_told_by_a_college_that_names_no_server_and_its_settings_ask_for_nothing() {
    let (_college, mut amina) = told().await;
    let page = amina.get("/settings").await;
    assert!(!page.body.contains("/settings/emails"), "{}", page.body);
    assert_eq!(amina.get("/settings/emails/notices").await.status, reqwest::StatusCode::NOT_FOUND);
}
