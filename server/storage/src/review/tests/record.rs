//! The record of an earlier stretch is as whole as the newest, and each tells of what there was before it, on both databases.

use super::*;

/// When maths is over for the second time.
fn next_week() -> Moment {
    later(7)
}

#[tokio::test]
async fn what_was_before_a_record_has_a_record_of_its_own_with_all_that_was_made_of_it() {
    for kind in BOTH {
        let after = After::on(kind).await;
        after.gives(&after.dana, filled("some", "Asked once."), later(0)).await.unwrap();
        after.says(Asked::Enough, "just-right", later(0)).await.unwrap();
        let storage = &after.college.storage;
        for reader in [&after.amina, &after.grace] {
            let read = async |from, to| {
                let grant = storage.allow(reader, after.amina.person, next_week()).await.unwrap();
                storage.learner_record(&grant, from, to, next_week()).await.unwrap().reviews
            };
            let newest = read(day(25), next_week().today).await;
            let days: Vec<_> = newest.all.iter().map(|one| one.met.on).collect();
            assert_eq!((days, newest.before), (vec![next_week().today], Some(day(24))), "{kind:?}");
            let earlier = read(day(1), day(24)).await;
            let [one] = &earlier.all[..] else { panic!("{kind:?}: {earlier:?}") };
            assert_eq!((one.given.len(), one.said(Asked::Enough).is_some()), (1, true), "{kind:?}");
            assert_eq!(earlier.before, None, "{kind:?}: that was the first");
        }
    }
}
