//! What a learner's plan gives, as who comes reads it: what the college must give in a frame of its own, visibly not the
//! learner's say, then what they agreed to.

use chrono::NaiveDate;
use domain::briefing::{Given, Planned};
use domain::plan::{PlanLine, Standing, Terms};
use domain::question::{Picked, Question, Value};
use domain::scale::{Amount, Moment, Presence, Scale};
use domain::situation::Situation;
use leptos::prelude::*;

use super::said::{People, picks, rung};
use crate::college::college_date;
use crate::parts::{Pill, SaidLine, SaidLines};
use crate::plan::{assistant_to_staff, duty_is_by, mark_to_staff, plan_called, plan_given};
use crate::visitor::moment;
use crate::words::Words;

/// A heading of a part of a card, one below the card's own.
pub type Part = fn(String) -> AnyView;

/// What is not as the reader last read it, said first; `says_else` where the learner's own words are not, `saw_since`
/// where what staff saw is not.
pub fn changes(words: Words, name: &str, planned: &Planned, [says_else, saw_since]: [bool; 2]) -> Option<AnyView> {
    if !planned.has_changes() && !says_else && !saw_since {
        return None;
    }
    let named = || [("name", name.to_owned().into())];
    let new = |key: &str, any: bool| any.then(|| words.say_with(key, &named()));
    let gone = planned.gone.iter().map(|line| {
        let given = in_words(words, &line.terms, &People::new());
        words.say_with("briefing-plan-gone", &[("given", given.into())])
    });
    let is_new = planned.agreed.as_ref().is_some_and(|given| given.is_new);
    let told = [
        new("briefing-plan-new-duty", planned.duties.iter().any(|given| given.is_new)),
        new("briefing-plan-new-agreed", is_new && planned.agreed_since),
        new("briefing-plan-new-here", is_new && !planned.agreed_since),
        new("briefing-plan-new-mark", planned.newly_marked),
        new("briefing-plan-agreed-again", planned.agreed_again),
        new("briefing-say-new", says_else),
        new("briefing-saw-new", saw_since),
    ];
    let told = told.into_iter().flatten().chain(gone).map(|told| view! { <li>{told}</li> });
    let heading = words.say("briefing-changed-first");
    Some(
        view! { <div class="plan-news"><p><strong>{heading}</strong></p><ul>{told.collect_view()}</ul></div> }
            .into_any(),
    )
}

/// What the college must give there, each in its frame, and that the learner has not agreed to it.
pub fn duties(words: Words, name: &str, planned: &Planned, people: &People, part: Part) -> Option<AnyView> {
    let each = planned.duties.iter().map(|given| duty(words, name, given, people)).collect_view();
    let heading = part(words.say("briefing-must"));
    (!planned.duties.is_empty()).then(|| view! { <section class="plan-must">{heading}{each}</section> }.into_any())
}

fn duty(words: Words, name: &str, Given { line, is_new }: &Given, people: &People) -> Option<AnyView> {
    let duty = line.origin.duty()?;
    let named = || ("name", name.to_owned().into());
    let what = (!duty.what_to_do.is_empty()).then(|| {
        view! {
            <p><strong>{words.say("briefing-what-to-do")}</strong></p>
            <p class="plan-own-words" dir="auto">{duty.what_to_do.clone()}</p>
        }
    });
    let two = duty.two_people.then(|| view! { <p>{words.say("plan-staff-duty-two")}</p> });
    let basis = words.say(&format!("briefing-basis-{}", duty.basis.key()));
    let holds = words.say(holds(line.situation));
    Some(
        view! {
            <div class="plan-duty plan-brief">
                <p class="split">
                    <strong>{basis}</strong>
                    {is_new.then(|| view! { <Pill words=words.say("briefing-new-answer") on_screen=true/> })}
                </p>
                <p>{words.say_with("plan-staff-not-agreed", &[named()])}</p>
                {what}
                {two}
                {plan_given(words, line, people)}
                <p class="quiet">{holds}". "{words.say_with("plan-staff-duty-by", &duty_is_by(words, duty))}</p>
            </div>
        }
        .into_any(),
    )
}

/// That the learner wants it otherwise, and by when that is answered; and that they took it back, and what comes in its place.
pub fn asked_to_change(words: Words, name: &str, planned: &Planned, by: Option<NaiveDate>) -> Option<AnyView> {
    let told = [reopened(words, name, planned, by), taken_back(words, name, planned)];
    let told: Vec<_> = told.into_iter().flatten().map(|said| view! { <p><strong>{said}</strong></p> }).collect();
    (!told.is_empty()).then(|| view! { <div class="plan-mark">{told}</div> }.into_any())
}

fn reopened(words: Words, name: &str, planned: &Planned, by: Option<NaiveDate>) -> Option<String> {
    let on = ("date", college_date(words, planned.reopened_at()?).into());
    let named = ("name", name.to_owned().into());
    Some(match by {
        _ if planned.proposed_anew => words.say_with("briefing-plan-reopened-anew", &[named, on]),
        None => words.say_with("briefing-plan-reopened-soon", &[named, on]),
        Some(by) => {
            let key = if by < moment().today { "briefing-plan-reopened-late" } else { "briefing-plan-reopened" };
            words.say_with(key, &[named, on, ("by", words.date(by).into())])
        }
    })
}

fn taken_back(words: Words, name: &str, planned: &Planned) -> Option<String> {
    let on = ("date", college_date(words, planned.taken_back?).into());
    let key = if planned.agreed.is_some() { "briefing-plan-taken-back-here" } else { "briefing-plan-taken-back" };
    Some(words.say_with(key, &[("name", name.to_owned().into()), on]))
}

/// What they agreed to there, and who said so when.
pub fn agreed(words: Words, name: &str, planned: &Planned, people: &People, part: Part) -> Option<AnyView> {
    let Given { line, is_new } = planned.agreed.as_ref()?;
    let heading = part(words.say_with("briefing-agreed", &[("name", name.to_owned().into())]));
    let assistant = assistant_to_staff(words, name, line).map(|said| view! { <p><strong>{said}</strong></p> });
    let later = planned.later.as_ref().and_then(|later| {
        let given = in_words(words, &later.terms, people);
        let args = [("date", words.date(later.from?).into()), ("given", given.into())];
        Some(view! { <p class="quiet">{words.say_with("briefing-later-agreed", &args)}</p> })
    });
    let stands = match line.standing() {
        // since when it is asked to be changed stands above
        Standing::Reopened(..) => None,
        _ => Some(mark_to_staff(words, name, line, people)),
    };
    let holds = words.say(holds(line.situation));
    Some(
        view! {
            <section>
                {heading}
                {is_new.then(|| view! { <Pill words=words.say("briefing-new-answer") on_screen=true/> })}
                {assistant}
                {given(words, line, people)}
                {back(words, line)}
                <p class="quiet">{holds}{stands.map(|stands| format!(". {stands}"))}</p>
                {later}
            </section>
        }
        .into_any(),
    )
}

/// That standing back is the plan, where they want no one, only somebody near, or help for a part of it.
fn back(words: Words, line: &PlanLine) -> Option<AnyView> {
    let key = match line.terms.presence() {
        Presence::Help if line.terms.takes() == Some(Amount::All) => return None,
        Presence::Help if line.terms.moments().contains(&Moment::AllThrough) => return None,
        Presence::Help => "briefing-back-rest",
        Presence::JustInCase => "briefing-back-just-in-case",
        Presence::NoOne => "briefing-back-no-one",
    };
    Some(view! { <p>{words.say(key)}</p> }.into_any())
}

/// Whether it is for this session, or for every lesson.
const fn holds(situation: Situation) -> &'static str {
    match situation {
        Situation::AllLessons => "briefing-plan-for-all",
        _ => "briefing-plan-for-this",
    }
}

/// What is given, question by question, least help first.
fn given(words: Words, line: &PlanLine, people: &People) -> AnyView {
    let lines = line.terms.lines().map(|(question, picked)| {
        let value = Value::Picked(picked.clone());
        let picks = picks(words, question, &value, people);
        SaidLine {
            question: plan_called(words, line, question),
            picks,
            notes: rung(words, &value).into_iter().collect(),
        }
    });
    view! { <SaidLines lines=lines.collect()/> }.into_any()
}

/// The same in one line: whether somebody comes, how much, how near.
fn in_words(words: Words, terms: &Terms, people: &People) -> String {
    let told = |(question, picked): (Question, &Picked)| {
        let said = picks(words, question, &Value::Picked(picked.clone()), people);
        words.list(said.into_iter().map(|said| said.words))
    };
    let first = |(question, _): &(Question, &Picked)| {
        matches!(question, Question::Presence | Question::Amount | Question::Nearness)
    };
    words.list(terms.lines().filter(first).map(told))
}
