//! The elements of a page of our own, read back from its text.

use std::collections::BTreeMap;

use html5gum::{Token, Tokenizer};

/// Elements that have no end.
const VOID: [&str; 8] = ["br", "hr", "img", "input", "link", "meta", "source", "wbr"];

/// An element or a stretch of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// An element with what is in it.
    Element(Element),
    /// Text as it is read.
    Text(String),
}

/// One element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Element {
    /// Its name: `p`.
    pub name: String,
    /// What it says of itself.
    pub attributes: BTreeMap<String, String>,
    /// What is in it.
    pub children: Vec<Node>,
}

impl Element {
    /// Whether it has one of these classes.
    pub fn is_any(&self, classes: &[&str]) -> bool {
        self.attribute("class").split_ascii_whitespace().any(|class| classes.contains(&class))
    }

    /// What an attribute says; nothing where there is none.
    pub fn attribute(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }

    /// The elements in it, one below.
    pub fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first of a name, itself or anywhere in it.
    pub fn find(&self, name: &str) -> Option<&Self> {
        if self.name == name {
            return Some(self);
        }
        self.elements().find_map(|element| element.find(name))
    }

    /// The first that says something by an attribute, itself or anywhere in it.
    pub fn with(&self, attribute: &str) -> Option<&Self> {
        if self.attributes.contains_key(attribute) {
            return Some(self);
        }
        self.elements().find_map(|element| element.with(attribute))
    }

    /// The first of a class, itself or anywhere in it.
    pub fn of_class(&self, class: &str) -> Option<&Self> {
        if self.is_any(&[class]) {
            return Some(self);
        }
        self.elements().find_map(|element| element.of_class(class))
    }

    /// As SVG is written, whose names are not all in small letters.
    pub fn svg(&self) -> String {
        let attributes = self.attributes.iter().map(|(name, value)| {
            let name = if name == "viewbox" { "viewBox" } else { name };
            format!(" {name}=\"{}\"", value.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;"))
        });
        let namespace = if self.name == "svg" { " xmlns=\"http://www.w3.org/2000/svg\"" } else { "" };
        let inside: String = self.elements().map(Self::svg).collect();
        format!("<{name}{namespace}{}>{inside}</{name}>", attributes.collect::<String>(), name = self.name)
    }
}

/// The whole page in one element without a name.
pub fn tree(html: &str) -> Element {
    let mut open = vec![Element::default()];
    for Ok(token) in Tokenizer::new(html) {
        match token {
            Token::StartTag(tag) => {
                let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
                let attributes = tag.attributes.iter().map(|(name, value)| (text(name), text(value))).collect();
                let element = Element { name: text(&tag.name), attributes, children: Vec::new() };
                if tag.self_closing || VOID.contains(&element.name.as_str()) {
                    put(&mut open, Node::Element(element));
                } else {
                    open.push(element);
                }
            }
            Token::EndTag(tag) => close(&mut open, &String::from_utf8_lossy(&tag.name)),
            Token::String(text) => put(&mut open, Node::Text(String::from_utf8_lossy(&text).into_owned())),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    while open.len() > 1 {
        shut(&mut open);
    }
    open.pop().unwrap_or_default()
}

fn put(open: &mut [Element], node: Node) {
    if let Some(last) = open.last_mut() {
        last.children.push(node);
    }
}

/// An end that nothing began is passed over.
fn close(open: &mut Vec<Element>, name: &str) {
    if !open.iter().any(|element| element.name == name) {
        return;
    }
    while open.len() > 1 && shut(open) != name {}
}

fn shut(open: &mut Vec<Element>) -> String {
    let Some(element) = open.pop() else { return String::new() };
    let name = element.name.clone();
    put(open, Node::Element(element));
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_stand_in_each_other_as_they_were_written() {
        let tree = tree(
            r#"<main><p class="a b">One &amp; <b>two</b><br>three</p></b><!----><svg viewBox="0 0 1 1"><path d="M0 0"/></svg></main>"#,
        );
        let p = tree.find("p").unwrap();
        assert!(p.is_any(&["b"]) && !p.is_any(&["c"]));
        assert_eq!(p.children.first(), Some(&Node::Text("One & ".to_owned())));
        assert!(p.find("path").is_none());
        let svg = tree.find("svg").unwrap().svg();
        assert_eq!(svg, r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0"></path></svg>"#);
    }
}
