//! One learner of a session as its tutor reads them: who comes, what must be given, what they agreed to, and what they
//! asked to change.

use leptos::prelude::*;
use storage::Supported;

use crate::briefing::planned;
use crate::briefing::said::People;
use crate::called_off::{self, At};
use crate::deployment::with_half;
use crate::words::Words;

/// Everyone for whom somebody comes, or whose plan says something of the session.
pub fn learners(words: Words, learners: &[Supported], people: &People, at: Option<&At>) -> Option<AnyView> {
    let cards = learners.iter().map(|learner| card(words, learner, people, at)).collect_view();
    let heading = words.say("teaching-plans");
    (!learners.is_empty()).then(|| view! { <h2>{heading}</h2>{cards} }.into_any())
}

fn card(words: Words, learner: &Supported, people: &People, at: Option<&At>) -> AnyView {
    let name = learner.name.called().to_owned();
    let of_the_college = learner.by.iter().map(|supports| with_half(words, supports.name.to_string(), supports.part));
    let comes: Vec<String> = of_the_college.chain(learner.own_assistant().map(str::to_owned)).collect();
    let comes = match comes.is_empty() {
        _ if learner.not_here => words.say_with("called-off-is-not-here", &[("name", name.clone().into())]),
        true => words.say_with("teaching-nobody-for", &[("name", name.clone().into())]),
        false => words.say_with("teaching-with", &[("name", name.clone().into()), ("lsas", words.list(comes).into())]),
    };
    let planned = &learner.planned;
    let no_plan = planned.agreed.is_none();
    let no_plan = no_plan.then(|| view! { <p class="quiet">{words.say("briefing-not-from-plan")}</p> });
    let part: planned::Part = |words| view! { <h4>{words}</h4> }.into_any();
    view! {
        <article class="said-card" data-side="">
            <h3 dir="auto">{learner.name.to_string()}</h3>
            <p>{comes}</p>
            {planned::duties(words, &name, planned, people, part)}
            {planned::asked_to_change(words, &name, planned, learner.answer_by)}
            {planned::agreed(words, &name, planned, people, part)}
            {no_plan}
            {at.map(|at| called_off::learner(words, at, learner.learner, &name, learner.not_here))}
        </article>
    }
    .into_any()
}
