//! The form that puts an LSA with a learner: session, who, from and to. A refusal shows it again as it was filled in.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::Reading;

use super::actions::DeployLsa;
use super::asked::{Asked, Typed};
use super::date_fields::DateFields;
use super::kept::Kept;
use super::trouble::Trouble;
use crate::visitor::moment;
use crate::words::{Words, use_words};

/// The name of a session of the learner's week in full, with its site where the week has several.
pub fn session_name(words: Words, reading: &Reading, id: &str) -> String {
    let Some(session) = reading.sessions.iter().find(|session| session.id.to_string() == id) else {
        return String::new();
    };
    let name = words.session(&session.title, session.slot.weekday, session.slot.start.time());
    let several = reading.sessions.iter().any(|other| other.site != session.site);
    let at = words.time(session.slot.start.time());
    if several { format!("{name}, {at}, {}", session.site) } else { format!("{name}, {at}") }
}

/// What an LSA is called, where they are one the reader may deploy.
pub fn lsa_name(reading: &Reading, id: &str) -> String {
    let lsas = reading.lsas.iter().chain(reading.deployed.iter().map(|deployed| &deployed.lsa));
    let found = lsas.into_iter().find(|lsa| lsa.id.to_string() == id);
    found.map(|lsa| lsa.name.to_string()).unwrap_or_default()
}

/// The whole form; nothing where the learner has no session at a site of the reader.
#[component]
pub fn Form(
    /// The learner and their week.
    reading: Reading,
    /// What was refused, if anything.
    kept: Kept,
) -> impl IntoView {
    let words = use_words();
    let asked = kept.asked.unwrap_or_else(|| Asked { from: Typed::of(moment().today), ..Asked::default() });
    let name = reading.learner.name.called().to_owned();
    let lsa = lsa_name(&reading, &asked.lsa);
    let at = |field: &str| -> Vec<String> {
        let here = kept.troubles.iter().filter(|trouble| trouble.field() == field);
        here.map(|trouble: &Trouble| trouble.words(words, &lsa, &name)).collect()
    };
    let sessions = reading.sessions.iter().filter(|session| session.may_deploy);
    let sessions = sessions.map(|session| session.id.to_string());
    let sessions: Vec<_> = sessions.map(|id| (session_name(words, &reading, &id), id)).collect();
    if sessions.is_empty() {
        return ().into_any();
    }
    let lsas = reading.lsas.iter().map(|lsa| (lsa.name.to_string(), lsa.id.to_string())).collect();
    view! {
        <form id="deploy" class="panel" method="post" action=DeployLsa::url() novalidate>
            <h2>{words.say_with("person-deploy", &[("name", name.clone().into())])}</h2>
            <input type="hidden" name="person" value=reading.learner.id.to_string()/>
            {picker("session", words.say("deployment-session"), sessions, &asked.session, at("session"))}
            {picker("lsa", words.say("deployment-lsa"), lsas, &asked.lsa, at("lsa"))}
            <DateFields id="from".to_owned() name="from" legend=words.say("deployment-from") typed=asked.from troubles=at("from")/>
            <DateFields id="to".to_owned() name="to" legend=words.say("deployment-to") typed=asked.to troubles=at("to")/>
            <button type="submit" class="main-button">{words.say("deployment-save")}</button>
        </form>
    }
    .into_any()
}

/// One list to pick from, whose id is its field's name.
fn picker(
    field: &'static str,
    label: String,
    options: Vec<(String, String)>,
    picked: &str,
    troubles: Vec<String>,
) -> AnyView {
    let options = options.into_iter().map(|(name, id)| {
        let selected = id == picked;
        view! { <option value=id selected=selected>{name}</option> }
    });
    let error_id = format!("{field}-error");
    let described = (!troubles.is_empty()).then(|| error_id.clone());
    let wrong = (!troubles.is_empty()).then_some("true");
    let troubles = (!troubles.is_empty()).then(|| {
        let lines = troubles.into_iter().map(|trouble| view! { <span>{trouble}</span> });
        view! { <p class="field-error" id=error_id>{lines.collect_view()}</p> }
    });
    view! {
        <div class="field-group">
            <label for=field>{label}</label>
            {troubles}
            <select id=field class="field" name=format!("asked[{field}]") aria-describedby=described aria-invalid=wrong>
                <option value=""></option>
                {options.collect_view()}
            </select>
        </div>
    }
    .into_any()
}
