//! Which frames a site asks its reviews by: how far goals were reached, what they are for, and where the programme stands.

use domain::access::Grant;
use domain::id::SiteId;
use domain::plan_review::Frames;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_query_map;
use storage::Face;

use super::actions::ArrangeFrames;
use crate::page::page;
use crate::parts::{Check, Pill, StaffPage};
use crate::person::figure;
use crate::routes;
use crate::visitor::{self, Away, moment, storage};
use crate::words::{Locale, Words, use_words};

/// `/college/plan-reviews`
#[component]
pub fn FramesPage() -> impl IntoView {
    page(Locale::EnGb, || {
        let is_kept = use_query_map().get_untracked().get("kept").is_some();
        async move {
            let coordinator = visitor::coordinator().await?;
            let mut all = Vec::new();
            for site in coordinator.sites.iter().copied() {
                let (name, frames) = storage().plan_review_frames(&Grant::site(&coordinator, site)?, moment()).await?;
                all.push((site, name, frames));
            }
            let me = storage().own_face(&coordinator).await?;
            Ok::<_, Away>(show(me, all, is_kept))
        }
    })
}

fn show(me: Face, all: Vec<(SiteId, String, Frames)>, is_kept: bool) -> impl IntoView {
    let words = use_words();
    let heading = words.say("plan-review-staff-frames-title");
    let forms = all.into_iter().map(|(site, name, frames)| form(words, site, &name, frames)).collect_view();
    view! {
        <StaffPage title=heading.clone() me=figure(&me) back=Some(routes::COLLEGE.to_owned())>
            <h1>{heading}</h1>
            {is_kept.then(|| view! { <p role="status"><Pill words=words.say("plan-review-staff-frames-kept")/></p> })}
            <p>{words.say("plan-review-staff-frames-lead")}</p>
            {forms}
        </StaffPage>
    }
}

fn form(words: Words, site: SiteId, name: &str, frames: Frames) -> AnyView {
    let asks = [("attainment", frames.attainment), ("outcomes", frames.outcomes), ("stages", frames.stages)];
    let checks = asks.into_iter().map(|(value, ticked)| {
        let label = words.say(&format!("plan-review-staff-frames-{value}"));
        view! { <Check id=format!("{site}-{value}") name="asks[]" value=value.to_owned() label ticked/> }
    });
    let checks = checks.collect_view();
    let (named, button) =
        (name.to_owned(), words.say_with("plan-review-staff-frames-save", &[("site", name.to_owned().into())]));
    let form = button.clone();
    view! {
        <form method="post" action=ArrangeFrames::url() aria-label=form class="panel">
            <input type="hidden" name="site" value=site.to_string()/>
            <fieldset class="checks"><legend>{named}</legend>{checks}</fieldset>
            <button type="submit" class="main-button">{button}</button>
        </form>
    }
    .into_any()
}
