//! What a page of questions is about, found in the learner's own week.

use domain::situation::Situation;
use domain::statement::Step;
use storage::{MySupport, WeekSession};

use crate::words::{About, Words};

/// The session a situation names, where it is one of the learner's own week.
pub fn session(support: &MySupport, situation: Situation) -> Option<&WeekSession> {
    match situation {
        Situation::Session(id) => support.week.iter().find(|session| session.id == id),
        _ => None,
    }
}

/// Whether a situation is one this learner is asked about: all lessons, or a session of their own week.
pub fn is_asked(support: &MySupport, situation: Situation) -> bool {
    situation == Situation::AllLessons || session(support, situation).is_some()
}

/// The full name of a session: its class and when it meets.
pub fn name(words: Words, session: &WeekSession) -> String {
    words.session(&session.title, session.slot.weekday, session.slot.start.time())
}

/// What the question of a step is about, for its heading.
pub fn of_step(words: Words, support: &MySupport, step: Step) -> About {
    match step.situation {
        Situation::Activity(activity) => About::Activity(activity),
        situation => of(words, support, situation),
    }
}

/// What a situation is called.
pub fn of(words: Words, support: &MySupport, situation: Situation) -> About {
    session(support, situation).map_or(About::AllLessons, |session| About::Session(name(words, session)))
}
