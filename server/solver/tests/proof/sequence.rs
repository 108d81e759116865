//! The same seed leads to the same answers, on one thread or two, and for longer only to more of them.

use std::sync::Mutex;

use crate::weeks::{Size, asked, week};
use solver::{Asked, Proposal, Replan, Watch, Week, propose};

const SIZE: Size = Size { lsas: 12, sessions: 30, learners: 20, demands: 9 };

/// Keeps what was told, and stops after so many questions.
struct Diary {
    told: Mutex<Vec<(Proposal, u64)>>,
    patience: Mutex<u64>,
}

impl Diary {
    fn new(patience: u64) -> Self {
        Self { told: Mutex::default(), patience: Mutex::new(patience) }
    }
}

impl Watch for Diary {
    fn stop(&self) -> bool {
        let mut left = self.patience.lock().expect("no thread panicked");
        *left = left.saturating_sub(1);
        *left == 0
    }

    fn better(&self, proposal: &Proposal, steps: u64) {
        self.told.lock().expect("no thread panicked").push((proposal.clone(), steps));
    }
}

#[test]
fn one_thread_and_two_tell_the_same_and_end_the_same() {
    let read = Week::of(&week(SIZE, 3), &Replan::default()).unwrap();
    let (one, two) = (Diary::new(u64::MAX), Diary::new(u64::MAX));
    assert_eq!(propose(&read, &asked(7, 20_000, 1), &one), propose(&read, &asked(7, 20_000, 2), &two));
    let one = one.told.into_inner().unwrap();
    assert!(one.len() > 5, "{} steps forward", one.len());
    assert_eq!(one, two.told.into_inner().unwrap());
}

#[test]
fn another_seed_goes_another_way() {
    let read = Week::of(&week(SIZE, 3), &Replan::default()).unwrap();
    let (one, two) = (Diary::new(u64::MAX), Diary::new(u64::MAX));
    propose(&read, &asked(7, 5_000, 1), &one);
    propose(&read, &asked(8, 5_000, 1), &two);
    assert_ne!(one.told.into_inner().unwrap(), two.told.into_inner().unwrap());
}

#[test]
fn a_search_stopped_anywhere_has_told_the_beginning_of_the_same_and_has_an_answer() {
    let read = Week::of(&week(SIZE, 3), &Replan::default()).unwrap();
    let whole = Diary::new(u64::MAX);
    propose(&read, &asked(7, 20_000, 1), &whole);
    let questions = u64::MAX - whole.patience.into_inner().unwrap();
    let whole = whole.told.into_inner().unwrap();
    // at once, while it begins, while it walks, and just before it ends
    for patience in [1, 2, 30, 99, 150, questions / 2, questions - 1] {
        for threads in [1, 2] {
            let cut = Diary::new(patience);
            let found = propose(&read, &Asked { go_on: true, ..asked(7, 20_000, threads) }, &cut);
            let told = cut.told.into_inner().unwrap();
            assert_eq!(told, whole[..told.len()]);
            assert_eq!(Some(&found), told.last().map(|(proposal, _)| proposal));
        }
    }
}
