//! Whose duties are to be looked at again, beside the plan reviews that are due: nobody agreed to them, so they are counted
//! apart.

use domain::access::{Grant, Visitor};
use leptos::prelude::*;
use storage::DutyDue;

use crate::parts::Avatar;
use crate::person::figure;
use crate::routes;
use crate::visitor::{Away, moment, storage};
use crate::words::Words;

/// Of every site of a coordinator, each learner by one of their sites.
pub async fn duties_due(coordinator: &Visitor) -> Result<Vec<DutyDue>, Away> {
    let mut all: Vec<DutyDue> = Vec::new();
    for site in &coordinator.sites {
        let list = storage().duties_due(&Grant::site(coordinator, *site)?, moment()).await?;
        let list = list.into_iter().filter(|one| all.iter().all(|other| other.learner.id != one.learner.id));
        all.extend(list.collect::<Vec<_>>());
    }
    Ok(all)
}

/// Those that should have been looked at, then those of the next weeks.
pub fn duty_lists(words: Words, all: &[DutyDue]) -> AnyView {
    let today = moment().today;
    let lists = [("overdue", true), ("soon", false)].map(|(key, is_late)| {
        let here: Vec<_> = all.iter().filter(|one| (one.on < today) == is_late).collect();
        let count = [("count", here.iter().map(|one| one.count).sum::<i64>().into())];
        let rows: Vec<_> = here.iter().map(|one| row(words, one)).collect();
        let heading = words.say_with(&format!("plan-review-staff-duties-{key}"), &count);
        (!rows.is_empty())
            .then(|| view! { <section class="panel"><h2>{heading}</h2><ul class="list">{rows}</ul></section> })
    });
    lists.into_iter().collect_view().into_any()
}

fn row(words: Words, one: &DutyDue) -> AnyView {
    let due = [("count", one.count.into()), ("date", words.date(one.on).into())];
    let called = words.say_with("plan-review-staff-duties-of", &[("name", one.learner.name.to_string().into())]);
    view! {
        <li class="split">
            <span class="said-who">
                <Avatar figure=figure(&one.learner)/>
                <a href=format!("{}#duties", routes::person_plan(one.learner.id))>{called}</a>
            </span>
            <span class="quiet">{words.say_with("plan-review-staff-duties-row", &due)}</span>
        </li>
    }
    .into_any()
}
