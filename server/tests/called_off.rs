//! What was called off by hand, and what a new import of the timetable makes of it, by real requests without script.

use chrono_tz::Europe::London;
use server::import::{Options, load};
use tempfile::TempDir;

use crate::briefing::deployed;
use crate::deployment::week::part;
use crate::door::{College, Visitor, monday};
use crate::staff::member;

/// Imports the demo college's files anew, its calendars changed.
pub async fn import(college: &College, change: impl Fn(String) -> String) {
    let folder = TempDir::new().unwrap();
    server::demo::write_files(folder.path(), monday(), London, 7).unwrap();
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|is| is == "ics") {
            let text = std::fs::read_to_string(&path).unwrap();
            std::fs::write(&path, change(text)).unwrap();
        }
    }
    std::fs::remove_dir_all(folder.path().join("photos")).unwrap();
    load(college.storage(), folder.path(), Options::default(), London, monday()).await.unwrap();
}

/// The maths of Monday in room B14, said again as an exception of its series: on another day, or cancelled.
fn said_again(text: &str, day: &str, cancelled: bool) -> String {
    let mut events = text.split("BEGIN:VEVENT\r\n").skip(1).map(|event| event.split("END:VEVENT").next().unwrap());
    let weekly = |event: &&str| event.contains("BYDAY=MO") && event.contains("T090000") && event.contains("Room B14");
    let Some(event) = events.find(weekly) else { return text.to_owned() };
    let mut lines = Vec::new();
    for line in event.lines().filter(|line| !line.starts_with("RRULE") && !line.starts_with("EXDATE")) {
        match line.rsplit_once(':') {
            Some((name, value)) if name.starts_with("DTSTART") || name.starts_with("DTEND") => {
                lines.push(format!("{name}:{day}{}", &value[8..]));
                if let Some(zone) = name.strip_prefix("DTSTART") {
                    lines.push(format!("RECURRENCE-ID{zone}:20261123{}", &value[8..]));
                }
            }
            _ => lines.push(line.to_owned()),
        }
    }
    lines.extend(cancelled.then(|| "STATUS:CANCELLED".to_owned()));
    let event = lines.join("\r\n");
    text.replace("END:VCALENDAR", &format!("BEGIN:VEVENT\r\n{event}\r\nEND:VEVENT\r\nEND:VCALENDAR"))
}

/// Presses the first form of a page that leads to an action of the noun.
pub async fn press(visitor: &mut Visitor, action: &str) {
    let page = visitor.get("/").await.body;
    let form = page.split(&format!("action=\"/api/called-off/{action}\"")).nth(1);
    let form = form.unwrap_or_else(|| panic!("{page}")).split("</form>").next().unwrap();
    let fields = form.split("name=\"").skip(1).map(|rest| {
        let (name, rest) = rest.split_once("\" value=\"").unwrap();
        (name, rest.split('"').next().unwrap())
    });
    let fields: Vec<_> = fields.collect();
    assert!(visitor.post(&format!("/api/called-off/{action}"), &fields).await.leads_to("/"));
}

/// Dana, who comes to Amina in maths today.
async fn dana(college: &College) -> Visitor {
    let dana = member(college, "dana.mensah@fernbank.example", "lsa").await;
    deployed(college).await;
    dana
}

#[tokio::test]
async fn a_session_called_off_by_hand_stays_off_through_a_new_import_and_can_be_on_after_all() {
    let college = College::open().await;
    let mut dana = dana(&college).await;
    press(&mut dana, "call-off").await;
    for change in [|text: String| text, |text: String| text.replace("Room B14", "Room B99")] {
        import(&college, change).await;
        let page = dana.get("/").await.body;
        assert!(page.contains("Called off") && page.contains("/api/called-off/call-on"), "{page}");
    }
    press(&mut dana, "call-on").await;
    let page = dana.get("/").await.body;
    assert!(!page.contains("/api/called-off/call-on") && page.contains("Room B99"), "{page}");
}

#[tokio::test]
async fn what_the_timetable_cancels_itself_is_its_own_and_comes_back_with_it() {
    let college = College::open().await;
    let mut dana = dana(&college).await;
    press(&mut dana, "call-off").await;
    import(&college, |text| said_again(&text, "20261123", true)).await;
    let page = dana.get("/").await.body;
    assert!(!page.contains("/api/called-off/call-on"), "nobody has it on against the timetable: {page}");
    import(&college, |text| text).await;
    let page = dana.get("/").await.body;
    assert!(page.contains("Amina") && page.contains("/api/called-off/call-off"), "{page}");
}

#[tokio::test]
async fn the_page_of_a_place_says_that_the_timetable_called_it_off_and_nothing_of_who_comes() {
    let college = College::open().await;
    let mut grace = deployed(&college).await;
    import(&college, |text| said_again(&text, "20261123", true)).await;
    let page = grace.get("/deployment/week/now?by=learner").await.body;
    let mut lines = page.split("<li class=\"").skip(1).map(|line| line.split("</li>").next().unwrap());
    let line = lines.find(|line| line.contains("called off") && line.contains("Dana Mensah")).unwrap();
    let page = grace.get(&part(line, "href=\"", "\"").replace("&amp;", "&")).await.body;
    assert!(page.contains("This session is off.") && !page.contains("/api/called-off/"), "{page}");
    for untrue in ["Given: ", "Nothing is agreed for this time", "a person put them there", "id=\"others\""] {
        assert!(!page.contains(untrue), "{untrue}: {page}");
    }
}

#[tokio::test]
async fn what_is_off_for_the_day_is_on_where_the_timetable_moves_it_to_another() {
    let college = College::open().await;
    let mut dana = dana(&college).await;
    press(&mut dana, "call-off").await;
    import(&college, |text| said_again(&text, "20261124", false)).await;
    let page = dana.get("/").await.body;
    assert!(page.contains("Tuesday 24 November") && page.contains("Amina"), "{page}");
    assert!(!page.contains("/api/called-off/call-on"), "{page}");
}

#[tokio::test]
async fn a_learner_who_is_not_there_is_still_not_there_after_a_new_import() {
    let college = College::open().await;
    let mut dana = dana(&college).await;
    press(&mut dana, "not-here").await;
    import(&college, |text| text.replace("Room B14", "Room B99")).await;
    let page = dana.get("/").await.body;
    assert!(page.contains("Amina is not here") && page.contains("/api/called-off/here"), "{page}");
    assert!(page.contains("Room B99"), "{page}");
}
