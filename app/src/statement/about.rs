//! What a page of questions is about, found in the learner's own week.

use domain::scale::{Scale, Time};
use domain::situation::Situation;
use domain::statement::{Road, Step};
use storage::{MySupport, WeekSession};

use crate::words::{About, Words};

/// The session a situation names, where it is one of the learner's own week.
pub fn session(support: &MySupport, situation: Situation) -> Option<&WeekSession> {
    match situation {
        Situation::Session(id) => support.week.iter().find(|session| session.id == id),
        _ => None,
    }
}

/// The times that are no lesson, as the day of the learner's site has them. One that they said something of stays.
pub fn times(support: &MySupport) -> Vec<Time> {
    let answers = support.statements.answers();
    let offered = |time: &Time| support.day.has(*time) || answers.has(Situation::Time(*time));
    Time::ALL.iter().copied().filter(offered).collect()
}

/// Whether this learner is asked along a road: a session has to be one of their own week, a time one of their site's day.
pub fn is_asked(support: &MySupport, road: Road) -> bool {
    match road {
        Road::Of(about @ Situation::Session(_)) => session(support, about).is_some(),
        Road::Of(Situation::Time(time)) => times(support).contains(&time),
        _ => true,
    }
}

/// The full name of a session: its class and when it meets.
pub fn name(words: Words, session: &WeekSession) -> String {
    words.session(&session.title, session.slot.weekday, session.slot.start.time())
}

/// What the question of a step is about, for its heading.
pub fn of_step(words: Words, support: &MySupport, step: Step) -> About {
    of(words, support, step.situation)
}

/// What a situation is called.
pub fn of(words: Words, support: &MySupport, situation: Situation) -> About {
    match situation {
        Situation::Time(time) => About::Time(time),
        Situation::Activity(activity) => About::Activity(activity),
        Situation::SmallStep(step) => About::SmallStep(step),
        Situation::Me => About::Me,
        Situation::AllLessons | Situation::Session(_) => {
            session(support, situation).map_or(About::AllLessons, |session| About::Session(name(words, session)))
        }
    }
}
