//! What nobody comes to, by what stands before it: each reason a fold with its count, and in it each learner a fold with their
//! meetings. A long one shows its first learners, and the rest when it is asked for.

use std::collections::BTreeMap;

use domain::deployment::Need;
use domain::id::PersonId;
use leptos::prelude::*;
use storage::SiteWeek;

use super::opened::Opened;
use super::part::with_half;
use super::why::{Asking, Tally, amount, key_of};
use crate::routes;
use crate::words::Words;

/// Learners of one reason before the rest is asked for.
const AT_FIRST: usize = 12;

/// What stands before a place first: nothing, nobody's being there to ask, or the one rule whose mending would do; else the one
/// that stands against the most.
fn before(tally: &Tally, week: &SiteWeek) -> &'static str {
    if !tally.free.is_empty() {
        return "free";
    }
    let most = tally.against.iter().max_by_key(|(obstacle, people)| (people.len(), std::cmp::Reverse(**obstacle)));
    let first = tally.least().map(|(obstacle, _)| obstacle).or(most.map(|(obstacle, _)| *obstacle));
    first.map_or("nobody", |obstacle| {
        let people = tally.against.get(&obstacle).map_or(&[][..], Vec::as_slice);
        key_of(week, obstacle, people)
    })
}

/// The order in which reasons stand: what a coordinator can mend with one press, then what costs more.
const ORDER: [&str; 13] = [
    "free",
    "unknown",
    "hours",
    "skill",
    "break",
    "full",
    "elsewhere",
    "not-free",
    "other-site",
    "away",
    "not-in",
    "not-wanted",
    "nobody",
];

/// One learner with one amount, and one reason and remedy.
type Alike = (String, PersonId, String, String, Option<String>);

/// Every place that nobody comes to. `whole` is the reason whose learners all are shown.
pub fn uncovered(words: Words, opened: &Opened, unmet: &[Need], whole: &str) -> Option<AnyView> {
    let asking = Asking::new(&opened.week, &opened.model, opened.week.shown());
    let mut reasons: BTreeMap<&str, BTreeMap<Alike, Vec<&Need>>> = BTreeMap::new();
    for need in unmet {
        let tally = asking.tally(need);
        let reason = before(&tally, &opened.week);
        // who is free differs from place to place: each place has its own page for that
        let (why, mend) = match reason {
            "free" => (words.say("deployment-uncovered-could"), None),
            _ => (tally.said(words, &opened.week), tally.mend(words, &opened.week)),
        };
        let alike = (opened.name(need.learner), need.learner, amount(words, need), why, mend);
        reasons.entry(reason).or_default().entry(alike).or_default().push(need);
    }
    let few = reasons.values().map(BTreeMap::len).sum::<usize>() <= AT_FIRST;
    let folds = ORDER.into_iter().filter_map(|reason| {
        let (is_whole, open) = (whole == reason, few || whole == reason);
        Some(fold(words, opened, reason, reasons.get(reason)?, (open, is_whole)))
    });
    let folds: Vec<_> = folds.collect();
    (!folds.is_empty()).then(|| view! { <div class="folds">{folds}</div> }.into_any())
}

fn fold(
    words: Words,
    opened: &Opened,
    reason: &str,
    groups: &BTreeMap<Alike, Vec<&Need>>,
    (open, is_whole): (bool, bool),
) -> AnyView {
    let places: usize = groups.values().map(Vec::len).sum();
    let said = words.say(&format!("deployment-uncovered-{reason}"));
    let summary = words.say_with("deployment-uncovered-fold", &[("count", places.into()), ("reason", said.into())]);
    let most = if is_whole { groups.len() } else { AT_FIRST };
    let rows = groups.iter().take(most).map(|(alike, needs)| learner(words, opened, alike, needs, open));
    let rows = rows.collect_view();
    let id = format!("uncovered-{reason}");
    let rest = groups.len().saturating_sub(most);
    let rest = (rest > 0).then(|| {
        let href = format!("{}#{id}", routes::week_reason(opened.week.site, opened.week.week.monday(), reason));
        let label = words.say_with("deployment-uncovered-rest", &[("count", rest.into())]);
        view! { <p><a class="button" href=href>{label}</a></p> }
    });
    view! {
        <details class="fold" id=id open=open>
            <summary>{summary}</summary>
            <ul class="differences">{rows}</ul>
            {rest}
        </details>
    }
    .into_any()
}

/// Every place of a learner that nobody can come to for the same reason.
fn learner(words: Words, opened: &Opened, alike: &Alike, needs: &[&Need], open: bool) -> AnyView {
    let (name, _, amount, why, mend) = alike;
    let args = [("name", name.clone().into()), ("amount", amount.clone().into()), ("count", needs.len().into())];
    let mend = mend.clone().map(|mend| view! { <p class="quiet">{mend}</p> });
    let places = needs.iter().map(|need| {
        let href = routes::place(opened.week.site, opened.week.week.monday(), need.occurrence, need.learner);
        let meeting = with_half(words, opened.meeting(words, need.occurrence), need.part);
        // the same meeting may lack someone for several learners
        let label = words.list([meeting.clone(), name.clone()]);
        view! { <li><a href=href aria-label=label>{meeting}</a></li> }
    });
    let places = places.collect_view();
    view! {
        <li class="uncovered">
            <details open=open>
                <summary>{words.say_with("deployment-uncovered-row", &args)}</summary>
                <p>{why.clone()}</p>
                {mend}
                <ul class="side-by-side">{places}</ul>
            </details>
        </li>
    }
    .into_any()
}
