//! How far one goal of last time was reached, as the learner says it.

use domain::id::PlanGoalId;
use domain::plan_review::{Goal, HowFar, Reached, Step};
use domain::scale::Scale;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::actions::SayReached;
use super::goals::{how_far_said, said};
use super::table::Table;
use crate::page::{page, param, query};
use crate::parts::{LearnerPage, SaidRow};
use crate::person::figure;
use crate::question::{OneAnswer, OneAnswerForm, Pick, TakeBack};
use crate::routes;
use crate::visitor::{self, Away, not_here};
use crate::words::{Locale, use_words};

/// `/plan-review/goal/<goal>`
#[component]
pub fn ReachedPage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let goal = param::<PlanGoalId>("goal");
        let part = query("part");
        async move {
            let learner = visitor::learner().await?;
            let table = Table::of(&learner).await?;
            let goal = goal.ok().and_then(|id| table.reviews.goals.iter().find(|goal| goal.id == id).cloned());
            let goal = goal.ok_or_else(not_here)?;
            let table = table.going_on()?;
            let asked = table.reviews.frames.attainment && goal.number != table.number();
            if !asked { Err(not_here()) } else { Ok::<_, Away>(show(&table, &goal, part)) }
        }
    })
}

fn show(table: &Table, goal: &Goal, part: Option<usize>) -> AnyView {
    let words = use_words();
    let aim = said(words, &goal.aim.what);
    let given = goal.reached.get(&table.number()).map(|made| made.what);
    let steps = Reached::ALL.iter().map(|step| HowFar::Step(*step));
    let asks = OneAnswer {
        said: words.said_with("plan-review-reached", &[("goal", aim.words.clone().into())]),
        about: Some(view! { <SaidRow said=words.said("plan-review-reached-think")/> }.into_any()),
        options: steps
            .map(|step| Pick::new(step.key(), how_far_said(words, goal, step), given == Some(step)))
            .collect(),
        apart: Pick::apart(words, given.map(Scale::key)),
        own_words: None,
        part,
    };
    let id = goal.id;
    let take_back = given.is_some().then(|| {
        view! {
            <TakeBack action=SayReached::url() question=aim.words>
                <input type="hidden" name="goal" value=id.to_string()/>
            </TakeBack>
        }
    });
    view! {
        <LearnerPage
            title=asks.said.words.clone()
            me=figure(&table.own.me)
            back=Some(routes::plan_review_step(Step::LookBack))
            reader=table.own.reader.as_ref().map(figure)
            talk=routes::talk(&routes::plan_review_goal(id))
        >
            <OneAnswerForm asked=asks action=SayReached::url() keeps=Some("/plan-review/look-back")>
                <input type="hidden" name="goal" value=id.to_string()/>
            </OneAnswerForm>
            {take_back}
        </LearnerPage>
    }
    .into_any()
}
