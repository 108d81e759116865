//! Who is asked to read again because they are sent somewhere anew, and what they are told then, on both databases.

use super::*;

impl Day {
    /// Dana in maths from one week to another, the first being this one.
    fn weeks(&self, from: u64, to: u64) -> Order {
        let week = |number: u64| day(24) + chrono::Days::new(7 * number);
        let stretch = Stretch::new(week(from), week(to), tuesday().today).unwrap();
        Order::whole(self.maths.session, self.dana.person, stretch)
    }

    async fn sends(&self, order: Order) {
        let grant = self.college.grant(&self.grace, &self.amina).await;
        self.college.storage.deploy(&grant, order, None, (UTC, tuesday())).await.unwrap();
    }

    async fn takes_off(&self, order: Order) {
        let grant = self.college.grant(&self.grace, &self.amina).await;
        self.college.storage.withdraw(&grant, order, None, tuesday()).await.unwrap();
    }

    /// Whether Dana's page says that she has read, and how many have not by the list of whoever answers for it.
    async fn read(&self) -> (bool, usize) {
        let grant: Grant<act::ListStatements> = Grant::site(&self.grace, self.college.site).unwrap();
        let list = self.college.storage.overview(&grant, tuesday()).await.unwrap();
        (self.amina_today().await.is_read(), list[0].unread_by)
    }

    async fn says(&self, number: i64, nearness: &str) {
        self.college.says(&self.amina, number, "sent", &[(all_lessons(), "nearness", nearness)]).await;
    }
}

#[tokio::test]
async fn another_week_in_which_they_go_where_they_go_already_asks_nobody_to_read_again() {
    for kind in BOTH {
        let it = a_day(kind).await;
        it.says(1, "at-my-table").await;
        it.mark(it.amina_today().await.edition).await;
        assert_eq!(it.read().await, (true, 0), "{kind:?}");
        it.sends(it.weeks(2, 2)).await;
        assert_eq!(it.read().await, (true, 0), "{kind:?}");
    }
}

#[tokio::test]
async fn whoever_is_sent_there_anew_reads_again_and_is_told_what_changed_since_they_read() {
    for kind in BOTH {
        let it = a_day(kind).await;
        it.says(1, "at-my-table").await;
        it.mark(it.amina_today().await.edition).await;
        it.takes_off(it.weeks(0, 1)).await;
        it.sends(it.weeks(0, 0)).await;
        assert_eq!(it.read().await, (false, 1), "{kind:?}");
        assert!(it.amina_today().await.was_read().is_none(), "{kind:?}: it is new, not changed");
        it.says(2, "in-the-room").await;
        let again = it.amina_today().await;
        let Say::Sent(words) = &again.say else { panic!("{kind:?}") };
        let since = &words.lines.last().unwrap().since;
        assert!(matches!(since, Since::Was(was) if was.words() == "at-my-table"), "{kind:?}");
        it.mark(again.edition).await;
        assert_eq!(it.read().await, (true, 0), "{kind:?}");
    }
}
