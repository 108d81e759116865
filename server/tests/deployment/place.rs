//! One place of a week, by real requests without script: why it is as it is, and what a change of it does, before it is made and after.

use crate::deployment::earlier::one_taken_off;
use crate::deployment::week::{act, compared, jo, part, proposed, seen};
use crate::door::{College, Visitor};
use crate::plan::{answers, both, line_of, propose};
use crate::staff;

const CHOSEN: &str = "Why: a coordinator chose them for this.";

/// Who comes to a place, as its page says.
fn comes(page: &str) -> &str {
    part(page, "Who comes", "Who else could come")
}

/// The pages of places of a week to which somebody comes, in the order of the learners.
async fn places(jo: &mut Visitor, week: &str) -> Vec<String> {
    let page = jo.get(&format!("{week}&by=learner")).await.body;
    page.split("<li class=\"\"").skip(1).map(|line| part(line, "href=\"", "\"").replace("&amp;", "&")).collect()
}

async fn publish(jo: &mut Visitor, week: &str) {
    let compare = jo.get(&week.replace("?site=", "/compare?site=")).await.body;
    let done = act(jo, week, "publish", &[("number", &seen(&compare)), ("before", &compared(&compare))]).await;
    let page = jo.get(&done).await.body;
    assert!(page.contains("Published."), "{page}");
}

#[tokio::test]
async fn of_whom_a_coordinator_sends_it_is_said_that_they_were_chosen_however_often_the_week_is_published() {
    let college = College::apart().await;
    let (mut jo, week) = jo(&college).await;
    proposed(&mut jo, &week).await;
    // but for the first, which is changed beside it
    let others = places(&mut jo, &week).await.split_off(1);
    for place in others {
        let shown = jo.get(&place).await.body;
        assert!(!comes(&shown).contains(CHOSEN), "the engine found them: {shown}");
        let Some(form) = part(&shown, "Who else could come", "</main>").split("/api/deployment/put").nth(1) else {
            continue;
        };
        let fields = ["occurrence", "learner", "lsa", "instead", "part", "number"];
        let fields = fields.map(|name| (name, part(form, &format!("name=\"{name}\" value=\""), "\"")));
        let to = act(&mut jo, &week, "put", &fields).await;
        let page = jo.get(&to).await.body;
        assert!(comes(&page).contains(CHOSEN), "{page}");
        publish(&mut jo, &week).await;
        one_taken_off(&mut jo, &week).await;
        publish(&mut jo, &week).await;
        let page = jo.get(&place).await.body;
        assert!(comes(&page).contains(CHOSEN), "{page}");
        return;
    }
    panic!("nobody could come anywhere");
}

#[tokio::test]
async fn what_taking_somebody_off_would_do_is_said_beside_its_button_and_what_dragging_did_where_it_led() {
    let college = College::apart().await;
    let (mut jo, week) = jo(&college).await;
    proposed(&mut jo, &week).await;
    let place = places(&mut jo, &week).await.swap_remove(0);
    let shown = jo.get(&place).await.body;
    let off = comes(&shown);
    assert!(off.contains("Without ") && off.contains(": leaves this place with no one"), "{off}");
    assert!(off.contains("(by the count: worse by ") && off.contains("<ul class=\"touched quiet\">"), "{off}");
    let at = ["occurrence", "learner", "instead"];
    let [occurrence, learner, here] = at.map(|name| part(off, &format!("name=\"{name}\" value=\""), "\""));
    let at = [("occurrence", occurrence), ("learner", learner)];
    let number = seen(&shown);
    let put = [&at[..], &[("instead", here), ("reason", "A trip"), ("number", number.as_str())]].concat();
    act(&mut jo, &week, "put", &put).await;
    let number = seen(&jo.get(&place).await.body);
    let give = [&at[..], &[("lsa", here), ("number", number.as_str())]].concat();
    let to = act(&mut jo, &week, "give", &give).await;
    let page = jo.get(&to).await.body;
    let given = part(&page, "Changed in the draft: ", "</td>");
    assert!(given.contains("What it does: covers this place"), "{given}");
    assert!(given.contains("(by the count: better by ") && given.contains("<ul class=\"touched quiet\">"), "{given}");
}

#[tokio::test]
async fn where_what_was_agreed_is_not_what_was_asked_the_place_says_why_and_of_a_duty_what_it_rests_on() {
    let (_college, mut jo, mut amina, plan) = both().await;
    let different = [
        ("lines[all-lessons][how]", "different"),
        ("lines[all-lessons][terms][presence][]", "just-in-case"),
        ("lines[all-lessons][reason]", "not-enough-people"),
        ("lines[all-lessons][words]", "Two of us are new."),
    ];
    assert!(propose(&mut jo, &plan, &different).await.leads_to(&format!("{plan}?done=proposed")));
    let line = line_of(&mut amina).await;
    answers(&mut amina, &line, "agree").await;
    let week = staff::link_named(&jo.get("/deployment/week/now").await, "The week after").replace("&amp;", "&");
    let page = jo.get(&week).await.body;
    let person = plan.split('/').nth(2).unwrap();
    let is_theirs = |link: &&str| link.starts_with("/deployment/week/") && link.contains(person);
    let place = page.split("href=\"").find(is_theirs).unwrap_or_else(|| panic!("{page}"));
    let place = place.split('"').next().unwrap().replace("&amp;", "&");
    let page = jo.get(&place).await.body;
    let why = part(&page, "Why it is not as asked, as the learner reads it: ", "</p>");
    assert!(why.contains("There are not enough helpers then.") && why.contains("Two of us are new."), "{why}");
    assert!(!page.contains("It rests on: "), "{page}");

    let (id, review) =
        (uuid::Uuid::now_v7().to_string(), (crate::door::monday().date_naive() + chrono::Days::new(30)).to_string());
    let duty = [
        ("person", person),
        ("id", &id),
        ("duty[situation]", "all-lessons"),
        ("duty[terms][presence][]", "help"),
        ("duty[terms][amount][]", "most"),
        ("duty[basis]", "safety"),
        ("duty[review]", &review),
    ];
    assert!(jo.post("/api/plan/duty", &duty).await.leads_to(&format!("{plan}?done=duty")));
    let page = jo.get(&place).await.body;
    assert!(page.contains("It rests on: Safety") && !page.contains("Why it is not as asked"), "{page}");
}
