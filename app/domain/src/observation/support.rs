//! An observation of support, once a year, against one learner's own plan: five things to look for, told to the learner, who
//! says whether it is right. It names no LSA and is nobody's appraisal.

use std::collections::BTreeMap;

use chrono::{DateTime, Months, NaiveDate, Utc};

use crate::id::{PersonId, SessionId, SupportSeenId};
use crate::person::Name;
use crate::review::Note;
use crate::scale::{Scale, scales};
use crate::sitting::Maker;

scales! {
    /// What is looked for, as the colleges of the study of 2010 did.
    Criterion {
        /// Attentive to what the learner wants help with.
        Attentive = "attentive",
        /// Blends with, and adds to, the group.
        Blends = "blends",
        /// Helps the learner with being anxious.
        Calms = "calms",
        /// Balances support with the learner relying on themself.
        Balance = "balance",
        /// Understands the learner's own version of their condition.
        OwnVersion = "own-version",
    }

    /// How far it was seen. What was not looked for is not seen, and never "no".
    Seen {
        /// It was.
        Yes = "yes",
        /// Partly.
        Partly = "partly",
        /// It was not.
        No = "no",
        /// There was nothing to see it in.
        NotSeen = "not-seen",
    }

    /// What the learner says of it.
    View {
        /// It is right.
        Right = "right",
        /// It is not right.
        NotRight = "not-right",
        /// They are not sure.
        NotSure = "not-sure",
        /// Not now: it is still to come.
        NotNow = "not-now",
    }
}

/// What was seen of a learner's support.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SupportSeen {
    steps: BTreeMap<Criterion, Seen>,
    note: Option<Note>,
}

/// Why it is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// One of the five is not said.
    #[error("not all five")]
    NotAll,
    /// The note is too long.
    #[error("too long")]
    TooLong,
    /// A step of no scale: no form of ours sends it.
    #[error("no such step")]
    NoSuchStep,
}

impl SupportSeen {
    /// What a form says: every one of the five, and a note that the learner reads.
    pub fn new(picks: &BTreeMap<String, String>, note: &str) -> Result<Self, Refusal> {
        let note = Note::new(note).map_err(|_| Refusal::TooLong)?;
        let mut steps = BTreeMap::new();
        for (criterion, seen) in picks {
            let criterion = Criterion::parse(criterion).ok_or(Refusal::NoSuchStep)?;
            steps.insert(criterion, Seen::parse(seen).ok_or(Refusal::NoSuchStep)?);
        }
        if steps.len() < Criterion::ALL.len() {
            return Err(Refusal::NotAll);
        }
        Ok(Self { steps, note })
    }

    /// What was seen of one of the five.
    pub fn of(&self, criterion: Criterion) -> Seen {
        self.steps.get(&criterion).copied().unwrap_or(Seen::NotSeen)
    }

    /// The note.
    pub const fn note(&self) -> Option<&Note> {
        self.note.as_ref()
    }

    /// As it is kept: `attentive yes;blends partly`.
    pub fn kept(&self) -> String {
        let steps = self.steps.iter().map(|(criterion, seen)| format!("{} {}", criterion.key(), seen.key()));
        steps.collect::<Vec<_>>().join(";")
    }

    /// What was kept.
    pub fn from_kept(steps: &str, note: &str) -> Result<Self, Refusal> {
        let picks = steps.split(';').filter_map(|step| step.split_once(' '));
        Self::new(&picks.map(|(criterion, seen)| (criterion.to_owned(), seen.to_owned())).collect(), note)
    }
}

/// One observation, with what the learner says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SupportObserved {
    /// Which.
    pub id: SupportSeenId,
    /// At which weekly session.
    pub session: SessionId,
    /// What is taught in it.
    pub title: String,
    /// The day.
    pub on: NaiveDate,
    /// What was seen.
    pub seen: SupportSeen,
    /// Who looked, and what they are called.
    pub by: (PersonId, Name),
    /// When they wrote it.
    pub at: DateTime<Utc>,
    /// What the learner says of it, and who made that; nothing where they said nothing.
    pub view: Option<(View, Maker)>,
}

/// The day by which support is to be looked at next: a year after it was last, or after a plan was first agreed where it
/// never was. Nothing is due where there is neither.
pub fn next_by(last: Option<NaiveDate>, agreed: Option<NaiveDate>) -> Option<NaiveDate> {
    last.or(agreed)?.checked_add_months(Months::new(12))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picks(steps: &[(&str, &str)]) -> BTreeMap<String, String> {
        steps.iter().map(|(criterion, seen)| ((*criterion).to_owned(), (*seen).to_owned())).collect()
    }

    const FIVE: [(&str, &str); 5] =
        [("attentive", "yes"), ("blends", "partly"), ("calms", "not-seen"), ("balance", "no"), ("own-version", "yes")];

    #[test]
    fn all_five_are_said_and_come_back_as_they_were_kept() {
        let seen = SupportSeen::new(&picks(&FIVE), " She waited. ").unwrap();
        assert_eq!((seen.of(Criterion::Blends), seen.note().unwrap().words()), (Seen::Partly, "She waited."));
        assert_eq!(SupportSeen::from_kept(&seen.kept(), "She waited.").unwrap(), seen);
        assert_eq!(SupportSeen::new(&picks(&FIVE[..4]), ""), Err(Refusal::NotAll));
        assert_eq!(SupportSeen::new(&picks(&[("attentive", "often")]), ""), Err(Refusal::NoSuchStep));
    }

    #[test]
    fn the_next_is_due_a_year_after_the_last_or_after_a_plan_was_first_agreed() {
        let day = |year, day| NaiveDate::from_ymd_opt(year, 11, day).unwrap();
        assert_eq!(next_by(Some(day(2025, 3)), Some(day(2023, 9))), Some(day(2026, 3)));
        assert_eq!(next_by(None, Some(day(2025, 9))), Some(day(2026, 9)));
        assert_eq!(next_by(None, None), None);
    }
}
