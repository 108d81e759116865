//! Words that were typed and are not said yet: refused, or hard to read. Shown once, as they were typed.

use serde::{Deserialize, Serialize};

use crate::kept::Form;

/// What was typed for one message in one language.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Kept {
    /// The folder of the locale.
    pub locale: String,
    /// As it was typed.
    pub says: String,
}

impl Form for Kept {
    /// The key of the message.
    type Of = str;

    fn name(key: &Self::Of) -> String {
        format!("wording {key}")
    }
}
