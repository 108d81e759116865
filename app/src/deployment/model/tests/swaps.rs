//! Two people change places where they break nothing by it, however much of the week is broken already.

use super::*;

/// Two people in two rooms at nine, and one of them with both learners at eleven.
fn published(lsas: Vec<Works>, lines: Vec<InForce>) -> SiteWeek {
    let mut it = week(lsas, lines);
    let row = |at: usize, learner: u128, lsa: u128| Row {
        occurrence: it.meetings[at].id,
        learner: person(learner),
        lsa: person(lsa),
        part: Part::Whole,
        plan_line: None,
        reason: None,
    };
    it.published = Some(version(&[row(0, 1, 11), row(1, 2, 12), row(2, 1, 11), row(2, 2, 11)]));
    it
}

fn lines() -> Vec<InForce> {
    vec![line(1, SOME), line(2, SOME)]
}

fn both() -> Vec<Works> {
    vec![works(11, 600, &[]), works(12, 600, &[])]
}

fn swaps(it: &SiteWeek) -> bool {
    let model = Model::of(it, UTC, before());
    swapped(it, &model, it.meetings[0].id, person(11), person(12)).is_some()
}

#[test]
fn two_people_change_places_though_a_rule_is_broken_elsewhere() {
    let mut it = published(both(), lines());
    assert!(swaps(&it));
    it.refused.insert(sending(&it, 2, (1, 11)));
    assert!(!Model::of(&it, UTC, before()).score(it.shown()).broken.is_empty());
    assert!(swaps(&it), "it was broken before, and is not by them");
    // nor where they end what was broken
    it.refused.insert(sending(&it, 0, (1, 11)));
    assert!(swaps(&it));
}

#[test]
fn nobody_changes_places_where_that_breaks_one_more_rule() {
    let mut it = published(both(), lines());
    it.refused.insert(sending(&it, 2, (1, 11)));
    it.refused.insert(sending(&it, 0, (1, 12)));
    assert!(!swaps(&it), "the learner said no to them");
    let skilled = vec![line(1, "presence help;amount some;skill signing"), line(2, SOME)];
    assert!(!swaps(&published(vec![works(11, 600, &[Skill::Signing]), works(12, 600, &[])], skilled)));
    assert!(!swaps(&published(vec![Works { week: None, ..works(11, 0, &[]) }, works(12, 600, &[])], lines())));
}

#[test]
fn whoever_works_too_long_already_changes_places_for_no_longer_a_meeting() {
    let mut it = published(vec![works(11, 60, &[]), works(12, 600, &[])], lines());
    assert!(swaps(&it), "as long as before");
    it.meetings[1] = meeting(2, 540, 645, &[2]);
    assert!(!swaps(&it), "longer than before");
}

#[test]
fn nobody_changes_places_into_a_time_at_which_they_are_still_with_somebody_who_agreed_to_no_one_since() {
    let mut it = published(both(), lines());
    it.meetings = vec![meeting(1, 540, 600, &[1]), meeting(2, 570, 630, &[2]), meeting(3, 600, 660, &[3])];
    let mut rows = it.shown().to_vec();
    rows.truncate(2);
    it.published = Some(version(&rows));
    assert!(swaps(&it));
    let line = Some(line(3, SOME).line);
    rows.push(Row { occurrence: it.meetings[2].id, learner: person(3), plan_line: line, ..rows[0].clone() });
    it.published = Some(version(&rows));
    assert!(!swaps(&it), "they would be in two places at once");
}
