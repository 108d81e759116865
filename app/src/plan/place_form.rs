//! One place of a proposal: what was asked there, what stands, and what to propose.

use std::collections::BTreeSet;

use domain::plan::{Next, PlanLine, Shipped, Terms};
use domain::question::Question;
use domain::scale::Scale;
use domain::situation::Situation;
use domain::statement::Answers;
use leptos::prelude::*;
use storage::PlanOf;

use super::line_form::{At, from_asked, terms as term_fields, why as why_fields};
use super::mark;
use super::shown::{assistant_to_staff, given, place, still_open, terms, why};
use super::typed::{TypedLine, TypedPlan};
use crate::briefing::said::{check_with_me, maker, makers as makers_said};
use crate::parts::Field;
use crate::plan_review::{decided_here, talk_to_staff};
use crate::visitor::moment;
use crate::words::Words;

/// The whole fieldset.
pub fn place_form(
    words: Words,
    name: &str,
    of: &PlanOf,
    said: &Answers,
    at: Situation,
    typed: &TypedPlan,
    wrong: &dyn Fn(&str) -> Option<String>,
) -> AnyView {
    let asked = Terms::asked(said, at);
    let key = at.to_string();
    let called = place(words, of, at).words;
    let fields = At { name: format!("lines[{key}]"), id: key.clone(), called: called.clone() };
    let filled = typed.lines.get(&key).filter(|line| !line.how.is_empty() || !line.reason.is_empty());
    let filled = filled.cloned().unwrap_or_else(|| at_first(of, at, asked.as_ref()));
    let (is_open, how) = (filled.how == "different", filled.how.clone());
    let (was, was_named) = (how.clone(), format!("{}[was]", fields.name));
    let hows = [("as-asked", asked.is_some()), ("different", true), ("", true)];
    let hows = hows.into_iter().filter(|(_, there)| *there).map(|(value, _)| {
        let key = match (value, asked.is_some()) {
            ("", _) => "plan-staff-leave",
            ("different", false) => "plan-staff-offer",
            ("different", true) => "plan-staff-different",
            _ => "plan-staff-as-asked",
        };
        let id = format!("{}-how-{}", fields.id, if value.is_empty() { "leave" } else { value });
        view! {
            <div class="check">
                <input type="radio" id=id.clone() name=format!("{}[how]", fields.name) value=value checked=value == how/>
                <label for=id>{words.say(key)}</label>
            </div>
        }
    });
    let hows = hows.collect_view();
    let left = wrong(&format!("{}-how-different", fields.id));
    let left_id = left.is_some().then(|| format!("{}-how-wrong", fields.id));
    let described = left_id.clone();
    let left = left.map(|left| view! { <p class="field-wrong" id=left_id>{left}</p> });
    let (assistant, assistant_named) = (format!("{}-assistant", fields.id), format!("{}[assistant]", fields.name));
    view! {
        <fieldset class="panel plan-line">
            <legend>{called}</legend>
            <input type="hidden" name=was_named value=was/>
            <div class="plan-beside">
                <div class="plan-said">
                    <h2>{words.say_with("plan-staff-asked", &[("name", name.to_owned().into())])}</h2>
                    {was_asked(words, of, said, at, asked.as_ref())}
                    {made_by(words, name, of, said, at)}
                </div>
                <div>
                    {stands(words, name, of, at)}
                    <fieldset class="checks" aria-describedby=described>
                        <legend>{words.say("plan-staff-propose-here")}</legend>
                        {left}
                        {hows}
                    </fieldset>
                    <details open=is_open>
                        <summary>{words.say("plan-staff-what-instead")}</summary>
                        {term_fields(words, &fields, of, &filled, wrong)}
                        {why_fields(words, (&fields, Some(at)), of, &filled, wrong)}
                    </details>
                    <Field
                        name=assistant_named
                        id=assistant
                        kind="text"
                        label=words.say("plan-staff-assistant")
                        value=filled.assistant.clone()
                        wrong=None
                    />
                </div>
            </div>
        </fieldset>
    }
    .into_any()
}

/// The fields before anybody has filled in any: what was decided at a review, else what was asked. The learner's own assistant
/// goes on where they are in the plan.
pub fn at_first(of: &PlanOf, at: Situation, asked: Option<&Terms>) -> TypedLine {
    decided(of, at, asked).unwrap_or_else(|| TypedLine { assistant: assistant_at(of, at), ..from_asked(asked) })
}

/// Just as it was asked, with the learner's own assistant where they are in the plan.
pub fn as_asked(of: &PlanOf, at: Situation) -> TypedLine {
    TypedLine { how: "as-asked".to_owned(), assistant: assistant_at(of, at), ..TypedLine::default() }
}

/// The learner's own assistant in a place, by name; nothing where it is none.
fn assistant_at(of: &PlanOf, at: Situation) -> String {
    let today = moment().today;
    let lines = of.history.newest(today).into_iter().filter(|line| line.situation == at && !line.begins_later(today));
    lines.filter_map(|line| line.own_assistant.clone()).next_back().unwrap_or_default()
}

/// What the learner decided at a review, filled in: one step less or more with that as its reason; and where there is no such
/// step, or they want something else, as it is, for the talk that is said beside it. So it is where they decided of a line in whose
/// place another has begun: a step from that one is none from what stands.
pub fn decided(of: &PlanOf, at: Situation, asked: Option<&Terms>) -> Option<TypedLine> {
    let today = moment().today;
    let newest: Vec<_> = of.history.newest(today).into_iter().filter(|line| line.situation == at).collect();
    let next = newest.iter().find_map(|line| {
        let (_, stood, made) = of.history.decided_over(&of.reviews, line, today)?;
        Some((*line, stood.terms.next(made.what.decision())))
    });
    match next {
        Some((line, Next::Step(terms))) => {
            let (how, reason) = ("different".to_owned(), Shipped::YouDecided.key().to_owned());
            let assistant = line.own_assistant.clone().unwrap_or_default();
            Some(TypedLine { how, reason, assistant, ..from_asked(Some(&terms)) })
        }
        Some((line, Next::Talk(_))) => Some(as_it_is(line, asked)),
        Some((_, Next::Keep)) | None => {
            let is_left = !of.history.decided_of_left(&of.reviews, at, today).is_empty();
            let begun = newest.into_iter().find(|line| is_left && !line.begins_later(today))?;
            Some(as_it_is(begun, asked))
        }
    }
}

/// A line as it is: as asked where it is that, else with its own reason.
fn as_it_is(line: &PlanLine, asked: Option<&Terms>) -> TypedLine {
    let assistant = line.own_assistant.clone().unwrap_or_default();
    if asked == Some(&line.terms) {
        return TypedLine { how: "as-asked".to_owned(), assistant, ..from_asked(asked) };
    }
    let why = line.origin.reason().map(|why| (why.named().word(), why.words().to_owned()));
    let (reason, words) = why.unwrap_or_default();
    TypedLine { how: "different".to_owned(), reason, words, assistant, ..from_asked(Some(&line.terms)) }
}

fn was_asked(words: Words, of: &PlanOf, said: &Answers, at: Situation, asked: Option<&Terms>) -> AnyView {
    match asked {
        Some(asked) => {
            let doubt = asked.doubt(said, at);
            let check = doubt.map(|doubt| view! { <p class="not-asked">{check_with_me(words, doubt)}</p> });
            let open = still_open(words, said, at);
            view! { {terms(words, asked, &of.people)}{open}{check} }.into_any()
        }
        None => {
            let answer = said.get(at, Question::Presence).map(|answer| &answer.value);
            let picks = answer.map(|value| words.value(Question::Presence, value, str::to_owned)).unwrap_or_default();
            let picks = picks.into_iter().map(|said| said.words).collect::<Vec<_>>().join(", ");
            let nothing = if picks.is_empty() { words.say("plan-staff-not-asked") } else { picks };
            view! { <p class="not-asked">{nothing}</p> }.into_any()
        }
    }
}

/// Who made it known and how, each once: what is proposed beside it is proposed for them.
fn made_by(words: Words, name: &str, of: &PlanOf, said: &Answers, at: Situation) -> Vec<AnyView> {
    let here = said.0.iter().filter(|((about, question), _)| *about == at && !question.is_private());
    let makers: Vec<_> = here.map(|(_, answer)| (&answer.maker, answer.at)).collect();
    let mut met = BTreeSet::new();
    let once = makers.into_iter().filter(|(by, _)| met.insert(maker(words, name, by, &of.people)));
    makers_said(words, name, once.collect(), &of.people)
}

/// What stands of a place: each newest line, what was answered to it, and why it is not as asked; and what was decided of those
/// in whose place another has begun.
fn stands(words: Words, name: &str, of: &PlanOf, at: Situation) -> Vec<AnyView> {
    let today = moment().today;
    let lines = of.history.newest(today).into_iter().filter(|line| line.situation == at);
    let left = of.history.decided_of_left(&of.reviews, at, today).into_iter();
    let left = left.map(|(line, _)| decided_of_left(words, name, of, line));
    lines.map(|line| standing(words, name, of, line)).chain(left).collect()
}

fn decided_of_left(words: Words, name: &str, of: &PlanOf, line: &PlanLine) -> AnyView {
    view! { <div class="plan-stands">{given(words, line, &of.people)}{decided_here(words, name, of, line)}</div> }
        .into_any()
}

fn standing(words: Words, name: &str, of: &PlanOf, line: &PlanLine) -> AnyView {
    let begins = line.from.map(|from| {
        view! { <p>{words.say_with("plan-staff-from", &[("date", words.date(from).into())])}</p> }
    });
    let gives = (line.origin.reason().is_some() || line.from.is_some()).then(|| given(words, line, &of.people));
    view! {
        <div class="plan-stands" data-standing=line.standing().key()>
            <p><span class="pill">{words.say(&format!("plan-staff-origin-{}", line.origin.key()))}</span></p>
            <p>{mark::to_staff(words, name, line, &of.people)}</p>
            {begins}
            {gives}
            {assistant_to_staff(words, name, line).map(|said| view! { <p>{said}</p> })}
            {why(words, &line.origin)}
            {of.history.talks.get(&line.id).map(|talk| talk_to_staff(words, name, talk))}
            {decided_here(words, name, of, line)}
        </div>
    }
    .into_any()
}
