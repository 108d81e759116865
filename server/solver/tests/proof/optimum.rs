//! On weeks small enough to try everything, the search finds the best there is, and the bound never promises better.

use crate::weeks::{Quiet, Size, asked, count, try_all, week};
use solver::deployment::Deployment;
use solver::instance::Cost;
use solver::{Replan, Week, propose};

#[test]
fn the_search_finds_what_trying_everything_finds_and_the_bound_is_not_above_it() {
    for seed in 0..count(120, 3_000) {
        let size = Size { lsas: 2 + (seed % 2) as usize, sessions: 5, learners: 3, demands: 3 };
        let read = Week::of(&week(size, seed), &Replan::default()).unwrap();
        let mut optimum = Cost::MAX;
        try_all(&mut Deployment::empty(&read), 0, &mut |way| optimum = optimum.min(way.cost()));
        let found = propose(&read, &asked(1, 60_000, 1), &Quiet);
        assert_eq!(found.cost, optimum, "seed {seed}");
        assert!(found.bound <= optimum, "seed {seed}: {} is above {optimum}", found.bound);
    }
}
