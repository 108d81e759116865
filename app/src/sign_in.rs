//! Signing in: a learner by their card, staff by passphrase or a one-time link; and leaving.

pub mod actions;
mod card_page;
mod cookie;
mod is_this_you_page;
pub mod kept_page;
mod link_page;
mod out_page;
mod passphrase;
mod passphrase_page;
mod photo;
mod role_page;
mod secret;
mod staff_page;

pub use card_page::CardPage;
pub use cookie::Cookie;
pub use is_this_you_page::IsThisYouPage;
pub use kept_page::KeptPage;
pub use link_page::LinkPage;
pub use out_page::OutPage;
pub use passphrase_page::PassphrasePage;
pub use photo::{CardReader, NoCard};
pub use role_page::RolePage;
pub use secret::draw as draw_secret;
pub use staff_page::StaffPage;
