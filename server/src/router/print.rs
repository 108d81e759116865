//! Pages as sides of paper: each is the page itself, asked for as it would be, with its grant and its audit row, and put
//! into a PDF.

use app::routes::{HOME, document, today_on};
use axum::body::Body;
use axum::extract::{Path, Query, Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt;
use serde::Deserialize;

use super::{House, rota};
use crate::print::{Unprinted, Which, pdf};

/// A learner's plan.
pub const PLAN: &str = "/plan/print.pdf";
/// What one learner says for one meeting.
pub const BRIEFING: &str = "/person/{person}/briefing/{occurrence}/print.pdf";
/// Everyone of a day, for an LSA or a tutor.
pub const TODAY: &str = "/today/print.pdf";

/// A site's week, for a wall.
pub const ROTA: &str = "/deployment/week/{monday}/rota.pdf";

/// Which meeting of which day; every one without the first, and the day their first page opens on without the other.
#[derive(Debug, Deserialize)]
pub struct Of {
    meeting: Option<String>,
    on: Option<String>,
}

impl Of {
    /// The page of that day.
    fn page(&self) -> String {
        let on = self.on.as_deref().and_then(|on| on.parse().ok());
        on.map_or_else(|| HOME.to_owned(), today_on)
    }
}

/// `/plan` on one side.
pub async fn plan(State(house): State<House>, request: Request) -> Response {
    printed(&house, request, "/plan", &Which::Whole, "plan").await
}

/// A briefing on one side.
pub async fn briefing(
    State(house): State<House>,
    Path((person, occurrence)): Path<(String, String)>,
    request: Request,
) -> Response {
    let page = format!("/person/{person}/briefing/{occurrence}");
    printed(&house, request, &page, &Which::Whole, "briefing").await
}

/// One side a learner.
pub async fn today(State(house): State<House>, Query(of): Query<Of>, request: Request) -> Response {
    let page = of.page();
    let which = of.meeting.map_or(Which::Each, Which::Meeting);
    printed(&house, request, &page, &which, "today").await
}

/// One side for everyone who comes, and for each day with a place to which no one does.
pub async fn rota(
    State(house): State<House>,
    Path(monday): Path<String>,
    Query(of): Query<rota::Of>,
    request: Request,
) -> Response {
    let Some((site, date)) = of.week(&monday) else { return StatusCode::NOT_FOUND.into_response() };
    let page = format!("/deployment/week/{date}/rota?site={site}");
    printed(&house, request, &page, &Which::Each, "rota").await
}

/// Whatever the page answers but itself is answered here too.
async fn printed(house: &House, mut request: Request, page: &str, which: &Which, name: &str) -> Response {
    let Ok(uri) = page.parse::<Uri>() else { return StatusCode::NOT_FOUND.into_response() };
    *request.uri_mut() = uri;
    let context = {
        let house = house.clone();
        move || house.provide()
    };
    let shown = leptos_axum::render_app_async_with_context(context, document)(request).await;
    if shown.status() != StatusCode::OK {
        return shown;
    }
    match sides(house, shown.into_body(), which).await {
        Ok(bytes) => {
            let headers = [
                (CONTENT_TYPE, "application/pdf".to_owned()),
                (CACHE_CONTROL, "no-store".to_owned()),
                (CONTENT_DISPOSITION, format!("inline; filename=\"{name}.pdf\"")),
            ];
            (headers, bytes).into_response()
        }
        Err(Unprinted::Nothing) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            // what the validator says may name letters, never a learner's words whole
            tracing::error!(%error, "a page was not printed");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

async fn sides(house: &House, page: Body, which: &Which) -> Result<Vec<u8>, Unprinted> {
    let refused = |error: &dyn std::fmt::Display| Unprinted::Refused(error.to_string());
    let bytes = page.collect().await.map_err(|error| refused(&error))?.to_bytes();
    let html = String::from_utf8(bytes.into()).map_err(|error| refused(&error))?;
    let (assets, which) = (house.assets.clone(), which.clone());
    let written = move || pdf(&html, &which, &|name| crate::assets::read(&assets, name));
    tokio::task::spawn_blocking(written).await.map_err(|error| refused(&error))?
}
