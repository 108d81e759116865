//! That others come than a tutor saw, as it is told to them however the change was made, on both databases.

use domain::id::{RefusedId, SittingId};
use domain::sitting::Maker;

use super::*;

impl Told {
    async fn changed(&self, tutor: &Visitor) -> ChangedMeetings {
        self.college.storage.changed_meetings(&Grant::themself(tutor).unwrap(), tuesday()).await.unwrap()
    }

    /// The days on which others come to Kwame's maths than he saw.
    async fn days(&self) -> Vec<NaiveDate> {
        self.changed(&self.kwame).await.meetings.into_iter().map(|meeting| meeting.on).collect()
    }

    async fn saw(&self, tutor: &Visitor, changed: ChangedMeetings) {
        let grant = Grant::themself(tutor).unwrap();
        let seen = (changed.versions, changed.shifts);
        self.college.storage.saw_changed_meetings(&grant, seen, tuesday()).await.unwrap();
    }

    /// Dana, in the maths of one day.
    async fn order(&self, on: NaiveDate) -> Order {
        let session = self.day(tuesday()).await.meetings[0].session;
        Order::whole(session, self.dana.person, Stretch::new(on, on, day(24)).unwrap())
    }

    async fn comes(&self, on: NaiveDate) {
        let grant = self.college.grant(&self.grace, &self.amina).await;
        self.college.storage.deploy(&grant, self.order(on).await, None, (UTC, tuesday())).await.unwrap();
    }

    async fn comes_no_more(&self, on: NaiveDate) {
        let grant = self.college.grant(&self.grace, &self.amina).await;
        self.college.storage.withdraw(&grant, self.order(on).await, None, tuesday()).await.unwrap();
    }
}

#[tokio::test]
async fn that_others_come_is_told_to_the_tutor_until_they_say_that_they_saw_it() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        assert!(told.days().await.is_empty(), "{kind:?}: nothing was seen otherwise");
        told.comes_no_more(day(24)).await;
        assert_eq!(told.days().await, [day(24)], "{kind:?}");
        assert_eq!(told.days().await, [day(24)], "{kind:?}: looking alone does not say that it was seen");
        told.comes(day(24)).await;
        assert!(told.days().await.is_empty(), "{kind:?}: as it was seen again");
        told.comes_no_more(day(24)).await;
        told.saw(&told.kwame, told.changed(&told.kwame).await).await;
        assert!(told.days().await.is_empty(), "{kind:?}");
        told.comes(day(24)).await;
        assert_eq!(told.days().await, [day(24)], "{kind:?}: somebody comes where nobody did");
        assert!(told.college.storage.broken_audit().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn what_came_into_force_after_the_page_was_shown_is_told_still_and_nobody_sees_for_another_tutor() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let lena = told.college.person("Lena", Role::Tutor, told.college.site).await;
        let music = told.college.class("Music", told.college.site, 800, 860, &[&told.amina]).await;
        told.college.teaches(&lena, music).await;
        for tutor in [&told.kwame, &lena] {
            assert_eq!(told.changed(tutor).await, ChangedMeetings::default(), "{kind:?}");
        }
        told.comes_no_more(day(24)).await;
        assert_eq!(told.changed(&lena).await, ChangedMeetings::default(), "{kind:?}: maths is not hers");
        told.saw(&lena, told.changed(&told.kwame).await).await;
        assert_eq!(told.days().await, [day(24)], "{kind:?}");
        let shown = told.changed(&told.kwame).await;
        told.comes(day(24)).await;
        told.saw(&told.kwame, shown).await;
        assert_eq!(told.days().await, [day(24)], "{kind:?}: she comes after all, which he did not see");
    }
}

#[tokio::test]
async fn a_no_of_a_learner_tells_their_tutor_nothing() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        assert!(told.days().await.is_empty(), "{kind:?}");
        let (store, meeting) = (&told.college.storage, told.day(tuesday()).await.meetings[0].occurrence);
        let (grant, sitting) = (Grant::themself(&told.amina).unwrap(), SittingId::new(Uuid::now_v7()));
        store.start_sitting(&grant, sitting, Maker::Myself, tuesday()).await.unwrap();
        let (grant, no) = (Grant::themself(&told.amina).unwrap(), RefusedId::new(Uuid::now_v7()));
        store.refuse_coming(&grant, no, (meeting, told.dana.person), tuesday()).await.unwrap();
        assert!(told.days().await.is_empty(), "{kind:?}");
    }
}
