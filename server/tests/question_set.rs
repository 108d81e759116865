//! What a college asks: switched off, asked elsewhere, asked in another order, as learners meet it at their next page.

use crate::door::{College, Visitor};
use crate::staff;

const SET: &str = "/college/questions";

/// Answers a question about all lessons, and gives the address of the next.
async fn after(learner: &mut Visitor, question: &str, pick: &str) -> String {
    let save = uuid::Uuid::now_v7().to_string();
    let form = [("road", "all-lessons"), ("about", "all-lessons"), ("question", question), ("save", save.as_str())];
    learner.post("/api/statement/answer", &[form.as_slice(), &[("pick[]", pick)]].concat()).await.to.unwrap()
}

async fn asks(coordinator: &mut Visitor, question: &str, wheres: &[&str]) -> String {
    let field = format!("wheres[{question}][]");
    let wheres = wheres.iter().map(|place| (field.as_str(), *place));
    let form: Vec<_> = [("question", question)].into_iter().chain(wheres).collect();
    coordinator.post("/api/question-set/ask", &form).await.to.unwrap()
}

#[tokio::test]
async fn a_question_that_is_switched_off_is_asked_no_more_and_one_that_is_moved_is_asked_later() {
    let college = College::open().await;
    let mut jo = staff::member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let mut amina = staff::learner(&college).await;
    assert!(jo.get("/college").await.body.contains(SET));
    assert_eq!(after(&mut amina, "presence", "help").await, "/statement/all-lessons/moment");
    assert_eq!(asks(&mut jo, "moment", &["lesson"]).await, "/college/questions?at=moment#moment");
    assert_eq!(after(&mut amina, "presence", "help").await, "/statement/all-lessons/amount");
    assert_eq!(amina.get("/statement/all-lessons/moment").await.status, 404);
    let later = [("question", "amount"), ("step", "later")];
    assert_eq!(
        jo.post("/api/question-set/move", &later).await.to.as_deref(),
        Some("/college/questions?at=amount#amount")
    );
    assert_eq!(after(&mut amina, "presence", "help").await, "/statement/all-lessons/help");
    asks(&mut jo, "good-at", &[]).await;
    assert!(!amina.get("/statement/tasks").await.body.contains("/statement/good-at/"), "a part that asks nothing");
    let page = jo.get(SET).await.body;
    let folded = |page: &str, question: &str| {
        let fold =
            page.split("<details").find(|fold| fold.contains(&format!(" id=\"{question}\""))).unwrap().to_owned();
        fold.split("</summary>").next().unwrap().to_owned()
    };
    assert!(folded(&page, "good-at").contains("Switched off") && !folded(&page, "good-at").contains(" open"), "{page}");
    assert!(folded(&page, "moment").contains("About one lesson") && !folded(&page, "moment").contains("all lessons"));
    let changed = jo.get("/college/questions?at=amount").await.body;
    assert!(folded(&changed, "amount").contains(" open") && changed.matches("<details").count() > 10, "{changed}");
    assert_eq!(jo.post("/api/question-set/as-it-came", &[]).await.to.as_deref(), Some(SET));
    assert_eq!(after(&mut amina, "presence", "help").await, "/statement/all-lessons/moment");
    assert!(amina.get("/statement/tasks").await.body.contains("/statement/good-at/"));
}

#[tokio::test]
async fn a_short_road_of_more_than_eight_is_refused_with_what_was_ticked_still_ticked() {
    let college = College::open().await;
    let mut jo = staff::member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let to = asks(&mut jo, "sharing", &["all-lessons", "time"]).await;
    assert_eq!(to, "/college/questions?refused=sharing&wheres=all-lessons+time");
    let page = jo.get(&to).await.body;
    assert!(page.contains("<title>Error: What we ask") && page.contains("href=\"#sharing\""), "{page}");
    let fold = page.split("<details").find(|fold| fold.contains(" id=\"sharing\"")).unwrap();
    assert!(fold.split('>').next().unwrap().contains(" open"), "what was refused is in sight: {fold}");
    assert!(
        page.contains("id=\"sharing-all-lessons\" name=\"wheres[sharing][]\" value=\"all-lessons\" checked"),
        "{page}"
    );
    assert!(!page.contains("id=\"sharing-lesson\" name=\"wheres[sharing][]\" value=\"lesson\" checked"), "{page}");
    let kept = jo.get(SET).await.body;
    assert!(
        !kept.contains("id=\"sharing-all-lessons\" name=\"wheres[sharing][]\" value=\"all-lessons\" checked"),
        "{kept}"
    );
}

#[tokio::test]
async fn what_is_switched_off_is_not_told_to_staff_as_not_asked() {
    let college = College::open().await;
    let mut jo = staff::member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let mut amina = staff::learner(&college).await;
    staff::says(&mut amina, "presence", "help").await;
    let read = staff::link_named(&jo.get("/").await, "Amina Khan");
    let not_asked = |page: String| {
        let told = page.split("class=\"not-asked\">").skip(1).filter_map(|told| told.split('<').next());
        told.collect::<String>()
    };
    let before = not_asked(jo.get(&read).await.body);
    assert!(before.contains("How much"), "{before}");
    asks(&mut jo, "amount", &[]).await;
    let after = not_asked(jo.get(&read).await.body);
    assert!(after.contains("How near") && !after.contains("How much"), "{after}");
}

#[tokio::test]
async fn where_nothing_is_asked_of_an_activity_no_row_leads_to_them_but_for_whoever_said_something() {
    const ROW: &str = "href=\"/statement/activities\"";
    let college = College::open().await;
    let mut jo = staff::member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let mut amina = staff::learner(&college).await;
    asks(&mut jo, "now", &[]).await;
    assert!(amina.get("/statement/tasks").await.body.contains(ROW), "the end of term is asked about still");
    asks(&mut jo, "goal", &[]).await;
    let page = amina.get("/statement/tasks").await.body;
    assert!(!page.contains(ROW), "it would lead to an empty list: {page}");
    jo.post("/api/question-set/as-it-came", &[]).await;
    let save = uuid::Uuid::now_v7().to_string();
    let reading = [("road", "activity-reading"), ("about", "activity-reading"), ("question", "now")];
    let now = [("save", save.as_str()), ("pick[]", "some")];
    amina.post("/api/statement/answer", &[reading.as_slice(), &now].concat()).await;
    for question in ["now", "goal"] {
        asks(&mut jo, question, &[]).await;
    }
    assert!(amina.get("/statement/tasks").await.body.contains(ROW));
    let page = amina.get("/statement/activities").await.body;
    assert!(page.contains("href=\"/statement/activity-reading\""), "what was said can be changed: {page}");
    assert!(amina.get("/statement/activity-reading").await.body.contains("href=\"/statement/activity-reading/now\""));
}
