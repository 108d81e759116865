//! A learner's record in pictures: their own page, and their coordinator's.

use chrono::{Days, NaiveDate};
use domain::access::Grant;
use domain::id::PersonId;
use domain::plan_review::PlanReviews;
use leptos::prelude::*;
use storage::{Face, LearnerRecord, Own};

use super::record::{Reader, parts};
use crate::page::{page, param};
use crate::parts::{Avatar, Heading, LearnerPage, StaffPage};
use crate::person::figure;
use crate::routes;
use crate::visitor::{self, Away, moment, storage};
use crate::words::{Locale, use_words};

/// How many days a record looks back: about a term.
const A_TERM: u64 = 90;

/// `/review/record`
#[component]
pub fn MyRecordPage() -> impl IntoView {
    page(Locale::EnGbEasy, || async move {
        let learner = visitor::learner().await?;
        let (from, to) = term();
        let record = storage().learner_record(&Grant::themself(&learner)?, from, to, moment()).await?;
        let reviews = storage().own_plan_reviews(&Grant::themself(&learner)?, moment()).await?;
        let own = storage().own(&learner).await?;
        Ok::<_, Away>(mine(own, &record, &reviews))
    })
}

fn mine(own: Own, record: &LearnerRecord, reviews: &PlanReviews) -> AnyView {
    let words = use_words();
    let heading = words.said("review-record-title");
    let parts = parts(words, Reader::Learner, record, reviews);
    view! {
        <LearnerPage
            title=heading.words.clone()
            me=figure(&own.face)
            back=Some(routes::MY_REVIEWS.to_owned())
            reader=own.reader.as_ref().map(figure)
            talk=routes::talk(routes::MY_RECORD)
        >
            <Heading said=heading hint=Some(words.said("review-record-lead"))/>
            {parts}
        </LearnerPage>
    }
    .into_any()
}

/// `/person/<id>/record`
#[component]
pub fn RecordPage() -> impl IntoView {
    page(Locale::EnGb, || {
        let learner = param::<PersonId>("person");
        async move {
            let coordinator = visitor::coordinator().await?;
            let learner = learner?;
            let grant = storage().allow(&coordinator, learner, moment()).await?;
            let (from, to) = term();
            let record = storage().learner_record(&grant, from, to, moment()).await?;
            let grant = storage().allow(&coordinator, learner, moment()).await?;
            let reviews = storage().plan_reviews_of(&grant, moment()).await?;
            let me = storage().own_face(&coordinator).await?;
            Ok::<_, Away>(theirs(me, &record, &reviews))
        }
    })
}

fn theirs(me: Face, record: &LearnerRecord, reviews: &PlanReviews) -> AnyView {
    let words = use_words();
    let learner = record.reviews.learner.clone();
    let named = [("name", learner.name.called().to_owned().into())];
    let title = words.say_with("review-staff-record-title", &named);
    let parts = parts(words, Reader::Staff, record, reviews);
    view! {
        <StaffPage title=title.clone() me=figure(&me) back=Some(routes::person_reviews(learner.id))>
            <div class="said-who">
                <Avatar figure=figure(&learner)/>
                <h1>{title}</h1>
            </div>
            <p>{words.say("review-staff-record-lead")}</p>
            {parts}
        </StaffPage>
    }
    .into_any()
}

/// The days up to today that a record is of.
fn term() -> (NaiveDate, NaiveDate) {
    let today = moment().today;
    (today.checked_sub_days(Days::new(A_TERM)).unwrap_or(today), today)
}
