//! What the college learns: how the questions themselves do with people.

mod bar;
mod questions_page;
mod tried;

pub use questions_page::QuestionsPage;
