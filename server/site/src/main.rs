//! Builds the site: everything a page loads, under hashed names.

fn main() {}
