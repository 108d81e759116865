//! Nothing acknowledged is ever lost: the real binary is killed at random while learners save, and every save it
//! answered is found afterwards, once, and the last one is what the learner sees picked. 20 kills a database; with `SAYSO_PROOF=full` 200, over 100,000 saves.

use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use chrono_tz::Europe::London;
use databases::{BOTH, Database, Kind};
use domain::access::Action;
use reqwest::header::{ACCEPT, COOKIE, LOCATION, ORIGIN, SET_COOKIE};
use reqwest::redirect::Policy;
use server::import::{Options, load};

const NOW: &str = "2026-11-23T06:00:00Z";
/// The page whose answer is saved.
const QUESTION: &str = "/statement/all-lessons/nearness";
const LEARNERS: usize = 6;
const PICKS: [&str; 4] = ["next-to-me", "at-my-table", "in-the-room", "outside-the-room"];

struct Aim {
    kills: usize,
    saves: usize,
}

fn aim() -> Aim {
    match std::env::var("SAYSO_PROOF").as_deref() {
        Ok("full") => Aim { kills: 200, saves: 100_000 },
        _ => Aim { kills: 20, saves: 0 },
    }
}

/// The binary over a database, killed when dropped.
struct Sayso {
    child: Child,
    url: String,
}

impl Sayso {
    async fn over(database: &Database) -> Self {
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut command = Command::new(env!("CARGO_BIN_EXE_sayso"));
        command.args(["serve", "--now", NOW]).current_dir(database.folder()).env_remove("SAYSO_PROOF");
        command.env("SAYSO_LISTEN", format!("127.0.0.1:{port}")).env("SAYSO_DATA_DIR", database.folder());
        command.env("SAYSO_PUBLIC_URL", format!("http://localhost:{port}")).env("SAYSO_DATABASE_URL", &database.url);
        let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let sayso = Self { child, url: format!("http://localhost:{port}") };
        for _ in 0..600 {
            let answer = client().get(format!("{}/ready", sayso.url)).send().await;
            if answer.is_ok_and(|answer| answer.status().is_success()) {
                return sayso;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("the server was not ready in twelve seconds");
    }

    /// As `kill -9` does: nothing of it gets to tidy up.
    fn killed(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Sayso {
    fn drop(&mut self) {
        drop(self.child.kill());
    }
}

fn client() -> reqwest::Client {
    reqwest::Client::builder().redirect(Policy::none()).no_proxy().build().unwrap()
}

/// Why a form got no answer.
enum Unanswered {
    /// There was no server to take it.
    Unsent,
    /// The server died on it: what it asks for may be done or not.
    Open,
}

/// Posts a form, and gives where it leads and the cookie that is set.
async fn post(url: &str, path: &str, cookie: &str, form: &[(&str, &str)]) -> Result<(String, String), Unanswered> {
    let request = client().post(format!("{url}{path}")).header(ORIGIN, url).header(ACCEPT, "text/html");
    let answer = request.header(COOKIE, cookie).form(form).send().await;
    let answer = answer.map_err(|error| if error.is_connect() { Unanswered::Unsent } else { Unanswered::Open })?;
    let header = |name| answer.headers().get_all(name).iter().next_back().and_then(|value| value.to_str().ok());
    let cookie = header(SET_COOKIE).and_then(|value| value.split(';').next()).unwrap_or_default().to_owned();
    let to = header(LOCATION).unwrap_or_default().to_owned();
    if answer.status().as_u16() == 303 { Ok((to, cookie)) } else { Err(Unanswered::Open) }
}

/// What a learner's page shows as picked, and so as kept.
async fn picked(sayso: &Sayso, cookie: &str) -> Option<String> {
    let request = client().get(format!("{}{QUESTION}", sayso.url)).header(ACCEPT, "text/html").header(COOKIE, cookie);
    let page = request.send().await.unwrap().text().await.unwrap();
    let inputs = page.split("<input").skip(1).filter_map(|input| input.split('>').next());
    let mut checked = inputs.filter(|input| input.contains("name=\"pick[]\"") && input.contains(" checked"));
    let value = checked.next()?.split("value=\"").nth(1)?;
    value.split('"').next().map(str::to_owned)
}

/// A learner signed in by their card, answering alone; returns their cookie.
async fn come_in(sayso: &Sayso, secret: &str) -> String {
    let (_, arrival) = post(&sayso.url, "/api/sign_in/card", "", &[("secret", secret)]).await.ok().unwrap();
    let request = client().post(format!("{}/api/sign_in/me", sayso.url)).header(ORIGIN, &sayso.url);
    let answer = request.header(ACCEPT, "text/html").header(COOKIE, arrival).send().await.unwrap();
    let cookies = answer.headers().get_all(SET_COOKIE).iter().map(|value| value.to_str().unwrap().to_owned());
    let mut own = cookies.filter_map(|cookie| cookie.split(';').next().map(str::to_owned));
    let own = own.rfind(|cookie| cookie.starts_with("sayso=")).unwrap();
    post(&sayso.url, "/api/sitting/start", &own, &[("answering", "myself")]).await.ok().unwrap();
    own
}

/// What one learner saved until the server was killed, as the audit calls it.
#[derive(Default)]
struct Saved {
    acknowledged: Vec<String>,
    /// What was under way: it may be kept or not, but not twice.
    open: Vec<String>,
    /// What may be picked now: what was acknowledged last, or what was under way after it.
    last: Vec<&'static str>,
}

/// Saves one answer after another until told to stop.
async fn save_until(url: String, cookie: String, stop: Arc<AtomicBool>) -> Saved {
    let mut saved = Saved::default();
    for turn in 0.. {
        if stop.load(Ordering::Relaxed) {
            break;
        }
        let (save, pick) = (uuid::Uuid::now_v7().simple().to_string(), PICKS[turn % PICKS.len()]);
        let form = [
            ("road", "all-lessons"),
            ("about", "all-lessons"),
            ("question", "nearness"),
            ("save", save.as_str()),
            ("pick[]", pick),
        ];
        let object = format!("all-lessons nearness {save}");
        match post(&url, "/api/statement/answer", &cookie, &form).await {
            Ok((to, _)) if to.starts_with("/statement/") => {
                saved.acknowledged.push(object);
                saved.last = vec![pick];
            }
            Ok(_) | Err(Unanswered::Open) => {
                saved.open.push(object);
                saved.last.push(pick);
            }
            Err(Unanswered::Unsent) => tokio::time::sleep(Duration::from_millis(5)).await,
        }
    }
    saved
}

#[tokio::test(flavor = "multi_thread")]
async fn no_acknowledged_save_is_lost_or_doubled_however_often_the_server_is_killed() {
    for kind in BOTH {
        kill_at_random(kind).await;
    }
}

async fn kill_at_random(kind: Kind) {
    let database = Database::fresh(kind);
    let secrets = college(&database).await;
    let mut sayso = Sayso::over(&database).await;
    let mut cookies = Vec::new();
    for secret in &secrets {
        cookies.push(come_in(&sayso, secret).await);
    }
    let aim = aim();
    let (mut acknowledged, mut open, mut kills) = (Vec::new(), Vec::new(), 0);
    while kills < aim.kills || acknowledged.len() < aim.saves {
        let stop = Arc::new(AtomicBool::new(false));
        let savers =
            cookies.iter().map(|cookie| tokio::spawn(save_until(sayso.url.clone(), cookie.clone(), Arc::clone(&stop))));
        let savers: Vec<_> = savers.collect();
        let milliseconds = 50 + u64::from(uuid::Uuid::new_v4().as_bytes()[0]) * 2;
        tokio::time::sleep(Duration::from_millis(milliseconds)).await;
        sayso.killed();
        kills += 1;
        stop.store(true, Ordering::Relaxed);
        sayso = Sayso::over(&database).await;
        for (saver, cookie) in savers.into_iter().zip(&cookies) {
            let saved = saver.await.unwrap();
            if !saved.acknowledged.is_empty() {
                let now = picked(&sayso, cookie).await;
                let is_last = now.as_deref().is_some_and(|now| saved.last.contains(&now));
                assert!(is_last, "{kind:?}: {now:?} is picked after a kill, and not {:?}", saved.last);
            }
            acknowledged.extend(saved.acknowledged);
            open.extend(saved.open);
        }
    }
    sayso.killed();
    assert!(acknowledged.len() > kills, "{kind:?}: hardly anything was saved");
    let storage = database.storage().await;
    for object in &acknowledged {
        let times = storage.times_recorded(Action::KeepAnswer, object.clone()).await.unwrap();
        assert_eq!(times, 1, "{kind:?}: {object} was acknowledged");
    }
    for object in &open {
        assert!(storage.times_recorded(Action::KeepAnswer, object.clone()).await.unwrap() <= 1, "{kind:?}: {object}");
    }
    assert!(storage.broken_audit().await.unwrap().is_empty(), "{kind:?}");
    println!("{kind:?}: {} kills, {} acknowledged saves, 0 lost, 0 doubled", kills, acknowledged.len());
}

/// The demo college's people, and cards for some of its learners.
async fn college(database: &Database) -> Vec<String> {
    let storage = database.storage().await;
    let files = database.folder().join("files");
    std::fs::create_dir_all(&files).unwrap();
    let now = NOW.parse().unwrap();
    server::demo::write_files(&files, now, London, 7).unwrap();
    load(&storage, &files, Options::default(), London, now).await.unwrap();
    storage.mark_as_demo().await.unwrap();
    let named = app::college::College {
        name: "Fernbank".to_owned(),
        time_zone: London,
        public_url: "http://localhost:3000".to_owned(),
        sends_mail: false,
        is_demo: false,
    };
    let mut secrets = Vec::new();
    for learner in 1..=LEARNERS {
        let folder = database.folder().join("cards");
        let made = server::card::make(&storage, &named, &format!("L10{learner:02}"), &folder, now).await.unwrap();
        secrets.push(made.address.rsplit('#').next().unwrap().to_owned());
    }
    storage.close().await;
    secrets
}
