//! A learner says no to somebody who is sent to them: nobody sends them there again, and they learn of nothing.

use super::*;
use crate::words::{Locale, Words};

/// A row that a person made.
fn by_hand(week: &SiteWeek, lsa: u128, part: Part) -> Row {
    let occurrence = week.meetings[0].id;
    Row { occurrence, learner: person(1), lsa: person(lsa), part, plan_line: None, reason: None }
}

fn says_no(week: &mut SiteWeek, row: &Row) {
    week.refused.insert(row.sending());
}

fn table(week: &SiteWeek) -> Vec<Vec<String>> {
    crate::deployment::rota(Words::of(Locale::EnGb), week, UTC, before())
}

#[test]
fn the_rota_is_the_same_after_a_no_until_another_week_is_in_force() {
    let mut it = week(vec![works(11, 600, &[]), works(12, 600, &[])], vec![line(1, SOME), line(2, SOME)]);
    let (_, rows) = solved(&it);
    it.published = Some(version(&rows));
    let before = table(&it);
    says_no(&mut it, &rows[0]);
    assert_eq!(table(&it), before);
    // who is not wanted anywhere does not learn of it either
    let mut unwanted = it.clone();
    unwanted.not_wanted.insert(rows[0].learner, [rows[0].lsa].into());
    assert_eq!(table(&unwanted), before);
    // that somebody is not in is told, and then nobody comes to the place
    it.away.push(not_in(rows[0].lsa));
    let away = table(&it);
    assert!(away.iter().any(|row| row[7].is_empty()) && !before.iter().any(|row| row[7].is_empty()), "{away:?}");
}

#[test]
fn whoever_was_put_there_beyond_a_plan_is_not_put_there_again_after_a_no() {
    let mut it = week(vec![works(11, 600, &[]), works(12, 600, &[])], vec![line(2, SOME)]);
    let extra = by_hand(&it, 11, Part::Whole);
    it.published = Some(version(std::slice::from_ref(&extra)));
    let (_, rows) = solved(&it);
    assert!(rows.contains(&extra), "{rows:?}");
    says_no(&mut it, &extra);
    let (model, rows) = solved(&it);
    assert!(!rows.contains(&extra) && rows.iter().all(|row| !model.is_void(row)), "{rows:?}");
}

#[test]
fn whoever_was_put_there_for_a_half_is_not_put_there_again_after_a_no() {
    let mut it = week(vec![works(11, 600, &[]), works(12, 600, &[])], vec![line(1, SOME)]);
    it.meetings.truncate(1);
    let first = by_hand(&it, 11, Part::First);
    it.published = Some(version(std::slice::from_ref(&first)));
    says_no(&mut it, &first);
    let (model, rows) = solved(&it);
    assert_eq!(rows.iter().map(|row| (row.lsa, row.part)).collect::<Vec<_>>(), [(person(12), Part::Whole)]);
    assert_eq!(model.unmet(&rows).count(), 0);
}

#[test]
fn whoever_was_put_there_in_place_of_the_refused_is_enough() {
    let mut it = week(vec![works(11, 600, &[]), works(12, 600, &[]), works(13, 600, &[])], vec![line(1, SOME)]);
    it.meetings.truncate(1);
    let of_plan = Row { plan_line: Some(it.lines[0].line), ..by_hand(&it, 11, Part::Whole) };
    it.published = Some(version(&[of_plan.clone(), by_hand(&it, 12, Part::Whole)]));
    says_no(&mut it, &of_plan);
    let (_, rows) = solved(&it);
    assert_eq!(rows.iter().map(|row| row.lsa).collect::<Vec<_>>(), [person(12)]);
}

#[test]
fn whoever_is_refused_is_counted_as_coming_to_nobody_so_that_sending_somebody_else_is_better() {
    let mut it = week(vec![works(11, 600, &[]), works(12, 600, &[])], vec![line(1, SOME)]);
    it.meetings.truncate(1);
    let stands = by_hand(&it, 11, Part::Whole);
    it.published = Some(version(std::slice::from_ref(&stands)));
    says_no(&mut it, &stands);
    let model = Model::of(&it, UTC, before());
    let other = by_hand(&it, 12, Part::Whole);
    let cost = |rows: &[Row]| model.cost(None, rows);
    assert_eq!(cost(std::slice::from_ref(&stands)), cost(&[]));
    assert!(cost(std::slice::from_ref(&other)) < cost(&[stands]));
}

#[test]
fn a_week_is_proposed_all_the_same_where_a_learner_said_no_to_everyone() {
    let mut it = week(vec![works(11, 600, &[])], vec![line(1, SOME)]);
    let (_, rows) = solved(&it);
    it.published = Some(version(&rows));
    for row in &rows {
        says_no(&mut it, row);
    }
    let (model, after) = solved(&it);
    assert_eq!((after.len(), model.unmet(&after).count()), (0, rows.len()));
}

#[test]
fn who_is_refused_and_reads_the_week_themself_reads_that_they_are_not_free_then() {
    let refused = InForce { not_wanted: [person(11)].into(), ..line(1, SOME) };
    let anybodys = week(vec![works(11, 600, &[])], vec![refused]);
    assert_eq!(obstacles(&anybodys), [Some(Obstacle::NotWanted)]);
    let theirs = SiteWeek { reader: Some(person(11)), ..anybodys.clone() };
    assert_eq!(obstacles(&theirs), [Some(Obstacle::Elsewhere)]);
    let anothers = SiteWeek { reader: Some(person(12)), ..anybodys };
    assert_eq!(obstacles(&anothers), [Some(Obstacle::NotWanted)]);
}

#[test]
fn who_is_refused_and_reads_the_week_themself_reads_that_they_come_as_before() {
    let mut it = week(vec![works(11, 600, &[]), works(12, 600, &[])], vec![line(1, SOME)]);
    it.meetings.truncate(1);
    let row = by_hand(&it, 11, Part::Whole);
    it.published = Some(version(std::slice::from_ref(&row)));
    says_no(&mut it, &row);
    let model = Model::of(&it, UTC, before());
    let unmet = |reader| model.unmet_to(reader, it.shown()).count();
    let left = |reader| model.left(reader, &model.needs[0], &[&row]);
    let theirs = Some(person(11));
    assert_eq!((unmet(theirs), left(theirs), model.is_void_to(theirs, &row)), (0, None, false));
    for anothers in [None, Some(person(12))] {
        let whole = (1, Some(Part::Whole), true);
        assert_eq!((unmet(anothers), left(anothers), model.is_void_to(anothers, &row)), whole);
    }
    assert!(model.cost(theirs, it.shown()) < model.cost(None, it.shown()));
    // that they are not in is told to everyone
    it.away.push(not_in(person(11)));
    assert_eq!(Model::of(&it, UTC, before()).unmet_to(theirs, it.shown()).count(), 1);
}

#[test]
fn a_draft_that_sends_whoever_is_refused_is_to_be_covered_anew_for_everyone_but_themself() {
    let mut it = week(vec![works(11, 600, &[]), works(12, 600, &[])], vec![line(1, SOME)]);
    let rows = [by_hand(&it, 11, Part::Whole)];
    says_no(&mut it, &rows[0]);
    let all_come = |it: &SiteWeek, reader| Model::of(it, UTC, before()).all_come(reader, &rows);
    let to_each = [None, Some(person(12)), Some(person(11))].map(|reader| all_come(&it, reader));
    assert_eq!(to_each, [false, false, true]);
    // that they are not in is told to everyone
    it.away.push(not_in(person(11)));
    assert!(!all_come(&it, Some(person(11))));
}

#[test]
fn who_reads_the_week_themself_is_not_free_then_for_another_room_as_for_a_refusal() {
    let refused = InForce { not_wanted: [person(11)].into(), ..line(1, SOME) };
    let mut it = week(vec![works(11, 600, &[]), works(12, 0, &[])], vec![refused]);
    it.reader = Some(person(11));
    let model = Model::of(&it, UTC, before());
    let said = Asking::new(&it, &model, it.shown()).tally(&model.needs[0]);
    let said = said.said(Words::of(Locale::EnGb), &it);
    assert!(said.contains("1 not free then") && !said.contains("another room"), "{said}");
}
