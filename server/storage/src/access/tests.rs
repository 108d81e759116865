//! The whole matrix: every action by every role about everyone they can stand to, asked of the database itself, beside a table
//! signed by hand (`matrix.txt`). What is not in it is refused, and every refusal is written down.

use chrono_tz::UTC;
use std::fmt::Write;

use databases::{BOTH, Kind};
use domain::access::{Act, Action, Grant, Role, Visitor, act};
use domain::deployment::Stretch;
use domain::id::PersonId;
use domain::scale::Scale;
use futures::future::BoxFuture;

use crate::example::{Example, Taught, day, tuesday};
use crate::{Error, Moment, Order, Storage};

/// One action, asked of storage about a person, and of the table about a site.
struct Asked {
    action: Action,
    of_person: for<'s> fn(&'s Storage, &'s Visitor, PersonId, Moment) -> BoxFuture<'s, bool>,
    of_site: fn(&Visitor, domain::id::SiteId) -> bool,
}

fn of_person<'s, A: Act>(storage: &'s Storage, who: &'s Visitor, about: PersonId, at: Moment) -> BoxFuture<'s, bool> {
    Box::pin(async move {
        match storage.allow::<A>(who, about, at).await {
            Ok(_) => true,
            Err(Error::Refused(_)) => false,
            Err(other) => panic!("{:?} by {:?}: {other:?}", A::ACTION, who.role),
        }
    })
}

fn of_site<A: Act>(who: &Visitor, site: domain::id::SiteId) -> bool {
    Grant::<A>::site(who, site).is_ok()
}

macro_rules! every {
    ($($name:ident)+) => {
        [$(Asked { action: Action::$name, of_person: of_person::<act::$name>, of_site: of_site::<act::$name> }),+]
    };
}

const EVERY: &[Asked] = &every! {
    SeeOwnStatement StartSitting KeepAnswer SendStatement TakeBackStatement TakeBackAnswer SeeWhoCanSee SeeWhoComes
    RefuseComing KeepFeed AskToTalk SeePhoto ListStatements ReadStatement SeeInsight ArrangeQuestions ArrangeDayPlan
    SeeWorkingWeeks ArrangeWorkingWeek PlanWeek MarkAbsence CallOff MarkNotHere Deploy ReadTalk ReadWorry ArrangeTalk ReadBriefing Observe
    TakeBackObservation Dispute SeeClass WritePurpose MarkBriefingRead ListReviews GiveReview WriteLine SayHowItWas
    ReadReviews Reword ChooseLanguages SeeOwnPlan AnswerPlan ReadPlan ProposePlan WriteDuty EnterPlanAnswer ListPlans
    ReadLinesInForce ArrangePlans LeadPlanReview ReadPlanReview WritePlanReview ListPlanReviews ArrangePlanReviews
    ObserveSupport ReadSupportSeen SayOfSupport ChangeSettings
};

/// A college in which everyone stands in every relation to someone.
struct Circle {
    college: Example,
    visitors: Vec<Visitor>,
    subjects: Vec<(&'static str, Visitor)>,
    at: Moment,
}

impl Circle {
    async fn on(kind: Kind) -> Self {
        let college = Example::on(kind).await;
        let north = college.another_site().await;
        let mut visitors = Vec::new();
        for role in Role::ALL.iter().copied() {
            visitors.push(college.person(role.key(), role, college.site).await);
        }
        let by = |role: Role| visitors.iter().find(|visitor| visitor.role == role).unwrap().clone();
        let mut subjects = Vec::new();
        for (hour, (name, from, to)) in (9i64..).zip([("now", 24, 15), ("lately", 1, 1), ("before", 24, 24)]) {
            let learner = college.person(name, Role::Learner, college.site).await;
            let class = college.class(name, college.site, hour * 60, hour * 60 + 50, &[&learner]).await;
            if name == "now" {
                college.teaches(&by(Role::Tutor), class).await;
            }
            let dates = |date: u32| if date < 20 { day(30) + chrono::Days::new(date.into()) } else { day(date) };
            let stretch = Stretch::new(dates(from), dates(to), day(24)).unwrap();
            deploy(&college, &by(Role::Coordinator), &learner, (class, &by(Role::Lsa), stretch)).await;
            subjects.push((name, learner));
        }
        let far = college.person("far", Role::Learner, north).await;
        // a learner known to a site, with no session there, is none of that site's
        college.holds_also(&Visitor { role: Role::Learner, ..far.clone() }, college.site).await;
        subjects.push(("at another site", far));
        subjects.push(("staff", college.person("Grace", Role::Coordinator, college.site).await));
        let now = tuesday().now + chrono::TimeDelta::days(15);
        Self { college, visitors, subjects, at: Moment { now, today: now.date_naive() } }
    }

    /// Whom one of the visitors may do it about.
    async fn about(&self, asked: &Asked, visitor: &Visitor) -> Vec<&'static str> {
        let themself = [("themself", visitor.clone())];
        let mut may = Vec::new();
        for (name, subject) in themself.iter().chain(&self.subjects) {
            if (asked.of_person)(&self.college.storage, visitor, subject.person, self.at).await {
                may.push(*name);
            }
        }
        let sites = [("their site", self.college.site), ("another site", self.subjects[3].1.sites[0])];
        may.extend(sites.iter().filter(|(_, site)| (asked.of_site)(visitor, *site)).map(|(name, _)| *name));
        may
    }
}

async fn deploy(
    college: &Example,
    by: &Visitor,
    learner: &Visitor,
    (class, lsa, stretch): (Taught, &Visitor, Stretch),
) {
    let order = Order::whole(class.session, lsa.person, stretch);
    college.storage.deploy(&college.grant(by, learner).await, order, None, (UTC, tuesday())).await.unwrap();
}

#[test]
fn every_action_is_asked() {
    let asked: Vec<Action> = EVERY.iter().map(|asked| asked.action).collect();
    assert_eq!(asked, Action::ALL);
}

#[tokio::test]
async fn nobody_may_more_or_less_than_was_signed() {
    for kind in BOTH {
        let circle = Circle::on(kind).await;
        let (before, mut refused) = (circle.college.refused().await, 0);
        let mut matrix = String::new();
        for asked in EVERY {
            for visitor in &circle.visitors {
                let may = circle.about(asked, visitor).await;
                let people = may.iter().filter(|name| !name.ends_with(" site") || name.starts_with("at ")).count();
                refused += circle.subjects.len() + 1 - people;
                if !may.is_empty() {
                    let line = format!("{}: {}: {}", asked.action.key(), visitor.role.key(), may.join(", "));
                    writeln!(matrix, "{line}").unwrap();
                }
            }
        }
        assert_eq!(matrix, include_str!("matrix.txt"), "{kind:?}");
        assert_eq!(
            circle.college.refused().await - before,
            i64::try_from(refused).unwrap(),
            "{kind:?}: refusals written down"
        );
    }
}

#[tokio::test]
async fn whoever_asks_for_what_is_another_roles_is_written_down() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        college.storage.refuse_as(&dana, Role::Coordinator, tuesday().now).await.unwrap();
        assert_eq!(college.refused().await, 1, "{kind:?}");
        assert_eq!(college.storage.times_refused("coordinator".to_owned()).await.unwrap(), 1, "{kind:?}");
        assert!(college.storage.broken_audit().await.unwrap().is_empty(), "{kind:?}");
    }
}
