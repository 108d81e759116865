//! What a learner asked for in a place until they sent something else: it is not forgotten, whether it was answered or not.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::Terms;
use crate::situation::Situation;
use crate::statement::{State, Statement};

/// One thing that was asked for, and is no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedEarlier {
    /// When and where.
    pub situation: Situation,
    /// What.
    pub asked: Terms,
    /// When something else was sent, or nothing of it any more.
    pub until: DateTime<Utc>,
}

impl AskedEarlier {
    /// Each thing there was, of all that was ever sent in its order: once, with the last time that it was changed. What is
    /// asked now is none of it, nor what was taken back with all else. Nothing while all is taken back.
    pub fn of(sent: &[Statement]) -> Vec<Self> {
        if sent.last().is_none_or(|last| last.state != State::Sent) {
            return Vec::new();
        }
        let situations = sent.iter().flat_map(|statement| statement.answers.0.keys().map(|(situation, _)| *situation));
        let places: BTreeSet<_> = situations.filter(|situation| situation.is_a_place()).collect();
        places.into_iter().flat_map(|place| Self::in_place(sent, place)).collect()
    }

    fn in_place(sent: &[Statement], situation: Situation) -> Vec<Self> {
        let each = sent.iter().map(|statement| (statement, Terms::asked(&statement.answers, situation)));
        let each: Vec<_> = each.collect();
        let now = each.last().and_then(|(_, asked)| asked.as_ref());
        let ended = each.windows(2).rev().filter_map(|pair| {
            let [(before, asked), (after, next)] = pair else { return None };
            let asked = asked.as_ref().filter(|_| before.state == State::Sent && asked != next)?;
            Some(Self { situation, asked: asked.clone(), until: after.sent_at? })
        });
        let mut found: Vec<Self> = Vec::new();
        for one in ended {
            if now != Some(&one.asked) && !found.iter().any(|later| later.asked == one.asked) {
                found.push(one);
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use chrono::TimeDelta;
    use uuid::Uuid;

    use super::*;
    use crate::id::StatementId;
    use crate::question::{Question, Value};
    use crate::sitting::{Maker, Way};
    use crate::statement::{Answer, Answers};

    fn at(number: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::hours(number)
    }

    /// Statements one after the other, each with what it says of all lessons.
    fn sent(each: &[(State, &str)]) -> Vec<Statement> {
        let one = |(number, (state, presence)): (i64, &(State, &str))| {
            let value = Value::from_words(Question::Presence, presence).unwrap();
            let (maker, way) = (Maker::Myself, Way::Tapped);
            let answer = Answer { version: 1, wording: 0, value, maker, way, at: at(number) };
            Statement {
                id: StatementId::new(Uuid::nil()),
                number,
                state: *state,
                opened_at: at(number),
                sent_at: Some(at(number)),
                taken_back_at: None,
                answers: Answers(BTreeMap::from([((Situation::AllLessons, Question::Presence), answer)])),
                answers_taken_back: BTreeMap::new(),
            }
        };
        (1..).zip(each).map(one).collect()
    }

    fn earlier(each: &[(State, &str)]) -> Vec<(String, DateTime<Utc>)> {
        AskedEarlier::of(&sent(each)).into_iter().map(|one| (one.asked.to_string(), one.until)).collect()
    }

    #[test]
    fn what_was_asked_until_something_else_was_sent_is_there_once_and_what_is_asked_now_is_not() {
        let (sent, asked) = (State::Sent, |words: &str| format!("presence {words}"));
        assert!(earlier(&[(sent, "help")]).is_empty());
        assert!(earlier(&[(sent, "help"), (sent, "help")]).is_empty(), "it is asked still");
        let changed = [(sent, "help"), (sent, "help"), (sent, "no-one")];
        assert_eq!(earlier(&changed), [(asked("help"), at(3))]);
        let again = [(sent, "help"), (sent, "no-one"), (sent, "help"), (sent, "just-in-case"), (sent, "no-one")];
        assert_eq!(earlier(&again), [(asked("just-in-case"), at(5)), (asked("help"), at(4))]);
    }

    #[test]
    fn what_was_taken_back_with_all_else_is_not_told_of_as_asked() {
        let (sent, back) = (State::Sent, State::TakenBack);
        assert!(earlier(&[(back, "help"), (sent, "no-one")]).is_empty());
        assert!(earlier(&[(sent, "help"), (back, "no-one")]).is_empty(), "nothing is asked now");
        let once = [(sent, "help"), (back, "no-one"), (sent, "just-in-case")];
        assert_eq!(earlier(&once), [("presence help".to_owned(), at(2))]);
    }
}
