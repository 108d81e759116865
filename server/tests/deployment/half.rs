//! One half of a session, by real requests without script: proposed from what was agreed, given by hand, and read by everyone it
//! is about.

use crate::briefing::deployed_for;
use crate::deployment::week::{act, jo_where_all_need, part, proposed, seen};
use crate::door::College;
use crate::staff::{learner, member};
use reqwest::StatusCode;

#[tokio::test]
async fn what_is_needed_at_the_start_is_proposed_for_the_first_half_and_the_other_is_given_by_hand() {
    let college = College::apart().await;
    let (mut jo, week) = jo_where_all_need(&college, "presence help;amount some;moment at-start").await;
    let compare = proposed(&mut jo, &week).await;
    assert!(compare.contains(" (first half) comes<"), "{compare}");
    let number = part(&compare, "name=\"number\" value=\"", "\"").to_owned();
    act(&mut jo, &week, "publish", &[("number", &number)]).await;
    let table = week.replace("?site=", "/rota.csv?site=");
    let table = jo.get(table.split('&').next().unwrap()).await.body;
    assert!(table.contains("2026-11-30,9:00,9:45,first half,"), "{table}");
    assert!(!table.contains(",all of it,"), "{table}");
    let page = jo.get(&format!("{week}&by=learner")).await.body;
    assert!(page.contains(" (first half): "), "{page}");
    let place = part(page.split("<li class=\"\"").nth(1).unwrap(), "href=\"", "\"").replace("&amp;", "&");
    let shown = jo.get(&place).await.body;
    assert!(shown.contains(" (first half)") && shown.contains("For the second half"), "{shown}");
    // a person gives more than was agreed, to whom they see that it is more
    let second = jo.get(&format!("{place}&part=second-half")).await.body;
    assert!(second.contains("the same places stay covered"), "{second}");
    // the same person who comes for the first half: two halves are one row
    let here = part(&second, "name=\"instead\" value=\"", "\"").to_owned();
    let is_theirs = |form: &&str| form.contains(&format!("name=\"lsa\" value=\"{here}\""));
    let mut forms = second.split("/api/deployment/put").filter(|form| form.contains("value=\"second-half\""));
    let form = forms.find(is_theirs).unwrap();
    let hidden = |name: &str| part(form, &format!("name=\"{name}\" value=\""), "\"").to_owned();
    let (occurrence, learner, lsa) = (hidden("occurrence"), hidden("learner"), hidden("lsa"));
    let number = seen(&second);
    let put = [
        ("occurrence", occurrence.as_str()),
        ("learner", &learner),
        ("lsa", &lsa),
        ("part", "second-half"),
        ("number", &number),
    ];
    let unsaid = act(&mut jo, &week, "put", &put).await;
    assert!(jo.get(&unsaid).await.body.contains("Write why: the learner reads it"), "{unsaid}");
    let put = [&put[..], &[("reason", "To try it out")]].concat();
    let to = act(&mut jo, &week, "put", &put).await;
    assert_eq!(jo.get(&to).await.status, StatusCode::OK);
    let page = jo.get(&week).await.body;
    assert!(page.contains("Not from an agreed plan: 1") && page.contains(" (second half)."), "{page}");
    assert!(page.contains("To try it out"), "what was written for it is kept: {page}");
}

#[tokio::test]
async fn whoever_comes_for_a_half_and_whom_they_come_to_read_it_and_the_tutor_too() {
    let college = College::apart().await;
    let mut amina = learner(&college).await;
    let mut dana = member(&college, "dana.mensah@fernbank.example", "lsa").await;
    let mut grace = deployed_for(&college, "first-half").await;
    let today = dana.get("/").await.body;
    assert!(today.contains("Amina needs you in the first half: 9:00 to 9:45."), "{today}");
    assert!(today.contains("Maths (first half)") && today.contains("until 9:45"), "{today}");
    let coming = amina.get("/coming").await.body;
    assert!(coming.contains("Dana comes for the first half."), "{coming}");
    // the other half makes it whole, and both are told
    let path = crate::staff::link_named(&grace.get("/").await, "Amina Khan");
    let page = grace.get(&path).await.body;
    assert!(page.contains("Dana Mensah (first half), "), "{page}");
    let hidden = |name: &str| {
        let form = page.split("/api/deployment/withdraw").nth(1).unwrap();
        part(form, &format!("name=\"{name}\" value=\""), "\"").to_owned()
    };
    let (person, session, lsa) = (hidden("person"), hidden("session"), hidden("lsa"));
    let second = [
        ("person", &*person),
        ("session", &session),
        ("lsa", &lsa),
        ("part", "second-half"),
        ("from", "2026-11-23"),
        ("to", "2026-12-18"),
    ];
    assert!(grace.post("/api/deployment/deploy", &second).await.leads_to(&path));
    let coming = amina.get("/coming").await.body;
    assert!(coming.contains("New: Dana comes") && !coming.contains("half."), "{coming}");
    let today = dana.get("/").await.body;
    assert!(today.contains("Same people, another part of it:") && today.contains("until 10:30"), "{today}");
    assert!(!grace.get(&path).await.body.contains("Dana Mensah (first half)"));
}
