//! How many statements a page asks of the database, heard from the driver itself as it runs them.

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use super::Sized;
use super::pages::list;
use crate::house::Browser;

static HEARD: AtomicUsize = AtomicUsize::new(0);
static SAID: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// Hears every statement of this process, so nothing else may run beside what is counted.
struct Ear;

/// Starts to listen; once a process.
pub fn listen() {
    tracing::subscriber::set_global_default(Ear).expect("nobody else listens in this process");
}

/// A page: its name, how many statements it asks, and how many bytes it is.
#[derive(Clone, Debug)]
pub struct Counted {
    pub name: &'static str,
    pub queries: usize,
    pub bytes: usize,
}

/// Opens the pages people come for, one after the other.
pub async fn count(college: &Sized) -> Vec<Counted> {
    let mut counted = Vec::new();
    for (name, browser, path) in list(college).await {
        let before = HEARD.load(Ordering::SeqCst);
        let page = browser.open(&path).await;
        let queries = HEARD.load(Ordering::SeqCst) - before;
        assert_eq!(page.status, 200, "{name}: {path}");
        counted.push(Counted { name, queries, bytes: page.text.len() });
    }
    counted
}

/// Every statement that some pages ask, each once.
pub async fn asked(pages: &[(&Browser, &str)]) -> Vec<String> {
    SAID.lock().unwrap().clear();
    for (browser, path) in pages {
        assert_eq!(browser.open(path).await.status, 200, "{path}");
    }
    SAID.lock().unwrap().iter().cloned().collect()
}

impl Subscriber for Ear {
    fn enabled(&self, about: &Metadata<'_>) -> bool {
        about.target() == "sqlx::query"
    }

    fn event(&self, event: &Event<'_>) {
        event.record(&mut Statement);
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

/// Counts what it is shown, but for the words that begin and end a transaction or open a connection.
struct Statement;

impl Visit for Statement {
    fn record_str(&mut self, field: &Field, value: &str) {
        let first = value.split_whitespace().next().unwrap_or_default().to_lowercase();
        let is_frame = ["begin", "commit", "savepoint", "release", "rollback", "pragma"].contains(&first.as_str());
        match field.name() {
            "summary" if !is_frame => drop(HEARD.fetch_add(1, Ordering::SeqCst)),
            "db.statement" if first == "select" => drop(SAID.lock().unwrap().insert(value.trim().to_owned())),
            _ => {}
        }
    }

    fn record_debug(&mut self, _: &Field, _: &dyn std::fmt::Debug) {}
}
