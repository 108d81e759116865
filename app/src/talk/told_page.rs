//! That someone now knows, by when they read it, and the way back.

use domain::access::Grant;
use domain::talk::Wish;
use leptos::prelude::*;
use storage::{Asked, Own, WhoReads};

use super::when::{instead, is_closed, second, when};
use crate::page::{page, query, query_page};
use crate::parts::{Heading, LearnerPage, LinkRow, SaidRow};
use crate::person::figure;
use crate::routes;
use crate::visitor::{self, Away, go_to, moment, storage};
use crate::words::{Locale, Said, Words, use_words};

/// `/talk/told?from=<page>&id=<request>`; an address without a request of one's own leads to where one is made.
#[component]
pub fn ToldPage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let from = query_page("from");
        let id = query("id");
        async move {
            let learner = visitor::learner().await?;
            let grant = Grant::themself(&learner)?;
            let asked = match id {
                Some(id) => storage().asked_to_talk(&grant, id, moment()).await?,
                None => None,
            };
            let asked = asked.ok_or_else(|| go_to(&routes::talk(&from)))?;
            let who = storage().who_reads(&grant, moment()).await?;
            Ok::<_, Away>(show(storage().own(&learner).await?, asked, who, from))
        }
    })
}

fn show(own: Own, asked: Asked, who: WhoReads, from: String) -> impl IntoView {
    let words = use_words();
    let name = asked.reader.name.called().to_owned();
    let key = if asked.wish == Wish::Worried { "talk-told-worried" } else { "talk-told-title" };
    let heading = words.said_with(key, &[("name", name.clone().into())]);
    let lines = lines(words, &asked, &who, &name).into_iter().map(|said| view! { <SaidRow said/> }).collect_view();
    view! {
        <LearnerPage
            title=heading.words.clone()
            me=figure(&own.face)
            back=Some(from.clone())
            reader=own.reader.as_ref().map(figure)
            talk=routes::talk(&from)
        >
            <Heading said=heading hint=Some(words.said("talk-told-lead"))/>
            {lines}
            <LinkRow href=from.clone() said=words.said("talk-go-back") note=None/>
        </LearnerPage>
    }
}

fn lines(words: Words, asked: &Asked, who: &WhoReads, name: &str) -> Vec<Said> {
    if asked.answered.is_some() {
        return vec![words.said("talk-told-answered")];
    }
    let next = asked.passed_on.as_ref().map(|(name, at)| second(words, name.called(), *at));
    let instead = is_closed(&who.opening).then(|| instead(words, asked.wish));
    when(words, &who.opening, name).into_iter().chain(instead).chain(next).collect()
}
