//! Who comes to a learner because somebody put them there, and why, in that person's own words.

use std::collections::BTreeSet;

use domain::deployment::Part;
use domain::person::Name;
use domain::scale::Scale;
use leptos::prelude::*;
use storage::{OwnByHand, OwnPlan};

use super::did_week::{ask, meeting, soonest};
use crate::parts::SaidRow;
use crate::words::Words;

/// Everyone put with a learner by hand in one place; meetings with one person and one reason stand together.
pub fn by_hand(words: Words, own: &OwnPlan, here: &[&OwnByHand]) -> Vec<AnyView> {
    let mut met = BTreeSet::new();
    let first = here.iter().filter(|one| met.insert(alike(one)));
    let groups = first.map(|first| {
        let meetings = here.iter().filter(|one| alike(one) == alike(first));
        let meetings = meetings.map(|one| (one.on, meeting(words, &one.title, one.on, one.starts))).collect();
        group(words, own, first, soonest(words, meetings))
    });
    groups.collect()
}

fn group(words: Words, own: &OwnPlan, one: &OwnByHand, meetings: AnyView) -> AnyView {
    let name = [("name", one.name.called().to_owned().into())];
    let comes = words.said_with("plan-did-comes", &name);
    let half = one.part.half().map(|half| {
        view! { <SaidRow said=words.said_with(&format!("coming-{}", half.key()), &name)/> }
    });
    let more = one.is_more.then(|| view! { <SaidRow said=words.said("plan-did-more")/> });
    let unsaid = one.reason.is_none().then(|| {
        view! { <SaidRow said=words.said("plan-did-no-reason")/> <SaidRow said=ask(words, own)/> }
    });
    view! { <SaidRow said=comes/>{half}{meetings}{more}{written(words, one)}{unsaid} }.into_any()
}

/// What was written for it, and by whom.
pub fn written(words: Words, one: &OwnByHand) -> Option<AnyView> {
    Some(wrote(words, &one.by, one.reason.clone()?))
}

/// What somebody wrote, and who did.
pub fn wrote(words: Words, by: &Name, reason: String) -> AnyView {
    let wrote = words.said_with("plan-did-wrote", &[("name", by.to_string().into())]);
    view! { <SaidRow said=wrote/><p class="plan-own-words" dir="auto">{reason}</p> }.into_any()
}

/// What makes two meetings stand together.
fn alike(one: &OwnByHand) -> (String, String, Option<String>, bool, Part) {
    (one.lsa.to_string(), one.by.to_string(), one.reason.clone(), one.is_more, one.part)
}
