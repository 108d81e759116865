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
use crate::statement::you_said_page::standing as how_it_stands;
use crate::statement::{about, standing};
use crate::visitor::{Away, go_to, moment, storage};
use crate::words::{Words, use_words};

/// The learner's first page.
pub async fn home(learner: Visitor) -> Result<AnyView, Away> {
    let support = storage().my_support(&Grant::themself(&learner)?, moment()).await?;
    if support.sitting.is_none() {
        return Err(go_to(routes::SITTING));
    }
    let how_was_it = crate::review::how_was_it(&learner, !support.statements.answers().have_met_a_scale()).await?;
    let own = storage().own_plan(&Grant::themself(&learner)?, moment()).await?;
    let late = crate::notice::late(&learner).await?;
    let coming = crate::coming::row(&learner).await?;
    let is_sent = own.statement.as_ref().is_some_and(|statement| statement.state == State::Sent);
    Ok(view! { <Home support how_was_it plans=(own.history, is_sent) late coming/> }.into_any())
}

/// The most ways on from one page (R89).
const MOST_WAYS_ON: usize = 5;

/// What the first page shows.
#[component]
fn Home(
    /// The learner's own.
    support: MySupport,
    /// The way to say how a lesson was, where one is over.
    how_was_it: Option<AnyView>,
    /// Their plans, and whether something they sent stands.
    plans: (History, bool),
    /// That an email is late.
    late: Option<AnyView>,
    /// The way to who comes.
    coming: AnyView,
) -> impl IntoView {
    let words = use_words();
    let plan = crate::plan::row(words, &plans.0, plans.1).map(|row| view! { <div class="rows">{row}</div> });
    let title = words.said("statement-home-title");
    let is_unsent = support.statements.draft.is_some() && support.statements.is_to_send(&support.week);
    // At most five ways on (R89). Who comes and the list of tasks are always there; that list leads to all lessons, and
    // the pages on which a say is checked or read lead to who can see it.
    let way_on = [how_was_it.is_some(), plan.is_some()].into_iter().filter(|is_there| *is_there);
    let room = MOST_WAYS_ON - 2 - way_on.count();
    // whoever stopped midway goes on there, and comes to what is to be sent from the end of that road
    let go_on = is_unsent.then(|| go_on(words, &support)).flatten().filter(|_| room > 0);
    let room = room - usize::from(go_on.is_some());
    let is_unsent = is_unsent && room > 0;
    let room = room - usize::from(is_unsent);
    let you_said = you_said(words, &support).filter(|_| room > 0);
    let room = room - usize::from(you_said.is_some());
    let all = (room > 0)
        .then(|| standing::row(words, &support, Road::Of(Situation::AllLessons), words.said("statement-all-lessons")));
    let who_can_see = (room > 1).then(|| {
        let said = words.said("statement-who-can-see");
        view! { <li><LinkRow href=routes::WHO_CAN_SEE.to_owned() said note=None/></li> }
    });
    let check = is_unsent.then(|| {
        let (said, note) = (words.said("statement-go-check"), Some(words.said("statement-not-sent-yet")));
        view! { <LinkRow href=routes::CHECK.to_owned() said note/> }
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
            {late}
            {how_was_it}
            <div class="rows">{coming}</div>
            <div class="rows">{go_on}{check}{you_said}</div>
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

/// The way back to the first open question of the road they were on, where one is half said.
fn go_on(words: Words, support: &MySupport) -> Option<AnyView> {
    let is_asked = |road| about::is_asked(support, road);
    let road = support.questions.where_stopped(&support.statements.answers(), is_asked)?;
    let href = standing::first_page(support, road)?;
    Some(view! { <LinkRow href said=words.said("statement-go-on") note=None/> }.into_any())
}

/// The way to what they said, once they or staff have said anything.
fn you_said(words: Words, support: &MySupport) -> Option<AnyView> {
    let statements = &support.statements;
    let state = statements.current.as_ref().map(|current| current.state);
    let said = match state {
        Some(State::TakenBack) => words.said("statement-taken-back-title"),
        _ => words.said("statement-you-said"),
    };
    // what staff saw is there to be read by whoever has said nothing yet, too
    let anything = state.is_some() || !statements.answers_in(&support.week).0.is_empty() || !support.seen.is_empty();
    let note = anything.then(|| how_it_stands(words, support))?;
    Some(view! { <LinkRow href=routes::YOU_SAID.to_owned() said note=Some(note)/> }.into_any())
}
