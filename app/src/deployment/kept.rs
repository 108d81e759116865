//! A refused form with everything that was typed, and the word that one was published: both shown once.

use domain::access::Visitor;
use domain::id::PersonId;
use storage::{Fields, WordsOf};

use super::asked::Asked;
use super::trouble::Trouble;
use crate::visitor::{Away, moment, storage};

/// What the page of a learner has to say of the form that was just sent.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    /// What was typed, where it was refused.
    pub asked: Option<Asked>,
    /// Whether it was to take somebody off, and not to put them there.
    pub takes_off: bool,
    /// What to mend; none when nothing was refused.
    pub troubles: Vec<Trouble>,
    /// That it was published: the session and the LSA by their ids, and how many meetings it holds for.
    pub published: Option<(String, String, i64)>,
}

/// The one place where a form of a learner's page is kept.
fn form(learner: PersonId) -> String {
    format!("deployment {learner}")
}

/// A field of the form that takes an LSA off a session: its reason, or the date from when.
pub fn off_field(name: &str, session: &str, lsa: &str, part: &str) -> String {
    let name = if name == "reason" { "reason" } else { "from" };
    format!("{name}-{session}-{lsa}-{part}")
}

impl Kept {
    /// Keeps a refused form, and whether it was to take somebody off.
    pub async fn refused(
        visitor: &Visitor,
        learner: PersonId,
        (asked, takes_off): (Asked, bool),
        troubles: Vec<Trouble>,
    ) -> Result<(), Away> {
        let Asked { session, lsa, part, from, to, reason } = asked;
        let typed =
            [("session", session), ("lsa", lsa), ("part", part), ("from", from), ("to", to), ("reason", reason)];
        let fields = typed.map(|(name, value)| (name.to_owned(), value)).into_iter();
        let troubles = troubles.into_iter().map(|trouble| ("trouble".to_owned(), trouble.kept()));
        let form = takes_off.then(|| ("takes-off".to_owned(), "yes".to_owned()));
        keep(visitor, learner, fields.chain(form).chain(troubles).collect()).await
    }

    /// Keeps that it was published.
    pub async fn published(visitor: &Visitor, learner: PersonId, asked: Asked, meetings: usize) -> Result<(), Away> {
        let fields = [("session", asked.session), ("lsa", asked.lsa), ("meetings", meetings.to_string())];
        keep(visitor, learner, fields.map(|(name, value)| (name.to_owned(), value)).into()).await
    }

    /// What has to be said of the form that takes this LSA off this session for this part, where it was refused.
    pub fn of_taking_off(&self, session: &str, lsa: &str, part: &str) -> Option<&Asked> {
        let asked = self.asked.as_ref().filter(|_| self.takes_off)?;
        (asked.session == session && asked.lsa == lsa && asked.part == part).then_some(asked)
    }

    /// What has to be said of the form that puts somebody there: nothing of another one.
    pub fn of_deploying(self) -> Self {
        if self.takes_off { Self::default() } else { self }
    }

    /// The field that a trouble is at.
    pub fn field(&self, trouble: &Trouble) -> String {
        match self.asked.as_ref().filter(|_| self.takes_off) {
            Some(Asked { session, lsa, part, .. }) => off_field(trouble.field(), session, lsa, part),
            None => trouble.field().to_owned(),
        }
    }

    /// Takes what was kept: it is shown once.
    pub async fn take(visitor: &Visitor, learner: PersonId) -> Result<Self, Away> {
        let owner = WordsOf::SignIn(visitor.sign_in);
        let fields = storage().take_words(owner, &form(learner), moment().now).await?;
        Ok(fields.map(|fields| Self::read(&fields)).unwrap_or_default())
    }

    fn read(fields: &Fields) -> Self {
        let one = |name: &str| fields.iter().find(|(kept, _)| kept == name).map(|(_, value)| value.clone());
        let (session, lsa) = (one("session").unwrap_or_default(), one("lsa").unwrap_or_default());
        if let Some(meetings) = one("meetings").and_then(|meetings| meetings.parse().ok()) {
            return Self { published: Some((session, lsa, meetings)), ..Self::default() };
        }
        let typed = |name: &str| one(name).unwrap_or_default();
        let asked =
            Asked { session, lsa, part: typed("part"), from: typed("from"), to: typed("to"), reason: typed("reason") };
        let troubles = fields.iter().filter(|(kept, _)| kept == "trouble");
        let troubles = troubles.filter_map(|(_, kept)| Trouble::from_kept(kept)).collect();
        let takes_off = one("takes-off").is_some();
        Self { asked: Some(asked), takes_off, troubles, published: None }
    }
}

async fn keep(visitor: &Visitor, learner: PersonId, fields: Fields) -> Result<(), Away> {
    let owner = WordsOf::SignIn(visitor.sign_in);
    storage().keep_words(owner, &form(learner), fields, moment().now).await?;
    Ok(())
}
