//! An LSA's week as someone typed it, kept where it was refused. Shown once.

use domain::access::Visitor;
use domain::id::PersonId;
use domain::working_week::{DAYS, Written};
use storage::WordsOf;

use crate::visitor::{Away, moment, storage};

/// The one place where the form of one LSA is kept.
pub struct Kept;

impl Kept {
    /// Keeps it for the page it came from.
    pub async fn keep(visitor: &Visitor, lsa: PersonId, typed: Written) -> Result<(), Away> {
        let Written { paid, hours, days, break_minutes, break_from, break_to, sites, skills } = typed;
        let one = [
            ("paid", paid),
            ("hours", hours),
            ("break-minutes", break_minutes),
            ("break-from", break_from),
            ("break-to", break_to),
        ];
        let one = one.map(|(name, value)| (name.to_owned(), value)).into_iter();
        let days = days.into_iter().enumerate().map(|(day, typed)| (format!("day-{day}"), typed));
        let many = sites.into_iter().map(|site| ("site".to_owned(), site));
        let many = many.chain(skills.into_iter().map(|skill| ("skill".to_owned(), skill)));
        let fields = one.chain(days).chain(many).collect();
        storage().keep_words(WordsOf::SignIn(visitor.sign_in), &form(lsa), fields, moment().now).await?;
        Ok(())
    }

    /// Takes what was kept.
    pub async fn take(visitor: &Visitor, lsa: PersonId) -> Result<Option<Written>, Away> {
        let fields = storage().take_words(WordsOf::SignIn(visitor.sign_in), &form(lsa), moment().now).await?;
        Ok(fields.map(|fields| {
            let all = |name: &str| -> Vec<String> {
                fields.iter().filter(|(kept, _)| kept == name).map(|(_, value)| value.clone()).collect()
            };
            let one = |name: &str| all(name).into_iter().next().unwrap_or_default();
            let mut days: [String; DAYS] = Default::default();
            for (at, day) in days.iter_mut().enumerate() {
                *day = one(&format!("day-{at}"));
            }
            Written {
                paid: one("paid"),
                hours: one("hours"),
                days,
                break_minutes: one("break-minutes"),
                break_from: one("break-from"),
                break_to: one("break-to"),
                sites: all("site"),
                skills: all("skill"),
            }
        }))
    }
}

fn form(lsa: PersonId) -> String {
    format!("working-week {lsa}")
}
