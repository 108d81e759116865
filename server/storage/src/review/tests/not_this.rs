//! That a learner said "not this" of somebody who came, on both databases: told to their coordinators, until one has
//! read it.

use domain::access::act;

use super::*;
use crate::dialect::args;
use crate::sql::Sql;

const EMAIL: Sql = Sql("update person set email = $2 where id = $1");
const TOLD: Sql = Sql("select p.given_name from notice n join person p on p.id = n.person_id where n.cause = 'person'");

impl After {
    /// Whom a coordinator finds on their first page.
    async fn not_read(&self, by: &Visitor) -> Vec<PersonId> {
        let grant: Grant<act::ListStatements> = Grant::site(by, self.college.site).unwrap();
        let found = self.college.storage.not_this(&grant, later(0)).await.unwrap();
        found.into_iter().map(|one| one.learner.id).collect()
    }

    async fn reads(&self, by: &Visitor) {
        let grant = self.college.storage.allow(by, self.amina.person, later(0)).await.unwrap();
        self.college.storage.reviews(&grant, day(1), day(24), later(0)).await.unwrap();
    }

    /// Who gets an email of it.
    async fn told(&self) -> Vec<String> {
        let rows = self.college.storage.read(|conn| Box::pin(conn.rows(TOLD, args![]))).await.unwrap();
        rows.into_iter().map(|mut row| row.text().unwrap()).collect()
    }
}

#[tokio::test]
async fn not_this_is_told_to_a_coordinator_until_one_has_read_it_and_never_to_whoever_it_is_about() {
    for kind in BOTH {
        let after = After::on(kind).await;
        let dana = after.college.also(&after.dana, Role::Coordinator).await;
        for who in [&after.grace, &dana] {
            after.college.put(EMAIL, args![who.person, format!("{}@college.example", who.person)]).await;
        }
        let of_dana = Asked::Person(dana.person);
        after.says(of_dana, "more-of-this", later(0)).await.unwrap();
        assert_eq!((after.not_read(&after.grace).await, after.told().await.len()), (vec![], 0), "{kind:?}");
        after.says(of_dana, "not-this", later(0)).await.unwrap();
        assert_eq!(after.told().await, ["Grace"], "{kind:?}");
        after.reads(&dana).await;
        assert_eq!(after.not_read(&dana).await, [], "{kind:?}");
        assert_eq!(after.not_read(&after.grace).await, [after.amina.person], "{kind:?}: Dana's reading is nobody's");
        after.reads(&after.grace).await;
        assert_eq!(after.not_read(&after.grace).await, [], "{kind:?}");
        after.says(of_dana, "taken-back", later(0)).await.unwrap();
        assert!(after.told().await.is_empty(), "{kind:?}");
        after.says(of_dana, "not-this", later(0)).await.unwrap();
        assert_eq!(after.not_read(&after.grace).await, [after.amina.person], "{kind:?}: said anew");
    }
}
