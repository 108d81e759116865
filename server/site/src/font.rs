//! Puts out the typefaces, latin letters in two weights, from their npm packages as they are.

use std::fs;
use std::path::Path;

use crate::failure::Failure;
use crate::outlet::{Credit, Outlet};

/// A typeface: the word a setting names it by, its package, and its name in styles. Every page loads the first, and
/// another only for whoever picked it: a browser fetches a face when a style uses it.
struct Typeface {
    word: &'static str,
    package: &'static str,
    family: &'static str,
}

const TYPEFACES: [Typeface; 3] = [
    Typeface { word: "atkinson", package: "atkinson-hyperlegible-next", family: "Atkinson Hyperlegible Next" },
    Typeface { word: "andika", package: "andika", family: "Andika" },
    Typeface { word: "opendyslexic", package: "opendyslexic", family: "OpenDyslexic" },
];
/// Text and headings. Both together stay below the 26 KB a first page may spend on letters.
const WEIGHTS: [u16; 2] = [400, 700];

/// Returns the `@font-face` rules every bundle of styles begins with.
pub fn publish(root: &Path, outlet: &mut Outlet) -> Result<String, Failure> {
    let mut faces = String::new();
    for Typeface { word, package, family } in &TYPEFACES {
        for weight in WEIGHTS {
            let path = folder(root, package).join(format!("files/{package}-latin-{weight}-normal.woff2"));
            let bytes = fs::read(&path).map_err(Failure::read(&path))?;
            let hashed = outlet.keep(&format!("{word}-{weight}.woff2"), &bytes)?;
            faces.push_str(&format!(
                "@font-face{{font-family:\"{family}\";font-style:normal;font-weight:{weight};font-display:swap;\
                 src:url({hashed}) format(\"woff2\")}}\n"
            ));
        }
    }
    Ok(faces)
}

pub fn credits(root: &Path) -> Result<Vec<Credit>, Failure> {
    TYPEFACES.iter().map(|typeface| package_credit(&folder(root, typeface.package), "")).collect()
}

fn folder(root: &Path, package: &str) -> std::path::PathBuf {
    root.join("node_modules/@fontsource").join(package)
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
