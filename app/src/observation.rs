//! What staff saw of a learner, apart from what the learner says: written down, shown to staff, and told to the learner.

pub mod actions;
mod beside;
mod due_list;
mod kept;
mod my_support_page;
mod of_me;
mod pick_page;
mod saw_page;
pub mod support_actions;
mod support_page;
mod we_saw;

pub use due_list::{lists as support_lists, looks as support_looks};
pub use my_support_page::MySupportPage;
pub use of_me::of_me;
pub use pick_page::PickPage;
pub use saw_page::SawPage;
pub use support_page::{SupportPage, seen as support_seen};
pub use we_saw::{WeSaw, we_saw};
