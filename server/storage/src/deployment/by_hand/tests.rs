//! What a person wrote for putting somebody with a learner is read by that learner, on both databases.

use chrono_tz::UTC;
use databases::{BOTH, Kind};
use domain::access::{Grant, Role, Visitor, act};
use domain::deployment::{Refusal, Stretch, Week};
use domain::id::{AbsenceId, RefusedId, SittingId};
use domain::sitting::Maker;
use uuid::Uuid;

use super::*;
use crate::deployment::order::tests::must;
use crate::example::{Example, Taught, compared, day, seen, tuesday};
use crate::{Draft, Found, Look, Order};

struct Told {
    college: Example,
    grace: Visitor,
    omar: Visitor,
    dana: Visitor,
    sam: Visitor,
    amina: Visitor,
    tom: Visitor,
    maths: Taught,
}

impl Told {
    async fn on(kind: Kind) -> Self {
        let college = Example::on(kind).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let omar = college.person("Omar", Role::Coordinator, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let sam = college.person("Sam", Role::Lsa, college.site).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let tom = college.person("Tom", Role::Learner, college.site).await;
        let maths = college.class("Maths", college.site, 570, 660, &[&amina, &tom]).await;
        Self { college, grace, omar, dana, sam, amina, tom, maths }
    }

    fn order(&self, lsa: &Visitor) -> Order {
        Order::whole(self.maths.session, lsa.person, Stretch::new(day(24), day(24), day(24)).unwrap())
    }

    async fn put(&self, by: &Visitor, lsa: &Visitor, learner: &Visitor, reason: Option<&str>) {
        let (grant, reason) = (self.college.grant(by, learner).await, reason.map(str::to_owned));
        self.college.storage.deploy(&grant, self.order(lsa), reason, (UTC, tuesday())).await.unwrap();
    }

    async fn dana_is_not_in(&self) {
        let (mine, id) = (Grant::themself(&self.dana).unwrap(), AbsenceId::new(Uuid::now_v7()));
        let stretch = Stretch::new(day(24), day(24), day(24)).unwrap();
        self.college.storage.mark_absence(&mine, id, stretch, tuesday()).await.unwrap();
    }

    async fn amina_says_no_to_dana(&self) {
        let (store, sitting) = (&self.college.storage, SittingId::new(Uuid::now_v7()));
        let hers = Grant::themself(&self.amina).unwrap();
        store.start_sitting(&hers, sitting, Maker::Myself, tuesday()).await.unwrap();
        let (hers, id) = (Grant::themself(&self.amina).unwrap(), RefusedId::new(Uuid::now_v7()));
        let dana = (self.college.occurrence(self.maths, day(24)).await, self.dana.person);
        store.refuse_coming(&hers, id, dana, tuesday()).await.unwrap();
    }

    /// Who comes, by whom, with which words, and whether it is more than was agreed.
    async fn own(&self, learner: &Visitor) -> Vec<(String, String, Option<String>, bool)> {
        let own = self.college.storage.own_why(&Grant::themself(learner).unwrap(), tuesday()).await.unwrap();
        let told = |one: OwnByHand| (one.name.called().to_owned(), one.by.called().to_owned(), one.reason, one.is_more);
        own.by_hand.into_iter().map(told).collect()
    }
}

fn told(lsa: &str, by: &str, reason: Option<&str>) -> (String, String, Option<String>, bool) {
    (lsa.to_owned(), by.to_owned(), reason.map(str::to_owned), true)
}

#[tokio::test]
async fn a_learner_reads_what_was_written_and_by_whom_and_no_other_learner_does() {
    for kind in BOTH {
        let it = Told::on(kind).await;
        it.put(&it.grace, &it.dana, &it.amina, Some("Amina has a new wheelchair")).await;
        // whatever somebody else publishes after, the words stay those of whoever wrote them
        it.put(&it.omar, &it.sam, &it.amina, None).await;
        it.put(&it.omar, &it.sam, &it.tom, None).await;
        let hers = it.own(&it.amina).await;
        let expected = [told("Dana", "Grace", Some("Amina has a new wheelchair")), told("Sam", "Omar", None)];
        assert_eq!(hers, expected, "{kind:?}");
        assert_eq!(it.own(&it.tom).await, [told("Sam", "Omar", None)], "{kind:?}");
        let grant: Grant<act::SeeWhoComes> = Grant::themself(&it.amina).unwrap();
        let coming = it.college.storage.coming(&grant, Look::Whole, tuesday()).await.unwrap();
        let written = coming[0].by_hand.iter().find(|one| one.lsa == it.dana.person).unwrap();
        assert_eq!(written.reason.as_deref(), Some("Amina has a new wheelchair"), "{kind:?}: where she sees who comes");
        assert!(it.college.storage.broken_audit().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn whoever_comes_in_place_of_somebody_who_does_not_is_no_more_than_was_agreed_and_leaves_with_a_word() {
    for kind in BOTH {
        for says_no in [false, true] {
            let it = Told::on(kind).await;
            must(&it.college, &it.grace, &it.amina, "presence help;amount some").await;
            it.put(&it.grace, &it.dana, &it.amina, None).await;
            if says_no {
                it.amina_says_no_to_dana().await;
            } else {
                it.dana_is_not_in().await;
            }
            it.put(&it.grace, &it.sam, &it.amina, None).await;
            assert_eq!(it.own(&it.amina).await, [], "{kind:?} {says_no}: one comes, as it takes");
            let grant = it.college.grant(&it.grace, &it.amina).await;
            let taken = it.college.storage.withdraw(&grant, it.order(&it.sam), None, tuesday()).await;
            let is_unsaid = matches!(taken, Err(Error::Deployment(Refusal::Unsaid)));
            assert!(is_unsaid, "{kind:?} {says_no}: nobody stays: {taken:?}");
        }
    }
}

#[tokio::test]
async fn what_is_not_in_force_or_over_is_told_no_more() {
    for kind in BOTH {
        let it = Told::on(kind).await;
        it.put(&it.grace, &it.dana, &it.amina, Some("To try it out")).await;
        let later = Moment { now: tuesday().now + chrono::TimeDelta::hours(10), ..tuesday() };
        let grant = Grant::themself(&it.amina).unwrap();
        assert!(it.college.storage.own_why(&grant, later).await.unwrap().by_hand.is_empty(), "{kind:?}: it is over");
        let plan: Grant<act::PlanWeek> = Grant::site(&it.grace, it.college.site).unwrap();
        let (store, week) = (&it.college.storage, Week::of(day(24)));
        let draft = Draft { rows: Vec::new(), locked: Default::default(), cost: None, left: None };
        store.keep_draft(&plan, week, seen(1), draft, tuesday()).await.unwrap();
        assert_eq!(it.own(&it.amina).await.len(), 1, "{kind:?}: a draft tells nobody anything");
        store.publish_draft(&plan, week, compared(2, 1), Found::default(), (UTC, tuesday())).await.unwrap();
        assert!(it.own(&it.amina).await.is_empty(), "{kind:?}");
    }
}
