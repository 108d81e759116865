//! What anyone may read of Sayso itself: how it works for everyone, what its hard words mean, and whose work it carries.

mod accessibility_page;
mod credits_page;
mod easy_page;
mod rows;
mod words_page;

pub use accessibility_page::AccessibilityPage;
pub use credits_page::CreditsPage;
pub use easy_page::EasyPage;
use rows::AboutRows;
pub use words_page::WordsPage;
