//! What the next proposal begins with where a learner decided something of a line at their review.

use std::collections::BTreeMap;

use super::{PlanLine, Terms};
use crate::id::PlanLineId;
use crate::plan_review::{Decided, Decision};
use crate::scale::{Amount, Presence, Scale, scales};

scales! {
    /// Why a line is offered as it is, and is to be talked about.
    ToTalk {
        /// They want something else: that is asked, and never worked out.
        Different = "different",
        /// They want more, and it is the most there is.
        Most = "most",
        /// They want less, and it is the least there is.
        Least = "least",
        /// They want more than is offered.
        More = "more",
        /// They want less than is offered.
        Less = "less",
        /// They are not sure.
        NotSure = "not-sure",
    }
}

/// What is to be talked about beside a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Talk {
    /// Why.
    pub about: ToTalk,
    /// In the learner's own words, where they said it.
    pub words: Option<String>,
}

/// What is to be talked about, by the line it stands beside.
pub type Talks = BTreeMap<PlanLineId, Talk>;

/// What a decision makes of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// It stays.
    Keep,
    /// One step of help less or more.
    Step(Terms),
    /// It is offered as it is, and talked about.
    Talk(ToTalk),
}

impl Terms {
    /// What a decision makes of these: one step less or more where help has an amount with such a step, and else a talk.
    pub fn next(&self, decision: Decision) -> Next {
        match (decision, self.presence()) {
            (Decision::Keep | Decision::NotNow, _) => Next::Keep,
            (Decision::NotSure, _) => Next::Talk(ToTalk::NotSure),
            (Decision::Different, _) => Next::Talk(ToTalk::Different),
            (Decision::Less, Presence::NoOne) => Next::Talk(ToTalk::Least),
            (Decision::Less, Presence::JustInCase) => Next::Talk(ToTalk::Less),
            (Decision::More, Presence::NoOne | Presence::JustInCase) => Next::Talk(ToTalk::More),
            (Decision::Less, Presence::Help) => self.step(usize::checked_sub, ToTalk::Least),
            (Decision::More, Presence::Help) => self.step(usize::checked_add, ToTalk::Most),
        }
    }

    fn step(&self, way: fn(usize, usize) -> Option<usize>, end: ToTalk) -> Next {
        let now = Amount::ALL.iter().position(|amount| Some(*amount) == self.takes());
        let then = now.and_then(|now| way(now, 1)).and_then(|then| Amount::ALL.get(then));
        then.map_or(Next::Talk(end), |amount| Next::Step(self.with_amount(*amount)))
    }
}

impl Talk {
    /// What is to be talked about beside `offered`, where `line` stood and this was decided of it. What the learner said in
    /// words goes with whatever is offered; that there is no more or less, or that they do not get it, only with what is offered
    /// as it was.
    pub fn beside(line: &PlanLine, decided: &Decided, offered: &Terms) -> Option<Self> {
        let about = match (line.terms.next(decided.decision()), decided.decision()) {
            (Next::Talk(ToTalk::Different), _) => {
                return Some(Self { about: ToTalk::Different, words: decided.words().map(str::to_owned) });
            }
            (Next::Talk(about), _) => about,
            (Next::Step(_), Decision::Less) => ToTalk::Less,
            (Next::Step(_), _) => ToTalk::More,
            (Next::Keep, _) => return None,
        };
        (*offered == line.terms).then_some(Self { about, words: None })
    }
}
