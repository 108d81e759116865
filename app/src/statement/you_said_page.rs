//! "You said": everything a learner has said, with who made each answer, and a way to change it or take it back.

use domain::access::Grant;
use domain::statement::State;
use leptos::prelude::*;
use storage::MySupport;

use super::said::{Buttons, roads, rows, title};
use crate::college::college_date;
use crate::observation::of_me;
use crate::page::{has_query, page};
use crate::parts::{Heading, LearnerPage, LinkRow, SaidRow, here, pictured};
use crate::person::figure;
use crate::routes;
use crate::visitor::{self, Away, moment, storage};
use crate::words::{Locale, Said, Words, use_words};

/// `/statement/you-said`
#[component]
pub fn YouSaidPage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let done = has_query("done");
        async move {
            let learner = visitor::learner().await?;
            let support = storage().my_support(&Grant::themself(&learner)?, moment()).await?;
            Ok::<_, Away>(show(support, done))
        }
    })
}

fn show(support: MySupport, done: bool) -> impl IntoView {
    let words = use_words();
    let heading = words.said("statement-you-said-title");
    let answers = support.statements.answers();
    let sections = roads(&support, &answers).into_iter().map(|road| {
        let said = title(words, &support, road);
        let rows = rows(words, &support, &answers, road, Buttons::ChangeAndTakeBack);
        view! { <section>{pictured(said)}{rows}</section> }
    });
    let sections = sections.collect_view();
    let seen = of_me(words, &support);
    let is_sent = (support.statements.current.as_ref()).is_some_and(|current| current.state == State::Sent);
    let to_send = support.statements.is_to_send(&support.week).then(|| {
        view! { <LinkRow href=routes::CHECK.to_owned() said=words.said("statement-check-title") note=None/> }
    });
    let sent = is_sent.then(|| {
        let said = words.said("statement-sent-see");
        view! { <LinkRow href=routes::SENT.to_owned() said note=None/> }
    });
    let whole = is_sent.then(|| {
        let said = words.said("statement-take-back-all");
        view! { <LinkRow href=routes::TAKE_BACK.to_owned() said note=None/> }
    });
    view! {
        <LearnerPage
            title=heading.words.clone()
            me=figure(&support.me)
            back=Some(routes::HOME.to_owned())
            reader=support.reader.as_ref().map(figure)
            talk=routes::talk(routes::YOU_SAID)
        >
            {done.then(|| view! { <div role="status"><SaidRow said=words.said("statement-answer-taken-back")/></div> })}
            <Heading said=heading hint=Some(standing(words, &support))/>
            {sections}
            {seen}
            <div class="rows">
                {to_send}
                {sent}
                <LinkRow href=routes::TASKS.to_owned() said=words.said("statement-tasks") note=None/>
                <LinkRow href=routes::who_can_see(&here()) said=words.said("statement-who-can-see") note=None/>
                {whole}
            </div>
        </LearnerPage>
    }
}

/// Whether it is sent, in a line; each answer that differs from what was sent says so itself.
pub fn standing(words: Words, support: &MySupport) -> Said {
    let statements = &support.statements;
    match statements.current.as_ref().map(|current| (current.state, current.sent_at)) {
        Some((State::Sent, Some(at))) => {
            words.said_with("statement-sent-on", &[("date", college_date(words, at).into())])
        }
        _ if statements.answers_in(&support.week).0.is_empty() => words.said("statement-check-nothing"),
        Some((State::TakenBack, _)) => words.said("statement-taken-back-lead"),
        _ => words.said("statement-not-sent-yet"),
    }
}
