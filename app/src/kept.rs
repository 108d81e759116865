//! What was typed into a form that was refused, or left before it was sent, kept until its page shows it again, so that nobody types it twice.

use std::any::type_name;
use std::future::Future;

use domain::access::Visitor;
use domain::id::ArrivalId;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Error, Map, Value};
use storage::{Fields, WordsOf};

use crate::visitor::{Away, moment, storage, trouble};

/// Ends the name under which a field is kept that is not words but a list of them, or whatever else a form has.
const NOT_WORDS: char = ':';

/// In the place of a form that was sent: which one, so that what its page keeps a moment late is no draft of another.
const SENT: &str = "=sent";

/// Whoever typed.
pub trait Types {
    /// Whose the words are.
    fn owner(&self) -> WordsOf;
}

impl Types for Visitor {
    fn owner(&self) -> WordsOf {
        WordsOf::SignIn(self.sign_in)
    }
}

impl Types for ArrivalId {
    fn owner(&self) -> WordsOf {
        WordsOf::Arrival(*self)
    }
}

/// A form as it was typed. Each of its fields is kept under its own name, since storage leaves one out whose name is that of
/// a secret; so a form is `#[serde(default)]`, and a field that is not there is empty.
pub trait Form: Serialize + DeserializeOwned {
    /// What such a form is about: there is one of each.
    type Of: ?Sized;

    /// The name under which the form about one of them is kept.
    fn name(of: &Self::Of) -> String;

    /// Keeps it for the page it came from, in the place of what was kept of that form before.
    fn keep(&self, by: &impl Types, of: &Self::Of) -> impl Future<Output = Result<(), Away>> + Send {
        let (owner, name, fields) = (by.owner(), Self::name(of), fields(self));
        async move {
            let fields = fields.map_err(|error| trouble(&error))?;
            Ok(storage().keep_words(owner, &name, fields, moment().now).await?)
        }
    }

    /// Keeps it as its page does while nobody has sent it; not where the same form, by its id, was sent meanwhile.
    fn keep_unsent(&self, by: &impl Types, of: &Self::Of, id: &str) -> impl Future<Output = Result<(), Away>> + Send {
        let (owner, name, fields, sent) = (by.owner(), Self::name(of), fields(self), sent(id));
        async move {
            let fields = fields.map_err(|error| trouble(&error))?;
            Ok(storage().keep_words_unless(owner, &name, Some(sent), fields, moment().now).await?)
        }
    }

    /// Forgets it, once the form of this id has been taken, and what its page may still keep of it.
    fn mark_sent(by: &impl Types, of: &Self::Of, id: &str) -> impl Future<Output = Result<(), Away>> + Send {
        let (owner, name, sent) = (by.owner(), Self::name(of), sent(id));
        async move { Ok(storage().keep_words(owner, &name, vec![sent], moment().now).await?) }
    }

    /// What is kept. Reading changes nothing, so its page may be looked at twice.
    fn kept(by: &impl Types, of: &Self::Of) -> impl Future<Output = Result<Option<Self>, Away>> + Send {
        let (owner, name) = (by.owner(), Self::name(of));
        async move { Ok(storage().kept_words(owner, &name, moment().now).await?.and_then(read)) }
    }

    /// Takes what is kept: it is shown once.
    fn take(by: &impl Types, of: &Self::Of) -> impl Future<Output = Result<Option<Self>, Away>> + Send {
        let (owner, name) = (by.owner(), Self::name(of));
        async move { Ok(storage().take_words(owner, &name, moment().now).await?.and_then(read)) }
    }

    /// Forgets what is kept, once the form has been taken.
    fn forget(by: &impl Types, of: &Self::Of) -> impl Future<Output = Result<(), Away>> + Send {
        let (owner, name) = (by.owner(), Self::name(of));
        async move { Ok(storage().forget_words(owner, &name).await?) }
    }
}

fn sent(id: &str) -> (String, String) {
    (SENT.to_owned(), id.to_owned())
}

/// Each field by its name: words as they stand, anything else as JSON.
fn fields(form: &impl Serialize) -> Result<Fields, Error> {
    let own: Map<String, Value> = serde_json::from_value(serde_json::to_value(form)?)?;
    let field = |(name, value)| match value {
        Value::String(words) => (name, words),
        other => (format!("{name}{NOT_WORDS}"), other.to_string()),
    };
    Ok(own.into_iter().map(field).collect())
}

/// A form from what [`fields`] made of it.
fn read<F: DeserializeOwned>(fields: Fields) -> Option<F> {
    if fields.iter().any(|(name, _)| name == SENT) {
        return None;
    }
    let field = |(name, kept): (String, String)| match name.strip_suffix(NOT_WORDS) {
        Some(name) => Ok((name.to_owned(), serde_json::from_str(&kept)?)),
        None => Ok((name, Value::String(kept))),
    };
    let own: Result<Map<_, _>, Error> = fields.into_iter().map(field).collect();
    let form = own.and_then(|own| serde_json::from_value(Value::Object(own)));
    // an error may quote what was typed, and that is nobody's to read in a log
    form.inspect_err(
        |error| tracing::error!(form = type_name::<F>(), why = ?error.classify(), "a kept form was not read"),
    )
    .ok()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(default)]
    struct Typed {
        words: String,
        passphrase: String,
        picks: Vec<String>,
        times: BTreeMap<String, String>,
        meanwhile: bool,
        instead: Option<String>,
    }

    fn typed() -> Typed {
        Typed {
            words: "[\"as typed\"] \\ \n".to_owned(),
            passphrase: "nobody's".to_owned(),
            picks: vec!["one".to_owned()],
            times: [("from:".to_owned(), "9:00".to_owned())].into(),
            meanwhile: true,
            instead: None,
        }
    }

    #[test]
    fn a_form_is_given_back_as_it_was_typed() {
        for typed in [typed(), Typed::default()] {
            assert_eq!(read(fields(&typed).unwrap()), Some(typed));
        }
    }

    #[test]
    fn every_field_has_its_own_name_so_that_a_secret_can_be_left_out() {
        let mut kept = fields(&typed()).unwrap();
        assert!(kept.contains(&("words".to_owned(), typed().words)));
        kept.retain(|(name, _)| !name.contains("passphrase"));
        assert_eq!(read(kept), Some(Typed { passphrase: String::new(), ..typed() }));
    }

    #[test]
    fn what_is_no_such_form_is_none() {
        assert_eq!(read::<Typed>(vec![("picks".to_owned(), "words".to_owned())]), None);
        assert_eq!(read::<Typed>(vec![("picks:".to_owned(), "no JSON".to_owned())]), None);
        assert_eq!(read::<Typed>(vec![(SENT.to_owned(), "its id".to_owned())]), None);
    }
}
