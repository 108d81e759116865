//! The plans of a coordinator's sites that something is to be done about: on their first page, the most pressing first.

use std::collections::BTreeMap;

use domain::access::{Grant, Visitor};
use domain::id::PersonId;
use domain::plan::Counts;
use leptos::prelude::*;
use storage::ToDo;

use super::before::name;
use crate::college::College;
use crate::parts::{Avatar, Pill};
use crate::person::figure;
use crate::routes;
use crate::visitor::{Away, moment, storage};
use crate::words::{Arg, Words, use_words};

/// The whole part of the page; nothing where nothing is to be done.
pub async fn to_do(coordinator: &Visitor) -> Result<AnyView, Away> {
    let zone = expect_context::<College>().time_zone;
    let (mut all, mut counts): (Vec<ToDo>, BTreeMap<PersonId, Counts>) = Default::default();
    for site in &coordinator.sites {
        let at = storage().plans_to_do(&Grant::site(coordinator, *site)?, zone, moment()).await?;
        counts.extend(at.counts);
        let list = at.to_do.into_iter().filter(|one| all.iter().all(|other| other.learner.id != one.learner.id));
        all.extend(list.collect::<Vec<_>>());
    }
    let words = use_words();
    let reopened = all.iter().filter(|one| one.reopened.is_some() || one.not_agreed > 0).count();
    let count = [("count", (all.len() as i64).into()), ("reopened", (reopened as i64).into())];
    let mine = |one: &ToDo| one.passed_to.as_ref().is_some_and(|(second, _)| *second == coordinator.person);
    let late = |one: &ToDo| one.reopened.is_some_and(|(_, by)| by < moment().today);
    let open = all.iter().any(late);
    all.sort_by_key(|one| !mine(one));
    let rows: Vec<_> = all.iter().map(|one| row(words, one, mine(one))).collect();
    Ok((!counts.is_empty() || !rows.is_empty())
        .then(|| {
            let rest = counts.into_values().fold(Counts::default(), Counts::and);
            let list = (!rows.is_empty()).then(|| view! { <ul class="list">{rows}</ul> });
            view! {
                <details class="panel" open=open>
                    <summary>{words.say_with("plan-staff-to-do", &count)}</summary>
                    {list}
                    <p>{counted(words, "plan-staff-counts", None, rest)}</p>
                    <p class="read-row"><a href=routes::REVIEWS_DUE>{words.say("plan-review-staff-due-link")}</a></p>
                </details>
            }
        })
        .into_any())
}

/// What holds today, each kind apart: what was asked, what differs, what is only offered, and what nobody agreed to.
pub fn counted(words: Words, key: &str, name: Option<&str>, of: Counts) -> String {
    let counts = [("asked", of.as_asked), ("different", of.different), ("offered", of.offered), ("duties", of.duties)];
    let counts = counts.map(|(kind, count)| (kind, (count as i64).into()));
    let name = name.map(|name| ("name", name.to_owned().into()));
    words.say_with(key, &counts.into_iter().chain(name).collect::<Vec<(&str, Arg<'_>)>>())
}

fn row(words: Words, one: &ToDo, mine: bool) -> AnyView {
    let pills: Vec<_> = told(words, one, mine).into_iter().map(|words| view! { <Pill words/> }).collect();
    let plan = routes::person_plan(one.learner.id);
    let href = if one.nowhere.is_empty() { plan } else { format!("{plan}#before") };
    let called = words.say_with("plan-staff-link", &[("name", one.learner.name.to_string().into())]);
    view! {
        <li class="split">
            <span class="said-who">
                <Avatar figure=figure(&one.learner)/>
                <a href=href>{called}</a>
            </span>
            <span class="side-by-side">{pills}</span>
        </li>
    }
    .into_any()
}

fn told(words: Words, one: &ToDo, mine: bool) -> Vec<String> {
    let count = |key: &str, count: usize| (count > 0).then(|| words.say_with(key, &[("count", (count as i64).into())]));
    let reopened = one.reopened.map(|(lines, by)| {
        let late = if by < moment().today { "plan-staff-to-do-late" } else { "plan-staff-to-do-reopened" };
        words.say_with(late, &[("count", (lines as i64).into()), ("date", words.date(by).into())])
    });
    let propose = one.to_propose.then(|| words.say("plan-staff-to-do-propose"));
    let left_out = count("plan-staff-to-do-left", one.left_out);
    let over = one.review_over.then(|| words.say("plan-staff-to-do-review-over"));
    let review = one.to_review.then(|| words.say("plan-staff-to-do-review"));
    let talk = count("plan-staff-to-do-talk", one.not_agreed);
    let waiting = count("plan-staff-to-do-waiting", one.waiting);
    let passed = one.passed_to.as_ref().map(|(_, second)| match mine {
        true => words.say("plan-staff-to-do-mine"),
        false => words.say_with("plan-staff-to-do-passed", &[("name", second.to_string().into())]),
    });
    let nowhere = (!one.nowhere.is_empty()).then(|| {
        let lessons = words.list(one.nowhere.iter().map(|lesson| name(words, lesson)));
        words.say_with("plan-staff-nowhere", &[("what", lessons.into())])
    });
    [passed, reopened, nowhere, talk, propose, left_out, over, review, waiting].into_iter().flatten().collect()
}
