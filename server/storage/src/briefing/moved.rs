//! What changed in the weeks of an LSA since they last said that they saw them: derived from the two versions themselves, so
//! that no road to a new version can forget it; and what the timetable moved within its week, which makes no version.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use domain::access::{Grant, act};
use domain::deployment::{Moved, Part, Week};
use domain::id::{DeploymentVersionId, OccurrenceId, PersonId};
use domain::timetable::Title;

use super::still_in_class;
use crate::Storage;
use crate::access::{Moment, record};
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::sql::sql;
use crate::timetable::read_title;

sql! {
    /// A week is told of from the first look on: what stands then is new as a whole, and each briefing says so itself.
    FIRST_LOOK = "insert into deployment_seen (lsa_id, site_id, monday, version_id, seen_at)
                  select r.person_id, w.site_id, w.monday, w.version_id, cast($3 as bigint)
                  from deployment_week w
                  join role_held r on r.person_id = $1 and r.role = 'lsa' and r.ended_on is null
                  where w.monday >= $2 and (w.site_id = r.site_id or w.site_id in (
                  select t.site_id from working_site t where t.person_id = $1))
                  on conflict (lsa_id, site_id, monday) do nothing";
    /// Their rows in the version they saw and in the one in force, where these are two. A meeting that has moved to
    /// another week with them is told of there: they have not ceased to go to it.
    DIFFERS = "select w.version_id, o.id, o.on_date, o.starts_at, c.title, c.time, o.room, d.learner_id, d.part,
               case when d.version_id = w.version_id then 1 else 0 end from deployment_seen s
               join deployment_week w on w.site_id = s.site_id and w.monday = s.monday and w.version_id <> s.version_id
               join deployment d on d.lsa_id = s.lsa_id and d.site_id = s.site_id
               and d.version_id in (w.version_id, s.version_id)
               join occurrence o on o.id = d.occurrence_id and o.ended_on is null and o.called_off = 0 and o.ends_at > $2
               join session i on i.id = o.session_id join class c on c.id = i.class_id
               where s.lsa_id = $1 and not (d.version_id = s.version_id and exists (select 1 from deployment e
               join deployment_week x on x.site_id = e.site_id and x.version_id = e.version_id and x.monday <> w.monday
               where e.lsa_id = d.lsa_id and e.site_id = d.site_id and e.occurrence_id = d.occurrence_id
               and e.learner_id = d.learner_id)) order by o.starts_at, o.id, d.learner_id";
    SEEN = "update deployment_seen set version_id = $2, seen_at = $3 where lsa_id = $1 and exists (
            select 1 from deployment_version v where v.id = $2 and v.site_id = deployment_seen.site_id
            and v.monday = deployment_seen.monday and v.published_at is not null)";
    /// Meetings that they saw at another time of the week or in another room, and whether they went there and do still.
    SHIFTED = concat!("select m.occurrence_id, m.shifted_at, o.on_date, o.starts_at, c.title, c.time, o.room,
               case when exists (select 1 from deployment b where b.lsa_id = m.lsa_id
               and b.site_id = v.site_id and b.version_id = v.version_id and b.occurrence_id = o.id)
               and exists (select 1 from deployment d where d.lsa_id = m.lsa_id
               and d.site_id = w.site_id and d.version_id = w.version_id and d.occurrence_id = o.id", still_in_class!(), ")
               then 1 else 0 end from deployment_shifted m
               join deployment_seen v on v.lsa_id = m.lsa_id and v.site_id = m.site_id and v.monday = m.monday
               join deployment_week w on w.site_id = m.site_id and w.monday = m.monday
               join occurrence o on o.id = m.occurrence_id and o.ended_on is null and o.called_off = 0 and o.ends_at > $2
               and (o.on_date <> m.on_date or o.starts_at <> m.starts_at or o.ends_at <> m.ends_at
               or (o.room <> m.room and o.room <> '' and m.room <> ''))
               join session i on i.id = o.session_id join class c on c.id = i.class_id
               where m.lsa_id = $1 order by o.starts_at, o.id");
    SAW_SHIFTED = "delete from deployment_shifted where lsa_id = $1 and occurrence_id = $2 and shifted_at = $3";
}

/// A meeting to come that an LSA goes to otherwise than they saw. Who learns there is in the briefing, for whoever may read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MovedMeeting {
    /// How.
    pub moved: Moved,
    /// On which day.
    pub on: NaiveDate,
    /// When it begins.
    pub starts: DateTime<Utc>,
    /// What it is.
    pub title: Title,
    /// Where; may be empty.
    pub room: String,
}

/// Which meetings were moved within their weeks, each with the last time that it was.
pub type Shifts = BTreeSet<(OccurrenceId, DateTime<Utc>)>;

/// Everything that changed in an LSA's weeks since they last saw them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MovedWeek {
    /// In the order of the meetings.
    pub meetings: Vec<MovedMeeting>,
    /// What saying that one saw it is for.
    pub versions: BTreeSet<DeploymentVersionId>,
    /// The same of what was moved within its week.
    pub shifts: Shifts,
}

impl Storage {
    /// What changed in an LSA's weeks from this one on. Names no learner, so it is on no record.
    pub async fn moved(&self, grant: &Grant<act::ReadBriefing>, at: Moment) -> Result<MovedWeek, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let lsa = grant.visitor().person;
                conn.run(FIRST_LOOK, args![lsa, Week::of(at.today).monday(), at.now]).await?;
                let mut week = read(conn, lsa, at).await?;
                add_shifted(conn, &mut week, lsa, at).await?;
                Ok(week)
            })
        })
        .await
    }

    /// Keeps that an LSA has seen these versions of their weeks, and these meetings moved, as their page showed them. What came
    /// into force or was moved meanwhile is told to them still.
    pub async fn saw_moved(
        &self,
        grant: &Grant<act::ReadBriefing>,
        (versions, shifts): (BTreeSet<DeploymentVersionId>, Shifts),
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let lsa = grant.visitor().person;
                for version in versions {
                    conn.run(SEEN, args![lsa, version, at.now]).await?;
                }
                for (occurrence, shifted) in shifts {
                    conn.run(SAW_SHIFTED, args![lsa, occurrence, shifted]).await?;
                }
                record(conn, &grant, "changes of the week", at.now).await
            })
        })
        .await
    }
}

/// For whom they come, and for which part.
type For = BTreeMap<PersonId, Part>;
/// One meeting, with for whom they were to come and for whom they come.
type Both = (OccurrenceId, MovedMeeting, For, For);

async fn read(conn: &mut Conn, lsa: PersonId, at: Moment) -> Result<MovedWeek, Error> {
    let mut versions = BTreeSet::new();
    let mut all: Vec<Both> = Vec::new();
    for mut row in conn.rows(DIFFERS, args![lsa, at.now]).await? {
        let (version, occurrence): (_, OccurrenceId) = (row.parsed()?, row.parsed()?);
        let (on, starts, title, room) = (row.parsed()?, row.instant()?, read_title(&mut row)?, row.text()?);
        let (learner, part, is_now) = (row.parsed()?, row.step()?, row.truth()?);
        versions.insert(version);
        if all.last().is_none_or(|(last, ..)| *last != occurrence) {
            let meeting = MovedMeeting { moved: Moved::Others, on, starts, title, room };
            all.push((occurrence, meeting, For::new(), For::new()));
        }
        let Some((_, _, before, now)) = all.last_mut() else { continue };
        if is_now {
            now.insert(learner, part)
        } else {
            before.insert(learner, part)
        };
    }
    let moved = all.into_iter().filter_map(|(_, meeting, before, now)| {
        Moved::of(&before, &now).map(|moved| MovedMeeting { moved, ..meeting })
    });
    let meetings: Vec<_> = moved.collect();
    if meetings.is_empty() {
        versions.clear();
    }
    Ok(MovedWeek { meetings, versions, shifts: Shifts::new() })
}

/// Adds what was moved within its week, each in its place among the others. Of where they go only now, or no more, that is all
/// there is to tell.
async fn add_shifted(conn: &mut Conn, week: &mut MovedWeek, lsa: PersonId, at: Moment) -> Result<(), Error> {
    for mut row in conn.rows(SHIFTED, args![lsa, at.now]).await? {
        week.shifts.insert((row.parsed()?, row.instant()?));
        let (on, starts, title, room) = (row.parsed()?, row.instant()?, read_title(&mut row)?, row.text()?);
        if row.truth()? {
            week.meetings.push(MovedMeeting { moved: Moved::Shifted, on, starts, title, room });
        }
    }
    week.meetings.sort_by_key(|meeting| meeting.starts);
    Ok(())
}

#[cfg(test)]
mod tests;
