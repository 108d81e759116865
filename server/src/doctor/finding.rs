//! One thing the doctor found, and how to say it.

use app::words::Words;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// As it should be.
    Fine,
    /// Works, but somebody should look.
    Look,
    /// Does not work.
    Wrong,
}

/// One thing found: its Fluent message says what is so, and how to mend it where it is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The message.
    pub key: &'static str,
    /// What fills its blank.
    pub what: String,
    /// How bad it is.
    pub state: State,
}

impl Finding {
    /// As it should be.
    pub fn fine(key: &'static str) -> Self {
        Self { key, what: String::new(), state: State::Fine }
    }

    /// To be looked at.
    pub fn look(key: &'static str, what: impl ToString) -> Self {
        Self { key, what: what.to_string(), state: State::Look }
    }

    /// Broken.
    pub fn wrong(key: &'static str, what: impl ToString) -> Self {
        Self { key, what: what.to_string(), state: State::Wrong }
    }

    /// The same with its blank filled.
    pub fn with(self, what: impl ToString) -> Self {
        Self { what: what.to_string(), ..self }
    }

    /// One line, its mark first.
    pub fn say(&self, words: Words) -> String {
        let mark = words.say(match self.state {
            State::Fine => "doctor-mark-fine",
            State::Look => "doctor-mark-look",
            State::Wrong => "doctor-mark-wrong",
        });
        // what is wrong with a setting is said by its own message, whose blank has another name
        let blanks = [("what", self.what.clone().into()), ("found", self.what.clone().into())];
        format!("{mark} {}", words.say_with(self.key, &blanks))
    }
}
