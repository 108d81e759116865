//! Talk to someone: the page a learner asks on, what they are told, and what the people who read it see.

mod about;
pub mod actions;
mod arrange_page;
mod arranged;
mod requests;
mod talk_page;
mod told_page;
mod when;
mod worries;

pub use about::{page_called, question_at};
pub use arrange_page::ArrangePage;
pub use requests::requests;
pub use talk_page::TalkPage;
pub use told_page::ToldPage;
pub use when::{knows, second};
pub use worries::home;
