//! Who else is in the room: everyone who is with somebody at the meetings of a session, and what those need with whom
//! an LSA is.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::deployment::{At, Need, Row, needs};
use domain::id::{OccurrenceId, PersonId};
use domain::plan::{InForce, PlanLine, in_force};
use domain::situation::Situation;

use super::Order;
use crate::deployment::version::only_in_force;
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::plan::history::{lines_of_learners, read_lines};
use crate::sql::sql;

sql! {
    /// Whoever is not in that day does not come.
    OTHERS = concat!("select o.id, d.learner_id, d.lsa_id, d.part, d.plan_line_id from occurrence o
              join deployment d on d.occurrence_id = o.id ", only_in_force!(), "
              where o.session_id = $1 and o.on_date between $2 and $3 and o.ended_on is null and o.called_off = 0
              and d.lsa_id <> $4 and not exists (select 1 from called_off k where k.occurrence_id = o.id
              and k.learner_id = d.learner_id and k.ended_at is null) and not exists (select 1 from absence a
              where a.person_id = d.lsa_id and a.ended_at is null and o.on_date between a.from_on and a.to_on)");
    /// One row a line and answer, of the learner, and of everyone in the class with whom the LSA is.
    LINES = lines_of_learners!("in (select h.id from person h where h.id = $1
             union select d.learner_id from occurrence o join deployment d on d.occurrence_id = o.id and d.lsa_id = $2
             join deployment_week n on n.site_id = d.site_id and n.version_id = d.version_id
             join session s on s.id = o.session_id join enrolment e on e.class_id = s.class_id
             and e.person_id = d.learner_id and e.role = 'learner' and e.ended_on is null
             where o.session_id = $3 and o.on_date between $4 and $5)");
}

/// Everyone but the LSA of an order who is with somebody at its meetings.
pub(super) async fn others(conn: &mut Conn, order: &Order) -> Result<Vec<Row>, Error> {
    let key = args![order.session, order.stretch.from(), order.stretch.to(), order.lsa];
    let rows = conn.rows(OTHERS, key).await?.into_iter();
    let read = rows.map(|mut row| {
        let (occurrence, learner, lsa, part) = (row.parsed()?, row.parsed()?, row.parsed()?, row.step()?);
        Ok(Row { occurrence, learner, lsa, part, plan_line: row.opt_parsed()?, reason: None })
    });
    read.collect()
}

/// What they need with whom the LSA of an order is, at each meeting that it adds.
pub(super) async fn needs_of(
    conn: &mut Conn,
    learner: PersonId,
    (order, place): (&Order, Situation),
    added: &[(NaiveDate, Row)],
    after: &[Row],
) -> Result<BTreeMap<(OccurrenceId, PersonId), Need>, Error> {
    let (from, to) = (order.stretch.from(), order.stretch.to());
    let mut written: BTreeMap<PersonId, Vec<PlanLine>> = BTreeMap::new();
    for (of, line) in read_lines(conn.rows(LINES, args![learner, order.lsa, order.session, from, to]).await?)? {
        written.entry(of).or_default().push(line);
    }
    let in_force = |(of, lines): (&PersonId, &Vec<PlanLine>)| in_force(*of, lines, &Default::default(), (from, to));
    let lines: Vec<InForce> = written.iter().flat_map(in_force).collect();
    let mut with: BTreeMap<OccurrenceId, BTreeSet<PersonId>> = BTreeMap::new();
    for row in after.iter().filter(|row| row.lsa == order.lsa) {
        with.entry(row.occurrence).or_default().insert(row.learner);
    }
    let meetings = added.iter().filter_map(|(on, row)| {
        Some(At { occurrence: row.occurrence, place, on: *on, learners: with.get(&row.occurrence)? })
    });
    Ok(needs(&lines, meetings).into_iter().map(|need| ((need.occurrence, need.learner), need)).collect())
}
