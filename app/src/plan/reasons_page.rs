//! The reasons a coordinator may give: those Sayso comes with, switched on or off, and the college's own.

use domain::access::{Grant, Visitor, act};
use domain::id::ReasonId;
use domain::plan::{LONGEST_REASON, Named, OwnReason, Reason, Refusal};
use domain::scale::Scale;
use domain::symbol::Concept;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use serde::{Deserialize, Serialize};
use storage::{Face, Why};
use uuid::Uuid;

use super::line_form::said_wrong;
use super::shown::reason;
use crate::kept::Form;
use crate::page::{has_query, page, sent};
use crate::parts::{ErrorSummary, Field, Pill, StaffPage, titled};
use crate::person::figure;
use crate::routes;
use crate::symbol::{Size, Symbol};
use crate::visitor::{self, Away, Led, answered, lead_to, moment, not_here, storage};
use crate::words::{Locale, Words, use_words};

/// The field of the college's own words.
const SAYS: &str = "says";
/// The field of its picture.
const PICTURE: &str = "picture";

/// A reason as it was typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    says: String,
    picture: String,
}

impl Form for Typed {
    type Of = ();

    fn name((): &Self::Of) -> String {
        "plan reason".to_owned()
    }
}

/// `/college/reasons`
#[component]
pub fn ReasonsPage() -> impl IntoView {
    page(Locale::EnGb, || {
        let is_kept = has_query("kept");
        async move {
            let coordinator = visitor::coordinator().await?;
            let reasons = storage().plan_reasons(&granted(&coordinator)?, moment()).await?;
            let typed = Typed::take(&coordinator, &()).await?;
            let me = storage().own_face(&coordinator).await?;
            Ok::<_, Away>(show(me, reasons, typed, is_kept))
        }
    })
}

/// Reasons are the whole college's: any coordinator may change them.
fn granted(coordinator: &Visitor) -> Result<Grant<act::ArrangePlans>, Away> {
    let site = coordinator.sites.first().copied().ok_or_else(not_here)?;
    Ok(Grant::site(coordinator, site)?)
}

fn show(me: Face, reasons: Vec<Why>, typed: Option<Typed>, is_kept: bool) -> impl IntoView {
    let words = use_words();
    let heading = words.say("plan-staff-reasons-title");
    let refusal = typed.as_ref().and_then(|typed| OwnReason::new(&typed.says, None).err());
    let Typed { says, picture } = typed.unwrap_or_default();
    let wrong = refusal.map(|refusal| match refusal {
        Refusal::NoReason => words.say("plan-staff-reasons-empty"),
        other => said_wrong(words, other),
    });
    let title = titled(&heading, wrong.is_some());
    let summary = wrong.clone().map(|wrong| {
        view! { <ErrorSummary title=words.say("parts-trouble") wrong=vec![(SAYS, wrong)]/> }
    });
    let rows = reasons.iter().map(|why| row(words, why)).collect_view();
    let named = words.say("plan-staff-reasons-add");
    let form = named.clone();
    view! {
        <StaffPage title me=figure(&me) back=Some(routes::COLLEGE.to_owned())>
            {summary}
            <h1>{heading}</h1>
            {is_kept.then(|| view! { <Pill words=words.say("plan-staff-reasons-kept")/> })}
            <p>{words.say("plan-staff-reasons-lead")}</p>
            <ul class="list">{rows}</ul>
            <form method="post" action=AddReason::url() aria-label=form class="panel" novalidate>
                <input type="hidden" name="id" value=ReasonId::new(Uuid::now_v7()).to_string()/>
                <Field name=SAYS kind="text" label=words.say_with("plan-staff-reasons-own", &[("most", LONGEST_REASON.into())])
                    value=says wrong/>
                {pictures(words, &picture)}
                <button type="submit" class="main-button">{named}</button>
            </form>
        </StaffPage>
    }
}

/// The pictures a reason of one's own may wear, by what each is called elsewhere.
const PICTURES: [&str; 12] = [
    "plan-why",
    "scale-skill-device",
    "scale-skill-program",
    "scale-skill-moving",
    "scale-activity-practical",
    "scale-activity-group-work",
    "scale-helps-more-time",
    "scale-helps-quiet-place",
    "scale-hinders-noise",
    "scale-hinders-crowds",
    "scale-hinders-hurry",
    "scale-time-trip",
];

fn pictures(words: Words, chosen: &str) -> AnyView {
    let each = PICTURES.into_iter().enumerate().filter_map(|(place, key)| {
        let said = words.said(key);
        let concept = said.symbol?;
        let (id, value) = (format!("picture-{}", concept.key()), concept.key());
        let checked = if chosen.is_empty() { place == 0 } else { chosen == value };
        Some(view! {
            <div class="check">
                <input type="radio" id=id.clone() name=PICTURE value=value checked=checked/>
                <label for=id class="saw-pick"><Symbol concept size=Size::Small/><span>{said.words}</span></label>
            </div>
        })
    });
    let each = each.collect_view();
    view! { <fieldset class="checks"><legend>{words.say("plan-staff-reasons-picture")}</legend>{each}</fieldset> }
        .into_any()
}

fn row(words: Words, why: &Why) -> impl IntoView + use<> {
    let said = Reason::new(why.named.clone(), "").map(|given| reason(words, &given)).ok();
    let called = said.as_ref().map(|said| said.words.clone()).unwrap_or_default();
    let symbol = said.and_then(|said| said.symbol);
    let own = matches!(why.named, Named::Own(..)).then(|| view! { <Pill words=words.say("plan-staff-reasons-ours")/> });
    let ended = why.ended.then(|| view! { <Pill words=words.say("plan-staff-reasons-ended")/> });
    let form = match why.named.is_always_given() {
        true => view! { <Pill words=words.say("plan-staff-reasons-always")/> }.into_any(),
        false => switch(words, why, &called),
    };
    view! {
        <li class="split">
            <span class="saw-pick">
                {symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}
                <span dir="auto">{called}</span>
                {own}
                {ended}
            </span>
            {form}
        </li>
    }
}

/// To give a reason no more, or again.
fn switch(words: Words, why: &Why, called: &str) -> AnyView {
    let (key, next) = if why.ended { ("plan-staff-reasons-on", "yes") } else { ("plan-staff-reasons-off", "no") };
    let named = words.say_with(&format!("{key}-named"), &[("reason", called.to_owned().into())]);
    let form = named.clone();
    view! {
        <form method="post" action=GiveReason::url() aria-label=form>
            <input type="hidden" name="reason" value=why.named.word()/>
            <input type="hidden" name="given" value=next/>
            <button type="submit" class="button" aria-label=named>{words.say(key)}</button>
        </form>
    }
    .into_any()
}

/// Adds a reason of the college's own.
#[server(endpoint = "plan/add-reason", prefix = "/api")]
pub async fn add_reason(
    id: String,
    #[server(default)] says: String,
    #[server(default)] picture: String,
) -> Result<(), ServerFnError> {
    answered(add(&id, says, picture).await)
}

async fn add(id: &str, says: String, picture: String) -> Result<Led, Away> {
    let coordinator = visitor::coordinator().await?;
    let id: ReasonId = sent(id)?;
    let grant = granted(&coordinator)?;
    let Ok(own) = OwnReason::new(&says, Concept::parse(&picture)) else {
        Typed { says, picture }.keep(&coordinator, &()).await?;
        return Ok(lead_to(routes::REASONS));
    };
    storage().add_reason(&grant, id, own, moment()).await?;
    Ok(lead_to(routes::REASONS_KEPT))
}

/// Gives a reason again (`given=yes`), or no more.
#[server(endpoint = "plan/give-reason", prefix = "/api")]
pub async fn give_reason(reason: String, #[server(default)] given: String) -> Result<(), ServerFnError> {
    answered(give(&reason, given == "yes").await)
}

async fn give(reason: &str, given: bool) -> Result<Led, Away> {
    let coordinator = visitor::coordinator().await?;
    storage().give_reason(&granted(&coordinator)?, reason, given, moment()).await?;
    Ok(lead_to(routes::REASONS_KEPT))
}
