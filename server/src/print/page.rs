//! What a page says, block by block, as it is put on paper. Long because every kind of block is drawn here.

use std::ops::Range;

use super::Which;
use super::tree::{Element, Node, tree};

/// Kept the same as what the styles take out of a printed page; a test compares them.
pub const NEVER: [&str; 10] =
    ["bar", "foot", "skip-link", "read-aloud", "speak", "main-button", "button", "rows", "read-row", "never-printed"];
const NOT_WORDS: [&str; 7] = ["form", "nav", "footer", "script", "style", "template", "button"];
const INLINE: [&str; 12] = ["a", "abbr", "b", "bdi", "br", "em", "i", "img", "picture", "span", "strong", "svg"];

/// A page to be put on paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// What it is called.
    pub title: String,
    /// Its language, as pages write it.
    pub lang: String,
    /// Whether it is read from right to left.
    pub rtl: bool,
    /// Whether it is a learner's own, in larger letters.
    pub large: bool,
    /// One for each learner.
    pub sides: Vec<Side>,
}

/// One side of paper.
pub type Side = Vec<Block>;

/// A heading, a paragraph or one thing of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: Kind,
    /// A row's name: the question in a word or two.
    pub label: String,
    /// What it says, each with its symbols.
    pub parts: Vec<Part>,
    /// The frame it stands in, of what the college must do.
    pub frame: Option<usize>,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A heading of a level.
    Heading(u16),
    /// A paragraph.
    Text,
    /// One of a list.
    Item,
}

/// A line of words after its symbols.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// As SVG, or as a path to it below `/pkg/`.
    pub symbols: Vec<Symbol>,
    /// The words.
    pub words: String,
    /// Which of them are strong.
    pub strong: Vec<Range<usize>>,
}

/// One drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Symbol {
    /// One of ours.
    Drawn(String),
    /// One of the pack.
    Packed(String),
}

/// The page's sides; none where it has nothing to print.
pub fn read(html: &str, which: &Which) -> Option<Sheet> {
    let page = tree(html);
    let (document, main) = (page.find("html")?, page.find("main")?);
    let mut walk = Walk::default();
    walk.inside(main);
    let sides = match which {
        Which::Whole => vec![walk.blocks.iter().map(|(block, _)| block.clone()).collect()],
        Which::Each => walk.sides(|_| true),
        Which::Meeting(id) => walk.sides(|meeting| meeting == id),
    };
    let title = match main.with("data-title") {
        Some(named) => named.attribute("data-title").to_owned(),
        None => Part::of(main.find("h1").or_else(|| page.find("title"))?).words,
    };
    let sides = sides.into_iter().map(stepped).filter(|side: &Side| !side.is_empty());
    // that nobody has checked the words stands above each side, as it does above the page
    let unchecked = page.of_class("unchecked").map(words_of).unwrap_or_default();
    let sides: Vec<Side> = sides.map(|side| unchecked.iter().cloned().chain(side).collect()).collect();
    (!sides.is_empty()).then(|| Sheet {
        title,
        lang: document.attribute("lang").to_owned(),
        rtl: document.attribute("dir") == "rtl",
        large: html.contains("/pkg/learner."),
        sides,
    })
}

/// What stands in one part of the page.
fn words_of(element: &Element) -> Side {
    let mut walk = Walk::default();
    walk.inside(element);
    walk.blocks.into_iter().map(|(block, _)| block).collect()
}

/// No level of headings is passed over, and the first is the first.
fn stepped(mut side: Side) -> Side {
    let mut above = 0;
    for block in &mut side {
        if let Kind::Heading(level) = &mut block.kind {
            *level = (*level).min(above + 1);
            above = *level;
        }
    }
    side
}

/// Where in the page a block stands: in which meeting, and as which side.
type Place = (Option<String>, Option<usize>);

#[derive(Default)]
struct Walk {
    blocks: Vec<(Block, Place)>,
    place: Place,
    frame: Option<usize>,
    frames: usize,
    sides: usize,
}

impl Walk {
    fn inside(&mut self, element: &Element) {
        let mut inline = Vec::new();
        for node in &element.children {
            match node {
                Node::Element(child) if !is_printed(child) => {}
                Node::Element(child) if !INLINE.contains(&child.name.as_str()) => {
                    self.text(Kind::Text, std::mem::take(&mut inline));
                    self.block(child);
                }
                node => inline.push(node.clone()),
            }
        }
        self.text(Kind::Text, inline);
    }

    fn block(&mut self, element: &Element) {
        let (place, frame) = (self.place.clone(), self.frame);
        if let Some(meeting) = element.attributes.get("data-meeting") {
            self.place.0 = Some(meeting.clone());
        }
        if element.attributes.contains_key("data-side") {
            self.sides += 1;
            self.place.1 = Some(self.sides);
        }
        if element.is_any(&["plan-duty"]) {
            self.frames += 1;
            self.frame = Some(self.frames);
        }
        match element.name.as_str() {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = element.name[1..].parse().unwrap_or(1);
                self.text(Kind::Heading(level), element.children.clone());
            }
            "li" if !has_blocks(element) => self.text(Kind::Item, element.children.clone()),
            "dl" => self.rows(element),
            _ => self.inside(element),
        }
        self.frame = frame;
        // what stands above a side belongs to its meeting: only the end of the side is gone back from
        self.place = place;
    }

    /// A question and its answers: one thing of a list, named by the question.
    fn rows(&mut self, list: &Element) {
        let wrapped: Vec<&Element> = list.elements().filter(|child| child.name == "div").collect();
        let rows = if wrapped.is_empty() { vec![list] } else { wrapped };
        for row in rows {
            for child in row.elements() {
                match child.name.as_str() {
                    "dt" => self.push(Kind::Item, Part::of(child).words, Vec::new()),
                    _ => match self.blocks.last_mut() {
                        Some((last, _)) => last.parts.push(Part::of(child)),
                        None => self.inside(child),
                    },
                }
            }
        }
    }

    fn text(&mut self, kind: Kind, nodes: Vec<Node>) {
        let part = Part::of(&Element { children: nodes, ..Element::default() });
        if !part.words.is_empty() {
            self.push(kind, String::new(), vec![part]);
        }
    }

    fn push(&mut self, kind: Kind, label: String, parts: Vec<Part>) {
        self.blocks.push((Block { kind, label, parts, frame: self.frame }, self.place.clone()));
    }

    /// A side a learner: the page's own head, its meeting's, and the learner's.
    fn sides(&self, wanted: impl Fn(&str) -> bool) -> Vec<Side> {
        let head = self.blocks.iter().take_while(|(_, (meeting, _))| meeting.is_none());
        let head = head.map(|(block, _)| block).skip_while(|block| block.kind != Kind::Heading(1));
        // the heading, and the day beside it
        let head: Vec<&Block> = head.take(2).filter(|block| block.kind != Kind::Item).collect();
        let numbers = (1..=self.sides).filter_map(|number| {
            let (_, (meeting, _)) = self.blocks.iter().find(|(_, (_, side))| *side == Some(number))?;
            let meeting = meeting.as_deref()?;
            wanted(meeting).then(|| {
                let own = self
                    .blocks
                    .iter()
                    .filter(|(_, (of, side))| of.as_deref() == Some(meeting) && side.is_none_or(|side| side == number));
                head.iter().map(|block| (*block).clone()).chain(own.map(|(block, _)| block.clone())).collect()
            })
        });
        numbers.collect()
    }
}

fn is_printed(element: &Element) -> bool {
    !element.is_any(&NEVER)
        && !NOT_WORDS.contains(&element.name.as_str())
        && !element.attributes.contains_key("hidden")
        && element.attribute("aria-hidden") != "true"
}

fn has_blocks(element: &Element) -> bool {
    element.elements().any(|child| !INLINE.contains(&child.name.as_str()) || has_blocks(child))
}

impl Part {
    fn of(element: &Element) -> Self {
        let mut part = Self::default();
        part.read(element, false);
        part.words.truncate(part.words.trim_end().len());
        for range in &mut part.strong {
            range.end = range.end.min(part.words.len());
        }
        part.strong.retain(|range| range.start < range.end);
        part
    }

    fn read(&mut self, element: &Element, strong: bool) {
        for node in &element.children {
            match node {
                Node::Text(text) => self.add(text, strong),
                Node::Element(child) if child.name == "svg" => self.symbols.push(Symbol::Drawn(child.svg())),
                Node::Element(child) if child.name == "picture" => {
                    let black = child.find("source").map(|source| source.attribute("srcset").to_owned());
                    self.symbols.extend(black.map(Symbol::Packed));
                }
                Node::Element(child) if !is_printed(child) || child.name == "img" => {}
                Node::Element(child) if child.name == "br" => self.add(" ", strong),
                Node::Element(child) if child.is_any(&["pill"]) => {
                    self.add(" (", strong);
                    self.read(child, strong);
                    self.add(")", strong);
                }
                Node::Element(child) => self.read(child, strong || matches!(child.name.as_str(), "b" | "strong")),
            }
        }
    }

    /// Adds words with one space between any two, and without marks that have no letter.
    fn add(&mut self, text: &str, strong: bool) {
        let start = self.words.len();
        for letter in text.chars().filter(|letter| !is_mark(*letter)) {
            match letter.is_whitespace() {
                true if self.words.is_empty() || self.words.ends_with(' ') => {}
                true => self.words.push(' '),
                false => self.words.push(letter),
            }
        }
        if strong && self.words.len() > start {
            self.strong.push(start..self.words.len());
        }
    }
}

/// Marks of direction, joiners, what chooses between pictures, and what no file may hold.
const fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
        || (letter.is_ascii_control() && !letter.is_ascii_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<html lang="ur" dir="rtl"><body><header class="bar"><p>Me</p></header><main><div><h1>Today</h1><p>Monday</p></div>
        <p><a class="button" href="/x">Press</a></p><section data-meeting="m"><h2>Next</h2><article data-side=""><h4>Amina</h4>
        <dl><div><dt>How near</dt><dd><b>At my table</b></dd><dd>Note</dd></div></dl></article><article data-side=""><h4>Tom</h4>
        <p>Says nothing.</p><p class="never-printed">Not Bo</p><div class="plan-duty"><p>Must</p></div></article></section></main></body></html>"#;

    fn words(side: &Side) -> Vec<&str> {
        side.iter().flat_map(|block| block.parts.iter().map(|part| part.words.as_str())).collect()
    }

    #[test]
    fn everyone_has_a_side_of_their_own_with_the_head_of_the_page_and_of_their_meeting() {
        let sheet = read(PAGE, &Which::Each).unwrap();
        assert!(sheet.rtl && sheet.lang == "ur" && sheet.title == "Today");
        let [amina, tom] = sheet.sides.as_slice() else { panic!("{sheet:?}") };
        assert_eq!(words(amina), ["Today", "Monday", "Next", "Amina", "At my table", "Note"]);
        assert_eq!(words(tom), ["Today", "Monday", "Next", "Tom", "Says nothing.", "Must"]);
        assert_eq!(tom.last().and_then(|block| block.frame), Some(1));
        assert_eq!(amina[3].kind, Kind::Heading(3), "no level is passed over");
        assert_eq!(read(PAGE, &Which::Meeting("other".to_owned())), None);
    }

    #[test]
    fn that_nobody_has_checked_the_words_stands_above_every_side() {
        let notice = r#"<aside class="unchecked"><div><p>Own</p><p lang="en-GB">English</p></div><button class="speak">Listen</button></aside><main>"#;
        let page = PAGE.replace("<main>", notice);
        let sheet = read(&page, &Which::Each).unwrap();
        assert!(sheet.sides.iter().all(|side| words(side).starts_with(&["Own", "English", "Today"])), "{sheet:?}");
        assert_eq!(read(&page, &Which::Meeting("other".to_owned())), None, "it is nothing to print by itself");
    }

    #[test]
    fn what_styles_take_out_of_print_is_taken_out_here() {
        let styles = include_str!("../../../style/base.css").split("@media print").nth(1).unwrap();
        let hidden = styles.split("display: none !important").next().unwrap();
        for class in NEVER {
            assert!(hidden.contains(&format!(".{class}")), "{class}");
        }
    }
}
