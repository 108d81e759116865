//! `/`: the first page of whoever is signed in.

use domain::access::Role;
use leptos::prelude::*;

use crate::page::page;
use crate::visitor::{self, Away, not_here};
use crate::words::Locale;

/// What each role comes for; a role that reaches nothing yet finds nothing.
#[component]
pub fn HomePage() -> impl IntoView {
    page(Locale::EnGbEasy, || async move {
        let visitor = visitor::anyone().await?;
        match visitor.role {
            Role::Learner => crate::statement::home(visitor).await,
            Role::Lsa => crate::briefing::home(visitor).await,
            Role::Tutor => crate::teaching::home(visitor).await,
            Role::Coordinator => crate::person::home(visitor).await,
            Role::SafeguardingLead => crate::talk::home(visitor).await,
            _ => Err::<AnyView, Away>(not_here()),
        }
    })
}
