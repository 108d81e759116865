//! Of a need of several skills it is told what each person lacks, and who lacks the least.

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
