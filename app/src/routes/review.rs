//! How a session was: said, written, and read back.

use chrono::NaiveDate;
use domain::id::{OccurrenceId, PersonId};
use domain::review::Asked;

use super::{MY_RECORD, MY_REVIEWS, THEN_CHECK};

/// The same of what came before a date.
pub fn my_reviews_before(to: NaiveDate) -> String {
    format!("{MY_REVIEWS}?to={to}")
}

/// The learner's own record in pictures, up to a date.
pub fn my_record_before(to: NaiveDate) -> String {
    format!("{MY_RECORD}?to={to}")
}

/// One lesson of a learner's own that is over.
pub fn my_review(occurrence: OccurrenceId) -> String {
    format!("{MY_REVIEWS}/{occurrence}")
}

/// The same for whoever never said how a lesson was: what it is for comes first.
pub fn my_first_review(occurrence: OccurrenceId) -> String {
    format!("{}?first=yes", my_review(occurrence))
}

/// One question about it.
pub fn review_question(occurrence: OccurrenceId, asked: Asked) -> String {
    format!("{MY_REVIEWS}/{occurrence}/{asked}")
}

/// The same, to change what was said and return to it (R44).
pub fn review_answer(occurrence: OccurrenceId, asked: Asked) -> String {
    format!("{}?then={THEN_CHECK}", review_question(occurrence, asked))
}

/// What was given to a learner at one meeting, or a line about them, for one of those who were there.
pub fn review_of(learner: PersonId, occurrence: OccurrenceId) -> String {
    format!("/person/{learner}/review/{occurrence}")
}

/// The same, saying that it is saved.
pub fn review_saved(learner: PersonId, occurrence: OccurrenceId) -> String {
    format!("{}?saved=yes", review_of(learner, occurrence))
}

/// One learner's record in pictures.
pub fn person_record(learner: PersonId) -> String {
    format!("/person/{learner}/record")
}

/// The same up to a date.
pub fn person_record_before(learner: PersonId, to: NaiveDate) -> String {
    format!("{}?to={to}", person_record(learner))
}

/// How one learner's sessions went, for their coordinator.
pub fn person_reviews(learner: PersonId) -> String {
    format!("/person/{learner}/review")
}

/// The same of what came before a date.
pub fn person_reviews_before(learner: PersonId, to: NaiveDate) -> String {
    format!("{}?to={to}", person_reviews(learner))
}
