//! The head of a page that asks nothing, where it stands on its road, and what is wrong.

use std::cmp::Ordering;

use domain::settings::Symbols;
use leptos::prelude::*;

use super::Speak;
use crate::settings::use_settings;
use crate::symbol::{Size, Symbol};
use crate::words::{Said, use_words};

/// What has the focus as a page opens, so that whoever listens hears first what the page is about (R51).
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum FocusedFirst {
    /// The heading. The next stop of the keyboard is the first answer, and no page leads back to it.
    Heading,
    /// What stands around the heading and is named by it, where only pictures are wanted: the focus would show the heading's
    /// words, and the heading is a stop of the keyboard of its own, at which they show (R31).
    Around,
}

impl FocusedFirst {
    /// As whoever reads the page wants its pictures.
    pub fn here() -> Self {
        if use_settings().symbols == Symbols::Only { Self::Around } else { Self::Heading }
    }

    /// The heading's place among the stops of the keyboard.
    pub fn reached_by_keyboard(self) -> &'static str {
        if self == Self::Around { "0" } else { "-1" }
    }
}

/// A page's one heading, with its symbol and a line below it.
#[component]
pub fn Heading(
    /// The heading.
    said: Said,
    /// A line below it.
    hint: Option<Said>,
) -> impl IntoView {
    let ids = if hint.is_some() { "heading hint" } else { "heading" }.to_owned();
    let spoken = said.words.clone();
    let first = FocusedFirst::here();
    let around = first == FocusedFirst::Around;
    // what has the focus is told by its name, and a plain block has none
    let [role, named_by] = ["group", "heading"].map(|word| around.then_some(word));
    view! {
        <div class="heading" role=role aria-labelledby=named_by tabindex=around.then_some("-1") autofocus=around>
            <h1 id="heading" tabindex=first.reached_by_keyboard() autofocus=!around>
                {said.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}
                <span>{said.words}</span>
            </h1>
            <Speak ids words=spoken/>
            {hint.map(|said| hint_below("hint".to_owned(), said))}
        </div>
    }
}

/// The line below a heading or a question, with its symbol.
pub fn hint_below(id: String, said: Said) -> impl IntoView + use<> {
    view! {
        <p id=id class="hint">
            {said.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span>{said.words}</span>
        </p>
    }
}

/// A heading within a page, with the symbol that tells whoever does not read what is below it.
pub fn pictured(said: Said) -> impl IntoView + use<> {
    view! {
        <h2 class="pictured">
            {said.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span>{said.words}</span>
        </h2>
    }
}

/// The same, one level down.
pub fn pictured_below(said: Said) -> impl IntoView + use<> {
    view! {
        <h3 class="pictured">
            {said.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span>{said.words}</span>
        </h3>
    }
}

/// The same, within what has a heading of its own already.
pub fn pictured_within(said: Said) -> impl IntoView + use<> {
    view! {
        <h4 class="pictured">
            {said.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span>{said.words}</span>
        </h4>
    }
}

/// "Question 3 of 8"; until the total is known, as many as there were so far (R48).
#[component]
pub fn Progress(
    /// From 1.
    number: usize,
    /// How many there are, once known.
    total: Option<usize>,
    /// Whether the page only says more about the one before, and shares its number.
    #[prop(optional)]
    more: bool,
) -> impl IntoView {
    let words = use_words();
    let key = match (total, more) {
        (Some(_), false) => "parts-progress",
        (Some(_), true) => "parts-progress-more",
        (None, false) => "parts-progress-open",
        (None, true) => "parts-progress-open-more",
    };
    let numbers = [("number", Some(number)), ("total", total)];
    let numbers = numbers.into_iter().filter_map(|(name, number)| Some((name, (number? as i64).into())));
    where_one_is(words.said_with(key, &numbers.collect::<Vec<_>>()), number, total)
}

/// Which of how many, in words with their symbol and as many dots: the number never stands alone (R42).
pub fn where_one_is(said: Said, number: usize, total: Option<usize>) -> impl IntoView + use<> {
    let dots = dots(number, total).map(|class| view! { <i class=class></i> });
    view! {
        <p class="progress">
            <span class="at-number">
                {said.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span>{said.words}</span>
            </span>
            <span class="dots" aria-hidden="true">{dots.collect_view()}</span>
        </p>
    }
}

/// The looks of the dots, one a question: all there are, or as far as one is.
fn dots(number: usize, total: Option<usize>) -> impl Iterator<Item = &'static str> {
    (1..=total.unwrap_or(number)).map(move |dot| match dot.cmp(&number) {
        Ordering::Less => "dot done",
        Ordering::Equal => "dot here",
        Ordering::Greater => "dot",
    })
}

/// What is wrong and how to mend it, at the top of the page, with the focus on it (R50). The alert is within what has the focus: some
/// screen readers drop one that is both (R51).
#[component]
pub fn Trouble(
    /// In easy words.
    said: Said,
    /// The id of what mends it; empty where that is not on the page.
    #[prop(optional, into)]
    at: String,
) -> impl IntoView {
    let title = use_words().say("parts-trouble");
    let words = match at.is_empty() {
        false => view! { <a href=format!("#{at}")>{said.words}</a> }.into_any(),
        true => view! { <span>{said.words}</span> }.into_any(),
    };
    view! {
        <div id="trouble" class="trouble" tabindex="-1" autofocus>
            <div role="alert">
                <h2>{title}</h2>
                <p>{said.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })} {words}</p>
            </div>
        </div>
    }
}

/// A page's title, which says first that something is wrong with what was sent (R50).
pub fn titled(title: &str, refused: bool) -> String {
    if refused {
        use_words().say_with("parts-error-title", &[("title", title.to_owned().into())])
    } else {
        title.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dot_stands_for_every_question_and_for_those_so_far_until_it_is_known_how_many_there_are() {
        assert_eq!(dots(2, Some(3)).collect::<Vec<_>>(), ["dot done", "dot here", "dot"]);
        assert_eq!(dots(3, None).collect::<Vec<_>>(), ["dot done", "dot done", "dot here"]);
        assert_eq!(dots(1, None).collect::<Vec<_>>(), ["dot here"]);
    }
}
