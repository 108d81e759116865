//! A learner's lessons so far: what they said of each, and a way to what staff wrote.

use chrono::NaiveDate;
use domain::access::Grant;
use domain::id::OccurrenceId;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use storage::{Own, Reviewed, Reviews};

use super::of_person_page::stretch;
use super::one_page::lesson;
use crate::page::page;
use crate::parts::{Heading, LearnerPage, LinkRow, SaidRow};
use crate::person::figure;
use crate::routes;
use crate::visitor::{self, Away, moment, storage};
use crate::words::{Locale, Words, use_words};

/// `/review`
#[component]
pub fn MyReviewsPage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let to = use_query_map().get_untracked().get("to").and_then(|to| to.parse::<NaiveDate>().ok());
        async move {
            let learner = visitor::learner().await?;
            let (from, to) = stretch(to);
            let reviews = storage().reviews(&Grant::themself(&learner)?, from, to, moment()).await?;
            let own = storage().own(&learner).await?;
            Ok::<_, Away>(show(own, &reviews, from))
        }
    })
}

fn show(own: Own, reviews: &Reviews, from: NaiveDate) -> impl IntoView + use<> {
    let words = use_words();
    let heading = words.said("review-title");
    let rows: Vec<_> = reviews.all.iter().map(|one| row(words, one)).collect();
    let list = match rows.is_empty() {
        true => view! { <SaidRow said=words.said("review-nothing")/> }.into_any(),
        false => view! { <ul class="rows">{rows}</ul> }.into_any(),
    };
    let before = from.pred_opt().filter(|_| !reviews.all.is_empty()).map(|before| {
        let href = routes::my_reviews_before(before);
        view! { <div class="rows"><LinkRow href said=words.said("review-before") note=None/></div> }
    });
    view! {
        <LearnerPage
            title=heading.words.clone()
            me=figure(&own.face)
            back=Some(routes::HOME.to_owned())
            reader=own.reader.as_ref().map(figure)
            talk=routes::talk(routes::MY_REVIEWS)
        >
            <Heading said=heading hint=Some(words.said("review-lead"))/>
            <div class="rows"><LinkRow href=routes::MY_RECORD.to_owned() said=words.said("review-record-link") note=None/></div>
            {list}
            {before}
        </LearnerPage>
    }
}

fn row(words: Words, one: &Reviewed) -> AnyView {
    let is_said = one.felt.iter().any(|felt| felt.word.is_given());
    let note = words.said(if is_said { "review-was-said" } else { "review-not-said" });
    let occurrence: OccurrenceId = one.met.occurrence;
    let href = routes::my_review(occurrence);
    view! { <li><LinkRow href said=lesson(words, &one.met) note=Some(note)/></li> }.into_any()
}
