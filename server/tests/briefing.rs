//! What an LSA reads before a session, by real requests without script: from publication until it is over.

mod planned;

use crate::door::{Answer, College, Visitor};
use crate::print::printed;
use crate::staff::{learner, link_named, member, option, says};
use reqwest::StatusCode;

/// Dana is put with Amina in the first session of Amina's week, for the weeks to come.
pub async fn deployed(college: &College) -> Visitor {
    deployed_for(college, "whole").await
}

/// The same for one part of the session.
pub async fn deployed_for(college: &College, part: &str) -> Visitor {
    let mut grace = member(college, "grace.hall@fernbank.example", "coordinator").await;
    let path = link_named(&grace.get("/").await, "Amina Khan");
    let page = grace.get(&path).await;
    let sessions = page.body.split("id=\"session\"").nth(1).unwrap();
    let session = sessions.split("<option value=\"").find(|value| value.len() > 40 && !value.starts_with('"')).unwrap();
    let form = [
        ("person", path.split('/').nth(2).unwrap()),
        ("session", session.split('"').next().unwrap()),
        ("lsa", &option(&page, "Dana Mensah")),
        ("part", part),
        ("from", "2026-11-23"),
        ("to", "2026-12-18"),
    ];
    assert!(grace.post("/api/deployment/deploy", &form).await.leads_to(&path));
    let page = grace.get(&path).await;
    assert!(page.body.contains("Published"), "{}", page.body);
    grace
}

/// The address of the first link that begins so.
fn link(page: &Answer, beginning: &str) -> String {
    let found = page.body.split("href=\"").find(|part| part.starts_with(beginning));
    found.unwrap_or_else(|| panic!("{}", page.body)).split('"').next().unwrap().to_owned()
}

/// Presses the one button of a page.
pub async fn reads(lsa: &mut Visitor, page: &str) {
    let hidden = |name: &str| -> Option<String> {
        let value = page.split(&format!("name=\"{name}\" value=\"")).nth(1)?;
        Some(value.split('"').next()?.to_owned())
    };
    let (session, read, made) = (hidden("session").unwrap(), hidden("read[]").unwrap(), hidden("made").unwrap());
    let mark = [("session", &*session), ("read[]", &read), ("made", &made), ("then", "/")];
    let marked = lsa.post("/api/briefing/mark-read", &mark).await;
    assert!(marked.leads_to("/"), "{marked:?}");
}

#[tokio::test]
async fn the_say_is_read_marked_and_asked_again_when_it_changes() {
    let college = College::open().await;
    let mut amina = learner(&college).await;
    let mut dana = member(&college, "dana.mensah@fernbank.example", "lsa").await;
    assert!(dana.get("/").await.body.contains("You have no sessions with a learner"));
    deployed(&college).await;
    let nothing = dana.get("/").await;
    assert!(nothing.body.contains("Why you: a coordinator chose you for this."), "{}", nothing.body);
    assert!(nothing.body.contains("Amina has not said anything yet. Ask Amina."), "{}", nothing.body);
    says(&mut amina, "nearness", "at-my-table").await;
    let first = dana.get("/").await;
    for said in
        ["At my table", "Not read yet", "Said for all lessons", "Not from an agreed plan yet", "I have read this"]
    {
        assert!(first.body.contains(said), "{said}: {}", first.body);
    }
    reads(&mut dana, &first.body).await;
    let read = dana.get("/").await;
    assert!(read.body.contains("Read on") && !read.body.contains("I have read"), "{}", read.body);
    says(&mut amina, "nearness", "in-the-room").await;
    let changed = dana.get("/").await;
    for said in ["Changed since you read it", "In the room", "Before: At my table", "I have read the change"] {
        assert!(changed.body.contains(said), "{said}: {}", changed.body);
    }
    reads(&mut dana, &changed.body).await;
    says(&mut amina, "amount", "some").await;
    let form = [("about", "all-lessons"), ("question", "nearness")];
    amina.post("/api/statement/take-back-answer", &form).await;
    let less = dana.get("/").await;
    for said in ["Changed since you read it", "No longer said.", "I have read the change"] {
        assert!(less.body.contains(said), "{said}: {}", less.body);
    }
    assert!(!less.body.contains("In the room"), "{}", less.body);
    amina.post("/api/statement/take-back", &[]).await;
    let back = dana.get("/").await;
    assert!(back.body.contains("Amina took this back on") && !back.body.contains("In the room"), "{}", back.body);
}

#[tokio::test]
async fn the_page_of_one_learner_and_their_photo_open_to_the_lsa_who_goes_there_alone() {
    let college = College::open().await;
    let mut amina = learner(&college).await;
    says(&mut amina, "help", "give-me-a-clue").await;
    let mut grace = deployed(&college).await;
    let mut dana = member(&college, "dana.mensah@fernbank.example", "lsa").await;
    let mut sam = member(&college, "sam.whittaker@fernbank.example", "lsa").await;
    let today = dana.get("/").await;
    let path = link(&today, "/person/");
    let page = dana.get(&path).await;
    assert!(page.body.contains("clueing") && page.body.contains("Start with the least help"), "{}", page.body);
    let person = path.split("/briefing").next().unwrap();
    for stranger in [&mut sam, &mut grace, &mut amina] {
        assert_eq!(stranger.get(&path).await.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(sam.get(&format!("{person}/photo")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(college.visitor().get(&format!("{person}/photo")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(dana.get("/person/x/photo").await.status, StatusCode::NOT_FOUND);
    let other = path.replace(path.rsplit('/').next().unwrap(), "00000000000000000000000000000001");
    assert_eq!(dana.get(&other).await.status, StatusCode::NOT_FOUND);
    assert!(!sam.get("/").await.body.contains("Amina"));
}

#[tokio::test]
async fn who_is_theirs_no_more_while_the_page_stood_open_is_passed_over_and_their_first_page_says_so() {
    let college = College::open().await;
    let mut dana = member(&college, "dana.mensah@fernbank.example", "lsa").await;
    let mut grace = deployed(&college).await;
    let stood_open = dana.get("/").await;
    let one = link(&stood_open, "/person/");
    let path = link_named(&grace.get("/").await, "Amina Khan");
    let page = grace.get(&path).await.body;
    let of = |page: &str, name: &str| {
        page.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    let form = page.split("/api/deployment/withdraw").nth(1).unwrap();
    let (person, session, lsa) = (of(form, "person"), of(form, "session"), of(form, "lsa"));
    let off =
        [("person", &*person), ("session", &session), ("lsa", &lsa), ("from", "2026-11-23"), ("to", "2026-12-18")];
    assert!(grace.post("/api/deployment/withdraw", &off).await.leads_to(&path));
    let (read, made) = (of(&stood_open.body, "read[]"), of(&stood_open.body, "made"));
    let mark = [("session", &*session), ("read[]", &*read), ("made", &*made), ("then", &*one)];
    assert!(dana.post("/api/briefing/mark-read", &mark).await.leads_to("/"));
    assert!(dana.get("/").await.body.contains("You do not go any more:"));
    let mut sam = member(&college, "sam.whittaker@fernbank.example", "lsa").await;
    assert_eq!(sam.post("/api/briefing/mark-read", &mark).await.status, StatusCode::NOT_FOUND, "never theirs");
}

#[tokio::test]
async fn what_changed_in_the_week_stands_on_top_until_it_is_said_to_be_seen() {
    let college = College::open().await;
    let mut dana = member(&college, "dana.mensah@fernbank.example", "lsa").await;
    assert!(!dana.get("/").await.body.contains("What changed in your week"));
    let mut grace = deployed(&college).await;
    let page = dana.get("/").await.body;
    assert!(!page.contains("What changed in your week"), "a week that had no version is new as a whole: {page}");
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
    let page = dana.get("/").await.body;
    assert!(page.contains("What changed in your week") && page.contains("You do not go any more:"), "{page}");
    assert!(!page.contains("Amina"), "who learns there is theirs no more: {page}");
    let versions: Vec<_> = page.split("name=\"versions[]\" value=\"").skip(1).collect();
    let versions: Vec<_> = versions.iter().map(|rest| ("versions[]", rest.split('"').next().unwrap())).collect();
    assert!(dana.post("/api/briefing/see-changes", &versions).await.leads_to("/"));
    assert!(!dana.get("/").await.body.contains("What changed in your week"));
    let another = [("shifts[]", "00000000000000000000000000000001 0")];
    assert!(dana.post("/api/briefing/see-changes", &another).await.leads_to("/"), "what nobody showed her is nothing");
    let wrong = dana.post("/api/briefing/see-changes", &[("shifts[]", "1")]).await;
    assert_eq!(wrong.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn when_all_of_today_is_over_the_next_day_stands_first_and_today_and_what_was_given_are_one_press_away() {
    let college = College::open().await;
    let mut amina = learner(&college).await;
    says(&mut amina, "nearness", "at-my-table").await;
    let mut dana = member(&college, "dana.mensah@fernbank.example", "lsa").await;
    deployed(&college).await;
    let day = dana.get("/").await.body;
    let ways = ["href=\"/?on=2026-11-30\"", "href=\"/today/print.pdf?on=2026-11-23\""];
    assert!(ways.iter().all(|way| day.contains(way)) && !day.contains("Next teaching day"), "{day}");
    let college = college.later("2026-11-23T17:30:00Z").await;
    let mut dana = member(&college, "dana.mensah@fernbank.example", "lsa").await;
    let evening = dana.get("/").await.body;
    for said in ["Next teaching day", "You have no more sessions today.", "Next: ", "At my table", "Say how it went"] {
        assert!(evening.contains(said), "{said}: {evening}");
    }
    for way in ["/?on=2026-11-23", "/?on=2026-12-07", "/today/print.pdf?on=2026-11-30"] {
        assert!(evening.contains(&format!("href=\"{way}\"")), "{way}: {evening}");
    }
    assert_eq!(printed(&mut dana, "/today/print.pdf?on=2026-11-30").await.sides(), 1);
    let today = dana.get("/?on=2026-11-23").await.body;
    assert!(today.contains("Earlier today") && today.contains("href=\"/?on=2026-11-30\""), "{today}");
    let ahead = dana.get("/?on=2026-11-30").await.body;
    assert!(ahead.contains("Back to today") && ahead.contains("name=\"then\" value=\"/?on=2026-11-30\""), "{ahead}");
    let of = |name: &str| {
        let value = ahead.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap();
        value.split('"').next().unwrap().to_owned()
    };
    let (session, read, made, then) = (of("session"), of("read[]"), of("made"), of("then"));
    let mark = [("session", &*session), ("read[]", &read), ("made", &made), ("then", &then)];
    assert!(dana.post("/api/briefing/mark-read", &mark).await.leads_to("/?on=2026-11-30"), "to where they read it");
    let read = dana.get("/").await.body;
    assert!(read.contains("Read on") && !read.contains("I have read"), "{read}");
}
