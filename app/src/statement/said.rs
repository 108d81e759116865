//! What a learner said, shown back to them: road by road.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use domain::question::{Picked, Question, Value};
use domain::scale::{Activity, Moment, Scale, SmallStep, Time};
use domain::situation::Situation;
use domain::statement::{Answer, Answers, Progress, Road, Step, Topic};
use leptos::prelude::*;
use storage::MySupport;

use crate::college::college_date;
use crate::parts::{Answered, Kind};
use crate::routes;
use crate::sitting::made_by;
use crate::statement::{about, named};
use crate::words::{About, Arg, Said, Words, use_words};

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
    let small_steps = SmallStep::ALL.iter().copied().map(Situation::SmallStep);
    let situations = places.iter().copied().chain(activities).chain(small_steps).map(Road::Of);
    let topics = Topic::ALL.iter().copied().map(Road::Topic);
    let is_said = |road: &Road| support.questions.progress(answers, *road) != Progress::NotStarted;
    let is_taken_back = |road: &Road| {
        let steps = support.questions.road(answers, *road).into_iter();
        let mut own = steps.filter(|step| is_own(*road, *step));
        own.any(|step| support.statements.taken_back_at(step).is_some() || support.statements.is_still_read(step))
    };
    situations.chain(topics).filter(|road| is_said(road) || is_taken_back(road)).collect()
}

/// Those of them on which something is said that these pages show: what is private is on none of them.
pub fn roads_said(support: &MySupport, answers: &Answers) -> Vec<Road> {
    let is_shown = |(step, _): &(Step, &Answer)| !step.question.is_private();
    let is_said = |road: &Road| support.questions.said(answers, *road).iter().any(is_shown);
    roads(support, answers).into_iter().filter(is_said).collect()
}

/// What was said last, so many questions at most and each once: what can be talked about where all that was said is shown.
/// None of it is private, nor to be talked about already.
pub fn said_last(support: &MySupport, most: usize) -> Vec<(Road, Step)> {
    let answers = support.statements.answers();
    let mut last: Vec<(Road, Step, &Answer)> = Vec::new();
    for road in roads_said(support, &answers) {
        last.extend(support.questions.said(&answers, road).into_iter().map(|(step, answer)| (road, step, answer)));
    }
    last.retain(|(_, step, answer)| !step.question.is_private() && answer.value != Value::TalkToMe);
    last.sort_by_key(|(.., answer)| Reverse(answer.at));
    let mut met = BTreeSet::new();
    last.retain(|(_, step, _)| met.insert(step.question)); // no two choices wear one picture
    last.into_iter().take(most).map(|(road, step, _)| (road, step)).collect()
}

/// To talk about one question, named by where it is asked too, and pictured as itself.
pub fn talk_about(words: Words, support: &MySupport, (road, step): (Road, Step)) -> Said {
    Said { symbol: words.short(step.question).symbol, ..say(words, support, road, step, "talk-question-named") }
}

/// Whether a step is about what its road is about, and not about an activity that the road led to.
fn is_own(road: Road, step: Step) -> bool {
    road.situation() == step.situation
}

/// Wherever help can come to: all lessons, the sessions of the learner's own week, the times that are no lesson.
pub fn places(support: &MySupport) -> Vec<Situation> {
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
        About::SmallStep(_) => words.activity_or_step(situation),
        About::AllLessons | About::Me => words.said("statement-all-lessons"),
    }
}

/// The answers of one situation, each a row with its buttons. Without buttons, only what has an answer is shown.
pub fn rows(words: Words, support: &MySupport, answers: &Answers, road: Road, buttons: Buttons) -> AnyView {
    // what is private is on no page that someone else may look at, and what was asked again is part of its answer
    let listed = |step: &Step| !step.question.is_private() && step.question.asks_again().is_none();
    let steps = support.questions.road(answers, road).into_iter().filter(listed);
    let shown = steps.filter(|step| match step.situation {
        Situation::Activity(activity) => is_first_to_name(support, answers, road, activity),
        _ => true,
    });
    let shown = shown.filter(|step| buttons != Buttons::None || answers.get(step.situation, step.question).is_some());
    let row = |step: Step| {
        let was_said = || support.statements.taken_back_at(step).is_some() || support.statements.is_still_read(step);
        let label = || match answers.get(step.situation, step.question) {
            Some(_) => change(words, support, road, step),
            None if was_said() => say(words, support, road, step, "statement-say-again"),
            None => say(words, support, road, step, "statement-say-it"),
        };
        let change = (buttons != Buttons::None).then(|| (routes::question_again(road, step.question), label()));
        row(words, support, answers, step, change, buttons)
    };
    shown.map(row).collect_view().into_any()
}

/// One answer alone, without buttons.
pub fn answer(words: Words, support: &MySupport, answers: &Answers, step: Step) -> AnyView {
    row(words, support, answers, step, None, Buttons::None)
}

fn row(
    words: Words,
    support: &MySupport,
    answers: &Answers,
    step: Step,
    change: Option<(String, Said)>,
    buttons: Buttons,
) -> AnyView {
    let Step { situation, question } = step;
    let name = |id: &str| named::called(words, support, id).words;
    let said = answers.get(situation, question);
    let (picks, maker) = match said {
        Some(answer) => (words.value(question, &answer.value, name), Some(made_by(words, &answer.maker))),
        None => (vec![not_said(words, support, step)], None),
    };
    let heading = match situation {
        Situation::Activity(_) | Situation::SmallStep(_) => {
            words.said_with("statement-question-about", &about_activity(words, step))
        }
        _ => words.short(question),
    };
    let taken_out = said.is_none() && support.statements.is_still_read(step);
    let takes_back = buttons == Buttons::ChangeAndTakeBack && (said.is_some() || taken_out);
    let take_back = takes_back.then(|| (routes::take_back_answer(step), take_back(words, support, step)));
    let not_sent = taken_out || said.is_some_and(|said| takes_back && !is_sent(support, step, said));
    let note = not_sent.then(|| words.said("statement-not-sent-yet")).or_else(|| takes_the_place(words, said?));
    let kind = match support.statements.taken_back_at(step) {
        Some(_) if said.is_none() => Kind::TakenBack,
        _ => Kind::of(said),
    };
    view! { <Answered heading picks maker note change take_back kind/> }.into_any()
}

/// Why there is no answer: taken back, and when, taken out of what is not sent yet, or never said (R45).
fn not_said(words: Words, support: &MySupport, step: Step) -> Said {
    match support.statements.taken_back_at(step) {
        None if support.statements.is_still_read(step) => words.said("statement-answer-taken-out"),
        Some(at) => words.said_with("statement-answer-taken-back-on", &[("date", college_date(words, at).into())]),
        None => words.said("statement-not-said-yet"),
    }
}

/// That one moment took the place of any other: without script several can be sent at once.
fn takes_the_place(words: Words, said: &Answer) -> Option<Said> {
    let Value::Picked(Picked::Moments(moments)) = &said.value else { return None };
    let all = moments.contains(&Moment::AllThrough).then(|| words.step(Question::Moment, Moment::AllThrough.key()))?;
    Some(words.said_with("question-alone", &[("answer", all.words.into())]))
}

/// Whether staff can read this very answer.
fn is_sent(support: &MySupport, step: Step, said: &Answer) -> bool {
    let sent = support.statements.sent().and_then(|sent| sent.answers.get(step.situation, step.question));
    sent.is_some_and(|sent| sent.value == said.value)
}

/// Whether no place before this one leads to the same activity: what is said about it belongs to no lesson, and is shown
/// once.
fn is_first_to_name(support: &MySupport, answers: &Answers, road: Road, activity: Activity) -> bool {
    let mut before = places(support).into_iter().take_while(|place| Road::Of(*place) != road);
    let is_place = matches!(road, Road::Of(about) if about.is_a_place());
    !is_place || before.all(|place| answers.activity(place) != Some(activity))
}

/// The words of the button that changes an answer. Where the page has that question more than once they say which.
fn change(words: Words, support: &MySupport, road: Road, step: Step) -> Said {
    let plain = words.change(step.question);
    let place = match (step.situation, road) {
        (Situation::Activity(activity), _) => words.step(Question::Activity, activity.key()).words,
        (_, Road::Of(Situation::AllLessons) | Road::Topic(_)) => return plain,
        _ => title(words, support, road).words,
    };
    let args = [("change", plain.words.into()), ("where", place.into())];
    words.said_with("question-change-where", &args)
}

/// The words that say what was not said, or again what was taken back, or talk about it, as [`change`] names its question.
fn say(words: Words, support: &MySupport, road: Road, step: Step, key: &str) -> Said {
    let question = words.short(step.question).words;
    let plain = words.said_with(key, &[("question", question.into())]);
    let place = match (step.situation, road) {
        (Situation::Activity(activity), _) => words.step(Question::Activity, activity.key()).words,
        (_, Road::Of(Situation::AllLessons) | Road::Topic(_)) => return plain,
        _ => title(words, support, road).words,
    };
    let args = [("change", plain.words.into()), ("where", place.into())];
    Said { words: words.say_with("question-change-where", &args), ..plain }
}

/// The words of the button that takes an answer back, and of the page that asks once more.
pub fn take_back(words: Words, support: &MySupport, step: Step) -> Said {
    let question = words.short(step.question).words;
    let place = match step.situation {
        Situation::Activity(activity) => words.step(Question::Activity, activity.key()).words,
        Situation::AllLessons | Situation::Me => {
            return words.said_with("statement-take-back-answer", &[("question", question.into())]);
        }
        place => title(words, support, Road::Of(place)).words,
    };
    words.said_with("statement-take-back-answer-where", &[("question", question.into()), ("where", place.into())])
}

fn about_activity(words: Words, step: Step) -> [(&'static str, Arg<'static>); 2] {
    let activity = words.activity_or_step(step.situation).words;
    [("activity", activity.into()), ("question", words.short(step.question).words.into())]
}

/// Which buttons each answer has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Buttons {
    /// Where it is only read.
    None,
    /// On the check page, where questions without an answer are shown too.
    Change,
    /// On "You said", with those too.
    ChangeAndTakeBack,
}
