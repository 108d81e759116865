//! What a learner said, shown back to them: along the road of one situation.

use domain::question::Question;
use domain::scale::{Activity, Scale};
use domain::situation::Situation;
use domain::statement::Answers;
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

/// Every situation a learner said something about, in the order of their week.
pub fn situations(support: &MySupport, answers: &Answers) -> Vec<Situation> {
    let sessions = support.week.iter().map(|session| Situation::Session(session.id));
    std::iter::once(Situation::AllLessons).chain(sessions).filter(|situation| answers.has(*situation)).collect()
}

/// The name of a situation as a heading.
pub fn title(words: Words, support: &MySupport, situation: Situation) -> Said {
    match about::of(words, support, situation) {
        About::Session(name) => words.said_with("statement-lesson", &[("class", name.into())]),
        _ => words.said("statement-all-lessons"),
    }
}

/// The answers of one situation, each a row; with a button to change it where `changeable`.
pub fn rows(words: Words, support: &MySupport, answers: &Answers, road: Situation, changeable: Changeable) -> AnyView {
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
                    words.step(Question::Activity, Scale::key(activity)).words,
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

/// Whether no situation before this one leads to the same activity: what is said about it belongs to no lesson, and is
/// shown once.
fn is_first_to_name(support: &MySupport, answers: &Answers, road: Situation, activity: Activity) -> bool {
    let mut before = situations(support, answers).into_iter().take_while(|about| *about != road);
    before.all(|about| answers.activity(about) != Some(activity))
}

/// The words of the button that changes an answer. Where the page has that question more than once they say which.
fn change(words: Words, support: &MySupport, road: Situation, step: Situation, question: Question) -> Said {
    let plain = words.change(question);
    let place = match (step, about::of(words, support, road)) {
        (Situation::Activity(activity), _) => words.step(Question::Activity, Scale::key(activity)).words,
        (_, About::Session(name)) => name,
        _ => return plain,
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
