//! One meeting of an LSA's day: what it is, for whom, and the one button that says it is read.

use chrono::{DateTime, Utc};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::{Briefed, Meeting};

use super::actions::MarkBriefingRead;
use super::learner::{OnItsOwn, card};
use super::local;
use super::said::People;
use crate::parts::Pill;
use crate::routes;
use crate::teaching::purpose;
use crate::words::Words;

/// How long before a meeting its page counts the minutes.
const SOON: i64 = 120;

/// The meeting that comes next, open.
pub fn next(words: Words, meeting: &Meeting, people: &People, now: DateTime<Utc>) -> AnyView {
    let minutes = (meeting.starts - now).num_minutes();
    let soon = match minutes {
        _ if meeting.starts <= now => Some(words.say("briefing-now")),
        0..=SOON => Some(words.say_with("briefing-in", &[("minutes", minutes.max(1).into())])),
        _ => None,
    };
    view! {
        <section class="panel">
            <div class="split">
                <h2>{local::when_and_where(words, "briefing-next", meeting)}</h2>
                {soon.map(|soon| view! { <strong>{soon}</strong> })}
            </div>
            {body(words, meeting, people)}
        </section>
    }
    .into_any()
}

/// A meeting later or earlier, folded: what must be known of it stands on the fold.
pub fn folded(words: Words, meeting: &Meeting, people: &People) -> AnyView {
    let when = local::when_and_where(words, "briefing-at", meeting);
    if meeting.called_off {
        let title = meeting.title.clone();
        let off = words.say("briefing-cancelled");
        return view! { <li class="split"><span><strong>{when}</strong>" "{title}</span><Pill words=off/></li> }
            .into_any();
    }
    let names: Vec<&str> = meeting.learners.iter().map(|briefed| briefed.face.name.called()).collect();
    let names = names.join(", ");
    let unread = meeting.learners.iter().find(|briefed| !briefed.is_read());
    let mark = match unread {
        None if meeting.purpose_unread().is_some_and(|_| meeting.purpose_read.is_none()) => words.say("briefing-new"),
        None if meeting.purpose_unread().is_some() => words.say("briefing-changed-since"),
        None => words.say("briefing-read"),
        Some(Briefed { read: Some(_), .. }) => words.say("briefing-changed-since"),
        Some(_) => words.say("briefing-new"),
    };
    view! {
        <li>
            <details class="fold">
                <summary>
                    <strong>{when}</strong>
                    <span>{meeting.title.clone()}<br/><span class="quiet">{names}</span></span>
                    <Pill words=mark/>
                </summary>
                {body(words, meeting, people)}
            </details>
        </li>
    }
    .into_any()
}

/// What is taught and by whom, and each learner.
fn body(words: Words, meeting: &Meeting, people: &People) -> AnyView {
    let cards = meeting.learners.iter().map(|briefed| card(words, meeting, briefed, people, OnItsOwn::No));
    view! {
        <p>{class(words, meeting)}</p>
        {meeting.purpose.as_ref().map(|written| purpose(words, written))}
        {cards.collect_view()}
        {read_form(words, meeting, &meeting.learners, routes::HOME.to_owned())}
    }
    .into_any()
}

/// "Maths with Kwame Osei · until 10:30 · you support two learners".
pub fn class(words: Words, meeting: &Meeting) -> String {
    let tutors: Vec<String> = meeting.tutors.iter().map(ToString::to_string).collect();
    let mut args = vec![
        ("class", meeting.title.clone().into()),
        ("end", local::time(words, meeting.ends).into()),
        ("learners", meeting.learners.len().into()),
    ];
    if tutors.is_empty() {
        return words.say_with("briefing-class", &args);
    }
    args.push(("tutor", tutors.join(", ").into()));
    words.say_with("briefing-class-with", &args)
}

/// The one button, for whatever is not read yet; nothing when all of it is.
pub fn read_form(words: Words, meeting: &Meeting, learners: &[Briefed], then: String) -> AnyView {
    let unread: Vec<&Briefed> = learners.iter().filter(|briefed| !briefed.is_read()).collect();
    let unread_purpose = meeting.purpose_unread().map(|written| written.at.timestamp_millis().to_string());
    if unread.is_empty() && unread_purpose.is_none() {
        return ().into_any();
    }
    let again = unread.iter().all(|briefed| briefed.read.is_some())
        && (unread_purpose.is_none() || meeting.purpose_read.is_some());
    let label = words.say(if again { "briefing-i-have-read-again" } else { "briefing-i-have-read" });
    let read = unread.iter().map(|briefed| {
        let value = format!("{} {}", briefed.face.id, briefed.edition);
        view! { <input type="hidden" name="read[]" value=value/> }
    });
    view! {
        <form method="post" action=MarkBriefingRead::url() aria-label=class(words, meeting)>
            <input type="hidden" name="session" value=meeting.session.to_string()/>
            <input type="hidden" name="then" value=then/>
            {read.collect_view()}
            {unread_purpose.map(|words| view! {
                <input type="hidden" name="purpose" value=words/>
                <input type="hidden" name="occurrence" value=meeting.occurrence.to_string()/>
            })}
            <button type="submit" class="main-button wide">{label}</button>
        </form>
    }
    .into_any()
}
