//! What is kept of a unit that is refused, given up or breaks, and of those beside it.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use databases::{BOTH, Database, Kind};
use domain::access::Refused;
use domain::id::SiteId;
use tokio::sync::{Barrier, Notify, mpsc};

use super::{Job, LONGEST_QUEUE, run_in_a_group, write_groups};
use crate::access::hold_site;
use crate::dialect::{Conn, Pools, args};
use crate::error::{Denied, Error, Failure};
use crate::example::{Example, rename};
use crate::sql::Sql;

#[tokio::test]
async fn what_is_refused_on_the_way_undoes_what_it_did_and_a_refusal_by_the_policy_keeps_its_row() {
    for kind in BOTH {
        let example = Example::on(kind).await;
        let site = example.site;
        let refused = example.storage.write(move |conn| {
            Box::pin(async move {
                rename(conn, site, "on the way").await?;
                Err::<(), _>(Refused.into())
            })
        });
        assert!(matches!(refused.await, Err(Error::Refused(_))), "{kind:?}");
        assert_ne!(example.site_name().await, "on the way", "{kind:?}");
        let denied = example.storage.write(move |conn| {
            Box::pin(async move {
                rename(conn, site, "by the policy").await?;
                Err::<(), _>(Error::Refused(Denied::RECORDED))
            })
        });
        assert!(matches!(denied.await, Err(Error::Refused(_))), "{kind:?}");
        assert_eq!(example.site_name().await, "by the policy", "{kind:?}");
    }
}

#[tokio::test]
async fn a_unit_whose_asker_went_away_ends_all_the_same_and_leaves_no_transaction_open() {
    for kind in BOTH {
        let example = Example::on(kind).await;
        let (site, storage) = (example.site, example.storage.clone());
        let begun = Arc::new(Barrier::new(2));
        let waits = begun.clone();
        let asked = tokio::spawn(async move {
            let unit = storage.write(move |conn| {
                let waits = waits.clone();
                Box::pin(async move {
                    rename(conn, site, "asked and gone").await?;
                    waits.wait().await;
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    Ok(())
                })
            });
            unit.await
        });
        begun.wait().await;
        asked.abort();
        example.storage.write(move |conn| Box::pin(hold_site(conn, site))).await.unwrap();
        assert_eq!(example.site_name().await, "asked and gone", "{kind:?}");
    }
}

#[tokio::test]
async fn a_unit_that_breaks_is_undone_alone_and_those_after_it_are_kept() {
    for kind in BOTH {
        let example = Example::on(kind).await;
        let site = example.site;
        let broken = example.storage.write(move |conn| {
            Box::pin(async move {
                rename(conn, site, "broken").await?;
                assert_eq!(site, SiteId::new(uuid::Uuid::nil()), "a unit that breaks, for the sake of the test");
                Ok(())
            })
        });
        assert!(matches!(broken.await, Err(Error::Failure(Failure::Panicked))), "{kind:?}");
        assert_ne!(example.site_name().await, "broken", "{kind:?}");
        example.storage.write(move |conn| Box::pin(rename(conn, site, "kept"))).await.unwrap();
        assert_eq!(example.site_name().await, "kept", "{kind:?}");
    }
}

#[tokio::test]
async fn two_units_that_wait_for_each_other_are_both_kept_in_the_end() {
    let example = Example::on(Kind::Postgres).await;
    let (here, there) = (example.site, example.another_site().await);
    let (both_hold_one, tries) = (Arc::new(Barrier::new(2)), Arc::new(AtomicU32::new(0)));
    let unit = async |first: SiteId, second: SiteId| {
        let (both_hold_one, tries) = (both_hold_one.clone(), tries.clone());
        let unit = example.storage.write(move |conn| {
            Box::pin(async move {
                hold_site(conn, first).await?;
                if tries.fetch_add(1, Ordering::SeqCst) < 2 {
                    both_hold_one.wait().await;
                }
                hold_site(conn, second).await
            })
        });
        unit.await
    };
    let (one, other) = tokio::join!(unit(here, there), unit(there, here));
    assert!(one.is_ok() && other.is_ok(), "{one:?} {other:?}");
    assert_eq!(tries.load(Ordering::SeqCst), 3, "one was given up for the other, and tried again");
}

/// The writer of a SQLite file, which waits for nobody by itself, and another process that may write to it.
async fn writer_and_another(database: &Database) -> (mpsc::Sender<Job>, Conn) {
    let another = Pools::open(&database.url).await.unwrap().writer().await.unwrap();
    let mut own = Pools::open(&database.url).await.unwrap().writer().await.unwrap();
    own.control("pragma busy_timeout = 0").await.unwrap();
    let (queue, waiting) = mpsc::channel(LONGEST_QUEUE);
    tokio::spawn(write_groups(own, waiting, Arc::new(Notify::new())));
    (queue, another)
}

#[tokio::test]
async fn a_save_that_cannot_begin_while_another_process_writes_may_be_asked_again() {
    let database = Database::fresh(Kind::Sqlite);
    let (queue, mut another) = writer_and_another(&database).await;
    another.begin().await.unwrap();
    let given_up = run_in_a_group(&queue, |_| Box::pin(async { Ok(()) })).await.unwrap_err();
    assert!(given_up.failure().is_some_and(Failure::may_pass), "{given_up:?}");
    another.control("rollback").await.unwrap();
    run_in_a_group(&queue, |_| Box::pin(async { Ok(()) })).await.unwrap();
}

#[tokio::test]
async fn a_save_waits_a_while_for_another_process_that_writes() {
    let database = Database::fresh(Kind::Sqlite);
    let (queue, mut another) = writer_and_another(&database).await;
    another.begin().await.unwrap();
    let ends = async {
        tokio::time::sleep(Duration::from_millis(30)).await;
        another.control("rollback").await.unwrap();
    };
    let (kept, ()) = tokio::join!(run_in_a_group(&queue, |_| Box::pin(async { Ok(()) })), ends);
    kept.unwrap();
}

const NAME: Sql = Sql("select name from site where id = $1");

async fn name(conn: &mut Conn, site: SiteId) -> Result<String, Error> {
    Ok(conn.row(NAME, args![site]).await?.unwrap().text()?)
}

#[tokio::test]
async fn saves_that_wait_together_on_sqlite_are_one_commit_and_none_is_answered_before_it() {
    let example = Example::on(Kind::Sqlite).await;
    let (site, storage) = (example.site, example.storage.clone());
    let first = async {
        example.storage.write(move |conn| Box::pin(rename(conn, site, "first"))).await.unwrap();
        example.site_name().await
    };
    let second = example.storage.write(move |conn| {
        Box::pin(async move {
            let inside = name(conn, site).await?;
            let outside = storage.read(move |conn| Box::pin(name(conn, site))).await?;
            Ok([inside, outside])
        })
    });
    // both are asked before the writer, which runs on the same thread, takes what waits
    let (found_after_the_first, found_by_the_second) = tokio::join!(first, second);
    assert_eq!(
        found_by_the_second.unwrap(),
        ["first", "Riverside"],
        "nobody else sees the first before the second is done"
    );
    assert_eq!(found_after_the_first, "first");
}
