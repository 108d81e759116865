//! A learner who left the class of a meeting, on both databases: what was made of it can still be written, by whoever was there.

use domain::access::act;

use super::*;
use crate::dialect::args;
use crate::sql::Sql;

const LEAVES: Sql = Sql("update enrolment set ended_on = $2 where person_id = $1 and role = 'learner'");

impl After {
    async fn leaves(&self, on: chrono::NaiveDate) {
        self.college.put(LEAVES, args![self.amina.person, on]).await;
    }

    /// The meetings that Dana can write about.
    async fn to_write(&self, at: Moment) -> Vec<OccurrenceId> {
        let grant: Grant<act::ListReviews> = Grant::themself(&self.dana).unwrap();
        let rows = self.college.storage.reviews_to_give(&grant, at).await.unwrap();
        rows.into_iter().map(|row| row.met.occurrence).collect()
    }

    /// The meetings that Amina is asked of.
    async fn asked_of(&self, at: Moment) -> Vec<OccurrenceId> {
        let say = self.college.storage.to_say(&Grant::themself(&self.amina).unwrap(), at).await.unwrap();
        say.open.into_iter().map(|met| met.occurrence).collect()
    }
}

#[tokio::test]
async fn a_meeting_before_they_left_is_asked_of_and_written_of_as_any_other() {
    for kind in BOTH {
        let after = After::on(kind).await;
        after.leaves(day(25)).await;
        assert_eq!(after.to_write(later(1)).await, [after.lesson], "{kind:?}");
        assert!(after.seen_by_dana(later(1)).await.is_ok(), "{kind:?}: the row leads to its page");
        after.gives(&after.dana, filled("some", ""), later(1)).await.unwrap();
        assert_eq!(after.asked_of(later(1)).await, [after.lesson], "{kind:?}");
        after.says(Asked::Enough, "just-right", later(1)).await.unwrap();
        assert_eq!(counts(&after.seen_by_amina(later(1)).await), [1, 1, 0], "{kind:?}");
    }
}

#[tokio::test]
async fn whoever_was_sent_to_a_meeting_after_they_left_can_write_that_they_were_not_here() {
    for kind in BOTH {
        let after = After::on(kind).await;
        after.leaves(day(24)).await;
        assert_eq!(after.to_write(later(0)).await, [after.lesson], "{kind:?}");
        assert!(after.seen_by_dana(later(0)).await.is_ok(), "{kind:?}: the row leads to its page");
        assert_eq!(after.asked_of(later(0)).await, [], "{kind:?}: they were not there");
        after.gives(&after.dana, filled("not-here", ""), later(0)).await.unwrap();
        assert_eq!(
            counts(&after.seen_by_amina(later(2)).await),
            [1, 0, 0],
            "{kind:?}: what is written of them they read"
        );
    }
}
