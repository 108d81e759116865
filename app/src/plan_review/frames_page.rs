//! Which frames a site asks its reviews by: how far goals were reached, what they are for, and where the programme stands.

use domain::access::Grant;
use domain::id::SiteId;
use domain::plan_review::Frames;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::Face;

use super::actions::ArrangeFrames;
use crate::page::{has_query, page, query};
use crate::parts::{Check, Pill, StaffPage};
use crate::person::figure;
use crate::routes;
use crate::visitor::{self, Away, moment, storage};
use crate::words::{Locale, Words, use_words};

/// `/college/plan-reviews`
#[component]
pub fn FramesPage() -> impl IntoView {
    page(Locale::EnGb, || {
        let is_kept = has_query("kept");
        let overtaken = query("overtaken");
        let overtaken = overtaken.map(|site| (site, asked(&query::<String>("asked").unwrap_or_default())));
        async move {
            let coordinator = visitor::coordinator().await?;
            let mut all = Vec::new();
            for site in coordinator.sites.iter().copied() {
                let (name, frames) = storage().plan_review_frames(&Grant::site(&coordinator, site)?, moment()).await?;
                all.push((site, name, frames));
            }
            let me = storage().own_face(&coordinator).await?;
            Ok::<_, Away>(show(me, all, is_kept, overtaken))
        }
    })
}

/// What a list of words in an address, or in a field, asks for.
pub fn asked(words: &str) -> Frames {
    let has = |frame: &str| words.split(',').any(|asked| asked == frame);
    Frames { attainment: has("attainment"), outcomes: has("outcomes"), stages: has("stages") }
}

fn each(frames: Frames) -> [(&'static str, bool); 3] {
    [("attainment", frames.attainment), ("outcomes", frames.outcomes), ("stages", frames.stages)]
}

/// The words of such a list.
pub fn listed(frames: Frames) -> String {
    let asks = each(frames).into_iter().filter(|(_, asks)| *asks).map(|(frame, _)| frame);
    asks.collect::<Vec<_>>().join(",")
}

fn show(
    me: Face,
    all: Vec<(SiteId, String, Frames)>,
    is_kept: bool,
    overtaken: Option<(SiteId, Frames)>,
) -> impl IntoView {
    let words = use_words();
    let heading = words.say("plan-review-staff-frames-title");
    let forms = all
        .into_iter()
        .map(|(site, name, frames)| {
            let typed = overtaken.filter(|(at, _)| *at == site).map(|(_, typed)| typed);
            form(words, (site, &name), frames, typed)
        })
        .collect_view();
    view! {
        <StaffPage title=heading.clone() me=figure(&me) back=Some(routes::COLLEGE.to_owned())>
            <h1>{heading}</h1>
            {is_kept.then(|| view! { <p role="status"><Pill words=words.say("plan-review-staff-frames-kept")/></p> })}
            <p>{words.say("plan-review-staff-frames-lead")}</p>
            {forms}
        </StaffPage>
    }
}

/// `typed` is what they wanted, where somebody else changed it meanwhile.
fn form(words: Words, (site, name): (SiteId, &str), frames: Frames, typed: Option<Frames>) -> AnyView {
    let told = typed.map(|_| {
        let now = each(frames).into_iter().filter(|(_, asks)| *asks);
        let now = words.list(now.map(|(frame, _)| words.say(&format!("plan-review-staff-frames-{frame}"))));
        view! { <p class="trouble" role="alert">{words.say_with("parts-staff-overtaken", &[("now", now.into())])}</p> }
    });
    let checks = each(typed.unwrap_or(frames)).into_iter().map(|(value, ticked)| {
        let label = words.say(&format!("plan-review-staff-frames-{value}"));
        view! { <Check id=format!("{site}-{value}") name="asks[]" value=value.to_owned() label ticked/> }
    });
    let checks = checks.collect_view();
    let (named, button) =
        (name.to_owned(), words.say_with("plan-review-staff-frames-save", &[("site", name.to_owned().into())]));
    let form = button.clone();
    view! {
        <form method="post" action=ArrangeFrames::url() aria-label=form class="panel">
            {told}
            <input type="hidden" name="site" value=site.to_string()/>
            <input type="hidden" name="seen" value=listed(frames)/>
            <fieldset class="checks"><legend>{named}</legend>{checks}</fieldset>
            <button type="submit" class="main-button">{button}</button>
        </form>
    }
    .into_any()
}
