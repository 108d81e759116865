//! `sayso admit`: lets someone in by hand and prints the one-time link that opens the door for them.

use app::college::College;
use app::sign_in::draw_secret;
use app::words::Words;
use chrono::{DateTime, Utc};
use domain::access::Role;
use domain::person::Name;
use domain::scale::Scale;
use storage::{Admission, Admitted, NotAdmitted, Storage};

use crate::command::whom::{self, NotNamed};

/// What was asked on the command line.
#[derive(Clone, Debug)]
pub struct Admit {
    /// Whom.
    pub email: String,
    /// As what, by the role's key.
    pub role: String,
    /// "Given Family", for someone who was not imported; without it the email says.
    pub name: Option<String>,
    /// By the college's own id or by name; none means every site.
    pub sites: Vec<String>,
}

/// Someone let in, and how.
#[derive(Debug)]
pub struct Invitation {
    /// Who, and where.
    pub admitted: Admitted,
    /// As what.
    pub role: Role,
    /// Opens once, within a week. Whoever holds it is them: shown to whoever ran the command and kept nowhere.
    pub link: String,
}

/// Why nobody was let in.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// What was typed names nobody.
    #[error(transparent)]
    Named(#[from] NotNamed),
    /// This is no name.
    #[error("not a name")]
    Name(String),
    /// The email does not say what they are called, and nothing else does.
    #[error("no name")]
    Unnamed(String),
    /// Ours.
    #[error("letting someone in")]
    Storage(#[from] storage::Error),
}

impl Refused {
    /// What to tell whoever ran the command.
    pub fn say(&self, words: Words) -> String {
        match self {
            Self::Named(not_named) => not_named.say(words),
            Self::Name(name) => {
                let args = [("what", name.clone().into()), ("most", Name::LONGEST.into())];
                words.say_with("admit-refused-name", &args)
            }
            Self::Unnamed(email) => words.say_with("admit-refused-unnamed", &[("what", email.clone().into())]),
            Self::Storage(_) => words.say("admit-failed"),
        }
    }
}

impl Invitation {
    /// What to print.
    pub fn say(&self, words: Words) -> String {
        let args = [
            ("name", self.admitted.name.to_string().into()),
            ("role", words.say(&format!("person-role-{}", self.role.key())).into()),
            ("sites", self.admitted.sites.join(", ").into()),
            ("link", self.link.clone().into()),
        ];
        let mut said = vec![words.say_with("admit-done", &args)];
        let others: Vec<_> = self.admitted.was.iter().filter(|role| **role != self.role).collect();
        if !others.is_empty() {
            let roles = words.list(others.iter().map(|role| words.say(&format!("person-role-{}", role.key()))));
            let args = [("name", self.admitted.name.to_string().into()), ("roles", roles.into())];
            said.push(words.say_with("admit-known", &args));
        }
        if self.role == Role::Learner && self.admitted.was.is_empty() {
            said.push(words.say_with("admit-new-learner", &[("name", self.admitted.name.to_string().into())]));
        }
        if self.role.reaches_nothing_yet() {
            said.push(words.say("admit-nothing-yet"));
        }
        said.join("\n")
    }
}

/// Lets someone in: the imported person with that email, or a new one.
pub async fn admit(
    storage: &Storage,
    college: &College,
    asked: Admit,
    now: DateTime<Utc>,
) -> Result<Invitation, Refused> {
    let (email, role) = (whom::email(&asked.email)?, whom::role(&asked.role)?);
    let name = match &asked.name {
        Some(written) => name(written).ok_or_else(|| Refused::Name(written.clone()))?,
        None => name_in(email.as_str()).ok_or_else(|| Refused::Unnamed(asked.email.clone()))?,
    };
    let secret = draw_secret();
    let admission = Admission { email, name, role, sites: asked.sites };
    match storage.admit(admission, &secret, now).await? {
        Ok(admitted) => {
            Ok(Invitation { admitted, role, link: format!("{}/link/{}", college.public_url, secret.reveal()) })
        }
        Err(NotAdmitted::NoSites) => Err(NotNamed::NoSites.into()),
        Err(NotAdmitted::UnknownSite(site)) => Err(NotNamed::Site(site, whom::sites(storage, now).await?).into()),
    }
}

/// The first word is the given name, the rest the family name.
fn name(written: &str) -> Option<Name> {
    let (given, family) = written.trim().split_once(char::is_whitespace).unwrap_or((written, ""));
    Name::new(given, family).ok()
}

/// `dana.okoro@…` is Dana Okoro, until an import knows better.
fn name_in(email: &str) -> Option<Name> {
    let local = email.split(['@', '+']).next()?;
    let words = local.split(['.', '_', '-']).filter(|word| !word.is_empty());
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default()
    };
    name(&words.map(capital).collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_email_says_what_someone_is_called() {
        let called = |email| name_in(email).unwrap().to_string();
        assert_eq!(called("dana.okoro@college.example"), "Dana Okoro");
        assert_eq!(called("zoë+sayso@college.example"), "Zoë");
        assert!(name_in("..@college.example").is_none());
    }
}
