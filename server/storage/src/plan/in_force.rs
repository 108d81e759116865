//! Every line that holds at one site over a span of days: what deployments are pulled from.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::access::{Grant, act};
use domain::id::{PersonId, SiteId};
use domain::plan::{InForce, PlanLine, in_force};
use domain::question::{Picked, Question, Value};
use domain::scale::{SamePerson, Scale};

use super::history::{lines_of_learners, read_lines};
use crate::Storage;
use crate::access::{Moment, meets, must, record, site_of};
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::sql::sql;

sql! {
    /// One row a line and answer, of every learner who is at the site: home, or in a class of it that meets.
    LINES_AT = lines_of_learners!("in (select h.id from person h where h.home_site_id = $1 and h.gone_on is null
                union select e.person_id from enrolment e join class c on c.id = e.class_id
                join person g on g.id = e.person_id where c.site_id = $1 and e.role = 'learner' and e.ended_on is null
                and c.ended_on is null and g.gone_on is null", meets!("c"), ")");
    // `cross join`: no answer of an earlier statement is looked at
    /// What the same learners say of people, in the statement that is sent now.
    PEOPLE_AT = concat!("select t.learner_id, a.question, a.value from statement t cross join answer a
                 where a.learner_id = t.learner_id and a.statement_id = t.id and a.situation = 'me'
                 and a.question in ('not-wanted', 'same-person') and t.state = 'sent' and t.number = (select max(n.number) from statement n
                 where n.learner_id = t.learner_id and n.state <> 'draft')
                 and t.learner_id in (select h.id from person h where h.home_site_id = $1 and h.gone_on is null
                 union select e.person_id from enrolment e join class c on c.id = e.class_id
                 where c.site_id = $1 and e.role = 'learner' and e.ended_on is null and c.ended_on is null",
                 meets!("c"), ")");
    /// One answer of this of one learner.
    OF_PEOPLE = "select a.value from statement t cross join answer a where a.learner_id = t.learner_id
                  and a.statement_id = t.id and a.situation = 'me' and a.question = $2 and t.state = 'sent'
                  and t.number = (select max(n.number) from statement n where n.learner_id = t.learner_id
                  and n.state <> 'draft') and t.learner_id = $1";
}

impl Storage {
    /// The lines in force of every learner of a site, over a span of days, both included: every duty, and every line that
    /// its learner agreed to. In two statements, however many learners there are.
    pub async fn lines_in_force(
        &self,
        grant: &Grant<act::ReadLinesInForce>,
        span: (NaiveDate, NaiveDate),
        at: Moment,
    ) -> Result<Vec<InForce>, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let site = site_of(&grant)?;
                let found = lines_at(conn, site, span).await?;
                record(conn, &grant, format!("{} {}", span.0, span.1), at.now).await?;
                Ok(found)
            })
        })
        .await
    }
}

/// Every line of every learner of a site, with who it is of, in the order they were written.
pub(crate) async fn all_lines_at(conn: &mut Conn, site: SiteId) -> Result<Vec<(PersonId, PlanLine)>, Error> {
    read_lines(conn.rows(LINES_AT, args![site]).await?)
}

/// The same inside another unit.
pub(crate) async fn lines_at(
    conn: &mut Conn,
    site: SiteId,
    span: (NaiveDate, NaiveDate),
) -> Result<Vec<InForce>, Error> {
    let people = people_at(conn, site).await?;
    lines_beside(conn, site, &people, span).await
}

/// The same beside what was read of people already.
pub(crate) async fn lines_beside(
    conn: &mut Conn,
    site: SiteId,
    people: &BTreeMap<PersonId, domain::plan::People>,
    span: (NaiveDate, NaiveDate),
) -> Result<Vec<InForce>, Error> {
    let mut lines: BTreeMap<PersonId, Vec<PlanLine>> = BTreeMap::new();
    for (learner, line) in all_lines_at(conn, site).await? {
        lines.entry(learner).or_default().push(line);
    }
    let nobody = domain::plan::People::default();
    let of = |learner| people.get(&learner).unwrap_or(&nobody);
    Ok(lines.into_iter().flat_map(|(learner, lines)| in_force(learner, &lines, of(learner), span)).collect())
}

/// Whom one learner does not want, by what they sent last.
pub(crate) async fn not_wanted(conn: &mut Conn, learner: PersonId) -> Result<BTreeSet<PersonId>, Error> {
    Ok(match of_people(conn, learner, Question::NotWanted).await? {
        Some(Value::Picked(Picked::People(not_wanted))) => not_wanted,
        _ => BTreeSet::new(),
    })
}

/// Whether one learner wants the same person each time, or different ones, by what they sent last; nothing where they do not say.
pub(crate) async fn same_person(conn: &mut Conn, learner: PersonId) -> Result<Option<SamePerson>, Error> {
    Ok(match of_people(conn, learner, Question::SamePerson).await? {
        Some(Value::Picked(Picked::SamePerson(wanted))) => Some(wanted),
        _ => None,
    })
}

/// What one learner answered to a question about people, in what they sent last.
async fn of_people(conn: &mut Conn, learner: PersonId, question: Question) -> Result<Option<Value>, Error> {
    let Some(mut row) = conn.row(OF_PEOPLE, args![learner, question.key()]).await? else { return Ok(None) };
    Ok(Some(must(Value::from_words(question, &row.text()?).ok(), "an answer")?))
}

/// What every learner of a site says of people, in what they sent last: whether anything is agreed with them, or nothing yet.
pub(crate) async fn people_at(
    conn: &mut Conn,
    site: SiteId,
) -> Result<BTreeMap<PersonId, domain::plan::People>, Error> {
    let mut found: BTreeMap<PersonId, domain::plan::People> = BTreeMap::new();
    for mut row in conn.rows(PEOPLE_AT, args![site]).await? {
        let (learner, question) = (row.parsed()?, row.step::<Question>()?);
        let value = must(Value::from_words(question, &row.text()?).ok(), "an answer")?;
        let people = found.entry(learner).or_default();
        match value {
            Value::Picked(Picked::People(not_wanted)) => people.0 = not_wanted,
            Value::Picked(Picked::SamePerson(same)) => people.1 = Some(same),
            _ => {}
        }
    }
    Ok(found)
}
