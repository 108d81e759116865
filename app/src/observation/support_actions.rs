//! Writing down what was seen of a learner's support, and the learner saying whether it is right.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::access::Grant;
use domain::id::{PersonId, SaveId, SessionId, SupportSeenId};
use domain::observation::support::{Refusal, SupportSeen, View};
use domain::question::TAKEN_BACK;
use domain::scale::Scale;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use storage::Save;

use crate::kept::Form;
use crate::page::sent;
use crate::question::page_with_others;
use crate::question::two_at_a_time::OTHERS;
use crate::routes;
use crate::visitor::{self, Away, Led, answered, lead_to, moment, not_here, storage};

/// What someone filled in, kept where it was refused.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// At which session.
    pub session: String,
    /// The day.
    pub on: String,
    /// How far each of the five was seen.
    pub seen: BTreeMap<String, String>,
    /// A note.
    pub note: String,
}

impl Typed {
    /// What it says; fails with the fields that are wrong.
    pub fn read(&self, today: NaiveDate) -> Result<(SessionId, NaiveDate, SupportSeen), Vec<&'static str>> {
        let session = self.session.parse::<SessionId>().ok();
        let on = self.on.parse::<NaiveDate>().ok().filter(|on| *on <= today);
        let seen = SupportSeen::new(&self.seen, &self.note);
        match (session, on, seen) {
            (Some(session), Some(on), Ok(seen)) => Ok((session, on, seen)),
            (session, on, seen) => {
                let seen = seen.err().map(|refusal| if refusal == Refusal::TooLong { "note" } else { "seen" });
                let wrong = [session.is_none().then_some("session"), on.is_none().then_some("on"), seen];
                Err(wrong.into_iter().flatten().collect())
            }
        }
    }
}

impl Form for Typed {
    type Of = PersonId;

    fn name(learner: &Self::Of) -> String {
        format!("support seen {learner}")
    }
}

/// Keeps what was seen. What is refused is kept as it was filled in.
#[server(endpoint = "observation/support", prefix = "/api")]
pub async fn observe_support(
    person: String,
    id: String,
    #[server(default)] session: String,
    #[server(default)] on: String,
    #[server(default)] seen: BTreeMap<String, String>,
    #[server(default)] note: String,
) -> Result<(), ServerFnError> {
    answered(observe(&person, &id, Typed { session, on, seen, note }).await)
}

async fn observe(person: &str, id: &str, typed: Typed) -> Result<Led, Away> {
    let coordinator = visitor::coordinator().await?;
    let learner: PersonId = sent(person)?;
    let id: SupportSeenId = sent(id)?;
    let grant = storage().allow(&coordinator, learner, moment()).await?;
    match typed.read(moment().today) {
        Ok(what) => {
            storage().observe_support(&grant, id, what, moment()).await?;
            Ok(lead_to(&routes::person_support_saved(learner)))
        }
        Err(_) => {
            typed.keep(&coordinator, &learner).await?;
            Ok(lead_to(&routes::person_support(learner)))
        }
    }
}

/// The learner says whether it is right, or takes back what they said. With nothing picked it stays open (R03).
#[server(endpoint = "observation/support-view", prefix = "/api")]
pub async fn say_of_support(
    id: String,
    seen: String,
    #[server(default)] turn: i64,
    #[server(default)] pick: String,
    #[server(default)] part: String,
) -> Result<(), ServerFnError> {
    answered(say((&id, turn), &seen, &pick, &part).await)
}

async fn say((id, turn): (&str, i64), seen: &str, pick: &str, part: &str) -> Result<Led, Away> {
    let learner = visitor::learner().await?;
    let (id, seen) = (sent::<SaveId>(id)?, sent::<SupportSeenId>(seen)?);
    let view = match pick {
        "" => return Ok(lead_to(routes::PLAN)),
        OTHERS => return Ok(lead_to(&page_with_others(routes::SUPPORT_SEEN_CHANGE, part))),
        TAKEN_BACK => None,
        word => Some(View::parse(word).ok_or_else(not_here)?),
    };
    let save = Save { id, turn };
    storage().say_of_support(&Grant::themself(&learner)?, save, (seen, view), moment()).await?;
    Ok(lead_to(routes::SUPPORT_SEEN))
}
