//! Where a learner says what they want: each part of their say, and each question of it.

use domain::question::Question;
use domain::scale::{Activity, Scale};
use domain::situation::Situation;
use domain::statement::{Road, Step};

use super::{BACK, CHECK, HOME, PRACTICE, TASKS, THEN_CHECK};
use crate::statement::Places;

/// The page before the questions of a road that has one.
pub fn before(road: Road) -> String {
    format!("/statement/{road}")
}

/// The question to try before a road.
pub fn practice(road: Road) -> String {
    format!("{PRACTICE}?road={road}")
}

/// The question to try before another page that asks something.
pub fn practice_before(page: &str) -> String {
    format!("{PRACTICE}?then={page}")
}

/// The lessons, times or activities to pick one of.
pub fn places(places: Places) -> String {
    format!("/statement/{}", places.key())
}

/// The page before a road's first question.
pub fn start(road: Road) -> String {
    match road {
        Road::Of(about) if about.is_a_place() => before(road),
        _ => end(road),
    }
}

/// The page a road is come to from.
pub fn home_of(road: Road) -> String {
    match road {
        Road::Of(Situation::AllLessons) => HOME.to_owned(),
        _ => end(road),
    }
}

/// Where a road leads in the end: the short one to checking, every other back to the list it was picked from.
pub fn end(road: Road) -> String {
    match road {
        Road::Of(Situation::Session(_)) => places(Places::Lessons),
        Road::Of(Situation::Time(_)) => places(Places::Times),
        Road::Of(Situation::Activity(activity)) => activity_steps(activity),
        Road::Of(Situation::SmallStep(step)) => activity_steps(step.activity()),
        Road::Of(Situation::AllLessons | Situation::Me) => CHECK.to_owned(),
        Road::Topic(_) => TASKS.to_owned(),
    }
}

/// One activity and its small steps, to say more of any.
pub fn activity_steps(activity: Activity) -> String {
    before(Road::Of(Situation::Activity(activity)))
}

/// One question of a road.
pub fn question(road: Road, question: Question) -> String {
    format!("/statement/{road}/{}", question.key())
}

/// Some of a question's answers, where they are shown two at a time.
pub fn question_part(road: Road, asked: Question, part: &str, then: &str) -> String {
    format!("{}?part={part}&then={then}", question(road, asked))
}

/// Every question of a road on one page.
pub fn all_questions(road: Road) -> String {
    format!("/statement/{road}/all")
}

/// What a page says of itself where an answer was left out because it is given alone.
pub const ALONE: &str = "alone";

/// A page that says so.
pub fn not_kept_alone(page: &str) -> String {
    format!("{page}?refused={ALONE}")
}

/// One question, to which its reader goes back from the next one: the mark is what is counted.
pub fn question_back(road: Road, asked: Question) -> String {
    format!("{}?from={BACK}", question(road, asked))
}

/// One question, opened from the check page.
pub fn question_again(road: Road, asked: Question) -> String {
    format!("{}?then={THEN_CHECK}", question(road, asked))
}

/// Where one answer is taken back.
pub fn take_back_answer(step: Step) -> String {
    format!("/statement/{}/{}/take-back", step.situation, step.question.key())
}
