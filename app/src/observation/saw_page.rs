//! What was seen of one question: where, and which steps of its scale.

use domain::id::{ObservationId, PersonId};
use domain::observation::{CAN_BE_SEEN, Refusal};
use domain::question::Question;
use domain::scale::Scale;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::{Face, Observing};
use uuid::Uuid;

use super::actions::Observe;
use super::kept::Typed;
use crate::kept::Form;
use crate::page::{page, param, param_word, query_page};
use crate::parts::{Choice, ErrorSummary, Select, StaffPage, field_wrong, titled, wrong_id};
use crate::person::figure;
use crate::routes;
use crate::visitor::{self, Away, moment, not_here, storage};
use crate::words::{Locale, Words, use_words};

/// `/person/<id>/saw/<question>`
#[component]
pub fn SawPage() -> impl IntoView {
    page(Locale::EnGb, || {
        let learner = param::<PersonId>("person");
        let question = param_word::<Question>("question").ok();
        let then = query_page("then");
        async move {
            let staff = visitor::anyone().await?;
            let learner = learner?;
            let grant = storage().allow(&staff, learner, moment()).await?;
            let question = question.filter(|question| CAN_BE_SEEN.contains(question)).ok_or_else(not_here)?;
            let observing = storage().to_observe(&grant, moment()).await?;
            let kept = Typed::take(&staff, &(learner, question)).await?;
            let me = storage().own_face(&staff).await?;
            Ok::<_, Away>(show(me, observing, question, kept, then))
        }
    })
}

fn show(me: Face, observing: Observing, question: Question, kept: Option<Typed>, then: String) -> impl IntoView {
    let words = use_words();
    let learner = &observing.learner;
    let named = [("name", learner.name.called().to_owned().into())];
    let short = words.short(question).words;
    let heading = words.say_with("observation-staff-form-title", &[named[0].clone(), ("question", short.into())]);
    let refused = kept.as_ref().and_then(|kept| kept.seen(question).err()).unwrap_or_default();
    let title = titled(&heading, !refused.is_empty());
    let wrong: Vec<_> = refused.iter().map(|refused| wrong(words, *refused)).collect();
    let wrong_at = |field: &str| wrong.iter().find(|(at, _)| *at == field).map(|(_, said)| said.clone());
    let (no_where, nothing) = (wrong_at("situation"), wrong_at("what"));
    let described = nothing.is_some().then(|| wrong_id("what"));
    let nothing = field_wrong("what", nothing);
    let summary = (!wrong.is_empty()).then(|| view! { <ErrorSummary title=words.say("parts-trouble") wrong/> });
    let typed = kept.unwrap_or_default();
    let steps = question.steps().into_iter().map(|step| {
        let picked = typed.pick.iter().any(|pick| pick == step);
        let (said, many) = (words.step(question, step), question.takes_many());
        view! { <Choice name="pick[]" value=step.to_owned() said picked many figure=None/> }
    });
    let steps = steps.collect_view();
    let (person, wheres) = (learner.id.to_string(), wheres(words, &observing));
    let back = routes::saw(learner.id, &then);
    view! {
        <StaffPage title me=figure(&me) back=Some(back)>
            {summary}
            <div class="narrow">
                <h1>{heading}</h1>
                <p>{words.say_with("observation-staff-lead", &named)}</p>
                <form method="post" action=Observe::url() novalidate>
                    <input type="hidden" name="person" value=person/>
                    <input type="hidden" name="question" value=question.key()/>
                    <input type="hidden" name="id" value=ObservationId::new(Uuid::now_v7()).to_string()/>
                    <input type="hidden" name="then" value=then/>
                    <Select
                        name="situation"
                        label=words.say("observation-staff-where")
                        options=wheres
                        chosen=typed.situation
                        wrong=no_where
                    />
                    <fieldset class="checks saw-steps" id="what" tabindex="-1" aria-describedby=described>
                        <legend>{words.say("observation-staff-what")}</legend>
                        {nothing}
                        <div class="choices">{steps}</div>
                    </fieldset>
                    <button type="submit" class="main-button">{words.say("observation-staff-save")}</button>
                </form>
            </div>
        </StaffPage>
    }
}

/// The field that has to be mended, and what is wrong with it.
fn wrong(words: Words, refused: Refusal) -> (&'static str, String) {
    match refused {
        Refusal::NoSituation => ("situation", words.say("observation-staff-no-where")),
        Refusal::NothingPicked | Refusal::NotToBeSeen => ("what", words.say("observation-staff-nothing")),
    }
}

/// Where it can have been seen; nothing is picked for anyone.
fn wheres(words: Words, observing: &Observing) -> Vec<(String, String)> {
    let all = ("all-lessons".to_owned(), words.say("observation-staff-all-lessons"));
    let sessions = observing.sessions.iter().map(|session| {
        let start = session.slot.start.time();
        let name = words.session(&session.title, session.slot.weekday, start);
        (format!("session-{}", session.id), format!("{name}, {}", words.time(start)))
    });
    [(String::new(), String::new()), all].into_iter().chain(sessions).collect()
}
