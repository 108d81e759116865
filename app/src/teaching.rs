//! What a tutor sees of their sessions, and what they write of them.

pub mod actions;
mod changed;
mod kept;
mod learner;
mod meeting;
mod purpose_page;
mod today_page;

pub use meeting::purpose;
pub use purpose_page::PurposePage;
pub use today_page::home;
