//! Putting somebody with a learner, and taking them off, while a draft of the week waits, on both databases.

use chrono_tz::UTC;
use databases::{BOTH, Kind};
use domain::access::{Grant, Role, Visitor, act};
use domain::deployment::{Part, Refusal, Row, Seen, Sending, Stretch, Week};
use domain::id::AbsenceId;
use uuid::Uuid;

use super::*;
use crate::deployment::order::tests::must;
use crate::example::{Example, Taught, day, looked_at, tuesday};
use crate::{Differs, Draft, Found, Order, SiteWeek};

/// Omar plans the week in which Amina and Tom have maths, while Grace looks after the two of them.
struct Waiting {
    college: Example,
    omar: Visitor,
    grace: Visitor,
    dana: Visitor,
    sam: Visitor,
    amina: Visitor,
    tom: Visitor,
    maths: Taught,
}

fn week() -> Week {
    Week::of(day(24))
}

impl Waiting {
    async fn on(kind: Kind) -> Self {
        let college = Example::on(kind).await;
        let omar = college.person("Omar", Role::Coordinator, college.site).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let sam = college.person("Sam", Role::Lsa, college.site).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let tom = college.person("Tom", Role::Learner, college.site).await;
        let maths = college.class("Maths", college.site, 570, 660, &[&amina, &tom]).await;
        Self { college, omar, grace, dana, sam, amina, tom, maths }
    }

    fn plan(&self) -> Grant<act::PlanWeek> {
        Grant::site(&self.omar, self.college.site).unwrap()
    }

    async fn now(&self) -> SiteWeek {
        self.college.storage.site_week(&self.plan(), week(), tuesday()).await.unwrap()
    }

    async fn sending(&self, lsa: &Visitor, learner: &Visitor) -> Sending {
        let occurrence = self.college.occurrence(self.maths, day(24)).await;
        Sending { occurrence, learner: learner.person, lsa: lsa.person }
    }

    async fn row(&self, lsa: &Visitor, learner: &Visitor) -> Row {
        let Sending { occurrence, learner, lsa } = self.sending(lsa, learner).await;
        Row { occurrence, learner, lsa, part: Part::Whole, plan_line: None, reason: None }
    }

    /// Whom the draft sends, and whom the week in force does.
    async fn sent(&self) -> [Option<usize>; 2] {
        let now = self.now().await;
        [now.draft, now.published].map(|version| version.map(|version| version.rows.len()))
    }

    async fn keeps(&self, rows: Vec<Row>, covers: bool) {
        let (store, seen) = (&self.college.storage, self.now().await.seen());
        let kept = match covers {
            true => store.keep_cover(&self.plan(), week(), seen, draft(rows), tuesday()).await,
            false => store.keep_draft(&self.plan(), week(), seen, draft(rows), tuesday()).await,
        };
        kept.unwrap();
    }

    async fn publishes(&self, found: Found) {
        let compared = looked_at(&self.now().await);
        self.college.storage.publish_draft(&self.plan(), week(), compared, found, (UTC, tuesday())).await.unwrap();
    }

    async fn undoes(&self) {
        let seen = self.now().await.seen();
        self.college.storage.undo_draft(&self.plan(), week(), seen, tuesday()).await.unwrap();
    }

    fn order(&self, lsa: &Visitor) -> Order {
        Order::whole(self.maths.session, lsa.person, Stretch::new(day(24), day(24), day(24)).unwrap())
    }

    async fn grace_puts(&self, lsa: &Visitor, learner: &Visitor, why: Option<&str>) {
        let (grant, why) = (self.college.grant(&self.grace, learner).await, why.map(str::to_owned));
        self.college.storage.deploy(&grant, self.order(lsa), why, (UTC, tuesday())).await.unwrap();
    }

    async fn grace_takes_off(&self, lsa: &Visitor, learner: &Visitor, why: Option<&str>) {
        let (grant, why) = (self.college.grant(&self.grace, learner).await, why.map(str::to_owned));
        self.college.storage.withdraw(&grant, self.order(lsa), why, tuesday()).await.unwrap();
    }
}

fn draft(rows: Vec<Row>) -> Draft {
    Draft { rows, locked: Default::default(), cost: Some((120, 100)), left: None }
}

#[tokio::test]
async fn whoever_is_put_with_a_learner_while_a_draft_waits_is_sent_and_locked_by_the_draft_too() {
    for kind in BOTH {
        let it = Waiting::on(kind).await;
        it.keeps(vec![it.row(&it.sam, &it.tom).await], false).await;
        let danas = it.sending(&it.dana, &it.amina).await;
        it.grace_puts(&it.dana, &it.amina, Some("Amina asked for her")).await;
        let now = it.now().await;
        let (waits, in_force) = (now.draft.as_ref().unwrap(), now.published.as_ref().unwrap());
        let hers = |rows: &[Row]| rows.iter().find(|row| row.sending() == danas).cloned();
        assert_eq!(hers(&waits.rows), hers(&in_force.rows), "{kind:?}: of her it changes nothing");
        assert_eq!(hers(&waits.rows).unwrap().reason.as_deref(), Some("Amina asked for her"), "{kind:?}");
        assert!(now.locked().contains(&danas), "{kind:?}: no proposal that starts from it sends her elsewhere");
        assert_eq!((waits.rows.len(), waits.cost), (2, None), "{kind:?}: no search found it like this");
        it.publishes(Found::default()).await;
        let now = it.now().await;
        assert!(now.draft.is_none() && now.locked().contains(&danas), "{kind:?}");
        assert_eq!(now.shown().len(), 2, "{kind:?}");
        let own = it.college.storage.own_why(&Grant::themself(&it.amina).unwrap(), tuesday()).await.unwrap();
        let by: Vec<_> = own.by_hand.iter().map(|one| one.by.called().to_owned()).collect();
        assert_eq!(by, ["Grace"], "{kind:?}: the words are hers, and not of whoever made the draft");
        assert!(it.college.storage.broken_audit().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn whoever_is_taken_off_while_a_draft_waits_is_not_sent_again_by_it_and_the_word_for_it_is_read() {
    for kind in BOTH {
        let it = Waiting::on(kind).await;
        must(&it.college, &it.grace, &it.amina, "presence help;amount some").await;
        it.grace_puts(&it.dana, &it.amina, None).await;
        let rows = vec![it.row(&it.dana, &it.amina).await, it.row(&it.sam, &it.tom).await];
        it.keeps(rows, false).await;
        it.grace_takes_off(&it.dana, &it.amina, Some("Another group needs Dana")).await;
        let at = it.sending(&it.dana, &it.amina).await;
        let now = it.now().await;
        assert_eq!(now.shown().len(), 1, "{kind:?}: of the draft");
        let word = now.left(at.occurrence, at.learner).map(|(by, word)| (by.called(), word.as_str()));
        assert_eq!(word, Some(("Grace", "Another group needs Dana")), "{kind:?}: whoever plans reads it there");
        let unmet = Differs { occurrence: at.occurrence, learner: at.learner, named: None, why: Default::default() };
        it.publishes(Found { differs: vec![unmet], ..Found::default() }).await;
        assert_eq!(it.sent().await, [None, Some(1)], "{kind:?}");
        let own = it.college.storage.own_why(&Grant::themself(&it.amina).unwrap(), tuesday()).await.unwrap();
        let left = own.places[0].left.as_ref().map(|(_, word)| word.as_str());
        assert_eq!(left, Some("Another group needs Dana"), "{kind:?}");
        assert!(it.college.storage.broken_audit().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_change_of_a_draft_that_is_taken_back_takes_nothing_back_that_somebody_did_on_a_learners_page() {
    for kind in BOTH {
        let it = Waiting::on(kind).await;
        it.keeps(vec![it.row(&it.sam, &it.tom).await], false).await;
        it.keeps(Vec::new(), false).await;
        it.grace_puts(&it.dana, &it.amina, None).await;
        assert_eq!(it.sent().await, [Some(1), Some(1)], "{kind:?}");
        it.undoes().await;
        assert_eq!(it.sent().await, [Some(2), Some(1)], "{kind:?}: the draft that was there before sends her too");
        it.undoes().await;
        assert_eq!(it.sent().await, [None, Some(1)], "{kind:?}: and so does what is in force");
    }
}

#[tokio::test]
async fn whoever_looked_at_a_draft_before_somebody_was_put_with_a_learner_looks_again() {
    for kind in BOTH {
        let it = Waiting::on(kind).await;
        let (store, nothing) = (&it.college.storage, Seen(None));
        store.keep_draft(&it.plan(), week(), nothing, draft(Vec::new()), tuesday()).await.unwrap();
        let before = it.now().await;
        it.grace_puts(&it.dana, &it.amina, None).await;
        let late = store.keep_draft(&it.plan(), week(), before.seen(), draft(Vec::new()), tuesday()).await;
        assert!(matches!(late, Err(Error::Deployment(Refusal::Meanwhile))), "{kind:?}: it knew nothing of her");
        let (compared, found) = (looked_at(&before), Found::default());
        let late = store.publish_draft(&it.plan(), week(), compared, found, (UTC, tuesday())).await;
        assert!(matches!(late, Err(Error::Deployment(Refusal::NothingThen))), "{kind:?}: {late:?}");
        assert_eq!(it.sent().await, [Some(1), Some(1)], "{kind:?}");
    }
}

#[tokio::test]
async fn where_a_draft_sends_somebody_elsewhere_then_it_waits_for_a_person_to_decide() {
    for kind in BOTH {
        let it = Waiting::on(kind).await;
        let art = it.college.class("Art", it.college.site, 600, 690, &[&it.tom]).await;
        let occurrence = it.college.occurrence(art, day(24)).await;
        it.keeps(vec![Row { occurrence, ..it.row(&it.dana, &it.tom).await }], false).await;
        it.grace_puts(&it.dana, &it.amina, None).await;
        let (store, compared) = (&it.college.storage, looked_at(&it.now().await));
        let refused = store.publish_draft(&it.plan(), week(), compared, Found::default(), (UTC, tuesday())).await;
        let Err(Error::Deployment(Refusal::Breaches(found))) = refused else { panic!("{kind:?}: {refused:?}") };
        assert!(found.iter().any(|(breach, _)| breach.key() == "two-places"), "{kind:?}: {found:?}");
        assert_eq!(it.college.overlaps().await, 0, "{kind:?}");
    }
}

#[tokio::test]
async fn a_cover_goes_when_whoever_it_is_for_is_in_after_all_and_who_was_put_with_a_learner_meanwhile_stays() {
    for kind in BOTH {
        let it = Waiting::on(kind).await;
        it.grace_puts(&it.dana, &it.amina, None).await;
        let (store, id) = (&it.college.storage, AbsenceId::new(Uuid::now_v7()));
        let today = Stretch::new(day(24), day(24), day(24)).unwrap();
        store.mark_absence(&Grant::themself(&it.dana).unwrap(), id, today, tuesday()).await.unwrap();
        it.keeps(vec![it.row(&it.sam, &it.amina).await], true).await;
        it.grace_puts(&it.sam, &it.tom, None).await;
        let now = it.now().await;
        assert!(now.draft.as_ref().is_some_and(|cover| cover.covers && cover.rows.len() == 2), "{kind:?}");
        store.take_back_absence(&Grant::themself(&it.dana).unwrap(), id, tuesday()).await.unwrap();
        assert_eq!(it.sent().await, [None, Some(2)], "{kind:?}");
    }
}
