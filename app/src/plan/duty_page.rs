//! One duty as its learner reads it: what the college must do, by whose word, and whom to ask who does not agree. There is
//! nothing to answer to it, so that nothing of it is ever taken for agreed.

use domain::plan::{Duty, PlanLine};
use domain::scale::Scale;
use leptos::prelude::*;
use storage::{OwnPlan, WhoReads};

use super::not_agree::not_agree;
use super::shown::{duty_is_by, given, place};
use crate::parts::{Heading, LearnerPage, SaidRow, Trouble, titled};
use crate::person::figure;
use crate::routes;
use crate::words::{Words, use_words};

/// The page of one, which says where nobody was told a moment ago.
pub fn show(own: &OwnPlan, line: &PlanLine, (duty, not_told): (&Duty, bool), who: &WhoReads) -> AnyView {
    let words = use_words();
    let at = place(words, own, line.situation);
    let heading = words.said_with("plan-duty-title", &[("where", at.words.into())]);
    let proposer = own.history.plans.first().map(|plan| plan.by.0);
    let wrote: Vec<_> = proposer.into_iter().chain([duty.by.0]).collect();
    let (me, reader, talk) = (figure(&own.me), own.reader.as_ref().map(figure), routes::plan_line(line.id));
    let (what, not_agree) = (what(words, own, line, duty), not_agree(words, who, line.id, &wrote));
    view! {
        <LearnerPage
            title=titled(&heading.words, not_told)
            me
            back=Some(routes::PLAN.to_owned())
            reader
            talk=routes::talk(&talk)
        >
            {not_told.then(|| view! { <Trouble said=words.said("talk-not-told")/> })}
            <Heading said=heading hint=Some(words.said("plan-must-lead"))/>
            <div class="answered plan-card plan-duty">{what}</div>
            {not_agree}
        </LearnerPage>
    }
    .into_any()
}

/// What is given, what it rests on, what to do, and who wrote it when.
pub fn what(words: Words, own: &OwnPlan, line: &PlanLine, duty: &Duty) -> AnyView {
    let do_it = (!duty.what_to_do.is_empty()).then(|| {
        view! { <p>{words.say("plan-must-do")}</p><p class="plan-own-words" dir="auto">{duty.what_to_do.clone()}</p> }
    });
    view! {
        {given(words, line, &own.people)}
        <SaidRow said=words.said(&format!("plan-must-{}", duty.basis.key()))/>
        {duty.two_people.then(|| view! { <SaidRow said=words.said("plan-must-two")/> })}
        {do_it}
        <p class="answered-maker">{words.say_with("plan-must-by", &duty_is_by(words, duty))}</p>
    }
    .into_any()
}
