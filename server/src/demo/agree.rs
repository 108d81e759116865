//! The demo's plans: proposed by each site's coordinator and answered by the learners, with the verbs of their pages.

use chrono::{DateTime, Days, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::access::{Grant, Visitor, act};
use domain::id::{PersonId, PlanAnswerId, PlanId, PlanLineId, SittingId};
use domain::plan::{Basis, Duties, Named, Offer, Reason, Reply, Shipped, Terms};
use domain::question::{Picked, Question};
use domain::scale::{Amount, Presence, Time};
use domain::sitting::Maker;
use domain::situation::Situation;
use domain::statement::{Answers, State};
use storage::{Error, MySupport, PlanOf, Proposal, Storage};
use uuid::Uuid;

use super::before::LOOKS_BACK;
use super::door;
use super::say::moment;

/// The learner whose plan is still to be proposed, by their place: Bethan Price.
const STILL_TO_DO: usize = 15;
/// A term: when plans are looked at again, in days.
pub const A_TERM: u64 = 84;

/// Coordinators and learners over their plans.
pub struct Table<'a> {
    /// Where it is kept.
    pub storage: &'a Storage,
    /// Each site's coordinator, in the order of the sites.
    pub coordinators: &'a [Visitor],
    /// When everything is agreed.
    pub now: DateTime<Utc>,
    /// The college's wall clock.
    pub time_zone: Tz,
    /// After how many days the plans are looked at again.
    pub review: u64,
}

impl Table<'_> {
    /// Proposes a plan to everyone who sent a say, and lets most agree. `learners` are who they are, their ids on their
    /// cards and their home site, in their order.
    pub async fn agree(&self, learners: &[(&MySupport, &str, usize)]) -> Result<(), Error> {
        for (place, one) in learners.iter().enumerate() {
            if place == STILL_TO_DO || (learners.len() > 1 && one.1 == LOOKS_BACK) {
                continue;
            }
            self.agree_with(place, *one).await?;
        }
        Ok(())
    }

    /// The same with one of them, by their place.
    pub async fn agree_with(
        &self,
        place: usize,
        (learner, card, site): (&MySupport, &str, usize),
    ) -> Result<(), Error> {
        let coordinator = &self.coordinators[site];
        if place % 10 == 1 {
            self.must(coordinator, learner.me.id, place).await?;
        }
        if self.propose(coordinator, learner.me.id, place).await? && place % 9 != 4 {
            self.answer(card, place).await?;
        }
        Ok(())
    }

    async fn propose(&self, coordinator: &Visitor, learner: PersonId, place: usize) -> Result<bool, Error> {
        let at = moment(self.now - TimeDelta::hours(5), self.time_zone);
        let grant = self.storage.allow::<act::ReadPlan>(coordinator, learner, at).await?;
        let PlanOf { statement, history, .. } = self.storage.plan_of(&grant, at).await?;
        let Some(sent) = statement.filter(|statement| statement.state == State::Sent) else { return Ok(false) };
        let offers = offers(&sent.answers, place);
        if offers.is_empty() {
            return Ok(false);
        }
        let review = at.today.checked_add_days(Days::new(self.review)).unwrap_or(at.today);
        let seen = history.number();
        let id = PlanId::new(Uuid::now_v7());
        let proposal = Proposal { id, seen, statement: Some(sent.id), review, offers };
        let grant = self.storage.allow::<act::ProposePlan>(coordinator, learner, at).await?;
        self.storage.propose(&grant, proposal, at).await.map(|()| true)
    }

    async fn answer(&self, card: &str, place: usize) -> Result<(), Error> {
        let at = moment(self.now - TimeDelta::hours(3), self.time_zone);
        let learner = door::come_in_by_card(self.storage, card, at.now).await?;
        let sitting = SittingId::new(Uuid::now_v7());
        self.storage.start_sitting(&Grant::themself(&learner)?, sitting, Maker::Myself, at).await?;
        let own = self.storage.own_plan(&Grant::themself(&learner)?, at).await?;
        for line in own.history.newest(at.today) {
            let differs = line.origin.reason().is_some();
            let reply = if differs && place.is_multiple_of(2) { Reply::Different } else { Reply::Agree };
            let id = PlanAnswerId::new(Uuid::now_v7());
            self.storage.answer_line(&Grant::themself(&learner)?, id, (line.id, reply), at).await?;
        }
        Ok(())
    }

    /// What one in ten must be given, whatever they say.
    async fn must(&self, coordinator: &Visitor, learner: PersonId, place: usize) -> Result<(), Error> {
        let at = moment(self.now - TimeDelta::hours(6), self.time_zone);
        let (basis, situation, terms, what_to_do) = match place % 20 {
            1 => (
                Basis::EhcPlan,
                Situation::Time(Time::Lunch),
                "presence help;amount a-little;skill medicine",
                "Medicine before lunch, at the first aid room.",
            ),
            _ => (
                Basis::Safety,
                Situation::Time(Time::MovingRooms),
                "presence just-in-case;nearness next-to-me",
                "If there is a seizure: time it, make room, and call the first aider.",
            ),
        };
        let terms: Terms = terms.parse()?;
        let review = at.today.checked_add_days(Days::new(60)).unwrap_or(at.today);
        let duty = Duties { situation, terms, basis, review, what_to_do: what_to_do.to_owned(), two_people: false };
        let grant = self.storage.allow::<act::WriteDuty>(coordinator, learner, at).await?;
        self.storage.write_duty(&grant, PlanLineId::new(Uuid::now_v7()), duty, at).await
    }
}

/// As asked, line by line; for one in seven a little less in all lessons, with why.
fn offers(said: &Answers, place: usize) -> Vec<Offer> {
    let situations: std::collections::BTreeSet<_> =
        said.0.keys().map(|(situation, _)| *situation).filter(|situation| situation.is_a_place()).collect();
    let asked = situations.into_iter().filter_map(|situation| Some((situation, Terms::asked(said, situation)?)));
    asked
        .map(|(situation, asked)| {
            let less = situation == Situation::AllLessons && place % 7 == 3;
            let instead = less.then(|| instead(&asked)).flatten();
            Offer { situation, instead, observed: false, from: None, own_assistant: None }
        })
        .collect()
}

fn instead(asked: &Terms) -> Option<(Terms, Reason)> {
    if asked.presence() != Presence::Help {
        return None;
    }
    let picks = asked.lines().map(|(question, picked)| (question, picked.clone()));
    let less = Terms::new(picks.chain([(Question::Amount, Picked::Amount(Amount::ALittle))]));
    let why = Named::Shipped(Shipped::NotEnoughPeople);
    let reason = Reason::new(why, "Two helpers are new. We look at this again in four weeks.").ok()?;
    less.ok().filter(|less| less != asked).map(|less| (less, reason))
}
