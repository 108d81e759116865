//! The `import` command: reads, compares, and stores or only tells.

use std::path::Path;
use std::process::ExitCode;

use app::words::Words;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::timetable::difference::Difference;
use domain::timetable::picture::Picture;
use storage::{Imported, Many, Moment, Storage};

use super::problem::Problem;
use super::{read_folder, report};
use crate::terminal;

/// How an import is asked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// `--dry-run`: tell what would change and change nothing.
    pub dry_run: bool,
    /// `--end-many`: go on though more than one in ten people or sessions of a site would end.
    pub end_many: bool,
}

/// Why nothing was stored.
#[derive(Debug)]
pub enum Stopped {
    /// The files are to be mended.
    Problems(Vec<Problem>),
    /// More would end than is likely to be meant.
    EndsMany(Box<(Picture, Difference)>),
    /// Ours to mend.
    Failed(storage::Error),
}

/// Reads a folder and stores it. The demo college comes in by this door too.
pub async fn load(
    storage: &Storage,
    folder: &Path,
    options: Options,
    time_zone: Tz,
    now: DateTime<Utc>,
) -> Result<(Picture, Difference), Stopped> {
    let path = folder.to_owned();
    // photos are work for the processor: not for the threads that answer requests
    let read = tokio::task::spawn_blocking(move || read_folder(&path, time_zone, now));
    let picture = read.await.expect("reading a folder does not panic").map_err(Stopped::Problems)?;
    if options.dry_run {
        let difference = storage.compare(picture.clone(), now).await.map_err(Stopped::Failed)?;
        return Ok((picture, difference));
    }
    let many = if options.end_many { Many::Ended } else { Many::Refused };
    let at = Moment { now, today: now.with_timezone(&time_zone).date_naive() };
    match storage.import(picture.clone(), many, time_zone, at).await.map_err(Stopped::Failed)? {
        Imported::Done(difference) => Ok((picture, difference)),
        Imported::EndsMany(difference) => Err(Stopped::EndsMany(Box::new((picture, difference)))),
    }
}

/// Runs the command: what changed goes to the output, what is to be mended to the errors.
pub async fn run(
    storage: &Storage,
    folder: &Path,
    options: Options,
    time_zone: Tz,
    now: DateTime<Utc>,
    words: Words,
) -> ExitCode {
    match load(storage, folder, options, time_zone, now).await {
        Ok((picture, difference)) => {
            terminal::say(&words.say(report::heading(&difference, options.dry_run)));
            terminal::say(report::changes(&difference, words).trim_end());
            terminal::say(report::picture(&picture, words).trim_end());
            if options.dry_run && difference.ends_many().next().is_some() && !options.end_many {
                terminal::warn(report::ends_many(&difference, words).trim_end());
            }
            ExitCode::SUCCESS
        }
        Err(Stopped::Problems(problems)) => {
            terminal::warn(report::problems(&problems, words).trim_end());
            ExitCode::FAILURE
        }
        Err(Stopped::EndsMany(ended)) => {
            let (picture, difference) = *ended;
            terminal::say(report::changes(&difference, words).trim_end());
            terminal::say(report::picture(&picture, words).trim_end());
            terminal::warn(report::ends_many(&difference, words).trim_end());
            ExitCode::FAILURE
        }
        Err(Stopped::Failed(error)) => {
            tracing::error!(%error, source = ?std::error::Error::source(&error), "the import failed");
            terminal::warn(&words.say_with("import-failed", &[("what", error.to_string().into())]));
            ExitCode::FAILURE
        }
    }
}
