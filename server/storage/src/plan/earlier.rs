//! What a learner asked for until they sent something else.

use std::collections::BTreeMap;

use domain::access::{Grant, act};
use domain::id::PersonId;
use domain::person::Name;
use domain::plan::AskedEarlier;

use crate::Storage;
use crate::access::{Moment, record};
use crate::dialect::args;
use crate::error::Error;
use crate::person::read_name;
use crate::review::record::{ever_sent, read_sent};
use crate::sql::sql;

sql! {
    /// What they say of all that a plan is made of.
    SENT = ever_sent!("'presence', 'amount', 'moment', 'help', 'nearness', 'sharing', 'who', 'person', 'skill'");
    /// The people they named in any of it.
    NAMED = "select p.id, p.given_name, p.family_name from (select distinct a.value from answer a
             join statement t on t.learner_id = a.learner_id and t.id = a.statement_id and t.state = 'sent'
             where a.learner_id = $1 and a.question = 'person') n join person p on n.value like '%' || p.id || '%'";
}

/// What a learner asked for until they sent something else.
#[derive(Clone, Debug)]
pub struct OwnEarlier {
    /// Each thing once.
    pub asked: Vec<AskedEarlier>,
    /// The names of people in it.
    pub people: BTreeMap<PersonId, Name>,
}

impl Storage {
    /// What the learner asked for until they sent something else.
    pub async fn own_asked_earlier(&self, grant: &Grant<act::SeeOwnPlan>, at: Moment) -> Result<OwnEarlier, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let learner = grant.person();
                let asked = AskedEarlier::of(&read_sent(conn.rows(SENT, args![learner]).await?)?);
                let mut people = BTreeMap::new();
                for mut row in conn.rows(NAMED, args![learner]).await? {
                    people.insert(row.parsed()?, read_name(&mut row)?);
                }
                record(conn, &grant, "earlier", at.now).await?;
                Ok(OwnEarlier { asked, people })
            })
        })
        .await
    }
}

#[cfg(test)]
mod tests {
    use domain::plan::TERMS;
    use domain::scale::Scale;

    use super::*;

    #[test]
    fn all_that_a_plan_is_made_of_is_read() {
        for question in TERMS {
            assert!(SENT.text().contains(&format!("'{}'", question.key())), "{question:?}");
        }
    }
}
