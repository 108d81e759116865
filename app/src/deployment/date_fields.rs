//! A date in three fields: quicker and surer than a calendar for someone who knows it, and the same in every browser.

use leptos::prelude::*;

use super::asked::Typed;
use crate::words::use_words;

/// Day, month and year under one legend, with what is wrong with them.
#[component]
pub fn DateFields(
    /// Begins every id; unique on the page.
    id: String,
    /// The form's field: `from` or `to`.
    name: &'static str,
    /// What date it is.
    legend: String,
    /// What was typed before, or is offered.
    typed: Typed,
    /// What is wrong.
    troubles: Vec<String>,
) -> impl IntoView {
    let words = use_words();
    let error_id = format!("{id}-error");
    let described = if troubles.is_empty() { format!("{id}-hint") } else { format!("{id}-hint {error_id}") };
    let wrong = (!troubles.is_empty()).then_some("true");
    let field = |part: &'static str, value: String, width: &'static str| {
        let field_id = if part == "day" { id.clone() } else { format!("{id}-{part}") };
        view! {
            <div>
                <label for=field_id.clone()>{words.say(&format!("deployment-{part}"))}</label>
                <input
                    id=field_id
                    class=width
                    name=format!("asked[{name}][{part}]")
                    value=value
                    inputmode="numeric"
                    autocomplete="off"
                    aria-invalid=wrong
                />
            </div>
        }
    };
    let fields = [
        field("day", typed.day, "field w2"),
        field("month", typed.month, "field w2"),
        field("year", typed.year, "field w4"),
    ];
    view! {
        <fieldset class="field-group" aria-describedby=described>
            <legend>{legend}</legend>
            <p class="hint" id=format!("{id}-hint")>{words.say("deployment-date-hint")}</p>
            {(!troubles.is_empty()).then(|| {
                let lines = troubles.into_iter().map(|trouble| view! { <span>{trouble}</span> });
                view! { <p class="field-error" id=error_id>{lines.collect_view()}</p> }
            })}
            <div class="date">{fields}</div>
        </fieldset>
    }
}
