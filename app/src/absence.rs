//! Not in: said by an LSA of themself, or by a coordinator of one; and the week planned again around it.

mod absence_page;
pub mod actions;
mod kept;
mod today;

pub use absence_page::AbsencePage;
pub use today::not_in_today;
