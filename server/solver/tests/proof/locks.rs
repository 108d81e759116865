//! Whoever is locked somewhere stays there as far as the hard rules let them, and what is more than was agreed takes nothing of anyone.

use crate::weeks::{Quiet, Size, asked, count, tight, try_all, week};
use solver::chance::Chance;
use solver::deployment::Deployment;
use solver::instance::{Amount, Instance, LsaId};
use solver::week::Lsa;
use solver::{Replan, Score, Week, propose};

const SIZE: Size = Size { lsas: 6, sessions: 14, learners: 9, demands: 7 };

/// A week in which half of all is locked, and a quarter more than was agreed.
fn by_hand(mut week: Instance, lsas: usize, seed: u64) -> Instance {
    let mut chance = Chance::new(seed, 9);
    for line in week.learners.iter_mut().flat_map(|learner| learner.demand.iter_mut()) {
        line.locked = chance.below(2) == 0;
        if line.locked {
            line.only = vec![LsaId(format!("a{}", chance.below(lsas)))];
        }
        if chance.below(4) == 0 {
            line.amount = Amount::Nothing;
        }
    }
    week
}

#[test]
fn no_other_deployment_calls_fewer_away_from_where_they_are_locked() {
    let mut called_away = 0;
    for seed in 0..count(60, 1_000) {
        let size = Size { lsas: 3, sessions: 5, learners: 3, demands: 3 };
        let instance = by_hand(week(size, seed), size.lsas, seed);
        let read = Week::of(&instance, &Replan::default()).unwrap();
        let locked: Vec<bool> = read
            .demands
            .iter()
            .map(|facts| instance.learners[facts.learner.at()].demand[facts.line].locked && !facts.options.is_empty())
            .collect();
        let left =
            |given: &[Option<Lsa>]| given.iter().zip(&locked).filter(|(lsa, held)| lsa.is_none() && **held).count();
        let mut fewest = locked.len();
        try_all(&mut Deployment::empty(&read), 0, &mut |way| fewest = fewest.min(left(way.all())));
        let found = left(&propose(&read, &asked(1, 20_000, 1), &Quiet).given);
        assert_eq!(found, fewest, "seed {seed}");
        called_away += found;
    }
    assert!(called_away > 0, "no week held two locks that stand in each other's way");
}

#[test]
fn the_search_and_the_judge_agree_on_what_is_locked_and_on_what_is_more_than_was_agreed() {
    for seed in 0..count(60, 5_000) {
        let instance = by_hand(tight(SIZE, seed), SIZE.lsas, seed);
        let read = Week::of(&instance, &Replan::default()).unwrap();
        let found = propose(&read, &asked(seed, 400, 1), &Quiet);
        let answer = read.answer(&instance, &found.given);
        let score = Score::of(&instance, &answer, None);
        assert_eq!((score.total(), &score.broken[..]), (found.cost, &[][..]), "seed {seed}");
        assert!(found.bound <= found.cost, "seed {seed}");
        // and once somebody of it is away
        let absent = [instance.lsas[0].id.clone()];
        let replan = Replan { published: Some(&answer), absent: &absent, mends: true };
        let read = Week::of(&instance, &replan).unwrap();
        let found = propose(&read, &asked(seed, 400, 1), &Quiet);
        let score = Score::of(&instance, &read.answer(&instance, &found.given), Some(&answer));
        assert_eq!((score.total(), &score.broken[..]), (found.cost, &[][..]), "seed {seed}");
        assert!(found.bound <= found.cost, "seed {seed}");
    }
}
