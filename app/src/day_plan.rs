//! The times of each site's day that are no lesson: what learners can say something of beside their lessons.

pub mod actions;
mod day_plan_page;
mod kept;

pub use day_plan_page::DayPlanPage;
