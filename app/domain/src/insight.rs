//! How the questions do with people: counts over enough of them that nobody can be picked out, and who tried each version.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::question::Question;
use crate::scale::scales;

/// The fewest people anything is counted over.
pub const FEWEST_PEOPLE: i64 = 10;

scales! {
    /// What may say that a question is hard to answer. Kept once a person and wording, however often it happens.
    Sign {
        /// "I am not sure" was the answer.
        NotSure = "not-sure",
        /// They came back to the question by the page's own "Back".
        WentBack = "went-back",
        /// They gave another answer later, before or after sending.
        Changed = "changed",
        /// Someone helped them, or wrote it for them.
        WithHelp = "with-help",
    }
}

/// The word of having answered at all in storage, beside those of [`Sign`].
pub const ANSWERED: &str = "answered";

/// One question in one wording: its own version, and what the college made of its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Worded {
    /// Which question.
    pub question: Question,
    /// The version of its steps and of the words it came with.
    pub version: i64,
    /// The college's own words for it, by a number that grows with each change; 0 for the words it came with.
    pub wording: i64,
}

/// How one wording did, over at least [`FEWEST_PEOPLE`]. No sum over several wordings is made anywhere: what a wording
/// with too few people would add to it could be told from the difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    people: i64,
    signs: BTreeMap<Sign, i64>,
}

impl Figures {
    /// `None` over fewer people than [`FEWEST_PEOPLE`].
    pub fn over(people: i64, signs: BTreeMap<Sign, i64>) -> Option<Self> {
        (people >= FEWEST_PEOPLE).then_some(Self { people, signs })
    }

    /// How many people met the question in this wording.
    pub const fn people(&self) -> i64 {
        self.people
    }

    /// To how many of them it happened.
    pub fn of(&self, sign: Sign) -> i64 {
        self.signs.get(&sign).copied().unwrap_or(0)
    }

    /// What happened to most of them, and to how many; nothing where nothing happened to anyone.
    pub fn most(&self) -> Option<(Sign, i64)> {
        let happened = self.signs.iter().filter(|(_, people)| **people > 0);
        happened
            .max_by_key(|(sign, people)| (**people, std::cmp::Reverse(**sign)))
            .map(|(sign, people)| (*sign, *people))
    }
}

/// What is on record about one version of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Which version.
    pub version: i64,
    /// The day it came.
    pub since: NaiveDate,
    /// What changed, by the key of its sentence.
    pub changed: String,
    /// Who tried it. Empty means: nobody has.
    pub tried: Vec<Trial>,
}

scales! {
    /// What people a question was tried with.
    Triers {
        /// Learners who use symbols or a communication aid.
        AacUsers = "aac-users",
        /// Learners who use switches or eye gaze.
        SwitchUsers = "switch-users",
        /// Learners who use a screen reader.
        ScreenReaderUsers = "screen-reader-users",
        /// Any other learners.
        Learners = "learners",
        /// Staff, who are no measure of how learners fare.
        Staff = "staff",
    }
}

/// One time a version was tried with people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trial {
    /// What people.
    pub with: Triers,
    /// How many.
    pub people: i64,
    /// The day.
    pub on: NaiveDate,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nine_people_give_nothing_and_ten_give_figures() {
        assert_eq!(Figures::over(9, BTreeMap::from([(Sign::NotSure, 9)])), None);
        let ten = Figures::over(10, BTreeMap::from([(Sign::NotSure, 3)])).unwrap();
        assert_eq!((ten.people(), ten.of(Sign::NotSure), ten.of(Sign::Changed)), (10, 3, 0));
    }

    #[test]
    fn what_happens_most_is_named_and_nothing_where_nothing_happens() {
        let figures = |signs: &[(Sign, i64)]| Figures::over(12, signs.iter().copied().collect()).unwrap();
        assert_eq!(figures(&[(Sign::WithHelp, 2), (Sign::NotSure, 7)]).most(), Some((Sign::NotSure, 7)));
        assert_eq!(figures(&[(Sign::WithHelp, 2), (Sign::NotSure, 2)]).most(), Some((Sign::NotSure, 2)));
        assert_eq!(figures(&[(Sign::WithHelp, 0)]).most(), None);
    }
}
