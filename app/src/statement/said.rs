//! What a learner said, shown back to them: road by road.

use domain::question::Question;
use domain::scale::{Activity, Scale, Time};
use domain::situation::Situation;
use domain::statement::{Answers, Progress, Road, Topic};
use leptos::prelude::*;
use storage::MySupport;

use crate::parts::Answered;
use crate::routes;
use crate::sitting::maker_words;
use crate::statement::about;
use crate::words::{About, Said, Words, use_words};

/// What was said about now, beside the question about the end of term.
#[component]
pub fn SaidNow(
    /// The answer about now.
    said: Vec<Said>,
) -> impl IntoView {
    view! { <Answered heading=use_words().said("question-goal-now") picks=said maker=None change=None/> }
}

/// Every road a learner said something on, in the order of their day and then of the parts about them. An activity that
/// a lesson led to is shown with that lesson.
pub fn roads(support: &MySupport, answers: &Answers) -> Vec<Road> {
    let places: Vec<Situation> = places(support);
    let led_to = |activity| places.iter().any(|place| answers.activity(*place) == Some(activity));
    let activities = Activity::ALL.iter().copied().filter(|activity| !led_to(*activity)).map(Situation::Activity);
    let situations = places.iter().copied().chain(activities).map(Road::Of);
    let topics = Topic::ALL.iter().copied().map(Road::Topic);
    situations.chain(topics).filter(|road| answers.progress(*road) != Progress::NotStarted).collect()
}

/// Wherever help can come to: all lessons, the sessions of the learner's own week, the times that are no lesson.
fn places(support: &MySupport) -> Vec<Situation> {
    let sessions = support.week.iter().map(|session| Situation::Session(session.id));
    let times = Time::ALL.iter().copied().map(Situation::Time);
    std::iter::once(Situation::AllLessons).chain(sessions).chain(times).collect()
}

/// The name of a road as a heading.
pub fn title(words: Words, support: &MySupport, road: Road) -> Said {
    let situation = match road {
        Road::Topic(topic) => return words.topic(topic),
        Road::Of(situation) => situation,
    };
    match about::of(words, support, situation) {
        About::Session(name) => words.said_with("statement-lesson", &[("class", name.into())]),
        About::Time(time) => words.time_of_day(time),
        About::Activity(activity) => words.step(Question::Activity, activity.key()),
        About::AllLessons | About::Me => words.said("statement-all-lessons"),
    }
}

/// The answers of one situation, each a row; with a button to change it where `changeable`.
pub fn rows(words: Words, support: &MySupport, answers: &Answers, road: Road, changeable: Changeable) -> AnyView {
    let name = |id: &str| {
        let face = support.helpers.iter().find(|face| face.id.to_string() == id);
        face.map_or_else(|| words.say("person-gone"), |face| face.name.to_string())
    };
    let row = |question: Question, step| {
        let (picks, maker) = match answers.get(step, question) {
            Some(answer) => (words.value(question, &answer.value, name), Some(maker_words(words, &answer.maker))),
            None => (vec![words.said("statement-state-not-started")], None),
        };
        let heading = match step {
            Situation::Activity(activity) => Said {
                words: format!(
                    "{}: {}",
                    words.step(Question::Activity, activity.key()).words,
                    words.short(question).words
                ),
                ..words.short(question)
            },
            _ => words.short(question),
        };
        let change = (changeable == Changeable::Yes)
            .then(|| (routes::question_again(road, question), change(words, support, road, step, question)));
        view! { <Answered heading picks maker change/> }
    };
    let shown = answers.road(road).into_iter().filter(|step| match step.situation {
        Situation::Activity(activity) => is_first_to_name(support, answers, road, activity),
        _ => true,
    });
    let shown =
        shown.filter(|step| changeable == Changeable::Yes || answers.get(step.situation, step.question).is_some());
    shown.map(|step| row(step.question, step.situation)).collect_view().into_any()
}

/// Whether no place before this one leads to the same activity: what is said about it belongs to no lesson, and is shown
/// once.
fn is_first_to_name(support: &MySupport, answers: &Answers, road: Road, activity: Activity) -> bool {
    let mut before = places(support).into_iter().take_while(|place| Road::Of(*place) != road);
    let is_place = matches!(road, Road::Of(about) if about.is_a_place());
    !is_place || before.all(|place| answers.activity(place) != Some(activity))
}

/// The words of the button that changes an answer. Where the page has that question more than once they say which.
fn change(words: Words, support: &MySupport, road: Road, step: Situation, question: Question) -> Said {
    let plain = words.change(question);
    let place = match (step, road) {
        (Situation::Activity(activity), _) => words.step(Question::Activity, activity.key()).words,
        (_, Road::Of(Situation::AllLessons) | Road::Topic(_)) => return plain,
        _ => title(words, support, road).words,
    };
    let args = [("change", plain.words.into()), ("where", place.into())];
    words.said_with("question-change-where", &args)
}

/// Whether each answer has its button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changeable {
    /// On the check page, where questions without an answer are shown too.
    Yes,
    /// Where it is only read.
    No,
}
