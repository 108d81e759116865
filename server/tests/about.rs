//! What anyone may read of Sayso itself, the same in full and in easy words.

use crate::door::College;
use crate::rules::between;

#[tokio::test]
async fn the_statement_in_easy_words_has_every_problem_of_the_full_one_and_the_day_it_was_looked_at() {
    let college = College::open().await;
    let mut anyone = college.visitor();
    let full = anyone.get("/accessibility").await.body;
    let easy = anyone.get("/accessibility/easy").await.body;
    let in_full = between(&full, "<ul class=\"dotted\">", "</ul>").matches("<li").count();
    let in_easy_words = between(&easy, "What does not work yet", "</section>").matches("class=\"said-row\"").count();
    assert!(in_full > 1 && in_full == in_easy_words, "{in_full} in full: {easy}");
    let on = between(&full, "Last held against the program on ", ".");
    assert!(on.rsplit(' ').next().is_some_and(|year| year.parse::<u16>().is_ok()), "the year is there: {on}");
    assert!(easy.contains(&format!("We last looked at this on {on}.")), "{on}: {easy}");
}
