//! What was made of a session, as staff read it.

use domain::id::PersonId;
use domain::review::{Felt, Given, Note, Written};
use leptos::prelude::*;
use storage::{Met, Reviewed, Reviews};

use super::answers::{self, Field};
use crate::briefing::said::maker;
use crate::college::{college_date, college_time};
use crate::parts::{SaidLine, SaidLines};
use crate::words::{Said, Words};

/// "Maths, Tuesday 24 November, 9:30"
pub fn meeting(words: Words, met: &Met) -> String {
    let args = [
        ("title", words.title(&met.title).into()),
        ("date", words.date(met.on).into()),
        ("time", college_time(words, met.starts).into()),
    ];
    words.say_with("review-staff-meeting", &args)
}

/// What the others made of it, for one of those who were there; or that they give their own first.
pub fn others(words: Words, reviews: &Reviews, reviewed: &Reviewed, me: PersonId) -> AnyView {
    let name = reviews.learner.name.called();
    let named = [("name", name.to_owned().into())];
    if reviewed.is_kept_back {
        return view! { <p class="quiet">{words.say_with("review-staff-kept-back", &named)}</p> }.into_any();
    }
    let given = reviewed.given.iter().filter(|given| given.author != me && !given.is_earlier);
    let lines = reviewed.lines.iter().filter(|line| line.author != me && !line.is_earlier);
    view! {
        <section class="said-card">
            <h2>{words.say("review-staff-others")}</h2>
            {felt(words, reviews, reviewed)}
            {given.map(|given| one_given(words, name, given)).collect_view()}
            {lines.map(|line| one_line(words, line)).collect_view()}
        </section>
    }
    .into_any()
}

/// What the learner said, who made it, and what they did not say.
pub fn felt(words: Words, reviews: &Reviews, reviewed: &Reviewed) -> AnyView {
    let name = reviews.learner.name.called();
    let named = [("name", name.to_owned().into())];
    let said: Vec<&Felt> = reviewed.felt.iter().filter(|felt| !felt.asked.is_private()).collect();
    if said.is_empty() {
        return view! { <p>{words.say_with("review-staff-said-nothing", &named)}</p> }.into_any();
    }
    let lines = said.iter().map(|felt| SaidLine {
        question: words.say(&format!("review-staff-short-{}", felt.asked.key())),
        picks: vec![answers::word(words, felt.asked, felt.word)],
        notes: made(words, reviews, felt),
    });
    let lines: Vec<SaidLine> = lines.collect();
    let missing = reviewed.asks().into_iter().filter(|asked| !asked.is_private() && reviewed.said(*asked).is_none());
    let missing = missing.map(|asked| {
        let what = words.say(&format!("review-staff-short-{}", asked.key()));
        view! { <p class="quiet">{words.say_with("review-staff-not-asked", &[("what", what.into())])}</p> }
    });
    view! {
        <h3>{words.say_with("review-staff-felt", &named)}</h3>
        <SaidLines lines/>
        {missing.collect_view()}
    }
    .into_any()
}

/// What the learner said of those who came: for their coordinator alone.
pub fn about_people(words: Words, reviews: &Reviews, reviewed: &Reviewed) -> Option<AnyView> {
    let lines: Vec<_> = reviewed
        .felt
        .iter()
        .filter(|felt| felt.asked.is_private())
        .map(|felt| {
            let who = answers::called(reviewed, felt.asked);
            SaidLine {
                question: words.say_with("review-staff-about-person", &[("name", who.into())]),
                picks: vec![answers::word(words, felt.asked, felt.word)],
                notes: made(words, reviews, felt),
            }
        })
        .collect();
    (!lines.is_empty())
        .then(|| view! { <SaidLines lines/><p class="quiet">{words.say("review-staff-not-appraisal")}</p> }.into_any())
}

fn made(words: Words, reviews: &Reviews, felt: &Felt) -> Vec<String> {
    let by = maker(words, reviews.learner.name.called(), &felt.maker, &reviews.people);
    let args = [("author", by.into()), ("date", college_date(words, felt.at).into())];
    vec![words.say_with("review-staff-by-line", &args)]
}

/// What one LSA says was given.
pub fn one_given(words: Words, name: &str, given: &Written<Given>) -> AnyView {
    let filled = given.what.filled();
    let picked = [
        (Field::Amount, filled.amount),
        (Field::Nearness, filled.nearness),
        (Field::Help, filled.help),
        (Field::StoodBack, filled.stood_back),
        (Field::By, filled.by),
    ];
    let lines = picked.into_iter().filter(|(_, step)| !step.is_empty()).map(|(field, step)| {
        let said = answers::staff_step(words, field, &step, name);
        one_picked(words.say(&format!("review-staff-{}", field.key())), vec![said])
    });
    let activities = answers::activities(words, given.what.activities());
    let with = (!activities.is_empty()).then(|| one_picked(words.say("review-staff-activities"), activities));
    let note = given.what.note().map(words_of);
    view! {
        <h3>{words.say("review-staff-given-by")}</h3>
        <ul class="saw-lines">{lines.collect_view()}{with}</ul>
        {note}
        {by(words, given)}
    }
    .into_any()
}

fn one_picked(question: String, picks: Vec<Said>) -> AnyView {
    let picks = picks.into_iter().map(|said| {
        let picture = said.symbol.map(|concept| view! { <crate::symbol::Symbol concept/> });
        view! { <span class="saw-pick">{picture}<b>{said.words}</b></span> }
    });
    view! { <li><p>{question}</p>{picks.collect_view()}</li> }.into_any()
}

/// A tutor's line.
pub fn one_line(words: Words, line: &Written<Note>) -> AnyView {
    view! {
        <h3>{words.say("review-staff-tutor-line")}</h3>
        {words_of(&line.what)}
        {by(words, line)}
    }
    .into_any()
}

fn words_of(note: &Note) -> AnyView {
    view! { <p class="written-note" dir="auto">{note.words().to_owned()}</p> }.into_any()
}

fn by<T>(words: Words, written: &Written<T>) -> AnyView {
    let args = [("author", written.name.to_string().into()), ("date", college_date(words, written.at).into())];
    view! { <p class="quiet">{words.say_with("review-staff-by-line", &args)}</p> }.into_any()
}

/// Everything made of one session, with what stood before it was changed: for the coordinator.
pub fn whole(words: Words, reviews: &Reviews, reviewed: &Reviewed) -> AnyView {
    let name = reviews.learner.name.called();
    let (given, given_before): (Vec<_>, Vec<_>) = reviewed.given.iter().partition(|given| !given.is_earlier);
    let (lines, lines_before): (Vec<_>, Vec<_>) = reviewed.lines.iter().partition(|line| !line.is_earlier);
    let nobody = given.is_empty().then(|| view! { <p class="quiet">{words.say("review-staff-not-given-yet")}</p> });
    let before = (!given_before.is_empty() || !lines_before.is_empty()).then(|| {
        view! {
            <details class="fold">
                <summary>{words.say("review-staff-earlier")}</summary>
                {given_before.into_iter().map(|given| one_given(words, name, given)).collect_view()}
                {lines_before.into_iter().map(|line| one_line(words, line)).collect_view()}
            </details>
        }
    });
    view! {
        <section class="said-card">
            <h2>{meeting(words, &reviewed.met)}</h2>
            {felt(words, reviews, reviewed)}
            {about_people(words, reviews, reviewed)}
            {given.into_iter().map(|given| one_given(words, name, given)).collect_view()}
            {nobody}
            {lines.into_iter().map(|line| one_line(words, line)).collect_view()}
            {before}
        </section>
    }
    .into_any()
}

/// Words with no symbol.
pub fn plain(words: String) -> Said {
    Said { words, symbol: None }
}
