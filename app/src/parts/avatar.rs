//! A person's picture: their photo, or a drawn figure with their initials, for those who know letters.

use leptos::prelude::*;

/// What a picture of someone needs.
#[derive(Clone, Debug)]
pub struct Figure {
    /// What they are called.
    pub name: String,
    /// Under the drawn figure.
    pub initials: String,
    /// The address of their photo, where there is one.
    pub photo: Option<String>,
}

/// The picture beside a name; says nothing itself, because the name does.
#[component]
pub fn Avatar(
    /// Whose.
    figure: Figure,
) -> impl IntoView {
    match figure.photo {
        Some(src) => view! { <img class="avatar" src=src alt="" width="48" height="48"/> }.into_any(),
        None => view! {
            <span class="avatar" aria-hidden="true">
                <svg viewBox="0 0 20 14"><circle cx="10" cy="4" r="4"/><path d="M2 14a8 5 0 0 1 16 0z"/></svg>
                {figure.initials}
            </span>
        }
        .into_any(),
    }
}
