//! That a learner said "not this" of somebody who came, until a coordinator of theirs has read it: never to whoever it
//! is about.

use chrono::NaiveDate;
use domain::access::{Grant, Role, act};
use domain::id::{OccurrenceId, PersonId};
use domain::notice::Cause;
use domain::review::Word;

use crate::Storage;
use crate::access::{Moment, meets, record, site_of};
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::notice::{News, To, read_already, tell};
use crate::person::{Face, read_face};
use crate::sql::sql;

sql! {
    // `cross join` is an inner join that SQLite runs in the order it is written: by learner, never through what all of
    // them said
    /// The learners of a site, each once, with the last day of which nobody has read it.
    NOT_READ = concat!("select p.id, p.given_name, p.family_name, ph.digest, max(o.on_date)
                from person p cross join review_felt f cross join occurrence o left join photo ph on ph.person_id = p.id
                where f.learner_id = p.id and f.word = 'not-this' and f.ended_at is null and f.looked_at is null
                and f.asked <> $2 and o.id = f.occurrence_id and p.gone_on is null and exists (select 1 from role_held r
                where r.person_id = p.id and r.role = 'learner' and r.ended_on is null)
                and (p.home_site_id = $1 or exists (select 1 from enrolment e join class c on c.id = e.class_id
                where e.person_id = p.id and e.ended_on is null and c.ended_on is null and c.site_id = $1", meets!("c"), "))
                group by p.id, p.given_name, p.family_name, ph.digest order by p.given_name, p.family_name, p.id");
    READ = "update review_felt set looked_at = $5 where learner_id = $1 and word = 'not-this' and ended_at is null
            and looked_at is null and asked <> $4 and exists (select 1 from occurrence o
            where o.id = review_felt.occurrence_id and o.on_date between $2 and $3)";
}

/// A learner who said "not this" of somebody who came, which nobody has read.
#[derive(Clone, Debug)]
pub struct NotThis {
    /// Who.
    pub learner: Face,
    /// The day of the last meeting of which they said it.
    pub on: NaiveDate,
}

impl Storage {
    /// The learners of a site who said "not this" of somebody other than the reader, which no coordinator has read.
    pub async fn not_this(&self, grant: &Grant<act::ListStatements>, at: Moment) -> Result<Vec<NotThis>, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let (site, me) = (site_of(&grant)?, about(grant.visitor().person));
                let mut found = Vec::new();
                for mut row in conn.rows(NOT_READ, args![site, me]).await? {
                    found.push(NotThis { learner: read_face(&mut row)?, on: row.parsed()? });
                }
                record(conn, &grant, "not-this", at.now).await?;
                Ok(found)
            })
        })
        .await
    }
}

/// That a coordinator read what a learner said of the meetings of a stretch.
pub(super) async fn read_by(
    conn: &mut Conn,
    grant: &Grant<act::ReadReviews>,
    (from, to): (NaiveDate, NaiveDate),
    at: Moment,
) -> Result<(), Error> {
    if grant.visitor().role == Role::Coordinator {
        conn.run(READ, args![grant.person(), from, to, about(grant.visitor().person), at.now]).await?;
    }
    Ok(())
}

/// Tells the coordinators of a learner that they say "not this" of somebody, but for that one; and no more of it once
/// they say otherwise.
pub(super) async fn tell_of_person(
    conn: &mut Conn,
    (learner, occurrence): (PersonId, OccurrenceId),
    (person, word): (PersonId, Word),
    at: Moment,
) -> Result<(), Error> {
    let news = News::of(Cause::Person, format!("person {occurrence} {learner} {person}"), learner, at.now);
    read_already(conn, &news.source).await?;
    if word.is_not_this() {
        tell(conn, To::CoordinatorsOn(occurrence, learner, person), &news).await?;
    }
    Ok(())
}

/// What a learner is asked of one who came, as it is kept.
fn about(person: PersonId) -> String {
    domain::review::Asked::Person(person).to_string()
}
