//! A refused form with everything that was typed, and the word that one was published: both shown once.

use domain::access::Visitor;
use domain::id::PersonId;
use serde::{Deserialize, Serialize};

use super::asked::Asked;
use super::trouble::Trouble;
use crate::kept::Form;
use crate::visitor::Away;

/// What the page of a learner has to say of the form that was just sent.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
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
impl Form for Kept {
    type Of = PersonId;

    fn name(learner: &Self::Of) -> String {
        format!("deployment {learner}")
    }
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
        Self { asked: Some(asked), takes_off, troubles, published: None }.keep(visitor, &learner).await
    }

    /// Keeps that it was published.
    pub async fn published(visitor: &Visitor, learner: PersonId, asked: Asked, meetings: usize) -> Result<(), Away> {
        let meetings = i64::try_from(meetings).unwrap_or(i64::MAX);
        let published = Some((asked.session, asked.lsa, meetings));
        Self { published, ..Self::default() }.keep(visitor, &learner).await
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
}
