//! The nouns of Sayso and their rules. No I/O, no clock, no chance, no SQL, no HTML, no sentences.

#![warn(missing_docs)]

pub mod access;
pub mod briefing;
pub mod coming;
pub mod day_plan;
pub mod deployment;
pub mod id;
pub mod insight;
pub mod notice;
pub mod observation;
pub mod person;
pub mod plan;
pub mod plan_review;
pub mod question;
pub mod review;
pub mod scale;
pub mod settings;
pub mod sign_in;
pub mod sitting;
pub mod situation;
pub mod statement;
pub mod symbol;
pub mod talk;
pub mod teaching;
pub mod timetable;
pub mod typed;
pub mod wall_clock;
pub mod working_week;
