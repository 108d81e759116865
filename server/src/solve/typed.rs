//! What was typed after `sayso solve`.

use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use clap::ArgMatches;
use solver::instance::LsaId;

use super::{Refused, Solve, Until};
use crate::command::texts;

impl Solve {
    /// Reads the command line, as [`crate::command::line`] describes it.
    pub fn typed(typed: &ArgMatches) -> Result<Self, Refused> {
        let seconds: f64 = number(typed, "seconds")?.unwrap_or(5.0);
        let time = Duration::try_from_secs_f64(seconds).map_err(|_| Refused::Number("seconds", seconds.to_string()))?;
        let steps = number(typed, "work")?;
        Ok(Self {
            instance: typed.get_one::<PathBuf>("instance").cloned().unwrap_or_default(),
            published: typed.get_one::<PathBuf>("published").cloned(),
            absent: texts(typed, "absent").into_iter().map(LsaId).collect(),
            seed: number(typed, "seed")?.unwrap_or(1),
            until: steps.map_or(Until::Time(time), Until::Steps),
        })
    }
}

fn number<N: FromStr>(typed: &ArgMatches, option: &'static str) -> Result<Option<N>, Refused> {
    let read = |text: &String| text.parse().map_err(|_| Refused::Number(option, text.clone()));
    typed.get_one::<String>(option).map(read).transpose()
}
