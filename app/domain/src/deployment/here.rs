//! Why somebody comes to a place, and no other: for whoever comes to read, so that no refusal and no absence of anyone is in it.

use crate::scale::scales;

scales! {
    /// The first of the reasons that decide.
    Here {
        /// Nothing was agreed: a person put them there.
        More = "more",
        /// The learner named them.
        Named = "named",
        /// Nobody else could come then.
        Only = "only",
        /// The learner wants the same person, and they come to others of their sessions.
        Same = "same",
        /// They are in that room with others then.
        Shares = "shares",
        /// They are free then, and have the hours.
        Free = "free",
        /// A coordinator chose them, on a learner's own page or in the week, whatever else is true.
        ByHand = "by-hand",
    }
}
