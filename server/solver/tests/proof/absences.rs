//! One after another is away, each plan the one that the next has to change: the rules hold all the way.

use crate::weeks::{Quiet, Size, asked, count, week};
use solver::chance::Chance;
use solver::instance::LsaId;
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
        let replan = Replan { published: Some(&published), absent: std::slice::from_ref(&absent) };
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

/// What it costs to leave everyone where they are, and whoever is away out.
fn cost_without(instance: &solver::Instance, published: &Answer, absent: &LsaId) -> i64 {
    let assign = published.assign.iter().filter(|(_, _, lsa)| lsa != absent).cloned().collect();
    Score::of(instance, &Answer { assign }, Some(published)).total()
}
