//! People as pages show them.

mod figure;

pub use figure::figure;
