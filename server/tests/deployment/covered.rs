//! One person who is not in, in a week of which nearly nothing is covered: that, and nothing else, is covered; and it is let go when
//! they are in after all.
#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use crate::deployment::week::{act, compared, found, jo, part, proposed, seen, which};
use crate::door::{College, Visitor};
use crate::staff;

/// The pages of every place that a week's page leads to.
fn places(page: &str) -> Vec<String> {
    let links = page.split("href=\"").filter_map(|rest| rest.split('"').next());
    let places = links.filter(|link| link.starts_with("/deployment/week/") && link.matches('/').count() == 5);
    places.map(|link| link.replace("&amp;", "&")).collect()
}

/// A week in force in which Dana comes to one learner on the Monday, to whom others could; and the page of that place.
async fn dana_comes_once(college: &College) -> (Visitor, String, String) {
    let (mut jo, week) = jo(college).await;
    for place in places(&jo.get(&week).await.body) {
        let shown = jo.get(&place).await.body;
        let forms: Vec<_> = shown.split("/api/deployment/put").skip(1).collect();
        let dana = forms.iter().find(|form| form.contains(">Send Dana Mensah<"));
        let Some(form) = dana.filter(|_| part(&shown, "<h1", "</h1>").contains("Monday") && forms.len() > 1) else {
            continue;
        };
        let fields = ["occurrence", "learner", "lsa", "number"];
        let fields = fields.map(|name| (name, part(form, &format!("name=\"{name}\" value=\""), "\"").to_owned()));
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        // what it would do is said in words first
        assert!(shown.contains("Dana Mensah: covers this place"), "{shown}");
        act(&mut jo, &week, "put", &fields).await;
        let compare = jo.get(&compare_of(&week)).await.body;
        act(&mut jo, &week, "publish", &[("number", &seen(&compare)), ("before", &compared(&compare))]).await;
        return (jo, week, place);
    }
    panic!("Dana can come nowhere");
}

fn compare_of(week: &str) -> String {
    week.replace("?site=", "/compare?site=")
}

/// Marks Dana as not in on the Monday; with what takes it back, and the page that follows.
async fn is_not_in(jo: &mut Visitor, week: &str) -> ([(&'static str, String); 2], String) {
    let dana = staff::link_named(&jo.get("/working-week").await, "Dana Mensah");
    let person = dana.split('/').nth(2).unwrap().to_owned();
    let (id, monday) = (uuid::Uuid::now_v7().to_string(), which(week)[1].1.clone());
    let form = [("id", id.as_str()), ("person", &person), ("from", &monday), ("to", &monday)];
    let looking = jo.post("/api/absence/mark", &form).await.to.unwrap();
    (([("id", id), ("person", person)]), found(jo, &looking).await)
}

async fn is_in_after_all(jo: &mut Visitor, back: &[(&'static str, String); 2]) {
    let form: Vec<_> = back.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert!(jo.post("/api/absence/take-back", &form).await.to.unwrap().contains("done=back"));
}

#[tokio::test]
async fn covering_one_person_touches_their_place_alone_and_is_let_go_when_they_are_in_after_all() {
    let college = College::apart().await;
    let (mut jo, week, place) = dana_comes_once(&college).await;
    let (back, compare) = is_not_in(&mut jo, &week).await;
    assert!(compare.contains("1 change. Learners touched: 1."), "{compare}");
    assert!(compare.contains("Dana Mensah is not in that day."), "{compare}");
    is_in_after_all(&mut jo, &back).await;
    let page = jo.get(&week).await.body;
    assert!(!page.contains("A draft, not published"), "there is nobody to cover: {page}");

    // what somebody changed by hand since stays, and the week says who is back
    let (back, _) = is_not_in(&mut jo, &week).await;
    let shown = jo.get(&place).await.body;
    let form = part(&shown, "action=\"/api/deployment/lock\"", "</form>");
    let fields = ["occurrence", "learner", "lsa", "locked", "number"];
    let fields = fields.map(|name| (name, part(form, &format!("name=\"{name}\" value=\""), "\"").to_owned()));
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    act(&mut jo, &week, "lock", &fields).await;
    is_in_after_all(&mut jo, &back).await;
    for page in [week.clone(), compare_of(&week)] {
        let page = jo.get(&page).await.body;
        let said = "Dana Mensah is in after all. Places of theirs that the draft still gives to others: 1.";
        assert!(page.contains(said), "{page}");
    }
}

#[tokio::test]
async fn a_cover_of_a_draft_says_what_was_in_that_already_and_can_be_of_what_is_published_alone() {
    let college = College::apart().await;
    let (mut jo, week, _) = dana_comes_once(&college).await;
    proposed(&mut jo, &week).await;
    let (_, compare) = is_not_in(&mut jo, &week).await;
    let said = "A draft was here before this cover, and was not published. Changes below that were in it already: ";
    assert!(compare.contains(said) && !compare.contains("1 change. Learners touched: 1."), "{compare}");
    let dropping = [("dropping", part(&compare, "name=\"dropping\" value=\"", "\""))];
    let looking = act(&mut jo, &week, "cover", &dropping).await;
    let alone = found(&mut jo, &looking).await;
    assert!(alone.contains("1 change. Learners touched: 1.") && !alone.contains(said), "{alone}");
    let again = act(&mut jo, &week, "cover", &dropping).await;
    assert!(again.ends_with("refused=yes"), "that draft is gone already: {again}");

    // a proposal that sends nobody who is not in covers nobody: that is not shown as if it did
    act(&mut jo, &week, "drop", &[("number", &seen(&alone))]).await;
    assert!(!proposed(&mut jo, &week).await.contains(said));
    let looking = act(&mut jo, &week, "cover", &[]).await;
    let compare = found(&mut jo, &looking).await;
    assert!(compare.contains(said), "{compare}");
}

/// Puts Sam with Amina on a later day of that week, on her own page.
async fn sam_is_put_with_amina(jo: &mut Visitor, path: &str) {
    let page = jo.get(path).await;
    let (person, sam) = (path.split('/').nth(2).unwrap(), staff::option(&page, "Sam Whittaker"));
    let sessions = part(&page.body, "id=\"session\"", "</select>").split("<option value=\"").skip(1);
    let sessions = sessions.map(|rest| rest.split('"').next().unwrap()).filter(|session| !session.is_empty());
    for session in sessions {
        let dates = [("from", "2026-12-01"), ("to", "2026-12-04")];
        let form = [&dates[..], &[("person", person), ("session", session), ("lsa", sam.as_str())]].concat();
        assert!(jo.post("/api/deployment/deploy", &form).await.leads_to(path));
        if jo.get(path).await.body.contains("Published: Sam Whittaker is with Amina") {
            return;
        }
    }
    panic!("Sam can come on no day");
}

#[tokio::test]
async fn whoever_is_put_with_a_learner_while_a_cover_waits_is_no_change_of_it_and_comes_once_it_is_published() {
    let college = College::apart().await;
    let (mut jo, week, _) = dana_comes_once(&college).await;
    let amina = staff::link_named(&jo.get("/").await, "Amina Khan");
    is_not_in(&mut jo, &week).await;
    sam_is_put_with_amina(&mut jo, &amina).await;
    let compare = jo.get(&compare_of(&week)).await.body;
    assert!(compare.contains("1 change. Learners touched: 1."), "{compare}");
    act(&mut jo, &week, "publish", &[("number", &seen(&compare)), ("before", &compared(&compare))]).await;
    assert!(!jo.get(&week).await.body.contains("A draft, not published"));
    let page = jo.get(&amina).await.body;
    assert!(page.contains("Take Sam off"), "{page}");
}

#[tokio::test]
async fn whoever_is_dragged_to_a_place_under_no_one_comes_in_place_of_whoever_is_sent_there_and_does_not_come() {
    let college = College::apart().await;
    let (mut jo, week, place) = dana_comes_once(&college).await;
    is_not_in(&mut jo, &week).await;
    let draft = seen(&jo.get(&place).await.body);
    act(&mut jo, &week, "drop", &[("number", &draft)]).await;
    let shown = jo.get(&place).await.body;
    assert!(shown.contains("Does not come: "), "{shown}");
    let form = shown.split("/api/deployment/put").skip(1).find(|form| form.contains(">Send ")).unwrap();
    let fields = ["occurrence", "learner", "lsa", "number"];
    let fields = fields.map(|name| (name, part(form, &format!("name=\"{name}\" value=\""), "\"").to_owned()));
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let dragged = [&fields[..], &[("instead", ""), ("part", "whole")]].concat();
    let to = act(&mut jo, &week, "give", &dragged).await;
    assert!(to.contains("&done=given&"), "{to}");
    let given = jo.get(&place).await.body;
    assert!(given.contains("Only a draft so far") && !given.contains("Does not come: "), "{given}");
    assert!(!jo.get(&week).await.body.contains(">does not come<"));
}
