//! What is left of a day for somebody who is at another site, or was somewhere already: their free time, and their break.

use domain::working_week::Rest;
use solver::instance::Minutes;

/// A time of a day at which somebody is elsewhere, and how long the way is there and back.
#[derive(Clone, Copy, Debug)]
pub struct Taken {
    /// From when.
    pub from: Minutes,
    /// Until when.
    pub to: Minutes,
    /// The way; none within a site.
    pub way: Minutes,
    /// Whether it is at a meeting of this site.
    pub is_here: bool,
}

impl Taken {
    /// Whether it takes any of a time, with the ways.
    pub fn meets(&self, from: Minutes, to: Minutes) -> bool {
        self.from.saturating_sub(self.way) < to && from < self.to + self.way
    }

    /// Times without all that is taken, and without the ways where they count.
    pub fn out_of(free: Vec<(Minutes, Minutes)>, taken: &[Self], ways: bool) -> Vec<(Minutes, Minutes)> {
        taken.iter().fold(free, |free, taken| {
            let way = if ways { taken.way } else { 0 };
            without(&free, taken.from.saturating_sub(way), taken.to + way)
        })
    }
}

/// What is left for somebody's break of a day on which they are at another site, or were here already.
pub enum Break {
    /// It is to be kept free between two times.
    Within(Minutes, Minutes, Minutes),
    /// It is free as long as they do not have to travel: they are not sent here.
    NotHere,
    /// There is none any more, whatever is done here.
    Gone,
}

/// Where a break can be beside what is taken.
pub fn break_beside(rest: Rest, taken: &[Taken]) -> Break {
    let within = rest.within();
    let window = || vec![(Minutes::from(within.from().minutes()), Minutes::from(within.to().minutes()))];
    let longest = |ways: bool| {
        let pieces = Taken::out_of(window(), taken, ways).into_iter();
        pieces.filter(|(from, to)| to - from >= rest.minutes()).max_by_key(|(from, to)| to - from)
    };
    match (longest(true), longest(false)) {
        (Some((from, to)), _) => Break::Within(from, to, rest.minutes()),
        (None, Some(_)) => Break::NotHere,
        (None, None) => Break::Gone,
    }
}

/// Times without one that is taken.
fn without(free: &[(Minutes, Minutes)], from: Minutes, to: Minutes) -> Vec<(Minutes, Minutes)> {
    let parts = free.iter().flat_map(|&(start, end)| [(start, end.min(from)), (start.max(to), end)]);
    parts.filter(|(start, end)| start < end).collect()
}
