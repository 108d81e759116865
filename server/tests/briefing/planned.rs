//! What an LSA reads of a plan, by real requests without script: what must be given apart from what was agreed, what is marked, and
//! whom it names.

use crate::briefing::{deployed, reads};
use crate::door::monday;
use crate::plan::{answers, both, line_of, propose};
use crate::staff::member;
use crate::teaching::tutor_of;

#[tokio::test]
async fn duties_come_first_and_are_never_called_agreed_and_a_change_of_mind_is_marked_with_its_day() {
    let (college, mut jo, mut amina, plan) = both().await;
    let mut dana = member(&college, "dana.mensah@fernbank.example", "lsa").await;
    deployed(&college).await;
    let before = dana.get("/").await;
    assert!(before.body.contains("Not from an agreed plan yet"), "{}", before.body);
    reads(&mut dana, &before.body).await;

    let id = uuid::Uuid::now_v7().to_string();
    let review = (monday().date_naive() + chrono::Days::new(30)).to_string();
    let duty = [
        ("person", plan.split('/').nth(2).unwrap()),
        ("id", &id),
        ("duty[situation]", "all-lessons"),
        ("duty[terms][presence][]", "just-in-case"),
        ("duty[basis]", "safety"),
        ("duty[what_to_do]", "Time the seizure & make room."),
        ("duty[review]", &review),
    ];
    assert!(jo.post("/api/plan/duty", &duty).await.leads_to(&format!("{plan}?done=duty")));
    propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let waiting = dana.get("/").await.body;
    assert!(waiting.contains("Not from an agreed plan yet"), "what waits is not agreed: {waiting}");
    let line = line_of(&mut amina).await;
    answers(&mut amina, &line, "agree").await;

    let page = dana.get("/").await.body;
    for told in [
        "Changed since you read it",
        "There is something new that the college must give.",
        "Amina agreed to something new.",
        "What the college must give",
        "For safety",
        "Amina has not agreed to this",
        "Time the seizure &amp; make room.",
        "Written by Jo Okafor on ",
        "What Amina agreed to",
        "Amina agreed on",
    ] {
        assert!(page.contains(told), "{told} in {page}");
    }
    assert!(!page.contains("Not from an agreed plan yet"));
    let mut tutor = tutor_of(&college, &mut dana).await;
    let class = tutor.get("/").await.body;
    for told in ["Dana Mensah comes for Amina.", "What Amina agreed to", "For safety", "Standing back is the plan"] {
        assert!(class.contains(told), "{told} in {class}");
    }
    let (must, agreed) = (page.find("What the college must give"), page.find("What Amina agreed to"));
    assert!(must < agreed, "what must happen comes first");
    reads(&mut dana, &page).await;
    assert!(!dana.get("/").await.body.contains("I have read"));

    answers(&mut amina, &line, "different").await;
    let marked = dana.get("/").await.body;
    assert!(marked.contains("Amina asked to change this on") && marked.contains("It is to be answered by"), "{marked}");
    assert!(marked.contains("I have read the change"));
    let class = tutor.get("/").await.body;
    assert!(class.contains("Amina asked to change this on") && class.contains("Asked to change"), "{class}");
    assert!(jo.get(&plan).await.body.contains("Amina asked to change this plan on"));
    let told = amina.get("/plan/you-said-we-did").await.body;
    assert!(told.contains("answers you by"), "{told}");
    reads(&mut dana, &marked).await;
    answers(&mut amina, &line, "take-back").await;
    let back = dana.get("/").await.body;
    for told in ["Amina took back what was agreed on", "This does not hold any more:", "Not from an agreed plan yet"] {
        assert!(back.contains(told), "{told} in {back}");
    }
}

#[tokio::test]
async fn whoever_read_that_it_was_to_change_is_told_what_changed_when_it_is_agreed_again() {
    let (college, mut jo, mut amina, plan) = both().await;
    let mut dana = member(&college, "dana.mensah@fernbank.example", "lsa").await;
    deployed(&college).await;
    propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let line = line_of(&mut amina).await;
    answers(&mut amina, &line, "agree").await;
    answers(&mut amina, &line, "different").await;
    let marked = dana.get("/").await.body;
    assert!(!marked.contains("Amina agrees again"), "{marked}");
    reads(&mut dana, &marked).await;
    answers(&mut amina, &line, "agree").await;
    let again = dana.get("/").await.body;
    assert!(again.contains("Changed since you read it"), "{again}");
    assert!(again.contains("Amina agrees again to what was agreed."), "{again}");
}

#[tokio::test]
async fn a_coordinator_names_who_comes_and_nobody_who_could_not() {
    let (_college, mut jo, mut amina, plan) = both().await;
    let page = jo.get(&plan).await.body;
    let list =
        page.split("id=\"all-lessons-person\"").nth(1).and_then(|after| after.split("</select>").next()).unwrap();
    let dana = list.split("<option value=\"").find(|option| option.contains(">Dana Mensah<")).unwrap();
    let dana = dana.split('"').next().unwrap();
    let nobody = uuid::Uuid::now_v7().to_string();
    let named = |person| {
        [
            ("lines[all-lessons][how]", "different"),
            ("lines[all-lessons][terms][presence][]", "help"),
            ("lines[all-lessons][terms][who][]", "someone-else"),
            ("lines[all-lessons][terms][person][]", person),
            ("lines[all-lessons][reason]", "to-try-first"),
        ]
    };
    let refused = propose(&mut jo, &plan, &named(&nobody)).await;
    assert_eq!(refused.status, reqwest::StatusCode::NOT_FOUND, "an id that is nobody’s who can come: {refused:?}");
    let person = amina.get("/plan").await.body;
    assert!(!person.contains("/plan/line/"), "nothing of it is kept: {person}");
    assert!(propose(&mut jo, &plan, &named(dana)).await.leads_to(&format!("{plan}?done=proposed")));
    let line = line_of(&mut amina).await;
    let offered = amina.get(&format!("/plan/line/{line}")).await.body;
    assert!(offered.contains("Dana Mensah"), "the learner reads who: {offered}");
    answers(&mut amina, &line, "agree").await;
    let page = jo.get(&plan).await.body;
    let stands = page.split("data-standing=\"agreed\"").nth(1).unwrap();
    assert!(stands.contains("Dana Mensah"), "{stands}");
}
