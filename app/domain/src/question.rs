//! The questions, their versions, and which value each can hold. Long because all that is known of a question stands together.

mod asked_in;
mod picked;
mod set;

pub use asked_in::AskedIn;
pub use picked::{NO_ONE, Picked};
pub use set::{Asked, Move, QuestionSet, Refusal as SetRefusal, SHORT_ROAD, Where};

use crate::scale::{
    Activity, Aid, Amount, Goal, Help, Helper, Hindrance, Independence, Moment, More, Nearness, Presence, Quality,
    SamePerson, Scale, Sharing, Signal, Skill, Strength, Technology, scales,
};

scales! {
    /// One question a page.
    Question {
        /// Help, someone near just in case, or no one.
        Presence = "presence",
        /// When.
        Moment = "moment",
        /// How much.
        Amount = "amount",
        /// What kind.
        Help = "help",
        /// How near.
        Nearness = "nearness",
        /// For the learner alone, or with their group.
        Sharing = "sharing",
        /// Who.
        Who = "who",
        /// Which person, when "someone else" was picked.
        Person = "person",
        /// How near, once more in another form: of two pictures, the one that was picked and its neighbour (R07).
        NearnessAgain = "nearness-again",
        /// Whether a person is wanted, once more in that form, for those who want no one near.
        PresenceAgain = "presence-again",
        /// The one activity that independence is asked for.
        Activity = "activity",
        /// How much of that activity is done alone now.
        Now = "now",
        /// How much is wanted alone by the end of term.
        Goal = "goal",
        /// What the ideal helper is like.
        Quality = "quality",
        /// The same person each time, or different ones.
        SamePerson = "same-person",
        /// Who is not wanted: private to the learner and their coordinator.
        NotWanted = "not-wanted",
        /// What the helper must know.
        Skill = "skill",
        /// Something instead of someone.
        Technology = "technology",
        /// How the learner shows yes.
        ShowYes = "show-yes",
        /// How the learner shows no.
        ShowNo = "show-no",
        /// How the learner shows that they want help.
        ShowHelp = "show-help",
        /// How the learner shows stop.
        ShowStop = "show-stop",
        /// What helps.
        Helps = "helps",
        /// What does not.
        Hinders = "hinders",
        /// What the learner is good at.
        GoodAt = "good-at",
        /// Anything that nothing asked for.
        AnythingElse = "anything-else",
    }
}

/// What kind of situation a question is asked of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// All lessons, a session, or a time that is no lesson.
    Place,
    /// One activity.
    Activity,
    /// The learner, wherever they are.
    Me,
}

impl Question {
    /// The version of its wording and steps; an answer knows the one it answered.
    pub const fn version(self) -> i64 {
        match self {
            Self::NotWanted | Self::Hinders | Self::Goal => 2,
            _ => 1,
        }
    }

    /// Whether an answer is picked without the others, or not at all: "All through", "Nothing", "I am not sure".
    pub fn stands_alone(self, word: &str) -> bool {
        self.takes_many() && ([NOT_SURE, NOT_NOW].contains(&word) || picked::stands_alone(self, word))
    }

    /// Whether more than one pick is taken.
    pub const fn takes_many(self) -> bool {
        matches!(
            self,
            Self::Moment
                | Self::Who
                | Self::Person
                | Self::NotWanted
                | Self::Quality
                | Self::Skill
                | Self::Technology
                | Self::ShowYes
                | Self::ShowNo
                | Self::ShowHelp
                | Self::ShowStop
                | Self::Helps
                | Self::Hinders
                | Self::GoodAt
        )
    }

    /// What kind of situation it is asked of.
    pub const fn of(self) -> Of {
        match self {
            Self::Now | Self::Goal => Of::Activity,
            Self::Presence
            | Self::Moment
            | Self::Amount
            | Self::Help
            | Self::Nearness
            | Self::Sharing
            | Self::Who
            | Self::Person
            | Self::NearnessAgain
            | Self::PresenceAgain
            | Self::Activity => Of::Place,
            _ => Of::Me,
        }
    }

    /// Whether only the learner and their coordinator may know of the answer: asked of a learner who answers alone, and
    /// absent from check pages, prints and briefings.
    pub const fn is_private(self) -> bool {
        matches!(self, Self::NotWanted)
    }

    /// Whether its picks are people.
    pub const fn names_people(self) -> bool {
        matches!(self, Self::Person | Self::NotWanted)
    }

    /// Whether it can be answered in the learner's own words, beside its steps.
    pub const fn takes_words(self) -> bool {
        matches!(self, Self::AnythingElse)
    }

    /// Whether one step of a scale answers it (R05). Of activities and of what there is to add one is picked too, from a list.
    pub const fn has_a_scale(self) -> bool {
        !self.takes_many() && !matches!(self, Self::Activity | Self::AnythingElse)
    }

    /// The question that this one asks again in another form.
    pub const fn asks_again(self) -> Option<Self> {
        match self {
            Self::NearnessAgain => Some(Self::Nearness),
            Self::PresenceAgain => Some(Self::Presence),
            _ => None,
        }
    }

    /// The question that asks this one again in another form.
    pub fn asked_again_by(self) -> Option<Self> {
        Self::ALL.iter().copied().find(|again| again.asks_again() == Some(self))
    }

    /// The question in whose words its steps are said: yes, no, help and stop are shown by the same signs, and what is
    /// asked again keeps its words.
    pub fn worded_as(self) -> Self {
        match self {
            Self::ShowNo | Self::ShowHelp | Self::ShowStop => Self::ShowYes,
            other => other.asks_again().unwrap_or(other),
        }
    }

    /// The words of its steps in the order shown, without the people who may be picked.
    pub fn steps(self) -> Vec<&'static str> {
        fn keys<S: Scale>() -> Vec<&'static str> {
            S::ALL.iter().map(|step| step.key()).collect()
        }
        match self {
            Self::Presence | Self::PresenceAgain => keys::<Presence>(),
            Self::Moment => keys::<Moment>(),
            Self::Amount => keys::<Amount>(),
            Self::Help => keys::<Help>(),
            Self::Nearness | Self::NearnessAgain => keys::<Nearness>(),
            Self::Sharing => keys::<Sharing>(),
            Self::Who => keys::<Helper>(),
            Self::Person => Vec::new(),
            Self::NotWanted => vec![NO_ONE],
            Self::Activity => keys::<Activity>(),
            Self::Now => keys::<Independence>(),
            Self::Goal => keys::<Goal>(),
            Self::Quality => keys::<Quality>(),
            Self::SamePerson => keys::<SamePerson>(),
            Self::Skill => keys::<Skill>(),
            Self::Technology => keys::<Technology>(),
            Self::ShowYes | Self::ShowNo | Self::ShowHelp | Self::ShowStop => keys::<Signal>(),
            Self::Helps => keys::<Aid>(),
            Self::Hinders => keys::<Hindrance>(),
            Self::GoodAt => keys::<Strength>(),
            Self::AnythingElse => keys::<More>(),
        }
    }
}

/// The longest answer kept in a learner's own words, in characters.
pub const LONGEST_WORDS: usize = 2000;

/// An answer's value. No row means no answer yet; none of these is ever shown as another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A step or a set of picks.
    Picked(Picked),
    /// In the learner's own words: never blank, at most [`LONGEST_WORDS`] characters.
    Words(String),
    /// "I am not sure."
    NotSure,
    /// "Not now."
    NotNow,
    /// Left by "talk about this question".
    TalkToMe,
}

/// A word that is no step of the question it was sent for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not one of the answers of this question")]
pub struct UnknownAnswer;

/// The word of [`Value::NotSure`] in forms and storage.
pub const NOT_SURE: &str = "not-sure";
/// The word of [`Value::NotNow`] in forms and storage.
pub const NOT_NOW: &str = "not-now";
/// The word with which a form takes an answer back.
pub const TAKEN_BACK: &str = "taken-back";
/// The word of [`Value::TalkToMe`] in storage.
pub const TALK_TO_ME: &str = "talk-to-me";
/// What stands before a learner's own words in storage, so that no word of theirs is taken for a step.
const WRITTEN: &str = "written:";

impl Value {
    /// Reads the words a form sent. `Ok(None)` when nothing was picked, which is no answer and no error (R03).
    /// A pick beside "I am not sure" wins over it, and all through wins over other moments, which the check page says.
    pub fn parse(question: Question, words: &[String]) -> Result<Option<Self>, UnknownAnswer> {
        let picks: Vec<&str> =
            words.iter().map(String::as_str).filter(|word| ![NOT_SURE, NOT_NOW, ""].contains(word)).collect();
        if let Some(first) = picks.first() {
            return Picked::parse(question, first, &picks).map(|picked| Some(Self::Picked(picked)));
        }
        Ok(match words.iter().map(String::as_str).find(|word| !word.is_empty()) {
            Some(NOT_SURE) => Some(Self::NotSure),
            Some(NOT_NOW) => Some(Self::NotNow),
            _ => None,
        })
    }

    /// An answer in the learner's own words; `None` where nothing was written, or the question takes none. What is longer
    /// than [`LONGEST_WORDS`] is refused whole: cut words would say something else.
    pub fn written(question: Question, text: &str) -> Result<Option<Self>, UnknownAnswer> {
        let text = crate::typed::tidy(text);
        if text.is_empty() || !question.takes_words() {
            return Ok(None);
        }
        if text.chars().count() > LONGEST_WORDS { Err(UnknownAnswer) } else { Ok(Some(Self::Words(text))) }
    }

    /// Its words as kept in storage, parted by one space.
    pub fn words(&self) -> String {
        match self {
            Self::Picked(picked) => picked.words().join(" "),
            Self::Words(text) => format!("{WRITTEN}{text}"),
            Self::NotSure => NOT_SURE.to_owned(),
            Self::NotNow => NOT_NOW.to_owned(),
            Self::TalkToMe => TALK_TO_ME.to_owned(),
        }
    }

    /// Reads back what [`Value::words`] wrote.
    pub fn from_words(question: Question, words: &str) -> Result<Self, UnknownAnswer> {
        if words == TALK_TO_ME {
            return Ok(Self::TalkToMe);
        }
        if let Some(text) = words.strip_prefix(WRITTEN) {
            return Self::written(question, text)?.ok_or(UnknownAnswer);
        }
        let parts: Vec<String> = words.split(' ').map(str::to_owned).collect();
        Self::parse(question, &parts)?.ok_or(UnknownAnswer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn every_step_of_every_question_reads_back_as_it_was_kept() {
        for question in Question::ALL.iter().copied() {
            for step in question.steps() {
                let value = Value::parse(question, &words(&[step])).unwrap().unwrap();
                assert_eq!(Value::from_words(question, &value.words()), Ok(value));
            }
            for value in [Value::NotSure, Value::NotNow, Value::TalkToMe] {
                assert_eq!(Value::from_words(question, &value.words()), Ok(value));
            }
        }
    }

    #[test]
    fn no_question_is_one_of_yes_and_no() {
        let of_steps = |question: &Question| !question.names_people() && !question.takes_words();
        for question in Question::ALL.iter().copied().filter(of_steps) {
            let steps = question.steps();
            assert!(steps.len() > 2 && !steps.iter().any(|step| ["yes", "no"].contains(step)), "{question:?} (R04)");
        }
    }

    #[test]
    fn a_scale_has_five_steps_at_most() {
        for question in Question::ALL.iter().copied().filter(|question| question.has_a_scale()) {
            assert!(question.steps().len() <= 5, "{question:?} (R05)");
        }
    }

    #[test]
    fn a_question_that_takes_many_keeps_all_its_picks_at_once() {
        for question in Question::ALL.iter().copied().filter(|question| question.takes_many()) {
            let alone = ["all-through", "nothing"];
            let steps: Vec<_> = question.steps().into_iter().filter(|step| !alone.contains(step)).collect();
            if steps.is_empty() {
                continue; // people, who have no steps
            }
            let value = Value::parse(question, &words(&steps)).unwrap().unwrap();
            assert_eq!(value.words(), steps.join(" "), "{question:?}");
        }
    }

    #[test]
    fn a_learners_own_words_read_back_as_they_were_written() {
        let text = "not-sure about Mondays.\nI like  two spaces; \u{1F600}";
        let value = Value::written(Question::AnythingElse, text).unwrap().unwrap();
        assert_eq!(Value::from_words(Question::AnythingElse, &value.words()), Ok(value));
        assert_eq!(Value::written(Question::AnythingElse, "  \r\n "), Ok(None));
        assert_eq!(Value::written(Question::Moment, text), Ok(None), "only where words are asked for");
        assert_eq!(Value::written(Question::AnythingElse, &"é".repeat(LONGEST_WORDS + 1)), Err(UnknownAnswer));
    }

    #[test]
    fn nothing_picked_is_no_answer_and_no_error() {
        assert_eq!(Value::parse(Question::Amount, &[]), Ok(None));
        assert_eq!(Value::parse(Question::Amount, &words(&[""])), Ok(None));
    }

    #[test]
    fn all_through_takes_the_place_of_the_other_moments() {
        let value = Value::parse(Question::Moment, &words(&["at-start", "all-through"])).unwrap().unwrap();
        assert_eq!(value.words(), "all-through");
    }

    #[test]
    fn nothing_like_this_takes_the_place_of_nothing_else() {
        let value = Value::parse(Question::Skill, &words(&["signing", "nothing"])).unwrap().unwrap();
        assert_eq!(value.words(), "signing");
    }

    #[test]
    fn a_pick_wins_over_not_sure_beside_it() {
        let value = Value::parse(Question::Moment, &words(&["not-sure", "at-start"])).unwrap().unwrap();
        assert_eq!(value.words(), "at-start");
    }

    #[test]
    fn a_word_of_another_scale_is_refused() {
        assert_eq!(Value::parse(Question::Nearness, &words(&["most"])), Err(UnknownAnswer));
        assert_eq!(Value::parse(Question::Person, &words(&["Dana"])), Err(UnknownAnswer));
    }
}
