//! Which of two deployments that cost the same is taken: more of those who said "with my group" together, the load more even, and
//! nobody moved whom people were told of.

use serde_json::{Value, json};
use solver::week::Lsa;
use solver::{Answer, Instance, Proposal, Replan, Score, Week, break_ties};

const ANN: Option<Lsa> = Some(Lsa(0));
const BO: Option<Lsa> = Some(Lsa(1));

/// Art, then maths; and Ann and Bo, who are in for both and can do the same. Of each learner: where, how much, and with whom.
fn week(lines: &[(&str, &str, &str)]) -> Instance {
    let lsa = |id: &str| {
        let available = [[0, 540, 900]];
        json!({"id": id, "site": "north", "other_sites": false, "minutes": 600, "available": available, "skills": []})
    };
    let session = |id: &str, start: u32| {
        let end = start + 60;
        json!({"id": id, "site": "north", "day": 0, "start": start, "end": end})
    };
    let learner = |(n, (session, amount, sharing)): (usize, &(&str, &str, &str))| {
        let demand = json!([{"session": session, "amount": amount, "sharing": sharing, "skills": []}]);
        json!({"id": format!("l{n}"), "wanted": [], "refused": [], "people": "any", "demand": demand})
    };
    let learners: Vec<Value> = lines.iter().enumerate().map(learner).collect();
    serde_json::from_value(json!({
        "travel_minutes": 0,
        "lsas": [lsa("ann"), lsa("bo")],
        "sessions": [session("art", 540), session("maths", 660)],
        "learners": learners,
    }))
    .expect("a week is of the shape")
}

/// Who comes once the ties are broken, which costs nothing; beside what people were told, if anything.
fn settled(instance: &Instance, given: &[Option<Lsa>], published: Option<&Answer>) -> Vec<Option<Lsa>> {
    let replan = Replan { published, ..Replan::default() };
    let read = Week::of(instance, &replan).expect("nothing is wrong with the week");
    let cost = |given: &[Option<Lsa>]| {
        let score = Score::of(instance, &read.answer(instance, given), published);
        assert!(score.broken.is_empty(), "{:?}", score.broken);
        score.total()
    };
    let before = Proposal { given: given.to_vec(), cost: cost(given), bound: 0 };
    let after = break_ties(&read, &before);
    assert_eq!((cost(&after.given), after.cost), (before.cost, before.cost));
    after.given
}

#[test]
fn of_two_plans_that_cost_the_same_whoever_wants_to_be_with_the_group_is() {
    let week = week(&[("art", "some", "any"), ("art", "some", "any"), ("art", "most", "group")]);
    let joined = [BO, ANN, BO];
    assert_eq!(settled(&week, &[ANN, ANN, BO], None), joined);
    assert_eq!(settled(&week, &joined, None), joined, "and stays with it");
}

#[test]
fn of_two_plans_that_cost_the_same_the_load_is_shared() {
    let week = week(&[("art", "all", "any"), ("maths", "all", "any")]);
    let shared = [BO, ANN];
    assert_eq!(settled(&week, &[ANN, ANN], None), shared);
    assert_eq!(settled(&week, &shared, None), shared, "and stays so");
}

#[test]
fn a_place_that_is_new_since_a_week_was_published_is_shared_too_and_whoever_was_told_of_stays() {
    let week = week(&[("art", "all", "any"), ("maths", "all", "any")]);
    let plan = Replan::default();
    let published = Week::of(&week, &plan).unwrap().answer(&week, &[ANN, None]);
    assert_eq!(settled(&week, &[ANN, ANN], Some(&published)), [ANN, BO]);
    let published = Week::of(&week, &plan).unwrap().answer(&week, &[ANN, ANN]);
    assert_eq!(settled(&week, &[ANN, ANN], Some(&published)), [ANN, ANN]);
}
