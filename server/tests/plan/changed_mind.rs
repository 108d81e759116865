//! A change of mind as whoever comes to a learner reads it, by real requests without script: until it is answered, when that is late,
//! and where something else comes in the place of what was taken back.

use crate::briefing::{deployed, reads};
use crate::door::{Answer, College, Visitor};
use crate::plan::{answers, both, line_of, propose};
use crate::staff::{enter, learner, link_named, member};

const DANA: &str = "dana.mensah@fernbank.example";

/// Dana once more, at a college that is some days further on.
async fn again(college: &College) -> Visitor {
    enter(college, &college.admit(DANA, "lsa").await).await
}

/// The session Dana is put into, as a place of a plan.
async fn place(jo: &mut Visitor, plan: &str) -> String {
    let page = jo.get(&plan.replace("/plan", "/statement")).await.body;
    let sessions = page.split("id=\"session\"").nth(1).unwrap();
    let session = sessions.split("<option value=\"").find(|value| value.len() > 40 && !value.starts_with('"')).unwrap();
    format!("session-{}", session.split('"').next().unwrap())
}

#[tokio::test]
async fn whoever_comes_reads_that_something_new_waits_and_else_that_nobody_answered_in_time() {
    let (college, mut jo, mut amina, plan) = both().await;
    let mut dana = member(&college, DANA, "lsa").await;
    deployed(&college).await;
    propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let line = line_of(&mut amina).await;
    answers(&mut amina, &line, "agree").await;
    answers(&mut amina, &line, "different").await;
    assert!(dana.get("/").await.body.contains("It is to be answered by"));

    let college = college.later("2026-12-07T07:00:00Z").await;
    let late = again(&college).await.get("/").await.body;
    assert!(late.contains("It was to be answered by") && late.contains("and is late. Ask Amina."), "{late}");
    assert!(!late.contains("It is to be answered by"), "{late}");

    let mut jo = member(&college, "ruth.bell@fernbank.example", "coordinator").await;
    let plan = link_named(&jo.get("/").await, "Amina Khan").replace("/statement", "/plan");
    let less = [
        ("lines[all-lessons][how]", "different"),
        ("lines[all-lessons][terms][presence][]", "just-in-case"),
        ("lines[all-lessons][reason]", "to-try-first"),
    ];
    assert!(propose(&mut jo, &plan, &less).await.leads_to(&format!("{plan}?done=proposed")));
    let mut dana = again(&college).await;
    for _ in 0..2 {
        let waits = dana.get("/").await.body;
        assert!(waits.contains("Something new is proposed, and Amina has not agreed to it yet."), "{waits}");
        assert!(!waits.contains("to be answered by"), "nobody but Amina is to answer: {waits}");
        // nor is it agreed once she answers it otherwise
        let mut amina = learner(&college).await;
        let line = line_of(&mut amina).await;
        answers(&mut amina, &line, "different").await;
    }
}

#[tokio::test]
async fn what_a_learner_answers_after_taking_it_back_is_read_beside_that_each_with_its_day() {
    let (college, mut jo, mut amina, plan) = both().await;
    propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let line = line_of(&mut amina).await;
    answers(&mut amina, &line, "agree").await;
    answers(&mut amina, &line, "take-back").await;

    let college = college.later("2026-11-24T07:00:00Z").await;
    let mut amina = learner(&college).await;
    answers(&mut amina, &line, "talk-first").await;
    let own = amina.get("/plan").await.body;
    assert!(own.contains("You do not agree any more.") && own.contains("You want to talk first."), "{own}");
    let mut jo = member(&college, "ruth.bell@fernbank.example", "coordinator").await;
    let plan = link_named(&jo.get("/").await, "Amina Khan").replace("/statement", "/plan");
    let read = jo.get(&plan).await.body;
    let told = "took the agreement back on Monday 23 November. On Tuesday 24 November: wants to talk first";
    assert!(read.contains(told), "{read}");
}

#[tokio::test]
async fn what_comes_in_the_place_of_what_was_taken_back_is_told_to_the_learner_and_to_whoever_comes() {
    let (college, mut jo, mut amina, plan) = both().await;
    let mut dana = member(&college, DANA, "lsa").await;
    deployed(&college).await;
    let at = place(&mut jo, &plan).await;
    let lines = [
        ("lines[all-lessons][how]", "as-asked"),
        ("other[situation]", &at),
        ("other[terms][presence][]", "just-in-case"),
        ("other[reason]", "to-try-first"),
    ];
    assert!(propose(&mut jo, &plan, &lines).await.leads_to(&format!("{plan}?done=proposed")));
    let all = line_of(&mut amina).await;
    answers(&mut amina, &all, "agree").await;
    let own = line_of(&mut amina).await;
    answers(&mut amina, &own, "agree").await;
    assert!(dana.get("/").await.body.contains("For this session"));

    let college = college.later("2026-11-24T07:00:00Z").await;
    let (mut dana, mut amina) = (again(&college).await, learner(&college).await);
    let before = dana.get("/").await.body;
    reads(&mut dana, &before).await;
    let back = answers(&mut amina, &own, "take-back").await;
    let told = format!("/plan?done=taken-back&line={own}");
    assert!(back.leads_to(&told), "{back:?}");
    let page = amina.get(&told).await.body;
    let now = "for now you get what you agreed for all your lessons.";
    assert_eq!(page.matches(now).count(), 2, "as they take it back, and beside it: {page}");
    assert_eq!(amina.get("/plan").await.body.matches(now).count(), 1, "and whenever they look");
    let page = dana.get("/").await.body;
    for told in [
        "What Amina agreed to before holds here now.",
        "Amina took back what was agreed for this session on",
        "What was agreed for all lessons holds here for now. Ask Amina.",
        "For all lessons",
        "I have read the change",
    ] {
        assert!(page.contains(told), "{told} in {page}");
    }
    assert!(!page.contains("Amina agreed to something new."), "{page}");
}

/// Enters what was answered on paper by the form of one line, on which it can be picked.
async fn enters(jo: &mut Visitor, plan: &str, line: &str, reply: &str) -> Answer {
    let form = paper_of(jo, plan, line).await.unwrap_or_else(|| panic!("{line} cannot be answered from paper"));
    assert!(form.contains(&format!("<option value=\"{reply}\"")), "{form}");
    sends(jo, plan, (line, &form), reply).await
}

/// Sends a reply with such a form, whether it can be picked there or not.
async fn sends(jo: &mut Visitor, plan: &str, (line, form): (&str, &str), reply: &str) -> Answer {
    let seen = form.split("name=\"answers\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let (person, id) = (plan.split('/').nth(2).unwrap(), uuid::Uuid::now_v7().to_string());
    let form = [("person", person), ("id", &id), ("line", line), ("reply", reply), ("answers", seen)];
    jo.post("/api/plan/paper", &form).await
}

/// The form of one line for what was answered on paper, where there is one.
async fn paper_of(jo: &mut Visitor, plan: &str, line: &str) -> Option<String> {
    let page = jo.get(plan).await.body;
    let form = page.split(&format!("name=\"line\" value=\"{line}\"")).nth(1)?;
    form.split("</form>").next().map(str::to_owned)
}

#[tokio::test]
async fn from_paper_too_who_took_it_back_agrees_again_and_what_holds_is_taken_back_while_something_newer_waits() {
    let (_college, mut jo, mut amina, plan) = both().await;
    propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let (line, entered) = (line_of(&mut amina).await, format!("{plan}?done=entered"));
    answers(&mut amina, &line, "agree").await;
    answers(&mut amina, &line, "take-back").await;
    assert!(enters(&mut jo, &plan, &line, "agree").await.leads_to(&entered));
    let own = amina.get("/plan").await.body;
    assert!(own.contains("Jo Okafor wrote your answer for you.") && !own.contains("You have not agreed"), "{own}");

    let less = [
        ("lines[all-lessons][how]", "different"),
        ("lines[all-lessons][terms][presence][]", "just-in-case"),
        ("lines[all-lessons][reason]", "to-try-first"),
    ];
    assert!(propose(&mut jo, &plan, &less).await.leads_to(&format!("{plan}?done=proposed")));
    let holds = paper_of(&mut jo, &plan, &line).await.unwrap();
    assert!(holds.contains(": what is agreed now") && !holds.contains("<option value=\"agree\""), "{holds}");
    assert!(enters(&mut jo, &plan, &line, "take-back").await.leads_to(&entered));
    assert_eq!(paper_of(&mut jo, &plan, &line).await, None, "it holds no more, and another is in its place");
}

#[tokio::test]
async fn not_now_from_paper_leaves_what_is_agreed_as_it_is() {
    let (_college, mut jo, mut amina, plan) = both().await;
    propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let line = line_of(&mut amina).await;
    let entered = format!("{plan}?done=entered");
    assert!(enters(&mut jo, &plan, &line, "not-now").await.leads_to(&entered), "nothing is agreed there yet");
    answers(&mut amina, &line, "agree").await;
    let form = paper_of(&mut jo, &plan, &line).await.unwrap();
    assert!(form.contains("<option value=\"take-back\"") && !form.contains("<option value=\"not-now\""), "{form}");
    let late = sends(&mut jo, &plan, (&line, &form), "not-now").await;
    assert!(late.leads_to(&format!("{plan}?done=overtaken")), "{late:?}");
    assert!(!jo.get("/").await.body.contains("Changed their mind: answer by"), "there is nothing to answer");
    assert!(jo.get(&plan).await.body.contains("Amina agreed on"));
}
