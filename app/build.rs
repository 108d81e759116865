//! Asks for a new build when a locale file comes or goes, which the macro that embeds them cannot see; and reads the
//! lists of words that most people know out of their npm packages, so that the program judges a college's own words by
//! the same lists as the tests judge ours, and no copy of them is kept here.

use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=../locales");
    if std::env::var_os("CARGO_FEATURE_SSR").is_some() {
        known_words();
        carried();
    }
}

/// What the packages in what people see say of themselves, for the page of credits.
fn carried() {
    const SEEN: [&str; 7] = [
        "openmoji",
        "@fontsource/atkinson-hyperlegible-next",
        "@fontsource/andika",
        "@fontsource/noto-naskh-arabic",
        "@fontsource/opendyslexic",
        "dale-chall",
        "spache",
    ];
    let said = SEEN.map(|name| {
        let path = Path::new("../node_modules").join(name).join("package.json");
        println!("cargo::rerun-if-changed={}", path.display());
        std::fs::read_to_string(&path).unwrap_or_else(|_| {
            println!("cargo::error=run `npm ci` first: {} says whose work is carried", path.display());
            "{}".to_owned()
        })
    });
    let out = std::env::var("OUT_DIR").expect("cargo says where");
    std::fs::write(Path::new(&out).join("carried.json"), format!("[{}]", said.join(",")))
        .expect("a folder of cargo's own");
}

fn known_words() {
    let mut known = Vec::new();
    for list in ["dale-chall", "spache"] {
        let path = Path::new("../node_modules").join(list).join("index.js");
        println!("cargo::rerun-if-changed={}", path.display());
        let Ok(source) = std::fs::read_to_string(&path) else {
            println!("cargo::error=run `npm ci` first: {} has the words that most people know", path.display());
            return;
        };
        let quoted = source.lines().filter_map(|line| line.trim().strip_prefix('\'')?.split('\'').next());
        known.extend(quoted.map(str::to_lowercase));
    }
    let out = std::env::var("OUT_DIR").expect("cargo says where");
    std::fs::write(Path::new(&out).join("known_words.txt"), known.join("\n")).expect("a folder of cargo's own");
}
