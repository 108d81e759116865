//! Keeps an answer as soon as it is picked, by the form's own address, without leaving the page.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{FormData, Headers, HtmlFormElement, RequestInit, RequestRedirect, Response, UrlSearchParams};

/// Posts forms one at a time, so that of two quick picks the later is kept later.
#[derive(Clone)]
pub struct Keeper {
    told: Rc<dyn Fn(bool)>,
    busy: Rc<Cell<bool>>,
    again: Rc<Cell<bool>>,
    /// What could not be kept, to be sent again once there is a network.
    lost: Rc<RefCell<Option<HtmlFormElement>>>,
}

impl Keeper {
    /// `told` hears whether the server kept the answer.
    pub fn new(told: impl Fn(bool) + 'static) -> Self {
        Self { told: Rc::new(told), busy: Rc::default(), again: Rc::default(), lost: Rc::default() }
    }

    /// Counts the pick in the form's `turn`, which its own button sends too, so that the server knows the later one.
    pub fn keep(&self, form: &HtmlFormElement) {
        count(form);
        self.send(form);
    }

    /// Keeps what is there though an earlier pick is still on its way: a page that is being left cannot wait for it.
    pub fn keep_at_once(&self, form: &HtmlFormElement) {
        count(form);
        self.busy.set(true);
        self.send_now(form);
    }

    /// Sends again what could not be kept.
    pub fn keep_again(&self) {
        let lost = self.lost.take();
        if let Some(form) = lost {
            self.send(&form);
        }
    }

    fn send(&self, form: &HtmlFormElement) {
        if self.busy.replace(true) {
            self.again.set(true);
            return;
        }
        self.send_now(form);
    }

    fn send_now(&self, form: &HtmlFormElement) {
        let sent = post(form);
        let keeper = self.clone();
        let form = form.clone();
        let settled = Closure::once_into_js(move |answer: JsValue| {
            keeper.busy.set(false);
            if keeper.again.replace(false) {
                keeper.send(&form);
            } else {
                let kept = answer.dyn_ref::<Response>().is_some_and(|answer| is_kept(answer, &form));
                // of a draft that is kept nothing is said: it is no answer yet
                let is_draft = form.has_attribute("data-draft");
                keeper.lost.replace((!kept).then_some(form));
                if !(kept && is_draft) {
                    (keeper.told)(kept);
                }
            }
        });
        match sent.as_ref().map(JsCast::unchecked_ref::<Promise>) {
            Ok(promise) => promise.settle(&settled, &settled),
            Err(_) => {
                self.busy.set(false);
                (self.told)(false);
            }
        }
    }
}

fn count(form: &HtmlFormElement) {
    if let Ok(Some(turn)) = form.query_selector("input[name=turn]") {
        let before: u32 = turn.get_attribute("value").and_then(|value| value.parse().ok()).unwrap_or_default();
        let _ = turn.set_attribute("value", &(before + 1).to_string());
    }
}

/// The page that would come next tells: one that `data-keep` or `data-draft` begins, or else sign-in, or no page at all.
fn is_kept(answer: &Response, form: &HtmlFormElement) -> bool {
    let next = answer.headers().get("location").ok().flatten().unwrap_or_default();
    let begins = form.get_attribute("data-keep").or_else(|| form.get_attribute("data-draft"));
    answer.ok() && next.starts_with(&begins.unwrap_or_default())
}

#[wasm_bindgen]
extern "C" {
    type Promise;

    /// With two plain functions; the typed binding would want a closure of its own for each side.
    #[wasm_bindgen(method, js_name = then)]
    fn settle(this: &Promise, kept: &JsValue, failed: &JsValue);
}

/// `keepalive` lets it arrive though the page is left; `way=picked` says that nobody pressed Continue.
fn post(form: &HtmlFormElement) -> Result<JsValue, JsValue> {
    let fields = FormData::new_with_form(form)?;
    fields.append_with_str("way", "picked")?;
    let body = UrlSearchParams::new_with_str_sequence_sequence(&fields)?;
    let headers = Headers::new()?;
    headers.set("Accept", "application/json")?;
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_body(&body);
    request.set_headers(&headers);
    request.set_redirect(RequestRedirect::Manual);
    request.unchecked_ref::<Lasting>().set_keepalive(true);
    let address = form.get_attribute("action").unwrap_or_default();
    Ok(leptos::prelude::window().fetch_with_str_and_init(&address, &request).into())
}

#[wasm_bindgen]
extern "C" {
    /// `RequestInit` with the field that its binding leaves out.
    type Lasting;

    #[wasm_bindgen(method, setter)]
    fn set_keepalive(this: &Lasting, on: bool);
}
