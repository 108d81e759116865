//! The support two of the demo's learners had before Sayso, as the file a college keeps beside its roster.

use std::io;
use std::path::Path;

use chrono::Days;

use super::calendar::Weeks;
use super::roster::{csv, header, row};
use super::{College, FIRST_LSA};

/// The learner by their place, where, what is given, and what to do.
const GIVEN: [(usize, [&str; 6]); 2] = [
    (6, ["time-lunch", "help", "a-little", "at-my-table", "eating", "Cut food small, and stay at the table."]),
    (17, ["time-arriving", "just-in-case", "", "in-the-room", "", "Meet the bus at the gate."]),
];
/// How long ago it was written, and how long until it is looked at again, in days.
const WRITTEN: u64 = 28;
const REVIEW: u64 = 42;

/// Writes `support_in_place.csv`.
pub fn write(college: &College, weeks: Weeks, folder: &Path) -> io::Result<()> {
    let mut rows =
        header("sourcedId,where,presence,amount,nearness,skills,basis,author,date,review,whatToDo,twoPeople");
    let date = weeks.first.checked_sub_days(Days::new(WRITTEN)).unwrap_or(weeks.first).to_string();
    let review = weeks.first.checked_add_days(Days::new(REVIEW)).unwrap_or(weeks.first).to_string();
    for (place, [at, presence, amount, nearness, skills, what]) in GIVEN {
        let Some(learner) = college.supported().nth(place) else { continue };
        let given = [learner.id.as_str(), at, presence, amount, nearness, skills];
        let written = ["carried-over", FIRST_LSA, date.as_str(), review.as_str(), what, "no"];
        rows.push(row(&[&given[..], &written[..]].concat()));
    }
    std::fs::write(folder.join("support_in_place.csv"), csv(rows)?)
}
