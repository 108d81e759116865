//! What staff saw of a learner, apart from what the learner says: written down, shown to staff, and told to the learner.

pub mod actions;
mod kept;
mod of_me;
mod pick_page;
mod saw_page;
mod we_saw;

pub use of_me::of_me;
pub use pick_page::PickPage;
pub use saw_page::SawPage;
pub use we_saw::{WeSaw, we_saw};
