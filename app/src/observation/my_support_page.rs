//! What was seen of a learner's support, told to them; they say whether it is right.

use domain::access::Grant;
use domain::id::SupportSeenId;
use domain::observation::support::{Criterion, SupportObserved, View};
use domain::scale::Scale;
use domain::sitting::Maker;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::{Own, SupportOf};

use super::support_actions::SayOfSupport;
use crate::page::{page, query};
use crate::parts::{Answered, Heading, LearnerPage, SaidRow};
use crate::person::figure;
use crate::question::{OneAnswer, OneAnswerForm, Pick, TakeBack};
use crate::routes::{self, THEN_CHECK};
use crate::sitting::made_by;
use crate::visitor::{self, Away, go_to, moment, storage};
use crate::words::{Arg, Locale, Said, Words, use_words};

/// `/support-seen`
#[component]
pub fn MySupportPage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let changes = query::<String>("then").is_some_and(|then| then == THEN_CHECK);
        let part = query("part");
        async move {
            let learner = visitor::learner().await?;
            if storage().sitting(&learner).await?.is_none() {
                return Err(go_to(routes::SITTING));
            }
            let of = storage().support_seen(&Grant::themself(&learner)?, moment()).await?;
            let own = storage().own(&learner).await?;
            // the newest is asked about; of those before, what was said stands
            let asked = of.seen.first().filter(|newest| newest.view.is_none() || changes);
            Ok::<_, Away>(match asked {
                Some(newest) => ask(own, newest, &of.seen[1..], part),
                None => all(own, &of),
            })
        }
    })
}

/// Whether what was seen is right, as the learner says it; what was seen before stands below.
fn ask(own: Own, newest: &SupportObserved, before: &[SupportObserved], part: Option<usize>) -> AnyView {
    let words = use_words();
    let given = newest.view.as_ref().map(|(view, _)| *view);
    let of_scale = View::ALL.iter().filter(|view| !matches!(view, View::NotSure | View::NotNow));
    let options = of_scale.map(|view| Pick::new(view.key(), view_said(words, *view), given == Some(*view)));
    let lead = words.said("observation-support-lead");
    let asks = OneAnswer {
        said: words.said_with("observation-support-ask", &named(words, newest)),
        about: Some(view! { <SaidRow said=lead/>{card(words, newest)} }.into_any()),
        options: options.collect(),
        apart: Pick::apart(words, given.map(Scale::key)),
        own_words: None,
        part,
    };
    let before = before.iter().map(|one| seen(words, one, None)).collect_view();
    let id = newest.id.to_string();
    view! {
        <LearnerPage
            title=asks.said.words.clone()
            me=figure(&own.face)
            back=Some(routes::PLAN.to_owned())
            reader=own.reader.as_ref().map(figure)
            talk=routes::talk(routes::SUPPORT_SEEN)
        >
            <OneAnswerForm asked=asks action=SayOfSupport::url() keeps=Some(routes::SUPPORT_SEEN)>
                <input type="hidden" name="seen" value=id/>
            </OneAnswerForm>
            {before}
        </LearnerPage>
    }
    .into_any()
}

/// What was seen so far, with what the learner said of it; the newest can be changed.
fn all(own: Own, of: &SupportOf) -> AnyView {
    let words = use_words();
    let heading = words.said("observation-support-title");
    let hint = words.said(if of.seen.is_empty() { "observation-support-nothing" } else { "observation-support-lead" });
    let newest = of.seen.first().map(|newest| newest.id);
    let all = of.seen.iter().map(|one| seen(words, one, newest.filter(|newest| *newest == one.id))).collect_view();
    view! {
        <LearnerPage
            title=heading.words.clone()
            me=figure(&own.face)
            back=Some(routes::PLAN.to_owned())
            reader=own.reader.as_ref().map(figure)
            talk=routes::talk(routes::SUPPORT_SEEN)
        >
            <Heading said=heading hint=Some(hint)/>
            {all}
        </LearnerPage>
    }
    .into_any()
}

/// At which lesson it was seen, and when.
fn named(words: Words, one: &SupportObserved) -> [(&'static str, Arg<'static>); 2] {
    [("lesson", one.title.clone().into()), ("date", words.date(one.on).into())]
}

fn seen(words: Words, one: &SupportObserved, can_change: Option<SupportSeenId>) -> AnyView {
    let title = words.say_with("observation-support-one", &named(words, one));
    let said = one.view.as_ref().map(|(view, maker)| said_of_it(words, &title, (*view, maker), can_change));
    view! {
        <section>
            <h2 dir="auto">{title}</h2>
            {card(words, one)}
            {said}
        </section>
    }
    .into_any()
}

/// What the learner says of it, with the ways to change it and to take it back (R45).
fn said_of_it(words: Words, title: &str, (view, maker): (View, &Maker), can_change: Option<SupportSeenId>) -> AnyView {
    let (heading, picks) = (words.said("observation-support-you-said"), vec![view_said(words, view)]);
    let maker = Some(made_by(words, maker));
    let Some(seen) = can_change else {
        return view! { <Answered heading picks maker change=None/> }.into_any();
    };
    let question = title.to_owned();
    let change = words.said_with("review-change-named", &[("question", title.to_owned().into())]);
    let change = Some((routes::SUPPORT_SEEN_CHANGE.to_owned(), change));
    view! {
        <Answered heading picks maker change>
            <TakeBack action=SayOfSupport::url() question>
                <input type="hidden" name="seen" value=seen.to_string()/>
            </TakeBack>
        </Answered>
    }
    .into_any()
}

fn card(words: Words, one: &SupportObserved) -> AnyView {
    let by = words.say_with("observation-support-by", &[("name", one.by.1.to_string().into())]);
    let rows = Criterion::ALL.iter().map(|criterion| {
        let what = words.said(&format!("observation-support-{}", criterion.key()));
        let seen = words.say(&format!("observation-support-{}", one.seen.of(*criterion).key()));
        let both = words.say_with("observation-support-both", &[("what", what.words.into()), ("seen", seen.into())]);
        view! { <SaidRow said=Said { words: both, symbol: what.symbol }/> }
    });
    let note = one.seen.note().map(|note| view! { <p class="written-note" dir="auto">{note.words().to_owned()}</p> });
    view! { <div class="answered">{rows.collect_view()}{note}<p class="answered-maker">{by}</p></div> }.into_any()
}

/// What a learner says of it, in their words; staff read the same.
pub fn view_said(words: Words, view: View) -> Said {
    match view {
        View::NotSure => words.said("question-not-sure"),
        View::NotNow => words.said("question-not-now"),
        step => words.said(&format!("observation-support-view-{}", step.key())),
    }
}
