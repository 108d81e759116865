//! The whole meeting on paper: eleven steps with what can be said, the goals of last time and every line with boxes to
//! tick, and room for goals and for words. Printed from the browser, by the learner or for them; what is written on it is entered by
//! the learner, with help, or by their coordinator.

use domain::id::PersonId;
use domain::plan::PlanLine;
use domain::plan_review::{Decision, Frames, HowFar, Outcome, Reached, Step};
use domain::scale::Scale;
use leptos::prelude::*;

use super::beside::beside;
use super::decided::decision;
use super::goals::{how_far_said, outcome_said, said as goal_said};
use super::person_page::Theirs;
use super::start_page::step_said;
use super::table::{Table, term};
use crate::page::{page, param};
use crate::parts::{Avatar, Heading, LearnerPage, SaidRow, StaffPage, pictured_below};
use crate::person::figure;
use crate::plan::shown::place;
use crate::routes;
use crate::symbol::{Size, Symbol};
use crate::visitor::{self, Away};
use crate::words::{Locale, Said, Words, use_words};

/// `/plan-review/paper`
#[component]
pub fn PaperPage() -> impl IntoView {
    page(Locale::EnGbEasy, || async move {
        let learner = visitor::learner().await?;
        Ok::<_, Away>(show(&Table::of(&learner).await?))
    })
}

fn show(table: &Table) -> AnyView {
    let words = use_words();
    let heading = words.said("plan-review-paper");
    let paper = paper(words, table);
    view! {
        <LearnerPage
            title=heading.words.clone()
            me=figure(&table.own.me)
            back=Some(routes::PLAN_REVIEW.to_owned())
            reader=table.own.reader.as_ref().map(figure)
            talk=routes::talk(routes::PLAN_REVIEW_PAPER)
        >
            <Heading said=heading hint=Some(words.said("plan-review-paper-lead"))/>
            {paper}
        </LearnerPage>
    }
    .into_any()
}

/// `/person/<id>/plan-review/paper`: the same, for their coordinator to print.
#[component]
pub fn PersonPaperPage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let learner = param::<PersonId>("person");
        async move {
            let coordinator = visitor::coordinator().await?;
            Ok::<_, Away>(show_to_staff(Theirs::of(&coordinator, learner?, term()).await?))
        }
    })
}

fn show_to_staff(theirs: Theirs) -> AnyView {
    let words = use_words();
    let heading = words.say_with("plan-review-staff-paper-title", &[("name", theirs.name().into())]);
    let (me, learner) = (figure(&theirs.me), figure(&theirs.of.learner));
    let back = Some(routes::person_plan_review(theirs.of.learner.id));
    let table = Table::from(theirs);
    view! {
        <StaffPage title=heading.clone() me back>
            <div class="said-who"><Avatar figure=learner/><h1>{heading}</h1></div>
            <SaidRow said=words.said("plan-review-paper-lead")/>
            {paper(words, &table)}
        </StaffPage>
    }
    .into_any()
}

fn paper(words: Words, table: &Table) -> AnyView {
    let steps = Step::ALL.iter().map(|step| one(words, table, *step)).collect_view();
    view! { <div class="review-paper">{steps}</div> }.into_any()
}

fn one(words: Words, table: &Table, step: Step) -> AnyView {
    let title = step_said(words, step);
    let key = format!("plan-review-{}", step.key());
    let inside = match step {
        Step::Support => {
            let lines = table.lines();
            lines.iter().map(|line| line_on_paper(words, table, line)).collect_view().into_any()
        }
        Step::LookBack => goals_before(words, table),
        Step::Goals => goal_on_paper(words, table.reviews.frames),
        Step::Who | Step::OthersThink => view! { <p class="write-here" aria-hidden="true"></p> }.into_any(),
        _ => ().into_any(),
    };
    view! {
        <section>
            <h2>{title.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span>{title.words}</span></h2>
            <SaidRow said=words.said(&format!("{key}-do"))/>
            <SaidRow said=words.said(&format!("{key}-say"))/>
            {inside}
        </section>
    }
    .into_any()
}

/// The goals of last time, each with a box for how far it was reached where the site asks that.
fn goals_before(words: Words, table: &Table) -> AnyView {
    let goals = table.reviews.goals_before(table.reviews.number_on_paper()).map(|goal| {
        let steps = HowFar::ALL.iter().map(|step| how_far_said(words, goal, *step));
        let steps = table.reviews.frames.attainment.then(|| boxes(steps));
        view! { <SaidRow said=goal_said(words, &goal.aim.what)/>{steps} }
    });
    let goals: Vec<_> = goals.collect();
    match goals.is_empty() {
        true => view! { <SaidRow said=words.said("plan-review-no-goals-before")/> }.into_any(),
        false => view! { {pictured_below(words.said("plan-review-goals-before"))}{goals} }.into_any(),
    }
}

/// Room for one goal, what it may be for, and what each step of it would look like, as far as the site asks it.
fn goal_on_paper(words: Words, frames: Frames) -> AnyView {
    let outcomes = frames.outcomes.then(|| boxes(Outcome::ALL.iter().map(|outcome| outcome_said(words, *outcome))));
    let levels = frames.attainment.then(|| {
        let steps = Reached::ALL.iter().map(|step| {
            let said = words.said(&format!("plan-review-reached-{}", step.key()));
            view! { <SaidRow said/><p class="write-here one-line" aria-hidden="true"></p> }
        });
        view! { <SaidRow said=words.said("plan-review-levels")/>{steps.collect_view()} }
    });
    view! { <p class="write-here" aria-hidden="true"></p>{outcomes}{levels} }.into_any()
}

/// Boxes to tick.
fn boxes(all: impl Iterator<Item = Said>) -> AnyView {
    let all = all.map(|said| {
        view! {
            <li class="said-row">
                <span class="tick-box" aria-hidden="true"></span>
                {said.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span>{said.words}</span>
            </li>
        }
    });
    view! { <ul class="tick-boxes">{all.collect_view()}</ul> }.into_any()
}

fn line_on_paper(words: Words, table: &Table, line: &PlanLine) -> AnyView {
    let at = place(words, &table.own, line.situation);
    let four = beside(words, &table.beside(line, true));
    // words are of something else, which comes last of these
    let (apart, steps): (Vec<Decision>, Vec<Decision>) =
        Decision::ALL.iter().copied().partition(|step| matches!(step, Decision::NotSure | Decision::NotNow));
    let said = |all: Vec<Decision>| boxes(all.into_iter().map(|step| decision(words, step)));
    view! {
        <h3 dir="auto">{at.words}</h3>
        {four}
        <p>{words.say("plan-review-next-term")}</p>
        {said(steps)}
        <SaidRow said=words.said("plan-review-wish")/>
        <p class="write-here one-line" aria-hidden="true"></p>
        {said(apart)}
    }
    .into_any()
}
