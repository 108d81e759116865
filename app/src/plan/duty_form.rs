//! What the college must give: what stands, and the form that adds to it.

use chrono::NaiveDate;
use domain::id::PlanLineId;
use domain::plan::{Basis, Duty, PlanLine};
use domain::scale::Scale;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::PlanOf;
use uuid::Uuid;

use super::duty_again::{TypedAgain, again};
use super::line_form::{At, few_words, said_wrong, select, terms as term_fields};
use super::person_page::wheres;
use super::proposing::{EndDuty, WriteDuty};
use super::shown::{duty_is_by, given, place};
use super::typed::{TypedDuty, TypedLine, Wrong};
use crate::parts::{Check, Field};
use crate::visitor::moment;
use crate::words::Words;

/// The whole part of the page.
pub fn duties(
    words: Words,
    name: &str,
    of: &PlanOf,
    (typed, looked): (TypedDuty, Option<&TypedAgain>),
    wrong: &Wrong,
) -> AnyView {
    let today = moment().today;
    let standing = of.history.duties(today).filter_map(|line| line.origin.duty().map(|duty| (line, duty)));
    let standing: Vec<_> = standing.map(|(line, duty)| card(words, name, of, (line, duty), looked, today)).collect();
    // of nothing it is not said that they have not agreed to it
    let lead = (!standing.is_empty()).then(|| {
        let said = words.say_with("plan-staff-duties-lead", &[("name", name.to_owned().into())]);
        view! { <p class="quiet">{said}</p> }
    });
    view! {
        <section id="duties">
            <h2>{words.say("plan-staff-duties")}</h2>
            {lead}
            {standing}
            {form(words, name, of, &typed, wrong)}
        </section>
    }
    .into_any()
}

fn card(
    words: Words,
    name: &str,
    of: &PlanOf,
    (line, duty): (&PlanLine, &Duty),
    looked: Option<&TypedAgain>,
    today: NaiveDate,
) -> AnyView {
    let called = place(words, of, line.situation).words;
    let named = words.say_with("plan-staff-end-named", &[("where", called.clone().into())]);
    let form = named.clone();
    let again = again(words, of, line, &called, looked);
    view! {
        <div class="panel plan-duty">
            {written(words, name, of, (line, duty), today)}
            {again}
            <form method="post" action=EndDuty::url() aria-label=form class="plan-wish">
                <input type="hidden" name="person" value=of.learner.id.to_string()/>
                <input type="hidden" name="id" value=line.id.to_string()/>
                <button type="submit" class="button" aria-label=named>{words.say("plan-staff-end")}</button>
            </form>
        </div>
    }
    .into_any()
}

/// The duties of a day as they are written, to be read alone: each with its basis, who wrote it and when, and by when it is looked
/// at again. Nothing where there are none.
pub fn duties_written(words: Words, name: &str, of: &PlanOf, today: NaiveDate) -> Option<AnyView> {
    let standing = of.history.duties(today).filter_map(|line| line.origin.duty().map(|duty| (line, duty)));
    let each: Vec<_> = standing
        .map(|standing| view! { <div class="panel plan-duty">{written(words, name, of, standing, today)}</div> })
        .collect();
    let lead = words.say_with("plan-staff-duties-lead", &[("name", name.to_owned().into())]);
    (!each.is_empty()).then(|| {
        view! { <section><h2>{words.say("plan-staff-duties")}</h2><p class="quiet">{lead}</p>{each}</section> }
            .into_any()
    })
}

fn written(words: Words, name: &str, of: &PlanOf, (line, duty): (&PlanLine, &Duty), today: NaiveDate) -> AnyView {
    let called = place(words, of, line.situation).words;
    view! { <h3>{called} {basis(words, duty)}</h3>{what(words, name, of, (line, duty), today)} }.into_any()
}

/// What a duty rests on.
pub fn basis(words: Words, duty: &Duty) -> AnyView {
    view! { <span class="pill">{words.say(&format!("plan-staff-basis-{}", duty.basis.key()))}</span> }.into_any()
}

/// What is given, what to do, and by whose word, wherever it is.
pub fn what(words: Words, name: &str, of: &PlanOf, (line, duty): (&PlanLine, &Duty), today: NaiveDate) -> AnyView {
    let key = if duty.review < today { "plan-staff-duty-overdue" } else { "plan-staff-duty-by" };
    let do_it = (!duty.what_to_do.is_empty()).then(|| {
        let said = words.say_with("plan-staff-duty-do", &[("what", duty.what_to_do.clone().into())]);
        view! { <p class="as-written" dir="auto">{said}</p> }
    });
    view! {
        <p><b>{words.say_with("plan-staff-not-agreed", &[("name", name.to_owned().into())])}</b></p>
        {given(words, line, &of.people)}
        {duty.two_people.then(|| view! { <p>{words.say("plan-staff-duty-two")}</p> })}
        {do_it}
        <p class="quiet">{words.say_with(key, &duty_is_by(words, duty))}</p>
    }
    .into_any()
}

fn form(words: Words, name: &str, of: &PlanOf, typed: &TypedDuty, wrong: &Wrong) -> AnyView {
    let wrong_at =
        |field: &str| wrong.iter().find(|(at, _)| at == field).map(|(_, refusal)| said_wrong(words, *refusal));
    let fields = At { name: "duty".to_owned(), id: "duty".to_owned(), called: words.say("plan-staff-duties") };
    let filled = TypedLine { terms: typed.terms.clone(), ..TypedLine::default() };
    let at = select(
        ("duty-situation".to_owned(), "duty[situation]".to_owned()),
        words.say("plan-staff-where"),
        wheres(words, of),
        &typed.situation,
        wrong_at("duty-situation"),
    );
    let bases = Basis::ALL.iter().map(|basis| {
        let said = words.say(&format!("plan-staff-basis-{}", basis.key()));
        (basis.key().to_owned(), said)
    });
    let basis = select(
        ("duty-basis".to_owned(), "duty[basis]".to_owned()),
        words.say("plan-staff-basis"),
        std::iter::once((String::new(), String::new())).chain(bases).collect(),
        &typed.basis,
        wrong_at("duty-basis"),
    );
    let latest = [("date", words.date(Duty::latest_review(moment().today)).into())];
    let named = words.say_with("plan-staff-duty-named", &[("name", name.to_owned().into())]);
    let what_to_do = few_words(
        ("duty-what-to-do".to_owned(), "duty[what_to_do]".to_owned()),
        words.say("plan-staff-what-to-do"),
        "3",
        &typed.what_to_do,
        wrong_at("duty-what-to-do"),
    );
    view! {
        <details class="panel" open=!wrong.is_empty()>
            <summary>{words.say("plan-staff-duty-add")}</summary>
            <form method="post" action=WriteDuty::url() aria-label=named novalidate>
                <input type="hidden" name="person" value=of.learner.id.to_string()/>
                <input type="hidden" name="id" value=PlanLineId::new(Uuid::now_v7()).to_string()/>
                {basis}
                {at}
                {term_fields(words, &fields, of, &filled, &wrong_at)}
                <Check
                    id="duty-two".to_owned()
                    name="duty[two_people]"
                    value="yes".to_owned()
                    label=words.say("plan-staff-two-people")
                    ticked=typed.two_people == "yes"
                    folded=true
                />
                {what_to_do}
                <Field
                    name="duty[review]"
                    id="duty-review"
                    kind="date"
                    label=words.say_with("plan-staff-duty-review", &latest)
                    value=typed.review.clone()
                    wrong=wrong_at("duty-review")
                    folded=true
                />
                <button type="submit" class="main-button">{words.say("plan-staff-duty-save")}</button>
            </form>
        </details>
    }
    .into_any()
}
