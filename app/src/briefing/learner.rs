//! One learner before one meeting: who they are, whether it is read, and what they say.

use domain::briefing::Say;
use leptos::prelude::*;
use storage::{Briefed, Meeting};

use super::said::{self, People};
use crate::college::college_date;
use crate::observation::{WeSaw, we_saw};
use crate::parts::{Avatar, Pill};
use crate::person::figure;
use crate::routes;
use crate::words::Words;

/// Whether what a learner says has been read, in a word or two.
pub fn mark(words: Words, briefed: &Briefed) -> String {
    match briefed.read {
        Some((_, at)) if briefed.is_read() => {
            words.say_with("briefing-read-on", &[("date", college_date(words, at).into())])
        }
        Some(_) => words.say("briefing-changed-since"),
        None => words.say("briefing-new"),
    }
}

/// One learner's card. `on_its_own` leaves out the link to the page that shows this card alone.
pub fn card(words: Words, meeting: &Meeting, briefed: &Briefed, people: &People, on_its_own: OnItsOwn) -> AnyView {
    let name = briefed.face.name.called().to_owned();
    let makers = match &briefed.say {
        Say::Sent(sent) => said::makers(words, &name, sent.makers(), people),
        _ => Vec::new(),
    };
    let because = briefed.reason.clone().map(|reason| {
        view! { <p class="quiet">{words.say_with("briefing-reason", &[("reason", reason.into())])}</p> }
    });
    // a card is one of its meeting's, whose heading is above it; alone, it comes straight after the page's own
    let called = match on_its_own {
        OnItsOwn::Yes => view! { <h2>{name.clone()}</h2> }.into_any(),
        OnItsOwn::No => view! { <h3>{name.clone()}</h3> }.into_any(),
    };
    let plan = (!briefed.from_plan).then(|| view! { <p class="quiet">{words.say("briefing-not-from-plan")}</p> });
    let open = (on_its_own == OnItsOwn::No).then(|| {
        let href = routes::briefing(briefed.face.id, meeting.occurrence);
        view! { <p class="read-row"><a href=href>{words.say_with("briefing-open", &[("name", name.clone().into())])}</a></p> }
    });
    let we_saw_heading = words.say("observation-staff-we-saw");
    let (heading, then) = match on_its_own {
        OnItsOwn::Yes => {
            (view! { <h3>{we_saw_heading}</h3> }.into_any(), routes::briefing(briefed.face.id, meeting.occurrence))
        }
        OnItsOwn::No => (view! { <h4>{we_saw_heading}</h4> }.into_any(), routes::HOME.to_owned()),
    };
    let saw = WeSaw { learner: briefed.face.id, name: &name, seen: &briefed.seen, heading, then };
    let saw = we_saw(words, saw, |_| meeting.title.clone());
    view! {
        <article class="said-card">
            <div class="said-who">
                <Avatar figure=figure(&briefed.face)/>
                <div>
                    {called}
                    <Pill words=mark(words, briefed)/>
                </div>
            </div>
            {makers}
            {plan}
            {because}
            {said::say(words, &name, &briefed.say, people)}
            {open}
            {saw}
        </article>
    }
    .into_any()
}

/// Whether a card is alone on its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnItsOwn {
    /// Alone, to be printed.
    Yes,
    /// One of a day's.
    No,
}
