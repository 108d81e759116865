//! One form that is sent many times at once, as by a double click, on both databases.

use futures::future::join_all;

use super::*;

#[tokio::test]
async fn an_answer_that_is_sent_many_times_at_once_is_kept_once_and_nobody_is_told_that_it_was_not() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        told.sits().await;
        told.propose(vec![offer(Situation::AllLessons, None)]).await.unwrap();
        let line = told.line(Situation::AllLessons).await;
        let own = Grant::themself(&told.amina).unwrap();
        for reply in [Reply::Agree, Reply::Different] {
            let id = PlanAnswerId::new(Uuid::now_v7());
            let clicks = (0..6).map(|_| told.storage().answer_line(&own, id, (line, reply), tuesday()));
            for kept in join_all(clicks).await {
                assert!(kept.is_ok(), "{kind:?} {reply:?}: {kept:?}");
            }
        }
        let (grant, id) = (told.college.grant(&told.grace, &told.amina).await, PlanAnswerId::new(Uuid::now_v7()));
        let paper = (line, Reply::Agree, Way::Paper, 2);
        let clicks = (0..6).map(|_| told.storage().enter_plan_answer(&grant, id, paper, tuesday()));
        for kept in join_all(clicks).await {
            assert!(kept.is_ok(), "{kind:?}: {kept:?}");
        }
        assert_eq!(told.own().await.history.line(line).unwrap().replies.len(), 3, "{kind:?}");
        assert!(told.storage().broken_audit().await.unwrap().is_empty());
    }
}
