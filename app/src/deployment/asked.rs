//! What a coordinator filled in, and the order it makes once it can be read.

use chrono::NaiveDate;
use domain::deployment::Stretch;
use serde::{Deserialize, Serialize};
use storage::Order;

use super::trouble::Trouble;

/// A form as it was sent; a field left out is empty, so that whatever is missing is said and not refused unread.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Asked {
    /// Which session.
    pub session: String,
    /// Who comes.
    pub lsa: String,
    /// The first date.
    pub from: Typed,
    /// The last date.
    pub to: Typed,
}

/// A date as typed, in three fields.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Typed {
    /// 1 to 31.
    pub day: String,
    /// 1 to 12.
    pub month: String,
    /// Four digits.
    pub year: String,
}

impl Typed {
    /// A date as someone would type it.
    pub fn of(date: NaiveDate) -> Self {
        let part = |format: &str| date.format(format).to_string();
        Self { day: part("%-d"), month: part("%-m"), year: part("%Y") }
    }

    fn date(&self) -> Option<NaiveDate> {
        let year = self.year.trim().parse().ok().filter(|year| (1000..=9999).contains(year))?;
        NaiveDate::from_ymd_opt(year, self.month.trim().parse().ok()?, self.day.trim().parse().ok()?)
    }
}

impl Asked {
    /// The order, or everything that stands in its way, all at once.
    pub fn order(&self, today: NaiveDate) -> Result<Order, Vec<Trouble>> {
        let (session, lsa) = (self.session.parse().ok(), self.lsa.parse().ok());
        let (from, to) = (self.from.date(), self.to.date());
        let stretch = from.zip(to).map(|(from, to)| Stretch::new(from, to, today));
        if let (Some(session), Some(lsa), Some(Ok(stretch))) = (session, lsa, &stretch) {
            return Ok(Order { session, lsa, stretch: *stretch });
        }
        let missing = [
            (session.is_none(), Trouble::NoSession),
            (lsa.is_none(), Trouble::NoLsa),
            (from.is_none(), Trouble::NoFrom),
            (to.is_none(), Trouble::NoTo),
        ];
        let missing = missing.into_iter().filter(|(is, _)| *is).map(|(_, trouble)| trouble);
        let refused = stretch.and_then(Result::err).into_iter().flat_map(Trouble::of);
        Err(missing.chain(refused).collect())
    }
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
    fn a_date_is_read_as_typed_and_one_that_never_was_is_not() {
        assert_eq!(Typed::of(today()).date(), Some(today()));
        let typed =
            |day: &str, month: &str, year: &str| Typed { day: day.into(), month: month.into(), year: year.into() };
        assert_eq!(typed(" 4", "02", "2027 ").date(), NaiveDate::from_ymd_opt(2027, 2, 4));
        for wrong in [typed("30", "2", "2027"), typed("4", "", "2027"), typed("4", "2", "27"), typed("٤", "2", "2027")]
        {
            assert_eq!(wrong.date(), None, "{wrong:?}");
        }
    }

    #[test]
    fn dates_the_wrong_way_round_are_refused_by_name() {
        let id = "00000000000000000000000000000001".to_owned();
        let later = Typed { day: "30".into(), ..Typed::of(today()) };
        let asked = Asked { session: id.clone(), lsa: id, from: later, to: Typed::of(today()) };
        assert_eq!(asked.order(today()).unwrap_err(), [Trouble::Refused("ends-before-it-begins".into())]);
    }
}
