//! Why someone cannot come: which hard rule stands against each person.

use std::collections::{BTreeMap, BTreeSet};

use domain::deployment::{Need, Obstacle, Part, Row, Sendings};
use domain::id::{OccurrenceId, PersonId};
use domain::question::Question;
use domain::scale::{Scale, Sharing, Skill};
use solver::instance::{AT_ONCE, LsaId, Minutes, Twelfths, WHOLE, WrittenLsa, WrittenSession};
use storage::{SiteWeek, Works};

use super::model::{Model, loads, lsa_id, session_id};
use crate::words::Words;

pub use tally::Tally;

mod tally;

/// Those whom an LSA is with at one meeting: in which part of it, and what of their attention it takes in each half.
type With = Vec<(Part, [Twelfths; 2])>;

/// A week as it stands, to ask it who can come.
pub struct Asking<'a> {
    week: &'a SiteWeek,
    model: &'a Model,
    /// Where each LSA is, and with whom.
    stays: BTreeMap<PersonId, BTreeMap<OccurrenceId, With>>,
    /// Every meeting to come, as the engine reads it.
    sessions: BTreeMap<OccurrenceId, &'a WrittenSession>,
    /// Everyone who may be sent, as the engine reads them.
    written: BTreeMap<&'a LsaId, &'a WrittenLsa>,
    /// Whom a person put where they are, or locked there.
    locked: Sendings,
}

impl<'a> Asking<'a> {
    /// Reads who is where.
    pub fn new(week: &'a SiteWeek, model: &'a Model, rows: &[Row]) -> Self {
        let mut stays: BTreeMap<PersonId, BTreeMap<OccurrenceId, With>> = BTreeMap::new();
        let loads: BTreeMap<_, _> = model
            .instance
            .learners
            .iter()
            .flat_map(|learner| learner.demand.iter().map(move |line| ((&learner.id, &line.session), line.loads())))
            .collect();
        for (row, name) in model.named(rows) {
            let takes = loads.get(&(&name, &session_id(row.occurrence))).copied();
            let with = stays.entry(row.lsa).or_default().entry(row.occurrence).or_default();
            with.push((row.part, takes.unwrap_or_default()));
        }
        let sessions = model.instance.sessions.iter();
        let sessions = sessions.filter_map(|session| Some((session.id.0.parse().ok()?, session))).collect();
        let written = model.instance.lsas.iter().map(|lsa| (&lsa.id, lsa)).collect();
        Self { week, model, stays, sessions, written, locked: week.locked() }
    }

    /// The week that is asked.
    pub const fn week(&self) -> &'a SiteWeek {
        self.week
    }

    /// The same for the engine.
    pub const fn model(&self) -> &'a Model {
        self.model
    }

    /// Whether a person chose whom a row sends: put or locked them there, or wrote why.
    pub fn is_chosen(&self, row: &Row) -> bool {
        row.reason.is_some() || self.locked.contains(&row.sending())
    }

    /// What stands against someone, of several the one that is hardest to mend; nothing, where they can come.
    pub fn obstacle(&self, need: &Need, works: &Works) -> Option<Obstacle> {
        self.all_against(need, works).first().copied()
    }

    /// Everything that stands against someone, what is hardest to mend first. Of somebody whose hours nobody has said, no
    /// more is known. Who is not wanted and reads it themself is not free then, and reads no more.
    pub fn all_against(&self, need: &Need, works: &Works) -> Vec<Obstacle> {
        let lsa = works.lsa.id;
        let session = self.session(need.occurrence);
        let written = self.written.get(&lsa_id(lsa)).copied();
        let (Some(session), Some(written), Some(meeting)) = (session, written, self.week.meeting(need.occurrence))
        else {
            return Vec::new();
        };
        let (start, end) = span(session, need.part);
        let is_refused = self.model.is_refused(need.sending(lsa));
        let is_untold = is_refused && self.week.is_read_by(lsa);
        let not_wanted = is_refused && !is_untold;
        let Some(of) = &works.week else {
            return vec![if not_wanted { Obstacle::NotWanted } else { Obstacle::Unknown }];
        };
        let mut hours = of.days.get(usize::from(session.day)).into_iter().flatten();
        let works_then = hours.any(|at| u32::from(at.from().minutes()) <= start && end <= u32::from(at.to().minutes()));
        let away = self.week.is_away(lsa, meeting.on);
        let tests = [
            (Obstacle::NotWanted, not_wanted),
            (Obstacle::Away, away),
            (Obstacle::NotIn, !works_then),
            (Obstacle::Skill, !lacks(need, works).is_empty()),
            (Obstacle::OtherSite, self.model.is_at_another_site(lsa, (session.day, start, end))),
        ];
        let mut found: Vec<_> = tests.into_iter().filter(|(_, stands)| *stands).map(|(obstacle, _)| obstacle).collect();
        found.extend(self.in_the_way(need, written, session, works));
        if is_untold && !found.contains(&Obstacle::Elsewhere) {
            found.push(Obstacle::Elsewhere);
        }
        found
    }

    /// What else they do that day and week stands against it. Where they are there already, they stay for longer or as long.
    fn in_the_way(&self, need: &Need, written: &WrittenLsa, session: &WrittenSession, works: &Works) -> Vec<Obstacle> {
        let (nothing, lsa) = (BTreeMap::new(), works.lsa.id);
        let (from, to) = span(session, need.part);
        let has_begun = self.model.is_at_begun(lsa, (session.day, from, to));
        let stays = self.stays.get(&lsa).unwrap_or(&nothing);
        let with = stays.get(&need.occurrence).map_or(&[][..], Vec::as_slice);
        let used = |half: Part| {
            with.iter().filter(|(part, _)| part.meets(half)).map(|(_, loads)| of(*loads, half)).sum::<Twelfths>()
        };
        let takes = loads(need);
        // nobody shares whoever comes to be alone with a learner, not even with another for whom nothing was agreed
        let is_alone = need.sharing == Some(Sharing::JustMe);
        let is_shared = is_alone && with.iter().any(|(part, _)| part.meets(need.part));
        let is_too_much = |half: Part| used(half) + of(takes, half) > WHOLE;
        let full = with.len() >= AT_ONCE || is_shared || need.part.halves().any(is_too_much);
        let already = with.iter().map(|(part, _)| *part).reduce(Part::and);
        let (start, end) = span(session, already.map_or(need.part, |part| part.and(need.part)));
        let others: Vec<_> = stays
            .iter()
            .filter(|(at, _)| **at != need.occurrence)
            .filter_map(|(at, with)| {
                let (other, part) = (self.session(*at)?, with.iter().map(|(part, _)| *part).reduce(Part::and)?);
                Some((other.day, span(other, part)))
            })
            .collect();
        let same_day = || others.iter().filter(|(day, _)| *day == session.day).map(|(_, span)| *span);
        let elsewhere = has_begun || same_day().any(|(from, to)| from < end && start < to);
        let spent: u32 = others.iter().map(|(_, (from, to))| to - from).sum();
        let rests = self.model.rests(self.week, works, session.day, same_day().chain([(start, end)]));
        let tests = [
            (Obstacle::Full, full),
            (Obstacle::Elsewhere, elsewhere),
            (Obstacle::Hours, spent + end - start > written.minutes),
            (Obstacle::Break, !rests),
        ];
        tests.into_iter().filter(|(_, stands)| *stands).map(|(obstacle, _)| obstacle).collect()
    }

    fn session(&self, at: OccurrenceId) -> Option<&WrittenSession> {
        self.sessions.get(&at).copied()
    }

    /// Everyone by what stands against them; those against whom nothing stands are free.
    pub fn tally(&self, need: &Need) -> Tally {
        let mut tally = Tally::default();
        for works in &self.week.lsas {
            let all = self.all_against(need, works);
            match all.first() {
                Some(obstacle) => {
                    tally.against.entry(*obstacle).or_default().push(works.lsa.id);
                    tally.lacks.insert(works.lsa.id, lacks(need, works));
                }
                None => drop(tally.free.insert(works.lsa.id)),
            }
            if let [only] = all[..] {
                tally.only.entry(only).or_default().push(works.lsa.id);
            }
        }
        tally
    }
}

/// From when to when of a meeting a part of it is, as the engine counts it.
const fn span(session: &WrittenSession, part: Part) -> (Minutes, Minutes) {
    let middle = u32::midpoint(session.start, session.end);
    match part {
        Part::Whole => (session.start, session.end),
        Part::First => (session.start, middle),
        Part::Second => (middle, session.end),
    }
}

/// What is taken of an LSA in one half of a meeting.
const fn of(loads: [Twelfths; 2], half: Part) -> Twelfths {
    match half {
        Part::Second => loads[1],
        Part::Whole | Part::First => loads[0],
    }
}

/// The word that names in locale keys what stands against some people. Of whoever reads it themself it is only said that they are
/// not free then, also where they are in another room: or they could tell from it where they are not wanted.
pub fn key_of(week: &SiteWeek, obstacle: Obstacle, people: &[PersonId]) -> &'static str {
    let is_own = obstacle == Obstacle::Elsewhere && people.iter().any(|person| week.is_read_by(*person));
    if is_own { "not-free" } else { obstacle.key() }
}

/// What somebody is not trained in of what is needed; all of it, where nobody has said what they know.
pub fn lacks(need: &Need, works: &Works) -> BTreeSet<Skill> {
    let knows = |skill: &&Skill| works.week.as_ref().is_some_and(|of| of.skills.contains(*skill));
    need.skills.iter().filter(|skill| !knows(skill)).copied().collect()
}

/// Skills in words, one after the other.
pub fn skills<'s>(words: Words, skills: impl IntoIterator<Item = &'s Skill>) -> String {
    let skills = skills.into_iter().map(|skill| words.say(&format!("working-week-skill-{}", skill.key())));
    skills.collect::<Vec<_>>().join(", ")
}

/// What was asked for, in the words of its question.
pub fn amount(words: Words, need: &Need) -> String {
    let of = if need.just_in_case {
        words.step(Question::Presence, domain::scale::Presence::JustInCase.key())
    } else {
        words.step(Question::Amount, need.amount.key())
    };
    of.words
}
