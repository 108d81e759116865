//! The languages of pages beyond English: which of them the college offers, which one a reader gets, and what a page says
//! while nobody has checked its words.

pub mod actions;
mod languages_page;
mod spoken;
mod unchecked;

pub use languages_page::LanguagesPage;
pub use spoken::spoken;
pub use unchecked::{Translated, Unchecked};
