//! Everything behind the commands of `sayso`: configuration, the router and what stands around it.

pub mod router;
