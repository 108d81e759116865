//! What is to be covered, on a coordinator's first page: nothing where nothing is.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use chrono::NaiveDate;
use domain::access::{Grant, Visitor};
use domain::deployment::{Need, Week};
use domain::id::SiteId;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::{Away, Free, NotWanted, SaidNo};

use super::opened::{Opened, Which, zone};
use super::part::with_half;
use super::week_actions::CoverWeek;
use super::why::Asking;
use crate::routes;
use crate::visitor::{self, storage};
use crate::words::{Words, use_words};

/// Weeks that were opened already: one page reads each once.
type Weeks = BTreeMap<(SiteId, NaiveDate), Opened>;

/// The sections, of every site of theirs: how this week stands and what is to be covered, then who is free.
pub async fn to_cover(coordinator: &Visitor) -> Result<Option<AnyView>, visitor::Away> {
    let words = use_words();
    let (mut weeks, mut rows, mut free) = (Weeks::new(), Vec::new(), Vec::new());
    let this_week = Week::of(visitor::moment().today).monday();
    for site in &coordinator.sites {
        let found = storage().to_cover(&Grant::site(coordinator, *site)?, visitor::moment()).await?;
        rows.extend(stands(words, opened(&mut weeks, (*site, this_week)).await?));
        rows.extend(found.said_no.iter().map(|no| said_no(words, *site, no)));
        rows.extend(found.not_wanted.iter().map(|found| not_wanted(words, *site, found)));
        rows.extend(found.away.iter().map(|away| away_row(words, *site, away)));
        for one in &found.free {
            let monday = Week::of(one.on).monday();
            for anywhere in &coordinator.sites {
                opened(&mut weeks, (*anywhere, monday)).await?;
            }
            let others = coordinator.sites.iter().filter(|other| *other != site);
            let others = others.filter_map(|other| weeks.get(&(*other, monday)));
            free.extend(weeks.get(&(*site, monday)).map(|here| free_row(words, here, others, one)));
        }
    }
    let sections = [("to-cover", rows), ("free", free)].map(|(what, rows)| section(words, what, rows));
    Ok(sections.iter().any(Option::is_some).then(|| view! { {sections} }.into_any()))
}

/// One of them; nothing where nothing is to be done.
fn section(words: Words, what: &'static str, rows: Vec<AnyView>) -> Option<AnyView> {
    let heading = words.say(&format!("deployment-{what}-title"));
    (!rows.is_empty()).then(|| {
        view! {
            <section aria-labelledby=what>
                <h2 id=what>{heading}</h2>
                <ul class="differences">{rows}</ul>
            </section>
        }
        .into_any()
    })
}

/// A week, opened once.
async fn opened(weeks: &mut Weeks, (site, monday): (SiteId, NaiveDate)) -> Result<&Opened, visitor::Away> {
    Ok(match weeks.entry((site, monday)) {
        Entry::Occupied(kept) => kept.into_mut(),
        Entry::Vacant(new) => new.insert(Opened::open(Which { site: Some(site), date: monday }).await?),
    })
}

/// What breaks a rule and what is not covered in the week that is in force, the way to both; nothing where neither is.
fn stands(words: Words, opened: &Opened) -> Option<AnyView> {
    let week = &opened.week;
    let broken = week.broken(opened.zone, visitor::moment().now).len();
    let in_force = week.published.as_ref().map_or(&[][..], |version| &version.rows);
    let unmet = opened.unmet(in_force).count();
    let args = [("site", week.name.clone().into()), ("broken", broken.into()), ("unmet", unmet.into())];
    let key = if broken > 0 { "deployment-this-week-broken" } else { "deployment-this-week" };
    let href = routes::week(week.site, week.week.monday());
    (broken + unmet > 0)
        .then(|| view! { <li class="uncovered"><a href=href>{words.say_with(key, &args)}</a></li> }.into_any())
}

fn said_no(words: Words, site: SiteId, no: &SaidNo) -> AnyView {
    refused(words, site, no, ("deployment-said-no", 0))
}

/// Somebody who comes to a learner who does not want them anywhere, with the way to the first place.
fn not_wanted(words: Words, site: SiteId, found: &NotWanted) -> AnyView {
    refused(words, site, &found.first, ("deployment-not-wanted", found.more))
}

fn refused(words: Words, site: SiteId, no: &SaidNo, (key, more): (&str, usize)) -> AnyView {
    let time = no.starts.with_timezone(&zone()).time();
    let args = [
        ("name", no.name.to_string().into()),
        ("lsa", no.lsa.to_string().into()),
        ("title", words.title(&no.title).into()),
        ("date", words.date(no.on).into()),
        ("time", words.time(time).into()),
        ("more", more.into()),
    ];
    let href = routes::place(site, Week::of(no.on).monday(), no.occurrence, no.learner);
    view! { <li class="uncovered"><a href=href>{words.say_with(key, &args)}</a></li> }.into_any()
}

/// Who is free though they were to be somewhere, with the places they could go to instead: here, or at another site.
fn free_row<'a>(words: Words, here: &Opened, others: impl Iterator<Item = &'a Opened>, free: &Free) -> AnyView {
    let time = |at| words.time(here.clock(at));
    let args = [
        ("lsa", free.name.to_string().into()),
        ("title", words.title(&free.title).into()),
        ("date", words.date(free.on).into()),
        ("from", time(free.starts).into()),
        ("to", time(free.ends).into()),
    ];
    let elsewhere = others.flat_map(|other| {
        let site = other.week.name.as_str();
        could_go(other, free).into_iter().map(move |need| place(words, other, &need, Some(site)))
    });
    let places: Vec<_> =
        could_go(here, free).iter().map(|need| place(words, here, need, None)).chain(elsewhere).collect();
    let places = (!places.is_empty()).then(|| {
        view! { <p>{words.say("deployment-free-could")}</p><ul class="side-by-side">{places}</ul> }
    });
    let key = if free.is_back { "deployment-free-back" } else { "deployment-free" };
    view! { <li><p>{words.say_with(key, &args)}</p>{places}</li> }.into_any()
}

/// What is unmet at a site while somebody is free who may be sent there, and against which no rule stands.
fn could_go(opened: &Opened, free: &Free) -> Vec<Need> {
    let Some(works) = opened.week.lsas.iter().find(|works| works.lsa.id == free.lsa) else { return Vec::new() };
    let rows = opened.week.shown();
    let asking = Asking::new(&opened.week, &opened.model, rows);
    let meanwhile = |need: &Need| {
        let meeting = opened.week.meeting(need.occurrence);
        let span = meeting.map(|meeting| need.part.span((meeting.starts, meeting.ends)));
        span.is_some_and(|(starts, ends)| starts < free.ends && free.starts < ends)
    };
    let could = opened.unmet(rows).filter(meanwhile);
    could.filter(|need| asking.obstacle(need, works).is_none()).collect()
}

/// One of those places; with its site, where that is another one.
fn place(words: Words, opened: &Opened, need: &Need, site: Option<&str>) -> AnyView {
    let meeting = with_half(words, opened.meeting(words, need.occurrence), need.part);
    let args = [
        ("name", opened.name(need.learner).into()),
        ("meeting", meeting.into()),
        ("site", site.unwrap_or_default().to_owned().into()),
    ];
    let key = if site.is_some() { "deployment-free-elsewhere" } else { "deployment-free-place" };
    let href = routes::place(opened.week.site, opened.week.week.monday(), need.occurrence, need.learner);
    view! { <li><a href=href>{words.say_with(key, &args)}</a></li> }.into_any()
}

/// Someone who is not in, with the button that plans the week they are sent in again.
pub fn away_row(words: Words, site: SiteId, away: &Away) -> AnyView {
    let args = [
        ("name", away.name.to_string().into()),
        ("count", away.meetings.into()),
        ("date", words.date(away.monday).into()),
    ];
    let said = words.say_with("deployment-still-sent", &args);
    let form = cover_form(words, (site, away.monday), away.name.to_string());
    view! { <li class="uncovered"><p>{said}</p>{form}</li> }.into_any()
}

/// The button that shows who can go in somebody's place in a week: it changes nothing that is in force.
pub fn cover_form(words: Words, (site, monday): (SiteId, NaiveDate), name: String) -> AnyView {
    let label = words.say_with("deployment-cover", &[("name", name.into()), ("date", words.date(monday).into())]);
    let called = label.clone();
    view! {
        <form method="post" action=CoverWeek::url() aria-label=called>
            <input type="hidden" name="site" value=site.to_string()/>
            <input type="hidden" name="monday" value=monday.to_string()/>
            <button type="submit" class="button">{label}</button>
        </form>
    }
    .into_any()
}
