//! What can be wrong with a setting: what, where and, in the locale, how to mend it.

use std::fmt;
use std::net::SocketAddr;
use std::path::PathBuf;

/// One thing wrong, and where it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where it was written.
    pub place: Place,
    /// What is wrong with it.
    pub problem: Problem,
}

/// Where a setting was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the file, counted from one.
    File { path: PathBuf, line: usize, column: usize },
    /// In a variable of the environment.
    Environment { name: String },
    /// Nowhere: it follows from the other settings.
    Settled,
}

/// What is wrong. Its sentence is the Fluent message [`Problem::key`], its blank [`Problem::found`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The file named cannot be read.
    Unreadable { reason: String },
    /// The file is not TOML.
    Syntax { reason: String },
    /// No such setting.
    UnknownKey { key: String },
    /// A value of the wrong kind: text, or for proxies a list of texts.
    WrongKind { key: String },
    /// Text that is empty.
    Blank { key: String },
    /// Not an address and port.
    Listen { found: String },
    /// Not a bare http or https address.
    PublicUrl { found: String },
    /// http, though not this machine itself.
    PublicUrlNotSecure { found: String },
    /// Listening to others without saying where they reach it.
    PublicUrlMissing { listen: SocketAddr },
    /// Not an address or network.
    Proxy { found: String },
    /// No such time zone.
    TimeZone { found: String },
    /// Neither of the two databases. The address is left out: it may hold a password.
    Database,
    /// Not the address of a mail server. It is left out: it may hold a password.
    SmtpUrl,
    /// A mail server elsewhere, without TLS.
    SmtpUrlNotSecure,
    /// A sender, and no mail server.
    SmtpUrlMissing,
    /// Not an email address.
    MailFrom { found: String },
    /// A mail server, and no sender.
    MailFromMissing,
    /// The demo college, where others could reach it.
    DemoListen { listen: SocketAddr },
    /// The demo college, under a name others could use.
    DemoPublicUrl { url: String },
}

impl Fault {
    pub(super) fn settled(problem: Problem) -> Self {
        Self { place: Place::Settled, problem }
    }
}

impl Problem {
    /// The Fluent message that says it.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => "config-unreadable",
            Self::Syntax { .. } => "config-syntax",
            Self::UnknownKey { .. } => "config-unknown-key",
            Self::WrongKind { .. } => "config-wrong-kind",
            Self::Blank { .. } => "config-blank",
            Self::Listen { .. } => "config-listen",
            Self::PublicUrl { .. } => "config-public-url",
            Self::PublicUrlNotSecure { .. } => "config-public-url-not-secure",
            Self::PublicUrlMissing { .. } => "config-public-url-missing",
            Self::Proxy { .. } => "config-proxy",
            Self::TimeZone { .. } => "config-time-zone",
            Self::Database => "config-database",
            Self::SmtpUrl => "config-smtp-url",
            Self::SmtpUrlNotSecure => "config-smtp-url-not-secure",
            Self::SmtpUrlMissing => "config-smtp-url-missing",
            Self::MailFrom { .. } => "config-mail-from",
            Self::MailFromMissing => "config-mail-from-missing",
            Self::DemoListen { .. } => "config-demo-listen",
            Self::DemoPublicUrl { .. } => "config-demo-public-url",
        }
    }

    /// What fills its one blank, `$found`.
    pub fn found(&self) -> String {
        match self {
            Self::Unreadable { reason: found }
            | Self::Syntax { reason: found }
            | Self::UnknownKey { key: found }
            | Self::WrongKind { key: found }
            | Self::Blank { key: found }
            | Self::Listen { found }
            | Self::PublicUrl { found }
            | Self::PublicUrlNotSecure { found }
            | Self::Proxy { found }
            | Self::TimeZone { found }
            | Self::MailFrom { found }
            | Self::DemoPublicUrl { url: found } => found.clone(),
            Self::PublicUrlMissing { listen } | Self::DemoListen { listen } => listen.to_string(),
            Self::Database | Self::SmtpUrl | Self::SmtpUrlNotSecure | Self::SmtpUrlMissing | Self::MailFromMissing => {
                String::new()
            }
        }
    }
}

impl fmt::Display for Place {
    /// `sayso.toml:3:1`, `SAYSO_LISTEN`, or nothing: the form editors and shells follow.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File { path, line, column } => write!(f, "{}:{line}:{column}", path.display()),
            Self::Environment { name } => f.write_str(name),
            Self::Settled => Ok(()),
        }
    }
}
