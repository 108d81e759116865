//! What a page needs to know of the college it is shown by.

mod college_page;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use leptos::prelude::expect_context;

use crate::words::Words;

pub use college_page::CollegePage;

/// The college, as its configuration says; given to pages as context.
#[derive(Clone, Debug)]
pub struct College {
    /// What people call it.
    pub name: String,
    /// Whose wall clock its sessions go by.
    pub time_zone: Tz,
    /// Where it is reached, without a slash at its end.
    pub public_url: String,
    /// Whether it sends emails.
    pub sends_mail: bool,
    /// Whether everyone in it is made up.
    pub is_demo: bool,
}

impl College {
    /// Whether it is reached by TLS, which decides the cookie's name and flags.
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https:")
    }
}

/// The day an instant is in by the college's own clock.
pub fn college_day(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&expect_context::<College>().time_zone).date_naive()
}

/// The same in words.
pub fn college_date(words: Words, at: DateTime<Utc>) -> String {
    words.date(college_day(at))
}

/// An instant's time of day by the college's own clock, in words.
pub fn college_time(words: Words, at: DateTime<Utc>) -> String {
    words.time(at.with_timezone(&expect_context::<College>().time_zone).time())
}
