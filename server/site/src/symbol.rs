//! Puts out the glyphs that `symbols.toml` names, and no others, unchanged, in colour and in black.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::failure::Failure;
use crate::outlet::Outlet;

const PACKAGE: &str = "node_modules/openmoji";

/// Only what the build needs of a concept; a drawn one names no glyph.
#[derive(Deserialize)]
struct Concept {
    #[serde(default)]
    openmoji: Vec<String>,
}

pub fn publish(root: &Path, outlet: &mut Outlet) -> Result<(), Failure> {
    let table = root.join("server/site/symbols.toml");
    let text = fs::read_to_string(&table).map_err(Failure::read(&table))?;
    let concepts: std::collections::BTreeMap<String, Concept> =
        toml::from_str(&text).map_err(Failure::parse(&table))?;
    let mut seen = BTreeSet::new();
    for (concept, Concept { openmoji }) in &concepts {
        for glyph in openmoji.iter().filter(|glyph| seen.insert(glyph.as_str())) {
            for set in ["color", "black"] {
                let path = root.join(PACKAGE).join(set).join("svg").join(glyph).with_extension("svg");
                let missing = || Failure::GlyphMissing { concept: concept.clone(), glyph: glyph.clone() };
                let art = if path.exists() { fs::read(&path) } else { return Err(missing()) };
                outlet.keep(&format!("symbols/{set}/{glyph}.svg"), &art.map_err(Failure::read(&path))?)?;
            }
        }
    }
    Ok(())
}
