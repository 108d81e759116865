//! A college of a size: so many learners, each in as many sessions of one Monday, who have all said what they want; and
//! one LSA who goes to every one of these sessions for a learner. For what must not grow with a college.

pub mod demo;
mod files;
pub mod pages;
pub mod queries;

use app::clock::Clock;
use app::college::College;
use app::sign_in::draw_secret;
use chrono::{DateTime, Utc};
use chrono_tz::Europe::London;
use databases::Kind;
use server::admit::{Admit, admit};
use server::import::{Options, load};
use storage::Actor;
use uuid::Uuid;

use crate::house::{Browser, Page, Running};

/// Monday 23 November 2026, before the first lesson.
pub fn monday() -> DateTime<Utc> {
    "2026-11-23T06:00:00Z".parse().unwrap()
}

/// A running college, and the first of each of its kinds of people signed in.
pub struct Sized {
    pub learner: Browser,
    pub lsa: Browser,
    pub tutor: Browser,
    pub coordinator: Browser,
    /// Whose pages the coordinator opens.
    pub about: &'static str,
    _running: Running,
}

impl Sized {
    /// At most fifty: the sessions of ten minutes fill one day.
    pub async fn of(size: usize) -> Self {
        let running = Running::over(Kind::Sqlite, Clock::Fixed(monday())).await;
        let folder = tempfile::TempDir::new().unwrap();
        files::write(folder.path(), size);
        load(&running.storage, folder.path(), Options::default(), London, monday()).await.unwrap();
        let lsa = member(&running, files::LSA, "lsa").await;
        let tutor = member(&running, files::TUTOR, "tutor").await;
        let coordinator = member(&running, "jo@college.test", "coordinator").await;
        let mut learners = Vec::new();
        for place in 0..size {
            learners.push(learner(&running, &files::learner(place)).await);
        }
        for learner in &learners {
            say(learner, "all-lessons").await;
        }
        let learner = learners.swap_remove(0);
        for session in addresses(&learner.open("/statement/lessons").await, "/statement/session-") {
            say(&learner, session.trim_start_matches("/statement/")).await;
        }
        for path in of_learners(&coordinator.open("/").await) {
            deploy(&coordinator, &path).await;
        }
        Self { learner, lsa, tutor, coordinator, about: "Learner0 Example", _running: running }
    }
}

/// Someone of staff, signed in by a new link.
async fn member(running: &Running, email: &str, role: &str) -> Browser {
    let college = College {
        name: "Sayso".to_owned(),
        time_zone: London,
        public_url: running.url.clone(),
        sends_mail: false,
        is_demo: false,
    };
    let asked = Admit { email: email.to_owned(), role: role.to_owned(), name: None, sites: Vec::new() };
    let link = admit(&running.storage, &college, asked, monday()).await.unwrap().link;
    let browser = running.browser();
    browser.post("/api/sign_in/link", &[("secret", link.rsplit('/').next().unwrap())]).await;
    browser
}

/// Someone signed in by a new card, answering alone.
pub async fn learner(running: &Running, source_id: &str) -> Browser {
    let secret = draw_secret();
    running.storage.make_card(source_id, &secret, Actor::Command("test"), monday()).await.unwrap().unwrap();
    let browser = running.browser();
    browser.post("/api/sign_in/card", &[("secret", secret.reveal())]).await;
    browser.post("/api/sign_in/me", &[]).await;
    let started = browser.post("/api/sitting/start", &[("answering", "myself")]).await;
    assert_eq!(started.header("location"), "/");
    browser
}

/// Says two things about a situation, and sends them.
async fn say(learner: &Browser, about: &str) {
    for (question, pick) in [("presence", "help"), ("nearness", "in-the-room")] {
        let save = Uuid::now_v7().to_string();
        let form = [("road", about), ("about", about), ("question", question), ("save", &save), ("pick[]", pick)];
        assert_eq!(learner.post("/api/statement/answer", &form).await.status, 303);
    }
    assert_eq!(learner.post("/api/statement/send", &[]).await.header("location"), "/statement/sent");
}

/// Puts the LSA with one learner in the session that is numbered as the learner is.
async fn deploy(coordinator: &Browser, path: &str) {
    let page = coordinator.open(path).await;
    let number =
        page.text.split("Learner").nth(1).unwrap().split(|letter: char| !letter.is_alphanumeric()).next().unwrap();
    let form = [
        ("person", path.split('/').nth(2).unwrap()),
        ("session", &option(&page, &format!(">Lesson{number} "))),
        ("lsa", &option(&page, ">Dana ")),
        ("from", "2026-11-23"),
        ("to", "2026-11-23"),
    ];
    coordinator.post("/api/deployment/deploy", &form).await;
    assert!(coordinator.open(path).await.says("Published"), "{path}: {form:?}");
}

/// The value of the option whose words begin so.
fn option(page: &Page, words: &str) -> String {
    let lists = page.text.split_once("<select").unwrap().1;
    let before = lists.split(words).next().unwrap();
    before.rsplit("<option value=\"").next().unwrap().split('"').next().unwrap().to_owned()
}

/// Where a coordinator's first page leads to what each learner said.
pub fn of_learners(page: &Page) -> Vec<String> {
    addresses(page, "/person/").into_iter().filter(|path| path.ends_with("/statement")).collect()
}

/// Where the links of a page that begin so lead, each once.
pub fn addresses(page: &Page, beginning: &str) -> Vec<String> {
    let links = page.text.split("href=\"").skip(1).filter_map(|link| link.split('"').next());
    let mut found: Vec<String> = links.filter(|link| link.starts_with(beginning)).map(str::to_owned).collect();
    found.dedup();
    assert!(!found.is_empty(), "no link to {beginning}: {}", page.text);
    found
}
