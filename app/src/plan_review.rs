//! The review of a plan each term, led by the learner: eleven steps, said, agreed, given and felt side by side, and what the
//! learner decides; and what a coordinator sees of it.

pub mod actions;
mod annual_page;
mod beside;
mod decided;
mod due_page;
mod duties_due;
pub mod entering;
mod frames_page;
mod goal_page;
mod goals;
mod levels_page;
mod line_page;
mod made;
mod paper_form;
mod paper_goals;
mod paper_page;
mod person_page;
mod reached_page;
mod start_page;
mod step_page;
mod table;

pub use annual_page::AnnualPage;
pub use decided::{decided_here, entered_to_learner, is_entered, said as decided_said, talk_to_learner, talk_to_staff};
pub use due_page::DuePage;
pub use frames_page::FramesPage;
pub use goal_page::GoalPage;
pub use goals::{how_far_said, reached_said as goal_reached, said as goal_said};
pub use levels_page::LevelsPage;
pub use line_page::LinePage;
pub use paper_page::{PaperPage, PersonPaperPage};
pub use person_page::PersonPage;
pub use reached_page::ReachedPage;
pub use start_page::{StartPage, row};
pub use step_page::StepPage;
