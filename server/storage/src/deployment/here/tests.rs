//! Why whoever comes comes: kept with the version in force, carried on to the next, and read by them alone, on both databases.

use chrono_tz::Europe::London;
use chrono_tz::UTC;
use databases::{BOTH, Kind};
use domain::access::{Grant, Role, Visitor, act};
use domain::deployment::{Part, Stretch, Week};

use super::*;
use crate::example::{Example, Taught, day, looked_at, tuesday};
use crate::{Draft, Order};

struct Sent {
    college: Example,
    grace: Visitor,
    dana: Visitor,
    amina: Visitor,
    tom: Visitor,
    maths: Taught,
    at: OccurrenceId,
}

impl Sent {
    async fn on(kind: Kind) -> Self {
        let college = Example::on(kind).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let tom = college.person("Tom", Role::Learner, college.site).await;
        let maths = college.class("Maths", college.site, 570, 660, &[&amina, &tom]).await;
        let at = college.occurrence(maths, day(24)).await;
        Self { college, grace, dana, amina, tom, maths, at }
    }

    /// Publishes a week in which Dana comes to Amina, and why.
    async fn publish(&self, here: Option<Here>) {
        let (store, week) = (&self.college.storage, Week::of(day(24)));
        let plan: Grant<act::PlanWeek> = Grant::site(&self.grace, self.college.site).unwrap();
        let seen = store.site_week(&plan, week, tuesday()).await.unwrap().seen();
        let (learner, lsa) = (self.amina.person, self.dana.person);
        let row = Row { occurrence: self.at, learner, lsa, part: Part::Whole, plan_line: None, reason: None };
        let found = Found { here: here.map(|here| SentHere::of(&row, here)).into_iter().collect(), ..Found::default() };
        let draft = Draft { rows: vec![row], locked: std::collections::BTreeSet::new(), cost: None, left: None };
        store.keep_draft(&plan, week, seen, draft, tuesday()).await.unwrap();
        let compared = looked_at(&store.site_week(&plan, week, tuesday()).await.unwrap());
        store.publish_draft(&plan, week, compared, found, (UTC, tuesday())).await.unwrap();
    }

    /// What Dana reads of each learner.
    async fn read(&self) -> Vec<(String, Option<Here>)> {
        let today = self.college.storage.today(&Grant::themself(&self.dana).unwrap(), London, tuesday()).await.unwrap();
        today.learners().map(|briefed| (briefed.face.name.called().to_owned(), briefed.here)).collect()
    }

    async fn put_with_tom(&self) {
        let stretch = Stretch::new(day(24), day(24), day(24)).unwrap();
        let order = Order::whole(self.maths.session, self.dana.person, stretch);
        let grant = self.college.grant(&self.grace, &self.tom).await;
        self.college.storage.deploy(&grant, order, None, (UTC, tuesday())).await.unwrap();
    }
}

#[tokio::test]
async fn whoever_comes_reads_why_and_a_week_changed_by_hand_keeps_it_for_whoever_stays() {
    for kind in BOTH {
        let sent = Sent::on(kind).await;
        let amina = |here| ("Amina".to_owned(), here);
        sent.publish(Some(Here::Only)).await;
        assert_eq!(sent.read().await, [amina(Some(Here::Only))], "{kind:?}");
        sent.put_with_tom().await;
        let both = [amina(Some(Here::Only)), ("Tom".to_owned(), Some(Here::ByHand))];
        assert_eq!(sent.read().await, both, "{kind:?}");
        // what is found of a later week takes the place of what was
        sent.publish(Some(Here::Shares)).await;
        assert_eq!(sent.read().await, [amina(Some(Here::Shares))], "{kind:?}");
        sent.publish(None).await;
        assert_eq!(sent.read().await, [amina(Some(Here::Shares))], "{kind:?}: whoever stays, stays for it");
    }
}
