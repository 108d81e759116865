//! Long because each step of a walk and what it is judged by are read beside each other.
//!
//! Whatever happens to plans, at their reviews and to who is sent where, in whatever order: beside a model so plain that it can be
//! read, no walk reaches an agreed line without the learner's own answer, loses a version of a plan or a week, passes over what was
//! decided at a review, or leaves a briefing that was read before unmarked.
//!
//! A thousand steps on each database; with `SAYSO_PROOF=full` half a million on each.

mod duties;
mod model;
mod reviewed;
mod said;
mod sent;

use std::collections::{BTreeMap, BTreeSet};

use chrono_tz::Europe::London;
use databases::Kind;
use domain::access::{Role, Visitor};
use domain::id::{PlanAnswerId, SittingId};
use domain::plan::{PlanLine, Reason, Reply, in_force, with_learner_at};
use domain::scale::Scale;
use domain::sitting::{Maker, Way};
use domain::situation::Situation;

use super::*;
use crate::Briefed;
use crate::example::{Example, Taught, day, tuesday};
use model::{Chance, Line, Model};
use reviewed::a_day;

/// Steps of one learner's walk: long enough for everything to meet everything, short enough to stay quick.
const STEPS: usize = 50;
const AMOUNTS: [&str; 4] = ["a-little", "some", "most", "all"];

fn is_full() -> bool {
    std::env::var("SAYSO_PROOF").is_ok_and(|proof| proof == "full")
}

fn walks() -> usize {
    if is_full() { 10_000 } else { 20 }
}

/// Steps from one look at the database to the next. A look costs more than a step, and at full count each kind of
/// step is the last before one thousands of times.
fn from_look_to_look() -> usize {
    if is_full() { 10 } else { 1 }
}

/// One learner with a lesson to which one of two comes, both, or nobody.
struct Walk<'a> {
    college: &'a Example,
    grace: &'a Visitor,
    amina: Visitor,
    /// Who may be sent to her: Dana, who is at first, and Erin.
    lsas: [Visitor; 2],
    maths: Taught,
    model: Model,
}

impl<'a> Walk<'a> {
    async fn begin(college: &'a Example, grace: &'a Visitor) -> Self {
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let erin = college.person("Erin", Role::Lsa, college.site).await;
        let maths = college.class("Maths", college.site, 540, 630, &[&amina]).await;
        let (id, themself) = (SittingId::new(Uuid::now_v7()), Grant::themself(&amina).unwrap());
        college.storage.start_sitting(&themself, id, Maker::Myself, tuesday()).await.unwrap();
        let situation = Situation::Session(maths.session);
        let model = Model {
            maths: situation,
            said: 0,
            amount: Some("some"),
            plans: 0,
            review: None,
            met: false,
            lines: Vec::new(),
            steps: 0,
            duties: Vec::new(),
            otherwise: BTreeSet::new(),
            read: BTreeMap::new(),
            sent: BTreeSet::new(),
            versions: BTreeMap::new(),
            away: None,
        };
        let mut walk = Self { college, grace, amina, lsas: [dana, erin], maths, model };
        walk.sends(0, true).await;
        walk.says(Some("some")).await;
        walk
    }

    /// Leaves the week as it was before the walk: the next one begins with no more rows than this.
    async fn end(mut self) {
        for lsa in 0..self.lsas.len() {
            self.sends(lsa, false).await;
        }
    }

    /// A second of its own for each step: what was said first is told from what was proposed first.
    fn at(&self) -> Moment {
        let seconds = chrono::TimeDelta::seconds(i64::try_from(self.model.steps).unwrap());
        Moment { now: tuesday().now + seconds, ..tuesday() }
    }

    /// Takes a step, and says whether it may change what whoever is sent is shown: reading does so for the reader alone.
    async fn step(&mut self, chance: &mut Chance) -> bool {
        self.model.steps += 1;
        let what = chance.below(24);
        match what {
            0..3 => self.propose(chance).await,
            3..9 => self.answer(chance).await,
            9..11 if chance.below(6) == 0 => self.says(None).await,
            9..11 => self.says(Some(chance.one(&AMOUNTS))).await,
            11 => self.write_duty(chance).await,
            12 if chance.below(2) == 0 => self.look_at_duty(chance).await,
            12 => self.end_duty(chance).await,
            13..16 => self.reads(chance).await,
            16..19 => self.sends(chance.below(2), chance.below(3) > 0).await,
            19 => self.undoes(chance).await,
            20 => self.is_away(chance).await,
            21 => self.leads_review(chance).await,
            22 => self.looks_sooner(chance).await,
            _ => self.reads(chance).await,
        }
        !matches!(what, 13..16 | 22..)
    }

    async fn propose(&mut self, chance: &mut Chance) {
        let statement = self.statement().await;
        let mut offers = Vec::new();
        for situation in [Situation::AllLessons, self.model.maths] {
            let amount = chance.one(&AMOUNTS);
            let reason = Reason::new(Named::Shipped(Shipped::ToTryFirst), "").unwrap();
            let terms = format!("presence help;amount {amount}").parse().unwrap();
            let instead = (Some(amount) != self.model.amount).then_some((terms, reason));
            let from = (chance.below(4) == 0).then(|| day(25));
            let own_assistant = (chance.below(4) == 0).then(|| "Zoe Finch".to_owned());
            if chance.below(3) > 0 {
                offers.push(Offer { situation, instead, observed: false, from, own_assistant });
            }
        }
        let places: BTreeSet<Situation> = offers.iter().map(|offer| offer.situation).collect();
        let with_reason = offers.iter().filter(|offer| offer.instead.is_some());
        let with_reason: BTreeSet<Situation> = with_reason.map(|offer| offer.situation).collect();
        let (id, review) = (PlanId::new(Uuid::now_v7()), a_day(25, chance));
        let proposal = Proposal { id, seen: self.model.plans, statement, review, offers };
        let grant = self.college.grant(self.grace, &self.amina).await;
        match self.college.storage.propose(&grant, proposal, self.at()).await {
            Ok(()) => self.proposed(&places, review),
            Err(Error::Plan(Refusal::Nothing)) => return assert!(self.model.otherwise.is_empty(), "{:?}", self.model),
            Err(Error::Plan(Refusal::Decided)) => return self.passed_over(&with_reason),
            Err(error) => panic!("{error:?}"),
        }
        let known: BTreeSet<_> = self.model.lines.iter().map(|line| line.id).collect();
        for line in self.history().await.lines {
            if line.origin.duty().is_some() || known.contains(&line.id) {
                continue;
            }
            assert!(line.number == self.model.plans && line.replies.is_empty(), "a new line is not answered: {line:?}");
            let PlanLine { id, number, situation, own_assistant, .. } = line;
            self.model.lines.push(Line {
                id,
                number,
                situation,
                is_later: line.from.is_some(),
                terms: line.terms.to_string(),
                asked: self.model.asked(),
                own_assistant,
                replies: Vec::new(),
                written: self.model.steps,
                agreed: 0,
                changed: None,
            });
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
            storage.enter_plan_answer(&grant, id, (line.id, reply, Way::Paper, line.replies.len()), self.at()).await
        } else {
            let grant = Grant::themself(&self.amina).unwrap();
            storage.answer_line(&grant, id, (line.id, reply), self.at()).await
        };
        match answered {
            Ok(()) => assert!(self.model.takes(&line, reply), "{reply:?} to {line:?}"),
            Err(Error::Plan(_)) => return assert!(!self.model.takes(&line, reply), "no {reply:?} to {line:?}"),
            Err(error) => panic!("{error:?}"),
        }
        let step = self.model.steps;
        self.model.lines[place].replied(reply, step);
    }

    async fn reads(&mut self, chance: &mut Chance) {
        let lsa = self.lsas[chance.below(2)].clone();
        let Some(edition) = self.briefed(&lsa).await.map(|briefed| briefed.edition) else { return };
        let grant = self.college.grant(&lsa, &self.amina).await;
        self.college.storage.mark_read(&grant, self.maths.session, (edition, tuesday().now), tuesday()).await.unwrap();
        self.model.read.insert(lsa.person, self.model.shown());
    }

    async fn history(&self) -> History {
        let learner = self.amina.person;
        self.college.storage.read(move |conn| Box::pin(history_of(conn, learner))).await.unwrap()
    }

    /// What one of the two is shown of her; nothing where they are not sent.
    async fn briefed(&self, lsa: &Visitor) -> Option<Briefed> {
        let grant = Grant::themself(lsa).unwrap();
        let today = self.college.storage.today(&grant, London, tuesday()).await.unwrap();
        today.meetings.into_iter().flat_map(|meeting| meeting.learners).next()
    }

    /// The database against the model: after each step that may change it what both are shown, after one of reading what one of
    /// them is, by turns; and with each look at full count, else after every second step, and the last, all that is kept, what is
    /// to be answered and what is marked in the week.
    async fn holds(&self, is_for_both: bool) {
        if is_full() || self.model.steps.is_multiple_of(2) || self.model.steps == STEPS {
            self.keeps_all().await;
        }
        let turn = self.model.steps % self.lsas.len();
        for (place, lsa) in self.lsas.iter().enumerate() {
            if is_for_both || place == turn {
                self.is_shown(lsa).await;
            }
        }
    }

    async fn is_shown(&self, lsa: &Visitor) {
        let briefed = self.briefed(lsa).await;
        assert_eq!(briefed.is_some(), self.model.sent.contains(&lsa.person), "who is sent: {:?}", self.model);
        if let Some(briefed) = briefed {
            self.shows(lsa.person, &briefed);
        }
    }

    async fn keeps_all(&self) {
        let (history, model) = (self.history().await, &self.model);
        assert_eq!(history.number(), model.plans);
        assert_eq!(history.plans.len(), usize::try_from(model.plans).unwrap(), "a version is lost");
        let review = history.plans.first().map(|plan| plan.review);
        assert_eq!(review, model.review, "the day of the review is lost: {model:?}");
        let said: Vec<_> = history.lines.iter().filter(|line| line.origin.duty().is_none()).collect();
        assert_eq!((said.len(), history.lines.len() - said.len()), (model.lines.len(), model.duties.len()));
        for line in &model.lines {
            let kept = history.line(line.id).expect("no line is lost");
            let replies: Vec<Reply> = kept.replies.iter().map(|answered| answered.reply).collect();
            assert_eq!(
                (kept.terms.to_string(), kept.number, &kept.own_assistant, &replies),
                (line.terms.clone(), line.number, &line.own_assistant, &line.replies)
            );
        }
        self.is_to_be_answered(&history);
        self.is_marked_in_the_week(&history);
    }

    /// Whose turn it is to answer a change of mind.
    fn is_to_be_answered(&self, history: &History) {
        let reopened: BTreeSet<_> = history.reopened(tuesday().today).map(|line| line.id).collect();
        let lines = self.model.lines.iter().filter(|line| self.model.is_to_be_answered(line));
        assert_eq!(reopened, lines.map(|line| line.id).collect(), "a change of mind waits unseen: {:?}", self.model);
    }

    /// What whoever plans the week sees of maths.
    fn is_marked_in_the_week(&self, history: &History) {
        let (learner, on, maths) = (self.amina.person, day(24), self.model.maths);
        let held = in_force(learner, &history.lines, &domain::plan::People::default(), (on, on));
        let here = with_learner_at(&held, learner, maths, on);
        let is_marked = here.iter().any(|line| line.is_marked_at(maths, on));
        assert_eq!(is_marked, self.model.is_marked_in_maths(), "an unmarked week: {:?}", self.model);
    }

    /// What one who is sent is shown, against the model.
    fn shows(&self, lsa: PersonId, briefed: &Briefed) {
        let model = &self.model;
        let planned = &briefed.planned;
        let agreed = planned.agreed.as_ref().map(|given| given.line.id);
        assert_eq!(agreed, model.in_maths().map(|line| line.id), "{model:?}");
        if let Some(given) = &planned.agreed {
            let own = given.line.replies.iter().any(|answered| answered.reply == Reply::Agree);
            assert!(own, "nothing is agreed without the learner's answer");
        }
        let reopened = model.in_maths().filter(|line| line.is_marked());
        let waits = reopened.is_some_and(|line| model.is_to_be_answered(line));
        assert_eq!(
            (planned.reopened_at().is_some(), briefed.answer_by.is_some()),
            (reopened.is_some(), waits),
            "{model:?}"
        );
        assert_eq!(planned.proposed_anew, reopened.is_some() && !waits, "{model:?}");
        assert_eq!(planned.is_marked(), model.is_marked_in_maths(), "{model:?}");
        assert_eq!(briefed.is_read(), model.has_read(lsa), "a stale briefing: {model:?}");
    }
}

/// Learners of one site: with more, every step waits for what the earlier ones left.
const OF_ONE_SITE: usize = 5;

/// Sites of one database at most, for the same reason: a college has no hundreds of them.
const OF_ONE_COLLEGE: usize = 8;

/// Colleges walked through beside each other: while one waits for its disk another walks.
const BESIDE: usize = 4;

async fn every_walk(kind: Kind) {
    let sites = (0..walks().div_ceil(OF_ONE_SITE)).collect::<Vec<_>>();
    let colleges = sites.chunks(OF_ONE_COLLEGE.min(sites.len().div_ceil(BESIDE))).collect::<Vec<_>>();
    let every_fourth = async |from| {
        for sites in colleges.iter().skip(from).step_by(BESIDE) {
            walks_of_one_college(kind, sites).await;
        }
    };
    tokio::join!(every_fourth(0), every_fourth(1), every_fourth(2), every_fourth(3));
}

async fn walks_of_one_college(kind: Kind, sites: &[usize]) {
    let mut college = Example::on(kind).await;
    for site in sites {
        college.site = college.another_site().await;
        walks_of_one_site(&college, Chance::of(*site)).await;
    }
}

async fn walks_of_one_site(college: &Example, mut chance: Chance) {
    let grace = college.person("Grace", Role::Coordinator, college.site).await;
    for _ in 0..OF_ONE_SITE {
        let mut walk = Walk::begin(college, &grace).await;
        for _ in 0..STEPS {
            let is_for_both = walk.step(&mut chance).await;
            if walk.model.steps.is_multiple_of(from_look_to_look()) || walk.model.steps == STEPS {
                walk.holds(is_for_both).await;
            }
        }
        walk.end().await;
    }
}

// a test for each database: at full count they walk beside each other

#[tokio::test]
async fn on_sqlite_no_walk_agrees_for_anybody_loses_a_version_or_leaves_a_stale_briefing_unmarked() {
    every_walk(Kind::Sqlite).await;
}

#[tokio::test]
async fn on_postgresql_no_walk_agrees_for_anybody_loses_a_version_or_leaves_a_stale_briefing_unmarked() {
    every_walk(Kind::Postgres).await;
}
