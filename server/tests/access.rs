//! Every page and action has a row here that says who may open it; a wrong role finds nothing (404).

mod actions;
mod pages;
mod strangers;
mod who;

use crate::staff;
use std::collections::BTreeSet;

use crate::door::{College, Visitor};
use reqwest::StatusCode;

use actions::{ACTIONS, Form};
use pages::PAGES;
use who::Who::{self, Everyone, Only, SignedIn};
use who::{NOBODY_BY_THIS_ID, NOBODY_HAS_ANY_YET, ROLES};

const ID: &str = "01936f00000070008000000000000001";

/// What is neither page nor action, in the same form.
const FILES: &[(&str, &str, Who)] = &[
    ("/live", "/live", Everyone),
    ("/ready", "/ready", Everyone),
    ("/pkg/{*name}", "/pkg/nothing", NOBODY_BY_THIS_ID),
    ("/feed/{file}", "/feed/nothing.ics", NOBODY_BY_THIS_ID),
    ("/person/{person}/photo", "/person/01936f00000070008000000000000001/photo", NOBODY_BY_THIS_ID),
    ("/sign-in/is-this-you/photo", "/sign-in/is-this-you/photo", NOBODY_HAS_ANY_YET),
    ("/plan/print.pdf", "/plan/print.pdf", Only(&["learner"])),
    ("/today/print.pdf", "/today/print.pdf", NOBODY_HAS_ANY_YET),
    (
        "/person/{person}/briefing/{occurrence}/print.pdf",
        "/person/01936f00000070008000000000000001/briefing/01936f00000070008000000000000001/print.pdf",
        NOBODY_BY_THIS_ID,
    ),
    ("/deployment/week/{monday}/rota.pdf", "/deployment/week/2026-11-23/rota.pdf", NOBODY_BY_THIS_ID),
    ("/deployment/week/{monday}/rota.csv", "/deployment/week/2026-11-23/rota.csv", NOBODY_BY_THIS_ID),
];

#[tokio::test]
async fn every_page_action_and_file_of_the_router_has_a_row_here() {
    let _college = College::open().await;
    let listed: BTreeSet<String> = server::router::pages().iter().map(|page| page.path().to_owned()).collect();
    let rows: BTreeSet<String> = PAGES.iter().map(|(page, ..)| (*page).to_owned()).collect();
    assert_eq!(listed, rows);
    let listed: BTreeSet<String> = server::router::endpoints().into_iter().collect();
    let rows: BTreeSet<String> = ACTIONS.iter().map(|(path, ..)| (*path).to_owned()).collect();
    assert_eq!(listed, rows);
    let listed: BTreeSet<&str> = server::router::files().into_iter().collect();
    let rows: BTreeSet<&str> = FILES.iter().map(|(path, ..)| *path).collect();
    assert_eq!(listed, rows);
}

#[tokio::test]
async fn a_wrong_role_finds_nothing_and_a_right_one_finds_the_page() {
    let college = College::open().await;
    for role in ROLES {
        let mut visitor = come_in(&college, role).await;
        for (page, address, who) in PAGES.iter().chain(FILES) {
            let found = visitor.get(address).await.status;
            expect(role, page, *who, found);
        }
    }
}

#[tokio::test]
async fn the_pages_and_actions_of_a_real_person_and_site_are_for_those_who_have_to_do_with_them() {
    let college = College::open().await;
    let mut jo = staff::member(&college, "jo.okafor@fernbank.example", "coordinator").await;
    let amina = staff::link_named(&jo.get("/").await, "Amina Khan");
    let person = amina.split('/').nth(2).unwrap().to_owned();
    let week = jo.get("/deployment/week/now").await;
    let site = week.body.split("site=").nth(1).unwrap().split(['&', '"']).next().unwrap().to_owned();
    let theirs = PAGES.iter().chain(FILES).map(|(page, ..)| *page);
    let theirs = theirs.filter(|page| page.starts_with("/person/{person}/") && page.matches('{').count() == 1);
    let rota = ["rota.csv", "rota.pdf"].map(|file| format!("/deployment/week/2026-11-23/{file}?site={site}"));
    let all: Vec<String> = theirs.map(|page| page.replace("{person}", &person)).chain(rota).collect();
    assert!(all.len() > 8, "{all:?}");
    for statement in all.iter().filter(|page| page.ends_with("/statement") || page.contains("rota.csv")) {
        assert_eq!(jo.get(statement).await.status, StatusCode::OK, "{statement}");
    }
    for role in ROLES.into_iter().filter(|role| *role != "coordinator") {
        let mut stranger = strangers::come_in(&college, role).await;
        for page in &all {
            assert_eq!(stranger.get(page).await.status, StatusCode::NOT_FOUND, "{role} at {page}");
        }
        let may = |who: &Who| matches!(who, Everyone | SignedIn) || matches!(who, Only(roles) if roles.contains(&role));
        for (path, form, _) in ACTIONS.iter().filter(|(.., who)| !may(who)) {
            let real = |(name, value): &(&'static str, &'static str)| match *name {
                "person" | "learner" => (*name, person.clone()),
                "site" => (*name, site.clone()),
                _ => (*name, (*value).to_owned()),
            };
            let form: Vec<_> = form.iter().map(real).collect();
            let form: Vec<_> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
            assert_eq!(stranger.post(path, &form).await.status, StatusCode::NOT_FOUND, "{role} at {path}");
        }
    }
}

/// What nobody means to type: PostgreSQL keeps no zero byte, and the rest is meant to break out of where it stands.
const NASTY: &str = "\0 \u{202e}'\"><script>alert(1)</script> { $name } ' or 1=1 -- %00%ff";

/// An answer in the learner's own words, beside the forms of the table.
const IN_WORDS: Form =
    &[("road", "anything-else"), ("about", "me"), ("question", "anything-else"), ("save", ID), ("typed", NASTY)];

#[tokio::test]
async fn nasty_words_of_whoever_may_send_them_are_kept_or_refused_and_never_a_failure() {
    for kind in databases::BOTH {
        let college = College::over(kind).await;
        for role in ["learner", "lsa", "tutor", "coordinator"] {
            let mut visitor = come_in(&college, role).await;
            let kept = visitor.post("/api/statement/answer", IN_WORDS).await.status;
            assert!(!kept.is_server_error(), "{role}, in words, {kind:?}: {kept}");
            for (path, form, _) in ACTIONS.iter().filter(|(path, ..)| !path.ends_with("/sign_out")) {
                for at in 0..form.len() {
                    let mut form = form.to_vec();
                    form[at].1 = NASTY;
                    let found = visitor.post(path, &form).await.status;
                    assert!(!found.is_server_error(), "{role} at {path}, {} of {kind:?}: {found}", form[at].0);
                }
            }
        }
    }
}

#[tokio::test]
async fn a_wrong_role_does_nothing() {
    let college = College::open().await;
    for role in ROLES {
        let mut visitor = come_in(&college, role).await;
        for (path, form, who) in ACTIONS {
            let wrong = matches!(who, Only(roles) if !roles.contains(&role));
            if wrong {
                let found = visitor.post(path, form).await.status;
                assert_eq!(found, StatusCode::NOT_FOUND, "{role} at {path}");
            }
        }
    }
}

#[tokio::test]
async fn a_wrong_role_is_on_record_once_for_each_page_and_action() {
    let college = College::open().await;
    let mut dana = come_in(&college, "lsa").await;
    let refused = async || college.storage().times_refused("coordinator".to_owned()).await.unwrap();
    assert_eq!(refused().await, 0);
    assert_eq!(dana.get("/plan-reviews").await.status, StatusCode::NOT_FOUND);
    assert_eq!(refused().await, 1);
    assert_eq!(dana.post("/api/question-set/as-it-came", &[]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(refused().await, 2);
}

#[tokio::test]
async fn whoever_is_not_signed_in_is_sent_to_sign_in() {
    let college = College::open().await;
    let mut visitor = college.visitor();
    for (page, address, who) in PAGES {
        let found = visitor.get(address).await;
        if *who != Everyone {
            assert!(found.to.as_deref().is_some_and(|to| to.starts_with("/sign-in")), "{page}: {found:?}");
        }
    }
    for (path, form, who) in ACTIONS {
        let found = visitor.post(path, form).await;
        if *who != Everyone {
            assert!(found.to.as_deref().is_some_and(|to| to.starts_with("/sign-in")), "{path}: {found:?}");
        }
    }
}

async fn come_in(college: &College, role: &str) -> Visitor {
    match role {
        "learner" => staff::learner(college).await,
        _ => staff::member(college, &format!("{role}@fernbank.example"), role).await,
    }
}

fn expect(role: &str, page: &str, who: Who, found: StatusCode) {
    let may = match who {
        Everyone | SignedIn => true,
        Only(roles) => roles.contains(&role),
    };
    let fits = if may { found.is_success() || found.is_redirection() } else { found == StatusCode::NOT_FOUND };
    assert!(fits, "{role} at {page}: {found}");
}
