//! What a learner wants a person for, by the page or the question they were on: as its readers are told it, and they themself.

use domain::question::Question;
use domain::scale::Scale;
use domain::situation::Situation;
use domain::statement::{Road, Step};
use domain::talk::{Lesson, Request, Wish};

use crate::briefing::said::short;
use crate::routes;
use crate::words::Words;

/// The pages that are about no place and no question, with what each is called; where one lies below another it comes first.
const TITLES: [(&str, &str); 23] = [
    (routes::HOME, "statement-home-title"),
    (routes::CHECK, "statement-check-title"),
    (routes::SENT, "statement-sent-title"),
    (routes::TAKE_BACK, "statement-take-back-title"),
    (routes::TAKEN_BACK, "statement-taken-back-title"),
    (routes::YOU_SAID, "statement-you-said-title"),
    (routes::WHO_CAN_SEE, "statement-who-can-see"),
    (routes::TASKS, "statement-tasks-title"),
    (routes::PRACTICE, "question-practice"),
    ("/statement/lessons", "statement-lessons-title"),
    ("/statement/times", "statement-times-title"),
    ("/statement/activities", "statement-activities-title"),
    (routes::PLAN_DID, "plan-did-title"),
    (routes::PLAN, "plan-title"),
    (routes::PLAN_REVIEW_PAPER, "plan-review-paper"),
    (routes::PLAN_REVIEW, "plan-review-my-title"),
    (routes::COMING, "coming-title"),
    (routes::MY_RECORD, "review-record-title"),
    (routes::MY_REVIEWS, "review-title"),
    (routes::SUPPORT_SEEN, "observation-support-title"),
    (routes::FEED, "feed-title"),
    (routes::WORD_LIST, "glossary-title"),
    (routes::SITTING, "sign-in-answering"),
];

/// What a request is about, to whoever reads it.
pub fn about(words: Words, request: &Request) -> String {
    let place = |at| place(words, at, request.lesson.as_ref());
    match (request.wish, request.step) {
        (Wish::Advocate, _) => words.say("talk-staff-advocate"),
        (Wish::Complaint, _) => words.say("talk-staff-complaint"),
        (Wish::Worried, _) => words.say("talk-staff-worried"),
        (Wish::Question, Some(step)) => {
            words.say_with("talk-staff-question", &[("question", question_at(words, step, place).into())])
        }
        (Wish::Help | Wish::Question, _) => {
            match request.page.as_deref().and_then(|page| page_called(words, page, place)) {
                Some(page) => words.say_with("talk-staff-page", &[("page", page.into())]),
                None => words.say("talk-staff-help"),
            }
        }
    }
}

/// What staff call what a question is asked of: a lesson by its class, its day and its hour; nothing where it is the learner.
fn place(words: Words, at: Situation, lesson: Option<&Lesson>) -> Option<String> {
    match at {
        Situation::AllLessons => Some(words.say("statement-all-lessons")),
        Situation::Session(_) => lesson.map(|Lesson { title, slot }| {
            words.session_at(words.session(title, slot.weekday, slot.start.time()), slot.start.time())
        }),
        Situation::Time(time) => Some(words.time_of_day(time).words),
        Situation::Activity(_) | Situation::SmallStep(_) => Some(words.activity_or_step(at).words),
        Situation::Me => None,
    }
}

/// A question by its name and what it is asked of, which `place` names.
pub fn question_at(words: Words, step: Step, place: impl Fn(Situation) -> Option<String>) -> String {
    match step.situation {
        Situation::Activity(_) | Situation::SmallStep(_) => short(words, step),
        at => words.list(std::iter::once(words.short(step.question).words).chain(place(at))),
    }
}

/// What a page is called, its place as `place` names it. None for a page without a name of its own, and for a private question,
/// which whoever asked for help with a page named to nobody.
pub fn page_called(words: Words, page: &str, place: impl Fn(Situation) -> Option<String>) -> Option<String> {
    let is_at = |start: &str| page.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    if let Some((_, key)) = TITLES.iter().find(|(start, _)| is_at(start)) {
        return Some(words.say(key));
    }
    let of_say = page.strip_prefix("/statement/")?;
    let (road, which) = of_say.split_once('/').unwrap_or((of_say, ""));
    let which = which.strip_suffix("/take-back").unwrap_or(which);
    let road = road.parse::<Road>();
    match (Question::parse(which), road) {
        (Some(question), _) if question.is_private() => None,
        (Some(question), Ok(road)) => Some(question_at(words, Step { situation: road.situation(), question }, place)),
        // an answer about the learner is taken back on a page of no road
        (Some(question), Err(_)) => Some(words.short(question).words),
        (None, Ok(Road::Topic(topic))) => Some(words.topic(topic).words),
        (None, Ok(Road::Of(at))) => place(at),
        (None, Err(_)) => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use chrono::{DateTime, Weekday};
    use domain::id::{PersonId, SessionId, TalkId};
    use domain::person::Name;
    use domain::scale::{Activity, SmallStep, Time};
    use domain::timetable::{Slot, StartMinute};
    use uuid::Uuid;

    use super::*;
    use crate::words::Locale;

    const MATHS: Situation = Situation::Session(SessionId::new(Uuid::from_u128(7)));

    fn wanting(wish: Wish, step: Option<Step>, page: Option<&str>, weekday: Weekday) -> Request {
        let slot = Slot { weekday, start: StartMinute::new(9 * 60 + 30).unwrap() };
        Request {
            id: TalkId::new(Uuid::from_u128(1)),
            learner: PersonId::new(Uuid::from_u128(2)),
            name: Name::new("Amina", "Khan").unwrap(),
            is_ours: true,
            wish,
            step,
            page: page.map(str::to_owned),
            lesson: Some(Lesson { title: "Maths".to_owned(), slot }),
            asked_at: DateTime::UNIX_EPOCH,
            passed_on: false,
            answered: None,
            second: None,
        }
    }

    /// What is told of a wish to talk about a question.
    fn question(words: Words, situation: Situation, question: Question, weekday: Weekday) -> String {
        about(words, &wanting(Wish::Question, Some(Step { situation, question }), None, weekday))
    }

    /// What is told of a wish for help with a page.
    fn page(words: Words, page: &str) -> String {
        about(words, &wanting(Wish::Help, None, Some(page), Weekday::Tue))
    }

    #[test]
    fn one_question_asked_of_several_places_is_told_apart_by_each() {
        for words in Locale::ALL.map(Words::of) {
            let lunch = Situation::Time(Time::Lunch);
            let near = [
                (MATHS, Weekday::Tue),
                (MATHS, Weekday::Wed),
                (lunch, Weekday::Tue),
                (Situation::AllLessons, Weekday::Tue),
            ];
            let near = near.map(|(at, day)| question(words, at, Question::Nearness, day));
            let activities = [
                Situation::Activity(Activity::Reading),
                Situation::Activity(Activity::Writing),
                Situation::SmallStep(SmallStep::ReadAPage),
            ];
            let alone = activities.map(|at| question(words, at, Question::Now, Weekday::Tue));
            assert_eq!(near.iter().chain(&alone).collect::<BTreeSet<_>>().len(), 7, "{near:?} {alone:?}");
        }
        let words = Words::of(Locale::EnGb);
        let told = question(words, MATHS, Question::Nearness, Weekday::Tue);
        assert_eq!(told, "Talk about the question “How near, Maths on Tuesday morning, 9:30”");
    }

    #[test]
    fn whoever_reads_that_help_is_wanted_reads_with_which_page() {
        let words = Words::of(Locale::EnGb);
        let [near, all, maths] = ["/nearness", "/all", ""].map(|which| format!("/statement/{MATHS}{which}"));
        let told = [
            ("/", "Help with the page “My support”, now"),
            ("/plan/you-said-we-did", "Help with the page “You said, we did”, now"),
            ("/statement/time-lunch/nearness", "Help with the page “How near, Lunch”, now"),
            ("/statement/activity-reading/now", "Help with the page “Reading: On my own now”, now"),
            (near.as_str(), "Help with the page “How near, Maths on Tuesday morning, 9:30”, now"),
            (all.as_str(), "Help with the page “Maths on Tuesday morning, 9:30”, now"),
            (maths.as_str(), "Help with the page “Maths on Tuesday morning, 9:30”, now"),
            ("/of-no-name", "Wants help with a page"),
        ];
        for (at, expected) in told {
            assert_eq!(page(words, at), expected, "{at}");
        }
        for (at, _) in TITLES {
            assert_ne!(page(words, at), words.say("talk-staff-help"), "{at}");
        }
    }

    #[test]
    fn that_help_is_wanted_with_a_private_question_names_it_to_nobody() {
        let words = Words::of(Locale::EnGb);
        let private = Question::NotWanted.key();
        for at in [format!("/statement/my-helper/{private}"), format!("/statement/me/{private}/take-back")] {
            assert_eq!(page(words, &at), words.say("talk-staff-help"), "{at}");
        }
    }

    #[test]
    fn a_worry_names_no_page() {
        let words = Words::of(Locale::EnGb);
        let worry = wanting(Wish::Worried, None, Some("/plan"), Weekday::Tue);
        assert_eq!(about(words, &worry), words.say("talk-staff-worried"));
    }
}
