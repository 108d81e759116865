//! What the years behind a college do to its pages: each page's time with a million rows of who was sent where in weeks long
//! over, beside its time without them.

use std::time::Instant;

use chrono::Days;
use databases::{BOTH, Database, live_history};
use server::demo::Size;

use crate::sized::demo::{lived_on, noon};
use crate::sized::pages::list;
use crate::times;

const ROWS: i64 = 1_000_000;

/// Measures both on either database, and prints what came of it.
pub async fn measure(learners: usize) {
    for kind in BOTH {
        let database = Database::fresh(kind);
        let url = database.url.clone();
        let college = lived_on(database, Size::new(learners).unwrap().after(1)).await;
        let without = times(&college).await;
        let began = Instant::now();
        let rows = live_history(&url, ROWS, noon().date_naive() - Days::new(3)).await.unwrap();
        println!("{:>7.1} seconds to put {rows} rows of history into {kind:?}", began.elapsed().as_secs_f64());
        let with = times(&college).await;
        for ((name, ..), (with, without)) in list(&college).await.into_iter().zip(with.into_iter().zip(without)) {
            println!("{:>9.2}  {name}, {kind:?}, with history to without", with.as_secs_f64() / without.as_secs_f64());
        }
    }
}
