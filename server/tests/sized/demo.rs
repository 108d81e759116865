//! The demo college of a size, with weeks of a term behind it, and four of its people signed in.

use app::clock::Clock;
use app::college::College;
use chrono::{DateTime, Utc};
use chrono_tz::Europe::London;
use databases::{Database, Kind};
use server::demo::{Size, run_sized};

use super::{Sized, learner, member};
use crate::house::Running;

/// Thursday 26 November 2026, at noon: some of the day's lessons are over, and some are to come.
pub fn noon() -> DateTime<Utc> {
    "2026-11-26T12:00:00Z".parse().unwrap()
}

/// Lives the weeks, and lets in the second learner, whose plan is agreed, and those who have to do with him.
pub async fn lived(size: Size) -> Sized {
    lived_on(Database::fresh(Kind::Sqlite), size).await
}

/// The same on a database.
pub async fn lived_on(database: Database, size: Size) -> Sized {
    let running = Running::on(database, Clock::Fixed(noon())).await;
    let folder = tempfile::TempDir::new().unwrap();
    let college = College {
        name: "Sayso".to_owned(),
        time_zone: London,
        public_url: running.url.clone(),
        sends_mail: false,
        is_demo: true,
    };
    run_sized(&running.storage, &college, folder.path(), size, noon()).await.unwrap();
    let learner = learner(&running, "L1002").await;
    let lsa = member(&running, "dana.mensah@fernbank.example", "lsa").await;
    let tutor = member(&running, "kwame.osei@fernbank.example", "tutor").await;
    let coordinator = member(&running, "jo.okafor@fernbank.example", "coordinator").await;
    Sized { learner, lsa, tutor, coordinator, about: "Tom Baker", _running: running }
}
