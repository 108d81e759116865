//! A learner who changes class, by real requests without script: what stood in the lesson they left is read apart from the plan, and
//! its coordinator is shown that it holds nowhere, until it is ended.

use chrono_tz::Europe::London;
use reqwest::StatusCode;
use server::demo::FIRST_LEARNER;
use server::import::{Options, load};

use crate::door::{College, Visitor, monday};
use crate::import::change_table;
use crate::plan::{answers, both, line_of, propose};

/// Imports the college's files anew, in which the learner is in no class.
pub async fn leaves_every_class(college: &College) {
    let folder = tempfile::tempdir().unwrap();
    server::demo::write_files(folder.path(), monday(), London, 7).unwrap();
    let theirs = format!(",{FIRST_LEARNER},");
    change_table(folder.path(), "enrollments.csv", |text| {
        let rows = text.lines().filter(|row| !row.contains(&theirs));
        rows.map(|row| format!("{row}\r\n")).collect()
    });
    load(college.storage(), folder.path(), Options::default(), London, monday()).await.unwrap();
}

/// The first lesson of the learner's week as their plan lists it: its word and its name.
async fn first_lesson(jo: &mut Visitor, plan: &str) -> (String, String) {
    let page = jo.get(plan).await.body;
    let option = page.split("<option value=\"session-").nth(1).unwrap_or_else(|| panic!("{page}"));
    let (word, rest) = option.split_once('"').unwrap();
    let name = rest.split('>').nth(1).unwrap().split('<').next().unwrap();
    (format!("session-{word}"), name.to_owned())
}

#[tokio::test]
async fn what_was_agreed_in_a_lesson_they_left_is_read_apart_and_is_to_do_until_it_is_ended() {
    let (college, mut jo, mut amina, plan) = both().await;
    let (lesson, name) = first_lesson(&mut jo, &plan).await;
    let offer = [
        ("other[situation]", lesson.as_str()),
        ("other[terms][presence][]", "help"),
        ("other[reason]", "to-try-first"),
    ];
    assert!(propose(&mut jo, &plan, &offer).await.leads_to(&format!("{plan}?done=proposed")));
    let line = line_of(&mut amina).await;
    assert!(answers(&mut amina, &line, "agree").await.leads_to("/plan?done=kept"));
    let nowhere = format!("Holds in no lesson any more: {name}");
    assert!(!jo.get("/").await.body.contains("Holds in no lesson any more"));

    leaves_every_class(&college).await;
    let home = jo.get("/").await.body;
    assert!(home.contains(&nowhere) && home.contains(&format!("href=\"{plan}#before\"")), "{home}");
    let page = jo.get(&plan).await.body;
    assert!(page.contains(&nowhere) && page.contains("id=\"before\""), "{page}");
    assert!(!page.contains(&format!("lines[{lesson}]")), "nothing is proposed there: {page}");
    assert!(!page.contains("In force, agreed by Amina"), "it does not count as in force: {page}");
    for path in ["/plan", "/plan/you-said-we-did"] {
        let own = amina.get(path).await.body;
        assert_eq!(own.matches(&name).count(), 1, "once: {own}");
        assert!(own.contains("Lessons you had before") && own.contains("No one comes there for you."), "{own}");
        assert!(!own.contains(&format!("/plan/line/{line}")), "there is nothing to answer: {own}");
    }
    assert!(amina.get(&format!("/plan/line/{line}")).await.leads_to("/plan"));

    let person = plan.split('/').nth(2).unwrap();
    let ended = jo.post("/api/plan/end-duty", &[("person", person), ("id", &line)]).await;
    assert!(ended.leads_to(&format!("{plan}?done=ended")), "{ended:?}");
    assert!(!jo.get("/").await.body.contains("Holds in no lesson any more"));
    assert!(amina.get("/plan").await.body.contains("Lessons you had before"), "what they agreed to is still theirs");
    assert_eq!(jo.get(&plan).await.status, StatusCode::OK);
}

#[tokio::test]
async fn all_as_asked_is_all_that_was_asked_in_the_lessons_they_have() {
    let (college, mut jo, mut amina, plan) = both().await;
    let (lesson, name) = first_lesson(&mut jo, &plan).await;
    let save = uuid::Uuid::now_v7().to_string();
    let said =
        [("road", lesson.as_str()), ("about", &lesson), ("question", "presence"), ("save", &save), ("pick[]", "help")];
    assert!(amina.post("/api/statement/answer", &said).await.status.is_redirection());
    assert!(amina.post("/api/statement/send", &[]).await.leads_to("/statement/sent"));
    assert!(jo.get(&plan).await.body.contains(&format!("lines[{lesson}]")));

    leaves_every_class(&college).await;
    let done = propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    assert!(done.leads_to(&format!("{plan}?done=proposed")), "{done:?}");
    let line = line_of(&mut amina).await;
    let asked = amina.get(&format!("/plan/line/{line}")).await.body;
    assert!(asked.contains("All my lessons") && !asked.contains(&name), "{asked}");
    assert!(answers(&mut amina, &line, "agree").await.leads_to("/plan?done=kept"));
    let did = amina.get("/plan/you-said-we-did").await.body;
    assert!(
        did.contains("Lessons you had before") && did.contains(&name),
        "what they said there is still theirs: {did}"
    );
    let person = plan.split('/').nth(2).unwrap();
    let review = jo.get(&format!("/person/{person}/annual-review")).await.body;
    assert!(review.contains(&name) && !review.contains("A lesson you had before"), "their words keep it: {review}");
    assert!(!did.contains("No one has answered this yet"), "nobody has anything to answer: {did}");
}
