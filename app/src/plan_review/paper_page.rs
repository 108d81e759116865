//! The whole meeting on paper: eleven steps with what can be said, every line side by side with boxes to tick, and room for
//! goals. Printed from the browser; what is written on it is entered by the learner, or with help.

use domain::plan::PlanLine;
use domain::plan_review::{Decision, Reached, Step};
use domain::scale::Scale;
use leptos::prelude::*;

use super::beside::{Beside, beside};
use super::decided::decision;
use super::start_page::step_said;
use super::table::{Table, agreed_at, said_here, sessions};
use crate::page::page;
use crate::parts::{Heading, LearnerPage, SaidRow};
use crate::person::figure;
use crate::plan::shown::place;
use crate::routes;
use crate::symbol::{Size, Symbol};
use crate::visitor::{self, Away};
use crate::words::{Locale, Words, use_words};

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
    let steps = Step::ALL.iter().map(|step| one(words, table, *step)).collect_view();
    view! {
        <LearnerPage
            title=heading.words.clone()
            me=figure(&table.own.me)
            back=Some(routes::PLAN_REVIEW.to_owned())
            reader=table.own.reader.as_ref().map(figure)
            talk=routes::talk(routes::PLAN_REVIEW_PAPER)
        >
            <Heading said=heading hint=Some(words.said("plan-review-paper-lead"))/>
            <div class="review-paper">{steps}</div>
        </LearnerPage>
    }
    .into_any()
}

fn one(words: Words, table: &Table, step: Step) -> AnyView {
    let title = step_said(words, step);
    let key = format!("plan-review-{}", step.key());
    let inside = match step {
        Step::Support => {
            let lines = table.lines();
            lines.iter().map(|line| line_on_paper(words, table, line)).collect_view().into_any()
        }
        Step::Goals if table.reviews.frames.attainment => goal_on_paper(words),
        Step::Who | Step::Goals | Step::OthersThink => {
            view! { <p class="write-here" aria-hidden="true"></p> }.into_any()
        }
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

/// Room for one goal, and for what each step of it would look like.
fn goal_on_paper(words: Words) -> AnyView {
    let steps = Reached::ALL.iter().map(|step| {
        let said = words.said(&format!("plan-review-reached-{}", step.key()));
        view! { <SaidRow said/><p class="write-here one-line" aria-hidden="true"></p> }
    });
    view! {
        <p class="write-here" aria-hidden="true"></p>
        <SaidRow said=words.said("plan-review-levels")/>
        {steps.collect_view()}
    }
    .into_any()
}

fn line_on_paper(words: Words, table: &Table, line: &PlanLine) -> AnyView {
    let at = place(words, &table.own.week, line.situation);
    let it = Beside {
        agreed: agreed_at(&table.own.history, table.own.me.id, line),
        said: said_here(table.own.statement.as_ref(), line),
        sessions: sessions(line, &table.record),
        people: &table.own.people,
        is_below_line: true,
        made: Default::default(),
    };
    let four = beside(words, &it);
    let boxes = Decision::ALL.iter().map(|step| {
        let said = decision(words, *step);
        view! {
            <li class="said-row">
                <span class="tick-box" aria-hidden="true"></span>
                {said.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span>{said.words}</span>
            </li>
        }
    });
    let boxes = boxes.collect_view();
    view! {
        <h3 dir="auto">{at.words}</h3>
        {four}
        <p>{words.say("plan-review-next-term")}</p>
        <ul class="tick-boxes">{boxes}</ul>
    }
    .into_any()
}
