//! What is theirs no more of a page that stood open, on both databases.

use super::*;

#[tokio::test]
async fn whoever_is_sent_to_one_learner_no_more_goes_to_the_others_still_and_nobody_was_sent_to_a_stranger() {
    for kind in BOTH {
        let it = a_day(kind).await;
        let ben = it.college.person("Ben", Role::Learner, it.college.site).await;
        let stranger = it.college.person("Cara", Role::Learner, it.college.site).await;
        it.college.put(JOIN, args![it.maths.class, ben.person]).await;
        let stretch = Stretch::new(day(24), day(24), tuesday().today).unwrap();
        let order = || Order::whole(it.maths.session, it.dana.person, stretch);
        let storage = &it.college.storage;
        let grant = it.college.grant(&it.grace, &ben).await;
        storage.deploy(&grant, order(), None, (UTC, tuesday())).await.unwrap();
        let meeting = it.college.occurrence(it.maths, day(24)).await;
        let gone = async |learner: &Visitor| {
            let sent = storage.sent(&Grant::themself(&it.dana).unwrap(), it.maths.session, tuesday()).await.unwrap();
            (sent.is_no_more_to(learner.person), sent.is_no_more_at(meeting))
        };
        assert_eq!(gone(&ben).await, (false, false), "{kind:?}");
        storage.withdraw(&grant, order(), None, tuesday()).await.unwrap();
        assert_eq!(gone(&ben).await, (true, false), "{kind:?}");
        assert_eq!(gone(&it.amina).await, (false, false), "{kind:?}");
        assert_eq!(gone(&stranger).await, (false, false), "{kind:?}: what was never theirs is refused");
        let grant = it.college.grant(&it.grace, &it.amina).await;
        storage.withdraw(&grant, order(), None, tuesday()).await.unwrap();
        assert_eq!(gone(&it.amina).await, (false, true), "{kind:?}: next week they go to her still");
    }
}

const JOIN: Sql = Sql("insert into enrolment (class_id, person_id, role) values ($1, $2, 'learner')");
