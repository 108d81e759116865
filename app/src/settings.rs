//! How whoever reads wants pages: found out once, before any page, and asked for by the parts that draw it.

mod arriving;

pub use arriving::{arrive, use_reader, use_settings};
