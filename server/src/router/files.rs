//! What is served beside the pages: pictures, and files that other programs read.

use axum::Router;
use axum::routing::{MethodRouter, get};

use super::{House, feed, photo, print, rota};
use crate::assets;

/// Each with its address. The router is made of this list, so that nothing is served that it does not name.
pub fn files() -> Vec<(&'static str, MethodRouter<House>)> {
    vec![
        (assets::PATH, get(assets::file)),
        (photo::PATH, get(photo::photo)),
        (photo::AT_THE_DOOR, get(photo::at_the_door)),
        (print::PLAN, get(print::plan)),
        (print::BRIEFING, get(print::briefing)),
        (print::TODAY, get(print::today)),
        (print::ROTA, get(print::rota)),
        (rota::PATH, get(rota::table)),
        (feed::PATH, get(feed::feed)),
    ]
}

/// Serves them.
pub fn routes() -> Router<House> {
    files().into_iter().fold(Router::new(), |router, (path, served)| router.route(path, served))
}
