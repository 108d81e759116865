//! A page asks the database as often in a large college as in a small one.
#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

#[expect(dead_code, reason = "the tests of the guards use the rest")]
mod house;
mod sized;

use sized::queries::{listen, of_main_pages};

#[tokio::test]
async fn no_main_page_asks_more_however_many_sessions_answers_and_learners_there_are() {
    listen();
    let (few, many) = (of_main_pages(5).await, of_main_pages(50).await);
    assert!(few.iter().all(|(_, queries)| *queries > 0), "nothing was heard: {few:?}");
    assert_eq!(few, many);
}
