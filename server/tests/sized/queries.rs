//! How many statements a page asks of the database, heard from the driver itself as it runs them.

use std::sync::atomic::{AtomicUsize, Ordering};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use super::{Sized, addresses, of_learners};

static HEARD: AtomicUsize = AtomicUsize::new(0);

/// Hears every statement of this process, so nothing else may run beside what is counted.
struct Ear;

/// Starts to listen; once a process.
pub fn listen() {
    tracing::subscriber::set_global_default(Ear).expect("nobody else listens in this process");
}

/// A page by its name, and how many statements it asks.
pub type Counted = (&'static str, usize);

/// The pages people come for, over a college of a size.
pub async fn of_main_pages(size: usize) -> Vec<Counted> {
    let college = Sized::of(size).await;
    let briefing = addresses(&college.lsa.open("/").await, "/person/").remove(0);
    let learner = of_learners(&college.coordinator.open("/").await).remove(0);
    let [record, annual] = ["record", "annual-review"].map(|page| learner.replace("statement", page));
    let pages = [
        ("learner: my support", &college.learner, "/"),
        ("learner: everything to say", &college.learner, "/statement/tasks"),
        ("learner: my lessons", &college.learner, "/statement/lessons"),
        ("learner: one question", &college.learner, "/statement/all-lessons/nearness"),
        ("learner: check", &college.learner, "/statement/check"),
        ("learner: my record", &college.learner, "/review/record"),
        ("learner: my plan meeting", &college.learner, "/plan-review"),
        ("learner: my plan meeting on paper", &college.learner, "/plan-review/paper"),
        ("LSA: today", &college.lsa, "/"),
        ("LSA: one briefing", &college.lsa, &briefing),
        ("coordinator: who said what", &college.coordinator, "/"),
        ("coordinator: one learner", &college.coordinator, &learner),
        ("coordinator: one learner's record", &college.coordinator, &record),
        ("coordinator: everything for an annual review", &college.coordinator, &annual),
        ("coordinator: plan reviews", &college.coordinator, "/plan-reviews"),
    ];
    let mut counted = Vec::new();
    for (name, browser, path) in pages {
        let before = HEARD.load(Ordering::SeqCst);
        let page = browser.open(path).await;
        assert_eq!((page.status, page.path.as_str()), (200, path), "{name}");
        counted.push((name, HEARD.load(Ordering::SeqCst) - before));
    }
    counted
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
        if field.name() == "summary" && !is_frame {
            HEARD.fetch_add(1, Ordering::SeqCst);
        }
    }

    fn record_debug(&mut self, _: &Field, _: &dyn std::fmt::Debug) {}
}
