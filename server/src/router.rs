//! Where an address becomes a page: the app's own routes and its server functions, with what they may reach.

use app::assets::Assets;
use app::clock::Clock;
use app::routes::document;
use axum::Router;
use axum::extract::FromRef;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::config::LeptosOptions;
use leptos::context::provide_context;
use leptos_axum::{AxumRouteListing, LeptosRoutes, generate_route_list};

use crate::assets;

/// What every request may reach. Cheap to clone.
#[derive(Clone)]
pub struct House {
    /// What time it is.
    pub clock: Clock,
    /// What pages load.
    pub assets: Assets,
    /// Kept because Leptos asks for it; the site's real files come from `Assets`.
    pub options: LeptosOptions,
}

impl House {
    /// Built in code, so that nothing depends on the environment Leptos would otherwise read.
    pub fn new(clock: Clock) -> Self {
        Self { clock, assets: assets::assets(), options: LeptosOptions::builder().output_name("sayso").build() }
    }

    fn provide(&self) {
        provide_context(self.clock);
        provide_context(self.assets.clone());
    }
}

impl FromRef<House> for LeptosOptions {
    fn from_ref(house: &House) -> Self {
        house.options.clone()
    }
}

/// Every page there is, as the app itself lists them.
pub fn pages() -> Vec<AxumRouteListing> {
    generate_route_list(document)
}

/// Serves every page and every server function of the app.
pub fn router(house: House) -> Router {
    let context = {
        let house = house.clone();
        move || house.provide()
    };
    let not_found = leptos_axum::render_app_async_with_context(context.clone(), document);
    Router::new()
        .merge(assets::routes())
        .leptos_routes_with_context(&house, pages(), context, document)
        .fallback(move |request| {
            let rendered = not_found(request);
            async move { with_status(StatusCode::NOT_FOUND, rendered.await) }
        })
        .with_state(house)
}

fn with_status(status: StatusCode, mut response: Response) -> Response {
    *response.status_mut() = status;
    response
}
