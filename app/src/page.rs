//! What every page does: read its address, find out who asks, load, then show; or show why it cannot be shown. And how an action
//! reads what it was sent.

use std::future::Future;
use std::str::FromStr;

use domain::scale::Scale;
use http::request::Parts;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use crate::routes;
use crate::settings::arrive;
use crate::visitor::{Away, not_here};
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

/// That a part of an address cannot be read. It is an answer only once a page gives up for it: whoever has to sign in is
/// sent there first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSuch;

impl From<NoSuch> for Away {
    fn from(_: NoSuch) -> Self {
        not_here()
    }
}

/// A part of the page's path, by its name in the route: `param::<PersonId>("person")`.
pub fn param<T: FromStr>(name: &str) -> Result<T, NoSuch> {
    use_params_map().get_untracked().get(name).and_then(|text| text.parse().ok()).ok_or(NoSuch)
}

/// A part of the path that is a word of a scale.
pub fn param_word<T: Scale>(name: &str) -> Result<T, NoSuch> {
    T::parse(&param::<String>(name)?).ok_or(NoSuch)
}

/// What stands behind the `?` of the page's address under a name; nothing where that cannot be read.
pub fn query<T: FromStr>(name: &str) -> Option<T> {
    use_query_map().get_untracked().get(name).and_then(|text| text.parse().ok())
}

/// A word of a scale that stands there.
pub fn query_word<T: Scale>(name: &str) -> Option<T> {
    T::parse(&query::<String>(name)?)
}

/// A page of ours that stands there, with what is asked of it, to lead back to it as it was; home for anything else.
pub fn query_page(name: &str) -> String {
    // as it was sent: the router reads what it is asked twice over, and would lose a page that carries another
    let asked = use_context::<Parts>().and_then(|parts| parts.uri.query().map(str::to_owned));
    routes::carried_in(&asked.unwrap_or_default(), name)
}

/// Whether a name stands there at all.
pub fn has_query(name: &str) -> bool {
    use_query_map().get_untracked().get(name).is_some()
}

/// A field that an action was sent, or the answer that there is no such thing.
pub fn sent<T: FromStr>(field: &str) -> Result<T, Away> {
    field.parse().map_err(|_| not_here())
}
