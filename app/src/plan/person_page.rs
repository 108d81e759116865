//! One learner's plan as their coordinator makes it: what was said beside what is proposed, line by line.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use domain::access::{Grant, act};
use domain::id::{PersonId, PlanId};
use domain::plan::{Counts, Done, Terms};
use domain::scale::Scale;
use domain::situation::Situation;
use domain::statement::{Answers, State};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::{AnswerBy, Face, PlanOf};
use uuid::Uuid;

use super::before;
use super::duty_again::TypedAgain;
use super::duty_form::duties;
use super::line_form::{At, said_wrong, select, terms as term_fields, why as why_fields};
use super::paper_form::on_paper;
use super::place_form::place_form;
use super::proposing::ProposePlan;
use super::shown::{order, place};
use super::to_do::counted;
use super::typed::{OTHER, REVIEW, TypedDuty, TypedPlan, Wrong, said};
use crate::college::{College, college_date};
use crate::kept::Form;
use crate::page::{page, param, query_word};
use crate::parts::{Avatar, ErrorSummary, Field, StaffPage, titled};
use crate::person::figure;
use crate::routes;
use crate::visitor::{self, Away, moment, storage};
use crate::words::{Locale, Words, use_words};

/// How long a plan stands until it is looked at again, where no other day is kept or picked, in days: a term.
const TERM: u64 = 84;

/// `/person/<id>/plan`
#[component]
pub fn PersonPage() -> impl IntoView {
    page(Locale::EnGb, || {
        let learner = param::<PersonId>("person");
        let done = query_word::<Done>("done");
        async move {
            let coordinator = visitor::coordinator().await?;
            let learner = learner?;
            let grant: Grant<act::ReadPlan> = storage().allow(&coordinator, learner, moment()).await?;
            let of = storage().plan_of(&grant, moment()).await?;
            let typed = TypedPlan::take(&coordinator, &learner).await?;
            let duty = TypedDuty::take(&coordinator, &learner).await?;
            let looked = TypedAgain::take(&coordinator, &learner).await?;
            let zone = expect_context::<College>().time_zone;
            let by = storage().their_answer_by(&grant, zone, moment()).await?;
            let marked = by.map(|by| marked(use_words(), of.learner.name.called(), &by));
            let me = storage().own_face(&coordinator).await?;
            Ok::<_, Away>(show(me, of, typed, (duty, looked), (done, marked)))
        }
    })
}

fn show(
    me: Face,
    of: PlanOf,
    typed: Option<TypedPlan>,
    (duty, looked): (Option<TypedDuty>, Option<TypedAgain>),
    (done, marked): (Option<Done>, Option<AnyView>),
) -> impl IntoView {
    let words = use_words();
    let today = moment().today;
    let name = of.learner.name.called().to_owned();
    let heading = words.say_with("plan-staff-title", &[("name", name.clone().into())]);
    let wrong = typed.as_ref().and_then(|typed| typed.read(&of, today).err()).unwrap_or_default();
    let duty_wrong = duty.as_ref().and_then(|duty| duty.read(today).err()).unwrap_or_default();
    let looked_wrong = looked.as_ref().map(TypedAgain::wrong).unwrap_or_default();
    let whole = typed.as_ref().map(|typed| typed.whole.clone()).filter(|whole| !whole.is_empty());
    let all_wrong = [wrong.as_slice(), &duty_wrong, &looked_wrong].concat();
    let summary = summary(words, &all_wrong, whole.as_deref());
    let title = titled(&heading, summary.is_some());
    let counts = Some(Counts::of(&of.history, today)).filter(|counts| *counts != Counts::default());
    let counts = counts.map(|of| counted(words, "plan-staff-counts-of", Some(&name), of));
    let counts = counts.map(|said| view! { <p class="quiet">{said}</p> });
    let told = done.filter(|_| summary.is_none()).map(|done| told(words, &name, done));
    view! {
        <StaffPage title=title me=figure(&me) back=Some(routes::person_statement(of.learner.id))>
            {summary}
            {told}
            <div class="said-who"><Avatar figure=figure(&of.learner)/><h1>{heading}</h1></div>
            {marked}
            {sent(words, &name, &of)}
            {counts}
            <p class="read-row"><a href=routes::person_plan_review(of.learner.id)>{words.say("plan-review-staff-beside")}</a></p>
            {proposal(words, &name, &of, typed.unwrap_or_default(), &wrong)}
            {on_paper(words, &name, &of)}
            {duties(words, &name, &of, (duty.unwrap_or_default(), looked.as_ref()), &duty_wrong)}
            {before::to_staff(words, &name, &of, &said(&of))}
            {versions(words, &of)}
        </StaffPage>
    }
}

fn summary(words: Words, wrong: &Wrong, whole: Option<&str>) -> Option<AnyView> {
    let each = wrong.iter().map(|(field, refusal)| (field.clone(), said_wrong(words, *refusal)));
    let whole = whole.map(|key| ("propose".to_owned(), words.say(&format!("plan-staff-refused-{key}"))));
    let wrong: Vec<_> = each.chain(whole).collect();
    (!wrong.is_empty()).then(|| view! { <ErrorSummary title=words.say("parts-trouble") wrong/> }.into_any())
}

fn told(words: Words, name: &str, done: Done) -> AnyView {
    let key = format!("plan-staff-done-{}", done.key());
    let said = words.say_with(&key, &[("name", name.to_owned().into())]);
    view! { <p class="panel" role="status">{said}</p> }.into_any()
}

/// That the learner changed their mind, and by when that is answered; after that day, by whom.
fn marked(words: Words, name: &str, by: &AnswerBy) -> AnyView {
    let second = by.second.as_ref().map(|second| second.name.to_string());
    let key = match &second {
        _ if by.by >= moment().today => "plan-staff-answer-by",
        Some(_) => "plan-staff-answer-late",
        None => "plan-staff-answer-late-nobody",
    };
    let args = [
        ("name", name.to_owned().into()),
        ("date", college_date(words, by.since).into()),
        ("by", words.date(by.by).into()),
        ("second", second.unwrap_or_default().into()),
    ];
    view! { <p class="plan-mark"><strong>{words.say_with(key, &args)}</strong></p> }.into_any()
}

/// What the plan answers.
fn sent(words: Words, name: &str, of: &PlanOf) -> AnyView {
    let named = ("name", name.to_owned().into());
    let said = match &of.statement {
        None => words.say_with("statement-staff-nothing", &[named]),
        Some(statement) => {
            let at = if statement.state == State::Sent { statement.sent_at } else { statement.taken_back_at };
            let date = ("date", at.map(|at| college_date(words, at)).unwrap_or_default().into());
            let key = if statement.state == State::Sent { "person-sent-on" } else { "statement-staff-taken-back" };
            words.say_with(key, &[named, date])
        }
    };
    view! { <p class="quiet">{said}</p> }.into_any()
}

/// Every place of their week and day that was asked about, or has a line, in the order of the day.
fn places(of: &PlanOf, said: &Answers) -> Vec<Situation> {
    let is_there = |at: &Situation| at.is_a_place() && of.history.is_there(*at);
    let asked = said.0.keys().map(|(situation, _)| *situation).filter(is_there);
    let lines = of.history.newest(moment().today).into_iter().map(|line| line.situation);
    let mut places: Vec<_> = asked.chain(lines).collect::<BTreeSet<_>>().into_iter().collect();
    places.sort_by_key(|situation| order(&of.week, *situation));
    places
}

fn proposal(words: Words, name: &str, of: &PlanOf, typed: TypedPlan, wrong: &Wrong) -> AnyView {
    let said = said(of);
    let places = places(of, &said);
    let asked_any = places.iter().any(|at| Terms::asked(&said, *at).is_some());
    let wrong_at =
        |field: &str| wrong.iter().find(|(at, _)| at == field).map(|(_, refusal)| said_wrong(words, *refusal));
    let lines = places.iter().map(|at| place_form(words, name, of, &said, *at, &typed, &wrong_at)).collect_view();
    let other = other(words, of, &typed, &wrong_at);
    let kept = of.history.kept_review(&of.reviews);
    let review = if typed.review.is_empty() { review_at_first(kept) } else { typed.review.clone() };
    let stays = kept.map(|day| words.say_with("plan-staff-review-stays", &[("date", words.date(day).into())]));
    let named = words.say_with("plan-staff-propose-named", &[("name", name.to_owned().into())]);
    let statement = of.statement.as_ref().filter(|it| it.state == State::Sent).map(|it| it.id.to_string());
    let seen = format!("{} {}", of.history.number(), statement.unwrap_or_default());
    // a form of its own: Enter in a field of the other must not propose something else than what is filled in there
    let all = asked_any.then(|| all_as_asked(words, of, &seen, &review));
    view! {
        {all}
        <form method="post" action=ProposePlan::url() aria-label=named novalidate id="propose" tabindex="-1">
            {hidden(of, seen)}
            {lines}
            {other}
            {stays.map(|said| view! { <p class="quiet">{said}</p> })}
            <Field name=REVIEW kind="date" label=words.say("plan-staff-review") value=review wrong=wrong_at(REVIEW)/>
            <button type="submit" class="main-button">{words.say("plan-staff-propose")}</button>
        </form>
    }
    .into_any()
}

/// The day on which the plan is looked at again, as the form says it at first: the kept one, else a term from today.
fn review_at_first(kept: Option<NaiveDate>) -> String {
    let later = || moment().today.checked_add_days(Days::new(TERM));
    kept.or_else(later).map(|day| day.to_string()).unwrap_or_default()
}

/// Whose plan, of which form, and what was on the page.
fn hidden(of: &PlanOf, seen: String) -> AnyView {
    view! {
        <input type="hidden" name="person" value=of.learner.id.to_string()/>
        <input type="hidden" name="id" value=PlanId::new(Uuid::now_v7()).to_string()/>
        <input type="hidden" name="seen" value=seen/>
    }
    .into_any()
}

/// The one button for all that was asked, as it was asked.
fn all_as_asked(words: Words, of: &PlanOf, seen: &str, review: &str) -> AnyView {
    let named = words.say("plan-staff-all-as-asked");
    let form = named.clone();
    view! {
        <form method="post" action=ProposePlan::url() aria-label=form>
            {hidden(of, seen.to_owned())}
            <input type="hidden" name=REVIEW value=review.to_owned()/>
            <button type="submit" class="main-button" name="all" value="as-asked">{named}</button>
        </form>
    }
    .into_any()
}

/// A line for another place, or for later.
fn other(words: Words, of: &PlanOf, typed: &TypedPlan, wrong: &dyn Fn(&str) -> Option<String>) -> AnyView {
    let fields = At { name: OTHER.to_owned(), id: OTHER.to_owned(), called: words.say("plan-staff-other") };
    let line = &typed.other;
    let is_open = !line.situation.is_empty() || !line.reason.is_empty();
    let id = format!("{OTHER}-situation");
    let from = format!("{OTHER}-from");
    let at = select(
        (id.clone(), format!("{OTHER}[situation]")),
        words.say("plan-staff-where"),
        wheres(words, of),
        &line.situation,
        wrong(&id),
    );
    view! {
        <details class="panel" open=is_open>
            <summary>{words.say("plan-staff-other")}</summary>
            <p>{words.say("plan-staff-other-lead")}</p>
            {at}
            {term_fields(words, &fields, of, line, wrong)}
            {why_fields(words, (&fields, line.situation.parse().ok()), of, line, wrong)}
            <Field
                name=format!("{OTHER}[from]")
                id=from.clone()
                kind="date"
                label=words.say("plan-staff-later")
                value=line.from.clone()
                wrong=wrong(&from)
                folded=true
            />
            <Field
                name=format!("{OTHER}[assistant]")
                id=format!("{OTHER}-assistant")
                kind="text"
                label=words.say("plan-staff-assistant")
                value=line.assistant.clone()
                wrong=None
                folded=true
            />
        </details>
    }
    .into_any()
}

/// Every place of the learner's week and day.
pub fn wheres(words: Words, of: &PlanOf) -> Vec<(String, String)> {
    let sessions = of.week.iter().map(|session| Situation::Session(session.id));
    let times = of.day.times().map(|(time, _)| Situation::Time(time));
    let all = std::iter::once(Situation::AllLessons).chain(sessions).chain(times);
    let named = all.map(|at| (at.to_string(), place(words, of, at).words));
    std::iter::once((String::new(), String::new())).chain(named).collect()
}

/// Every version there was.
fn versions(words: Words, of: &PlanOf) -> Option<AnyView> {
    let rows = of.history.plans.iter().map(|plan| {
        let args = [
            ("number", plan.number.into()),
            ("name", plan.by.1.to_string().into()),
            ("date", college_date(words, plan.at).into()),
            ("review", words.date(plan.review).into()),
        ];
        view! { <li>{words.say_with("plan-staff-version", &args)}</li> }
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| {
        view! { <section><h2>{words.say("plan-staff-versions")}</h2><ul class="list">{rows}</ul></section> }.into_any()
    })
}
