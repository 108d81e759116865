//! One step of the review: what it is for, what the learner can say, and what there is to do at it.

use domain::plan_review::Step;
use domain::scale::Scale;
use domain::statement::State;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::actions::EndReview;
use super::decided::said;
use super::table::Table;
use super::{goal_page, goals};
use crate::college::college_date;
use crate::page::{page, param_word};
use crate::parts::{Continue, Heading, LearnerPage, LinkButton, LinkRow, SaidRow, pictured, where_one_is};
use crate::person::figure;
use crate::plan::shown::place;
use crate::question::{FetchAhead, pictures_of};
use crate::routes;
use crate::visitor::{self, Away};
use crate::words::{Locale, Said, Words, use_words};

/// `/plan-review/<step>`
#[component]
pub fn StepPage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let step = param_word::<Step>("step");
        async move {
            let learner = visitor::learner().await?;
            let step = step?;
            // the last is for after the meeting
            let table = if step == Step::AllTerm { Table::of(&learner).await? } else { Table::open(&learner).await? };
            let is_begun = step == Step::Goals && goal_page::is_begun(&learner).await?;
            Ok::<_, Away>(show(table, step, is_begun))
        }
    })
}

fn show(table: Table, step: Step, is_begun: bool) -> AnyView {
    let words = use_words();
    let key = format!("plan-review-{}", step.key());
    let heading = words.said(&key);
    let back = step.before().map_or_else(|| routes::PLAN_REVIEW.to_owned(), routes::plan_review_step);
    let way_on = way_on(words, step);
    let inside = inside(words, &table, step, is_begun);
    let next = step.next().map(|next| {
        pictures_of(["", "-do", "-say"].map(|part| words.said(&format!("plan-review-{}{part}", next.key()))))
    });
    view! {
        <LearnerPage
            title=heading.words.clone()
            me=figure(&table.own.me)
            back=Some(back)
            reader=table.own.reader.as_ref().map(figure)
            talk=routes::talk(&routes::plan_review_step(step))
        >
            <FetchAhead pictures=next.unwrap_or_default()/>
            {progress(words, step)}
            <Heading said=heading hint=Some(words.said(&format!("{key}-do")))/>
            <section class="answered review-say">
                {pictured(words.said("plan-review-you-can-say"))}
                <SaidRow said=words.said(&format!("{key}-say"))/>
            </section>
            {inside}
            {way_on}
        </LearnerPage>
    }
    .into_any()
}

/// "Step 5 of 11".
fn progress(words: Words, step: Step) -> impl IntoView {
    let (number, total) = (step.place(), Step::ALL.len());
    let args = [("number", (number as i64).into()), ("total", (total as i64).into())];
    where_one_is(words.said_with("plan-review-progress", &args), number, Some(total))
}

/// What there is to do at a step, beside saying something.
fn inside(words: Words, table: &Table, step: Step, is_begun: bool) -> Option<AnyView> {
    match step {
        Step::LookBack => Some(look_back(words, table)),
        Step::Goals => Some(goals::edit(words, table, is_begun)),
        Step::Differ => Some(rows(words, &[(routes::PLAN, "plan-title")])),
        Step::Support => Some(lines(words, table)),
        Step::SumUp => Some(sum_up(words, table)),
        Step::AllTerm => Some(next_time(words, table)),
        Step::Begin | Step::Who | Step::OthersThink | Step::Ask | Step::Thanks => None,
    }
}

fn rows(words: Words, links: &[(&str, &str)]) -> AnyView {
    let rows = links.iter().map(|(href, key)| {
        view! { <LinkRow href=(*href).to_owned() said=words.said(key) note=None/> }
    });
    view! { <div class="rows">{rows.collect_view()}</div> }.into_any()
}

fn look_back(words: Words, table: &Table) -> AnyView {
    let goals = goals::before(words, table);
    view! { {goals}{rows(words, &[(routes::MY_RECORD, "review-record-title")])} }.into_any()
}

/// Every line, with what is decided of it.
fn lines(words: Words, table: &Table) -> AnyView {
    let rows = table.lines().into_iter().map(|line| {
        let note = Some(said(words, table.decided(line)));
        let at = place(words, &table.own, line.situation);
        view! { <li><LinkRow href=routes::plan_review_line(line.id) said=at note/></li> }
    });
    let rows: Vec<_> = rows.collect();
    match rows.is_empty() {
        true => view! { <SaidRow said=no_plan(words, table)/> }.into_any(),
        false => view! { <ul class="rows">{rows}</ul> }.into_any(),
    }
}

/// That there is no plan yet, and what comes next: their say, or the answer to what they sent.
fn no_plan(words: Words, table: &Table) -> Said {
    let sent = table.own.statement.as_ref().filter(|statement| statement.state == State::Sent);
    let Some(at) = sent.and_then(|statement| statement.sent_at) else { return words.said("plan-review-no-plan") };
    let date = ("date", college_date(words, at).into());
    match &table.own.answers {
        Some(reader) => words.said_with("plan-review-no-plan-sent", &[date, ("name", reader.name.to_string().into())]),
        None => words.said_with("plan-review-no-plan-sent-nobody", &[date]),
    }
}

fn sum_up(words: Words, table: &Table) -> AnyView {
    view! { {goals::now(words, table)}{pictured(words.said("plan-review-my-support"))}{lines(words, table)} }.into_any()
}

fn next_time(words: Words, table: &Table) -> AnyView {
    let said = match (table.reviews.open(), &table.own.answers) {
        (Some(_), _) => words.said("plan-review-not-over"),
        (None, Some(reader)) => {
            words.said_with("plan-review-then", &[("name", reader.name.called().to_owned().into())])
        }
        (None, None) => words.said("plan-review-then-nobody"),
    };
    view! { <SaidRow said/>{rows(words, &[(routes::PLAN, "plan-title")])} }.into_any()
}

fn way_on(words: Words, step: Step) -> AnyView {
    let named = words.say("plan-review-end");
    match (step, step.next()) {
        (Step::Thanks, _) => view! {
            <form method="post" action=EndReview::url() aria-label=named>
                <Continue label=words.said("plan-review-end")/>
            </form>
        }
        .into_any(),
        (_, Some(next)) => {
            view! { <LinkButton href=routes::plan_review_step(next) label=words.said("parts-continue")/> }.into_any()
        }
        (_, None) => {
            view! { <LinkButton href=routes::HOME.to_owned() label=words.said("plan-review-home")/> }.into_any()
        }
    }
}
