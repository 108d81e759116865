//! A tutor's day: their sessions, who is supported there and by whom, and what each session is for.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::access::{Grant, act};
use domain::briefing::Planned;
use domain::deployment::Part;
use domain::id::{AuditId, OccurrenceId, PersonId, SessionId};
use domain::person::Name;
use domain::situation::Situation;
use domain::teaching::Written;

use crate::Storage;
use crate::absence::was_not_in;
use crate::access::{Moment, record_shown};
use crate::briefing::plans::{Plans, Reader};
use crate::briefing::unread;
use crate::deployment::version::only_in_force;
use crate::dialect::{Conn, Row, args};
use crate::error::Error;
use crate::person::read_name;
use crate::sql::sql;

pub(crate) mod changed;
pub(crate) mod purpose;
pub(crate) mod shifted;

pub use changed::{ChangedMeeting, ChangedMeetings};
pub use purpose::Taught;

sql! {
    /// A date if the tutor teaches then, else the next one on which they do.
    NEXT_DAY = "select min(o.on_date) from enrolment e join session s on s.class_id = e.class_id
                join occurrence o on o.session_id = s.id and o.ended_on is null and (o.called_off = 0 or exists (select 1
                from called_off k where k.occurrence_id = o.id and k.learner_id is null and k.ended_at is null))
                where e.person_id = $1 and e.role = 'tutor' and e.ended_on is null and o.on_date >= $2";
    MEETINGS = "select o.id, s.id, o.starts_at, o.ends_at, o.room, o.called_off,
            case when exists (select 1 from called_off k where k.occurrence_id = o.id
                and k.learner_id is null and k.ended_at is null) then 1 else 0 end,
                c.title from enrolment e
                join class c on c.id = e.class_id join session s on s.class_id = c.id
                join occurrence o on o.session_id = s.id and o.ended_on is null
                where e.person_id = $1 and e.role = 'tutor' and e.ended_on is null and o.on_date = $2
                order by o.starts_at, o.id";
    /// One row a learner of each class.
    CLASS = "select o.id, l.id, l.given_name, l.family_name, ps.audit_id,
            case when exists (select 1 from called_off h where h.occurrence_id = o.id
             and h.learner_id = l.id and h.ended_at is null) then 1 else 0 end from enrolment e
             join session s on s.class_id = e.class_id
             join occurrence o on o.session_id = s.id and o.ended_on is null and o.called_off = 0 and o.on_date = $2
             join enrolment h on h.class_id = s.class_id and h.role = 'learner' and h.ended_on is null
             join person l on l.id = h.person_id and l.gone_on is null join pseudonym ps on ps.person_id = l.id
             where e.person_id = $1 and e.role = 'tutor' and e.ended_on is null
             order by l.given_name, l.family_name, l.id";
    /// One row a learner and LSA at a meeting, and whether the LSA is not in, or was not while it lasted.
    SUPPORT = concat!("select o.id, s.id, l.id, a.id, d.part, a.given_name, a.family_name,
               case when ", was_not_in!(), " then 1 else 0 end
               from enrolment e join session s on s.class_id = e.class_id
               join occurrence o on o.session_id = s.id and o.ended_on is null and o.called_off = 0 and o.on_date = $2
               join deployment d on d.occurrence_id = o.id ", only_in_force!(), "
               join person l on l.id = d.learner_id and l.gone_on is null
               join enrolment h on h.class_id = s.class_id and h.person_id = l.id and h.role = 'learner'
               and h.ended_on is null
               join person a on a.id = d.lsa_id and a.gone_on is null
               where e.person_id = $1 and e.role = 'tutor' and e.ended_on is null
               order by l.given_name, l.family_name, l.id, a.given_name, a.family_name, a.id");
}

/// A tutor's day.
#[derive(Clone, Debug, Default)]
pub struct TeachingDay {
    /// Which day; none when they teach nothing from today on.
    pub on: Option<NaiveDate>,
    /// The next day after it that they teach.
    pub after: Option<NaiveDate>,
    /// Its meetings in the order they begin.
    pub meetings: Vec<Teaching>,
    /// The names of people in the learners' plans.
    pub people: BTreeMap<PersonId, Name>,
}

/// One meeting a tutor teaches.
#[derive(Clone, Debug)]
pub struct Teaching {
    /// Which.
    pub occurrence: OccurrenceId,
    /// When it begins.
    pub starts: DateTime<Utc>,
    /// When it ends.
    pub ends: DateTime<Utc>,
    /// Where; may be empty.
    pub room: String,
    /// What is taught.
    pub title: String,
    /// Called off: nobody is expected, and nobody is shown.
    pub called_off: bool,
    /// By hand: it may be on after all.
    pub off_by_hand: bool,
    /// The learners there for whom somebody comes, or whose plan says something of it.
    pub learners: Vec<Supported>,
    /// What it is for, where anybody wrote it.
    pub purpose: Option<Written>,
    session: SessionId,
}

/// A learner who is supported in a session, or has agreed how.
#[derive(Clone, Debug)]
pub struct Supported {
    /// Who.
    pub learner: PersonId,
    /// What they are called.
    pub name: Name,
    /// They are not there.
    pub not_here: bool,
    /// Who comes for them.
    pub by: Vec<Supports>,
    /// Who was to come for them and is not in on that day. Why is kept nowhere.
    pub not_in: Vec<Supports>,
    /// What the college must give there, and what they agreed to.
    pub planned: Planned,
    /// By when a change of mind about that is to be answered.
    pub answer_by: Option<NaiveDate>,
    audit: AuditId,
}

/// Who comes to support.
#[derive(Clone, Debug)]
pub struct Supports {
    /// Who.
    pub lsa: PersonId,
    /// For which part of it.
    pub part: Part,
    /// What they are called.
    pub name: Name,
    /// Whether they have read everything that stands now: the say, the plan, and what the session is for.
    pub has_read: bool,
}

impl Supported {
    /// Their own assistant, who is nobody of the college's, where one gives the help they agreed to.
    pub fn own_assistant(&self) -> Option<&str> {
        self.planned.agreed.as_ref()?.line.given_by_own_assistant()
    }

    fn is_supported(&self) -> bool {
        !self.not_here && (!self.by.is_empty() || self.own_assistant().is_some())
    }
}

impl Teaching {
    /// For how many learners somebody comes.
    pub fn supported(&self) -> usize {
        self.learners.iter().filter(|learner| learner.is_supported()).count()
    }

    /// Everyone who was to come and is not in on that day, once.
    pub fn not_in(&self) -> Vec<&Supports> {
        let mut met = BTreeSet::new();
        let all = self.learners.iter().flat_map(|supported| &supported.not_in);
        all.filter(|supports| met.insert(supports.lsa)).collect()
    }

    /// Everyone who comes, once, and whether they have read everything of everyone they come for.
    pub fn support(&self) -> Vec<(&Supports, bool)> {
        let here = self.learners.iter().filter(|supported| !supported.not_here);
        let unread: BTreeSet<PersonId> =
            here.flat_map(|one| &one.by).filter(|supports| !supports.has_read).map(|supports| supports.lsa).collect();
        let mut met = BTreeSet::new();
        let all = self.learners.iter().flat_map(|supported| &supported.by).filter(|supports| met.insert(supports.lsa));
        all.map(|supports| (supports, !unread.contains(&supports.lsa))).collect()
    }
}

impl Storage {
    /// A tutor's sessions of a day from today on, else of the next day they teach, with the plans of their classes by the
    /// clock of `zone`, in as many queries however many there are. Every learner shown has it written in their own chain.
    pub async fn teaching_day(
        &self,
        grant: &Grant<act::SeeClass>,
        from: Option<NaiveDate>,
        zone: Tz,
        at: Moment,
    ) -> Result<TeachingDay, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let tutor = grant.visitor().person;
                let from = from.map_or(at.today, |from| from.max(at.today));
                let Some(on) = next_day(conn, tutor, from).await? else { return Ok(TeachingDay::default()) };
                let mut day = read(conn, (tutor, on), (zone, at)).await?;
                day.after = match on.succ_opt() {
                    Some(then) => next_day(conn, tutor, then).await?,
                    None => None,
                };
                shown(conn, &grant, &day, at).await?;
                Ok(day)
            })
        })
        .await
    }
}

/// The first day from one on that somebody teaches.
async fn next_day(conn: &mut Conn, tutor: PersonId, from: NaiveDate) -> Result<Option<NaiveDate>, Error> {
    let next = conn.row(NEXT_DAY, args![tutor, from]).await?;
    Ok(next.map(|mut row| row.opt_parsed()).transpose()?.flatten())
}

async fn read(
    conn: &mut Conn,
    (tutor, on): (PersonId, NaiveDate),
    (zone, at): (Tz, Moment),
) -> Result<TeachingDay, Error> {
    let mut people = BTreeMap::new();
    let purposes = purpose::of_tutor(conn, tutor, on).await?;
    let plans = Plans::of_day(conn, (Reader::Tutor, tutor, on), &mut people, (zone, at)).await?;
    let planned = |learner, session, on| plans.at(learner, (session, on), None).version;
    let unread = unread::of_tutor(conn, (tutor, on), &planned).await?;
    let mut comes: BTreeMap<(OccurrenceId, PersonId), [Vec<Supports>; 2]> = BTreeMap::new();
    for mut row in conn.rows(SUPPORT, args![tutor, on]).await? {
        let (occurrence, session, learner) = (row.parsed()?, row.parsed()?, row.parsed()?);
        let (lsa, part) = (row.parsed()?, row.step()?);
        let has_read = !unread.contains(&(learner, session, lsa));
        let supports = Supports { lsa, part, name: read_name(&mut row)?, has_read };
        let is_in = !row.truth()?;
        let [by, not_in] = comes.entry((occurrence, learner)).or_default();
        if is_in { by } else { not_in }.push(supports);
    }
    let mut meetings = Vec::new();
    for row in conn.rows(MEETINGS, args![tutor, on]).await? {
        let mut meeting = read_meeting(row)?;
        meeting.purpose = purposes.of(meeting.session, meeting.occurrence);
        meetings.push(meeting);
    }
    for mut row in conn.rows(CLASS, args![tutor, on]).await? {
        let occurrence: OccurrenceId = row.parsed()?;
        let Some(meeting) = meetings.iter_mut().find(|meeting| meeting.occurrence == occurrence) else { continue };
        let (learner, name, audit) = (row.parsed()?, read_name(&mut row)?, row.parsed()?);
        let not_here = row.truth()?;
        let [by, not_in] = comes.remove(&(occurrence, learner)).unwrap_or_default();
        let planned = plans.at(learner, (Situation::Session(meeting.session), on), None);
        if !by.is_empty() || !not_in.is_empty() || planned.says_anything() {
            let answer_by = plans.answer_by(learner, &planned);
            meeting.learners.push(Supported { learner, name, not_here, by, not_in, planned, answer_by, audit });
        }
    }
    Ok(TeachingDay { on: Some(on), after: None, meetings, people })
}

/// Writes one audit row in the chain of each learner shown.
async fn shown(conn: &mut Conn, grant: &Grant<act::SeeClass>, day: &TeachingDay, at: Moment) -> Result<(), Error> {
    let all = day.meetings.iter().flat_map(|meeting| &meeting.learners);
    let object = day.on.map(|on| on.to_string()).unwrap_or_default();
    record_shown(conn, grant, all.map(|supported| supported.audit), object, at.now).await
}

fn read_meeting(mut row: Row) -> Result<Teaching, Error> {
    Ok(Teaching {
        occurrence: row.parsed()?,
        session: row.parsed()?,
        starts: row.instant()?,
        ends: row.instant()?,
        room: row.text()?,
        called_off: row.truth()?,
        off_by_hand: row.truth()?,
        title: row.text()?,
        learners: Vec::new(),
        purpose: None,
    })
}

#[cfg(test)]
mod tests;
