//! What was seen of a learner's support, told to them; they say whether it is right.

use domain::access::Grant;
use domain::id::ReviewId;
use domain::observation::support::{Criterion, SupportObserved, View};
use domain::scale::Scale;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::{Own, SupportOf};
use uuid::Uuid;

use super::support_actions::SayOfSupport;
use crate::page::page;
use crate::parts::{Choice, Heading, LearnerPage, OneQuestion, SaidRow};
use crate::person::figure;
use crate::routes;
use crate::symbol::{Size, Symbol};
use crate::visitor::{self, Away, go_to, moment, storage};
use crate::words::{Locale, Said, Words, use_words};

/// `/support-seen`
#[component]
pub fn MySupportPage() -> impl IntoView {
    page(Locale::EnGbEasy, || async move {
        let learner = visitor::learner().await?;
        if storage().sitting(&learner).await?.is_none() {
            return Err(go_to(routes::SITTING));
        }
        let of = storage().support_seen(&Grant::themself(&learner)?, moment()).await?;
        let own = storage().own(&learner).await?;
        Ok::<_, Away>(show(own, &of))
    })
}

fn show(own: Own, of: &SupportOf) -> AnyView {
    let words = use_words();
    let heading = words.said("observation-support-title");
    let hint = words.said(if of.seen.is_empty() { "observation-support-nothing" } else { "observation-support-lead" });
    // the newest is asked about; of those before, what was said stands
    let all = of.seen.iter().enumerate().map(|(place, one)| seen(words, one, place == 0)).collect_view();
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

fn seen(words: Words, one: &SupportObserved, is_asked: bool) -> AnyView {
    let args = [("lesson", one.title.clone().into()), ("date", words.date(one.on).into())];
    let title = words.say_with("observation-support-one", &args);
    let by = words.say_with("observation-support-by", &[("name", one.by.1.to_string().into())]);
    let rows = Criterion::ALL.iter().map(|criterion| {
        let what = words.said(&format!("observation-support-{}", criterion.key()));
        let seen = words.say(&format!("observation-support-{}", one.seen.of(*criterion).key()));
        let both = words.say_with("observation-support-both", &[("what", what.words.into()), ("seen", seen.into())]);
        view! { <SaidRow said=Said { words: both, symbol: what.symbol }/> }
    });
    let note = one.seen.note().map(|note| view! { <p class="written-note" dir="auto">{note.words().to_owned()}</p> });
    let form = is_asked.then(|| ask(words, one, &args));
    let said = one.view.as_ref().filter(|_| !is_asked).map(|(view, _)| {
        view! { <SaidRow said=words.said(&format!("observation-support-view-{}", view.key()))/> }
    });
    view! {
        <section>
            <h2 dir="auto">{title}</h2>
            <div class="answered">{rows.collect_view()}{note}<p class="answered-maker">{by}</p></div>
            {said}
            {form}
        </section>
    }
    .into_any()
}

/// Whether it is right, as the learner says it.
fn ask(words: Words, one: &SupportObserved, args: &[(&'static str, crate::words::Arg<'_>)]) -> AnyView {
    let given = one.view.as_ref().map(|(view, _)| *view);
    let choices = View::ALL.iter().map(|view| {
        let said = words.said(&format!("observation-support-view-{}", view.key()));
        view! { <Choice name="pick" value=view.key().to_owned() said picked={given == Some(*view)} many=false figure=None/> }
    });
    let choices = choices.collect_view();
    let label = words.said("observation-support-save");
    let named = words.say_with("observation-support-save-named", args);
    let form = named.clone();
    view! {
        <form method="post" action=SayOfSupport::url() aria-label=form>
            <input type="hidden" name="id" value=ReviewId::new(Uuid::now_v7()).to_string()/>
            <input type="hidden" name="seen" value=one.id.to_string()/>
            <OneQuestion id="view".to_owned() said=words.said("observation-support-ask") hint=None>{choices}</OneQuestion>
            <button type="submit" class="button" aria-label=named>
                {label.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span>{label.words}</span>
            </button>
        </form>
    }
    .into_any()
}
