//! Talk to someone: the page a learner asks on, and what they are told.

pub mod actions;
mod requests;
mod talk_page;
mod told_page;

pub use requests::requests;
pub use talk_page::TalkPage;
pub use told_page::ToldPage;
