//! What each thing that is not as agreed costs: the one place these numbers stand. In twelfths of an LSA-minute.

use crate::instance::{Cost, People};

/// A demand nobody comes for, for each twelfth and minute of it: what was agreed must happen.
pub const UNMET: Cost = 100;
/// Each twelfth and minute of an LSA who is there with nobody: over-support, and someone else's missing hour.
pub const IDLE: Cost = 1;
/// A session with someone else, where the learner named people.
pub const NOT_WANTED: Cost = 180;
/// A demand met otherwise than was published.
pub const CHANGED: Cost = 480;
/// One adult for nearly all the week of a learner who did not ask for it.
pub const VELCRO: Cost = 1440;
/// With so many demands or more, one adult can be too much of the week ...
pub const VELCRO_FROM: usize = 5;
/// ... which they are above so many fifths of it.
pub const VELCRO_FIFTHS: usize = 4;

/// How many different people a learner has before another one costs, and what each of those costs.
pub const fn faces(people: People) -> (usize, Cost) {
    match people {
        People::Same => (1, 720),
        People::Different | People::Any => (3, 240),
    }
}
