//! What every page does: load, then show; or show why it cannot be shown.

use std::future::Future;

use leptos::prelude::*;

use crate::visitor::Away;
use crate::words::{Locale, Words};

/// Shows what `load` brings, in the words of one locale. The page is sent whole, so its status may be decided last.
/// The load stands outside any closure of the view: Leptos runs those twice on the server, and a load is on record.
pub fn page<F, Fut, V>(locale: Locale, load: F) -> impl IntoView
where
    F: FnOnce() -> Fut,
    Fut: Future<Output = Result<V, Away>> + Send + 'static,
    V: IntoView + 'static,
{
    provide_context(Words::of(locale));
    let loading = load();
    let shown = Suspend::new(async move {
        match loading.await {
            Ok(view) => view.into_any(),
            Err(Away::Elsewhere) => ().into_any(),
            Err(Away::NotHere) => crate::parts::NotFoundPage().into_any(),
            Err(Away::Trouble) => crate::parts::TroublePage().into_any(),
        }
    });
    view! { <Suspense fallback=|| ()>{shown}</Suspense> }
}
