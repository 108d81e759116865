//! Everything behind the commands of `sayso`: configuration, the router and what stands around it.

pub mod admit;
pub mod assets;
pub mod card;
pub mod card_picture;
pub mod demo;
pub mod router;
