//! Where an address becomes a page: the app's own routes and its server functions, and the layers around both.

mod calm;
mod client;
mod feed;
mod files;
mod given;
mod headers;
mod limits;
mod one_name;
mod origin;
mod photo;
mod posted;
mod print;
mod record;
mod rota;
mod see_other;

use std::sync::Arc;

use app::assets::Assets;
use app::client_address::ClientAddress;
use app::clock::Clock;
use app::college::College;
use app::problem::nowhere as nowhere_document;
use app::routes::document;
use app::sign_in::{CardReader, NoCard};
use app::words::OwnWordsHeld;
use axum::Router;
use axum::extract::{DefaultBodyLimit, FromRef};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::Response;
use ipnet::IpNet;
use leptos::config::LeptosOptions;
use leptos::context::{provide_context, use_context};
use leptos_axum::{AxumRouteListing, LeptosRoutes, generate_route_list};
use storage::Storage;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;

use crate::assets;
use crate::card_picture::{self, Unreadable};
use crate::config::{Config, PublicUrl};
use crate::live::{self, Readiness};

pub use headers::page_policy;

/// What every request may reach. Cheap to clone.
#[derive(Clone)]
pub struct House {
    storage: Storage,
    clock: Clock,
    assets: Assets,
    college: College,
    own_words: OwnWordsHeld,
    public_url: PublicUrl,
    trusted_proxies: Arc<[IpNet]>,
    options: LeptosOptions,
}

impl House {
    /// Leptos' own options are built in code, so that nothing depends on the environment it would otherwise read.
    pub fn new(config: &Config, storage: Storage, clock: Clock, is_demo: bool) -> Self {
        Self {
            storage,
            clock,
            assets: assets::assets(),
            college: College {
                name: config.college_name.clone(),
                time_zone: config.time_zone,
                public_url: config.public_url.to_string(),
                sends_mail: config.mail.is_some(),
                is_demo,
            },
            own_words: OwnWordsHeld::default(),
            public_url: config.public_url.clone(),
            trusted_proxies: config.trusted_proxies.clone().into(),
            options: LeptosOptions::builder().output_name("sayso").build(),
        }
    }

    /// Puts in context what pages and actions ask for.
    fn provide(&self) {
        provide_context(self.storage.clone());
        provide_context(self.clock);
        provide_context(self.assets.clone());
        provide_context(self.college.clone());
        provide_context(self.own_words.clone());
        provide_context(CardReader(card_in));
        let address = use_context::<Parts>().and_then(|parts| parts.extensions.get::<ClientAddress>().copied());
        if let Some(address) = address {
            provide_context(address);
        }
        headers::say_what_a_page_may_load();
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

/// Every server function there is, as Leptos itself lists them.
pub fn endpoints() -> Vec<String> {
    let mut paths: Vec<String> = leptos::server_fn::axum::server_fn_paths().map(|(path, _)| path.to_owned()).collect();
    paths.sort();
    paths
}

/// Every address that is neither: files, and whether the server is well.
pub fn files() -> Vec<&'static str> {
    files::files().into_iter().map(|(path, _)| path).chain(live::answers().into_iter().map(|(path, _)| path)).collect()
}

/// Serves every page and every server function of the app, and says whether it is ready.
pub fn router(house: House, readiness: Readiness) -> Router {
    let context = {
        let house = house.clone();
        move || house.provide()
    };
    let nowhere = leptos_axum::render_app_async_with_context(context.clone(), nowhere_document);
    let app = Router::new()
        .merge(files::routes())
        .leptos_routes_with_context(&house, pages(), context, document)
        .fallback(move |request| {
            let rendered = nowhere(request);
            async move { not_found(rendered.await) }
        })
        .with_state(house.clone());
    // The last named is the first a request meets.
    app.layer(from_fn_with_state(house.clone(), posted::kept))
        .layer(from_fn(see_other::instead))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(DefaultBodyLimit::disable())
        .layer(from_fn(limits::limited))
        .layer(from_fn_with_state(house.public_url.clone(), origin::same_origin_only))
        .layer(from_fn_with_state(house.clone(), calm::calmed))
        .layer(from_fn_with_state(house.public_url.clone(), one_name::by_name))
        .merge(live::routes(readiness))
        .layer(from_fn_with_state(house.public_url.clone(), headers::guarded))
        .layer(from_fn_with_state(house.trusted_proxies, client::address_known))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(CompressionLayer::new().quality(CompressionLevel::Precise(5)))
        .layer(from_fn(record::recorded))
}

/// The secret of the card in a photo, or what to tell whoever sent it.
fn card_in(photo: &[u8]) -> Result<String, NoCard> {
    card_picture::read_card(photo).map_err(|unreadable| match unreadable {
        Unreadable::TooLarge => NoCard::TooBig,
        Unreadable::NotAPicture | Unreadable::NoCode | Unreadable::NotACard => NoCard::Unseen,
    })
}

fn not_found(mut page: Response) -> Response {
    *page.status_mut() = StatusCode::NOT_FOUND;
    page
}

/// What a panic leaves for the layers above to make a page of. Its message may hold words of a learner's: it is not
/// logged here, and the hook set at start logs the place alone.
fn panicked(_message: Box<dyn std::any::Any + Send>) -> Response {
    let mut response = Response::default();
    *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
    response
}
