//! Every concept can be shown, and no two look the same.

use std::collections::BTreeMap;
use std::path::Path;

use super::*;

#[test]
fn every_concept_is_in_the_table_and_nothing_else_is() {
    let concepts: Vec<_> = Concept::ALL.iter().map(|concept| concept.key().to_owned()).collect();
    for concept in &concepts {
        let shown = TABLE.get(concept).unwrap_or_else(|| panic!("{concept} is not in symbols.toml"));
        assert!(!shown.openmoji.is_empty() || !shown.drawn.is_empty(), "{concept} shows nothing");
    }
    assert!(TABLE.keys().all(|key| concepts.contains(key)));
}

#[test]
fn no_two_concepts_look_the_same() {
    let mut seen = BTreeMap::new();
    for (concept, shown) in TABLE.iter() {
        if let Some(other) = seen.insert((&shown.openmoji, &shown.drawn), concept) {
            panic!("{concept} looks like {other}");
        }
    }
}

#[test]
fn every_drawing_that_is_named_is_drawn() {
    for name in TABLE.values().flat_map(|shown| &shown.drawn) {
        assert!(drawn::svg(name).is_some(), "nobody draws {name}");
    }
}

#[test]
fn every_glyph_that_is_named_is_in_the_package_in_colour_and_in_black() {
    let package = Path::new(env!("CARGO_MANIFEST_DIR")).join("../node_modules/openmoji");
    assert!(package.is_dir(), "run `npm ci` first: {} is missing", package.display());
    for glyph in TABLE.values().flat_map(|shown| &shown.openmoji) {
        for set in ["color", "black"] {
            assert!(package.join(set).join("svg").join(glyph).with_extension("svg").is_file(), "{set} {glyph}");
        }
    }
}

#[test]
fn a_symbol_beside_words_has_no_text_of_its_own() {
    for concept in Concept::ALL.iter().copied() {
        let markup = markup(concept, &Assets::default());
        assert_eq!(markup.matches("<img").count(), markup.matches(r#"alt="""#).count());
        assert_eq!(markup.matches("<svg").count(), markup.matches(r#"aria-hidden="true""#).count());
    }
}

#[test]
fn ids_of_other_symbol_sets_stand_on_the_symbol() {
    assert!(markup(Concept::Help, &Assets::default()).starts_with(r#"<span adapt-symbol="14704">"#));
}
