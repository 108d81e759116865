//! `sayso dismiss`: takes back what `sayso admit`, or an import, let someone in as.

use app::words::Words;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::access::Role;
use domain::person::Name;
use domain::scale::Scale;
use storage::{Dismissal, Dismissed, Moment, NotDismissed, Storage};

use crate::command::whom::{self, NotNamed};

/// What was asked on the command line.
#[derive(Clone, Debug)]
pub struct Dismiss {
    /// Whom.
    pub email: String,
    /// As what they come in no more, by the role's key; none means as nothing.
    pub role: Option<String>,
    /// By the college's own id or by name; none means everywhere.
    pub sites: Vec<String>,
}

/// Why nobody was shown out.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// What was typed names nobody.
    #[error(transparent)]
    Named(#[from] NotNamed),
    /// Nobody has this email.
    #[error("nobody by this email")]
    Nobody(String),
    /// They do not hold this there; what they do hold.
    #[error("a role that is not held")]
    NotHeld(Name, Vec<(Role, String)>),
    /// Ours.
    #[error("showing someone out")]
    Storage(#[from] storage::Error),
}

impl Refused {
    /// What to tell whoever ran the command.
    pub fn say(&self, words: Words) -> String {
        match self {
            Self::Named(not_named) => not_named.say(words),
            Self::Nobody(email) => words.say_with("dismiss-refused-nobody", &[("what", email.clone().into())]),
            Self::NotHeld(name, held) => {
                let key = if held.is_empty() { "dismiss-refused-nothing" } else { "dismiss-refused-not-held" };
                let args = [("name", name.to_string().into()), ("roles", listed(held, words).into())];
                words.say_with(key, &args)
            }
            Self::Storage(_) => words.say("dismiss-failed"),
        }
    }
}

/// What to print of someone who was shown out.
pub fn shown_out(dismissed: &Dismissed, words: Words) -> String {
    let name = dismissed.name.to_string();
    let with = |key: &str, held: &[(Role, String)]| {
        words.say_with(key, &[("name", name.clone().into()), ("roles", listed(held, words).into())])
    };
    let mut said = vec![with("dismiss-done", &dismissed.ended)];
    if !dismissed.left.is_empty() {
        said.push(with("dismiss-left", &dismissed.left));
    }
    if dismissed.is_in_files {
        said.push(words.say("dismiss-in-files"));
    }
    if dismissed.leaves_unread {
        said.push(words.say("dismiss-unread"));
    }
    said.join("\n")
}

/// Each role with its site.
fn listed(held: &[(Role, String)], words: Words) -> String {
    let one = |(role, site): &(Role, String)| {
        let role = words.say(&format!("person-role-{}", role.key()));
        words.say_with("dismiss-role", &[("role", role.into()), ("site", site.clone().into())])
    };
    words.list(held.iter().map(one))
}

/// Ends what someone may come in as, and whatever they came in by.
pub async fn dismiss(storage: &Storage, asked: Dismiss, zone: Tz, now: DateTime<Utc>) -> Result<Dismissed, Refused> {
    let email = whom::email(&asked.email)?;
    let role = asked.role.as_deref().map(whom::role).transpose()?;
    let dismissal = Dismissal { email, role, sites: asked.sites };
    let at = Moment { now, today: now.with_timezone(&zone).date_naive() };
    match storage.dismiss(dismissal, at).await? {
        Ok(dismissed) => Ok(dismissed),
        Err(NotDismissed::Nobody) => Err(Refused::Nobody(asked.email)),
        Err(NotDismissed::NotHeld(name, held)) => Err(Refused::NotHeld(name, held)),
        Err(NotDismissed::NoSites) => Err(NotNamed::NoSites.into()),
        Err(NotDismissed::UnknownSite(site)) => Err(NotNamed::Site(site, whom::sites(storage, now).await?).into()),
    }
}
