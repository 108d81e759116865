//! How one learner's sessions went, for their coordinator: two weeks a page, the newest first.

use chrono::{Days, NaiveDate};
use domain::id::PersonId;
use domain::review::ASKED_FOR;
use leptos::prelude::*;
use storage::{Face, Reviews};

use super::shown;
use crate::page::{page, param, query};
use crate::parts::{Avatar, StaffPage};
use crate::person::figure;
use crate::routes;
use crate::visitor::{self, Away, moment, storage};
use crate::words::{Locale, use_words};

/// `/person/<id>/review`
#[component]
pub fn OfPersonPage() -> impl IntoView {
    page(Locale::EnGb, || {
        let learner = param::<PersonId>("person");
        let to = query::<NaiveDate>("to");
        async move {
            let coordinator = visitor::coordinator().await?;
            let learner = learner?;
            let grant = storage().allow(&coordinator, learner, moment()).await?;
            let (from, to) = stretch(to);
            let reviews = storage().reviews(&grant, from, to, moment()).await?;
            let me = storage().own_face(&coordinator).await?;
            Ok::<_, Away>(show(me, reviews))
        }
    })
}

/// The two weeks up to a date, today where none is asked for.
pub fn stretch(to: Option<NaiveDate>) -> (NaiveDate, NaiveDate) {
    let to = to.unwrap_or_else(|| moment().today);
    (to.checked_sub_days(Days::new(ASKED_FOR)).unwrap_or(to), to)
}

fn show(me: Face, reviews: Reviews) -> impl IntoView {
    let words = use_words();
    let learner = reviews.learner.clone();
    let named = [("name", learner.name.called().to_owned().into())];
    let title = words.say_with("review-staff-of", &named);
    let all: Vec<_> = reviews.all.iter().map(|one| shown::whole(words, &reviews, one)).collect();
    let nothing = all.is_empty().then(|| view! { <p>{words.say("review-staff-of-nothing")}</p> });
    let before = reviews.before.map(|before| {
        let href = routes::person_reviews_before(learner.id, before);
        view! { <p class="read-row"><a href=href>{words.say("review-staff-before")}</a></p> }
    });
    let record = routes::person_record(learner.id);
    view! {
        <StaffPage title=title.clone() me=figure(&me) back=Some(routes::person_statement(learner.id))>
            <div class="said-who">
                <Avatar figure=figure(&learner)/>
                <h1>{title}</h1>
            </div>
            <p>{words.say_with("review-staff-of-lead", &named)}</p>
            <p class="read-row"><a href=record>{words.say("review-staff-record-link")}</a></p>
            {nothing}
            <div class="said-columns">{all}</div>
            {before}
        </StaffPage>
    }
}
