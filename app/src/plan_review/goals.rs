//! A learner's goals at the review: those of last time, and those for the term to come.

use domain::plan_review::{Aim, Goal, HowFar, Outcome, Reached};
use domain::scale::Scale;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::actions::TakeOffGoal;
use super::decided::entered_to_learner;
use super::table::Table;
use crate::parts::{LinkRow, SaidRow, maker_below, pictured};
use crate::routes;
use crate::symbol::{Size, Symbol};
use crate::words::{Said, Words};

/// A goal in words, with the picture of what it is for.
pub fn said(words: Words, aim: &Aim) -> Said {
    let outcome = aim.outcome().map(|outcome| outcome_said(words, outcome));
    match (aim.words(), outcome) {
        ("", Some(outcome)) => outcome,
        (own, outcome) => {
            Said { words: own.to_owned(), symbol: outcome.map_or(words.concept("plan-review-goals"), |it| it.symbol) }
        }
    }
}

/// What a goal is for, or that nobody is sure.
pub fn outcome_said(words: Words, outcome: Outcome) -> Said {
    match outcome {
        Outcome::NotSure => words.said("question-not-sure"),
        outcome => words.said(&format!("plan-review-outcome-{}", outcome.key())),
    }
}

/// The goals of last time, each with how far it was reached, or the way to say so.
pub fn before(words: Words, table: &Table) -> AnyView {
    let number = table.number();
    let rows = table.reviews.goals_before(number).map(|goal| {
        let said = said(words, &goal.aim.what);
        let entered = entered_to_learner(words, &goal.aim, &table.own.people).map(maker_below);
        if !table.reviews.frames.attainment {
            return view! { <li><SaidRow said/>{entered}</li> }.into_any();
        }
        let note = goal.reached.get(&number).map(|reached| how_far_said(words, goal, reached.what));
        let note = Some(note.unwrap_or_else(|| words.said("plan-review-reached-ask")));
        view! { <li><LinkRow href=routes::plan_review_goal(goal.id) said note/>{entered}</li> }.into_any()
    });
    let rows: Vec<_> = rows.collect();
    match rows.is_empty() {
        true => view! { <SaidRow said=words.said("plan-review-no-goals-before")/> }.into_any(),
        false => view! { {pictured(words.said("plan-review-goals-before"))}<ul class="rows">{rows}</ul> }.into_any(),
    }
}

/// How far the learner says that a goal was reached.
pub fn how_far_said(words: Words, goal: &Goal, said: HowFar) -> Said {
    match said {
        HowFar::Step(reached) => reached_said(words, goal, reached),
        HowFar::NotSure => words.said("question-not-sure"),
        HowFar::NotNow => words.said("question-not-now"),
    }
}

/// A step of a goal: what that step looks like in the words of this goal, where they were said.
pub fn reached_said(words: Words, goal: &Goal, reached: Reached) -> Said {
    let step = words.said(&format!("plan-review-reached-{}", reached.key()));
    match goal.level(reached) {
        Some(level) => {
            let args = [("step", step.words.into()), ("words", level.to_owned().into())];
            Said { words: words.say_with("plan-review-level", &args), symbol: step.symbol }
        }
        None => step,
    }
}

/// What each step of a goal looks like, as far as it is said.
fn levels(words: Words, goal: &Goal) -> Option<AnyView> {
    let said = Reached::ALL.iter().filter(|step| goal.level(**step).is_some());
    let rows: Vec<_> = said.map(|step| view! { <li><SaidRow said=reached_said(words, goal, *step)/></li> }).collect();
    (!rows.is_empty()).then(|| view! { <ul class="goal-levels">{rows}</ul> }.into_any())
}

/// The goals of this review, to be read.
pub fn now(words: Words, table: &Table) -> AnyView {
    let rows = table.reviews.goals_of(table.number()).map(|goal| {
        view! { <SaidRow said=said(words, &goal.aim.what)/>{levels(words, goal)} }
    });
    let rows: Vec<_> = rows.collect();
    let none = rows.is_empty().then(|| view! { <SaidRow said=words.said("plan-review-no-goals")/> });
    view! { {pictured(words.said("plan-review-goals-now"))}{rows}{none} }.into_any()
}

/// The goals of this review, to be taken off, and the way to say another, or the one that was begun and not sent.
pub fn edit(words: Words, table: &Table, is_begun: bool) -> AnyView {
    let rows: Vec<_> = table.reviews.goals_of(table.number()).map(|goal| row(words, table, goal)).collect();
    let list = (!rows.is_empty()).then(|| view! { {pictured(words.said("plan-review-goals-now"))}{rows} });
    let href = routes::PLAN_REVIEW_NEW_GOAL.to_owned();
    let note = is_begun.then(|| words.said("plan-review-goal-begun"));
    view! {
        {list}
        <div class="rows"><LinkRow href said=words.said("plan-review-goal-say") note/></div>
    }
    .into_any()
}

fn row(words: Words, table: &Table, goal: &Goal) -> AnyView {
    let shown = said(words, &goal.aim.what);
    let named = words.say_with("plan-review-goal-off-named", &[("goal", shown.words.clone().into())]);
    let form = named.clone();
    let change = words.said_with("review-change-named", &[("question", shown.words.clone().into())]);
    let has_steps = table.reviews.frames.attainment && goal.aim.what.is_to_reach();
    view! {
        <div class="answered">
            <SaidRow said=shown.clone()/>
            {levels(words, goal)}
            {has_steps.then(|| levels_row(words, goal, &shown))}
            <LinkRow href=routes::plan_review_goal_said(Some(goal.id)) said=change note=None/>
            <form method="post" action=TakeOffGoal::url() aria-label=form>
                <input type="hidden" name="goal" value=goal.id.to_string()/>
                <button type="submit" class="button" aria-label=named>
                    <Symbol concept=domain::symbol::Concept::TakeBack size=Size::Small/>
                    <span>{words.say("plan-review-goal-off")}</span>
                </button>
            </form>
        </div>
    }
    .into_any()
}

/// The way to say what each step looks like; how many are said stands below.
fn levels_row(words: Words, goal: &Goal, shown: &Said) -> AnyView {
    let count = goal.levels.as_ref().map_or(0, |levels| levels.what.count());
    let args = [("count", (count as i64).into()), ("total", (Reached::ALL.len() as i64).into())];
    let said = words.said_with("plan-review-levels-row", &[("goal", shown.words.clone().into())]);
    let note = Some(words.said_with("plan-review-levels-count", &args));
    view! { <LinkRow href=routes::plan_review_levels(goal.id) said note/> }.into_any()
}
