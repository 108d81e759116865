//! Every address, in one table.

use leptos::prelude::*;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::{SsrMode, path};

/// The whole document for one request.
pub fn document() -> impl IntoView {
    view! {
        <!DOCTYPE html>
        <html lang="en-GB">
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>"Sayso"</title>
            </head>
            <body>
                <Pages/>
            </body>
        </html>
    }
}

/// The table itself. Pages render whole (`SsrMode::Async`), so that each may answer with its own status.
#[component]
fn Pages() -> impl IntoView {
    view! {
        <Router>
            <Routes fallback=NotFoundPage>
                <Route path=path!("/") ssr=SsrMode::Async view=StartPage/>
            </Routes>
        </Router>
    }
}

#[component]
fn StartPage() -> impl IntoView {
    view! { <main id="main"><h1>"Sayso"</h1></main> }
}

#[component]
fn NotFoundPage() -> impl IntoView {
    view! { <main id="main"><h1>"404"</h1></main> }
}
