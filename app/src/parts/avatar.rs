//! A person's picture: their photo, or a drawn circle with their initials.

use leptos::prelude::*;

/// What a picture of someone needs.
#[derive(Clone, Debug)]
pub struct Figure {
    /// What they are called.
    pub name: String,
    /// For the circle.
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
        None => view! { <span class="avatar" aria-hidden="true">{figure.initials}</span> }.into_any(),
    }
}
