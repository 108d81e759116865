//! Lessons a learner had before: whatever was agreed, or must be given, in one of them holds in none until they are in it again.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{History, InForce, People, PlanLine, in_force};
use crate::id::{PersonId, PlanLineId, SessionId};
use crate::situation::Situation;
use crate::timetable::Slot;

/// A lesson that is not in a learner's week any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LessonBefore {
    /// What its class is called.
    pub title: String,
    /// When in the week it was.
    pub slot: Slot,
    /// The first day on which they did not have it, where that is known.
    pub since: Option<NaiveDate>,
}

/// The lessons a learner had before, of those that something was said or written of.
pub type LessonsBefore = BTreeMap<SessionId, LessonBefore>;

impl History {
    /// Whether a place is in the learner's week still, or is none of one week.
    pub fn is_there(&self, place: Situation) -> bool {
        place.session().is_none_or(|session| !self.before.contains_key(&session))
    }

    /// The agreed line that holds in each situation on a day: not always the newest, for what is proposed anew takes its place only
    /// once it is agreed.
    pub fn held(&self, learner: PersonId, on: NaiveDate) -> Vec<&PlanLine> {
        let held = in_force(learner, &self.lines, &People::default(), (on, on));
        let said = self.lines_of(&held).filter(|line| line.origin.duty().is_none());
        said.filter(|line| self.is_there(line.situation)).collect()
    }

    /// The duties that stand on a day.
    pub fn duties(&self, on: NaiveDate) -> impl Iterator<Item = &PlanLine> {
        let standing =
            move |line: &&PlanLine| line.origin.duty().is_some() && line.ended.is_none_or(|ended| ended > on);
        self.lines.iter().filter(standing).filter(|line| self.is_there(line.situation))
    }

    /// The duties and agreed lines of the lessons they had before: each would hold, today or later, if they had its lesson.
    pub fn held_before(&self, learner: PersonId, on: NaiveDate) -> Vec<&PlanLine> {
        let held = self.stands_from(learner, on);
        self.lines_of(&held).filter(|line| !self.is_there(line.situation)).collect()
    }

    /// Those of them that nobody has looked at since: they are to be written anew for another lesson, or ended.
    pub fn nowhere(&self, learner: PersonId, on: NaiveDate) -> Vec<&PlanLine> {
        self.held_before(learner, on).into_iter().filter(|line| !self.is_put_aside(line)).collect()
    }

    /// Whether somebody put a line aside since its lesson went; before that, it was of another time they did not have it.
    fn is_put_aside(&self, line: &PlanLine) -> bool {
        let lesson = line.situation.session().and_then(|session| self.before.get(&session));
        let since = lesson.and_then(|lesson| lesson.since);
        line.ended.is_some_and(|ended| since.is_none_or(|since| ended >= since))
    }

    fn lines_of(&self, held: &[InForce]) -> impl Iterator<Item = &PlanLine> {
        let held: BTreeSet<PlanLineId> = held.iter().map(|held| held.line).collect();
        self.lines.iter().filter(move |line| held.contains(&line.id))
    }
}

#[cfg(test)]
mod tests {
    use chrono::Weekday;
    use uuid::Uuid;

    use super::*;
    use crate::person::Name;
    use crate::plan::{Answered, Basis, Counts, Duty, Origin, Reply};
    use crate::sitting::{Maker, Way};
    use crate::timetable::StartMinute;

    fn day(date: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, date).unwrap()
    }

    fn maths() -> SessionId {
        SessionId::new(Uuid::from_u128(9))
    }

    fn line(id: u128, situation: Situation, origin: Origin, replies: &[Reply]) -> PlanLine {
        let at = day(20).and_hms_opt(8, 0, 0).unwrap().and_utc();
        let (maker, way) = (Maker::Myself, Way::Tapped);
        let replied = |reply: &Reply| Answered { reply: *reply, maker: maker.clone(), way, started_by: None, at };
        PlanLine {
            id: PlanLineId::new(Uuid::from_u128(id)),
            number: 1,
            written: at,
            situation,
            origin,
            terms: "presence help;amount some".parse().unwrap(),
            from: None,
            own_assistant: None,
            replies: replies.iter().map(replied).collect(),
            ended: None,
        }
    }

    /// All lessons and maths are agreed, art waits, and in maths there is a duty.
    fn history() -> History {
        let duty = Origin::Duty(Duty {
            basis: Basis::Safety,
            by: (PersonId::new(Uuid::nil()), Name::new("Grace", "").unwrap()),
            since: day(20),
            review: day(22),
            what_to_do: String::new(),
            two_people: false,
        });
        let in_maths = Situation::Session(maths());
        let lines = vec![
            line(1, Situation::AllLessons, Origin::AsAsked, &[Reply::Agree]),
            line(2, in_maths, Origin::AsAsked, &[Reply::Agree]),
            line(3, in_maths, duty, &[]),
            line(4, Situation::Session(SessionId::new(Uuid::from_u128(8))), Origin::AsAsked, &[]),
        ];
        History { lines, ..History::default() }
    }

    /// The same of whoever is not in maths from 23 November on.
    fn left() -> History {
        let slot = Slot { weekday: Weekday::Tue, start: StartMinute::new(570).unwrap() };
        let lesson = LessonBefore { title: "Maths".to_owned(), slot, since: Some(day(23)) };
        History { before: [(maths(), lesson)].into(), ..history() }
    }

    fn ids(lines: Vec<&PlanLine>) -> Vec<u128> {
        lines.into_iter().map(|line| line.id.uuid().as_u128()).collect()
    }

    #[test]
    fn what_holds_in_no_lesson_any_more_is_counted_as_nothing_and_is_to_be_looked_at() {
        let (learner, had, left) = (PersonId::new(Uuid::nil()), history(), left());
        assert_eq!(Counts::of(&had, day(24)), Counts { as_asked: 2, duties: 1, ..Counts::default() });
        assert_eq!(Counts::of(&left, day(24)), Counts { as_asked: 1, ..Counts::default() });
        assert_eq!((ids(had.newest(day(24))), ids(left.newest(day(24)))), (vec![1, 2, 4], vec![1, 4]));
        assert_eq!((ids(left.held(learner, day(24))), ids(left.held_from(learner, day(24)))), (vec![1], vec![1]));
        assert_eq!((had.overdue(day(24)).count(), left.overdue(day(24)).count()), (1, 0));
        assert_eq!((ids(had.nowhere(learner, day(24))), ids(left.nowhere(learner, day(24)))), (vec![], vec![2, 3]));
    }

    #[test]
    fn what_was_put_aside_since_is_there_to_be_read_and_asks_for_nothing() {
        let (learner, mut left) = (PersonId::new(Uuid::nil()), left());
        left.lines[1].ended = Some(day(23));
        assert_eq!(ids(left.nowhere(learner, day(24))), [3]);
        assert_eq!(ids(left.held_before(learner, day(24))), [2, 3]);
        left.lines[1].ended = Some(day(22));
        assert_eq!(ids(left.nowhere(learner, day(24))), [2, 3], "that was of another time they were not in it");
        left.before.clear();
        assert_eq!(ids(left.held(learner, day(24))), [1, 2], "in it again, what they agreed to holds");
    }
}
