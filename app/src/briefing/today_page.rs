//! Today: the first page of an LSA. What comes next stands first and open; the rest of the day is folded. Once today is over it
//! is of the next day they go, and from there leads to each day after it (`?on=`).

use chrono::NaiveDate;
use domain::access::{Grant, Visitor};
use leptos::prelude::*;
use storage::{Face, Meeting, Today};

use super::meeting::{self, Stand};
use super::moved::moved;
use crate::college::College;
use crate::parts::StaffPage;
use crate::person::figure;
use crate::routes;
use crate::visitor::{Away, moment, storage};
use crate::words::{Words, use_words};

/// `/` for an LSA.
pub async fn home(lsa: Visitor, on: Option<NaiveDate>) -> Result<AnyView, Away> {
    let me = storage().own_face(&lsa).await?;
    let (own, zone) = (Grant::themself(&lsa)?, expect_context::<College>().time_zone);
    let today = match on {
        Some(on) => storage().today_from(&own, on, zone, moment()).await?,
        None => storage().today(&own, zone, moment()).await?,
    };
    let to_write = crate::review::to_write(&lsa).await?;
    let moved = moved(&lsa).await?;
    let late = crate::notice::late(&lsa).await?;
    let not_in = crate::absence::not_in_today(&lsa).await?;
    Ok(view! { <TodayPage me today asked=on moved to_write late not_in/> }.into_any())
}

/// The day, however full or empty.
#[component]
fn TodayPage(
    /// Who reads.
    me: Face,
    /// Their day.
    today: Today,
    /// From which day on they asked to see; nothing, for what comes next.
    asked: Option<NaiveDate>,
    /// What changed in their weeks since they saw them.
    moved: Option<AnyView>,
    /// What they can still write about.
    to_write: Option<AnyView>,
    /// That an email is late.
    late: Option<AnyView>,
    /// That they are marked as not in.
    not_in: Option<AnyView>,
) -> impl IntoView {
    let words = use_words();
    let at = moment();
    let is_today = today.on.is_none_or(|on| on == at.today);
    let title = words.say(if is_today { "briefing-title" } else { "briefing-title-next" });
    let date = words.date(today.on.unwrap_or(at.today));
    let page = asked.map_or_else(|| routes::HOME.to_owned(), routes::today_on);
    let stand = Stand { people: &today.people, page: &page, now: at.now };
    let sides = today.meetings.iter().any(|meeting| !meeting.called_off && !meeting.learners.is_empty());
    let print = today.on.filter(|_| sides).map(routes::print_day);
    let print = print.map(|href| view! { " " <a class="button" href=href>{words.say("briefing-print-day")}</a> });
    let (earlier, to_come): (Vec<&Meeting>, Vec<&Meeting>) =
        today.meetings.iter().partition(|meeting| meeting.ends <= at.now);
    let next = to_come.iter().find(|meeting| !meeting.called_off).copied();
    let later = to_come.iter().filter(|meeting| next.is_none_or(|next| next.occurrence != meeting.occurrence));
    let later: Vec<_> = later.map(|meeting| meeting::folded(words, meeting, stand)).collect();
    let earlier: Vec<_> = earlier.into_iter().map(|meeting| meeting::folded(words, meeting, stand)).collect();
    let later = section(words.say("briefing-later"), later);
    let earlier = section(words.say("briefing-earlier"), earlier);
    let next = next.map(|next| meeting::next(words, next, stand));
    let lead = lead(words, &today, asked);
    let days = days(words, &today, asked);
    view! {
        <StaffPage title=title.clone() me=figure(&me) back=None>
            <div class="split narrow"><h1>{title}</h1><p>{date}</p></div>
            <div class="narrow">
                {late} {not_in} {moved} {lead.map(|lead| view! { <p>{lead}</p> })} {next}
                <p class="button-row">
                    <a class="button" href=routes::ABSENCE>{words.say("absence-title")}</a>
                    " "
                    <a class="button" href=routes::FEED>{words.say("feed-title")}</a>
                    {print}
                </p>
                {later} {days} {to_write} {earlier}
            </div>
        </StaffPage>
    }
}

/// Why it is of another day than today, where they asked for none.
fn lead(words: Words, today: &Today, asked: Option<NaiveDate>) -> Option<String> {
    let now = moment().today;
    let Some(on) = today.on else { return Some(words.say("briefing-nothing")) };
    let key = if today.is_over_today { "briefing-over-today" } else { "briefing-none-today" };
    let is_asked = asked.is_some_and(|asked| asked > now);
    (on != now && !is_asked).then(|| words.say_with(key, &[("date", words.date(on).into())]))
}

/// The ways to today, which may be over, and to the next day they go.
fn days(words: Words, today: &Today, asked: Option<NaiveDate>) -> Option<AnyView> {
    let now = moment().today;
    let key = if today.is_over_today { "briefing-earlier" } else { "teaching-today" };
    let is_elsewhere = today.is_over_today || asked.is_some_and(|asked| asked > now);
    let back = is_elsewhere.then(|| view! { <a class="button" href=routes::today_on(now)>{words.say(key)}</a> " " });
    let after = today.after.map(|after| {
        let said = words.say_with("teaching-after", &[("date", words.date(after).into())]);
        view! { <a class="button" href=routes::today_on(after)>{said}</a> }
    });
    let is_any = back.is_some() || after.is_some();
    is_any.then(|| view! { <p class="button-row">{back}{after}</p> }.into_any())
}

fn section(heading: String, meetings: Vec<AnyView>) -> Option<AnyView> {
    let filled = !meetings.is_empty();
    filled.then(|| view! { <section><h2>{heading}</h2><ul class="list">{meetings}</ul></section> }.into_any())
}
