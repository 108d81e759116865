//! What a week says of learners who are not there stands through every change of its draft, and through every way back, on both
//! databases.

use databases::Kind;
use domain::deployment::Stretch;
use domain::id::{CalledOffId, PersonId};

use super::*;
use crate::deployment::order::tests::must;

const LEAVES: crate::sql::Sql = crate::sql::Sql("update role_held set ended_on = '2026-11-23' where person_id = $1");

/// Amina has maths from nine, and Bo art from ten, before maths is over.
struct Lessons {
    college: Example,
    grace: Visitor,
    amina: Visitor,
    bo: Visitor,
    dana: Visitor,
    sam: Visitor,
    maths: Taught,
    art: Taught,
}

impl Lessons {
    async fn on(kind: Kind) -> Self {
        let college = Example::on(kind).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let bo = college.person("Bo", Role::Learner, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let sam = college.person("Sam", Role::Lsa, college.site).await;
        let maths = college.class("Maths", college.site, 540, 630, &[&amina]).await;
        let art = college.class("Art", college.site, 600, 690, &[&bo]).await;
        Self { college, grace, amina, bo, dana, sam, maths, art }
    }

    fn plan(&self) -> Grant<act::PlanWeek> {
        Grant::site(&self.grace, self.college.site).unwrap()
    }

    async fn now(&self) -> crate::SiteWeek {
        self.college.storage.site_week(&self.plan(), of_november(), tuesday()).await.unwrap()
    }

    async fn in_maths(&self, lsa: &Visitor) -> Row {
        row(&self.college, &self.plan(), self.maths, &self.amina, lsa).await
    }

    async fn in_art(&self, lsa: &Visitor) -> Row {
        row(&self.college, &self.plan(), self.art, &self.bo, lsa).await
    }

    /// Makes these rows the draft, each of them locked.
    async fn keeps(&self, rows: &[Row]) {
        let seen = self.now().await.seen();
        self.college.storage.keep_draft(&self.plan(), of_november(), seen, draft(rows), tuesday()).await.unwrap();
    }

    /// A change that touches nobody who is shown.
    async fn changes_something_else(&self) {
        let shown = self.now().await.shown().to_vec();
        self.keeps(&shown).await;
    }

    async fn publishes(&self, rows: &[Row]) {
        self.keeps(rows).await;
        let compared = looked_at(&self.now().await);
        let (store, found) = (&self.college.storage, Found::default());
        store.publish_draft(&self.plan(), of_november(), compared, found, (UTC, tuesday())).await.unwrap();
    }

    async fn is_not_here(&self, learner: &Visitor, taught: Taught) {
        let grant: Grant<act::MarkNotHere> = self.college.grant(&self.grace, learner).await;
        let (id, at) = (CalledOffId::new(Uuid::now_v7()), self.college.occurrence(taught, day(24)).await);
        self.college.storage.mark_not_here(&grant, id, at, tuesday()).await.unwrap();
    }

    async fn is_here_after_all(&self, learner: &Visitor, taught: Taught) {
        let grant: Grant<act::MarkNotHere> = self.college.grant(&self.grace, learner).await;
        let at = self.college.occurrence(taught, day(24)).await;
        self.college.storage.mark_here(&grant, at, tuesday()).await.unwrap();
    }

    /// Everyone is told that a session is off, or that it is on after all.
    async fn is_off(&self, taught: Taught, is_off: bool) {
        let grant: Grant<act::CallOff> = Grant::site(&self.grace, self.college.site).unwrap();
        let (store, at) = (&self.college.storage, self.college.occurrence(taught, day(24)).await);
        let said = match is_off {
            true => store.call_off(&grant, CalledOffId::new(Uuid::now_v7()), at, tuesday()).await,
            false => store.call_on(&grant, at, tuesday()).await,
        };
        said.unwrap();
    }

    /// Dana came to Amina in maths, and then Sam.
    async fn with_two_versions(kind: Kind) -> Self {
        let it = Self::on(kind).await;
        it.publishes(&[it.in_maths(&it.dana).await]).await;
        it.publishes(&[it.in_maths(&it.sam).await]).await;
        it
    }

    async fn publishes_the_first_again(&self) {
        let (store, back) = (&self.college.storage, back_to(1, 2));
        store.republish(&self.plan(), of_november(), back, Found::default(), (UTC, tuesday())).await.unwrap();
    }

    async fn does_not_want(&self, lsa: &Visitor) {
        let not_wanted = lsa.person.to_string();
        self.college.says(&self.amina, 1, "sent", &[("me".to_owned(), "not-wanted", &not_wanted)]).await;
    }

    /// Another site sends somebody while maths goes on.
    async fn is_sent_by_another_site(&self, lsa: &Visitor) {
        let north = self.college.another_site().await;
        self.college.holds_also(lsa, north).await;
        let omar = self.college.person("Omar", Role::Coordinator, north).await;
        let tom = self.college.person("Tom", Role::Learner, north).await;
        let trip = self.college.class("Trip", north, 540, 630, &[&tom]).await;
        let stretch = Stretch::new(day(24), day(24), day(24)).unwrap();
        let order = crate::Order::whole(trip.session, lsa.person, stretch);
        let grant: Grant<act::Deploy> = self.college.grant(&omar, &tom).await;
        self.college.storage.deploy(&grant, order, None, (UTC, tuesday())).await.unwrap();
    }

    /// Who comes to a learner by what is shown.
    async fn come_to(&self, learner: &Visitor) -> Vec<PersonId> {
        let now = self.now().await;
        now.shown().iter().filter(|row| row.learner == learner.person).map(|row| row.lsa).collect()
    }
}

#[tokio::test]
async fn whom_a_draft_sends_to_a_learner_who_is_not_there_comes_after_all_whatever_else_was_changed() {
    for kind in BOTH {
        for is_published in [false, true] {
            let it = Lessons::on(kind).await;
            if is_published {
                it.publishes(&[it.in_maths(&it.sam).await]).await;
            }
            it.keeps(&[it.in_maths(&it.dana).await]).await;
            it.is_not_here(&it.amina, it.maths).await;
            it.changes_something_else().await;
            it.changes_something_else().await;
            it.is_here_after_all(&it.amina, it.maths).await;
            assert_eq!(it.come_to(&it.amina).await, [it.dana.person], "{kind:?} {is_published}");
            assert_eq!(it.now().await.locked().len(), 1, "{kind:?} {is_published}: she is locked as before");
        }
    }
}

#[tokio::test]
async fn a_version_that_is_gone_back_to_sends_whom_it_sent_to_a_learner_who_is_not_there() {
    for kind in BOTH {
        let it = Lessons::on(kind).await;
        it.publishes(&[it.in_maths(&it.dana).await]).await;
        it.publishes(&[it.in_maths(&it.sam).await]).await;
        it.is_not_here(&it.amina, it.maths).await;
        it.college.storage.go_back(&it.plan(), of_november(), back_to(1, 2), tuesday()).await.unwrap();
        it.is_here_after_all(&it.amina, it.maths).await;
        assert_eq!(it.come_to(&it.amina).await, [it.dana.person], "{kind:?}");
    }
}

#[tokio::test]
async fn whoever_a_draft_sent_elsewhere_meanwhile_and_sends_there_no_more_is_theirs_again() {
    for kind in BOTH {
        let it = Lessons::on(kind).await;
        it.publishes(&[it.in_maths(&it.dana).await]).await;
        it.is_not_here(&it.amina, it.maths).await;
        it.keeps(&[it.in_art(&it.dana).await]).await;
        // nobody is in two places, though neither learner is there
        it.is_not_here(&it.bo, it.art).await;
        it.changes_something_else().await;
        it.is_here_after_all(&it.bo, it.art).await;
        it.is_here_after_all(&it.amina, it.maths).await;
        assert_eq!((it.come_to(&it.amina).await, it.come_to(&it.bo).await), (vec![], vec![it.dana.person]), "{kind:?}");
        it.is_not_here(&it.amina, it.maths).await;
        it.keeps(&[]).await;
        it.is_here_after_all(&it.amina, it.maths).await;
        assert_eq!(it.come_to(&it.amina).await, [it.dana.person], "{kind:?}");
    }
}

#[tokio::test]
async fn whom_a_learner_does_not_want_any_more_does_not_come_after_all_by_an_earlier_version_that_is_published_again() {
    for kind in BOTH {
        for for_everyone in [false, true] {
            let it = Lessons::with_two_versions(kind).await;
            match for_everyone {
                true => it.is_off(it.maths, true).await,
                false => it.is_not_here(&it.amina, it.maths).await,
            }
            it.does_not_want(&it.dana).await;
            it.publishes_the_first_again().await;
            match for_everyone {
                true => it.is_off(it.maths, false).await,
                false => it.is_here_after_all(&it.amina, it.maths).await,
            }
            assert!(it.come_to(&it.amina).await.is_empty(), "{kind:?} {for_everyone}");
            assert!(it.college.storage.broken_audit().await.unwrap().is_empty());
        }
    }
}

#[tokio::test]
async fn nobody_comes_after_all_by_an_earlier_version_who_may_not_be_sent_there_now() {
    for kind in BOTH {
        for now in ["an LSA no more", "sent by another site", "without a skill that is needed"] {
            let it = Lessons::with_two_versions(kind).await;
            it.is_not_here(&it.amina, it.maths).await;
            match now {
                "an LSA no more" => it.college.put(LEAVES, args![it.dana.person]).await,
                "sent by another site" => it.is_sent_by_another_site(&it.dana).await,
                _ => {
                    works(&it.college, &it.grace, &it.dana, 600).await;
                    must(&it.college, &it.grace, &it.amina, "presence help;amount some;skill signing").await;
                }
            }
            it.publishes_the_first_again().await;
            it.is_here_after_all(&it.amina, it.maths).await;
            assert!(it.come_to(&it.amina).await.is_empty(), "{kind:?}: {now}");
            assert_eq!(it.college.overlaps().await, 0, "{kind:?}: {now}");
        }
    }
}

#[tokio::test]
async fn whoever_may_come_to_a_learner_who_is_not_there_does_and_whom_the_week_in_force_sends_stays_theirs() {
    for kind in BOTH {
        let it = Lessons::with_two_versions(kind).await;
        it.is_not_here(&it.amina, it.maths).await;
        it.publishes_the_first_again().await;
        it.is_here_after_all(&it.amina, it.maths).await;
        assert_eq!(it.come_to(&it.amina).await, [it.dana.person], "{kind:?}");
        // what is in force may come into breach by itself, and is mended by whoever plans: it is on their list
        it.is_not_here(&it.amina, it.maths).await;
        it.does_not_want(&it.dana).await;
        it.publishes(&[]).await;
        it.is_here_after_all(&it.amina, it.maths).await;
        assert_eq!(it.come_to(&it.amina).await, [it.dana.person], "{kind:?}");
        let broken = it.now().await.broken(UTC, tuesday().now);
        assert_eq!(broken.iter().map(|(_, breach)| breach.key()).collect::<Vec<_>>(), ["not-wanted"], "{kind:?}");
    }
}
