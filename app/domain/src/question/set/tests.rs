//! The laws of a college's set of questions.

use super::*;

fn off() -> BTreeSet<Where> {
    BTreeSet::new()
}

#[test]
fn every_question_is_asked_somewhere_until_the_college_says_otherwise() {
    let set = QuestionSet::default();
    for question in Question::ALL.iter().copied() {
        assert!(Where::ALL.iter().any(|place| set.asks(question, *place)), "{question:?}");
    }
    assert_eq!(set.short_road(), SHORT_ROAD);
}

#[test]
fn the_first_question_of_a_place_cannot_be_switched_off_nor_those_that_follow_another() {
    for question in [Question::Presence, Question::Person, Question::NearnessAgain] {
        assert_eq!(QuestionSet::default().with(question, off()), Err(Refusal::NotArranged), "{question:?}");
    }
}

#[test]
fn what_follows_a_question_is_off_with_it() {
    let set = QuestionSet::default().with(Question::Who, off()).unwrap();
    assert!(!set.asks(Question::Person, Where::Lesson));
    let set = set.with(Question::Now, off()).unwrap().with(Question::Goal, off()).unwrap();
    assert!(!set.asks(Question::Activity, Where::Lesson), "an activity leads to nothing");
}

#[test]
fn the_short_road_cannot_be_made_longer_than_eight() {
    let everywhere = || Question::Sharing.can_be_asked().iter().copied().collect::<BTreeSet<_>>();
    let set = QuestionSet::default();
    assert_eq!(set.clone().with(Question::Sharing, everywhere()), Err(Refusal::ShortRoadTooLong));
    let shorter = set.with(Question::Help, off()).unwrap();
    assert!(shorter.with(Question::Sharing, everywhere()).is_ok(), "there is room again");
}

#[test]
fn a_question_that_is_not_asked_takes_no_room_on_the_short_road() {
    let everywhere = || Question::Sharing.can_be_asked().iter().copied().collect::<BTreeSet<_>>();
    let now_only = QuestionSet::default().with(Question::Goal, off()).unwrap();
    let full = now_only.with(Question::Sharing, everywhere()).unwrap();
    assert_eq!(full.short_road(), SHORT_ROAD, "the end of term left room");
    let goal = || [Where::Activity].into_iter().collect();
    assert_eq!(full.with(Question::Goal, goal()), Err(Refusal::ShortRoadTooLong));
    let neither = QuestionSet::default().with(Question::Now, off()).unwrap().with(Question::Goal, off()).unwrap();
    assert_eq!(neither.short_road(), SHORT_ROAD - 2, "an activity that leads to nothing is not asked");
}

#[test]
fn a_question_moves_past_its_neighbour_and_back_and_no_further_than_the_end() {
    let set = QuestionSet::default();
    assert_eq!(set.beside(Question::Moment, Move::Earlier), None);
    let moved = set.clone().moved(Question::Moment, Move::Later).unwrap();
    assert!(moved.place(Question::Amount) < moved.place(Question::Moment));
    assert_eq!(moved.moved(Question::Moment, Move::Earlier), Ok(set.clone()));
    assert_eq!(set.moved(Question::Activity, Move::Earlier), Err(Refusal::NotArranged), "independence hangs on it");
}

#[test]
fn what_a_college_keeps_is_laid_over_what_is_shipped() {
    let moved = QuestionSet::default().moved(Question::Moment, Move::Later).unwrap();
    let kept = (0..).zip(moved.in_order().to_vec()).map(|(place, asked)| (asked.question, place, asked.wheres));
    assert_eq!(QuestionSet::arranged(kept), moved);
    assert_eq!(QuestionSet::arranged([]), QuestionSet::default());
}

#[test]
fn with_someone_there_nothing_private_is_asked() {
    assert!(QuestionSet::default().asks(Question::NotWanted, Where::Me));
    assert!(!QuestionSet::default().with_someone_there().asks(Question::NotWanted, Where::Me));
}
