//! Back to an earlier version, as a draft. What cannot be published: a draft that changes nothing, and a week of which nothing is still
//! to come. And what was typed into a form that was overtaken, or that holds more than can be kept, stands there again.
#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use crate::deployment::week::{act, compared, jo, part, proposed, seen, which};
use crate::door::{College, Visitor};
use crate::staff;

/// Takes whoever comes to the first place of a week off it, and returns the page that compares the draft.
pub async fn one_taken_off(jo: &mut Visitor, week: &str) -> String {
    let page = jo.get(&format!("{week}&by=learner")).await.body;
    let place = part(page.split("<li class=\"\"").nth(1).unwrap(), "href=\"", "\"").replace("&amp;", "&");
    let shown = jo.get(&place).await.body;
    let form = ["occurrence", "learner", "instead", "number"];
    let form = form.map(|name| (name, part(&shown, &format!("name=\"{name}\" value=\""), "\"").to_owned()));
    let form: Vec<_> = form.iter().map(|(name, value)| (*name, value.as_str())).chain([("reason", "A trip")]).collect();
    act(jo, week, "put", &form).await;
    jo.get(&week.replace("?site=", "/compare?site=")).await.body
}

/// Asks for the first of the versions that a week's page offers to go back to; with the form that was sent.
pub async fn back_to_the_first(jo: &mut Visitor, week: &str, page: &str) -> (String, [(&'static str, String); 2]) {
    let form = part(page, "action=\"/api/deployment/back\"", "</form>");
    let form = ["number", "seen"].map(|name| (name, part(form, &format!("name=\"{name}\" value=\""), "\"").to_owned()));
    let sent: Vec<_> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    (act(jo, week, "back", &sent).await, form)
}

#[tokio::test]
async fn a_draft_that_changes_nothing_has_no_way_to_publish_it() {
    let college = College::apart().await;
    let (mut jo, week) = jo(&college).await;
    let compare = proposed(&mut jo, &week).await;
    let number = seen(&compare);
    act(&mut jo, &week, "publish", &[("number", &number), ("before", &compared(&compare))]).await;
    // the version in force as a draft
    let back = act(&mut jo, &week, "back", &[("number", &number), ("seen", &number)]).await;
    let page = jo.get(&back).await.body;
    assert!(page.contains("Nothing would change.") && !page.contains("Publish this week"), "{page}");
    // an old form brings nothing into force either
    let to = act(&mut jo, &week, "publish", &[("number", &seen(&page)), ("before", &number)]).await;
    assert!(to.contains("/compare?"), "{to}");
    assert!(jo.get(&week).await.body.contains(&format!("In force: version {number},")));
}

#[tokio::test]
async fn what_is_no_number_of_a_version_does_not_say_that_none_was_seen() {
    let college = College::apart().await;
    let (mut jo, week) = jo(&college).await;
    let number = seen(&proposed(&mut jo, &week).await);
    let [site, monday] = which(&week);
    let of = [(site.0, &*site.1), (monday.0, &*monday.1)];
    // nothing is in force yet, and that is not what these say
    for before in ["none", "-1"] {
        let form = [&of[..], &[("number", &*number), ("before", before)]].concat();
        let answer = jo.post("/api/deployment/publish", &form).await;
        assert_eq!(answer.status, reqwest::StatusCode::NOT_FOUND, "{before}: {answer:?}");
    }
    assert!(!jo.get(&week).await.body.contains("In force: version"));
    act(&mut jo, &week, "publish", &[("number", &number), ("before", "0")]).await;
    assert!(jo.get(&week).await.body.contains(&format!("In force: version {number},")));
}

#[tokio::test]
async fn of_a_week_that_is_over_nothing_is_proposed_published_or_gone_back_on() {
    let college = College::apart().await;
    let mut jo = staff::member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let now = jo.get("/deployment/week/now").await;
    assert!(now.body.contains("Make a proposal"), "{}", now.body);
    let over = staff::link_named(&now, "The week before").replace("&amp;", "&");
    let page = jo.get(&over).await.body;
    assert!(!page.contains("Make a proposal") && !page.contains("Go back to version"), "{page}");
    for (verb, fields) in [("propose", &[][..]), ("publish", &[("number", "1")]), ("back", &[("number", "1")])] {
        let to = act(&mut jo, &over, verb, fields).await;
        assert!(!to.contains("/proposal") && !to.contains("/compare") && !to.contains("done="), "{verb}: {to}");
    }
}

/// The fields of the form that takes somebody off a place.
fn taking_off(page: &str) -> Vec<(&'static str, String)> {
    let forms = page.split("/api/deployment/put").skip(1).filter_map(|form| form.split("</form>").next());
    let mut off = forms.filter(|form| form.contains("name=\"instead\"") && !form.contains("name=\"lsa\""));
    let form = off.next().unwrap_or(page).to_owned();
    let fields = ["occurrence", "learner", "instead", "number"];
    fields.map(|name| (name, part(&form, &format!("name=\"{name}\" value=\""), "\"").to_owned())).to_vec()
}

async fn put(jo: &mut Visitor, week: &str, form: &[(&'static str, String)], reason: &str) -> String {
    let form: Vec<_> = form.iter().map(|(name, value)| (*name, value.as_str())).chain([("reason", reason)]).collect();
    let to = act(jo, week, "put", &form).await;
    jo.get(&to).await.body
}

#[tokio::test]
async fn a_reason_that_was_typed_is_never_lost_where_the_week_changed_meanwhile_or_it_is_too_long() {
    let college = College::apart().await;
    let (mut jo, week) = jo(&college).await;
    proposed(&mut jo, &week).await;
    let page = jo.get(&format!("{week}&by=learner")).await.body;
    let place = part(page.split("<li class=\"\"").nth(2).unwrap(), "href=\"", "\"").replace("&amp;", "&");
    let shown = jo.get(&place).await.body;
    assert!(shown.contains("maxlength=\"300\""), "{shown}");
    let form = taking_off(&shown);
    // another window changes the week
    one_taken_off(&mut jo, &week).await;
    let told = put(&mut jo, &week, &form, "He wants to try it alone").await;
    assert!(told.contains("Somebody else changed this week") && told.contains("You asked to take "), "{told}");
    assert!(told.contains("You wrote:"), "{told}");
    assert!(told.contains("value=\"He wants to try it alone\""), "it stands in its field again: {told}");
    let form = taking_off(&told);
    let long = "word ".repeat(1_000);
    let told = put(&mut jo, &week, &form, &long).await;
    assert!(told.contains("Write it in 300 characters at most."), "{told}");
    assert!(told.contains(long.trim()), "all of it");
    assert!(jo.get(&place).await.body.contains("name=\"instead\""), "whoever comes is still there");
}

#[tokio::test]
async fn a_version_that_asks_of_people_what_they_cannot_give_any_more_stays_a_draft_and_names_each_place() {
    let college = College::apart().await;
    let (mut jo, week) = jo(&college).await;
    let publish = async |jo: &mut Visitor| {
        let compare = proposed(jo, &week).await;
        let number = part(&compare, "name=\"number\" value=\"", "\"").to_owned();
        let before = compared(&compare);
        let done = act(jo, &week, "publish", &[("number", &number), ("before", &before)]).await;
        jo.get(&done).await.body
    };
    publish(&mut jo).await;
    let works = jo.get("/working-week").await.body;
    let lsas: Vec<_> =
        works.split("href=\"/person/").skip(1).filter_map(|rest| rest.split("/working-week").next()).collect();
    assert!(!lsas.is_empty(), "{works}");
    for lsa in lsas {
        let nothing = [("person", lsa), ("paid", "hourly"), ("hours", "20")];
        assert!(jo.post("/api/working-week/arrange", &nothing).await.status.is_redirection(), "{lsa}");
    }
    let page = publish(&mut jo).await;
    let (back, _) = back_to_the_first(&mut jo, &week, &page).await;
    let compare = jo.get(&back).await.body;
    let (number, before) = (seen(&compare), compared(&compare));
    let to = act(&mut jo, &week, "publish", &[("number", &number), ("before", &before)]).await;
    assert!(to.contains("/compare?") && to.contains("refused=yes"), "{to}");
    let refused = jo.get(&to).await.body;
    assert!(refused.contains(" does not work then") && refused.contains("Publish this week"), "{refused}");
    let place = part(&refused, "class=\"differences\"", "</ul>");
    assert!(place.contains("href=\"/deployment/week/"), "the way to where it is mended: {place}");
    assert!(jo.get(&week).await.body.contains("A draft, not published"));
}
