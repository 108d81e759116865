//! What of a learner's next days is not as they agreed though nothing was kept of why: a line that was agreed after the week was
//! published, or a week that was made by hand, leaves no reason behind.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::day_plan::{Met, their_times};
use domain::deployment::{Lacks, Week, Why};
use domain::id::{OccurrenceId, PersonId, SessionId};
use domain::person::Name;
use domain::plan::{InForce, in_force, with_learner_at};
use domain::timetable::Title;

use super::at_times::time;
use super::why::OwnDiffers;
use crate::access::Moment;
use crate::dialect::{Conn, Row, args};
use crate::error::Error;
use crate::plan::history::lines_of;
use crate::sql::sql;
use crate::statement::my_support::helpers;
use crate::timetable::read_title;

/// Days that are told of, today among them.
const DAYS: u64 = 7;

sql! {
    /// What a learner has on some days of one week and is at, whether the week of its site is published, and who is sent then and in:
    /// one row a person.
    MEETINGS = "select o.id, o.on_date, o.starts_at, o.ends_at, c.site_id, c.title, c.time, o.session_id,
                case when p.version_id is null then 0 else 1 end, d.lsa_id from enrolment e
                join class c on c.id = e.class_id join session s on s.class_id = c.id
                join occurrence o on o.session_id = s.id and o.ended_on is null and o.called_off = 0
                left join deployment_week p on p.site_id = c.site_id and p.monday = $2
                left join deployment d on d.site_id = p.site_id and d.version_id = p.version_id
                and d.occurrence_id = o.id and d.learner_id = e.person_id and not exists (select 1 from absence a
                where a.person_id = d.lsa_id and a.ended_at is null and o.on_date between a.from_on and a.to_on)
                where e.person_id = $1 and e.role = 'learner' and e.ended_on is null and o.on_date between $3 and $4
                and not exists (select 1 from called_off k where k.occurrence_id = o.id and k.learner_id = e.person_id
                and k.ended_at is null) order by o.starts_at, o.id";
}

/// One meeting, with who is sent to it.
struct Meeting {
    met: Met,
    title: Title,
    session: SessionId,
    is_published: bool,
    comes: BTreeSet<PersonId>,
}

/// Where nobody comes in the next days, or nobody of those who were named.
pub(super) async fn of_learner(conn: &mut Conn, learner: PersonId, at: Moment) -> Result<Vec<OwnDiffers>, Error> {
    let last = at.today.checked_add_days(Days::new(DAYS - 1)).unwrap_or(at.today);
    let lines = lines_of(conn, learner).await?;
    let held = in_force(learner, &lines, &Default::default(), (at.today, last));
    if !held.iter().any(is_for_somebody) {
        return Ok(Vec::new());
    }
    let meetings = published(conn, learner, at, last).await?;
    let found = meetings.iter().filter_map(|meeting| Some((meeting, missing(&held, learner, meeting)?)));
    let found: Vec<_> = found.collect();
    let helpers = helpers(conn, learner).await?;
    let differs = found.into_iter().filter_map(|(meeting, named)| {
        let name = helpers.iter().find(|helper| named.contains(&helper.id)).map(|helper| helper.name.clone());
        // whoever is named and works here no more is nobody to tell of
        (named.is_empty() || name.is_some()).then(|| meeting.differs(name))
    });
    Ok(differs.collect())
}

/// Whether somebody of the college comes for it as the learner agreed.
fn is_for_somebody(line: &InForce) -> bool {
    line.duty.is_none() && line.asks_the_college()
}

/// Whom a meeting lacks: nobody by name where nobody comes at all, those who were named where none of them does.
fn missing(held: &[InForce], learner: PersonId, meeting: &Meeting) -> Option<BTreeSet<PersonId>> {
    let here = with_learner_at(held, learner, meeting.title.situation(meeting.session), meeting.met.on);
    let mut agreed = here.into_iter().filter(|line| is_for_somebody(line)).peekable();
    agreed.peek()?;
    let named: BTreeSet<_> = agreed.flat_map(|line| line.terms.people()).collect();
    match (meeting.comes.is_empty(), named.is_disjoint(&meeting.comes)) {
        (true, _) => Some(BTreeSet::new()),
        (false, true) if !named.is_empty() => Some(named),
        (false, _) => None,
    }
}

/// The learner's meetings to come of the weeks that are published, of the times of the day those that are theirs.
async fn published(conn: &mut Conn, learner: PersonId, at: Moment, last: NaiveDate) -> Result<Vec<Meeting>, Error> {
    let mut all: BTreeMap<(DateTime<Utc>, OccurrenceId), Meeting> = BTreeMap::new();
    for (monday, from, to) in weeks(at.today, last) {
        for row in conn.rows(MEETINGS, args![learner, monday, from, to]).await? {
            let (meeting, comes) = read(row)?;
            let meeting = all.entry((meeting.met.span.0, meeting.met.id)).or_insert(meeting);
            meeting.comes.extend(comes);
        }
    }
    let theirs = their_times(&all.values().map(|meeting| meeting.met).collect::<Vec<_>>());
    let is_theirs = |meeting: &Meeting| meeting.met.time.is_none() || theirs.contains(&meeting.met.id);
    let to_come = |meeting: &Meeting| meeting.is_published && meeting.met.span.1 > at.now;
    Ok(all.into_values().filter(|meeting| to_come(meeting) && is_theirs(meeting)).collect())
}

impl Meeting {
    fn differs(&self, named: Option<Name>) -> OwnDiffers {
        let (session, title, starts) = (self.session, self.title.clone(), self.met.span.0);
        let (on, lacks, why) = (self.met.on, Lacks::Everyone, Why::default());
        OwnDiffers { session, on, starts, title, named, is_in: true, lacks, why, left: None }
    }
}

/// The weeks that two days at most a week apart are in, each by its Monday with the first and last day that are asked for.
fn weeks(from: NaiveDate, to: NaiveDate) -> Vec<(NaiveDate, NaiveDate, NaiveDate)> {
    let [first, second] = [from, to].map(|day| Week::of(day).monday());
    if first == second {
        return vec![(first, from, to)];
    }
    let sunday = second.pred_opt().unwrap_or(to);
    vec![(first, from, sunday), (second, second, to)]
}

fn read(mut row: Row) -> Result<(Meeting, Option<PersonId>), Error> {
    let (id, on, span, site) = (row.parsed()?, row.parsed()?, (row.instant()?, row.instant()?), row.parsed()?);
    let title = read_title(&mut row)?;
    let met = Met { id, on, span, site, time: time(&title) };
    let (session, is_published) = (row.parsed()?, row.truth()?);
    let meeting = Meeting { met, title, session, is_published, comes: BTreeSet::new() };
    Ok((meeting, row.opt_parsed()?))
}

#[cfg(test)]
mod tests;
