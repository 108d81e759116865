//! What a learner reads of a place that is not as they agreed.

use std::collections::BTreeMap;

use domain::deployment::Part;
use domain::id::{PersonId, SessionId};
use domain::scale::{Skill, Time};
use uuid::Uuid;

use super::*;
use crate::words::Locale;

fn name(called: &str) -> Name {
    Name::new(called, "Mensah").unwrap()
}

/// What is told against whoever could come to a place, to the learner alone or with somebody beside them.
fn against(place: &OwnDiffers, is_alone: bool) -> Vec<String> {
    let week = Week::new(OwnWhy::default(), is_alone);
    week.against(Words::of(Locale::EnGbEasy), place).into_iter().map(|said| said.words).collect()
}

fn said(count: usize, skills: &[Skill], called: Option<&str>) -> String {
    let skills = skills.iter().copied().collect();
    let why = Why { against: BTreeMap::from([(Obstacle::Skill, count)]), skills, ..Why::default() };
    against(&OwnDiffers { why, named: called.map(name), ..differs(0, &[]) }, true).remove(0)
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
        is_in: true,
        lacks: Lacks::Everyone,
        why: Why { against, refused, ..Why::default() },
        left: None,
    }
}

#[test]
fn a_meeting_is_told_of_where_the_learner_was_asked_about_it_or_else_where_the_college_must_give_something() {
    let [maths, art] = [1, 2].map(|session| Situation::Session(SessionId::new(Uuid::from_u128(session))));
    let (all, lunch) = (Situation::AllLessons, Situation::Time(Time::Lunch));
    let lesson = Title::Class("Maths".to_owned());
    let places = |said: &[Situation], duties: &[Situation]| Places { said: said.to_vec(), duties: duties.to_vec() };
    let duties = places(&[art], &[all, lunch]);
    assert_eq!(duties.shown_at(&lesson, art), Some(art));
    assert_eq!(duties.shown_at(&lesson, maths), Some(all), "nothing was said of it");
    assert_eq!(duties.shown_at(&Title::Time(Time::Lunch), lunch), Some(lunch));
    assert_eq!(places(&[all], &[maths]).shown_at(&lesson, maths), Some(all), "once, where they said something");
    assert_eq!(places(&[], &[lunch]).shown_at(&lesson, maths), None);
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
    let dana = name("Dana");
    let why = |here| Why { instead: Some(here), ..Why::default() };
    let read = |here| instead(Words::of(Locale::EnGbEasy), &dana, &why(here)).unwrap().words;
    for here in Here::ALL {
        assert!(read(*here).starts_with("Dana has time then. "), "{}", read(*here));
    }
    assert!(read(Here::Same).contains("the same person") && read(Here::Shares).contains("with others here"));
}

#[test]
fn whoever_wants_the_same_person_reads_of_whom_they_did_not_name_that_it_is_about_that() {
    let dana = name("Dana");
    let why = |asked| Why { asked, instead: Some(Here::Same), ..Why::default() };
    let read = |asked| not_here(Words::of(Locale::EnGbEasy), &dana, &why(asked));
    let same = Some(SamePerson::Same);
    assert_eq!(read(same).words, "You want the same person. Dana does not come here:");
    assert!(read(same).symbol.is_some());
    assert_eq!(read(None).words, "Dana does not come here:");
    let could = instead(Words::of(Locale::EnGbEasy), &dana, &why(same)).unwrap().words;
    assert_eq!(could, "Dana has time then. We sent someone else.", "that another comes more often is not so");
}

#[test]
fn whoever_wants_different_people_reads_who_alone_comes_and_of_everyone_else_why_they_do_not() {
    let dana = name("Dana");
    let asked = Some(SamePerson::Different);
    let why = Why { against: BTreeMap::from([(Obstacle::Away, 1), (Obstacle::Hours, 2)]), asked, ..Why::default() };
    let read = not_here(Words::of(Locale::EnGbEasy), &dana, &why);
    assert_eq!(read.words, "You want different people. Only Dana comes:");
    assert!(read.symbol.is_some());
    let place = OwnDiffers { why, named: Some(dana.clone()), ..differs(0, &[]) };
    let others = ["One person is not in that day.", "2 people have no time left that week."];
    assert_eq!(against(&place, true), others, "nothing of it is about Dana");
    let could = Why { asked, instead: Some(Here::Shares), ..Why::default() };
    let could = instead(Words::of(Locale::EnGbEasy), &dana, &could).unwrap().words;
    assert_eq!(could, "Someone else has time then. We sent Dana.");
}

#[test]
fn of_somebody_who_was_not_in_and_is_after_all_it_is_told_as_it_was_when_the_week_was_planned() {
    let why = Why { against: BTreeMap::from([(Obstacle::Away, 1)]), ..Why::default() };
    let place = |is_in, named| OwnDiffers { why: why.clone(), named, is_in, ..differs(0, &[]) };
    let dana = || Some(name("Dana"));
    assert_eq!(against(&place(false, dana()), true), ["Dana is not in that day."]);
    assert_eq!(against(&place(true, dana()), true), ["Dana was not in when we looked for someone."]);
    assert_eq!(against(&place(true, None), true), ["One person is not in that day."], "nobody is asked for by name");
    let week = Week::new(OwnWhy::default(), true);
    assert_ne!(week.alike(&place(false, dana())), week.alike(&place(true, dana())), "each with its own days");
}

#[test]
fn that_somebody_was_told_no_who_should_come_each_time_is_told_to_no_one_beside_the_learner() {
    let refused = [PersonId::new(Uuid::from_u128(7))].into();
    let why = Why { asked: Some(SamePerson::Same), refused, ..Why::default() };
    let place = OwnDiffers { why, named: Some(name("Dana")), ..differs(0, &[]) };
    let told = |is_alone| {
        let why = Week::new(OwnWhy::default(), is_alone).told(&place);
        (why.refused.len(), why.asked)
    };
    assert_eq!(told(true), (1, Some(SamePerson::Same)));
    assert!(against(&place, true).is_empty(), "they read that they said no, and nothing that is not so");
    assert_eq!(told(false), (0, Some(SamePerson::Same)));
    assert_eq!(against(&place, false), ["Dana is not free then."], "and others what is so");
}

#[test]
fn nobody_beside_the_learner_can_tell_from_the_words_who_is_with_others_and_who_is_refused() {
    assert_eq!(against(&differs(1, &[]), true), ["One person is with someone else then."]);
    let mut refused = differs(0, &[7]);
    refused.why.against.clear();
    for place in [differs(1, &[]), refused] {
        assert_eq!(against(&place, false), ["One person is not free then."]);
    }
    for place in [differs(2, &[]), differs(1, &[7])] {
        assert_eq!(against(&place, false), ["2 people are not free then."]);
    }
}

#[test]
fn a_refusal_makes_no_group_of_its_own_for_whoever_sits_beside() {
    let (free_elsewhere, refused) = (differs(2, &[]), differs(1, &[7]));
    let [alone, beside] = [true, false].map(|is_alone| Week::new(OwnWhy::default(), is_alone));
    assert_ne!(alone.alike(&free_elsewhere), alone.alike(&refused));
    assert_eq!(beside.alike(&free_elsewhere), beside.alike(&refused));
}
