//! What a learner agreed to at a time of the day that has no hour, so that the week can send nobody there: told to them.

use std::collections::BTreeSet;

use chrono::Days;
use domain::id::PersonId;
use domain::plan::in_force;
use domain::scale::{Scale, Time};
use domain::situation::Situation;

use crate::access::Moment;
use crate::dialect::{Conn, args};
use crate::error::{Error, Failure};
use crate::plan::history::lines_of;
use crate::sql::sql;

/// How far ahead a time is looked for: longer than any holiday within a term.
const AHEAD: Days = Days::new(21);

sql! {
    /// The times that a learner's days have; empty for their lessons.
    MET = "select distinct coalesce(c.time, '') from enrolment e join class c on c.id = e.class_id
           join session s on s.class_id = c.id join occurrence o on o.session_id = s.id and o.ended_on is null
           where e.person_id = $1 and e.role = 'learner' and e.ended_on is null and o.on_date between $2 and $3";
}

/// The times at which somebody should come and that none of their days has, though they have lessons.
pub(super) async fn of_learner(conn: &mut Conn, learner: PersonId, at: Moment) -> Result<BTreeSet<Time>, Error> {
    let lines = lines_of(conn, learner).await?;
    let held = in_force(learner, &lines, &Default::default(), (at.today, at.today));
    let asking = held.iter().filter(|line| line.asks_the_college());
    let mut times: BTreeSet<Time> = asking
        .filter_map(|line| match line.situation {
            Situation::Time(time) => Some(time),
            _ => None,
        })
        .collect();
    if times.is_empty() {
        return Ok(times);
    }
    let until = at.today.checked_add_days(AHEAD).unwrap_or(at.today);
    let met = conn.rows(MET, args![learner, at.today, until]).await?.into_iter();
    let met = met.map(|mut row| row.text()).collect::<Result<BTreeSet<String>, Failure>>()?;
    times.retain(|time| met.contains("") && !met.contains(time.key()));
    Ok(times)
}
