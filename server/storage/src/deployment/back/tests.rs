//! Out of a draft that covers somebody who is in after all, and back to any version that ever was in force, on both databases.

use chrono_tz::UTC;
use databases::{BOTH, Kind};
use domain::access::{Role, Visitor};
use domain::deployment::{Part, Row, Stretch};
use domain::id::AbsenceId;
use uuid::Uuid;

use super::*;
use crate::deployment::here::Found;
use crate::example::{Example, Taught, back_to, compared, day, looked_at, tuesday};

impl Storage {
    /// Goes back to an earlier version and publishes it, as a coordinator does who looked at it between.
    pub(crate) async fn republish(
        &self,
        grant: &Grant<act::PlanWeek>,
        week: Week,
        back: Back,
        found: Found,
        (zone, at): (chrono_tz::Tz, Moment),
    ) -> Result<(), Error> {
        self.go_back(grant, week, back, at).await?;
        let now = self.site_week(grant, week, at).await?;
        self.publish_draft(grant, week, looked_at(&now), found, (zone, at)).await
    }
}

/// Dana comes to Amina in maths, and Sam could.
struct Covered {
    college: Example,
    grace: Visitor,
    amina: Visitor,
    dana: Visitor,
    sam: Visitor,
    maths: Taught,
}

fn week() -> Week {
    Week::of(day(24))
}

impl Covered {
    async fn on(kind: Kind) -> Self {
        let college = Example::on(kind).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let sam = college.person("Sam", Role::Lsa, college.site).await;
        let maths = college.class("Maths", college.site, 540, 630, &[&amina]).await;
        let it = Self { college, grace, amina, dana, sam, maths };
        let rows = it.sends(&it.dana).await;
        it.keeps(rows, false).await;
        it.publishes().await;
        it
    }

    fn plan(&self) -> Grant<act::PlanWeek> {
        Grant::site(&self.grace, self.college.site).unwrap()
    }

    async fn now(&self) -> crate::SiteWeek {
        self.college.storage.site_week(&self.plan(), week(), tuesday()).await.unwrap()
    }

    async fn sends(&self, lsa: &Visitor) -> Vec<Row> {
        let (occurrence, learner) = (self.college.occurrence(self.maths, day(24)).await, self.amina.person);
        vec![Row { occurrence, learner, lsa: lsa.person, part: Part::Whole, plan_line: None, reason: None }]
    }

    async fn keeps(&self, rows: Vec<Row>, covers: bool) {
        let (store, seen) = (&self.college.storage, self.now().await.seen());
        let draft = Draft { rows, locked: Default::default(), cost: None, left: None };
        let kept = match covers {
            true => store.keep_cover(&self.plan(), week(), seen, draft, tuesday()).await,
            false => store.keep_draft(&self.plan(), week(), seen, draft, tuesday()).await,
        };
        kept.unwrap();
    }

    async fn publishes(&self) {
        let (compared, found) = (looked_at(&self.now().await), Found::default());
        self.college.storage.publish_draft(&self.plan(), week(), compared, found, (UTC, tuesday())).await.unwrap();
    }

    async fn is_not_in(&self, lsa: &Visitor) -> AbsenceId {
        let id = AbsenceId::new(Uuid::now_v7());
        let stretch = Stretch::new(day(24), day(24), tuesday().today).unwrap();
        let own = Grant::themself(lsa).unwrap();
        self.college.storage.mark_absence(&own, id, stretch, tuesday()).await.unwrap();
        id
    }

    async fn is_in_after_all(&self, lsa: &Visitor, id: AbsenceId) {
        let own = Grant::themself(lsa).unwrap();
        self.college.storage.take_back_absence(&own, id, tuesday()).await.unwrap();
    }
}

#[tokio::test]
async fn a_draft_that_covers_somebody_goes_when_they_are_in_after_all_and_what_it_was_made_from_stays() {
    for kind in BOTH {
        let it = Covered::on(kind).await;
        let cover = it.sends(&it.sam).await;
        let away = it.is_not_in(&it.dana).await;
        it.keeps(cover.clone(), true).await;
        it.is_in_after_all(&it.dana, away).await;
        assert!(it.now().await.draft.is_none(), "{kind:?}: there is nobody to cover");
        // covered twice, from a draft of a person's: theirs is the draft again
        it.keeps(Vec::new(), false).await;
        let by_hand = it.now().await.seen();
        let away = it.is_not_in(&it.dana).await;
        it.keeps(cover.clone(), true).await;
        it.keeps(cover, true).await;
        it.is_in_after_all(&it.dana, away).await;
        let now = it.now().await;
        assert_eq!((now.seen(), now.draft.is_some(), now.shown().len()), (by_hand, true, 0), "{kind:?}");
        assert!(it.college.storage.broken_audit().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn of_a_draft_that_covers_somebody_it_is_known_what_draft_is_beneath_it() {
    for kind in BOTH {
        let it = Covered::on(kind).await;
        let cover = it.sends(&it.sam).await;
        let beneath = async || it.now().await.beneath.map(|rows| rows.len());
        it.keeps(cover.clone(), true).await;
        assert_eq!(beneath().await, None, "{kind:?}: it covers what is in force");
        it.keeps(Vec::new(), false).await;
        assert_eq!(beneath().await, None, "{kind:?}: it covers nobody");
        it.keeps(cover.clone(), true).await;
        it.keeps(cover, true).await;
        assert_eq!(beneath().await, Some(0), "{kind:?}: covered twice, it is the one that a person made");
        it.publishes().await;
        assert_eq!(beneath().await, None, "{kind:?}: it is no draft any more");
    }
}

#[tokio::test]
async fn what_a_draft_was_made_from_is_read_beside_it_whether_it_was_in_force_or_not() {
    for kind in BOTH {
        let it = Covered::on(kind).await;
        let before = async || it.college.storage.draft_made_from(&it.plan(), week(), tuesday()).await.unwrap();
        assert_eq!(before().await, None, "{kind:?}: there is no draft");
        let (danas, sams) = (it.sends(&it.dana).await, it.sends(&it.sam).await);
        it.keeps(sams.clone(), false).await;
        assert_eq!(before().await, Some(danas), "{kind:?}: of what is in force");
        it.keeps(Vec::new(), false).await;
        assert_eq!(before().await, Some(sams), "{kind:?}: of the draft before");
    }
}

#[tokio::test]
async fn a_cover_that_a_person_changed_or_that_is_of_somebody_else_stays_and_the_week_knows_who_is_back() {
    for kind in BOTH {
        let it = Covered::on(kind).await;
        let away = it.is_not_in(&it.dana).await;
        let cover = it.sends(&it.sam).await;
        it.keeps(cover.clone(), true).await;
        // of somebody whom nothing of it is about
        let other = it.is_not_in(&it.sam).await;
        it.is_in_after_all(&it.sam, other).await;
        assert!(it.now().await.draft.is_some(), "{kind:?}");
        it.keeps(Vec::new(), false).await;
        let before = it.now().await.back;
        assert!(before.iter().all(|not_in| not_in.lsa != it.dana.person), "{kind:?}: {before:?}");
        it.is_in_after_all(&it.dana, away).await;
        let now = it.now().await;
        assert!(now.draft.is_some(), "{kind:?}: a person changed it");
        let hers = NotIn { lsa: it.dana.person, from: day(24), to: day(24) };
        assert!(now.back.contains(&hers), "{kind:?}: {:?}", now.back);
    }
}

#[tokio::test]
async fn a_cover_that_was_made_before_somebody_was_marked_is_not_theirs_and_one_let_go_is_told_of_no_more() {
    for kind in BOTH {
        let it = Covered::on(kind).await;
        let dana = it.is_not_in(&it.dana).await;
        it.keeps(it.sends(&it.sam).await, true).await;
        // another day of hers, marked by mistake an hour later
        let later = Moment { now: tuesday().now + chrono::TimeDelta::hours(1), ..tuesday() };
        let (id, own) = (AbsenceId::new(Uuid::now_v7()), Grant::themself(&it.dana).unwrap());
        let friday = Stretch::new(day(27), day(27), later.today).unwrap();
        it.college.storage.mark_absence(&own, id, friday, later).await.unwrap();
        it.college.storage.take_back_absence(&own, id, later).await.unwrap();
        assert!(it.now().await.draft.is_some(), "{kind:?}: made before, it is of another day's");
        it.is_in_after_all(&it.dana, dana).await;
        it.keeps(it.sends(&it.sam).await, false).await;
        assert_eq!(it.now().await.back, [], "{kind:?}: what a person makes anew was never a cover");
    }
}

#[tokio::test]
async fn every_version_that_was_in_force_can_be_gone_back_to_and_is_a_draft_until_it_is_published() {
    for kind in BOTH {
        let it = Covered::on(kind).await;
        let (dana, sam) = (it.sends(&it.dana).await, it.sends(&it.sam).await);
        for rows in [sam.clone(), Vec::new()] {
            it.keeps(rows, false).await;
            it.publishes().await;
        }
        let numbers = async || it.now().await.earlier.iter().map(|earlier| earlier.number.get()).collect::<Vec<_>>();
        assert_eq!(numbers().await, [2, 1], "{kind:?}: the latest first");
        let store = &it.college.storage;
        let late = store.go_back(&it.plan(), week(), back_to(1, 2), tuesday()).await;
        assert!(matches!(late, Err(Error::Deployment(Refusal::Meanwhile))), "{kind:?}");
        let never = store.go_back(&it.plan(), week(), back_to(9, 3), tuesday()).await;
        assert!(matches!(never, Err(Error::Deployment(Refusal::NothingThen))), "{kind:?}");
        store.go_back(&it.plan(), week(), back_to(1, 3), tuesday()).await.unwrap();
        let now = it.now().await;
        assert_eq!(now.shown(), dana, "{kind:?}");
        assert!(now.published.unwrap().rows.is_empty(), "{kind:?}: nobody is sent by it yet");
        it.publishes().await;
        assert_eq!(numbers().await, [3, 2, 1], "{kind:?}: and so can the one before it");
    }
}

const LEAVES_COLLEGE: crate::sql::Sql =
    crate::sql::Sql("update role_held set ended_on = '2026-11-23' where person_id = $1");
const LEAVES_CLASS: crate::sql::Sql =
    crate::sql::Sql("update enrolment set ended_on = '2026-11-23' where person_id = $1");

#[tokio::test]
async fn a_version_that_is_gone_back_to_names_whoever_it_sends_and_to_whom_though_they_left_since() {
    for kind in BOTH {
        let it = Covered::on(kind).await;
        it.keeps(Vec::new(), false).await;
        it.publishes().await;
        it.college.put(LEAVES_COLLEGE, args![it.dana.person]).await;
        it.college.put(LEAVES_CLASS, args![it.amina.person]).await;
        let store = &it.college.storage;
        store.go_back(&it.plan(), week(), back_to(1, 2), tuesday()).await.unwrap();
        let now = it.now().await;
        let named = |who: &Visitor| now.people.get(&who.person).map(|face| face.name.called().to_owned());
        assert_eq!(now.shown().len(), 1, "{kind:?}");
        assert_eq!([named(&it.dana), named(&it.amina)].map(Option::unwrap), ["Dana", "Amina"], "{kind:?}");
        let sent = store.publish_draft(&it.plan(), week(), compared(3, 2), Found::default(), (UTC, tuesday())).await;
        assert!(matches!(sent, Err(Error::Deployment(Refusal::Breaches(_)))), "{kind:?}: {sent:?}");
    }
}
