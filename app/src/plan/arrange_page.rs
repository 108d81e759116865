//! What a site says of its plans: how soon a change of mind is answered, who hears a complaint, who finds an advocate.

use domain::access::{Grant, Visitor, act};
use domain::id::{PersonId, SiteId};
use domain::plan::{AnswerDays, Refusal};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use serde::{Deserialize, Serialize};
use storage::{Error, Face, PlanArrangement, PlansArranged};

use crate::kept::Form;
use crate::page::{has_query, page, query, sent};
use crate::parts::{ErrorSummary, Field, Pill, Select, StaffPage, titled};
use crate::person::figure;
use crate::routes;
use crate::visitor::{self, Away, Led, answered, lead_to, moment, not_here, storage};
use crate::words::{Locale, Words, use_words};

/// The field of the days.
const DAYS: &str = "days";

/// `/college/plans?site=<site>`; without one, the first of the coordinator's.
#[component]
pub fn ArrangePage() -> impl IntoView {
    page(Locale::EnGb, || {
        let site: Option<SiteId> = query("site");
        let is_kept = has_query("kept");
        async move {
            let coordinator = visitor::coordinator().await?;
            let site = site.or_else(|| coordinator.sites.first().copied()).ok_or_else(not_here)?;
            let arranged = arranged(&coordinator, site).await?;
            let mut others = Vec::new();
            for other in coordinator.sites.iter().filter(|other| **other != site) {
                others.push(self::arranged(&coordinator, *other).await?);
            }
            let refused = Typed::take(&coordinator, &site).await?;
            let me = storage().own_face(&coordinator).await?;
            Ok::<_, Away>(show(me, arranged, others, refused, is_kept))
        }
    })
}

async fn arranged(coordinator: &Visitor, site: SiteId) -> Result<PlansArranged, Away> {
    Ok(storage().plans_arranged(&storage().allow(coordinator, site, moment()).await?, moment()).await?)
}

fn show(
    me: Face,
    arranged: PlansArranged,
    others: Vec<PlansArranged>,
    refused: Option<Typed>,
    is_kept: bool,
) -> impl IntoView {
    let words = use_words();
    let heading = words.say("plan-staff-set-title");
    let overtaken = refused.as_ref().filter(|typed| typed.read().is_some()).map(|_| {
        let now = said(words, &arranged);
        view! { <p class="trouble" role="alert">{words.say_with("parts-staff-overtaken", &[("now", now.into())])}</p> }
    });
    let wrong = refused.as_ref().is_some_and(|typed| typed.read().is_none()).then(|| {
        let (least, most) = AnswerDays::RANGE.into_inner();
        words.say_with("plan-staff-set-wrong-days", &[("least", least.into()), ("most", most.into())])
    });
    let title = titled(&heading, refused.is_some());
    let summary = wrong.clone().map(|wrong| {
        view! { <ErrorSummary title=words.say("parts-trouble") wrong=vec![(DAYS, wrong)]/> }
    });
    let others: Vec<_> = others
        .into_iter()
        .map(|other| view! { <li><a href=routes::arranged_plans(other.site)>{other.name}</a></li> }.into_any())
        .collect();
    let others = (!others.is_empty()).then(|| view! { <ul class="list">{others}</ul> });
    let typed = refused.unwrap_or_else(|| Typed::of(&arranged.arrangement));
    view! {
        <StaffPage title me=figure(&me) back=Some(routes::COLLEGE.to_owned())>
            {summary}
            {overtaken}
            <h1>{heading}</h1>
            {is_kept.then(|| view! { <Pill words=words.say("plan-staff-set-kept")/> })}
            <p>{words.say("plan-staff-set-lead")}</p>
            {others}
            {form(words, &arranged, &typed, wrong)}
        </StaffPage>
    }
}

/// How it stands, in one line.
fn said(words: Words, arranged: &PlansArranged) -> String {
    let it = &arranged.arrangement;
    let name = |id: Option<PersonId>, any: &str| {
        let face = id.and_then(|id| arranged.may_read.iter().find(|face| face.id == id));
        face.map_or_else(|| words.say(any), |face| face.name.to_string())
    };
    let rows = [
        (DAYS, it.answer_days.days().to_string()),
        ("complaints", name(it.complaints, "plan-staff-set-complaints-any")),
        ("advocate", name(it.advocate, "plan-staff-set-advocate-any")),
    ];
    words.list(rows.map(|(field, value)| format!("{}: {value}", words.say(&format!("plan-staff-set-{field}")))))
}

fn form(words: Words, arranged: &PlansArranged, typed: &Typed, wrong: Option<String>) -> AnyView {
    let people = |any: &str| -> Vec<(String, String)> {
        let named = arranged.may_read.iter().map(|face| (face.id.to_string(), face.name.to_string()));
        std::iter::once((String::new(), words.say(any))).chain(named).collect()
    };
    let save = words.say_with("plan-staff-set-save", &[("site", arranged.name.clone().into())]);
    view! {
        <form class="panel" method="post" action=ArrangePlans::url() novalidate aria-labelledby="plans-site">
            <h2 id="plans-site">{arranged.name.clone()}</h2>
            <input type="hidden" name="site" value=arranged.site.to_string()/>
            <input type="hidden" name="seen" value=Typed::of(&arranged.arrangement).seen()/>
            <Field name=DAYS kind="number" label=words.say("plan-staff-set-days") value=typed.days.clone() wrong/>
            <Select name="complaints" label=words.say("plan-staff-set-complaints")
                options=people("plan-staff-set-complaints-any") chosen=typed.complaints.clone() wrong=None/>
            <Select name="advocate" label=words.say("plan-staff-set-advocate")
                options=people("plan-staff-set-advocate-any") chosen=typed.advocate.clone() wrong=None/>
            <button type="submit" class="main-button">{save}</button>
        </form>
    }
    .into_any()
}

/// The form as it was typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    days: String,
    complaints: String,
    advocate: String,
}

impl Typed {
    fn of(kept: &PlanArrangement) -> Self {
        let person = |id: Option<PersonId>| id.map(|id| id.to_string()).unwrap_or_default();
        Self {
            days: kept.answer_days.days().to_string(),
            complaints: person(kept.complaints),
            advocate: person(kept.advocate),
        }
    }

    fn read(&self) -> Option<PlanArrangement> {
        let answer_days = self.days.trim().parse().ok().and_then(AnswerDays::new)?;
        Some(PlanArrangement {
            answer_days,
            complaints: self.complaints.parse().ok(),
            advocate: self.advocate.parse().ok(),
        })
    }

    /// As one field of the form carries it.
    fn seen(&self) -> String {
        [self.days.as_str(), &self.complaints, &self.advocate].join(",")
    }

    /// What such a field says; the usual where it says nothing.
    fn of_seen(seen: &str) -> PlanArrangement {
        let parts: Vec<_> = seen.split(',').map(str::to_owned).collect();
        let [days, complaints, advocate] = parts.try_into().unwrap_or_default();
        Self { days, complaints, advocate }.read().unwrap_or_default()
    }
}

impl Form for Typed {
    type Of = SiteId;

    fn name(site: &Self::Of) -> String {
        format!("plans {site}")
    }
}

/// Arranges a site's plans. A refused form comes back with all that was typed.
#[server(endpoint = "plan/arrange", prefix = "/api")]
pub async fn arrange_plans(
    site: String,
    #[server(default)] seen: String,
    #[server(default)] days: String,
    #[server(default)] complaints: String,
    #[server(default)] advocate: String,
) -> Result<(), ServerFnError> {
    answered(arrange(&site, &seen, Typed { days, complaints, advocate }).await)
}

async fn arrange(site: &str, seen: &str, typed: Typed) -> Result<Led, Away> {
    let coordinator = visitor::coordinator().await?;
    let site = sent::<SiteId>(site)?;
    let grant: Grant<act::ArrangePlans> = storage().allow(&coordinator, site, moment()).await?;
    let Some(wanted) = typed.read() else {
        typed.keep(&coordinator, &site).await?;
        return Ok(lead_to(&routes::arranged_plans(site)));
    };
    match storage().arrange_plans(&grant, (Typed::of_seen(seen), wanted), moment()).await {
        Ok(()) => Ok(lead_to(&routes::arranged_plans_kept(site))),
        Err(Error::Plan(Refusal::Overtaken)) => {
            typed.keep(&coordinator, &site).await?;
            Ok(lead_to(&routes::arranged_plans(site)))
        }
        Err(error) => Err(error.into()),
    }
}
