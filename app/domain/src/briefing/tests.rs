//! What Dana reads of Amina before maths.

use uuid::Uuid;

use super::*;
use crate::id::StatementId;
use crate::sitting::{Relation, Someone, Way};

const MATHS: SessionId = SessionId::new(Uuid::from_u128(7));
const IN_MATHS: Situation = Situation::Session(MATHS);
const READING: Situation = Situation::Activity(Activity::Reading);

fn answers(said: &[(Situation, Question, &str)]) -> Answers {
    let mut answers = Answers::default();
    for (situation, question, words) in said {
        let value = Value::from_words(*question, words).unwrap();
        let answer = Answer { version: 1, value, maker: Maker::Myself, way: Way::Tapped, at: DateTime::UNIX_EPOCH };
        answers.0.insert((*situation, *question), answer);
    }
    answers
}

fn statement(number: i64, state: State, answers: Answers) -> Statement {
    let id = StatementId::new(Uuid::from_u128(1));
    let at = Some(DateTime::UNIX_EPOCH);
    Statement { id, number, state, opened_at: DateTime::UNIX_EPOCH, sent_at: at, taken_back_at: at, answers }
}

fn sent(said: &[(Situation, Question, &str)]) -> Statement {
    statement(3, State::Sent, answers(said))
}

fn words(statement: &Statement, last_read: Option<&Answers>) -> Words {
    match Say::for_session(Some(statement), MATHS, last_read) {
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
    assert_eq!((read.activities[0].0, asked), (Activity::Reading, vec![Question::Now, Question::Goal]));
}

#[test]
fn a_draft_is_never_read_and_taking_back_leaves_nothing() {
    let said = answers(&[(Situation::AllLessons, Question::Presence, "help")]);
    let draft = statement(4, State::Draft, said.clone());
    assert_eq!(Say::for_session(Some(&draft), MATHS, None), Say::Nothing);
    assert_eq!(Version::of(Some(&draft)), Version::NOTHING);
    let back = statement(3, State::TakenBack, said.clone());
    assert_eq!(Say::for_session(Some(&back), MATHS, Some(&said)), Say::TakenBack(Some(DateTime::UNIX_EPOCH)));
    assert_eq!(Say::for_session(None, MATHS, None), Say::Nothing);
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
    assert_eq!(read.gone, [(Question::Help, Value::from_words(Question::Help, "show-me").unwrap())]);
    assert!(read.has_changes() && !words(&now, Some(&now.answers)).has_changes());
    assert!(!words(&now, None).has_changes(), "a first reading has nothing to differ from");
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
