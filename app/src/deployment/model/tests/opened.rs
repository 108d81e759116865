//! A week that a coordinator opened: whose place somebody takes who comes to where whoever is sent does not.

use super::*;
use crate::deployment::opened::Opened;

/// A week, opened by a coordinator of its site.
pub fn opened(week: SiteWeek) -> Opened {
    let coordinator = Visitor {
        sign_in: SignInId::new(Uuid::nil()),
        person: person(90),
        audit: AuditId::new(Uuid::nil()),
        role: Role::Coordinator,
        sites: vec![week.site],
    };
    let grant = Grant::site(&coordinator, week.site).unwrap();
    let model = Model::of(&week, UTC, before());
    Opened { coordinator, grant, week, model, zone: UTC }
}

/// A row that a person made.
fn by_hand(week: &SiteWeek, lsa: u128, part: Part) -> Row {
    let occurrence = week.meetings[0].id;
    Row { occurrence, learner: person(1), lsa: person(lsa), part, plan_line: None, reason: None }
}

#[test]
fn whoever_comes_for_a_half_takes_the_place_of_whoever_is_sent_there_for_it_and_does_not_come() {
    let mut it = week(vec![works(11, 600, &[]), works(12, 600, &[])], vec![line(1, SOME)]);
    let rows = [by_hand(&it, 11, Part::First), by_hand(&it, 12, Part::Second)];
    it.published = Some(version(&rows));
    assert_eq!(opened(it.clone()).void_at(&rows, Part::Whole), None, "both of them come");
    it.away.push(not_in(person(12)));
    let it = opened(it);
    let instead = [Part::Whole, Part::First, Part::Second].map(|part| it.void_at(&rows, part));
    assert_eq!(instead, [Some(person(12)), None, Some(person(12))]);
}

#[test]
fn whoever_reads_the_week_themself_and_is_refused_leaves_their_place_to_nobody() {
    let mut it = week(vec![works(11, 600, &[]), works(12, 600, &[])], vec![line(1, SOME)]);
    let row = by_hand(&it, 11, Part::Whole);
    it.published = Some(version(std::slice::from_ref(&row)));
    it.refused.insert(row.sending());
    let instead = |reader| opened(SiteWeek { reader, ..it.clone() }).void_at([&row], Part::Whole);
    assert_eq!(instead(Some(person(11))), None);
    for anothers in [None, Some(person(12))] {
        assert_eq!(instead(anothers), Some(person(11)), "{anothers:?}");
    }
}
