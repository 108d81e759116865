//! Today: the first page of an LSA. What comes next stands first and open; the rest of the day is folded.

use domain::access::{Grant, Visitor};
use leptos::prelude::*;
use storage::{Face, Meeting, Today};

use super::meeting;
use super::moved::moved;
use crate::college::College;
use crate::parts::StaffPage;
use crate::person::figure;
use crate::routes;
use crate::visitor::{Away, moment, storage};
use crate::words::use_words;

/// `/` for an LSA.
pub async fn home(lsa: Visitor) -> Result<AnyView, Away> {
    let me = storage().own_face(&lsa).await?;
    let today = storage().today(&Grant::themself(&lsa)?, expect_context::<College>().time_zone, moment()).await?;
    let to_write = crate::review::to_write(&lsa).await?;
    let moved = moved(&lsa).await?;
    let late = crate::notice::late(&lsa).await?;
    let not_in = crate::absence::not_in_today(&lsa).await?;
    Ok(view! { <TodayPage me today moved to_write late not_in/> }.into_any())
}

/// The day, however full or empty.
#[component]
fn TodayPage(
    /// Who reads.
    me: Face,
    /// Their day.
    today: Today,
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
    let lead = match today.on {
        None => Some(words.say("briefing-nothing")),
        Some(_) if !is_today => Some(words.say_with("briefing-none-today", &[("date", date.clone().into())])),
        Some(_) => None,
    };
    let people = &today.people;
    let sides = today.meetings.iter().any(|meeting| !meeting.called_off && !meeting.learners.is_empty());
    let print = words.say("briefing-print-day");
    let print = sides.then(|| view! { " " <a class="button" href=routes::PRINT_DAY>{print}</a> });
    let (earlier, to_come): (Vec<&Meeting>, Vec<&Meeting>) =
        today.meetings.iter().partition(|meeting| meeting.ends <= at.now);
    let next = to_come.iter().find(|meeting| !meeting.called_off).copied();
    let later = to_come.iter().filter(|meeting| next.is_none_or(|next| next.occurrence != meeting.occurrence));
    let later: Vec<_> = later.map(|meeting| meeting::folded(words, meeting, people, at.now)).collect();
    let earlier: Vec<_> = earlier.into_iter().map(|meeting| meeting::folded(words, meeting, people, at.now)).collect();
    let later = section(words.say("briefing-later"), later);
    let earlier = section(words.say("briefing-earlier"), earlier);
    let next = next.map(|next| meeting::next(words, next, people, at.now));
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
                {later} {to_write} {earlier}
            </div>
        </StaffPage>
    }
}

fn section(heading: String, meetings: Vec<AnyView>) -> Option<AnyView> {
    let filled = !meetings.is_empty();
    filled.then(|| view! { <section><h2>{heading}</h2><ul class="list">{meetings}</ul></section> }.into_any())
}
