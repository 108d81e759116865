//! Who comes, as a learner is told it, by real requests without script.

use crate::briefing::deployed;
use crate::called_off::{import, press};
use crate::door::College;
use crate::plan::{answers, both, line_of, propose};
use crate::staff::{learner, link_named, member};
use crate::teaching::tutor_of;
use reqwest::StatusCode;

#[tokio::test]
async fn a_learner_sees_who_comes_and_that_it_changed_and_never_why() {
    let college = College::open().await;
    let mut amina = learner(&college).await;
    assert!(amina.get("/coming").await.body.contains("No one comes to help in this lesson."));
    member(&college, "dana.mensah@fernbank.example", "lsa").await;
    let mut grace = deployed(&college).await;
    let home = amina.get("/").await.body;
    assert!(home.contains("There is a change. Look here."), "{home}");
    let coming = amina.get("/coming").await.body;
    assert!(coming.contains("New: Dana comes") && coming.contains("Today, Monday 23 November"), "{coming}");
    let home = amina.get("/").await.body;
    assert!(!home.contains("There is a change") && home.contains("with Dana"), "{home}");
    let path = link_named(&grace.get("/").await, "Amina Khan");
    let page = grace.get(&path).await.body;
    let hidden = |name: &str| {
        let form = page.split("/api/deployment/withdraw").nth(1).unwrap();
        form.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    let (person, session, lsa) = (hidden("person"), hidden("session"), hidden("lsa"));
    let off =
        [("person", &*person), ("session", &session), ("lsa", &lsa), ("from", "2026-11-23"), ("to", "2026-12-18")];
    assert!(grace.post("/api/deployment/withdraw", &off).await.leads_to(&path));
    let coming = amina.get("/coming").await.body;
    assert!(coming.contains("Dana does not come to this lesson."), "{coming}");
    assert!(!amina.get("/").await.body.contains("There is a change. Look here."), "it was looked at");
}

#[tokio::test]
async fn a_learner_s_own_assistant_is_said_to_come_to_the_learner_and_to_the_tutor() {
    let (college, mut jo, mut amina, plan) = both().await;
    let mut dana = member(&college, "dana.mensah@fernbank.example", "lsa").await;
    deployed(&college).await;
    let mut tutor = tutor_of(&college, &mut dana).await;
    let offer = [("lines[all-lessons][how]", "as-asked"), ("lines[all-lessons][assistant]", "Sam Reed")];
    propose(&mut jo, &plan, &offer).await;
    let coming = amina.get("/coming").await.body;
    assert!(coming.contains("No one comes to help") && !coming.contains("Sam Reed"), "not agreed yet: {coming}");
    let line = line_of(&mut amina).await;
    answers(&mut amina, &line, "agree").await;
    let coming = amina.get("/coming").await.body;
    assert!(coming.contains("Sam Reed comes. Sam Reed is your own helper."), "{coming}");
    assert!(!coming.contains("No one comes"), "{coming}");
    assert!(amina.get("/").await.body.contains("Sam Reed"), "the next lesson says it too");
    let id = uuid::Uuid::now_v7().to_string();
    let away = [("id", id.as_str()), ("from", "2026-11-23"), ("to", "2026-11-23")];
    assert!(dana.post("/api/absence/mark", &away).await.leads_to("/absence?done=marked"));
    let day = tutor.get("/").await.body;
    assert!(day.contains("Sam Reed comes for Amina.") && !day.contains("Nobody comes for Amina"), "{day}");
}

#[tokio::test]
async fn the_first_page_names_the_own_assistant_beside_whoever_comes_and_looks_for_nobody_where_they_come_alone() {
    let (college, mut jo, mut amina, plan) = both().await;
    let mut dana = member(&college, "dana.mensah@fernbank.example", "lsa").await;
    deployed(&college).await;
    let offer = [("lines[all-lessons][how]", "as-asked"), ("lines[all-lessons][assistant]", "Sam Reed")];
    propose(&mut jo, &plan, &offer).await;
    let line = line_of(&mut amina).await;
    answers(&mut amina, &line, "agree").await;
    amina.get("/coming").await;
    let home = amina.get("/").await.body;
    assert!(home.contains(", with Dana, Sam Reed"), "{home}");
    let id = uuid::Uuid::now_v7().to_string();
    let away = [("id", id.as_str()), ("from", "2026-11-23"), ("to", "2026-11-23")];
    assert!(dana.post("/api/absence/mark", &away).await.leads_to("/absence?done=marked"));
    let coming = amina.get("/coming").await.body;
    assert!(coming.contains("We look for someone else."), "{coming}");
    let home = amina.get("/").await.body;
    assert!(home.contains(", with Sam Reed") && !home.contains("We look for someone to come."), "{home}");
}

#[tokio::test]
async fn whoever_is_not_in_today_is_named_with_who_comes_instead_and_never_why() {
    let college = College::apart().await;
    let mut amina = learner(&college).await;
    member(&college, "dana.mensah@fernbank.example", "lsa").await;
    let mut grace = deployed(&college).await;
    let dana = link_named(&grace.get("/working-week").await, "Dana Mensah").replace("/working-week", "/absence");
    let person = dana.split('/').nth(2).unwrap().to_owned();
    let id = uuid::Uuid::now_v7().to_string();
    let form = [("id", id.as_str()), ("person", &person), ("from", "2026-11-23"), ("to", "2026-11-30")];
    grace.post("/api/absence/mark", &form).await;
    assert!(amina.get("/").await.body.contains("There is a change. Look here."));
    let coming = amina.get("/coming").await.body;
    assert!(coming.contains("Dana is not in today.") && coming.contains("We look for someone else."), "{coming}");
    assert!(!coming.contains("Dana comes") && !coming.contains("/api/coming/no"), "{coming}");
    let home = amina.get("/").await.body;
    assert!(home.contains("We look for someone to come.") && !home.contains("There is a change"), "{home}");
    let back = [("id", id.as_str()), ("person", &person)];
    grace.post("/api/absence/take-back", &back).await;
    assert!(amina.get("/coming").await.body.contains("New: Dana comes"), "who comes after all is told");
}

#[tokio::test]
async fn nobody_is_said_to_come_to_a_lesson_that_the_learner_is_marked_as_not_at() {
    let college = College::open().await;
    let mut amina = learner(&college).await;
    let mut dana = member(&college, "dana.mensah@fernbank.example", "lsa").await;
    deployed(&college).await;
    amina.get("/coming").await;
    let home = amina.get("/").await.body;
    assert!(home.contains("with Dana"), "{home}");
    press(&mut dana, "not-here").await;
    let coming = amina.get("/coming").await.body;
    assert!(coming.contains("Staff wrote that you are not in this lesson."), "{coming}");
    let home = amina.get("/").await.body;
    assert!(!home.contains("with Dana") && home.contains("Next: "), "the lesson after it is the next: {home}");
}

#[tokio::test]
async fn a_lesson_in_another_room_is_news_until_the_learner_looked() {
    let college = College::open().await;
    let mut amina = learner(&college).await;
    let coming = amina.get("/coming").await.body;
    assert!(!coming.contains("in a new room"), "{coming}");
    import(&college, |text| text.replace("Room B14", "Room B99")).await;
    let home = amina.get("/").await.body;
    assert!(home.contains("There is a change. Look here."), "{home}");
    let coming = amina.get("/coming").await.body;
    assert!(coming.contains("It is in a new room: Room B99.") && !coming.contains("at a new time"), "{coming}");
    assert!(!amina.get("/coming").await.body.contains("in a new room"), "it was looked at");
    assert!(!amina.get("/").await.body.contains("There is a change. Look here."));
}

/// The form of the coming page that says no to somebody, or takes that back.
fn form<'a>(page: &'a str, action: &str) -> [(&'static str, &'a str); 3] {
    let form = page.split(&format!("action=\"/api/coming/{action}\"")).nth(1).unwrap();
    ["id", "occurrence", "lsa"]
        .map(|name| (name, form.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap().split('"').next().unwrap()))
}

#[tokio::test]
async fn a_no_to_who_comes_goes_to_the_coordinator_alone_and_can_be_taken_back() {
    let college = College::open().await;
    let mut amina = learner(&college).await;
    let mut dana = member(&college, "dana.mensah@fernbank.example", "lsa").await;
    let mut grace = deployed(&college).await;
    let before = dana.get("/").await.body;
    assert!(!grace.get("/").await.body.contains("To cover"));
    let page = amina.get("/coming").await.body;
    let no = form(&page, "no");
    for _ in 0..2 {
        assert!(amina.post("/api/coming/no", &no).await.leads_to("/coming"));
    }
    let page = amina.get("/coming").await.body;
    assert!(page.contains("You said no to Dana here. We look for someone else."), "{page}");
    let home = grace.get("/").await.body;
    assert!(home.contains("Amina Khan said no to Dana Mensah"), "{home}");
    let week = grace.get("/deployment/week/2026-11-23").await.body;
    assert!(week.contains("Only you and Amina Khan see this."), "{week}");
    let broken = week.find("Against a rule: 1").expect("what is in force and may not be is said");
    assert!(broken < week.find("id=\"not-covered\"").unwrap(), "before anything else: {week}");
    let way = week[broken..].split("href=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(grace.get(way).await.body.contains("Amina Khan"), "with the way to its place: {way}");
    // nothing of it reaches whom it is about
    assert_eq!(dana.get("/").await.body.matches("Amina").count(), before.matches("Amina").count());
    assert!(!dana.get("/").await.body.contains("said no"));
    assert!(amina.post("/api/coming/after-all", &form(&page, "after-all")[1..]).await.leads_to("/coming"));
    assert!(!amina.get("/coming").await.body.contains("You said no"));
    assert!(!grace.get("/").await.body.contains("To cover"));
}

#[tokio::test]
async fn a_no_is_not_read_by_whom_it_is_to_where_they_plan_the_week_themself() {
    let college = College::open().await;
    let mut amina = learner(&college).await;
    college.admit("dana.mensah@fernbank.example", "lsa").await;
    let link = college.admit("dana.mensah@fernbank.example", "coordinator").await;
    let mut grace = deployed(&college).await;
    let mut dana = college.visitor();
    dana.post("/api/sign_in/link", &[("secret", link.rsplit('/').next().unwrap())]).await;
    assert!(dana.post("/api/sign_in/role", &[("role", "coordinator")]).await.leads_to("/"));
    let page = amina.get("/coming").await.body;
    assert!(amina.post("/api/coming/no", &form(&page, "no")).await.leads_to("/coming"));
    let week = grace.get("/deployment/week/2026-11-23").await.body;
    let broken = week.find("Against a rule: 1").expect("what is in force and may not be is said");
    let place = week[broken..].split("href=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(week.contains(">does not come<"), "{week}");
    assert!(grace.get(place).await.body.contains("Does not come: the learner does not want them."));
    // Dana reads that she comes there, as before
    for page in ["/", "/deployment/week/2026-11-23", place] {
        let read = dana.get(page).await.body;
        for untold in ["said no", "does not want", "oes not come", "Against a rule", "in another room"] {
            assert!(!read.contains(untold), "{untold}, on {page}: {read}");
        }
    }
    assert!(dana.get(place).await.body.contains("Unlock Dana Mensah"), "she is sent there still");
}

#[tokio::test]
async fn nobody_says_no_with_somebody_beside_them_or_to_whoever_does_not_come() {
    let college = College::open().await;
    let mut amina = learner(&college).await;
    member(&college, "dana.mensah@fernbank.example", "lsa").await;
    deployed(&college).await;
    let page = amina.get("/coming").await.body;
    let no = form(&page, "no");
    let other = [no[0], no[1], ("lsa", no[1].1)];
    assert_eq!(amina.post("/api/coming/no", &other).await.status, StatusCode::NOT_FOUND);
    let helped = [("answering", "with-help"), ("relation", "friend")];
    assert!(amina.post("/api/sitting/start", &helped).await.status.is_redirection());
    let page = amina.get("/coming").await.body;
    assert!(page.contains("Dana comes") && !page.contains("/api/coming/no"), "{page}");
    assert_eq!(amina.post("/api/coming/no", &no).await.status, StatusCode::NOT_FOUND);
}
