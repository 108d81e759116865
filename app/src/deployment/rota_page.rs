//! What is in force, to be printed and put on a wall: one side of paper for everyone who comes, and one for each day on which
//! no one comes somewhere.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::PersonId;
use leptos::prelude::*;
use storage::{Face, Version, WeekMeeting};

use super::opened::{Opened, Which};
use super::part::with_half;
use super::rota::{Place, name, places};
use crate::page::{page, param, query};
use crate::parts::StaffPage;
use crate::person::figure;
use crate::routes;
use crate::visitor::{Away, storage};
use crate::words::{Locale, Words, use_words};

/// `/deployment/week/<monday>/rota`
#[component]
pub fn RotaPage() -> impl IntoView {
    page(Locale::EnGb, || {
        let date = param::<String>("monday").unwrap_or_default();
        let site = query::<String>("site").unwrap_or_default();
        async move {
            let opened = Opened::open(Which::read(&site, &date)?).await?;
            let me = storage().own_face(&opened.coordinator).await?;
            Ok::<_, Away>(show(me, &opened))
        }
    })
}

fn show(me: Face, opened: &Opened) -> impl IntoView + use<> {
    let words = use_words();
    let (site, monday) = (opened.week.site, opened.week.week.monday());
    let args = [("date", opened.monday(words).into()), ("site", opened.week.name.clone().into())];
    let title = words.say_with("deployment-rota-title", &args);
    let body = match &opened.week.published {
        None => view! { <p>{words.say("deployment-week-none")}</p> }.into_any(),
        Some(now) => sides(words, opened, now),
    };
    view! {
        <StaffPage title=title.clone() me=figure(&me) back=Some(routes::week(site, monday))>
            <h1>{title}</h1>
            {body}
        </StaffPage>
    }
}

/// A day's meetings, each with those to whom somebody comes there.
type Day<'w> = Vec<(&'w WeekMeeting, Vec<Place<'w>>)>;
type Days<'w> = BTreeMap<NaiveDate, Day<'w>>;

fn sides(words: Words, opened: &Opened, now: &Version) -> AnyView {
    let (site, monday) = (opened.week.site, opened.week.week.monday());
    let made = crate::college::college_date(words, now.made_at);
    let args = [("number", now.number.get().into()), ("name", now.made_by.clone().into()), ("date", made.into())];
    let mut by_person: BTreeMap<Option<(String, PersonId)>, Days> = BTreeMap::new();
    for place in places(&opened.week, &opened.model) {
        let person = place.lsa.map(|lsa| (name(&opened.week, lsa), lsa));
        let day = by_person.entry(person).or_default().entry(place.meeting.on).or_default();
        match day.last_mut() {
            Some((meeting, here)) if meeting.id == place.meeting.id => here.push(place),
            _ => day.push((place.meeting, vec![place])),
        }
    }
    let no_one = by_person.remove(&None).unwrap_or_default();
    let no_one = no_one.into_iter().map(|(date, day)| {
        let title = words.say_with("deployment-rota-no-one", &[("date", words.date(date).into())]);
        view! { <section class="panel side" data-side=""><h2>{title}</h2>{lines(words, opened, day)}</section> }
    });
    let print = (!by_person.is_empty() || no_one.len() > 0).then(|| {
        view! { <p class="button-row"><a class="button" href=routes::print_rota(site, monday)>{words.say("deployment-rota-sides")}</a></p> }
    });
    let no_one = no_one.collect_view();
    let people = by_person.into_iter().flat_map(|(person, days)| Some((person?.0, days)));
    let people = people.map(|(name, days)| {
        let days = days.into_iter().map(|(date, day)| view! { <h3>{words.date(date)}</h3>{lines(words, opened, day)} });
        view! { <section class="panel side" data-side=""><h2>{name}</h2>{days.collect_view()}</section> }
    });
    view! {
        <p>{words.say_with("deployment-week-in-force", &args)}</p>
        {print}
        <div data-meeting="week">{no_one}{people.collect_view()}</div>
    }
    .into_any()
}

fn lines(words: Words, opened: &Opened, day: Day<'_>) -> AnyView {
    let lines = day.into_iter().map(|(meeting, here)| {
        let time = |at: DateTime<Utc>| words.time(opened.clock(at));
        let learners = here.iter().map(|place| with_half(words, name(&opened.week, place.learner), place.part));
        let when = [("from", time(meeting.starts).into()), ("to", time(meeting.ends).into())];
        let when = words.say_with("deployment-rota-time", &when);
        let args = [
            ("title", words.title(&meeting.title).into()),
            ("room", meeting.room.clone().into()),
            ("learners", words.list(learners).into()),
        ];
        let key = if meeting.room.is_empty() { "deployment-rota-line" } else { "deployment-rota-line-room" };
        view! { <li><strong>{when}</strong>" "{words.say_with(key, &args)}</li> }
    });
    view! { <ul>{lines.collect_view()}</ul> }.into_any()
}
