//! One group of settings: each as a row that says how it is now.

use domain::settings::{Group, Setting};
use leptos::prelude::*;

use super::frame::{Around, Frame};
use super::{said, use_settings};
use crate::page::{page, param_word, query_page};
use crate::parts::{Heading, LinkRow};
use crate::routes;
use crate::visitor::{Away, not_here};
use crate::words::{Locale, use_words};

/// `/settings/<group>`
#[component]
pub fn GroupPage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let group = param_word::<Group>("group").ok();
        let from = query_page("from");
        async move {
            let around = Around::reader().await?;
            let group = group.filter(|group| around.groups().contains(group)).ok_or_else(not_here)?;
            Ok::<_, Away>(show(around, group, from))
        }
    })
}

fn show(around: Around, group: Group, from: String) -> impl IntoView {
    let (words, settings) = (use_words(), use_settings());
    let title = said::group(words, group);
    let row = |setting: Setting| {
        // which voice there is, only the device knows
        let note = (setting != Setting::Voice).then(|| said::step(words, setting, said::now(words, settings, setting)));
        view! { <li><LinkRow href=routes::setting(setting, &from) said=said::name(words, setting) note/></li> }
    };
    let rows = group.settings().iter().copied().map(row).collect_view();
    view! {
        <Frame around title=title.words.clone() back=routes::settings(&from) from>
            <Heading said=title hint=Some(words.said("settings-lead"))/>
            <ul class="rows">{rows}</ul>
        </Frame>
    }
}
