//! The week as the search reads it: everything numbered, and every question it asks often already answered.

use crate::instance::{Cost, Minutes, Twelfths};

macro_rules! number {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub struct $name(pub u32);

        impl $name {
            /// Its place in the week's list.
            pub const fn at(self) -> usize {
                self.0 as usize
            }
        }
    };
}

number!(
    /// An LSA by their place in the instance.
    Lsa
);
number!(
    /// A session by its place in the instance.
    Session
);
number!(
    /// A learner by their place in the instance.
    Learner
);
number!(
    /// A demand: learner by learner, each in the order written.
    Demand
);

/// What the search knows of an instance.
#[derive(Clone, Debug)]
pub struct Week {
    /// Contract minutes, by LSA.
    pub minutes: Vec<Minutes>,
    /// By [`Session`].
    pub sessions: Vec<SessionFacts>,
    /// By [`Learner`].
    pub learners: Vec<LearnerFacts>,
    /// By [`Demand`].
    pub demands: Vec<DemandFacts>,
    /// Days that anything happens on, counted from Monday.
    pub days: usize,
    /// Minutes from site to site, a row a site.
    pub(crate) travel: Vec<Minutes>,
    pub(crate) sites: usize,
    /// Breaks, by LSA.
    pub(crate) breaks: Vec<Vec<Break>>,
    /// Bits of the LSAs who may meet a demand, `words` to a demand.
    pub(crate) may: Vec<u64>,
    pub(crate) words: usize,
}

/// What the search knows of a session.
#[derive(Clone, Debug)]
pub struct SessionFacts {
    /// Which site.
    pub site: u32,
    /// Which day.
    pub day: usize,
    /// Minutes after midnight.
    pub start: Minutes,
    /// Minutes after midnight.
    pub end: Minutes,
    /// Where its second half begins.
    pub middle: Minutes,
    /// Whether anything was agreed for one half of it.
    pub(crate) is_halved: bool,
    /// What was agreed for it.
    pub demands: Vec<Demand>,
}

/// Which halves of a session: the first, the second, or both.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Halves(u8);

impl Halves {
    /// The first half.
    pub const FIRST: Self = Self(1);
    /// The second half.
    pub const SECOND: Self = Self(2);
    /// The whole session.
    pub const BOTH: Self = Self(3);

    /// These, and those.
    pub const fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// Whether any of them is in both.
    pub const fn meet(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    /// As a place in a list of four.
    pub(crate) const fn at(self) -> usize {
        self.0 as usize
    }
}

impl SessionFacts {
    /// From when to when some halves of it are.
    pub const fn span(&self, halves: Halves) -> (Minutes, Minutes) {
        let start = if halves.meet(Halves::FIRST) { self.start } else { self.middle };
        let end = if halves.meet(Halves::SECOND) { self.end } else { self.middle };
        (start, end)
    }

    /// How long some halves of it are.
    pub const fn minutes(&self, halves: Halves) -> Minutes {
        let (start, end) = self.span(halves);
        end - start
    }
}

/// So many minutes in one piece between two times of a day, that are the LSA's own.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Break {
    pub day: usize,
    pub from: Minutes,
    pub to: Minutes,
    pub minutes: Minutes,
}

impl Break {
    /// Whether it still fits beside all that fills the day, in any order.
    pub fn fits(&self, filled: &mut [(Minutes, Minutes)]) -> bool {
        filled.sort_unstable();
        let mut free_from = self.from;
        for &(start, end) in filled.iter() {
            if start.min(self.to) >= free_from + self.minutes {
                return true;
            }
            free_from = free_from.max(end);
        }
        self.to >= free_from + self.minutes
    }
}

/// What the search knows of a learner.
#[derive(Clone, Debug)]
pub struct LearnerFacts {
    /// Their demands.
    pub demands: Vec<Demand>,
    /// How many people cost nothing.
    pub free_faces: usize,
    /// What each one beyond costs.
    pub face: Cost,
    /// One adult at more demands than this is too much of the week.
    pub velcro_above: usize,
}

/// What the search knows of a demand.
#[derive(Clone, Debug)]
pub struct DemandFacts {
    /// Whose.
    pub learner: Learner,
    /// Its place among the lines written for the learner, some of which are no demands this week.
    pub line: usize,
    /// Where.
    pub session: Session,
    /// Which halves of it.
    pub halves: Halves,
    /// What of an LSA's attention it takes in each half.
    pub loads: [Twelfths; 2],
    /// How long.
    pub minutes: Minutes,
    /// How much of an LSA's time it takes, in twelfths of a minute.
    pub busy: Cost,
    /// Whether they said it shall be with their group.
    pub(crate) with_group: bool,
    /// What it costs if nobody comes.
    pub unmet: Cost,
    /// Everyone who may come, in their order.
    pub options: Vec<Lsa>,
    /// What it costs if someone comes who was not named, where anyone was.
    pub(crate) not_wanted: Cost,
    /// Those named.
    pub(crate) wanted: Vec<Lsa>,
    /// Who was published, on a re-plan (`Some(None)`: nobody was).
    pub(crate) published: Option<Option<Lsa>>,
    /// Whether a person has locked whoever may come there.
    pub(crate) is_locked: bool,
    /// What the search counts beside the cost if nobody comes: while it mends, and where somebody is locked.
    pub(crate) first: Cost,
    /// The same, while it mends, if not who was published comes though they could.
    pub(crate) held: Cost,
}

impl DemandFacts {
    /// The most of an LSA's attention that it takes at once.
    pub fn load(&self) -> Twelfths {
        self.loads[0].max(self.loads[1])
    }
}

impl Week {
    /// How many LSAs there are.
    pub fn lsas(&self) -> usize {
        self.minutes.len()
    }

    /// Whether an LSA may meet a demand at all: not refused, skilled, there then, at that site.
    pub fn may(&self, lsa: Lsa, demand: Demand) -> bool {
        self.may[demand.at() * self.words + lsa.at() / 64] >> (lsa.at() % 64) & 1 == 1
    }

    /// Whether one LSA cannot be at the whole of both: they overlap, or there is no time to travel between.
    pub fn clash(&self, one: Session, other: Session) -> bool {
        self.clash_in((one, Halves::BOTH), (other, Halves::BOTH))
    }

    /// The same, of some halves of each.
    pub fn clash_in(&self, (one, mine): (Session, Halves), (other, theirs): (Session, Halves)) -> bool {
        let (one, other) = (&self.sessions[one.at()], &self.sessions[other.at()]);
        let gap = self.travel[one.site as usize * self.sites + other.site as usize];
        let (mine, theirs) = (one.span(mine), other.span(theirs));
        one.day == other.day && mine.0 < theirs.1 + gap && theirs.0 < mine.1 + gap
    }

    /// How many minutes longer a session is with some more halves.
    pub(crate) fn longer(&self, session: Session, halves: Halves, more: Halves) -> Minutes {
        let facts = &self.sessions[session.at()];
        facts.minutes(halves.and(more)) - facts.minutes(halves)
    }

    /// What it costs that this LSA comes, beside what they leave idle and the learner's faces.
    pub fn dislike(&self, demand: Demand, lsa: Lsa) -> Cost {
        let facts = &self.demands[demand.at()];
        let not_wanted = if facts.not_wanted == 0 || facts.wanted.contains(&lsa) { 0 } else { facts.not_wanted };
        let changed = facts.published.is_some_and(|published| published != Some(lsa));
        not_wanted + if changed { crate::weights::CHANGED } else { 0 }
    }

    /// The same as the search counts it.
    pub(crate) fn weighs(&self, demand: Demand, lsa: Lsa) -> Cost {
        let facts = &self.demands[demand.at()];
        let changed = facts.held != 0 && facts.published != Some(Some(lsa));
        self.dislike(demand, lsa) + if changed { facts.held } else { 0 }
    }

    /// What the search counts if nobody comes.
    pub(crate) fn weighs_unmet(&self, demand: Demand) -> Cost {
        let facts = &self.demands[demand.at()];
        facts.unmet + facts.first + facts.held
    }

    /// What the search counts beside the cost of a deployment: nothing, but while it mends, and for whoever is locked and does not come.
    pub(crate) fn beside(&self, given: &[Option<Lsa>]) -> Cost {
        let of = |(facts, given): (&DemandFacts, &Option<Lsa>)| match given {
            None => facts.first + facts.held,
            Some(_) if facts.published == Some(*given) => 0,
            Some(_) => facts.held,
        };
        self.demands.iter().zip(given).map(of).sum()
    }
}
