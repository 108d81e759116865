//! Looking at a duty again in time: as it is it goes on until another day.

use chrono::NaiveDate;
use domain::access::{Grant, act};
use domain::id::{PersonId, PlanLineId};
use domain::plan::{Done, Duty, PlanLine, Refusal};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use serde::{Deserialize, Serialize};
use storage::{Error, PlanOf};
use uuid::Uuid;

use super::line_form::said_wrong;
use super::typed::Wrong;
use crate::kept::Form;
use crate::page::sent;
use crate::parts::Field;
use crate::routes;
use crate::visitor::{self, Away, Led, answered, lead_to, moment, storage};
use crate::words::Words;

/// A day that was refused, and of which duty.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TypedAgain {
    line: String,
    review: String,
}

impl TypedAgain {
    /// What is wrong with it, at its field.
    pub fn wrong(&self) -> Wrong {
        vec![(format!("again-{}", self.line), Refusal::NotThatDay)]
    }
}

impl Form for TypedAgain {
    /// The learner.
    type Of = PersonId;

    fn name(learner: &Self::Of) -> String {
        format!("duty again {learner}")
    }
}

/// The form beside one duty.
pub fn again(words: Words, of: &PlanOf, line: &PlanLine, called: &str, typed: Option<&TypedAgain>) -> AnyView {
    let latest = Duty::latest_review(moment().today);
    let typed = typed.filter(|typed| typed.line == line.id.to_string());
    let wrong = typed.map(|_| said_wrong(words, Refusal::NotThatDay));
    let review = typed.map_or_else(|| latest.to_string(), |typed| typed.review.clone());
    let named = words.say_with("plan-staff-again-named", &[("where", called.to_owned().into())]);
    let form = named.clone();
    view! {
        <form method="post" action=LookAtDuty::url() aria-label=form class="plan-wish" novalidate>
            <input type="hidden" name="person" value=of.learner.id.to_string()/>
            <input type="hidden" name="was" value=line.id.to_string()/>
            <input type="hidden" name="id" value=PlanLineId::new(Uuid::now_v7()).to_string()/>
            <Field
                name="review"
                id=format!("again-{}", line.id)
                kind="date"
                label=words.say_with("plan-staff-again", &[("date", words.date(latest).into())])
                value=review
                wrong
            />
            <button type="submit" class="button" aria-label=named>{words.say("plan-staff-again-save")}</button>
        </form>
    }
    .into_any()
}

/// Says that a duty was looked at, and until when it goes on.
#[server(endpoint = "plan/look-at-duty", prefix = "/api")]
pub async fn look_at_duty(
    person: String,
    was: String,
    id: String,
    #[server(default)] review: String,
) -> Result<(), ServerFnError> {
    answered(look(&person, (&was, &id), review).await)
}

async fn look(person: &str, (was, id): (&str, &str), review: String) -> Result<Led, Away> {
    let coordinator = visitor::coordinator().await?;
    let learner: PersonId = sent(person)?;
    let (line, id) = (sent::<PlanLineId>(was)?, sent::<PlanLineId>(id)?);
    let grant: Grant<act::WriteDuty> = storage().allow(&coordinator, learner, moment()).await?;
    // a day that cannot be read is none that fits
    let on = review.parse::<NaiveDate>().unwrap_or(moment().today);
    match storage().look_at_duty(&grant, (line, id), on, moment()).await {
        Ok(()) => Ok(lead_to(&routes::person_plan_done(learner, Done::Again))),
        Err(Error::Plan(Refusal::NotThatDay)) => {
            TypedAgain { line: was.to_owned(), review }.keep(&coordinator, &learner).await?;
            Ok(lead_to(&routes::person_plan(learner)))
        }
        Err(Error::Plan(_)) => Ok(lead_to(&routes::person_plan_done(learner, Done::Overtaken))),
        Err(error) => Err(error.into()),
    }
}
