//! The fields of a plain form: label, what is wrong, and the control, in that order.

use leptos::prelude::*;

/// One line to type in, or a date (`kind="date"`).
///
/// ```text
/// <Field name="from" kind="date" label=words.say("deployment-from") value=kept wrong=None/>
/// ```
#[component]
pub fn Field(
    /// The form's field, and the control's id.
    name: &'static str,
    /// As in `<input type>`.
    kind: &'static str,
    /// What it asks for.
    label: String,
    /// What is in it already.
    value: String,
    /// What is wrong with it, in the words of the summary.
    wrong: Option<String>,
    /// As in `<input autocomplete>` (R84).
    #[prop(optional)]
    autocomplete: Option<&'static str>,
) -> impl IntoView {
    let (described, invalid) = (wrong.is_some().then(|| wrong_id(name)), wrong.is_some().then_some("true"));
    view! {
        <div class="field">
            <label for=name>{label}</label>
            {said_wrong(name, wrong)}
            <input id=name name=name type=kind value=value autocomplete=autocomplete aria-describedby=described
                aria-invalid=invalid/>
        </div>
    }
}

/// One of several, in a list that opens.
///
/// ```text
/// <Select name="lsa" label=words.say("deployment-lsa") options=vec![(id, name)] chosen=kept wrong=None/>
/// ```
#[component]
pub fn Select(
    /// The form's field, and the control's id.
    name: &'static str,
    /// What it asks for.
    label: String,
    /// Each option's value and words; the first stands when none is chosen, so let it be an empty one.
    options: Vec<(String, String)>,
    /// The value chosen before.
    chosen: String,
    /// What is wrong with it, in the words of the summary.
    wrong: Option<String>,
) -> impl IntoView {
    let (described, invalid) = (wrong.is_some().then(|| wrong_id(name)), wrong.is_some().then_some("true"));
    let options = options.into_iter().map(move |(value, words)| {
        let selected = value == chosen;
        view! { <option value=value selected=selected>{words}</option> }
    });
    view! {
        <div class="field">
            <label for=name>{label}</label>
            {said_wrong(name, wrong)}
            <select id=name name=name aria-describedby=described aria-invalid=invalid>{options.collect_view()}</select>
        </div>
    }
}

fn wrong_id(name: &str) -> String {
    format!("{name}-wrong")
}

fn said_wrong(name: &str, wrong: Option<String>) -> impl IntoView + use<> {
    let id = wrong_id(name);
    wrong.map(|wrong| view! { <p class="field-wrong" id=id>{wrong}</p> })
}

/// What is wrong with a form, each a link to its field. Stands at the top of `main`, with the focus on it (R50).
///
/// ```text
/// <ErrorSummary title=words.say("parts-trouble") wrong=vec![("from", words.say("deployment-date-wrong"))]/>
/// ```
#[component]
pub fn ErrorSummary(
    /// "There is a problem"
    title: String,
    /// Each field's name and what is wrong with it.
    wrong: Vec<(&'static str, String)>,
) -> impl IntoView {
    let links = wrong.into_iter().map(|(name, words)| view! { <li><a href=format!("#{name}")>{words}</a></li> });
    view! {
        <div class="trouble" role="alert" tabindex="-1" autofocus>
            <h2>{title}</h2>
            <ul>{links.collect_view()}</ul>
        </div>
    }
}
