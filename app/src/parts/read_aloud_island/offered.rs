//! Lists the device's voices where a page asks which one is wanted; see [`super::super::VoiceChoices`].

use leptos::wasm_bindgen::JsCast;
use web_sys::{Document, Element, SpeechSynthesis};

use super::page::{listen, show};
use super::speaker::Speaker;

/// Fills the list now, and again when the browser finds more: some have none until they are asked.
pub fn offer(document: &Document, synthesis: &SpeechSynthesis, speaker: &Speaker) {
    let Ok(Some(card)) = document.query_selector("[data-voice-card]") else { return };
    list(document, &card, speaker);
    let (document, speaker) = (document.clone(), speaker.clone());
    listen(synthesis, "voiceschanged", move |_| list(&document, &card, &speaker));
}

fn list(document: &Document, card: &Element, speaker: &Speaker) {
    let chosen = card.get_attribute("data-voice-card").unwrap_or_default();
    let voices = speaker.offered();
    for (place, (uri, name)) in voices.iter().enumerate() {
        let id = format!("voice-{place}");
        if document.get_element_by_id(&id).is_none() {
            let _ = add(card, &id, uri, name, *uri == chosen);
        }
    }
    show(document, "[data-no-voices]", voices.is_empty());
}

/// A copy of the card, for one voice. Its button speaks the voice's name in that voice.
fn add(card: &Element, id: &str, uri: &str, name: &str, chosen: bool) -> Option<()> {
    let copy: Element = card.clone_node_with_deep(true).ok()?.unchecked_into();
    let part = |selector: &str| copy.query_selector(selector).ok().flatten();
    let set = |part: Option<Element>, attributes: &[(&str, &str)]| {
        for (key, value) in attributes {
            let _ = part.as_ref()?.set_attribute(key, value);
        }
        part
    };
    let words = format!("{id}-words");
    let speak = format!("{id}-speak");
    set(part("input"), &[("id", id), ("value", uri)])?;
    if chosen {
        set(part("input"), &[("checked", "")]);
    }
    set(part("label"), &[("for", id)])?;
    set(part(".choice-words"), &[("id", &words)])?.set_text_content(Some(name));
    let named = format!("{speak} {words}");
    set(part("button"), &[("id", &speak), ("data-speak", &words), ("data-voice", uri), ("aria-labelledby", &named)])?;
    let _ = copy.remove_attribute("hidden");
    let _ = copy.remove_attribute("data-voice-card");
    card.parent_node()?.insert_before(&copy, Some(card)).ok().map(|_| ())
}
