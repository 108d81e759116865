//! The text of one element, or of each block of a page, as it is spoken, and the way back from a place in it to the place on the page.

use std::ops::Range;

use leptos::wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, Node, Text};

use super::sentence;

/// Never spoken with what stands around it: what nobody sees, and buttons.
const SILENT: &str = "[hidden],[aria-hidden=true],button,script,style";
/// Never spoken at all; of the whole page, other buttons are.
const NEVER_SPOKEN: &str = "[hidden],[aria-hidden=true],[data-speak],[data-stop],script,style,select,textarea";

#[wasm_bindgen]
extern "C" {
    /// A marked part of the page (CSS Custom Highlight API); nothing in the page's own tree changes.
    type Highlight;

    #[wasm_bindgen(constructor, catch)]
    fn new(range: &web_sys::Range) -> Result<Highlight, JsValue>;

    #[wasm_bindgen(js_namespace = ["CSS", "highlights"], js_name = set, catch)]
    fn mark(name: &str, highlight: &Highlight) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_namespace = ["CSS", "highlights"], js_name = delete, catch)]
    fn unmark(name: &str) -> Result<JsValue, JsValue>;
}

/// Places are in UTF-16 units, as browsers count.
pub struct Passage {
    element: Element,
    text: Vec<u16>,
    nodes: Vec<(Text, usize)>,
}

impl Passage {
    pub fn of(element: Element) -> Self {
        let mut passage = Self::empty(element);
        let node: Node = passage.element.clone().into();
        passage.gather(&node);
        passage
    }

    /// Everything a part of the page shows, a passage for each block of it.
    pub fn all_of(part: Element) -> Vec<Self> {
        let mut passages = vec![Self::empty(part.clone())];
        gather_blocks(&mut passages, &part);
        passages
    }

    const fn empty(element: Element) -> Self {
        Self { element, text: Vec::new(), nodes: Vec::new() }
    }

    fn gather(&mut self, parent: &Node) {
        for child in children(parent) {
            if let Some(text) = child.dyn_ref::<Text>() {
                self.add(text);
            } else if child.dyn_ref::<HtmlElement>().is_some_and(|child| is_seen(child, SILENT)) {
                self.gather(&child);
            }
        }
    }

    fn add(&mut self, text: &Text) {
        // two labels side by side are two words, not one
        if self.text.last().is_some_and(|last| !is_space(*last)) {
            self.text.push(u16::from(b' '));
        }
        self.nodes.push((text.clone(), self.text.len()));
        self.text.extend(text.data().encode_utf16());
    }

    pub fn sentences(&self) -> Vec<Range<usize>> {
        let text = String::from_utf16_lossy(&self.text);
        let units = |bytes: usize| text[..bytes].encode_utf16().count();
        sentence::sentences(&text).into_iter().map(|range| units(range.start)..units(range.end)).collect()
    }

    pub fn words(&self, range: Range<usize>) -> String {
        String::from_utf16_lossy(&self.text[range])
    }

    /// The end of the word that begins at `start`, for browsers that do not say how long it is.
    pub fn word_end(&self, start: usize) -> usize {
        let length = self.text.iter().skip(start).take_while(|unit| !is_space(**unit)).count();
        (start + length).min(self.text.len())
    }

    /// Shows what is being spoken; where parts cannot be marked the style marks the whole element by its attribute.
    pub fn show_sentence(&self, range: Range<usize>) {
        let _ = self.element.set_attribute("data-spoken", "");
        self.show("spoken-sentence", range);
        let _ = unmark("spoken-word");
    }

    pub fn show_word(&self, range: Range<usize>) {
        self.show("spoken-word", range);
    }

    pub fn clear(&self) {
        let _ = self.element.remove_attribute("data-spoken");
        let _ = unmark("spoken-sentence");
        let _ = unmark("spoken-word");
    }

    fn show(&self, name: &str, range: Range<usize>) {
        let marked = self.page_range(range).and_then(|range| Highlight::new(&range).ok());
        if let Some(highlight) = marked {
            let _ = mark(name, &highlight);
        }
    }

    fn page_range(&self, range: Range<usize>) -> Option<web_sys::Range> {
        let (first, from) = self.place(range.start)?;
        let (last, to) = self.place(range.end)?;
        let found = web_sys::Range::new().ok()?;
        found.set_start(first, from).ok()?;
        found.set_end(last, to).ok()?;
        Some(found)
    }

    fn place(&self, at: usize) -> Option<(&Text, u32)> {
        let (node, start) = self.nodes.iter().rev().find(|(_, start)| *start <= at)?;
        u32::try_from(at - start).ok().map(|offset| (node, offset.min(node.length())))
    }
}

/// What follows a block belongs to the element around it again.
fn gather_blocks(passages: &mut Vec<Passage>, parent: &Element) {
    for child in children(parent) {
        if let (Some(text), Some(passage)) = (child.dyn_ref::<Text>(), passages.last_mut()) {
            passage.add(text);
        } else if let Some(element) = child.dyn_ref::<HtmlElement>().filter(|element| is_seen(element, NEVER_SPOKEN)) {
            let block = is_block(element);
            if block {
                passages.push(Passage::empty(element.clone().into()));
            }
            gather_blocks(passages, element);
            if block {
                passages.push(Passage::empty(parent.clone()));
            }
        }
    }
}

fn children(parent: &Node) -> impl Iterator<Item = Node> + use<> {
    let children = parent.child_nodes();
    (0..children.length()).filter_map(move |at| children.item(at))
}

fn is_block(element: &Element) -> bool {
    let style = leptos::prelude::window().get_computed_style(element).ok().flatten();
    style.and_then(|style| style.get_property_value("display").ok()).is_none_or(|shown| !shown.starts_with("inline"))
}

fn is_space(unit: u16) -> bool {
    char::from_u32(u32::from(unit)).is_some_and(char::is_whitespace)
}

/// `offsetParent` is null where a style has taken the element off the page.
fn is_seen(element: &HtmlElement, silent: &str) -> bool {
    element.offset_parent().is_some() && !element.matches(silent).unwrap_or(false)
}
