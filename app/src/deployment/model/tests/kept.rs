//! What a proposal keeps of somebody's own: their break, also between two sites, and their place where it is locked.

use domain::deployment::Breach;
use domain::working_week::Rest;

use super::hard::expect_whole;
use super::*;

/// Someone with half an hour to themselves between twelve and one, who is at another site from an instant to another.
fn travels(from: i64, to: i64) -> SiteWeek {
    let mut dana = works(11, 600, &[]);
    let within = Hours::new(StartMinute::new(720).unwrap(), StartMinute::new(780).unwrap()).unwrap();
    dana.week.as_mut().unwrap().rest = Rest::new(30, within).ok();
    let mut week = week(vec![dana], vec![line(1, SOME)]);
    week.meetings = vec![meeting(1, 690, 735, &[1])];
    week.elsewhere = vec![elsewhere(person(11), from, to)];
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

/// The same, with a lesson here from a time to another.
fn travels_beside((from, to): (i64, i64), lesson: (i64, i64)) -> SiteWeek {
    SiteWeek { meetings: vec![meeting(1, lesson.0, lesson.1, &[1])], ..travels(from, to) }
}

#[test]
fn whoever_has_their_break_after_the_way_to_another_site_or_before_the_way_back_comes_in_time_for_both() {
    let (there_later, there_before) = ((770, 850), (600, 730));
    let in_time = [
        (there_later, (540, 630)),
        // the way, and half an hour before ten to one
        (there_later, (640, 710)),
        (there_later, (880, 900)),
        // half an hour after ten past twelve, and the way
        (there_before, (790, 850)),
    ];
    for (there, lesson) in in_time {
        let week = travels_beside(there, lesson);
        let (_, rows) = solved(&week);
        assert_eq!(rows.len(), 1, "{lesson:?}");
        expect_whole(&week, &rows);
    }
    for (there, lesson) in [(there_later, (640, 711)), (there_before, (789, 850))] {
        assert_eq!(obstacles(&travels_beside(there, lesson)), [Some(Obstacle::Break)], "{lesson:?}");
    }
}

#[test]
fn of_whoever_is_at_another_site_or_at_what_has_begun_it_is_told_what_of_that_keeps_them_away() {
    // there only later, they would lose their break on the way
    assert_eq!(obstacles(&travels(770, 850)), [Some(Obstacle::Break)]);
    // on the way there by the end of it, and there all through it
    assert_eq!(obstacles(&travels(750, 850)), [Some(Obstacle::OtherSite)]);
    assert_eq!(obstacles(&travels(680, 850)), [Some(Obstacle::OtherSite)]);
    // at ten on Monday, what began at nine and overlaps what begins at half past ten
    let mut begun = week(vec![works(11, 600, &[])], vec![line(1, SOME), line(2, SOME)]);
    begun.meetings = vec![meeting(1, 540, 660, &[1]), meeting(2, 630, 720, &[2])];
    let (occurrence, next) = (begun.meetings[0].id, begun.meetings[1].id);
    let (learner, lsa) = (person(1), person(11));
    let sent = Row { occurrence, learner, lsa, part: Part::Whole, plan_line: None, reason: None };
    begun.published = Some(version(&[sent]));
    let model = Model::of(&begun, UTC, day(23).and_hms_opt(10, 0, 0).unwrap().and_utc());
    let need = model.need(next, person(2)).unwrap();
    let against = Asking::new(&begun, &model, begun.shown()).all_against(need, &begun.lsas[0]);
    assert_eq!(against, [Obstacle::Elsewhere]);
}

#[test]
fn a_lock_on_somebody_who_cannot_come_any_more_keeps_nobody_else_away() {
    let mut it = week(vec![works(11, 600, &[]), works(12, 600, &[])], vec![line(1, SOME)]);
    let (_, rows) = solved(&it);
    // published with the lock, which the next draft begins with
    it.published = Some(Version { locked: rows.iter().map(Row::sending).collect(), ..version(&rows) });
    let (_, again) = solved(&it);
    assert_eq!(again, rows);
    let place = it.lsas.iter().position(|works| works.lsa.id == rows[0].lsa).unwrap();
    it.lsas[place].week.as_mut().unwrap().days = Default::default();
    let (model, after) = solved(&it);
    assert_eq!((model.unmet(&after).count(), after.len()), (0, rows.len()));
}

/// What stands against Dana at a lesson: she has half an hour to herself within a time, is at another site then, so many
/// minutes away, and comes here already at other times.
fn against(
    within: (u16, u16),
    (there, way): ((i64, i64), u32),
    here: &[(i64, i64)],
    lesson: (i64, i64),
) -> Vec<Obstacle> {
    let mut it = travels_beside(there, lesson);
    let minute = |minute| StartMinute::new(minute).unwrap();
    let within = Hours::new(minute(within.0), minute(within.1)).unwrap();
    it.lsas[0].week.as_mut().unwrap().rest = Rest::new(30, within).ok();
    let other = it.elsewhere[0].site;
    it.travel.insert((other.min(it.site), other.max(it.site)), way);
    it.meetings.extend((2..).zip(here).map(|(n, (from, to))| meeting(n, *from, *to, &[1])));
    let sent = |at: &WeekMeeting| Row {
        occurrence: at.id,
        learner: person(1),
        lsa: person(11),
        part: Part::Whole,
        plan_line: None,
        reason: None,
    };
    let rows: Vec<Row> = it.meetings.iter().skip(1).map(sent).collect();
    it.published = Some(version(&rows));
    let model = Model::of(&it, UTC, before());
    let need = model.need(it.meetings[0].id, person(1)).unwrap();
    let found = Asking::new(&it, &model, &rows).all_against(need, &it.lsas[0]);
    let all: Vec<Row> = rows.iter().cloned().chain([sent(&it.meetings[0])]).collect();
    let judged = it.known(UTC, before()).brought(&rows, &all, &it.judged_meetings());
    let no_break = judged.contains(&Breach::NoBreak(person(11), day(23)));
    assert_eq!(found.contains(&Obstacle::Break), no_break, "asked as it is judged: {judged:?}");
    found
}

#[test]
fn whoever_is_asked_to_come_keeps_the_last_break_of_their_day_and_any_break_of_it_will_do() {
    let (midday, there) = ((720, 840), ((760, 800), 30));
    assert!(against(midday, there, &[], (830, 890)).is_empty(), "there is one before the way there");
    // which is gone with what is here already, and this would take the one after it
    assert_eq!(against(midday, there, &[(660, 720)], (830, 890)), [Obstacle::Break]);
    // of two gaps the shorter one is long enough
    assert!(against((660, 840), ((720, 750), 15), &[], (765, 840)).is_empty());
}
