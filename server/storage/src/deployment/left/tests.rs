//! What is written where somebody is taken off is read by the learner, on both databases.

use chrono_tz::UTC;
use databases::{BOTH, Kind};
use domain::access::{Grant, Role, Visitor, act};
use domain::deployment::{Part, Refusal, Row, Seen, Stretch, Week};
use domain::id::PlanLineId;
use domain::plan::{Basis, Duties};
use domain::situation::Situation;
use uuid::Uuid;

use super::*;
use crate::Order;
use crate::example::{Example, Taught, day, looked_at, tuesday};
use crate::{Differs, Draft, Found, SiteWeek};

const KEPT: crate::sql::Sql = crate::sql::Sql("select count(*) from deployment_left");

struct Told {
    college: Example,
    grace: Visitor,
    dana: Visitor,
    amina: Visitor,
    maths: Taught,
}

impl Told {
    async fn on(kind: Kind) -> Self {
        let college = Example::on(kind).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let dana = college.person("Dana", Role::Lsa, college.site).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let maths = college.class("Maths", college.site, 570, 660, &[&amina]).await;
        Self { college, grace, dana, amina, maths }
    }

    fn order(&self) -> Order {
        Order::whole(self.maths.session, self.dana.person, Stretch::new(day(24), day(24), day(24)).unwrap())
    }

    async fn comes(&self) {
        let grant = self.college.grant(&self.grace, &self.amina).await;
        self.college.storage.deploy(&grant, self.order(), None, (UTC, tuesday())).await.unwrap();
    }

    async fn comes_no_more(&self, why: Option<&str>) -> Result<(), Error> {
        let grant = self.college.grant(&self.grace, &self.amina).await;
        self.college.storage.withdraw(&grant, self.order(), why.map(str::to_owned), tuesday()).await
    }

    async fn must_have_help(&self) {
        let duty = Duties {
            situation: Situation::AllLessons,
            terms: "presence help;amount all".parse().unwrap(),
            basis: Basis::Safety,
            review: day(30),
            what_to_do: "Call the first aider.".to_owned(),
            two_people: false,
        };
        let grant = self.college.grant(&self.grace, &self.amina).await;
        self.college.storage.write_duty(&grant, PlanLineId::new(Uuid::now_v7()), duty, tuesday()).await.unwrap();
    }

    fn plan(&self) -> Grant<act::PlanWeek> {
        Grant::site(&self.grace, self.college.site).unwrap()
    }

    async fn week(&self) -> SiteWeek {
        self.college.storage.site_week(&self.plan(), Week::of(day(24)), tuesday()).await.unwrap()
    }

    async fn seen(&self) -> Seen {
        self.week().await.seen()
    }

    async fn drafts(&self, rows: Vec<Row>, left: Option<Left>) {
        let draft = Draft { rows, locked: Default::default(), cost: None, left };
        let (store, seen) = (&self.college.storage, self.seen().await);
        store.keep_draft(&self.plan(), Week::of(day(24)), seen, draft, tuesday()).await.unwrap();
    }

    /// Publishes the draft, in which nobody comes to the place or somebody does.
    async fn publishes(&self, unmet: Option<OccurrenceId>) {
        let learner = self.amina.person;
        let differs = unmet.map(|occurrence| Differs { occurrence, learner, named: None, why: Default::default() });
        let found = Found { differs: differs.into_iter().collect(), ..Found::default() };
        let compared = looked_at(&self.week().await);
        self.college
            .storage
            .publish_draft(&self.plan(), Week::of(day(24)), compared, found, (UTC, tuesday()))
            .await
            .unwrap();
    }

    /// Takes back the last change of the draft.
    async fn undoes(&self) {
        let (store, seen) = (&self.college.storage, self.seen().await);
        store.undo_draft(&self.plan(), Week::of(day(24)), seen, tuesday()).await.unwrap();
    }

    /// How many places something is written of, in whichever version.
    async fn kept(&self) -> i64 {
        let kept = self.college.storage.read(|conn| Box::pin(conn.row(KEPT, args![]))).await.unwrap();
        kept.unwrap().int().unwrap()
    }

    /// What Amina reads of places that nobody comes to: who wrote, and what.
    async fn reads(&self) -> Vec<Option<(String, String)>> {
        let own = self.college.storage.own_why(&Grant::themself(&self.amina).unwrap(), tuesday()).await.unwrap();
        let left = |one: crate::OwnDiffers| one.left.map(|(by, reason)| (by.called().to_owned(), reason));
        own.places.into_iter().map(left).collect()
    }
}

fn wrote(words: &str) -> Vec<Option<(String, String)>> {
    vec![Some(("Grace".to_owned(), words.to_owned()))]
}

#[tokio::test]
async fn nobody_is_taken_from_where_somebody_must_be_without_a_word_and_the_learner_reads_it() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        told.comes().await;
        told.must_have_help().await;
        let unsaid = told.comes_no_more(None).await;
        assert!(matches!(unsaid, Err(Error::Deployment(Refusal::Unsaid))), "{kind:?}: {unsaid:?}");
        told.comes_no_more(Some("Another group needs Dana more")).await.unwrap();
        assert_eq!(told.reads().await, wrote("Another group needs Dana more"), "{kind:?}");
        told.comes().await;
        assert_eq!(told.reads().await, [], "{kind:?}: somebody comes again");
        assert!(told.college.storage.broken_audit().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn where_nothing_was_asked_for_somebody_is_taken_off_without_a_word() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        told.comes().await;
        told.comes_no_more(None).await.unwrap();
        assert_eq!(told.reads().await, [], "{kind:?}");
    }
}

#[tokio::test]
async fn what_is_written_in_a_draft_stands_through_other_changes_until_somebody_comes() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        told.must_have_help().await;
        let (at, learner) = (told.college.occurrence(told.maths, day(24)).await, told.amina.person);
        let left = Left { occurrence: at, learner, reason: "To try it out".to_owned() };
        told.drafts(Vec::new(), Some(left)).await;
        told.drafts(Vec::new(), None).await;
        assert_eq!(told.reads().await, [], "{kind:?}: a draft tells nobody anything");
        told.publishes(Some(at)).await;
        assert_eq!(told.reads().await, wrote("To try it out"), "{kind:?}");
        let week = told.college.storage.site_week(&told.plan(), Week::of(day(24)), tuesday()).await.unwrap();
        assert_eq!(
            week.left(at, learner).unwrap().1,
            "To try it out",
            "{kind:?}: the coordinator reads it at the place"
        );
        let lsa = told.dana.person;
        let row = Row { occurrence: at, learner, lsa, part: Part::Whole, plan_line: None, reason: None };
        told.drafts(vec![row], None).await;
        told.publishes(None).await;
        told.drafts(Vec::new(), None).await;
        told.publishes(Some(at)).await;
        assert_eq!(told.reads().await, [None], "{kind:?}: of what was before it says nothing");
    }
}

#[tokio::test]
async fn what_was_written_is_back_with_its_place_however_many_changes_are_taken_back_and_is_forgotten_with_it() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        told.must_have_help().await;
        let (at, learner, lsa) =
            (told.college.occurrence(told.maths, day(24)).await, told.amina.person, told.dana.person);
        let row = Row { occurrence: at, learner, lsa, part: Part::Whole, plan_line: None, reason: None };
        let left = |reason: &str| Some(Left { occurrence: at, learner, reason: reason.to_owned() });
        told.drafts(Vec::new(), left("To try it out")).await;
        told.drafts(vec![row.clone()], None).await;
        // and two changes somewhere else
        told.drafts(vec![row.clone()], None).await;
        told.drafts(vec![row.clone()], None).await;
        for _ in 0..3 {
            told.undoes().await;
        }
        assert_eq!(told.kept().await, 1, "{kind:?}");
        told.publishes(Some(at)).await;
        assert_eq!(told.reads().await, wrote("To try it out"), "{kind:?}");

        told.drafts(vec![row.clone()], None).await;
        told.drafts(Vec::new(), left("She asked for it")).await;
        told.undoes().await;
        assert_eq!(told.kept().await, 1, "{kind:?}: what is taken back is not kept");
        told.drafts(vec![row], None).await;
        told.publishes(None).await;
        assert_eq!(told.kept().await, 0, "{kind:?}: nor is what was in force, or a draft, before");
    }
}
