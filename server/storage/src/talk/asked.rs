//! What a learner asked a person for, as they are told of it themself: a moment ago, and for as long as they look for it.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::access::{Grant, act};
use domain::id::TalkId;
use domain::person::Name;
use domain::question::Question;
use domain::situation::Situation;
use domain::statement::Step;
use domain::talk::Wish;

use super::read_step;
use crate::Storage;
use crate::access::Moment;
use crate::dialect::{Row, args};
use crate::error::Error;
use crate::person::{Face, read_face, read_opt_name};
use crate::sql::sql;

/// The text that reads what one learner (1) asked for; whoever uses it says which.
macro_rules! asked_by {
    () => {
        "select t.kind, t.situation, t.question, t.page, t.asked_at, r.id, r.given_name, r.family_name, null,
         s.given_name, s.family_name, t.passed_on_at, a.given_name, a.family_name, t.read_at
         from talk t join person r on r.id = t.reader_id left join person s on s.id = t.second_id
         left join person a on a.id = t.read_by where t.learner_id = $1"
    };
}

sql! {
    ONE = concat!(asked_by!(), " and t.id = $2");
    /// A worry is not among them: whoever sits beside a learner must not see that there is one.
    EACH = concat!(asked_by!(), " and t.kind <> 'worried' order by t.asked_at desc, t.id desc");
}

/// One request, as the learner who made it is told of it.
#[derive(Clone, Debug)]
pub struct Asked {
    /// What for.
    pub wish: Wish,
    /// The question, where it is about one.
    pub step: Option<Step>,
    /// The page they were on, as its address.
    pub page: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Who was asked.
    pub reader: Face,
    /// Who may read it too, and from when on.
    pub passed_on: Option<(Name, DateTime<Utc>)>,
    /// Who says they talked to the learner and when, once somebody did.
    pub answered: Option<(Name, DateTime<Utc>)>,
}

impl Asked {
    /// What makes it the same thing that was asked for before: a plan that they do not agree to is one with its line, and the page
    /// on which they wanted help is over.
    fn what(&self) -> (Wish, Option<(Situation, Question)>, Option<String>) {
        let step = self.step.map(|step| (step.situation, step.question));
        let page = matches!(self.wish, Wish::Advocate | Wish::Complaint).then(|| self.page.clone());
        (self.wish, step, page)
    }
}

impl Storage {
    /// What became of a request of one's own; `None` for any other.
    pub async fn asked_to_talk(
        &self,
        grant: &Grant<act::AskToTalk>,
        id: TalkId,
        at: Moment,
    ) -> Result<Option<Asked>, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move { conn.row(ONE, args![grant.person(), id]).await?.map(read_asked).transpose() })
        })
        .await
    }

    /// What a learner asked a person for, but worries: all that nobody has answered, and of each thing the last time it was asked
    /// for; the newest first.
    pub async fn all_asked_to_talk(&self, grant: &Grant<act::AskToTalk>, at: Moment) -> Result<Vec<Asked>, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let rows = conn.rows(EACH, args![grant.person()]).await?;
                rows.into_iter().map(read_asked).collect::<Result<Vec<_>, _>>().map(to_be_told)
            })
        })
        .await
    }
}

/// All without an answer, and the first of each thing.
fn to_be_told(mut asked: Vec<Asked>) -> Vec<Asked> {
    let mut met = BTreeSet::new();
    asked.retain(|asked| met.insert(asked.what()) || asked.answered.is_none());
    asked
}

fn read_asked(mut row: Row) -> Result<Asked, Error> {
    let (wish, step) = (row.step()?, read_step(&mut row)?);
    let (page, at, reader) = (row.text()?, row.instant()?, read_face(&mut row)?);
    let passed_on = read_opt_name(&mut row)?.zip(row.opt_instant()?);
    let answered = read_opt_name(&mut row)?.zip(row.opt_instant()?);
    Ok(Asked { wish, step, page, at, reader, passed_on, answered })
}
