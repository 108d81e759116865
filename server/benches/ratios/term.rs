//! What each page asks, weighs and takes in classes of two sizes, and over a term of a small, a larger and a large college:
//! the demo's, with nothing else running.

use std::time::{Duration, Instant};

use server::demo::Size;

use crate::sized::Sized;
use crate::sized::demo::lived;
use crate::sized::queries::{Counted, count};
use crate::times;

/// Learners in every class of a college, each of so many sessions.
const CLASSES: [usize; 2] = [5, 50];

/// Every page of one college.
type Pages = Vec<(Counted, Duration)>;

/// Makes each college, and prints the pages of all side by side; the first is what the others are beside.
pub async fn measure(colleges: [usize; 3]) {
    let mut all = Vec::new();
    for learners in CLASSES {
        all.push(pages(&Sized::of(learners).await).await);
    }
    side_by_side("learners in every class", &CLASSES, &all);
    all.clear();
    for learners in colleges {
        let began = Instant::now();
        let college = lived(Size::new(learners).unwrap()).await;
        println!("{:>7.1} seconds to live a term of {learners} learners", began.elapsed().as_secs_f64());
        all.push(pages(&college).await);
    }
    side_by_side("learners in a college", &colleges, &all);
}

async fn pages(college: &Sized) -> Pages {
    let counted = count(college).await;
    counted.into_iter().zip(times(college).await).collect()
}

fn side_by_side(of_what: &str, sizes: &[usize], all: &[Pages]) {
    let columns = |unit: &str| sizes.iter().map(|size| format!("{:>9}", format!("{unit} {size}"))).collect::<String>();
    println!("{}{}{}  {of_what}", columns("asks at"), columns("bytes"), columns("time"));
    for place in 0..all[0].len() {
        let row: Vec<&(Counted, Duration)> = all.iter().map(|pages| &pages[place]).collect();
        let (first, took) = row[0];
        let asks: String = row.iter().map(|(page, _)| format!("{:>9}", page.queries)).collect();
        let ratio = |of: f64| format!("{of:>9.2}");
        let bytes: String = row.iter().map(|(page, _)| ratio(page.bytes as f64 / first.bytes as f64)).collect();
        let time: String = row.iter().map(|(_, time)| ratio(time.as_secs_f64() / took.as_secs_f64())).collect();
        let differs = if row.iter().all(|(page, _)| page.queries == first.queries) { "" } else { "   <- asks more" };
        println!("{asks}{bytes}{time}  {}, {} bytes{differs}", first.name, first.bytes);
    }
}
