//! What a coordinator did with a learner's plan, as their page says it after.

use crate::scale::scales;

scales! {
    /// What came of the form that they sent, where its words are not at fault.
    Done {
        /// A plan was proposed.
        Proposed = "proposed",
        /// A duty was written.
        Duty = "duty",
        /// A duty was looked at again, and goes on.
        Again = "again",
        /// A duty was ended.
        Ended = "ended",
        /// What the learner answered was entered.
        Entered = "entered",
        /// Nothing: no answer was picked.
        NoReply = "no-reply",
        /// Nothing: somebody else was quicker.
        Overtaken = "overtaken",
    }
}
