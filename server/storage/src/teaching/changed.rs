//! At which meetings others come than their tutor last said that they saw: derived from the two versions of a week themselves, so
//! that no road to a new version can forget it. Beside them stand those that the timetable moved, which makes no version.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use domain::access::{Grant, act};
use domain::deployment::{Part, Week};
use domain::id::{DeploymentVersionId, OccurrenceId, PersonId};

use super::shifted;
use crate::Storage;
use crate::access::{Moment, record};
use crate::briefing::moved::Shifts;
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::sql::sql;

// `cross join` is an inner join that SQLite runs in the order it is written: the weeks that changed first, which are few.
sql! {
    /// A week is told of from the first look on: what stands then is new as a whole.
    FIRST_LOOK = "insert into teaching_seen (tutor_id, site_id, monday, version_id, seen_at)
                  select distinct e.person_id, w.site_id, w.monday, w.version_id, cast($3 as bigint) from enrolment e
                  join class c on c.id = e.class_id join deployment_week w on w.site_id = c.site_id and w.monday >= $2
                  where e.person_id = $1 and e.role = 'tutor' and e.ended_on is null
                  on conflict (tutor_id, site_id, monday) do nothing";
    /// Who comes to their meetings in the version they saw of a week and in the one in force, where these are two. Whoever comes by
    /// a week that is as they saw it came and comes: a meeting may have moved there from one that is not.
    DIFFERS = "select w.version_id, o.id, o.on_date, o.starts_at, c.title, o.room, d.learner_id, d.lsa_id, d.part,
               case when d.version_id = w.version_id then 1 else 0 end
               from teaching_seen s cross join deployment_week w cross join enrolment e cross join class c
               cross join session i cross join occurrence o cross join deployment d
               where s.tutor_id = $1 and w.site_id = s.site_id and w.monday = s.monday and w.version_id <> s.version_id
               and e.person_id = s.tutor_id and e.role = 'tutor' and e.ended_on is null
               and c.id = e.class_id and i.class_id = c.id
               and o.session_id = i.id and o.ended_on is null and o.called_off = 0 and o.ends_at > $2
               and d.occurrence_id = o.id and d.site_id = s.site_id and d.version_id in (w.version_id, s.version_id)
               and not exists (select 1 from teaching_seen x join deployment_week y on y.site_id = x.site_id
               and y.monday = x.monday and y.version_id = x.version_id
               join deployment g on g.site_id = x.site_id and g.version_id = x.version_id
               where x.tutor_id = s.tutor_id and g.occurrence_id = d.occurrence_id
               and g.learner_id = d.learner_id and g.lsa_id = d.lsa_id and g.part = d.part)
               order by o.starts_at, o.id";
    SEEN = "update teaching_seen set version_id = $2, seen_at = $3 where tutor_id = $1 and exists (
            select 1 from deployment_version v where v.id = $2 and v.site_id = teaching_seen.site_id
            and v.monday = teaching_seen.monday and v.published_at is not null)";
}

/// A meeting to come that is other than its tutor saw. Who comes to it stands on its day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedMeeting {
    /// Which.
    pub occurrence: OccurrenceId,
    /// On which day.
    pub on: NaiveDate,
    /// When it begins.
    pub starts: DateTime<Utc>,
    /// What is taught.
    pub title: String,
    /// Where; may be empty.
    pub room: String,
    /// Whether others come to it, or for another part or learner.
    pub others: bool,
    /// Whether it is at another time or in another room.
    pub moved: bool,
}

/// Every meeting of a tutor that is other since they last said that they saw it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangedMeetings {
    /// In the order they begin.
    pub meetings: Vec<ChangedMeeting>,
    /// What saying that one saw it is for.
    pub versions: BTreeSet<DeploymentVersionId>,
    /// The same of what the timetable moved.
    pub shifts: Shifts,
}

impl ChangedMeetings {
    /// One meeting, where it is among them.
    pub fn of(&self, occurrence: OccurrenceId) -> Option<&ChangedMeeting> {
        self.meetings.iter().find(|meeting| meeting.occurrence == occurrence)
    }
}

impl Storage {
    /// Which of a tutor's meetings to come are other than they saw. Names no learner, so it is on no record.
    pub async fn changed_meetings(&self, grant: &Grant<act::SeeClass>, at: Moment) -> Result<ChangedMeetings, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let tutor = grant.visitor().person;
                conn.run(FIRST_LOOK, args![tutor, Week::of(at.today).monday(), at.now]).await?;
                let mut changed = changed(conn, tutor, at).await?;
                shifted::add(conn, &mut changed, tutor, at).await?;
                Ok(changed)
            })
        })
        .await
    }

    /// Keeps that a tutor has seen who comes by these versions of their weeks, and these meetings moved, as their page told
    /// them. What came into force or was moved meanwhile is told to them still.
    pub async fn saw_changed_meetings(
        &self,
        grant: &Grant<act::SeeClass>,
        (versions, shifts): (BTreeSet<DeploymentVersionId>, Shifts),
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let tutor = grant.visitor().person;
                for version in versions {
                    conn.run(SEEN, args![tutor, version, at.now]).await?;
                }
                shifted::saw(conn, tutor, shifts).await?;
                record(conn, &grant, "changes of who comes", at.now).await
            })
        })
        .await
    }
}

/// Who comes for whom, and for which part.
type Comes = BTreeSet<(PersonId, PersonId, Part)>;
/// One meeting, with who was to come and who comes.
type Both = (ChangedMeeting, Comes, Comes);

async fn changed(conn: &mut Conn, tutor: PersonId, at: Moment) -> Result<ChangedMeetings, Error> {
    let mut versions = BTreeSet::new();
    let mut all: Vec<Both> = Vec::new();
    for mut row in conn.rows(DIFFERS, args![tutor, at.now]).await? {
        let (version, occurrence): (_, OccurrenceId) = (row.parsed()?, row.parsed()?);
        let (on, starts, title, room) = (row.parsed()?, row.instant()?, row.text()?, row.text()?);
        let (who, is_now) = ((row.parsed()?, row.parsed()?, row.step()?), row.truth()?);
        versions.insert(version);
        if all.last().is_none_or(|(last, ..)| last.occurrence != occurrence) {
            let meeting = ChangedMeeting { occurrence, on, starts, title, room, others: true, moved: false };
            all.push((meeting, Comes::new(), Comes::new()));
        }
        let Some((_, before, now)) = all.last_mut() else { continue };
        let comes = if is_now { now } else { before };
        comes.insert(who);
    }
    let changed = all.into_iter().filter(|(_, before, now)| before != now);
    let meetings: Vec<_> = changed.map(|(meeting, ..)| meeting).collect();
    if meetings.is_empty() {
        versions.clear();
    }
    Ok(ChangedMeetings { meetings, versions, shifts: Shifts::new() })
}
