//! What every command but `doctor` begins with: settings that hold, and a database with its schema up to date.

use std::io::ErrorKind;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;

use app::clock::Clock;
use app::college::College;
use chrono::{DateTime, Utc};
use storage::{Storage, sqlite_options};

use super::Failed;
use super::alone::Alone;
use crate::config::Config;
use crate::demo;

/// Settings that hold, and what is kept by them.
pub struct Opened {
    /// The settings.
    pub config: Config,
    /// What is kept.
    pub storage: Storage,
}

impl Opened {
    /// Reads the settings, makes the data folder for its owner alone, and brings the schema up to date.
    pub async fn by(file: Option<&Path>) -> Result<Self, Failed> {
        Self::with(Config::load(file).map_err(Failed::Config)?).await
    }

    /// The same for the files of a college: refused over the demo college, whose next run would end all that its own files do not
    /// name, and while another command makes it or takes in files.
    pub async fn for_import(file: Option<&Path>) -> Result<(Self, Alone), Failed> {
        let config = Config::load(file).map_err(Failed::Config)?;
        make_folder(&config.data_dir)?;
        let alone = Alone::in_folder(&config.data_dir)?;
        let opened = Self::with(config).await?;
        if !opened.storage.is_demo().await? {
            return Ok((opened, alone));
        }
        opened.storage.close().await;
        Err(Failed::ImportOverDemo)
    }

    /// The same for the demo college: refused before anything is made where others could reach it, and while another command makes it
    /// or takes in files.
    pub async fn for_demo(file: Option<&Path>) -> Result<(Self, Alone), Failed> {
        let config = Config::load(file).map_err(Failed::Config)?;
        keep_demo_home(&config)?;
        make_folder(&config.data_dir)?;
        let alone = Alone::in_folder(&config.data_dir)?;
        Ok((Self::with(config).await?.without_half_a_demo().await?, alone))
    }

    /// The same with an empty database in place of a demo college whose making was cut short: half of it is no use to anybody, and
    /// nobody said anything in it yet. Refused where a real college came into it, and over PostgreSQL, whose databases are made by
    /// others.
    async fn without_half_a_demo(self) -> Result<Self, Failed> {
        if !self.storage.is_half_a_demo().await? {
            return Ok(self);
        }
        let is_nothing_else = demo::is_nothing_else(&self.storage).await?;
        self.storage.close().await;
        if !is_nothing_else {
            return Err(Failed::RealInDemo);
        }
        let Ok(options) = sqlite_options(self.config.database.expose()) else { return Err(Failed::HalfADemo) };
        let file = options.get_filename();
        for end in ["", "-wal", "-shm"] {
            let mut part = file.as_os_str().to_owned();
            part.push(end);
            match std::fs::remove_file(&part) {
                Err(error) if error.kind() != ErrorKind::NotFound => return Err(Failed::DataDir(part.into(), error)),
                _ => {}
            }
        }
        Self::with(self.config).await
    }

    async fn with(config: Config) -> Result<Self, Failed> {
        make_folder(&config.data_dir)?;
        let storage = Storage::open(config.database.expose()).await?;
        storage.migrate().await?;
        Ok(Self { config, storage })
    }

    /// The same for pages, whose database is not to take its time as it may for a command.
    pub async fn for_pages(self) -> Result<Self, Failed> {
        self.storage.close().await;
        let storage = Storage::open_to_serve(self.config.database.expose()).await?;
        Ok(Self { config: self.config, storage })
    }

    /// What pages and commands need to know of the college.
    pub fn college(&self) -> College {
        College {
            name: self.config.college_name.clone(),
            time_zone: self.config.time_zone,
            public_url: self.config.public_url.to_string(),
            sends_mail: self.config.mail.is_some(),
            is_demo: false,
        }
    }

    /// The clock asked for: a fixed one only over the demo college, whose people are not real.
    pub async fn clock(&self, fixed: Option<Clock>) -> Result<Clock, Failed> {
        match fixed {
            None => Ok(Clock::System),
            Some(_) if !self.storage.is_demo().await? => Err(Failed::NowOverRealData),
            Some(clock) => Ok(clock),
        }
    }
}

/// Makes the data folder for its owner alone, where there is none.
fn make_folder(folder: &Path) -> Result<(), Failed> {
    let made = std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder);
    made.map_err(|source| Failed::DataDir(folder.to_owned(), source))
}

/// Refuses to go on with the demo college where others could reach it.
pub fn keep_demo_home(config: &Config) -> Result<(), Failed> {
    let faults = config.demo_faults();
    if faults.is_empty() { Ok(()) } else { Err(Failed::Config(faults)) }
}

/// Reads `--now`: an instant with its offset, as RFC 3339 writes it.
pub fn fixed_clock(typed: Option<&String>) -> Result<Option<Clock>, Failed> {
    let Some(typed) = typed else { return Ok(None) };
    let instant = DateTime::parse_from_rfc3339(typed).map_err(|_| Failed::NotAnInstant(typed.clone()))?;
    Ok(Some(Clock::Fixed(instant.with_timezone(&Utc))))
}
