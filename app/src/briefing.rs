//! What an LSA reads before their sessions.

pub mod actions;
mod briefing_page;
mod learner;
mod local;
mod meeting;
mod moved;
pub mod planned;
pub mod said;
mod today_page;

pub use briefing_page::BriefingPage;
pub use today_page::home;
