//! Joins the page's buttons and forms to the voice and the keeper, with one listener each for the whole page.

use std::cell::Cell;
use std::rc::Rc;

use leptos::wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Event, HtmlElement, HtmlFormElement};

use super::offered;
use super::passage::Passage;
use super::picked::Keeper;
use super::speaker::{Manner, Speaker, Speaking};

/// Wakes whatever of this the page has.
pub fn wake() {
    let document = leptos::prelude::document();
    let alone = let_some_stand_alone(&document);
    let goes_on = word(&document, "data-go-on").is_some();
    if goes_on {
        go_on_picking(&document);
    }
    keep_on_picking(&document, alone, goes_on);
    let window = leptos::prelude::window();
    // not every browser speaks; the buttons then stay hidden
    if has(&window, "speechSynthesis")
        && let Ok(synthesis) = window.speech_synthesis()
    {
        let page = document.clone();
        let speaker = Speaker::new(synthesis.clone(), manner(&document), move |speaking| {
            show(&page, "[data-stop]", speaking == Speaking::Begun);
            tell(&page, if speaking == Speaking::Failed { "data-no-voice" } else { "" });
        });
        speak_on_pressing(&document, &speaker);
        offered::offer(&document, &synthesis, &speaker);
        // the next page would otherwise hear the end of this one
        listen(&window, "pagehide", move |_| speaker.stop());
        show(&document, "[data-read-aloud],[data-speak]", true);
    }
}

fn manner(document: &Document) -> Manner {
    let text = |name| word(document, name).unwrap_or_default();
    let rate = match text("data-speed").as_str() {
        "slow" => 0.75,
        "fast" => 1.25,
        _ => 1.0,
    };
    Manner { language: text("data-read-aloud"), voice: text("data-voice"), rate }
}

fn speak_on_pressing(document: &Document, speaker: &Speaker) {
    let (page, speaker) = (document.clone(), speaker.clone());
    listen(document, "click", move |event| {
        if let Some(button) = closest(event, "[data-speak]") {
            let named = button.get_attribute("data-speak").unwrap_or_default();
            let passages = match named.as_str() {
                "" => everything(&page),
                super::ROW => row_beside(&button),
                ids => those_named(&page, ids),
            };
            speaker.speak(passages, button.get_attribute("data-voice"));
        } else if closest(event, "[data-stop]").is_some() {
            speaker.stop();
        }
    });
}

/// "All through" and the like unpick the others, and any other unpicks them. Returns whether that was just said: that an
/// answer is kept would otherwise be said over it.
fn let_some_stand_alone(document: &Document) -> Rc<Cell<bool>> {
    let said = Rc::new(Cell::new(false));
    let (page, just_said) = (document.clone(), Rc::clone(&said));
    listen(document, "change", move |event| {
        just_said.set(false);
        let Some(picked) = closest(event, "input[type=checkbox]:checked") else { return };
        let words = picked.get_attribute("data-alone");
        let others = if words.is_some() { "input:checked" } else { "input[data-alone]:checked" };
        let all = picked.closest("fieldset").ok().flatten();
        let mut unpicked = false;
        for other in all.iter().flat_map(|all| each_in(all, others)).filter(|other| *other != picked) {
            other.unchecked_ref::<Ticked>().set_checked(false);
            unpicked = true;
        }
        if let (Some(words), true) = (words, unpicked) {
            say(&page, Some(&words));
            just_said.set(true);
        }
    });
    said
}

/// Keeps each pick; one with which the page goes on is sent by its form.
fn keep_on_picking(document: &Document, just_said: Rc<Cell<bool>>, goes_on: bool) {
    let page = document.clone();
    let keeper = Keeper::new(move |kept| match kept {
        true if just_said.get() => {}
        true => tell(&page, "data-kept"),
        false => tell(&page, "data-not-kept"),
    });
    keep_at_the_end(document, &keeper);
    let again = keeper.clone();
    listen(&leptos::prelude::window(), "online", move |_| again.keep_again());
    listen(document, "change", move |event| {
        // "Show me other answers" is no answer: it goes on when the form is sent
        let picked = closest(event, "input:is([type=radio],[type=checkbox]):not([value=other-answers]),textarea");
        let form = picked.and_then(|_| closest(event, "form:is([data-keep],[data-draft])"));
        let form = form.filter(|form| !(goes_on && sends_itself(event, form)));
        if let Some(form) = form.and_then(|form| form.dyn_into::<HtmlFormElement>().ok()) {
            keeper.keep(&form);
        }
    });
}

/// What was typed and is in no answer yet is kept as the page is left, by the way back or by closing it; a form that is sent keeps it
/// itself.
fn keep_at_the_end(document: &Document, keeper: &Keeper) {
    let is_sent = Rc::new(Cell::new(false));
    let (page, keeper, sent) = (document.clone(), keeper.clone(), Rc::clone(&is_sent));
    listen(document, "submit", move |_| is_sent.set(true));
    listen(&leptos::prelude::window(), "pagehide", move |_| {
        let typed = each(&page, "form:is([data-keep],[data-draft]) textarea").filter(|_| !sent.get());
        let changed = typed.filter(|field| {
            let field = field.unchecked_ref::<Typed>();
            field.value() != field.default_value()
        });
        let forms = changed.filter_map(|field| field.closest("form").ok().flatten()?.dyn_into().ok());
        forms.for_each(|form: HtmlFormElement| keeper.keep_at_once(&form));
    });
}

/// Presses the form's own button for whoever asked for that. Not at the arrow keys, with which people go from one answer
/// to the next, and which browsers tell as a click: there the space bar picks, though the answer is picked already.
fn go_on_picking(document: &Document) {
    let by_key = Rc::new(Cell::new(false));
    let held = Rc::clone(&by_key);
    listen(document, "keydown", move |event| held.set(key(event).starts_with("Arrow")));
    let let_go = Rc::clone(&by_key);
    listen(document, "keyup", move |event| {
        let picked = key(event) == " " && closest(event, "input[type=radio]:checked").is_some();
        let_go.set(picked);
        if picked {
            go_on(event);
        }
    });
    let pointed = Rc::clone(&by_key);
    listen(document, "pointerdown", move |_| pointed.set(false));
    listen(document, "click", move |event| {
        if !by_key.get() {
            go_on(event);
        }
    });
}

fn go_on(event: &Event) {
    if let Some(form) = closest(event, "form[data-keep]").filter(|form| sends_itself(event, form)) {
        let _ = form.unchecked_ref::<HtmlFormElement>().request_submit();
    }
}

/// Whether a form goes on when this is picked: the one answer to its one question.
fn sends_itself(event: &Event, form: &Element) -> bool {
    closest(event, "input[type=radio]").is_some() && each_in(form, "fieldset").count() == 1
}

fn key(event: &Event) -> String {
    event.dyn_ref::<Key>().map(Key::key).unwrap_or_default()
}

/// All that the page itself shows, and then the ways on in its foot (R25).
fn everything(document: &Document) -> Vec<Passage> {
    each(document, "#main,.foot").flat_map(Passage::all_of).collect()
}

/// The row that a button stands beside, and not the button.
fn row_beside(button: &Element) -> Vec<Passage> {
    let row = button.closest(".spoken-row").ok().flatten();
    row.into_iter().flat_map(Passage::all_of).collect()
}

fn those_named(document: &Document, ids: &str) -> Vec<Passage> {
    ids.split_whitespace().filter_map(|id| document.get_element_by_id(id)).map(Passage::of).collect()
}

fn tell(document: &Document, name: &str) {
    say(document, word(document, name).as_deref());
}

/// Emptied first: the same words twice are otherwise announced once.
fn say(document: &Document, words: Option<&str>) {
    if let Ok(Some(status)) = document.query_selector(".read-aloud-status") {
        status.set_text_content(None);
        status.set_text_content(words);
    }
}

/// What the server wrote for this page, if it did.
fn word(document: &Document, name: &str) -> Option<String> {
    document.query_selector("[data-read-aloud]").ok().flatten()?.get_attribute(name)
}

pub fn show(document: &Document, selector: &str, shown: bool) {
    for element in each(document, selector).filter_map(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.set_hidden(!shown);
    }
}

fn each(document: &Document, selector: &str) -> impl Iterator<Item = Element> + use<> {
    all(document.query_selector_all(selector).ok())
}

fn each_in(element: &Element, selector: &str) -> impl Iterator<Item = Element> + use<> {
    all(element.query_selector_all(selector).ok())
}

fn all(found: Option<web_sys::NodeList>) -> impl Iterator<Item = Element> {
    let length = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..length).filter_map(move |at| found.as_ref()?.item(at)?.dyn_into().ok())
}

fn closest(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

pub fn listen(target: &web_sys::EventTarget, name: &str, heard: impl Fn(&Event) + 'static) {
    let heard = Closure::<dyn Fn(Event)>::new(move |event| heard(&event)).into_js_value();
    let _ = target.add_event_listener_with_callback(name, heard.unchecked_ref());
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Reflect)]
    fn has(object: &JsValue, name: &str) -> bool;

    /// A box, as far as it is ticked here.
    type Ticked;

    #[wasm_bindgen(method, setter)]
    fn set_checked(this: &Ticked, on: bool);

    /// Room for words, as far as it is asked here.
    type Typed;

    #[wasm_bindgen(method, getter)]
    fn value(this: &Typed) -> String;

    /// What was in it as the page opened.
    #[wasm_bindgen(method, getter, js_name = defaultValue)]
    fn default_value(this: &Typed) -> String;

    /// A keyboard's event, as far as it is asked here.
    #[wasm_bindgen(js_name = KeyboardEvent)]
    type Key;

    #[wasm_bindgen(method, getter)]
    fn key(this: &Key) -> String;
}
