//! When a learner who asks for emails is told of a note about them, on both databases.

use chrono::{DateTime, TimeDelta, Utc};
use domain::notice::last_daily;
use domain::settings::{Change, Setting};

use super::*;
use crate::dialect::args;
use crate::sql::Sql;

const EMAIL: Sql = Sql("update person set email = 'amina@college.example' where id = $1");

impl After {
    async fn wants_emails(&self) {
        self.college.put(EMAIL, args![self.amina.person]).await;
        let change = Change::Step(Setting::Notices, "at-once".to_owned());
        let own = Grant::themself(&self.amina).unwrap();
        self.college.storage.change_settings(&own, change, tuesday()).await.unwrap();
    }

    async fn has_email_due(&self, now: DateTime<Utc>) -> bool {
        !self.college.storage.letters_due(now, last_daily(now, UTC)).await.unwrap().is_empty()
    }
}

#[tokio::test]
async fn a_learner_is_told_of_a_note_when_they_can_read_it_which_their_own_word_brings_forward() {
    for kind in BOTH {
        let after = After::on(kind).await;
        after.wants_emails().await;
        after.gives(&after.dana, filled("some", "She asked."), later(0)).await.unwrap();
        let next_day_is_over = later(1).now + TimeDelta::hours(10);
        assert!(!after.has_email_due(next_day_is_over - TimeDelta::seconds(1)).await, "{kind:?}");
        assert!(after.has_email_due(next_day_is_over).await, "{kind:?}");
        after.says(Asked::Enough, "not-now", later(0)).await.unwrap();
        assert!(!after.has_email_due(later(0).now).await, "{kind:?}: put off is not given");
        after.says(Asked::Enough, "just-right", later(0)).await.unwrap();
        assert!(after.has_email_due(later(0).now).await, "{kind:?}");
        after.gives(&after.dana, filled("some", "She asked twice."), later(0)).await.unwrap();
        assert!(after.has_email_due(later(0).now).await, "{kind:?}: she has given her word");
    }
}
