//! All there is to know of one walk, without a database: so plain that it can be read.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::deployment::VersionNumber;
use domain::id::{AbsenceId, PersonId, PlanLineId};
use domain::plan::Reply;
use domain::situation::Situation;

/// The same numbers every time.
pub(super) struct Chance(u64);

impl Chance {
    /// The same chances each time for the same number, quite others for the next (Fibonacci hashing, Knuth, TAOCP 6.4).
    pub(super) fn of(number: usize) -> Self {
        Self((u64::try_from(number).unwrap() + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    pub(super) fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % most
    }

    pub(super) fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }
}

/// A line as the model knows it.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) id: PlanLineId,
    pub(super) number: i64,
    pub(super) situation: Situation,
    /// Whether it begins on a day that is still to come.
    pub(super) is_later: bool,
    pub(super) terms: String,
    /// What was asked when it was proposed, if anything was.
    pub(super) asked: Option<String>,
    /// Their own assistant, where that is who comes.
    pub(super) own_assistant: Option<String>,
    pub(super) replies: Vec<Reply>,
    /// The step at which it was proposed.
    pub(super) written: usize,
    /// The step at which they last agreed to it.
    pub(super) agreed: usize,
    /// The step at which they first wanted otherwise, or no more, what they had agreed to.
    pub(super) changed: Option<usize>,
}

impl Line {
    /// The learner says this of it, at a step of the walk.
    pub(super) fn replied(&mut self, reply: Reply, step: usize) {
        let begins = self.is_agreed() && !self.is_marked();
        match reply {
            Reply::Agree => (self.agreed, self.changed) = (step, None),
            Reply::TakeBack => self.changed = Some(step),
            _ if begins => self.changed = Some(step),
            _ => {}
        }
        self.replies.push(reply);
    }

    /// Whether the learner's own last word of the two that count is that they agree.
    pub(super) fn is_agreed(&self) -> bool {
        let last = self.replies.iter().rev().find(|reply| matches!(reply, Reply::Agree | Reply::TakeBack));
        last == Some(&Reply::Agree)
    }

    /// Whether what they say now is something else than it was proposed beside; where nothing was said, than it gives.
    pub(super) fn differs(&self, now: Option<&String>) -> bool {
        match &self.asked {
            Some(asked) => now != Some(asked),
            None => now.is_some_and(|now| *now != self.terms),
        }
    }

    /// Whether they said something else since.
    pub(super) fn is_marked(&self) -> bool {
        self.is_agreed() && self.replies.last() != Some(&Reply::Agree)
    }
}

/// A duty as the model knows it.
#[derive(Clone, Debug)]
pub(super) struct Duty {
    pub(super) id: PlanLineId,
    pub(super) what_to_do: &'static str,
    pub(super) is_over: bool,
}

/// What was read: what they want, or which taking back of it, and which lines with which marks. Wanting again what was read before is
/// nothing new; taking it back once more is, for its day is read too.
pub(super) type Read = (Result<&'static str, i64>, BTreeSet<(PlanLineId, bool)>);

/// Everything there is to know, without a database.
#[derive(Debug)]
pub(super) struct Model {
    pub(super) maths: Situation,
    pub(super) said: i64,
    /// How much they want; nothing once they took back what they said.
    pub(super) amount: Option<&'static str>,
    pub(super) plans: i64,
    /// The day on which the newest plan is looked at again.
    pub(super) review: Option<NaiveDate>,
    /// Whether they have met since it was proposed.
    pub(super) met: bool,
    pub(super) lines: Vec<Line>,
    /// How many steps there were.
    pub(super) steps: usize,
    pub(super) duties: Vec<Duty>,
    /// Where they decided otherwise at a review, and nothing was proposed since.
    pub(super) otherwise: BTreeSet<Situation>,
    /// What each LSA read last.
    pub(super) read: BTreeMap<PersonId, Read>,
    /// Whom the week that is published sends to maths.
    pub(super) sent: BTreeSet<PersonId>,
    /// The same of every version that was published in this walk.
    pub(super) versions: BTreeMap<VersionNumber, BTreeSet<PersonId>>,
    /// Who is marked as not in, and under which id.
    pub(super) away: Option<AbsenceId>,
}

impl Model {
    pub(super) fn asked(&self) -> Option<String> {
        self.amount.map(|amount| format!("presence help;amount {amount}"))
    }

    /// A plan is proposed to be looked at again on a day: until they have met about the one before, the earlier day stays.
    pub(super) fn is_proposed(&mut self, on: NaiveDate) {
        let kept = self.review.filter(|_| !self.met);
        self.review = Some(kept.map_or(on, |kept| kept.min(on)));
        self.met = false;
        self.plans += 1;
    }

    /// The newest lines of one situation: one that begins later leaves the one before it.
    pub(super) fn newest(&self, situation: Situation) -> Vec<&Line> {
        let here = || self.lines.iter().filter(move |line| line.situation == situation);
        let now = here().filter(|line| !line.is_later).max_by_key(|line| line.number);
        let later = here().filter(|line| line.is_later).max_by_key(|line| line.number);
        let later = later.filter(|later| now.is_none_or(|now| later.number > now.number));
        now.into_iter().chain(later).collect()
    }

    fn ever_agreed(&self, situation: Situation) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| line.situation == situation && line.replies.contains(&Reply::Agree))
    }

    /// What holds today in one situation: the newest line that was ever agreed, unless it was taken back.
    pub(super) fn holds(&self, situation: Situation) -> Option<&Line> {
        let agreed = self.ever_agreed(situation).filter(|line| !line.is_later);
        agreed.max_by_key(|line| line.number).filter(|line| line.is_agreed())
    }

    /// What will hold, once what is agreed for a later day has begun; taken back, that leaves what holds before it.
    pub(super) fn will_hold(&self, situation: Situation) -> Option<&Line> {
        let agreed = self.ever_agreed(situation).filter(|line| !line.is_later || line.is_agreed());
        agreed.max_by_key(|line| line.number).filter(|line| line.is_agreed())
    }

    /// The lines that somebody acts on, or will.
    pub(super) fn acted_on(&self, situation: Situation) -> BTreeSet<PlanLineId> {
        let all = self.newest(situation).into_iter().chain(self.holds(situation)).chain(self.will_hold(situation));
        all.map(|line| line.id).collect()
    }

    /// The lines for all lessons that are what is given in maths, now or from the later day on.
    pub(super) fn reach_maths(&self) -> BTreeSet<PlanLineId> {
        let all = Situation::AllLessons;
        let now = self.holds(all).filter(|_| self.holds(self.maths).is_none());
        let later = self.will_hold(all).filter(|_| self.will_hold(self.maths).is_none());
        now.into_iter().chain(later).map(|line| line.id).collect()
    }

    pub(super) fn in_maths(&self) -> Option<&Line> {
        self.holds(self.maths).or_else(|| self.holds(Situation::AllLessons))
    }

    /// Whether what holds in maths holds there because they took back, since, what they had agreed to for maths itself.
    fn taken_back_in_maths(&self, holds: &Line) -> bool {
        let own = self.ever_agreed(self.maths).filter(|line| !line.is_later && !line.is_agreed());
        holds.situation != self.maths && own.into_iter().any(|line| line.changed.is_some_and(|at| at > holds.agreed))
    }

    /// Whether whoever comes to maths is to know that they changed their mind about it.
    pub(super) fn is_marked_in_maths(&self) -> bool {
        self.in_maths().is_some_and(|line| line.is_marked() || self.taken_back_in_maths(line))
    }

    /// Whether somebody is to answer a change of mind about a line: nothing was proposed in its place since, nor agreed. What was
    /// agreed before, for a day that is still to come, is no answer.
    pub(super) fn is_to_be_answered(&self, line: &Line) -> bool {
        let Some(changed) = line.changed else { return false };
        let here = self.lines.iter().filter(|other| other.situation == line.situation && other.number > line.number);
        let mut instead = here.filter(|other| other.is_later == line.is_later || !other.is_later);
        let is_agreed =
            |other: &Line| other.replies.contains(&Reply::Agree) && (!other.is_later || other.agreed >= changed);
        !instead.any(|other| is_agreed(other) || other.written > changed)
    }

    /// The first duty that said just this.
    fn first_said(&self, what_to_do: &str) -> Option<PlanLineId> {
        self.duties.iter().find(|duty| duty.what_to_do == what_to_do).map(|duty| duty.id)
    }

    /// Whether a duty that is over goes on in another that says just the same.
    pub(super) fn goes_on(&self, duty: &Duty) -> bool {
        let mut standing = self.duties.iter().filter(|other| !other.is_over);
        duty.is_over && standing.any(|other| other.what_to_do == duty.what_to_do)
    }

    /// A duty that goes on as it was is the one that was read.
    pub(super) fn shown(&self) -> Read {
        let duties = self.duties.iter().filter(|duty| !duty.is_over);
        let duties = duties.filter_map(|duty| self.first_said(duty.what_to_do)).map(|id| (id, false));
        let agreed = self.in_maths().map(|line| (line.id, self.is_marked_in_maths()));
        (self.amount.ok_or(self.said), duties.chain(agreed).collect())
    }

    /// Whether a line takes an answer.
    pub(super) fn takes(&self, line: &Line, reply: Reply) -> bool {
        let is_newest = self.newest(line.situation).iter().any(|newest| newest.id == line.id);
        let in_place = is_newest || (reply != Reply::Agree && line.is_agreed());
        in_place
            && match reply {
                Reply::TakeBack => line.is_agreed(),
                // what is agreed holds
                Reply::NotNow => !line.is_agreed(),
                _ => true,
            }
    }

    /// A week that sends these is published: whoever it sends anew has read nothing for this place.
    pub(super) fn publishes(&mut self, then: BTreeSet<PersonId>) {
        for lsa in then.difference(&self.sent) {
            self.read.remove(lsa);
        }
        self.sent = then;
    }

    /// Whether what an LSA read last is what they are shown.
    pub(super) fn has_read(&self, lsa: PersonId) -> bool {
        self.read.get(&lsa) == Some(&self.shown())
    }
}
