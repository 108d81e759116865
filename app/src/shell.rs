//! What stands around every page: language, title, styles, and the link that skips to the page itself.

use domain::settings::{Setting, Settings};
use leptos::prelude::*;
use leptos_meta::{Html, MetaTags, Stylesheet, Title, provide_meta_context};

use crate::assets;
use crate::language::{Translated, Unchecked};
use crate::settings::use_settings;
use crate::words::use_words;

/// Whose page it is, which decides what it loads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// A learner: bigger, calmer, one thing at a time.
    Learner,
    /// Anyone who works with them.
    Staff,
}

impl Audience {
    const fn styles(self) -> &'static str {
        match self {
            Self::Learner => "learner.css",
            Self::Staff => "staff.css",
        }
    }
}

/// The document around the routes. What differs from page to page is said by the page itself, in [`Page`].
///
/// No script stands here: a page that has an island brings the script with it, and the others load none.
pub fn shell<V: IntoView + 'static>(routes: impl FnOnce() -> V) -> impl IntoView {
    provide_meta_context();
    view! {
        <!DOCTYPE html>
        <html>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <link rel="icon" type="image/svg+xml" href=assets::url("icon.svg")/>
                <MetaTags/>
            </head>
            <body>{routes()}</body>
        </html>
    }
}

/// A whole page, as its reader wants it: each setting that styles obey is an attribute of `<html>` once it is chosen.
/// Its children are the landmarks after the first, in reading order, with `<main id="main">` among them.
#[component]
pub fn Page(
    /// "Question – form – Sayso": the part after is the page's to say.
    #[prop(into)]
    title: String,
    /// Decides the styles.
    audience: Audience,
    /// The words of the link to `#main`.
    #[prop(into)]
    skip: String,
    /// What stands in the thin bar on top, after that link; the bar takes no room where there is nothing.
    #[prop(optional_no_strip)]
    bar: Option<AnyView>,
    children: Children,
) -> impl IntoView {
    let settings = use_settings();
    let locale = use_words().locale();
    let has_bar = bar.is_some();
    let chosen = |setting| Some(settings.word(setting)).filter(|word| *word != Settings::USUAL.word(setting));
    view! {
        <Html
            {..}
            lang=locale.lang()
            dir=locale.dir()
            data-theme=chosen(Setting::Theme)
            data-text=chosen(Setting::Text)
            data-font=chosen(Setting::Font)
            data-spacing=chosen(Setting::Spacing)
            data-symbols=chosen(Setting::Symbols)
            data-symbol-size=chosen(Setting::SymbolSize)
            data-motion=chosen(Setting::Motion)
        />
        <Title text=title/>
        // letters are not asked for ahead: on a slow line they would hold up the styles, and with them the form (R85)
        <Stylesheet href=assets::url(audience.styles())/>
        {(!locale.is_english()).then(|| view! { <Translated/> })}
        <header class=has_bar.then_some("bar")>
            <a class="skip-link" href="#main">{skip}</a>
            {bar}
        </header>
        <Unchecked audience/>
        {children()}
    }
}
