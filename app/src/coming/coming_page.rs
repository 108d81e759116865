//! `/coming`: today's lessons and those of the next day, each with who comes, and whether that has changed. Never why.

use chrono::{Datelike, NaiveDate};
use domain::access::Grant;
use domain::id::RefusedId;
use domain::scale::Scale;
use domain::sitting::Maker;
use domain::symbol::Concept;
use domain::timetable::Title;
use domain::timetable::subject::subject;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::{ComingLesson, Face, Look, Own};
use uuid::Uuid;

use super::actions::{SayNo, TakeBackNo};
use crate::college::College;
use crate::page::page;
use crate::parts::{Avatar, Heading, LearnerPage, LinkRow, SaidRow, Speak};
use crate::person::figure;
use crate::plan::written;
use crate::routes;
use crate::symbol::{DrawnStart, Size, Symbol};
use crate::visitor::{self, Away, moment, storage};
use crate::words::{Locale, Said, Words, use_words};

/// The page itself.
#[component]
pub fn ComingPage() -> impl IntoView {
    page(Locale::EnGbEasy, || async move {
        let learner = visitor::learner().await?;
        let lessons = storage().coming(&Grant::themself(&learner)?, Look::Whole, moment()).await?;
        let own = storage().own(&learner).await?;
        let sitting = storage().sitting(&learner).await?;
        // whom somebody does not want is theirs to say alone
        let is_alone = sitting.is_some_and(|sitting| sitting.answering == Maker::Myself);
        Ok::<_, Away>(show(own, lessons, is_alone))
    })
}

fn show(own: Own, lessons: Vec<ComingLesson>, is_alone: bool) -> impl IntoView {
    let words = use_words();
    let heading = words.said("coming-title");
    let nothing = lessons.is_empty().then(|| view! { <SaidRow said=words.said("coming-nothing")/> });
    let hint = (!lessons.is_empty()).then(|| words.said("coming-lead"));
    let mut days: Vec<NaiveDate> = lessons.iter().map(|lesson| lesson.on).collect();
    days.dedup();
    let days = days.into_iter().map(|on| {
        let lessons = lessons.iter().filter(|lesson| lesson.on == on).map(|lesson| one(words, lesson, is_alone));
        view! { <section><h2>{day(words, on)}</h2>{lessons.collect_view()}</section> }
    });
    let days = days.collect_view();
    view! {
        <LearnerPage
            title=heading.words.clone()
            me=figure(&own.face)
            back=Some(routes::HOME.to_owned())
            reader=own.reader.as_ref().map(figure)
            talk=routes::talk(routes::COMING)
        >
            <Heading said=heading hint/>
            {nothing}
            {days}
            <div class="rows"><LinkRow href=routes::FEED.to_owned() said=words.said("feed-title") note=None/></div>
        </LearnerPage>
    }
}

/// "Today", or the day by its name.
fn day(words: Words, on: NaiveDate) -> String {
    let date = ("date", words.date(on).into());
    words.say_with(if on == moment().today { "coming-today" } else { "coming-next" }, &[date])
}

/// The subject of a lesson, where its name tells one, or the time of the day it is.
fn pictured(words: Words, title: &Title) -> Option<Concept> {
    match title {
        Title::Class(name) => subject(name),
        Title::Time(time) => words.time_of_day(*time).symbol,
    }
}

/// One lesson: what and when, then everyone who comes, then whoever does not after all.
fn one(words: Words, lesson: &ComingLesson, is_alone: bool) -> AnyView {
    let local = lesson.starts.with_timezone(&expect_context::<College>().time_zone);
    let when = words.day_and_time(local.date_naive().weekday(), local.time());
    let at = |key: &str| if lesson.title.is_lesson() { key.to_owned() } else { format!("{key}-then") };
    let rows: Vec<AnyView> = if lesson.called_off {
        let key = if lesson.on == moment().today { "coming-off-today" } else { "coming-off" };
        vec![view! { <SaidRow said=words.said(key)/> }.into_any()]
    } else {
        let changed = lesson.is_news.then(|| view! { <SaidRow said=words.said("coming-changed")/> }.into_any());
        let shifted = shifted(words, lesson).into_iter().map(|said| view! { <SaidRow said/> }.into_any());
        let own = lesson.own_assistant.as_ref().map(|name| {
            let said = words.said_with("coming-own-assistant", &[("name", name.clone().into())]);
            view! { <SaidRow said/> }.into_any()
        });
        let nobody = (lesson.comes.is_empty() && own.is_none() || lesson.is_looked_for).then(|| {
            let key = if lesson.is_looked_for { "coming-looked-for".to_owned() } else { at("coming-no-one") };
            view! { <SaidRow said=words.said(&key)/> }.into_any()
        });
        let away = if lesson.on == moment().today { "coming-not-in-today" } else { "coming-not-in" };
        let not_in = lesson.not_in.iter().map(|face| view! { <SaidRow said=said(words, away, face)/> }.into_any());
        let comes = lesson.comes.iter().map(|face| {
            let is_new = lesson.change.new.contains(&face.id);
            let key = match (lesson.refused.contains(&face.id), is_new) {
                // others may stand beside: what a learner says of a person is shown to whoever answers alone
                (true, _) if is_alone => "coming-said-no",
                (_, true) => "coming-new",
                _ => "coming-comes",
            };
            let form = is_alone.then(|| no(words, lesson, face, &when.words));
            let why = lesson.by_hand.iter().find(|one| one.lsa == face.id).and_then(|one| written(words, one));
            let half = lesson.parts.get(&face.id).and_then(|part| part.half());
            let half = half.map(|half| {
                view! { <SaidRow said=said(words, &format!("coming-{}", half.key()), face)/> }
            });
            view! { {person(face, said(words, key, face))} {half} {why} {form} }.into_any()
        });
        let gone =
            lesson.gone.iter().map(|face| view! { <SaidRow said=said(words, &at("coming-gone"), face)/> }.into_any());
        let not_here = lesson.not_here.then(|| view! { <SaidRow said=words.said(&at("coming-not-here"))/> }.into_any());
        let changed = changed.into_iter().chain(shifted);
        not_here.into_iter().chain(changed).chain(not_in).chain(comes).chain(own).chain(nobody).chain(gone).collect()
    };
    view! {
        <article class="answered">
            <span class="lesson-pictures">
                {pictured(words, &lesson.title).map(|concept| view! { <Symbol concept/> })}
                <DrawnStart day=local.date_naive().weekday() time=local.time()/>
            </span>
            <h3>{words.title(&lesson.title)}</h3>
            <p>{when.words}</p>
            {rows}
        </article>
    }
    .into_any()
}

/// That it is at another time or in another room than they were shown.
fn shifted(words: Words, lesson: &ComingLesson) -> Vec<Said> {
    let time = lesson.shift.time.then(|| words.said("coming-other-time"));
    let room = ("room", lesson.room.clone().into());
    let room = lesson.shift.room.then(|| words.said_with("coming-other-room", &[room]));
    time.into_iter().chain(room).collect()
}

/// The way to say no to somebody, or to take that back.
fn no(words: Words, lesson: &ComingLesson, face: &Face, when: &str) -> AnyView {
    let is_no = lesson.refused.contains(&face.id);
    let label = said(words, if is_no { "coming-after-all" } else { "coming-no" }, face);
    let id = format!("no-{}-{}", lesson.id, face.id);
    let action = if is_no { TakeBackNo::url() } else { SayNo::url() };
    let called = words.list([label.words.clone(), words.title(&lesson.title), when.to_owned()]);
    view! {
        <form method="post" action=action aria-label=called class="tell">
            <input type="hidden" name="id" value=RefusedId::new(Uuid::now_v7()).to_string()/>
            <input type="hidden" name="occurrence" value=lesson.id.to_string()/>
            <input type="hidden" name="lsa" value=face.id.to_string()/>
            <button type="submit" class="button">
                {label.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}
                <span id=id.clone()>{label.words.clone()}</span>
            </button>
            <Speak ids=id words=label.words/>
        </form>
    }
    .into_any()
}

fn said(words: Words, key: &str, face: &Face) -> Said {
    words.said_with(key, &[("name", face.name.called().to_owned().into())])
}

/// Someone who comes: their face where a row has its symbol.
fn person(face: &Face, said: Said) -> AnyView {
    view! { <div class="seer"><Avatar figure=figure(face)/><p>{said.words}</p></div> }.into_any()
}
