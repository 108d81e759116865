//! A meeting that its learner missed, on both databases: once they may read so, nobody asks them how it was.

use domain::access::act;

use super::*;

impl After {
    async fn is_asked(&self, at: Moment) -> bool {
        let say = self.college.storage.to_say(&Grant::themself(&self.amina).unwrap(), at).await.unwrap();
        say.open.iter().any(|met| met.occurrence == self.lesson)
    }

    /// What Grace reads of it, and what is on a paper that she prints for Amina on the same day.
    async fn printed(&self, at: Moment) -> [Reviewed; 2] {
        let grant = self.college.storage.allow::<act::ReadReviews>(&self.grace, self.amina.person, at).await.unwrap();
        let record = self.college.storage.learner_record(&grant, day(24), day(24), at).await.unwrap();
        [record.clone(), record.for_learner(at.today)].map(|mut record| record.reviews.all.remove(0))
    }
}

#[tokio::test]
async fn whoever_was_not_there_is_not_asked_how_it_was_once_they_may_read_that_it_is_written() {
    for kind in BOTH {
        let after = After::on(kind).await;
        for amount in ["not-here", "did-not-happen"] {
            after.gives(&after.dana, filled(amount, ""), later(0)).await.unwrap();
            assert!(after.is_asked(later(1)).await, "{kind:?} {amount}: it is kept back from them still");
            assert!(!after.is_asked(later(2)).await, "{kind:?} {amount}");
        }
        after.gives(&after.dana, filled("some", ""), later(1)).await.unwrap();
        assert!(after.is_asked(later(2)).await, "{kind:?}: they were there after all");
    }
}

#[tokio::test]
async fn what_is_printed_for_a_learner_has_nothing_that_is_kept_back_from_them_still() {
    for kind in BOTH {
        let after = After::on(kind).await;
        after.gives(&after.dana, filled("some", ""), later(0)).await.unwrap();
        let [read, printed] = after.printed(later(0)).await;
        assert_eq!((read.given.len(), read.is_kept_back), (1, false), "{kind:?}");
        assert_eq!((printed.given.len(), printed.is_kept_back), (0, true), "{kind:?}");
        let [_, printed] = after.printed(later(2)).await;
        assert_eq!((printed.given.len(), printed.is_kept_back), (1, false), "{kind:?}");
    }
}
