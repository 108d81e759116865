//! Whom a command lets in or shows out, as it is typed: by email, as what, and at which sites.

use app::words::Words;
use chrono::{DateTime, Utc};
use domain::access::Role;
use domain::person::Email;
use domain::scale::Scale as _;
use domain::timetable::picture::Picture;
use storage::Storage;

/// Why what was typed names nobody.
#[derive(Debug, thiserror::Error)]
pub enum NotNamed {
    /// This is no email address.
    #[error("not an email address")]
    Email(String),
    /// This is no role.
    #[error("not a role")]
    Role(String),
    /// Nothing was imported yet.
    #[error("no sites")]
    NoSites,
    /// No site has this name or id; these are the sites there are.
    #[error("no such site")]
    Site(String, Vec<String>),
}

impl NotNamed {
    /// What to tell whoever ran the command.
    pub fn say(&self, words: Words) -> String {
        match self {
            Self::Email(typed) => words.say_with("command-refused-email", &[("what", typed.clone().into())]),
            Self::Role(typed) => {
                let known: Vec<_> = Role::ALL.iter().map(|role| role.key()).collect();
                let args = [("what", typed.clone().into()), ("known", known.join(", ").into())];
                words.say_with("command-refused-role", &args)
            }
            Self::NoSites => words.say("command-refused-no-sites"),
            Self::Site(typed, known) => {
                let args = [("what", typed.clone().into()), ("known", words.list(known.iter().cloned()).into())];
                words.say_with("command-refused-site", &args)
            }
        }
    }
}

/// The email that was typed.
pub fn email(typed: &str) -> Result<Email, NotNamed> {
    Email::new(typed).map_err(|_| NotNamed::Email(typed.to_owned()))
}

/// The role that was typed, by its key.
pub fn role(typed: &str) -> Result<Role, NotNamed> {
    Role::parse(typed).ok_or_else(|| NotNamed::Role(typed.to_owned()))
}

/// The sites there are, each by its name and the college's id: those that an import of nothing would end.
pub async fn sites(storage: &Storage, now: DateTime<Utc>) -> Result<Vec<String>, storage::Error> {
    let difference = storage.compare(Picture::default(), now).await?;
    let mut sites: Vec<String> =
        difference.sites.end.iter().map(|site| format!("{} ({})", site.name, site.source)).collect();
    sites.sort_unstable();
    Ok(sites)
}
