//! The judge agrees with another program's, whose figures for these files are written down here.

use serde::de::DeserializeOwned;
use solver::{Answer, Instance, Score};

const WEEK: &str = include_str!("fixture/week.json");
const PUBLISHED: &str = include_str!("fixture/published.json");
const ANSWER: &str = include_str!("fixture/answer.json");

#[test]
fn the_judge_says_what_the_reference_judge_says() {
    let (week, published, answer): (Instance, Answer, Answer) = (read(WEEK), read(PUBLISHED), read(ANSWER));
    let figures = Score {
        unmet: 1_827_000,
        idle: 21_150,
        not_wanted: 3_060,
        people: 3_600,
        velcro: 1_440,
        changed: 14_400,
        served: 53,
        broken: Vec::new(),
    };
    assert_eq!(Score::of(&week, &answer, Some(&published)), figures);
    assert_eq!(Score::of(&week, &published, None).total(), 1_470_720);
}

#[test]
fn the_judge_sees_every_row_that_cannot_be() {
    let (week, mut answer): (Instance, Answer) = (read(WEEK), read(ANSWER));
    answer.assign.push(answer.assign[0].clone());
    assert_eq!(Score::of(&week, &answer, None).broken.len(), 1);
}

fn read<T: DeserializeOwned>(text: &str) -> T {
    serde_json::from_str(text).expect("a fixture is of the shape")
}
