//! Who comes, as the learner is told it, on both databases.

use chrono::TimeDelta;
use chrono_tz::UTC;
use databases::{BOTH, Kind};
use domain::access::{Role, Visitor};
use domain::deployment::Stretch;
use domain::id::AbsenceId;
use uuid::Uuid;

use super::*;
use crate::Order;
use crate::example::{Example, Taught, day, tuesday};

mod refused;
mod shifted;

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
        let maths = college.class("Maths", college.site, 570, 660, &[&amina]).await;
        college.class("Art", college.site, 700, 760, &[&amina]).await;
        Self { college, grace, dana, sam, amina, maths }
    }

    fn order(&self, lsa: &Visitor) -> Order {
        let stretch = Stretch::new(day(24), day(24), day(24)).unwrap();
        Order::whole(self.maths.session, lsa.person, stretch)
    }

    async fn deploy(&self, lsa: &Visitor) {
        let grant = self.college.grant(&self.grace, &self.amina).await;
        self.college.storage.deploy(&grant, self.order(lsa), None, (UTC, tuesday())).await.unwrap();
    }

    async fn withdraw(&self, lsa: &Visitor) {
        let grant = self.college.grant(&self.grace, &self.amina).await;
        self.college.storage.withdraw(&grant, self.order(lsa), None, tuesday()).await.unwrap();
    }

    async fn looks(&self, look: Look, minutes: i64) -> Vec<ComingLesson> {
        let at = Moment { now: tuesday().now + TimeDelta::minutes(minutes), ..tuesday() };
        self.college.storage.coming(&Grant::themself(&self.amina).unwrap(), look, at).await.unwrap()
    }

    /// Of maths on Tuesday: who comes, who of them is new, who does not come any more.
    async fn maths(&self, look: Look) -> [Vec<String>; 3] {
        let lesson = self.looks(look, 0).await.into_iter().next().unwrap();
        let names = |faces: Vec<&Face>| faces.into_iter().map(|face| face.name.called().to_owned()).collect();
        let new = lesson.comes.iter().filter(|face| lesson.change.new.contains(&face.id)).collect();
        [names(lesson.comes.iter().collect()), names(new), names(lesson.gone.iter().collect())]
    }
}

#[tokio::test]
async fn a_change_is_told_until_it_was_looked_at_and_whoever_does_not_come_stays_told() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        told.deploy(&told.dana).await;
        let [dana, sam] = ["Dana", "Sam"].map(|name| vec![name.to_owned()]);
        assert_eq!(told.maths(Look::Whole).await, [dana.clone(), vec![], vec![]], "{kind:?}");
        told.withdraw(&told.dana).await;
        told.deploy(&told.sam).await;
        for look in [Look::Glance, Look::Glance, Look::Whole] {
            assert_eq!(told.maths(look).await, [sam.clone(), sam.clone(), dana.clone()], "{kind:?} {look:?}");
        }
        assert_eq!(told.maths(Look::Whole).await, [sam, vec![], dana], "{kind:?}");
    }
}

#[tokio::test]
async fn somebody_new_where_nobody_came_is_told() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        assert_eq!(told.maths(Look::Whole).await, [const { Vec::<String>::new() }; 3], "{kind:?}");
        told.deploy(&told.dana).await;
        let dana = vec!["Dana".to_owned()];
        assert_eq!(told.maths(Look::Whole).await, [dana.clone(), dana, vec![]], "{kind:?}");
    }
}

#[tokio::test]
async fn today_s_lessons_that_are_not_over_come_before_those_of_the_next_day() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let days = |lessons: Vec<ComingLesson>| {
            lessons.into_iter().map(|lesson| (lesson.title, lesson.on)).collect::<Vec<_>>()
        };
        let next = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
        let all = [("Maths", day(24)), ("Art", day(24)), ("Maths", next), ("Art", next)];
        let all = all.map(|(title, on)| (Title::Class(title.to_owned()), on));
        assert_eq!(days(told.looks(Look::Whole, 0).await), all, "{kind:?}");
        // eight, and three hours: maths is over at eleven
        assert_eq!(days(told.looks(Look::Whole, 180).await), all[1..], "{kind:?}");
        told.college.call_off(day(24)).await;
        told.deploy_next().await;
        assert!(told.looks(Look::Whole, 0).await.iter().take(2).all(|lesson| lesson.called_off), "{kind:?}");
        assert!(told.college.storage.broken_audit().await.unwrap().is_empty());
    }
}

impl Told {
    async fn deploy_next(&self) {
        let on = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
        let order = Order { stretch: Stretch::new(on, on, day(24)).unwrap(), ..self.order(&self.dana) };
        let grant = self.college.grant(&self.grace, &self.amina).await;
        self.college.storage.deploy(&grant, order, None, (UTC, tuesday())).await.unwrap();
    }
}

#[tokio::test]
async fn what_was_told_is_no_news_and_whoever_comes_after_all_is() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let is_news = || async { told.looks(Look::Glance, 0).await[0].is_news };
        told.deploy(&told.dana).await;
        told.maths(Look::Whole).await;
        told.withdraw(&told.dana).await;
        assert!(is_news().await, "{kind:?}");
        told.maths(Look::Whole).await;
        assert!(!is_news().await, "{kind:?}: it was told");
        told.deploy(&told.dana).await;
        let dana = vec!["Dana".to_owned()];
        assert_eq!(told.maths(Look::Whole).await, [dana.clone(), dana, vec![]], "{kind:?}");
        assert!(!is_news().await, "{kind:?}");
    }
}

impl Told {
    /// Dana is marked as not in from a day to a day, some minutes after eight on Tuesday.
    async fn not_in(&self, (from, to): (u32, u32), minutes: i64) -> AbsenceId {
        let id = AbsenceId::new(Uuid::now_v7());
        let grant = self.college.grant(&self.grace, &self.dana).await;
        let stretch = Stretch::new(day(from), day(to), day(24)).unwrap();
        let at = Moment { now: tuesday().now + TimeDelta::minutes(minutes), ..tuesday() };
        self.college.storage.mark_absence(&grant, id, stretch, at).await.unwrap();
        id
    }

    /// Of maths on Tuesday: who comes, who is not in, who else does not come; whether it is news, whether someone is looked
    /// for.
    async fn now(&self, look: Look) -> (String, String, String, bool, bool) {
        let lesson = self.looks(look, 30).await.into_iter().next().unwrap();
        let names = |faces: &[Face]| faces.iter().map(|face| face.name.called()).collect::<Vec<_>>().join(", ");
        let [comes, not_in, gone] = [&lesson.comes, &lesson.not_in, &lesson.gone].map(|faces| names(faces));
        (comes, not_in, gone, lesson.is_news, lesson.is_looked_for)
    }
}

fn now(comes: &str, not_in: &str, gone: &str, is_news: bool, looked_for: bool) -> (String, String, String, bool, bool) {
    (comes.to_owned(), not_in.to_owned(), gone.to_owned(), is_news, looked_for)
}

#[tokio::test]
async fn whoever_was_to_come_and_is_not_in_is_told_with_who_comes_instead() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        told.deploy(&told.dana).await;
        let absence = told.not_in((24, 24), 10).await;
        // who never looked is told as well
        assert_eq!(told.now(Look::Whole).await, now("", "Dana", "", true, true), "{kind:?}");
        assert_eq!(told.now(Look::Glance).await, now("", "Dana", "", false, true), "{kind:?}: it was told");
        told.withdraw(&told.dana).await;
        told.deploy(&told.sam).await;
        assert_eq!(told.now(Look::Whole).await, now("Sam", "Dana", "", true, false), "{kind:?}");
        assert_eq!(told.now(Look::Glance).await, now("Sam", "Dana", "", false, false), "{kind:?}");
        let grant = told.college.grant(&told.grace, &told.dana).await;
        told.college.storage.take_back_absence(&grant, absence, tuesday()).await.unwrap();
        assert_eq!(told.now(Look::Glance).await, now("Sam", "", "Dana", false, false), "{kind:?}");
        told.deploy(&told.dana).await;
        let (comes, .., is_news, _) = told.now(Look::Whole).await;
        assert_eq!((comes.as_str(), is_news), ("Dana, Sam", true), "{kind:?}: she comes after all");
    }
}

#[tokio::test]
async fn nobody_is_said_to_be_not_in_who_was_not_to_come_then() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        told.deploy(&told.dana).await;
        let order = told.order(&told.dana);
        let grant = told.college.grant(&told.grace, &told.amina).await;
        let later = Moment { now: tuesday().now + TimeDelta::minutes(5), ..tuesday() };
        told.college.storage.withdraw(&grant, order, None, later).await.unwrap();
        told.not_in((24, 24), 10).await;
        assert_eq!(told.now(Look::Whole).await, now("", "", "", false, false), "{kind:?}: taken off before");
        told.deploy(&told.sam).await;
        assert_eq!(told.now(Look::Whole).await, now("Sam", "", "", true, false), "{kind:?}");
        let told = Told::on(kind).await;
        told.deploy(&told.dana).await;
        told.not_in((25, 28), 10).await;
        assert_eq!(told.now(Look::Whole).await, now("Dana", "", "", false, false), "{kind:?}: of another day");
    }
}

#[tokio::test]
async fn a_photo_that_would_be_refused_is_shown_to_neither_learner_nor_coordinator() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        told.deploy(&told.dana).await;
        told.college.photographed(&told.dana, "abc").await;
        let shown = async || {
            let grant = told.college.grant(&told.grace, &told.amina).await;
            let reading = told.college.storage.read_statement(&grant, tuesday()).await.unwrap();
            let lesson = told.looks(Look::Whole, 0).await.into_iter().next().unwrap();
            [lesson.comes[0].photo.clone(), reading.deployed[0].lsa.photo.clone()]
        };
        assert_eq!(shown().await, [Some("abc".to_owned()), Some("abc".to_owned())], "{kind:?}: of their own site");
        let elsewhere = told.college.another_site().await;
        told.college.moves(&told.dana, elsewhere).await;
        assert_eq!(shown().await, [None, None], "{kind:?}: of another");
    }
}
