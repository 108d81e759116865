//! One meeting of an LSA's day: what it is, for whom, and the one button that says it is read.

use chrono::{DateTime, Utc};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::{Briefed, Face, Meeting};

use super::actions::MarkBriefingRead;
use super::learner::{OnItsOwn, card};
use super::local;
use super::said::People;
use crate::called_off::{self, At};
use crate::deployment::with_half;
use crate::parts::Pill;
use crate::teaching::purpose;
use crate::words::Words;

/// How long before a meeting its page counts the minutes.
const SOON: i64 = 120;

/// The page on which meetings stand.
#[derive(Clone, Copy, Debug)]
pub struct Stand<'a> {
    /// The names of people in the learners' answers.
    pub people: &'a People,
    /// Its address, to return to.
    pub page: &'a str,
    /// When it is read.
    pub now: DateTime<Utc>,
}

/// The meeting that comes next, open.
pub fn next(words: Words, meeting: &Meeting, stand: Stand<'_>) -> AnyView {
    let minutes = (meeting.starts - stand.now).num_minutes();
    let soon = match minutes {
        _ if meeting.starts <= stand.now => Some(words.say("briefing-now")),
        0..=SOON => Some(words.say_with("briefing-in", &[("minutes", minutes.max(1).into())])),
        _ => None,
    };
    view! {
        <section class="panel" data-meeting=meeting.occurrence.to_string()>
            <div class="split">
                <h2>{local::when_and_where(words, "briefing-next", meeting)}</h2>
                {soon.map(|soon| view! { <strong>{soon}</strong> })}
            </div>
            {body(words, meeting, stand)}
        </section>
    }
    .into_any()
}

/// A meeting later or earlier, folded: what must be known of it stands on the fold.
pub fn folded(words: Words, meeting: &Meeting, stand: Stand<'_>) -> AnyView {
    let when = local::when_and_where(words, "briefing-at", meeting);
    if meeting.called_off {
        let title = words.title(&meeting.title);
        let off = words.say("briefing-cancelled");
        let can_be_on = meeting.off_by_hand && meeting.ends > stand.now;
        let back = can_be_on.then(|| called_off::meeting(words, &at(words, meeting, stand), true));
        return view! {
            <li class="split"><span><strong>{when}</strong>" "{title}</span><Pill words=off/>{back}</li>
        }
        .into_any();
    }
    let called = |briefed: &Briefed| with_half(words, briefed.face.name.called().to_owned(), briefed.part);
    let here = meeting.learners.iter().map(called);
    let away = meeting.not_here.iter().map(|face| not_here(words, face));
    let names = here.chain(away).collect::<Vec<_>>().join(", ");
    let unread = meeting.learners.iter().find(|briefed| !briefed.is_read());
    let mark = match unread {
        None if meeting.purpose_unread().is_some_and(|_| meeting.purpose_read.is_empty()) => words.say("briefing-new"),
        None if meeting.purpose_unread().is_some() => words.say("briefing-changed-since"),
        None if meeting.learners.is_empty() => words.say("called-off-free"),
        None => words.say("briefing-read"),
        Some(briefed) if briefed.was_read().is_some() => words.say("briefing-changed-since"),
        Some(_) => words.say("briefing-new"),
    };
    view! {
        <li data-meeting=meeting.occurrence.to_string()>
            <details class="fold">
                <summary>
                    <strong>{when}</strong>
                    <span>{words.title(&meeting.title)}<br/><span class="quiet">{names}</span></span>
                    <Pill words=mark on_screen=true/>
                </summary>
                {body(words, meeting, stand)}
            </details>
        </li>
    }
    .into_any()
}

/// What is taught and by whom, and each learner.
fn body(words: Words, meeting: &Meeting, stand: Stand<'_>) -> AnyView {
    let cards = meeting.learners.iter().map(|briefed| card(words, meeting, briefed, stand.people, OnItsOwn::No));
    view! {
        <p>{class(words, meeting)}</p>
        {meeting.purpose.as_ref().map(|written| purpose(words, written))}
        {cards.collect_view()}
        {read_form(words, meeting, &meeting.learners, stand.page.to_owned())}
        {off(words, meeting, stand)}
    }
    .into_any()
}

fn at(words: Words, meeting: &Meeting, stand: Stand<'_>) -> At {
    let called = words.list([words.title(&meeting.title), local::time(words, meeting.starts)]);
    At { occurrence: meeting.occurrence, called, site: None, then: stand.page.to_owned() }
}

/// "Amina is not here".
fn not_here(words: Words, face: &Face) -> String {
    words.say_with("called-off-is-not-here", &[("name", face.name.called().to_owned().into())])
}

/// Who is not there, and the buttons that say it of someone else, or of the whole session.
fn off(words: Words, meeting: &Meeting, stand: Stand<'_>) -> AnyView {
    let at = at(words, meeting, stand);
    let open = meeting.ends > stand.now;
    let away = meeting.not_here.iter().map(|face| {
        let back = open.then(|| called_off::learner(words, &at, face.id, face.name.called(), true));
        view! { <li class="split"><span>{not_here(words, face)}</span>{back}</li> }
    });
    let away: Vec<_> = away.collect();
    let free = (meeting.learners.is_empty() && !away.is_empty()).then(|| {
        view! { <p>{words.say("called-off-you-are-free")}</p> }
    });
    let list = (!away.is_empty()).then(|| view! { <ul class="list">{away}</ul> });
    let here =
        meeting.learners.iter().map(|one| called_off::learner(words, &at, one.face.id, one.face.name.called(), false));
    // lunch is never off for everyone
    let whole = meeting.title.is_lesson().then(|| called_off::meeting(words, &at, false));
    let buttons = open.then(|| {
        view! { <div class="button-row off-row">{here.collect_view()}{whole}</div> }
    });
    view! { {list} {free} {buttons} }.into_any()
}

/// "Maths with Kwame Osei · until 10:30 · you support two learners".
pub fn class(words: Words, meeting: &Meeting) -> String {
    said_of(words, meeting, "briefing-class")
}

/// The same where one of its learners is read about: how many there are is said on Today.
pub fn class_of_one(words: Words, meeting: &Meeting) -> String {
    said_of(words, meeting, "briefing-one")
}

fn said_of(words: Words, meeting: &Meeting, key: &str) -> String {
    let tutors: Vec<String> = meeting.tutors.iter().map(ToString::to_string).collect();
    let mut args = vec![
        ("class", with_half(words, words.title(&meeting.title), meeting.part).into()),
        ("end", local::time(words, meeting.ends).into()),
        ("learners", meeting.learners.len().into()),
    ];
    if tutors.is_empty() {
        return words.say_with(key, &args);
    }
    args.push(("tutor", tutors.join(", ").into()));
    words.say_with(&format!("{key}-with"), &args)
}

/// The one button, for whatever is not read yet; nothing when all of it is.
pub fn read_form(words: Words, meeting: &Meeting, learners: &[Briefed], then: String) -> AnyView {
    let unread: Vec<&Briefed> = learners.iter().filter(|briefed| !briefed.is_read()).collect();
    let unread_purpose = meeting.purpose_unread().map(|written| written.at.timestamp_millis().to_string());
    if unread.is_empty() && unread_purpose.is_none() {
        return ().into_any();
    }
    let again = unread.iter().all(|briefed| briefed.was_read().is_some())
        && (unread_purpose.is_none() || !meeting.purpose_read.is_empty());
    let label = words.say(if again { "briefing-i-have-read-again" } else { "briefing-i-have-read" });
    let made = meeting.made.timestamp_millis();
    let read = unread.iter().map(|briefed| {
        let value = format!("{} {}", briefed.face.id, briefed.edition);
        view! { <input type="hidden" name="read[]" value=value/> }
    });
    view! {
        <form method="post" action=MarkBriefingRead::url() aria-label=class(words, meeting)>
            <input type="hidden" name="session" value=meeting.session.to_string()/>
            <input type="hidden" name="then" value=then/>
            <input type="hidden" name="made" value=made/>
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
