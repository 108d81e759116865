//! What was asked until something else was sent stays there for its learner, on both databases.

use super::*;

#[tokio::test]
async fn what_was_asked_until_something_else_was_sent_is_kept_for_its_learner_with_whom_they_named() {
    for kind in BOTH {
        let told = Told::on(kind).await;
        let grant = Grant::themself(&told.amina).unwrap();
        let earlier = async || told.storage().own_asked_earlier(&grant, tuesday()).await.unwrap();
        assert!(earlier().await.asked.is_empty(), "{kind:?}: it is asked still");
        let dana = told.dana.person.to_string();
        let named = [("presence", "help"), ("who", "someone-else"), ("person", dana.as_str())];
        let named = named.map(|(question, word)| (LESSONS.to_owned(), question, word));
        told.college.says(&told.amina, 2, "sent", &named).await;
        told.college.says(&told.amina, 3, "sent", &[(LESSONS.to_owned(), "presence", "no-one")]).await;
        let found = earlier().await;
        let asked: Vec<_> = found.asked.iter().map(|one| (one.situation.to_string(), one.asked.to_string())).collect();
        let [second, first, maths] = &asked[..] else { panic!("{kind:?}: {asked:?}") };
        assert!(second.0 == LESSONS && second.1.contains(&dana), "{kind:?}: {second:?}");
        assert!(first.0 == LESSONS && first.1.contains("amount some"), "{kind:?}: {first:?}");
        let in_maths = (format!("session-{}", told.maths.session), "presence no-one".to_owned());
        assert_eq!(*maths, in_maths, "{kind:?}: they ask nothing there any more");
        assert_eq!(found.people[&told.dana.person].called(), "Dana", "{kind:?}");
    }
}
