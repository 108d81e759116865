//! What learners agreed to at times that have no hour: nobody can be sent there by the week, and it is said here, not lost.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::id::PersonId;
use domain::scale::Time;
use domain::situation::Situation;
use leptos::prelude::*;
use storage::SiteWeek;

use super::opened::Opened;
use crate::routes;
use crate::words::Words;

/// Who agreed to somebody, or must have them, at a time that does not meet at the site this week, on a day on which they have a
/// lesson there and that time nowhere else.
pub fn hourless(week: &SiteWeek) -> BTreeMap<Time, BTreeSet<PersonId>> {
    let lessons = week.meetings.iter().filter(|meeting| meeting.title.is_lesson() && !meeting.is_off);
    let mut here: BTreeMap<PersonId, BTreeSet<NaiveDate>> = BTreeMap::new();
    for lesson in lessons {
        for learner in &lesson.learners {
            here.entry(*learner).or_default().insert(lesson.on);
        }
    }
    let mut found: BTreeMap<Time, BTreeSet<PersonId>> = BTreeMap::new();
    for line in week.lines.iter().filter(|line| line.asks_the_college()) {
        let Situation::Time(time) = line.situation else { continue };
        let meets = week.meetings.iter().any(|meeting| meeting.title.situation(meeting.session) == line.situation);
        let holds = |on: &NaiveDate| (line.from..=line.to).contains(on);
        let lacks = |on: &NaiveDate| !week.times_elsewhere.contains(&(line.learner, time, *on));
        let is_lacking = here.get(&line.learner).is_some_and(|days| days.iter().any(|on| holds(on) && lacks(on)));
        if !meets && is_lacking {
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
