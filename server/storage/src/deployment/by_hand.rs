//! Who comes to a learner because a person put them there by hand, with the words that were written for it: read by the learner,
//! in the writer's own words.

use chrono::{DateTime, NaiveDate, Utc};
use domain::deployment::Part;
use domain::id::{OccurrenceId, PersonId, SessionId};
use domain::person::Name;
use domain::plan::{PlanLine, in_force, with_learner_at};
use domain::situation::Situation;
use domain::timetable::Title;

use super::version::{only_in_force, written_first};
use crate::access::Moment;
use crate::dialect::{Conn, Row, args};
use crate::error::Error;
use crate::person::read_name;
use crate::plan::history::lines_of;
use crate::sql::sql;
use crate::timetable::read_title;

sql! {
    /// Of the weeks in force, what is still to come, and who wrote it; and how many count before them there: whoever is not in
    /// that day or was told no there does not.
    OWN = concat!("select o.id, o.session_id, o.on_date, o.starts_at, c.title, c.time, p.id, p.given_name, p.family_name,
           m.given_name, m.family_name, d.reason, d.part, (select count(*) from deployment h where h.site_id = d.site_id
           and h.version_id = d.version_id and h.occurrence_id = d.occurrence_id and h.learner_id = d.learner_id
           and h.lsa_id <> d.lsa_id and (h.plan_line_id is not null or h.lsa_id < d.lsa_id)
           and not exists (select 1 from absence a where a.person_id = h.lsa_id and a.ended_at is null
           and o.on_date between a.from_on and a.to_on) and not exists (select 1 from coming_refused r
           where r.learner_id = h.learner_id and r.occurrence_id = h.occurrence_id and r.lsa_id = h.lsa_id
           and r.ended_at is null))
           from deployment d ", only_in_force!(), "
           join occurrence o on o.id = d.occurrence_id and o.ended_on is null and o.called_off = 0 and o.ends_at > $2
           join session s on s.id = o.session_id join class c on c.id = s.class_id
           join person p on p.id = d.lsa_id and p.gone_on is null
           join deployment_version f on ", written_first!("w"), "
           join person m on m.id = f.made_by
           where d.learner_id = $1 and (d.reason is not null or d.plan_line_id is null)
           and not exists (select 1 from called_off k where k.occurrence_id = o.id and k.learner_id = d.learner_id
           and k.ended_at is null) order by o.starts_at, o.id, p.given_name, p.family_name, p.id");
}

/// Somebody whom a person put with a learner, as its learner reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnByHand {
    /// At which meeting.
    pub occurrence: OccurrenceId,
    /// The session it is a meeting of.
    pub session: SessionId,
    /// On which day.
    pub on: NaiveDate,
    /// When it begins.
    pub starts: DateTime<Utc>,
    /// What it is.
    pub title: Title,
    /// Who comes.
    pub lsa: PersonId,
    /// What they are called.
    pub name: Name,
    /// Who put them there.
    pub by: Name,
    /// What that person wrote for it.
    pub reason: Option<String>,
    /// For which part of it they come.
    pub part: Part,
    /// Whether they come for more than the learner agreed to, or than a duty asks for there.
    pub is_more: bool,
}

/// What a learner is to be told of it: every reason that was written, and whatever is more than they agreed to.
pub(crate) async fn of_learner(conn: &mut Conn, learner: PersonId, at: Moment) -> Result<Vec<OwnByHand>, Error> {
    let rows = conn.rows(OWN, args![learner, at.now]).await?.into_iter().map(read);
    let all = rows.collect::<Result<Vec<_>, Error>>()?;
    if all.is_empty() {
        return Ok(Vec::new());
    }
    let lines = lines_of(conn, learner).await?;
    let judged = all.into_iter().map(|(one, before)| {
        let asked = people_asked_for(&lines, learner, one.title.situation(one.session), one.on);
        let is_more = asked.is_none_or(|(part, people)| !part.covers(one.part) || before >= people);
        OwnByHand { is_more, ..one }
    });
    let mut all: Vec<OwnByHand> = judged.collect();
    all.retain(|one| one.is_more || one.reason.is_some());
    Ok(all)
}

/// For which part of a meeting the lines in force put somebody of the college with a learner somewhere on a day.
pub(crate) fn asked_for(lines: &[PlanLine], learner: PersonId, place: Situation, on: NaiveDate) -> Option<Part> {
    people_asked_for(lines, learner, place, on).map(|(part, _)| part)
}

/// The same, with how many people it takes.
pub(crate) fn people_asked_for(
    lines: &[PlanLine],
    learner: PersonId,
    place: Situation,
    on: NaiveDate,
) -> Option<(Part, usize)> {
    let held = in_force(learner, lines, &Default::default(), (on, on));
    let here = with_learner_at(&held, learner, place, on);
    let asking = here.iter().filter(|line| line.asks_the_college());
    let all = asking.map(|line| (line.terms.part(), line.people()));
    all.reduce(|(part, people), (other, more)| (part.and(other), people.max(more)))
}

/// Somebody, and how many count before them at the same place.
fn read(mut row: Row) -> Result<(OwnByHand, usize), Error> {
    let one = OwnByHand {
        occurrence: row.parsed()?,
        session: row.parsed()?,
        on: row.parsed()?,
        starts: row.instant()?,
        title: read_title(&mut row)?,
        lsa: row.parsed()?,
        name: read_name(&mut row)?,
        by: read_name(&mut row)?,
        reason: row.opt_text()?,
        part: row.step()?,
        is_more: false,
    };
    Ok((one, usize::try_from(row.int()?).unwrap_or_default()))
}

#[cfg(test)]
mod tests;
