//! What an LSA reads before a session: one learner's say, who said it, what is new. Long because all that counts as new is told here.

mod planned;

pub use planned::{Edition, Given, PlanVersion, Planned};

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};

use crate::plan::{TERMS, Terms};
use crate::question::{Question, QuestionSet, Value};
use crate::scale::{Activity, Scale, SmallStep};
use crate::sitting::Maker;
use crate::situation::Situation;
use crate::statement::{Answer, Answers, Doubt, Road, State, Statement, Step, Topic};

/// Which statement was read, and how it stood then. A mark of reading holds for one version alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Version(Option<(i64, State)>);

impl Version {
    /// That there was nothing to read yet.
    pub const NOTHING: Self = Self(None);

    /// The version of what staff may read of a learner now: never a draft.
    pub fn of(current: Option<&Statement>) -> Self {
        let readable = current.filter(|statement| statement.state != State::Draft);
        Self(readable.map(|statement| (statement.number, statement.state)))
    }

    /// The statement's number, where one could be read with its answers.
    pub fn sent_number(self) -> Option<i64> {
        self.0.filter(|(_, state)| *state == State::Sent).map(|(number, _)| number)
    }
}

impl fmt::Display for Version {
    /// As kept with a mark of reading: `3 sent`, `3 taken-back`, or `0` for nothing.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some((number, state)) => write!(f, "{number} {}", state.key()),
            None => f.write_str("0"),
        }
    }
}

/// A text that is no version of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a version of a statement")]
pub struct UnknownVersion;

impl FromStr for Version {
    type Err = UnknownVersion;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text == "0" {
            return Ok(Self::NOTHING);
        }
        let (number, state) = text.split_once(' ').ok_or(UnknownVersion)?;
        let number = number.parse().map_err(|_| UnknownVersion)?;
        let state = State::parse(state).filter(|state| *state != State::Draft).ok_or(UnknownVersion)?;
        Ok(Self(Some((number, state))))
    }
}

/// What one learner says about one session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Say {
    /// Nothing was sent yet.
    Nothing,
    /// It was taken back: nothing of it is shown, and nothing older.
    TakenBack(Option<DateTime<Utc>>),
    /// What was sent last.
    Sent(Words),
}

/// What a learner sent, as it holds for one session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// When it was sent.
    pub sent_at: Option<DateTime<Utc>>,
    /// The place's own, or all lessons: then it is shown as "said for all lessons".
    pub situation: Situation,
    /// What was said about the session, in the order it is asked.
    pub lines: Vec<Line>,
    /// In what manner: what was said about each activity, and after it about its small steps.
    pub activities: Vec<(Situation, Vec<Line>)>,
    /// What was said about the learner, wherever they are: how they show things first.
    pub about_them: Vec<Line>,
    /// What the reader last read that is said no more. Which answer it was, never what it said: that was taken back.
    pub gone: Vec<Step>,
    /// What was said once and taken back since: no answer either, and not the same as none ever.
    pub taken_back: Vec<Step>,
    /// What has no answer: neither nothing to say, nor any of the answers that are none of these.
    pub not_asked: Vec<Step>,
}

/// One thing that was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What was asked.
    pub question: Question,
    /// What was said, by whom and when.
    pub answer: Answer,
    /// How it was answered when asked again in another form, where that was not the same: "check with me".
    pub doubt: Option<Doubt>,
    /// How it stands to what the reader last read.
    pub since: Since,
}

/// How a line stands to what its reader last read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Since {
    /// As it was, or the reader has never read anything of this learner for this session.
    Same,
    /// Said since.
    New,
    /// Said differently then.
    Was(Value),
}

/// Where on the page a line stands: the parts of a one-page profile (R71), with what is wanted there first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What they want there.
    Here,
    /// How best to support them, wherever they are.
    Support,
    /// What matters to them.
    Matters,
}

impl Line {
    /// The part of the page it is of.
    pub fn part(&self) -> Part {
        match ABOUT_THEM.into_iter().find(|topic| topic.questions().contains(&self.question)) {
            None => Part::Here,
            Some(Topic::MyHelper | Topic::GoodAt | Topic::AnythingElse) => Part::Matters,
            Some(Topic::HowIShow | Topic::WhatHelps | Topic::HelperKnows | Topic::Instead) => Part::Support,
        }
    }
}

impl Say {
    /// What holds at a place: its own answers, else those for all lessons where it is one, and the activities after them.
    /// `last_read` is what the reader read before, where they did; `asked` is what the college asks.
    pub fn at(current: Option<&Statement>, place: Situation, last_read: Option<&Answers>, asked: &QuestionSet) -> Self {
        let Some(statement) = current.filter(|statement| statement.state != State::Draft) else {
            return Self::Nothing;
        };
        if statement.state == State::TakenBack {
            return Self::TakenBack(statement.taken_back_at);
        }
        let (now, before) = (&statement.answers, last_read.map(|answers| (answers, answers.situation_for(place))));
        let situation = now.situation_for(place);
        let lines = lines(asked, now, situation, before);
        let activities = activities_of(now, last_read);
        let gone = before.map(|before| gone(asked, now, situation, before)).unwrap_or_default();
        let no_answer = not_asked(asked, now, situation).into_iter().chain(not_asked_elsewhere(asked, now));
        let (taken_back, not_asked) = statement.apart(no_answer);
        // what the reader themselves read is told them as gone
        let taken_back = taken_back.into_iter().filter(|step| !gone.contains(step)).collect();
        let about_them = about_them(now, last_read);
        let sent_at = statement.sent_at;
        Self::Sent(Words { sent_at, situation, activities, about_them, lines, gone, taken_back, not_asked })
    }
}

impl Words {
    /// What is left to read beside an agreed plan: what the plan says nothing of.
    #[must_use]
    pub fn beside_plan(mut self) -> Self {
        let in_plan = |question: &Question| TERMS.contains(question);
        self.lines.retain(|line| !in_plan(&line.question));
        let here = self.situation;
        self.gone.retain(|step| step.situation == Situation::Me || !in_plan(&step.question));
        for steps in [&mut self.taken_back, &mut self.not_asked] {
            steps.retain(|step| step.situation != here || !in_plan(&step.question));
        }
        self
    }

    /// What is left to read beside an agreed plan that they want otherwise: all that the plan says nothing of, and all that they
    /// say otherwise than it.
    #[must_use]
    pub fn otherwise_than(mut self, agreed: &Terms) -> Self {
        let said = |line: &Line| matches!(&line.answer.value, Value::Picked(picked) if agreed.get(line.question) == Some(picked));
        self.lines.retain(|line| line.doubt.is_some() || line.since != Since::Same || !said(line));
        self
    }

    /// Everyone who made a part of it, each once with their newest answer's instant, in the order they appear.
    pub fn makers(&self) -> Vec<(&Maker, DateTime<Utc>)> {
        makers(self.all_lines().map(|line| &line.answer))
    }

    /// Whether any of it differs from what the reader last read.
    pub fn has_changes(&self) -> bool {
        !self.gone.is_empty() || self.all_lines().any(|line| line.since != Since::Same)
    }

    fn all_lines(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().chain(&self.about_them).chain(self.activities.iter().flat_map(|(_, lines)| lines))
    }
}

/// Everything that was sent about one situation but its activities, as someone reads it who never read it before.
pub fn lines_of(asked: &QuestionSet, said: &Answers, situation: Situation) -> Vec<Line> {
    lines(asked, said, situation, None)
}

/// Everything that was sent about activities, in what manner, and about the small steps of each.
pub fn activities_of(said: &Answers, last_read: Option<&Answers>) -> Vec<(Situation, Vec<Line>)> {
    let about = |about| (about, about_activity(said, about, last_read));
    every_activity().map(about).filter(|(_, lines)| !lines.is_empty()).collect()
}

/// Every activity, each with its small steps after it.
fn every_activity() -> impl Iterator<Item = Situation> {
    Activity::ALL.iter().copied().flat_map(|activity| {
        std::iter::once(Situation::Activity(activity)).chain(SmallStep::of(activity).map(Situation::SmallStep))
    })
}

/// In which order staff read about a learner: what they must understand in the room comes before what is nice to know.
const ABOUT_THEM: [Topic; 7] = [
    Topic::HowIShow,
    Topic::WhatHelps,
    Topic::HelperKnows,
    Topic::Instead,
    Topic::MyHelper,
    Topic::GoodAt,
    Topic::AnythingElse,
];

/// Everything that was sent about the learner, wherever they are, but what is private.
pub fn about_them(said: &Answers, last_read: Option<&Answers>) -> Vec<Line> {
    let questions = ABOUT_THEM.into_iter().flat_map(Topic::questions).copied();
    let questions = questions.filter(|question| !question.is_private());
    lines_about(said, Situation::Me, questions, last_read)
}

/// Everyone who made some of these answers, each once with their newest answer's instant, in the order they appear.
pub fn makers<'a>(answers: impl Iterator<Item = &'a Answer>) -> Vec<(&'a Maker, DateTime<Utc>)> {
    let mut makers: Vec<(&Maker, DateTime<Utc>)> = Vec::new();
    for answer in answers {
        match makers.iter_mut().find(|(maker, _)| *maker == &answer.maker) {
            Some((_, newest)) => *newest = answer.at.max(*newest),
            None => makers.push((&answer.maker, answer.at)),
        }
    }
    makers
}

/// The session's own lines. Which activity was picked is left out: it leads to the activity's lines, and says no more.
fn lines(asked: &QuestionSet, now: &Answers, situation: Situation, before: Option<(&Answers, Situation)>) -> Vec<Line> {
    let said = asked.said(now, Road::Of(situation)).into_iter();
    let own = said.filter(|(step, _)| step.situation == situation);
    let own = own.filter(|(step, _)| step.question != Question::Activity);
    own.map(|(step, answer)| {
        let since = before.map_or(Since::Same, |(before, was)| since(answer, before.get(was, step.question)));
        line(now, step, answer, since)
    })
    .collect()
}

fn about_activity(now: &Answers, about: Situation, last_read: Option<&Answers>) -> Vec<Line> {
    lines_about(now, about, [Question::Now, Question::Goal].into_iter(), last_read)
}

fn lines_about(
    now: &Answers,
    about: Situation,
    questions: impl Iterator<Item = Question>,
    last_read: Option<&Answers>,
) -> Vec<Line> {
    let said = questions.filter_map(|question| now.get(about, question).map(|answer| (question, answer)));
    said.map(|(question, answer)| {
        let since = last_read.map_or(Since::Same, |before| since(answer, before.get(about, question)));
        line(now, Step { situation: about, question }, answer, since)
    })
    .collect()
}

fn line(now: &Answers, step: Step, answer: &Answer, since: Since) -> Line {
    let doubt = now.doubt(step.situation, step.question);
    Line { question: step.question, answer: answer.clone(), doubt, since }
}

fn since(answer: &Answer, before: Option<&Answer>) -> Since {
    match before {
        None => Since::New,
        Some(before) if before.value == answer.value => Since::Same,
        Some(before) => Since::Was(before.value.clone()),
    }
}

/// Every answer that was read and is there no more: the session's own, those about the learner, and each activity's.
fn gone(asked: &QuestionSet, now: &Answers, situation: Situation, (before, was): (&Answers, Situation)) -> Vec<Step> {
    let own = own_steps(asked, before, was).filter(|step| before.get(was, step.question).is_some());
    let own = own.filter(|step| {
        let still_asked = own_steps(asked, now, situation).any(|asked| asked.question == step.question);
        !still_asked || now.get(situation, step.question).is_none()
    });
    let elsewhere = elsewhere(asked, before).filter(|step| before.get(step.situation, step.question).is_some());
    own.filter(|step| step.question != Question::Activity)
        .chain(elsewhere.filter(|step| now.get(step.situation, step.question).is_none()))
        .collect()
}

/// What the college asks about one situation that has no answer.
pub fn not_asked(asked: &QuestionSet, said: &Answers, situation: Situation) -> Vec<Step> {
    own_steps(asked, said, situation).filter(|step| said.get(situation, step.question).is_none()).collect()
}

/// What the college asks about the learner, and about each activity of which something was said, that has no answer.
pub fn not_asked_elsewhere(asked: &QuestionSet, said: &Answers) -> Vec<Step> {
    elsewhere(asked, said).filter(|step| said.get(step.situation, step.question).is_none()).collect()
}

/// What is asked about one situation, but for what only asks again.
fn own_steps(asked: &QuestionSet, said: &Answers, situation: Situation) -> impl Iterator<Item = Step> + use<> {
    let steps = asked.road(said, Road::Of(situation)).into_iter();
    steps.filter(move |step| step.situation == situation && step.question.asks_again().is_none())
}

/// What is asked about the learner but for what is private, and about each activity and small step that was spoken of.
/// What a college switched off is there for those who answered it.
fn elsewhere(asked: &QuestionSet, said: &Answers) -> impl Iterator<Item = Step> {
    let me = ABOUT_THEM.into_iter().flat_map(Topic::questions).filter(|question| !question.is_private());
    let me = me.map(|question| Step { situation: Situation::Me, question: *question });
    let activities = every_activity().filter(|situation| said.has(*situation));
    let activities =
        activities.flat_map(|situation| [Question::Now, Question::Goal].map(|question| Step { situation, question }));
    me.chain(activities).filter(|step| {
        asked.asks(step.question, step.situation.place()) || said.get(step.situation, step.question).is_some()
    })
}

#[cfg(test)]
mod tests;
