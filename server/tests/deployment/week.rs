//! A coordinator's week: proposed, compared, published, changed by hand, gone back on. Long because each builds on the last.
#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::time::Duration;

use chrono::{Days, NaiveDate};
use domain::access::{Grant, act};
use domain::id::{PersonId, PlanLineId};
use domain::plan::{Basis, Duties};
use domain::sign_in::{Secret, SignedIn};
use domain::situation::Situation;
use storage::{Entrance, Moment};

use crate::deployment::earlier::{back_to_the_first, one_taken_off};
use crate::door::{College, Visitor};
use crate::staff;
use reqwest::StatusCode;

const JO: &str = "jo.okafor@fernbank.example";
/// The week after the demo's first, so that all of it is still to come.
const NEXT: &str = "/deployment/week/now";

/// Everyone of the coordinator's site must be given this in all their lessons.
async fn everyone_needs(college: &College, list: &str, terms: &str) {
    let now = "2026-11-23T06:00:00Z".parse().unwrap();
    let at = Moment { now, today: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap() };
    let link = college.admit("grace.hopper@fernbank.example", "coordinator").await;
    let token = Secret::of([7; 24]);
    let entrance = Entrance { token: token.clone(), former: None, settings: None, now };
    college.storage().enter_by_link(link.rsplit('/').next().unwrap(), entrance).await.unwrap().unwrap();
    let grace = match college.storage().signed_in(token.reveal(), now).await.unwrap() {
        SignedIn::Here(visitor) => visitor,
        other => panic!("{other:?}"),
    };
    for id in
        list.split("/person/").skip(1).filter_map(|rest| rest.split("/statement").next()?.parse::<PersonId>().ok())
    {
        let grant: Grant<act::WriteDuty> = college.storage().allow(&grace, id, at).await.unwrap();
        let duty = Duties {
            situation: Situation::AllLessons,
            terms: terms.parse().unwrap(),
            basis: Basis::CarriedOver,
            review: at.today + Days::new(30),
            what_to_do: String::new(),
            two_people: false,
        };
        college.storage().write_duty(&grant, PlanLineId::new(uuid::Uuid::now_v7()), duty, at).await.unwrap();
    }
}

/// A coordinator, and the address of a week that is all to come.
pub async fn jo(college: &College) -> (Visitor, String) {
    jo_where_all_need(college, "presence help;amount some").await
}

/// The same, where everyone of the site must be given something.
pub async fn jo_where_all_need(college: &College, terms: &str) -> (Visitor, String) {
    let mut jo = staff::member(college, JO, "coordinator").await;
    everyone_needs(college, &jo.get("/").await.body, terms).await;
    let page = jo.get(NEXT).await;
    let after = staff::link_named(&page, "The week after").replace("&amp;", "&");
    (jo, after)
}

pub fn part<'a>(page: &'a str, before: &str, after: &str) -> &'a str {
    page.split(before).nth(1).unwrap().split(after).next().unwrap()
}

/// The site and the Monday of a week's address.
pub fn which(week: &str) -> [(&'static str, String); 2] {
    let monday = part(week, "/deployment/week/", "?").to_owned();
    let site = week.split("site=").nth(1).unwrap().split('&').next().unwrap().to_owned();
    [("site", site), ("monday", monday)]
}

/// The number that the forms of a page were made from.
pub fn seen(page: &str) -> String {
    part(page, "name=\"number\" value=\"", "\"").to_owned()
}

/// The number of the version that a page compared a draft with.
pub fn compared(page: &str) -> String {
    part(page, "name=\"before\" value=\"", "\"").to_owned()
}

pub async fn act(jo: &mut Visitor, week: &str, verb: &str, fields: &[(&str, &str)]) -> String {
    let which = which(week);
    let which: Vec<_> = which.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let form = [&which[..], fields].concat();
    jo.post(&format!("/api/deployment/{verb}"), &form).await.to.unwrap()
}

/// Makes a proposal, and returns the page that compares it.
pub async fn proposed(jo: &mut Visitor, week: &str) -> String {
    let looking = act(jo, week, "propose", &[("seconds", "1")]).await;
    found(jo, &looking).await
}

/// Looks again until a search is over; what was found before is there at once.
pub async fn found(jo: &mut Visitor, looking: &str) -> String {
    if looking.contains("/compare?") {
        return jo.get(looking).await.body;
    }
    for _ in 0..100 {
        let answer = jo.get(looking).await;
        if let Some(to) = answer.to {
            return jo.get(&to).await.body;
        }
        let how_far = answer.body.contains(" of 1 second.") || answer.body.contains(" of 0 seconds.");
        let how_far = how_far || answer.body.contains(WAITS);
        assert!(answer.body.contains("Look again") && how_far, "{}", answer.body);
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("the search never ended");
}

/// What is said of a search while another week is before it.
pub const WAITS: &str = "Another week is being proposed.";

#[tokio::test]
async fn a_week_is_proposed_from_what_was_agreed_compared_published_and_gone_back_on() {
    let college = College::apart().await;
    let (mut jo, week) = jo(&college).await;
    let before = jo.get(&week).await.body;
    assert!(before.contains("Not covered: ") && before.contains("Who is where"), "{before}");
    let compare = proposed(&mut jo, &week).await;
    assert!(compare.contains("Publish this week") && compare.contains(" comes<"), "{compare}");
    let still = jo.get(&week).await.body;
    assert!(still.contains("A draft, not published"), "{still}");
    let number = part(&compare, "name=\"number\" value=\"", "\"").to_owned();
    let done = act(&mut jo, &week, "publish", &[("number", &number)]).await;
    let page = jo.get(&done).await.body;
    assert!(
        page.contains("Published. Everyone who goes somewhere new") && page.contains("In force: version"),
        "{page}"
    );
    assert!(!page.contains("A draft, not published"));
    // whoever goes there reads why it is them
    let mut told = Vec::new();
    for lsa in ["dana.mensah", "sam.whittaker"] {
        told.push(staff::member(&college, &format!("{lsa}@fernbank.example"), "lsa").await.get("/").await.body);
    }
    assert!(told.iter().any(|page| page.contains("Why you: ") && !page.contains("chose you")), "{told:?}");
    let table = week.replace("?site=", "/rota.csv?site=");
    let table = jo.get(table.split('&').next().unwrap()).await;
    assert!(table.body.starts_with("Date,From,To,Part,Session,Room,Learner,Who comes,"), "{}", table.body);
    assert!(table.body.contains("2026-11-30,9:00,10:30,"), "{}", table.body);
    for by in ["learner", "room", "lsa"] {
        let page = jo.get(&format!("{week}&by={by}")).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("class=\"week\""), "{}", page.body);
    }
    assert!(!page.contains("Go back to version"), "nothing stood before it");
    let again = one_taken_off(&mut jo, &week).await;
    let next = part(&again, "name=\"number\" value=\"", "\"").to_owned();
    // of two who publish at once, the later is told
    let late = act(&mut jo, &week, "publish", &[("number", &next), ("before", "0")]).await;
    assert!(jo.get(&late).await.body.contains("It was not published"));
    let done = act(&mut jo, &week, "publish", &[("number", &next), ("before", &compared(&again))]).await;
    let page = jo.get(&done).await.body;
    // back to the one before: looked at first, and published as any draft is
    let (back, form) = back_to_the_first(&mut jo, &week, &page).await;
    let compare = jo.get(&back).await.body;
    assert!(back.contains("/compare?") && compare.contains("1 change.") && compare.contains(" comes<"), "{compare}");
    let still = jo.get(&week).await.body;
    assert!(still.contains(&format!("In force: version {next},")), "{still}");
    let back =
        [("number", &*seen(&compare)), ("before", &*compared(&compare))].map(|(name, value)| (name, value.to_owned()));
    let back: Vec<_> = back.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let done = act(&mut jo, &week, "publish", &back).await;
    let page = jo.get(&done).await.body;
    for number in [&form[0].1, &next] {
        assert!(page.contains(&format!("Go back to version {number}<")), "either can be reached: {page}");
    }
    // the same form a second time was made from what is not in force any more
    let form: Vec<_> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let late = act(&mut jo, &week, "back", &form).await;
    let page = jo.get(&late).await.body;
    assert!(page.contains("Somebody else changed this week while you had it open."), "{page}");
    assert!(page.contains(&format!("You wanted version {} back.", form[0].1)), "{page}");
    // what was looked at before is not published over it
    let stale = act(&mut jo, &week, "publish", &[("number", &number)]).await;
    assert!(jo.get(&stale).await.body.contains("It was not published"));
}

#[tokio::test]
async fn a_place_is_changed_by_hand_in_a_draft_and_a_hard_rule_is_never_broken() {
    let college = College::apart().await;
    let (mut jo, week) = jo(&college).await;
    proposed(&mut jo, &week).await;
    let page = jo.get(&format!("{week}&by=learner")).await.body;
    let cells = page.split("class=\"week-cell\"").find(|cell| cell.contains("<li class=\"\"")).unwrap();
    let place = part(cells.split("<li class=\"\"").nth(1).unwrap(), "href=\"", "\"").replace("&amp;", "&");
    let shown = jo.get(&place).await.body;
    assert!(shown.contains("Who else could come") && shown.contains("Take "), "{shown}");
    assert!(shown.contains("Why: "), "{shown}");
    // what was asked, agreed and given stand beside each other
    let beside = part(&shown, "<ul class=\"side-by-side\">", "</ul>");
    for said in ["Asked: ", "Agreed: ", "Given: "] {
        assert!(beside.contains(said), "{said} in {beside}");
    }
    // of whoever could come, whom it would touch and how, and nothing of it is kept
    let others = part(&shown, "Who else could come", "</main>");
    let could = part(others, "<ul class=\"touched quiet\">", "</ul>");
    assert!(could.contains(" in place of ") && could.matches("<li>").count() >= 2, "{could}");
    assert!(could.contains(" then has no one at ") || could.contains(" stays at "), "{could}");
    let [occurrence, learner] =
        ["occurrence", "learner"].map(|name| part(&shown, &format!("name=\"{name}\" value=\""), "\"").to_owned());
    let here = part(&shown, "name=\"lsa\" value=\"", "\"").to_owned();
    let at = [("occurrence", occurrence.as_str()), ("learner", learner.as_str())];
    let number = seen(&shown);
    let lock = [&at[..], &[("lsa", here.as_str()), ("locked", "yes"), ("number", number.as_str())]].concat();
    let to = act(&mut jo, &week, "lock", &lock).await;
    let told = jo.get(&to).await.body;
    assert!(told.contains("Unlock ") && told.contains("Locked: a proposal leaves "), "{told}");
    assert!(part(&told, "Who comes", "Unlock ").contains("<span class=\"pill\">locked<"), "{told}");
    // the last change of the draft is taken back with one button, and made again
    let locked = seen(&jo.get(&place).await.body);
    let undone = act(&mut jo, &week, "undo", &[("number", &locked)]).await;
    assert!(jo.get(&undone).await.body.contains("The last change of the draft is undone."));
    let shown = jo.get(&place).await.body;
    assert!(!shown.contains("Unlock ") && shown.contains("Undo the last change of the draft"), "{shown}");
    let again = seen(&shown);
    let lock = [&lock[..3], &[("locked", "yes"), ("number", again.as_str())]].concat();
    act(&mut jo, &week, "lock", &lock).await;
    // what another window was made from is told, and changes nothing
    let stale = [&at[..], &[("lsa", here.as_str()), ("locked", "no"), ("number", number.as_str())]].concat();
    let told = act(&mut jo, &week, "lock", &stale).await;
    let told = jo.get(&told).await.body;
    assert!(told.contains("Somebody else changed this week") && told.contains("You asked for "), "{told}");
    assert!(told.contains("Unlock "), "{told}");
    let number = seen(&told);
    let off = [&at[..], &[("instead", here.as_str()), ("number", number.as_str())]].concat();
    let unsaid = act(&mut jo, &week, "put", &off).await;
    assert!(unsaid.contains("&unsaid="), "{unsaid}");
    assert!(jo.get(&unsaid).await.body.contains("Write why: the learner reads it"), "a learner is told why");
    // a row that is dragged to nobody's is asked the same
    let dragged = [&at[..], &[("lsa", ""), ("instead", here.as_str()), ("number", number.as_str())]].concat();
    assert!(act(&mut jo, &week, "give", &dragged).await.contains("&unsaid="));
    let said = [&off[..], &[("reason", "To try it <out>")]].concat();
    act(&mut jo, &week, "put", &said).await;
    let left = jo.get(&place).await.body;
    assert!(left.contains("No one yet") && left.contains("To try it &lt;out"), "{left}");
    let page = jo.get(&week).await.body;
    assert!(!page.contains("Not covered: 0"), "{page}");
    let number = seen(&jo.get(&place).await.body);
    let back = [&at[..], &[("lsa", here.as_str()), ("number", number.as_str())]].concat();
    // what the week itself asks for, as dragging does, leads back to it
    let to = act(&mut jo, &week, "give", &back).await;
    assert!(to.contains("&by=lsa&done=given&") && to.ends_with(&format!("#row-{here}")), "{to}");
    let given = jo.get(&to).await.body;
    assert!(given.contains("Changed in the draft: ") && given.contains(&format!("id=\"row-{here}\"")), "{given}");
    assert!(jo.get(&place).await.body.contains("Unlock "), "what a person puts there is locked");
    // whoever is there already, or cannot come, is told at the place
    let number = seen(&jo.get(&place).await.body);
    let again = [&at[..], &[("lsa", here.as_str()), ("number", number.as_str())]].concat();
    let to = act(&mut jo, &week, "give", &again).await;
    assert!(to.contains("&refused="), "{to}");
    assert_eq!(jo.get(&to).await.status, StatusCode::OK);
    // a learner is not an LSA, whatever the form says
    let number = seen(&jo.get(&place).await.body);
    let nobody = [&at[..], &[("lsa", learner.as_str()), ("number", number.as_str())]].concat();
    assert_eq!(refused(&mut jo, &week, &nobody).await, StatusCode::NOT_FOUND);
}

async fn refused(jo: &mut Visitor, week: &str, fields: &[(&str, &str)]) -> StatusCode {
    let which = which(week);
    let which: Vec<_> = which.iter().map(|(name, value)| (*name, value.as_str())).collect();
    jo.post("/api/deployment/put", &[&which[..], fields].concat()).await.status
}

#[tokio::test]
async fn the_week_of_another_site_is_not_there() {
    let college = College::apart().await;
    let (mut jo, week) = jo(&college).await;
    let elsewhere = uuid::Uuid::now_v7().simple().to_string();
    let monday = &which(&week)[1].1;
    let page = format!("/deployment/week/{monday}?site={elsewhere}");
    assert_eq!(jo.get(&page).await.status, StatusCode::NOT_FOUND);
    assert_eq!(jo.get("/deployment/week/someday").await.status, StatusCode::NOT_FOUND);
    let mut sam = staff::member(&college, "sam.lsa@fernbank.example", "lsa").await;
    assert_eq!(sam.get(&week).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_week_without_lessons_says_so_and_nothing_that_is_asked_of_it_fails() {
    let college = College::apart().await;
    let (mut jo, week) = jo(&college).await;
    // the Monday of half-term
    let week = week.replace(&which(&week)[1].1, "2027-02-15");
    for by in ["lsa", "learner", "room"] {
        let page = jo.get(&format!("{week}&by={by}")).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("No lessons are in the timetable for this week."), "{}", page.body);
        assert!(!page.body.contains("Make a proposal"), "there is nothing to propose: {}", page.body);
    }
    let compare = jo.get(&week.replace("?site=", "/compare?site=")).await;
    assert_eq!(compare.status, StatusCode::OK);
    assert!(compare.body.contains("There is no draft."), "{}", compare.body);
    let to = act(&mut jo, &week, "propose", &[("seconds", "1")]).await;
    assert!(to.starts_with("/deployment/week/2027-02-15?"), "{to}");
    assert_eq!(jo.get(&to).await.status, StatusCode::OK);
    for page in ["/rota?site=", "/rota.csv?site="] {
        assert_eq!(jo.get(&week.replace("?site=", page)).await.status, StatusCode::OK, "{page}");
    }
}

#[tokio::test]
async fn two_people_change_places_with_one_button() {
    let college = College::apart().await;
    let (mut jo, week) = jo(&college).await;
    proposed(&mut jo, &week).await;
    let page = jo.get(&format!("{week}&by=learner")).await.body;
    for place in page.split("<li class=\"\"").skip(1).map(|cell| part(cell, "href=\"", "\"").replace("&amp;", "&")) {
        let shown = jo.get(&place).await.body;
        let Some(form) = shown.split("/api/deployment/swap").nth(1) else { continue };
        let [occurrence, learner, lsa, other] = ["occurrence", "learner", "lsa", "other"]
            .map(|name| part(form, &format!("name=\"{name}\" value=\""), "\"").to_owned());
        let number = seen(form);
        let form = [
            ("occurrence", occurrence.as_str()),
            ("learner", &learner),
            ("lsa", &lsa),
            ("other", &other),
            ("number", &number),
        ];
        let to = act(&mut jo, &week, "swap", &form).await;
        let after = jo.get(&to).await.body;
        let comes = part(&after, "Who comes", "Who else could come");
        assert!(comes.contains(&other) && !comes.contains(&lsa) && comes.contains("Unlock "), "{comes}");
        assert!(after.contains("Changed in the draft: the two changed places"), "{after}");
        return;
    }
    panic!("nobody could change places");
}

#[tokio::test]
async fn what_nobody_can_come_to_is_told_to_its_learner_with_the_reason_in_easy_words_and_a_change_of_mind_is_marked() {
    let (_college, mut jo, mut amina, plan) = crate::plan::both().await;
    let id = uuid::Uuid::now_v7().to_string();
    let review = (crate::door::monday().date_naive() + Days::new(30)).to_string();
    let person = plan.split('/').nth(2).unwrap();
    let mut duty = vec![
        ("person", person),
        ("id", &*id),
        ("duty[situation]", "all-lessons"),
        ("duty[terms][presence][]", "help"),
        ("duty[terms][amount][]", "some"),
        ("duty[basis]", "safety"),
        ("duty[review]", &*review),
    ];
    duty.extend(["signing", "makaton", "guiding", "medicine", "moving"].map(|skill| ("duty[terms][skill][]", skill)));
    assert!(jo.post("/api/plan/duty", &duty).await.leads_to(&format!("{plan}?done=duty")));
    crate::plan::propose(&mut jo, &plan, &[("all", "as-asked")]).await;
    let line = crate::plan::line_of(&mut amina).await;
    crate::plan::answers(&mut amina, &line, "agree").await;
    let did = "/plan/you-said-we-did";
    assert!(!amina.get(did).await.body.contains("No one can come here yet:"));

    let week = staff::link_named(&jo.get(NEXT).await, "The week after").replace("&amp;", "&");
    let compare = proposed(&mut jo, &week).await;
    let number = part(&compare, "name=\"number\" value=\"", "\"").to_owned();
    act(&mut jo, &week, "publish", &[("number", &number), ("before", &compared(&compare))]).await;
    let page = amina.get(did).await.body;
    for told in ["No one can come here yet:", "do not know all of this: ", "can tell you why.", "Monday 30 November, "]
    {
        assert!(page.contains(told), "{told} in {page}");
    }
    // what would mend it is for the coordinator
    assert!(!page.contains("Train") && !page.contains("hour more"), "{page}");

    let before = jo.get(&week).await.body;
    assert!(!before.contains("changing their mind"), "{before}");
    crate::plan::answers(&mut amina, &line, "not-sure").await;
    let page = jo.get(&week).await.body;
    assert!(page.contains("Amina Khan is changing their mind about what was agreed: "), "{page}");
    assert!(page.contains("<span class=\"pill\">changing their mind"), "{page}");
    let place = page.split("href=\"").find(|link| link.starts_with("/deployment/week/") && link.contains(person));
    let place = place.unwrap().split('"').next().unwrap().replace("&amp;", "&");
    let page = jo.get(&place).await.body;
    assert!(page.contains("Amina Khan is changing their mind about this.") && page.contains(&plan), "{page}");
}
