//! The lessons a learner had before: what was said, agreed or to be given there, apart from the plan and to be read alone. Their
//! coordinator sees there what holds in no lesson any more, until it is written anew or ended.

use chrono::NaiveDate;
use domain::id::{PersonId, SessionId};
use domain::plan::{History, LessonBefore, PlanLine, Terms};
use domain::scale::Scale;
use domain::situation::Situation;
use domain::statement::Answers;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::{OwnPlan, PlanOf};

use super::duty_form::{basis, what};
use super::mark;
use super::proposing::EndDuty;
use super::shown::{assistant, assistant_to_staff, given, terms, why};
use crate::parts::{SaidRow, pictured, pictured_within};
use crate::symbol::{Size, Symbol};
use crate::visitor::moment;
use crate::words::{Said, Words};

/// What a lesson of the week was called.
pub fn name(words: Words, lesson: &LessonBefore) -> String {
    words.session(&lesson.title, lesson.slot.weekday, lesson.slot.start.time())
}

/// One of them, and what stands in the plan there.
struct Lesson<'a> {
    said: Option<Terms>,
    lines: Vec<&'a PlanLine>,
    called: Said,
}

/// Those of which there is something to read, in the order of the week.
fn lessons<'a>(
    words: Words,
    (learner, history): (PersonId, &'a History),
    said: &Answers,
    today: NaiveDate,
) -> Vec<(SessionId, Lesson<'a>)> {
    let lines = history.held_before(learner, today);
    let mut lessons: Vec<_> = history.before.iter().collect();
    lessons.sort_by_key(|(_, lesson)| lesson.slot);
    let each = lessons.into_iter().map(|(id, lesson)| {
        let at = Situation::Session(*id);
        let lines = lines.iter().copied().filter(|line| line.situation == at).collect();
        let called = words.said_with("statement-lesson", &[("class", name(words, lesson).into())]);
        (*id, Lesson { said: Terms::asked(said, at), lines, called })
    });
    each.filter(|(_, lesson)| lesson.said.is_some() || !lesson.lines.is_empty()).collect()
}

/// To the learner: each once, with nothing to press.
pub fn to_learner(words: Words, own: &OwnPlan, said: &Answers) -> Option<AnyView> {
    let today = moment().today;
    let each = lessons(words, (own.me.id, &own.history), said, today).into_iter().map(|(_, lesson)| {
        let Lesson { said, lines, called } = lesson;
        let said = said.map(|said| view! { {pictured_within(words.said("plan-asked"))}{terms(words, &said, &own.people)} });
        let lines = lines.into_iter().map(|line| line_to_learner(words, own, line)).collect_view();
        view! {
            <div class="answered plan-card">
                <h3>{called.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span dir="auto">{called.words}</span></h3>
                {said}
                {lines}
            </div>
        }
    });
    let each: Vec<_> = each.collect();
    let title = pictured(words.said("plan-before-title"));
    (!each.is_empty()).then(|| {
        let lead = words.said("plan-before-lead");
        view! { <section id="before">{title}<SaidRow said=lead/>{each}</section> }.into_any()
    })
}

fn line_to_learner(words: Words, own: &OwnPlan, line: &PlanLine) -> AnyView {
    let (title, stands) = match line.origin.duty() {
        Some(duty) => ("plan-must-title", words.said(&format!("plan-must-{}", duty.basis.key()))),
        None => ("plan-agreed-title", mark::to_learner(words, line)),
    };
    view! {
        {pictured_within(words.said(title))}
        {given(words, line, &own.people)}
        {assistant(words, line)}
        {why(words, &line.origin)}
        <SaidRow said=stands/>
    }
    .into_any()
}

/// To the coordinator: what holds in no lesson any more with the way to end it, the rest to be read.
pub fn to_staff(words: Words, called: &str, of: &PlanOf, said: &Answers) -> Option<AnyView> {
    let today = moment().today;
    let learner = (of.learner.id, &of.history);
    let nowhere: Vec<_> = of.history.nowhere(of.learner.id, today).into_iter().map(|line| line.id).collect();
    let each = lessons(words, learner, said, today).into_iter().map(|(id, lesson)| {
        let since = of.history.before.get(&id).and_then(|lesson| lesson.since);
        let since = since.map(|since| words.say_with("plan-staff-before-since", &[("date", words.date(since).into())]));
        let asked = lesson.said.map(|said| {
            let asked = words.say_with("plan-staff-asked", &[("name", called.to_owned().into())]);
            view! { <h4>{asked}</h4>{terms(words, &said, &of.people)} }
        });
        let lines = lesson.lines.into_iter().map(|line| {
            let to_do = nowhere.contains(&line.id).then(|| to_do(words, of, line, &lesson.called.words));
            view! { {line_to_staff(words, called, of, line)}{to_do} }
        });
        let lines = lines.collect_view();
        view! {
            <div class="panel plan-duty">
                <h3 dir="auto">{lesson.called.words.clone()}</h3>
                {since.map(|since| view! { <p class="quiet">{since}</p> })}
                {asked}
                {lines}
            </div>
        }
    });
    let each: Vec<_> = each.collect();
    let title = words.say_with("plan-staff-before-title", &[("name", called.to_owned().into())]);
    (!each.is_empty()).then(|| view! { <section id="before"><h2>{title}</h2>{each}</section> }.into_any())
}

fn line_to_staff(words: Words, called: &str, of: &PlanOf, line: &PlanLine) -> AnyView {
    if let Some(duty) = line.origin.duty() {
        let what = what(words, called, of, (line, duty), moment().today);
        return view! { <p>{basis(words, duty)}</p>{what} }.into_any();
    }
    view! {
        <p>{mark::to_staff(words, called, line, &of.people)}</p>
        {given(words, line, &of.people)}
        {assistant_to_staff(words, called, line).map(|said| view! { <p>{said}</p> })}
    }
    .into_any()
}

/// That it holds nowhere, and what can be done: it is written anew for another lesson, or ended.
fn to_do(words: Words, of: &PlanOf, line: &PlanLine, lesson: &str) -> AnyView {
    let anew = if line.origin.duty().is_some() { "#duties" } else { "#propose" };
    let named = words.say_with("plan-staff-end-named", &[("where", lesson.to_owned().into())]);
    let form = named.clone();
    view! {
        <p><strong>{words.say_with("plan-staff-nowhere", &[("what", lesson.to_owned().into())])}</strong></p>
        <p class="read-row"><a href=anew>{words.say("plan-staff-nowhere-anew")}</a></p>
        <form method="post" action=EndDuty::url() aria-label=form class="plan-wish">
            <input type="hidden" name="person" value=of.learner.id.to_string()/>
            <input type="hidden" name="id" value=line.id.to_string()/>
            <button type="submit" class="button" aria-label=named>{words.say("plan-staff-end")}</button>
        </form>
    }
    .into_any()
}
