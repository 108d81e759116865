//! What a learner wanted to do, what each step would look like, and how far they said they came at each meeting.

use domain::plan_review::{Goal, Made, PlanReviews, Reached};
use domain::scale::Scale;
use leptos::prelude::*;

use super::Reader;
use crate::college::college_date;
use crate::parts::{SaidRow, maker_below, pictured};
use crate::plan_review::{goal_reached, goal_said, how_far_said, is_entered};
use crate::words::Words;

/// Every goal of the meetings that are over, the newest first; nothing where there is none.
pub fn part(words: Words, reader: Reader, reviews: &PlanReviews) -> Option<AnyView> {
    let going_on = reviews.open().map(|review| review.number);
    let over: Vec<_> = reviews.goals.iter().rev().filter(|goal| Some(goal.number) != going_on).collect();
    let goals = over.iter().map(|goal| one(words, reader, reviews, goal)).collect::<Vec<_>>();
    let title = words.said(&reader.key("goals"));
    (!goals.is_empty()).then(|| view! { <section>{pictured(title)}{goals}</section> }.into_any())
}

fn one(words: Words, reader: Reader, reviews: &PlanReviews, goal: &Goal) -> AnyView {
    let steps = Reached::ALL.iter().filter(|step| goal.level(**step).is_some());
    let steps: Vec<_> = steps.map(|step| view! { <li><SaidRow said=goal_reached(words, goal, *step)/></li> }).collect();
    let steps = (!steps.is_empty()).then(|| view! { <ul class="goal-levels">{steps}</ul> });
    let came = goal.reached.iter().map(|(number, made)| {
        let review = reviews.all.iter().find(|review| review.number == *number);
        let date = college_date(words, review.map_or(made.at, |review| review.opened));
        let came = how_far_said(words, goal, made.what);
        let mut said =
            words.said_with(&reader.key("goal-at"), &[("date", date.into()), ("reached", came.words.into())]);
        said.symbol = came.symbol;
        view! { <SaidRow said/>{from_paper(words, reader, made)} }
    });
    let came: Vec<_> = came.collect();
    let not_yet = came.is_empty().then(|| view! { <SaidRow said=words.said(&reader.key("goal-not-yet"))/> });
    view! {
        <div class="answered" dir="auto">
            <h3>{goal_said(words, &goal.aim.what).words}</h3>
            {from_paper(words, reader, &goal.aim)}
            {steps}
            {came}
            {not_yet}
        </div>
    }
    .into_any()
}

/// That staff wrote it down from paper, where they did (rule 1 of the product).
fn from_paper<T>(words: Words, reader: Reader, made: &Made<T>) -> Option<AnyView> {
    let said = words.said(&reader.key("from-paper"));
    is_entered(made).then(|| maker_below(said).into_any())
}
