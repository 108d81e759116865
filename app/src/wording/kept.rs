//! Words that were typed and are not said yet: refused, or hard to read. Shown once, as they were typed.

use domain::access::Visitor;
use storage::WordsOf;

use crate::visitor::{Away, moment, storage};

/// What was typed for one message in one language.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    /// The folder of the locale.
    pub locale: String,
    /// As it was typed.
    pub says: String,
}

impl Kept {
    /// Keeps it for the page it came from.
    pub async fn keep(self, visitor: &Visitor, key: &str) -> Result<(), Away> {
        let fields = [("locale", self.locale), ("says", self.says)].map(|(name, value)| (name.to_owned(), value));
        storage().keep_words(WordsOf::SignIn(visitor.sign_in), &form(key), fields.into(), moment().now).await?;
        Ok(())
    }

    /// Takes what was kept.
    pub async fn take(visitor: &Visitor, key: &str) -> Result<Option<Self>, Away> {
        let fields = storage().take_words(WordsOf::SignIn(visitor.sign_in), &form(key), moment().now).await?;
        Ok(fields.map(|fields| {
            let one = |name: &str| fields.iter().find(|(kept, _)| kept == name).map(|(_, value)| value.clone());
            Self { locale: one("locale").unwrap_or_default(), says: one("says").unwrap_or_default() }
        }))
    }
}

fn form(key: &str) -> String {
    format!("wording {key}")
}
