//! "My support": the short road, the way to everything else, and where my say stands.

use domain::access::{Grant, Visitor};
use domain::plan::History;
use domain::situation::Situation;
use domain::statement::{Road, State};
use leptos::prelude::*;
use storage::MySupport;

use crate::parts::{Heading, LearnerPage, LinkRow};
use crate::person::figure;
use crate::routes;
use crate::statement::standing;
use crate::statement::you_said_page::standing as how_it_stands;
use crate::visitor::{Away, go_to, moment, storage};
use crate::words::use_words;

/// The learner's first page.
pub async fn home(learner: Visitor) -> Result<AnyView, Away> {
    let support = storage().my_support(&Grant::themself(&learner)?, moment()).await?;
    if support.sitting.is_none() {
        return Err(go_to(routes::SITTING));
    }
    let how_was_it = crate::review::how_was_it(&learner).await?;
    let own = storage().own_plan(&Grant::themself(&learner)?, moment()).await?;
    Ok(view! { <Home support how_was_it history=own.history/> }.into_any())
}

/// What the first page shows.
#[component]
fn Home(
    /// The learner's own.
    support: MySupport,
    /// The way to say how a lesson was, where one is over.
    how_was_it: Option<AnyView>,
    /// Their plans.
    history: History,
) -> impl IntoView {
    let words = use_words();
    let plan = crate::plan::row(words, &history).map(|row| view! { <div class="rows">{row}</div> });
    let title = words.said("statement-home-title");
    let all = standing::row(words, &support, Road::Of(Situation::AllLessons), words.said("statement-all-lessons"));
    // at most five ways on (R89): where there is a draft, the page on which it is checked leads there too
    let is_full = how_was_it.is_some() && support.statements.draft.is_some();
    // and with a plan, "You said" leads to who can see, and the list of tasks to all lessons
    let all = (!(is_full && plan.is_some())).then_some(all);
    let who_can_see = (!is_full && plan.is_none()).then(|| {
        let said = words.said("statement-who-can-see");
        view! { <li><LinkRow href=routes::WHO_CAN_SEE.to_owned() said note=None/></li> }
    });
    view! {
        <LearnerPage
            title=title.words.clone()
            me=figure(&support.me)
            back=None
            reader=support.reader.as_ref().map(figure)
            talk=routes::talk(routes::HOME)
        >
            <Heading said=title hint=Some(words.said("statement-home-lead"))/>
            {how_was_it}
            <Standing support=support.clone()/>
            {plan}
            <ul class="rows">
                {all}
                <li>
                    <LinkRow
                        href=routes::TASKS.to_owned()
                        said=words.said("statement-tasks")
                        note=Some(words.said("statement-tasks-note"))
                    />
                </li>
                {who_can_see}
            </ul>
        </LearnerPage>
    }
}

/// What there is to do next with the whole say: send it, look at it, change it or take it back.
#[component]
fn Standing(
    /// The learner's own.
    support: MySupport,
) -> impl IntoView {
    let words = use_words();
    let statements = &support.statements;
    let draft = statements.draft.as_ref().filter(|draft| !draft.answers.0.is_empty()).map(|_| {
        view! {
            <LinkRow
                href=routes::CHECK.to_owned()
                said=words.said("statement-go-check")
                note=Some(words.said("statement-not-sent-yet"))
            />
        }
    });
    let state = statements.current.as_ref().map(|current| current.state);
    let said = match state {
        Some(State::TakenBack) => words.said("statement-taken-back-title"),
        _ => words.said("statement-you-said"),
    };
    // what staff saw is there to be read by whoever has said nothing yet, too
    let anything = state.is_some() || !statements.answers().0.is_empty() || !support.seen.is_empty();
    let said = anything.then(|| {
        view! { <LinkRow href=routes::YOU_SAID.to_owned() said note=Some(how_it_stands(words, &support))/> }
    });
    view! { <div class="rows">{draft}{said}</div> }
}
