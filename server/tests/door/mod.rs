//! A college's own server for one test, and visitors who bring their cookies and follow nothing by themselves.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::sync::LazyLock;

use app::clock::Clock;
use chrono::{DateTime, Utc};
use chrono_tz::Europe::London;
use databases::{Database, Kind};
use domain::person::Name;
use reqwest::header::{ACCEPT, ACCEPT_LANGUAGE, COOKIE, IF_NONE_MATCH, LOCATION, ORIGIN, SET_COOKIE};
use reqwest::multipart::{Form, Part};
use reqwest::redirect::Policy;
use reqwest::{Client, RequestBuilder, StatusCode};
use server::admit::{Admit, admit};
use server::config::Config;
use server::import::{Options, load};
use server::live::Readiness;
use server::notice::Post;
use server::router::{House, router};
use storage::Storage;
use tokio::sync::OnceCell;

/// Monday 23 November 2026, before the first lesson.
pub fn monday() -> DateTime<Utc> {
    "2026-11-23T06:00:00Z".parse().unwrap()
}

/// The demo college's files, served for one test.
pub struct College {
    database: Database,
    storage: Storage,
    url: String,
    now: DateTime<Utc>,
    settings: Vec<(String, String)>,
}

/// A learner's card.
pub struct Card {
    pub name: Name,
    pub secret: String,
    /// A picture of it.
    pub photo: Vec<u8>,
}

/// A file with the demo college in it: to read it in for each test would take most of their time.
static READ_IN: OnceCell<Vec<u8>> = OnceCell::const_new();

/// The files of the demo college but for its photos: to draw those takes longer than all the rest.
pub static WITHOUT_PHOTOS: LazyLock<Vec<(OsString, Vec<u8>)>> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    server::demo::write_files(folder.path(), monday(), London, 7).unwrap();
    let entries = std::fs::read_dir(folder.path()).unwrap().map(Result::unwrap);
    let files = entries.filter(|entry| entry.path().is_file());
    files.map(|entry| (entry.file_name(), std::fs::read(entry.path()).unwrap())).collect()
});

/// A database with the demo college in it; without its photos, which take half of the time, where no test looks at them.
async fn read_in(kind: Kind, with_photos: bool) -> (Database, Storage) {
    let database = Database::with_schema(kind).await;
    let storage = database.storage().await;
    let files = database.folder().join("files");
    std::fs::create_dir_all(&files).unwrap();
    if with_photos {
        server::demo::write_files(&files, monday(), London, 7).unwrap();
    }
    for (name, bytes) in WITHOUT_PHOTOS.iter().filter(|_| !with_photos) {
        std::fs::write(files.join(name), bytes).unwrap();
    }
    load(&storage, &files, Options::default(), London, monday()).await.unwrap();
    (database, storage)
}

impl College {
    pub async fn open() -> Self {
        let file = READ_IN.get_or_init(async || {
            let (database, storage) = read_in(Kind::Sqlite, true).await;
            database.bytes(storage).await
        });
        let database = Database::copy_of(file.await);
        let storage = database.storage().await;
        Self::served(database, storage, monday()).await
    }

    /// The same, whose sites are no other test's: a search for a week is one of its site's in all of a process.
    pub async fn apart() -> Self {
        let (database, storage) = read_in(Kind::Sqlite, false).await;
        Self::served(database, storage, monday()).await
    }

    /// The same, with the photos of its people.
    pub async fn apart_with_photos() -> Self {
        let (database, storage) = read_in(Kind::Sqlite, true).await;
        Self::served(database, storage, monday()).await
    }

    /// The same over either database.
    pub async fn over(kind: Kind) -> Self {
        if kind == Kind::Sqlite {
            return Self::open().await;
        }
        let (database, storage) = read_in(kind, true).await;
        Self::served(database, storage, monday()).await
    }

    /// The same college later on: everyone comes in anew.
    pub async fn later(self, now: &str) -> Self {
        Self::served(self.database, self.storage, now.parse().unwrap()).await
    }

    async fn served(database: Database, storage: Storage, now: DateTime<Utc>) -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let url = format!("http://localhost:{}", address.port());
        let setting = |name: &str, value: &str| (format!("SAYSO_{name}"), value.to_owned());
        let settings = [
            setting("LISTEN", &address.to_string()),
            setting("PUBLIC_URL", &url),
            setting("DATA_DIR", &database.folder().display().to_string()),
            setting("DATABASE_URL", &database.url),
            setting("COLLEGE_NAME", "Fernbank"),
            setting("TIME_ZONE", "Europe/London"),
        ];
        let config = Config::from_sources(None, &settings).unwrap();
        let clock = Clock::Fixed(now);
        let house = House::new(&config, storage.clone(), clock, false);
        let router = router(house, Readiness::of(storage.clone(), clock));
        tokio::spawn(server::serve::serve(listener, router, std::future::pending()));
        Self { database, storage, url, now, settings: settings.into() }
    }

    /// Whoever carries its notices to a mail server.
    pub fn post(&self, server: &str) -> Post {
        let setting = |name: &str, value: &str| (format!("SAYSO_{name}"), value.to_owned());
        let mail = [setting("SMTP_URL", server), setting("MAIL_FROM", "Sayso <sayso@fernbank.example>")];
        let config = Config::from_sources(None, &[self.settings.clone(), mail.to_vec()].concat()).unwrap();
        Post::of(&config, self.storage.clone()).unwrap()
    }

    /// What the college is kept in, for what no page does yet.
    pub fn storage(&self) -> &Storage {
        &self.storage
    }

    fn college(&self) -> app::college::College {
        app::college::College {
            name: "Fernbank".to_owned(),
            time_zone: London,
            public_url: self.url.clone(),
            sends_mail: false,
            is_demo: true,
        }
    }

    pub async fn card(&self, learner: &str) -> Card {
        let folder = self.database.folder().join("cards");
        let made = server::card::make(&self.storage, &self.college(), learner, &folder, self.now).await.unwrap();
        let secret = made.address.rsplit('#').next().unwrap().to_owned();
        Card { name: made.name, secret, photo: std::fs::read(made.png).unwrap() }
    }

    /// The path of the one-time link.
    pub async fn admit(&self, email: &str, role: &str) -> String {
        self.admit_to(email, role, Vec::new()).await
    }

    /// The same at one site alone.
    pub async fn admit_at(&self, email: &str, role: &str, site: &str) -> String {
        self.admit_to(email, role, vec![site.to_owned()]).await
    }

    async fn admit_to(&self, email: &str, role: &str, sites: Vec<String>) -> String {
        let asked = Admit { email: email.to_owned(), role: role.to_owned(), name: None, sites };
        let invitation = admit(&self.storage, &self.college(), asked, self.now).await.unwrap();
        invitation.link.strip_prefix(&self.url).unwrap().to_owned()
    }

    /// How often learners' own statements were shown to them, by the record.
    pub async fn own_statements_shown(&self) -> i64 {
        let action = domain::access::Action::SeeOwnStatement;
        self.storage.times_recorded(action, String::new()).await.unwrap()
    }

    /// How often something was done, by the record.
    pub async fn recorded(&self, action: domain::access::Action, object: &str) -> i64 {
        self.storage.times_recorded(action, object.to_owned()).await.unwrap()
    }

    pub fn visitor(&self) -> Visitor {
        let client = Client::builder().redirect(Policy::none()).build().unwrap();
        Visitor { client, url: self.url.clone(), cookies: BTreeMap::new(), languages: String::new() }
    }
}

/// One browser without script.
pub struct Visitor {
    client: Client,
    url: String,
    cookies: BTreeMap<String, String>,
    /// What the browser says its owner reads.
    languages: String,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub to: Option<String>,
    pub cookies: Vec<String>,
    /// Whether the browser is to drop what it kept.
    pub clears: bool,
    pub body: String,
}

impl Answer {
    pub fn leads_to(&self, path: &str) -> bool {
        let redirects = matches!(self.status, StatusCode::SEE_OTHER | StatusCode::FOUND);
        redirects && self.to.as_deref() == Some(path)
    }
}

impl Visitor {
    pub async fn get(&mut self, path: &str) -> Answer {
        let request = self.client.get(format!("{}{path}", self.url));
        self.send(request).await
    }

    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let request = self.client.post(format!("{}{path}", self.url)).form(fields);
        self.send(request).await
    }

    /// Sends a photo by the form of the door.
    pub async fn upload(&mut self, photo: Vec<u8>) -> Answer {
        let form = Form::new().text("to", "/").part("photo", Part::bytes(photo).file_name("card.png"));
        let request = self.client.post(format!("{}/api/sign_in/photo", self.url)).multipart(form);
        self.send(request).await
    }

    /// A file: how it was answered, what kind it is, and its bytes.
    pub async fn bytes(&self, path: &str) -> (StatusCode, String, Vec<u8>) {
        let answer = self.file(path, "").await;
        let kind = answer.headers().get("content-type").map(|kind| kind.to_str().unwrap().to_owned());
        (answer.status(), kind.unwrap_or_default(), answer.bytes().await.unwrap().to_vec())
    }

    /// The same as it was answered, to a browser that has what came with this tag.
    pub async fn file(&self, path: &str, tag: &str) -> reqwest::Response {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = self.client.get(format!("{}{path}", self.url)).header(COOKIE, cookies.join("; "));
        let request = request.header(ACCEPT_LANGUAGE, &self.languages).header(IF_NONE_MATCH, tag);
        request.send().await.unwrap()
    }

    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.get(name).cloned()
    }

    pub fn bring(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    /// The same browser, at a college that is served anew.
    pub fn is_at(&mut self, college: &College) {
        self.url.clone_from(&college.url);
    }

    /// From now on the browser asks for these languages.
    pub fn speaks(&mut self, languages: &str) {
        self.languages = languages.to_owned();
    }

    async fn send(&mut self, request: RequestBuilder) -> Answer {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = request.header(COOKIE, cookies.join("; ")).header(ORIGIN, &self.url).header(ACCEPT, "text/html");
        let request = request.header(ACCEPT_LANGUAGE, &self.languages);
        let response = request.send().await.unwrap();
        assert!(!response.status().is_server_error(), "{response:?}");
        let text = |value: &reqwest::header::HeaderValue| value.to_str().unwrap().to_owned();
        let cookies: Vec<String> = response.headers().get_all(SET_COOKIE).iter().map(text).collect();
        for cookie in &cookies {
            let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
            if value.is_empty() {
                self.cookies.remove(name);
            } else {
                self.bring(name, value);
            }
        }
        Answer {
            status: response.status(),
            to: response.headers().get(LOCATION).map(text),
            clears: response.headers().contains_key("clear-site-data"),
            cookies,
            body: response.text().await.unwrap(),
        }
    }
}
