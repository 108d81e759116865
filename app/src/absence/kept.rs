//! The two days as someone typed them, kept where they were refused. Shown once.

use chrono::{Days, NaiveDate};
use domain::deployment::{LONGEST_STRETCH, Refusal, Stretch};
use domain::id::PersonId;
use serde::{Deserialize, Serialize};

use crate::deployment::date;
use crate::kept::Form;
use crate::words::Words;

/// The fields of the form.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// The first day.
    pub from: String,
    /// The last.
    pub to: String,
}

/// What is wrong with them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The first, or the last, is no date.
    NoDate(&'static str),
    /// The first is over.
    Over,
    /// The last is before the first.
    EndsFirst,
    /// They are further apart than one absence may be; the last day there may be.
    TooLong(NaiveDate),
}

impl Wrong {
    /// The field it is about.
    pub const fn field(self) -> &'static str {
        match self {
            Self::NoDate(field) => field,
            Self::Over => "from",
            Self::EndsFirst | Self::TooLong(_) => "to",
        }
    }

    /// In words, for the field and the summary.
    pub fn said(self, words: Words) -> String {
        match self {
            Self::NoDate(field) => words.say(&format!("absence-wrong-{field}")),
            Self::Over => words.say("absence-wrong-over"),
            Self::EndsFirst => words.say("absence-wrong-ends-first"),
            Self::TooLong(last) => {
                words.say_with("absence-wrong-too-long", &[("date", words.date_and_year(last).into())])
            }
        }
    }
}

impl Typed {
    /// The days; fails with what is wrong with them.
    pub fn read(&self, today: NaiveDate) -> Result<Stretch, Wrong> {
        let from = date(&self.from).ok_or(Wrong::NoDate("from"))?;
        let to = date(&self.to).ok_or(Wrong::NoDate("to"))?;
        Stretch::new(from, to, today).map_err(|refused| match refused {
            Refusal::BeginsInThePast => Wrong::Over,
            Refusal::TooLong => Wrong::TooLong(from.checked_add_days(Days::new(LONGEST_STRETCH)).unwrap_or(to)),
            _ => Wrong::EndsFirst,
        })
    }
}

impl Form for Typed {
    type Of = PersonId;

    fn name(person: &Self::Of) -> String {
        format!("absence {person}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Locale;

    #[test]
    fn of_two_days_that_are_refused_it_is_said_which_and_why() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let said = |from: &str, to: &str| {
            let wrong = Typed { from: from.to_owned(), to: to.to_owned() }.read(today).unwrap_err();
            (wrong.field(), wrong.said(Words::of(Locale::EnGb)))
        };
        let (field, words) = said("2026-11-24", "2027-12-24");
        assert_eq!(field, "to");
        assert_eq!(words, "At most a year at once: the last day can be Thursday 25 November 2027 or before");
        assert_eq!(said("2026-11-20", "2026-11-24").0, "from");
        assert_eq!(said("2026-11-25", "2026-11-24").1, "The last day must not be before the first");
        assert_eq!(said("2026-11-25", "soon"), ("to", "Enter a real last day".to_owned()));
    }
}
