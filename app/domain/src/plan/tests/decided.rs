//! What was decided at a review, and what comes of it.

use std::collections::BTreeMap;

use super::*;
use crate::id::PlanReviewId;
use crate::plan_review::{Decided, Decision, Made, PlanReview, PlanReviews};

/// A review that was over at minute 20, at which this was decided of the line with this id.
fn review(line: u128, decision: Decision) -> PlanReviews {
    let what = Decided::new(decision, "").unwrap();
    let decided = BTreeMap::from([(
        PlanLineId::new(Uuid::from_u128(line)),
        Made { what, maker: Maker::Myself, way: Way::Tapped, at: at(15) },
    )]);
    let id = PlanReviewId::new(Uuid::from_u128(1));
    let review = PlanReview { id, number: 1, opened: at(14), closed: Some(at(20)), decided, stage: None };
    PlanReviews { all: vec![review], ..PlanReviews::default() }
}

fn proposed(instead: Option<&str>, named: Shipped) -> Proposed {
    let asked = said(&[picked(Question::Presence, "help"), picked(Question::Amount, "some")]);
    let instead = instead.map(|words| (terms(words), Reason::new(Named::Shipped(named), "").unwrap()));
    offer(instead).beside_decision(&asked, day(24)).unwrap()
}

#[test]
fn what_was_decided_of_help_is_one_step_and_the_rest_is_talked_about() {
    use crate::plan_review::Decision::{Different, Keep, Less, More, NotNow, NotSure};
    let after = |words: &str, decision| words.parse::<Terms>().unwrap().next(decision);
    let step = |words: &str| Next::Step(words.parse().unwrap());
    assert_eq!(after("presence help;amount some", Less), step("presence help;amount a-little"));
    assert_eq!(after("presence help;amount some", More), step("presence help;amount most"));
    assert_eq!(after("presence help;amount some", Keep), Next::Keep);
    assert_eq!(after("presence help;amount some", NotNow), Next::Keep);
    for (words, decision, about) in [
        ("presence help;amount a-little", Less, ToTalk::Least),
        ("presence help", Less, ToTalk::Least),
        ("presence help;amount all", More, ToTalk::Most),
        ("presence help;moment all-through", More, ToTalk::Most),
        ("presence help;amount some", Different, ToTalk::Different),
        ("presence help;amount some", NotSure, ToTalk::NotSure),
        ("presence no-one", Less, ToTalk::Least),
        ("presence no-one", More, ToTalk::More),
        ("presence just-in-case", Less, ToTalk::Less),
    ] {
        assert_eq!(after(words, decision), Next::Talk(about), "{words} {decision:?}");
    }
}

#[test]
fn own_words_go_with_whatever_is_offered_and_an_end_of_the_scale_only_with_what_stays() {
    use crate::plan_review::{Decided, Decision};
    let stood = PlanLine { terms: "presence help;amount all".parse().unwrap(), ..line(1, 1, None, &[]) };
    let other: Terms = "presence just-in-case".parse().unwrap();
    let different = Decided::new(Decision::Different, "In the garden").unwrap();
    let talk = Talk { about: ToTalk::Different, words: Some("In the garden".to_owned()) };
    assert_eq!(Talk::beside(&stood, &different, &other), Some(talk));
    let more = Decided::new(Decision::More, "").unwrap();
    assert_eq!(Talk::beside(&stood, &more, &stood.terms).map(|talk| talk.about), Some(ToTalk::Most));
    assert_eq!(Talk::beside(&stood, &more, &other), None);
}

#[test]
fn a_decision_is_open_until_something_is_proposed_after_the_review() {
    use Decision::{Different, Keep, Less, More, NotNow, NotSure};
    let stood = line(1, 1, None, &[Reply::Agree]);
    let history = |lines: &[PlanLine]| History { lines: lines.to_vec(), ..History::default() };
    for decision in [Less, More, Different, NotSure] {
        let reviews = review(1, decision);
        let open = history(std::slice::from_ref(&stood));
        assert_eq!(open.decided_otherwise(&reviews).count(), 1, "{decision:?}");
        assert_eq!(open.came_of(&reviews.all[0], stood.id), Came::Open, "{decision:?}");
        let next = line(2, 3, None, &[]);
        let answered = history(&[stood.clone(), next.clone()]);
        assert_eq!(answered.decided_otherwise(&reviews).count(), 0, "{decision:?}");
        assert_eq!(answered.came_of(&reviews.all[0], stood.id), Came::Proposed(&next), "{decision:?}");
        let going_on = PlanReviews { all: vec![PlanReview { closed: None, ..reviews.all[0].clone() }], ..reviews };
        assert_eq!(open.decided_otherwise(&going_on).count(), 0, "{decision:?}: nothing is decided until it is over");
    }
    for decision in [Keep, NotNow] {
        let (reviews, kept) = (review(1, decision), history(std::slice::from_ref(&stood)));
        assert_eq!(kept.decided_otherwise(&reviews).count(), 0, "{decision:?}");
        assert_eq!(kept.came_of(&reviews.all[0], stood.id), Came::Stays, "{decision:?}");
    }
}

#[test]
fn what_is_proposed_while_the_meeting_goes_on_takes_no_decision_away() {
    let stood = line(1, 1, None, &[Reply::Agree]);
    let meanwhile = PlanLine { written: at(17), ..line(2, 2, None, &[]) };
    let lines = vec![stood.clone(), meanwhile.clone()];
    let history = History { lines: lines.clone(), ..History::default() };
    let reviews = review(1, Decision::More);
    let open: Vec<_> = history.decided_otherwise(&reviews).map(|(line, made)| (line.id, made.decision())).collect();
    assert_eq!(open, [(stood.id, Decision::More)], "it is to be answered still");
    assert_eq!(history.came_of(&reviews.all[0], stood.id), Came::Proposed(&meanwhile), "and what was written is told");
    assert_eq!(
        history.newest_of(stood.id, day(24)),
        Some(&meanwhile),
        "whoever opens the line before goes on with this one"
    );
    let shown = history.decided_in(&reviews.all[0], &meanwhile, day(24));
    assert_eq!(shown.map(|(line, made)| (line.id, made.what.decision())), Some((stood.id, Decision::More)));
    let answer = line(3, 4, None, &[]);
    let answered = History { lines: [lines, vec![answer.clone()]].concat(), ..History::default() };
    assert_eq!(answered.decided_otherwise(&reviews).count(), 0);
    assert_eq!(answered.decided_over(&reviews, &answer, day(24)), None, "and nothing more is made from it");
}

#[test]
fn what_was_decided_of_a_line_and_of_the_one_to_come_are_two_decisions_when_its_day_is_there() {
    use Decision::{Different, Keep, Less, NotSure};
    let now = PlanLine { terms: terms("presence help;amount most"), ..line(1, 1, None, &[Reply::Agree]) };
    let later =
        PlanLine { terms: terms("presence help;amount a-little"), ..line(2, 2, Some(day(26)), &[Reply::Agree]) };
    let history = History { lines: vec![now.clone(), later.clone()], ..History::default() };
    let open = |reviews: &PlanReviews| history.decided_otherwise(reviews).map(|(line, _)| line.id).collect::<Vec<_>>();
    let left = |reviews: &PlanReviews, on| {
        let left = history.decided_of_left(reviews, Situation::AllLessons, on);
        left.into_iter().map(|(line, _)| line.id).collect::<Vec<_>>()
    };
    for decision in [Different, Less] {
        let mut reviews = review(1, decision);
        let kept = review(2, Keep).all.remove(0).decided;
        reviews.all[0].decided.extend(kept);
        assert_eq!(open(&reviews), [now.id], "{decision:?}");
        assert_eq!((left(&reviews, day(25)), left(&reviews, day(26))), (vec![], vec![now.id]), "{decision:?}");
        let of_later = history.decided_over(&reviews, &later, day(26));
        let of_later = of_later.map(|(_, line, made)| (line.id, made.what.decision()));
        assert_eq!(of_later, Some((later.id, Keep)), "{decision:?}: no step of hers is one from the other line");
        assert_eq!(history.came_of(&reviews.all[0], now.id), Came::Open, "{decision:?}");
        let answer = line(3, 4, None, &[]);
        let answered = History { lines: vec![now.clone(), later.clone(), answer], ..History::default() };
        assert_eq!(answered.decided_otherwise(&reviews).count(), 0, "{decision:?}");
    }
    let only = review(1, NotSure);
    assert_eq!(history.decided_over(&only, &later, day(26)), None, "of this one she decided nothing");
    assert_eq!((open(&only), left(&only, day(26))), (vec![now.id], vec![now.id]));
}

#[test]
fn what_is_decided_anew_at_the_next_review_is_what_is_open() {
    let history = History { lines: vec![line(1, 1, None, &[Reply::Agree])], ..History::default() };
    let mut reviews = review(1, Decision::Keep);
    // the next, though by the clock both were over at once
    reviews.all[0].number = 2;
    reviews.all.extend(review(1, Decision::More).all);
    assert_eq!(history.decided_otherwise(&reviews).count(), 0);
    reviews.all[0].decided.clear();
    let open: Vec<_> = history.decided_otherwise(&reviews).map(|(_, made)| made.decision()).collect();
    assert_eq!(open, [Decision::More], "and where nothing is, it stays open");
}

#[test]
fn one_decision_stands_of_a_place_and_a_duty_has_none() {
    let (before, since) = (line(1, 1, None, &[Reply::Agree]), line(2, 2, None, &[]));
    let name = Name::new("Grace", "Hill").unwrap();
    let duty = Duty {
        basis: Basis::Safety,
        by: (PersonId::new(Uuid::from_u128(9)), name),
        since: day(20),
        review: day(30),
        what_to_do: String::new(),
        two_people: false,
    };
    let duty = PlanLine { origin: Origin::Duty(duty), ..line(3, 0, None, &[]) };
    let history = History { lines: vec![duty, before.clone(), since.clone()], ..History::default() };
    let here = history.of_one_place(&since, day(24)).map(|line| line.id);
    assert_eq!(here.collect::<Vec<_>>(), [before.id, since.id]);
}

#[test]
fn more_is_answered_by_something_else_or_by_why_it_stays_and_not_by_the_same_once_more() {
    let stood = line(1, 1, None, &[Reply::Agree]);
    let more = Decided::new(Decision::More, "").unwrap();
    let same = Some("presence help;amount some");
    assert!(!proposed(None, Shipped::NotEnoughPeople).answers(&stood, &more), "as it was asked once");
    assert!(
        !proposed(same, Shipped::YouDecided).answers(&stood, &more),
        "that they decided it is no reason against it"
    );
    let stays = proposed(same, Shipped::NotEnoughPeople);
    assert!(stays.answers(&stood, &more));
    assert_eq!(
        Talk::beside(&stood, &more, &stays.terms).map(|talk| talk.about),
        Some(ToTalk::More),
        "they read what they said"
    );
    assert!(proposed(Some("presence help;amount most"), Shipped::YouDecided).answers(&stood, &more));
    let elsewhere = PlanLine { situation: Situation::Time(crate::scale::Time::Lunch), ..stood.clone() };
    assert!(!stays.answers(&elsewhere, &more));
    let not_sure = Decided::new(Decision::NotSure, "").unwrap();
    assert!(proposed(None, Shipped::NotEnoughPeople).answers(&stood, &not_sure), "it is talked about beside it");
}

#[test]
fn the_day_of_the_review_stays_until_they_have_met_unless_the_new_one_is_earlier() {
    let by = (PersonId::new(Uuid::from_u128(9)), Name::new("Grace", "Hill").unwrap());
    let id = PlanId::new(Uuid::from_u128(1));
    let plan = |on: u32| Plan { id, number: 1, statement: None, by: by.clone(), at: at(0), review: day(on) };
    let history = |on: u32| History { plans: vec![plan(on)], ..History::default() };
    let (not_met, met) = (PlanReviews::default(), review(1, Decision::Keep));
    let next = |stands: u32, reviews: &PlanReviews, on: u32| history(stands).next_review(reviews, day(on), day(24));
    assert_eq!((next(27, &not_met, 30), next(27, &not_met, 25)), (Ok(day(27)), Ok(day(25))));
    assert_eq!((next(22, &not_met, 30), next(22, &not_met, 22)), (Ok(day(22)), Ok(day(22))), "overdue, and stays so");
    assert_eq!(next(22, &not_met, 23), Err(Refusal::NotThatDay));
    assert_eq!((next(27, &met, 30), next(22, &met, 22)), (Ok(day(30)), Err(Refusal::NotThatDay)));
    assert_eq!(History::default().next_review(&not_met, day(30), day(24)), Ok(day(30)), "the first plan");
}
