//! What support is looked at against: what the learner agreed to, and what they say in their own words of themself, of how they
//! show things and of what helps.

use domain::briefing::{about_them, makers};
use domain::plan::PlanLine;
use domain::statement::State;
use leptos::prelude::*;
use storage::PlanOf;

use crate::briefing::said::{self, By};
use crate::college::college_date;
use crate::plan::shown::{order, place};
use crate::plan::{assistant_to_staff, mark_to_staff, plan_given};
use crate::visitor::moment;
use crate::words::Words;

/// Both, each under its heading.
pub fn beside(words: Words, of: &PlanOf) -> AnyView {
    let name = of.learner.name.called();
    let named = || [("name", name.to_owned().into())];
    let mut held = of.history.held(of.learner.id, moment().today);
    held.sort_by_key(|line| order(&of.week, line.situation));
    let nothing = held.is_empty().then(|| {
        view! { <p>{words.say_with("observation-staff-support-no-plan", &named())}</p> }
    });
    let lines = held.into_iter().map(|line| agreed(words, name, of, line)).collect_view();
    view! {
        <section class="said-card">
            <h2>{words.say_with("briefing-agreed", &named())}</h2>
            {nothing}
            {lines}
        </section>
        <section class="said-card">
            <h2>{words.say_with("briefing-says", &named())}</h2>
            {own_words(words, name, of)}
        </section>
    }
    .into_any()
}

fn agreed(words: Words, name: &str, of: &PlanOf, line: &PlanLine) -> AnyView {
    view! {
        <h3 dir="auto">{place(words, of, line.situation).words}</h3>
        {plan_given(words, line, &of.people)}
        {assistant_to_staff(words, name, line).map(|said| view! { <p>{said}</p> })}
        <p class="quiet">{mark_to_staff(words, name, line, &of.people)}</p>
    }
    .into_any()
}

/// What they say wherever they are, and who made it; what was taken back is not shown.
fn own_words(words: Words, name: &str, of: &PlanOf) -> AnyView {
    let named = ("name", name.to_owned().into());
    match &of.statement {
        Some(sent) if sent.state == State::Sent => {
            let lines = about_them(&sent.answers, None);
            let made = said::makers(words, name, makers(lines.iter().map(|line| &line.answer)), &of.people);
            let nothing = lines.is_empty().then(|| {
                view! { <p>{words.say_with("observation-staff-support-no-words", &[named])}</p> }
            });
            view! { {made}{nothing}{said::lines(words, &lines, By::of(name, &of.people, lines.iter()))} }.into_any()
        }
        Some(back) => {
            let on = back.taken_back_at.map(|at| college_date(words, at)).unwrap_or_default();
            view! { <p>{words.say_with("statement-staff-taken-back", &[named, ("date", on.into())])}</p> }.into_any()
        }
        None => view! { <p>{words.say_with("statement-staff-nothing", &[named])}</p> }.into_any(),
    }
}
