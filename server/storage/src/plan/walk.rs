//! Whatever happens to plans, in whatever order: beside a model so plain that it can be read, no walk reaches an agreed line
//! without the learner's own answer, loses a version, or leaves a briefing that was read before unmarked.
//!
//! A thousand steps on each database; with `SAYSO_PROOF=full` half a million on each.

use std::collections::BTreeSet;

use chrono_tz::Europe::London;
use databases::{BOTH, Kind};
use domain::access::{Role, Visitor};
use domain::deployment::Stretch;
use domain::id::{PlanAnswerId, SittingId};
use domain::plan::{Basis, PlanLine, Reason, Reply};
use domain::scale::Scale;
use domain::sitting::Maker;
use domain::situation::Situation;

use super::answer::reopen_what_differs;
use super::*;
use crate::example::{Example, Taught, day, tuesday};
use crate::{Briefed, Order};

/// Steps of one learner's walk: long enough for everything to meet everything, short enough to stay quick.
const STEPS: usize = 50;
const AMOUNTS: [&str; 4] = ["a-little", "some", "most", "all"];

fn walks() -> usize {
    if std::env::var("SAYSO_PROOF").is_ok_and(|proof| proof == "full") { 10_000 } else { 20 }
}

/// The same numbers every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % most
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }
}

/// A line as the model knows it.
#[derive(Clone, Debug)]
struct Line {
    id: PlanLineId,
    number: i64,
    situation: Situation,
    terms: String,
    asked: String,
    replies: Vec<Reply>,
}

impl Line {
    /// Whether the learner's own last word of the two that count is that they agree.
    fn is_agreed(&self) -> bool {
        let last = self.replies.iter().rev().find(|reply| matches!(reply, Reply::Agree | Reply::TakeBack));
        last == Some(&Reply::Agree)
    }

    /// Whether they said something else since.
    fn is_marked(&self) -> bool {
        self.is_agreed() && self.replies.last() != Some(&Reply::Agree)
    }
}

/// What was read: what they want, and which lines with which marks. Wanting again what was read before is nothing new.
type Read = (&'static str, BTreeSet<(PlanLineId, bool)>);

/// Everything there is to know, without a database.
#[derive(Debug)]
struct Model {
    maths: Situation,
    said: i64,
    amount: &'static str,
    plans: i64,
    lines: Vec<Line>,
    duties: Vec<(PlanLineId, bool)>,
    read: Option<Read>,
}

impl Model {
    fn asked(&self) -> String {
        format!("presence help;amount {}", self.amount)
    }

    fn newest(&self, situation: Situation) -> Option<&Line> {
        self.lines.iter().filter(|line| line.situation == situation).max_by_key(|line| line.number)
    }

    /// What holds in one situation: the newest line that was ever agreed, unless it was taken back.
    fn holds(&self, situation: Situation) -> Option<&Line> {
        let agreed =
            self.lines.iter().filter(|line| line.situation == situation && line.replies.contains(&Reply::Agree));
        agreed.max_by_key(|line| line.number).filter(|line| line.is_agreed())
    }

    fn in_maths(&self) -> Option<&Line> {
        self.holds(self.maths).or_else(|| self.holds(Situation::AllLessons))
    }

    fn shown(&self) -> Read {
        let duties = self.duties.iter().filter(|(_, ended)| !ended).map(|(id, _)| (*id, false));
        let agreed = self.in_maths().map(|line| (line.id, line.is_marked()));
        (self.amount, duties.chain(agreed).collect())
    }

    /// Whether a line takes an answer.
    fn takes(&self, line: &Line, reply: Reply) -> bool {
        let is_newest = self.newest(line.situation).is_some_and(|newest| newest.id == line.id);
        let in_place = is_newest || (reply != Reply::Agree && line.is_agreed());
        in_place && (reply != Reply::TakeBack || line.is_agreed())
    }
}

/// One learner with a lesson to which Dana comes.
struct Walk<'a> {
    college: &'a Example,
    grace: &'a Visitor,
    amina: Visitor,
    dana: Visitor,
    maths: Taught,
    model: Model,
}

impl<'a> Walk<'a> {
    async fn begin(college: &'a Example, grace: &'a Visitor) -> Self {
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let maths = college.class("Maths", college.site, 540, 630, &[&amina]).await;
        let stretch = Stretch::new(day(24), day(24), tuesday().today).unwrap();
        let order = Order { session: maths.session, lsa: dana.person, stretch };
        college.storage.deploy(&college.grant(grace, &amina).await, order, None, tuesday()).await.unwrap();
        let (id, themself) = (SittingId::new(Uuid::now_v7()), Grant::themself(&amina).unwrap());
        college.storage.start_sitting(&themself, id, Maker::Myself, tuesday()).await.unwrap();
        let situation = Situation::Session(maths.session);
        let model = Model {
            maths: situation,
            said: 0,
            amount: "some",
            plans: 0,
            lines: Vec::new(),
            duties: Vec::new(),
            read: None,
        };
        let mut walk = Self { college, grace, amina, dana, maths, model };
        walk.says("some").await;
        walk
    }

    async fn step(&mut self, chance: &mut Chance) {
        match chance.below(16) {
            0..3 => self.propose(chance).await,
            3..9 => self.answer(chance).await,
            9..11 => self.says(chance.one(&AMOUNTS)).await,
            11 => self.write_duty().await,
            12 => self.end_duty(chance).await,
            _ => self.reads().await,
        }
    }

    async fn propose(&mut self, chance: &mut Chance) {
        let statement = self.statement().await;
        let mut offers = Vec::new();
        for situation in [Situation::AllLessons, self.model.maths] {
            let amount = chance.one(&AMOUNTS);
            let reason = Reason::new(Named::Shipped(Shipped::ToTryFirst), "").unwrap();
            let terms = format!("presence help;amount {amount}").parse().unwrap();
            let instead = (amount != self.model.amount).then_some((terms, reason));
            if chance.below(3) > 0 {
                offers.push(Offer { situation, instead, observed: false, from: None, own_assistant: None });
            }
        }
        let id = PlanId::new(Uuid::now_v7());
        let proposal = Proposal { id, seen: self.model.plans, statement, review: day(30), offers };
        let grant = self.college.grant(self.grace, &self.amina).await;
        match self.college.storage.propose(&grant, proposal, tuesday()).await {
            Ok(()) => self.model.plans += 1,
            Err(Error::Plan(Refusal::Nothing)) => return,
            Err(error) => panic!("{error:?}"),
        }
        let known: BTreeSet<_> = self.model.lines.iter().map(|line| line.id).collect();
        for line in self.history().await.lines {
            if line.origin.duty().is_some() || known.contains(&line.id) {
                continue;
            }
            assert!(line.number == self.model.plans && line.replies.is_empty(), "a new line is not answered: {line:?}");
            let (terms, asked) = (line.terms.to_string(), self.model.asked());
            let replies = Vec::new();
            let PlanLine { id, number, situation, .. } = line;
            self.model.lines.push(Line { id, number, situation, terms, asked, replies });
        }
    }

    /// The learner answers, or a coordinator enters what they answered on paper.
    async fn answer(&mut self, chance: &mut Chance) {
        if self.model.lines.is_empty() {
            return;
        }
        let place = chance.below(self.model.lines.len());
        let replies: Vec<Reply> = Reply::ALL.iter().copied().filter(|reply| *reply != Reply::SaidAnew).collect();
        let reply = if chance.below(2) == 0 { Reply::Agree } else { chance.one(&replies) };
        let line = self.model.lines[place].clone();
        let (id, storage) = (PlanAnswerId::new(Uuid::now_v7()), &self.college.storage);
        let answered = if chance.below(4) == 0 {
            let grant = self.college.grant(self.grace, &self.amina).await;
            storage.enter_plan_answer(&grant, id, (line.id, reply), tuesday()).await
        } else {
            let grant = Grant::themself(&self.amina).unwrap();
            storage.answer_line(&grant, id, (line.id, reply), tuesday()).await
        };
        match answered {
            Ok(()) => assert!(self.model.takes(&line, reply), "{reply:?} to {line:?}"),
            Err(Error::Plan(_)) => return assert!(!self.model.takes(&line, reply), "no {reply:?} to {line:?}"),
            Err(error) => panic!("{error:?}"),
        }
        self.model.lines[place].replies.push(reply);
    }

    /// They send what they want anew; what was agreed beside something else is reopened by it.
    async fn says(&mut self, amount: &'static str) {
        self.model.said += 1;
        self.model.amount = amount;
        let places = ["all-lessons".to_owned(), self.model.maths.to_string()];
        let said: Vec<_> =
            places.iter().flat_map(|at| [(at.clone(), "presence", "help"), (at.clone(), "amount", amount)]).collect();
        self.college.says(&self.amina, self.model.said, "sent", &said).await;
        let amina = self.amina.clone();
        let reopened = self
            .college
            .storage
            .write(move |conn| Box::pin(async move { reopen_what_differs(conn, &amina, tuesday()).await }));
        reopened.await.unwrap();
        let asked = self.model.asked();
        for situation in [Situation::AllLessons, self.model.maths] {
            let Some(id) = self.model.newest(situation).map(|line| line.id) else { continue };
            let line = self.model.lines.iter_mut().find(|line| line.id == id).unwrap();
            if line.is_agreed() && !line.is_marked() && line.asked != asked {
                line.replies.push(Reply::SaidAnew);
            }
        }
    }

    async fn write_duty(&mut self) {
        let id = PlanLineId::new(Uuid::now_v7());
        let duty = Duties {
            situation: Situation::AllLessons,
            terms: "presence help;amount all".parse().unwrap(),
            basis: Basis::Safety,
            review: day(30),
            what_to_do: String::new(),
            two_people: false,
        };
        let grant = self.college.grant(self.grace, &self.amina).await;
        self.college.storage.write_duty(&grant, id, duty, tuesday()).await.unwrap();
        self.model.duties.push((id, false));
    }

    async fn end_duty(&mut self, chance: &mut Chance) {
        if self.model.duties.is_empty() {
            return;
        }
        let place = chance.below(self.model.duties.len());
        let grant = self.college.grant(self.grace, &self.amina).await;
        self.college.storage.end_duty(&grant, self.model.duties[place].0, tuesday()).await.unwrap();
        self.model.duties[place].1 = true;
    }

    async fn reads(&mut self) {
        let edition = self.briefed().await.edition;
        let grant = self.college.grant(&self.dana, &self.amina).await;
        self.college.storage.mark_read(&grant, self.maths.session, edition, tuesday()).await.unwrap();
        self.model.read = Some(self.model.shown());
    }

    async fn statement(&self) -> Option<StatementId> {
        let learner = self.amina.person;
        let current = self.college.storage.read(move |conn| Box::pin(current(conn, learner))).await.unwrap();
        current.map(|statement| statement.id)
    }

    async fn history(&self) -> History {
        let learner = self.amina.person;
        self.college.storage.read(move |conn| Box::pin(history_of(conn, learner))).await.unwrap()
    }

    async fn briefed(&self) -> Briefed {
        let grant = Grant::themself(&self.dana).unwrap();
        let mut today = self.college.storage.today(&grant, London, tuesday()).await.unwrap();
        today.meetings.remove(0).learners.remove(0)
    }

    /// The database against the model.
    async fn holds(&self) {
        let (history, briefed, model) = (self.history().await, self.briefed().await, &self.model);
        assert_eq!(history.number(), model.plans);
        assert_eq!(history.plans.len(), usize::try_from(model.plans).unwrap(), "a version is lost");
        let said: Vec<_> = history.lines.iter().filter(|line| line.origin.duty().is_none()).collect();
        assert_eq!((said.len(), history.lines.len() - said.len()), (model.lines.len(), model.duties.len()));
        for line in &model.lines {
            let kept = history.line(line.id).expect("no line is lost");
            let replies: Vec<Reply> = kept.replies.iter().map(|answered| answered.reply).collect();
            assert_eq!(
                (kept.terms.to_string(), kept.number, &replies),
                (line.terms.clone(), line.number, &line.replies)
            );
        }
        let planned = &briefed.planned;
        let agreed = planned.agreed.as_ref().map(|given| given.line.id);
        assert_eq!(agreed, model.in_maths().map(|line| line.id), "{model:?}");
        if let Some(given) = &planned.agreed {
            let own = given.line.replies.iter().any(|answered| answered.reply == Reply::Agree);
            assert!(own, "nothing is agreed without the learner's answer");
        }
        let marked = model.in_maths().is_some_and(Line::is_marked);
        assert_eq!((planned.reopened_at().is_some(), briefed.answer_by.is_some()), (marked, marked), "{model:?}");
        assert_eq!(briefed.is_read(), model.read.as_ref() == Some(&model.shown()), "a stale briefing: {model:?}");
    }
}

async fn every_walk(kind: Kind) {
    let college = Example::on(kind).await;
    let grace = college.person("Grace", Role::Coordinator, college.site).await;
    let mut chance = Chance(0x5AA5_2026);
    for _ in 0..walks() {
        let mut walk = Walk::begin(&college, &grace).await;
        for _ in 0..STEPS {
            walk.step(&mut chance).await;
            walk.holds().await;
        }
    }
}

#[tokio::test]
async fn no_walk_reaches_an_agreement_of_nobodys_loses_a_version_or_leaves_a_stale_briefing_unmarked() {
    for kind in BOTH {
        every_walk(kind).await;
    }
}
