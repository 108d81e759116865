//! What a college asks its learners: each question switched on or off for each place, and their order.

pub mod actions;
mod question_set_page;

pub use question_set_page::QuestionSetPage;
