//! The accessibility statement in easy words, with pictures: what each reader can change, what does not work yet, whom to tell,
//! and when it was looked at.

use leptos::prelude::*;

use super::AboutRows;
use super::accessibility_page::looked_at;
use crate::page::page;
use crate::parts::{Heading, SaidRow, pictured};
use crate::routes;
use crate::settings::{Around, Frame};
use crate::visitor::Away;
use crate::words::{Locale, use_words};

/// Each part's heading, and the lines below it.
const PARTS: &[(&str, &[&str])] = &[
    (
        "accessibility-easy-can",
        &[
            "accessibility-easy-big",
            "accessibility-easy-colours",
            "accessibility-easy-pictures",
            "accessibility-easy-aloud",
            "accessibility-easy-keys",
            "accessibility-easy-time",
        ],
    ),
    (
        "accessibility-easy-not-yet",
        &[
            "accessibility-easy-no-voice",
            "accessibility-easy-switches",
            "accessibility-easy-no-record",
            "accessibility-easy-languages",
            "accessibility-easy-not-tried",
            "accessibility-easy-screen-readers",
        ],
    ),
    ("accessibility-easy-tell", &["accessibility-easy-tell-us", "accessibility-easy-answer"]),
];

/// `/accessibility/easy`
#[component]
pub fn EasyPage() -> impl IntoView {
    page(Locale::EnGbEasy, || async { Ok::<_, Away>(show(Around::reader().await?)) })
}

fn show(around: Around) -> impl IntoView {
    let words = use_words();
    let title = words.said("accessibility-easy");
    let parts = PARTS.iter().map(|(heading, lines)| {
        let lines = lines.iter().map(|key| view! { <SaidRow said=words.said(key)/> }).collect_view();
        view! { <section>{pictured(words.said(heading))}{lines}</section> }
    });
    let parts = parts.collect_view();
    let date = looked_at(words).map(|on| view! { <SaidRow said=words.said_with("accessibility-easy-date", &on)/> });
    view! {
        <Frame around title=title.words.clone() back=routes::SETTINGS.to_owned() from=routes::ACCESSIBILITY_EASY.to_owned()>
            <Heading said=title hint=Some(words.said("accessibility-easy-lead"))/>
            {parts}
            {date}
            <AboutRows/>
        </Frame>
    }
}
