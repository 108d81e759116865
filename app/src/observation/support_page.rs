//! Once a year a coordinator looks at a learner's support against the learner's own plan: what was seen, and what the learner
//! says of it.

use domain::access::{Grant, act};
use domain::id::{PersonId, SupportSeenId};
use domain::observation::support::{Criterion, Seen, SupportObserved, next_by};
use domain::review::LONGEST_NOTE;
use domain::scale::Scale;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::{Face, PlanOf, SupportOf};
use uuid::Uuid;

use super::beside::beside;
use super::my_support_page::view_said;
use super::support_actions::{ObserveSupport, Typed};
use crate::briefing::said::{People, maker};
use crate::college::college_day;
use crate::kept::Form;
use crate::page::{has_query, page, param};
use crate::parts::{Avatar, ErrorSummary, Field, Pill, Select, StaffPage, TextArea, field_wrong, titled};
use crate::person::figure;
use crate::routes;
use crate::statement::session_name;
use crate::visitor::{self, Away, moment, storage};
use crate::words::{Locale, Words, use_words};

/// `/person/<id>/support`
#[component]
pub fn SupportPage() -> impl IntoView {
    page(Locale::EnGb, || {
        let learner = param::<PersonId>("person");
        let is_saved = has_query("saved");
        async move {
            let coordinator = visitor::coordinator().await?;
            let learner = learner?;
            let grant: Grant<act::ReadSupportSeen> = storage().allow(&coordinator, learner, moment()).await?;
            let of = storage().support_seen(&grant, moment()).await?;
            let grant: Grant<act::ReadPlan> = storage().allow(&coordinator, learner, moment()).await?;
            let plan = storage().plan_of(&grant, moment()).await?;
            let typed = Typed::take(&coordinator, &learner).await?;
            let me = storage().own_face(&coordinator).await?;
            Ok::<_, Away>(show(me, (&of, &plan), typed, is_saved))
        }
    })
}

fn show(me: Face, (of, plan): (&SupportOf, &PlanOf), typed: Option<Typed>, is_saved: bool) -> AnyView {
    let words = use_words();
    let name = of.learner.name.called().to_owned();
    let heading = words.say_with("observation-staff-support-title", &[("name", name.clone().into())]);
    let wrong = typed.as_ref().and_then(|typed| typed.read(moment().today).err()).unwrap_or_default();
    let told =
        |field: &str| wrong.contains(&field).then(|| words.say(&format!("observation-staff-support-no-{field}")));
    let summary: Vec<(&str, String)> = wrong.iter().filter_map(|field| Some((*field, told(field)?))).collect();
    let title = titled(&heading, !summary.is_empty());
    let summary =
        (!summary.is_empty()).then(|| view! { <ErrorSummary title=words.say("parts-trouble") wrong=summary/> });
    let due = match next_by(of.seen.first().map(|seen| seen.on), of.agreed.map(college_day)) {
        Some(due) => words.say_with("observation-staff-support-due", &[("date", words.date_and_year(due).into())]),
        None => words.say_with("observation-staff-support-not-due", &[("name", name.clone().into())]),
    };
    let form = form(words, of, typed.unwrap_or_default(), &told);
    let against = beside(words, plan);
    let all = of.seen.iter().map(|one| seen(words, &name, one)).collect_view();
    let face = figure(&of.learner);
    let lead = words.say_with("observation-staff-support-lead", &[("name", name.clone().into())]);
    view! {
        <StaffPage title=title me=figure(&me) back=Some(routes::person_plan(of.learner.id))>
            {summary}
            <div class="said-who"><Avatar figure=face/><h1>{heading}</h1></div>
            {is_saved.then(|| view! { <p role="status"><Pill words=words.say("observation-staff-support-saved")/></p> })}
            <p>{lead}</p>
            <p class="quiet">{due}</p>
            <div class="plan-beside">
                <div>{against}</div>
                {form}
            </div>
            {all}
        </StaffPage>
    }
    .into_any()
}

fn form(words: Words, of: &SupportOf, typed: Typed, told: &dyn Fn(&str) -> Option<String>) -> AnyView {
    let sessions = of.week.iter().map(|session| (session.id.to_string(), session_name(words, &of.week, session)));
    let options = std::iter::once((String::new(), String::new())).chain(sessions).collect();
    let on = if typed.on.is_empty() { moment().today.to_string() } else { typed.on.clone() };
    let five = Criterion::ALL.iter().map(|criterion| five(words, *criterion, &typed)).collect_view();
    let button =
        words.say_with("observation-staff-support-save", &[("name", of.learner.name.called().to_owned().into())]);
    let named = button.clone();
    let seen_wrong = field_wrong("seen", told("seen"));
    view! {
        <form method="post" action=ObserveSupport::url() aria-label=named class="panel" novalidate>
            <input type="hidden" name="person" value=of.learner.id.to_string()/>
            <input type="hidden" name="id" value=SupportSeenId::new(Uuid::now_v7()).to_string()/>
            <Select name="session" label=words.say("observation-staff-support-session") options chosen=typed.session.clone() wrong=told("session")/>
            <Field name="on" kind="date" label=words.say("observation-staff-support-on") value=on wrong=told("on")/>
            <div id="seen" tabindex="-1">{seen_wrong}{five}</div>
            <TextArea name="note" label=words.said("observation-staff-support-note") written=typed.note.clone() most=LONGEST_NOTE/>
            <button type="submit" class="main-button">{button}</button>
        </form>
    }
    .into_any()
}

fn five(words: Words, criterion: Criterion, typed: &Typed) -> AnyView {
    let picked = typed.seen.get(criterion.key());
    let steps = Seen::ALL.iter().map(|step| {
        let id = format!("{}-{}", criterion.key(), step.key());
        let checked = picked.is_some_and(|picked| picked == step.key());
        let name = format!("seen[{}]", criterion.key());
        view! {
            <div class="check">
                <input type="radio" id=id.clone() name=name value=step.key() checked=checked/>
                <label for=id>{words.say(&format!("observation-staff-support-{}", step.key()))}</label>
            </div>
        }
    });
    let legend = words.say(&format!("observation-staff-support-{}", criterion.key()));
    view! { <fieldset class="checks"><legend>{legend}</legend>{steps.collect_view()}</fieldset> }.into_any()
}

/// What was seen once, by whom, and what the learner says of it and who made that.
pub fn seen(words: Words, name: &str, one: &SupportObserved) -> AnyView {
    let args = [
        ("lesson", one.title.clone().into()),
        ("date", words.date_and_year(one.on).into()),
        ("name", one.by.1.to_string().into()),
    ];
    let rows = Criterion::ALL.iter().map(|criterion| {
        let what = words.say(&format!("observation-staff-support-{}", criterion.key()));
        let seen = words.say(&format!("observation-staff-support-{}", one.seen.of(*criterion).key()));
        view! { <li class="split"><span>{what}</span><strong>{seen}</strong></li> }
    });
    let note = one.seen.note().map(|note| view! { <p class="written-note" dir="auto">{note.words().to_owned()}</p> });
    let view_of = match &one.view {
        Some((view, made_by)) => {
            let said = view_said(words, *view).words;
            let maker = maker(words, name, made_by, &People::new());
            words.say_with(
                "observation-staff-support-view",
                &[("name", name.to_owned().into()), ("said", said.into()), ("maker", maker.into())],
            )
        }
        None => words.say_with("observation-staff-support-no-view", &[("name", name.to_owned().into())]),
    };
    view! {
        <section class="panel">
            <h2>{words.say_with("observation-staff-support-one", &args)}</h2>
            <ul class="list">{rows.collect_view()}</ul>
            {note}
            <p>{view_of}</p>
        </section>
    }
    .into_any()
}
