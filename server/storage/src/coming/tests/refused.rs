//! A no to who comes, on both databases: whoever it is about is told nothing, where they coordinate too, and the learner
//! alone says it and takes it back.

use domain::id::{RefusedId, SittingId};
use domain::sitting::{Maker, Relation, Someone};

use super::*;
use crate::sql::Sql;

const EMAIL: Sql = Sql("update person set email = $2 where id = $1");
const NO_NOTICE: Sql = Sql("delete from notice");
const NOTICES: Sql = Sql("select p.given_name from notice n join person p on p.id = n.person_id order by p.given_name");

impl Told {
    async fn answers(&self, maker: Maker) {
        let (grant, sitting) = (Grant::themself(&self.amina).unwrap(), SittingId::new(Uuid::now_v7()));
        self.college.storage.start_sitting(&grant, sitting, maker, tuesday()).await.unwrap();
    }

    /// Amina says no to Dana in maths on Tuesday.
    async fn says_no(&self) -> Result<(), Error> {
        let at = self.college.occurrence(self.maths, day(24)).await;
        let (grant, id) = (Grant::themself(&self.amina).unwrap(), RefusedId::new(Uuid::now_v7()));
        self.college.storage.refuse_coming(&grant, id, (at, self.dana.person), tuesday()).await
    }

    async fn takes_it_back(&self) -> Result<(), Error> {
        let at = self.college.occurrence(self.maths, day(24)).await;
        let grant = Grant::themself(&self.amina).unwrap();
        self.college.storage.take_back_refusal(&grant, (at, self.dana.person), tuesday()).await
    }

    /// How many noes a coordinator is shown.
    async fn noes(&self, coordinator: &Visitor) -> usize {
        let grant: Grant<act::PlanWeek> = Grant::site(coordinator, self.college.site).unwrap();
        self.college.storage.to_cover(&grant, tuesday()).await.unwrap().said_no.len()
    }
}

#[tokio::test]
async fn whoever_a_no_is_about_is_neither_told_of_it_nor_shown_it_where_they_coordinate_too() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        told.deploy(&told.dana).await;
        told.answers(Maker::Myself).await;
        let dana_plans = told.college.also(&told.dana, Role::Coordinator).await;
        for (who, address) in [(&told.grace, "grace@college.example"), (&told.dana, "dana@college.example")] {
            told.college.put(EMAIL, args![who.person, address]).await;
        }
        told.college.put(NO_NOTICE, args![]).await;
        told.says_no().await.unwrap();
        let notices = told.college.storage.read(|conn| Box::pin(conn.rows(NOTICES, args![]))).await.unwrap();
        let notices: Vec<String> = notices.into_iter().map(|mut row| row.text().unwrap()).collect();
        assert_eq!(notices, ["Grace"], "{kind:?}");
        assert_eq!((told.noes(&told.grace).await, told.noes(&dana_plans).await), (1, 0), "{kind:?}");
    }
}

#[tokio::test]
async fn a_no_is_taken_back_as_it_was_said_by_the_learner_alone() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        told.deploy(&told.dana).await;
        told.answers(Maker::Myself).await;
        told.says_no().await.unwrap();
        told.answers(Maker::WithHelp(Someone::Related(Relation::Friend, None))).await;
        let refused = told.takes_it_back().await;
        assert!(matches!(refused, Err(Error::Refused(_))), "{kind:?}: {refused:?}");
        assert_eq!(told.noes(&told.grace).await, 1, "{kind:?}: it still stands");
        told.answers(Maker::Myself).await;
        told.takes_it_back().await.unwrap();
        assert_eq!(told.noes(&told.grace).await, 0, "{kind:?}");
    }
}
