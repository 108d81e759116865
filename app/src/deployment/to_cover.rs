//! What is to be covered, on a coordinator's first page: nothing where nothing is.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use chrono::NaiveDate;
use domain::access::{Grant, Visitor};
use domain::deployment::{Need, Week};
use domain::id::SiteId;
use leptos::prelude::*;
use storage::{Away, Free, SaidNo};

use super::opened::{Opened, Which, zone};
use super::part::with_half;
use super::why::Asking;
use crate::routes;
use crate::visitor::{self, storage};
use crate::words::{Words, use_words};

/// The section, of every site of theirs.
pub async fn to_cover(coordinator: &Visitor) -> Result<Option<AnyView>, visitor::Away> {
    let words = use_words();
    let mut rows = Vec::new();
    for site in &coordinator.sites {
        let found = storage().to_cover(&Grant::site(coordinator, *site)?, visitor::moment()).await?;
        rows.extend(found.said_no.iter().map(|no| said_no(words, *site, no)));
        rows.extend(free(words, *site, &found.free).await?);
        rows.extend(found.away.iter().map(|away| away_row(words, routes::week(*site, away.monday), away)));
    }
    Ok((!rows.is_empty()).then(|| {
        view! {
            <section aria-labelledby="to-cover">
                <h2 id="to-cover">{words.say("deployment-to-cover")}</h2>
                <ul class="differences">{rows}</ul>
            </section>
        }
        .into_any()
    }))
}

fn said_no(words: Words, site: SiteId, no: &SaidNo) -> AnyView {
    let time = no.starts.with_timezone(&zone()).time();
    let args = [
        ("name", no.name.to_string().into()),
        ("lsa", no.lsa.to_string().into()),
        ("title", words.title(&no.title).into()),
        ("date", words.date(no.on).into()),
        ("time", words.time(time).into()),
    ];
    let href = routes::place(site, Week::of(no.on).monday(), no.occurrence, no.learner);
    view! { <li class="uncovered"><a href=href>{words.say_with("deployment-said-no", &args)}</a></li> }.into_any()
}

/// Who is free though they were to be somewhere, each with the places they could go to instead.
async fn free(words: Words, site: SiteId, free: &[Free]) -> Result<Vec<AnyView>, visitor::Away> {
    let mut weeks: BTreeMap<NaiveDate, Opened> = BTreeMap::new();
    let mut rows = Vec::new();
    for one in free {
        let monday = Week::of(one.on).monday();
        let opened = match weeks.entry(monday) {
            Entry::Occupied(kept) => kept.into_mut(),
            Entry::Vacant(new) => new.insert(Opened::open(Which { site: Some(site), date: monday }).await?),
        };
        rows.push(free_row(words, opened, one));
    }
    Ok(rows)
}

fn free_row(words: Words, opened: &Opened, free: &Free) -> AnyView {
    let time = |at| words.time(opened.clock(at));
    let args = [
        ("lsa", free.name.to_string().into()),
        ("title", words.title(&free.title).into()),
        ("date", words.date(free.on).into()),
        ("from", time(free.starts).into()),
        ("to", time(free.ends).into()),
    ];
    let rows = opened.week.shown();
    let asking = Asking::new(&opened.week, &opened.model, rows);
    let works = opened.week.lsas.iter().find(|works| works.lsa.id == free.lsa);
    let meanwhile = |need: &Need| {
        let meeting = opened.week.meeting(need.occurrence);
        let span = meeting.map(|meeting| need.part.span((meeting.starts, meeting.ends)));
        span.is_some_and(|(starts, ends)| starts < free.ends && free.starts < ends)
    };
    let could = opened.model.unmet(rows).filter(meanwhile);
    let could = could.filter(|need| works.is_some_and(|works| asking.obstacle(need, works).is_none()));
    let places: Vec<_> = could.map(|need| could_go(words, opened, &need)).collect();
    let places = (!places.is_empty()).then(|| {
        view! { <p>{words.say("deployment-free-could")}</p><ul class="side-by-side">{places}</ul> }
    });
    view! { <li><p>{words.say_with("deployment-free", &args)}</p>{places}</li> }.into_any()
}

fn could_go(words: Words, opened: &Opened, need: &Need) -> AnyView {
    let meeting = with_half(words, opened.meeting(words, need.occurrence), need.part);
    let args = [("name", opened.name(need.learner).into()), ("meeting", meeting.into())];
    let href = routes::place(opened.week.site, opened.week.week.monday(), need.occurrence, need.learner);
    view! { <li><a href=href>{words.say_with("deployment-free-place", &args)}</a></li> }.into_any()
}

/// Someone who is not in, with the way to the week they are sent in.
pub fn away_row(words: Words, href: String, away: &Away) -> AnyView {
    let args = [
        ("name", away.name.to_string().into()),
        ("count", away.meetings.into()),
        ("date", words.date(away.monday).into()),
    ];
    view! { <li class="uncovered"><a href=href>{words.say_with("deployment-still-sent", &args)}</a></li> }.into_any()
}
