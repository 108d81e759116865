//! What was agreed for the start or the end of a lesson is one half of it, for the engine and in everything made of its answer.

use domain::deployment::breaches;

use super::*;
use crate::words::{Locale, Words};

const START: &str = "presence help;amount some;moment at-start";
const END: &str = "presence help;amount some;moment at-end";

/// One lesson of an hour and a half for learner 1, and one for learner 2 that begins in its middle.
fn halved(lsas: Vec<Works>, lines: Vec<InForce>) -> SiteWeek {
    let mut week = week(lsas, lines);
    week.meetings = vec![meeting(1, 540, 630, &[1]), meeting(2, 585, 675, &[2])];
    week
}

fn parts(rows: &[Row]) -> Vec<(PersonId, Part)> {
    let mut parts: Vec<_> = rows.iter().map(|row| (row.lsa, row.part)).collect();
    parts.sort_unstable();
    parts
}

/// By what knows nothing of the engine.
pub(super) fn expect_no_breach(week: &SiteWeek, rows: &[Row]) {
    let meetings = week.judged_meetings();
    assert!(breaches(rows, &meetings).is_empty(), "{rows:?}");
    assert!(week.known(UTC, before()).brought(&[], rows, &meetings).is_empty(), "{rows:?}");
}

/// A row that a person made.
fn by_hand(week: &SiteWeek, lsa: u128, part: Part) -> Row {
    let occurrence = week.meetings[0].id;
    Row { occurrence, learner: person(1), lsa: person(lsa), part, plan_line: None, reason: None }
}

#[test]
fn one_person_comes_to_two_learners_in_two_halves_and_their_hours_are_counted_by_half() {
    // forty-five minutes of the one lesson and all ninety of the other
    let week = halved(vec![works(11, 135, &[])], vec![line(1, START), line(2, SOME)]);
    let (model, rows) = solved(&week);
    assert_eq!(model.unmet(&rows).count(), 0);
    assert_eq!(parts(&rows), [(person(11), Part::Whole), (person(11), Part::First)]);
    expect_no_breach(&week, &rows);
    assert_eq!(
        obstacles(&halved(vec![works(11, 134, &[])], vec![line(1, START), line(2, SOME)])),
        [Some(Obstacle::Hours)]
    );
    // at the end they would be in two rooms at once
    let late = halved(vec![works(11, 600, &[])], vec![line(1, END), line(2, SOME)]);
    assert_eq!(obstacles(&late), [Some(Obstacle::Elsewhere)]);
}

#[test]
fn a_duty_at_the_end_takes_no_more_of_anyone_at_the_start_than_was_agreed_for_it() {
    let mut duty = line(1, "presence help;amount all;moment at-end");
    duty.duty = Some(domain::plan::Basis::Safety);
    let agreed = || line(1, "presence help;amount a-little;moment at-start");
    let lesson = |lines| {
        let mut week = halved(vec![works(11, 600, &[])], lines);
        week.meetings = vec![meeting(1, 540, 630, &[1, 2])];
        week
    };
    // most of them is left at the start for somebody else, and nothing at the end
    let shared = lesson(vec![agreed(), duty.clone(), line(2, "presence help;amount most;moment at-start")]);
    let (model, rows) = solved(&shared);
    assert_eq!(model.unmet(&rows).count(), 0);
    assert_eq!(parts(&rows), [(person(11), Part::Whole), (person(11), Part::First)]);
    expect_no_breach(&shared, &rows);
    let crowded = lesson(vec![agreed(), duty, line(2, "presence help;amount a-little;moment at-end")]);
    assert_eq!(obstacles(&crowded), [Some(Obstacle::Full)]);
}

#[test]
fn whoever_works_only_then_can_come_for_the_half() {
    let mut early = works(11, 600, &[]);
    let hours = Hours::new(StartMinute::new(540).unwrap(), StartMinute::new(590).unwrap()).unwrap();
    early.week.as_mut().unwrap().days[0] = vec![hours];
    assert!(obstacles(&halved(vec![early.clone()], vec![line(1, START)])).is_empty());
    assert_eq!(obstacles(&halved(vec![early], vec![line(1, END)])), [Some(Obstacle::NotIn)]);
}

#[test]
fn where_a_person_gave_one_half_by_hand_the_other_one_is_left_and_is_all_that_is_proposed() {
    let mut it = halved(vec![works(11, 600, &[]), works(12, 600, &[])], vec![line(1, SOME)]);
    let first = by_hand(&it, 11, Part::First);
    it.published = Some(version(std::slice::from_ref(&first)));
    let model = Model::of(&it, UTC, before());
    let left: Vec<_> = model.unmet(it.shown()).map(|need| need.part).collect();
    assert_eq!(left, [Part::Second]);
    let (model, rows) = solved(&it);
    assert_eq!(model.unmet(&rows).count(), 0);
    assert!(
        parts(&rows) == [(person(11), Part::Whole)]
            || parts(&rows) == [(person(11), Part::First), (person(12), Part::Second)]
    );
    // whoever is the only one comes for all of it then, in one row
    it.lsas.retain(|works| works.lsa.id == person(11));
    let (_, rows) = solved(&it);
    assert_eq!(parts(&rows), [(person(11), Part::Whole)]);
    // two halves of two people are all of it, and nothing is left to propose
    it.lsas = vec![works(11, 600, &[]), works(12, 600, &[])];
    it.published = Some(version(&[first, by_hand(&it, 12, Part::Second)]));
    let (model, rows) = solved(&it);
    assert_eq!(model.unmet(it.shown()).count(), 0);
    assert_eq!(parts(&rows), [(person(11), Part::First), (person(12), Part::Second)]);
    // one of them is not in: their half is found anew
    it.away.push(not_in(person(12)));
    let model = Model::of(&it, UTC, before());
    assert_eq!(model.unmet(it.shown()).map(|need| need.part).collect::<Vec<_>>(), [Part::Second]);
    let (model, rows) = solved(&it);
    assert_eq!((model.unmet(&rows).count(), parts(&rows)), (0, vec![(person(11), Part::Whole)]));
}

#[test]
fn more_than_the_half_stays_where_a_person_locked_it_and_is_not_proposed_anew() {
    let mut it = halved(vec![works(11, 600, &[])], vec![line(1, START)]);
    let whole = by_hand(&it, 11, Part::Whole);
    it.published = Some(version(std::slice::from_ref(&whole)));
    assert_eq!(parts(&solved(&it).1), [(person(11), Part::First)], "as it was agreed");
    let mut draft = version(std::slice::from_ref(&whole));
    draft.locked.insert(whole.sending());
    it.draft = Some(draft);
    assert_eq!(parts(&solved(&it).1), [(person(11), Part::Whole)], "as it was locked");
}

#[test]
fn a_lock_on_somebody_who_does_not_come_keeps_nobody_else_away() {
    let mut it = halved(vec![works(11, 600, &[]), works(12, 600, &[])], vec![line(1, SOME)]);
    let locked = by_hand(&it, 11, Part::Whole);
    let mut draft = version(std::slice::from_ref(&locked));
    draft.locked.insert(locked.sending());
    it.draft = Some(draft);
    assert_eq!(parts(&solved(&it).1), [(person(11), Part::Whole)]);
    let mut refused = it.clone();
    refused.lines[0].not_wanted.insert(person(11));
    it.away.push(not_in(person(11)));
    for it in [it, refused] {
        let (model, rows) = solved(&it);
        assert_eq!(model.unmet(&rows).count(), 0, "{rows:?}");
        assert!(parts(&rows).contains(&(person(12), Part::Whole)), "{rows:?}");
    }
}

#[test]
fn the_table_for_other_programs_has_the_half_and_its_times() {
    let mut it = halved(vec![works(11, 600, &[]), works(12, 600, &[])], vec![line(1, END), line(2, START)]);
    let (_, rows) = solved(&it);
    it.published = Some(version(&rows));
    let table = crate::deployment::rota(Words::of(Locale::EnGb), &it, UTC, before());
    let told: Vec<_> = table.iter().map(|row| row[1..4].join(" ")).collect();
    assert_eq!(told, ["From To Part", "9:45 10:30 second half", "9:45 10:30 first half"]);
    // nobody else is there, and of one half nobody comes to the whole need of the other lesson
    it.lines = vec![line(1, SOME), line(2, START)];
    let table = crate::deployment::rota(Words::of(Locale::EnGb), &it, UTC, before());
    assert!(table.iter().any(|row| row[1..4].join(" ") == "9:00 9:45 first half" && row[7].is_empty()), "{table:?}");
}

#[test]
fn the_table_for_other_programs_has_nobody_come_to_a_learner_who_left_the_class() {
    let mut it = halved(vec![works(11, 600, &[]), works(12, 600, &[])], vec![line(1, SOME), line(2, SOME)]);
    let (_, rows) = solved(&it);
    it.published = Some(version(&rows));
    let learners = |it: &SiteWeek| -> Vec<String> {
        let table = crate::deployment::rota(Words::of(Locale::EnGb), it, UTC, before());
        table[1..].iter().map(|row| row[6].clone()).collect()
    };
    assert_eq!(learners(&it), ["P1", "P2"]);
    it.lines.remove(0);
    it.meetings.push(meeting(3, 660, 750, &[1]));
    it.meetings[0].learners.clear();
    assert_eq!(learners(&it), ["P2"]);
    // at lunch somebody is there for as long as they have a lesson at the site
    it.meetings[0].title = Title::Time(domain::scale::Time::Lunch);
    assert_eq!(learners(&it), ["P1", "P2"]);
    it.meetings[2].learners.clear();
    assert_eq!(learners(&it), ["P2"]);
}

#[test]
fn the_table_for_other_programs_calls_only_that_of_a_plan_which_was_agreed() {
    let mut it = halved(vec![works(11, 600, &[]), works(12, 600, &[])], vec![line(1, START)]);
    // all of it where the start was agreed, one person more at the start, and then one half that nobody agreed to
    it.published = Some(version(&[by_hand(&it, 11, Part::Whole), by_hand(&it, 12, Part::First)]));
    let told = |it: &SiteWeek| -> Vec<String> {
        let table = crate::deployment::rota(Words::of(Locale::EnGb), it, UTC, before());
        assert!(
            table[1..].iter().all(|row| row[8].is_empty() == (row[9] == "no")),
            "an amount of a plan alone: {table:?}"
        );
        table[1..].iter().map(|row| [3, 7, 9].map(|column| row[column].as_str()).join(" ")).collect()
    };
    assert_eq!(told(&it), ["first half P11 yes", "second half P11 no", "first half P12 no"]);
    it.published = Some(version(&[by_hand(&it, 11, Part::First), by_hand(&it, 12, Part::Second)]));
    assert_eq!(told(&it), ["first half P11 yes", "second half P12 no"]);
    // two halves of what was agreed for all of it, and one person more for one of them
    it.lines = vec![line(1, SOME)];
    assert_eq!(told(&it), ["first half P11 yes", "second half P12 yes"]);
    it.published = Some(version(&[by_hand(&it, 11, Part::Second), by_hand(&it, 12, Part::Whole)]));
    assert_eq!(told(&it), ["second half P11 no", "all of it P12 yes"]);
}

#[test]
fn the_table_for_other_programs_has_of_each_half_the_amount_that_is_asked_for_in_it() {
    let mut duty = line(1, "presence help;amount most;moment at-end");
    duty.duty = Some(domain::plan::Basis::Safety);
    let agreed = line(1, "presence help;amount a-little;moment at-start");
    let mut it = halved(vec![works(11, 600, &[]), works(12, 600, &[])], vec![agreed, duty]);
    it.published = Some(version(&[by_hand(&it, 11, Part::First), by_hand(&it, 12, Part::Second)]));
    let words = Words::of(Locale::EnGb);
    let table = crate::deployment::rota(words, &it, UTC, before());
    let said = |amount: &str| words.step(domain::question::Question::Amount, amount).words;
    let told: Vec<_> = table[1..].iter().map(|row| (row[3].clone(), row[8].clone())).collect();
    let each = [("first half", "a-little"), ("second half", "most")];
    assert_eq!(told, each.map(|(half, amount)| (half.to_owned(), said(amount))));
}
