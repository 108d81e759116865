//! What learners agreed to at times that have no hour: nobody can be sent there by the week, and it is said here, not lost.

use std::collections::{BTreeMap, BTreeSet};

use domain::id::PersonId;
use domain::plan::InForce;
use domain::scale::Time;
use domain::situation::Situation;
use leptos::prelude::*;
use storage::SiteWeek;

use super::opened::Opened;
use crate::routes;
use crate::words::Words;

/// Who agreed to somebody, or must have them, at a time that does not meet at the site this week, though they have a lesson there.
pub fn hourless(week: &SiteWeek) -> BTreeMap<Time, BTreeSet<PersonId>> {
    let lessons = week.meetings.iter().filter(|meeting| meeting.title.is_lesson() && !meeting.is_off);
    let here: BTreeSet<PersonId> = lessons.flat_map(|meeting| &meeting.learners).copied().collect();
    let asks = |line: &&InForce| !line.own_assistant && line.terms.takes().is_some() && here.contains(&line.learner);
    let mut found: BTreeMap<Time, BTreeSet<PersonId>> = BTreeMap::new();
    for line in week.lines.iter().filter(asks) {
        let Situation::Time(time) = line.situation else { continue };
        let meets = week.meetings.iter().any(|meeting| meeting.title.situation(meeting.session) == line.situation);
        if !meets {
            found.entry(time).or_default().insert(line.learner);
        }
    }
    found
}

/// A fold for each such time, with what would mend it.
pub fn hourless_rows(words: Words, opened: &Opened) -> Option<AnyView> {
    let folds = hourless(&opened.week).into_iter().map(|(time, learners)| {
        let mut named: Vec<_> = learners.into_iter().map(|learner| (opened.name(learner), learner)).collect();
        named.sort();
        let args = [("time", words.time_of_day(time).words.into()), ("count", named.len().into())];
        let summary = words.say_with("deployment-hourless", &args);
        let mend = match time.has_hours() {
            true => view! { <p><a href=routes::DAY_PLAN>{words.say("deployment-hourless-mend")}</a></p> }.into_any(),
            false => view! { <p>{words.say("deployment-hourless-trip")}</p> }.into_any(),
        };
        let rows =
            named.into_iter().map(|(name, learner)| view! { <li><a href=routes::person_plan(learner)>{name}</a></li> });
        let rows = rows.collect_view();
        view! { <details class="fold"><summary>{summary}</summary>{mend}<ul class="differences">{rows}</ul></details> }
    });
    let folds: Vec<_> = folds.collect();
    (!folds.is_empty()).then(|| view! { <div class="folds">{folds}</div> }.into_any())
}
