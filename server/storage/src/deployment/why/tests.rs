//! Why places differ, as it is kept with a version and read by its learner alone, on both databases.

use chrono_tz::UTC;
use std::collections::BTreeMap;

use databases::{BOTH, Kind};
use domain::access::{Role, Visitor};
use domain::deployment::{Obstacle, Row, Stretch, Week};
use domain::id::AbsenceId;
use domain::scale::SamePerson;

use super::*;
use crate::deployment::order::tests::must;
use crate::example::{Example, Taught, back_to, day, looked_at, tuesday};
use crate::{Draft, Found, Order};

struct Told {
    college: Example,
    grace: Visitor,
    dana: Visitor,
    amina: Visitor,
    tom: Visitor,
    maths: Taught,
    at: OccurrenceId,
}

impl Told {
    async fn on(kind: Kind) -> Self {
        let college = Example::on(kind).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let tom = college.person("Tom", Role::Learner, college.site).await;
        let maths = college.class("Maths", college.site, 570, 660, &[&amina, &tom]).await;
        for learner in [&amina, &tom] {
            must(&college, &grace, learner, "presence help;amount some").await;
        }
        let at = college.occurrence(maths, day(24)).await;
        Self { college, grace, dana, amina, tom, maths, at }
    }

    fn site(&self) -> Grant<act::PlanWeek> {
        Grant::site(&self.grace, self.college.site).unwrap()
    }

    /// Publishes a week in which nobody comes, with why.
    async fn publish(&self, differs: Vec<Differs>) -> Result<(), Error> {
        self.publish_with(Vec::new(), differs).await
    }

    async fn publish_with(&self, rows: Vec<Row>, differs: Vec<Differs>) -> Result<(), Error> {
        let (store, week) = (&self.college.storage, Week::of(day(24)));
        let seen = store.site_week(&self.site(), week, tuesday()).await.unwrap().seen();
        let draft = Draft { rows, locked: std::collections::BTreeSet::new(), cost: None, left: None };
        store.keep_draft(&self.site(), week, seen, draft, tuesday()).await.unwrap();
        let compared = looked_at(&store.site_week(&self.site(), week, tuesday()).await.unwrap());
        let found = Found { differs, ..Found::default() };
        store.publish_draft(&self.site(), week, compared, found, (UTC, tuesday())).await
    }

    fn unmet(&self, learner: &Visitor, why: Why) -> Differs {
        Differs { occurrence: self.at, learner: learner.person, named: None, why }
    }

    /// Amina says whether she wants the same person each time.
    async fn says(&self, number: i64, same_person: &str) {
        self.college.says(&self.amina, number, "sent", &[("me".to_owned(), "same-person", same_person)]).await;
    }

    async fn own(&self, learner: &Visitor) -> OwnWhy {
        self.college.storage.own_why(&Grant::themself(learner).unwrap(), tuesday()).await.unwrap()
    }

    fn order(&self) -> Order {
        let stretch = Stretch::new(day(24), day(24), day(24)).unwrap();
        Order::whole(self.maths.session, self.dana.person, stretch)
    }
}

fn why() -> Why {
    Why { against: BTreeMap::from([(Obstacle::Elsewhere, 3)]), ..Why::default() }
}

#[tokio::test]
async fn a_learner_reads_their_own_places_of_the_version_in_force_and_nobody_elses() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let mut hers = why();
        hers.refused.insert(told.dana.person);
        let named = Differs { named: Some(told.dana.person), ..told.unmet(&told.tom, why()) };
        told.publish(vec![told.unmet(&told.amina, hers.clone()), named]).await.unwrap();
        let own = told.own(&told.amina).await;
        assert_eq!((own.places.len(), &own.places[0].why, &own.places[0].named), (1, &hers, &None), "{kind:?}");
        assert_eq!(own.people.iter().map(|(_, name)| name.called()).collect::<Vec<_>>(), ["Dana"], "{kind:?}");
        let his = told.own(&told.tom).await;
        assert_eq!(his.places[0].named.as_ref().map(Name::called), Some("Dana"), "{kind:?}");
        assert!(his.people.is_empty(), "{kind:?}");
        told.publish(Vec::new()).await.unwrap();
        assert!(told.own(&told.amina).await.places.is_empty(), "{kind:?}: what was before is told no more");
        assert!(told.college.storage.broken_audit().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn that_it_is_not_the_same_person_is_told_as_long_as_that_is_wanted_and_somebody_else_comes() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let sam = told.college.person("Sam", Role::Lsa, told.college.site).await;
        let (occurrence, learner) = (told.at, told.amina.person);
        let comes = Row { occurrence, learner, lsa: sam.person, part: Part::Whole, plan_line: None, reason: None };
        let dana = |why| Differs { named: Some(told.dana.person), ..told.unmet(&told.amina, why) };
        let not_her = Why { asked: Some(SamePerson::Same), ..why() };
        told.publish_with(vec![comes], vec![dana(not_her.clone())]).await.unwrap();
        assert!(told.own(&told.amina).await.places.is_empty(), "{kind:?}: she has not said so");
        told.says(1, "same").await;
        let places = told.own(&told.amina).await.places;
        let read: Vec<_> = places.iter().map(|place| (place.named.as_ref().map(Name::called), &place.why)).collect();
        assert_eq!(read, [(Some("Dana"), &not_her)], "{kind:?}");
        told.says(2, "no-matter").await;
        assert!(told.own(&told.amina).await.places.is_empty(), "{kind:?}: she does not mind any more");
        told.says(3, "same").await;
        assert_eq!(told.own(&told.amina).await.places.len(), 1, "{kind:?}");
        let stretch = Stretch::new(day(24), day(24), day(24)).unwrap();
        let (id, his) = (AbsenceId::new(uuid::Uuid::now_v7()), Grant::themself(&sam).unwrap());
        told.college.storage.mark_absence(&his, id, stretch, tuesday()).await.unwrap();
        assert!(told.own(&told.amina).await.places.is_empty(), "{kind:?}: nobody comes, which is told by itself");
    }
}

#[tokio::test]
async fn that_nobody_else_comes_is_told_as_long_as_different_people_are_wanted_and_nobody_else_does() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let sam = told.college.person("Sam", Role::Lsa, told.college.site).await;
        let art = told.college.class("Art", told.college.site, 700, 760, &[&told.amina]).await;
        let (occurrence, learner) = (told.at, told.amina.person);
        let dana = told.dana.person;
        let comes = Row { occurrence, learner, lsa: dana, part: Part::Whole, plan_line: None, reason: None };
        let why = Why { asked: Some(SamePerson::Different), ..why() };
        let only_her = Differs { named: Some(dana), ..told.unmet(&told.amina, why.clone()) };
        told.publish_with(vec![comes], vec![only_her]).await.unwrap();
        let read = async || {
            let places = told.own(&told.amina).await.places.into_iter().filter(|place| place.named.is_some());
            places.map(|place| place.why).collect::<Vec<_>>()
        };
        for (number, said, is_told) in [(1, "same", false), (2, "different", true), (3, "no-matter", false)] {
            told.says(number, said).await;
            assert_eq!(
                read().await,
                [why.clone()].into_iter().filter(|_| is_told).collect::<Vec<_>>(),
                "{kind:?}: {said}"
            );
        }
        told.says(4, "different").await;
        let stretch = Stretch::new(day(24), day(24), day(24)).unwrap();
        let his = Order::whole(art.session, sam.person, stretch);
        let grant = told.college.grant(&told.grace, &told.amina).await;
        told.college.storage.deploy(&grant, his, None, (UTC, tuesday())).await.unwrap();
        assert_eq!(read().await, [], "{kind:?}: somebody else comes that week");
    }
}

#[tokio::test]
async fn of_whoever_was_named_and_was_not_in_it_is_known_when_they_are_in_after_all() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let stretch = Stretch::new(day(24), day(24), day(24)).unwrap();
        let (id, hers) = (AbsenceId::new(uuid::Uuid::now_v7()), Grant::themself(&told.dana).unwrap());
        told.college.storage.mark_absence(&hers, id, stretch, tuesday()).await.unwrap();
        let away = Why { against: BTreeMap::from([(Obstacle::Away, 1)]), ..Why::default() };
        let named = Differs { named: Some(told.dana.person), ..told.unmet(&told.amina, away) };
        told.publish(vec![named]).await.unwrap();
        let is_in = async || told.own(&told.amina).await.places.iter().map(|place| place.is_in).collect::<Vec<_>>();
        assert_eq!(is_in().await, [false], "{kind:?}");
        told.college.storage.take_back_absence(&hers, id, tuesday()).await.unwrap();
        assert_eq!(is_in().await, [true], "{kind:?}");
    }
}

#[tokio::test]
async fn somebody_put_there_by_hand_mends_one_place_and_leaves_the_others_as_they_were() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        told.publish(vec![told.unmet(&told.amina, why()), told.unmet(&told.tom, why())]).await.unwrap();
        let grant = told.college.grant(&told.grace, &told.amina).await;
        told.college.storage.deploy(&grant, told.order(), None, (UTC, tuesday())).await.unwrap();
        assert!(told.own(&told.amina).await.places.is_empty(), "{kind:?}");
        assert_eq!(told.own(&told.tom).await.places.len(), 1, "{kind:?}");
    }
}

#[tokio::test]
async fn a_week_is_in_force_with_its_reasons_or_not_at_all() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        told.publish(vec![told.unmet(&told.amina, why())]).await.unwrap();
        // a reason that cannot be kept, as where the power goes between the two: of nobody there is
        let nobody = Differs { learner: PersonId::new(uuid::Uuid::nil()), ..told.unmet(&told.tom, why()) };
        assert!(told.publish(vec![told.unmet(&told.tom, why()), nobody]).await.is_err(), "{kind:?}");
        let week = told.college.storage.site_week(&told.site(), Week::of(day(24)), tuesday()).await.unwrap();
        let numbers = [week.published, week.draft].map(|version| version.map(|version| version.number.get()));
        assert_eq!(numbers, [Some(1), Some(2)], "{kind:?}: what was in force stays, and so does the draft");
        let places = [&told.amina, &told.tom].map(|learner| told.own(learner));
        let [hers, his] = places;
        assert_eq!((hers.await.places.len(), his.await.places.len()), (1, 0), "{kind:?}: with the reasons it has");
    }
}

#[tokio::test]
async fn a_week_that_is_gone_back_to_has_the_reasons_of_today() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        told.publish(vec![told.unmet(&told.amina, why())]).await.unwrap();
        told.publish(Vec::new()).await.unwrap();
        let (store, week) = (&told.college.storage, Week::of(day(24)));
        let his = Found { differs: vec![told.unmet(&told.tom, why())], ..Found::default() };
        store.republish(&told.site(), week, back_to(1, 2), his, (UTC, tuesday())).await.unwrap();
        assert_eq!(
            (told.own(&told.amina).await.places.len(), told.own(&told.tom).await.places.len()),
            (0, 1),
            "{kind:?}"
        );
    }
}
