//! What is true of LSAs: how long, when and where they may be sent, and what they know.

pub mod actions;
mod kept;
mod list_page;
mod week_page;

pub use list_page::ListPage;
pub use week_page::WeekPage;
