//! Instants as the college's own clock shows them.

use chrono::{DateTime, Utc};
use leptos::prelude::expect_context;
use storage::Meeting;

use crate::college::College;
use crate::words::Words;

/// An instant's time of day in words.
pub fn time(words: Words, at: DateTime<Utc>) -> String {
    words.time(at.with_timezone(&expect_context::<College>().time_zone).time())
}

/// When and where a meeting begins: with its room where it has one.
pub fn when_and_where(words: Words, key: &str, meeting: &Meeting) -> String {
    let at = time(words, meeting.starts);
    if meeting.room.is_empty() {
        return words.say_with(&format!("{key}-no-room"), &[("time", at.into())]);
    }
    words.say_with(key, &[("time", at.into()), ("room", meeting.room.clone().into())])
}
