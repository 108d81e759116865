//! A change of mind that nobody answers goes to the second reader and the learner is told, on both databases and with no
//! mail server.

use chrono::TimeDelta;
use chrono_tz::Europe::London;
use domain::notice::last_daily;
use storage::Moment;

use crate::door::{College, Visitor, monday};
use crate::plan::{answers, line_of, propose};
use crate::staff::{learner, link_named, member, says};

/// Amina agrees to all that she asked for, and then wants it otherwise.
async fn changes_her_mind(jo: &mut Visitor, amina: &mut Visitor) {
    let plan = link_named(&jo.get("/").await, "Amina Khan").replace("/statement", "/plan");
    propose(jo, &plan, &[("all", "as-asked")]).await;
    let line = line_of(amina).await;
    answers(amina, &line, "agree").await;
    answers(amina, &line, "different").await;
}

#[tokio::test]
async fn what_is_not_answered_in_time_goes_to_the_second_reader_once_and_the_learner_is_told() {
    for kind in databases::BOTH {
        let college = College::over(kind).await;
        let mut jo = member(&college, "jo.okafor@fernbank.example", "coordinator").await;
        member(&college, "grace.hall@fernbank.example", "coordinator").await;
        let mut amina = learner(&college).await;
        says(&mut amina, "presence", "help").await;
        changes_her_mind(&mut jo, &mut amina).await;
        let soon = amina.get("/plan").await.body;
        assert!(!soon.contains("has not answered in time"), "{soon}");

        let later = monday() + TimeDelta::days(24);
        let at = Moment { now: later, today: later.date_naive() };
        let due = async || college.storage().letters_due(later, last_daily(later, London)).await.unwrap().len();
        let before = due().await;
        for _ in 0..2 {
            college.storage().tell_late_answers(London, at).await.unwrap();
        }
        assert_eq!(due().await, before + 1, "{kind:?}: the second reader, once");

        let college = college.later("2026-12-17T09:00:00Z").await;
        let mut amina = learner(&college).await;
        let late = amina.get("/plan").await.body;
        assert!(late.contains("has not answered in time. Now "), "{kind:?}: {late}");
    }
}

#[tokio::test]
async fn whoever_cannot_open_the_plan_is_passed_over_though_they_read_second_at_the_site() {
    let college = College::open().await;
    let mut jo = member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    member(&college, "grace.hall@fernbank.example", "coordinator").await;
    college.admit_at("meera.joshi@fernbank.example", "coordinator", "North").await;
    let arranging = jo.get("/college/talk").await.body;
    let meera = arranging.split(">Meera Joshi<").next().unwrap().rsplit("value=\"").next().unwrap();
    let site = arranging.split("name=\"site\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let form = [("site", site), ("second", meera.split('"').next().unwrap()), ("minutes", "60")];
    let kept = jo.post("/api/talk/arrange", &form).await;
    assert!(kept.to.as_deref().is_some_and(|to| to.contains("kept")), "{kept:?}");

    let mut amina = learner(&college).await;
    let talk = amina.get("/talk?from=/").await.body;
    assert!(
        talk.contains(">Grace reads this and talks to you."),
        "who is named to read second is not the first: {talk}"
    );
    says(&mut amina, "presence", "help").await;
    changes_her_mind(&mut jo, &mut amina).await;
    let college = college.later("2026-12-17T09:00:00Z").await;
    let late = learner(&college).await.get("/plan").await.body;
    assert!(late.contains("Grace has not answered in time. Now Jo will answer."), "{late}");
}

#[tokio::test]
async fn where_nobody_else_can_answer_the_learner_is_told_that_it_is_late_all_the_same() {
    let college = College::open().await;
    let mut jo = member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let mut amina = learner(&college).await;
    says(&mut amina, "presence", "help").await;
    changes_her_mind(&mut jo, &mut amina).await;
    let college = college.later("2026-12-17T09:00:00Z").await;
    let late = learner(&college).await.get("/plan").await.body;
    assert!(late.contains("Jo has not answered in time. You can go to the front desk about this."), "{late}");
}
