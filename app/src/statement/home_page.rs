//! "My support": all my lessons, my own week, and where my say stands.

use domain::access::{Grant, Visitor};
use domain::situation::Situation;
use domain::statement::State;
use leptos::prelude::*;
use storage::MySupport;

use crate::college::college_date;
use crate::parts::{Heading, LearnerPage, LinkRow};
use crate::person::figure;
use crate::routes;
use crate::statement::asking;
use crate::visitor::{Away, go_to, moment, storage};
use crate::words::{Said, Words, use_words};

/// The learner's first page.
pub async fn home(learner: Visitor) -> Result<AnyView, Away> {
    let support = storage().my_support(&Grant::themself(&learner)?, moment()).await?;
    if support.sitting.is_none() {
        return Err(go_to(routes::SITTING));
    }
    Ok(view! { <Home support/> }.into_any())
}

/// What the first page shows.
#[component]
fn Home(
    /// The learner's own.
    support: MySupport,
) -> impl IntoView {
    let words = use_words();
    let title = words.said("statement-home-title");
    let all = row(words, &support, Situation::AllLessons, words.said("statement-all-lessons"));
    let week = support.week.iter().map(|session| {
        let when = words.day_and_time(session.slot.weekday, session.slot.start.time());
        let called = Said { words: format!("{}, {}", session.title, when.words), symbol: when.symbol };
        row(words, &support, Situation::Session(session.id), called)
    });
    let week = week.collect_view();
    let has_week = !support.week.is_empty();
    view! {
        <LearnerPage
            title=title.words.clone()
            me=figure(&support.me)
            back=None
            reader=support.reader.as_ref().map(|reader| reader.name.called().to_owned())
            talk=routes::talk(routes::HOME)
        >
            <Heading said=title hint=Some(words.said("statement-home-lead"))/>
            <Standing support=support.clone()/>
            <ul class="rows">{all}</ul>
            <h2>{words.say("statement-my-week")}</h2>
            <p>{words.say(if has_week { "statement-my-week-lead" } else { "statement-no-week" })}</p>
            <ul class="rows">{week}</ul>
        </LearnerPage>
    }
}

/// One situation as a whole-row link, with where it stands.
fn row(words: Words, support: &MySupport, situation: Situation, said: Said) -> impl IntoView + use<> {
    let statements = &support.statements;
    let in_draft = statements.draft.as_ref().is_some_and(|draft| draft.answers.has(situation));
    let in_current = statements.current.as_ref().filter(|current| current.answers.has(situation));
    let note = match (in_draft, in_current) {
        (_, Some(current)) if statements.draft.is_none() => words.state(current.state),
        (true, _) => words.state(State::Draft),
        _ => words.said("statement-state-not-started"),
    };
    let answers = statements.answers();
    let href = if answers.has(situation) {
        routes::question(situation, asking::first_open(&answers, situation))
    } else {
        routes::before(situation)
    };
    view! { <li><LinkRow href said note=Some(note)/></li> }
}

/// What there is to do next with the whole say: send it, look at it, take it back.
#[component]
fn Standing(
    /// The learner's own.
    support: MySupport,
) -> impl IntoView {
    let words = use_words();
    let statements = support.statements;
    let draft = statements.draft.filter(|draft| !draft.answers.0.is_empty()).map(|_| {
        view! {
            <LinkRow
                href=routes::CHECK.to_owned()
                said=words.said("statement-go-check")
                note=Some(words.said("statement-not-sent-yet"))
            />
        }
    });
    let current = statements.current.map(|current| match (current.state, current.sent_at) {
        (State::Sent, Some(at)) => {
            let note = words.said_with("statement-sent-on", &[("date", college_date(words, at).into())]);
            view! { <LinkRow href=routes::SENT.to_owned() said=words.said("statement-you-said") note=Some(note)/> }
        }
        _ => {
            let note = words.said("statement-taken-back-lead");
            let said = words.said("statement-taken-back-title");
            view! { <LinkRow href=routes::CHECK.to_owned() said note=Some(note)/> }
        }
    });
    view! { <div class="rows">{draft}{current}</div> }
}
