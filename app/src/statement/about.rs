//! What a page of questions is about, found in the learner's own week.

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

/// Whether this learner is asked along a road: a session has to be one of their own week.
pub fn is_asked(support: &MySupport, road: Road) -> bool {
    match road {
        Road::Of(about @ Situation::Session(_)) => session(support, about).is_some(),
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
        Situation::Me => About::Me,
        Situation::AllLessons | Situation::Session(_) => {
            session(support, situation).map_or(About::AllLessons, |session| About::Session(name(words, session)))
        }
    }
}
