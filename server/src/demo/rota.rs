//! A week as the demo's coordinators make it: whoever agreed to have somebody has someone of the site against whom no rule stands, the
//! same one where that can be. What is left is for whoever looks at the demo, and its pages say so.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::deployment::{Row, Sending};
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
                    && !week.is_refused(Sending { occurrence, learner, lsa })
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use chrono::{NaiveDate, TimeDelta};
    use chrono_tz::UTC;
    use domain::deployment::Week;
    use domain::id::{PlanLineId, SessionId, SiteId};
    use domain::person::Name;
    use domain::plan::InForce;
    use domain::situation::Situation;
    use domain::timetable::Title;
    use storage::{CalledOff, Face};
    use uuid::Uuid;

    use super::*;

    fn day(date: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, date).unwrap()
    }

    fn person(n: u128) -> PersonId {
        PersonId::new(Uuid::from_u128(n))
    }

    fn face(n: u128) -> Face {
        Face { id: person(n), name: Name::new(&format!("P{n}"), "").unwrap(), photo: None }
    }

    /// What was agreed with the first learner, and with the second, who meet once; and one LSA.
    fn week(terms: [&str; 2]) -> SiteWeek {
        let line = |(learner, terms): (u128, &str)| InForce {
            line: PlanLineId::new(Uuid::from_u128(learner)),
            learner: person(learner),
            situation: Situation::AllLessons,
            from: day(23),
            to: day(29),
            terms: terms.parse().unwrap(),
            duty: None,
            two_people: false,
            reopened: false,
            taken_back: std::collections::BTreeMap::new(),
            own_assistant: false,
            not_wanted: BTreeSet::new(),
            same_person: None,
        };
        let starts = day(24).and_hms_opt(9, 0, 0).unwrap().and_utc();
        let maths = WeekMeeting {
            id: OccurrenceId::new(Uuid::from_u128(1)),
            session: SessionId::new(Uuid::from_u128(1)),
            title: Title::Class("Maths".into()),
            on: day(24),
            starts,
            ends: starts + TimeDelta::minutes(90),
            room: String::new(),
            is_off: false,
            learners: [1, 2].map(person).into(),
        };
        SiteWeek {
            reader: None,
            site: SiteId::new(Uuid::from_u128(99)),
            name: "Riverside".into(),
            week: Week::of(day(23)),
            meetings: vec![maths],
            people: [1, 2, 11].into_iter().map(|n| (person(n), face(n))).collect(),
            lsas: vec![Works { lsa: face(11), week: None }],
            travel: BTreeMap::new(),
            lines: (1..).zip(terms).map(line).collect(),
            elsewhere: Vec::new(),
            times_elsewhere: BTreeSet::new(),
            away: Vec::new(),
            off: CalledOff::default(),
            refused: BTreeSet::new(),
            not_wanted: BTreeMap::new(),
            published: None,
            draft: None,
            beneath: None,
            earlier: Vec::new(),
            back: Vec::new(),
        }
    }

    #[test]
    fn two_learners_have_one_person_where_both_can_and_neither_asked_to_be_alone() {
        let before = day(23).and_hms_opt(9, 0, 0).unwrap().and_utc();
        let sent = |terms| rota(&week(terms), UTC, before).len();
        assert_eq!(sent(["presence help;amount some", "presence help;amount most"]), 2);
        assert_eq!(sent(["presence help;amount most", "presence help;amount most"]), 1);
        assert_eq!(sent(["presence help;amount a-little;sharing just-me", "presence help;amount a-little"]), 1);
    }
}
