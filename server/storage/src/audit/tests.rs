//! A chain that was tampered with names its first bad row, on both databases.

use databases::{BOTH, Kind};
use domain::access::{Grant, Role};
use domain::id::SittingId;
use domain::sitting::Maker;
use uuid::Uuid;

use crate::dialect::args;
use crate::example::{Example, rename, tuesday};
use crate::sql::Sql;

const NAME: Sql = Sql("select name from site where id = $1");
const EDIT: Sql = Sql("update audit set object = 'written-for-me' where number = $1");
const REMOVE: Sql = Sql("delete from audit where number = $1");
const MOVE: Sql = Sql("update audit set number = -$1 where number = $1");
const CUT: Sql = Sql("delete from audit where number >= $1");

const ROWS: i64 = 6;

/// A learner's chain of [`ROWS`] rows.
async fn a_chain(kind: Kind) -> Example {
    let college = Example::on(kind).await;
    let amina = college.person("Amina", Role::Learner, college.site).await;
    for _ in 0..ROWS {
        let grant = Grant::themself(&amina).unwrap();
        let id = SittingId::new(Uuid::now_v7());
        college.storage.start_sitting(&grant, id, Maker::Myself, tuesday()).await.unwrap();
    }
    assert!(college.storage.broken_audit().await.unwrap().is_empty());
    college
}

async fn first_bad(kind: Kind, tamper: Sql, row: i64) -> i64 {
    let college = a_chain(kind).await;
    college.put(tamper, args![row]).await;
    let broken = college.storage.broken_audit().await.unwrap();
    assert_eq!(broken.len(), 1, "{kind:?} {tamper:?} {row}");
    broken[0].number
}

#[tokio::test]
async fn a_row_edited_removed_or_put_elsewhere_is_named() {
    for kind in BOTH {
        for row in [1, 3, ROWS] {
            assert_eq!(first_bad(kind, EDIT, row).await, row, "{kind:?}");
            assert_eq!(first_bad(kind, REMOVE, row).await, row, "{kind:?}");
        }
        // a row with a number below all others comes first, where the first row should be
        assert_eq!(first_bad(kind, MOVE, 3).await, 1, "{kind:?}");
    }
}

#[tokio::test]
async fn rows_cut_off_the_end_are_missed() {
    for kind in BOTH {
        assert_eq!(first_bad(kind, CUT, 4).await, 4, "{kind:?}");
    }
}

/// The audit is followed while a server goes on writing it.
#[tokio::test]
async fn what_is_read_at_once_is_of_one_instant_whatever_is_saved_meanwhile() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let (site, storage) = (college.site, college.storage.clone());
        let unit = college.storage.read_at_once(move |conn| {
            Box::pin(async move {
                let before = conn.row(NAME, args![site]).await?;
                storage.write(move |conn| Box::pin(rename(conn, site, "renamed meanwhile"))).await?;
                let after = conn.row(NAME, args![site]).await?;
                Ok([before, after].map(|row| row.unwrap().text().unwrap()))
            })
        });
        assert_eq!(unit.await.unwrap(), ["Riverside", "Riverside"], "{kind:?}");
        assert_eq!(college.site_name().await, "renamed meanwhile", "{kind:?}");
    }
}

#[tokio::test]
async fn a_refusal_is_recorded_where_the_learner_would_look() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        let elsewhere = college.another_site().await;
        let grace = college.person("Grace", Role::Coordinator, elsewhere).await;
        let refused =
            college.storage.allow::<domain::access::act::ReadStatement>(&grace, amina.person, tuesday()).await;
        assert!(matches!(refused, Err(crate::Error::Refused(_))), "{kind:?}");
        let recorded = college.storage.times_recorded(domain::access::Action::ReadStatement, String::new()).await;
        assert_eq!(recorded.unwrap(), 1, "{kind:?}");
    }
}
