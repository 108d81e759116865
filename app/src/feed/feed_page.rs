//! `/feed`: whether there is an address, the address itself just after it was made, and how to stop it.

use domain::access::Role;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::OwnFeed;

use super::actions::{MakeFeed, VoidFeed};
use crate::college::{College, college_date};
use crate::page::{page, query};
use crate::parts::{Continue, Heading, LearnerPage, LinkButton, SaidRow, StaffPage, Worded};
use crate::person::figure;
use crate::routes;
use crate::sign_in::Cookie;
use crate::visitor::{self, Away, moment, storage};
use crate::words::{Locale, Words, use_words};

/// The page itself, for a learner, an LSA or a tutor.
#[component]
pub fn FeedPage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let is_stopped = query::<String>("done").is_some_and(|done| done == "stopped");
        async move {
            let reader = visitor::anyone().await?;
            let grant = storage().allow(&reader, reader.person, moment()).await?;
            let feed = storage().own_feed(&grant, moment()).await?;
            let words = use_words();
            let title = words.said("feed-title");
            let is_stopped = is_stopped && feed.is_none();
            let inside = view! { {is_stopped.then(|| stopped(words))} {inside(words, feed)} };
            if reader.role == Role::Learner {
                let own = storage().own(&reader).await?;
                let page = view! {
                    <LearnerPage
                        title=title.words.clone()
                        me=figure(&own.face)
                        back=Some(routes::COMING.to_owned())
                        reader=own.reader.as_ref().map(figure)
                        talk=routes::talk(routes::FEED)
                    >
                        <Heading said=title hint=Some(words.said("feed-lead"))/>
                        {inside}
                    </LearnerPage>
                };
                return Ok(page.into_any());
            }
            let me = storage().own_face(&reader).await?;
            let page = view! {
                <StaffPage title=title.words.clone() me=figure(&me) back=Some(routes::HOME.to_owned())>
                    <div class="narrow">
                        <h1>{title.words}</h1>
                        <p>{words.say("feed-lead")}</p>
                        {inside}
                    </div>
                </StaffPage>
            };
            Ok::<_, Away>(page.into_any())
        }
    })
}

fn stopped(words: Words) -> AnyView {
    view! { <div role="status"><SaidRow said=words.said("feed-stopped")/></div> }.into_any()
}

fn inside(words: Words, feed: Option<OwnFeed>) -> AnyView {
    let shown = Cookie::Feed.brought().filter(|secret| feed.as_ref().is_some_and(|feed| feed.is_opened_by(secret)));
    let since = feed.as_ref().filter(|_| shown.is_none()).map(|feed| {
        let date = college_date(words, feed.made_at);
        view! { <SaidRow said=words.said_with("feed-since", &[("date", date.into())])/> }
    });
    let address = shown.map(|secret| address(words, &secret));
    let what = view! { <SaidRow said=words.said("feed-shows")/> <SaidRow said=words.said("feed-hides")/> };
    view! { {address} {what} {since} {make(words, feed.is_some())} {feed.is_some().then(|| void(words))} }.into_any()
}

/// A calendar program takes `webcal:` as its own; what has none copies the address.
fn address(words: Words, secret: &str) -> AnyView {
    let whole = format!("{}/feed/{secret}.ics", expect_context::<College>().public_url);
    let opens = whole.replacen("https:", "webcal:", 1).replacen("http:", "webcal:", 1);
    view! {
        <SaidRow said=words.said("feed-made")/>
        <LinkButton href=opens label=words.said("feed-open")/>
        <SaidRow said=words.said("feed-copy")/>
        <p class="as-typed address" dir="ltr">{whole}</p>
        <SaidRow said=words.said("feed-secret")/>
    }
    .into_any()
}

fn make(words: Words, is_again: bool) -> AnyView {
    let label = words.said(if is_again { "feed-make-again" } else { "feed-make" });
    let called = label.words.clone();
    let button = match is_again {
        true => view! { <button type="submit" class="button"><Worded said=label/></button> }.into_any(),
        false => view! { <Continue label/> }.into_any(),
    };
    view! {
        {is_again.then(|| view! { <SaidRow said=words.said("feed-make-again-note")/> })}
        <form method="post" action=MakeFeed::url() aria-label=called>{button}</form>
    }
    .into_any()
}

fn void(words: Words) -> AnyView {
    let label = words.said("feed-void");
    let called = label.words.clone();
    view! {
        <form method="post" action=VoidFeed::url() aria-label=called>
            <button type="submit" class="button"><Worded said=label/></button>
        </form>
    }
    .into_any()
}
