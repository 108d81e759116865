//! A learner is told where the week that is out is not as they agreed, though nobody wrote why, and as long as they do agree, on
//! both databases.

use chrono_tz::UTC;
use databases::{BOTH, Kind};
use domain::access::{Grant, Role, Visitor, act};
use domain::day_plan::{DayPlan, Written};
use domain::deployment::{Obstacle, Stretch};
use domain::id::{AbsenceId, PlanAnswerId, PlanId, SittingId};
use domain::plan::{Offer, Reply};
use domain::scale::Time;
use domain::sitting::Maker;
use domain::situation::Situation;
use uuid::Uuid;

use super::*;
use crate::example::{Example, Taught, day, looked_at, tuesday};
use crate::{Differs, Draft, Found, Order, OwnWhy, Proposal};

/// Amina has maths on Tuesday; Dana and Sam come to learners.
struct Told {
    college: Example,
    grace: Visitor,
    dana: Visitor,
    sam: Visitor,
    amina: Visitor,
    maths: Taught,
}

impl Told {
    async fn on(kind: Kind) -> Self {
        let college = Example::on(kind).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let sam = college.person("Sam", Role::Lsa, college.site).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let maths = college.class("Maths", college.site, 540, 630, &[&amina]).await;
        Self { college, grace, dana, sam, amina, maths }
    }

    /// Amina says this, and it is proposed as she asked for it.
    async fn propose(&self, situation: Situation, words: &[(&str, &str)]) {
        let store = &self.college.storage;
        let said: Vec<_> = words.iter().map(|(question, value)| (situation.to_string(), *question, *value)).collect();
        self.college.says(&self.amina, 1, "sent", &said).await;
        let grant: Grant<act::ReadPlan> = self.college.grant(&self.grace, &self.amina).await;
        let statement = store.plan_of(&grant, tuesday()).await.unwrap().statement.map(|statement| statement.id);
        let offer = Offer { situation, instead: None, observed: false, from: None, own_assistant: None };
        let id = PlanId::new(Uuid::now_v7());
        let proposal = Proposal { id, seen: 0, statement, review: day(30), offers: vec![offer] };
        let grant = self.college.grant(&self.grace, &self.amina).await;
        store.propose(&grant, proposal, tuesday()).await.unwrap();
    }

    async fn agree(&self) {
        self.answer(Reply::Agree).await;
    }

    async fn answer(&self, reply: Reply) {
        let store = &self.college.storage;
        let themself = Grant::themself(&self.amina).unwrap();
        store.start_sitting(&themself, SittingId::new(Uuid::now_v7()), Maker::Myself, tuesday()).await.unwrap();
        let own: Grant<act::SeeOwnPlan> = Grant::themself(&self.amina).unwrap();
        let line = store.own_plan(&own, tuesday()).await.unwrap().history.lines[0].id;
        let (id, grant) = (PlanAnswerId::new(Uuid::now_v7()), Grant::themself(&self.amina).unwrap());
        store.answer_line(&grant, id, (line, reply), tuesday()).await.unwrap();
    }

    /// Publishes a week in which nobody is sent anywhere, and no reason is kept.
    async fn publish(&self) {
        self.publish_with(Found::default()).await;
    }

    async fn publish_with(&self, found: Found) {
        let (store, week) = (&self.college.storage, Week::of(day(24)));
        let grant = Grant::<act::PlanWeek>::site(&self.grace, self.college.site).unwrap();
        let seen = store.site_week(&grant, week, tuesday()).await.unwrap().seen();
        let draft = Draft { rows: Vec::new(), locked: BTreeSet::new(), cost: None, left: None };
        store.keep_draft(&grant, week, seen, draft, tuesday()).await.unwrap();
        let compared = looked_at(&store.site_week(&grant, week, tuesday()).await.unwrap());
        store.publish_draft(&grant, week, compared, found, (UTC, tuesday())).await.unwrap();
    }

    async fn put(&self, lsa: &Visitor, reason: Option<&str>) {
        let stretch = Stretch::new(day(24), day(24), day(24)).unwrap();
        let order = Order::whole(self.maths.session, lsa.person, stretch);
        let grant = self.college.grant(&self.grace, &self.amina).await;
        self.college.storage.deploy(&grant, order, reason.map(str::to_owned), (UTC, tuesday())).await.unwrap();
    }

    async fn is_not_in(&self, lsa: &Visitor) {
        let stretch = Stretch::new(day(24), day(24), tuesday().today).unwrap();
        let (id, grant) = (AbsenceId::new(Uuid::now_v7()), Grant::themself(lsa).unwrap());
        self.college.storage.mark_absence(&grant, id, stretch, tuesday()).await.unwrap();
    }

    async fn own(&self) -> OwnWhy {
        self.college.storage.own_why(&Grant::themself(&self.amina).unwrap(), tuesday()).await.unwrap()
    }

    /// What is told: which meeting, and whom of those who were named it lacks.
    async fn told(&self) -> Vec<(Title, NaiveDate, Option<String>)> {
        let places = self.own().await.places.into_iter();
        places.map(|one| (one.title, one.on, one.named.map(|name| name.called().to_owned()))).collect()
    }
}

fn maths() -> Title {
    Title::Class("Maths".to_owned())
}

#[tokio::test]
async fn a_lesson_to_which_nobody_comes_is_told_though_it_was_agreed_after_the_week_was_published() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        told.publish().await;
        assert!(told.told().await.is_empty(), "{kind:?}: nothing is agreed");
        told.propose(Situation::AllLessons, &[("presence", "help"), ("amount", "some")]).await;
        assert!(told.told().await.is_empty(), "{kind:?}: what is only proposed is not missing");
        told.agree().await;
        assert_eq!(told.told().await, [(maths(), day(24), None)], "{kind:?}");
        assert_eq!(told.own().await.places[0].why, Why::default(), "{kind:?}: nothing was kept of why");
        told.put(&told.dana, None).await;
        assert!(told.told().await.is_empty(), "{kind:?}: somebody comes");
        told.is_not_in(&told.dana).await;
        assert_eq!(told.told().await, [(maths(), day(24), None)], "{kind:?}: who is sent is not in");
    }
}

#[tokio::test]
async fn whoever_was_named_and_is_not_sent_is_told_unless_somebody_wrote_why() {
    for kind in BOTH {
        let dana = Some("Dana".to_owned());
        let told_of = [(None, vec![(maths(), day(24), dana)]), (Some("Dana is at another site then"), Vec::new())];
        for (reason, expected) in told_of {
            let told = Told::on(kind).await;
            let named = told.dana.person.to_string();
            let words = [("presence", "help"), ("amount", "some"), ("who", "someone-else"), ("person", named.as_str())];
            told.propose(Situation::AllLessons, &words).await;
            told.agree().await;
            told.put(&told.sam, reason).await;
            assert_eq!(told.told().await, expected, "{kind:?}: Grace wrote {reason:?}");
            told.put(&told.dana, Some("Amina asked for her")).await;
            assert!(told.told().await.is_empty(), "{kind:?}: who was named comes beside");
        }
    }
}

#[tokio::test]
async fn why_nobody_comes_is_told_no_more_once_the_learner_takes_back_that_somebody_should() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        told.propose(Situation::AllLessons, &[("presence", "help"), ("amount", "some")]).await;
        told.agree().await;
        let (occurrence, learner) = (told.college.occurrence(told.maths, day(24)).await, told.amina.person);
        let why = Why { against: BTreeMap::from([(Obstacle::Elsewhere, 3)]), ..Why::default() };
        let differs = vec![Differs { occurrence, learner, named: None, why: why.clone() }];
        told.publish_with(Found { differs, ..Found::default() }).await;
        assert_eq!(told.own().await.places.into_iter().map(|one| one.why).collect::<Vec<_>>(), [why], "{kind:?}");
        told.answer(Reply::TakeBack).await;
        assert!(told.told().await.is_empty(), "{kind:?}");
    }
}

#[tokio::test]
async fn a_time_of_the_day_to_which_nobody_comes_is_told_like_a_lesson() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let grant = Grant::site(&told.grace, told.college.site).unwrap();
        let lunch = DayPlan::written([Written { time: Time::Lunch, from: "12:00", to: "13:00" }]).unwrap();
        told.college.storage.arrange_day_plan(&grant, lunch, UTC, tuesday()).await.unwrap();
        told.propose(Situation::Time(Time::Lunch), &[("presence", "help"), ("amount", "some")]).await;
        told.agree().await;
        assert!(told.told().await.is_empty(), "{kind:?}: no week is out yet");
        told.publish().await;
        assert_eq!(
            told.told().await,
            [(Title::Time(Time::Lunch), day(24), None)],
            "{kind:?}: and maths asks for nobody"
        );
    }
}
