//! What each of the five steps of one new goal would look like: written with the learner, so that next time they pick what
//! they see and no number.

use std::collections::BTreeMap;

use domain::id::{GoalLevelsId, PlanGoalId};
use domain::plan_review::{Goal, LONGEST_LEVEL, Levels, Reached, Step};
use domain::scale::Scale;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::actions::SayLevels;
use super::goals::said;
use super::table::Table;
use crate::kept::Form;
use crate::page::{has_query, page, param};
use crate::parts::{Continue, Heading, LearnerPage, LinkRow, TextArea, Trouble, text_area_id, titled};
use crate::person::figure;
use crate::routes;
use crate::symbol::{Size, Symbol};
use crate::visitor::{self, Away, not_here};
use crate::words::{Locale, Words, use_words};

/// What was filled in, kept where it was refused or the page was left.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// By step.
    pub levels: BTreeMap<String, String>,
}

impl Typed {
    /// What was written of one step.
    fn of(&self, step: Reached) -> Option<&String> {
        self.levels.get(step.key())
    }
}

impl Form for Typed {
    type Of = PlanGoalId;

    fn name(goal: &Self::Of) -> String {
        format!("plan review levels {goal}")
    }
}

/// `/plan-review/goal/<goal>/levels`
#[component]
pub fn LevelsPage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let goal = param::<PlanGoalId>("goal");
        let refused = has_query("refused");
        async move {
            let learner = visitor::learner().await?;
            let table = Table::of(&learner).await?;
            let goal = goal.ok().and_then(|id| table.reviews.goals.iter().find(|goal| goal.id == id).cloned());
            let goal = goal.ok_or_else(not_here)?;
            let table = table.going_on()?;
            // what was hoped for is not changed after
            let asked = table.reviews.frames.attainment && goal.number == table.number();
            if !asked {
                return Err(not_here());
            }
            let typed = Typed::kept(&learner, &goal.id).await?;
            Ok::<_, Away>(show(&table, &goal, typed, refused))
        }
    })
}

fn show(table: &Table, goal: &Goal, typed: Option<Typed>, refused: bool) -> AnyView {
    let words = use_words();
    let aim = said(words, &goal.aim.what);
    let heading = words.said_with("plan-review-levels-of", &[("goal", aim.words.into())]);
    let refused = typed.as_ref().filter(|_| refused);
    let title = titled(&heading.words, refused.is_some());
    let trouble = refused.map(|typed| {
        let at = Reached::ALL.iter().find(|step| is_wrong(**step, typed.of(**step))).map(|step| field_id(*step));
        view! { <Trouble said=words.said("plan-review-goal-long") at=at.unwrap_or_default()/> }
    });
    let fields = Reached::ALL.iter().map(|step| field(words, goal, typed.as_ref(), *step)).collect_view();
    let (named, goal, drafts) = (heading.words.clone(), goal.id, routes::plan_review_levels(goal.id));
    view! {
        <LearnerPage
            title
            me=figure(&table.own.me)
            back=Some(routes::plan_review_step(Step::Goals))
            reader=table.own.reader.as_ref().map(figure)
            talk=routes::talk(&routes::plan_review_levels(goal))
        >
            {trouble}
            <Heading said=heading hint=Some(words.said("plan-review-levels-lead"))/>
            <form method="post" action=SayLevels::url() aria-label=named data-draft=drafts>
                <input type="hidden" name="id" value=GoalLevelsId::new(Uuid::now_v7()).to_string()/>
                <input type="hidden" name="goal" value=goal.to_string()/>
                {fields}
                <Continue label=words.said("plan-review-goal-add")/>
            </form>
            <div class="rows">
                <LinkRow href=routes::plan_review_step(Step::Goals) said=words.said("question-not-now") note=None/>
            </div>
        </LearnerPage>
    }
    .into_any()
}

/// Whether what was written of a step is too long.
fn is_wrong(step: Reached, written: Option<&String>) -> bool {
    written.is_some_and(|written| Levels::new([(step, written.clone())]).is_err())
}

/// Where a step is written on the page.
fn field_id(step: Reached) -> String {
    text_area_id(&format!("levels[{}]", step.key()))
}

fn field(words: Words, goal: &Goal, typed: Option<&Typed>, step: Reached) -> AnyView {
    let label = words.said(&format!("plan-review-reached-{}", step.key()));
    let written = match typed {
        Some(typed) => typed.of(step).cloned().unwrap_or_default(),
        None => goal.level(step).unwrap_or_default().to_owned(),
    };
    let wrong = is_wrong(step, Some(&written)).then(|| words.say("plan-review-goal-long"));
    let name = format!("levels[{}]", step.key());
    view! {
        <div class="goal-level">
            {label.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}
            <TextArea name label written most=LONGEST_LEVEL wrong aloud=true/>
        </div>
    }
    .into_any()
}
