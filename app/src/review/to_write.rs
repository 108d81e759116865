//! The part of an LSA's first page that leads to what they can still write: what is not written yet first, the rest folded.

use domain::access::{Grant, Visitor};
use leptos::prelude::*;
use storage::ToWrite;

use super::shown::plain;
use crate::college::college_time;
use crate::parts::LinkRow;
use crate::routes;
use crate::visitor::{Away, moment, storage};
use crate::words::{Words, use_words};

/// The whole section; nothing where no session is over.
pub async fn to_write(lsa: &Visitor) -> Result<Option<AnyView>, Away> {
    let all = storage().reviews_to_give(&Grant::themself(lsa)?, moment()).await?;
    let words = use_words();
    Ok((!all.is_empty()).then(|| section(words, &all)))
}

fn section(words: Words, all: &[ToWrite]) -> AnyView {
    let (written, open): (Vec<_>, Vec<_>) = all.iter().partition(|one| one.learner.is_written);
    let count = i64::try_from(written.len()).unwrap_or_default();
    let rows = |rows: Vec<&ToWrite>| rows.into_iter().map(|one| row(words, one)).collect_view();
    let open = (!open.is_empty()).then(|| view! { <ul class="rows">{rows(open)}</ul> });
    let written = (!written.is_empty()).then(|| {
        view! {
            <details class="fold">
                <summary>{words.say_with("review-staff-written-so-far", &[("count", count.into())])}</summary>
                <ul class="rows">{rows(written)}</ul>
            </details>
        }
    });
    view! {
        <section>
            <h2>{words.say("review-staff-to-write")}</h2>
            <p class="quiet">{words.say("review-staff-to-write-lead")}</p>
            {open}
            {written}
        </section>
    }
    .into_any()
}

fn row(words: Words, one: &ToWrite) -> AnyView {
    let ToWrite { met, learner } = one;
    let args = [("name", learner.name.called().to_owned().into()), ("title", words.title(&met.title).into())];
    let when = [("date", words.date(met.on).into()), ("time", college_time(words, met.starts).into())];
    let href = routes::review_of(learner.id, met.occurrence);
    let note = plain(words.say_with("review-staff-row-when", &when));
    view! { <li><LinkRow href said=plain(words.say_with("review-staff-row", &args)) note=Some(note)/></li> }.into_any()
}
