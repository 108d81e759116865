//! One after another is away, each plan the one that the next has to change: the rules hold all the way.

use crate::weeks::{Quiet, Size, asked, count, try_all, week};
use solver::chance::Chance;
use solver::deployment::Deployment;
use solver::instance::{Cost, LsaId};
use solver::week::{Demand, Lsa};
use solver::{Answer, Replan, Score, Week, propose};

const SIZE: Size = Size { lsas: 9, sessions: 16, learners: 14, demands: 6 };

#[test]
fn a_thousand_absences_in_a_row_keep_every_rule_and_change_nothing_they_need_not() {
    let instance = week(SIZE, 3);
    let read = Week::of(&instance, &Replan::default()).unwrap();
    let mut published = read.answer(&instance, &propose(&read, &asked(1, 4_000, 1), &Quiet).given);
    let mut chance = Chance::new(11, 4);
    for n in 0..count(30, 1_000) {
        let absent = instance.lsas[chance.below(instance.lsas.len())].id.clone();
        let replan = Replan { published: Some(&published), absent: std::slice::from_ref(&absent), mends: true };
        let read = Week::of(&instance, &replan).unwrap();
        let found = propose(&read, &asked(n, 2_000, 1), &Quiet);
        let answer = read.answer(&instance, &found.given);
        let score = Score::of(&instance, &answer, Some(&published));
        assert_eq!((score.total(), &score.broken[..]), (found.cost, &[][..]), "absence {n}");
        assert!(answer.assign.iter().all(|(_, _, lsa)| *lsa != absent), "absence {n}");
        assert!(found.cost <= cost_without(&instance, &published, &absent), "absence {n}");
        published = answer;
    }
}

#[test]
fn no_other_plan_that_leaves_as_few_out_sends_fewer_elsewhere_who_could_come() {
    let mut touched = 0;
    for seed in 0..count(60, 1_000) {
        let size = Size { lsas: 3, sessions: 5, learners: 3, demands: 3 };
        let instance = week(size, seed);
        let read = Week::of(&instance, &Replan::default()).unwrap();
        let was = propose(&read, &asked(1, 20_000, 1), &Quiet).given;
        let (published, absent) = (read.answer(&instance, &was), [instance.lsas[0].id.clone()]);
        let replan = Replan { published: Some(&published), absent: &absent, mends: true };
        let read = Week::of(&instance, &replan).unwrap();
        let found = propose(&read, &asked(1, 20_000, 1), &Quiet);
        assert_eq!(found.cost, Score::of(&instance, &read.answer(&instance, &found.given), Some(&published)).total());
        let (out, elsewhere) = left(&read, &was, &found.given);
        let mut fewest = elsewhere;
        if was.contains(&Some(Lsa(0))) {
            try_all(&mut Deployment::empty(&read), 0, &mut |way| {
                let (others, fewer) = left(&read, &was, way.all());
                fewest = if others.0 <= out.0 && others.1 <= out.1 { fewest.min(fewer) } else { fewest };
            });
        }
        assert_eq!(elsewhere, fewest, "seed {seed}");
        touched += elsewhere;
    }
    assert!(touched > 0, "no week needed more than whoever takes the place");
}

/// How many nobody comes for, and what that costs; and how many have someone else than who was published and could come.
fn left(read: &Week, was: &[Option<Lsa>], given: &[Option<Lsa>]) -> ((usize, Cost), usize) {
    let (mut out, mut elsewhere) = ((0, 0), 0);
    for (at, (was, given)) in was.iter().zip(given).enumerate() {
        if given.is_none() {
            out = (out.0 + 1, out.1 + read.demands[at].unmet);
        }
        let could = was.is_some_and(|lsa| read.may(lsa, Demand(at as u32)));
        elsewhere += usize::from(could && was != given);
    }
    (out, elsewhere)
}

/// What it costs to leave everyone where they are, and whoever is away out.
fn cost_without(instance: &solver::Instance, published: &Answer, absent: &LsaId) -> i64 {
    let assign = published.assign.iter().filter(|(_, _, lsa)| lsa != absent).cloned().collect();
    Score::of(instance, &Answer { assign }, Some(published)).total()
}
