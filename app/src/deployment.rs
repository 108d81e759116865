//! Putting an LSA with a learner, and taking them off again.

pub mod actions;
mod asked;
mod form;
mod kept;
mod list;
mod trouble;

pub use form::{Form, lsa_name, session_name};
pub use kept::Kept;
pub use list::Sessions;
