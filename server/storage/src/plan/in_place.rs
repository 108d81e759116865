//! Support that was in place before Sayso, as the college's file says it: duty lines, kept with the import.

use std::collections::{BTreeMap, BTreeSet};

use domain::access::Action;
use domain::id::{AuditId, PersonId, PlanLineId};
use domain::plan::Basis;
use domain::scale::Scale;
use domain::situation::Situation;
use domain::timetable::difference::{InPlaceKey, InPlaceRow};
use uuid::Uuid;

use super::duty::tell_of_duty;
use super::late::NOBODY;
use crate::access::{Moment, must};
use crate::audit::{self, Actor, Chain, Entry};
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::sql::sql;

sql! {
    /// The newest comes last.
    IMPORTED = "select learner_id, situation, basis, imported from plan_line where imported is not null
                order by written_at, id";
    KEEP = "insert into plan_line (id, learner_id, situation, origin, terms, written_by, written_at, basis, since_on,
            review_on, what_to_do, two_people, imported) values ($1, $2, $3, 'duty', $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    /// What the file said before of the same gives way.
    END = "update plan_line set ended_on = $4, ended_by = $5 where learner_id = $1 and situation = $2 and basis = $3
           and imported is not null and ended_on is null";
    AUDIT = "select audit_id from pseudonym where person_id = $1";
}

/// What the file said last of each learner, place and basis.
pub(crate) async fn imported(conn: &mut Conn) -> Result<BTreeMap<InPlaceKey, String>, Error> {
    let mut found = BTreeMap::new();
    for mut row in conn.rows(IMPORTED, args![]).await? {
        let (learner, situation) = (row.parsed::<PersonId>()?, row.parsed::<Situation>()?);
        let basis: Basis = must(Scale::parse(&row.text()?), "what a duty rests on")?;
        found.insert((learner, situation, basis), row.text()?);
    }
    Ok(found)
}

/// Keeps what the file says anew, each in its learner's own chain.
pub(crate) async fn keep(conn: &mut Conn, rows: &[InPlaceRow], at: Moment) -> Result<(), Error> {
    for row in rows {
        let (learner, situation, basis) = row.key();
        conn.run(END, args![learner, situation.to_string(), basis.key(), at.today, row.author]).await?;
        let id = PlanLineId::new(Uuid::now_v7());
        let what = args![id, learner, situation.to_string(), row.terms.to_string(), row.author, at.now, basis.key()];
        let duty = args![row.since, row.review, row.what_to_do.clone(), row.two_people, row.line()];
        conn.run(KEEP, [what, duty].concat()).await?;
        let audit: AuditId = must(conn.row(AUDIT, args![learner]).await?, "a pseudonym")?.parsed()?;
        let entry = Entry::done(Chain::Learner(audit), at.now, Actor::Command("import"), Action::WriteDuty).object(id);
        audit::append(conn, Entry { subject: Some(audit), ..entry }).await?;
    }
    Ok(())
}

/// Tells whoever is told of a duty written by hand that what must happen is other than it was, once a learner. Of whoever was never
/// seen before there is nothing that anybody knew.
pub(crate) async fn tell_of_kept(
    conn: &mut Conn,
    rows: &[InPlaceRow],
    never_seen: &BTreeSet<PersonId>,
    at: Moment,
) -> Result<(), Error> {
    let learners: BTreeSet<PersonId> = rows.iter().map(|row| row.learner).collect();
    for learner in learners.difference(never_seen) {
        tell_of_duty(conn, (*learner, NOBODY), at).await?;
    }
    Ok(())
}
