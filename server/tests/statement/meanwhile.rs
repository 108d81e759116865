//! What changed while a page of questions was open: sending it undoes nothing that was said elsewhere, and loses nothing.

use chrono_tz::Europe::London;
use domain::access::Role;
use domain::person::Email;
use domain::question::Question;
use storage::{Dismissal, Moment};
use uuid::Uuid;

use crate::door::{College, Visitor, monday};
use crate::rules::between;
use crate::staff;

const NOT_WANTED: &str = "/statement/my-helper/not-wanted";

/// Sends one question's form as its page would; gives the page that comes next.
async fn answer(visitor: &mut Visitor, question: &str, fields: &[(&str, &str)]) -> String {
    let save = Uuid::now_v7().to_string();
    let (road, about) = match question {
        "not-wanted" => ("my-helper", "me"),
        "anything-else" => ("anything-else", "me"),
        _ => ("all-lessons", "all-lessons"),
    };
    let form = [("road", road), ("about", about), ("question", question), ("save", save.as_str())];
    visitor.post("/api/statement/answer", &[&form, fields].concat()).await.to.unwrap()
}

/// Sends a page of all questions of a road; gives the page that comes next.
async fn answer_all(visitor: &mut Visitor, road: &str, fields: &[(&str, &str)]) -> String {
    let save = Uuid::now_v7().to_string();
    let form = [("road", road), ("save", save.as_str())];
    visitor.post("/api/statement/answer-all", &[&form, fields].concat()).await.to.unwrap()
}

/// Someone whom a page offers to pick.
fn choice<'a>(page: &'a str, name: &str) -> &'a str {
    let named = page.split("<div class=\"choice\">").skip(1).find(|choice| choice.contains(name));
    named.unwrap_or_else(|| panic!("{name}: {page}"))
}

async fn is_helped(visitor: &mut Visitor) {
    let friend = [("answering", "with-help"), ("asked", "who"), ("relation", "friend"), ("name", "")];
    visitor.post("/api/sitting/start", &friend).await;
}

#[tokio::test]
async fn a_page_left_open_takes_out_nothing_that_was_said_elsewhere_and_all_that_it_showed() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    answer(&mut amina, "presence", &[("pick[]", "help")]).await;
    answer(&mut amina, "moment", &[("pick[]", "when-stuck")]).await;
    answer(&mut amina, "anything-else", &[("typed", "I like Mondays"), ("was", "")]).await;

    answer(&mut amina, "moment", &[]).await;
    answer(&mut amina, "nearness", &[("pick[]", "")]).await;
    answer(&mut amina, "anything-else", &[("pick[]", ""), ("typed", ""), ("was", "")]).await;
    let all = [("picks[all-lessons.moment][]", ""), ("picks[all-lessons.presence][]", "help")];
    answer_all(&mut amina, "all-lessons", &all).await;
    let check = amina.get("/statement/check").await.body;
    assert!(check.contains("When I am stuck") && check.contains("I like Mondays"), "{check}");

    let page = amina.get("/statement/all-lessons/all").await.body;
    assert!(page.contains("name=\"was[all-lessons.moment]\" value=\"when-stuck\""), "{page}");
    answer_all(&mut amina, "all-lessons", &[all[0], ("was[all-lessons.moment]", "when-stuck")]).await;
    answer(&mut amina, "anything-else", &[("pick[]", ""), ("typed", ""), ("was", "I like Mondays")]).await;
    let check = amina.get("/statement/check").await.body;
    assert!(!check.contains("When I am stuck") && !check.contains("I like Mondays"), "{check}");
}

#[tokio::test]
async fn a_page_left_as_it_was_shown_takes_the_place_of_nothing_that_was_said_elsewhere_since() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    answer(&mut amina, "presence", &[("pick[]", "help")]).await;
    answer(&mut amina, "nearness", &[("pick[]", "next-to-me")]).await;
    answer(&mut amina, "anything-else", &[("pick[]", "not-now")]).await;
    for (page, shown) in [
        ("/statement/all-lessons/nearness", "name=\"was\" value=\"next-to-me\""),
        ("/statement/all-lessons/all", "name=\"was[all-lessons.nearness]\" value=\"next-to-me\""),
        ("/statement/anything-else/anything-else", "name=\"was\" value=\"picked:not-now\""),
    ] {
        let page = amina.get(page).await.body;
        assert!(page.contains(shown), "{page}");
    }
    answer(&mut amina, "nearness", &[("pick[]", "in-the-room")]).await;
    answer(&mut amina, "anything-else", &[("typed", "I like Mondays")]).await;

    let was = ("was", "next-to-me");
    answer(&mut amina, "nearness", &[("pick[]", "next-to-me"), was]).await;
    answer(&mut amina, "nearness", &[("kept[]", "next-to-me")]).await;
    answer(&mut amina, "anything-else", &[("pick[]", "not-now"), ("typed", ""), ("was", "picked:not-now")]).await;
    let near = [("picks[all-lessons.nearness][]", "next-to-me"), ("was[all-lessons.nearness]", "next-to-me")];
    answer_all(&mut amina, "all-lessons", &[&[("picks[all-lessons.presence][]", "help")][..], &near].concat()).await;
    let check = amina.get("/statement/check").await.body;
    assert!(check.contains("In the room") && check.contains("I like Mondays"), "{check}");
    answer(&mut amina, "nearness", &[("pick[]", "at-my-table"), was]).await;
    let check = amina.get("/statement/check").await.body;
    assert!(check.contains("At my table"), "what was picked there is the newest: {check}");
}

#[tokio::test]
async fn whoever_is_named_and_cannot_come_any_more_stays_named_until_the_learner_unpicks_them() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    let page = amina.get(NOT_WANTED).await.body;
    let [dana, sam] =
        ["Dana Mensah", "Sam Whittaker"].map(|name| between(choice(&page, name), " value=\"", "\"").to_owned());
    answer(&mut amina, "not-wanted", &[("pick[]", &dana), ("pick[]", &sam)]).await;
    let email = Email::new("dana.mensah@fernbank.example").unwrap();
    let dismissal = Dismissal { email, role: Some(Role::Lsa), sites: Vec::new() };
    let at = Moment { now: monday(), today: monday().with_timezone(&London).date_naive() };
    college.storage().dismiss(dismissal, at).await.unwrap().unwrap();

    for page in [NOT_WANTED, "/statement/my-helper/all"] {
        let page = amina.get(page).await.body;
        let gone = choice(&page, "Dana Mensah, not here any more");
        assert!(gone.contains(" checked") && gone.contains(&dana), "{gone}");
        assert!(choice(&page, "Sam Whittaker").contains(" checked"), "{page}");
    }
    answer(&mut amina, "not-wanted", &[("pick[]", &dana), ("pick[]", &sam)]).await;
    assert!(choice(&amina.get(NOT_WANTED).await.body, "Dana Mensah").contains(" checked"));
    answer(&mut amina, "not-wanted", &[("pick[]", &sam)]).await;
    let page = amina.get(NOT_WANTED).await.body;
    assert!(!page.contains("Dana Mensah") && choice(&page, "Sam Whittaker").contains(" checked"), "{page}");
}

#[tokio::test]
async fn what_is_private_is_left_out_once_someone_helps_and_that_is_told_and_the_rest_is_kept() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    let all = "/statement/my-helper/all";
    let page = amina.get(all).await.body;
    let dana = between(choice(&page, "Dana Mensah"), " value=\"", "\"").to_owned();
    is_helped(&mut amina).await;
    let quality = Question::Quality.steps()[0];
    let (qualities, people) = ("picks[me.quality][]", "picks[me.not-wanted][]");
    let told = "One answer was not kept.";

    let to = answer_all(&mut amina, "my-helper", &[(qualities, quality), (people, ""), (people, &dana)]).await;
    assert_eq!(to, format!("{all}?refused=alone"));
    let page = amina.get(&to).await.body;
    assert!(between(&page, "role=\"alert\"", "</div>").contains(told), "{page}");
    assert_eq!(page.matches(" checked").count(), 1, "the quality is kept: {page}");
    let to = answer_all(&mut amina, "my-helper", &[(qualities, quality), (people, "")]).await;
    assert!(!to.contains("refused"), "nothing private was picked: {to}");

    let to = answer(&mut amina, "not-wanted", &[("pick[]", &dana)]).await;
    assert_eq!(to, "/statement/tasks?refused=alone");
    assert!(between(&amina.get(&to).await.body, "role=\"alert\"", "</div>").contains(told));
    let to = answer(&mut amina, "not-wanted", &[("pick[]", &dana), ("way", "picked")]).await;
    assert_eq!(to, "/", "a page that stays open tells what leads to a page of the statement as kept");
    amina.post("/api/sitting/start", &[("answering", "myself")]).await;
    assert!(!amina.get(NOT_WANTED).await.body.contains(" checked"));
}

#[tokio::test]
async fn whoever_helps_is_told_of_something_private_only_where_it_was_to_be_changed_and_was_not() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    let page = amina.get(NOT_WANTED).await.body;
    let [dana, sam] =
        ["Dana Mensah", "Sam Whittaker"].map(|name| between(choice(&page, name), " value=\"", "\"").to_owned());
    answer(&mut amina, "not-wanted", &[("pick[]", &dana)]).await;
    let shown = amina.get("/statement/my-helper/all").await.body;
    assert!(shown.contains(&format!("name=\"was[me.not-wanted]\" value=\"{dana}\"")), "{shown}");
    is_helped(&mut amina).await;
    let [dana, sam] = [dana.as_str(), sam.as_str()];
    let (people, was) = ("picks[me.not-wanted][]", ("was[me.not-wanted]", dana));
    let all = [("picks[me.quality][]", Question::Quality.steps()[0]), (people, "")];

    for as_it_stands in [&[was, (people, dana)][..], &[]] {
        let to = answer_all(&mut amina, "my-helper", &[&all, as_it_stands].concat()).await;
        assert!(!to.contains("refused"), "{as_it_stands:?}: {to}");
    }
    for as_it_stands in [&[("was", dana), ("pick[]", dana)][..], &[]] {
        let to = answer(&mut amina, "not-wanted", as_it_stands).await;
        assert!(!to.contains("refused"), "{as_it_stands:?}: {to}");
    }
    for changed in [&[was][..], &[was, (people, sam)], &[(people, sam)]] {
        let to = answer_all(&mut amina, "my-helper", &[&all, changed].concat()).await;
        assert_eq!(to, "/statement/my-helper/all?refused=alone", "{changed:?}");
    }
    let unpicked = answer(&mut amina, "not-wanted", &[("was", dana)]).await;
    assert_eq!(unpicked, "/statement/tasks?refused=alone");
    let unpicked = answer(&mut amina, "not-wanted", &[("was", dana), ("way", "picked")]).await;
    assert_eq!(unpicked, "/", "a page that stays open tells what leads to a page of the statement as kept");
    amina.post("/api/sitting/start", &[("answering", "myself")]).await;
    let page = amina.get(NOT_WANTED).await.body;
    assert!(choice(&page, "Dana Mensah").contains(" checked") && page.matches(" checked").count() == 1, "{page}");
}
