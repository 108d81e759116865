//! Wakes the islands of `app` in the browser, and does nothing else.

use app as _; // without it the linker drops every island and says nothing

/// Called by the page's own script once the module is loaded.
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
