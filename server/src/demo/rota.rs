//! A week as the demo's coordinators make it: whoever agreed to have somebody has someone of the site against whom no rule stands, the
//! same one where that can be. What is left is for whoever looks at the demo, and its pages say so.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::deployment::Row;
use domain::id::{OccurrenceId, PersonId};
use domain::plan::with_learner_at;
use domain::scale::Presence;
use storage::{SiteWeek, WeekMeeting, Works};

/// The most learners of one LSA at one meeting.
const WITH_ONE: usize = 2;

/// Where somebody is sent already, and when.
type Taken = BTreeMap<PersonId, Vec<(OccurrenceId, DateTime<Utc>, DateTime<Utc>)>>;

/// Who goes where. The same people and the same week are sent in the same way, whatever their ids are.
pub fn rota(week: &SiteWeek, zone: Tz, now: DateTime<Utc>) -> Vec<Row> {
    let (known, held) = (week.known(zone, now), week.judged_meetings());
    let mut meetings: Vec<&WeekMeeting> = week.meetings.iter().filter(|meeting| !meeting.is_off).collect();
    meetings.sort_by_key(|meeting| (meeting.starts, format!("{:?}", meeting.title), &meeting.room));
    let mut learners: Vec<(String, PersonId)> =
        week.people.values().map(|face| (face.name.to_string(), face.id)).collect();
    learners.sort();
    let (mut taken, mut rows) = (Taken::new(), BTreeMap::<PersonId, Vec<Row>>::new());
    for meeting in meetings {
        let here = learners.iter().enumerate().filter(|(_, (_, learner))| meeting.learners.contains(learner));
        for (place, (_, learner)) in here {
            let holds = with_learner_at(&week.lines, *learner, meeting.title.situation(meeting.session), meeting.on);
            let Some(line) = holds.into_iter().find(|line| line.terms.presence() != Presence::NoOne) else { continue };
            let own = place % week.lsas.len().max(1);
            let mut in_turn = week.lsas.iter().cycle().skip(own).take(week.lsas.len());
            let (occurrence, learner, part) = (meeting.id, *learner, line.terms.part());
            let sent = |lsa| Row { occurrence, learner, lsa, part, plan_line: Some(line.line), reason: None };
            let can_come = |works: &&Works| {
                let lsa = works.lsa.id;
                let before = rows.get(&lsa).map_or(&[][..], Vec::as_slice);
                is_free(week, &taken, lsa, meeting)
                    && !line.not_wanted.contains(&lsa)
                    && known.brought(before, &[before, &[sent(lsa)]].concat(), &held).is_empty()
            };
            let Some(lsa) = in_turn.find(can_come).map(|works| works.lsa.id) else { continue };
            taken.entry(lsa).or_default().push((meeting.id, meeting.starts, meeting.ends));
            rows.entry(lsa).or_default().push(sent(lsa));
        }
    }
    rows.into_values().flatten().collect()
}

/// Whether nobody else has them then, here or at another site.
fn is_free(week: &SiteWeek, taken: &Taken, lsa: PersonId, meeting: &WeekMeeting) -> bool {
    let overlaps = |starts: DateTime<Utc>, ends: DateTime<Utc>| starts < meeting.ends && meeting.starts < ends;
    let then = taken.get(&lsa).into_iter().flatten().filter(|(_, starts, ends)| overlaps(*starts, *ends));
    let with: Vec<OccurrenceId> = then.map(|(meeting, ..)| *meeting).collect();
    let away = week.elsewhere.iter().any(|busy| busy.lsa == lsa && overlaps(busy.starts, busy.ends));
    !away && with.len() < WITH_ONE && with.iter().all(|other| *other == meeting.id)
}
