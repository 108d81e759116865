//! The same person, or different people: where a learner asked for it and it is not so, the place says what stands against it, and so
//! does the learner's own page.

use std::collections::BTreeSet;

use crate::deployment::week::{act, compared, jo, part, proposed, seen};
use crate::door::{College, Visitor};
use crate::staff::{learner, says};

/// Amina says whether the same person shall come or different ones, and sends it.
async fn asks_for(college: &College, pick: &str) -> String {
    let mut amina = learner(college).await;
    let save = uuid::Uuid::now_v7().to_string();
    let form = [("road", "my-helper"), ("about", "me"), ("question", "same-person"), ("save", &save), ("pick[]", pick)];
    let kept = amina.post("/api/statement/answer", &form).await;
    assert!(kept.status.is_redirection(), "{kept:?}");
    assert!(amina.post("/api/statement/send", &[]).await.leads_to("/statement/sent"));
    let home = amina.get("/").await.body;
    part(&home, "/person/", "/photo").to_owned()
}

/// The pages of all of a learner's places of a week, as they are in its draft.
async fn places(jo: &mut Visitor, week: &str, learner: &str) -> Vec<(String, String)> {
    let page = jo.get(&format!("{week}&by=learner")).await.body;
    let links = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let of_them = format!("/{learner}?site=");
    let links: BTreeSet<_> =
        links.filter(|link| link.contains(&of_them)).map(|link| link.replace("&amp;", "&")).collect();
    let mut all = Vec::new();
    for link in links {
        let body = jo.get(&link).await.body;
        all.push((link, body));
    }
    all
}

/// Whoever comes to a place, as its page says.
fn given(page: &str) -> &str {
    part(page, "<li>Given: ", "<")
}

fn fields<'a>(form: &'a str, names: &[&'a str]) -> Vec<(&'a str, &'a str)> {
    names.iter().map(|name| (*name, part(form, &format!("name=\"{name}\" value=\""), "\""))).collect()
}

#[tokio::test]
async fn whoever_asked_for_the_same_person_and_is_sent_another_is_told_about_where_that_person_is_and_reads_it_too() {
    let college = College::apart_with_photos().await;
    let (mut jo, week) = jo(&college).await;
    says(&mut learner(&college).await, "presence", "help").await;
    let amina = asks_for(&college, "same").await;
    proposed(&mut jo, &week).await;
    let all = places(&mut jo, &week, &amina).await;
    let said = "The same person was asked for. ";
    assert!(all.len() > 2 && all.iter().all(|(_, page)| !page.contains(said)), "one person comes to all of them");
    let (place, page) = all.iter().find(|(_, page)| page.contains("/api/deployment/swap")).unwrap();
    let (most, form) = (given(page).to_owned(), part(page, "/api/deployment/swap", "</form>"));
    let swap = fields(form, &["occurrence", "learner", "lsa", "other", "number"]);
    act(&mut jo, &week, "swap", &swap).await;
    let page = jo.get(place).await.body;
    let why = part(&page, said, "<");
    let there = format!("{most} comes most this week, and not here: in another room then (");
    assert!(why.starts_with(&there) && why.contains("Monday 30 November") && why.contains("Riverside"), "{why}");

    let compare = jo.get(&week.replace("?site=", "/compare?site=")).await.body;
    act(&mut jo, &week, "publish", &[("number", &seen(&compare)), ("before", &compared(&compare))]).await;
    let page = learner(&college).await.get("/plan/you-said-we-did").await.body;
    let most = most.split(' ').next().unwrap();
    let not_here = format!("You want the same person. {most} does not come here:");
    let (before, after) = page.split_once(&not_here).unwrap_or_else(|| panic!("{not_here} in {page}"));
    assert!(!before.contains("You want the same person.") && !after.contains("You want the same person."), "{page}");
    let then = format!("{most} is with someone else then.");
    assert!(after.contains("Monday 30 November, ") && after.contains(&then), "{then} in {after}");
}

#[tokio::test]
async fn whoever_asked_for_different_people_and_has_one_everywhere_is_told_about_with_who_else_could_come() {
    let college = College::apart_with_photos().await;
    let (mut jo, week) = jo(&college).await;
    says(&mut learner(&college).await, "presence", "help").await;
    let amina = asks_for(&college, "different").await;
    proposed(&mut jo, &week).await;
    let all = places(&mut jo, &week, &amina).await;
    let said = "Different people were asked for, and ";
    let times = |who: &str| all.iter().filter(|(_, page)| given(page) == who).count();
    let who = all.iter().map(|(_, page)| given(page)).max_by_key(|who| times(who)).unwrap().to_owned();
    // of that week two are left to them, with the one person
    let kept: Vec<_> = all.iter().filter(|(_, page)| given(page) == who).take(2).map(|(link, _)| link).collect();
    for (_, page) in all.iter().filter(|(link, _)| !kept.contains(&link)) {
        let not_here =
            fields(part(page, "/api/called-off/not-here", "</form>"), &["id", "occurrence", "site", "person"]);
        let done = jo.post("/api/called-off/not-here", &not_here).await;
        assert!(done.status.is_redirection(), "{done:?}");
    }
    for place in kept {
        let page = jo.get(place).await.body;
        let why = part(&page, said, "<");
        assert!(why.starts_with(&format!("{who} comes everywhere this week. ")) && why.len() > who.len() + 40, "{why}");
    }

    let compare = jo.get(&week.replace("?site=", "/compare?site=")).await.body;
    act(&mut jo, &week, "publish", &[("number", &seen(&compare)), ("before", &compared(&compare))]).await;
    let page = learner(&college).await.get("/plan/you-said-we-did").await.body;
    let only = format!("You want different people. Only {} comes:", who.split(' ').next().unwrap());
    assert!(page.contains(&only), "{only} in {page}");
}
