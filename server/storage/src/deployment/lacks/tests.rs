//! A learner reads of a place how much of it nobody comes to, on both databases.

use chrono_tz::UTC;
use databases::{BOTH, Kind};
use domain::access::{Grant, Role, Visitor, act};
use domain::deployment::{Row, Stretch, Week, Why};
use domain::id::{AbsenceId, PlanLineId};
use domain::plan::{Basis, Duties};
use domain::situation::Situation;
use uuid::Uuid;

use super::*;
use crate::example::{Example, Taught, day, looked_at, tuesday};
use crate::{Differs, Draft, Found};

/// Amina must have somebody in maths; Dana comes to learners.
struct Told {
    college: Example,
    grace: Visitor,
    dana: Visitor,
    amina: Visitor,
    maths: Taught,
}

impl Told {
    async fn on(kind: Kind, two_people: bool) -> Self {
        let college = Example::on(kind).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let maths = college.class("Maths", college.site, 570, 660, &[&amina]).await;
        let duty = Duties {
            situation: Situation::AllLessons,
            terms: "presence help;amount some".parse().unwrap(),
            basis: Basis::Safety,
            review: day(30),
            what_to_do: "Call the first aider.".to_owned(),
            two_people,
        };
        let grant: Grant<act::WriteDuty> = college.grant(&grace, &amina).await;
        college.storage.write_duty(&grant, PlanLineId::new(Uuid::now_v7()), duty, tuesday()).await.unwrap();
        Self { college, grace, dana, amina, maths }
    }

    /// Publishes a week in which Dana comes for a part of it, or nobody does, and which lacks somebody there.
    async fn publishes(&self, part: Option<Part>) {
        let (store, week) = (&self.college.storage, Week::of(day(24)));
        let plan: Grant<act::PlanWeek> = Grant::site(&self.grace, self.college.site).unwrap();
        let occurrence = self.college.occurrence(self.maths, day(24)).await;
        let (learner, lsa) = (self.amina.person, self.dana.person);
        let row = |part| Row { occurrence, learner, lsa, part, plan_line: None, reason: None };
        let rows = part.map(row).into_iter().collect();
        let now = store.site_week(&plan, week, tuesday()).await.unwrap();
        let draft = Draft { rows, locked: std::collections::BTreeSet::new(), cost: None, left: None };
        store.keep_draft(&plan, week, now.seen(), draft, tuesday()).await.unwrap();
        let compared = looked_at(&store.site_week(&plan, week, tuesday()).await.unwrap());
        let differs = vec![Differs { occurrence, learner, named: None, why: Why::default() }];
        let found = Found { differs, ..Found::default() };
        store.publish_draft(&plan, week, compared, found, (UTC, tuesday())).await.unwrap();
    }

    async fn reads(&self) -> Vec<Lacks> {
        let own = self.college.storage.own_why(&Grant::themself(&self.amina).unwrap(), tuesday()).await.unwrap();
        own.places.into_iter().map(|place| place.lacks).collect()
    }
}

#[tokio::test]
async fn a_place_to_which_somebody_comes_is_not_told_as_one_to_which_nobody_does() {
    for kind in BOTH {
        let told = Told::on(kind, false).await;
        told.publishes(None).await;
        assert_eq!(told.reads().await, [Lacks::Everyone], "{kind:?}");
        told.publishes(Some(Part::First)).await;
        assert_eq!(told.reads().await, [Lacks::Half(Part::Second)], "{kind:?}");
        told.publishes(Some(Part::Whole)).await;
        assert_eq!(told.reads().await, [], "{kind:?}: enough come");
    }
}

#[tokio::test]
async fn of_two_who_should_come_one_is_missing_until_the_other_is_not_in_either() {
    for kind in BOTH {
        let told = Told::on(kind, true).await;
        told.publishes(Some(Part::Whole)).await;
        assert_eq!(told.reads().await, [Lacks::Another], "{kind:?}");
        let (id, hers) = (AbsenceId::new(Uuid::now_v7()), Grant::themself(&told.dana).unwrap());
        let stretch = Stretch::new(day(24), day(24), day(24)).unwrap();
        told.college.storage.mark_absence(&hers, id, stretch, tuesday()).await.unwrap();
        assert_eq!(told.reads().await, [Lacks::Everyone], "{kind:?}");
    }
}
