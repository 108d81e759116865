//! "We saw", as staff read it: in a ground of its own, each by whom and when, and never among what the learner said.

use domain::id::{PersonId, SessionId};
use domain::observation::Observation;
use domain::sign_in::SignedIn;
use domain::situation::Situation;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::actions::TakeBackObservation;
use crate::briefing::said::{People, maker};
use crate::college::college_date;
use crate::parts::Pill;
use crate::routes;
use crate::settings::use_reader;
use crate::symbol::Symbol;
use crate::words::Words;

/// What was seen of one learner, and the page it stands on.
pub struct WeSaw<'a> {
    /// The learner.
    pub learner: PersonId,
    /// What they are called.
    pub name: &'a str,
    /// What was seen, the newest first.
    pub seen: &'a [Observation],
    /// "We saw", on the level of the page.
    pub heading: AnyView,
    /// The page, to return to.
    pub then: String,
}

/// The whole card; `session` says what a session is called. Where nobody saw anything, the way to say so.
pub fn we_saw(words: Words, it: WeSaw<'_>, session: impl Fn(SessionId) -> String) -> AnyView {
    let WeSaw { learner, name, seen, heading, then } = it;
    let named = [("name", name.to_owned().into())];
    let rows: Vec<_> = seen.iter().map(|one| row(words, learner, name, one, &then, &session)).collect();
    let list = (!rows.is_empty()).then(|| {
        view! {
            {heading}
            <p class="quiet">{words.say_with("observation-staff-not-said", &named)}</p>
            <ul class="saw-lines">{rows}</ul>
        }
    });
    let say = words.say_with("observation-staff-say", &named);
    view! {
        <div class="saw">
            {list}
            <p class="read-row"><a href=routes::saw(learner, &then)>{say}</a></p>
        </div>
    }
    .into_any()
}

fn row(
    words: Words,
    learner: PersonId,
    name: &str,
    one: &Observation,
    then: &str,
    session: impl Fn(SessionId) -> String,
) -> AnyView {
    let step = one.seen.step();
    let picks = words.value(step.question, &one.seen.value(), str::to_owned).into_iter().map(|said| {
        view! { <span class="saw-pick">{said.symbol.map(|concept| view! { <Symbol concept/> })}<b>{said.words}</b></span> }
    });
    let place = match step.situation {
        Situation::Session(id) => session(id),
        _ => words.say("observation-staff-all-lessons"),
    };
    let by = [
        ("author", one.name.to_string().into()),
        ("date", college_date(words, one.at).into()),
        ("where", place.into()),
    ];
    let disputed = one.disputed.as_ref().map(|made_by| {
        let maker = maker(words, name, made_by, &People::new());
        let words = words.say_with("observation-staff-disputed", &[("name", name.to_owned().into())]);
        view! { <p><Pill words/></p><p class="quiet">{maker}</p> }
    });
    let question = words.short(step.question).words;
    let take_back = is_mine(one).then(|| {
        let label = words.say_with("observation-staff-take-back-named", &[("question", question.clone().into())]);
        let form = label.clone();
        view! {
            <form method="post" action=TakeBackObservation::url() aria-label=form>
                <input type="hidden" name="person" value=learner.to_string()/>
                <input type="hidden" name="id" value=one.id.to_string()/>
                <input type="hidden" name="then" value=then.to_owned()/>
                <button type="submit" class="button" aria-label=label>{words.say("observation-staff-take-back")}</button>
            </form>
        }
    });
    view! {
        <li>
            <p>{question}</p>
            {picks.collect_view()}
            <p class="quiet">{words.say_with("observation-staff-by", &by)}</p>
            {disputed}
            {take_back}
        </li>
    }
    .into_any()
}

/// Whether whoever reads this page wrote it.
fn is_mine(one: &Observation) -> bool {
    matches!(use_reader().signed_in, SignedIn::Here(visitor) if visitor.person == one.author)
}
