//! Searches for a week: begun, waited for, let go.

use crate::deployment::week::{WAITS, act, jo};
use crate::door::{College, Visitor};
use crate::staff;

/// Looks until a search has begun, which may have to wait for those of other tests.
pub async fn begun(jo: &mut Visitor, looking: &str) {
    for _ in 0..100 {
        if jo.get(looking).await.body.contains(" seconds. When the time is up") {
            return;
        }
    }
    panic!("the search never began");
}

/// Looks again until a search is over.
pub async fn over(jo: &mut Visitor, looking: &str) -> String {
    for _ in 0..100 {
        if let Some(to) = jo.get(looking).await.to {
            return jo.get(&to).await.body;
        }
    }
    panic!("the search goes on");
}

#[tokio::test]
async fn proposals_are_made_one_after_the_other_and_one_that_waits_can_be_let_go() {
    let college = College::apart().await;
    let (mut jo, week) = jo(&college).await;
    let after = staff::link_named(&jo.get(&week).await, "The week after").replace("&amp;", "&");
    let first = act(&mut jo, &week, "propose", &[("seconds", "60")]).await;
    begun(&mut jo, &first).await;
    let second = act(&mut jo, &after, "propose", &[("seconds", "1")]).await;
    let page = jo.get(&second).await.body;
    assert!(page.contains(WAITS) && page.contains("Do not make this proposal"), "{page}");
    act(&mut jo, &after, "stop", &[]).await;
    let page = over(&mut jo, &second).await;
    assert!(page.contains("There is no draft."), "{page}");
    let again = act(&mut jo, &after, "propose", &[("seconds", "1")]).await;
    assert!(jo.get(&again).await.body.contains(WAITS));
    act(&mut jo, &week, "stop", &[]).await;
    for looking in [first, again] {
        let page = over(&mut jo, &looking).await;
        assert!(page.contains("Publish this week"), "{page}");
    }
}
