//! Text stands out from its ground at 7:1, lines and symbols at 3:1, in every theme (WCAG 1.4.6 and 1.4.11).
#![expect(clippy::unwrap_used, reason = "a test that cannot read its file has failed")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

type Theme = BTreeMap<String, [f64; 3]>;

/// The black that every glyph of the pack is outlined in.
const OUTLINE: [f64; 3] = [0.0; 3];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The themes of `tokens.css`: a row says a colour in light, dark and contrast; the rule of another theme, what it has
/// where light has something else.
fn themes() -> BTreeMap<String, Theme> {
    let css = std::fs::read_to_string(root().join("style/tokens.css")).unwrap();
    let mut themes: BTreeMap<String, Theme> = BTreeMap::new();
    let mut own = None;
    for line in css.lines().map(str::trim) {
        if let Some(selector) = line.strip_suffix(" {") {
            own = selector.strip_prefix("[data-theme=\"").and_then(|rest| rest.strip_suffix("\"]"));
            if let Some(name) = own {
                themes.insert(name.to_owned(), themes["light"].clone());
            }
        } else if let Some((name, row)) = line.strip_prefix("--").and_then(|line| line.split_once(": ")) {
            let values: Vec<_> = match own {
                Some(theme) => vec![(theme, row.trim_end_matches(';'))],
                None => row.split("var(--").filter_map(|part| part.split(')').next()?.split_once(", ")).collect(),
            };
            for (theme, value) in values {
                let theme = themes.entry(theme.to_owned()).or_default();
                theme.extend(colour(value).map(|colour| (name.to_owned(), colour)));
            }
        }
    }
    themes
}

fn colour(value: &str) -> Option<[f64; 3]> {
    let hex = value.strip_prefix('#')?;
    let part = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).ok().map(|part| f64::from(part) / 255.0);
    Some([part(0)?, part(2)?, part(4)?])
}

/// As WCAG defines it.
fn luminance(colour: [f64; 3]) -> f64 {
    let linear = colour.map(|part| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn every_pair_of_every_theme_stands_out() {
    let text = [("ink", "ground"), ("ink", "card"), ("ink", "warm"), ("ink", "chosen-ground"), ("soft-ink", "ground")];
    let text = text.into_iter().chain([("soft-ink", "card"), ("accent", "ground"), ("accent", "card")]);
    let text =
        text.chain([("on-accent", "accent"), ("accent", "chosen-ground"), ("trouble", "ground"), ("trouble", "card")]);
    let lines = [("line", "ground"), ("line", "card"), ("ring", "ground"), ("ring", "card"), ("ring", "chosen-ground")];
    let pairs: Vec<_> = text.map(|pair| (pair, 7.0)).chain(lines.map(|pair| (pair, 3.0))).collect();
    let themes = themes();
    assert_eq!(themes.keys().collect::<Vec<_>>(), ["blue", "contrast", "cream", "dark", "light"]);
    for (name, theme) in themes {
        for ((ink, ground), least) in &pairs {
            let found = contrast(theme[*ink], theme[*ground]);
            assert!(found >= *least, "{name}: {ink} on {ground} is {found:.2}:1");
        }
    }
}

/// Drawings take the theme's ink and accent; a glyph keeps its black outline, and stands on a plate where black would not do.
#[test]
fn every_symbol_stands_out_from_what_it_stands_on() {
    for (name, theme) in themes() {
        for ground in ["ground", "card", "warm", "chosen-ground"].map(|under| theme[under]) {
            let under_a_glyph = theme.get("plate").copied().unwrap_or(ground);
            for (mark, under) in [(theme["ink"], ground), (theme["accent"], ground), (OUTLINE, under_a_glyph)] {
                let found = contrast(mark, under);
                assert!(found >= 3.0, "{name}: {mark:?} on {under:?} is {found:.2}:1");
            }
        }
    }
}

#[test]
fn every_glyph_of_the_pack_has_that_outline_and_takes_the_plate() {
    let table: toml::Table = std::fs::read_to_string(root().join("server/site/symbols.toml")).unwrap().parse().unwrap();
    let glyphs = table.values().filter_map(|shown| shown.get("openmoji")?.as_array()).flatten();
    for glyph in glyphs.map(|glyph| glyph.as_str().unwrap()) {
        for set in ["color", "black"] {
            let svg = root().join("node_modules/openmoji").join(set).join("svg").join(glyph).with_extension("svg");
            let svg = std::fs::read_to_string(svg).unwrap();
            let outlined = ["stroke", "fill"]
                .iter()
                .any(|paint| ["#000", "#000000"].iter().any(|black| svg.contains(&format!("{paint}=\"{black}\""))));
            assert!(outlined, "{set} {glyph} has no black outline");
        }
    }
    let css = std::fs::read_to_string(root().join("style/base.css")).unwrap();
    let (_, rule) = css.split_once(".sym img {").unwrap();
    assert!(rule.split('}').next().unwrap().contains("background: var(--plate);"), "glyphs stand on no plate");
}

#[test]
fn black_on_white_is_twenty_one_to_one() {
    assert!((contrast([0.0; 3], [1.0; 3]) - 21.0).abs() < 0.01);
}
