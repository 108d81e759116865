//! What stands against somebody's coming to a place, in words: what they lack, or where and with whom they are then. It is for
//! coordinators, who alone may know whom a learner does not want. Of themself a coordinator who supports learners too reads only
//! that they are not free then.

use domain::deployment::{Need, Obstacle};
use domain::id::{OccurrenceId, PersonId};

use super::opened::Opened;
use super::why::{key_of, lacks, skills};
use crate::words::Words;

/// The sentence, of what is shown of the week.
pub fn cannot(
    words: Words,
    opened: &Opened,
    (at, need): (OccurrenceId, Option<&Need>),
    (obstacle, lsa): (Obstacle, PersonId),
) -> String {
    let works = opened.week.lsas.iter().find(|works| works.lsa.id == lsa);
    let untrained = need.zip(works).map(|(need, works)| lacks(need, works)).unwrap_or_default();
    let args = [("skills", skills(words, &untrained).into())];
    let key = key_of(&opened.week, obstacle, &[lsa]);
    let said = words.say_with(&format!("deployment-cannot-{key}"), &args);
    let there = match obstacle {
        Obstacle::Elsewhere if opened.week.is_read_by(lsa) => None,
        Obstacle::Elsewhere => in_another_room(words, opened, (at, lsa)),
        Obstacle::OtherSite => at_another_site(words, opened, (at, lsa)),
        Obstacle::Full => with_others(words, opened, (at, lsa)),
        _ => None,
    };
    match there {
        Some(there) => words.say_with("deployment-cannot-there", &[("said", said.into()), ("there", there.into())]),
        None => said,
    }
}

/// The learners somebody is with at this meeting already.
fn with_others(words: Words, opened: &Opened, (at, lsa): (OccurrenceId, PersonId)) -> Option<String> {
    let rows = opened.week.shown().iter().filter(|row| (row.occurrence, row.lsa) == (at, lsa));
    let names: Vec<_> = rows.map(|row| opened.name(row.learner)).collect();
    (!names.is_empty()).then(|| words.list(names))
}

/// The meeting at this site that somebody is at then, with its room and the site.
fn in_another_room(words: Words, opened: &Opened, (at, lsa): (OccurrenceId, PersonId)) -> Option<String> {
    let week = &opened.week;
    let here = week.meeting(at)?;
    let others = week.shown().iter().filter(|row| row.lsa == lsa && row.occurrence != at);
    let mut others = others.filter_map(|row| week.meeting(row.occurrence));
    let there = others.find(|there| there.starts < here.ends && here.starts < there.ends)?;
    Some(with_room(words, [opened.meeting(words, there.id), there.room.clone(), week.name.clone()]))
}

/// The meeting at another site that somebody is at that day, the one nearest in time.
fn at_another_site(words: Words, opened: &Opened, (at, lsa): (OccurrenceId, PersonId)) -> Option<String> {
    let here = opened.week.meeting(at)?;
    let elsewhere = opened.week.elsewhere.iter();
    let that_day = elsewhere.filter(|busy| busy.lsa == lsa && opened.day(busy.starts) == here.on);
    let there = that_day.min_by_key(|busy| (busy.starts - here.ends).max(here.starts - busy.ends))?;
    let args = [
        ("title", words.title(&there.title).into()),
        ("date", words.date(here.on).into()),
        ("time", words.time(opened.clock(there.starts)).into()),
    ];
    let meeting = words.say_with("deployment-meeting", &args);
    Some(with_room(words, [meeting, there.room.clone(), there.site_name.clone()]))
}

fn with_room(words: Words, all: [String; 3]) -> String {
    words.list(all.into_iter().filter(|part| !part.is_empty()))
}
