//! One learner's say for one meeting on a page of its own, which prints on one side of A4 (R71).

use domain::id::{OccurrenceId, PersonId};
use leptos::prelude::*;
use storage::{Face, Today};

use super::learner::{OnItsOwn, card};
use super::{local, meeting};
use crate::college::College;
use crate::page::{page, param};
use crate::parts::StaffPage;
use crate::person::figure;
use crate::routes;
use crate::teaching::purpose;
use crate::visitor::{self, Away, moment, not_here, storage};
use crate::words::{Locale, use_words};

/// `/person/<id>/briefing/<occurrence>`
#[component]
pub fn BriefingPage() -> impl IntoView {
    page(Locale::EnGb, || {
        let learner = param::<PersonId>("person");
        let occurrence = param::<OccurrenceId>("occurrence");
        async move {
            let lsa = visitor::lsa().await?;
            let (learner, occurrence) = (learner?, occurrence?);
            let grant = storage().allow(&lsa, learner, moment()).await?;
            let briefing =
                storage().briefing(&grant, occurrence, expect_context::<College>().time_zone, moment()).await?;
            let me = storage().own_face(&lsa).await?;
            show(me, briefing)
        }
    })
}

fn show(me: Face, briefing: Today) -> Result<AnyView, Away> {
    let words = use_words();
    let Some((shown, briefed)) = briefing.meetings.first().and_then(|shown| Some((shown, shown.learners.first()?)))
    else {
        return Err(not_here());
    };
    let name = briefed.face.name.called().to_owned();
    let title = words.say_with("statement-staff-title", &[("name", name.into())]);
    let when = local::when_and_where(words, "briefing-at", shown);
    let date = words.date(briefing.on.unwrap_or_else(|| moment().today));
    let here = routes::briefing(briefed.face.id, shown.occurrence);
    let class = meeting::class_of_one(words, shown);
    let card = card(words, shown, briefed, &briefing.people, OnItsOwn::Yes);
    let purpose = shown.purpose.as_ref().map(|written| purpose(words, written));
    let form = meeting::read_form(words, shown, &shown.learners, here);
    let print = routes::print_briefing(briefed.face.id, shown.occurrence);
    Ok(view! {
        <StaffPage title=title.clone() me=figure(&me) back=Some(routes::HOME.to_owned())>
            <div class="narrow">
                <h1>{title}</h1>
                <p>{date}", "{when}</p>
                <p>{class}</p>
                <p><a class="button" href=print>{words.say("briefing-print")}</a></p>
                {purpose}
                {card}
                {form}
            </div>
        </StaffPage>
    }
    .into_any())
}
