//! One's own sessions in one's own calendar program: a secret address, made and voided here.

pub mod actions;
mod feed_page;

pub use feed_page::FeedPage;
