//! Weeks that cannot be made whole, and one absence after another. Long, because one college serves all of it: a plan all the
//! same, with its reasons and every hard rule.

use domain::deployment::breaches;

use super::*;
use crate::deployment::refused::Stands;

/// Numbers that look like chance and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn person(&mut self, from: u128, to: u128) -> u128 {
        from + u128::from(self.below(u64::try_from(to - from).unwrap()))
    }
}

const LSAS: std::ops::Range<u128> = 101..108;
const LEARNERS: std::ops::Range<u128> = 1..13;
const TERMS: [&str; 5] = [
    SOME,
    "presence help;amount a-little",
    "presence help;amount most",
    "presence help;amount some;sharing just-me",
    "presence help;amount some;skill signing",
];

/// Three rooms at three times, a dozen learners, and seven people, some of whom some learners do not want.
fn college(dice: &mut Dice) -> SiteWeek {
    let lsas = LSAS.map(|n| works(n, 600, if n % 2 == 0 { &[Skill::Signing] } else { &[] })).collect();
    let lines = LEARNERS.map(|n| {
        let mut line = line(n, TERMS[usize::try_from(dice.below(5)).unwrap()]);
        line.not_wanted.insert(person(dice.person(LSAS.start, LSAS.end)));
        line
    });
    let mut college = week(lsas, lines.collect());
    let times = [(540, 630), (660, 750), (780, 870)];
    let rooms = (0..9).map(|n: u128| {
        let (from, to) = times[usize::try_from(n / 3).unwrap()];
        let learners: Vec<u128> = LEARNERS.filter(|learner| (learner + n / 3) % 3 == n % 3).collect();
        meeting(1000 + n, from, to, &learners)
    });
    college.meetings = rooms.collect();
    college
}

/// Judged by what knows nothing of the engine.
pub fn expect_whole(week: &SiteWeek, rows: &[Row]) {
    let meetings = week.judged_meetings();
    assert!(breaches(rows, &meetings).is_empty());
    assert!(week.known(UTC, before()).brought(&[], rows, &meetings).is_empty(), "{rows:?}");
    for row in rows {
        assert!(week.away.iter().all(|not_in| not_in.lsa != row.lsa), "not in, and sent: {row:?}");
        let line = week.lines.iter().find(|line| line.learner == row.learner).unwrap();
        assert!(!line.not_wanted.contains(&row.lsa), "not wanted, and sent: {row:?}");
        assert!(!week.refused.contains(&row.sending()), "told no, and sent: {row:?}");
        let works = week.lsas.iter().find(|works| works.lsa.id == row.lsa).unwrap();
        let knows = &works.week.as_ref().unwrap().skills;
        assert!(line.terms.skills().iter().all(|skill| knows.contains(skill)), "without the skill: {row:?}");
    }
}

/// 1,000 with `SAYSO_PROOF=full`.
#[test]
fn absences_one_after_another_break_no_hard_rule_and_leave_nothing_unmet_without_a_reason() {
    let full = std::env::var("SAYSO_PROOF").is_ok_and(|proof| proof == "full");
    let mut dice = Dice(7);
    let mut week = college(&mut dice);
    for _ in 0..if full { 1_000 } else { 25 } {
        let gone = (0..=dice.below(2)).map(|_| not_in(person(dice.person(LSAS.start, LSAS.end))));
        week.away = gone.collect();
        let (model, rows) = solved(&week);
        expect_whole(&week, &rows);
        let asking = Asking::new(&week, &model, &rows);
        for need in model.unmet(&rows) {
            let tally = asking.tally(&need);
            assert!(tally.free.is_empty(), "{need:?} is unmet, and somebody is free");
            assert_eq!(tally.against.values().map(Vec::len).sum::<usize>(), week.lsas.len());
        }
        week.published = Some(version(&rows));
    }
}

#[test]
fn what_a_person_wrote_stays_with_whom_they_wrote_it_for_and_with_nobody_else() {
    let mut week = week(vec![works(11, 600, &[])], vec![line(1, SOME)]);
    let (_, mut rows) = solved(&week);
    rows[0].reason = Some("They know each other".to_owned());
    week.published = Some(version(&rows));
    let (_, again) = solved(&week);
    assert!(again.iter().any(|row| *row == rows[0]), "{again:?}");
    week.lsas = vec![works(12, 600, &[])];
    let (_, other) = solved(&week);
    assert!(!other.is_empty() && other.iter().all(|row| row.reason.is_none()), "{other:?}");
}

#[test]
fn what_was_agreed_at_a_time_without_an_hour_is_said_and_not_lost() {
    let mut lunch = line(1, SOME);
    lunch.situation = Situation::Time(domain::scale::Time::Lunch);
    let mut own = line(2, SOME);
    (own.situation, own.own_assistant) = (lunch.situation, true);
    let mut none = line(3, SOME);
    none.situation = lunch.situation;
    let mut week = week(vec![works(11, 600, &[])], vec![lunch, own, none, line(1, SOME)]);
    let found = crate::deployment::hourless::hourless(&week);
    // whose own assistant comes, and who has no lesson that week, need nobody
    assert_eq!(found, BTreeMap::from([(domain::scale::Time::Lunch, BTreeSet::from([person(1)]))]));
    // whoever has lunch at another site that day does not lack it here
    let mut elsewhere = week.clone();
    elsewhere.times_elsewhere.insert((person(1), domain::scale::Time::Lunch, day(23)));
    assert!(crate::deployment::hourless::hourless(&elsewhere).is_empty());
    elsewhere.times_elsewhere = BTreeSet::from([(person(1), domain::scale::Time::Lunch, day(24))]);
    assert!(!crate::deployment::hourless::hourless(&elsewhere).is_empty(), "only on another day");
    week.meetings.push(WeekMeeting { title: Title::Time(domain::scale::Time::Lunch), ..meeting(9, 720, 750, &[1]) });
    assert!(crate::deployment::hourless::hourless(&week).is_empty());
}

#[test]
fn a_no_reopens_one_place_and_no_other() {
    let mut week = week(vec![works(11, 600, &[]), works(12, 600, &[])], vec![line(1, SOME)]);
    let (_, rows) = solved(&week);
    let first = rows.iter().find(|row| row.occurrence.uuid().as_u128() == 1).unwrap().clone();
    week.published = Some(version(&rows));
    week.refused.insert(first.sending());
    let model = Model::of(&week, UTC, before());
    assert_eq!(model.unmet(&rows).count(), 1, "who was told no does not count as given");
    let (model, after) = solved(&week);
    assert_eq!(model.unmet(&after).count(), 0);
    let changed =
        after.iter().filter(|row| !rows.iter().any(|old| (old.occurrence, old.lsa) == (row.occurrence, row.lsa)));
    assert_eq!(changed.count(), 1, "{after:?}");
    // nobody else is there: the place stays open, the other one is theirs as before
    week.lsas.retain(|works| works.lsa.id == first.lsa);
    week.published = None;
    let (model, alone) = solved(&week);
    assert_eq!((alone.len(), model.unmet(&alone).count()), (1, 1));
    assert_eq!(obstacles(&week), [Some(Obstacle::NotWanted)]);
}

#[test]
fn whoever_a_learner_without_a_plan_does_not_want_any_more_does_not_count_as_coming_and_is_carried_on_nowhere() {
    let mut week = week(vec![works(11, 600, &[])], vec![line(2, SOME)]);
    let sent = |learner, occurrence| Row {
        occurrence: OccurrenceId::new(Uuid::from_u128(occurrence)),
        learner: person(learner),
        lsa: person(11),
        part: Part::Whole,
        plan_line: None,
        reason: None,
    };
    let rows = [sent(1, 3), sent(2, 3)];
    week.published = Some(version(&rows));
    let is_void = |week: &SiteWeek| rows.clone().map(|row| Model::of(week, UTC, before()).is_void(&row));
    assert_eq!(is_void(&week), [false, false]);
    week.not_wanted.insert(person(1), BTreeSet::from([person(11)]));
    assert_eq!(is_void(&week), [true, false]);
    let (_, after) = solved(&week);
    assert!(!after.is_empty() && after.iter().all(|row| row.learner == person(2)), "{after:?}");
}

#[test]
fn hours_that_were_cut_since_lead_to_the_first_place_of_theirs_that_can_still_be_changed() {
    let mut week = week(vec![works(11, 600, &[])], vec![line(1, SOME)]);
    let (_, rows) = solved(&week);
    week.published = Some(version(&rows));
    assert_eq!((rows.len(), week.broken(UTC, before())), (2, BTreeSet::new()));
    week.lsas = vec![works(11, 60, &[])];
    let model = Model::of(&week, UTC, before());
    let broken = week.broken(UTC, before()).into_iter().map(|found| Stands::of(found).place(&week, &model));
    assert_eq!(broken.collect::<Vec<_>>(), [Some((rows[0].occurrence, person(1)))]);
    // whoever is not in that day is asked for nothing of it: their places are to be covered
    week.away.push(not_in(person(11)));
    assert!(week.broken(UTC, before()).is_empty());
}

#[test]
fn a_week_that_cannot_be_is_a_plan_all_the_same_with_its_reasons() {
    let needs = || vec![line(1, SOME), line(2, "presence help;amount all;sharing just-me")];
    // nobody at all; nobody with hours; contract hours of nothing; everyone refused; nobody there at that time
    assert!(obstacles(&week(Vec::new(), needs())).is_empty());
    let mut none = works(11, 600, &[]);
    none.week.as_mut().unwrap().days = Default::default();
    assert_eq!(obstacles(&week(vec![none], needs())), [Some(Obstacle::NotIn)]);
    assert_eq!(obstacles(&week(vec![works(11, 0, &[])], needs())), [Some(Obstacle::Hours)]);
    let mut refuses = line(1, SOME);
    refuses.not_wanted = [11, 12].map(person).into();
    let both = vec![works(11, 600, &[]), works(12, 600, &[])];
    assert_eq!(obstacles(&week(both.clone(), vec![refuses])), [Some(Obstacle::NotWanted); 2]);
    let mut late = week(both.clone(), needs());
    late.meetings = vec![meeting(1, 1200, 1290, &[1, 2])];
    assert_eq!(obstacles(&late), [Some(Obstacle::NotIn); 2]);
    // more rooms at once than people: as many are met as can be
    let crowd = (1..=5).map(|n| line(n, "presence help;amount all;sharing just-me")).collect();
    let mut crowded = week(both, crowd);
    crowded.meetings = (1..=5).map(|n| meeting(n, 540, 630, &[n])).collect();
    let (model, rows) = solved(&crowded);
    assert_eq!((rows.len(), model.unmet(&rows).count()), (2, 3));
}

/// When some of them are at another site: with a break to keep there is no time for the way to the first.
const THERE: [(i64, i64); 2] = [(690, 770), (780, 870)];

/// A college with too few people, too few hours, breaks, and some who are away: much of it unmet, for every reason there is.
fn short_of_everything(dice: &mut Dice) -> SiteWeek {
    let mut week = college(dice);
    for works in &mut week.lsas {
        let of = works.week.as_mut().unwrap();
        of.minutes = [90, 180, 270, 600][usize::try_from(dice.below(4)).unwrap()];
        let minute = |minute| StartMinute::new(minute).unwrap();
        let from = [540, 540, 660][usize::try_from(dice.below(3)).unwrap()];
        of.days[0] = vec![Hours::new(minute(from), minute(900)).unwrap()];
        let within = Hours::new(minute(630), minute(720)).unwrap();
        of.rest = (dice.below(3) == 0).then(|| domain::working_week::Rest::new(45, within).unwrap());
    }
    week.away = vec![not_in(person(dice.person(LSAS.start, LSAS.end)))];
    let mut aside = Dice(dice.0);
    let there = LSAS.filter_map(|lsa| {
        let (from, to) = *THERE.get(usize::try_from(aside.below(6)).unwrap())?;
        Some(elsewhere(person(lsa), from, to))
    });
    week.elsewhere = there.collect();
    week
}

/// The same week without one thing that stands against somebody; nothing where it is not for a person to take away.
fn without(week: &SiteWeek, need: &Need, lsa: PersonId, obstacle: Obstacle) -> Option<SiteWeek> {
    let mut week = week.clone();
    let at = week.lsas.iter().position(|works| works.lsa.id == lsa).unwrap();
    let meeting = week.meeting(need.occurrence).unwrap().clone();
    let of = week.lsas[at].week.as_mut().unwrap();
    match obstacle {
        Obstacle::NotWanted => {
            week.refused.remove(&need.sending(lsa));
            let theirs = week.lines.iter_mut().filter(|line| line.learner == need.learner);
            for line in theirs {
                line.not_wanted.remove(&lsa);
            }
        }
        Obstacle::Away => week.away.retain(|not_in| not_in.lsa != lsa),
        Obstacle::NotIn => {
            let whole_day = Hours::new(StartMinute::new(480).unwrap(), StartMinute::new(1_080).unwrap()).unwrap();
            of.days[0] = vec![whole_day];
        }
        Obstacle::Skill => of.skills.extend(need.skills.iter().copied()),
        Obstacle::Hours => of.minutes += u32::try_from((meeting.ends - meeting.starts).num_minutes()).unwrap(),
        Obstacle::Break => of.rest = None,
        // one more of the same
        Obstacle::Elsewhere | Obstacle::Full => {
            let mut twin = week.lsas[at].clone();
            twin.lsa = face(200);
            let theirs = week.lines.iter_mut().filter(|line| line.not_wanted.contains(&lsa));
            for line in theirs {
                line.not_wanted.insert(person(200));
            }
            week.lsas.push(twin);
        }
        Obstacle::OtherSite => week.elsewhere.retain(|busy| busy.lsa != lsa),
        Obstacle::Unknown => return None,
    }
    Some(week)
}

/// 300 weeks with `SAYSO_PROOF=full`.
#[test]
fn every_reason_is_true_for_solved_again_without_it_less_is_unmet() {
    let full = std::env::var("SAYSO_PROOF").is_ok_and(|proof| proof == "full");
    let (mut dice, mut tried) = (Dice(23), BTreeMap::<Obstacle, usize>::new());
    for n in 0..if full { 300 } else { 6 } {
        let week = short_of_everything(&mut dice);
        let (model, rows) = solved(&week);
        let (asking, before) = (Asking::new(&week, &model, &rows), model.score(&rows).unmet);
        for need in model.unmet(&rows) {
            for works in &week.lsas {
                let all = asking.all_against(&need, works);
                let free = || panic!("in week {n} {:?} is free at {need:?}, and comes to nobody", works.lsa.name);
                let named = *all.first().unwrap_or_else(free);
                let Some(mended) = without(&week, &need, works.lsa.id, named) else { continue };
                if all.len() > 1 {
                    // it stands, and so does the rest without it, but for the time that another site gives back
                    let model = Model::of(&mended, UTC, super::before());
                    let need = model.need(need.occurrence, need.learner).unwrap();
                    let works = mended.lsas.iter().find(|other| other.lsa.id == works.lsa.id).unwrap();
                    let left = Asking::new(&mended, &model, &rows).all_against(need, works);
                    let same_person = !matches!(named, Obstacle::Elsewhere | Obstacle::Full);
                    let gives_back = named == Obstacle::OtherSite;
                    let rest_stands = gives_back || all[1..].iter().all(|other| left.contains(other));
                    let rest_stands = rest_stands && !left.contains(&named);
                    assert!(!same_person || rest_stands, "{named:?}: {left:?}, not {:?}", &all[1..]);
                    continue;
                }
                // from what stood, as a coordinator would: a search of its own may leave out another in their place
                let (model, rows) = solved(&SiteWeek { published: Some(version(&rows)), ..mended });
                let after = model.score(&rows).unmet;
                assert!(
                    after < before,
                    "{named:?} of {:?} in week {n} at {need:?}: {after}, and {before} with it",
                    works.lsa.name
                );
                *tried.entry(named).or_default() += 1;
            }
        }
    }
    assert!(tried.len() >= 6, "{tried:?}");
}
