//! The laws of the roads. Long because each walks the same ones.

use super::*;
use crate::question::Value;
use crate::scale::{SmallStep, Time};
use crate::sitting::{Maker, Way};
use crate::statement::Doubt;
use chrono::DateTime;

const ALL_LESSONS: Road = Road::Of(Situation::AllLessons);

fn answers(about: Situation, said: &[(Question, &str)]) -> Answers {
    let mut answers = Answers::default();
    for (question, word) in said {
        let value = Value::from_words(*question, word).unwrap();
        let answer =
            Answer { version: 1, wording: 0, value, maker: Maker::Myself, way: Way::Tapped, at: DateTime::UNIX_EPOCH };
        answers.0.insert((about, *question), answer);
    }
    answers
}

fn set() -> QuestionSet {
    QuestionSet::default()
}

fn in_all_lessons(said: &[(Question, &str)]) -> Answers {
    answers(Situation::AllLessons, said)
}

fn questions(answers: &Answers, road: Road) -> Vec<Question> {
    set().road(answers, road).iter().map(|step| step.question).collect()
}

fn every_road() -> impl Iterator<Item = Road> {
    let session = Situation::Session(crate::id::SessionId::new(uuid::Uuid::from_u128(7)));
    let times = Time::ALL.iter().copied().map(Situation::Time);
    let activities = Activity::ALL.iter().copied().map(Situation::Activity);
    let small_steps = SmallStep::ALL.iter().copied().map(Situation::SmallStep);
    let situations = [Situation::AllLessons, session].into_iter().chain(times).chain(activities).chain(small_steps);
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
fn the_longest_road_is_no_longer_than_was_told() {
    let longest = [
        (Question::Presence, "help"),
        (Question::Who, "someone-else"),
        (Question::Nearness, "in-the-room"),
        (Question::Activity, "reading"),
    ];
    let road = questions(&in_all_lessons(&longest), ALL_LESSONS);
    assert_eq!(road.len(), set().at_most(&Answers::default(), Situation::AllLessons), "{road:?}");
}

#[test]
fn every_question_is_on_a_road_and_fits_its_situation() {
    let help = [(Question::Presence, "help"), (Question::Who, "someone-else"), (Question::Nearness, "in-the-room")];
    let mut met: Vec<Question> = Vec::new();
    for said in [in_all_lessons(&help), in_all_lessons(&[(Question::Presence, "no-one")])] {
        for step in every_road().flat_map(|road| set().road(&said, road)) {
            assert_eq!(Step::new(step.situation, step.question), Some(step));
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
    assert_eq!(road.len(), 8);
    assert_eq!((road[1], road[7]), (Question::Moment, Question::PresenceAgain));
}

#[test]
fn just_in_case_asks_only_how_near_and_who() {
    let road = questions(&in_all_lessons(&[(Question::Presence, "just-in-case")]), ALL_LESSONS);
    let asked = [Question::Presence, Question::Nearness, Question::Who, Question::Activity, Question::PresenceAgain];
    assert_eq!(road, asked);
}

#[test]
fn wanting_no_one_leads_straight_to_independence() {
    let said = in_all_lessons(&[(Question::Presence, "no-one"), (Question::Activity, "reading")]);
    let road = questions(&said, ALL_LESSONS);
    assert_eq!(road, [Question::Presence, Question::Activity, Question::Now, Question::Goal, Question::PresenceAgain]);
}

#[test]
fn independence_belongs_to_the_activity() {
    let said = in_all_lessons(&[(Question::Activity, "reading")]);
    let road = set().road(&said, ALL_LESSONS);
    let last = road.iter().find(|step| step.question == Question::Goal).unwrap();
    assert_eq!(last.situation, Situation::Activity(Activity::Reading));
}

#[test]
fn the_short_road_has_eight_questions_at_most_and_says_so_from_its_second() {
    for presence in ["help", "just-in-case", "no-one"] {
        for who in ["anyone", "someone-else"] {
            let mut said = vec![(Question::Presence, presence), (Question::Who, who)];
            let before = set().length(&in_all_lessons(&said), ALL_LESSONS);
            said.push((Question::Activity, "writing"));
            let after = in_all_lessons(&said);
            assert_eq!(before, set().length(&after, ALL_LESSONS), "picking an activity does not make the road longer");
            assert_eq!(set().numbers(&after, ALL_LESSONS).last().copied(), before);
            assert!(before.unwrap() <= 8, "{presence} {who}");
        }
    }
    assert_eq!(set().length(&Answers::default(), ALL_LESSONS), None);
}

#[test]
fn whoever_does_not_pick_at_the_first_question_is_told_how_many_there_are_too() {
    for first in ["not-sure", "not-now", "talk-to-me"] {
        let said = in_all_lessons(&[(Question::Presence, first), (Question::Activity, "writing")]);
        let (before, after) = (in_all_lessons(&[(Question::Presence, first)]), said);
        assert_eq!(set().length(&before, ALL_LESSONS), Some(8), "{first}");
        assert_eq!(set().length(&after, ALL_LESSONS), Some(8), "{first}");
        assert_eq!(set().numbers(&after, ALL_LESSONS).last(), Some(&8), "{first}");
    }
}

#[test]
fn the_total_holds_where_the_college_asks_only_how_much_alone_now_or_only_by_the_end_of_term() {
    for (off, questions) in [(Question::Now, 8), (Question::Goal, 7)] {
        let set = set().with(off, std::collections::BTreeSet::new()).unwrap();
        let said = [(Question::Presence, "help"), (Question::Activity, "writing")];
        let before = set.length(&in_all_lessons(&said[..1]), ALL_LESSONS);
        let after = in_all_lessons(&said);
        assert_eq!((before, set.short_road()), (Some(questions), questions), "{off:?} is not asked");
        assert_eq!(set.length(&after, ALL_LESSONS), before, "{off:?} is not asked");
        assert_eq!(set.numbers(&after, ALL_LESSONS).last().copied(), before, "{off:?} is not asked");
    }
}

#[test]
fn which_person_shares_the_number_of_who() {
    let said = in_all_lessons(&[(Question::Presence, "help"), (Question::Who, "my-teacher someone-else")]);
    let (questions, numbers) = (questions(&said, ALL_LESSONS), set().numbers(&said, ALL_LESSONS));
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
    let shown: Vec<_> = set().said(&said, ALL_LESSONS).iter().map(|(step, _)| step.question).collect();
    assert_eq!(shown, [Question::Presence]);
}

#[test]
fn not_sure_is_an_answer_and_nothing_is_none() {
    let topic = Road::Topic(Topic::WhatHelps);
    assert_eq!(set().progress(&Answers::default(), topic), Progress::NotStarted);
    let mut said = answers(Situation::Me, &[(Question::Helps, "breaks")]);
    assert_eq!(set().progress(&said, topic), Progress::Started);
    said.0.extend(answers(Situation::Me, &[(Question::Hinders, "not-sure")]).0);
    assert_eq!(set().progress(&said, topic), Progress::Answered);
}

#[test]
fn how_near_is_asked_again_at_the_end_and_makes_the_road_no_longer() {
    let said = in_all_lessons(&[(Question::Presence, "help"), (Question::Nearness, "next-to-me")]);
    let road = questions(&said, ALL_LESSONS);
    assert_eq!(road.last(), Some(&Question::NearnessAgain));
    let numbers = set().numbers(&said, ALL_LESSONS);
    assert_eq!(numbers[road.len() - 1], numbers[road.len() - 2]);
}

#[test]
fn every_place_asks_one_key_answer_again_by_whatever_road_it_was_given() {
    let session = Situation::Session(crate::id::SessionId::new(uuid::Uuid::from_u128(7)));
    let times = Time::ALL.iter().copied().map(Situation::Time);
    for place in [Situation::AllLessons, session].into_iter().chain(times) {
        let again = |said: &[(Question, &str)]| {
            let road = questions(&answers(place, said), Road::Of(place)).into_iter();
            road.filter(|question| question.asks_again().is_some()).collect::<Vec<_>>()
        };
        let presence = |word| (Question::Presence, word);
        let near = (Question::Nearness, "in-the-room");
        for wants in ["help", "just-in-case"] {
            assert_eq!(again(&[presence(wants), near]), [Question::NearnessAgain], "{place} {wants}");
            assert_eq!(again(&[presence(wants)]), [Question::PresenceAgain], "{place} {wants}");
            let unsure = (Question::Nearness, "not-sure");
            assert_eq!(again(&[presence(wants), unsure]), [Question::PresenceAgain], "nothing to be sure of: {place}");
        }
        assert_eq!(again(&[presence("no-one"), near]), [Question::PresenceAgain], "{place}: near is off the road");
        assert_eq!(again(&[presence("not-sure")]), [], "{place}");
        assert_eq!(again(&[]), [], "{place}");
    }
}

#[test]
fn where_the_college_does_not_ask_how_near_it_is_asked_again_whether_a_person_is_wanted() {
    let set = set().with(Question::Nearness, std::collections::BTreeSet::new()).unwrap();
    let road = set.road(&in_all_lessons(&[(Question::Presence, "help")]), ALL_LESSONS);
    assert_eq!(road.last().map(|step| step.question), Some(Question::PresenceAgain));
}

#[test]
fn another_pick_the_second_time_or_none_is_checked_with_the_learner_for_what_it_was_and_not_said_twice() {
    let near = [(Question::Presence, "help"), (Question::Nearness, "next-to-me")];
    let with = |again| in_all_lessons(&[near[0], near[1], (Question::NearnessAgain, again)]);
    let doubt = |again| with(again).doubt(Situation::AllLessons, Question::Nearness);
    assert_eq!(doubt("at-my-table"), Some(Doubt::Otherwise));
    assert_eq!(doubt("next-to-me"), None);
    assert_eq!(doubt("not-sure"), Some(Doubt::NotSure), "that is no other pick");
    assert_eq!(doubt("not-now"), None, "not now says nothing of it");
    let said = with("at-my-table");
    assert!(set().said(&said, ALL_LESSONS).iter().all(|(step, _)| step.question != Question::NearnessAgain));
}

#[test]
fn once_how_near_is_said_it_is_not_to_be_checked_any_more_whether_a_person_is_wanted() {
    let wants = [(Question::Presence, "help"), (Question::PresenceAgain, "just-in-case")];
    let doubt = |near| {
        let said = in_all_lessons(&[wants[0], wants[1], (Question::Nearness, near)]);
        said.doubt(Situation::AllLessons, Question::Presence)
    };
    assert_eq!(doubt("not-sure"), Some(Doubt::Otherwise));
    assert_eq!(doubt("in-the-room"), None, "it is asked again no more, and nothing could end the doubt");
}

#[test]
fn a_key_answer_that_is_looked_at_is_asked_again_unless_it_held() {
    let near = [(Question::Presence, "help"), (Question::Nearness, "next-to-me")];
    let asked =
        |said: &[(Question, &str)], question| set().to_check_again(&in_all_lessons(said), ALL_LESSONS, question);
    assert_eq!(asked(&near, Question::Nearness), Some(Question::NearnessAgain), "it was not asked again yet");
    for (second, is_asked) in [("at-my-table", true), ("not-sure", true), ("next-to-me", false), ("not-now", false)] {
        let again = asked(&[near[0], near[1], (Question::NearnessAgain, second)], Question::Nearness);
        assert_eq!(again.is_some(), is_asked, "{second}");
    }
    assert_eq!(asked(&near, Question::Presence), None, "how near is the one that is asked again");
    assert_eq!(asked(&near[..1], Question::Presence), Some(Question::PresenceAgain));
    assert_eq!(asked(&near, Question::NearnessAgain), None, "and never a third time");
}

#[test]
fn one_answer_is_still_to_be_asked_again_until_it_was_and_where_it_was_carried_over_too() {
    let near = [(Question::Presence, "help"), (Question::Nearness, "next-to-me")];
    let again = [near[0], near[1], (Question::NearnessAgain, "next-to-me")];
    assert_eq!(set().to_ask_again(&in_all_lessons(&near), ALL_LESSONS), Some(Question::NearnessAgain));
    let mut said = in_all_lessons(&again);
    assert_eq!(set().to_ask_again(&said, ALL_LESSONS), None);
    assert_eq!(set().to_ask_again(&in_all_lessons(&[(Question::Presence, "not-sure")]), ALL_LESSONS), None);
    let lunch = Situation::Time(Time::Lunch);
    for (step, value) in set().same_as(&said, Situation::AllLessons, lunch) {
        said.0.extend(answers(lunch, &[(step.question, &value.words())]).0);
    }
    assert_eq!(
        set().to_ask_again(&said, Road::Of(lunch)),
        Some(Question::NearnessAgain),
        "it was asked of lessons alone"
    );
}

#[test]
fn what_a_college_switched_off_is_asked_no_more_but_stays_with_those_who_answered_it() {
    let set = set().with(Question::Help, std::collections::BTreeSet::new()).unwrap();
    let steps = |said: &Answers| set.road(said, ALL_LESSONS).iter().map(|step| step.question).collect::<Vec<_>>();
    let asked = [(Question::Presence, "help")];
    assert!(!steps(&in_all_lessons(&asked)).contains(&Question::Help));
    assert!(steps(&in_all_lessons(&[asked[0], (Question::Help, "show-me")])).contains(&Question::Help));
}

#[test]
fn a_road_follows_the_order_of_the_college() {
    let set = set().moved(Question::Moment, crate::question::Move::Later).unwrap();
    let road = set.road(&in_all_lessons(&[(Question::Presence, "help")]), ALL_LESSONS);
    let road: Vec<_> = road.iter().map(|step| step.question).collect();
    assert_eq!(road[..3], [Question::Presence, Question::Amount, Question::Moment]);
}

#[test]
fn who_is_not_wanted_is_on_no_road_while_someone_else_is_there() {
    let topic = Road::Topic(Topic::MyHelper);
    let person = uuid::Uuid::from_u128(5).to_string();
    let said = answers(Situation::Me, &[(Question::NotWanted, &person)]);
    let of = |set: QuestionSet| set.road(&said, topic).iter().any(|step| step.question == Question::NotWanted);
    assert!(of(set()));
    assert!(!of(set().with_someone_there()));
    assert!(said.without_private().0.is_empty());
}

#[test]
fn one_place_is_as_another_in_all_that_is_said_there_and_asked_here() {
    let said = in_all_lessons(&[
        (Question::Presence, "just-in-case"),
        (Question::Help, "show-me"), // said before "just in case", and off the road since
        (Question::Nearness, "next-to-me"),
        (Question::Who, "talk-to-me"),
        (Question::Activity, "reading"),
        (Question::NearnessAgain, "at-my-table"),
    ]);
    let lunch = Situation::Time(Time::Lunch);
    let carried = set().same_as(&said, Situation::AllLessons, lunch);
    let expected = [(Question::Presence, "just-in-case"), (Question::Nearness, "next-to-me")];
    let expected = expected
        .map(|(question, word)| (Step { situation: lunch, question }, Value::from_words(question, word).unwrap()));
    assert_eq!(carried, expected);
}

#[test]
fn where_someone_stopped_is_the_road_of_their_newest_answer_that_is_not_done() {
    let mut said = Answers::default();
    assert_eq!(set().where_stopped(&said, |_| true), None);
    let mut say = |about, question, word: &str, minute| {
        let mut more = answers(about, &[(question, word)]);
        more.0.values_mut().for_each(|answer| answer.at += chrono::TimeDelta::minutes(minute));
        said.0.extend(more.0);
        set().where_stopped(&said, |_| true)
    };
    assert_eq!(say(Situation::AllLessons, Question::Presence, "help", 0), Some(ALL_LESSONS));
    assert_eq!(say(Situation::Me, Question::ShowYes, "say-it", 1), Some(Road::Topic(Topic::HowIShow)));
    assert_eq!(
        say(Situation::Me, Question::GoodAt, "music", 2),
        Some(Road::Topic(Topic::HowIShow)),
        "that one is done"
    );
    assert_eq!(say(Situation::AllLessons, Question::Activity, "reading", 3), Some(ALL_LESSONS));
    let reading = Situation::Activity(Activity::Reading);
    assert_eq!(say(reading, Question::Now, "some", 4), Some(ALL_LESSONS), "asked on the way of the lessons");
}

#[test]
fn whoever_stopped_in_a_lesson_they_have_no_more_goes_on_with_what_else_is_half_said() {
    let maths = Situation::Session(crate::id::SessionId::new(uuid::Uuid::from_u128(1)));
    let mut said = in_all_lessons(&[(Question::Presence, "help")]);
    let mut later = answers(maths, &[(Question::Presence, "help")]);
    later.0.values_mut().for_each(|answer| answer.at += chrono::TimeDelta::minutes(1));
    said.0.extend(later.0);
    assert_eq!(set().where_stopped(&said, |_| true), Some(Road::Of(maths)));
    assert_eq!(set().where_stopped(&said, |road| road != Road::Of(maths)), Some(ALL_LESSONS));
}
