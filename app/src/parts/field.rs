//! The fields of a plain form: label, what is wrong, and the control, in that order.

use leptos::prelude::*;

use super::{Speak, Worded};
use crate::words::Said;

/// One line to type in, or a date (`kind="date"`).
///
/// ```text
/// <Field name="from" kind="date" label=words.say("deployment-from") value=kept wrong=None/>
/// ```
#[component]
pub fn Field(
    /// The form's field.
    #[prop(into)]
    name: String,
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
    /// The control's id, where one page has several such forms; else its name.
    #[prop(optional, into)]
    id: Option<String>,
    /// Whether it stands in a `<details>`: closed, that hides the label from some tools, so the control carries its name.
    #[prop(optional)]
    folded: bool,
    /// Whether a learner meets it: then its label is read aloud too (R25).
    #[prop(optional)]
    aloud: bool,
    /// The most characters of it, where it is words. A browser stops there, and whoever sends more all the same is told.
    #[prop(optional)]
    most: Option<usize>,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| name.clone());
    let most = most.map(|most| most.to_string());
    let speak = aloud.then(|| speak(&id, &label));
    let called = folded.then(|| label.clone());
    let (described, invalid) = (wrong.is_some().then(|| wrong_id(&id)), wrong.is_some().then_some("true"));
    // an address reads from left to right on every page; anything else goes by its own first letter
    let dir = if kind == "email" { "ltr" } else { "auto" };
    view! {
        <div class="field">
            <label id=aloud.then(|| label_id(&id)) for=id.clone()>{label}</label>
            {speak}
            {field_wrong(&id, wrong)}
            <input id=id name=name type=kind dir=dir value=value autocomplete=autocomplete maxlength=most aria-label=called
                aria-describedby=described aria-invalid=invalid/>
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
            {field_wrong(name, wrong)}
            <select id=name name=name aria-describedby=described aria-invalid=invalid>{options.collect_view()}</select>
        </div>
    }
}

/// One box to tick, its whole row the target.
///
/// ```text
/// <Check id="help-lesson".to_owned() name="wheres[]" value="lesson".to_owned() label ticked=true/>
/// ```
#[component]
pub fn Check(
    /// The control's id.
    id: String,
    /// The form's field.
    #[prop(into)]
    name: String,
    /// What the form sends when it is ticked.
    value: String,
    /// What it stands for.
    label: String,
    /// Whether it is ticked.
    ticked: bool,
    /// Whether it stands in a `<details>`: closed, that hides the label from some tools, so the control carries its name.
    #[prop(optional)]
    folded: bool,
) -> impl IntoView {
    let called = folded.then(|| label.clone());
    view! {
        <div class="check">
            <input type="checkbox" id=id.clone() name=name value=value checked=ticked aria-label=called/>
            <label for=id>{label}</label>
        </div>
    }
}

/// Room for words of one's own.
///
/// ```text
/// <TextArea name="typed" label=words.said("question-own-words") written=kept most=2000/>
/// ```
#[component]
pub fn TextArea(
    /// The form's field.
    #[prop(into)]
    name: String,
    /// What it asks for.
    label: Said,
    /// What is in it already.
    written: String,
    /// The most characters it takes.
    most: usize,
    /// What is wrong with it.
    #[prop(optional_no_strip)]
    wrong: Option<String>,
    /// Whether a learner meets it: then its label is read aloud too (R25).
    #[prop(optional)]
    aloud: bool,
) -> impl IntoView {
    let id = text_area_id(&name);
    let (described, invalid) = (wrong.is_some().then(|| wrong_id(&id)), wrong.is_some().then_some("true"));
    let written = in_a_textarea(&written);
    let speak = aloud.then(|| speak(&id, &label.words));
    view! {
        <div class="field">
            <label id=aloud.then(|| label_id(&id)) for=id.clone()><Worded said=label/></label>
            {speak}
            {field_wrong(&id, wrong)}
            <textarea id=id name=name rows="4" maxlength=most dir="auto" aria-describedby=described aria-invalid=invalid>{written}</textarea>
        </div>
    }
}

/// The id of the room for words of the form's field `name`.
pub fn text_area_id(name: &str) -> String {
    name.replace(['[', ']', '.'], "-")
}

/// Words as a textarea's content. A view writes that as it stands, so it is escaped here; and a browser drops a first line
/// that is empty, so one is put before it.
pub fn in_a_textarea(words: &str) -> String {
    format!("\n{}", words.replace('&', "&amp;").replace('<', "&lt;"))
}

fn label_id(id: &str) -> String {
    format!("{id}-label")
}

fn speak(id: &str, label: &str) -> impl IntoView + use<> {
    view! { <Speak ids=label_id(id) words=label.to_owned()/> }
}

/// The id of what is wrong with the control `id`, for its `aria-describedby`.
pub fn wrong_id(id: &str) -> String {
    format!("{id}-wrong")
}

/// What is wrong with the control `id`, to stand between its label and the control.
pub fn field_wrong(id: &str, wrong: Option<String>) -> impl IntoView + use<> {
    let id = wrong_id(id);
    wrong.map(|wrong| view! { <p class="field-wrong" id=id>{wrong}</p> })
}

/// What is wrong with a form, each a link to its field. Stands at the top of `main`, with the focus on it (R50). The alert is
/// within what has the focus, as in [`super::Trouble`]: some screen readers drop one that is both (R51).
///
/// ```text
/// <ErrorSummary title=words.say("parts-trouble") wrong=vec![("from", words.say("deployment-date-wrong"))]/>
/// ```
#[component]
pub fn ErrorSummary<Id: std::fmt::Display + Send + 'static>(
    /// "There is a problem"
    title: String,
    /// Each field's id and what is wrong with it.
    wrong: Vec<(Id, String)>,
) -> impl IntoView {
    let links = wrong.into_iter().map(|(name, words)| view! { <li><a href=format!("#{name}")>{words}</a></li> });
    view! {
        <div class="trouble" tabindex="-1" autofocus>
            <div role="alert">
                <h2>{title}</h2>
                <ul>{links.collect_view()}</ul>
            </div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_with_a_form_is_an_alert_within_what_has_the_focus_and_not_both_in_one() {
        let wrong = vec![("from", "This is no day.".to_owned())];
        let shown = view! { <ErrorSummary title="There is a problem".to_owned() wrong/> }.to_html();
        let tags: Vec<&str> = shown.split('<').filter_map(|rest| rest.split_once('>')).map(|(tag, _)| tag).collect();
        let [around, within] =
            ["autofocus", "role=\"alert\""].map(|said| tags.iter().position(|tag| tag.contains(said)));
        assert!(around.is_some() && around < within, "{shown}");
        assert!(shown.contains("href=\"#from\""), "{shown}");
    }
}
