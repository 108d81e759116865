//! Whose support is to be looked at, beside whose plan is to be reviewed: not right as it was seen, overdue, soon, and
//! seen but without the learner's view.

use domain::access::{Grant, Visitor};
use domain::observation::support::next_by;
use domain::plan_review::{Due, due};
use leptos::prelude::*;
use storage::NextLook;

use crate::college::college_day;
use crate::parts::Avatar;
use crate::person::figure;
use crate::routes;
use crate::visitor::{Away, moment, storage};
use crate::words::Words;

/// Where the next look at someone's support stands, for the list it is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stands {
    NotRight,
    Overdue,
    Soon,
    ForView,
    Later,
}

const LISTS: [Stands; 5] = [Stands::NotRight, Stands::Overdue, Stands::Soon, Stands::ForView, Stands::Later];

impl Stands {
    fn of(one: &NextLook) -> Self {
        let by = next_by(one.last, Some(college_day(one.agreed)));
        match (by.map(|by| due(by, moment().today)), one.waits_for_view()) {
            _ if one.is_not_right => Self::NotRight,
            (Some(Due::Overdue), _) => Self::Overdue,
            (Some(Due::Soon), _) => Self::Soon,
            (_, true) => Self::ForView,
            (_, false) => Self::Later,
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::NotRight => "observation-staff-support-not-right",
            Self::Overdue => "observation-staff-support-overdue",
            Self::Soon => "observation-staff-support-soon",
            Self::ForView => "observation-staff-support-for-view",
            Self::Later => "observation-staff-support-later",
        }
    }
}

/// Everyone of a coordinator's sites who has agreed to a plan, the longest unseen first, each once.
pub async fn looks(coordinator: &Visitor) -> Result<Vec<NextLook>, Away> {
    let mut all: Vec<NextLook> = Vec::new();
    for site in &coordinator.sites {
        let list = storage().support_due(&Grant::site(coordinator, *site)?, moment()).await?;
        let list = list.into_iter().filter(|one| all.iter().all(|other| other.learner.id != one.learner.id));
        all.extend(list.collect::<Vec<_>>());
    }
    all.sort_by_key(|one| next_by(one.last, Some(college_day(one.agreed))));
    Ok(all)
}

/// The lists; nothing where nobody has agreed to a plan.
pub fn lists(words: Words, all: &[NextLook]) -> Option<AnyView> {
    let lists = LISTS.into_iter().map(|list| {
        let rows: Vec<_> = all.iter().filter(|one| Stands::of(one) == list).map(|one| row(words, one)).collect();
        let count = [("count", (rows.len() as i64).into())];
        (!rows.is_empty()).then(|| {
            view! { <section class="panel"><h3>{words.say_with(list.key(), &count)}</h3><ul class="list">{rows}</ul></section> }
        })
    });
    let (heading, lead) =
        (words.say("observation-staff-support-list"), words.say("observation-staff-support-list-lead"));
    (!all.is_empty())
        .then(|| view! { <section><h2>{heading}</h2><p>{lead}</p>{lists.collect_view()}</section> }.into_any())
}

fn row(words: Words, one: &NextLook) -> AnyView {
    let by = next_by(one.last, Some(college_day(one.agreed)));
    let by = by.map(|by| words.say_with("observation-staff-support-due", &[("date", words.date_and_year(by).into())]));
    let last = match one.last {
        Some(last) => words.say_with("observation-staff-support-last", &[("date", words.date_and_year(last).into())]),
        None => words.say("observation-staff-support-never"),
    };
    let name = [("name", one.learner.name.called().to_owned().into())];
    let view_to_come = one.waits_for_view().then(|| words.say_with("observation-staff-support-no-view", &name));
    let called = words.say_with("observation-staff-support-row", &[("name", one.learner.name.to_string().into())]);
    view! {
        <li class="split">
            <span class="said-who">
                <Avatar figure=figure(&one.learner)/>
                <a href=routes::person_support(one.learner.id)>{called}</a>
            </span>
            <span class="quiet">{by} " " {last} " " {view_to_come}</span>
        </li>
    }
    .into_any()
}
