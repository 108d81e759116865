//! How far one goal of last time was reached, as the learner says it.

use domain::id::{PlanGoalId, ReviewId};
use domain::plan_review::{Goal, HowFar, Step};
use domain::scale::Scale;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_params_map;
use uuid::Uuid;

use super::actions::SayReached;
use super::goals::{how_far_said, said};
use super::table::Table;
use crate::page::page;
use crate::parts::{Choice, Continue, LearnerPage, Question, SaidRow};
use crate::person::figure;
use crate::routes;
use crate::visitor::{self, Away, not_here};
use crate::words::{Locale, use_words};

/// `/plan-review/goal/<goal>`
#[component]
pub fn ReachedPage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let goal = use_params_map().get_untracked().get("goal").and_then(|id| id.parse::<PlanGoalId>().ok());
        async move {
            let learner = visitor::learner().await?;
            let table = Table::of(&learner).await?;
            let goal = goal.and_then(|id| table.reviews.goals.iter().find(|goal| goal.id == id).cloned());
            let goal = goal.ok_or_else(not_here)?;
            let table = table.going_on()?;
            let asked = table.reviews.frames.attainment && goal.number != table.number();
            if !asked { Err(not_here()) } else { Ok::<_, Away>(show(&table, &goal)) }
        }
    })
}

fn show(table: &Table, goal: &Goal) -> AnyView {
    let words = use_words();
    let shown = said(words, &goal.aim.what);
    let heading = words.said("plan-review-reached");
    let given = goal.reached.get(&table.number()).map(|made| made.what);
    let choices = HowFar::ALL.iter().map(|step| {
        let (said, picked) = (how_far_said(words, goal, *step), given == Some(*step));
        view! { <Choice name="pick" value=step.key().to_owned() said picked many=false figure=None/> }
    });
    let choices = choices.collect_view();
    let id = goal.id;
    view! {
        <LearnerPage
            title=heading.words.clone()
            me=figure(&table.own.me)
            back=Some(routes::plan_review_step(Step::LookBack))
            reader=table.own.reader.as_ref().map(figure)
            talk=routes::talk(&routes::plan_review_goal(id))
        >
            <form method="post" action=SayReached::url()>
                <input type="hidden" name="id" value=ReviewId::new(Uuid::now_v7()).to_string()/>
                <input type="hidden" name="goal" value=id.to_string()/>
                <Question said=heading hint=None>
                    <SaidRow said=shown/>
                    {choices}
                </Question>
                <Continue label=words.said("parts-continue")/>
            </form>
        </LearnerPage>
    }
    .into_any()
}
