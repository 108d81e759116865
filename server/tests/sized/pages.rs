//! The pages people come for, each by its name, with whoever comes for it.

use std::collections::BTreeSet;

use super::{Sized, addresses};
use crate::house::{Browser, Page};

/// A page by its name, whose it is, and where.
pub type Listed<'a> = (&'static str, &'a Browser, String);

/// The pages of a college.
pub async fn list(college: &Sized) -> Vec<Listed<'_>> {
    let Sized { learner, lsa, tutor, coordinator, about, .. } = college;
    let briefing = addresses(&lsa.open("/").await, "/person/").remove(0);
    let taught = addresses(&tutor.open("/").await, "/teaching/").remove(0);
    let person = of_learner(&coordinator.open("/").await, about);
    let of_them = |page: &str| format!("{person}/{page}");
    let mine = [
        ("learner: my support", "/"),
        ("learner: everything to say", "/statement/tasks"),
        ("learner: my lessons", "/statement/lessons"),
        ("learner: one question", "/statement/all-lessons/nearness"),
        ("learner: check", "/statement/check"),
        ("learner: you said", "/statement/you-said"),
        ("learner: my plan", "/plan"),
        ("learner: you said, we did", "/plan/you-said-we-did"),
        ("learner: who comes", "/coming"),
        ("learner: how my lessons were", "/review"),
        ("learner: my record", "/review/record"),
        ("learner: my plan meeting", "/plan-review"),
        ("learner: my plan meeting on paper", "/plan-review/paper"),
    ];
    let theirs = [
        ("coordinator: one learner", "statement"),
        ("coordinator: one learner's plan", "plan"),
        ("coordinator: one learner's lessons", "review"),
        ("coordinator: one learner's record", "record"),
        ("coordinator: one learner's plan meeting", "plan-review"),
        ("coordinator: one learner's plan meeting on paper", "plan-review/paper"),
        ("coordinator: everything for an annual review", "annual-review"),
        ("coordinator: how support is seen", "support"),
    ];
    let sites = [
        ("coordinator: who said what, and what is due", "/"),
        ("coordinator: the week", "/deployment/week/now"),
        ("coordinator: plan meetings due", "/plan-reviews"),
        ("coordinator: when LSAs work", "/working-week"),
        ("coordinator: how the questions do", "/insight/questions"),
    ];
    let of_staff = [
        ("LSA: today", lsa, "/".to_owned()),
        ("LSA: one briefing", lsa, briefing),
        ("tutor: the class", tutor, "/".to_owned()),
        ("tutor: what a lesson is for", tutor, taught),
    ];
    let mine = mine.into_iter().map(|(name, path)| (name, learner, path.to_owned()));
    let theirs = theirs.into_iter().map(|(name, page)| (name, coordinator, of_them(page)));
    let sites = sites.into_iter().map(|(name, path)| (name, coordinator, path.to_owned()));
    let all: Vec<Listed<'_>> = mine.chain(of_staff).chain(sites).chain(theirs).collect();
    let apart: BTreeSet<_> = all.iter().map(|(_, who, path)| (std::ptr::from_ref::<Browser>(who), path)).collect();
    assert_eq!(apart.len(), all.len(), "each of them is another page: {apart:?}");
    all
}

/// What the addresses of one learner's pages begin with, whichever of them the list of a coordinator leads to.
fn of_learner(page: &Page, name: &str) -> String {
    let before = page.text.split(name).next().unwrap();
    let link = before.rsplit("href=\"").find(|link| link.starts_with("/person/")).unwrap();
    let parts: Vec<_> = link.split(['"', '/']).take(3).collect();
    parts.join("/")
}
