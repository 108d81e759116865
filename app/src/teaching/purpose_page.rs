//! `/teaching/<occurrence>/purpose`: where a tutor writes what a session is for, for every week or for one date.

use domain::access::Grant;
use domain::id::OccurrenceId;
use domain::scale::Scale;
use domain::teaching::{Holds, Purpose, Refusal};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::{Face, Taught};

use super::actions::WritePurpose;
use super::kept::Typed;
use super::meeting::purpose;
use super::today_page::page_of;
use crate::kept::Form;
use crate::page::{page, param};
use crate::parts::{ErrorSummary, StaffPage, field_wrong, in_a_textarea, wrong_id};
use crate::person::figure;
use crate::visitor::{self, Away, moment, storage};
use crate::words::{Locale, Words, use_words};

/// The page itself.
#[component]
pub fn PurposePage() -> impl IntoView {
    page(Locale::EnGb, || {
        let occurrence = param::<OccurrenceId>("occurrence");
        async move {
            let tutor = visitor::tutor().await?;
            let occurrence = occurrence?;
            let taught = storage().taught(&Grant::themself(&tutor)?, occurrence, moment()).await?;
            let kept = Typed::take(&tutor, &occurrence).await?;
            let me = storage().own_face(&tutor).await?;
            Ok::<_, Away>(show(me, occurrence, taught, kept))
        }
    })
}

fn show(me: Face, occurrence: OccurrenceId, taught: Taught, kept: Option<Typed>) -> impl IntoView {
    let words = use_words();
    let title = words.say_with("teaching-title", &[("class", taught.title.clone().into())]);
    let wrong = kept.as_ref().and_then(|typed| typed.purpose().err()).unwrap_or_default();
    let typed = kept.unwrap_or_else(|| now(&taught));
    let meanwhile = taught.written(typed.holds()).filter(|_| typed.meanwhile);
    let other = meanwhile.map(|written| {
        let name = [("name", written.by.to_string().into())];
        ("aim", words.say_with("teaching-meanwhile", &name))
    });
    let told: Vec<_> = wrong.iter().map(|refusal| (field(*refusal), too_long(words))).chain(other).collect();
    let summary = (!told.is_empty()).then(|| {
        view! { <ErrorSummary title=words.say("parts-trouble") wrong=told/> }
    });
    let beside = beside(words, &taught, &typed);
    let text = |refusal: Refusal, written: &str| {
        let wrong = wrong.contains(&refusal).then(|| too_long(words));
        box_of(words, refusal, written, wrong)
    };
    let (aim, support) = (text(Refusal::AimTooLong, &typed.aim), text(Refusal::SupportTooLong, &typed.support));
    let date = words.date(taught.on);
    let holds = Holds::ALL.iter().copied().map(|holds| {
        let label = words.say_with(&format!("teaching-{}", holds.key()), &[("date", date.clone().into())]);
        let id = format!("holds-{}", holds.key());
        view! {
            <div class="check">
                <input type="radio" id=id.clone() name="holds" value=holds.key() checked=holds == typed.holds()/>
                <label for=id>{label}</label>
            </div>
        }
    });
    let holds = holds.collect_view();
    let (legend, called) = (words.say("teaching-holds"), title.clone());
    view! {
        <StaffPage title=title.clone() me=figure(&me) back=Some(page_of(taught.on))>
            {summary}
            <div class="narrow">
                <h1>{title}</h1>
                <p>{words.say("teaching-lead")}</p>
                {beside}
                <form method="post" action=WritePurpose::url() novalidate aria-label=called>
                    <input type="hidden" name="occurrence" value=occurrence.to_string()/>
                    {seen(&taught)}
                    {aim}
                    {support}
                    <fieldset class="field">
                        <legend>{legend}</legend>
                        {holds}
                    </fieldset>
                    <button type="submit" class="main-button">{words.say("teaching-save")}</button>
                </form>
            </div>
        </StaffPage>
    }
}

/// What holds for this meeting now, to be changed.
fn now(taught: &Taught) -> Typed {
    let written = taught.this_time.as_ref().or(taught.every_time.as_ref());
    let holds = written.map_or(Holds::EveryTime, |written| written.holds);
    let text =
        |part: fn(&Purpose) -> &str| written.map(|written| part(&written.purpose).to_owned()).unwrap_or_default();
    let holds = holds.key().to_owned();
    Typed { aim: text(Purpose::aim), support: text(Purpose::support), holds, meanwhile: false }
}

/// What is written of it and is not what the boxes hold, so that no words are written over that were not shown: a tutor picks
/// below whether theirs take the place of those for every week, or of those for this day.
fn beside(words: Words, taught: &Taught, typed: &Typed) -> AnyView {
    let is_in_boxes = |held: &Purpose| held.aim() == typed.aim && held.support() == typed.support;
    let written = Holds::ALL.iter().filter_map(|holds| taught.written(*holds));
    let others = written.filter(|written| !is_in_boxes(&written.purpose));
    others.map(|written| purpose(words, written)).collect_view().into_any()
}

/// Since when what the page shows has stood, so that nobody's words are written over unread.
fn seen(taught: &Taught) -> AnyView {
    let each = Holds::ALL.iter().filter_map(|holds| Some((holds.key(), taught.written(*holds)?.at)));
    let each = each.map(|(holds, at)| {
        let name = format!("seen[{holds}]");
        view! { <input type="hidden" name=name value=at.timestamp_millis().to_string()/> }
    });
    each.collect_view().into_any()
}

fn field(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::AimTooLong => "aim",
        Refusal::SupportTooLong => "support",
    }
}

fn too_long(words: Words) -> String {
    words.say_with("teaching-too-long", &[("most", Purpose::LONGEST.into())])
}

/// One of the two boxes, with what is wrong beside it.
fn box_of(words: Words, refusal: Refusal, written: &str, wrong: Option<String>) -> AnyView {
    let name = field(refusal);
    let hint_id = format!("{name}-hint");
    let described = if wrong.is_some() { format!("{} {hint_id}", wrong_id(name)) } else { hint_id.clone() };
    let invalid = wrong.is_some().then_some("true");
    let wrong = field_wrong(name, wrong);
    view! {
        <div class="field">
            <label for=name>{words.say(&format!("teaching-{name}"))}</label>
            <p class="quiet" id=hint_id>{words.say(&format!("teaching-{name}-hint"))}</p>
            {wrong}
            <textarea id=name name=name rows="4" dir="auto" aria-describedby=described aria-invalid=invalid>{in_a_textarea(written)}</textarea>
        </div>
    }
    .into_any()
}
