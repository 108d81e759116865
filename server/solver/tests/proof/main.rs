//! The engine held against trying everything, an independent judge, itself on one thread, and another program's figures.

mod absences;
mod optimum;
mod reference;
mod rivals;
mod rules;
mod sequence;
mod ties;
mod weeks;
