//! How whoever reads wants pages: found out once, before any page, and asked for by the parts that draw it; and the pages
//! on which they choose.

pub mod actions;
mod arriving;
mod example;
mod frame;
mod group_page;
mod home_page;
mod put_back;
mod said;
mod setting_page;

pub use arriving::{arrive, use_own_words, use_reader, use_settings, use_sitting};
pub use frame::{Around, Frame};
pub use group_page::GroupPage;
pub use home_page::HomePage;
pub use setting_page::SettingPage;
