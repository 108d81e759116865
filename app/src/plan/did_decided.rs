//! What a learner decided at the last review of their plan, and what came of each decision: none of them is passed over in silence.

use domain::plan::{Came, PlanLine};
use domain::plan_review::{Decided, Made, PlanReview, PlanReviews};
use leptos::prelude::*;
use storage::OwnPlan;

use super::did_page::not_yet;
use super::mark;
use super::shown::{order, place};
use crate::college::college_date;
use crate::parts::{SaidRow, maker_below, pictured_within};
use crate::plan_review::{decided_said, entered_to_learner};
use crate::symbol::{Size, Symbol};
use crate::words::Words;

/// Every decision about a place of their week and day, in the order of the day; nothing before the first review is over.
pub fn decided(words: Words, own: &OwnPlan, reviews: &PlanReviews) -> Option<AnyView> {
    let review = reviews.last()?;
    let decided = review.decided.iter().filter_map(|(id, made)| Some((own.history.line(*id)?, made)));
    let mut decided: Vec<_> = decided.filter(|(line, _)| own.history.is_there(line.situation)).collect();
    decided.sort_by_key(|(line, _)| (order(&own.week, line.situation), line.from));
    let each = decided.iter().map(|(line, made)| one(words, own, review, (line, made))).collect_view();
    let title = words.said("plan-review-talk");
    (!decided.is_empty()).then(|| {
        view! {
            <section>
                <h2>{title.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span>{title.words}</span></h2>
                {each}
            </section>
        }
        .into_any()
    })
}

fn one(words: Words, own: &OwnPlan, review: &PlanReview, (line, made): (&PlanLine, &Made<Decided>)) -> AnyView {
    let at = place(words, own, line.situation);
    let did = match own.history.came_of(review, line.id) {
        Came::Stays => view! { <SaidRow said=words.said("plan-did-decided-stays")/> }.into_any(),
        Came::Open => not_yet(words, own),
        Came::Proposed(line) => proposed(words, own, line),
    };
    let entered = entered_to_learner(words, made, &own.people).map(maker_below);
    view! {
        <h3 dir="auto">{at.words}</h3>
        <div class="plan-beside">
            <div class="answered">
                {pictured_within(words.said("plan-review-you-said"))}
                <SaidRow said=decided_said(words, Some(made))/>
                {entered}
            </div>
            <div class="answered">{pictured_within(words.said("plan-did-we"))}{did}</div>
        </div>
    }
    .into_any()
}

/// Who wrote something new and when, and what the learner says of it.
fn proposed(words: Words, own: &OwnPlan, line: &PlanLine) -> AnyView {
    let plan = own.history.plans.iter().find(|plan| plan.number == line.number);
    let by = plan.map(|plan| {
        let by = [("name", plan.by.1.to_string().into()), ("date", college_date(words, plan.at).into())];
        view! { <SaidRow said=words.said_with("plan-did-decided-new", &by)/> }
    });
    view! { {by}<SaidRow said=mark::to_learner(words, line)/> }.into_any()
}
