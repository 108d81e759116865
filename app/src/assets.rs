//! Finds what a page loads (styles, fonts, symbols, script) under the hashed name it is served by.

use std::collections::BTreeMap;
use std::sync::Arc;

/// The site's manifest, given to pages as context: `learner.css` → `learner.0123456789abcdef.css`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assets(Arc<BTreeMap<String, String>>);

impl Assets {
    /// From `manifest.json` as the site build writes it. Fails when it is not a map of names.
    pub fn from_manifest(json: &[u8]) -> Result<Self, serde_json::Error> {
        Ok(Self(Arc::new(serde_json::from_slice(json)?)))
    }

    /// The address of a file: `assets.url("learner.css")`, `assets.url("symbols/color/1F514.svg")`. One that the site
    /// does not have keeps its plain name, which answers 404 and fails the browser tests.
    pub fn url(&self, name: &str) -> String {
        format!("/pkg/{}", self.0.get(name).map_or(name, String::as_str))
    }

    /// Whether the site has the file.
    pub fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }
}

/// The address of a file by the assets in context; see [`Assets::url`].
pub fn url(name: &str) -> String {
    leptos::prelude::use_context::<Assets>().unwrap_or_default().url(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_found_under_its_hashed_name() {
        let assets = Assets::from_manifest(br#"{"learner.css":"learner.0123456789abcdef.css"}"#).unwrap();
        assert_eq!(assets.url("learner.css"), "/pkg/learner.0123456789abcdef.css");
    }

    #[test]
    fn a_file_the_site_lacks_keeps_its_plain_name() {
        assert_eq!(Assets::default().url("learner.css"), "/pkg/learner.css");
    }
}
