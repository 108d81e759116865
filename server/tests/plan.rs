//! Plans by real requests without script: proposed line by line, answered one line a page, and nothing agreed by staff. Long
//! because a plan goes back and forth.

pub mod before;
mod changed_mind;
mod earlier;
mod late;

use crate::door::{Answer, College, Visitor};
use crate::rules::{Rules, asked};
use crate::staff;
use reqwest::StatusCode;

const PROPOSE: &str = "/api/plan/propose";
const ANSWER: &str = "/api/plan/answer";

/// A coordinator, Amina who wants help in all her lessons, and the page of her plan.
pub async fn both() -> (College, Visitor, Visitor, String) {
    let college = College::open().await;
    let mut jo = staff::member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let mut amina = staff::learner(&college).await;
    staff::says(&mut amina, "presence", "help").await;
    let read = staff::link_named(&jo.get("/").await, "Amina Khan");
    (college, jo, amina, read.replace("/statement", "/plan"))
}

/// The value of a hidden field of a page.
pub fn field(page: &Answer, name: &str) -> String {
    let after = page.body.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap();
    after.split('"').next().unwrap().to_owned()
}

pub async fn propose(jo: &mut Visitor, plan: &str, more: &[(&str, &str)]) -> Answer {
    let page = jo.get(plan).await;
    let hidden = ["person", "id", "seen", "review"].map(|name| match name {
        "review" => (name, "2099-01-01".to_owned()),
        _ => (name, field(&page, name)),
    });
    let form: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (*name, value.as_str())).collect();
    jo.post(PROPOSE, &[form.as_slice(), more].concat()).await
}

/// The first line of a learner's plan.
pub async fn line_of(amina: &mut Visitor) -> String {
    let plan = amina.get("/plan").await.body;
    let line = plan.split("href=\"/plan/line/").nth(1).unwrap_or_else(|| panic!("{plan}"));
    line.split('"').next().unwrap().to_owned()
}

pub async fn answers(amina: &mut Visitor, line: &str, pick: &str) -> Answer {
    let id = uuid::Uuid::now_v7().to_string();
    amina.post(ANSWER, &[("id", id.as_str()), ("line", line), ("pick", pick)]).await
}

#[tokio::test]
async fn all_as_asked_is_one_button_and_holds_once_the_learner_agrees() {
    let (_college, mut jo, mut amina, plan) = both().await;
    assert!(amina.get("/").await.body.contains("Staff read what you said first."), "there is a way to what came of it");
    let done = propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    assert!(done.leads_to(&format!("{plan}?done=proposed")), "{done:?}");
    assert!(jo.get(&plan).await.body.contains("Waiting for Amina’s answer"));
    assert!(amina.get("/").await.body.contains("There is something for you to answer"));
    let line = line_of(&mut amina).await;
    let path = format!("/plan/line/{line}");
    let (heading, form) = asked(&mut amina, &path, ANSWER).await;
    Rules { path: &path, form: &form }.are_kept();
    assert!(heading.contains("All my lessons"), "it names the place (R02): {heading}");
    let page = amina.get(&path).await.body;
    assert!(
        page.contains("You asked for") && page.contains("We can give you") && page.contains("Jo Okafor wrote this")
    );
    assert!(answers(&mut amina, &line, "").await.leads_to("/plan"), "nothing picked goes on, and is no error");
    assert!(amina.get("/plan").await.body.contains("You have not answered yet."));
    assert!(answers(&mut amina, &line, "agree").await.leads_to("/plan?done=kept"));
    let own = amina.get("/plan").await.body;
    assert!(own.contains("You agreed") && own.contains("I want to change this"), "{own}");
    assert!(answers(&mut amina, &line, "not-now").await.leads_to("/plan"));
    assert!(!amina.get("/plan").await.body.contains("You said: not now"), "what is agreed holds");
    assert!(jo.get(&plan).await.body.contains("Amina agreed on"));
    assert!(amina.get("/plan/you-said-we-did").await.body.contains("Jo Okafor said yes"));
}

#[tokio::test]
async fn what_differs_says_why_to_the_learner_and_is_told_at_its_field_without_a_reason() {
    let (_college, mut jo, mut amina, plan) = both().await;
    let different = [
        ("lines[all-lessons][how]", "different"),
        ("lines[all-lessons][terms][presence][]", "just-in-case"),
        ("lines[all-lessons][words]", "Two of us are new."),
    ];
    assert!(propose(&mut jo, &plan, &different).await.leads_to(&plan));
    let page = jo.get(&plan).await.body;
    assert!(page.contains("href=\"#all-lessons-reason\"") && page.contains("Two of us are new."), "{page}");
    let reason = ("lines[all-lessons][reason]", "not-enough-people");
    let done = propose(&mut jo, &plan, &[different.as_slice(), &[reason]].concat()).await;
    assert!(done.leads_to(&format!("{plan}?done=proposed")), "{done:?}");
    let line = line_of(&mut amina).await;
    let page = amina.get(&format!("/plan/line/{line}")).await.body;
    for told in ["There are not enough helpers then.", "Two of us are new.", "Just in case"] {
        assert!(page.to_lowercase().contains(&told.to_lowercase()), "{told} in {page}");
    }
    answers(&mut amina, &line, "different").await;
    let own = amina.get("/plan").await.body;
    assert!(own.contains("You have not agreed") && own.contains("Change what I said"), "{own}");
    assert!(jo.get(&plan).await.body.contains("wants it different"));
}

#[tokio::test]
async fn an_offer_says_that_nothing_said_is_behind_it() {
    let (_college, mut jo, mut amina, plan) = both().await;
    let offer =
        [("other[situation]", "time-lunch"), ("other[terms][presence][]", "help"), ("other[reason]", "to-try-first")];
    let done = propose(&mut jo, &plan, &offer).await;
    assert!(done.leads_to(&format!("{plan}?done=proposed")), "{done:?}");
    let line = line_of(&mut amina).await;
    let page = amina.get(&format!("/plan/line/{line}")).await.body;
    assert!(page.contains("We have not asked you about this"), "{page}");
    assert!(jo.get(&plan).await.body.contains("Offered"));
    assert!(amina.get("/plan/you-said-we-did").await.body.contains("No one has answered this yet"), "all lessons wait");
    answers(&mut amina, &line, "agree").await;
    let to_do = jo.get("/").await.body;
    assert!(to_do.contains("Asked about one place that no line answers"), "so they do on the first page: {to_do}");
}

#[tokio::test]
async fn what_staff_enter_from_paper_says_so_and_is_asked_again() {
    let (_college, mut jo, mut amina, plan) = both().await;
    propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let (page, id) = (jo.get(&plan).await, uuid::Uuid::now_v7().to_string());
    let line = field(&page, "line");
    let person = field(&page, "person");
    let form = [("person", person.as_str()), ("id", &id), ("line", &line), ("reply", "agree"), ("way", "meeting")];
    assert!(jo.post("/api/plan/paper", &form).await.leads_to(&format!("{plan}?done=entered")));
    assert!(jo.get(&plan).await.body.contains("Entered by Jo Okafor from a meeting, and asked again"));
    let own = amina.get("/plan").await.body;
    assert!(own.contains("Jo Okafor wrote your answer for you.") && own.contains("Keep it or change it."), "{own}");
    assert!(answers(&mut amina, &line, "agree").await.leads_to("/plan?done=kept"));
    assert!(!amina.get("/plan").await.body.contains("Keep it or change it."));
}

#[tokio::test]
async fn a_change_of_mind_and_a_say_sent_anew_reopen_the_line() {
    let (_college, mut jo, mut amina, plan) = both().await;
    propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let line = line_of(&mut amina).await;
    answers(&mut amina, &line, "agree").await;
    assert!(amina.get(&format!("/plan/line/{line}")).await.body.contains("I do not agree any more"));
    answers(&mut amina, &line, "not-sure").await;
    assert!(jo.get(&plan).await.body.contains("changed their mind"));
    assert!(jo.get("/").await.body.contains("Changed their mind: answer by"));
    assert!(amina.get("/plan").await.body.contains("answers you by"));
    answers(&mut amina, &line, "agree").await;
    staff::says(&mut amina, "presence", "no-one").await;
    assert!(jo.get(&plan).await.body.contains("sent something else"));
    answers(&mut amina, &line, "take-back").await;
    assert!(jo.get(&plan).await.body.contains("took the agreement back"));
    assert!(answers(&mut amina, &line, "take-back").await.leads_to("/plan?done=overtaken"));
}

#[tokio::test]
async fn the_foot_of_every_page_leads_to_what_was_agreed_or_else_to_what_was_said_to_change_it() {
    let (_college, mut jo, mut amina, plan) = both().await;
    let anywhere = amina.get("/statement/who-can-see").await.body;
    let foot = anywhere.split("class=\"foot\"").nth(1).unwrap();
    assert!(foot.contains("href=\"/plan?changed=my-mind\"") && foot.contains("I changed my mind"), "{foot}");
    assert!(amina.get("/plan?changed=my-mind").await.leads_to("/statement/check"), "there is no plan yet");
    assert!(amina.get("/plan").await.body.contains("Change what you said"));
    propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let line = line_of(&mut amina).await;
    answers(&mut amina, &line, "agree").await;
    let agreed = amina.get("/plan?changed=my-mind").await.body;
    assert!(agreed.contains(&format!("href=\"/plan/line/{line}\"")), "{agreed}");
    assert!(agreed.contains("I want to change this: All my lessons"), "{agreed}");
}

#[tokio::test]
async fn a_learner_s_own_assistant_is_in_the_plan_is_read_by_everyone_it_is_about_and_goes_on() {
    let (_college, mut jo, mut amina, plan) = both().await;
    let assistant = ("lines[all-lessons][assistant]", "Sam Reed");
    let as_shown = [("lines[all-lessons][terms][presence][]", "help")];
    propose(&mut jo, &plan, &[as_shown.as_slice(), &[assistant]].concat()).await;
    let told = jo.get(&plan).await.body;
    assert!(told.contains("This is the same as what was asked") && told.contains("value=\"Sam Reed\""), "{told}");
    propose(&mut jo, &plan, &[("lines[all-lessons][how]", "as-asked"), assistant]).await;
    let line = line_of(&mut amina).await;
    let own = "Sam Reed does this. Sam Reed is your own helper.";
    let offered = amina.get(&format!("/plan/line/{line}")).await.body;
    assert!(offered.contains(own), "{offered}");
    answers(&mut amina, &line, "agree").await;
    assert!(amina.get("/plan/you-said-we-did").await.body.contains(own));
    let page = jo.get(&plan).await.body;
    assert!(page.contains("Amina’s own assistant, Sam Reed, does this."), "{page}");
    let again = propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    assert!(again.leads_to(&plan), "it stands as it is: {again:?}");
    staff::says(&mut amina, "presence", "just-in-case").await;
    propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    assert!(
        amina.get("/plan").await.body.matches("Sam Reed is your own helper.").count() > 1,
        "the new line has Sam too"
    );
}

#[tokio::test]
async fn a_plan_is_for_its_learner_and_their_coordinator_alone() {
    let (college, mut jo, mut amina, plan) = both().await;
    propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let mut sam = staff::member(&college, "sam.lsa@fernbank.example", "lsa").await;
    let mut kwame = staff::member(&college, "kwame.tutor@fernbank.example", "tutor").await;
    for visitor in [&mut sam, &mut kwame, &mut amina] {
        assert_eq!(visitor.get(&plan).await.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(jo.get("/plan").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_complaint_is_read_by_somebody_who_did_not_propose_the_plan() {
    let (college, mut jo, mut amina, plan) = both().await;
    let mut ruth = staff::member(&college, "ruth.bell@fernbank.example", "coordinator").await;
    propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let line = line_of(&mut amina).await;
    let page = amina.get(&format!("/plan/line/{line}")).await;
    let form = page.body.split("I am not happy with my plan. Tell").nth(1).unwrap();
    let reader = form.split("name=\"reader\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let advocate = field(&page, "reader");
    let ids = [uuid::Uuid::now_v7(), uuid::Uuid::now_v7()].map(|id| id.simple().to_string());
    let from = format!("/plan/line/{line}");
    let complaint = [("id", ids[0].as_str()), ("reader", &reader), ("from", &from), ("wish", "complaint")];
    assert!(amina.post("/api/talk/ask", &complaint).await.leads_to(&format!("/talk/told?from={from}&id={}", ids[0])));
    assert!(ruth.get("/").await.body.contains("Is not happy with their plan"));
    assert!(!jo.get("/").await.body.contains("Is not happy with their plan"), "whoever proposed it never reads it");
    let to_jo = [("id", ids[1].as_str()), ("reader", &advocate), ("from", &from), ("wish", "complaint")];
    if advocate != reader {
        assert!(amina.post("/api/talk/ask", &to_jo).await.leads_to(&format!("{from}?not-told=yes")));
    }
}

#[tokio::test]
async fn a_complaint_about_a_line_of_an_older_plan_reaches_neither_who_wrote_it_nor_who_wrote_the_newest() {
    let (college, mut jo, mut amina, plan) = both().await;
    propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let line = line_of(&mut amina).await;
    answers(&mut amina, &line, "agree").await;
    let mut ruth = staff::member(&college, "ruth.bell@fernbank.example", "coordinator").await;
    let from = format!("/plan/line/{line}");
    let page = amina.get(&from).await.body;
    let to_ruth = page.split("I am not happy with my plan. Tell Ruth").nth(1).unwrap();
    let reader = to_ruth.split("name=\"reader\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let other = [
        ("lines[all-lessons][how]", "different"),
        ("lines[all-lessons][terms][presence][]", "just-in-case"),
        ("lines[all-lessons][reason]", "no-skill-yet"),
    ];
    assert!(propose(&mut ruth, &plan, &other).await.leads_to(&format!("{plan}?done=proposed")));
    let page = amina.get(&from).await.body;
    assert!(page.contains("There is no one else here to read it. Go to the front desk."), "{page}");
    let id = uuid::Uuid::now_v7().simple().to_string();
    let complaint = [("id", id.as_str()), ("reader", &reader), ("from", &from), ("wish", "complaint")];
    let not_told = format!("{from}?not-told=yes");
    assert!(amina.post("/api/talk/ask", &complaint).await.leads_to(&not_told));
    let page = amina.get(&not_told).await.body;
    assert!(page.contains("role=\"alert\"") && page.contains("No one knows yet."), "{page}");
}

#[tokio::test]
async fn where_nobody_at_the_site_may_hear_a_complaint_whoever_coordinates_another_does() {
    let (college, mut jo, mut amina, plan) = both().await;
    college.admit_at("meera.joshi@fernbank.example", "coordinator", "North").await;
    propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let path = format!("/plan/line/{}", line_of(&mut amina).await);
    let page = amina.get(&path).await.body;
    let form = page.split("I am not happy with my plan. Tell Meera.").nth(1).unwrap_or_else(|| panic!("{page}"));
    let reader = form.split("name=\"reader\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let id = uuid::Uuid::now_v7().simple().to_string();
    let complaint = [("id", id.as_str()), ("reader", &reader), ("from", &path), ("wish", "complaint")];
    assert!(amina.post("/api/talk/ask", &complaint).await.leads_to(&format!("/talk/told?from={path}&id={id}")));
    let help = [("id", id.as_str()), ("reader", &reader), ("from", &path), ("wish", "help")];
    let not_told = format!("/talk?from={path}&not-told=yes");
    assert!(amina.post("/api/talk/ask", &help).await.leads_to(&not_told), "for nothing else");
}

#[tokio::test]
async fn what_was_answered_without_a_pick_who_said_it_and_from_when_a_line_is_stand_where_they_are_looked_for() {
    let (_college, mut jo, mut amina, plan) = both().await;
    staff::says(&mut amina, "nearness", "not-sure").await;
    let asked = jo.get(&plan).await.body;
    let asked = asked.split("class=\"plan-said\"").nth(1).unwrap().split("class=\"plan-stands\"").next().unwrap();
    assert!(asked.contains("I am not sure") && asked.contains("Said by Amina themself, Monday 23 November"), "{asked}");
    let later = [
        ("other[situation]", "all-lessons"),
        ("other[terms][presence][]", "just-in-case"),
        ("other[reason]", "to-try-first"),
        ("other[from]", "2026-12-14"),
    ];
    assert!(propose(&mut jo, &plan, &later).await.leads_to(&format!("{plan}?done=proposed")));
    let did = amina.get("/plan/you-said-we-did").await.body;
    for said in ["I am not sure", "This starts on Monday 14 December.", "All my lessons, Monday 14 December"] {
        assert!(did.contains(said), "{said}: {did}");
    }
}

#[tokio::test]
async fn what_whoever_comes_must_know_is_proposed_as_all_else_is() {
    let (_college, mut jo, mut amina, plan) = both().await;
    let page = jo.get(&plan).await.body;
    let boxes = page.matches("name=\"lines[all-lessons][terms][skill][]\"").count();
    assert!(boxes == 8 && !page.contains("all-lessons-skill-nothing"), "{boxes}: {page}");
    let with_signing = [
        ("lines[all-lessons][how]", "different"),
        ("lines[all-lessons][terms][presence][]", "help"),
        ("lines[all-lessons][terms][skill][]", "signing"),
        ("lines[all-lessons][reason]", "to-try-first"),
    ];
    assert!(propose(&mut jo, &plan, &with_signing).await.leads_to(&format!("{plan}?done=proposed")));
    let line = line_of(&mut amina).await;
    let offered = amina.get(&format!("/plan/line/{line}")).await.body;
    let offered = offered.split("We can give you").nth(1).unwrap();
    assert!(offered.contains("What my helper must know") && offered.contains("Sign"), "{offered}");
}

#[tokio::test]
async fn what_is_filled_in_is_proposed_whatever_is_picked_beside_it() {
    let (_college, mut jo, _amina, plan) = both().await;
    let filled = [("lines[all-lessons][terms][presence][]", "just-in-case"), ("lines[all-lessons][how]", "")];
    assert!(propose(&mut jo, &plan, &filled).await.leads_to(&plan));
    let page = jo.get(&plan).await.body;
    assert!(page.contains("href=\"#all-lessons-reason\""), "a reason is missing, and nothing is passed over: {page}");
}

#[tokio::test]
async fn the_college_says_which_reasons_there_are() {
    let (_college, mut jo, mut amina, plan) = both().await;
    let id = uuid::Uuid::now_v7().to_string();
    assert!(jo.post("/api/plan/add-reason", &[("id", &id), ("says", " ")]).await.leads_to("/college/reasons"));
    assert!(jo.get("/college/reasons").await.body.contains("<title>Error: "));
    let own = [("id", id.as_str()), ("says", "The ramp is not there yet."), ("picture", "moving-me")];
    assert!(jo.post("/api/plan/add-reason", &own).await.leads_to("/college/reasons?kept=yes"));
    jo.post("/api/plan/give-reason", &[("reason", "no-skill-yet"), ("given", "no")]).await;
    let page = jo.get(&plan).await.body;
    assert!(page.contains("The ramp is not there yet.") && !page.contains("No one here knows how to do this yet"));
    let word = page.split(">The ramp is not").next().unwrap().rsplit("value=\"").next().unwrap();
    let word = word.split('"').next().unwrap().to_owned();
    let different = [
        ("lines[all-lessons][how]", "different"),
        ("lines[all-lessons][terms][presence][]", "just-in-case"),
        ("lines[all-lessons][reason]", word.as_str()),
    ];
    assert!(propose(&mut jo, &plan, &different).await.leads_to(&format!("{plan}?done=proposed")));
    let line = line_of(&mut amina).await;
    let told = amina.get(&format!("/plan/line/{line}")).await.body;
    let why = told.split("class=\"plan-why\"").nth(1).unwrap().split("The ramp is not there yet.").next().unwrap();
    assert!(why.contains("1F9D1-200D-1F9BD"), "its picture beside it: {why}");
}

#[tokio::test]
async fn a_site_says_how_soon_a_change_of_mind_is_answered_and_who_hears_a_complaint() {
    let (college, mut jo, mut amina, plan) = both().await;
    staff::member(&college, "ruth.bell@fernbank.example", "coordinator").await;
    propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let line = line_of(&mut amina).await;
    answers(&mut amina, &line, "agree").await;
    answers(&mut amina, &line, "different").await;
    let by = |page: &Answer| page.body.split("answers you by ").nth(1).unwrap().split('.').next().unwrap().to_owned();
    let usual = by(&amina.get("/plan").await);

    let page = jo.get("/college/plans").await;
    assert!(page.body.contains("Teaching days to answer a change of mind"), "{}", page.body);
    let (site, ruth) = (field(&page, "site"), staff::option(&page, "Ruth Bell"));
    let wrong = [("site", site.as_str()), ("days", "none"), ("complaints", &ruth)];
    assert!(jo.post("/api/plan/arrange", &wrong).await.leads_to(&format!("/college/plans?site={site}")));
    let refused = jo.get("/college/plans").await.body;
    assert!(refused.contains("<title>Error: ") && refused.contains("value=\"none\""), "{refused}");
    let form = [("site", site.as_str()), ("days", "9"), ("complaints", &ruth), ("advocate", &ruth)];
    let kept = format!("/college/plans?site={site}&kept=yes");
    assert!(jo.post("/api/plan/arrange", &form).await.leads_to(&kept));
    assert!(jo.get(&kept).await.body.contains("Kept. It holds from now on."));

    // another window was opened before: what it sends is not kept over it, and not lost
    let seen = field(&page, "seen");
    let late = [("site", site.as_str()), ("seen", &seen), ("days", "12")];
    assert!(jo.post("/api/plan/arrange", &late).await.leads_to(&format!("/college/plans?site={site}")));
    let told = jo.get(&format!("/college/plans?site={site}")).await.body;
    assert!(told.contains("Somebody else changed this") && told.contains("value=\"12\""), "{told}");
    assert!(told.contains("Teaching days to answer a change of mind: 9"), "{told}");

    assert_ne!(by(&amina.get("/plan").await), usual);
    let own = amina.get(&format!("/plan/line/{line}")).await.body;
    assert!(own.contains("I want someone on my side. Tell Ruth."), "{own}");
    assert!(own.contains("I am not happy with my plan. Tell Ruth."), "{own}");
    let stranger = [("site", site.as_str()), ("days", "5"), ("advocate", plan.split('/').nth(2).unwrap())];
    assert_eq!(jo.post("/api/plan/arrange", &stranger).await.status, reqwest::StatusCode::NOT_FOUND);
}
