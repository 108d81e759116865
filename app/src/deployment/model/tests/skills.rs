//! Of a need of several skills it is told what each person lacks, and who lacks the least; and of every rule that stands against
//! whoever could come, what would mend it.

use domain::working_week::Rest;

use super::here::rows;
use super::*;
use crate::words::{Locale, Words};

/// Two skills are needed in one meeting; P11 knows neither, P12 one of them.
fn two_skills() -> SiteWeek {
    let needs = line(1, "presence help;amount some;skill makaton signing");
    let mut week = week(vec![works(11, 600, &[]), works(12, 600, &[Skill::Signing])], vec![needs]);
    week.meetings.truncate(1);
    week
}

fn tally(week: &SiteWeek) -> crate::deployment::why::Tally {
    let model = Model::of(week, UTC, before());
    let need = model.need(week.meetings[0].id, person(1)).unwrap();
    Asking::new(week, &model, &[]).tally(need)
}

#[test]
fn each_is_said_to_lack_what_they_lack_and_whoever_lacks_least_is_to_be_trained() {
    let (words, week) = (Words::of(Locale::EnGb), two_skills());
    let [makaton, signing] = ["makaton", "signing"].map(|skill| words.say(&format!("working-week-skill-{skill}")));
    let tally = tally(&week);
    let said = tally.said(words, &week);
    assert!(said.contains(&format!("1 not trained ({makaton})")), "{said}");
    let both = [format!("({makaton}, {signing})"), format!("({signing}, {makaton})")];
    assert!(both.iter().any(|both| said.contains(&format!("1 not trained {both}"))), "{said}");
    let mend = tally.mend(words, &week).unwrap();
    assert!(mend.contains("P12") && mend.contains(&makaton) && !mend.contains(&signing), "{mend}");
}

#[test]
fn what_nobody_lacks_is_not_told_to_the_learner_as_missing() {
    let mut week = two_skills();
    week.lsas.remove(0);
    assert_eq!(tally(&week).kept().skills, [Skill::Makaton].into());
}

#[test]
fn where_somebody_can_simply_be_sent_nothing_else_is_advised() {
    let mut week = two_skills();
    week.lsas.push(works(13, 600, &[Skill::Signing, Skill::Makaton]));
    let tally = tally(&week);
    assert!(!tally.free.is_empty() && tally.least().is_none());
    assert_eq!(tally.mend(Words::of(Locale::EnGb), &week), None);
}

/// What would mend it that nobody can come to learner 1 at one meeting, of a week with these rows.
fn mended(week: &SiteWeek, at: u128, of: &[(u128, u128, u128)]) -> String {
    let model = Model::of(week, UTC, before());
    let need = model.need(OccurrenceId::new(Uuid::from_u128(at)), person(1)).unwrap();
    Asking::new(week, &model, &rows(of)).tally(need).mend(Words::of(Locale::EnGb), week).unwrap()
}

#[test]
fn where_one_thing_would_mend_it_that_nobody_can_come_it_is_said_which() {
    let lone = || week(vec![works(11, 600, &[])], vec![line(1, SOME), line(2, SOME)]);
    let mut unknown = lone();
    unknown.lsas[0].week = None;
    assert_eq!(mended(&unknown, 1, &[]), "What would help: say when P11 works.");
    let spent = week(vec![works(11, 60, &[])], vec![line(1, SOME)]);
    assert_eq!(mended(&spent, 1, &[]), "What would help: more hours for P11.");
    let untrained = week(vec![works(11, 600, &[])], vec![line(1, "presence help;amount some;skill makaton")]);
    assert_eq!(mended(&untrained, 1, &[]), "What would help: train P11 (Makaton).");
    let mut lunch = lone();
    let within = Hours::new(StartMinute::new(720).unwrap(), StartMinute::new(780).unwrap()).unwrap();
    lunch.lsas[0].week.as_mut().unwrap().rest = Rest::new(60, within).ok();
    lunch.meetings.push(meeting(4, 720, 780, &[1]));
    assert_eq!(mended(&lunch, 4, &[]), "What would help: another time for the break of P11.");
    let most = "presence help;amount most";
    let full = week(vec![works(11, 600, &[])], vec![line(1, most), line(2, most)]);
    assert_eq!(mended(&full, 3, &[(3, 2, 11)]), "What would help: one more person then.");
    let or_moved = "What would help: one more person then, or this or another session at another time.";
    assert_eq!(mended(&lone(), 1, &[(2, 2, 11)]), or_moved);
}

#[test]
fn where_whoever_could_come_is_at_another_site_or_not_at_work_it_is_said_too_what_would_mend_it() {
    let lone = || week(vec![works(11, 600, &[])], vec![line(1, SOME)]);
    let mut there = lone();
    there.elsewhere.push(elsewhere(person(11), 540, 630));
    assert_eq!(mended(&there, 1, &[]), "What would help: this session at another time.");
    let mut late = lone();
    late.meetings.push(meeting(4, 960, 1020, &[1]));
    let other_hours = "What would help: other hours for P11, or this session at another time.";
    assert_eq!(mended(&late, 4, &[]), other_hours);
    let mut away = lone();
    away.away.push(not_in(person(11)));
    assert_eq!(mended(&away, 1, &[]), "What would help: one more person that day.");
}
