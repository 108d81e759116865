//! What a week needs: one line for each learner at each meeting where an agreed line or a duty puts someone with them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::Part;
use crate::id::{OccurrenceId, PersonId, PlanLineId};
use crate::plan::{InForce, with_learner_at};
use crate::scale::{Amount, Presence, SamePerson, Sharing, Skill};
use crate::situation::Situation;

/// A meeting that learners are at.
#[derive(Clone, Debug)]
pub struct At<'a> {
    /// Which.
    pub occurrence: OccurrenceId,
    /// What is given there: its session, or the time of the day it is.
    pub place: Situation,
    /// The local date it happens on.
    pub on: NaiveDate,
    /// Who is at it.
    pub learners: &'a BTreeSet<PersonId>,
}

/// What one learner has agreed to, or must be given, at one meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// Where.
    pub occurrence: OccurrenceId,
    /// For whom.
    pub learner: PersonId,
    /// For which part of it.
    pub part: Part,
    /// How much of one person; where its halves differ, the greater.
    pub amount: Amount,
    /// The half that takes less than that, and how much.
    pub less: Option<(Part, Amount)>,
    /// Alone or shared, where it is said.
    pub sharing: Option<Sharing>,
    /// What they must know.
    pub skills: BTreeSet<Skill>,
    /// The line that asks the most.
    pub line: PlanLineId,
    /// Whether that line is a duty, which is never called agreed.
    pub is_duty: bool,
    /// Whether it is someone near, just in case.
    pub just_in_case: bool,
    /// Whether it takes two people at once.
    pub two_people: bool,
    /// The people they named.
    pub wanted: BTreeSet<PersonId>,
    /// Whom they do not want: private to the learner and their coordinator.
    pub not_wanted: BTreeSet<PersonId>,
    /// Whether it should be the same person.
    pub same_person: Option<SamePerson>,
    /// Whether the learner is changing their mind about any line of it: it holds, and is marked.
    pub reopened: bool,
}

impl Need {
    /// How many people it takes.
    pub const fn people(&self) -> usize {
        if self.two_people { 2 } else { 1 }
    }

    /// What of it is needed in some part of it.
    pub fn in_part(&self, part: Part) -> Self {
        let less = self.less.filter(|_| part == Part::Whole);
        Self { part, amount: self.amount_in(part), less, ..self.clone() }
    }

    /// How much of one person is needed in some part of it.
    pub fn amount_in(&self, part: Part) -> Amount {
        self.less.filter(|(half, _)| *half == part).map_or(self.amount, |(_, less)| less)
    }
}

/// Every need of some meetings, in their order and by learner. What no line asks for is no need.
pub fn needs<'a>(lines: &[InForce], meetings: impl IntoIterator<Item = At<'a>>) -> Vec<Need> {
    let mut of: BTreeMap<PersonId, Vec<InForce>> = BTreeMap::new();
    for line in lines {
        of.entry(line.learner).or_default().push(line.clone());
    }
    let mut found = Vec::new();
    for at in meetings {
        for learner in at.learners {
            let Some(lines) = of.get(learner) else { continue };
            found.extend(need(&with_learner_at(lines, *learner, at.place, at.on), &at));
        }
    }
    found
}

/// Every line of one learner at one meeting, met by whoever comes: the most that any of them asks.
fn need(lines: &[&InForce], at: &At<'_>) -> Option<Need> {
    let asking: Vec<_> = lines.iter().filter(|line| line.asks_the_college()).collect();
    let most = asking.iter().max_by_key(|line| (line.terms.takes(), line.duty.is_some()))?;
    let all = || asking.iter();
    let alone = all().any(|line| line.terms.sharing() == Some(Sharing::JustMe));
    let two_people = all().any(|line| line.two_people);
    let in_half =
        |half: Part| all().filter(|line| line.terms.part().meets(half)).filter_map(|line| line.terms.takes()).max();
    let amount = most.terms.takes()?;
    let less = |half: Part| Some((half, in_half(half).filter(|takes| *takes < amount)?));
    Some(Need {
        occurrence: at.occurrence,
        learner: most.learner,
        // what one line asks for at the start and another at the end is one person all the time
        part: all().map(|line| line.terms.part()).reduce(Part::and)?,
        amount,
        less: Part::Whole.halves().find_map(less),
        sharing: if alone { Some(Sharing::JustMe) } else { most.terms.sharing() },
        skills: all().flat_map(|line| line.terms.skills()).collect(),
        line: most.line,
        is_duty: most.duty.is_some(),
        just_in_case: most.terms.presence() == Presence::JustInCase,
        two_people,
        wanted: all().flat_map(|line| line.terms.people()).collect(),
        not_wanted: most.not_wanted.clone(),
        same_person: most.same_person,
        reopened: lines.iter().any(|line| line.is_marked_at(at.place, at.on)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::SessionId;
    use crate::plan::Terms;
    use crate::question::{Picked, Question};
    use crate::scale::{Moment, Time};
    use uuid::Uuid;

    fn line(learner: u128, situation: Situation, picks: &[(Question, Picked)]) -> InForce {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        InForce {
            line: PlanLineId::new(Uuid::from_u128(learner)),
            learner: PersonId::new(Uuid::from_u128(learner)),
            situation,
            from: day(23),
            to: day(29),
            terms: Terms::new(picks.iter().cloned()).unwrap(),
            duty: None,
            two_people: false,
            reopened: false,
            taken_back: BTreeMap::new(),
            own_assistant: false,
            not_wanted: BTreeSet::new(),
            same_person: None,
        }
    }

    fn needs_of(lines: &[InForce]) -> Vec<Need> {
        needs_at(lines, Situation::Session(session()))
    }

    fn needs_at(lines: &[InForce], place: Situation) -> Vec<Need> {
        let learners = (1..=3).map(|id| PersonId::new(Uuid::from_u128(id))).collect();
        let at = At {
            occurrence: OccurrenceId::new(Uuid::from_u128(7)),
            place,
            on: NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(),
            learners: &learners,
        };
        needs(lines, [at])
    }

    fn session() -> SessionId {
        SessionId::new(Uuid::from_u128(9))
    }

    fn help(amount: Amount) -> [(Question, Picked); 2] {
        [(Question::Presence, Picked::Presence(Presence::Help)), (Question::Amount, Picked::Amount(amount))]
    }

    #[test]
    fn help_gives_its_amount_just_in_case_a_little_and_no_one_nothing() {
        let of = |presence| [(Question::Presence, Picked::Presence(presence))];
        let lines = [
            line(1, Situation::AllLessons, &help(Amount::Most)),
            line(2, Situation::AllLessons, &of(Presence::JustInCase)),
            line(3, Situation::AllLessons, &of(Presence::NoOne)),
        ];
        let needs = needs_of(&lines);
        let told: Vec<_> = needs.iter().map(|need| (need.amount, need.just_in_case)).collect();
        assert_eq!(told, [(Amount::Most, false), (Amount::ALittle, true)]);
    }

    #[test]
    fn a_session_of_its_own_goes_before_all_lessons_and_no_one_there_is_no_one() {
        let none = [(Question::Presence, Picked::Presence(Presence::NoOne))];
        let lines = [line(1, Situation::AllLessons, &help(Amount::All)), line(1, Situation::Session(session()), &none)];
        assert!(needs_of(&lines).is_empty());
    }

    #[test]
    fn a_line_that_is_asked_to_be_changed_still_asks_and_is_marked() {
        let mut line = line(1, Situation::AllLessons, &help(Amount::Some));
        assert!(!needs_of(std::slice::from_ref(&line))[0].reopened);
        line.reopened = true;
        assert!(needs_of(&[line])[0].reopened);
    }

    #[test]
    fn what_holds_in_a_lesson_because_its_own_was_taken_back_is_marked_there_and_nowhere_else() {
        let mut all = line(1, Situation::AllLessons, &help(Amount::Most));
        all.taken_back.insert(Situation::Session(session()), None);
        assert!(needs_of(std::slice::from_ref(&all))[0].reopened);
        let art = Situation::Session(SessionId::new(Uuid::from_u128(8)));
        assert!(!needs_at(std::slice::from_ref(&all), art)[0].reopened);
        let later = NaiveDate::from_ymd_opt(2026, 11, 25);
        all.taken_back.insert(Situation::Session(session()), later);
        assert!(!needs_of(&[all])[0].reopened, "what was to begin tomorrow is given by nobody today");
    }

    #[test]
    fn help_at_the_start_is_half_a_meeting_and_with_a_duty_at_the_end_the_whole() {
        let at = |moment| [&help(Amount::Some)[..], &[(Question::Moment, Picked::Moments([moment].into()))]].concat();
        let start = line(1, Situation::AllLessons, &at(Moment::AtStart));
        assert_eq!(needs_of(std::slice::from_ref(&start))[0].part, Part::First);
        let mut end = line(1, Situation::AllLessons, &at(Moment::AtEnd));
        assert_eq!(needs_of(std::slice::from_ref(&end))[0].part, Part::Second);
        end.duty = Some(crate::plan::Basis::Safety);
        let both = &needs_of(&[start, end])[0];
        assert_eq!((both.part, both.less), (Part::Whole, None));
        // someone near just in case is there all the time
        let just_in_case = [(Question::Presence, Picked::Presence(Presence::JustInCase))];
        assert_eq!(needs_of(&[line(2, Situation::AllLessons, &just_in_case)])[0].part, Part::Whole);
    }

    #[test]
    fn where_one_half_takes_less_no_more_than_that_is_needed_in_it() {
        let at = |amount, moment| [&help(amount)[..], &[(Question::Moment, Picked::Moments([moment].into()))]].concat();
        let agreed = line(1, Situation::AllLessons, &at(Amount::ALittle, Moment::AtStart));
        let mut duty = line(1, Situation::AllLessons, &at(Amount::Most, Moment::AtEnd));
        duty.duty = Some(crate::plan::Basis::Safety);
        let both = &needs_of(&[agreed.clone(), duty.clone()])[0];
        assert_eq!(
            (both.part, both.amount, both.less),
            (Part::Whole, Amount::Most, Some((Part::First, Amount::ALittle)))
        );
        let of = |part| (both.in_part(part).amount, both.in_part(part).less);
        assert_eq!(of(Part::First), (Amount::ALittle, None));
        assert_eq!(of(Part::Second), (Amount::Most, None));
        assert_eq!(of(Part::Whole), (both.amount, both.less));
        // what is asked for all the time is asked for in either half
        let all_through = line(1, Situation::AllLessons, &help(Amount::Some));
        assert_eq!(needs_of(&[all_through, duty])[0].less, Some((Part::First, Amount::Some)));
        assert_eq!(needs_of(&[agreed])[0].less, None);
    }

    #[test]
    fn lunch_has_its_own_line_alone_and_none_of_the_lessons() {
        let lunch = Situation::Time(Time::Lunch);
        let mut duty = line(2, lunch, &help(Amount::All));
        duty.duty = Some(crate::plan::Basis::Safety);
        let lines = [line(1, lunch, &help(Amount::Some)), duty, line(3, Situation::AllLessons, &help(Amount::Most))];
        let told: Vec<_> = needs_at(&lines, lunch).iter().map(|need| (need.amount, need.is_duty)).collect();
        assert_eq!(told, [(Amount::Some, false), (Amount::All, true)]);
        let amounts: Vec<_> = needs_of(&lines).iter().map(|need| need.amount).collect();
        assert_eq!(amounts, [Amount::Most], "nor has a lesson any of lunch");
        assert!(needs_at(&lines, Situation::Time(Time::Break)).is_empty());
    }

    #[test]
    fn a_duty_holds_beside_what_was_agreed_and_whoever_comes_meets_both() {
        let agreed = line(1, Situation::AllLessons, &help(Amount::Some));
        let skills = Picked::Skills(BTreeSet::from([Skill::Moving]));
        let mut duty =
            line(1, Situation::AllLessons, &[&help(Amount::ALittle)[..], &[(Question::Skill, skills)]].concat());
        duty.duty = Some(crate::plan::Basis::Safety);
        duty.two_people = true;
        let needs = needs_of(&[agreed, duty.clone()]);
        assert_eq!(
            (needs.len(), needs[0].amount, needs[0].two_people, needs[0].is_duty),
            (1, Amount::Some, true, false)
        );
        assert_eq!(needs[0].skills, BTreeSet::from([Skill::Moving]));
        duty.own_assistant = true;
        assert!(needs_of(&[duty]).is_empty());
    }
}
