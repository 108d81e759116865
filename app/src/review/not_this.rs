//! The learners who said "not this" of somebody who came, which no coordinator has read: on a coordinator's first page.

use domain::access::{Grant, Visitor};
use leptos::prelude::*;
use storage::NotThis;

use crate::parts::Avatar;
use crate::person::figure;
use crate::routes;
use crate::visitor::{Away, moment, storage};
use crate::words::{Words, use_words};

/// The whole part of the page; nothing where everything is read. Of whom they said it is on the learner's own page.
pub async fn not_this(coordinator: &Visitor) -> Result<Option<AnyView>, Away> {
    let mut all: Vec<NotThis> = Vec::new();
    for site in &coordinator.sites {
        let list = storage().not_this(&Grant::site(coordinator, *site)?, moment()).await?;
        let list = list.into_iter().filter(|one| all.iter().all(|other| other.learner.id != one.learner.id));
        all.extend(list.collect::<Vec<_>>());
    }
    let words = use_words();
    let count = [("count", (all.len() as i64).into())];
    let title = words.say_with("review-staff-not-this", &count);
    let rows: Vec<_> = all.iter().map(|one| row(words, one)).collect();
    Ok((!rows.is_empty()).then(|| {
        view! {
            <section class="panel" aria-labelledby="not-this">
                <h2 id="not-this">{title}</h2>
                <ul class="list">{rows}</ul>
            </section>
        }
        .into_any()
    }))
}

fn row(words: Words, one: &NotThis) -> AnyView {
    let called = words.say_with("review-staff-of", &[("name", one.learner.name.to_string().into())]);
    view! {
        <li class="split">
            <span class="said-who">
                <Avatar figure=figure(&one.learner)/>
                <a href=routes::person_reviews_before(one.learner.id, one.on)>{called}</a>
            </span>
            <span class="quiet">{words.date(one.on)}</span>
        </li>
    }
    .into_any()
}
