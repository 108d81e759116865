//! Puts out the typefaces, the letters of one script in two weights, from their npm packages as they are.

use std::fs;
use std::path::Path;

use crate::failure::Failure;
use crate::outlet::Outlet;

/// A typeface: the word a setting names it by, its package, its name in styles, and which of its letters are wanted. Every
/// page loads the first, and another only for whoever picked it: a browser fetches a face when a style uses it.
struct Typeface {
    word: &'static str,
    package: &'static str,
    family: &'static str,
    script: &'static str,
}

impl Typeface {
    const fn latin(word: &'static str, package: &'static str, family: &'static str) -> Self {
        Self { word, package, family, script: "latin" }
    }
}

const TYPEFACES: [Typeface; 3] = [
    Typeface::latin("atkinson", "atkinson-hyperlegible-next", "Atkinson Hyperlegible Next"),
    Typeface::latin("andika", "andika", "Andika"),
    Typeface::latin("opendyslexic", "opendyslexic", "OpenDyslexic"),
];
/// For Urdu, in the plain upright hand that stays clear at the size of a button. Pages in English name it too: a learner's own
/// words stand there as they were typed, and a browser fetches it where there are such letters.
const ARABIC: Typeface =
    Typeface { word: "naskh", package: "noto-naskh-arabic", family: "Noto Naskh Arabic", script: "arabic" };
/// For Welsh, the letters ŵ and ŷ. Pages in English never name them.
const TRANSLATED: [Typeface; 2] = [
    Typeface {
        word: "atkinson-ext",
        package: "atkinson-hyperlegible-next",
        family: "Atkinson Hyperlegible Next",
        script: "latin-ext",
    },
    Typeface { word: "andika-ext", package: "andika", family: "Andika", script: "latin-ext" },
];
/// Text and headings. Both together stay below the 26 KB a first page may spend on letters.
const WEIGHTS: [u16; 2] = [400, 700];

/// The `@font-face` rules that styles begin with.
pub struct Faces {
    /// Of every page.
    pub all: String,
    /// Of pages that are not in English.
    pub translated: String,
}

pub fn publish(root: &Path, outlet: &mut Outlet) -> Result<Faces, Failure> {
    let mut all = String::new();
    for typeface in &TYPEFACES {
        all.push_str(&faces_of(typeface, "", root, outlet)?);
    }
    // every other letter on the same page comes from the typeface its reader picked
    let some_of = |typeface: &Typeface, outlet: &mut Outlet| {
        let only = format!(";unicode-range:{}", letters(root, typeface)?);
        faces_of(typeface, &only, root, outlet)
    };
    all.push_str(&some_of(&ARABIC, outlet)?);
    let mut translated = String::new();
    for typeface in &TRANSLATED {
        translated.push_str(&some_of(typeface, outlet)?);
    }
    Ok(Faces { all, translated })
}

fn faces_of(typeface: &Typeface, only: &str, root: &Path, outlet: &mut Outlet) -> Result<String, Failure> {
    let Typeface { word, package, family, script } = typeface;
    let mut faces = String::new();
    for weight in WEIGHTS {
        let path = folder(root, package).join(format!("files/{package}-{script}-{weight}-normal.woff2"));
        let bytes = fs::read(&path).map_err(Failure::read(&path))?;
        let hashed = outlet.keep(&format!("{word}-{weight}.woff2"), &bytes)?;
        faces.push_str(&format!(
            "@font-face{{font-family:\"{family}\";font-style:normal;font-weight:{weight};font-display:swap;\
             src:url({hashed}) format(\"woff2\"){only}}}\n"
        ));
    }
    Ok(faces)
}

/// The code points that a typeface's package gives to its script.
fn letters(root: &Path, typeface: &Typeface) -> Result<String, Failure> {
    let path = folder(root, typeface.package).join("unicode.json");
    let text = fs::read_to_string(&path).map_err(Failure::read(&path))?;
    let json: serde_json::Value = serde_json::from_str(&text).map_err(Failure::parse(&path))?;
    Ok(json[typeface.script].as_str().unwrap_or_default().to_owned())
}

fn folder(root: &Path, package: &str) -> std::path::PathBuf {
    root.join("node_modules/@fontsource").join(package)
}
