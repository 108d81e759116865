//! A page as sides of A4 paper: a tagged PDF (PDF/UA-1), black on white, made of what the page itself says, so that nothing
//! is on one and missing on the other. What never prints from the page is left out here too.

mod draw;
mod lay;
mod letters;
mod page;
mod tree;

use app::words::{Locale, Words};

pub use page::{Block, Kind, Sheet, Side};

/// Why a page was not printed.
#[derive(Debug, thiserror::Error)]
pub enum Unprinted {
    /// The page has nothing to print, as where nobody comes that day.
    #[error("the page has nothing to print")]
    Nothing,
    /// The letters of the site are not there.
    #[error("the site has no letters to print with")]
    NoLetters,
    /// The writer of PDF, or its validator, refused.
    #[error("not written: {0}")]
    Refused(String),
}

/// Which sides of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Which {
    /// All of the page on one.
    Whole,
    /// One a learner, of every meeting on the page.
    Each,
    /// One a learner, of this meeting.
    Meeting(String),
}

/// A file of the site by its path below `/pkg/`.
pub type File<'a> = &'a dyn Fn(&str) -> Option<Vec<u8>>;

/// The file and its bytes, checked by the validator as it was written. Fails as [`Unprinted`] says.
pub fn pdf(html: &str, which: &Which, file: File<'_>) -> Result<Vec<u8>, Unprinted> {
    let sheet = page::read(html, which).ok_or(Unprinted::Nothing)?;
    let locale = Locale::ALL.into_iter().find(|locale| locale.lang() == sheet.lang).unwrap_or(Locale::EnGb);
    let mut letters = letters::Letters::of(file).ok_or(Unprinted::NoLetters)?;
    let words = Words::of(locale);
    let sides = sheet.sides.iter().map(|side| lay::fitted(side, &sheet, words, &mut letters)).collect::<Vec<_>>();
    draw::written(&sheet, &sides, file).map_err(Unprinted::Refused)
}
