//! What a learner reads of a place that is not as they agreed.

use std::collections::BTreeMap;

use domain::deployment::Part;
use domain::id::{PersonId, SessionId};
use domain::scale::Skill;
use uuid::Uuid;

use super::*;
use crate::words::Locale;

fn said(count: usize, skills: &[Skill], name: Option<&str>) -> String {
    let skills = skills.iter().copied().collect();
    let why = Why { against: BTreeMap::from([(Obstacle::Skill, count)]), skills, ..Why::default() };
    against(Words::of(Locale::EnGbEasy), &why, name).remove(0).words
}

#[test]
fn a_learner_reads_what_somebody_does_not_know_and_of_several_people_nothing_that_may_be_true_of_none() {
    let both = [Skill::Signing, Skill::Makaton];
    assert_eq!(said(1, &[Skill::Makaton], Some("Sam")), "Sam does not know this: Makaton.");
    assert_eq!(said(3, &[Skill::Makaton], None), "3 people do not know this: Makaton.");
    let all = said(3, &both, None);
    assert!(all.starts_with("3 people do not know all of this: ") && all.contains("Makaton"), "{all}");
    assert!(said(1, &both, None).starts_with("One person does not know this: "));
}

/// A meeting to which nobody comes, with how many are elsewhere, and by number those who are refused.
fn differs(elsewhere: usize, refused: &[u128]) -> OwnDiffers {
    let against = BTreeMap::from([(Obstacle::Elsewhere, elsewhere)]);
    let refused = refused.iter().map(|person| PersonId::new(Uuid::from_u128(*person))).collect();
    OwnDiffers {
        session: SessionId::new(Uuid::from_u128(1)),
        on: NaiveDate::default(),
        starts: DateTime::UNIX_EPOCH,
        title: Title::Class("Maths".to_owned()),
        named: None,
        lacks: Lacks::Everyone,
        why: Why { against, refused, ..Why::default() },
        left: None,
    }
}

#[test]
fn that_no_one_comes_is_said_of_no_more_than_nobody_comes_to() {
    let read = |lacks| missing(Words::of(Locale::EnGbEasy), &OwnDiffers { lacks, ..differs(2, &[]) }).words;
    assert_eq!(read(Lacks::Everyone), "No one can come here yet:");
    assert_eq!(read(Lacks::Half(Part::Second)), "No one comes here for the second half yet:");
    assert_eq!(read(Lacks::Half(Part::First)), "No one comes here for the first half yet:");
    assert_eq!(read(Lacks::Another), "Someone comes here. We look for one more:");
}

#[test]
fn where_somebody_was_taken_off_it_is_said_that_fewer_come_than_in_the_plan_and_not_that_one_is_looked_for() {
    let left = Some((Name::new("Grace", "Hall").unwrap(), "Two of us are ill.".to_owned()));
    let place = OwnDiffers { lacks: Lacks::Another, left, ..differs(2, &[]) };
    let said = missing(Words::of(Locale::EnGbEasy), &place).words;
    assert_eq!(said, "Not as many people come here as in your plan:");
}

#[test]
fn of_somebody_who_was_named_and_could_come_it_is_said_that_they_could() {
    let dana = Name::new("Dana", "Mensah").unwrap();
    let why = |here| Why { instead: Some(here), ..Why::default() };
    let read = |here| instead(Words::of(Locale::EnGbEasy), &dana, &why(here)).unwrap().words;
    for here in Here::ALL {
        assert!(read(*here).starts_with("Dana has time then. "), "{}", read(*here));
    }
    assert!(read(Here::Same).contains("the same person") && read(Here::Shares).contains("with others here"));
}

#[test]
fn whoever_wants_the_same_person_reads_of_whom_they_did_not_name_that_it_is_about_that() {
    let dana = Name::new("Dana", "Mensah").unwrap();
    let why = |same| Why { same, instead: Some(Here::Same), ..Why::default() };
    let read = |same| not_here(Words::of(Locale::EnGbEasy), &dana, &why(same));
    assert_eq!(read(true).words, "You want the same person. Dana does not come here:");
    assert!(read(true).symbol.is_some());
    assert_eq!(read(false).words, "Dana does not come here:");
    let could = instead(Words::of(Locale::EnGbEasy), &dana, &why(true)).unwrap().words;
    assert_eq!(could, "Dana has time then. We sent someone else.", "that another comes more often is not so");
}

#[test]
fn that_somebody_was_told_no_who_should_come_each_time_is_told_to_no_one_beside_the_learner() {
    let refused = [PersonId::new(Uuid::from_u128(7))].into();
    let place = OwnDiffers { why: Why { same: true, refused, ..Why::default() }, ..differs(0, &[]) };
    let [alone, beside] = [true, false].map(|is_alone| {
        let why = Week::new(OwnWhy::default(), is_alone).told(&place);
        (why.refused.len(), against(Words::of(Locale::EnGbEasy), &why, Some("Dana")).len(), why.same)
    });
    assert_eq!(alone, (1, 0, true), "they read that they said no, and nothing that is not so");
    assert_eq!(beside, (0, 1, true), "and others that she is not free then");
}

#[test]
fn a_refusal_makes_no_group_of_its_own_for_whoever_sits_beside() {
    let (free_elsewhere, refused) = (differs(2, &[]), differs(1, &[7]));
    let [alone, beside] = [true, false].map(|is_alone| Week::new(OwnWhy::default(), is_alone));
    assert_ne!(alone.alike(&free_elsewhere), alone.alike(&refused));
    assert_eq!(beside.alike(&free_elsewhere), beside.alike(&refused));
}
