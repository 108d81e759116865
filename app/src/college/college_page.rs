//! Everything of the college as a whole that a coordinator sees to, each a row that leads there.

use leptos::prelude::*;

use crate::page::page;
use crate::parts::{LinkRow, StaffPage};
use crate::person::figure;
use crate::routes;
use crate::visitor::{self, Away, storage};
use crate::words::{Locale, use_words};

/// Where each row leads, and the key of its words; its note is the same key with `-note`.
const ROWS: &[(&str, &str)] = &[
    (routes::QUESTION_SET, "college-questions"),
    (routes::DAY_PLAN, "college-day-plan"),
    (routes::WORKING_WEEKS, "college-working-week"),
    (routes::WORDS, "college-words"),
    (routes::TALK_READING, "college-talk"),
    (routes::ARRANGED_PLANS, "college-plans"),
    (routes::REASONS, "college-reasons"),
    (routes::FRAMES, "college-plan-reviews"),
    (routes::LANGUAGES, "college-languages"),
    (routes::QUESTIONS, "college-questions-do"),
];

/// `/college`
#[component]
pub fn CollegePage() -> impl IntoView {
    page(Locale::EnGb, || async move {
        let coordinator = visitor::coordinator().await?;
        let me = storage().own_face(&coordinator).await?;
        let words = use_words();
        let title = words.say("college-title");
        let rows = ROWS.iter().map(|(href, key)| {
            let (said, note) = (words.said(key), words.said(&format!("{key}-note")));
            view! { <li><LinkRow href=(*href).to_owned() said note=Some(note)/></li> }
        });
        let rows = rows.collect_view();
        Ok::<_, Away>(view! {
            <StaffPage title=title.clone() me=figure(&me) back=Some(routes::HOME.to_owned())>
                <h1>{title}</h1>
                <ul class="rows narrow">{rows}</ul>
            </StaffPage>
        })
    })
}
