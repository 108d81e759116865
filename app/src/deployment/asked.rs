//! What a coordinator filled in, and the order it makes once it can be read.

use chrono::NaiveDate;
use domain::deployment::{Part, Stretch};
use domain::scale::Scale;
use serde::{Deserialize, Serialize};
use storage::Order;

use super::trouble::Trouble;

/// A form as it was sent; a field left out is empty, so that whatever is missing is said and not refused unread.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// Which session.
    pub session: String,
    /// Who comes.
    pub lsa: String,
    /// For which part of each meeting; all of it, where nothing is said.
    pub part: String,
    /// The first date, as the browser's own field sends it (2026-11-24) or as typed where it has none.
    pub from: String,
    /// The last date.
    pub to: String,
    /// Why this person, or why they come no more; the LSA reads the first in the briefing, and the learner both on their own page.
    pub reason: String,
}

/// The most characters of a reason.
pub const LONGEST_REASON: usize = 300;

impl Asked {
    /// Why, where anything was said.
    pub fn reason(&self) -> Option<String> {
        reason(&self.reason).ok().flatten()
    }

    /// The order, or everything that stands in its way, all at once.
    pub fn order(&self, today: NaiveDate) -> Result<Order, Vec<Trouble>> {
        let (session, lsa) = (self.session.parse().ok(), self.lsa.parse().ok());
        let (from, to) = (date(&self.from), date(&self.to));
        let stretch = from.zip(to).map(|(from, to)| Stretch::new(from, to, today));
        let is_too_long = reason(&self.reason).is_err();
        if let (Some(session), Some(lsa), Some(Ok(stretch)), false) = (session, lsa, &stretch, is_too_long) {
            let part = Part::parse(&self.part).unwrap_or(Part::Whole);
            return Ok(Order { session, lsa, part, stretch: *stretch });
        }
        let missing = [
            (session.is_none(), Trouble::NoSession),
            (lsa.is_none(), Trouble::NoLsa),
            (from.is_none(), Trouble::NoFrom),
            (to.is_none(), Trouble::NoTo),
            (is_too_long, Trouble::Refused("reason-too-long".to_owned())),
        ];
        let missing = missing.into_iter().filter(|(is, _)| *is).map(|(_, trouble)| trouble);
        let refused = stretch.and_then(Result::err).into_iter().flat_map(Trouble::of);
        Err(missing.chain(refused).collect())
    }
}

/// A reason of more than [`LONGEST_REASON`] characters: it is told, and nothing of it is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

/// What was written as a reason, where anything was.
pub fn reason(typed: &str) -> Result<Option<String>, TooLong> {
    let reason = domain::typed::tidy(typed);
    if reason.chars().count() > LONGEST_REASON {
        return Err(TooLong);
    }
    Ok((!reason.is_empty()).then_some(reason))
}

/// A date with its year in four digits: `2026-11-24`, or day first as people write it (`24/11/2026`, `24 11 2026`).
pub fn date(typed: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> = typed.trim().split(|c: char| "-/. ".contains(c)).collect();
    let [first, month, last] = parts.as_slice() else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    let four = year.len() == 4;
    NaiveDate::from_ymd_opt(year.parse().ok().filter(|_| four)?, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
    }

    #[test]
    fn everything_missing_is_said_at_once() {
        let said = Asked::default().order(today()).unwrap_err();
        assert_eq!(said, [Trouble::NoSession, Trouble::NoLsa, Trouble::NoFrom, Trouble::NoTo]);
    }

    #[test]
    fn a_date_is_read_as_sent_or_as_typed_and_one_that_never_was_is_not() {
        for typed in ["2026-11-24", "24/11/2026", " 24 11 2026 ", "24.11.2026"] {
            assert_eq!(date(typed), Some(today()), "{typed}");
        }
        for wrong in ["", "24", "24/11", "30/2/2027", "24/11/26", "tomorrow", "٤/2/2027", "-1-1-2027", "2026-11-24-1"]
        {
            assert_eq!(date(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_reason_that_is_too_long_is_told_and_never_cut() {
        assert_eq!(reason("  For the trip. "), Ok(Some("For the trip.".to_owned())));
        assert_eq!(reason(" "), Ok(None));
        assert_eq!(reason(&"é".repeat(LONGEST_REASON)).map(|reason| reason.is_some()), Ok(true));
        let long = Asked { reason: "w".repeat(LONGEST_REASON + 1), ..Asked::default() };
        assert_eq!(reason(&long.reason), Err(TooLong));
        let said = long.order(today()).unwrap_err();
        assert_eq!(said.last(), Some(&Trouble::Refused("reason-too-long".to_owned())));
        assert_eq!(said.last().map(Trouble::field), Some("reason"));
    }

    #[test]
    fn dates_the_wrong_way_round_are_refused_by_name() {
        let id = "00000000000000000000000000000001".to_owned();
        let asked = Asked {
            session: id.clone(),
            lsa: id,
            from: "2026-11-30".into(),
            to: "2026-11-24".into(),
            ..Asked::default()
        };
        assert_eq!(asked.order(today()).unwrap_err(), [Trouble::Refused("ends-before-it-begins".into())]);
    }
}
