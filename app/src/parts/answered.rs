//! One answer shown back: the question in a word, what was picked, who made it, and one big button to change it.

use leptos::prelude::*;

use crate::symbol::{Size, Symbol};
use crate::words::Said;

/// The whole row is about one answer; its button, where there is one, says which answer it changes (R43).
#[component]
pub fn Answered(
    /// The question in a word or two.
    heading: Said,
    /// What was picked, each with its symbol.
    picks: Vec<Said>,
    /// Who made it.
    maker: Option<String>,
    /// Where it is changed, and the button's words.
    change: Option<(String, Said)>,
) -> impl IntoView {
    let picks = picks.into_iter().map(|said| {
        view! { <li>{said.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span>{said.words}</span></li> }
    });
    view! {
        <div class="answered">
            <p class="answered-question">{heading.words}</p>
            <ul class="answered-picks">{picks.collect_view()}</ul>
            {maker.map(|maker| view! { <p class="answered-maker">{maker}</p> })}
            {change.map(|(href, label)| view! {
                <a class="button" href=href>
                    {label.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span>{label.words}</span>
                </a>
            })}
        </div>
    }
}
