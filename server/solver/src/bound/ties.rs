//! What ties the sessions of a week together, each with a price and a place in one list of them.

use std::collections::HashMap;

use crate::instance::{Cost, Minutes};
use crate::week::{Demand, Halves, Lsa, SessionFacts, Week};

/// The ties, and where the price of each stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Ties {
    /// Beginnings of sessions, and of second halves, as day and minute.
    moments: Vec<(usize, Minutes)>,
    /// For each LSA, the most minutes that sessions can come to within the contract.
    hours: Vec<f64>,
    /// For each demand, where its first option's price stands.
    options: Vec<usize>,
    faces: Vec<Face>,
    learners: Vec<Circle>,
    most: Vec<f64>,
}

/// An LSA who may come to a learner: one face.
#[derive(Clone, Debug)]
struct Face {
    circle: usize,
    /// Prices of the demands they may come for.
    options: Vec<u32>,
}

/// All that is known beforehand of a learner's faces.
#[derive(Clone, Debug)]
struct Circle {
    /// What each costs beyond those that are free.
    face: f64,
    free: f64,
    /// There are at least so many, if all demands are met, or what is not counts as one.
    least: f64,
    /// Where the price of one face stands.
    price: usize,
}

/// Contract minutes are priced by so many, about a lesson, so that their price is of the size of the others; a power of two, so
/// that sums stay exact.
pub(super) const LESSON: f64 = 64.0;

impl Ties {
    pub(super) fn new(week: &Week) -> Self {
        let halved = week.sessions.iter().filter(|session| session.is_halved);
        let halves = halved.map(|session| (session.day, session.middle));
        let mut moments: Vec<_> =
            week.sessions.iter().map(|session| (session.day, session.start)).chain(halves).collect();
        moments.sort_unstable();
        moments.dedup();
        let mut next = week.lsas() * (moments.len() + 1);
        let mut options = Vec::with_capacity(week.demands.len());
        for demand in &week.demands {
            options.push(next);
            next += demand.options.len();
        }
        let (mut faces, mut learners) = (Vec::new(), Vec::new());
        for (circle, learner) in week.learners.iter().enumerate() {
            faces.append(&mut faces_of(week, &learner.demands, &options, circle));
            let (face, free) = (learner.face as f64, learner.free_faces as f64);
            let least = (least_faces(week, &learner.demands) as f64).max(free);
            learners.push(Circle { face, free, least, price: next + circle });
        }
        let mut most = vec![f64::INFINITY; next];
        most.extend(learners.iter().map(|circle| circle.face));
        let hours = hours(week);
        Self { moments, hours, options, faces, learners, most }
    }

    /// How many prices there are.
    pub(super) fn many(&self) -> usize {
        self.most.len()
    }

    /// The most a price can be.
    pub(super) fn most(&self) -> &[f64] {
        &self.most
    }

    /// To begin with, a learner's first face is paid for by each of their demands in equal parts.
    pub(super) fn first_prices(&self) -> Vec<f64> {
        let mut prices = vec![0.0; self.most.len()];
        for circle in &self.learners {
            prices[circle.price] = if circle.free > 1.0 { 0.0 } else { circle.face };
        }
        for face in &self.faces {
            for &option in &face.options {
                prices[option as usize] = prices[self.learners[face.circle].price] / face.options.len() as f64;
            }
        }
        prices
    }

    /// The moments that some halves of a session take.
    pub(super) fn during(&self, session: &SessionFacts, halves: Halves) -> Vec<usize> {
        let (start, end) = session.span(halves);
        let during = |&(day, at): &(usize, Minutes)| day == session.day && start <= at && at < end;
        (0..self.moments.len()).filter(|&at| during(&self.moments[at])).collect()
    }

    /// Where the price of an LSA's first moment stands; the others follow.
    pub(super) fn presence(&self, lsa: Lsa) -> usize {
        lsa.at() * self.moments.len()
    }

    /// Where the price of an LSA's lesson stands.
    pub(super) fn lesson(&self, lsa: Lsa) -> usize {
        self.hours.len() * self.moments.len() + lsa.at()
    }

    /// Where the price of a demand's first option stands; the others follow.
    pub(super) fn option(&self, demand: Demand) -> usize {
        self.options[demand.at()]
    }

    /// What a demand costs at least if nobody comes, now that what is missing to the fewest faces is not made up by them.
    pub(super) fn unmet(&self, week: &Week, demand: Demand) -> f64 {
        let facts = &week.demands[demand.at()];
        let circle = &self.learners[facts.learner.at()];
        let counts = circle.least > circle.free && !facts.options.is_empty();
        facts.unmet as f64 - if counts { circle.face * circle.least } else { 0.0 }
    }

    /// What the ties add at these prices, and their slopes but for what the sessions do.
    pub(super) fn worth(&self, prices: &[f64], slope: &mut [f64]) -> f64 {
        let mut worth = 0.0;
        let (presences, lessons) = (self.hours.len() * self.moments.len(), self.hours.len());
        for at in 0..presences {
            worth -= prices[at];
            slope[at] -= 1.0;
        }
        for at in 0..lessons {
            let hours = self.hours[at];
            worth -= prices[presences + at] * (hours / LESSON);
            slope[presences + at] -= hours / LESSON;
        }
        for circle in &self.learners {
            worth += circle.face * (circle.least - circle.free) - prices[circle.price] * circle.least;
            slope[circle.price] -= circle.least;
        }
        for face in &self.faces {
            let price = self.learners[face.circle].price;
            let left = prices[price] - face.options.iter().map(|&option| prices[option as usize]).sum::<f64>();
            if left < 0.0 {
                worth += left;
                slope[price] += 1.0;
                for &option in &face.options {
                    slope[option as usize] -= 1.0;
                }
            }
        }
        worth
    }
}

fn faces_of(week: &Week, demands: &[Demand], options: &[usize], circle: usize) -> Vec<Face> {
    let mut places: HashMap<Lsa, usize> = HashMap::new();
    let mut faces: Vec<Face> = Vec::new();
    for demand in demands {
        for (n, lsa) in week.demands[demand.at()].options.iter().enumerate() {
            let at = *places.entry(*lsa).or_insert(faces.len());
            if at == faces.len() {
                faces.push(Face { circle, options: Vec::new() });
            }
            faces[at].options.push((options[demand.at()] + n) as u32);
        }
    }
    faces
}

/// The fewest LSAs who could meet all of a learner's demands that anyone could meet; looked for up to four.
fn least_faces(week: &Week, demands: &[Demand]) -> usize {
    let may: Vec<_> = demands.iter().filter(|demand| !week.demands[demand.at()].options.is_empty()).take(64).collect();
    let mut covers = vec![0u64; week.lsas()];
    for (n, demand) in may.iter().enumerate() {
        for lsa in &week.demands[demand.at()].options {
            covers[lsa.at()] |= 1 << n;
        }
    }
    let minutes: Minutes = may.iter().map(|demand| week.demands[demand.at()].minutes).sum();
    let alone = |lsa: &usize| week.minutes[*lsa] >= minutes;
    let all = if may.len() == 64 { u64::MAX } else { (1 << may.len()) - 1 };
    if all == 0 || (0..covers.len()).filter(alone).any(|lsa| covers[lsa] == all) {
        return 1;
    }
    covers.sort_unstable();
    covers.dedup();
    (2..4).find(|&many| covered(&covers, all, many)).unwrap_or(4)
}

/// Whether so many of the covers come to all that is left.
fn covered(covers: &[u64], left: u64, many: usize) -> bool {
    if left == 0 || many == 0 {
        return left == 0;
    }
    let hardest = left & left.wrapping_neg();
    covers.iter().any(|cover| cover & hardest != 0 && covered(covers, left & !cover, many - 1))
}

/// The most minutes that sessions, and halves of them, can come to within each contract.
fn hours(week: &Week) -> Vec<f64> {
    let longest = week.minutes.iter().max().copied().unwrap_or(0) as usize;
    let whole = week.sessions.iter().map(|session| session.minutes(Halves::BOTH));
    let mut lengths: Vec<_> =
        whole.chain(week.demands.iter().map(|demand| demand.minutes)).map(|n| n as usize).collect();
    lengths.sort_unstable();
    lengths.dedup();
    let mut reached = vec![false; longest + 1];
    reached[0] = true;
    for at in 0..=longest {
        reached[at] |= lengths.iter().any(|&length| length <= at && reached[at - length]);
    }
    let most = |contract: &Minutes| (0..=*contract as usize).rev().find(|&at| reached[at]).unwrap_or(0);
    week.minutes.iter().map(|contract| most(contract) as Cost as f64).collect()
}
