//! Say: the learner's own pages, from "My support" through one question a page to checking, sending and taking back.

mod about;
pub mod actions;
mod activity_page;
mod ahead;
mod all_questions_page;
mod asking;
mod before_page;
mod check_page;
mod home_page;
mod lesson_row;
mod picks;
mod places_page;
mod practice_page;
mod question_page;
mod said;
mod sent_page;
mod standing;
mod take_back_answer_page;
mod take_back_page;
mod tasks_page;
mod who_can_see_page;
mod you_said_page;

pub use about::session_name;
pub use all_questions_page::AllQuestionsPage;
pub use before_page::BeforePage;
pub use check_page::CheckPage;
pub use home_page::home;
pub use places_page::{Places, PlacesPage};
pub use practice_page::{PracticePage, offer_before as offer_practice};
pub use question_page::QuestionPage;
pub use sent_page::SentPage;
pub use take_back_answer_page::TakeBackAnswerPage;
pub use take_back_page::{TakeBackPage, TakenBackPage};
pub use tasks_page::TasksPage;
pub use who_can_see_page::WhoCanSeePage;
pub use you_said_page::YouSaidPage;
