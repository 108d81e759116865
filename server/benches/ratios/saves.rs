//! Durable saves by real forms over HTTP, beside rows put straight into SQLite.

use databases::Bare;
use hyper::StatusCode;
use uuid::Uuid;

use crate::line::Line;
use crate::{ROUND, ROUNDS, a_second, together};

const PICKS: [&str; 4] = ["next-to-me", "at-my-table", "in-the-room", "outside-the-room"];

/// Measures both in turn and prints what came of it. The bare rows go so many to a commit as there are learners: no
/// commit of ours can hold more of their saves.
pub async fn measure(lines: &mut [Line]) {
    let mut bare = Bare::fresh().await.unwrap();
    let (mut saves, mut rows) = (0, 0);
    for _ in 0..ROUNDS {
        saves += together(lines, save).await;
        rows += bare.insert_for(ROUND, lines.len()).await.unwrap();
    }
    let (saves, rows) = (a_second(saves), a_second(rows));
    println!("{saves:>7.0} durable saves a second through HTTP, {} learners at once", lines.len());
    println!("{rows:>7.0} bare rows a second, {} to a commit", lines.len());
    println!("{:>7.3} saves to one bare row", saves / rows);
}

/// Says how near, each time something else, as the form of the page does.
async fn save(line: &mut Line, turn: usize) {
    let (id, pick) = (Uuid::now_v7(), PICKS[turn % PICKS.len()]);
    let form = format!("road=all-lessons&about=all-lessons&question=nearness&save={id}&turn=0&pick%5B%5D={pick}&then=");
    let answer = line.post("/api/statement/answer", form).await;
    assert_eq!((answer.status, answer.location.starts_with("/statement/")), (StatusCode::SEE_OTHER, true));
}
