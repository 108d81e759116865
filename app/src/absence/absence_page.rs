//! From which day to which someone is not in. Nobody is asked why.

use chrono::NaiveDate;
use domain::access::Role;
use domain::id::{AbsenceId, SiteId};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::{Absent, Face};
use uuid::Uuid;

use super::actions::{MarkAbsence, TakeBackAbsence, granted, weeks_of};
use super::kept::Typed;
use crate::deployment::away_row;
use crate::kept::Form;
use crate::page::{page, param, query};
use crate::parts::{ErrorSummary, Field, StaffPage, titled};
use crate::person::figure;
use crate::routes;
use crate::visitor::{Away, moment, storage};
use crate::words::{Locale, Words, use_words};

/// `/absence` for an LSA, `/person/<id>/absence` for a coordinator of theirs
#[component]
pub fn AbsencePage() -> impl IntoView {
    page(Locale::EnGb, || {
        let person = param::<String>("person").unwrap_or_default();
        let done = query::<String>("done").unwrap_or_default();
        async move {
            let (visitor, id, grant) = granted(&person).await?;
            let absent = storage().absences(&grant, moment()).await?;
            let typed = Typed::take(&visitor, &id).await?;
            let weeks = weeks_of(&visitor, id).await?;
            let me = storage().own_face(&visitor).await?;
            let back = if visitor.role == Role::Lsa { routes::HOME } else { routes::WORKING_WEEKS };
            Ok::<_, Away>(show(me, &absent, &weeks, typed, person, &done, back))
        }
    })
}

fn show(
    me: Face,
    absent: &Absent,
    weeks: &[(SiteId, storage::Away)],
    typed: Option<Typed>,
    person: String,
    done: &str,
    back: &'static str,
) -> impl IntoView + use<> {
    let words = use_words();
    let named = [("name", absent.person.name.to_string().into())];
    let heading = match person.is_empty() {
        true => words.say("absence-title"),
        false => words.say_with("absence-title-of", &named),
    };
    let wrong = typed.as_ref().and_then(|typed| typed.read(moment().today).err());
    let title = titled(&heading, wrong.is_some());
    let summary = wrong.map(|wrong| {
        let wrong = vec![(wrong.field(), wrong.said(words))];
        view! { <ErrorSummary title=words.say("parts-trouble") wrong/> }
    });
    let [from_wrong, to_wrong] =
        ["from", "to"].map(|field| wrong.filter(|wrong| wrong.field() == field).map(|wrong| wrong.said(words)));
    let done = match done {
        // whoever marks it of somebody else is the coordinator who would see it
        routes::MARKED if !person.is_empty() => Some(words.say_with("absence-done-marked-of", &named)),
        routes::MARKED => Some(words.say("absence-done-marked")),
        routes::IN_AGAIN => Some(words.say("absence-done-back")),
        routes::IN_FROM_NOW => Some(words.say("absence-done-in-again")),
        _ => None,
    };
    let done = done.filter(|_| wrong.is_none()).map(|said| view! { <p class="panel" role="status">{said}</p> });
    let today = moment().today.to_string();
    let typed = typed.unwrap_or_else(|| Typed { from: today.clone(), to: today });
    let label = words.say("absence-mark");
    let called = label.clone();
    let id = AbsenceId::new(Uuid::now_v7()).to_string();
    let (list, weeks) = (marked(words, absent, &person), to_plan(words, weeks));
    view! {
        <StaffPage title me=figure(&me) back=Some(back.to_owned())>
            {summary}
            {done}
            <div class="narrow">
                <h1>{heading}</h1>
                <p>{words.say("absence-lead")}</p>
                <form method="post" action=MarkAbsence::url() novalidate aria-label=called>
                    <input type="hidden" name="id" value=id/>
                    <input type="hidden" name="person" value=person/>
                    <Field name="from" kind="date" label=words.say("absence-from") value=typed.from wrong=from_wrong/>
                    <Field name="to" kind="date" label=words.say("absence-to") value=typed.to wrong=to_wrong/>
                    <button type="submit" class="main-button">{label}</button>
                </form>
                {weeks}
                {list}
            </div>
        </StaffPage>
    }
}

/// The weeks in which they are still sent, each with the way to its plan made again.
fn to_plan(words: Words, weeks: &[(SiteId, storage::Away)]) -> Option<AnyView> {
    let rows: Vec<_> = weeks.iter().map(|(site, away)| away_row(words, *site, away)).collect();
    let title = words.say("absence-weeks");
    (!rows.is_empty()).then(|| view! { <h2>{title}</h2><ul class="differences">{rows}</ul> }.into_any())
}

/// The days marked already, each with the ways to take it back.
fn marked(words: Words, absent: &Absent, person: &str) -> Option<AnyView> {
    let rows = absent.stretches.iter().map(|(id, from, to)| row(words, *id, (*from, *to), person));
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty())
        .then(|| view! { <h2>{words.say("absence-marked")}</h2><ul class="differences">{rows}</ul> }.into_any())
}

fn row(words: Words, id: AbsenceId, (from, to): (NaiveDate, NaiveDate), person: &str) -> AnyView {
    let args = [("from", words.date(from).into()), ("to", words.date(to).into())];
    let said = if from == to { words.date(from) } else { words.say_with("absence-row", &args) };
    view! { <li><p>{said}</p>{take_back(words, id, (from, to), person)}</li> }.into_any()
}

/// The buttons that say that somebody is in after all; of whoever asks, where no person is named. Once it has begun they say from
/// when on, for the days gone stand; and that these were marked by mistake is another button.
pub fn take_back(words: Words, id: AbsenceId, (from, to): (NaiveDate, NaiveDate), person: &str) -> AnyView {
    let args = [("from", words.date(from).into()), ("to", words.date(to).into())];
    let has_begun = from <= moment().today;
    let label = match has_begun {
        true => words.say("absence-in-again"),
        false if from == to => words.say_with("absence-take-back-day", &args),
        false => words.say_with("absence-take-back", &args),
    };
    let called = label.clone();
    let mistaken = has_begun.then(|| {
        let label = words.say("absence-mistaken");
        view! { <button type="submit" class="button" name="mistaken" value="yes">{label}</button> }
    });
    view! {
        <form method="post" action=TakeBackAbsence::url() aria-label=called class="button-row">
            <input type="hidden" name="id" value=id.to_string()/>
            <input type="hidden" name="person" value=person.to_owned()/>
            <button type="submit" class="button">{label}</button>
            {mistaken}
        </form>
    }
    .into_any()
}
