//! Laid sides as a tagged PDF: headings, paragraphs and lists in the order they are read, each symbol beside the words
//! that say the same, and so for the eye alone.

use std::collections::HashMap;
use std::num::NonZeroU16;

use krilla::Document;
use krilla::SerializeSettings;
use krilla::color::luma;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect, Size, Transform};
use krilla::metadata::{Metadata, TextDirection};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, ListNumbering, SpanTag, Tag, TagGroup, TagTree};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla_svg::{SurfaceExt, SvgSettings};

use super::File;
use super::lay::{INSET, Laid, Line, MARGIN, PAPER};
use super::page::{Kind, Sheet, Symbol};

/// What the styles make of our own drawings, in black.
const INK: &str = "svg{stroke-width:3} .f{fill:#000;stroke:none} .o{fill:none;stroke:#000;stroke-linecap:round;stroke-linejoin:round} \
    .f.o{fill:#000} .w{stroke-dasharray:5 5} .k{fill:#000} .g{fill:#fff;stroke:#000} .i,.a{fill:none;stroke:#000;stroke-linecap:round;stroke-width:4}";

/// The file; its writer's validator says what is wrong where something is.
pub fn written(sheet: &Sheet, sides: &[Vec<Laid>], file: File<'_>) -> Result<Vec<u8>, String> {
    let told = |error: &dyn std::fmt::Debug| format!("{error:?}");
    let configuration = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1).finish();
    let configuration = configuration.map_err(|error| told(&error))?;
    let mut document = Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let direction = if sheet.rtl { TextDirection::RightToLeft } else { TextDirection::LeftToRight };
    let metadata = Metadata::new().title(sheet.title.clone()).language(sheet.lang.clone()).text_direction(direction);
    document.set_metadata(metadata.creator("Sayso".to_owned()));
    let mut tags = TagTree::new().with_lang(Some(sheet.lang.clone()));
    let mut outline = Outline::new();
    let mut pen = Pen { fonts: HashMap::new(), file, rtl: sheet.rtl };
    for (number, side) in sides.iter().enumerate() {
        let settings = PageSettings::from_wh(PAPER[0], PAPER[1]).ok_or("no paper")?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        for group in pen.side(&mut surface, side) {
            tags.push(group);
        }
        surface.finish();
        page.finish();
        let heading = side.iter().filter(|block| matches!(block.kind, Kind::Heading(_))).take(2).last();
        let name = heading.and_then(|block| block.parts.first()).map_or(sheet.title.as_str(), |line| &line.words);
        let top = XyzDestination::new(number, Point::from_xy(0.0, 0.0));
        outline.push_child(OutlineNode::new(name.to_owned(), top));
    }
    document.set_outline(outline);
    document.set_tag_tree(tags);
    document.finish().map_err(|error| told(&error))
}

struct Pen<'a> {
    fonts: HashMap<u64, Font>,
    file: File<'a>,
    rtl: bool,
}

impl Pen<'_> {
    fn side(&mut self, surface: &mut Surface<'_>, side: &[Laid]) -> Vec<TagGroup> {
        let mut groups = Vec::new();
        let mut top = MARGIN;
        for run in side.chunk_by(|one, next| one.frame == next.frame) {
            let framed = run[0].frame.is_some();
            let begins = top;
            top += if framed { INSET } else { 0.0 };
            for list in run.chunk_by(|one, next| one.kind == Kind::Item && next.kind == Kind::Item) {
                let mut items = TagGroup::new(Tag::L(ListNumbering::None));
                for block in list {
                    top += block.above;
                    let group = self.block(surface, block, top);
                    top += block.height;
                    if block.kind == Kind::Item { items.push(group) } else { groups.push(group) }
                }
                if list[0].kind == Kind::Item {
                    groups.push(items);
                }
            }
            if framed {
                top += INSET;
                frame(surface, begins + run[0].above * 0.5, top);
            }
        }
        groups
    }

    fn block(&mut self, surface: &mut Surface<'_>, block: &Laid, top: f32) -> TagGroup {
        let mut words = match (block.kind, block.parts.first()) {
            (Kind::Heading(level), Some(line)) => {
                let level = NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
                TagGroup::new(Tag::Hn(level, Some(line.words.clone())))
            }
            (Kind::Item, _) => TagGroup::new(Tag::LBody),
            _ => TagGroup::new(Tag::P),
        };
        let mut item = TagGroup::new(Tag::LI);
        if let Some(label) = &block.label {
            let mut name = TagGroup::new(Tag::Lbl);
            self.line(surface, label, top, &mut name);
            item.push(name);
        }
        for line in &block.parts {
            self.line(surface, line, top, &mut words);
        }
        if block.kind != Kind::Item {
            return words;
        }
        item.push(words);
        item
    }

    fn line(&mut self, surface: &mut Surface<'_>, line: &Line, top: f32, group: &mut TagGroup) {
        let top = top + line.top;
        let mut start = MARGIN + line.start;
        for symbol in &line.symbols {
            let wide = self.symbol(surface, symbol, line.symbol, [start, top]);
            start += wide + line.symbol * 0.18;
        }
        if line.words.is_empty() {
            return;
        }
        let start = MARGIN + line.start + line.indent;
        let left = if self.rtl { PAPER[0] - start - line.width } else { start };
        let id = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
        let down = ((line.height - line.layout.height()) / 2.0).max(0.0);
        self.words(surface, line, left, top + down);
        surface.end_tagged();
        group.push(id);
    }

    /// Draws it and says how wide it is. It stands beside its words: read out, it would say them twice (WCAG 1.1.1).
    fn symbol(&mut self, surface: &mut Surface<'_>, symbol: &Symbol, high: f32, [start, top]: [f32; 2]) -> f32 {
        let Some(svg) = self.svg(symbol) else { return 0.0 };
        let wide = high * svg.size().width() / svg.size().height();
        let left = if self.rtl { PAPER[0] - start - wide } else { start };
        let Some(size) = Size::from_wh(wide, high) else { return 0.0 };
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
        surface.push_transform(&Transform::from_translate(left, top));
        let _ = surface.draw_svg(&svg, size, SvgSettings::default());
        surface.pop();
        surface.end_tagged();
        wide
    }

    fn svg(&self, symbol: &Symbol) -> Option<usvg::Tree> {
        let options =
            |style: Option<&str>| usvg::Options { style_sheet: style.map(str::to_owned), ..usvg::Options::default() };
        match symbol {
            Symbol::Drawn(svg) => usvg::Tree::from_str(svg, &options(Some(INK))).ok(),
            Symbol::Packed(path) => usvg::Tree::from_data(&(self.file)(path)?, &options(None)).ok(),
        }
    }

    fn words(&mut self, surface: &mut Surface<'_>, line: &Line, left: f32, top: f32) {
        surface.set_stroke(None);
        surface.set_fill(Some(Fill { paint: luma::Color::black().into(), ..Fill::default() }));
        for laid in line.layout.lines() {
            let y = top + laid.metrics().baseline;
            let mut x = left + laid.metrics().offset;
            for run in laid.runs() {
                let (data, id) = run.font().data.clone().into_raw_parts();
                let Some(font) = self.fonts.get(&id).cloned().or_else(|| Font::new(data.into(), run.font().index))
                else {
                    continue;
                };
                self.fonts.insert(id, font.clone());
                let (size, begins) = (run.font_size(), x);
                let mut glyphs: Vec<KrillaGlyph> = Vec::new();
                for cluster in run.visual_clusters() {
                    if cluster.is_ligature_continuation() {
                        if let Some(glyph) = glyphs.last_mut() {
                            glyph.text_range.start = glyph.text_range.start.min(cluster.text_range().start);
                            glyph.text_range.end = glyph.text_range.end.max(cluster.text_range().end);
                        }
                        continue;
                    }
                    for glyph in cluster.glyphs() {
                        // a layout counts downwards, and a mark above its letter is written with how far up it is
                        let [advance, across, up] = [glyph.advance, glyph.x, -glyph.y].map(|points| points / size);
                        let id = GlyphId::new(glyph.id);
                        glyphs.push(KrillaGlyph::new(id, advance, across, up, 0.0, cluster.text_range(), None));
                        x += glyph.advance;
                    }
                }
                if !glyphs.is_empty() {
                    surface.draw_glyphs(Point::from_xy(begins, y), &glyphs, font, &line.words, size, false);
                }
            }
        }
    }
}

/// Around what the college must give: apart from what is the learner's say without any colour.
fn frame(surface: &mut Surface<'_>, top: f32, bottom: f32) {
    let Some(rect) = Rect::from_ltrb(MARGIN, top, PAPER[0] - MARGIN, bottom) else { return };
    let mut path = PathBuilder::new();
    path.push_rect(rect);
    let Some(path) = path.finish() else { return };
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke { paint: luma::Color::black().into(), width: 1.5, ..Stroke::default() }));
    surface.draw_path(&path);
    surface.end_tagged();
    surface.set_stroke(None);
}
