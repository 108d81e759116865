//! The page about a request that could not be answered.

use leptos::prelude::*;

use crate::page::page;
use crate::visitor::{Away, not_here};
use crate::words::Locale;

/// What happened, as far as a visitor needs to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nothing is here, or not for this visitor: one answer for both.
    NotFound,
    /// What was sent cannot be read, or did not come from our own page.
    NotUnderstood,
    /// Too often.
    TooMany,
    /// The failure is ours.
    Failed,
}

/// The whole document of an address that leads nowhere, as whoever asks wants pages.
pub fn nowhere() -> impl IntoView {
    crate::shell::shell(|| page(Locale::EnGbEasy, || async { Err::<(), Away>(not_here()) }))
}

/// The whole document. It asks storage nothing, so that it stands when storage does not.
pub fn document(problem: Problem) -> impl IntoView {
    crate::shell::shell(move || {
        crate::parts::lost(match problem {
            Problem::NotFound => "error-not-found",
            Problem::NotUnderstood => "error-not-understood",
            Problem::TooMany => "error-too-many",
            Problem::Failed => "error-failed",
        })
    })
}
