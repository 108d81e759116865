//! The whole matrix: every action by every role about everyone they can stand to, asked of the database itself, beside a table
//! signed by hand (`matrix.txt`). What is not in it is refused, and every refusal is written down.

use chrono_tz::UTC;
use std::fmt::Write;

use databases::{BOTH, Kind};
use domain::access::{Act, Action, Grant, Role, Subject, Visitor, act};
use domain::deployment::Stretch;
use domain::id::SiteId;
use domain::scale::Scale;
use futures::future::BoxFuture;

use crate::dialect::args;
use crate::example::{Example, Taught, day, tuesday};
use crate::sql::Sql;
use crate::{Error, Moment, Order, Storage};

mod without_grant;

/// One action, asked of storage about a person or a site.
struct Asked {
    action: Action,
    may: for<'s> fn(&'s Storage, &'s Visitor, Subject, Moment) -> BoxFuture<'s, bool>,
}

fn may<'s, A: Act>(storage: &'s Storage, who: &'s Visitor, about: Subject, at: Moment) -> BoxFuture<'s, bool> {
    Box::pin(async move {
        match storage.allow::<A>(who, about, at).await {
            Ok(_) => true,
            Err(Error::Refused(_)) => false,
            Err(other) => panic!("{:?} by {:?}: {other:?}", A::ACTION, who.role),
        }
    })
}

macro_rules! every {
    ($($name:ident)+) => {
        [$(Asked { action: Action::$name, may: may::<act::$name> }),+]
    };
}

const EVERY: &[Asked] = &every! {
    SeeOwnStatement StartSitting KeepAnswer SendStatement TakeBackStatement TakeBackAnswer SeeWhoCanSee SeeWhoComes
    RefuseComing KeepFeed AskToTalk SeePhoto ListStatements ReadStatement SeeInsight ArrangeQuestions ArrangeDayPlan
    SeeWorkingWeeks ArrangeWorkingWeek PlanWeek MarkAbsence CallOff MarkNotHere Deploy ReadTalk ReadWorry ArrangeTalk ReadBriefing Observe
    TakeBackObservation Dispute SeeClass WritePurpose MarkBriefingRead ListReviews GiveReview WriteLine SayHowItWas
    ReadReviews Reword ChooseLanguages SeeOwnPlan AnswerPlan ReadPlan ProposePlan WriteDuty EnterPlanAnswer ListPlans
    ReadLinesInForce ArrangePlans LeadPlanReview ReadPlanReview WritePlanReview EnterPlanReview ListPlanReviews
    ArrangePlanReviews ObserveSupport ReadSupportSeen SayOfSupport ChangeSettings
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
        let without_a_session = college.person("without a session", Role::Learner, north).await;
        college.class_that_never_meets(college.site, &without_a_session).await;
        subjects.push(("without a session", without_a_session));
        let now = tuesday().now + chrono::TimeDelta::days(15);
        Self { college, visitors, subjects, at: Moment { now, today: now.date_naive() } }
    }

    /// Whom and which site one of the visitors may do it about.
    async fn about(&self, asked: &Asked, visitor: &Visitor) -> Vec<&'static str> {
        let themself = ("themself", visitor.person.into());
        let people = self.subjects.iter().map(|(name, subject)| (*name, subject.person.into()));
        let sites = [("their site", self.college.site), ("another site", self.subjects[3].1.sites[0])];
        let sites = sites.map(|(name, site)| (name, site.into()));
        let mut found = Vec::new();
        for (name, subject) in std::iter::once(themself).chain(people).chain(sites) {
            if (asked.may)(&self.college.storage, visitor, subject, self.at).await {
                found.push(name);
            }
        }
        found
    }

    /// How many one of the visitors is asked about.
    const fn subjects(&self) -> usize {
        1 + self.subjects.len() + 2
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
                refused += circle.subjects() - may.len();
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
async fn whoever_was_to_come_to_a_learner_who_left_the_class_or_the_college_sees_no_photo_of_them_any_more() {
    for kind in BOTH {
        for left in [LEAVES_CLASS, LEAVES_COLLEGE] {
            let college = Example::on(kind).await;
            let grace = college.person("Grace", Role::Coordinator, college.site).await;
            let dana = college.person("Dana", Role::Lsa, college.site).await;
            let amina = college.person("Amina", Role::Learner, college.site).await;
            let maths = college.class("Maths", college.site, 540, 630, &[&amina]).await;
            let stretch = Stretch::new(day(24), day(24) + chrono::Days::new(14), day(24)).unwrap();
            deploy(&college, &grace, &amina, (maths, &dana, stretch)).await;
            let (store, about) = (&college.storage, Subject::from(amina.person));
            assert!(may::<act::SeePhoto>(store, &dana, about, tuesday()).await, "{kind:?}");
            college.put(left, args![amina.person]).await;
            assert!(!may::<act::SeePhoto>(store, &dana, about, tuesday()).await, "{kind:?}");
            assert!(!may::<act::ReadBriefing>(store, &dana, about, tuesday()).await, "{kind:?}");
            assert!(may::<act::GiveReview>(store, &dana, about, tuesday()).await, "{kind:?}: of the days before");
        }
    }
}

const LEAVES_CLASS: Sql = Sql("update enrolment set ended_on = '2026-11-23' where person_id = $1");
const LEAVES_COLLEGE: Sql = Sql("update person set gone_on = '2026-11-23' where id = $1");

#[tokio::test]
async fn a_class_that_does_not_meet_brings_nobody_before_the_coordinators_of_its_site() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let amina = college.person("Amina", Role::Learner, college.another_site().await).await;
        let listed_and_open = async || {
            let list: Grant<act::ListStatements> = Grant::site(&grace, college.site).unwrap();
            let listed = college.storage.overview(&list, tuesday()).await.unwrap().len();
            (listed, may::<act::ReadStatement>(&college.storage, &grace, amina.person.into(), tuesday()).await)
        };
        college.class_that_never_meets(college.site, &amina).await;
        assert_eq!(listed_and_open().await, (0, false), "{kind:?}");
        college.class("Maths", college.site, 540, 630, &[&amina]).await;
        assert_eq!(listed_and_open().await, (1, true), "{kind:?}: she has a session there");
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

#[tokio::test]
async fn whoever_asks_about_a_site_that_is_not_there_is_written_down_too() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let nowhere = SiteId::new(uuid::Uuid::now_v7());
        let found = college.storage.allow::<act::PlanWeek>(&grace, nowhere, tuesday()).await;
        assert!(matches!(found, Err(Error::Refused(_))), "{kind:?}");
        assert_eq!(college.refused().await, 1, "{kind:?}");
        assert!(college.storage.broken_audit().await.unwrap().is_empty(), "{kind:?}");
    }
}
