//! Until when a meeting is open where whoever was at it works at another site too, on both databases.

use super::*;

impl After {
    /// Of how many meetings Dana is to write.
    async fn to_give(&self, at: Moment) -> usize {
        self.college.storage.reviews_to_give(&Grant::themself(&self.dana).unwrap(), at).await.unwrap().len()
    }
}

#[tokio::test]
async fn a_meeting_is_open_to_an_lsa_by_the_teaching_days_of_its_own_site_though_theirs_teaches_nothing() {
    for kind in BOTH {
        let after = After::on(kind).await;
        let north = after.college.another_site().await;
        for date in [20, 23] {
            after.college.teaching_day(north, day(date)).await;
        }
        after.college.moves(&after.dana, north).await;
        assert_eq!(after.to_give(later(2)).await, 1, "{kind:?}");
        after.gives(&after.dana, filled("some", ""), later(2)).await.unwrap();
        assert_eq!(after.to_give(later(3)).await, 0, "{kind:?}: two days on which its site taught are over");
        let late = after.gives(&after.dana, filled("most", ""), later(3)).await;
        assert!(matches!(late, Err(Error::Refused(_))), "{kind:?}: {late:?}");
        assert!(after.seen_by_dana(later(3)).await.is_err(), "{kind:?}: nor read");
    }
}

#[tokio::test]
async fn a_lesson_is_open_to_a_tutor_until_its_own_site_taught_on_two_days_whatever_another_did() {
    for kind in BOTH {
        let after = After::on(kind).await;
        let (college, store) = (&after.college, &after.college.storage);
        let north = college.another_site().await;
        college.holds_also(&after.osei, north).await;
        let pottery = college.class("Pottery", north, 570, 660, &[&after.amina]).await;
        college.teaches(&after.osei, pottery).await;
        let there = college.occurrence(pottery, day(24)).await;
        let open = async |at| {
            let lessons = store.lessons(&Grant::themself(&after.osei).unwrap(), at).await.unwrap();
            lessons.into_iter().map(|lesson| lesson.met.occurrence).collect::<Vec<_>>()
        };
        assert_eq!(open(later(2)).await.len(), 2, "{kind:?}");
        assert_eq!(open(later(3)).await, [there], "{kind:?}: North taught on no day since");
        let grant = store.allow(&after.osei, after.amina.person, later(3)).await.unwrap();
        let line = Note::new("She led her group.").unwrap().unwrap();
        store.write_line(&grant, there, new_id(), line, (UTC, later(3))).await.unwrap();
        assert!(after.writes(&after.osei, "Late.", later(3)).await.is_err(), "{kind:?}: too late");
    }
}

#[tokio::test]
async fn a_meeting_of_a_site_that_teaches_no_more_closes_after_four_weeks() {
    for kind in BOTH {
        let after = After::on(kind).await;
        let north = after.college.another_site().await;
        after.college.moves(&after.dana, north).await;
        for days in [1, 2, 3, 7, 14, 21] {
            after.college.call_off(day(24) + Days::new(days)).await;
        }
        assert_eq!(after.to_give(later(28)).await, 1, "{kind:?}");
        after.gives(&after.dana, filled("some", ""), later(28)).await.unwrap();
        after.writes(&after.osei, "She led her group.", later(28)).await.unwrap();
        assert_eq!(after.to_give(later(29)).await, 0, "{kind:?}");
        let late = after.gives(&after.dana, filled("most", ""), later(29)).await;
        assert!(matches!(late, Err(Error::Refused(_))), "{kind:?}: {late:?}");
        assert!(after.seen_by_dana(later(29)).await.is_err(), "{kind:?}: nor read");
        assert!(after.writes(&after.osei, "Late.", later(29)).await.is_err(), "{kind:?}");
    }
}
