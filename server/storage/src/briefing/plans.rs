//! The plans of the learners of one LSA's or tutor's day: every line, and by when each change of mind is to be answered.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::briefing::{PlanVersion, Planned};
use domain::id::{PersonId, SiteId};
use domain::person::Name;
use domain::plan::PlanLine;
use domain::situation::Situation;

use crate::access::Moment;
use crate::deployment::version::only_in_force;
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::person::read_name;
use crate::plan::history::{lines_of_learners, read_lines};
use crate::plan::to_do::Calendar;
use crate::sql::sql;

sql! {
    /// One row a line and answer, of every learner of the day.
    LINES = lines_of_learners!("in (select d.learner_id from deployment d ", only_in_force!(), "
             join occurrence o on o.id = d.occurrence_id where d.lsa_id = $1 and o.on_date = $2)");
    /// The people whom these lines name, those who helped with an answer, and those who entered one.
    NAMED = concat!("select p.id, p.given_name, p.family_name from deployment d ", only_in_force!(), " join occurrence o
             on o.id = d.occurrence_id
             join plan_line l on l.learner_id = d.learner_id and l.terms like '%person %'
             join person p on l.terms like '%' || p.id || '%' where d.lsa_id = $1 and o.on_date = $2
             union select p.id, p.given_name, p.family_name from deployment d ", only_in_force!(), " join occurrence o
             on o.id = d.occurrence_id
             join plan_answer a on a.learner_id = d.learner_id join person p on p.id = a.helper_id or p.id = a.started_by
             where d.lsa_id = $1 and o.on_date = $2");
    /// The sites that answer for these learners.
    HOMES = concat!("select distinct h.id, h.home_site_id from deployment d ", only_in_force!(), "
             join occurrence o on o.id = d.occurrence_id join person h on h.id = d.learner_id
             where h.home_site_id is not null and d.lsa_id = $1 and o.on_date = $2");
    /// The same of every learner in the classes that a tutor teaches on the day.
    LINES_OF_CLASS = lines_of_learners!("in (select h.person_id from enrolment t
             join session s on s.class_id = t.class_id
             join occurrence o on o.session_id = s.id and o.on_date = $2 and o.ended_on is null and o.called_off = 0
             join enrolment h on h.class_id = t.class_id and h.role = 'learner' and h.ended_on is null
             where t.person_id = $1 and t.role = 'tutor' and t.ended_on is null)");
    NAMED_OF_CLASS = "select p.id, p.given_name, p.family_name from enrolment t
             join session s on s.class_id = t.class_id
             join occurrence o on o.session_id = s.id and o.on_date = $2 and o.ended_on is null and o.called_off = 0
             join enrolment h on h.class_id = t.class_id and h.role = 'learner' and h.ended_on is null
             join plan_line l on l.learner_id = h.person_id and l.terms like '%person %'
             join person p on l.terms like '%' || p.id || '%'
             where t.person_id = $1 and t.role = 'tutor' and t.ended_on is null
             union select p.id, p.given_name, p.family_name from enrolment t
             join session s on s.class_id = t.class_id
             join occurrence o on o.session_id = s.id and o.on_date = $2 and o.ended_on is null and o.called_off = 0
             join enrolment h on h.class_id = t.class_id and h.role = 'learner' and h.ended_on is null
             join plan_answer a on a.learner_id = h.person_id
             join person p on p.id = a.helper_id or p.id = a.started_by
             where t.person_id = $1 and t.role = 'tutor' and t.ended_on is null";
    HOMES_OF_CLASS = "select distinct h.id, h.home_site_id from enrolment t
             join session s on s.class_id = t.class_id
             join occurrence o on o.session_id = s.id and o.on_date = $2 and o.ended_on is null and o.called_off = 0
             join enrolment e on e.class_id = t.class_id and e.role = 'learner' and e.ended_on is null
             join person h on h.id = e.person_id and h.home_site_id is not null
             where t.person_id = $1 and t.role = 'tutor' and t.ended_on is null";
}

/// Whose day it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reader {
    /// Of someone who comes: the learners they come for.
    Lsa,
    /// Of someone who teaches: the learners of their classes.
    Tutor,
}

/// Every plan of the day's learners.
#[derive(Default)]
pub(crate) struct Plans {
    lines: BTreeMap<PersonId, Vec<PlanLine>>,
    homes: BTreeMap<PersonId, SiteId>,
    calendars: BTreeMap<SiteId, Calendar>,
}

impl Plans {
    /// Reads them in three statements, however many learners there are, and one or two more for each site where somebody
    /// changed their mind.
    pub(crate) async fn of_day(
        conn: &mut Conn,
        (reader, person, on): (Reader, PersonId, NaiveDate),
        people: &mut BTreeMap<PersonId, Name>,
        (zone, at): (Tz, Moment),
    ) -> Result<Self, Error> {
        let mut plans = Self::default();
        let (lines, named, homes) = match reader {
            Reader::Lsa => (LINES, NAMED, HOMES),
            Reader::Tutor => (LINES_OF_CLASS, NAMED_OF_CLASS, HOMES_OF_CLASS),
        };
        for (learner, line) in read_lines(conn.rows(lines, args![person, on]).await?)? {
            plans.lines.entry(learner).or_default().push(line);
        }
        for mut row in conn.rows(named, args![person, on]).await? {
            people.insert(row.parsed()?, read_name(&mut row)?);
        }
        for mut row in conn.rows(homes, args![person, on]).await? {
            plans.homes.insert(row.parsed()?, row.parsed()?);
        }
        let changed = |learner: &PersonId| plans.lines.get(learner).and_then(|lines| first_reopened(lines));
        let first = plans.homes.keys().filter_map(changed).min();
        let sites: BTreeSet<SiteId> =
            plans.homes.iter().filter(|(learner, _)| changed(learner).is_some()).map(|(_, site)| *site).collect();
        for site in sites {
            plans.calendars.insert(site, Calendar::of(conn, site, zone, first, at).await?);
        }
        Ok(plans)
    }

    /// What the plan of one of them gives at a place of the day; `read` is what the reader read before, and when.
    pub(crate) fn at(
        &self,
        learner: PersonId,
        (place, on): (Situation, NaiveDate),
        read: Option<(&PlanVersion, DateTime<Utc>)>,
    ) -> Planned {
        let lines = self.lines.get(&learner).map(Vec::as_slice).unwrap_or_default();
        Planned::at(lines, place, on, read)
    }

    /// By when a change of mind is to be answered, where nothing was proposed since.
    pub(crate) fn answer_by(&self, learner: PersonId, planned: &Planned) -> Option<NaiveDate> {
        let calendar = self.calendars.get(self.homes.get(&learner)?)?;
        planned.reopened_at().filter(|_| !planned.proposed_anew).map(|since| calendar.answer_by(since))
    }
}

fn first_reopened(lines: &[PlanLine]) -> Option<DateTime<Utc>> {
    lines.iter().filter_map(|line| line.standing().reopened_at()).min()
}

#[cfg(test)]
mod tests;
