//! The plan: proposed beside what was said, answered by the learner line by line, and what became of everything asked.

pub mod actions;
pub mod arrange_page;
mod before;
mod did_by_hand;
mod did_decided;
mod did_page;
mod did_week;
mod duty_again;
mod duty_form;
mod duty_page;
mod instead;
mod line_form;
mod line_page;
mod mark;
mod not_agree;
mod own_page;
mod paper_form;
mod person_page;
mod place_form;
pub mod proposing;
pub mod reasons_page;
pub(crate) mod shown;
mod sooner;
mod to_do;
mod typed;

pub use arrange_page::ArrangePage;
pub use did_by_hand::written;
pub use did_page::DidPage;
pub use duty_form::duties_written;
pub use line_page::LinePage;
pub use mark::to_staff as mark_to_staff;
pub use own_page::{OwnPage, row};
pub use person_page::PersonPage;
pub use reasons_page::ReasonsPage;
pub use shown::{assistant_to_staff, called as plan_called, duty_is_by, given as plan_given};
pub use to_do::to_do;
