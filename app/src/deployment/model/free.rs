//! What is left of a day for somebody who is at another site, or was somewhere already: their free time, and their break.

use domain::id::SiteId;
use domain::working_week::Rest;
use solver::instance::Minutes;

/// When a day ends.
const MIDNIGHT: Minutes = 24 * 60;

/// A time of a day at which somebody is elsewhere, and how long the way is there and back.
#[derive(Clone, Copy, Debug)]
pub struct Taken {
    /// From when.
    pub from: Minutes,
    /// Until when.
    pub to: Minutes,
    /// Where.
    pub site: SiteId,
    /// The way from here; none within a site.
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

/// What is left for somebody's break of a day on which they are at another site, or were here already: in one of its gaps,
/// as the engine keeps it. Where there are several, that is stricter than how a week is judged: by a break in any of them.
pub enum Break {
    /// It is to be kept free between two times.
    Within(Minutes, Minutes, Minutes),
    /// It is free as long as nothing is asked of them here between two times: the way is before it there, or after it.
    Beside(Minutes, Minutes),
    /// There is none any more, whatever is done here.
    Gone,
}

/// Where a break can be beside what is taken: in the longest gap, or where the least is to be kept free for it.
pub fn break_beside(rest: Rest, taken: &[Taken]) -> Break {
    let (window, minutes) = (window(rest), rest.minutes());
    let pieces = Taken::out_of(vec![window], taken, true).into_iter();
    let longest = pieces.filter(|(from, to)| to - from >= minutes).max_by_key(|(from, to)| to - from);
    if let Some((from, to)) = longest {
        return Break::Within(from, to, minutes);
    }
    let beside = gaps(taken).into_iter().flat_map(|gap| gap.beside(window, minutes));
    beside.min_by_key(|(from, to)| to - from).map_or(Break::Gone, |(from, to)| Break::Beside(from, to))
}

/// Whether a break is left beside everything that somebody does on a day, here and elsewhere: in any gap, all in one piece,
/// with the way to the next site before it or after it. A week is judged in the same way before it is published.
pub fn leaves_break(rest: Rest, mut day: Vec<Taken>, way: impl Fn(&Taken, &Taken) -> Minutes) -> bool {
    day.sort_by_key(|stay| (stay.from, stay.to));
    let ((opens, closes), minutes) = (window(rest), rest.minutes());
    let fits = |from: Minutes, to: Minutes, way: Minutes| {
        let (first, last) = (from.max(opens), to.min(closes));
        first + minutes <= last && (first + minutes + way <= to || from + way + minutes <= last)
    };
    let mut before: Option<Taken> = None;
    for stay in day {
        let (from, way) = before.as_ref().map_or((opens, 0), |before| (before.to, way(before, &stay)));
        if fits(from, stay.from, way) {
            return true;
        }
        before = before.filter(|before| before.to > stay.to).or(Some(stay));
    }
    fits(before.map_or(opens, |before| before.to), closes, 0)
}

/// Between which times a break is to be.
fn window(rest: Rest) -> (Minutes, Minutes) {
    let within = rest.within();
    (Minutes::from(within.from().minutes()), Minutes::from(within.to().minutes()))
}

/// A time of a day at which nothing is taken, with the way from what was before it and to what comes after.
struct Gap {
    from: Minutes,
    to: Minutes,
    way_from: Minutes,
    way_to: Minutes,
}

impl Gap {
    /// Between which times nothing may be done here for a break to fit into it: where it comes first and then the way here, and
    /// where the way from here comes first; nothing where there is no room for it even without a way.
    fn beside(&self, (opens, closes): (Minutes, Minutes), minutes: Minutes) -> Vec<(Minutes, Minutes)> {
        let (first, last) = (self.from.max(opens), self.to.min(closes));
        if first + minutes > last {
            return Vec::new();
        }
        let (arrives, leaves) = (first + minutes + self.way_from, (last - minutes).saturating_sub(self.way_to));
        vec![(self.from, arrives.min(self.to)), (leaves.max(self.from), self.to)]
    }
}

/// What a day has between the times that are taken.
fn gaps(taken: &[Taken]) -> Vec<Gap> {
    let mut taken = taken.to_vec();
    taken.sort_by_key(|taken| (taken.from, taken.to));
    let (mut gaps, mut from, mut way_from) = (Vec::with_capacity(taken.len() + 1), 0, 0);
    for taken in taken {
        if from < taken.from {
            gaps.push(Gap { from, to: taken.from, way_from, way_to: taken.way });
        }
        if from < taken.to {
            (from, way_from) = (taken.to, taken.way);
        }
    }
    gaps.push(Gap { from, to: MIDNIGHT, way_from, way_to: 0 });
    gaps
}

/// Times without one that is taken.
pub fn without(free: &[(Minutes, Minutes)], from: Minutes, to: Minutes) -> Vec<(Minutes, Minutes)> {
    let parts = free.iter().flat_map(|&(start, end)| [(start, end.min(from)), (start.max(to), end)]);
    parts.filter(|(start, end)| start < end).collect()
}
