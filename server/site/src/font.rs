//! Puts out the one typeface, latin letters in two weights, from its npm package as it is.

use std::fs;
use std::path::Path;

use crate::failure::Failure;
use crate::outlet::{Credit, Outlet};

const PACKAGE: &str = "node_modules/@fontsource/atkinson-hyperlegible-next";
const FAMILY: &str = "Atkinson Hyperlegible Next";
/// Text and headings. Both together stay below the 26 KB a first page may spend on letters.
const WEIGHTS: [u16; 2] = [400, 700];

/// Returns the `@font-face` rules every bundle of styles begins with.
pub fn publish(root: &Path, outlet: &mut Outlet) -> Result<String, Failure> {
    let mut faces = String::new();
    for weight in WEIGHTS {
        let file = format!("files/atkinson-hyperlegible-next-latin-{weight}-normal.woff2");
        let path = root.join(PACKAGE).join(file);
        let bytes = fs::read(&path).map_err(Failure::read(&path))?;
        let hashed = outlet.keep(&format!("font-{weight}.woff2"), &bytes)?;
        faces.push_str(&format!(
            "@font-face{{font-family:\"{FAMILY}\";font-style:normal;font-weight:{weight};font-display:swap;\
             src:url({hashed}) format(\"woff2\")}}\n"
        ));
    }
    Ok(faces)
}

pub fn credit(root: &Path) -> Result<Credit, Failure> {
    package_credit(&root.join(PACKAGE), "")
}

/// Reads name, version and licence from where the makers wrote them.
pub fn package_credit(package: &Path, words: &str) -> Result<Credit, Failure> {
    let path = package.join("package.json");
    let text = fs::read_to_string(&path).map_err(Failure::read(&path))?;
    let json: serde_json::Value = serde_json::from_str(&text).map_err(Failure::parse(&path))?;
    let field = |name: &str| json[name].as_str().unwrap_or_default().to_owned();
    Ok(Credit {
        name: field("name"),
        version: field("version"),
        license: field("license"),
        address: field("homepage"),
        words: words.to_owned(),
    })
}
