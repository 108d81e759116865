//! A learner's record in pictures: their own page, and their coordinator's; up to today, or to an earlier day (`?to=`).

use chrono::{Days, NaiveDate};
use domain::access::Grant;
use domain::id::PersonId;
use domain::plan_review::PlanReviews;
use leptos::prelude::*;
use storage::{Face, LearnerRecord, Own};

use super::record::{Reader, before, parts, parts_up_to};
use crate::page::{page, param, query};
use crate::parts::{Avatar, Heading, LearnerPage, LinkRow, StaffPage};
use crate::person::figure;
use crate::routes;
use crate::visitor::{self, Away, moment, storage};
use crate::words::{Locale, Words, use_words};

/// How many days a record looks back: about a term.
const A_TERM: u64 = 90;

/// `/review/record`
#[component]
pub fn MyRecordPage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let earlier = earlier();
        async move {
            let learner = visitor::learner().await?;
            let (from, to) = term(earlier);
            let record = storage().learner_record(&Grant::themself(&learner)?, from, to, moment()).await?;
            let reviews = storage().own_plan_reviews(&Grant::themself(&learner)?, moment()).await?;
            let own = storage().own(&learner).await?;
            Ok::<_, Away>(mine(own, &record, &reviews, earlier))
        }
    })
}

fn mine(own: Own, record: &LearnerRecord, reviews: &PlanReviews, earlier: Option<NaiveDate>) -> AnyView {
    let words = use_words();
    let heading = words.said("review-record-title");
    let here = earlier.map_or_else(|| routes::MY_RECORD.to_owned(), routes::my_record_before);
    let parts = shown(words, Reader::Learner, record, reviews, earlier);
    let ways = [
        before(record).map(|before| (routes::my_record_before(before), "review-before")),
        earlier.map(|_| (routes::MY_RECORD.to_owned(), "review-record-newest")),
    ];
    let ways = ways.into_iter().flatten();
    let ways: Vec<_> = ways.map(|(href, key)| view! { <LinkRow href said=words.said(key) note=None/> }).collect();
    let ways = (!ways.is_empty()).then(|| view! { <div class="rows">{ways}</div> });
    view! {
        <LearnerPage
            title=heading.words.clone()
            me=figure(&own.face)
            back=Some(routes::MY_REVIEWS.to_owned())
            reader=own.reader.as_ref().map(figure)
            talk=routes::talk(&here)
        >
            <Heading said=heading hint=Some(words.said("review-record-lead"))/>
            {parts}
            {ways}
        </LearnerPage>
    }
    .into_any()
}

/// `/person/<id>/record`
#[component]
pub fn RecordPage() -> impl IntoView {
    page(Locale::EnGb, || {
        let learner = param::<PersonId>("person");
        let earlier = earlier();
        async move {
            let coordinator = visitor::coordinator().await?;
            let learner = learner?;
            let grant = storage().allow(&coordinator, learner, moment()).await?;
            let (from, to) = term(earlier);
            let record = storage().learner_record(&grant, from, to, moment()).await?;
            let grant = storage().allow(&coordinator, learner, moment()).await?;
            let reviews = storage().plan_reviews_of(&grant, moment()).await?;
            let me = storage().own_face(&coordinator).await?;
            Ok::<_, Away>(theirs(me, &record, &reviews, earlier))
        }
    })
}

fn theirs(me: Face, record: &LearnerRecord, reviews: &PlanReviews, earlier: Option<NaiveDate>) -> AnyView {
    let words = use_words();
    let learner = record.reviews.learner.clone();
    let named = [("name", learner.name.called().to_owned().into())];
    let title = words.say_with("review-staff-record-title", &named);
    let parts = shown(words, Reader::Staff, record, reviews, earlier);
    let ways = [
        before(record).map(|before| (routes::person_record_before(learner.id, before), "review-staff-before")),
        earlier.map(|_| (routes::person_record(learner.id), "review-staff-record-newest")),
    ];
    let ways = ways.into_iter().flatten();
    let ways: Vec<_> =
        ways.map(|(href, key)| view! { <p class="read-row"><a href=href>{words.say(key)}</a></p> }).collect();
    view! {
        <StaffPage title=title.clone() me=figure(&me) back=Some(routes::person_reviews(learner.id))>
            <div class="said-who">
                <Avatar figure=figure(&learner)/>
                <h1>{title}</h1>
            </div>
            <p>{words.say("review-staff-record-lead")}</p>
            {parts}
            {ways}
        </StaffPage>
    }
    .into_any()
}

fn shown(
    words: Words,
    reader: Reader,
    record: &LearnerRecord,
    reviews: &PlanReviews,
    earlier: Option<NaiveDate>,
) -> AnyView {
    match earlier {
        Some(to) => parts_up_to(words, reader, record, to),
        None => parts(words, reader, record, reviews),
    }
}

/// The day before today that the record is asked for up to.
fn earlier() -> Option<NaiveDate> {
    query::<NaiveDate>("to").filter(|to| *to < moment().today)
}

/// The days up to one, else up to today, that a record is of.
fn term(earlier: Option<NaiveDate>) -> (NaiveDate, NaiveDate) {
    let to = earlier.unwrap_or_else(|| moment().today);
    (to.checked_sub_days(Days::new(A_TERM)).unwrap_or(to), to)
}
