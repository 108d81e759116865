//! `/`: the first page of whoever is signed in.

use domain::access::{Role, Visitor};
use leptos::prelude::*;

use crate::page::{page, query};
use crate::parts::StaffPage;
use crate::person::figure;
use crate::visitor::{self, Away, storage};
use crate::words::{Locale, use_words};

/// What each role comes for; a role that reaches nothing yet is told so, and can leave.
#[component]
pub fn HomePage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let on = query("on");
        async move {
            let visitor = visitor::anyone().await?;
            match visitor.role {
                Role::Learner => crate::statement::home(visitor).await,
                Role::Lsa => crate::briefing::home(visitor, on).await,
                Role::Tutor => crate::teaching::home(visitor, on).await,
                Role::Coordinator => crate::person::home(visitor).await,
                Role::SafeguardingLead => crate::talk::home(visitor).await,
                Role::Administrator | Role::Supporter | Role::DataProtectionOfficer => nothing_yet(visitor).await,
            }
        }
    })
}

async fn nothing_yet(visitor: Visitor) -> Result<AnyView, Away> {
    let words = use_words();
    let me = storage().own_face(&visitor).await?;
    let title = words.say("sign-in-staff-nothing-title");
    Ok(view! {
        <StaffPage title=title.clone() me=figure(&me) back=None>
            <h1>{title}</h1>
            <p>{words.say("sign-in-staff-nothing-lead")}</p>
        </StaffPage>
    }
    .into_any())
}
