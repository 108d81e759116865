//! What a line gives: the steps of the questions that a plan is made of.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use super::Refusal;
use crate::deployment::Part;
use crate::id::PersonId;
use crate::question::{Picked, Question, Value};
use crate::scale::{Amount, Help, Helper, Moment, Nearness, Presence, Scale, Sharing, Skill};
use crate::situation::Situation;
use crate::statement::{Answers, Doubt};

/// The questions a plan is made of, in the order they are shown. Who is not wanted is none: it is private.
pub const TERMS: [Question; 9] = [
    Question::Presence,
    Question::Amount,
    Question::Moment,
    Question::Help,
    Question::Nearness,
    Question::Sharing,
    Question::Who,
    Question::Person,
    Question::Skill,
];

/// What is given in one situation. Presence is always there, and nothing that it leaves no room for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms(BTreeMap<Question, Picked>);

impl Terms {
    /// Puts them together. What the presence leaves no room for is dropped: with no one there is nothing to say of how.
    pub fn new(picks: impl IntoIterator<Item = (Question, Picked)>) -> Result<Self, Refusal> {
        let picks: BTreeMap<_, _> = picks.into_iter().collect();
        if picks.keys().any(|question| !TERMS.contains(question)) {
            return Err(Refusal::NotATerm);
        }
        let Some(Picked::Presence(presence)) = picks.get(&Question::Presence) else {
            return Err(Refusal::NoPresence);
        };
        let presence = *presence;
        let says = |question: Question, picked: &Picked| {
            has_room(presence, question) && *picked != Picked::Skills(BTreeSet::from([Skill::Nothing]))
        };
        Ok(Self(picks.into_iter().filter(|(question, picked)| says(*question, picked)).collect()))
    }

    /// What a form says: the words picked for each question, unknown ones refused.
    pub fn from_picks(picks: &BTreeMap<String, Vec<String>>) -> Result<Self, Refusal> {
        let mut found = Vec::new();
        for (question, words) in picks {
            let question = Question::parse(question).filter(|it| TERMS.contains(it)).ok_or(Refusal::NotATerm)?;
            match Value::parse(question, words).map_err(|_| Refusal::NotATerm)? {
                Some(Value::Picked(picked)) => found.push((question, picked)),
                Some(_) => return Err(Refusal::NotATerm),
                None => {}
            }
        }
        Self::new(found)
    }

    /// What a learner asked for in one situation; nothing where they did not say whether they want a person.
    /// What a helper must know, they say once for everywhere. Whom they named is asked for while they want someone else.
    pub fn asked(said: &Answers, situation: Situation) -> Option<Self> {
        let is_asked = |question: &Question| *question != Question::Person || said.wants_someone_else(situation);
        let picks = TERMS.into_iter().filter(is_asked).filter_map(|question| {
            let about = if question == Question::Skill { Situation::Me } else { situation };
            said.picked(about, question).map(|picked| (question, picked.clone()))
        });
        Self::new(picks).ok()
    }

    /// Why any of it, as it was asked in one situation, is to be checked with the learner (R07). What the presence leaves no
    /// room for is asked no more, and doubted no more.
    pub fn doubt(&self, said: &Answers, situation: Situation) -> Option<Doubt> {
        self.lines().find_map(|(question, _)| said.doubt(situation, question))
    }

    /// What was picked for one question.
    pub fn get(&self, question: Question) -> Option<&Picked> {
        self.0.get(&question)
    }

    /// Every question it says something of, in the order they are shown.
    pub fn lines(&self) -> impl Iterator<Item = (Question, &Picked)> {
        TERMS.into_iter().filter_map(|question| self.get(question).map(|picked| (question, picked)))
    }

    /// Whether a person comes.
    pub fn presence(&self) -> Presence {
        match self.get(Question::Presence) {
            Some(Picked::Presence(presence)) => *presence,
            _ => Presence::NoOne, // `new` lets none be without
        }
    }

    /// How much of the session, where it is said.
    pub fn amount(&self) -> Option<Amount> {
        match self.get(Question::Amount) {
            Some(Picked::Amount(amount)) => Some(*amount),
            _ => None,
        }
    }

    /// How much of one person it takes: nothing with no one, a little just in case. Help that says no amount is a little,
    /// or all of it when it is all through: never more than was agreed.
    pub fn takes(&self) -> Option<Amount> {
        match self.presence() {
            Presence::NoOne => None,
            Presence::JustInCase => Some(Amount::ALittle),
            Presence::Help if self.moments().contains(&Moment::AllThrough) => {
                Some(self.amount().unwrap_or(Amount::All))
            }
            Presence::Help => Some(self.amount().unwrap_or(Amount::ALittle)),
        }
    }

    /// The same with another amount.
    pub(super) fn with_amount(&self, amount: Amount) -> Self {
        let mut picks = self.0.clone();
        picks.insert(Question::Amount, Picked::Amount(amount));
        Self(picks)
    }

    /// When.
    pub fn moments(&self) -> BTreeSet<Moment> {
        match self.get(Question::Moment) {
            Some(Picked::Moments(moments)) => moments.clone(),
            _ => BTreeSet::new(),
        }
    }

    /// In which part of a meeting somebody has to be there for it.
    pub fn part(&self) -> Part {
        Part::of(&self.moments())
    }

    /// What kind of help.
    pub fn help(&self) -> Option<Help> {
        match self.get(Question::Help) {
            Some(Picked::Help(help)) => Some(*help),
            _ => None,
        }
    }

    /// How near.
    pub fn nearness(&self) -> Option<Nearness> {
        match self.get(Question::Nearness) {
            Some(Picked::Nearness(nearness)) => Some(*nearness),
            _ => None,
        }
    }

    /// Alone or shared.
    pub fn sharing(&self) -> Option<Sharing> {
        match self.get(Question::Sharing) {
            Some(Picked::Sharing(sharing)) => Some(*sharing),
            _ => None,
        }
    }

    /// What kinds of helper.
    pub fn helpers(&self) -> BTreeSet<Helper> {
        match self.get(Question::Who) {
            Some(Picked::Helpers(helpers)) => helpers.clone(),
            _ => BTreeSet::new(),
        }
    }

    /// Which people, by name.
    pub fn people(&self) -> BTreeSet<PersonId> {
        match self.get(Question::Person) {
            Some(Picked::People(people)) => people.clone(),
            _ => BTreeSet::new(),
        }
    }

    /// What they must know.
    pub fn skills(&self) -> BTreeSet<Skill> {
        match self.get(Question::Skill) {
            Some(Picked::Skills(skills)) => skills.clone(),
            _ => BTreeSet::new(),
        }
    }
}

/// Whether a question has something to say beside a presence. Just in case asks only how near and who.
const fn has_room(presence: Presence, question: Question) -> bool {
    match presence {
        Presence::Help => true,
        Presence::NoOne => matches!(question, Question::Presence),
        Presence::JustInCase => matches!(
            question,
            Question::Presence | Question::Nearness | Question::Who | Question::Person | Question::Skill
        ),
    }
}

impl fmt::Display for Terms {
    /// As they are kept: `presence help;amount some`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines = self.lines().map(|(question, picked)| format!("{} {}", question.key(), picked.words().join(" ")));
        f.write_str(&lines.collect::<Vec<_>>().join(";"))
    }
}

impl FromStr for Terms {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let pick = |part: &str| {
            let (question, words) = part.split_once(' ')?;
            let words = words.split(' ').map(str::to_owned).collect();
            Some((question.to_owned(), words))
        };
        let picks: Option<BTreeMap<String, Vec<String>>> = text.split(';').map(pick).collect();
        Self::from_picks(&picks.ok_or(Refusal::NotATerm)?)
    }
}
