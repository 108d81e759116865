//! Everyone by the rule that stands against them: counted for a coordinator, kept for the learner, and what would mend it.

use std::collections::{BTreeMap, BTreeSet};

use domain::deployment::{Obstacle, Why};
use domain::id::PersonId;
use domain::scale::{Scale, Skill};
use storage::SiteWeek;

use super::{key_of, skills};
use crate::words::Words;

/// Every rule that can be mended, what takes the least first. That somebody is not wanted is for nobody to mend.
const MENDS: [Obstacle; 9] = [
    Obstacle::Unknown,
    Obstacle::Hours,
    Obstacle::Skill,
    Obstacle::Break,
    Obstacle::Full,
    Obstacle::Elsewhere,
    Obstacle::OtherSite,
    Obstacle::NotIn,
    Obstacle::Away,
];

/// Who cannot come, by rule, and who can.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// By rule.
    pub against: BTreeMap<Obstacle, Vec<PersonId>>,
    /// Those against whom nothing else stands: without it, they could come.
    pub only: BTreeMap<Obstacle, Vec<PersonId>>,
    /// Against whom nothing stands.
    pub free: BTreeSet<PersonId>,
    /// What each who cannot come is not trained in.
    pub lacks: BTreeMap<PersonId, BTreeSet<Skill>>,
}

impl Tally {
    /// The same without some people: who comes already is not asked.
    pub fn without(mut self, people: &[PersonId]) -> Self {
        for of in [&mut self.against, &mut self.only] {
            of.values_mut().for_each(|those| those.retain(|lsa| !people.contains(lsa)));
            of.retain(|_, those| !those.is_empty());
        }
        self.free.retain(|lsa| !people.contains(lsa));
        self
    }

    /// Whether there is nobody to ask.
    pub fn is_nobody(&self) -> bool {
        self.free.is_empty() && self.against.is_empty()
    }

    /// One sentence for a coordinator: a count by rule; where it is a skill, by what each is not trained in.
    pub fn said(&self, words: Words, week: &SiteWeek) -> String {
        if !self.free.is_empty() {
            let names = self.free.iter().map(|person| name(week, person)).collect::<Vec<_>>().join(", ");
            return words.say_with("deployment-why-free", &[("names", names.into())]);
        }
        if self.against.is_empty() {
            return words.say("deployment-why-nobody");
        }
        let parts = self.against.iter().flat_map(|(obstacle, people)| {
            self.alike(*obstacle, people).into_iter().map(move |(lacks, people)| {
                let names = people.iter().map(|person| name(week, person)).collect::<Vec<_>>().join(", ");
                let skills = skills(words, &lacks);
                let args = [("count", people.len().into()), ("skills", skills.into()), ("names", names.into())];
                words.say_with(&format!("deployment-why-{}", key_of(week, *obstacle, &people)), &args)
            })
        });
        words.say_with("deployment-why", &[("parts", parts.collect::<Vec<_>>().join("; ").into())])
    }

    /// Those whom one rule stands against: all together, or apart by what they are not trained in.
    fn alike(&self, obstacle: Obstacle, people: &[PersonId]) -> BTreeMap<BTreeSet<Skill>, Vec<PersonId>> {
        let mut alike: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for person in people {
            let lacks = if obstacle == Obstacle::Skill { self.lacked_by(person) } else { BTreeSet::new() };
            alike.entry(lacks).or_default().push(*person);
        }
        alike
    }

    fn lacked_by(&self, person: &PersonId) -> BTreeSet<Skill> {
        self.lacks.get(person).cloned().unwrap_or_default()
    }

    /// The same as it is kept for the learner; of skills, those that somebody lacks whom that keeps away.
    pub fn kept(&self) -> Why {
        if !self.free.is_empty() {
            return Why::default();
        }
        let untrained = self.against.get(&Obstacle::Skill).into_iter().flatten();
        let mut why = Why { skills: untrained.flat_map(|person| self.lacked_by(person)).collect(), ..Why::default() };
        for (obstacle, people) in &self.against {
            match obstacle {
                Obstacle::NotWanted => why.refused.extend(people),
                _ => drop(why.against.insert(*obstacle, people.len())),
            }
        }
        why
    }

    /// The one rule whose mending would do by itself, the least first, and whose it is: of a skill, who lacks the fewest. Nothing where
    /// no one thing would, or where somebody can simply be sent.
    pub fn least(&self) -> Option<(Obstacle, &PersonId)> {
        if !self.free.is_empty() {
            return None;
        }
        let first = |obstacle| {
            let lacks = |person: &&PersonId| self.lacks.get(*person).map_or(0, BTreeSet::len);
            self.only.get(&obstacle).and_then(|people| people.iter().min_by_key(lacks))
        };
        MENDS.into_iter().find_map(|obstacle| Some((obstacle, first(obstacle)?)))
    }

    /// What would mend it by itself, in words.
    pub fn mend(&self, words: Words, week: &SiteWeek) -> Option<String> {
        let (obstacle, person) = self.least()?;
        let lacked = skills(words, &self.lacked_by(person));
        let args = [("name", name(week, person).into()), ("skills", lacked.into())];
        Some(words.say_with(&format!("deployment-mend-{}", obstacle.key()), &args))
    }
}

fn name(week: &SiteWeek, person: &PersonId) -> String {
    week.people.get(person).map(|face| face.name.to_string()).unwrap_or_default()
}
