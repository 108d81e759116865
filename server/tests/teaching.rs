//! A tutor's page by real requests without script: what a session is for, who comes, and who has read it.

use crate::briefing::deployed;
use crate::called_off::import;
use crate::door::{College, Visitor};
use crate::print::printed;
use crate::staff::{learner, link_named, member};
use reqwest::StatusCode;

/// The tutor of the session to which Dana goes, by what her page says.
pub async fn tutor_of(college: &College, dana: &mut Visitor) -> Visitor {
    let page = dana.get("/").await.body;
    let name = page.split(" with ").nth(1).unwrap().split(" ·").next().unwrap().to_owned();
    let email = format!("{}@fernbank.example", name.to_lowercase().replace(' ', "."));
    member(college, &email, "tutor").await
}

fn part<'a>(page: &'a str, before: &str, after: &str) -> &'a str {
    page.split(before).nth(1).unwrap_or_else(|| panic!("{before}: {page}")).split(after).next().unwrap()
}

#[tokio::test]
async fn what_a_session_is_for_is_written_read_and_seen_to_be_read() {
    let college = College::open().await;
    learner(&college).await;
    let mut dana = member(&college, "dana.mensah@fernbank.example", "lsa").await;
    deployed(&college).await;
    let mut tutor = tutor_of(&college, &mut dana).await;
    let day = tutor.get("/").await.body;
    assert!(day.contains("Dana Mensah") && day.contains("Amina Khan"), "{day}");
    let next = part(&day, "href=\"/?on=", "\"").to_owned();
    let later = tutor.get(&format!("/?on={next}")).await.body;
    assert!(
        later.contains("Back to today") && !day.contains("Back to today"),
        "what comes after is prepared too: {later}"
    );
    assert!(day.contains("Dana Mensah comes for Amina.") && day.contains("Not from an agreed plan yet"), "{day}");
    let at = |said: &str| day.find(said).unwrap_or_else(|| panic!("{said}: {day}"));
    assert!(at("Not from an agreed plan yet") < at("Amina is not here"), "what is read comes before what is pressed");
    let path = format!("/teaching/{}/purpose", part(&day, "href=\"/teaching/", "/purpose"));
    let occurrence = path.split('/').nth(2).unwrap().to_owned();
    assert!(tutor.get(&path).await.body.contains("Every week, until it is changed"));
    let write = [
        ("occurrence", occurrence.as_str()),
        ("holds", "this-time"),
        ("aim", "A test on fractions"),
        ("support", "Read the questions aloud if asked <b>"),
    ];
    assert!(tutor.post("/api/teaching/write", &write).await.leads_to("/"));
    let today = dana.get("/").await.body;
    for said in ["A test on fractions", "Read the questions aloud if asked &lt;b&gt;", "for this day alone"] {
        assert!(today.contains(said), "{said}: {today}");
    }
    assert!(tutor.get("/").await.body.contains("Not read yet"));
    let (session, purpose) =
        (part(&today, "name=\"session\" value=\"", "\""), part(&today, "name=\"purpose\" value=\"", "\""));
    let made = part(&today, "name=\"made\" value=\"", "\"");
    let mark = [("session", session), ("occurrence", &occurrence), ("purpose", purpose), ("made", made), ("then", "/")];
    assert!(dana.post("/api/briefing/mark-read", &mark).await.leads_to("/"));
    assert!(
        tutor.get("/").await.body.contains("Not read yet"),
        "the plan and what the learner says are to be read too"
    );
    let read = part(&today, "name=\"read[]\" value=\"", "\"");
    let mark = [("session", session), ("read[]", read), ("made", made), ("then", "/")];
    assert!(dana.post("/api/briefing/mark-read", &mark).await.leads_to("/"));
    let read = tutor.get("/").await.body;
    assert!(!read.contains("Not read yet") && read.contains("Change what this session is for"), "{read}");
}

#[tokio::test]
async fn whoever_prepares_a_day_to_come_stays_on_it_with_whatever_they_do_there() {
    let college = College::open().await;
    let mut dana = member(&college, "dana.mensah@fernbank.example", "lsa").await;
    deployed(&college).await;
    let mut tutor = tutor_of(&college, &mut dana).await;
    let day = "/?on=2026-11-30";
    let page = tutor.get(day).await.body;
    let form = part(&page, "action=\"/api/called-off/not-here\"", "</form>");
    let hidden = |name: &str| part(form, &format!("name=\"{name}\" value=\""), "\"");
    assert_eq!(hidden("then"), day);
    let off = ["id", "occurrence", "person", "then"].map(|name| (name, hidden(name)));
    assert!(tutor.post("/api/called-off/not-here", &off).await.leads_to(day));
    let occurrence = hidden("occurrence");
    let purpose = tutor.get(&format!("/teaching/{occurrence}/purpose")).await.body;
    assert!(purpose.contains(&format!("href=\"{day}\"")), "{purpose}");
    let write = [("occurrence", occurrence), ("holds", "this-time"), ("aim", "A test")];
    assert!(tutor.post("/api/teaching/write", &write).await.leads_to(day));
    let page = tutor.get(day).await.body;
    assert!(page.contains("A test") && page.contains("action=\"/api/called-off/here\""), "{page}");
}

#[tokio::test]
async fn a_tutor_is_told_that_somebody_is_not_in_and_never_why_nor_that_they_come() {
    let college = College::open().await;
    let mut dana = member(&college, "dana.mensah@fernbank.example", "lsa").await;
    deployed(&college).await;
    let mut tutor = tutor_of(&college, &mut dana).await;
    assert!(tutor.get("/").await.body.contains("Dana Mensah comes for Amina."));
    let id = uuid::Uuid::now_v7().to_string();
    let form = [("id", id.as_str()), ("from", "2026-11-23"), ("to", "2026-11-23")];
    assert!(dana.post("/api/absence/mark", &form).await.leads_to("/absence?done=marked"));
    let day = tutor.get("/").await.body;
    assert!(day.contains("Dana Mensah is not in today.") && day.contains("Nobody comes for Amina here."), "{day}");
    assert!(!day.contains("Dana Mensah comes for Amina."), "{day}");
}

#[tokio::test]
async fn that_others_come_stands_on_the_first_page_of_a_tutor_until_they_say_that_they_saw_it() {
    let college = College::open().await;
    let mut dana = member(&college, "dana.mensah@fernbank.example", "lsa").await;
    let mut grace = deployed(&college).await;
    let mut tutor = tutor_of(&college, &mut dana).await;
    let mut stranger = member(&college, "new.tutor@fernbank.example", "tutor").await;
    let (title, mark) = ("Who comes to your sessions has changed", "Support has changed");
    for visitor in [&mut tutor, &mut stranger] {
        assert!(!visitor.get("/").await.body.contains(title), "nothing was seen otherwise");
    }
    let path = link_named(&grace.get("/").await, "Amina Khan");
    let page = grace.get(&path).await.body;
    let form = part(&page, "/api/deployment/withdraw", "</form>");
    let hidden = |name: &str| part(form, &format!("name=\"{name}\" value=\""), "\"");
    let off = [
        ("person", hidden("person")),
        ("session", hidden("session")),
        ("lsa", hidden("lsa")),
        ("from", "2026-11-23"),
        ("to", "2026-12-18"),
    ];
    assert!(grace.post("/api/deployment/withdraw", &off).await.leads_to(&path));
    let day = tutor.get("/").await.body;
    assert!(day.contains(title) && day.contains("href=\"/?on=2026-11-30\""), "{day}");
    assert_eq!(day.matches(mark).count(), 1, "it is marked on its day too: {day}");
    assert!(tutor.get("/?on=2026-11-30").await.body.contains(mark));
    let list = part(&day, title, "</details>");
    assert!(!list.contains("Dana") && !list.contains("Amina"), "who comes for whom stands on the day: {list}");
    let versions: Vec<_> = day.split("name=\"versions[]\" value=\"").skip(1).collect();
    let versions: Vec<_> = versions.iter().map(|rest| ("versions[]", rest.split('"').next().unwrap())).collect();
    assert!(stranger.post("/api/teaching/see-changes", &versions).await.leads_to("/"));
    assert!(tutor.get("/").await.body.contains(title), "nobody sees it for another");
    assert!(tutor.post("/api/teaching/see-changes", &versions).await.leads_to("/"));
    let day = tutor.get("/").await.body;
    assert!(!day.contains(title) && !day.contains(mark), "{day}");
    let wrong = tutor.post("/api/teaching/see-changes", &[("versions[]", "1")]).await;
    assert_eq!(wrong.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn that_a_session_is_in_another_room_stands_on_the_first_page_of_its_tutor_until_they_say_that_they_saw_it() {
    let college = College::open().await;
    let mut dana = member(&college, "dana.mensah@fernbank.example", "lsa").await;
    deployed(&college).await;
    let mut tutor = tutor_of(&college, &mut dana).await;
    let (title, mark) = ("What changed in your week: ", "New time or room");
    assert!(!tutor.get("/").await.body.contains(mark), "nothing was seen otherwise");
    import(&college, |text| text.replace("LOCATION:Room B14\r\n", "LOCATION:Room C3\r\n")).await;
    let day = tutor.get("/").await.body;
    assert!(part(&day, title, "</details>").contains(mark), "{day}");
    assert!(part(&day, "data-meeting=", "</summary>").contains(mark), "it is marked on its day too: {day}");
    let shifts: Vec<_> = day.split("name=\"shifts[]\" value=\"").skip(1).collect();
    let shifts: Vec<_> = shifts.iter().map(|rest| ("shifts[]", rest.split('"').next().unwrap())).collect();
    assert!(tutor.post("/api/teaching/see-changes", &shifts).await.leads_to("/"));
    let day = tutor.get("/").await.body;
    assert!(!day.contains(title) && !day.contains(mark), "{day}");
    let wrong = tutor.post("/api/teaching/see-changes", &[("shifts[]", "1")]).await;
    assert_eq!(wrong.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_too_long_is_kept_as_typed_and_said_beside_its_box() {
    let college = College::open().await;
    let mut dana = member(&college, "dana.mensah@fernbank.example", "lsa").await;
    deployed(&college).await;
    let mut tutor = tutor_of(&college, &mut dana).await;
    let day = tutor.get("/").await.body;
    let path = format!("/teaching/{}/purpose", part(&day, "href=\"/teaching/", "/purpose"));
    let occurrence = path.split('/').nth(2).unwrap().to_owned();
    let long = "x".repeat(501);
    let write =
        [("occurrence", occurrence.as_str()), ("holds", "this-time"), ("aim", &long), ("support", "Stand back")];
    assert!(tutor.post("/api/teaching/write", &write).await.leads_to(&path));
    let page = tutor.get(&path).await.body;
    for said in [long.as_str(), "Stand back", "Write 500 characters at most", "aria-invalid=\"true\""] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!tutor.get(&path).await.body.contains(&long), "shown once");
}

#[tokio::test]
async fn words_written_meanwhile_are_shown_and_one_s_own_are_kept_as_typed() {
    let college = College::open().await;
    let mut dana = member(&college, "dana.mensah@fernbank.example", "lsa").await;
    deployed(&college).await;
    let mut tutor = tutor_of(&college, &mut dana).await;
    let day = tutor.get("/").await.body;
    let path = format!("/teaching/{}/purpose", part(&day, "href=\"/teaching/", "/purpose"));
    let occurrence = path.split('/').nth(2).unwrap().to_owned();
    let form = |aim: &str, seen: Option<String>| {
        let words = [("occurrence", occurrence.clone()), ("holds", "every-time".to_owned()), ("aim", aim.to_owned())];
        words.into_iter().chain(seen.map(|seen| ("seen[every-time]", seen))).collect::<Vec<_>>()
    };
    let post = async |tutor: &mut Visitor, form: Vec<(&'static str, String)>| {
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        tutor.post("/api/teaching/write", &form).await
    };
    assert!(post(&mut tutor, form("Fractions", None)).await.leads_to("/"));
    assert!(post(&mut tutor, form("Halves and quarters", None)).await.leads_to(&path), "opened before that");
    let page = tutor.get(&path).await.body;
    assert!(page.contains("wrote here while you did") && page.contains("Fractions"), "{page}");
    assert!(page.contains("Halves and quarters</textarea>"), "{page}");
    let seen = part(&page, "name=\"seen[every-time]\" value=\"", "\"").to_owned();
    assert!(post(&mut tutor, form("Halves and quarters", Some(seen))).await.leads_to("/"));
    assert!(dana.get("/").await.body.contains("Halves and quarters"));
}

#[tokio::test]
async fn the_words_for_every_week_are_shown_to_whoever_changes_those_of_one_day() {
    let college = College::open().await;
    let mut dana = member(&college, "dana.mensah@fernbank.example", "lsa").await;
    deployed(&college).await;
    let mut tutor = tutor_of(&college, &mut dana).await;
    let day = tutor.get("/").await.body;
    let path = format!("/teaching/{}/purpose", part(&day, "href=\"/teaching/", "/purpose"));
    let occurrence = path.split('/').nth(2).unwrap().to_owned();
    for (holds, aim) in [("every-time", "Fractions"), ("this-time", "A test")] {
        let write = [("occurrence", occurrence.as_str()), ("holds", holds), ("aim", aim)];
        assert!(tutor.post("/api/teaching/write", &write).await.leads_to("/"));
        let page = tutor.get(&path).await.body;
        assert!(page.contains(&format!("{aim}</textarea>")), "{page}");
        let also = holds == "this-time";
        assert_eq!(page.contains(">Fractions<") && page.contains(", for every week."), also, "{page}");
        assert!(!page.contains("for this day alone"), "what is in the boxes stands there: {page}");
    }
}

#[tokio::test]
async fn a_tutor_prints_the_plans_of_a_class_one_side_a_learner() {
    let college = College::open().await;
    learner(&college).await;
    let mut dana = member(&college, "dana.mensah@fernbank.example", "lsa").await;
    deployed(&college).await;
    let mut tutor = tutor_of(&college, &mut dana).await;
    let day = tutor.get("/").await.body;
    let path = format!("/today/print.pdf?meeting={}", part(&day, "href=\"/today/print.pdf?meeting=", "\""));
    let path = path.replace("&amp;", "&");
    let paper = printed(&mut tutor, &path).await;
    assert!(paper.sides() >= 1 && paper.says_nothing_twice(), "{:?}", paper.tags);
    let text = paper.text();
    assert!(text.contains("Amina") && text.contains("Dana Mensah comes for Amina"), "{text}");
    let later = tutor.get("/?on=2026-11-30").await.body;
    let later = format!("/today/print.pdf?meeting={}", part(&later, "href=\"/today/print.pdf?meeting=", "\""));
    let paper = printed(&mut tutor, &later.replace("&amp;", "&")).await;
    assert!(paper.text().contains("Dana Mensah comes for Amina"), "prepared a week before: {}", paper.text());
    let mut stranger = member(&college, "new.tutor@fernbank.example", "tutor").await;
    assert_eq!(stranger.get(&path).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn another_tutor_an_lsa_and_a_learner_find_nothing() {
    let college = College::open().await;
    let mut amina = learner(&college).await;
    let mut dana = member(&college, "dana.mensah@fernbank.example", "lsa").await;
    let mut grace = deployed(&college).await;
    let mut tutor = tutor_of(&college, &mut dana).await;
    let day = tutor.get("/").await.body;
    let occurrence = part(&day, "href=\"/teaching/", "/purpose").to_owned();
    let path = format!("/teaching/{occurrence}/purpose");
    let mut stranger = member(&college, "new.tutor@fernbank.example", "tutor").await;
    assert!(stranger.get("/").await.body.contains("You teach no sessions"));
    let write = [("occurrence", occurrence.as_str()), ("holds", "every-time"), ("aim", "Mine now")];
    for visitor in [&mut stranger, &mut dana, &mut grace, &mut amina] {
        assert_eq!(visitor.get(&path).await.status, StatusCode::NOT_FOUND);
        assert_eq!(visitor.post("/api/teaching/write", &write).await.status, StatusCode::NOT_FOUND);
    }
    assert!(!tutor.get("/").await.body.contains("Mine now"));
}
