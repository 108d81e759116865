//! A side's blocks laid on A4: as large as they fit, and at the smallest size that can be read the last and least left out,
//! with a line that says so. There is never a second side.

use app::words::Words;
use parley::Layout;

use super::letters::{Letters, Set};
use super::page::{Block, Kind, Part, Sheet, Side, Symbol};

/// A4 in points.
pub const PAPER: [f32; 2] = [595.28, 841.89];
/// Around what is printed.
pub const MARGIN: f32 = 40.0;
/// Between a frame and what it holds.
pub const INSET: f32 = 7.0;
/// The largest and the smallest letters: of staff's pages, and of a learner's.
const SIZES: [[f32; 2]; 2] = [[12.0, 9.0], [15.0, 12.0]];
const STEP: f32 = 0.5;

/// Where a block stands and what it is.
pub struct Laid {
    /// What it is.
    pub kind: Kind,
    /// In which frame.
    pub frame: Option<usize>,
    /// A row's name.
    pub label: Option<Line>,
    /// What it says.
    pub parts: Vec<Line>,
    /// Empty paper above it.
    pub above: f32,
    /// Its height without that.
    pub height: f32,
}

/// Words in their lines, with symbols before them.
pub struct Line {
    /// The words as they are printed.
    pub words: String,
    /// Their lines.
    pub layout: Layout<()>,
    /// Before them.
    pub symbols: Vec<Symbol>,
    /// How high these are.
    pub symbol: f32,
    /// From the start of the side's line, where the symbols begin.
    pub start: f32,
    /// From there to the words.
    pub indent: f32,
    /// How wide the words may be.
    pub width: f32,
    /// From the top of the block.
    pub top: f32,
    /// Of words and symbols.
    pub height: f32,
}

/// The blocks as they fit on the side.
pub fn fitted(side: &Side, sheet: &Sheet, words: Words, letters: &mut Letters) -> Vec<Laid> {
    let [most, least] = SIZES[usize::from(sheet.large)];
    let mut size = most;
    let mut press = Press { letters, rtl: sheet.rtl, size };
    loop {
        press.size = size;
        let laid: Vec<Laid> = side.iter().map(|block| press.block(block)).collect();
        if fits(&laid, 0.0) {
            return laid;
        }
        if size <= least {
            return shortened(laid, words, &mut press);
        }
        size -= STEP;
    }
}

fn fits(laid: &[Laid], more: f32) -> bool {
    height(laid) + more <= PAPER[1] - 2.0 * MARGIN
}

/// Of all of them, frames included.
fn height(laid: &[Laid]) -> f32 {
    let frames = laid.chunk_by(|one, next| one.frame == next.frame).filter(|run| run[0].frame.is_some()).count();
    laid.iter().map(|block| block.above + block.height).sum::<f32>() + 2.0 * INSET * frames as f32
}

/// Without the last blocks that are not what the college must give; those go only where nothing else is left to go.
fn shortened(mut laid: Vec<Laid>, words: Words, press: &mut Press<'_>) -> Vec<Laid> {
    let mut left_out = 0_i64;
    loop {
        let told = words.say_with("parts-print-left-out", &[("count", left_out.max(1).into())]);
        let part = Part { strong: std::iter::once(0..told.len()).collect(), words: told, symbols: Vec::new() };
        let told = press.block(&Block { kind: Kind::Text, label: String::new(), parts: vec![part], frame: None });
        let is_content = |block: &Laid| !matches!(block.kind, Kind::Heading(_));
        let last = laid.iter().rposition(|block| is_content(block) && block.frame.is_none());
        let last = last.or_else(|| laid.iter().rposition(is_content));
        let Some(last) = last.filter(|_| left_out == 0 || !fits(&laid, told.above + told.height)) else {
            laid.push(told);
            return laid;
        };
        laid.remove(last);
        left_out += 1;
        without_empty_headings(&mut laid);
    }
}

/// A heading goes with the last of what stood under it.
fn without_empty_headings(laid: &mut Vec<Laid>) {
    let mut at = laid.len();
    while at > 0 {
        at -= 1;
        let Kind::Heading(level) = laid[at].kind else { continue };
        let is_empty = match laid.get(at + 1).map(|next| next.kind) {
            None => true,
            Some(Kind::Heading(next)) => next <= level,
            Some(_) => false,
        };
        if is_empty && level > 1 {
            laid.remove(at);
        }
    }
}

struct Press<'a> {
    letters: &'a mut Letters,
    rtl: bool,
    size: f32,
}

impl Press<'_> {
    fn block(&mut self, block: &Block) -> Laid {
        let size = self.size;
        let inset = if block.frame.is_some() { INSET } else { 0.0 };
        let width = PAPER[0] - 2.0 * MARGIN - 2.0 * inset;
        let (grown, above) = match block.kind {
            Kind::Heading(1) => (1.5, 0.0),
            Kind::Heading(2) => (1.25, 0.6),
            Kind::Heading(_) => (1.1, 0.5),
            Kind::Text => (1.0, 0.25),
            Kind::Item => (1.0, 0.15),
        };
        let is_heading = matches!(block.kind, Kind::Heading(_));
        let column = match (block.kind, block.label.is_empty()) {
            (Kind::Item, true) => size * 1.2,
            (Kind::Item, false) => width * 0.3,
            _ => 0.0,
        };
        let set = Set { size: size * grown, width: width - column, strong: is_heading, rtl: self.rtl };
        let label = (block.kind == Kind::Item).then(|| {
            let name = if block.label.is_empty() { "•" } else { block.label.as_str() };
            let label = Part { words: name.to_owned(), ..Part::default() };
            self.line(&label, inset, 0.0, Set { width: column - size * 0.5, strong: true, ..set })
        });
        let mut top = 0.0;
        let mut parts = Vec::new();
        for part in &block.parts {
            let line = self.line(part, inset + column, top, set);
            top += line.height;
            parts.push(line);
        }
        let height = top.max(label.as_ref().map_or(0.0, |label| label.height));
        Laid { kind: block.kind, frame: block.frame, label, parts, above: above * size, height }
    }

    fn line(&mut self, part: &Part, start: f32, top: f32, set: Set) -> Line {
        let symbol = set.size * 1.7;
        // no drawing of ours is wider than 96 to 60
        let widths = part.symbols.iter().map(|drawing| match drawing {
            Symbol::Drawn(_) => symbol * 1.6,
            Symbol::Packed(_) => symbol,
        });
        let indent = widths.map(|wide| wide + set.size * 0.3).sum::<f32>();
        let width = set.width - indent;
        let (words, layout) = self.letters.lay(&part.words, &part.strong, Set { width, ..set });
        let height = layout.height().max(if part.symbols.is_empty() { 0.0 } else { symbol });
        Line { words, layout, symbols: part.symbols.clone(), symbol, start, indent, width, top, height }
    }
}
