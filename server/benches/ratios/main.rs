//! `make bench`: what a save and a page cost beside the barest thing of their kind, measured in the same run on the same
//! machine; and what pages ask, weigh and take as a college grows and its years go by. It prints and judges nothing: only
//! the ratios mean the same elsewhere.
#![expect(clippy::unwrap_used, reason = "a bench may stop where it stands")]

mod history;
#[expect(dead_code, reason = "the tests of the guards use the rest")]
#[path = "../../tests/house/mod.rs"]
mod house;
mod line;
mod pages;
mod saves;
#[expect(dead_code, reason = "the test of the years before uses the rest")]
#[path = "../../tests/sized/mod.rs"]
mod sized;
mod term;

use std::time::{Duration, Instant};

use app::clock::Clock;
use chrono_tz::Europe::London;
use databases::Kind;
use futures::future::join_all;
use house::Running;
use line::Line;
use server::import::{Options, load};
use sized::pages::list;
use sized::queries::listen;
use sized::{Sized, learner, monday};

/// Everyone the demo college supports, all at once.
const LEARNERS: usize = 40;
/// The demo's colleges with a term behind them.
const COLLEGES: [usize; 3] = [40, 60, 250];
/// Each side is measured so often, in turn, so that a slow moment of the machine falls on both.
const ROUNDS: u32 = 3;
const ROUND: Duration = Duration::from_secs(4);
/// Each page of a college is opened so often, and its middle time is taken.
const OPENED: usize = 7;

#[tokio::main]
async fn main() {
    let running = college().await;
    let mut lines = Vec::new();
    for place in 1..=LEARNERS {
        let browser = learner(&running, &format!("L1{place:03}")).await;
        lines.push(Line::to(&running.url, browser.cookies()).await);
    }
    saves::measure(&mut lines).await;
    pages::measure(&mut lines).await;
    listen();
    term::measure(COLLEGES).await;
    history::measure(COLLEGES[2]).await;
}

/// The demo college's people and weeks, over a fresh file.
async fn college() -> Running {
    let running = Running::over(Kind::Sqlite, Clock::Fixed(monday())).await;
    let files = tempfile::TempDir::new().unwrap();
    server::demo::write_files(files.path(), monday(), London, 7).unwrap();
    load(&running.storage, files.path(), Options::default(), London, monday()).await.unwrap();
    running
}

/// How many times a second.
fn a_second(times: usize) -> f64 {
    times as f64 / (ROUND * ROUNDS).as_secs_f64()
}

/// Every line does something again and again for one round; says how often all of them did it together.
async fn together<F>(lines: &mut [Line], once: F) -> usize
where
    F: AsyncFn(&mut Line, usize) + Copy,
{
    let one = async |line: &mut Line| {
        let began = Instant::now();
        let mut times = 0;
        while began.elapsed() < ROUND {
            once(line, times).await;
            times += 1;
        }
        times
    };
    join_all(lines.iter_mut().map(one)).await.into_iter().sum()
}

/// How long each page people come for takes, in the order of their list.
async fn times(college: &Sized) -> Vec<Duration> {
    let mut times = Vec::new();
    for (_, browser, path) in list(college).await {
        let mut opened = Vec::new();
        for _ in 0..OPENED {
            let began = Instant::now();
            browser.open(&path).await;
            opened.push(began.elapsed());
        }
        opened.sort();
        times.push(opened[OPENED / 2]);
    }
    times
}
