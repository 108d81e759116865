//! What was taken back before a mistake was told apart from coming in again, on both databases.

use databases::Database;

use super::*;
use crate::dialect::Arg;

/// The last step of the schema before that.
const BEFORE: i64 = 26_003;
const PERSON: Sql = Sql("insert into person (id, given_name, family_name) values ($1, 'Dana', '')");
const ABSENT: Sql = Sql("insert into absence (id, person_id, from_on, to_on, marked_by, marked_at, ended_at)
                         values ($1, $2, '2026-11-24', '2026-11-27', $2, $3, $4)");
const KEPT: Sql = Sql("select case when ended_at is null then 0 else 1 end, mistaken from absence order by 1");

async fn put(store: &Storage, sql: Sql, args: Vec<Arg>) {
    store.write(move |conn| Box::pin(async move { conn.run(sql, args).await.map(|_| ()) })).await.unwrap();
}

#[tokio::test]
async fn whoever_was_said_to_be_in_after_all_while_there_was_one_way_to_say_it_was_in_all_the_time() {
    for kind in BOTH {
        let database = Database::fresh(kind);
        let before = database.steps().iter().filter(|step| step.version <= BEFORE).count();
        database.take_first_steps(before).await;
        let store = Storage::open(&database.url).await.unwrap();
        let dana = PersonId::new(Uuid::now_v7());
        put(&store, PERSON, args![dana]).await;
        for ended in [None, Some(tuesday().now)] {
            put(&store, ABSENT, args![AbsenceId::new(Uuid::now_v7()), dana, tuesday().now, ended]).await;
        }
        store.migrate().await.unwrap();
        let rows = store.read(|conn| Box::pin(conn.rows(KEPT, args![]))).await.unwrap().into_iter();
        let kept: Vec<(bool, bool)> = rows.map(|mut row| (row.truth().unwrap(), row.truth().unwrap())).collect();
        assert_eq!(kept, [(false, false), (true, true)], "{kind:?}: whether it is over, and whether it was a mistake");
    }
}
