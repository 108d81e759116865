//! Every message that learners read, to find and word in the college's own way; what needs a look stands first.

use std::collections::BTreeMap;

use leptos::prelude::*;
use storage::Face;

use super::flag::Flag;
use crate::page::{page, query};
use crate::parts::{Pill, StaffPage};
use crate::person::figure;
use crate::routes;
use crate::settings::use_own_words;
use crate::visitor::{self, Away, storage};
use crate::words::{Locale, OwnWords, Shape, Words, is_rewordable, messages, use_words};

/// `/college/words?find=<words>`
#[component]
pub fn ListPage() -> impl IntoView {
    page(Locale::EnGb, || {
        let find = query::<String>("find").unwrap_or_default();
        async move {
            let coordinator = visitor::coordinator().await?;
            let me = storage().own_face(&coordinator).await?;
            Ok::<_, Away>(show(me, find))
        }
    })
}

/// One row: a message as learners read it.
struct Row {
    key: &'static str,
    file: &'static str,
    says: String,
    is_own: bool,
    flags: Vec<Flag>,
}

fn show(me: Face, find: String) -> impl IntoView {
    let (words, own) = (use_words(), use_own_words());
    let title = words.say("wording-title");
    let rows = rows(&own, &find);
    let none = rows.is_empty().then(|| view! { <p role="status">{words.say("wording-none")}</p> });
    let (flagged, others): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| !row.flags.is_empty());
    let (ours, others): (Vec<_>, Vec<_>) = others.into_iter().partition(|row| row.is_own);
    let mut by_file: BTreeMap<&str, Vec<Row>> = BTreeMap::new();
    for row in others {
        by_file.entry(row.file).or_default().push(row);
    }
    let is_open = !find.is_empty();
    let by_file = by_file.into_iter().map(|(file, rows)| {
        let name = words.say(&format!("wording-file-{file}"));
        view! { <details class="fold" open=is_open><summary><strong>{name}</strong></summary>{list(words, rows)}</details> }
    });
    let by_file = by_file.collect_view();
    view! {
        <StaffPage title=title.clone() me=figure(&me) back=Some(routes::HOME.to_owned())>
            <h1>{title}</h1>
            <p>{words.say("wording-lead")}</p>
            <form method="get" action=routes::WORDS class="field">
                <label for="find">{words.say("wording-find")}</label>
                <input id="find" name="find" type="search" value=find/>
                <button type="submit" class="button">{words.say("wording-find-now")}</button>
            </form>
            {none}
            {section(words, "wording-flagged", flagged)}
            {section(words, "wording-own", ours)}
            {by_file}
        </StaffPage>
    }
}

fn rows(own: &OwnWords, find: &str) -> Vec<Row> {
    let sought = find.trim().to_lowercase();
    let found = messages(Locale::EnGbEasy).iter().filter(|(key, _)| is_rewordable(Locale::EnGbEasy, key));
    let found = found.map(|(key, message)| {
        let said = own.said(Locale::EnGbEasy, key).map(str::to_owned);
        let says = said.unwrap_or_else(|| Shape::of(&message.value).shown);
        let is_own = own.offered().into_iter().any(|locale| own.said(locale, key).is_some());
        Row { key, file: message.file, says, is_own, flags: Flag::of(own, key) }
    });
    found.filter(|row| row.says.to_lowercase().contains(&sought) || row.key.contains(&sought)).collect()
}

fn section(words: Words, key: &str, rows: Vec<Row>) -> Option<impl IntoView + use<>> {
    (!rows.is_empty()).then(|| view! { <section><h2>{words.say(key)}</h2>{list(words, rows)}</section> })
}

fn list(words: Words, rows: Vec<Row>) -> impl IntoView {
    let rows = rows.into_iter().map(|row| {
        let flags = row.flags.into_iter().map(|flag| view! { <Pill words=flag.words(words)/> }).collect_view();
        view! {
            <li>
                <p><a href=routes::wording(row.key)>{row.says}</a></p>
                <p class="quiet">{row.key}</p>
                {flags}
            </li>
        }
    });
    view! { <ul class="list">{rows.collect_view()}</ul> }
}
