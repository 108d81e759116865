//! `sayso admit`: lets someone in by hand and prints the one-time link that opens the door for them.

use app::college::College;
use app::sign_in::draw_secret;
use app::words::Words;
use chrono::{DateTime, Utc};
use domain::access::Role;
use domain::person::Name;
use domain::scale::Scale;
use domain::timetable::picture::Picture;
use storage::{Admission, Admitted, NotAdmitted, Storage};

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
    /// This is no email address.
    #[error("not an email address")]
    Email(String),
    /// This is no role.
    #[error("not a role")]
    Role(String),
    /// This is no name.
    #[error("not a name")]
    Name(String),
    /// The email does not say what they are called, and nothing else does.
    #[error("no name")]
    Unnamed(String),
    /// Nothing was imported yet.
    #[error("no sites")]
    NoSites,
    /// No site has this name or id; these are the sites there are.
    #[error("no such site")]
    Site(String, Vec<String>),
    /// Ours.
    #[error("letting someone in")]
    Storage(#[from] storage::Error),
}

impl Refused {
    /// What to tell whoever ran the command.
    pub fn say(&self, words: Words) -> String {
        let with = |key, what: &str| words.say_with(key, &[("what", what.to_owned().into())]);
        match self {
            Self::Email(email) => with("admit-refused-email", email),
            Self::Role(role) => {
                let known: Vec<_> = Role::ALL.iter().map(|role| role.key()).collect();
                let args = [("what", role.clone().into()), ("known", known.join(", ").into())];
                words.say_with("admit-refused-role", &args)
            }
            Self::Name(name) => {
                let args = [("what", name.clone().into()), ("most", Name::LONGEST.into())];
                words.say_with("admit-refused-name", &args)
            }
            Self::Unnamed(email) => with("admit-refused-unnamed", email),
            Self::NoSites => words.say("admit-refused-no-sites"),
            Self::Site(site, known) => {
                let args = [("what", site.clone().into()), ("known", words.list(known.iter().cloned()).into())];
                words.say_with("admit-refused-site", &args)
            }
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
    let email = email(&asked.email).ok_or_else(|| Refused::Email(asked.email.clone()))?;
    let role = Role::parse(&asked.role).ok_or_else(|| Refused::Role(asked.role.clone()))?;
    let name = match &asked.name {
        Some(written) => name(written).ok_or_else(|| Refused::Name(written.clone()))?,
        None => name_in(&email).ok_or_else(|| Refused::Unnamed(asked.email.clone()))?,
    };
    let secret = draw_secret();
    let admission = Admission { email, name, role, sites: asked.sites };
    match storage.admit(admission, &secret, now).await? {
        Ok(admitted) => {
            Ok(Invitation { admitted, role, link: format!("{}/link/{}", college.public_url, secret.reveal()) })
        }
        Err(NotAdmitted::NoSites) => Err(Refused::NoSites),
        Err(NotAdmitted::UnknownSite(site)) => Err(Refused::Site(site, sites(storage, now).await?)),
    }
}

/// The sites there are, each by its name and the college's id: those that an import of nothing would end.
pub(crate) async fn sites(storage: &Storage, now: DateTime<Utc>) -> Result<Vec<String>, storage::Error> {
    let difference = storage.compare(Picture::default(), now).await?;
    let mut sites: Vec<String> =
        difference.sites.end.iter().map(|site| format!("{} ({})", site.name, site.source)).collect();
    sites.sort_unstable();
    Ok(sites)
}

/// An email as it is kept; only what could never be one is refused.
pub(crate) fn email(typed: &str) -> Option<String> {
    let email = typed.trim().to_lowercase();
    let (person, place) = email.rsplit_once('@')?;
    let plain = email.len() <= 254 && !email.chars().any(|c| c.is_whitespace() || c.is_control());
    (plain && !person.is_empty() && !place.is_empty()).then_some(email)
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

    #[test]
    fn only_what_could_be_an_email_is_taken_for_one() {
        assert_eq!(email(" Dana@College.Example "), Some("dana@college.example".to_owned()));
        for nonsense in ["", "dana", "@college.example", "dana@", "da na@college.example", "a@b\0"] {
            assert_eq!(email(nonsense), None, "{nonsense}");
        }
    }
}
