//! A page asks the database as often in a large college as in a small one.
#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

#[expect(dead_code, reason = "the tests of the guards use the rest")]
mod house;
mod sized;

use chrono::Days;
use databases::{Database, Kind, explain, live_history};
use server::demo::Size;
use sized::Sized;
use sized::demo::{lived, lived_on, noon};
use sized::queries::{Counted, asked, count, listen};
use storage::Storage;

/// What a college keeps of every week there ever was.
const GROWN: [&str; 13] = [
    "occurrence",
    "deployment",
    "deployment_version",
    "deployment_week",
    "deployment_why",
    "deployment_left",
    "deployment_here",
    "deployment_seen",
    "review_given",
    "review_felt",
    "review_line",
    "briefing_read",
    "audit",
];
/// Rows of who was sent where, in the years before.
const HISTORY: i64 = 20_000;

/// In one test, for it hears whatever its process asks: a class that grows, then a college with a week behind it that grows,
/// then its years.
#[tokio::test]
async fn no_page_asks_more_however_many_sessions_answers_learners_and_plans_there_are() {
    listen();
    asks_the_same(&count(&Sized::of(5).await).await, &count(&Sized::of(50).await).await);
    let [few, many] = [40, 64].map(|learners| Size::new(learners).unwrap().after(1));
    let database = Database::fresh(Kind::Sqlite);
    let url = database.url.clone();
    let college = lived_on(database, few).await;
    let asks = count(&college).await;
    asks_the_same(&asks, &count(&lived(many).await).await);
    let kept = live_history(&url, HISTORY, noon().date_naive() - Days::new(3)).await.unwrap();
    assert!(kept >= HISTORY, "{kept}");
    asks_the_same(&asks, &count(&college).await);
    no_week_looks_through_the_years_before(&url, &college).await;
    a_server_knows_how_its_tables_have_grown(&url).await;
}

/// SQLite keeps what it knows of it in a table of its own, which is not there before it first looks.
async fn a_server_knows_how_its_tables_have_grown(url: &str) {
    let known = ["select stat from sqlite_stat1 where tbl = 'deployment'".to_owned()];
    assert!(explain(url, &known).await.is_err(), "it looked before it was asked");
    let storage = Storage::open(url).await.unwrap();
    storage.see_growth().await.unwrap();
    storage.close().await;
    assert!(explain(url, &known).await.is_ok());
}

/// The week, and the first page of whoever plans it, find what they want of the years before by an index.
async fn no_week_looks_through_the_years_before(url: &str, college: &Sized) {
    let statements = asked(&[(&college.coordinator, "/deployment/week/now"), (&college.coordinator, "/")]).await;
    assert!(statements.iter().any(|statement| statement.contains("from deployment_week")), "{statements:?}");
    for (statement, steps) in statements.iter().zip(explain(url, &statements).await.unwrap()) {
        let words: Vec<&str> = statement.split(|letter: char| !letter.is_alphanumeric() && letter != '_').collect();
        let is_grown = |name: &str| {
            GROWN.contains(&name) || words.windows(2).any(|pair| pair[1] == name && GROWN.contains(&pair[0]))
        };
        let scanned = steps.iter().filter_map(|step| step.strip_prefix("SCAN ")?.split(' ').next());
        assert_eq!(scanned.filter(|name| is_grown(name)).collect::<Vec<_>>(), [""; 0], "{statement}\n{steps:#?}");
    }
}

fn asks_the_same(few: &[Counted], many: &[Counted]) {
    assert!(few.iter().all(|page| page.queries > 0 && page.bytes > 1_000), "nothing was heard: {few:?}");
    for (few, many) in few.iter().zip(many) {
        assert_eq!((few.name, few.queries), (many.name, many.queries), "{few:?} {many:?}");
    }
    assert_eq!(few.len(), many.len());
}
