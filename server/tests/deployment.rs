//! Who said what, and putting an LSA with a learner, by real requests without script.

mod covered;
mod draft;
pub mod earlier;
mod faces;
mod free;
mod half;
mod more;
mod place;
pub mod proposal;
pub mod week;

use crate::door::{Answer, College, Visitor};
use crate::staff::{enter, learner, link_named, member, option, says};
use reqwest::StatusCode;

const GRACE: &str = "grace.hall@fernbank.example";
const DANA: &str = "dana.mensah@fernbank.example";

struct Form {
    person: String,
    session: String,
    lsa: String,
}

async fn page_of(coordinator: &mut Visitor, name: &str) -> (String, Answer) {
    let list = coordinator.get("/").await;
    let path = link_named(&list, name);
    assert!(path.starts_with("/person/"), "{}", list.body);
    let page = coordinator.get(&path).await;
    assert_eq!(page.status, StatusCode::OK);
    (path, page)
}

fn form(path: &str, page: &Answer) -> Form {
    let person = path.split('/').nth(2).unwrap().to_owned();
    let sessions = page.body.split("id=\"session\"").nth(1).unwrap();
    let session = sessions.split("<option value=\"").find(|value| value.len() > 40 && !value.starts_with('"')).unwrap();
    Form { person, session: session.split('"').next().unwrap().to_owned(), lsa: option(page, "Dana Mensah") }
}

impl Form {
    async fn send(&self, coordinator: &mut Visitor, from: &str, to: &str) -> Answer {
        let fields = [
            ("person", self.person.as_str()),
            ("session", self.session.as_str()),
            ("lsa", self.lsa.as_str()),
            ("from", from),
            ("to", to),
        ];
        coordinator.post("/api/deployment/deploy", &fields).await
    }
}

#[tokio::test]
async fn the_list_has_the_newest_change_first_and_never_a_draft() {
    let college = College::open().await;
    let mut grace = member(&college, GRACE, "coordinator").await;
    let nothing = grace.get("/").await;
    assert!(nothing.body.contains("No one has sent anything yet") && nothing.body.contains("Not said yet"));
    let mut amina = learner(&college).await;
    let save = uuid::Uuid::now_v7().to_string();
    let draft = [
        ("road", "all-lessons"),
        ("about", "all-lessons"),
        ("question", "presence"),
        ("save", &save),
        ("pick[]", "no-one"),
    ];
    amina.post("/api/statement/answer", &draft).await;
    let (path, page) = page_of(&mut grace, "Amina Khan").await;
    assert!(page.body.contains("has not said anything yet") && !page.body.contains("No one</"), "{}", page.body);
    says(&mut amina, "presence", "help").await;
    let list = grace.get("/").await;
    assert!(list.body.find("Amina Khan").unwrap() < list.body.find("Tom Baker").unwrap());
    assert!(list.body.contains("Said by Amina themself"));
    assert!(grace.get(&path).await.body.contains("Said for all lessons"));
    assert!(amina.post("/api/statement/take-back", &[]).await.leads_to("/statement/taken-back"));
    let back = grace.get(&path).await;
    assert!(back.body.contains("Amina took this back on") && !back.body.contains("Said for all lessons</h2>"));
}

#[tokio::test]
async fn a_refused_form_says_everything_at_once_and_keeps_what_was_typed() {
    let college = College::open().await;
    let mut grace = member(&college, GRACE, "coordinator").await;
    let (path, page) = page_of(&mut grace, "Amina Khan").await;
    let form = form(&path, &page);
    let typed = [("person", form.person.as_str()), ("lsa", &form.lsa), ("from", "the first of May"), ("to", "<b>")];
    assert!(grace.post("/api/deployment/deploy", &typed).await.leads_to(&path));
    let refused = grace.get(&path).await;
    for said in ["There is a problem", "Pick a session", "Enter a real first date", "Enter a real last date"] {
        assert!(refused.body.contains(said), "{said}: {}", refused.body);
    }
    assert!(refused.body.contains("value=\"the first of May\"") && refused.body.contains("value=\"&lt;b"));
    assert!(refused.body.contains("<title>Error:") && refused.body.contains("href=\"#session\""));
    let again = grace.get(&path).await;
    assert!(!again.body.contains("There is a problem"), "it is said once");
    for (from, to, said) in [
        ("2026-11-22", "2026-11-30", "must not be in the past"),
        ("2026-11-30", "2026-11-24", "must not be before the first"),
        ("2026-11-24", "2028-11-24", "at most a year"),
        ("2027-08-01", "2027-08-02", "no meeting of this session"),
    ] {
        form.send(&mut grace, from, to).await;
        let page = grace.get(&path).await;
        assert!(page.body.contains(said), "{said}: {}", page.body);
    }
}

#[tokio::test]
async fn what_is_saved_is_published_and_an_lsa_is_never_in_two_places() {
    let college = College::open().await;
    let mut grace = member(&college, GRACE, "coordinator").await;
    let (path, page) = page_of(&mut grace, "Amina Khan").await;
    let form = form(&path, &page);
    assert!(form.send(&mut grace, "2026-11-23", "2026-12-18").await.leads_to(&path));
    let page = grace.get(&path).await;
    assert!(page.body.contains("Published: Dana Mensah is with Amina"), "{}", page.body);
    assert!(page.body.contains("Not from an agreed plan yet") && page.body.contains("Take Dana off"));
    form.send(&mut grace, "2026-11-23", "2026-12-18").await;
    assert!(grace.get(&path).await.body.contains("is already with Amina on all of these dates"));
    let off = [
        ("person", form.person.as_str()),
        ("session", &form.session),
        ("lsa", &form.lsa),
        ("from", "2026-11-23"),
        ("to", "2026-12-18"),
    ];
    assert!(grace.post("/api/deployment/withdraw", &off).await.leads_to(&path));
    assert!(!grace.get(&path).await.body.contains("Take Dana off"));
}

#[tokio::test]
async fn whoever_does_not_work_then_is_not_put_there_and_the_rule_is_said_beside_what_was_chosen() {
    let college = College::open().await;
    let mut grace = member(&college, GRACE, "coordinator").await;
    let (path, page) = page_of(&mut grace, "Amina Khan").await;
    let options = |name: &str| {
        let select = page.body.split(&format!("id=\"{name}\"")).nth(1).unwrap().split("</select>").next().unwrap();
        let values = select.split("<option value=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned());
        values.filter(|value| !value.is_empty()).collect::<Vec<_>>()
    };
    let person = path.split('/').nth(2).unwrap().to_owned();
    for (session, lsa) in
        options("session").iter().flat_map(|one| options("lsa").into_iter().map(move |lsa| (one, lsa)))
    {
        let form = Form { person: person.clone(), session: session.clone(), lsa };
        form.send(&mut grace, "2026-11-24", "2026-12-18").await;
        let page = grace.get(&path).await;
        if page.body.contains(" does not work then (and on ") {
            let value = format!("value=\"{}\"", form.lsa);
            let mut chosen = page.body.split(&value).skip(1);
            assert!(chosen.any(|rest| rest.starts_with(" selected")), "{}", page.body);
            return;
        }
    }
    panic!("everyone works at every time");
}

#[tokio::test]
async fn nobody_but_a_coordinator_finds_any_of_it() {
    let college = College::open().await;
    let mut grace = member(&college, GRACE, "coordinator").await;
    let (path, page) = page_of(&mut grace, "Amina Khan").await;
    let form = form(&path, &page);
    let mut dana = member(&college, DANA, "lsa").await;
    let mut amina = learner(&college).await;
    for stranger in [&mut dana, &mut amina] {
        assert_eq!(stranger.get(&path).await.status, StatusCode::NOT_FOUND);
        assert_eq!(form.send(stranger, "2026-11-24", "2026-11-30").await.status, StatusCode::NOT_FOUND);
    }
    assert!(college.visitor().get(&path).await.to.unwrap().starts_with("/sign-in"));
    for nobody in ["/person/x/statement", "/person/00000000000000000000000000000001/statement"] {
        assert_eq!(grace.get(nobody).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_week_is_planned_by_whoever_coordinates_its_site_and_by_nobody_of_another() {
    let college = College::apart().await;
    let mut grace = member(&college, GRACE, "coordinator").await;
    let week = grace.get("/deployment/week/now").await.body;
    let site = week.split("site=").nth(1).unwrap().split(['&', '"']).next().unwrap();
    let mut meera =
        enter(&college, &college.admit_at("meera.joshi@fernbank.example", "coordinator", "North").await).await;
    let form = [("site", site), ("monday", "2026-11-23"), ("number", "1")];
    for action in ["cover", "stop", "publish", "back", "drop", "undo", "propose"] {
        let path = format!("/api/deployment/{action}");
        assert_eq!(meera.post(&path, &form).await.status, StatusCode::NOT_FOUND, "{action}");
        let hers = grace.post(&path, &form).await;
        assert!(hers.status.is_redirection(), "{action}, for whoever coordinates it: {hers:?}");
    }
}
