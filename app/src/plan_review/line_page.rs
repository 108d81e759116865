//! One line at the review: said, agreed, given and felt side by side, and what the learner decides.

use domain::id::{PlanLineId, ReviewId};
use domain::plan::PlanLine;
use domain::plan_review::Decision;
use domain::scale::Scale;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::{use_params_map, use_query_map};
use uuid::Uuid;

use super::actions::Decide;
use super::beside::{Beside, beside};
use super::decided::decision;
use super::table::{Table, said_here, sessions};
use crate::page::page;
use crate::parts::{Choice, Continue, Heading, LearnerPage, OneQuestion, Trouble};
use crate::person::figure;
use crate::plan::shown::place;
use crate::routes;
use crate::visitor::{self, Away, not_here};
use crate::words::{Locale, Words, use_words};

/// `/plan-review/line/<line>`
#[component]
pub fn LinePage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let line = use_params_map().get_untracked().get("line").and_then(|id| id.parse::<PlanLineId>().ok());
        let refused = use_query_map().get_untracked().get("refused").is_some();
        async move {
            let learner = visitor::learner().await?;
            let table = Table::of(&learner).await?;
            let line = line.and_then(|id| table.lines().into_iter().find(|line| line.id == id).cloned());
            let line = line.ok_or_else(not_here)?;
            Ok::<_, Away>(show(&table.going_on()?, &line, refused))
        }
    })
}

fn show(table: &Table, line: &PlanLine, refused: bool) -> AnyView {
    let words = use_words();
    let at = place(words, &table.own.week, line.situation);
    let heading = words.said_with("plan-review-line", &[("where", at.words.into())]);
    let title = match refused {
        true => words.say_with("parts-error-title", &[("title", heading.words.clone().into())]),
        false => heading.words.clone(),
    };
    let lines = table.lines();
    let it = Beside {
        line,
        said: said_here(table.own.statement.as_ref(), line),
        sessions: sessions(&lines, line, &table.record),
        people: &table.own.people,
        is_below_line: false,
    };
    let four = beside(words, &it);
    let form = form(words, table, line);
    view! {
        <LearnerPage
            title
            me=figure(&table.own.me)
            back=Some(routes::plan_review_step(domain::plan_review::Step::Support))
            reader=table.own.reader.as_ref().map(figure)
            talk=routes::talk(&routes::plan_review_line(line.id))
        >
            {refused.then(|| view! { <Trouble said=words.said("plan-nothing-picked")/> })}
            <Heading said=heading hint=None/>
            <h2>{words.say("plan-review-beside")}</h2>
            {four}
            {form}
        </LearnerPage>
    }
    .into_any()
}

fn form(words: Words, table: &Table, line: &PlanLine) -> AnyView {
    let given = table.reviews.open().and_then(|review| review.decided.get(&line.id)).map(|made| made.what);
    let choices = Decision::ALL.iter().map(|step| {
        let (said, picked) = (decision(words, *step), given == Some(*step));
        view! { <Choice name="pick" value=step.key().to_owned() said picked many=false figure=None/> }
    });
    let choices = choices.collect_view();
    let question = words.said("plan-review-next-term");
    let named = question.words.clone();
    view! {
        <form method="post" action=Decide::url() aria-label=named>
            <input type="hidden" name="id" value=ReviewId::new(Uuid::now_v7()).to_string()/>
            <input type="hidden" name="line" value=line.id.to_string()/>
            <OneQuestion id="decide".to_owned() said=question hint=None>{choices}</OneQuestion>
            <Continue label=words.said("parts-continue")/>
        </form>
    }
    .into_any()
}
