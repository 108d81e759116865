//! Where a learner begins their review, goes on with it, and finds those that are over.

use domain::plan::History;
use domain::plan_review::{Due, PlanReviews, Step, due};
use domain::scale::Scale;
use domain::statement::minutes;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::actions::BeginReview;
use super::table::Table;
use crate::college::college_date;
use crate::page::page;
use crate::parts::{Continue, Heading, LearnerPage, LinkRow, SaidRow, maker_below, pictured};
use crate::person::figure;
use crate::routes;
use crate::statement::offer_practice;
use crate::visitor::{self, Away, moment};
use crate::words::{Locale, Said, Words, use_words};

/// One step of the meeting takes about as long as so many questions: our own guess, until it is tried with people.
const A_STEP: usize = 3;

/// `/plan-review`
#[component]
pub fn StartPage() -> impl IntoView {
    page(Locale::EnGbEasy, || async move {
        let learner = visitor::learner().await?;
        Ok::<_, Away>(show(Table::of(&learner).await?))
    })
}

/// The way to the review from a learner's plan; none until there is a plan. Whoever has met about it is not told to.
pub fn row(words: Words, history: &History, reviews: &PlanReviews) -> Option<AnyView> {
    let plan = history.plans.first()?;
    let met = reviews.met_since(plan.at);
    let key = match due(plan.review, moment().today) {
        _ if reviews.open().is_some() => "plan-review-not-over",
        _ if met.is_some() => "plan-review-last",
        Due::Overdue => "plan-review-now",
        Due::Soon => "plan-review-soon",
        Due::Later => "plan-review-row-note",
    };
    let date = met.map_or_else(|| words.date(plan.review), |met| college_date(words, met));
    let note = Some(words.said_with(key, &[("date", date.into())]));
    Some(
        view! { <LinkRow href=routes::PLAN_REVIEW.to_owned() said=words.said("plan-review-my-title") note/> }
            .into_any(),
    )
}

/// A step by its number and its name.
pub fn step_said(words: Words, step: Step) -> Said {
    let key = format!("plan-review-{}", step.key());
    let args = [("number", (step.place() as i64).into()), ("step", words.say(&key).into())];
    Said { words: words.say_with("plan-review-step", &args), symbol: words.concept(&key) }
}

fn show(table: Table) -> impl IntoView {
    let words = use_words();
    let heading = words.said("plan-review-my-title");
    // until there is a new plan, when it was to be looked at is over
    let plan = table.own.history.plans.first().filter(|plan| table.reviews.met_since(plan.at).is_none());
    let on = plan.map(|plan| {
        view! { <SaidRow said=words.said_with("plan-review-on", &[("date", words.date(plan.review).into())])/> }
    });
    let way_on = match table.reviews.open() {
        Some(_) => steps(words),
        None => begin(words, &table),
    };
    let last = table.reviews.last().and_then(|review| review.closed).map(|closed| {
        view! { <SaidRow said=words.said_with("plan-review-last", &[("date", college_date(words, closed).into())])/> }
    });
    view! {
        <LearnerPage
            title=heading.words.clone()
            me=figure(&table.own.me)
            back=Some(routes::PLAN.to_owned())
            reader=table.own.reader.as_ref().map(figure)
            talk=routes::talk(routes::PLAN_REVIEW)
        >
            <Heading said=heading hint=Some(words.said("plan-review-lead"))/>
            {on}
            {last}
            {stages(words, &table.reviews)}
            {way_on}
            <div class="rows">
                <LinkRow href=routes::SUPPORT_SEEN.to_owned() said=words.said("observation-support-title") note=None/>
                <LinkRow href=routes::PLAN_REVIEW_PAPER.to_owned() said=words.said("plan-review-paper") note=None/>
            </div>
        </LearnerPage>
    }
}

/// Where their programme stood, as it was written beside each review, and by whom.
fn stages(words: Words, reviews: &PlanReviews) -> Option<AnyView> {
    let stood = reviews.all.iter().find_map(|review| review.stage.as_ref())?;
    let said = words.said(&format!("plan-review-stage-{}", stood.stage.key()));
    let by = [("name", stood.by.1.to_string().into()), ("date", college_date(words, stood.at).into())];
    let (title, by) = (words.said("plan-review-stage"), words.said_with("plan-review-stage-by", &by));
    Some(view! { <section class="answered">{pictured(title)}<SaidRow said/>{maker_below(by)}</section> }.into_any())
}

/// What it is for, how long it takes, that one can stop, who reads it (R48), and the way in; for whoever has said nothing
/// so far, a question to try too (R06).
fn begin(words: Words, table: &Table) -> AnyView {
    let named = words.say("plan-review-open");
    let minutes = minutes(A_STEP * Step::ALL.len() + table.lines().len());
    let minutes = [("minutes", i64::try_from(minutes).unwrap_or_default().into())];
    let told = ["plan-review-before-what", "statement-before-long", "statement-before-stop", "plan-review-before-who"];
    let told = told.map(|key| words.said_with(key, &minutes));
    let is_new = table.own.statement.is_none() && table.reviews.last().is_none();
    let offer = is_new.then(|| view! { <div class="rows">{offer_practice(words, routes::PLAN_REVIEW)}</div> });
    view! {
        {told.map(|said| view! { <SaidRow said/> }).collect_view()}
        <form method="post" action=BeginReview::url() aria-label=named>
            <Continue label=words.said("plan-review-open")/>
        </form>
        {offer}
    }
    .into_any()
}

fn steps(words: Words) -> AnyView {
    let rows = Step::ALL.iter().map(|step| {
        view! { <li><LinkRow href=routes::plan_review_step(*step) said=step_said(words, *step) note=None/></li> }
    });
    view! { {pictured(words.said("plan-review-steps"))}<ul class="rows">{rows.collect_view()}</ul> }.into_any()
}
