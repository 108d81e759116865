//! What a proposal keeps of somebody's own: their break, also between two sites, and their place where it is locked.

use domain::deployment::Breach;
use domain::working_week::Rest;
use storage::Busy;

use super::hard::expect_whole;
use super::*;

/// Someone with half an hour to themselves between twelve and one, who is at another site from an instant to another.
fn travels(from: i64, to: i64) -> SiteWeek {
    let mut dana = works(11, 600, &[]);
    let within = Hours::new(StartMinute::new(720).unwrap(), StartMinute::new(780).unwrap()).unwrap();
    dana.week.as_mut().unwrap().rest = Rest::new(30, within).ok();
    let mut week = week(vec![dana], vec![line(1, SOME)]);
    week.meetings = vec![meeting(1, 690, 735, &[1])];
    let it = meeting(2, from, to, &[]);
    let site = domain::id::SiteId::new(Uuid::from_u128(98));
    let (site_name, title, room) = ("North".to_owned(), it.title, it.room);
    week.elsewhere = vec![Busy { lsa: person(11), starts: it.starts, ends: it.ends, site, site_name, title, room }];
    week
}

#[test]
fn a_proposal_leaves_a_break_between_two_sites_beside_the_way_from_one_to_the_other() {
    // half an hour's way: from a quarter past twelve to a quarter past one there is time for both
    let there = travels(795, 850);
    let (_, rows) = solved(&there);
    assert_eq!(rows.len(), 1);
    expect_whole(&there, &rows);
    let in_time_without_a_break = travels(770, 850);
    let (model, rows) = solved(&in_time_without_a_break);
    assert!(rows.is_empty(), "{rows:?}");
    let sent = Row {
        occurrence: in_time_without_a_break.meetings[0].id,
        learner: person(1),
        lsa: person(11),
        part: Part::Whole,
        plan_line: None,
        reason: None,
    };
    let known = in_time_without_a_break.known(UTC, before());
    let found = known.brought(&[], &[sent], &in_time_without_a_break.judged_meetings());
    assert_eq!(found, BTreeSet::from([Breach::NoBreak(person(11), day(23))]));
    // a break that the other site has taken is not for this one to give back
    let gone = travels(730, 780);
    assert!(Model::of(&gone, UTC, before()).instance.lsas[0].breaks.is_empty());
    assert!(model.unmet(&rows).count() == 1);
}

#[test]
fn a_lock_on_somebody_who_cannot_come_any_more_keeps_nobody_else_away() {
    let mut it = week(vec![works(11, 600, &[]), works(12, 600, &[])], vec![line(1, SOME)]);
    let (_, rows) = solved(&it);
    let key = |row: &Row| (row.occurrence, row.learner, row.lsa);
    // published with the lock, which the next draft begins with
    it.published = Some(Version { locked: rows.iter().map(key).collect(), ..version(&rows) });
    let (_, again) = solved(&it);
    assert_eq!(again, rows);
    let place = it.lsas.iter().position(|works| works.lsa.id == rows[0].lsa).unwrap();
    it.lsas[place].week.as_mut().unwrap().days = Default::default();
    let (model, after) = solved(&it);
    assert_eq!((model.unmet(&after).count(), after.len()), (0, rows.len()));
}
