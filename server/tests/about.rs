//! What anyone may read of Sayso itself, the same in full and in easy words.

use crate::door::College;
use crate::rules::between;
use reqwest::StatusCode;

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

#[tokio::test]
async fn whoever_is_at_the_door_reads_what_the_words_mean_in_one_action_and_comes_back_to_the_page_they_were_on() {
    let college = College::open().await;
    let mut anyone = college.visitor();
    let doors =
        ["/sign-in", "/sign-in?to=/statement/check", "/card", "/sign-in/staff", "/sign-in/out", "/accessibility"];
    for door in doors {
        let page = anyone.get(door).await.body;
        let foot = between(&page, "<footer class=\"foot\">", "</footer>");
        let from = between(foot, "href=\"/words?from=", "\"");
        let words = anyone.get(&format!("/words?from={from}")).await;
        assert_eq!(words.status, StatusCode::OK, "{door}");
        assert!(words.body.contains("A camera takes photos."), "{door}: {}", words.body);
        assert!(words.body.contains(&format!("href=\"{door}\"")), "the way back to {door}: {}", words.body);
        assert!(!words.body.contains("href=\"/words"), "no page leads to itself: {}", words.body);
    }
    let lost = anyone.get("/nowhere").await;
    assert_eq!(lost.status, StatusCode::NOT_FOUND);
    assert!(!lost.body.contains("href=\"/words"), "nobody comes back to a page that is not here: {}", lost.body);
}
