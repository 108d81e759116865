//! `/coming`: today's lessons and those of the next day, each with who comes, and whether that has changed. Never why.

use chrono::{Datelike, NaiveDate};
use domain::access::Grant;
use leptos::prelude::*;
use storage::{ComingLesson, Face, Look, Own};

use crate::college::College;
use crate::page::page;
use crate::parts::{Avatar, Heading, LearnerPage, LinkRow, SaidRow};
use crate::person::figure;
use crate::routes;
use crate::symbol::{Size, Symbol};
use crate::visitor::{self, Away, moment, storage};
use crate::words::{Locale, Said, Words, use_words};

/// The page itself.
#[component]
pub fn ComingPage() -> impl IntoView {
    page(Locale::EnGbEasy, || async move {
        let learner = visitor::learner().await?;
        let lessons = storage().coming(&Grant::themself(&learner)?, Look::Whole, moment()).await?;
        let own = storage().own(&learner).await?;
        Ok::<_, Away>(show(own, lessons))
    })
}

fn show(own: Own, lessons: Vec<ComingLesson>) -> impl IntoView {
    let words = use_words();
    let heading = words.said("coming-title");
    let nothing = lessons.is_empty().then(|| view! { <SaidRow said=words.said("coming-nothing")/> });
    let hint = (!lessons.is_empty()).then(|| words.said("coming-lead"));
    let mut days: Vec<NaiveDate> = lessons.iter().map(|lesson| lesson.on).collect();
    days.dedup();
    let days = days.into_iter().map(|on| {
        let lessons = lessons.iter().filter(|lesson| lesson.on == on).map(|lesson| one(words, lesson));
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

/// One lesson: what and when, then everyone who comes, then whoever does not after all.
fn one(words: Words, lesson: &ComingLesson) -> AnyView {
    let local = lesson.starts.with_timezone(&expect_context::<College>().time_zone);
    let when = words.day_and_time(local.date_naive().weekday(), local.time());
    let rows: Vec<AnyView> = if lesson.called_off {
        vec![view! { <SaidRow said=words.said("coming-off")/> }.into_any()]
    } else {
        let changed = lesson.is_news.then(|| view! { <SaidRow said=words.said("coming-changed")/> }.into_any());
        let nobody = lesson.comes.is_empty();
        let nobody = nobody.then(|| view! { <SaidRow said=words.said("coming-no-one")/> }.into_any());
        let comes = lesson.comes.iter().map(|face| {
            let is_new = lesson.change.new.contains(&face.id);
            person(face, said(words, if is_new { "coming-new" } else { "coming-comes" }, face))
        });
        let gone = lesson.gone.iter().map(|face| view! { <SaidRow said=said(words, "coming-gone", face)/> }.into_any());
        changed.into_iter().chain(comes).chain(nobody).chain(gone).collect()
    };
    view! {
        <article class="answered">
            <h3>{lesson.title.clone()}</h3>
            <p class="said-row">
                {when.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}
                <span>{when.words}</span>
            </p>
            {rows}
        </article>
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
