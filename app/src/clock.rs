//! What time it is: the one place that asks, so that a demo or a test can be told.

use chrono::{DateTime, Utc};

/// The clock a whole run goes by, given to pages as context.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Clock {
    /// The machine's.
    #[default]
    System,
    /// Standing still at one instant; only ever over demo data.
    Fixed(DateTime<Utc>),
}

impl Clock {
    /// The present instant by this clock.
    pub fn now(&self) -> DateTime<Utc> {
        match self {
            Self::System => Utc::now(),
            Self::Fixed(instant) => *instant,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fixed_clock_stands_still() {
        let nine = DateTime::from_timestamp(1_795_424_400, 0).unwrap();
        let clock = Clock::Fixed(nine);
        assert_eq!(clock.now(), nine);
        assert_eq!(clock.now(), nine);
    }
}
