//! How the answers of a page were given.

use std::collections::BTreeMap;

use domain::id::PersonId;
use domain::question::{AskedIn, Question, Value};
use domain::sitting::Way;
use domain::situation::Situation;

use crate::dialect::Conn;
use crate::error::Error;
use crate::wording::asked_now;

/// How the answers of one page were given.
#[derive(Clone, Debug)]
pub struct Given {
    /// In which way.
    pub way: Way,
    /// The words that their page asked in; `None` for those that are asked in now.
    pub asked_in: Option<AskedIn>,
    /// What their page showed as said: what it leaves open goes, and what it leaves as shown is kept, only where that, or
    /// what the page gave itself, still stands. `None` where no page was shown: everything left open goes, and all else is
    /// kept.
    pub shown: Option<BTreeMap<(Situation, Question), Value>>,
}

impl From<Way> for Given {
    fn from(way: Way) -> Self {
        Self { way, asked_in: None, shown: None }
    }
}

impl Given {
    /// The words that were asked in: what was changed while the page was open was on no page that its reader saw.
    pub(super) async fn asked_in(&self, conn: &mut Conn, learner: PersonId) -> Result<AskedIn, Error> {
        match self.asked_in {
            Some(asked_in) => Ok(asked_in),
            None => asked_now(conn, learner).await,
        }
    }
}
