//! What an LSA is told of their weeks, however the change was made, on both databases.

use chrono_tz::UTC;
use databases::{BOTH, Kind};
use domain::access::{Role, Visitor};
use domain::deployment::{Moved, Stretch};
use domain::scale::Scale;
use domain::timetable::Title;

use super::*;
use crate::example::{Example, Taught, back_to, day, looked_at, tuesday};
use crate::{Draft, Found, Order};

struct Told {
    college: Example,
    grace: Visitor,
    dana: Visitor,
    amina: Visitor,
    tom: Visitor,
    maths: Taught,
}

impl Told {
    /// Dana goes to Amina in maths; Tom learns there too.
    async fn on(kind: Kind) -> Self {
        let college = Example::on(kind).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let tom = college.person("Tom", Role::Learner, college.site).await;
        let maths = college.class("Maths", college.site, 570, 660, &[&amina, &tom]).await;
        let told = Self { college, grace, dana, amina, tom, maths };
        told.deploy(&told.amina).await;
        told
    }

    fn order(&self) -> Order {
        let stretch = Stretch::new(day(24), day(24), day(24)).unwrap();
        Order::whole(self.maths.session, self.dana.person, stretch)
    }

    async fn deploy(&self, learner: &Visitor) {
        let grant = self.college.grant(&self.grace, learner).await;
        self.college.storage.deploy(&grant, self.order(), None, (UTC, tuesday())).await.unwrap();
    }

    async fn withdraw(&self, learner: &Visitor) {
        let grant = self.college.grant(&self.grace, learner).await;
        self.college.storage.withdraw(&grant, self.order(), None, tuesday()).await.unwrap();
    }

    async fn week(&self) -> MovedWeek {
        self.college.storage.moved(&Grant::themself(&self.dana).unwrap(), tuesday()).await.unwrap()
    }

    async fn moved(&self) -> Vec<(Moved, String)> {
        let named = |title| match title {
            Title::Class(title) => title,
            Title::Time(time) => time.key().to_owned(),
        };
        self.week().await.meetings.into_iter().map(|meeting| (meeting.moved, named(meeting.title))).collect()
    }

    async fn saw(&self, week: MovedWeek) {
        let grant = Grant::themself(&self.dana).unwrap();
        self.college.storage.saw_moved(&grant, (week.versions, week.shifts), tuesday()).await.unwrap();
    }

    async fn publish(&self, rows: Vec<domain::deployment::Row>) {
        let (store, week) = (&self.college.storage, Week::of(day(24)));
        let plan = Grant::site(&self.grace, self.college.site).unwrap();
        let seen = store.site_week(&plan, week, tuesday()).await.unwrap().seen();
        let draft = Draft { rows, locked: BTreeSet::new(), cost: None, left: None };
        store.keep_draft(&plan, week, seen, draft, tuesday()).await.unwrap();
        let compared = looked_at(&store.site_week(&plan, week, tuesday()).await.unwrap());
        store.publish_draft(&plan, week, compared, Found::default(), (UTC, tuesday())).await.unwrap();
    }
}

fn maths(moved: Moved) -> Vec<(Moved, String)> {
    vec![(moved, "Maths".to_owned())]
}

#[tokio::test]
async fn whatever_was_made_by_hand_published_or_put_back_is_told_until_it_was_seen() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        assert_eq!(told.moved().await, [], "{kind:?}: nothing was seen otherwise");
        told.deploy(&told.tom).await;
        assert_eq!(told.moved().await, maths(Moved::Others), "{kind:?}");
        told.saw(told.week().await).await;
        assert_eq!(told.moved().await, [], "{kind:?}");
        told.withdraw(&told.amina).await;
        told.withdraw(&told.tom).await;
        assert_eq!(told.moved().await, maths(Moved::GoesNoMore), "{kind:?}: the two together");
        told.saw(told.week().await).await;
        let plan = Grant::site(&told.grace, told.college.site).unwrap();
        let store = &told.college.storage;
        store.republish(&plan, Week::of(day(24)), back_to(1, 4), Found::default(), (UTC, tuesday())).await.unwrap();
        assert_eq!(told.moved().await, maths(Moved::Goes), "{kind:?}: gone back");
        told.publish(Vec::new()).await;
        assert_eq!(told.moved().await, [], "{kind:?}: as it was seen again");
        assert!(store.broken_audit().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn what_came_into_force_after_the_page_was_shown_is_told_still_and_nobody_sees_for_another() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        told.moved().await;
        told.deploy(&told.tom).await;
        let shown = told.week().await;
        told.withdraw(&told.amina).await;
        told.saw(shown.clone()).await;
        assert_eq!(told.moved().await, maths(Moved::Others), "{kind:?}");
        let sam = told.college.person("Sam", Role::Lsa, told.college.site).await;
        let grant = Grant::themself(&sam).unwrap();
        let week = told.week().await;
        told.college.storage.saw_moved(&grant, (week.versions, week.shifts), tuesday()).await.unwrap();
        assert_eq!(told.moved().await, maths(Moved::Others), "{kind:?}");
    }
}
