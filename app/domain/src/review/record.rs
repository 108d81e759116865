//! A learner's record over time: what they wanted of each session when it met, beside what was given and how it was; and
//! how much they do on their own, then and now. Nothing is added up to a score.

use chrono::{DateTime, NaiveDate, Utc};

use crate::id::PersonId;
use crate::plan::{PlanLine, Terms, in_force, with_learner_at};
use crate::question::{Picked, Question, Value};
use crate::review::{Amount, Given};
use crate::scale::{self, Activity, Help, Presence, Scale};
use crate::situation::Situation;
use crate::statement::{Answers, State, Statement};

/// What a learner wanted of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Nobody.
    NoOne,
    /// Someone near who waits to be asked: never help.
    JustInCase,
    /// Help, in so much of it.
    Help(scale::Amount),
    /// Help; how much was not said.
    SomeHelp,
    /// They were not sure.
    NotSure,
    /// They put it off.
    NotNow,
    /// They want to talk about it.
    TalkToMe,
    /// They had said it and took it back.
    TakenBack,
    /// Nothing was said that holds for it.
    NotSaid,
}

impl Wanted {
    /// What answers say of a place.
    pub fn of(answers: &Answers, place: Situation) -> Self {
        let place = answers.situation_for(place);
        match answers.get(place, Question::Presence).map(|answer| &answer.value) {
            Some(Value::Picked(Picked::Presence(Presence::NoOne))) => Self::NoOne,
            Some(Value::Picked(Picked::Presence(Presence::JustInCase))) => Self::JustInCase,
            Some(Value::Picked(Picked::Presence(Presence::Help))) => match answers.picked(place, Question::Amount) {
                Some(Picked::Amount(amount)) => Self::Help(*amount),
                _ => Self::SomeHelp,
            },
            Some(Value::NotSure) => Self::NotSure,
            Some(Value::NotNow) => Self::NotNow,
            Some(Value::TalkToMe) => Self::TalkToMe,
            Some(Value::Picked(_) | Value::Words(_)) | None => Self::NotSaid,
        }
    }

    /// What the terms of a plan's line say.
    fn of_terms(terms: &Terms) -> Self {
        match (terms.presence(), terms.amount()) {
            (Presence::NoOne, _) => Self::NoOne,
            (Presence::JustInCase, _) => Self::JustInCase,
            (Presence::Help, Some(amount)) => Self::Help(amount),
            (Presence::Help, None) => Self::SomeHelp,
        }
    }

    /// What was agreed of a place when a meeting began, by the learner's own answers until then; a duty is never agreed.
    pub fn agreed(
        learner: PersonId,
        lines: &[PlanLine],
        place: Situation,
        (on, starts): (NaiveDate, DateTime<Utc>),
    ) -> Self {
        let until_then = |line: &PlanLine| {
            let replies = line.replies.iter().filter(|answered| answered.at <= starts).cloned().collect();
            PlanLine { replies, ..line.clone() }
        };
        let lines: Vec<_> = lines.iter().filter(|line| line.origin.duty().is_none()).map(until_then).collect();
        let held = in_force(learner, &lines, &Default::default(), (on, on));
        let here = with_learner_at(&held, learner, place, on);
        here.first().map_or(Self::NotSaid, |line| Self::of_terms(&line.terms))
    }
}

/// Every statement a learner sent, the oldest first.
#[derive(Clone, Debug, Default)]
pub struct Sent(pub Vec<Statement>);

/// How much of one activity a learner does on their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnOwn {
    /// Of what.
    pub about: Situation,
    /// What they said first, and when.
    pub then: (Value, DateTime<Utc>),
    /// What they say now, and when they said it: that they are not sure, too.
    pub now: (Value, DateTime<Utc>),
    /// What they want by the end of term.
    pub goal: Option<Value>,
}

impl Sent {
    /// As staff may read it: where the whole was taken back no more than that it was, and of each version only what
    /// still has an answer.
    #[must_use]
    pub fn for_staff(mut self) -> Self {
        let current = self.0.last().filter(|last| last.state == State::Sent).map(|last| last.answers.clone());
        for statement in &mut self.0 {
            match &current {
                Some(current) => statement.answers.0.retain(|place, _| current.0.contains_key(place)),
                None => {
                    statement.answers = Answers::default();
                    statement.taken_back_at = statement.sent_at;
                }
            }
        }
        self
    }

    /// What stood at an instant.
    pub fn at(&self, at: DateTime<Utc>) -> Option<&Statement> {
        let sent = |statement: &&Statement| statement.sent_at.is_some_and(|sent| sent <= at);
        let last = self.0.iter().rev().find(sent)?;
        last.taken_back_at.is_none_or(|taken_back| taken_back > at).then_some(last)
    }

    /// What was wanted of a place where a meeting began then. What was said before and stood no more was taken back.
    pub fn wanted(&self, place: Situation, starts: DateTime<Utc>) -> Wanted {
        let standing = self.at(starts);
        let stood = standing.map_or(Wanted::NotSaid, |statement| Wanted::of(&statement.answers, place));
        let is_there = |answers: &Answers, at| answers.get(at, Question::Presence).is_some();
        let is_gone = |answers: &Answers, at| {
            is_there(answers, at) && !standing.is_some_and(|statement| is_there(&statement.answers, at))
        };
        let mut until_then = self.0.iter().filter(|statement| statement.sent_at.is_some_and(|sent| sent <= starts));
        let was_said = until_then.any(|sent| {
            // nothing is sent empty: where staff read, all of it was taken back
            sent.answers.0.is_empty() || [place, Situation::AllLessons].iter().any(|at| is_gone(&sent.answers, *at))
        });
        if stood == Wanted::NotSaid && was_said { Wanted::TakenBack } else { stood }
    }

    /// How much they do on their own, then and now, of whatever they say now.
    pub fn on_own(&self) -> Vec<OnOwn> {
        let Some(current) = self.0.last().filter(|last| last.state == State::Sent) else { return Vec::new() };
        let said = |statement: &Statement, about| {
            let answer = statement.answers.get(about, Question::Now)?;
            Some((answer.value.clone(), answer.at))
        };
        let places = current.answers.0.keys().filter(|(_, question)| *question == Question::Now);
        let row = |about: Situation| {
            let then = self.0.iter().find_map(|statement| said(statement, about))?;
            let goal = current.answers.get(about, Question::Goal).map(|answer| answer.value.clone());
            Some(OnOwn { about, then, now: said(current, about)?, goal })
        };
        places.filter_map(|(about, _)| row(*about)).collect()
    }
}

/// The help a learner had with one activity, or with what nobody named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpWith {
    /// With what; `None` for the meetings of which no activity was named.
    pub activity: Option<Activity>,
    /// At how many meetings.
    pub meetings: usize,
    /// At how many of them each rung of help was the highest, the least help first; none of one that nobody wrote.
    pub rungs: Vec<(Help, usize)>,
    /// How often each amount was given, the least first. It is of the whole meeting.
    pub amounts: Vec<(Amount, usize)>,
}

/// The most help that was needed at one meeting, by everyone who wrote of it.
pub fn most_help<'a>(written: impl Iterator<Item = &'a Given>) -> Option<Help> {
    written.filter_map(Given::help).max()
}

/// How much was given at one meeting, by everyone who wrote of it: the most of those who were there with the learner. That
/// there was nothing to give it in only where nobody was.
pub fn most_given<'a>(written: impl Iterator<Item = &'a Given> + Clone) -> Option<Amount> {
    let amounts = written.map(Given::amount);
    amounts.clone().filter(|amount| amount.counts()).max().or_else(|| amounts.clone().next())
}

/// The most help at a meeting with an activity, or with none where nobody named any there, and how much of the meeting it was.
fn at_meeting(activity: Option<Activity>, meeting: &[&Given]) -> Option<(Option<Help>, Option<Amount>)> {
    let is_with = |given: &&&Given| match activity {
        Some(activity) => given.activities().contains(&activity),
        None => meeting.iter().all(|given| given.activities().is_empty()),
    };
    let with: Vec<&Given> = meeting.iter().filter(is_with).copied().collect();
    let amount = || most_given(meeting.iter().copied());
    (!with.is_empty()).then(|| (most_help(with.into_iter()), amount()))
}

impl HelpWith {
    fn of(activity: Option<Activity>, meetings: &[Vec<&Given>]) -> Option<Self> {
        let with: Vec<_> = meetings.iter().filter_map(|meeting| at_meeting(activity, meeting)).collect();
        let rung = |rung: &Help| (*rung, with.iter().filter(|(help, _)| *help == Some(*rung)).count());
        let amount = |amount: &Amount| (*amount, with.iter().filter(|(_, given)| *given == Some(*amount)).count());
        let rungs = Help::ALL.iter().map(rung).filter(|(_, count)| *count > 0).collect();
        let amounts = Amount::ALL.iter().map(amount).filter(|(_, count)| *count > 0).collect();
        (!with.is_empty()).then_some(Self { activity, meetings: with.len(), rungs, amounts })
    }

    /// The highest rung that was needed at any of them.
    pub fn most(&self) -> Option<Help> {
        self.rungs.last().map(|(rung, _)| *rung)
    }
}

/// The help a learner had by what they did with it, activity by activity and then what was named of none; nothing where
/// nobody named any. Of each meeting it takes what everyone wrote who was there. A meeting with help with two activities is
/// told at both.
pub fn help_with<'a>(meetings: impl Iterator<Item = Vec<&'a Given>>) -> Vec<HelpWith> {
    let counted = |meeting: Vec<&'a Given>| meeting.into_iter().filter(|given| given.amount().counts()).collect();
    let meetings: Vec<Vec<&Given>> = meetings.map(counted).collect();
    let of = |activity| HelpWith::of(activity, &meetings);
    let named: Vec<HelpWith> = Activity::ALL.iter().filter_map(|activity| of(Some(*activity))).collect();
    let not_named = of(None).filter(|_| !named.is_empty());
    named.into_iter().chain(not_named).collect()
}
