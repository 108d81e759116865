//! The text of one element as it is spoken, and the way back from a place in it to the place on the page.

use std::ops::Range;

use leptos::wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, Node, Text};

use super::sentence;

/// Never spoken: what nobody sees, and the buttons that speak.
const SILENT: &str = "[hidden],[aria-hidden=true],button,script,style";

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
        let mut passage = Self { element, text: Vec::new(), nodes: Vec::new() };
        let node: Node = passage.element.clone().into();
        passage.gather(&node);
        passage
    }

    fn gather(&mut self, parent: &Node) {
        let children = parent.child_nodes();
        for child in (0..children.length()).filter_map(|at| children.item(at)) {
            if let Some(text) = child.dyn_ref::<Text>() {
                // two labels side by side are two words, not one
                if self.text.last().is_some_and(|last| !is_space(*last)) {
                    self.text.push(u16::from(b' '));
                }
                self.nodes.push((text.clone(), self.text.len()));
                self.text.extend(text.data().encode_utf16());
            } else if child.dyn_ref::<HtmlElement>().is_some_and(is_seen) {
                self.gather(&child);
            }
        }
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

fn is_space(unit: u16) -> bool {
    char::from_u32(u32::from(unit)).is_some_and(char::is_whitespace)
}

/// `offsetParent` is null where a style has taken the element off the page.
fn is_seen(element: &HtmlElement) -> bool {
    element.offset_parent().is_some() && !element.matches(SILENT).unwrap_or(false)
}
