//! Saying who is answering, by plain forms.

use crate::door::{College, Visitor};
use crate::rules::between;
use crate::staff;

/// The answers a page offers, in order.
fn offered(page: &str) -> Vec<&str> {
    let choices = page.split("<div class=\"choice\">").skip(1);
    choices.map(|choice| choice.split(" value=\"").nth(1).unwrap().split('"').next().unwrap()).collect()
}

/// Sends a page's form three times with the way to the other answers picked, as each page leads there; gives what each offered.
/// `also` are the fields of the form that say what it is about.
async fn all_offered(visitor: &mut Visitor, page: &str, also: &[(&str, &str)], field: &str) -> Vec<Vec<String>> {
    let (mut at, mut met) = (page.to_owned(), Vec::new());
    for _ in 0..3 {
        let body = visitor.get(&at).await.body;
        met.push(offered(&body).into_iter().map(str::to_owned).collect());
        let others = [(field, "other-answers"), ("part", between(&body, "name=\"part\" value=\"", "\""))];
        at = visitor.post("/api/sitting/start", &[&others, also].concat()).await.to.unwrap();
    }
    met
}

#[tokio::test]
async fn whoever_wants_two_answers_at_a_time_is_asked_so_who_is_answering_and_who_helps() {
    let college = College::open().await;
    let mut amina = staff::learner(&college).await;
    let helper = "/sitting/helper?answering=with-help";
    assert_eq!(offered(&amina.get("/sitting").await.body).len(), 3, "all are there");
    assert_eq!(offered(&amina.get(helper).await.body).len(), 5, "all are there");
    let two = [("setting", "choosing"), ("pick", "two"), ("language", "en-GB-easy")];
    amina.post("/api/settings/change", &two).await;

    let met = all_offered(&mut amina, "/sitting?to=/talk", &[("to", "/talk")], "answering").await;
    assert_eq!(met[0], ["myself", "with-help", "other-answers"]);
    assert_eq!(met[1], ["with-help", "written-for-me", "other-answers"]);
    let also = [("answering", "with-help"), ("asked", "who"), ("name", "Siân")];
    let met = all_offered(&mut amina, helper, &also, "relation").await;
    let pairs: Vec<_> = met.iter().map(|offered| offered[..2].concat()).collect();
    assert_eq!(pairs, ["parent-or-carerfriend", "support-workerteacher", "teachersomeone-else"]);
    assert!(amina.get(helper).await.body.contains("Siân"), "the name typed is kept");

    let none = [("answering", "with-help"), ("asked", "who"), ("part", "1"), ("name", "")];
    let refused = amina.post("/api/sitting/start", &none).await;
    assert!(refused.leads_to(&format!("{helper}&refused=none")), "who helps is always kept: {refused:?}");
    let teacher = [("answering", "with-help"), ("asked", "who"), ("relation", "teacher"), ("to", "/talk")];
    assert!(amina.post("/api/sitting/start", &teacher).await.leads_to("/talk"));
}
