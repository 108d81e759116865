//! The college's own words for what learners read.

pub mod actions;
mod box_of;
mod flag;
mod kept;
mod key_page;
mod list_page;

pub use flag::language;
pub use key_page::KeyPage;
pub use list_page::ListPage;
