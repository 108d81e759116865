//! The form that puts an LSA with a learner: session, who, from and to. A refusal shows it again as it was filled in.

use domain::deployment::Part;
use domain::scale::Scale;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::Reading;

use super::actions::DeployLsa;
use super::asked::{Asked, LONGEST_REASON};
use super::kept::Kept;
use super::trouble::Trouble;
use crate::parts::{Field, Select};
use crate::visitor::moment;
use crate::words::{Words, use_words};

/// The name of a session of the learner's week in full, with its site where the week has several.
pub fn session_name(words: Words, reading: &Reading, id: &str) -> String {
    let Some(session) = reading.sessions.iter().find(|session| session.id.to_string() == id) else {
        return String::new();
    };
    let name = words.session(&words.title(&session.title), session.slot.weekday, session.slot.start.time());
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

/// All of a meeting, and each half of it.
fn parts(words: Words) -> Vec<(String, String)> {
    let part = |part: &Part| (part.key().to_owned(), words.say(&format!("deployment-part-{}", part.key())));
    Part::ALL.iter().map(part).collect()
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
    let today = moment().today.to_string();
    let asked = kept.asked.unwrap_or_else(|| Asked { from: today, ..Asked::default() });
    let name = reading.learner.name.called().to_owned();
    let lsa = lsa_name(&reading, &asked.lsa);
    let wrong = |field: &str| {
        let here = kept.troubles.iter().filter(|trouble| trouble.field() == field);
        let here: Vec<String> = here.map(|trouble: &Trouble| trouble.words(words, &lsa, &name)).collect();
        (!here.is_empty()).then(|| here.join(". "))
    };
    // lessons first: there are fewer of them than of breaks and lunches
    let (lessons, times): (Vec<_>, Vec<_>) =
        reading.sessions.iter().filter(|session| session.may_deploy).partition(|session| session.title.is_lesson());
    let sessions = lessons.into_iter().chain(times).map(|session| session.id.to_string());
    let sessions = sessions.map(|id| (id.clone(), session_name(words, &reading, &id)));
    let mut sessions: Vec<_> = sessions.collect();
    if sessions.is_empty() {
        return ().into_any();
    }
    let nothing = (String::new(), String::new());
    sessions.insert(0, nothing.clone());
    let lsas = reading.lsas.iter().map(|lsa| (lsa.id.to_string(), lsa.name.to_string()));
    let lsas = std::iter::once(nothing).chain(lsas).collect();
    let [session_label, lsa_label, from_label, to_label] =
        ["session", "lsa", "from", "to"].map(|field| words.say(&format!("deployment-{field}")));
    let [session_wrong, lsa_wrong, from_wrong, to_wrong, why_wrong] =
        ["session", "lsa", "from", "to", "reason"].map(wrong);
    view! {
        <form class="panel" method="post" action=DeployLsa::url() novalidate aria-labelledby="deploy">
            <h2 id="deploy">{words.say_with("person-deploy", &[("name", name.into())])}</h2>
            <input type="hidden" name="person" value=reading.learner.id.to_string()/>
            <Select name="session" label=session_label options=sessions chosen=asked.session wrong=session_wrong/>
            <Select name="lsa" label=lsa_label options=lsas chosen=asked.lsa wrong=lsa_wrong/>
            <Select name="part" label=words.say("deployment-part") options=parts(words) chosen=asked.part wrong=None/>
            <Field name="from" kind="date" label=from_label value=asked.from wrong=from_wrong/>
            <Field name="to" kind="date" label=to_label value=asked.to wrong=to_wrong/>
            <Field name="reason" kind="text" label=words.say("deployment-reason") value=asked.reason wrong=why_wrong
                most=LONGEST_REASON/>
            <button type="submit" class="main-button">{words.say("deployment-save")}</button>
        </form>
    }
    .into_any()
}
