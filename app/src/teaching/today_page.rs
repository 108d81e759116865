//! `/` for a tutor: today's sessions, else those of the next day they teach, and from there each day after it (`?on=`).

use chrono::NaiveDate;
use domain::access::{Grant, Visitor};
use leptos::prelude::*;
use storage::{ChangedMeetings, Face, TeachingDay};

use super::changed::changed;
use super::meeting::meeting;
use crate::college::College;
use crate::parts::StaffPage;
use crate::person::figure;
use crate::routes;
use crate::visitor::{Away, moment, storage};
use crate::words::use_words;

/// The first page of a tutor.
pub async fn home(tutor: Visitor, on: Option<NaiveDate>) -> Result<AnyView, Away> {
    let me = storage().own_face(&tutor).await?;
    let zone = expect_context::<College>().time_zone;
    // before the day is read: what comes into force between the two is told the next time
    let changes = storage().changed_meetings(&Grant::themself(&tutor)?, moment()).await?;
    let day = storage().teaching_day(&Grant::themself(&tutor)?, on, zone, moment()).await?;
    let late = crate::notice::late(&tutor).await?;
    let over = crate::review::lines(&tutor).await?;
    Ok(view! { <Today me day changes asked=on over late/> }.into_any())
}

/// Where a day of theirs stands: their first page, where it is today.
pub fn page_of(on: NaiveDate) -> String {
    if on == moment().today { routes::HOME.to_owned() } else { routes::today_on(on) }
}

/// The day, however full or empty. What comes next is open, the rest is folded.
#[component]
fn Today(
    /// Who reads.
    me: Face,
    /// Their day.
    day: TeachingDay,
    /// Which meetings are other than they saw.
    changes: ChangedMeetings,
    /// From which day on they asked to see; nothing, for today.
    asked: Option<NaiveDate>,
    /// What they can still write a line about.
    over: Option<AnyView>,
    /// That an email is late.
    late: Option<AnyView>,
) -> impl IntoView {
    let (words, at) = (use_words(), moment());
    let is_today = day.on.is_none_or(|on| on == at.today);
    let title = words.say(if is_today { "briefing-title" } else { "briefing-title-next" });
    let date = words.date(day.on.unwrap_or(at.today));
    let lead = match day.on {
        None => Some(words.say("teaching-nothing")),
        Some(_) if !is_today && asked.is_none() => {
            Some(words.say_with("briefing-none-today", &[("date", date.clone().into())]))
        }
        Some(_) => None,
    };
    let page = asked.map_or_else(|| routes::HOME.to_owned(), routes::today_on);
    let next = day.meetings.iter().find(|meeting| !meeting.called_off && meeting.ends > at.now);
    let next = next.map(|next| next.occurrence);
    let meetings = day.meetings.iter().map(|one| {
        let (is_next, changed) = (next == Some(one.occurrence), changes.of(one.occurrence));
        meeting(words, one, (&day.people, &page), (is_next, changed))
    });
    let meetings: Vec<_> = meetings.collect();
    let list = (!meetings.is_empty()).then(|| view! { <ul class="list">{meetings}</ul> });
    let changed = changed(words, &changes);
    let back = asked.is_some().then(|| view! { <a class="button" href=routes::HOME>{words.say("teaching-today")}</a> });
    let after = day.after.map(|after| {
        let said = words.say_with("teaching-after", &[("date", words.date(after).into())]);
        view! { <a class="button" href=routes::today_on(after)>{said}</a> }
    });
    let days = (back.is_some() || after.is_some()).then(|| view! { <p class="button-row">{back}{after}</p> });
    view! {
        <StaffPage title=title.clone() me=figure(&me) back=None>
            <div class="split narrow"><h1>{title}</h1><p>{date}</p></div>
            <p class="button-row"><a class="button" href=routes::FEED>{words.say("feed-title")}</a></p>
            <div class="narrow">{late} {changed} {lead.map(|lead| view! { <p>{lead}</p> })} {list} {days} {over}</div>
        </StaffPage>
    }
}
