//! The college's own files, read as one whole picture and stored as one change: all of it or nothing.

mod archive;
mod calendar;
mod cause;
mod command;
mod folder;
mod in_place;
mod photo;
mod problem;
mod report;
mod roster;
mod table;
mod working;

#[cfg(test)]
mod tests;

use std::path::Path;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::timetable::picture::Picture;

pub use command::{Options, Stopped, load, run};
pub use problem::{Problem, Spot, Wrong};

/// Reads a folder. Fails with everything that is wrong in any of its files, causes first, then in the order of files and lines.
pub fn read_folder(path: &Path, time_zone: Tz, now: DateTime<Utc>) -> Result<Picture, Vec<Problem>> {
    let mut problems = Vec::new();
    let picture = folder::read(path, time_zone, now, &mut problems);
    match picture {
        Some(picture) if problems.is_empty() => Ok(picture),
        _ => Err(cause::first(problems)),
    }
}
