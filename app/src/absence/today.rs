//! On an LSA's first page: that they are marked as not in today.

use domain::access::Visitor;
use leptos::prelude::*;

use super::absence_page::take_back;
use crate::visitor::{Away, moment, storage};
use crate::words::use_words;

/// It, with the way to take it back; nothing where they are in.
pub async fn not_in_today(lsa: &Visitor) -> Result<Option<AnyView>, Away> {
    let (words, today) = (use_words(), moment().today);
    let now = storage().own_absence(lsa, today).await?;
    Ok(now.map(|(id, from, to)| {
        view! {
            <div class="panel apart-rows">
                <p><strong>{words.say("absence-today")}</strong></p>
                {take_back(words, id, (from, to), "")}
            </div>
        }
        .into_any()
    }))
}
