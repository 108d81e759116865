//! Say: the learner's own pages, from "My support" through one question a page to checking, sending and taking back.

mod about;
pub mod actions;
mod asking;
mod before_page;
mod check_page;
mod home_page;
mod places_page;
mod question_page;
mod said;
mod sent_page;
mod standing;
mod take_back_page;
mod tasks_page;

pub use before_page::BeforePage;
pub use check_page::CheckPage;
pub use home_page::home;
pub use places_page::{Places, PlacesPage};
pub use question_page::QuestionPage;
pub use sent_page::SentPage;
pub use take_back_page::{TakeBackPage, TakenBackPage};
pub use tasks_page::TasksPage;
