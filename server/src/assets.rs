//! Serves what pages load, out of the binary itself.

use app::assets::Assets;
use axum::extract::Path;
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

/// `target/site`, carried by a release build and read from the folder by a debug one; empty before the site is built.
#[derive(RustEmbed)]
#[folder = "../target/site"]
#[allow_missing = true]
struct Site;

/// A name changes when its bytes do, so a browser need never ask again.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// The manifest in the form pages ask it; empty where no site was built.
pub fn assets() -> Assets {
    Site::get("manifest.json").and_then(|file| Assets::from_manifest(&file.data).ok()).unwrap_or_default()
}

/// A file of the site: by its plain name, or by its address as pages have it.
pub fn read(assets: &Assets, name: &str) -> Option<Vec<u8>> {
    let address = if name.starts_with("/pkg/") { name.to_owned() } else { assets.url(name) };
    Site::get(address.trim_start_matches('/')).map(|file| file.data.into_owned())
}

/// Where they are.
pub const PATH: &str = "/pkg/{*name}";

/// Answers [`PATH`].
pub async fn file(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let path = format!("pkg/{name}");
    let squeezed = takes_brotli(&headers).then(|| Site::get(&format!("{path}.br"))).flatten();
    let encoded = squeezed.is_some();
    let Some(file) = squeezed.or_else(|| Site::get(&path)) else { return StatusCode::NOT_FOUND.into_response() };
    let mut response =
        ([(CONTENT_TYPE, content_type(&name)), (CACHE_CONTROL, FOR_EVER), (VARY, "accept-encoding")], file.data)
            .into_response();
    if encoded {
        response.headers_mut().insert(CONTENT_ENCODING, axum::http::HeaderValue::from_static("br"));
    }
    response
}

/// `br;q=0` refuses it.
fn takes_brotli(headers: &HeaderMap) -> bool {
    headers
        .get_all(ACCEPT_ENCODING)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|coding| {
            let mut parts = coding.split(';').map(str::trim);
            parts.next() == Some("br") && !parts.any(|part| matches!(part, "q=0" | "q=0.0"))
        })
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("woff2") => "font/woff2",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(encodings: &str) -> bool {
        takes_brotli(&HeaderMap::from_iter([(ACCEPT_ENCODING, encodings.parse().unwrap())]))
    }

    #[test]
    fn brotli_is_sent_to_those_who_take_it() {
        assert!(asked("gzip, deflate, br, zstd"));
        assert!(asked("br;q=0.5"));
    }

    #[test]
    fn brotli_is_not_sent_to_those_who_refuse_it() {
        assert!(!asked("gzip"));
        assert!(!asked("gzip, br;q=0"));
    }

    #[tokio::test]
    async fn a_file_that_is_not_there_is_not_found() {
        let response = file(Path("nothing.css".to_owned()), HeaderMap::new()).await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND);
    }

    #[tokio::test]
    async fn no_path_leads_out_of_the_site() {
        let response = file(Path("../../Cargo.toml".to_owned()), HeaderMap::new()).await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND);
    }
}
