//! The proof held against a well-kept solver's: on weeks with more ways than can be tried, each written down as an integer program
//! that shares nothing with the search or its bound but what the week says.

use crate::weeks::{Quiet, Size, asked, count, week};
use microlp::ComparisonOp::{Eq, Ge, Le};
use microlp::{OptimizationDirection, Problem, SolutionStatus, Variable};
use solver::instance::{AT_ONCE, Cost, Instance, WHOLE};
use solver::week::{Demand, Lsa, Session};
use solver::{Replan, Week, propose, weights};

/// How many seeds of weeks there are.
const FEW: u64 = 12;
const FULL: u64 = 300;

#[test]
fn the_search_finds_what_an_integer_programs_solver_proves_and_the_bound_is_not_above_it() {
    for seed in 0..count(FEW, FULL) {
        let size = Size { lsas: 4, sessions: 8, learners: 5, demands: 6 };
        let read = Week::of(&in_whole_sessions(week(size, seed)), &Replan::default()).unwrap();
        let optimum = Program::of(&read).optimum();
        let found = propose(&read, &asked(1, 400_000, 1), &Quiet);
        assert_eq!(found.cost, optimum, "seed {seed}");
        assert!(found.bound <= optimum, "seed {seed}: {} is above {optimum}", found.bound);
    }
}

/// The same week without halves and breaks, which a program would need a row a minute for.
fn in_whole_sessions(mut week: Instance) -> Instance {
    for lsa in &mut week.lsas {
        lsa.breaks.clear();
    }
    for line in week.learners.iter_mut().flat_map(|learner| &mut learner.demand) {
        (line.half, line.except) = (None, None);
    }
    week
}

/// A week as an integer program.
struct Program<'w> {
    week: &'w Week,
    problem: Problem,
    /// By LSA and session, whether they are there: where anyone may need them.
    there: Vec<Vec<Option<Variable>>>,
    /// By demand, who may come, and whether they do.
    comes: Vec<Vec<(Lsa, Variable)>>,
}

impl<'w> Program<'w> {
    fn of(week: &'w Week) -> Self {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let mut there = vec![vec![None; week.sessions.len()]; week.lsas()];
        let comes = (0..week.demands.len()).map(|at| {
            let facts = &week.demands[at];
            let comes = facts.options.iter().map(|&lsa| {
                let idle = Cost::from(WHOLE * facts.minutes);
                let (lsa_there, session) = (&mut there[lsa.at()], facts.session.at());
                lsa_there[session].get_or_insert_with(|| problem.add_binary_var((weights::IDLE * idle) as f64));
                let cost = week.dislike(Demand(at as u32), lsa) - weights::IDLE * facts.busy;
                (lsa, problem.add_binary_var(cost as f64))
            });
            comes.collect::<Vec<_>>()
        });
        let comes = comes.collect();
        let mut program = Self { week, problem, there, comes };
        program.one_comes_or_nobody();
        for lsa in (0..week.lsas() as u32).map(Lsa) {
            program.attention(lsa);
            program.one_place_at_a_time_and_hours(lsa);
        }
        program.faces();
        program
    }

    fn optimum(&self) -> Cost {
        let solution = self
            .problem
            .solve()
            .expect("nobody anywhere is one")
            .into_solution()
            .expect("it has all the time there is");
        assert_eq!(solution.status(), SolutionStatus::Optimal);
        solution.objective().round() as Cost
    }

    fn one_comes_or_nobody(&mut self) {
        for (facts, comes) in self.week.demands.iter().zip(&self.comes) {
            let nobody = self.problem.add_binary_var(facts.unmet as f64);
            let all = comes.iter().map(|(_, comes)| *comes).chain([nobody]);
            self.problem.add_constraint(all.map(|one| (one, 1.0)), Eq, 1.0);
        }
    }

    /// At each session, twelve twelfths and four learners at once, and nobody without being there.
    fn attention(&mut self, lsa: Lsa) {
        for (at, session) in self.week.sessions.iter().enumerate() {
            let Some(there) = self.there[lsa.at()][at] else { continue };
            let with: Vec<_> =
                session.demands.iter().filter_map(|demand| Some((*demand, self.of_lsa(*demand, lsa)?))).collect();
            for (each, most) in [(None, AT_ONCE as u32), (Some(()), WHOLE)] {
                let weighs = |demand: Demand| each.map_or(1, |()| self.week.demands[demand.at()].load());
                let row = with.iter().map(|&(demand, comes)| (comes, f64::from(weighs(demand))));
                self.problem.add_constraint(row.chain([(there, -f64::from(most))]), Le, 0.0);
            }
        }
    }

    fn one_place_at_a_time_and_hours(&mut self, lsa: Lsa) {
        let (week, there) = (self.week, self.there[lsa.at()].clone());
        let places = || there.iter().enumerate().filter_map(|(at, there)| Some((Session(at as u32), (*there)?)));
        for (one, in_one) in places() {
            for (_, in_other) in places().filter(|(other, _)| other.at() > one.at() && week.clash(one, *other)) {
                self.problem.add_constraint([(in_one, 1.0), (in_other, 1.0)], Le, 1.0);
            }
        }
        let long = |session: Session| f64::from(week.sessions[session.at()].end - week.sessions[session.at()].start);
        let row = places().map(|(session, there)| (there, long(session)));
        self.problem.add_constraint(row, Le, f64::from(week.minutes[lsa.at()]));
    }

    /// Who is a face, how many cost, and who has nearly all the week.
    fn faces(&mut self) {
        for facts in &self.week.learners {
            let mut all = Vec::new();
            for lsa in (0..self.week.lsas() as u32).map(Lsa) {
                let comes: Vec<_> = facts.demands.iter().filter_map(|demand| self.of_lsa(*demand, lsa)).collect();
                let face = self.problem.add_binary_var(0.0);
                for &one in &comes {
                    self.problem.add_constraint([(one, 1.0), (face, -1.0)], Le, 0.0);
                }
                if facts.velcro_above != usize::MAX {
                    let too_much = self.problem.add_binary_var(weights::VELCRO as f64);
                    let row = comes.iter().map(|one| (*one, 1.0)).chain([(too_much, -(comes.len() as f64))]);
                    self.problem.add_constraint(row, Le, facts.velcro_above as f64);
                }
                all.push(face);
            }
            let beyond = self.problem.add_var(facts.face as f64, (0.0, f64::INFINITY));
            let row = all.into_iter().map(|face| (face, -1.0)).chain([(beyond, 1.0)]);
            self.problem.add_constraint(row, Ge, -(facts.free_faces as f64));
        }
    }

    /// Whether an LSA comes for a demand, if they may.
    fn of_lsa(&self, demand: Demand, lsa: Lsa) -> Option<Variable> {
        self.comes[demand.at()].iter().find(|(who, _)| *who == lsa).map(|(_, comes)| *comes)
    }
}
