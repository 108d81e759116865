//! The laws of the roads.

use super::*;
use crate::question::Value;
use crate::scale::Time;
use crate::sitting::{Maker, Way};
use chrono::DateTime;

const ALL_LESSONS: Road = Road::Of(Situation::AllLessons);

fn answers(about: Situation, said: &[(Question, &str)]) -> Answers {
    let mut answers = Answers::default();
    for (question, word) in said {
        let value = Value::from_words(*question, word).unwrap();
        let answer = Answer { version: 1, value, maker: Maker::Myself, way: Way::Tapped, at: DateTime::UNIX_EPOCH };
        answers.0.insert((about, *question), answer);
    }
    answers
}

fn in_all_lessons(said: &[(Question, &str)]) -> Answers {
    answers(Situation::AllLessons, said)
}

fn questions(answers: &Answers, road: Road) -> Vec<Question> {
    answers.road(road).iter().map(|step| step.question).collect()
}

fn every_road() -> impl Iterator<Item = Road> {
    let session = Situation::Session(crate::id::SessionId::new(uuid::Uuid::from_u128(7)));
    let times = Time::ALL.iter().copied().map(Situation::Time);
    let activities = Activity::ALL.iter().copied().map(Situation::Activity);
    let situations = [Situation::AllLessons, session].into_iter().chain(times).chain(activities);
    situations.map(Road::Of).chain(Topic::ALL.iter().copied().map(Road::Topic))
}

#[test]
fn every_road_reads_back_from_its_own_word() {
    for road in every_road() {
        assert_eq!(road.to_string().parse::<Road>().ok(), Some(road));
    }
    assert!("me".parse::<Road>().is_err(), "what is about the learner is asked by topic");
}

#[test]
fn every_question_is_on_a_road_and_fits_its_situation() {
    let said = in_all_lessons(&[(Question::Presence, "help"), (Question::Who, "someone-else")]);
    let mut met: Vec<Question> = Vec::new();
    for road in every_road() {
        for step in said.road(road) {
            assert_eq!(Step::new(step.situation, step.question), Some(step), "{road}");
            met.push(step.question);
        }
    }
    for question in Question::ALL.iter() {
        assert!(met.contains(question), "{question:?} is never asked");
    }
}

#[test]
fn wanting_help_leads_to_every_question() {
    let road = questions(&in_all_lessons(&[(Question::Presence, "help")]), ALL_LESSONS);
    assert_eq!(road.len(), 7);
    assert_eq!(road[1], Question::Moment);
}

#[test]
fn just_in_case_asks_only_how_near_and_who() {
    let road = questions(&in_all_lessons(&[(Question::Presence, "just-in-case")]), ALL_LESSONS);
    assert_eq!(road, [Question::Presence, Question::Nearness, Question::Who, Question::Activity]);
}

#[test]
fn wanting_no_one_leads_straight_to_independence() {
    let said = in_all_lessons(&[(Question::Presence, "no-one"), (Question::Activity, "reading")]);
    let road = questions(&said, ALL_LESSONS);
    assert_eq!(road, [Question::Presence, Question::Activity, Question::Now, Question::Goal]);
}

#[test]
fn independence_belongs_to_the_activity() {
    let last = in_all_lessons(&[(Question::Activity, "reading")]).road(ALL_LESSONS).pop().unwrap();
    assert_eq!(last.situation, Situation::Activity(Activity::Reading));
}

#[test]
fn the_short_road_has_eight_questions_at_most_and_says_so_from_its_second() {
    for presence in ["help", "just-in-case", "no-one"] {
        for who in ["anyone", "someone-else"] {
            let mut said = vec![(Question::Presence, presence), (Question::Who, who)];
            let before = in_all_lessons(&said).length(ALL_LESSONS);
            said.push((Question::Activity, "writing"));
            let after = in_all_lessons(&said);
            assert_eq!(before, after.length(ALL_LESSONS), "picking an activity does not make the road longer");
            assert_eq!(after.numbers(ALL_LESSONS).last().copied(), before);
            assert!(before.unwrap() <= 8, "{presence} {who}");
        }
    }
    assert_eq!(Answers::default().length(ALL_LESSONS), None);
}

#[test]
fn which_person_shares_the_number_of_who() {
    let said = in_all_lessons(&[(Question::Presence, "help"), (Question::Who, "my-teacher someone-else")]);
    let (questions, numbers) = (questions(&said, ALL_LESSONS), said.numbers(ALL_LESSONS));
    let of = |question| numbers[questions.iter().position(|asked| *asked == question).unwrap()];
    assert_eq!(of(Question::Who), of(Question::Person));
}

#[test]
fn one_lesson_is_asked_whether_help_is_shared_and_a_time_that_is_no_lesson_has_no_activity() {
    let lunch = Situation::Time(Time::Lunch);
    let road = questions(&answers(lunch, &[(Question::Presence, "help")]), Road::Of(lunch));
    assert!(road.contains(&Question::Sharing));
    assert!(!road.contains(&Question::Activity));
}

#[test]
fn an_answer_left_off_the_road_is_not_shown_as_said() {
    let said = in_all_lessons(&[(Question::Presence, "no-one"), (Question::Nearness, "next-to-me")]);
    let shown: Vec<_> = said.said(ALL_LESSONS).iter().map(|(step, _)| step.question).collect();
    assert_eq!(shown, [Question::Presence]);
}

#[test]
fn not_sure_is_an_answer_and_nothing_is_none() {
    let topic = Road::Topic(Topic::WhatHelps);
    assert_eq!(Answers::default().progress(topic), Progress::NotStarted);
    let mut said = answers(Situation::Me, &[(Question::Helps, "breaks")]);
    assert_eq!(said.progress(topic), Progress::Started);
    said.0.extend(answers(Situation::Me, &[(Question::Hinders, "not-sure")]).0);
    assert_eq!(said.progress(topic), Progress::Answered);
}
