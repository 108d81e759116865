//! What a learner wants to learn or do next: picked by what it is for, or in their own words.

use domain::access::Visitor;
use domain::plan_review::{LONGEST_GOAL, Outcome, Step};
use domain::question::NOT_SURE;
use domain::scale::Scale;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_query_map;
use storage::WordsOf;

use super::actions::AddGoal;
use super::goals::outcome_said;
use super::table::Table;
use crate::page::page;
use crate::parts::{LearnerPage, TextArea, Trouble, titled};
use crate::person::figure;
use crate::question::{OneAnswer, OneAnswerForm, Pick};
use crate::routes;
use crate::visitor::{self, Away, moment, storage};
use crate::words::{Locale, Words, use_words};

/// Where the words of a refused goal are kept.
const FORM: &str = "plan review goal";

/// What someone filled in of a goal, kept where it was refused.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// In their own words.
    pub words: String,
    /// What it is for.
    pub outcome: String,
}

/// Keeps what was refused.
pub async fn keep(learner: &Visitor, typed: Typed) -> Result<(), Away> {
    let fields = vec![("words".to_owned(), typed.words), ("outcome".to_owned(), typed.outcome)];
    storage().keep_words(WordsOf::SignIn(learner.sign_in), FORM, fields, moment().now).await?;
    Ok(())
}

async fn typed(learner: &Visitor) -> Result<Option<Typed>, Away> {
    let fields = storage().take_words(WordsOf::SignIn(learner.sign_in), FORM, moment().now).await?;
    Ok(fields.map(|fields| {
        let mut typed = Typed::default();
        for (name, value) in fields {
            if name == "words" { typed.words = value } else { typed.outcome = value }
        }
        typed
    }))
}

/// `/plan-review/goal/new`
#[component]
pub fn GoalPage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let query = use_query_map().get_untracked();
        let is_long = query.get("refused").is_some();
        let part = query.get("part").and_then(|part| part.parse().ok());
        async move {
            let learner = visitor::learner().await?;
            let table = Table::open(&learner).await?;
            let typed = typed(&learner).await?.unwrap_or_default();
            Ok::<_, Away>(show(&table, typed, is_long, part))
        }
    })
}

fn show(table: &Table, typed: Typed, is_long: bool, part: Option<usize>) -> AnyView {
    let words = use_words();
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
            talk=routes::talk(routes::PLAN_REVIEW_NEW_GOAL)
        >
            {trouble}
            <OneAnswerForm asked=asks action=AddGoal::url() keeps=None/>
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
