//! The two days as someone typed them, kept where they were refused. Shown once.

use domain::access::Visitor;
use domain::id::PersonId;
use storage::WordsOf;

use crate::visitor::{Away, moment, storage};

/// The fields of the form.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// The first day.
    pub from: String,
    /// The last.
    pub to: String,
}

impl Typed {
    /// Keeps them for the page they came from.
    pub async fn keep(self, visitor: &Visitor, person: PersonId) -> Result<(), Away> {
        let fields = vec![("from".to_owned(), self.from), ("to".to_owned(), self.to)];
        storage().keep_words(WordsOf::SignIn(visitor.sign_in), &form(person), fields, moment().now).await?;
        Ok(())
    }

    /// Takes what was kept.
    pub async fn take(visitor: &Visitor, person: PersonId) -> Result<Option<Self>, Away> {
        let fields = storage().take_words(WordsOf::SignIn(visitor.sign_in), &form(person), moment().now).await?;
        let one = |fields: &[(String, String)], name: &str| {
            fields.iter().find(|(kept, _)| kept == name).map(|(_, value)| value.clone()).unwrap_or_default()
        };
        Ok(fields.map(|fields| Self { from: one(&fields, "from"), to: one(&fields, "to") }))
    }
}

fn form(person: PersonId) -> String {
    format!("absence {person}")
}
