//! Units that stand in each other's way, on the database that lets them; SQLite has one writer, and nobody waits for anybody.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use databases::Kind;
use domain::id::SiteId;
use tokio::sync::Barrier;

use crate::example::{Example, hold};

#[tokio::test]
async fn two_units_that_wait_for_each_other_are_both_kept_in_the_end() {
    let example = Example::on(Kind::Postgres).await;
    let (here, there) = (example.site, example.another_site().await);
    let (both_hold_one, tries) = (Arc::new(Barrier::new(2)), Arc::new(AtomicU32::new(0)));
    let unit = async |first: SiteId, second: SiteId| {
        let (both_hold_one, tries) = (both_hold_one.clone(), tries.clone());
        let unit = example.storage.write(move |conn| {
            Box::pin(async move {
                hold(conn, first).await?;
                if tries.fetch_add(1, Ordering::SeqCst) < 2 {
                    both_hold_one.wait().await;
                }
                hold(conn, second).await
            })
        });
        unit.await
    };
    let (one, other) = tokio::join!(unit(here, there), unit(there, here));
    assert!(one.is_ok() && other.is_ok(), "{one:?} {other:?}");
    assert_eq!(tries.load(Ordering::SeqCst), 3, "one was given up for the other, and tried again");
}
