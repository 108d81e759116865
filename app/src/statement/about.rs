//! What a page of questions is about, found in the learner's own week.

use domain::scale::{Scale, Time};
use domain::situation::Situation;
use domain::statement::{Road, Step};
use storage::{MySupport, WeekSession};

use crate::routes;
use crate::visitor::{Away, go_to, not_here};
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

/// A road that this learner is asked along. Whoever is still on that of a lesson they have no more, and said something there, goes
/// on to everything that they can say; of any other nothing is here.
pub fn asked(support: &MySupport, road: Road) -> Result<Road, Away> {
    match road {
        road if is_asked(support, road) => Ok(road),
        Road::Of(lesson) if lesson.session().is_some() && support.statements.answers().has(lesson) => {
            Err(go_to(routes::TASKS))
        }
        _ => Err(not_here()),
    }
}

/// The full name of a session: its class and when it meets. The hour is told where the week has that class again in the same part
/// of the day, so that no two places share a heading (R02).
pub fn session_name(words: Words, week: &[WeekSession], session: &WeekSession) -> String {
    let called = |one: &WeekSession| words.session(&one.title, one.slot.weekday, one.slot.start.time());
    let name = called(session);
    match week.iter().any(|other| other.id != session.id && called(other) == name) {
        true => words.session_at(name, session.slot.start.time()),
        false => name,
    }
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
        Situation::AllLessons | Situation::Session(_) => session(support, situation)
            .map_or(About::AllLessons, |session| About::Session(session_name(words, &support.week, session))),
    }
}

#[cfg(test)]
mod tests {
    use chrono::Weekday;
    use domain::id::SessionId;
    use domain::timetable::{Slot, StartMinute};
    use uuid::Uuid;

    use super::*;
    use crate::words::Locale;

    fn maths(id: u128, weekday: Weekday, minute: u16) -> WeekSession {
        let slot = Slot { weekday, start: StartMinute::new(minute).unwrap() };
        WeekSession { id: SessionId::new(Uuid::from_u128(id)), title: "Maths".to_owned(), slot, tutors: Vec::new() }
    }

    #[test]
    fn two_lessons_of_one_class_on_one_morning_are_told_apart_by_their_hour() {
        let week = [
            maths(1, Weekday::Tue, 9 * 60),
            maths(2, Weekday::Tue, 11 * 60),
            maths(3, Weekday::Tue, 14 * 60),
            maths(4, Weekday::Wed, 9 * 60),
        ];
        let names = week.each_ref().map(|session| session_name(Words::of(Locale::EnGbEasy), &week, session));
        let expected = [
            "Maths on Tuesday morning, 9:00",
            "Maths on Tuesday morning, 11:00",
            "Maths on Tuesday afternoon",
            "Maths on Wednesday morning",
        ];
        assert_eq!(names, expected);
    }
}
