//! What is said and not sent yet beside what staff read: neither is ever shown as the other.

use crate::door::{College, Visitor};
use crate::rules::between;
use crate::staff;
use uuid::Uuid;

/// Answers one question by its form, without sending it to staff.
async fn answer(visitor: &mut Visitor, about: &str, question: &str, pick: &str) {
    let save = Uuid::now_v7().to_string();
    let road = if about == "me" { question } else { about };
    let form = [("road", road), ("about", about), ("question", question), ("save", save.as_str()), ("pick[]", pick)];
    let kept = visitor.post("/api/statement/answer", &form).await;
    assert!(kept.status.is_redirection(), "{kept:?}");
}

/// A learner who sent when, and then unpicked it on its page.
async fn taken_out(college: &College) -> Visitor {
    let mut amina = staff::learner(college).await;
    staff::says(&mut amina, "presence", "help").await;
    staff::says(&mut amina, "moment", "at-start").await;
    let save = Uuid::now_v7().to_string();
    let all_lessons = [("road", "all-lessons"), ("about", "all-lessons")];
    let form = [("question", "moment"), ("save", save.as_str()), ("was", "at-start")];
    amina.post("/api/statement/answer", &[all_lessons.as_slice(), &form].concat()).await;
    amina
}

#[tokio::test]
async fn an_answer_that_was_taken_out_is_not_called_taken_back_while_staff_read_it() {
    let college = College::open().await;
    let mut amina = taken_out(&college).await;
    for page in ["/statement/you-said", "/statement/check"] {
        let page = amina.get(page).await.body;
        let of_it = between(&page, "You took this answer out", "</div>");
        assert!(of_it.contains("This is not sent yet."), "{page}");
        assert!(!page.contains("You took this back on ") && !page.contains("is-taken-back"), "{page}");
    }
    let sent = amina.get("/statement/sent").await.body;
    assert!(sent.contains("At the start") && !sent.contains("is-taken-back"), "{sent}");
    let ask = amina.get("/statement/all-lessons/moment/take-back").await.body;
    assert!(ask.contains("At the start"), "it can be taken back at once: {ask}");
    amina.post("/api/statement/take-back-answer", &[("about", "all-lessons"), ("question", "moment")]).await;
    let page = amina.get("/statement/you-said").await.body;
    assert!(page.contains("You took this back on ") && !page.contains("You took this answer out"), "{page}");
}

#[tokio::test]
async fn a_draft_that_says_what_was_sent_is_not_called_unsent() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    for (pick, is_unsent) in [("at-my-table", false), ("in-the-room", true)] {
        staff::says(&mut amina, "presence", "help").await;
        staff::says(&mut amina, "nearness", "at-my-table").await;
        answer(&mut amina, "all-lessons", "nearness", pick).await;
        for page in ["/", "/statement/you-said"] {
            let page = amina.get(page).await.body;
            assert_eq!(page.contains("href=\"/statement/check\""), is_unsent, "{pick}: {page}");
        }
    }
}

#[tokio::test]
async fn what_was_sent_has_no_heading_for_a_part_of_which_nothing_is_left() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    answer(&mut amina, "me", "good-at", "music").await;
    staff::says(&mut amina, "presence", "help").await;
    let headings = |page: &str| page.matches("<h3").count();
    assert_eq!(headings(&amina.get("/statement/sent").await.body), 2);
    amina.post("/api/statement/take-back-answer", &[("about", "me"), ("question", "good-at")]).await;
    let sent = amina.get("/statement/sent").await.body;
    assert_eq!(headings(&sent), 1, "{sent}");
}
