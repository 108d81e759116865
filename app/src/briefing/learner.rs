//! One learner before one meeting: who they are, whether it is read, and what they say.

use domain::briefing::Say;
use domain::scale::Scale;
use leptos::prelude::*;
use storage::{Briefed, Meeting};

use super::local;
use super::planned::{self, Part};
use super::said::{self, People};
use crate::college::college_date;
use crate::deployment::half;
use crate::observation::{WeSaw, we_saw};
use crate::parts::{Avatar, Pill};
use crate::person::figure;
use crate::routes;
use crate::words::Words;

/// Whether what a learner says has been read, in a word or two.
pub fn mark(words: Words, briefed: &Briefed) -> String {
    match briefed.was_read() {
        Some((_, at)) if briefed.is_read() => {
            words.say_with("briefing-read-on", &[("date", college_date(words, *at).into())])
        }
        Some(_) => words.say("briefing-changed-since"),
        None => words.say("briefing-new"),
    }
}

/// One learner's card: what is new, what the college must give, what they agreed to, and what else they say.
/// `on_its_own` leaves out the link to the page that shows this card alone.
pub fn card(words: Words, meeting: &Meeting, briefed: &Briefed, people: &People, on_its_own: OnItsOwn) -> AnyView {
    let name = briefed.face.name.called().to_owned();
    let because = briefed.reason.clone().map(|reason| {
        view! { <p class="quiet">{words.say_with("briefing-reason", &[("reason", reason.into())])}</p> }
    });
    let here = briefed.here.map(|here| {
        let said = words.say_with(&format!("briefing-here-{}", here.key()), &[("name", name.clone().into())]);
        view! { <p class="quiet">{said}</p> }
    });
    let half = half(words, briefed.part).map(|half| {
        let span = briefed.part.span(meeting.whole);
        let [from, to] = [span.0, span.1].map(|at| local::time(words, at));
        let args = [("name", name.clone().into()), ("half", half.into()), ("from", from.into()), ("to", to.into())];
        view! { <p><strong>{words.say_with("briefing-half", &args)}</strong></p> }
    });
    let part = on_its_own.part();
    let planned = &briefed.planned;
    let says_else = matches!(shown(briefed), Say::Sent(sent) if sent.has_changes());
    view! {
        <article class="said-card" data-side="">
            <div class="said-who">
                <Avatar figure=figure(&briefed.face)/>
                <div>
                    {on_its_own.name(name.clone())}
                    <Pill words=mark(words, briefed) on_screen=true/>
                </div>
            </div>
            {planned::changes(words, &name, planned, [says_else, briefed.saw_since])}
            {half}
            {because}
            {here}
            {planned::duties(words, &name, planned, people, part)}
            {planned::asked_to_change(words, &name, planned, briefed.answer_by)}
            {planned::agreed(words, &name, planned, people, part)}
            {says(words, &name, briefed, people, part)}
            {open(words, meeting, briefed, on_its_own)}
            {saw(words, meeting, briefed, on_its_own)}
        </article>
    }
    .into_any()
}

/// What is shown of what they say: all of it where no plan is in force, else what the plan says nothing of, and where they want it
/// otherwise, what that is.
fn shown(briefed: &Briefed) -> Say {
    let planned = &briefed.planned;
    match (&briefed.say, &planned.agreed) {
        (Say::Sent(sent), Some(_)) if !planned.is_marked() => Say::Sent(sent.clone().beside_plan()),
        (Say::Sent(sent), Some(given)) => Say::Sent(sent.clone().otherwise_than(&given.line.terms)),
        (say, _) => say.clone(),
    }
}

/// What they say, and who said it.
fn says(words: Words, name: &str, briefed: &Briefed, people: &People, part: Part) -> AnyView {
    let planned = &briefed.planned;
    let say = shown(briefed);
    let makers = match &say {
        Say::Sent(sent) => said::makers(words, name, sent.makers(), people),
        _ => Vec::new(),
    };
    let heading = match planned.agreed {
        Some(_) => "briefing-says-beside",
        None => "briefing-says",
    };
    let heading = part(words.say_with(heading, &[("name", name.to_owned().into())]));
    let no_plan = planned.agreed.is_none();
    let no_plan = no_plan.then(|| view! { <p class="quiet">{words.say("briefing-not-from-plan")}</p> });
    view! { <section>{heading}{no_plan}{makers}{said::say(words, name, &say, people)}</section> }.into_any()
}

/// The way to the page that shows this card alone.
fn open(words: Words, meeting: &Meeting, briefed: &Briefed, on_its_own: OnItsOwn) -> Option<AnyView> {
    let href = routes::briefing(briefed.face.id, meeting.occurrence);
    let key = if matches!(briefed.say, Say::Sent(_)) { "briefing-open" } else { "briefing-open-page" };
    let open = words.say_with(key, &[("name", briefed.face.name.called().to_owned().into())]);
    // the same learner may be at several meetings of a day, and each link leads to one of them
    let called = words.list([open.clone(), words.title(&meeting.title), local::time(words, meeting.starts)]);
    (on_its_own == OnItsOwn::No)
        .then(|| view! { <p class="read-row"><a href=href aria-label=called>{open}</a></p> }.into_any())
}

/// What staff saw, apart from all of it.
fn saw(words: Words, meeting: &Meeting, briefed: &Briefed, on_its_own: OnItsOwn) -> AnyView {
    let heading = on_its_own.part()(words.say("observation-staff-we-saw"));
    let then = match on_its_own {
        OnItsOwn::Yes => routes::briefing(briefed.face.id, meeting.occurrence),
        OnItsOwn::No => routes::HOME.to_owned(),
    };
    let (learner, name) = (briefed.face.id, briefed.face.name.called());
    let saw = WeSaw { learner, name, seen: &briefed.seen, heading, then };
    we_saw(words, saw, |_| words.title(&meeting.title))
}

/// Whether a card is alone on its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnItsOwn {
    /// Alone, to be printed.
    Yes,
    /// One of a day's.
    No,
}

impl OnItsOwn {
    /// The card's own heading: one of its meeting's, whose heading is above it; alone, it comes straight after the page's.
    fn name(self, name: String) -> AnyView {
        match self {
            Self::Yes => view! { <h2>{name}</h2> }.into_any(),
            Self::No => view! { <h3>{name}</h3> }.into_any(),
        }
    }

    /// The heading of a part of it.
    const fn part(self) -> Part {
        match self {
            Self::Yes => |words| view! { <h3>{words}</h3> }.into_any(),
            Self::No => |words| view! { <h4>{words}</h4> }.into_any(),
        }
    }
}
