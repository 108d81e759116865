//! The start-up settings: read from the environment and one file, checked all at once, refused by name.

mod fault;
mod mail;
mod public_url;
mod read;
mod source;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use chrono_tz::Tz;
use ipnet::IpNet;

pub use fault::{Fault, Place, Problem};
pub use mail::{Mail, SmtpUrl};
pub use public_url::{PublicUrl, host_of};

/// Every setting there is, in the order the README lists them. In the environment each is upper case after `SAYSO_`.
pub const KEYS: [&str; 9] = [
    "listen",
    "public_url",
    "trusted_proxies",
    "data_dir",
    "database_url",
    "college_name",
    "time_zone",
    "smtp_url",
    "mail_from",
];

/// Settings that have passed every check.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where the server listens.
    pub listen: SocketAddr,
    /// Where people reach it: https, unless it is this machine itself.
    pub public_url: PublicUrl,
    /// The proxies whose word about a client's address is taken.
    pub trusted_proxies: Vec<IpNet>,
    /// Where the database and photos are kept.
    pub data_dir: PathBuf,
    /// What `Storage::open` takes.
    pub database: DatabaseUrl,
    /// The college's own name, as pages show it.
    pub college_name: String,
    /// The college's wall clock.
    pub time_zone: Tz,
    /// How emails are sent, where they are.
    pub mail: Option<Mail>,
}

/// A database address. It may hold a password, so it is never printed.
#[derive(Clone)]
pub struct DatabaseUrl(String);

impl DatabaseUrl {
    /// The address itself, for storage alone.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0.split(':').next().unwrap_or_default())
    }
}

impl Config {
    /// Reads the settings of this process. `named` is the file of `--config`; else `SAYSO_CONFIG`, else `./sayso.toml`
    /// where there is one. Fails with every fault there is, not the first.
    pub fn load(named: Option<&Path>) -> Result<Self, Vec<Fault>> {
        let environment =
            std::env::vars_os().map(|(name, value)| (lossy(&name), lossy(&value))).collect::<Vec<(String, String)>>();
        Self::from_sources(named, &environment)
    }

    /// The same from a given environment.
    pub fn from_sources(named: Option<&Path>, environment: &[(String, String)]) -> Result<Self, Vec<Fault>> {
        let (settings, mut faults) = source::gather(named, environment);
        let config = read::read(&settings, &mut faults);
        match config {
            Some(config) if faults.is_empty() => Ok(config),
            _ => Err(faults),
        }
    }

    /// What forbids serving the demo college with these settings: it has cards and passphrases anyone may read.
    pub fn demo_faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        if !self.listen.ip().is_loopback() {
            faults.push(Fault::settled(Problem::DemoListen { listen: self.listen }));
        }
        if !self.public_url.is_loopback() {
            faults.push(Fault::settled(Problem::DemoPublicUrl { url: self.public_url.to_string() }));
        }
        faults
    }
}

fn lossy(text: &std::ffi::OsStr) -> String {
    text.to_string_lossy().into_owned()
}
