//! Somebody is not in: said by themself or by a coordinator, and the week planned again around them.

use crate::deployment::proposal::{begun, over};
use crate::deployment::week::{act, compared, found, jo, part, proposed, seen, which};
use crate::door::{College, Visitor};
use crate::staff;
use reqwest::StatusCode;

/// A week in force, and the day of it on which Dana marks herself as not in.
async fn dana_is_not_in(college: &College) -> (Visitor, String) {
    let (mut jo, week) = jo(college).await;
    let compare = proposed(&mut jo, &week).await;
    act(&mut jo, &week, "publish", &[("number", &seen(&compare))]).await;
    let mut dana = staff::member(college, "dana.mensah@fernbank.example", "lsa").await;
    let (id, monday) = (uuid::Uuid::now_v7().to_string(), which(&week)[1].1.clone());
    let form = [("id", id.as_str()), ("from", &monday), ("to", &monday)];
    assert!(dana.post("/api/absence/mark", &form).await.leads_to("/absence?done=marked"));
    (jo, week)
}

#[tokio::test]
async fn whoever_is_not_in_is_covered_by_as_few_changes_as_can_be_and_one_button_publishes() {
    let college = College::apart().await;
    let (mut jo, week) = jo(&college).await;
    let compare = proposed(&mut jo, &week).await;
    let number = part(&compare, "name=\"number\" value=\"", "\"").to_owned();
    act(&mut jo, &week, "publish", &[("number", &number)]).await;
    let dana = staff::link_named(&jo.get("/working-week").await, "Dana Mensah").replace("/working-week", "/absence");
    let person = dana.split('/').nth(2).unwrap().to_owned();
    let monday = which(&week)[1].1.clone();
    let id = uuid::Uuid::now_v7().to_string();
    let wrong = [("id", id.as_str()), ("person", &person), ("from", "2020-01-01"), ("to", &monday)];
    assert!(jo.post("/api/absence/mark", &wrong).await.leads_to(&dana));
    assert!(jo.get(&dana).await.body.contains("The first day must be today or later"));
    let form = [("id", id.as_str()), ("person", &person), ("from", &monday), ("to", &monday)];
    let looking = jo.post("/api/absence/mark", &form).await.to.unwrap();
    assert!(looking.contains("/proposal?"), "{looking}");
    let compare = found(&mut jo, &looking).await;
    assert!(compare.contains(" in place of Dana Mensah") || compare.contains("no one in place of"), "{compare}");
    assert!(compare.contains("Dana Mensah is not in that day."), "{compare}");
    let number = part(&compare, "name=\"number\" value=\"", "\"").to_owned();
    let done = act(&mut jo, &week, "publish", &[("number", &number), ("before", &compared(&compare))]).await;
    let page = jo.get(&done).await.body;
    assert!(page.contains("Published.") && page.contains("Dana Mensah is not in on Monday"), "{page}");
    let back = [("id", id.as_str()), ("person", &person)];
    assert!(jo.post("/api/absence/take-back", &back).await.to.unwrap().ends_with("done=back"));
}

#[tokio::test]
async fn every_week_someone_is_not_in_is_planned_again_not_the_first_alone() {
    let college = College::apart().await;
    let mut grace = crate::briefing::deployed(&college).await;
    let dana = staff::link_named(&grace.get("/working-week").await, "Dana Mensah").replace("/working-week", "/absence");
    let person = dana.split('/').nth(2).unwrap().to_owned();
    let id = uuid::Uuid::now_v7().to_string();
    let form = [("id", id.as_str()), ("person", &person), ("from", "2026-11-24"), ("to", "2026-12-09")];
    let marked = grace.post("/api/absence/mark", &form).await.to.unwrap();
    assert!(marked.ends_with("/absence?done=marked"), "{marked}");
    let page = grace.get(&marked).await.body;
    assert!(page.contains("Marked: Dana Mensah is not in on these days."), "in words for who marked her: {page}");
    let weeks = part(&page, "Weeks planned again", "</ul>");
    let weeks: Vec<_> = weeks.split("/api/deployment/cover").skip(1).collect();
    assert!(weeks.len() >= 2, "{page}");
    for week in weeks {
        let form = ["site", "monday"].map(|name| (name, part(week, &format!("name=\"{name}\" value=\""), "\"")));
        let looking = grace.post("/api/deployment/cover", &form).await.to.unwrap();
        let compare = found(&mut grace, &looking).await;
        assert!(compare.contains("Dana Mensah is not in that day."), "{compare}");
    }
    assert!(grace.get("/").await.body.contains("Dana Mensah is not in and still sent in the week of"));
}

#[tokio::test]
async fn an_lsa_says_it_of_themself_and_of_nobody_else() {
    let college = College::apart().await;
    let mut sam = staff::member(&college, "sam.lsa@fernbank.example", "lsa").await;
    assert!(sam.get("/").await.body.contains("/absence"));
    let id = uuid::Uuid::now_v7().to_string();
    let form = [("id", id.as_str()), ("from", "2026-11-24"), ("to", "2026-11-25")];
    assert!(sam.post("/api/absence/mark", &form).await.leads_to("/absence?done=marked"));
    let page = sam.get("/absence").await.body;
    assert!(page.contains("Tuesday 24 November to Wednesday 25 November"), "{page}");
    let other = uuid::Uuid::now_v7().to_string();
    let form = [&form[..], &[("person", other.as_str())]].concat();
    assert_eq!(sam.post("/api/absence/mark", &form).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_day_that_is_marked_twice_is_one_absence_and_is_told_to_whoever_it_is_of_on_their_first_page() {
    let college = College::apart().await;
    let mut sam = staff::member(&college, "sam.lsa@fernbank.example", "lsa").await;
    let mark = async |sam: &mut Visitor, from: &str, to: &str| {
        let id = uuid::Uuid::now_v7().to_string();
        let to = sam.post("/api/absence/mark", &[("id", id.as_str()), ("from", from), ("to", to)]).await.to.unwrap();
        sam.get(&to).await.body
    };
    assert!(!sam.get("/").await.body.contains("You are marked as not in today."));
    for _ in 0..2 {
        let page = mark(&mut sam, "2026-11-23", "2026-11-23").await;
        assert_eq!(page.matches("/api/absence/take-back").count(), 1, "{page}");
        assert!(page.contains("In from now on<") && !page.contains("to Monday"), "{page}");
    }
    let page = mark(&mut sam, "2026-11-23", "2026-11-24").await;
    assert!(page.contains("Monday 23 November to Tuesday 24 November"), "{page}");
    assert_eq!(page.matches("/api/absence/take-back").count(), 1, "{page}");
    let home = sam.get("/").await.body;
    let told = part(&home, "You are marked as not in today.", "</form>");
    let id = part(told, "name=\"id\" value=\"", "\"").to_owned();
    sam.post("/api/absence/take-back", &[("id", id.as_str()), ("person", "")]).await;
    assert!(!sam.get("/").await.body.contains("You are marked as not in today."));
    let page = mark(&mut sam, "2026-11-23", "2028-01-01").await;
    assert!(page.contains("At most a year at once: the last day can be Wednesday 24 November 2027"), "{page}");
    assert!(page.contains("href=\"#to\"") && page.contains("value=\"2028-01-01\""), "{page}");
}

#[tokio::test]
async fn whoever_comes_back_early_is_in_from_now_on_the_days_gone_stay_marked_and_a_mistake_is_another_button() {
    let college = College::open().await;
    let mut grace = crate::briefing::deployed(&college).await;
    let people = ["dana.mensah@fernbank.example", "sam.lsa@fernbank.example"];
    for email in people {
        let mut lsa = staff::member(&college, email, "lsa").await;
        let id = uuid::Uuid::now_v7().to_string();
        let form = [("id", id.as_str()), ("from", "2026-11-23"), ("to", "2026-11-25")];
        assert!(lsa.post("/api/absence/mark", &form).await.leads_to("/absence?done=marked"));
    }
    let home = grace.get("/").await.body;
    let form = part(&home, "action=\"/api/deployment/cover\"", "</form>");
    let week = format!("/deployment/week/2026-11-23?site={}", part(form, "name=\"site\" value=\"", "\""));

    let college = college.later("2026-11-24T09:10:00Z").await;
    let again = [("", "now", "In from now on. Days that are over stay marked."), ("yes", "back", "Taken back.")];
    for (email, (mistaken, done, said)) in people.into_iter().zip(again) {
        let mut lsa = staff::member(&college, email, "lsa").await;
        let home = lsa.get("/").await.body;
        let told = part(&home, "You are marked as not in today.", "</form>");
        assert!(told.contains("In from now on<") && told.contains("Marked by mistake: not away at all<"), "{told}");
        let id = part(told, "name=\"id\" value=\"", "\"").to_owned();
        let form = [("id", id.as_str()), ("person", ""), ("mistaken", mistaken)];
        for _press in ["once", "twice"] {
            let back = lsa.post("/api/absence/take-back", &form).await;
            assert!(back.leads_to(&format!("/absence?done={done}")), "{back:?}");
        }
        let page = lsa.get(&format!("/absence?done={done}")).await.body;
        assert!(part(&page, "role=\"status\"", "</p>").contains(said), "{page}");
        assert!(!lsa.get("/").await.body.contains("You are marked as not in today."));
    }
    let mut grace = staff::member(&college, "grace.hall@fernbank.example", "coordinator").await;
    let page = grace.get(&week).await.body;
    assert_eq!(page.matches(" is not in on ").count(), 1, "{page}");
    assert!(page.contains("Dana Mensah is not in on Monday 23 November."), "{page}");
}

#[tokio::test]
async fn an_lsa_who_marks_themself_is_covered_with_one_button_on_the_coordinators_first_page() {
    let college = College::apart().await;
    let (mut jo, week) = dana_is_not_in(&college).await;
    let home = jo.get("/").await.body;
    let to_cover = part(&home, "id=\"to-cover\"", "</section>");
    assert!(to_cover.contains("Dana Mensah is not in and still sent in the week of"), "{to_cover}");
    let form = part(to_cover, "action=\"/api/deployment/cover\"", "</form>");
    let [site, monday] =
        ["site", "monday"].map(|name| part(form, &format!("name=\"{name}\" value=\""), "\"").to_owned());
    assert_eq!([("site", site), ("monday", monday)], which(&week));
    // the same stands beside what they still have in the week itself
    assert!(jo.get(&week).await.body.contains("/api/deployment/cover"));

    let looking = act(&mut jo, &week, "cover", &[]).await;
    let compare = found(&mut jo, &looking).await;
    assert!(compare.contains("Dana Mensah is not in that day."), "{compare}");
    // whoever leaves is not in, or is needed elsewhere; of a few changes it is said why whoever comes does
    let changes: Vec<_> = part(&compare, "Each change", "</main>").split("<li><p><a ").skip(1).collect();
    let leaves = changes.iter().filter(|change| change.contains(" in place of "));
    assert!(leaves.clone().count() > 0 && leaves.clone().all(|change| change.contains("class=\"quiet\"")), "{compare}");
    let somebody_new = changes.iter().any(|change| !change.contains("no one"));
    assert_eq!(somebody_new && changes.len() <= 60, compare.contains("Why: "), "{compare}");
    // a second press shows what was found, and makes nothing anew
    let again = act(&mut jo, &week, "cover", &[]).await;
    assert!(again.contains("/compare?"), "{again}");
    assert_eq!(seen(&jo.get(&again).await.body), seen(&compare));
    let done = act(&mut jo, &week, "publish", &[("number", &seen(&compare)), ("before", &compared(&compare))]).await;
    let page = jo.get(&done).await.body;
    assert!(page.contains("Published.") && !page.contains("/api/deployment/cover"), "{page}");
    assert!(!jo.get("/").await.body.contains("Dana Mensah is not in and still sent"));
}

#[tokio::test]
async fn no_place_is_theirs_any_more_and_none_is_to_be_covered_once_what_they_were_sent_to_has_begun() {
    let college = College::open().await;
    let mut grace = crate::briefing::deployed(&college).await;
    let mut dana = staff::member(&college, "dana.mensah@fernbank.example", "lsa").await;
    let id = uuid::Uuid::now_v7().to_string();
    let form = [("id", id.as_str()), ("from", "2026-11-23"), ("to", "2026-11-23")];
    assert!(dana.post("/api/absence/mark", &form).await.leads_to("/absence?done=marked"));
    let home = grace.get("/").await.body;
    let form = part(&home, "action=\"/api/deployment/cover\"", "</form>");
    let week = format!("/deployment/week/2026-11-23?site={}", part(form, "name=\"site\" value=\"", "\""));
    let not_in = "Dana Mensah is not in on Monday 23 November. Places still theirs: ";
    let page = grace.get(&week).await.body;
    assert!(page.contains(&format!("{not_in}1.")) && page.contains("/api/deployment/cover"), "{page}");

    let college = college.later("2026-11-23T09:10:00Z").await;
    let mut grace = staff::member(&college, "grace.hall@fernbank.example", "coordinator").await;
    let page = grace.get(&week).await.body;
    assert!(page.contains(&format!("{not_in}0.")) && !page.contains("/api/deployment/cover"), "{page}");
    assert!(!grace.get("/").await.body.contains("Dana Mensah is not in and still sent"));
}

#[tokio::test]
async fn a_week_is_covered_at_once_though_a_search_is_under_way_that_knows_nothing_of_it() {
    let college = College::apart().await;
    let (mut jo, week) = jo(&college).await;
    let compare = proposed(&mut jo, &week).await;
    act(&mut jo, &week, "publish", &[("number", &seen(&compare))]).await;
    let dana = staff::link_named(&jo.get("/working-week").await, "Dana Mensah").replace("/working-week", "/absence");
    let (id, monday) = (uuid::Uuid::now_v7().to_string(), which(&week)[1].1.clone());
    let form = [("id", id.as_str()), ("person", dana.split('/').nth(2).unwrap()), ("from", &monday), ("to", &monday)];
    let looking = act(&mut jo, &week, "propose", &[("seconds", "60")]).await;
    begun(&mut jo, &looking).await;
    let looking = jo.post("/api/absence/mark", &form).await.to.unwrap();
    let compare = over(&mut jo, &looking).await;
    assert!(compare.contains("Dana Mensah is not in that day."), "{compare}");
    assert!(!compare.contains("while the proposal was made"), "{compare}");
}

#[tokio::test]
async fn what_was_found_before_somebody_said_that_they_are_not_in_is_not_kept() {
    let college = College::apart().await;
    let (mut jo, week) = jo(&college).await;
    let mut dana = staff::member(&college, "dana.mensah@fernbank.example", "lsa").await;
    let (id, monday) = (uuid::Uuid::now_v7().to_string(), which(&week)[1].1.clone());
    let looking = act(&mut jo, &week, "propose", &[("seconds", "4")]).await;
    begun(&mut jo, &looking).await;
    let form = [("id", id.as_str()), ("from", &monday), ("to", &monday)];
    assert!(dana.post("/api/absence/mark", &form).await.leads_to("/absence?done=marked"));
    let compare = over(&mut jo, &looking).await;
    assert!(compare.contains("while the proposal was made") && compare.contains("There is no draft."), "{compare}");
}

#[tokio::test]
async fn a_place_says_who_does_not_come_to_it_and_why_nobody_else_does() {
    let college = College::apart().await;
    let (mut jo, week) = dana_is_not_in(&college).await;
    let page = jo.get(&format!("{week}&by=learner")).await.body;
    let grid = part(&page, "id=\"who-is-where\"", "</main>");
    let mut places = grid.split("<li class=\"").skip(1).map(|place| place.split("</li>").next().unwrap());
    let place = places.find(|place| place.contains("Dana Mensah") && place.contains("Monday")).unwrap();
    assert!(place.contains("does not come") && !place.contains("not in"), "and not why: {place}");
    let place = part(place, "href=\"", "\"").replace("&amp;", "&");
    let page = jo.get(&place).await.body;
    let comes = part(&page, "Who comes", "Who else could come");
    assert!(comes.contains("Does not come: not in that day") && !comes.contains("Why: "), "{comes}");
    assert!(comes.contains("No one yet"), "{comes}");
    assert!(comes.contains("Could come: ") || comes.contains("No one can come: "), "{comes}");
}

#[tokio::test]
async fn a_place_of_two_to_which_one_comes_says_that_another_is_missing_and_why() {
    let (_college, mut jo, _amina, plan) = crate::plan::both().await;
    let (id, person) = (uuid::Uuid::now_v7().to_string(), plan.split('/').nth(2).unwrap());
    let review = (crate::door::monday().date_naive() + chrono::Days::new(30)).to_string();
    let duty = [
        ("person", person),
        ("id", &id),
        ("duty[situation]", "all-lessons"),
        ("duty[terms][presence][]", "help"),
        ("duty[terms][amount][]", "some"),
        ("duty[two_people]", "yes"),
        ("duty[basis]", "safety"),
        ("duty[review]", &review),
    ];
    assert!(jo.post("/api/plan/duty", &duty).await.leads_to(&format!("{plan}?done=duty")));
    let week = staff::link_named(&jo.get("/deployment/week/now").await, "The week after").replace("&amp;", "&");
    let page = jo.get(&week).await.body;
    let places = page.split("href=\"").filter(|link| link.starts_with("/deployment/week/") && link.contains(person));
    for place in places.map(|link| link.split('"').next().unwrap().replace("&amp;", "&")) {
        let page = jo.get(&place).await.body;
        let Some(form) = page.split("/api/deployment/put").nth(1) else { continue };
        let [occurrence, learner, lsa] = ["occurrence", "learner", "lsa"]
            .map(|name| part(form, &format!("name=\"{name}\" value=\""), "\"").to_owned());
        let number = seen(form);
        let put = [("occurrence", &*occurrence), ("learner", &learner), ("lsa", &lsa), ("number", &number)];
        let to = act(&mut jo, &week, "put", &put).await;
        let page = jo.get(&to).await.body;
        let comes = part(&page, "Who comes", "Who else could come");
        assert!(comes.contains("Unlock ") && comes.contains("Not enough people come yet"), "{comes}");
        let why = ["Could come: ", "No one can come: ", "Nobody else works at this site."];
        assert!(why.iter().any(|why| comes.contains(why)), "{comes}");
        return;
    }
    panic!("nobody could come anywhere: {page}");
}
