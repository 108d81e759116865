//! What something that was seen is about: a question of a place, to pick one.

use domain::id::PersonId;
use domain::observation::CAN_BE_SEEN;
use leptos::prelude::*;
use storage::{Face, Observing};

use crate::page::{page, param, query_page};
use crate::parts::{LinkRow, StaffPage};
use crate::person::figure;
use crate::routes;
use crate::visitor::{self, Away, moment, storage};
use crate::words::{Locale, use_words};

/// `/person/<id>/saw`
#[component]
pub fn PickPage() -> impl IntoView {
    page(Locale::EnGb, || {
        let learner = param::<PersonId>("person");
        let then = query_page("then");
        async move {
            let staff = visitor::anyone().await?;
            let learner = learner?;
            let grant = storage().allow(&staff, learner, moment()).await?;
            let observing = storage().to_observe(&grant, moment()).await?;
            let me = storage().own_face(&staff).await?;
            Ok::<_, Away>(show(me, observing, then))
        }
    })
}

fn show(me: Face, observing: Observing, then: String) -> impl IntoView {
    let words = use_words();
    let learner = &observing.learner;
    let named = [("name", learner.name.called().to_owned().into())];
    let title = words.say_with("observation-staff-pick-title", &named);
    let rows = CAN_BE_SEEN.map(|question| {
        let href = routes::saw_question(learner.id, question, &then);
        view! { <li><LinkRow href said=words.short(question) note=None/></li> }
    });
    view! {
        <StaffPage title=title.clone() me=figure(&me) back=Some(then)>
            <h1>{title}</h1>
            <p>{words.say_with("observation-staff-lead", &named)}</p>
            <ul class="rows narrow">{rows}</ul>
        </StaffPage>
    }
}
