//! Which other solvers `make bench-deploy` asks, and how it is said of each that it failed, before any week is solved.

#[path = "../../benches/deploy/named.rs"]
mod named;

use named::{answered, named};
use solver::Answer;

#[test]
fn several_rivals_are_named_with_a_semicolon_between_and_each_with_its_own_words() {
    assert_eq!(named("one solver --fast; another ;"), ["one solver --fast", "another"]);
    assert_eq!(named(" a solver "), ["a solver"]);
    assert!(named(" ; ").is_empty() && named("").is_empty());
}

#[test]
fn of_a_rival_that_fails_it_is_said_how_and_one_that_answers_is_read() {
    let of = |rival| answered(rival, "week.json", "1");
    for (rival, how) in [
        ("no-such-solver --fast", "was not begun: "),
        ("false", "ended with exit status: 1: "),
        ("true", "wrote no answer: "),
    ] {
        let said = of(rival).unwrap_err();
        assert!(said.starts_with(how), "{rival}: {said}");
    }
    assert_eq!(of("printf {\"assign\":[]}"), Ok((Answer::default(), None)));
}
