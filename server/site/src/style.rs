//! Joins the files of `style/` into one bundle for learners' pages and one for staff's, one for pages that are not in
//! English, and puts out `style/public`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::failure::Failure;
use crate::font::Faces;
use crate::outlet::Outlet;

#[derive(Deserialize)]
struct Bundles {
    first: Vec<String>,
    learner: Vec<String>,
    staff: Vec<String>,
    translated: Vec<String>,
}

pub fn publish(root: &Path, faces: &Faces, outlet: &mut Outlet) -> Result<(), Failure> {
    let table = root.join("server/site/bundles.toml");
    let text = fs::read_to_string(&table).map_err(Failure::read(&table))?;
    let bundles: Bundles = toml::from_str(&text).map_err(Failure::parse(&table))?;
    let style = root.join("style");
    let files: BTreeMap<String, PathBuf> = files_in(&style)?;
    for (name, others) in [("learner.css", &bundles.staff), ("staff.css", &bundles.learner)] {
        let mut bundle = faces.all.clone();
        let first = bundles.first.iter().map(|file| format!("{file}.css"));
        let elsewhere = [&bundles.first, others, &bundles.translated];
        let rest = files.keys().filter(|file| !elsewhere.iter().any(|files| named(files, file))).cloned();
        for file in first.chain(rest) {
            let path = style.join(file);
            bundle.push_str(&fs::read_to_string(&path).map_err(Failure::read(&path))?);
        }
        outlet.keep(name, without_comments(&bundle).as_bytes())?;
    }
    let mut bundle = faces.translated.clone();
    for path in files.iter().filter(|(file, _)| named(&bundles.translated, file)).map(|(_, path)| path) {
        bundle.push_str(&fs::read_to_string(path).map_err(Failure::read(path))?);
    }
    outlet.keep("translated.css", without_comments(&bundle).as_bytes())?;
    for (name, path) in files_in(&style.join("public"))? {
        outlet.keep(&name, &fs::read(&path).map_err(Failure::read(&path))?)?;
    }
    Ok(())
}

fn named(files: &[String], file: &str) -> bool {
    files.iter().any(|name| file.strip_suffix(".css") == Some(name))
}

fn files_in(folder: &Path) -> Result<BTreeMap<String, PathBuf>, Failure> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).map_err(Failure::read(folder))? {
        let entry = entry.map_err(Failure::read(folder))?;
        if entry.path().is_file() {
            files.insert(entry.file_name().to_string_lossy().into_owned(), entry.path());
        }
    }
    Ok(files)
}

/// Comments and indentation go; brotli does the rest. No `/*` stands in any string of ours.
fn without_comments(css: &str) -> String {
    let mut kept = String::new();
    let mut rest = css;
    while let Some(start) = rest.find("/*") {
        kept.push_str(&rest[..start]);
        rest = rest[start..].find("*/").map_or("", |end| &rest[start + end + 2..]);
    }
    kept.push_str(rest);
    kept.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A physical side in a rule, which would stay where it is when the page is mirrored.
    fn sided(css: &str) -> Vec<&str> {
        let sides = ["left", "right"];
        let is_sided =
            |line: &&str| line.split(|letter: char| !letter.is_alphanumeric()).any(|word| sides.contains(&word));
        css.lines().filter(is_sided).collect()
    }

    fn root() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
    }

    #[test]
    fn no_style_names_left_or_right() {
        for (name, path) in files_in(&root().join("style")).unwrap() {
            let css = without_comments(&fs::read_to_string(path).unwrap());
            assert_eq!(sided(&css), Vec::<&str>::new(), "{name}: write inline-start and inline-end");
        }
        assert_eq!(sided("p { margin-left: 4px; }\np { float: inline-start; }").len(), 1);
    }

    #[test]
    fn every_style_says_first_what_it_is_for_and_is_short() {
        for (name, path) in files_in(&root().join("style")).unwrap() {
            let css = fs::read_to_string(path).unwrap();
            assert!(css.starts_with("/* "), "{name}: begin with what it is for");
            assert!(css.lines().count() < 300, "{name}: split it by what things are");
        }
    }

    #[test]
    fn bundles_name_only_files_there_are() {
        let text = fs::read_to_string(root().join("server/site/bundles.toml")).unwrap();
        let Bundles { first, learner, staff, translated } = toml::from_str(&text).unwrap();
        for name in [first, learner, staff, translated].concat() {
            assert!(root().join(format!("style/{name}.css")).is_file(), "{name}");
        }
    }

    #[test]
    fn comments_and_indentation_do_not_travel() {
        assert_eq!(without_comments("/* why */\nmain {\n  color: red; /* and */\n}\n"), "main {\ncolor: red;\n}");
    }
}
