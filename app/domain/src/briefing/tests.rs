//! What Dana reads of Amina before maths.

use uuid::Uuid;

use super::*;
use crate::id::SessionId;
use crate::id::StatementId;
use crate::sitting::{Relation, Someone, Way};

const MATHS: SessionId = SessionId::new(Uuid::from_u128(7));
const IN_MATHS: Situation = Situation::Session(MATHS);
const READING: Situation = Situation::Activity(Activity::Reading);

fn answers(said: &[(Situation, Question, &str)]) -> Answers {
    let mut answers = Answers::default();
    for (situation, question, words) in said {
        let value = Value::from_words(*question, words).unwrap();
        let answer =
            Answer { version: 1, wording: 0, value, maker: Maker::Myself, way: Way::Tapped, at: DateTime::UNIX_EPOCH };
        answers.0.insert((*situation, *question), answer);
    }
    answers
}

fn statement(number: i64, state: State, answers: Answers) -> Statement {
    let id = StatementId::new(Uuid::from_u128(1));
    let at = Some(DateTime::UNIX_EPOCH);
    let opened_at = DateTime::UNIX_EPOCH;
    let answers_taken_back = std::collections::BTreeMap::new();
    Statement { id, number, state, opened_at, sent_at: at, taken_back_at: at, answers, answers_taken_back }
}

fn sent(said: &[(Situation, Question, &str)]) -> Statement {
    statement(3, State::Sent, answers(said))
}

fn words(statement: &Statement, last_read: Option<&Answers>) -> Words {
    match Say::at(Some(statement), IN_MATHS, last_read, &QuestionSet::default()) {
        Say::Sent(words) => words,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_was_said_for_the_session_stands_before_all_lessons() {
    let own = [(Situation::AllLessons, Question::Presence, "no-one"), (IN_MATHS, Question::Presence, "help")];
    let read = words(&sent(&own), None);
    assert_eq!((read.situation, read.lines.len()), (IN_MATHS, 1));
    assert_eq!(read.lines[0].answer.value.words(), "help");
}

#[test]
fn all_lessons_holds_where_nothing_was_said_for_the_session() {
    let read = words(&sent(&[(Situation::AllLessons, Question::Presence, "no-one")]), None);
    assert_eq!(read.situation, Situation::AllLessons);
}

#[test]
fn the_activities_come_after_and_which_was_picked_is_no_line() {
    let said = [
        (IN_MATHS, Question::Presence, "no-one"),
        (IN_MATHS, Question::Activity, "reading"),
        (READING, Question::Now, "some"),
        (READING, Question::Goal, "most"),
    ];
    let read = words(&sent(&said), None);
    assert_eq!(read.lines.len(), 1);
    let asked: Vec<_> = read.activities[0].1.iter().map(|line| line.question).collect();
    assert_eq!(
        (read.activities[0].0, asked),
        (Situation::Activity(Activity::Reading), vec![Question::Now, Question::Goal])
    );
}

#[test]
fn what_is_about_them_is_how_to_support_them_or_what_matters_to_them() {
    let said = [
        (Situation::AllLessons, Question::Presence, "help"),
        (Situation::Me, Question::ShowStop, "hand-up"),
        (Situation::Me, Question::Quality, "calm"),
    ];
    let read = words(&sent(&said), None);
    let parts: Vec<_> = read.lines.iter().chain(&read.about_them).map(Line::part).collect();
    assert_eq!(parts, [Part::Here, Part::Support, Part::Matters]);
}

#[test]
fn a_draft_is_never_read_and_taking_back_leaves_nothing() {
    let said = answers(&[(Situation::AllLessons, Question::Presence, "help")]);
    let draft = statement(4, State::Draft, said.clone());
    assert_eq!(Say::at(Some(&draft), IN_MATHS, None, &QuestionSet::default()), Say::Nothing);
    assert_eq!(Version::of(Some(&draft)), Version::NOTHING);
    let back = statement(3, State::TakenBack, said.clone());
    assert_eq!(
        Say::at(Some(&back), IN_MATHS, Some(&said), &QuestionSet::default()),
        Say::TakenBack(Some(DateTime::UNIX_EPOCH))
    );
    assert_eq!(Say::at(None, IN_MATHS, None, &QuestionSet::default()), Say::Nothing);
}

#[test]
fn what_is_new_since_the_last_reading_is_marked() {
    let before = answers(&[
        (Situation::AllLessons, Question::Presence, "help"),
        (Situation::AllLessons, Question::Nearness, "at-my-table"),
        (Situation::AllLessons, Question::Help, "show-me"),
    ]);
    let now = sent(&[
        (IN_MATHS, Question::Presence, "help"),
        (IN_MATHS, Question::Amount, "some"),
        (IN_MATHS, Question::Nearness, "in-the-room"),
    ]);
    let read = words(&now, Some(&before));
    let since: Vec<_> = read.lines.iter().map(|line| (line.question, line.since.clone())).collect();
    let was = Since::Was(Value::from_words(Question::Nearness, "at-my-table").unwrap());
    let expected = [(Question::Presence, Since::Same), (Question::Amount, Since::New), (Question::Nearness, was)];
    assert_eq!(since, expected);
    assert_eq!(read.gone, [Step { situation: Situation::AllLessons, question: Question::Help }]);
    assert!(read.has_changes() && !words(&now, Some(&now.answers)).has_changes());
    assert!(!words(&now, None).has_changes(), "a first reading has nothing to differ from");
}

#[test]
fn whatever_is_taken_back_is_a_change_wherever_it_was_said() {
    let before = [
        (Situation::AllLessons, Question::Presence, "help"),
        (Situation::Me, Question::ShowStop, "hand-up"),
        (READING, Question::Now, "some"),
        (READING, Question::Goal, "most"),
    ];
    for (taken_back, (situation, question, _)) in before.iter().enumerate().skip(1) {
        let mut left = before.to_vec();
        left.remove(taken_back);
        let read = words(&sent(&left), Some(&answers(&before)));
        assert_eq!(read.gone, [Step { situation: *situation, question: *question }]);
        assert!(read.has_changes(), "{question:?}");
    }
}

#[test]
fn what_has_no_answer_is_told_apart_from_what_is_not_known() {
    let read = words(
        &sent(&[(Situation::AllLessons, Question::Presence, "not-sure"), (READING, Question::Now, "some")]),
        None,
    );
    let missing = |situation, question| read.not_asked.contains(&Step { situation, question });
    assert!(missing(Situation::AllLessons, Question::Nearness) && missing(Situation::Me, Question::ShowStop));
    assert!(missing(READING, Question::Goal) && !missing(READING, Question::Now));
    assert!(!missing(Situation::AllLessons, Question::Presence), "not sure is an answer");
    assert!(read.not_asked.iter().all(|step| step.question != Question::Sharing), "nobody asks this for all lessons");
}

#[test]
fn beside_a_plan_that_is_wanted_otherwise_stands_only_what_it_does_not_say() {
    let said = [
        (Situation::AllLessons, Question::Presence, "help"),
        (Situation::AllLessons, Question::Amount, "all"),
        (Situation::AllLessons, Question::Nearness, "in-the-room"),
        (Situation::Me, Question::Quality, "calm"),
    ];
    let agreed = "presence help;amount some;nearness in-the-room".parse().unwrap();
    let statement = sent(&said);
    let beside = words(&statement, None).otherwise_than(&agreed);
    assert_eq!(beside.lines.iter().map(|line| line.question).collect::<Vec<_>>(), [Question::Amount]);
    assert_eq!(beside.about_them.len(), 1, "the plan says nothing of it");
    let before = sent(&said[..1]).answers;
    let news = words(&statement, Some(&before)).otherwise_than(&agreed);
    let asked: Vec<_> = news.lines.iter().map(|line| line.question).collect();
    assert_eq!(asked, [Question::Amount, Question::Nearness], "what is new to its reader is read once more");
}

#[test]
fn everyone_who_said_a_part_of_it_is_named_once() {
    let mut now = sent(&[(IN_MATHS, Question::Presence, "help"), (IN_MATHS, Question::Amount, "some")]);
    let sister = Maker::WithHelp(Someone::related(Relation::SomeoneElse, "Sana"));
    now.answers.0.get_mut(&(IN_MATHS, Question::Amount)).unwrap().maker = sister.clone();
    assert_eq!(
        words(&now, None).makers().iter().map(|(maker, _)| *maker).collect::<Vec<_>>(),
        [&Maker::Myself, &sister]
    );
}

#[test]
fn a_version_reads_back_and_a_draft_has_none() {
    for text in ["0", "3 sent", "12 taken-back"] {
        assert_eq!(text.parse::<Version>().unwrap().to_string(), text);
    }
    for text in ["", "3", "3 draft", "x sent", "sent 3"] {
        assert_eq!(text.parse::<Version>(), Err(UnknownVersion));
    }
}

#[test]
fn what_the_college_switched_off_is_not_told_as_not_asked_but_to_whom_it_was_said() {
    let off = |set: QuestionSet, question| set.with(question, std::collections::BTreeSet::new()).unwrap();
    let asked = [Question::Amount, Question::GoodAt, Question::Goal].into_iter().fold(QuestionSet::default(), off);
    let said = sent(&[(Situation::AllLessons, Question::Presence, "help"), (READING, Question::Now, "some")]);
    let Say::Sent(read) = Say::at(Some(&said), IN_MATHS, None, &asked) else { panic!("it is sent") };
    let not_asked: Vec<Question> = read.not_asked.iter().map(|step| step.question).collect();
    for question in [Question::Amount, Question::GoodAt, Question::Goal] {
        assert!(!not_asked.contains(&question), "{question:?}");
    }
    assert!(not_asked.contains(&Question::Nearness) && not_asked.contains(&Question::Skill));
    let said = [(Situation::AllLessons, Question::Presence, "help"), (Situation::AllLessons, Question::Amount, "some")];
    let lines = lines_of(&asked, &answers(&said), Situation::AllLessons);
    assert!(lines.iter().any(|line| line.question == Question::Amount), "what was answered before stays");
}

#[test]
fn what_was_taken_back_is_told_apart_from_what_was_never_said_but_not_what_staff_never_read() {
    let mut said = sent(&[(Situation::AllLessons, Question::Presence, "help")]);
    let mark = |was_sent| crate::statement::TakenBack { at: DateTime::UNIX_EPOCH, was_sent };
    said.answers_taken_back.insert((Situation::AllLessons, Question::Nearness), mark(true));
    said.answers_taken_back.insert((Situation::AllLessons, Question::Moment), mark(false));
    let Say::Sent(read) = Say::at(Some(&said), IN_MATHS, None, &QuestionSet::default()) else { panic!("it is sent") };
    let questions = |steps: &[Step]| steps.iter().map(|step| step.question).collect::<Vec<_>>();
    assert_eq!(questions(&read.taken_back), [Question::Nearness]);
    assert!(questions(&read.not_asked).contains(&Question::Moment));
    assert!(!questions(&read.not_asked).contains(&Question::Nearness));
}
