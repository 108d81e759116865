//! Who is where, for whom, this week: everything agreed pulled into one deployment, at the least cost that can be found in the
//! time there is, with a proof of how much better any other could be. No clock, no files, no database, no web.
//!
//! - [`instance`] is a week as it is written, [`week`] as the search reads it, [`weights`] what each thing costs;
//! - [`deployment`] is who is with whom, with its cost kept up to date; [`search`] changes it; [`bound`] proves;
//! - [`score`] judges any answer from the written week alone, and shares nothing with the search.
//!
//! # What was tried, and why it is as it is
//! Measured on made-up weeks: *small* has 50 learners, 35 LSAs and 349 demands, *college* 250, 125 and 1,911.
//! - **The bound** is a Lagrangian one of our own, and not a linear program of a solver's. A linear relaxation of the same ties with a
//!   cut for each session came to 70,678 on small and, in 53 seconds, to 441,930 on college. With each session solved exactly, the
//!   first prices alone give 68,025 and 442,494, at once; after as much work as goes beside half a minute of search they give
//!   74,900 and about 483,000: gaps of 3 and 6 parts in a hundred to the best known. Nothing written in C++ has to be built for it,
//!   and a proof by prices is checked by adding up, whereas a solver's has a tolerance. A well-kept solver has its part in the tests:
//!   weeks written down as integer programs come to what the search finds, and never below the bound.
//! - A stride of 0.6 towards the best known cost overshoots for long on college; 0.2 climbs in a third of the steps. Contract hours
//!   priced by the minute made all the others tremble: they are priced by the lesson.
//! - A week of millions of prices (a group of 5,000 learners) would need gigabytes for them; it keeps to the first ones.
//! - **Two sides, short rounds.** Two searches of the whole week, the worse now and then going on from the better, do the same work
//!   twice. Parting the LSAs once in 30,000 steps is too seldom (529,400 on college after 5 million steps): most good exchanges are
//!   between two of different sides. Once in 2,000 to 4,000 gives 522,000 to 535,000 by seed, 526,000 on average.
//! - **Moves.** Two LSAs who change places wherever one comes to a learner, and at one session, carry the search: more than half of
//!   all steps. Giving all of a session, a learner or a day anew is dear and seldom better: one step in 200. While someone is unmet,
//!   one step in four pushes somebody out; without it, weeks with too few people stay far from the best.
//! - **Chains** before any of it: the greedy beginning left a few unmet on college, and with an LSA away the search alone left one
//!   in the week after; the shortest chain meets all of them.
//! - **Mending.** With someone away whose week was published, the cost alone, cooled from 400, moved others too: on college 1.12
//!   places for each of theirs, where the chains begin with 1.05. Most of it was no gain but the way the cooling had gone, so it cost
//!   more as well. Now whoever can come as published is sent elsewhere only for someone who would have nobody, and what things cost
//!   decides between plans that send as few. In the first forty absences of a hundred, 84 were sent elsewhere beside those they left; 60,
//!   43 and 40 where 300, 1,000 and 3,000 are counted for each, and the more is counted, the less the plans cost, too. What is told as
//!   the cost has none of it. Of the hundred all but one are then as few as can be: another solver finds that no fewer could make
//!   room, even if nobody had to come to those who are sent elsewhere; and in that one it finds a plan with one less. Who wants a week
//!   bettered, and not only mended, publishes what mends it and searches on: then a change has its price and no more, as it has in
//!   every proposal, whoever is away.
//! - **Taking back.** What a step that comes to nothing has changed is put back with the cost it had, and neither judged nor priced
//!   anew; one demand given elsewhere is judged before it is done, and an exchange by who may before anyone is called away. The same
//!   steps take two thirds of the time for it.
//! - **The proof waits.** It took nearly a third of the first five seconds on college, while every step of the search still brings
//!   much. In the first steps it has a fifth of that, and proves less by their end. It has a thread of its own: while it was done on one
//!   side's, the other stood still. It is over once its stride is as good as nothing: on small that is after some 1,500 of its steps,
//!   and in the rest of a minute it took 30,000 more that proved nothing. With both, two cores take 72 to 84 million steps on college
//!   in a minute, where they took 54 to 61.
//! - Fewer moves of one demand, or more of whole sessions, are no better: 4.5 million steps on college, three seeds each, come to
//!   519,500 and 524,080, against 519,260; from 300 in place of 400 to 521,680.
//! - Cooling from 250 or 600 in place of 400, or to 6 or 30 in place of 20, is no better.
//! - **A few demands, exactly.** On weeks of nine demands the moves alone missed the best in a few of 3,000, where three have to change
//!   at once while someone is unmet. Up to eight that stand in each other's way are now given anew by trying every way that could
//!   still be better, one step in some hundreds, and all of a side that has no more than twelve; every one of the 3,000 is found.
//!   For that an unmet demand has to be with the side whose LSAs alone may come for it, and not with either by turns.
//! - On small, 10 million steps from 200 come to 77,175 on average of four seeds, from 400 to 77,265, from 150 down to 30 to 77,265 (one
//!   of them to 77,040), with coolings twice as long to 77,235. On college, 8 million from 250 come to 521,340, from 400 to 518,580.
//!   So the first cooling begins at 400 and those that follow it within the plan at 200: with 12 million steps on small, three other
//!   seeds come to 77,140 from 200 and to 77,300 from 400.
//! - **One long cooling** comes further than several. On college 60 million steps come to 511,020 on average of four seeds with 30,000
//!   for each demand in one cooling, to 512,880 with 10,000, to 513,045 with 7,000 and each from 400; 15 million steps by themselves
//!   to 514,240 on average of seven, the best of them to 511,800. On small 6.5 million steps come to 77,270 with 30,000 and to 77,460
//!   with 10,000 (six seeds), and 70 million to 77,070 and 76,995 (four).
//! - **Halves.** An LSA is there from the first minute they are needed to the last; who needs them for one half only may share them with
//!   who needs them for all of it. Two sessions in place of one would have needed another LSA for that.
//! - **Ties** are broken when all is done: as a part of the cost they would make every step dearer, and the sequence another.

#![warn(missing_docs)]

pub mod bound;
pub mod chance;
pub mod deployment;
pub mod fault;
pub mod instance;
mod read;
pub mod score;
pub mod search;
pub mod week;
pub mod weights;

pub use fault::{Fault, Faults};
pub use instance::{Answer, Instance};
pub use read::{ABSENT, Replan};
pub use score::Score;
pub use search::{Asked, Proposal, Watch, break_ties, propose};
pub use week::Week;
