//! Everything a learner can say, part by part, in any order and over days.

use domain::access::Grant;
use domain::scale::{Activity, Scale};
use domain::situation::Situation;
use domain::statement::{Progress, Road, Topic};
use leptos::prelude::*;
use storage::MySupport;

use super::places_page::Places;
use super::{about, standing};
use crate::page::{page, query};
use crate::parts::{Heading, LearnerPage, LinkRow, SaidRow, Trouble, pictured, titled};
use crate::person::figure;
use crate::routes;
use crate::visitor::{self, Away, go_to, moment, storage};
use crate::words::{Locale, Words, use_words};

/// `/statement/tasks`
#[component]
pub fn TasksPage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let refused = query::<String>("refused");
        async move {
            let learner = visitor::learner().await?;
            let support = storage().my_support(&Grant::themself(&learner)?, moment()).await?;
            if support.sitting.is_none() {
                return Err(go_to(routes::SITTING));
            }
            Ok::<_, Away>(show(support, refused))
        }
    })
}

fn show(support: MySupport, refused: Option<String>) -> impl IntoView {
    let words = use_words();
    let trouble = refused.map(|refused| match refused.as_str() {
        routes::ALONE => words.said("statement-not-kept-alone"),
        _ => words.said("statement-lesson-over"),
    });
    let title = words.said("statement-tasks-title");
    let of_the_page = format!("{} – {}", title.words, words.say("statement-home-title"));
    let all = standing::row(words, &support, Road::Of(Situation::AllLessons), words.said("statement-all-lessons"));
    let lessons = support.week.iter().map(|session| Situation::Session(session.id)).collect();
    let times = about::times(&support).into_iter().map(Situation::Time).collect();
    let places = [(Places::Lessons, lessons), (Places::Times, times)];
    let places = places.map(|(places, all)| places_row(words, &support, places, all));
    let topics =
        Topic::ALL.iter().map(|topic| standing::row(words, &support, Road::Topic(*topic), words.topic(*topic)));
    let topics = topics.collect_view();
    // whoever begins with a topic comes by no other page that says it (R48)
    let is_new = support.statements.answers().0.is_empty();
    let told = is_new.then(|| {
        let told = super::before_page::told(words, &support, Situation::AllLessons);
        told.map(|said| view! { <SaidRow said/> }).collect_view()
    });
    // where the college asks about none and nothing was said of one, that page would list nothing
    let activities = activities(&support);
    let on_own = (!activities.is_empty()).then(|| places_row(words, &support, Places::Activities, activities));
    view! {
        <LearnerPage
            title=titled(&of_the_page, trouble.is_some())
            me=figure(&support.me)
            back=Some(routes::HOME.to_owned())
            reader=support.reader.as_ref().map(figure)
            talk=routes::talk(routes::TASKS)
        >
            {trouble.map(|said| view! { <Trouble said/> })}
            <Heading said=title hint=Some(words.said("statement-tasks-lead"))/>
            {told}
            {pictured(words.said("statement-part-where"))}
            <ul class="rows">{all}{places}</ul>
            {pictured(words.said("statement-part-me"))}
            <ul class="rows">{topics}{on_own}</ul>
            <div class="rows">
                {super::practice_page::offer(words, Road::Of(Situation::AllLessons))}
                <LinkRow href=routes::CHECK.to_owned() said=words.said("statement-go-check") note=None/>
            </div>
        </LearnerPage>
    }
}

/// The activities that something is asked of, or was said of.
fn activities(support: &MySupport) -> Vec<Situation> {
    let answers = support.statements.answers();
    let all = Activity::ALL.iter().copied().map(Situation::Activity);
    all.filter(|about| !support.questions.road(&answers, Road::Of(*about)).is_empty()).collect()
}

/// A row that leads to several roads of a kind, with how many of them are begun.
fn places_row(words: Words, support: &MySupport, places: Places, all: Vec<Situation>) -> impl IntoView + use<> {
    let answers = support.statements.answers();
    let begun = all
        .iter()
        .filter(|about| support.questions.progress(&answers, Road::Of(**about)) != Progress::NotStarted)
        .count();
    let note = match begun {
        0 => words.said("statement-state-not-started"),
        begun => {
            let args = [("said", begun.into()), ("all", all.len().into())];
            words.said_with("statement-part-count", &args)
        }
    };
    let said = words.said(&format!("statement-{}", places.key()));
    view! { <li><LinkRow href=routes::places(places) said note=Some(note)/></li> }
}
