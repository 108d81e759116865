//! One session as its tutor sees it: what it is for, who comes to support and whether they have read that, and the
//! plan of each learner there.

use chrono::NaiveDate;
use domain::teaching::{Holds, Written};
use leptos::prelude::*;
use storage::{ChangedMeeting, Teaching};

use super::learner::learners;
use crate::briefing::said::People;
use crate::called_off::{self, At};
use crate::college::{College, college_date};
use crate::parts::Pill;
use crate::routes;
use crate::visitor::moment;
use crate::words::Words;

/// One meeting of the day; its fold says when, where and what, and what of it is other than its tutor saw. Whatever is done
/// about it leads back to `page`, on which it stands.
pub fn meeting(
    words: Words,
    meeting: &Teaching,
    (people, page): (&People, &str),
    (open, changed): (bool, Option<&ChangedMeeting>),
) -> AnyView {
    let (when, title) = (when(words, meeting), meeting.title.clone());
    let called = words.list([title.clone(), when.clone()]);
    let at = At { occurrence: meeting.occurrence, called, site: None, then: page.to_owned() };
    let open_still = meeting.ends > moment().now;
    if meeting.called_off {
        let off = words.say("briefing-cancelled");
        let back = (meeting.off_by_hand && open_still).then(|| called_off::meeting(words, &at, true));
        return view! {
            <li class="split"><span><strong>{when}</strong>" "{title}</span><Pill words=off/>{back}</li>
        }
        .into_any();
    }
    let marked = meeting.learners.iter().any(|learner| learner.planned.is_marked());
    let marked = marked.then(|| view! { <Pill words=words.say("teaching-marked")/> });
    let pill = |is: bool, key: &str| is.then(|| view! { <Pill words=words.say(key) on_screen=true/> });
    let others = pill(changed.is_some_and(|changed| changed.others), "teaching-changed");
    let shifted = pill(changed.is_some_and(|changed| changed.moved), "teaching-shifted");
    let is_marked = changed.is_some() || marked.is_some();
    let marks = is_marked.then(|| view! { <span class="marks">{others}{shifted}{marked}</span> });
    let count = words.say_with("teaching-supported", &[("count", meeting.supported().into())]);
    let label = words.say(if meeting.purpose.is_some() { "teaching-change" } else { "teaching-write" });
    let id = format!("meeting-{}", meeting.occurrence);
    let named = format!("{id}-write {id}");
    view! {
        <li data-meeting=meeting.occurrence.to_string()>
            <details class="fold" open=open>
                <summary>
                    <strong>{when}</strong>
                    <span id=id.clone()>{title}<br/><span class="quiet">{count}</span></span>
                    {marks}
                </summary>
                {meeting.purpose.as_ref().map(|written| purpose(words, written))}
                <p><a class="button" id=format!("{id}-write") aria-labelledby=named href=routes::purpose(meeting.occurrence)>{label}</a></p>
                {print(words, meeting, &id)}
                {support(words, meeting)}
                {learners(words, &meeting.learners, people, open_still.then_some(&at))}
                {open_still.then(|| called_off::meeting(words, &at, false))}
            </details>
        </li>
    }
    .into_any()
}

/// The way to the plans of a session on paper, one side a learner.
fn print(words: Words, meeting: &Teaching, id: &str) -> Option<AnyView> {
    let href = routes::print_meeting(meeting.occurrence, on(meeting));
    let (own, named) = (format!("{id}-print"), format!("{id}-print {id}"));
    (!meeting.learners.is_empty()).then(|| {
        view! { <p><a class="button" id=own aria-labelledby=named href=href>{words.say("teaching-print")}</a></p> }
            .into_any()
    })
}

/// On which day it is, by the college's clock.
fn on(meeting: &Teaching) -> NaiveDate {
    meeting.starts.with_timezone(&expect_context::<College>().time_zone).date_naive()
}

fn when(words: Words, meeting: &Teaching) -> String {
    let time = meeting.starts.with_timezone(&expect_context::<College>().time_zone).time();
    let time = ("time", words.time(time).into());
    match meeting.room.as_str() {
        "" => words.say_with("briefing-at-no-room", &[time]),
        room => words.say_with("briefing-at", &[time, ("room", room.to_owned().into())]),
    }
}

/// What a session is for, in its tutor's words, as the tutor and whoever comes to support read it.
pub fn purpose(words: Words, written: &Written) -> AnyView {
    let part = |key: &str, text: &str| {
        let (name, text) = (words.say(key), text.to_owned());
        (!text.is_empty()).then(|| view! { <dt>{name}</dt><dd class="as-typed" dir="auto">{text}</dd> })
    };
    let args = [("name", written.by.to_string().into()), ("date", college_date(words, written.at).into())];
    let by = words.say_with(
        match written.holds {
            Holds::EveryTime => "teaching-by-every-time",
            Holds::ThisTime => "teaching-by-this-time",
        },
        &args,
    );
    view! {
        <div class="purpose">
            <dl>
                {part("teaching-aim", written.purpose.aim())}
                {part("teaching-support", written.purpose.support())}
            </dl>
            <p class="quiet">{by}</p>
        </div>
    }
    .into_any()
}

/// Who was to come and is not in, without why. What a learner is told of it tells a tutor enough.
fn not_in(words: Words, meeting: &Teaching) -> AnyView {
    let is_today = on(meeting) == moment().today;
    let key = if is_today { "coming-not-in-today" } else { "coming-not-in" };
    let told = meeting.not_in().into_iter().map(|supports| {
        let said = words.say_with(key, &[("name", supports.name.to_string().into())]);
        view! { <p dir="auto">{said}</p> }
    });
    told.collect_view().into_any()
}

/// Who comes, and whether they have read what stands now: of each learner, and what the session is for.
fn support(words: Words, meeting: &Teaching) -> AnyView {
    let (comes, not_in) = (meeting.support(), not_in(words, meeting));
    if comes.is_empty() {
        // whoever is a learner's own assistant is named with that learner
        let nobody = (meeting.supported() == 0).then(|| view! { <p>{words.say("teaching-nobody")}</p> });
        return view! { {not_in} {nobody} }.into_any();
    }
    let rows = comes.into_iter().map(|(supports, has_read)| {
        let mark = words.say(if has_read { "briefing-read" } else { "briefing-new" });
        let mark = view! { <Pill words=mark on_screen=true/> };
        view! { <li class="split"><span dir="auto">{supports.name.to_string()}</span>{mark}</li> }
    });
    view! {
        <h2>{words.say("teaching-comes")}</h2>
        {not_in}
        <ul class="list">{rows.collect_view()}</ul>
    }
    .into_any()
}
