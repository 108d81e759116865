//! How long a place takes to answer: said before the first question, so of the most that can be asked.

use super::{HELPED, Road};
use crate::question::{Question, QuestionSet, Where};
use crate::situation::Situation;
use crate::statement::Answers;

/// How long a learner is told that one question takes: enough to hear it read aloud with its answers, and to pick.
const SECONDS_A_QUESTION: usize = 30;

/// The minutes that so many questions take, never fewer than that: whole ones up to ten, and by fives from there.
pub fn minutes(questions: usize) -> usize {
    match (questions * SECONDS_A_QUESTION).div_ceil(60).max(1) {
        few @ 1..=10 => few,
        many => many.next_multiple_of(5),
    }
}

impl QuestionSet {
    /// How many questions a place asks at most, whatever is answered, with what is asked again.
    pub fn at_most(&self, answers: &Answers, place: Situation) -> usize {
        let at = place.place();
        let own = [Question::Presence, Question::Person, Question::Activity, Question::PresenceAgain];
        let own = own.iter().chain(&HELPED).filter(|question| self.asks(**question, at)).count();
        let about = [Question::Now, Question::Goal].iter().filter(|question| self.asks(**question, Where::Activity));
        let about = if self.asks(Question::Activity, at) { about.count() } else { 0 };
        (own + about).max(self.road(answers, Road::Of(place)).len())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_road_is_longer_than_the_most_and_fewer_questions_take_less() {
        let all = QuestionSet::default();
        let nothing = Answers::default();
        let most = all.at_most(&nothing, Situation::AllLessons);
        assert_eq!(most, 11, "presence, five of the help, a person, an activity with two, and one again");
        assert_eq!(minutes(most), 6);
        let asked = [Question::Moment, Question::Amount, Question::Help, Question::Activity].into_iter();
        let fewer = asked.fold(all, |set, question| set.with(question, BTreeSet::<Where>::new()).unwrap());
        assert_eq!(fewer.at_most(&nothing, Situation::AllLessons), 5);
        assert_eq!(minutes(5), 3);
    }

    #[test]
    fn minutes_are_friendly_and_never_too_few() {
        let told: Vec<_> = [0, 1, 2, 3, 20, 21, 31].into_iter().map(minutes).collect();
        assert_eq!(told, [1, 1, 1, 2, 10, 15, 20]);
        assert!((1..200).all(|questions| minutes(questions) * 60 >= questions * SECONDS_A_QUESTION));
    }
}
