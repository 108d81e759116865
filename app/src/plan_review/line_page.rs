//! One line at the review: said, agreed, given and felt side by side, and what the learner decides.

use domain::id::PlanLineId;
use domain::plan::PlanLine;
use domain::plan_review::{Decided, Decision, LONGEST_WISH, Step};
use domain::scale::Scale;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use serde::{Deserialize, Serialize};

use super::actions::Decide;
use super::beside::beside;
use super::decided::decision;
use super::table::Table;
use crate::kept::Form;
use crate::page::{has_query, page, param, query};
use crate::parts::{LearnerPage, TextArea, Trouble, pictured, titled};
use crate::person::figure;
use crate::plan::shown::place;
use crate::question::{OneAnswer, OneAnswerForm, Pick, TakeBack};
use crate::routes;
use crate::visitor::{self, Away, not_here};
use crate::words::{Locale, Words, use_words};

/// What else they want, as they typed it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TypedWish {
    /// In their own words.
    pub wish: String,
}

impl Form for TypedWish {
    type Of = PlanLineId;

    fn name(line: &Self::Of) -> String {
        format!("plan review line {line}")
    }
}

/// What they wrote and is not kept yet, and whether that is because it is too long.
struct Typed {
    wish: Option<String>,
    is_long: bool,
}

/// `/plan-review/line/<line>`
#[component]
pub fn LinePage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let line = param::<PlanLineId>("line");
        let is_long = has_query("refused");
        let part = query("part");
        async move {
            let learner = visitor::learner().await?;
            let table = Table::of(&learner).await?;
            let shown = line?;
            let line = table.line(shown).cloned().ok_or_else(not_here)?;
            let wish = TypedWish::kept(&learner, &shown).await?.map(|typed| typed.wish);
            Ok::<_, Away>(show(&table.going_on()?, &line, Typed { wish, is_long }, part))
        }
    })
}

fn show(table: &Table, line: &PlanLine, typed: Typed, part: Option<usize>) -> AnyView {
    let words = use_words();
    let at = place(words, &table.own, line.situation);
    let heading = words.said_with("plan-review-line", &[("where", at.words.clone().into())]);
    let title = titled(&heading.words, typed.is_long);
    let trouble = typed.is_long.then(|| view! { <Trouble said=words.said("plan-review-goal-long") at="wish"/> });
    let decided = table.decided(line).map(|made| &made.what);
    let apart = Pick::apart(words, decided.map(|decided| decided.decision().key()).filter(|_| !typed.is_long));
    let asks = OneAnswer {
        said: heading,
        about: Some(about(words, table, line)),
        options: options(words, decided, typed.is_long),
        apart,
        own_words: Some(wish(words, decided, typed)),
        part,
    };
    let id = line.id.to_string();
    let take_back = decided.is_some().then(|| {
        let line = id.clone();
        view! {
            <TakeBack action=Decide::url() question=at.words>
                <input type="hidden" name="line" value=line/>
            </TakeBack>
        }
    });
    view! {
        <LearnerPage
            title
            me=figure(&table.own.me)
            back=Some(routes::plan_review_step(Step::Support))
            reader=table.own.reader.as_ref().map(figure)
            talk=routes::talk(&routes::plan_review_line(line.id))
        >
            {trouble}
            <OneAnswerForm asked=asks action=Decide::url() keeps=Some("/plan-review/support") class="review-decide">
                <input type="hidden" name="line" value=id/>
            </OneAnswerForm>
            {take_back}
        </LearnerPage>
    }
    .into_any()
}

fn about(words: Words, table: &Table, line: &PlanLine) -> AnyView {
    view! { {pictured(words.said("plan-review-beside"))}{beside(words, &table.beside(line, false))} }.into_any()
}

/// What can be decided, the two set apart aside.
fn options(words: Words, decided: Option<&Decided>, is_long: bool) -> Vec<Pick> {
    // words that are too long can only be of something else
    let picked = decided.map(Decided::decision).filter(|_| !is_long).or(is_long.then_some(Decision::Different));
    let of_scale = |step: &&Decision| !matches!(step, Decision::NotSure | Decision::NotNow);
    let steps = Decision::ALL.iter().filter(of_scale);
    steps.map(|step| Pick::new(step.key(), decision(words, *step), picked == Some(*step))).collect()
}

fn wish(words: Words, decided: Option<&Decided>, typed: Typed) -> AnyView {
    let said_before = decided.and_then(Decided::words).unwrap_or_default().to_owned();
    let written = typed.wish.unwrap_or(said_before);
    let wrong = typed.is_long.then(|| words.say("plan-review-goal-long"));
    view! {
        <div class="review-wish">
            <TextArea name="wish" label=words.said("plan-review-wish") written most=LONGEST_WISH wrong aloud=true/>
        </div>
    }
    .into_any()
}
