//! Where an assistant of the learner's own comes.

use std::slice::from_ref;

use super::*;

#[test]
fn an_assistant_of_the_learner_s_own_comes_where_what_holds_is_agreed_asks_for_somebody_and_is_given_by_them() {
    let learner = PersonId::new(Uuid::from_u128(1));
    let maths = Situation::Session(SessionId::new(Uuid::from_u128(9)));
    let comes = |lines: &[PlanLine]| own_assistant_at(lines, learner, maths, day(24)).map(str::to_owned);
    let everywhere = PlanLine { own_assistant: Some("Sam".to_owned()), ..line(1, 1, None, &[Reply::Agree]) };
    assert_eq!(comes(from_ref(&everywhere)).as_deref(), Some("Sam"));
    let of_the_college = PlanLine { situation: maths, ..line(2, 2, None, &[Reply::Agree]) };
    assert_eq!(comes(&[everywhere.clone(), of_the_college]), None, "maths has a line of its own");
    let no_one = PlanLine { terms: terms("presence no-one"), ..everywhere.clone() };
    assert_eq!(comes(&[no_one]), None, "nobody is asked for");
    let open = PlanLine { replies: vec![], ..everywhere };
    assert_eq!(comes(&[open]), None, "not agreed");
}

#[test]
fn nobody_of_the_college_is_asked_for_where_an_assistant_gives_it_or_no_one_is_to_come() {
    let learner = PersonId::new(Uuid::from_u128(1));
    let asks = |line: &PlanLine| {
        let held = in_force(learner, from_ref(line), &Default::default(), (day(24), day(24)));
        held.iter().map(|line| (line.asks_the_college(), line.people())).collect::<Vec<_>>()
    };
    let agreed = line(1, 1, None, &[Reply::Agree]);
    assert_eq!(asks(&agreed), [(true, 1)]);
    let own = PlanLine { own_assistant: Some("Sam".to_owned()), ..agreed.clone() };
    assert_eq!(asks(&own), [(false, 1)]);
    let no_one = PlanLine { terms: terms("presence no-one"), ..agreed };
    assert_eq!(asks(&no_one), [(false, 1)]);
}
