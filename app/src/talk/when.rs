//! By when somebody reads what a learner leaves, and who knows already, in words.

use chrono::{DateTime, NaiveDateTime, Utc};
use domain::talk::Wish;
use domain::talk::hours::Opening;
use leptos::prelude::expect_context;
use storage::{Face, WhoReads};

use crate::college::{College, college_date};
use crate::visitor::moment;
use crate::words::{Said, Words};

/// Beyond so many days a day of the week alone would be taken for the next one.
const A_WEEK: i64 = 6;

/// When a reader reads it; `None` where no day to come has hours.
pub fn when(words: Words, opening: &Opening, name: &str) -> Option<Said> {
    let now = local(moment().now);
    let next = opening.next(now)?;
    let name = ("name", name.to_owned().into());
    if next == now {
        return Some(words.said_with("talk-today", &[name]));
    }
    let key = if next.date() == now.date() { "talk-later-today" } else { "talk-later" };
    Some(words.said_with(key, &[name, ("when", day_and_time(words, next, now).into())]))
}

/// Nobody reads at this hour.
pub fn is_closed(opening: &Opening) -> bool {
    !opening.is_open(local(moment().now))
}

/// Where to go at an hour when nobody reads.
pub fn instead(words: Words, wish: Wish) -> Said {
    words.said(if wish == Wish::Worried { "talk-worried-tell" } else { "talk-desk" })
}

/// Who may read it too, and from when on.
pub fn second(words: Words, name: &str, at: DateTime<Utc>) -> Said {
    let when = day_and_time(words, local(at), local(moment().now));
    words.said_with("talk-second", &[("second", name.to_owned().into()), ("when", when.into())])
}

/// Who knows already, and since when; nothing once they answered.
pub fn knows(words: Words, who: &WhoReads, reader: &Face, wish: Wish) -> Option<Said> {
    let since = who.knows(reader.id, wish)?;
    let args = [("name", reader.name.called().to_owned().into()), ("date", college_date(words, since).into())];
    Some(words.said_with("talk-knows", &args))
}

fn day_and_time(words: Words, at: NaiveDateTime, now: NaiveDateTime) -> String {
    match (at.date() - now.date()).num_days() {
        0 => return words.today_at(at.time()),
        1..=A_WEEK => {}
        _ => return words.date(at.date()),
    }
    words.day_and_time(chrono::Datelike::weekday(&at.date()), at.time()).words
}

fn local(at: DateTime<Utc>) -> NaiveDateTime {
    at.with_timezone(&expect_context::<College>().time_zone).naive_local()
}
