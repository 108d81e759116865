//! What every page does: find out who reads, load, then show; or show why it cannot be shown.

use std::future::Future;

use leptos::prelude::*;

use crate::settings::arrive;
use crate::visitor::Away;
use crate::words::{Locale, Words};

/// Shows what `load` brings, as whoever reads wants pages; in the words of `usual` where their own language is not known.
/// The page is sent whole, so its status may be decided last.
/// The load stands outside any closure of the view: Leptos runs those twice on the server, and a load is on record.
pub fn page<F, Fut, V>(usual: Locale, load: F) -> impl IntoView
where
    F: FnOnce() -> Fut,
    Fut: Future<Output = Result<V, Away>> + Send + 'static,
    V: IntoView + 'static,
{
    provide_context(Words::of(usual));
    let loading = load();
    let shown = Suspend::new(async move {
        let brought = match arrive(usual).await {
            Ok(()) => loading.await,
            Err(away) => Err(away),
        };
        match brought {
            Ok(view) => view.into_any(),
            Err(Away::Elsewhere) => ().into_any(),
            Err(Away::NotHere) => crate::parts::not_found().await,
            Err(Away::Trouble) => crate::parts::TroublePage().into_any(),
        }
    });
    view! { <Suspense fallback=|| ()>{shown}</Suspense> }
}
