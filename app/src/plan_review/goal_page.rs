//! What a learner wants to learn or do next: picked by what it is for, or in their own words.

use domain::access::Visitor;
use domain::id::PlanGoalId;
use domain::plan_review::{Goal, LONGEST_GOAL, Outcome, Step};
use domain::question::NOT_SURE;
use domain::scale::Scale;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use serde::{Deserialize, Serialize};

use super::actions::AddGoal;
use super::goals::outcome_said;
use super::table::Table;
use crate::kept::Form;
use crate::page::{has_query, page, query, sent};
use crate::parts::{LearnerPage, TextArea, Trouble, titled};
use crate::person::figure;
use crate::question::{OneAnswer, OneAnswerForm, Pick};
use crate::routes;
use crate::visitor::{self, Away, not_here};
use crate::words::{Locale, Words, use_words};

/// What someone filled in of a goal, kept where it was refused or the page was left.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// In their own words.
    pub words: String,
    /// What it is for.
    pub outcome: String,
}

impl Typed {
    /// A goal as it was filled in.
    fn of(goal: &Goal) -> Self {
        let aim = &goal.aim.what;
        Self { words: aim.words().to_owned(), outcome: aim.outcome().map(Scale::key).unwrap_or_default().to_owned() }
    }
}

impl Form for Typed {
    /// The goal in whose place it is to be; none for one more.
    type Of = Option<PlanGoalId>;

    fn name(instead: &Self::Of) -> String {
        instead.map_or_else(|| "plan review goal".to_owned(), |instead| format!("plan review goal {instead}"))
    }
}

/// `/plan-review/goal/new`, or `?instead=<goal>` to change one.
#[component]
pub fn GoalPage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let is_long = has_query("refused");
        let part = query("part");
        let instead = query::<String>("instead");
        async move {
            let learner = visitor::learner().await?;
            let table = Table::open(&learner).await?;
            let instead = instead.as_deref().map(sent::<PlanGoalId>).transpose()?;
            let changed = instead.map(|id| table.reviews.goals_of(table.number()).find(|goal| goal.id == id));
            let before = changed.map(|goal| goal.map(Typed::of).ok_or_else(not_here)).transpose()?;
            let typed = Typed::kept(&learner, &instead).await?.or(before).unwrap_or_default();
            Ok::<_, Away>(show(&table, instead, typed, Asking { is_long, part }))
        }
    })
}

/// Whether a new goal was begun that is not sent.
pub async fn is_begun(learner: &Visitor) -> Result<bool, Away> {
    let kept = Typed::kept(learner, &None).await?;
    Ok(kept.is_some_and(|typed| !(typed.words.trim().is_empty() && typed.outcome.is_empty())))
}

/// How the page is asked for.
struct Asking {
    is_long: bool,
    part: Option<usize>,
}

fn show(table: &Table, instead: Option<PlanGoalId>, typed: Typed, it: Asking) -> AnyView {
    let (words, Asking { is_long, part }) = (use_words(), it);
    let trouble = is_long.then(|| view! { <Trouble said=words.said("plan-review-goal-long") at="words"/> });
    let asks = OneAnswer {
        said: words.said("plan-review-goal-ask"),
        about: None,
        options: if table.reviews.frames.outcomes { outcomes(words, &typed) } else { Vec::new() },
        apart: Pick::apart(words, Some(NOT_SURE).filter(|_| typed.outcome == NOT_SURE)),
        own_words: Some(own_words(words, typed, is_long)),
        part,
    };
    view! {
        <LearnerPage
            title=titled(&asks.said.words, is_long)
            me=figure(&table.own.me)
            back=Some(routes::plan_review_step(Step::Goals))
            reader=table.own.reader.as_ref().map(figure)
            talk=routes::talk(&routes::plan_review_goal_said(instead))
        >
            {trouble}
            <OneAnswerForm asked=asks action=AddGoal::url() keeps=None drafts=routes::PLAN_REVIEW_NEW_GOAL>
                {instead.map(|goal| view! { <input type="hidden" name="instead" value=goal.to_string()/> })}
            </OneAnswerForm>
        </LearnerPage>
    }
    .into_any()
}

fn outcomes(words: Words, typed: &Typed) -> Vec<Pick> {
    let outcomes = Outcome::ALL.iter().filter(|outcome| **outcome != Outcome::NotSure);
    outcomes.map(|step| Pick::new(step.key(), outcome_said(words, *step), typed.outcome == step.key())).collect()
}

fn own_words(words: Words, typed: Typed, is_long: bool) -> AnyView {
    let (label, written) = (words.said("plan-review-goal-words"), typed.words);
    let wrong = is_long.then(|| words.say("plan-review-goal-long"));
    view! { <TextArea name="words" label written most=LONGEST_GOAL wrong aloud=true/> }.into_any()
}
