//! Shows a concept: glyphs of the symbol pack as images, our own drawings as SVG, side by side and never merged.

mod drawn;
#[cfg(test)]
mod tests;
mod when;

pub use when::DrawnStart;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use domain::scale::Scale;
use domain::settings::Symbols;
use domain::symbol::Concept;
use leptos::prelude::*;
use serde::Deserialize;

use crate::assets::Assets;
use crate::settings::use_settings;
use crate::words::{Locale, use_words};

/// The attribute that carries ids other symbol sets know (W3C WAI-Adapt, a draft), and what parts several.
const ADAPT: (&str, &str) = ("adapt-symbol", " ");

static TABLE: LazyLock<BTreeMap<String, Shown>> = LazyLock::new(|| {
    toml::from_str(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../server/site/symbols.toml")))
        .expect("a test reads the same table")
});

/// How one concept is shown.
#[derive(Debug, Default, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(deny_unknown_fields)]
struct Shown {
    #[serde(default)]
    bci: Vec<u32>,
    #[serde(default)]
    openmoji: Vec<String>,
    #[serde(default)]
    drawn: Vec<String>,
    /// Whether it points the way the page is read.
    #[serde(default)]
    along: bool,
}

/// How many different pictures of the pack are shown somewhere.
pub fn glyphs_of_the_pack() -> usize {
    TABLE.values().flat_map(|shown| &shown.openmoji).collect::<std::collections::BTreeSet<_>>().len()
}

/// The addresses of the pictures of the pack that show a concept; none where its reader wants words alone.
pub fn glyphs(concept: Concept) -> Vec<String> {
    let assets = use_context::<Assets>().unwrap_or_default();
    let shown = TABLE.get(concept.key()).filter(|_| use_settings().symbols != Symbols::Off);
    let glyphs = shown.into_iter().flat_map(|shown| &shown.openmoji);
    glyphs.map(|glyph| assets.url(&picture("color", glyph))).collect()
}

fn picture(set: &str, glyph: &str) -> String {
    format!("symbols/{set}/{glyph}.svg")
}

/// How large a symbol stands: 24, 40 or 96 px high, unless its place says otherwise (`--s` in style/base.css).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// In a line of text.
    Small,
    /// On an answer.
    #[default]
    Middle,
    /// Beside a question.
    Large,
}

impl Size {
    const fn class(self) -> &'static str {
        match self {
            Self::Small => "sym small",
            Self::Middle => "sym",
            Self::Large => "sym large",
        }
    }
}

/// The symbol of a concept, beside its words: it has no text of its own, and is left out for whoever wants words alone.
///
/// ```text
/// <Symbol concept=Concept::Clue size=Size::Large/>
/// ```
#[component]
pub fn Symbol(
    /// What it stands for.
    concept: Concept,
    /// How large.
    #[prop(optional)]
    size: Size,
) -> impl IntoView {
    (use_settings().symbols != Symbols::Off).then(|| view! { <Sign concept size/> })
}

/// A symbol that is all a control shows, or that marks a state: there whatever the settings.
#[component]
pub fn Sign(
    /// What it stands for.
    concept: Concept,
    /// How large.
    #[prop(optional)]
    size: Size,
) -> impl IntoView {
    let assets = use_context::<Assets>().unwrap_or_default();
    let class = if is_mirrored(concept, use_words().locale()) {
        format!("{} along", size.class())
    } else {
        size.class().to_owned()
    };
    view! { <span class=class inner_html=markup(concept, &assets)></span> }
}

fn is_mirrored(concept: Concept, locale: Locale) -> bool {
    locale.dir() == "rtl" && TABLE.get(concept.key()).is_some_and(|shown| shown.along)
}

fn markup(concept: Concept, assets: &Assets) -> String {
    let Some(shown) = TABLE.get(concept.key()) else { return String::new() };
    let glyphs = shown.openmoji.iter().map(|glyph| image(glyph, assets));
    let drawings = shown.drawn.iter().filter_map(|name| drawn::svg(name));
    let all: String = glyphs.chain(drawings).collect();
    if shown.bci.is_empty() {
        return all;
    }
    let ids: Vec<String> = shown.bci.iter().map(u32::to_string).collect();
    format!(r#"<span {}="{}">{all}</span>"#, ADAPT.0, ids.join(ADAPT.1))
}

/// The black set where the reader's own colours are forced (R81), else the coloured one.
fn image(glyph: &str, assets: &Assets) -> String {
    let [black, color] = ["black", "color"].map(|set| assets.url(&picture(set, glyph)));
    format!(
        r#"<picture><source media="(forced-colors:active)" srcset="{black}"><img src="{color}" alt="" width="56" height="56"></picture>"#
    )
}
