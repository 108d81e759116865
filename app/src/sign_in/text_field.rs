//! One line to type, with its label, and what is wrong with it above it.

use leptos::prelude::*;

/// A text field of a staff form. Pasting is never stopped, and the browser is told what it may fill in.
#[component]
pub fn TextField(
    /// The form's field.
    name: &'static str,
    /// Its label.
    label: String,
    /// As in HTML.
    kind: &'static str,
    /// As in HTML.
    autocomplete: &'static str,
    /// What is in it already.
    #[prop(default = String::new())]
    value: String,
    /// What is wrong with it.
    #[prop(default = None)]
    wrong: Option<String>,
) -> impl IntoView {
    let wrong_id = format!("{name}-wrong");
    let described = wrong.is_some().then(|| wrong_id.clone());
    let invalid = wrong.is_some().then_some("true");
    view! {
        <div class="field">
            <label for=name>{label}</label>
            {wrong.map(|wrong| view! { <p class="field-wrong" id=wrong_id>{wrong}</p> })}
            <input
                id=name
                name=name
                type=kind
                autocomplete=autocomplete
                autocapitalize="none"
                spellcheck="false"
                value=value
                aria-describedby=described
                aria-invalid=invalid
            />
        </div>
    }
}
