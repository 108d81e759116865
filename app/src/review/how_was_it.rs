//! "How was it?" on a learner's first page: what staff saw of their support, where that waits for their word; the last lesson that
//! is over and has no word of theirs; else the way to all.

use domain::access::{Grant, Visitor};
use domain::review::Asked;
use leptos::prelude::*;

use super::one_page::lesson;
use crate::parts::LinkRow;
use crate::routes;
use crate::visitor::{Away, moment, storage};
use crate::words::use_words;

/// One row; none where no lesson is over. Whoever has met no scale yet is first told what it is for (R48), and tries
/// a question out (R06).
pub async fn how_was_it(learner: &Visitor, is_new: bool) -> Result<Option<AnyView>, Away> {
    let to_say = storage().to_say(&Grant::themself(learner)?, moment()).await?;
    let words = use_words();
    let (href, said, note) = match to_say.open.first() {
        // once a year, and gone once anything is said of it
        _ if to_say.support_seen => {
            let (said, note) = (words.said("observation-support-title"), words.said("observation-support-waits"));
            (routes::SUPPORT_SEEN.to_owned(), said, Some(note))
        }
        Some(met) => {
            let href = match is_new && !to_say.has_said {
                true => routes::my_first_review(met.occurrence),
                false => routes::review_question(met.occurrence, Asked::Enough),
            };
            (href, words.said("review-how-was-it"), Some(lesson(words, met)))
        }
        None if to_say.has_past => (routes::MY_REVIEWS.to_owned(), words.said("review-title"), None),
        None => return Ok(None),
    };
    Ok(Some(view! { <div class="rows"><LinkRow href said note/></div> }.into_any()))
}
