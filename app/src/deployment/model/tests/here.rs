//! Why each comes, as they read it themselves.

use domain::deployment::Here;
use domain::scale::SamePerson;

use super::*;

/// Rows by meeting, learner and LSA.
pub(super) fn rows(of: &[(u128, u128, u128)]) -> Vec<Row> {
    let row = |(at, learner, lsa): &(u128, u128, u128)| Row {
        occurrence: OccurrenceId::new(Uuid::from_u128(*at)),
        learner: person(*learner),
        lsa: person(*lsa),
        part: Part::Whole,
        plan_line: None,
        reason: None,
    };
    of.iter().map(row).collect()
}

fn here(week: &SiteWeek, rows: &[Row]) -> Vec<Here> {
    let model = Model::of(week, UTC, before());
    Asking::new(week, &model, rows).all_here(rows).into_iter().map(|sent| sent.here).collect()
}

#[test]
fn whoever_comes_is_told_the_first_reason_that_decides() {
    let some = "presence help;amount some";
    let three = || vec![works(11, 900, &[]), works(12, 900, &[]), works(13, 900, &[])];
    let free = week(three(), vec![line(1, some), line(2, some)]);
    // in a room of their own, then with both: that they are there for the one is why they come to the other, and not the reverse
    let sent = rows(&[(1, 1, 11), (2, 2, 12), (3, 1, 11), (3, 2, 11)]);
    assert_eq!(here(&free, &sent), [Here::Free, Here::Free, Here::Free, Here::Shares]);
    let alone = week(vec![works(11, 900, &[])], vec![line(1, some)]);
    assert_eq!(here(&alone, &rows(&[(1, 1, 11), (2, 2, 11)])), [Here::Only, Here::More]);
    let same = InForce { same_person: Some(SamePerson::Same), ..line(1, some) };
    let stays = week(three(), vec![same]);
    assert_eq!(here(&stays, &rows(&[(1, 1, 11), (3, 1, 11)])), [Here::Same, Here::Same]);
}

#[test]
fn whoever_a_person_put_or_locked_there_or_wrote_of_is_told_that_a_coordinator_chose_them() {
    let mut it = week(vec![works(11, 900, &[]), works(12, 900, &[])], vec![line(1, SOME)]);
    let mut sent = rows(&[(1, 1, 11), (2, 2, 12), (3, 1, 11)]);
    assert_eq!(here(&it, &sent), [Here::Free, Here::More, Here::Free]);
    let locked = sent[..2].iter().map(Row::sending).collect();
    it.draft = Some(Version { locked, ..version(&sent) });
    assert_eq!(here(&it, &sent), [Here::ByHand, Here::More, Here::Free]);
    // locks stay with what is published, and so does why they come
    it.published = it.draft.take();
    sent[2].reason = Some("To try it out".to_owned());
    assert_eq!(here(&it, &sent), [Here::ByHand, Here::More, Here::ByHand]);
}

#[test]
fn of_two_who_share_one_person_whoever_takes_more_of_them_is_the_reason_for_the_other() {
    let lines = vec![line(1, "presence help;amount a-little"), line(2, "presence help;amount most")];
    let week = week(vec![works(11, 900, &[]), works(12, 900, &[])], lines);
    let sent = rows(&[(3, 1, 11), (3, 2, 11)]);
    assert_eq!(here(&week, &sent), [Here::Shares, Here::Free]);
    let model = Model::of(&week, UTC, before());
    let asking = Asking::new(&week, &model, &sent);
    assert_eq!((asking.joined(&sent, &sent[0]), asking.joined(&sent, &sent[1])), (vec![person(2)], Vec::new()));
}

#[test]
fn of_a_session_that_is_off_no_other_reason_is_found_than_was() {
    let mut week = week(vec![works(11, 900, &[])], vec![line(1, "presence help;amount some")]);
    let sent = rows(&[(1, 1, 11), (3, 1, 11)]);
    assert_eq!(here(&week, &sent), [Here::Only; 2]);
    week.meetings[0].is_off = true;
    assert_eq!(here(&week, &sent), [Here::Only], "and not that a person put them there");
}

#[test]
fn whom_a_learner_refused_is_told_to_nobody_they_are_not_free_then() {
    let refusing = InForce { not_wanted: [person(12)].into(), ..line(1, "presence help;amount some") };
    let week = week(vec![works(11, 900, &[]), works(12, 900, &[])], vec![refusing]);
    assert_eq!(here(&week, &rows(&[(1, 1, 11)])), [Here::Only]);
}
