//! All settings, in groups of a few, and the one action that undoes the last change.

use domain::settings::Kept;
use leptos::prelude::*;

use super::frame::{Around, Frame};
use super::put_back::PutBack;
use super::{said, use_reader};
use crate::page::{page, query_page};
use crate::parts::{Heading, LinkRow, SaidRow};
use crate::routes;
use crate::visitor::Away;
use crate::words::{Locale, use_words};

/// `/settings`
#[component]
pub fn HomePage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let from = query_page("from");
        async move { Ok::<_, Away>(show(Around::reader().await?, from)) }
    })
}

fn show(around: Around, from: String) -> impl IntoView {
    let words = use_words();
    let title = words.said("settings-title");
    let rows = around.groups().into_iter().map(|group| {
        view! { <li><LinkRow href=routes::settings_of(group, &from) said=said::group(words, group) note=None/></li> }
    });
    let rows = rows.collect_view();
    let kept = words.said(if matches!(around, Around::Door) { "settings-at-the-door" } else { "settings-for-you" });
    let last = use_reader().settings.as_ref().and_then(Kept::last_change).map(|(setting, _)| {
        let name = said::name(words, setting).words;
        let label = words.said_with("settings-put-back-named", &[("setting", name.into())]);
        view! { <PutBack label setting=None from=from.clone()/> }
    });
    view! {
        <Frame around title=title.words.clone() back=from.clone() from>
            <Heading said=title hint=Some(words.said("settings-lead"))/>
            <ul class="rows">{rows}</ul>
            {last}
            <SaidRow said=kept/>
            <LinkRow href=routes::ACCESSIBILITY_EASY.to_owned() said=words.said("accessibility-easy") note=None/>
        </Frame>
    }
}
