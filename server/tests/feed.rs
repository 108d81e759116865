//! One's own sessions for a calendar program, by real requests without script.

use crate::briefing::deployed;
use crate::called_off::{import, press};
use crate::door::{Answer, College, Visitor};
use crate::staff::{learner, member};
use reqwest::StatusCode;

/// Makes an address by the page's own form, and reads it off the page.
async fn address(visitor: &mut Visitor) -> String {
    assert!(visitor.post("/api/feed/make", &[]).await.leads_to("/feed"));
    let page = visitor.get("/feed").await;
    let after = page.body.split("/feed/").find(|part| part.split('<').next().unwrap().ends_with(".ics")).unwrap();
    format!("/feed/{}", after.split('<').next().unwrap())
}

fn events(answer: &Answer) -> Vec<&str> {
    answer.body.split("BEGIN:VEVENT").skip(1).collect()
}

#[tokio::test]
async fn it_is_fetched_by_whoever_has_the_address_and_holds_nobodys_name() {
    let college = College::open().await;
    let mut amina = learner(&college).await;
    let mut dana = member(&college, "dana.mensah@fernbank.example", "lsa").await;
    let mut kwame = member(&college, "kwame.osei@fernbank.example", "tutor").await;
    deployed(&college).await;
    let mut program = college.visitor();
    for visitor in [&mut amina, &mut dana, &mut kwame] {
        let address = address(visitor).await;
        let calendar = program.get(&address).await;
        assert!(calendar.body.starts_with("BEGIN:VCALENDAR\r\n"), "{calendar:?}");
        let events = events(&calendar);
        assert!(!events.is_empty());
        for event in events {
            assert!(event.contains("SUMMARY:") && event.contains("CLASS:PRIVATE"), "{event}");
            for name in ["Dana", "Mensah", "Amina", "Khan", "Kwame", "Osei", "ATTENDEE", "ORGANIZER", "DESCRIPTION"] {
                assert!(!event.contains(name), "{name} in {event}");
            }
        }
    }
}

/// Of each event: which it is, and whether it is on.
fn standing(answer: &Answer) -> Vec<(String, String)> {
    let value = |event: &str, name: &str| event.lines().find_map(|line| line.strip_prefix(name)).unwrap().to_owned();
    let whole = answer.body.replace("\r\n ", "");
    let events = whole.split("BEGIN:VEVENT").skip(1);
    events.map(|event| (value(event, "UID:"), value(event, "STATUS:"))).collect()
}

#[tokio::test]
async fn a_session_that_is_called_off_stays_in_the_calendar_and_is_cancelled_until_it_is_on_after_all() {
    let college = College::open().await;
    let mut dana = member(&college, "dana.mensah@fernbank.example", "lsa").await;
    deployed(&college).await;
    let address = address(&mut dana).await;
    let mut program = college.visitor();
    let before = standing(&program.get(&address).await);
    assert!(before.len() > 1 && before[0].1 == "CONFIRMED", "{before:?}");
    press(&mut dana, "call-off").await;
    let mut off = before.clone();
    off[0].1 = "CANCELLED".to_owned();
    assert_eq!(standing(&program.get(&address).await), off);
    press(&mut dana, "call-on").await;
    assert_eq!(standing(&program.get(&address).await), before);
}

#[tokio::test]
async fn a_room_is_called_in_it_what_the_timetable_calls_it() {
    let college = College::open().await;
    let mut dana = member(&college, "dana.mensah@fernbank.example", "lsa").await;
    deployed(&college).await;
    let room = "LOCATION:B14\\, first floor\\; لائبریری کے ساتھ والا بڑا کمرہ، دروازے کے بائیں طرف\r\n";
    import(&college, |text| text.replace("LOCATION:Room B14\r\n", room)).await;
    let address = address(&mut dana).await;
    let calendar = college.visitor().get(&address).await;
    assert!(calendar.body.replace("\r\n ", "").contains(room), "{calendar:?}");
}

/// Of each event: where it is, the number of its revision, and whether it says when it was last changed.
fn revisions(answer: &Answer) -> Vec<(String, i64, bool)> {
    let whole = answer.body.replace("\r\n ", "");
    let value = |event: &str, name: &str| event.lines().find_map(|line| line.strip_prefix(name)).map(str::to_owned);
    let read = |event: &str| {
        let (room, number) = (value(event, "LOCATION:"), value(event, "SEQUENCE:").unwrap());
        (room.unwrap_or_default(), number.parse().unwrap(), value(event, "LAST-MODIFIED:").is_some())
    };
    whole.split("BEGIN:VEVENT").skip(1).map(read).collect()
}

#[tokio::test]
async fn what_an_import_changes_is_told_as_a_later_revision_and_nothing_else_is() {
    let college = College::open().await;
    let mut amina = learner(&college).await;
    let address = address(&mut amina).await;
    let mut program = college.visitor();
    let before = revisions(&program.get(&address).await);
    let lessons = before.iter().filter(|(room, ..)| !room.is_empty());
    assert!(lessons.clone().count() > 1 && lessons.clone().all(|(_, number, says)| (*number, *says) == (0, false)));
    import(&college, |text| text.replace("LOCATION:Room B14\r\n", "LOCATION:Room C3\r\n")).await;
    let after = revisions(&program.get(&address).await);
    assert!(after.iter().any(|(room, ..)| room == "Room C3"), "{after:?}");
    for (was, is) in before.iter().zip(&after) {
        assert_eq!((is.1 > was.1, is.2), (is.0 != was.0, is.0 != was.0 || was.2), "{was:?} {is:?}");
    }
}

#[tokio::test]
async fn nothing_is_there_once_it_is_stopped_and_nobody_else_is_shown_it() {
    let college = College::open().await;
    let mut amina = learner(&college).await;
    let first = address(&mut amina).await;
    let second = address(&mut amina).await;
    let mut program = college.visitor();
    assert_eq!(program.get(&first).await.status, StatusCode::NOT_FOUND, "the new one voids it");
    assert_eq!(program.get(&second).await.status, StatusCode::OK);
    // the next one at the same computer
    let mut dana = member(&college, "dana.mensah@fernbank.example", "lsa").await;
    dana.bring("sayso-feed", &amina.cookie("sayso-feed").unwrap());
    assert!(!dana.get("/feed").await.body.contains(&second));
    assert!(amina.post("/api/feed/void", &[]).await.leads_to("/feed?done=stopped"));
    assert!(amina.get("/feed?done=stopped").await.body.contains("Your link is stopped."));
    let gone = program.get(&second).await;
    let never = program.get("/feed/nothing.ics").await;
    assert_eq!((gone.status, never.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
    address(&mut amina).await;
    amina.post("/api/sign_in/sign_out", &[]).await;
    assert_eq!(amina.cookie("sayso-feed"), None, "a shared computer keeps it no longer than its owner sits there");
}
