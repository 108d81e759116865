//! A learner's plan meeting over the weeks, by real requests without script: when it is due, and what is read of it after.

use uuid::Uuid;

use crate::door::{Answer, College, Visitor};
use crate::plan::{answers, both, field, line_of, propose};
use crate::rules::between;
use crate::staff::{learner, member, says};

async fn post(visitor: &mut Visitor, verb: &str, fields: &[(&str, &str)]) -> Answer {
    visitor.post(&format!("/api/plan-review/{verb}"), fields).await
}

#[tokio::test]
async fn each_step_of_the_meeting_says_which_of_how_many_it_is_as_a_question_does() {
    let college = College::open().await;
    let mut amina = learner(&college).await;
    let question = amina.get("/statement/all-lessons/presence").await.body;
    post(&mut amina, "begin", &[]).await;
    let step = amina.get("/plan-review/who").await.body;
    let [question, step] = [&question, &step].map(|page| between(page, "class=\"progress\"", "</p>"));
    let picture = |told: &str| between(told, "<picture", "</picture>").to_owned();
    assert_eq!(picture(step), picture(question), "one meaning has one picture (R32): {step}");
    assert!(step.contains("Step 2 of 11") && step.matches("<i class=\"dot").count() == 11, "{step}");
}

#[tokio::test]
async fn a_meeting_that_nobody_ended_is_overdue_and_whoever_has_met_is_not_told_to_do_it_now() {
    let (college, mut jo, mut amina, plan) = both().await;
    propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let line = line_of(&mut amina).await;
    answers(&mut amina, &line, "agree").await;
    let id = field(&amina.get("/plan?sooner=yes").await, "plan");
    assert!(amina.post("/api/plan/sooner", &[("plan", &id), ("on", "2026-11-27")]).await.leads_to("/plan?done=sooner"));
    let soon = amina.get("/plan").await.body;
    assert!(soon.contains("It is soon: Friday 27 November"), "{soon}");
    assert!(soon.contains("We look at your plan again on Friday 27 November."), "{soon}");
    post(&mut amina, "begin", &[]).await;
    assert!(amina.get("/plan").await.body.contains("The meeting is still going on."));
    let going_on = jo.get("/plan-reviews").await.body;
    assert!(going_on.contains("Going on (1)") && going_on.contains("Going on since Monday 23 November."), "{going_on}");

    let college = college.later("2026-12-07T06:00:00Z").await;
    let mut grace = member(&college, "grace.hall@fernbank.example", "coordinator").await;
    let late = grace.get("/plan-reviews").await.body;
    assert!(late.contains("Overdue (1)") && late.contains("Going on since Monday 23 November."), "{late}");
    let mut amina = learner(&college).await;
    post(&mut amina, "end", &[]).await;
    let met = amina.get("/plan").await.body;
    assert!(met.contains("Your last meeting was on Monday 7 December."), "{met}");
    assert!(!met.contains("It is time to do this now") && !met.contains("We look at your plan again on"), "{met}");
    let start = amina.get("/plan-review").await.body;
    assert!(!start.contains("We look at your plan again by"), "until there is a new plan: {start}");
}

#[tokio::test]
async fn a_new_plan_leaves_the_day_that_the_learner_brought_forward_and_the_form_says_so() {
    let (_college, mut jo, mut amina, plan) = both().await;
    propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    assert!(jo.get(&plan).await.body.contains("Its day stays: "));
    let id = field(&amina.get("/plan?sooner=yes").await, "plan");
    assert!(amina.post("/api/plan/sooner", &[("plan", &id), ("on", "2026-11-27")]).await.leads_to("/plan?done=sooner"));
    let form = jo.get(&plan).await.body;
    assert!(form.contains("value=\"2026-11-27\"") && form.contains("Friday 27 November"), "{form}");
    says(&mut amina, "presence", "just-in-case").await;
    let done = propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    assert!(done.leads_to(&format!("{plan}?done=proposed")), "{done:?}");
    let own = amina.get("/plan").await.body;
    assert!(own.contains("We look at your plan again on Friday 27 November."), "{own}");
}

/// What stands side by side in everything for the annual review.
async fn side_by_side(jo: &mut Visitor, plan: &str) -> String {
    let annual = jo.get(&plan.replace("/plan", "/annual-review?file=yes")).await.body;
    annual.split("Said, agreed, given and felt").nth(1).unwrap_or_else(|| panic!("{annual}")).to_owned()
}

#[tokio::test]
async fn what_was_answered_without_a_pick_or_taken_back_is_never_told_as_not_said() {
    let (_college, mut jo, mut amina, plan) = both().await;
    propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let line = line_of(&mut amina).await;
    post(&mut amina, "begin", &[]).await;
    says(&mut amina, "presence", "not-sure").await;
    let theirs = side_by_side(&mut jo, &plan).await;
    assert!(theirs.contains("Amina said") && theirs.contains("I am not sure"), "{theirs}");
    assert!(theirs.contains("Said by Amina themself, ") && !theirs.contains("Amina has not said<"), "{theirs}");
    amina.post("/api/statement/take-back", &[]).await;
    let theirs = side_by_side(&mut jo, &plan).await;
    assert!(theirs.contains("Taken back") && !theirs.contains("Amina has not said<"), "{theirs}");
    for page in [format!("/plan-review/line/{line}"), "/plan-review/paper".to_owned()] {
        let own = amina.get(&page).await.body;
        assert!(own.contains("Taken back") && !own.contains("You have not said"), "{page}: {own}");
    }
}

#[tokio::test]
async fn for_an_annual_review_a_learner_who_took_everything_back_is_not_told_to_have_said_nothing() {
    let (_college, mut jo, mut amina, plan) = both().await;
    amina.post("/api/statement/take-back", &[]).await;
    let annual = jo.get(&plan.replace("/plan", "/annual-review")).await.body;
    assert!(annual.contains("Amina took this back on Monday 23 November"), "{annual}");
    assert!(!annual.contains("Amina has not said anything yet"), "{annual}");
}

#[tokio::test]
async fn for_an_annual_review_stands_what_was_seen_of_the_support_with_what_its_learner_says_of_it() {
    let (_college, mut jo, mut amina, plan) = both().await;
    let address = plan.replace("/plan", "/support");
    let page = jo.get(&address).await.body;
    let session = page.split("id=\"session\"").nth(1).unwrap().split("<option value=\"").nth(2).unwrap();
    let (session, person) = (session.split('"').next().unwrap(), plan.split('/').nth(2).unwrap());
    let id = Uuid::now_v7().to_string();
    let mut form = vec![("person", person), ("id", &id), ("session", session), ("on", "2026-11-23")];
    form.push(("note", "She was asked <b>first</b>."));
    for five in ["seen[attentive]", "seen[blends]", "seen[calms]", "seen[balance]", "seen[own-version]"] {
        form.push((five, "partly"));
    }
    jo.post("/api/observation/support", &form).await;
    let view = Uuid::now_v7().to_string();
    amina.post("/api/observation/support-view", &[("id", &view), ("seen", &id), ("pick", "not-right")]).await;
    let annual = jo.get(&plan.replace("/plan", "/annual-review?file=yes")).await.body;
    for told in ["Seen by Jo Okafor.", "She was asked &lt;b&gt;first", "Amina says: This is not right. Said by Amina"] {
        assert!(annual.contains(told), "{told}: {annual}");
    }
}

#[tokio::test]
async fn for_an_annual_review_what_was_written_line_by_line_is_read_so_on_the_screen_and_in_the_file() {
    let (_college, mut jo, mut amina, plan) = both().await;
    post(&mut amina, "begin", &[]).await;
    let id = Uuid::now_v7().to_string();
    post(&mut amina, "add-goal", &[("id", &id), ("words", "Cook alone\r\nTravel alone")]).await;
    post(&mut amina, "end", &[]).await;
    for page in ["/annual-review", "/annual-review?file=yes"] {
        let annual = jo.get(&plan.replace("/plan", page)).await.body;
        let before = annual.split("Cook alone").next().unwrap_or_default();
        let tag = before.rsplit('<').next().unwrap_or_default();
        assert!(tag.contains("as-written"), "{page}: {tag}: {annual}");
        let goal = annual.split("Cook alone").nth(1).unwrap_or_else(|| panic!("{annual}"));
        assert!(goal.starts_with(['\r', '\n']), "{page}: {annual}");
        let is_file = page.ends_with("file=yes");
        assert_eq!(annual.contains(".as-written, .plan-own-words, .written-note { white-space: pre-line; }"), is_file);
    }
}

#[tokio::test]
async fn where_a_programme_stands_is_read_by_its_learner_with_who_wrote_it_and_when() {
    let (_college, mut jo, mut amina, plan) = both().await;
    post(&mut amina, "begin", &[]).await;
    let (person, id) = (plan.split('/').nth(2).unwrap(), Uuid::now_v7().to_string());
    post(&mut jo, "stage", &[("person", person), ("id", &id), ("stage", "formative")]).await;
    let page = amina.get("/plan-review").await.body;
    for told in ["We look at how your learning goes.", "Jo Okafor wrote this on Monday 23 November."] {
        assert!(page.contains(told), "{told}: {page}");
    }
}

/// Which stage stood when a page was made, by the form that says another.
fn stood(page: &Answer) -> String {
    let form = page.body.split("/api/plan-review/stage").nth(1).unwrap();
    let after = form.split("name=\"seen\" value=\"").nth(1).unwrap();
    after.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn of_two_who_say_otherwise_at_once_where_a_programme_stands_the_later_is_told_and_replaces_nothing() {
    let (_college, mut jo, mut amina, plan) = both().await;
    let (frames, reviews) = (jo.get("/college/plan-reviews").await, plan.replace("/plan", "/plan-review"));
    let (site, seen) = (field(&frames, "site"), field(&frames, "seen"));
    post(&mut jo, "frames", &[("site", &site), ("seen", &seen), ("asks[]", "stages")]).await;
    post(&mut amina, "begin", &[]).await;
    let page = jo.get(&reviews).await;
    let (person, seen) = (field(&page, "person"), stood(&page));
    let stands = async |jo: &mut Visitor, seen: &str, stage: &str| {
        let id = Uuid::now_v7().to_string();
        post(jo, "stage", &[("person", &person), ("id", &id), ("seen", seen), ("stage", stage)]).await
    };
    assert!(stands(&mut jo, &seen, "aims").await.leads_to(&reviews));
    let overtaken = format!("{reviews}?overtaken=summative");
    let late = stands(&mut jo, &seen, "summative").await;
    assert!(late.leads_to(&overtaken), "{late:?}");
    let told = jo.get(&overtaken).await;
    assert!(told.body.contains("Somebody else changed this"), "{}", told.body);
    let picked = told.body.split("value=\"summative\"").nth(1).unwrap().split('>').next().unwrap();
    assert!(picked.contains("selected"), "what was picked is picked still: {picked}");
    assert_eq!(stood(&told), "aims");
    assert!(stands(&mut jo, "aims", "summative").await.leads_to(&reviews), "who was told may say so");
}

#[tokio::test]
async fn a_meeting_on_paper_has_room_for_all_that_the_screen_asks() {
    let (_college, mut jo, mut amina, plan) = both().await;
    propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let first = amina.get("/plan-review/paper").await.body;
    assert!(first.contains("Work or study"), "what a goal is for: {first}");
    assert!(first.contains("You did not say what you wanted last time."), "{first}");
    let wish = first.split("Something else").nth(1).unwrap().split("I am not sure").next().unwrap();
    assert!(wish.contains("write-here"), "room for what else: {wish}");
    post(&mut amina, "begin", &[]).await;
    post(&mut amina, "add-goal", &[("id", &Uuid::now_v7().to_string()), ("words", "Read the bus times")]).await;
    post(&mut amina, "end", &[]).await;
    let paper = amina.get("/plan-review/paper").await.body;
    let back = paper.split("What you wanted last time").nth(1).unwrap_or_else(|| panic!("{paper}"));
    let back = back.split("</section>").next().unwrap();
    assert!(back.contains("Read the bus times") && back.matches("tick-box\"").count() == 7, "{back}");
}
