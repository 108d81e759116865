//! Everything behind the commands of `sayso`: configuration, the router and what stands around it.

pub mod admit;
pub mod assets;
pub mod card;
pub mod card_picture;
pub mod command;
pub mod config;
pub mod demo;
pub mod dismiss;
pub mod doctor;
pub mod forgetting;
pub mod growth;
pub mod import;
pub mod late_answers;
pub mod live;
pub mod log;
pub mod notice;
pub mod print;
pub mod router;
pub mod serve;
pub mod solve;
pub mod terminal;
