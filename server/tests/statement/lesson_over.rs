//! A lesson that a learner has no more while they say what they want in it, by real requests without script.

use domain::question::Question;
use uuid::Uuid;

use crate::door::{College, Visitor};
use crate::plan::before::leaves_every_class;
use crate::rules::between;
use crate::staff;

/// A lesson of theirs, as addresses name it.
async fn lesson_of(learner: &mut Visitor) -> String {
    let lessons = learner.get("/statement/lessons").await.body;
    format!("session-{}", between(&lessons, "/statement/session-", "\""))
}

/// Answers about an activity on the way of a lesson; gives the page that comes next.
async fn on_the_way(learner: &mut Visitor, lesson: &str, about: &str, question: &str, pick: &str) -> String {
    let save = Uuid::now_v7().to_string();
    let form = [("road", lesson), ("about", about), ("question", question), ("save", &save), ("pick[]", pick)];
    learner.post("/api/statement/answer", &form).await.to.unwrap()
}

/// Says whether a person is wanted in a place; gives the page that comes next.
async fn wants(learner: &mut Visitor, about: &str, pick: &str) -> String {
    let save = Uuid::now_v7().to_string();
    let form = [("road", about), ("about", about), ("question", "presence"), ("save", save.as_str()), ("pick[]", pick)];
    learner.post("/api/statement/answer", &form).await.to.unwrap()
}

#[tokio::test]
async fn whoever_answers_for_a_lesson_they_left_is_told_so_and_sends_nothing_that_no_page_shows() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    let lesson = lesson_of(&mut amina).await;
    assert!(wants(&mut amina, &lesson, "help").await.starts_with(&format!("/statement/{lesson}/")));
    assert!(amina.get("/statement/check").await.body.contains("/api/statement/send"));

    leaves_every_class(&college).await;
    let to = wants(&mut amina, &lesson, "no-one").await;
    assert_eq!(to, "/statement/tasks?refused=lesson");
    let tasks = amina.get(&to).await.body;
    assert!(between(&tasks, "role=\"alert\"", "</div>").contains("You do not have this lesson any more."), "{tasks}");
    let home = amina.get("/").await.body;
    assert!(!home.contains("This is not sent yet."), "{home}");
    let check = amina.get("/statement/check").await.body;
    assert!(!check.contains("/api/statement/send") && check.contains("You have not said anything yet."), "{check}");

    wants(&mut amina, "all-lessons", "help").await;
    assert!(amina.get("/statement/check").await.body.contains("/api/statement/send"));
}

#[tokio::test]
async fn whoever_picks_an_answer_for_a_lesson_they_left_is_never_told_that_it_was_kept() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    let lesson = lesson_of(&mut amina).await;
    leaves_every_class(&college).await;
    let (save, field) = (Uuid::now_v7().to_string(), format!("picks[{lesson}.presence][]"));
    let picked = [("road", lesson.as_str()), ("save", &save), ("way", "picked")];
    let one = [("about", lesson.as_str()), ("question", "presence"), ("pick[]", "help")];
    let all = [(field.as_str(), "help")];
    for (action, fields) in [("answer", &one[..]), ("answer-all", &all[..])] {
        let action = format!("/api/statement/{action}");
        let to = amina.post(&action, &[&picked[..], fields].concat()).await.to.unwrap();
        assert!(!to.starts_with("/statement/"), "a page that stays open tells what leads there as kept: {to}");
    }
    assert!(!amina.get("/statement/check").await.body.contains("/api/statement/send"));
}

#[tokio::test]
async fn whoever_answers_on_the_way_of_a_lesson_they_left_keeps_that_and_goes_on_to_all_they_can_say() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    let lesson = lesson_of(&mut amina).await;
    let now = on_the_way(&mut amina, &lesson, &lesson, "activity", "reading").await;
    assert_eq!(now, format!("/statement/{lesson}/now"));

    leaves_every_class(&college).await;
    let alone = Question::Now.steps()[0];
    let others = on_the_way(&mut amina, &lesson, "activity-reading", "now", "other-answers").await;
    let goal = on_the_way(&mut amina, &lesson, "activity-reading", "now", alone).await;
    assert_eq!(goal, format!("/statement/{lesson}/goal"));
    for page in [others, goal, format!("/statement/{lesson}/all"), format!("/statement/{lesson}")] {
        let answer = amina.get(&page).await;
        assert!(answer.leads_to("/statement/tasks"), "{page}: {answer:?}");
    }
    let kept = amina.get("/statement/activity-reading/now").await.body;
    assert_eq!(kept.matches(" checked").count(), 1, "{kept}");
}
