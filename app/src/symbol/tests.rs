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

/// OpenMoji writes "BACK", "END" or "STOP" on these, and "VOL." on its books of one colour.
#[test]
fn no_picture_has_english_words_in_it() {
    let written = ["1F519", "1F51A", "1F51B", "1F51C", "1F51D", "1F6D1", "1F4D5", "1F4D7", "1F4D8", "1F4D9", "1F0CF"];
    for (concept, shown) in TABLE.iter() {
        assert!(!shown.openmoji.iter().any(|glyph| written.contains(&glyph.as_str())), "{concept}");
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
    let marked = Concept::ALL.iter().filter_map(|concept| {
        let markup = markup(*concept, &Assets::default());
        let (ids, _) = markup.strip_prefix(r#"<span adapt-symbol=""#)?.split_once('"')?;
        Some(format!("{} {ids}\n", concept.key()))
    });
    assert_eq!(marked.collect::<String>(), include_str!("adapt_symbol.txt"));
}

/// `registry.txt` lists those of our ids that were looked up in the data of W3C's registry of AAC symbols, and are there.
#[test]
fn every_id_is_in_the_registry_that_other_sets_share() {
    let registry: Vec<u32> = include_str!("registry.txt").lines().map(|id| id.parse().unwrap()).collect();
    for (concept, shown) in TABLE.iter() {
        let strange: Vec<_> = shown.bci.iter().filter(|id| !registry.contains(id)).collect();
        assert!(strange.is_empty(), "{concept}: no other set has {strange:?}");
    }
    assert!(registry.is_sorted(), "one line an id, in order");
}

#[test]
fn what_points_along_the_line_is_mirrored_where_urdu_is_read_and_nothing_else_is() {
    for concept in [Concept::Back, Concept::Next, Concept::Continue, Concept::PutBack, Concept::TakeBack] {
        assert!(
            is_mirrored(concept, Locale::Ur)
                && !is_mirrored(concept, Locale::EnGb)
                && !is_mirrored(concept, Locale::Cy)
        );
    }
    for concept in [Concept::Time, Concept::Some, Concept::NextToMe, Concept::Help, Concept::AllThrough] {
        assert!(!is_mirrored(concept, Locale::Ur), "{concept:?}");
    }
}
