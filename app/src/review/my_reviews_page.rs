//! A learner's lessons so far: what they said of each, and a way to what staff wrote.

use chrono::{Datelike, NaiveDate};
use domain::access::Grant;
use domain::id::OccurrenceId;
use domain::review::Word;
use domain::settings::Symbols;
use domain::sitting::Maker;
use domain::timetable::Title;
use domain::timetable::subject::subject;
use leptos::prelude::*;
use storage::{Met, Own, Reviewed, Reviews};

use super::of_person_page::stretch;
use super::one_page::lesson;
use crate::college::College;
use crate::page::{page, query};
use crate::parts::{Heading, LearnerPage, LinkRow, SaidRow, Worded, with_speaker};
use crate::person::figure;
use crate::routes;
use crate::settings::use_settings;
use crate::symbol::{DrawnStart, Symbol};
use crate::visitor::{self, Away, moment, storage};
use crate::words::{Locale, Words, use_words};

/// `/review`
#[component]
pub fn MyReviewsPage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let to = query::<NaiveDate>("to");
        async move {
            let learner = visitor::learner().await?;
            let (from, to) = stretch(to);
            let reviews = storage().reviews(&Grant::themself(&learner)?, from, to, moment()).await?;
            let own = storage().own(&learner).await?;
            let sitting = storage().sitting(&learner).await?;
            let is_alone = sitting.is_some_and(|sitting| sitting.answering == Maker::Myself);
            Ok::<_, Away>(show(own, &reviews, is_alone))
        }
    })
}

fn show(own: Own, reviews: &Reviews, is_alone: bool) -> impl IntoView + use<> {
    let words = use_words();
    let heading = words.said("review-title");
    let rows: Vec<_> = reviews.all.iter().map(|one| row(words, one, is_alone)).collect();
    let nothing = if reviews.before.is_some() { "review-nothing-lately" } else { "review-nothing" };
    let list = match rows.is_empty() {
        true => view! { <SaidRow said=words.said(nothing)/> }.into_any(),
        false => view! { <ul class="rows">{rows}</ul> }.into_any(),
    };
    let before = reviews.before.map(|before| {
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
            <div class="rows">
                <LinkRow href=routes::MY_RECORD.to_owned() said=words.said("review-record-link") note=None/>
                <LinkRow href=routes::SUPPORT_SEEN.to_owned() said=words.said("observation-support-title") note=None/>
            </div>
            {list}
            {before}
        </LearnerPage>
    }
}

/// One lesson. That something was said of a person who came is told to whoever answers alone.
fn row(words: Words, one: &Reviewed, is_alone: bool) -> AnyView {
    let shown = one.felt.iter().filter(|felt| is_alone || !felt.asked.is_private());
    let is_said = shown.map(|felt| felt.word).any(|word| word.is_given() && word != Word::TakenBack);
    let note = words.said(if is_said { "review-was-said" } else { "review-not-said" });
    let occurrence: OccurrenceId = one.met.occurrence;
    let href = routes::my_review(occurrence);
    let said = lesson(words, &one.met).words;
    let row = view! {
        <a class="link-row lesson" href=href>
            <span class="lesson-pictures">{pictures(words, &one.met)}</span>
            <span class="link-row-words">{said.clone()}</span>
            <span class="link-row-note"><Worded said=note/></span>
        </a>
    };
    view! { <li>{with_speaker(row.into_any(), said)}</li> }.into_any()
}

/// What a meeting is told apart by without reading: what it was, its day and the clock, and the day of the month.
fn pictures(words: Words, met: &Met) -> impl IntoView + use<> {
    let what = match &met.title {
        Title::Class(title) => subject(title),
        Title::Time(time) => words.time_of_day(*time).symbol,
    };
    let time = met.starts.with_timezone(&expect_context::<College>().time_zone).time();
    let day = (use_settings().symbols != Symbols::Off).then(|| met.on.day());
    view! {
        {what.map(|concept| view! { <Symbol concept/> })}
        <DrawnStart day=met.on.weekday() time/>
        {day.map(|day| view! { <span class="date-tile" aria-hidden="true">{day}</span> })}
    }
}
