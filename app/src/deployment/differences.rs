//! What is not as agreed, before everything else: what breaks a rule, where nobody comes, and where someone comes whom
//! nothing was agreed for.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::deployment::{Breach, Need, NotIn, Row, Sendings};
use domain::id::{OccurrenceId, PersonId};
use leptos::prelude::*;
use storage::SiteWeek;

use super::hourless::hourless_rows;
use super::off::off_rows;
use super::opened::Opened;
use super::part::with_half;
use super::refused::{self, Stands};
use super::to_cover::cover_form;
use super::uncovered::uncovered;
use crate::routes;
use crate::visitor::moment;
use crate::words::Words;

/// The section; it says so where all is as agreed. `whole` is the reason whose learners all are shown.
pub fn differences(words: Words, opened: &Opened, whole: &str) -> AnyView {
    let unmet: Vec<_> = opened.unmet(opened.week.shown()).collect();
    let by_others = by_others(opened);
    let heading = words.say_with("deployment-uncovered", &[("count", unmet.len().into())]);
    view! {
        {broken(words, opened)}
        <section aria-labelledby="not-covered">
            <h2 id="not-covered">{heading}</h2>
            {uncovered_of_draft(words, opened)}
            {covered(words, opened, &unmet, &by_others)}
            {refused_by_draft(words, opened)}
            {off_rows(words, opened)}
            {away(words, opened)}
            {reopened(words, opened)}
            {uncovered(words, opened, &unmet, whole)}
            {hourless_rows(words, opened)}
            {others(words, opened, &by_others)}
            {more(words, opened)}
        </section>
    }
    .into_any()
}

/// That a part of the page is of the draft; nothing where there is none.
pub fn of_draft(words: Words, opened: &Opened) -> Option<AnyView> {
    opened.week.draft.as_ref()?;
    Some(view! { <p class="quiet">{words.say("deployment-of-draft")}</p> }.into_any())
}

/// The same of what is not covered, with how much is not in what is in force.
fn uncovered_of_draft(words: Words, opened: &Opened) -> Option<AnyView> {
    opened.week.draft.as_ref()?;
    let said = match &opened.week.published {
        None => words.say("deployment-of-draft"),
        Some(now) => {
            let count = opened.unmet(&now.rows).count();
            words.say_with("deployment-uncovered-of-draft", &[("count", count.into())])
        }
    };
    Some(view! { <p class="quiet">{said}</p> }.into_any())
}

/// How much of what is broken is said before the rest is asked for.
const AT_FIRST: usize = 12;

/// What is in force and breaks a rule that no week may be published with, each with the way to its places, and whether the
/// draft mends it; nothing where nothing does.
fn broken(words: Words, opened: &Opened) -> Option<AnyView> {
    let (now, published) = (moment().now, opened.week.published.as_ref()?);
    let broken = opened.week.broken(opened.zone, now);
    let drafted = opened
        .week
        .draft
        .as_ref()
        .map(|draft| SiteWeek { published: Some(draft.clone()), ..opened.week.clone() }.broken(opened.zone, now));
    let is_mended = |found: &(NaiveDate, Breach)| drafted.as_ref().is_some_and(|drafted| !drafted.contains(found));
    let count = broken.len();
    let mended = broken.iter().filter(|found| is_mended(found)).count();
    let stands: Vec<_> = broken.into_iter().map(|found| Stands::of(found).mended(is_mended(&found))).collect();
    let rows = refused::rows(words, opened, &stands, &published.rows);
    if rows.is_empty() {
        return None;
    }
    let heading = words.say_with("deployment-broken", &[("count", count.into())]);
    let args = [("mended", mended.into()), ("count", count.into())];
    let of_draft = drafted.map(|_| view! { <p>{words.say_with("deployment-broken-of-draft", &args)}</p> });
    let rest = rows.len().saturating_sub(AT_FIRST);
    let mut rows = rows.into_iter();
    let first: Vec<_> = rows.by_ref().take(AT_FIRST).collect();
    let rest = (rest > 0).then(|| {
        let summary = words.say_with("deployment-broken-rest", &[("count", rest.into())]);
        let rows: Vec<_> = rows.collect();
        view! { <details class="fold"><summary>{summary}</summary><ul class="differences">{rows}</ul></details> }
    });
    Some(
        view! {
            <section aria-labelledby="broken">
                <h2 id="broken">{heading}</h2>
                <p>{words.say("deployment-broken-lead")}</p>
                {of_draft}
                <ul class="differences">{first}</ul>
                {rest}
            </section>
        }
        .into_any(),
    )
}

/// How many needs are met, by whom was agreed where anybody was.
fn covered(words: Words, opened: &Opened, unmet: &[Need], by_others: &[ByOthers]) -> AnyView {
    let all = opened.model.needs.iter().filter(|need| opened.model.is_open(need.occurrence)).count();
    if all == 0 {
        return view! { <p>{words.say("deployment-no-needs")}</p> }.into_any();
    }
    let others = by_others.iter().map(|(need, _)| *need);
    let differ: BTreeSet<_> = unmet.iter().chain(others).map(|need| (need.occurrence, need.learner)).collect();
    let args = [("met", (all - differ.len()).into()), ("all", all.into())];
    let of_draft =
        opened.week.draft.as_ref().and_then(|draft| draft.cost).filter(|(cost, _)| *cost > 0).map(|(cost, bound)| {
            let percent = ((cost - bound) * 100 + cost - 1) / cost;
            view! { <p class="quiet">{words.say_with("deployment-bound", &[("percent", percent.into())])}</p> }
        });
    view! { <p>{words.say_with("deployment-covered", &args)}</p>{of_draft} }.into_any()
}

/// To whom a learner said no though a draft sends them: for the coordinator alone, and of nobody who reads it themself. What is
/// in force stands with what is broken.
fn refused_by_draft(words: Words, opened: &Opened) -> Option<AnyView> {
    opened.week.draft.as_ref()?;
    let in_force = opened.week.published.iter().flat_map(|version| &version.rows);
    let in_force: Sendings = in_force.map(Row::sending).collect();
    let sent = opened.week.shown().iter().filter(|row| {
        opened.model.is_open(row.occurrence)
            && opened.model.is_refused(row.sending())
            && !opened.week.is_read_by(row.lsa)
            && !in_force.contains(&row.sending())
    });
    let rows = sent.map(|row| {
        let args = [
            ("name", opened.name(row.learner).into()),
            ("lsa", opened.name(row.lsa).into()),
            ("meeting", opened.meeting(words, row.occurrence).into()),
        ];
        let href = routes::place(opened.week.site, opened.week.week.monday(), row.occurrence, row.learner);
        view! { <li class="uncovered"><a href=href>{words.say_with("deployment-refused-row", &args)}</a></li> }
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| view! { <ul class="differences">{rows}</ul> }.into_any())
}

/// Who is not in this week, and how many of the places where they are sent are still theirs: of those that can still be given
/// to somebody else.
fn away(words: Words, opened: &Opened) -> Option<AnyView> {
    let rows = opened.week.away.iter().map(|not_in| {
        let NotIn { lsa, from, to } = *not_in;
        let still = opened.week.shown().iter().filter(|row| {
            opened.model.is_open(row.occurrence)
                && opened.week.meeting(row.occurrence).is_some_and(|meeting| not_in.is_of(row.lsa, meeting.on))
        });
        let still = still.count();
        let args = [
            ("name", opened.name(lsa).into()),
            ("from", words.date(from).into()),
            ("to", words.date(to).into()),
            ("count", still.into()),
        ];
        let key = if from == to { "deployment-away-row-day" } else { "deployment-away-row" };
        let said = words.say_with(key, &args);
        let at = (opened.week.site, opened.week.week.monday());
        let cover = (still > 0).then(|| cover_form(words, at, opened.name(lsa)));
        view! { <li><p>{said}</p>{cover}</li> }
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| view! { <ul class="differences">{rows}</ul> }.into_any())
}

/// Who is changing their mind about what brings somebody to them, with the way to answer it.
fn reopened(words: Words, opened: &Opened) -> Option<AnyView> {
    let mut of: BTreeMap<(String, PersonId), usize> = BTreeMap::new();
    for need in opened.model.needs.iter().filter(|need| need.reopened && opened.model.is_open(need.occurrence)) {
        *of.entry((opened.name(need.learner), need.learner)).or_default() += 1;
    }
    let rows = of.into_iter().map(|((name, learner), count)| {
        let said = words.say_with("deployment-reopened-row", &[("name", name.into()), ("count", count.into())]);
        view! { <li><a href=routes::person_plan(learner)>{said}</a></li> }
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| view! { <ul class="differences">{rows}</ul> }.into_any())
}

/// A place with somebody, and with none of those who were agreed by name; and who comes.
type ByOthers<'a> = (&'a Need, Vec<PersonId>);

fn by_others(opened: &Opened) -> Vec<ByOthers<'_>> {
    let mut at: BTreeMap<(OccurrenceId, PersonId), Vec<PersonId>> = BTreeMap::new();
    for row in opened.week.shown().iter().filter(|row| !opened.is_void(row)) {
        at.entry((row.occurrence, row.learner)).or_default().push(row.lsa);
    }
    let works: BTreeSet<PersonId> = opened.week.lsas.iter().map(|works| works.lsa.id).collect();
    let named = opened
        .model
        .needs
        .iter()
        .filter(|need| opened.model.is_open(need.occurrence) && need.wanted.iter().any(|lsa| works.contains(lsa)));
    let comes = |need: &Need| at.get(&(need.occurrence, need.learner)).cloned();
    let with = named.filter_map(|need| Some((need, comes(need)?)));
    with.filter(|(need, comes)| comes.iter().all(|lsa| !need.wanted.contains(lsa))).collect()
}

/// To whom somebody else comes than was agreed by name: a learner with one person once, with the way to the first place.
fn others(words: Words, opened: &Opened, by_others: &[ByOthers]) -> Option<AnyView> {
    let mut of: BTreeMap<(String, String, String), (usize, &Need)> = BTreeMap::new();
    for (need, comes) in by_others {
        let names = |people: Vec<PersonId>| words.list(people.into_iter().map(|person| opened.name(person)));
        let wanted = need.wanted.iter().copied().filter(|lsa| opened.week.people.contains_key(lsa)).collect();
        let comes = names(comes.clone());
        of.entry((opened.name(need.learner), names(wanted), comes)).or_insert((0, *need)).0 += 1;
    }
    let count: usize = of.values().map(|(count, _)| count).sum();
    let rows = of.into_iter().map(|((name, wanted, lsa), (count, need))| {
        let args = [("name", name.into()), ("wanted", wanted.into()), ("lsa", lsa.into()), ("count", count.into())];
        let href = routes::place(opened.week.site, opened.week.week.monday(), need.occurrence, need.learner);
        view! { <li><a href=href>{words.say_with("deployment-others-row", &args)}</a></li> }
    });
    let rows = rows.collect_view();
    let summary = words.say_with("deployment-others", &[("count", count.into())]);
    let fold =
        view! { <details class="fold"><summary>{summary}</summary><ul class="differences">{rows}</ul></details> };
    (count > 0).then(|| fold.into_any())
}

/// Those who come though nothing was agreed: giving more is a difference too.
fn more(words: Words, opened: &Opened) -> Option<AnyView> {
    let rows = opened.week.shown().iter();
    // who does not come is nobody more than was agreed
    let come = rows.filter(|row| opened.model.is_open(row.occurrence) && !opened.is_void(row));
    let extra = opened.model.beyond(come).into_iter().filter_map(|(row, more)| Some((row, more?)));
    let lines: Vec<_> = extra
        .map(|(row, more)| {
            let args = [
                ("name", opened.name(row.learner).into()),
                ("lsa", opened.name(row.lsa).into()),
                ("meeting", with_half(words, opened.meeting(words, row.occurrence), more).into()),
            ];
            let reason =
                row.reason.clone().map(|reason| words.say_with("briefing-reason", &[("reason", reason.into())]));
            view! { <li>{words.say_with("deployment-more-row", &args)}" "{reason}</li> }
        })
        .collect();
    let count = lines.len();
    (count > 0).then(|| {
        let summary = words.say_with("deployment-more", &[("count", count.into())]);
        view! { <details class="fold"><summary>{summary}</summary><ul class="differences">{lines}</ul></details> }
            .into_any()
    })
}
