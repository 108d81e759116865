//! After a session: what was given, how it was, and the tutor's line; each written by its own, and told to the learner.

pub mod actions;
mod answers;
mod as_agreed;
mod chart;
mod how_was_it;
mod kept;
mod lines;
mod my_reviews_page;
mod not_this;
mod of_person_page;
mod one_page;
mod question_page;
mod record;
mod record_page;
mod shown;
mod to_write;
mod write_page;

pub use answers::{amount_words, felt_words};
pub use how_was_it::how_was_it;
pub use lines::lines;
pub use my_reviews_page::MyReviewsPage;
pub use not_this::not_this;
pub use of_person_page::OfPersonPage;
pub use one_page::OnePage;
pub use question_page::QuestionPage;
pub use record::{amount_given, given, was_missed};
pub use record_page::{MyRecordPage, RecordPage};
pub use to_write::to_write;
pub use write_page::WritePage;
