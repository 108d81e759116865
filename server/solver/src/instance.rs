//! A week as it is written down: who can come, when and where, and what was agreed. The format is JSON; this is its shape.

use serde::{Deserialize, Serialize};

/// Minutes, after midnight or of work.
pub type Minutes = u32;
/// Twelfths of one LSA's attention: 12 is all of it.
pub type Twelfths = u32;
/// Twelfths of an LSA-minute, the one measure of every cost; lower is better.
pub type Cost = i64;

/// All of one LSA's attention.
pub const WHOLE: Twelfths = 12;
/// How many learners one LSA may be with at one session.
pub const AT_ONCE: usize = 4;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
        #[serde(transparent)]
        pub struct $name(pub String);
    };
}

id!(
    /// One learning support assistant.
    LsaId
);
id!(
    /// One session of the week.
    SessionId
);
id!(
    /// One learner.
    LearnerId
);
id!(
    /// One site.
    SiteId
);
id!(
    /// Something an LSA can do and a learner may need, such as `bsl`.
    Skill
);

/// A week to be deployed.
#[derive(Clone, Debug, Deserialize)]
pub struct Instance {
    /// Everyone who may be put somewhere.
    pub lsas: Vec<WrittenLsa>,
    /// Everything that happens in the week.
    pub sessions: Vec<WrittenSession>,
    /// Everyone with an agreed or duty line.
    pub learners: Vec<WrittenLearner>,
    /// Between sessions at two sites.
    pub travel_minutes: Minutes,
    /// The same, for two sites of which more is known; there and back alike.
    #[serde(default)]
    pub travel: Vec<(SiteId, SiteId, Minutes)>,
}

/// Someone who supports.
#[derive(Clone, Debug, Deserialize)]
pub struct WrittenLsa {
    /// Named by no other LSA.
    pub id: LsaId,
    /// Where they work.
    pub site: SiteId,
    /// Whether they may be sent elsewhere.
    pub other_sites: bool,
    /// The only other sites they may be sent to; with none named, every one.
    #[serde(default)]
    pub sites: Vec<SiteId>,
    /// Of contract in the week.
    pub minutes: Minutes,
    /// Day (0 is Monday), from, to.
    pub available: Vec<(u8, Minutes, Minutes)>,
    /// What they can do.
    pub skills: Vec<Skill>,
    /// Day, from, to, minutes: so many minutes in one piece between these two are theirs.
    #[serde(default)]
    pub breaks: Vec<(u8, Minutes, Minutes, Minutes)>,
    /// The one learner whose own assistant they are: they come to nobody else.
    #[serde(default)]
    pub only_for: Option<LearnerId>,
    /// Day, from, to: they are not there then, whatever `available` says of other weeks.
    #[serde(default)]
    pub away: Vec<(u8, Minutes, Minutes)>,
}

/// Something that happens at one time and place.
#[derive(Clone, Debug, Deserialize)]
pub struct WrittenSession {
    /// Named by no other session.
    pub id: SessionId,
    /// Where.
    pub site: SiteId,
    /// 0 is Monday.
    pub day: u8,
    /// Minutes after midnight.
    pub start: Minutes,
    /// Minutes after midnight, after the start.
    pub end: Minutes,
    /// Whether it is called off this week: then nobody is needed there.
    #[serde(default)]
    pub off: bool,
}

/// A learner, and what was agreed for their week.
#[derive(Clone, Debug, Deserialize)]
pub struct WrittenLearner {
    /// Named by no other learner.
    pub id: LearnerId,
    /// The people they named, where a line says nobody else; with none, everyone is as good.
    pub wanted: Vec<LsaId>,
    /// The people who never come to them.
    pub refused: Vec<LsaId>,
    /// Whether they like it to be the same person.
    pub people: People,
    /// What was agreed, a line a session.
    pub demand: Vec<WrittenDemand>,
    /// Day, from, to: they are not there then, and need nobody at what begins in it.
    #[serde(default)]
    pub away: Vec<(u8, Minutes, Minutes)>,
}

/// Same or different people, as the learner said.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "snake_case")]
pub enum People {
    /// The same person everywhere.
    Same,
    /// Different people.
    Different,
    /// They do not mind.
    Any,
}

/// One agreed or duty line at one session.
#[derive(Clone, Debug, Deserialize)]
pub struct WrittenDemand {
    /// Where it happens.
    pub session: SessionId,
    /// How much of one LSA.
    pub amount: Amount,
    /// Whether the LSA may be with others at the same time.
    pub sharing: Sharing,
    /// What the LSA has to be able to do.
    pub skills: Vec<Skill>,
    /// The people the learner named for it alone, in place of those they named for all; with none in it, everyone is as good.
    #[serde(default)]
    pub wanted: Option<Vec<LsaId>>,
    /// Those of whom one shall come, if anyone. With none named, everyone.
    #[serde(default)]
    pub only: Vec<LsaId>,
    /// Whether a person has locked that there: as long as a hard rule allows it, nobody is called away for the sake of anyone else.
    #[serde(default)]
    pub locked: bool,
    /// The half of the session it is for; the whole of it, where none is said.
    #[serde(default)]
    pub half: Option<Half>,
    /// One half in which it is another amount.
    #[serde(default)]
    pub except: Option<(Half, Amount)>,
    /// Whether the learner's own assistant is there: then nobody else is needed.
    #[serde(default)]
    pub own_assistant: bool,
}

/// One half of a session.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "snake_case")]
pub enum Half {
    /// From its start to the middle.
    First,
    /// From the middle, rounded down to a minute, to its end.
    Second,
}

impl WrittenDemand {
    /// What of one LSA's attention it takes in the first half, and in the second.
    pub fn loads(&self) -> [Twelfths; 2] {
        [Half::First, Half::Second]
            .map(|half| if self.half.is_none_or(|only| only == half) { self.load(half) } else { 0 })
    }

    fn load(&self, half: Half) -> Twelfths {
        let amount = self.except.filter(|(except, _)| *except == half).map_or(self.amount, |(_, amount)| amount);
        match (self.sharing, amount) {
            (_, Amount::Nothing) => 0,
            (Sharing::JustMe, _) | (_, Amount::All) => WHOLE,
            (_, Amount::Most) => 8,
            (_, Amount::Some) => 4,
            (_, Amount::ALittle) => 3,
        }
    }
}

/// How much of one LSA.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "snake_case")]
pub enum Amount {
    /// Nothing: whoever comes is more than was agreed, and may be with others as if they were not there.
    Nothing,
    /// Three twelfths.
    ALittle,
    /// Four twelfths.
    Some,
    /// Eight twelfths.
    Most,
    /// All of it.
    All,
}

/// Whether the LSA may be with others at the same time.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "snake_case")]
pub enum Sharing {
    /// With nobody else: takes a whole LSA, whatever the amount, if it is any.
    JustMe,
    /// With the group.
    Group,
    /// Either.
    Any,
}

/// Who is with whom: a demand without a row is unmet.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct Answer {
    /// Learner, session, LSA.
    pub assign: Vec<(LearnerId, SessionId, LsaId)>,
}
