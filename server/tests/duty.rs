//! What the college must give, by real requests without script: never agreed, read by its learner, who can say that they do not
//! agree, and looked at again in time.

use crate::door::{College, Visitor, monday};
use crate::plan::{answers, both, field, propose};
use crate::staff;
use reqwest::StatusCode;

/// Writes a duty for all lessons, to be looked at again so many days from now; its id.
async fn duty(jo: &mut Visitor, plan: &str, days: u64) -> String {
    let (person, id) = (plan.split('/').nth(2).unwrap(), uuid::Uuid::now_v7().simple().to_string());
    let review = in_days(days);
    let form = [
        ("person", person),
        ("id", &id),
        ("duty[situation]", "all-lessons"),
        ("duty[terms][presence][]", "help"),
        ("duty[basis]", "ehc-plan"),
        ("duty[what_to_do]", "Call 3 for the first aider."),
        ("duty[review]", &review),
    ];
    assert!(jo.post("/api/plan/duty", &form).await.leads_to(&format!("{plan}?done=duty")));
    id
}

fn in_days(days: u64) -> String {
    (monday().date_naive() + chrono::Days::new(days)).to_string()
}

#[tokio::test]
async fn a_duty_is_never_called_agreed_and_is_read_by_the_learner() {
    let (_college, mut jo, mut amina, plan) = both().await;
    let (person, id) = (plan.split('/').nth(2).unwrap().to_owned(), uuid::Uuid::now_v7().simple().to_string());
    let review = in_days(30);
    let form = [
        ("person", person.as_str()),
        ("id", &id),
        ("duty[situation]", "time-lunch"),
        ("duty[terms][presence][]", "help"),
        ("duty[what_to_do]", "Call 3 for the first aider."),
    ];
    assert!(jo.post("/api/plan/duty", &form).await.leads_to(&plan));
    let page = jo.get(&plan).await.body;
    assert!(page.contains("href=\"#duty-basis\"") && page.contains("Call 3 for the first aider."), "{page}");
    let whole = [form.as_slice(), &[("duty[basis]", "safety"), ("duty[review]", &review)]].concat();
    assert!(jo.post("/api/plan/duty", &whole).await.leads_to(&format!("{plan}?done=duty")));
    let page = jo.get(&plan).await.body;
    let today = "Monday 23 November 2026";
    assert!(page.contains("Amina has not agreed to this"), "{page}");
    assert!(page.contains(&format!("Written by Jo Okafor on {today}. To be looked at again by ")), "{page}");
    let annual = jo.get(&plan.replace("/plan", "/annual-review")).await.body;
    for said in
        ["Amina has not agreed to this", &format!("Written by Jo Okafor on {today}"), "Call 3 for the first aider."]
    {
        assert!(annual.contains(said), "{said}: {annual}");
    }
    let own = amina.get("/plan").await.body;
    assert!(own.contains(&format!("Jo Okafor wrote this on {today}. We look at it again on ")), "{own}");
    assert!(own.contains("You have not agreed to this.") && own.contains("Call 3 for the first aider."), "{own}");
    assert_eq!(answers(&mut amina, &id, "agree").await.status, StatusCode::NOT_FOUND);
    assert!(
        jo.post("/api/plan/end-duty", &[("person", &person), ("id", &id)])
            .await
            .leads_to(&format!("{plan}?done=ended"))
    );
    assert!(!amina.get("/plan").await.body.contains("Call 3"));
}

#[tokio::test]
async fn whoever_does_not_agree_to_a_duty_asks_for_an_advocate_or_complains_to_somebody_who_did_not_write_it() {
    let (college, mut jo, mut amina, plan) = both().await;
    let (id, person) = (duty(&mut jo, &plan, 30).await, plan.split('/').nth(2).unwrap().to_owned());
    let path = format!("/plan/line/{id}");
    assert!(amina.get("/plan").await.body.contains(&format!("href=\"{path}\"")));
    let page = amina.get(&path).await;
    assert!(page.body.contains("the college must do this") && page.body.contains("You have not agreed to this."));
    assert!(!page.body.contains("I agree"), "there is nothing to agree to: {}", page.body);
    let (jo_id, wish) = (field(&page, "reader"), page.body.contains("I want someone on my side. Tell Jo."));
    assert!(wish && page.body.contains("There is no one else here to read it. Go to the front desk."), "{}", page.body);

    let mut ruth = staff::member(&college, "ruth.bell@fernbank.example", "coordinator").await;
    let page = amina.get(&path).await;
    assert!(page.body.contains("I am not happy with my plan. Tell Ruth."), "{}", page.body);
    let reader = page.body.split("Tell Ruth.").nth(1).unwrap();
    let reader = reader.split("name=\"reader\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let ids = [uuid::Uuid::now_v7(), uuid::Uuid::now_v7()].map(|id| id.simple().to_string());
    let to_jo = [("id", ids[0].as_str()), ("reader", &jo_id), ("from", &path), ("wish", "complaint")];
    let not_told = format!("{path}?not-told=yes");
    assert!(amina.post("/api/talk/ask", &to_jo).await.leads_to(&not_told), "Jo wrote it");
    let page = amina.get(&not_told).await.body;
    assert!(page.contains("No one knows yet.") && page.contains("Tell Ruth."), "{page}");
    let to_ruth = [("id", ids[1].as_str()), ("reader", &reader), ("from", &path), ("wish", "complaint")];
    assert!(amina.post("/api/talk/ask", &to_ruth).await.leads_to(&format!("/talk/told?from={path}&id={}", ids[1])));
    assert!(ruth.get("/").await.body.contains("Is not happy with their plan"));
    assert!(!jo.get("/").await.body.contains("Is not happy with their plan"));

    jo.post("/api/plan/end-duty", &[("person", &person), ("id", &id)]).await;
    assert!(amina.get(&path).await.leads_to("/plan?done=overtaken"));
}

#[tokio::test]
async fn a_duty_is_looked_at_again_and_goes_on_until_another_day() {
    let (_college, mut jo, mut amina, plan) = both().await;
    let (was, person) = (duty(&mut jo, &plan, 10).await, plan.split('/').nth(2).unwrap().to_owned());
    let due = jo.get("/plan-reviews").await.body;
    assert!(due.contains("Duties to be looked at again within four weeks (1)") && due.contains("Amina Khan"), "{due}");
    let id = uuid::Uuid::now_v7().simple().to_string();
    let again =
        |review: String| [("person", person.clone()), ("was", was.clone()), ("id", id.clone()), ("review", review)];
    let post = async |jo: &mut Visitor, form: [(&str, String); 4]| {
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        jo.post("/api/plan/look-at-duty", &form).await
    };
    assert!(post(&mut jo, again(in_days(91))).await.leads_to(&plan));
    let page = jo.get(&plan).await.body;
    assert!(page.contains(&format!("href=\"#again-{was}\"")) && page.contains(&in_days(91)), "{page}");
    assert!(post(&mut jo, again(in_days(80))).await.leads_to(&format!("{plan}?done=again")));
    assert!(post(&mut jo, again(in_days(80))).await.leads_to(&format!("{plan}?done=again")), "twice is once");
    let page = jo.get(&plan).await.body;
    assert_eq!(page.matches("Call 3 for the first aider.").count(), 1, "{page}");
    assert!(page.contains("Amina has not agreed to this"), "{page}");
    assert!(!jo.get("/plan-reviews").await.body.contains("within four weeks (1)"));
    assert!(amina.get("/plan").await.body.contains(&format!("/plan/line/{id}")));
    let other = [
        ("person", person.clone()),
        ("was", was.clone()),
        ("id", uuid::Uuid::now_v7().simple().to_string()),
        ("review", in_days(80)),
    ];
    assert!(post(&mut jo, other).await.leads_to(&format!("{plan}?done=overtaken")), "another was quicker");
}

#[tokio::test]
async fn whoever_ends_a_duty_from_an_older_page_is_not_told_that_it_ended_while_it_goes_on() {
    let (_college, mut jo, mut amina, plan) = both().await;
    let (was, person) = (duty(&mut jo, &plan, 10).await, plan.split('/').nth(2).unwrap().to_owned());
    let (id, review) = (uuid::Uuid::now_v7().simple().to_string(), in_days(80));
    let again = [("person", person.as_str()), ("was", &was), ("id", &id), ("review", &review)];
    assert!(jo.post("/api/plan/look-at-duty", &again).await.leads_to(&format!("{plan}?done=again")));
    let late = jo.post("/api/plan/end-duty", &[("person", &person), ("id", &was)]).await;
    assert!(late.leads_to(&format!("{plan}?done=overtaken")), "{late:?}");
    assert!(jo.get(&plan).await.body.contains("Call 3 for the first aider."), "it goes on");
    for _ in 0..2 {
        let ended = jo.post("/api/plan/end-duty", &[("person", &person), ("id", &id)]).await;
        assert!(ended.leads_to(&format!("{plan}?done=ended")), "{ended:?}");
    }
    assert!(!amina.get("/plan").await.body.contains("Call 3 for the first aider."));
}

#[tokio::test]
async fn where_a_duty_alone_asks_the_learner_reads_that_nobody_comes_and_what_was_written_for_it() {
    let college = College::open().await;
    let mut jo = staff::member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let mut amina = staff::learner(&college).await;
    let path = staff::link_named(&jo.get("/").await, "Amina Khan");
    duty(&mut jo, &path.replace("/statement", "/plan"), 30).await;
    let did = "/plan/you-said-we-did";
    let page = amina.get(did).await.body;
    assert!(
        page.contains("You have not asked for anything yet.") && !page.contains("The college must do this"),
        "{page}"
    );

    let page = jo.get(&path).await;
    let sessions = page.body.split("id=\"session\"").nth(1).unwrap().split("<option value=\"").skip(1);
    let session = sessions.map(|rest| rest.split('"').next().unwrap()).find(|session| !session.is_empty()).unwrap();
    let (person, lsa) = (path.split('/').nth(2).unwrap(), staff::option(&page, "Dana Mensah"));
    let dates = [("from", "2026-11-23"), ("to", "2026-12-18")];
    let comes = [&dates[..], &[("person", person), ("session", session), ("lsa", lsa.as_str())]].concat();
    assert!(jo.post("/api/deployment/deploy", &comes).await.leads_to(&path));
    let goes = [&comes[..], &[("reason", "Dana is on a course.")]].concat();
    assert!(jo.post("/api/deployment/withdraw", &goes).await.leads_to(&path));
    let page = amina.get(did).await.body;
    let told = page.split_once("All my lessons").unwrap_or_else(|| panic!("{page}")).1;
    for said in ["The college must do this", "No one comes here yet:", "Jo Okafor wrote why:", "Dana is on a course."] {
        assert!(told.contains(said), "{said}: {told}");
    }
}

/// Of a control of the page that holds words, that what is wrong with them stands on the page and is told with it.
fn is_told_with(page: &str, id: &str) {
    let mut tags = page.split("<textarea").filter_map(|rest| rest.split('>').next());
    let tag = tags.find(|tag| tag.contains(&format!(" id=\"{id}\""))).unwrap_or_else(|| panic!("{page}"));
    assert!(
        tag.contains(&format!("aria-describedby=\"{id}-wrong\"")) && tag.contains("aria-invalid=\"true\""),
        "{tag}"
    );
    let wrong = page.split(&format!("id=\"{id}-wrong\"")).nth(1).unwrap_or_else(|| panic!("{page}"));
    assert!(wrong.split('<').next().unwrap().contains("These words are too long"), "{page}");
}

#[tokio::test]
async fn words_that_are_too_long_for_a_duty_or_beside_a_reason_are_told_at_their_own_field() {
    let (_college, mut jo, _amina, plan) = both().await;
    let long = "x".repeat(301);
    let line = [
        ("lines[all-lessons][how]", "different"),
        ("lines[all-lessons][terms][presence][]", "just-in-case"),
        ("lines[all-lessons][reason]", "not-enough-people"),
        ("lines[all-lessons][words]", &long),
    ];
    assert!(propose(&mut jo, &plan, &line).await.leads_to(&plan));
    is_told_with(&jo.get(&plan).await.body, "all-lessons-words");
    let (id, review, long) = (uuid::Uuid::now_v7().to_string(), in_days(30), "x".repeat(1_001));
    let duty = [
        ("person", plan.split('/').nth(2).unwrap()),
        ("id", &id),
        ("duty[situation]", "all-lessons"),
        ("duty[terms][presence][]", "help"),
        ("duty[basis]", "safety"),
        ("duty[what_to_do]", &long),
        ("duty[review]", &review),
    ];
    assert!(jo.post("/api/plan/duty", &duty).await.leads_to(&plan));
    is_told_with(&jo.get(&plan).await.body, "duty-what-to-do");
}
