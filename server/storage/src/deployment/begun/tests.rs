//! What has begun stays as it was, whatever is done with its week afterwards, on both databases.

use chrono::{Days, TimeDelta};
use chrono_tz::UTC;
use databases::{BOTH, Kind};
use domain::access::{Grant, Role, Visitor, act};
use domain::deployment::{Here, Part, Refusal, Row, Stretch, Week, Why};
use domain::id::PersonId;
use domain::scale::Scale;

use super::*;
use crate::access::Moment;
use crate::deployment::here::SentHere;
use crate::deployment::order::tests::must;
use crate::example::{Example, Taught, back_to, day, looked_at, tuesday};
use crate::{Differs, Draft, Order};

/// Maths is from nine to half past ten, art from four to five, every Tuesday.
struct Tuesday {
    college: Example,
    grace: Visitor,
    amina: Visitor,
    dana: Visitor,
    sam: Visitor,
    maths: Taught,
    art: Taught,
}

/// At an hour of the Tuesday, and some minutes.
fn at(hour: i64, minutes: i64) -> Moment {
    Moment { now: tuesday().now + TimeDelta::minutes((hour - 8) * 60 + minutes), ..tuesday() }
}

fn week() -> Week {
    Week::of(day(24))
}

impl Tuesday {
    async fn on(kind: Kind) -> Self {
        let college = Example::on(kind).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let sam = college.person("Sam", Role::Lsa, college.site).await;
        let maths = college.class("Maths", college.site, 540, 630, &[&amina]).await;
        let art = college.class("Art", college.site, 960, 1020, &[&amina]).await;
        Self { college, grace, amina, dana, sam, maths, art }
    }

    fn plan(&self) -> Grant<act::PlanWeek> {
        Grant::site(&self.grace, self.college.site).unwrap()
    }

    /// From the Tuesday on, for some weeks.
    fn order(&self, taught: Taught, lsa: &Visitor, weeks: u64) -> Order {
        let last = day(24) + Days::new(7 * (weeks - 1));
        Order::whole(taught.session, lsa.person, Stretch::new(day(24), last, day(24)).unwrap())
    }

    async fn deploy(&self, order: Order, at: Moment) -> Result<usize, Error> {
        let grant = self.college.grant(&self.grace, &self.amina).await;
        self.college.storage.deploy(&grant, order, None, (UTC, at)).await
    }

    async fn withdraw(&self, order: Order, at: Moment) -> Result<(), Error> {
        let grant = self.college.grant(&self.grace, &self.amina).await;
        self.college.storage.withdraw(&grant, order, None, at).await
    }

    async fn row(&self, taught: Taught, lsa: &Visitor) -> Row {
        let occurrence = self.college.occurrence(taught, day(24)).await;
        let (learner, lsa) = (self.amina.person, lsa.person);
        Row { occurrence, learner, lsa, part: Part::Whole, plan_line: None, reason: None }
    }

    async fn drafts(&self, rows: &[Row], at: Moment) {
        let seen = self.college.storage.site_week(&self.plan(), week(), tuesday()).await.unwrap().seen();
        let draft = Draft { rows: rows.to_vec(), locked: BTreeSet::new(), cost: None, left: None };
        self.college.storage.keep_draft(&self.plan(), week(), seen, draft, at).await.unwrap();
    }

    async fn publishes(&self, found: Found, at: Moment) {
        let open = self.college.storage.site_week(&self.plan(), week(), tuesday()).await.unwrap();
        self.college.storage.publish_draft(&self.plan(), week(), looked_at(&open), found, (UTC, at)).await.unwrap();
    }

    /// Who is sent on a Tuesday to maths, and who to art, in what is shown of its week.
    async fn sent(&self, on: NaiveDate) -> [Vec<PersonId>; 2] {
        let shown = self.college.storage.site_week(&self.plan(), Week::of(on), tuesday()).await.unwrap();
        let [maths, art] = [self.college.occurrence(self.maths, on).await, self.college.occurrence(self.art, on).await];
        let to = |meeting| {
            shown.shown().iter().filter(|row| row.occurrence == meeting).map(|row| row.lsa).collect::<Vec<_>>()
        };
        [to(maths), to(art)]
    }
}

fn nothing_then<T>(done: Result<T, Error>) -> bool {
    matches!(done, Err(Error::Deployment(Refusal::NothingThen)))
}

#[tokio::test]
async fn whoever_gave_a_lesson_stays_the_one_who_did_when_they_are_taken_off_later_that_day() {
    for kind in BOTH {
        let it = Tuesday::on(kind).await;
        let (dana, sam) = (it.dana.person, it.sam.person);
        it.deploy(it.order(it.maths, &it.dana, 2), at(8, 0)).await.unwrap();
        // the moment it begins, it has begun
        assert!(nothing_then(it.withdraw(it.order(it.maths, &it.dana, 1), at(9, 0)).await), "{kind:?}");
        it.withdraw(it.order(it.maths, &it.dana, 2), at(15, 0)).await.unwrap();
        assert_eq!(it.sent(day(24)).await, [vec![dana], vec![]], "{kind:?}");
        let next = day(24) + Days::new(7);
        assert_eq!(it.sent(next).await, [vec![], vec![]], "{kind:?}");

        assert!(nothing_then(it.deploy(it.order(it.maths, &it.sam, 1), at(15, 0)).await), "{kind:?}");
        assert_eq!(it.deploy(it.order(it.maths, &it.sam, 2), at(15, 0)).await.unwrap(), 1, "{kind:?}");
        assert_eq!(it.sent(day(24)).await, [vec![dana], vec![]], "{kind:?}");
        assert_eq!(it.sent(next).await, [vec![sam], vec![]], "{kind:?}");

        // what is still to come of the day is put and taken off as ever
        assert_eq!(it.deploy(it.order(it.art, &it.sam, 1), at(15, 0)).await.unwrap(), 1, "{kind:?}");
        assert_eq!(it.sent(day(24)).await, [vec![dana], vec![sam]], "{kind:?}");
        it.withdraw(it.order(it.art, &it.sam, 1), at(15, 59)).await.unwrap();
        assert_eq!(it.sent(day(24)).await, [vec![dana], vec![]], "{kind:?}");
    }
}

#[tokio::test]
async fn a_draft_put_in_force_changes_only_what_is_still_to_come() {
    for kind in BOTH {
        let it = Tuesday::on(kind).await;
        let (dana, sam) = (it.dana.person, it.sam.person);
        let theirs = [it.row(it.maths, &it.sam).await, it.row(it.art, &it.sam).await];
        it.drafts(&[it.row(it.maths, &it.dana).await], at(8, 0)).await;
        it.publishes(Found::default(), at(8, 0)).await;
        it.drafts(&theirs, at(8, 30)).await;
        assert_eq!(it.sent(day(24)).await, [vec![sam], vec![sam]], "{kind:?}");
        it.publishes(Found::default(), at(15, 0)).await;
        assert_eq!(it.sent(day(24)).await, [vec![dana], vec![sam]], "{kind:?}");
        // and a draft that is made then shows so from the beginning
        it.drafts(&theirs, at(15, 0)).await;
        assert_eq!(it.sent(day(24)).await, [vec![dana], vec![sam]], "{kind:?}");
        assert!(it.college.storage.broken_audit().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn nobody_was_at_a_lesson_that_had_begun_before_its_week_was_first_published() {
    for kind in BOTH {
        let it = Tuesday::on(kind).await;
        it.drafts(&[it.row(it.maths, &it.sam).await, it.row(it.art, &it.sam).await], at(8, 0)).await;
        it.publishes(Found::default(), at(9, 0)).await;
        assert_eq!(it.sent(day(24)).await, [vec![], vec![it.sam.person]], "{kind:?}");
    }
}

#[tokio::test]
async fn an_earlier_version_put_back_changes_only_what_is_still_to_come() {
    for kind in BOTH {
        let it = Tuesday::on(kind).await;
        let (dana, sam) = (it.dana.person, it.sam.person);
        it.drafts(&[it.row(it.maths, &it.sam).await, it.row(it.art, &it.sam).await], at(8, 0)).await;
        it.publishes(Found::default(), at(8, 0)).await;
        it.drafts(&[it.row(it.maths, &it.dana).await, it.row(it.art, &it.dana).await], at(8, 10)).await;
        it.publishes(Found::default(), at(8, 10)).await;
        let back = back_to(1, 2);
        it.college.storage.republish(&it.plan(), week(), back, Found::default(), (UTC, at(15, 0))).await.unwrap();
        assert_eq!(it.sent(day(24)).await, [vec![dana], vec![sam]], "{kind:?}");
    }
}

#[tokio::test]
async fn why_a_lesson_is_as_it_is_stands_from_when_it_begins() {
    for kind in BOTH {
        let it = Tuesday::on(kind).await;
        must(&it.college, &it.grace, &it.amina, "presence help;amount some").await;
        let maths = it.row(it.maths, &it.dana).await;
        let differs = |named| {
            let (occurrence, learner, why) = (maths.occurrence, maths.learner, Why::default());
            vec![Differs { occurrence, learner, named: Some(named), why }]
        };
        it.drafts(std::slice::from_ref(&maths), at(8, 0)).await;
        let here = vec![SentHere::of(&maths, Here::Named)];
        it.publishes(Found { differs: differs(it.grace.person), here }, at(8, 0)).await;
        it.drafts(std::slice::from_ref(&maths), at(8, 30)).await;
        let here = vec![SentHere::of(&maths, Here::Free)];
        it.publishes(Found { differs: differs(it.sam.person), here }, at(9, 30)).await;
        let own = Grant::themself(&it.amina).unwrap();
        let places = it.college.storage.own_why(&own, at(9, 30)).await.unwrap().places;
        let named: Vec<_> = places.into_iter().map(|place| place.named.unwrap().called().to_owned()).collect();
        assert_eq!(named, ["Grace"], "{kind:?}: Sam was not the one she missed");
        let kept = it.college.storage.read(|conn| Box::pin(conn.rows(HERE, args![]))).await.unwrap();
        let kept: Vec<String> = kept.into_iter().map(|mut row| row.text().unwrap()).collect();
        assert_eq!(kept, [Here::Named.key()], "{kind:?}");
    }
}

const HERE: crate::sql::Sql = crate::sql::Sql("select here from deployment_here");
