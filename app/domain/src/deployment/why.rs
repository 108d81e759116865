//! Why a learner's place in a published week is not as they agreed: who could not come, by the rule that stands against them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use super::Here;
use crate::id::PersonId;
use crate::scale::{SamePerson, Scale, Skill, scales};

scales! {
    /// The rule that stands against one person at one meeting; of several the one that is hardest to mend.
    Obstacle {
        /// The learner does not want them: told to the learner and the coordinator alone.
        NotWanted = "not-wanted",
        /// Nobody has said when they work.
        Unknown = "unknown",
        /// They are marked as not in.
        Away = "away",
        /// They do not work then.
        NotIn = "not-in",
        /// They lack a skill.
        Skill = "skill",
        /// They are at another site then.
        OtherSite = "other-site",
        /// They are in another room then.
        Elsewhere = "elsewhere",
        /// They are in the room, with as many as one person can be with.
        Full = "full",
        /// They have no hours left.
        Hours = "hours",
        /// They would have no break.
        Break = "break",
    }
}

/// Who could not come, counted by rule; whom the learner refused by name, for the learner alone; and of somebody who could, why
/// another does.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Why {
    /// How many each rule stands against, the refused not among them.
    pub against: BTreeMap<Obstacle, usize>,
    /// Whom the learner does not want there.
    pub refused: BTreeSet<PersonId>,
    /// What somebody must know to come.
    pub skills: BTreeSet<Skill>,
    /// Why whoever comes does, where the one it is about could as well.
    pub instead: Option<Here>,
    /// Where it is about somebody whom the learner did not name: the same person is wanted, and that is who comes to them most; or
    /// different people, and nobody else comes to them.
    pub asked: Option<SamePerson>,
}

impl Why {
    /// As anybody but the learner and their coordinator may be told it: whoever is refused is not free then, like others.
    #[must_use]
    pub fn for_others(mut self) -> Self {
        let named = self.against.remove(&Obstacle::NotWanted).unwrap_or_default();
        let refused = std::mem::take(&mut self.refused).len() + named;
        if refused > 0 {
            *self.against.entry(Obstacle::Elsewhere).or_default() += refused;
        }
        self
    }
}

impl fmt::Display for Why {
    /// As kept with a version: `skill 9;elsewhere 3;no <id>;must makaton`, or `instead shares;asked same`, or
    /// `elsewhere 2;asked different`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let against = self.against.iter().map(|(obstacle, count)| format!("{} {count}", obstacle.key()));
        let refused = self.refused.iter().map(|person| format!("no {person}"));
        let skills = self.skills.iter().map(|skill| format!("must {}", skill.key()));
        let instead = self.instead.iter().map(|here| format!("instead {}", here.key()));
        let asked = self.asked.iter().map(|asked| format!("asked {}", asked.key()));
        f.write_str(&against.chain(refused).chain(skills).chain(instead).chain(asked).collect::<Vec<_>>().join(";"))
    }
}

/// A text that is no reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a reason why nobody comes")]
pub struct UnknownWhy;

impl FromStr for Why {
    type Err = UnknownWhy;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut why = Self::default();
        for part in text.split(';').filter(|part| !part.is_empty()) {
            let (word, of) = part.split_once(' ').ok_or(UnknownWhy)?;
            match word {
                "no" => drop(why.refused.insert(of.parse().map_err(|_| UnknownWhy)?)),
                "must" => drop(why.skills.insert(Scale::parse(of).ok_or(UnknownWhy)?)),
                "instead" => why.instead = Some(Scale::parse(of).ok_or(UnknownWhy)?),
                "asked" => why.asked = Some(Scale::parse(of).ok_or(UnknownWhy)?),
                _ => {
                    let obstacle = Scale::parse(word).ok_or(UnknownWhy)?;
                    why.against.insert(obstacle, of.parse().map_err(|_| UnknownWhy)?);
                }
            }
        }
        Ok(why)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn why() -> Why {
        Why {
            against: BTreeMap::from([(Obstacle::Skill, 9), (Obstacle::Elsewhere, 1)]),
            refused: BTreeSet::from([PersonId::new(Uuid::from_u128(7))]),
            skills: BTreeSet::from([Skill::Moving]),
            instead: None,
            asked: Some(SamePerson::Same),
        }
    }

    #[test]
    fn it_is_kept_as_words_and_read_back() {
        assert_eq!(why().to_string().parse(), Ok(why()));
        assert_eq!(Why::default().to_string().parse(), Ok(Why::default()));
        let instead = Why { instead: Some(Here::Shares), ..Why::default() };
        assert_eq!(instead.to_string().parse(), Ok(instead));
        let different = Why { asked: Some(SamePerson::Different), ..why() };
        assert_eq!(different.to_string().parse(), Ok(different));
        for broken in ["skill", "skill nine", "no one", "must fly", "because 3", "instead me", "asked me"] {
            assert_eq!(broken.parse::<Why>(), Err(UnknownWhy), "{broken}");
        }
    }

    #[test]
    fn others_are_told_that_whoever_is_refused_is_not_free() {
        let told = why().for_others();
        assert_eq!(
            (told.against.get(&Obstacle::Elsewhere), told.refused.len(), told.asked),
            (Some(&2), 0, why().asked)
        );
        let named = Why { against: BTreeMap::from([(Obstacle::NotWanted, 1)]), ..Why::default() };
        assert_eq!(named.for_others().against, BTreeMap::from([(Obstacle::Elsewhere, 1)]), "nor is one they named");
    }
}
