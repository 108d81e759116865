//! "Talk to someone" by real requests: one choice is no choice, each road has a picture of its own, and who reads is said truly.

mod about;

use crate::door::{College, Visitor, monday};
use crate::plan::{both, field, line_of, propose};
use crate::rules::between;
use crate::staff::{self, learner, member, says};
use chrono_tz::Europe::London;
use reqwest::StatusCode;
use server::dismiss::{Dismiss, dismiss};

/// A learner who wants pictures alone.
async fn by_pictures(college: &College) -> Visitor {
    let mut learner = staff::learner(college).await;
    learner.post("/api/settings/change", &[("setting", "symbols"), ("pick", "only")]).await;
    learner
}

/// What the main buttons of a page show before their words.
fn buttons(page: &str) -> Vec<&str> {
    let button = |part: &'_ str| -> usize { part.find("</button>").unwrap_or(part.len()) };
    page.split("class=\"main-button\">").skip(1).map(|part| &part[..button(part)]).collect()
}

#[tokio::test]
async fn a_page_that_asks_nothing_offers_one_wish_and_its_button_does_it() {
    let college = College::open().await;
    staff::member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let mut amina = staff::learner(&college).await;
    let page = amina.get("/talk?from=/").await.body;
    assert!(page.contains("Tell Jo I want help") && !page.contains("type=\"radio\""), "{page}");
    let reader = page.split("name=\"reader\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let id = uuid::Uuid::now_v7().simple().to_string();
    let told = amina.post("/api/talk/ask", &[("id", &id), ("from", "/"), ("reader", reader), ("wish", "help")]).await;
    assert!(told.leads_to(&format!("/talk/told?from=/&id={id}")), "{told:?}");
    let question = amina.get("/talk?from=/statement/all-lessons/amount").await.body;
    assert_eq!(question.matches("type=\"radio\"").count(), 2, "help, or to talk about the question");
    let id = uuid::Uuid::now_v7().simple().to_string();
    let nothing = amina.post("/api/talk/ask", &[("id", &id), ("from", "/"), ("reader", reader)]).await;
    assert!(
        nothing.leads_to(&format!("/talk/told?from=/&id={id}")),
        "with nothing picked somebody is told all the same"
    );
}

#[tokio::test]
async fn the_buttons_of_the_two_roads_are_told_apart_by_their_pictures_alone() {
    let college = College::open().await;
    staff::member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    staff::member(&college, "frances.hale@fernbank.example", "safeguarding-lead").await;
    let mut amina = by_pictures(&college).await;
    for from in ["/", "/statement/all-lessons/amount"] {
        let page = amina.get(&format!("/talk?from={from}")).await.body;
        let shown = buttons(&page);
        assert_eq!(shown.len(), 2, "{page}");
        let picture =
            |button: &str| button.split("<img src=\"").nth(1).map(|src| src.split('"').next().unwrap().to_owned());
        assert_ne!(picture(shown[0]), picture(shown[1]), "{shown:?}");
        assert!(shown.iter().all(|button| button.contains("avatar")), "each shows whom it tells: {shown:?}");
    }
}

#[tokio::test]
async fn whoever_passed_over_the_only_lead_finds_the_way_back_to_her_and_nobody_is_said_to_read_alone_who_does_not() {
    let college = College::open().await;
    staff::member(&college, "frances.hale@fernbank.example", "safeguarding-lead").await;
    let mut amina = staff::learner(&college).await;
    let alone = amina.get("/talk?from=/").await.body;
    assert!(alone.contains("Only Frances reads this."), "{alone}");
    let passed = amina.get("/talk?from=/&next=0&lead=1").await.body;
    assert!(passed.contains("Go back to Frances"), "{passed}");
    staff::member(&college, "zadie.ali@fernbank.example", "safeguarding-lead").await;
    let both = amina.get("/talk?from=/").await.body;
    assert!(!both.contains(">Only ") && both.contains("At first, only Zadie reads this."), "{both}");
    assert!(both.contains("Frances can read it too."), "{both}");
}

#[tokio::test]
async fn whoever_is_said_to_read_a_say_next_can_read_it_though_somebody_of_another_site_is_first_to_talk_to() {
    let college = College::open().await;
    let mut jo = member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    college.admit_at("meera.joshi@fernbank.example", "coordinator", "North").await;
    let arranging = jo.get("/college/talk").await.body;
    let meera = arranging.split(">Meera Joshi<").next().unwrap().rsplit("value=\"").next().unwrap();
    let site = arranging.split("name=\"site\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let form = [("site", site), ("first", meera.split('"').next().unwrap()), ("minutes", "60")];
    jo.post("/api/talk/arrange", &form).await;
    let mut amina = learner(&college).await;
    assert!(amina.get("/talk?from=/").await.body.contains("Tell Meera I want help"));
    says(&mut amina, "presence", "help").await;
    let sent = amina.get("/statement/sent").await.body;
    assert!(sent.contains("Jo reads it on the next college day.") && !sent.contains("Meera reads it"), "{sent}");
}

#[tokio::test]
async fn where_all_questions_stand_on_one_page_each_can_be_talked_about_and_the_answer_it_takes_the_place_of_is_told() {
    let college = College::open().await;
    member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let mut amina = learner(&college).await;
    let page = amina.get("/talk?from=/statement/all-lessons/all").await;
    assert!(
        page.body.contains("value=\"all-lessons/presence\"") && page.body.contains("Talk about: "),
        "{}",
        page.body
    );
    assert!(!page.body.contains("takes the place of"), "there is no answer yet: {}", page.body);
    says(&mut amina, "presence", "help").await;
    let page = amina.get("/talk?from=/statement/all-lessons/all").await.body;
    assert!(page.contains("takes the place of your answer"), "{page}");
    assert!(page.contains("value=\"all-lessons/amount\""), "every question of the road as it goes now: {page}");
    let hidden = |name: &str| {
        page.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    let (id, reader) = (hidden("id"), hidden("reader"));
    let stranger = [("id", id.as_str()), ("reader", &reader), ("from", "/"), ("wish", "all-lessons/smell")];
    assert_eq!(amina.post("/api/talk/ask", &stranger).await.status, StatusCode::NOT_FOUND);
    let ask = [
        ("id", id.as_str()),
        ("reader", &reader),
        ("from", "/statement/all-lessons/all"),
        ("wish", "all-lessons/amount"),
    ];
    assert!(amina.post("/api/talk/ask", &ask).await.status.is_redirection());
    let question = amina.get("/statement/all-lessons/amount").await.body;
    assert!(question.contains("Talk to me about this"), "it is said where it was asked: {question}");
    let all = amina.get("/statement/all-lessons/all").await.body;
    assert!(all.contains("Talk to me about this"), "and where all are asked: {all}");

    let save = uuid::Uuid::now_v7().to_string();
    let goes_on = [
        ("road", "all-lessons"),
        ("about", "all-lessons"),
        ("question", "amount"),
        ("save", save.as_str()),
        ("pick[]", ""),
    ];
    assert!(amina.post("/api/statement/answer", &goes_on).await.status.is_redirection());
    let check = amina.get("/statement/check").await.body;
    assert!(
        check.contains("Talk to me about this"),
        "whoever goes on with nothing picked still wants to talk: {check}"
    );
}

#[tokio::test]
async fn what_was_answered_last_can_be_talked_about_first_from_the_page_that_checks_it() {
    let college = College::open().await;
    member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let mut amina = learner(&college).await;
    let from = "/talk?from=/statement/check";
    assert!(!amina.get(from).await.body.contains("type=\"radio\""), "nothing is answered yet");
    says(&mut amina, "presence", "help").await;
    let page = amina.get(from).await.body;
    assert!(
        page.contains("value=\"all-lessons/presence\"") && page.contains("takes the place of your answer"),
        "{page}"
    );
    assert!(page.contains("Talk about: ") && !page.contains("Talk about this question"), "it is named: {page}");
    let hidden = |name: &str| between(&page, &format!("name=\"{name}\" value=\""), "\"").to_owned();
    let (id, reader) = (hidden("id"), hidden("reader"));
    let ask =
        [("id", id.as_str()), ("reader", &reader), ("from", "/statement/check"), ("wish", "all-lessons/presence")];
    let told = amina.post("/api/talk/ask", &ask).await;
    assert!(told.leads_to(&format!("/talk/told?from=/statement/check&id={id}")), "{told:?}");
    assert!(amina.get("/statement/check").await.body.contains("Talk to me about this"));
    assert!(!amina.get(from).await.body.contains("all-lessons/presence"), "they want to talk about that already");
    for (question, pick) in [("moment", "at-start"), ("amount", "a-little"), ("help", "show-me")] {
        says(&mut amina, question, pick).await;
    }
    for (question, pick) in [("nearness", "next-to-me"), ("who", "anyone")] {
        says(&mut amina, question, pick).await;
        let page = amina.get(from).await.body;
        assert_eq!(page.matches("type=\"radio\"").count(), 5, "five things to pick at the most: {page}");
    }
}

/// Whom the form with this on its button tells.
fn told_by(page: &str, button: &str) -> String {
    let form = page.split(button).nth(1).unwrap_or_else(|| panic!("{page}"));
    form.split("name=\"reader\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_worry_for_somebody_who_reads_none_any_more_is_said_to_have_reached_nobody_and_the_page_names_who_reads_it() {
    let college = College::open().await;
    for lead in ["frances.hale@fernbank.example", "zadie.ali@fernbank.example"] {
        member(&college, lead, "safeguarding-lead").await;
    }
    let mut amina = learner(&college).await;
    let zadie = told_by(&amina.get("/talk?from=/plan").await.body, "aria-label=\"Tell Zadie I am worried\"");
    let gone = Dismiss { email: "zadie.ali@fernbank.example".to_owned(), role: None, sites: Vec::new() };
    dismiss(college.storage(), gone, London, monday()).await.unwrap();
    let id = uuid::Uuid::now_v7().simple().to_string();
    let worry = [("id", id.as_str()), ("from", "/plan"), ("reader", &zadie), ("wish", "worried")];
    let led = amina.post("/api/talk/ask", &worry).await;
    assert!(led.leads_to("/talk?from=/plan&not-told=yes"), "{led:?}");
    let page = amina.get("/talk?from=/plan&not-told=yes").await.body;
    assert!(page.contains("role=\"alert\"") && page.contains("No one knows yet."), "{page}");
    assert!(page.contains("Tell Frances I am worried") && page.contains("href=\"/plan\""), "{page}");
}

#[tokio::test]
async fn a_complaint_that_reached_nobody_about_a_line_that_is_shown_no_more_is_told_on_the_plan_as_it_is_now() {
    let (college, mut jo, mut amina, plan) = both().await;
    let mut ruth = member(&college, "ruth.bell@fernbank.example", "coordinator").await;
    propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let from = format!("/plan/line/{}", line_of(&mut amina).await);
    let reader = told_by(&amina.get(&from).await.body, "aria-label=\"I am not happy with my plan. Tell Ruth");
    let other = [
        ("lines[all-lessons][how]", "different"),
        ("lines[all-lessons][terms][presence][]", "just-in-case"),
        ("lines[all-lessons][reason]", "no-skill-yet"),
    ];
    assert!(propose(&mut ruth, &plan, &other).await.leads_to(&format!("{plan}?done=proposed")));
    let id = uuid::Uuid::now_v7().simple().to_string();
    let complaint = [("id", id.as_str()), ("from", &from), ("reader", &reader), ("wish", "complaint")];
    let led = amina.post("/api/talk/ask", &complaint).await;
    assert!(led.leads_to(&format!("{from}?not-told=yes")), "{led:?}");
    assert!(amina.get(&format!("{from}?not-told=yes")).await.leads_to("/plan?done=not-told"));
    let told = amina.get("/plan?done=not-told").await.body;
    assert!(told.contains("role=\"alert\"") && told.contains("No one knows yet."), "{told}");
}

/// A learner's page of what came of all they asked for, from what they asked a person for on.
async fn asked_for_a_person(amina: &mut Visitor) -> String {
    let did = amina.get("/plan/you-said-we-did").await.body;
    did.split("You asked for a person").nth(1).unwrap_or_else(|| panic!("{did}")).to_owned()
}

#[tokio::test]
async fn who_asked_for_somebody_on_their_side_reads_there_who_knows_and_ever_after_what_came_of_it() {
    let (_college, mut jo, mut amina, plan) = both().await;
    propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let from = format!("/plan/line/{}", line_of(&mut amina).await);
    let page = amina.get(&from).await.body;
    assert!(!page.contains("knows already"), "{page}");
    let reader = told_by(&page, "aria-label=\"I want someone on my side. Tell Jo");
    let id = uuid::Uuid::now_v7().simple().to_string();
    let advocate = [("id", id.as_str()), ("from", &from), ("reader", &reader), ("wish", "advocate")];
    assert!(amina.post("/api/talk/ask", &advocate).await.status.is_redirection());
    let page = amina.get(&from).await.body;
    assert!(page.contains("Jo knows already. You said so on Monday 23 November."), "{page}");
    let asked = asked_for_a_person(&mut amina).await;
    for told in ["I want someone on my side", "You asked Jo. Monday 23 November.", "Jo has not answered this yet."] {
        assert!(asked.contains(told), "{told} in {asked}");
    }
    let site = field(&jo.get("/").await, "site");
    jo.post("/api/talk/read", &[("id", &id), ("site", &site)]).await;
    let asked = asked_for_a_person(&mut amina).await;
    assert!(asked.contains("Jo says: we talked. Monday 23 November.") && !asked.contains("not answered"), "{asked}");
    let page = amina.get(&from).await.body;
    assert!(!page.contains("knows already"), "{page}");
}

#[tokio::test]
async fn where_a_learner_wants_to_talk_about_what_helps_them_it_is_told_whether_anybody_did_and_not_that_it_is_read() {
    let (_college, mut jo, mut amina, _plan) = both().await;
    let from = "/statement/what-helps/helps";
    let reader = told_by(&amina.get(&format!("/talk?from={from}")).await.body, "action=\"/api/talk/ask\"");
    let id = uuid::Uuid::now_v7().simple().to_string();
    let ask = [("id", id.as_str()), ("from", from), ("reader", &reader), ("wish", "me/helps")];
    assert!(amina.post("/api/talk/ask", &ask).await.status.is_redirection());
    assert!(amina.post("/api/statement/send", &[]).await.leads_to("/statement/sent"));
    let did = amina.get("/plan/you-said-we-did").await.body;
    assert_eq!(
        did.matches("Jo has not answered this yet.").count(),
        2,
        "where it was said, and with all like it: {did}"
    );
    assert!(!did.contains("Who comes to help you reads this first."), "{did}");
    let site = field(&jo.get("/").await, "site");
    jo.post("/api/talk/read", &[("id", &id), ("site", &site)]).await;
    let did = amina.get("/plan/you-said-we-did").await.body;
    assert_eq!(did.matches("Jo says: we talked.").count(), 2, "{did}");
}
