//! What a version of a week is judged by before it comes into force.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::deployment::{Breach, Known, Meeting, Meetings, Refusal, Row, Sendings, Stay, breaches};
use domain::id::{DeploymentVersionId, OccurrenceId, PersonId};

use super::week::{Busy, SiteWeek, WeekMeeting};
use crate::access::Moment;
use crate::deployment::version::only_in_force;
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::sql::sql;

sql! {
    /// Where those whom a version sends are sent by other sites in the same week.
    OTHERS = concat!("select d.lsa_id, d.learner_id, d.part, o.id, o.on_date, o.starts_at, o.ends_at, w.site_id
              from deployment d ", only_in_force!(), " and w.site_id <> $1
              and w.monday = $2
              join occurrence o on o.id = d.occurrence_id and o.ended_on is null and o.called_off = 0
              where d.lsa_id in (select s.lsa_id from deployment s where s.site_id = $1 and s.version_id = $3)
              and not exists (select 1 from called_off k where k.occurrence_id = o.id and k.learner_id = d.learner_id
              and k.ended_at is null)");
}

/// Refuses the breaches that a version would bring, and no others: a week in force may have come into breach by an import, and so may
/// a version that is put back.
///
/// A row at a meeting that has been called off, or is gone from the timetable, is no breach. Nobody goes there, it comes about
/// between a draft and its publishing, and nobody could take the row off: [`super::not_here`] does.
pub(super) async fn judge(
    conn: &mut Conn,
    now: &SiteWeek,
    (version, rows): (DeploymentVersionId, &[Row]),
    (zone, at): (Tz, Moment),
) -> Result<(), Error> {
    let mut meetings = now.judged_meetings();
    let others = others(conn, now, version, &mut meetings).await?;
    let is_held = |row: &&Row| meetings.get(&row.occurrence).is_some_and(|meeting| !meeting.is_off);
    let rows: Vec<Row> = rows.iter().filter(is_held).cloned().collect();
    let published: Vec<Row> = now.published.iter().flat_map(|version| &version.rows).cloned().collect();
    let known = now.known(zone, at.now);
    let brought = brought(now, (&published, &rows), &others, (&known, &meetings));
    if brought.is_empty() {
        return Ok(());
    }
    let told: BTreeSet<_> =
        brought.into_iter().map(|breach| now.reader.map_or(breach, |reader| breach.told_to(reader))).collect();
    let on = |breach: Breach| breach.on(&meetings).unwrap_or(now.week.monday());
    Err(Refusal::Breaches(told.into_iter().map(|breach| (breach, on(breach))).collect()).into())
}

/// What rows bring though it may not be, beside rows that stood before and where `others` send the same people.
pub(super) fn brought(
    week: &SiteWeek,
    (stood, rows): (&[Row], &[Row]),
    others: &[Row],
    (known, meetings): (&Known, &Meetings),
) -> BTreeSet<Breach> {
    let before = breaches(&[stood, others].concat(), meetings);
    let after = breaches(&[rows, others].concat(), meetings);
    let sent: Sendings = stood.iter().map(Row::sending).collect();
    let is_refused = |row: &&Row| week.is_refused(row.sending());
    let refused = rows.iter().filter(|row| !sent.contains(&row.sending())).filter(is_refused);
    let refused = refused.map(|row| Breach::NotWanted(row.lsa, row.learner, row.occurrence));
    let mut brought: BTreeSet<_> = after.difference(&before).copied().chain(refused).collect();
    brought.extend(known.brought(stood, rows, meetings));
    brought
}

/// Where those whom a version sends are sent by other sites, with the meetings that these are.
pub(super) async fn others(
    conn: &mut Conn,
    now: &SiteWeek,
    version: DeploymentVersionId,
    meetings: &mut Meetings,
) -> Result<Vec<Row>, Error> {
    let mut others = Vec::new();
    for mut row in conn.rows(OTHERS, args![now.site, now.week.monday(), version]).await? {
        let (lsa, learner, part): (PersonId, PersonId, _) = (row.parsed()?, row.parsed()?, row.step()?);
        let occurrence: OccurrenceId = row.parsed()?;
        let (on, starts, ends, site) = (row.parsed()?, row.instant()?, row.instant()?, row.parsed()?);
        let (learners, lsas) = (BTreeSet::new(), BTreeSet::new());
        let elsewhere = Meeting { site, on, starts, ends, is_off: false, learners, lsas };
        let meeting = meetings.entry(occurrence).or_insert(elsewhere);
        meeting.learners.insert(learner);
        meeting.lsas.insert(lsa);
        others.push(Row { occurrence, learner, lsa, part, plan_line: None, reason: None });
    }
    Ok(others)
}

impl SiteWeek {
    /// Its meetings, as rows are judged by them.
    pub fn judged_meetings(&self) -> Meetings {
        let lsas: BTreeSet<PersonId> = self.lsas.iter().map(|works| works.lsa.id).collect();
        let meeting = |meeting: &WeekMeeting| {
            let (learners, lsas) = (meeting.learners.clone(), lsas.clone());
            let WeekMeeting { id, on, starts, ends, is_off, .. } = *meeting;
            (id, Meeting { site: self.site, on, starts, ends, is_off, learners, lsas })
        };
        self.meetings.iter().map(meeting).collect()
    }

    /// What its week in force breaks of what is still to come, each with its day: by what came about since it was
    /// published, as a session that was moved, hours that were cut, or what a learner says now. That they are not wanted nobody
    /// reads of themself.
    pub fn broken(&self, zone: Tz, now: DateTime<Utc>) -> BTreeSet<(NaiveDate, Breach)> {
        let meetings = self.judged_meetings();
        let is_held = |row: &&Row| meetings.get(&row.occurrence).is_some_and(|meeting| !meeting.is_off);
        let published = self.published.iter().flat_map(|version| &version.rows);
        let rows: Vec<Row> = published.filter(is_held).cloned().collect();
        let is_in =
            |row: &&Row| meetings.get(&row.occurrence).is_some_and(|meeting| !self.is_away(row.lsa, meeting.on));
        // whoever is not in goes nowhere: their places are to be covered
        let come: Vec<Row> = rows.iter().filter(is_in).cloned().collect();
        let mut found = breaches(&come, &meetings);
        found.extend(self.known(zone, now).brought(&[], &come, &meetings));
        let is_at_both =
            |row: &&Row| meetings.get(&row.occurrence).is_some_and(|meeting| self.is_elsewhere(row, meeting));
        found.extend(come.iter().filter(is_at_both).map(|row| Breach::NoTimeToTravel(row.lsa, row.occurrence)));
        let of_others = rows.iter().filter(|row| !self.is_read_by(row.lsa));
        let refused = of_others.filter(|row| self.is_refused(row.sending()));
        found.extend(refused.map(|row| Breach::NotWanted(row.lsa, row.learner, row.occurrence)));
        let is_to_come = |at: OccurrenceId| meetings.get(&at).is_some_and(|meeting| meeting.starts > now);
        found.retain(|breach| match breach {
            Breach::TwoPlaces(_, _, later) => is_to_come(*later),
            other => other.occurrence().is_none_or(is_to_come),
        });
        found.into_iter().filter_map(|breach| Some((breach.on(&meetings)?, breach))).collect()
    }

    /// Whether somebody is not in on a day.
    pub fn is_away(&self, lsa: PersonId, on: NaiveDate) -> bool {
        self.away.iter().any(|not_in| not_in.is_of(lsa, on))
    }

    /// Whether somebody is at another site while they are to be here.
    fn is_elsewhere(&self, row: &Row, meeting: &Meeting) -> bool {
        let (starts, ends) = row.part.span((meeting.starts, meeting.ends));
        self.elsewhere.iter().any(|busy| busy.lsa == row.lsa && busy.starts < ends && starts < busy.ends)
    }

    /// What is known of those whom it sends, and of those they are sent to.
    pub fn known(&self, zone: Tz, now: DateTime<Utc>) -> Known {
        let works = self.lsas.iter().filter_map(|works| Some((works.lsa.id, works.week.clone()?)));
        let stay = |busy: &Busy| Stay { lsa: busy.lsa, starts: busy.starts, ends: busy.ends, site: busy.site };
        let needs = self.needs().into_iter().map(|need| ((need.occurrence, need.learner), need));
        Known {
            works: works.collect(),
            travel: self.travel.clone(),
            elsewhere: self.elsewhere.iter().map(stay).collect(),
            needs: needs.collect(),
            zone,
            now,
        }
    }
}

#[cfg(test)]
mod tests;
