//! Who was to come and was not in, on both databases.

use domain::id::AbsenceId;

use super::*;

impl After {
    /// Dana is marked as not in on the day of the lesson.
    async fn not_in(&self, at: Moment) -> AbsenceId {
        let (id, today) = (AbsenceId::new(Uuid::now_v7()), Stretch::new(day(24), day(24), day(24)).unwrap());
        let grant = self.college.grant(&self.grace, &self.dana).await;
        self.college.storage.mark_absence(&grant, id, today, at).await.unwrap();
        id
    }

    /// Who came, as Amina is asked, and of how many learners Dana is to write.
    async fn asked(&self) -> (usize, usize) {
        let own = Grant::themself(&self.dana).unwrap();
        let to_give = self.college.storage.reviews_to_give(&own, later(0)).await.unwrap().len();
        let asked = self.seen_by_amina(later(0)).await.asks();
        (asked.into_iter().filter(|asked| *asked == Asked::Person(self.dana.person)).count(), to_give)
    }
}

#[tokio::test]
async fn nobody_is_asked_of_whoever_was_not_in_and_they_write_of_nobody() {
    for kind in BOTH {
        let after = After::on(kind).await;
        assert_eq!(after.asked().await, (1, 1), "{kind:?}");
        let id = after.not_in(tuesday()).await;
        assert_eq!(after.asked().await, (0, 0), "{kind:?}");
        let said = after.says(Asked::Person(after.dana.person), "not-this", later(0)).await;
        assert!(matches!(said, Err(Error::Refused(_))), "{kind:?}: {said:?}");
        let grant = after.college.grant(&after.grace, &after.dana).await;
        after.college.storage.take_back_absence(&grant, id, tuesday()).await.unwrap();
        assert_eq!(after.asked().await, (1, 1), "{kind:?}: she was in after all");
    }
}

#[tokio::test]
async fn whoever_is_in_again_was_not_at_what_was_over_by_then_but_for_what_was_marked_by_mistake() {
    for (kind, days) in BOTH.into_iter().flat_map(|kind| [(kind, 0), (kind, 1)]) {
        for is_mistake in [false, true] {
            let after = After::on(kind).await;
            let (store, grant) = (&after.college.storage, after.college.grant(&after.grace, &after.dana).await);
            let (id, week) = (AbsenceId::new(Uuid::now_v7()), Stretch::new(day(24), day(27), day(24)).unwrap());
            store.mark_absence(&grant, id, week, tuesday()).await.unwrap();
            let stay_marked = match is_mistake {
                true => store.mistaken_absence(&grant, id, later(days)).await.unwrap(),
                false => store.take_back_absence(&grant, id, later(days)).await.unwrap(),
            };
            assert_eq!(stay_marked, days > 0 && !is_mistake, "{kind:?}: {days} days later");
            let expected = if is_mistake { (1, 1) } else { (0, 0) };
            assert_eq!(after.asked().await, expected, "{kind:?}: {days} days later");
        }
    }
}

#[tokio::test]
async fn whoever_goes_home_after_a_lesson_was_at_it() {
    for kind in BOTH {
        let after = After::on(kind).await;
        after.not_in(later(0)).await;
        assert_eq!(after.asked().await, (1, 1), "{kind:?}");
    }
}
