//! The site's own letters, unpacked once, and words laid in them.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::{
    Alignment, AlignmentOptions, BaseDirection, FontContext, FontFamily, FontFamilyName, FontWeight, Layout,
    LayoutContext, LineHeight, StyleProperty,
};
use skrifa::{FontRef, MetadataProvider};

use super::File;

/// The same as pages in English, Welsh and Urdu are written in.
const FACES: [&str; 3] = ["atkinson", "atkinson-ext", "naskh"];
const WEIGHTS: [u16; 2] = [400, 700];
/// What stands for a letter that no face has.
const UNKNOWN: char = '?';

static UNPACKED: OnceLock<Vec<Face>> = OnceLock::new();

struct Face {
    name: &'static str,
    weight: u16,
    bytes: Arc<Vec<u8>>,
}

/// Letters to lay words with.
pub struct Letters {
    fonts: FontContext,
    scratch: LayoutContext<()>,
}

/// How words are set.
#[derive(Clone, Copy, Debug)]
pub struct Set {
    /// In points.
    pub size: f32,
    /// The width of a line.
    pub width: f32,
    /// Whether all of it is strong.
    pub strong: bool,
    /// Whether the page is read from right to left.
    pub rtl: bool,
}

impl Letters {
    /// None where the site has no letters.
    pub fn of(file: File<'_>) -> Option<Self> {
        let faces = match UNPACKED.get() {
            Some(faces) => faces,
            None => {
                let unpacked = unpacked(file)?;
                UNPACKED.get_or_init(|| unpacked)
            }
        };
        let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        for Face { name, weight, bytes } in faces {
            let weight = Some(FontWeight::new(f32::from(*weight)));
            let named = FontInfoOverride { family_name: Some(name), weight, ..FontInfoOverride::default() };
            collection.register_fonts(Blob::new(bytes.clone()), Some(named));
        }
        let fonts = FontContext { collection, source_cache: SourceCache::default() };
        Some(Self { fonts, scratch: LayoutContext::new() })
    }

    /// Words in lines; a letter that no face has is [`UNKNOWN`].
    pub fn lay(&mut self, words: &str, strong: &[Range<usize>], set: Set) -> (String, Layout<()>) {
        let (words, strong) = known(words, strong);
        let mut builder = self.scratch.ranged_builder(&mut self.fonts, &words, 1.0, false);
        builder.set_base_direction(if set.rtl { BaseDirection::Rtl } else { BaseDirection::Ltr });
        let names = FACES.map(|name| FontFamilyName::Named(Cow::Borrowed(name)));
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(Cow::Borrowed(&names))));
        builder.push_default(StyleProperty::FontSize(set.size));
        builder.push_default(StyleProperty::LineHeight(LineHeight::FontSizeRelative(1.3)));
        builder.push_default(StyleProperty::FontWeight(FontWeight::new(if set.strong { 700.0 } else { 400.0 })));
        for range in strong {
            builder.push(StyleProperty::FontWeight(FontWeight::new(700.0)), range);
        }
        let mut layout = builder.build(&words);
        layout.break_all_lines(Some(set.width));
        layout.align(Alignment::Start, AlignmentOptions::default());
        (words, layout)
    }
}

fn unpacked(file: File<'_>) -> Option<Vec<Face>> {
    let faces = FACES.into_iter().flat_map(|name| WEIGHTS.map(|weight| (name, weight)));
    let unpack = |(name, weight)| {
        let packed = file(&format!("{name}-{weight}.woff2"))?;
        let bytes = Arc::new(wuff::decompress_woff2(&packed).ok()?);
        Some(Face { name, weight, bytes })
    };
    faces.map(unpack).collect()
}

/// The words with [`UNKNOWN`] for what no face has, and where the strong ones then are.
fn known(words: &str, strong: &[Range<usize>]) -> (String, Vec<Range<usize>>) {
    let faces = UNPACKED.get().into_iter().flatten();
    let faces: Vec<_> = faces.filter_map(|face| FontRef::new(&face.bytes).ok()).map(|font| font.charmap()).collect();
    let is_known = |letter: char| letter == ' ' || faces.iter().any(|face| face.map(letter).is_some());
    let mut told = String::with_capacity(words.len());
    let mut places = Vec::with_capacity(words.len() + 1);
    for letter in words.chars() {
        places.resize(places.len() + letter.len_utf8(), told.len());
        told.push(if is_known(letter) { letter } else { UNKNOWN });
    }
    places.push(told.len());
    let strong = strong.iter().filter_map(|range| Some(*places.get(range.start)?..*places.get(range.end)?));
    let strong = strong.collect();
    (told, strong)
}
