//! The engine held against trying everything, an integer program's solver, an independent judge, itself on one thread, and another
//! program's figures.

mod absences;
mod integer_program;
mod locks;
mod optimum;
mod reference;
mod rivals;
mod rules;
mod sequence;
mod ties;
mod weeks;
