//! What changed in an LSA's weeks since they last saw them: where they now go, where they go no more, what is at another time or in
//! another room. Never for whom: that is in the briefing of whoever may read it.

use chrono::NaiveDate;
use domain::access::{Grant, Visitor};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::MovedMeeting;

use super::actions::{SeeChanges, shift_value};
use super::local;
use crate::visitor::{Away, moment, storage};
use crate::words::{Words, use_words};

/// The list, with the one button that says it was seen; nothing where nothing changed. One line, opened where today is touched: what
/// comes next stays the first thing on a phone.
pub async fn moved(lsa: &Visitor) -> Result<Option<AnyView>, Away> {
    let moved = storage().moved(&Grant::themself(lsa)?, moment()).await?;
    let words = use_words();
    let rows: Vec<_> = moved.meetings.iter().map(|meeting| row(words, meeting)).collect();
    let versions = moved.versions.iter().map(|version| {
        view! { <input type="hidden" name="versions[]" value=version.to_string()/> }
    });
    let shifts = moved.shifts.iter().map(|shift| {
        view! { <input type="hidden" name="shifts[]" value=shift_value(shift)/> }
    });
    let title = words.say_with("briefing-moved-title", &[("count", rows.len().into())]);
    let is_today = moved.meetings.iter().any(|meeting| meeting.on == moment().today);
    let seen = words.say("briefing-moved-seen");
    let called = words.list([title.clone(), seen.clone()]);
    Ok((!rows.is_empty()).then(|| {
        view! {
            <details class="panel fold" open=is_today>
                <summary><h2>{title}</h2></summary>
                <ul class="list">{rows}</ul>
                <form method="post" action=SeeChanges::url() aria-label=called>
                    {versions.collect_view()}
                    {shifts.collect_view()}
                    <button type="submit" class="main-button wide">{seen}</button>
                </form>
            </details>
        }
        .into_any()
    }))
}

fn row(words: Words, meeting: &MovedMeeting) -> AnyView {
    let said = words.say(&format!("briefing-moved-{}", meeting.moved.key()));
    let room = (!meeting.room.is_empty()).then(|| meeting.room.clone());
    let parts = [words.title(&meeting.title), day(words, meeting.on), local::time(words, meeting.starts)];
    let meeting = words.list(parts.into_iter().chain(room));
    view! { <li><strong>{said}</strong>" "<span>{meeting}</span></li> }.into_any()
}

/// "Today", or the day by its name.
fn day(words: Words, on: NaiveDate) -> String {
    if on == moment().today { words.say("briefing-moved-today") } else { words.date(on) }
}
