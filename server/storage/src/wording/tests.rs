//! The college's own words, on both databases.

use databases::BOTH;
use domain::access::{Act, Grant, Role, Visitor};
use domain::id::SiteId;

use super::*;
use crate::example::{Example, tuesday};

fn at<A: Act>(visitor: &Visitor, site: SiteId) -> Grant<A> {
    Grant::site(visitor, site).unwrap()
}

fn rewording(locale: &str, says: Option<&str>) -> Rewording {
    Rewording { locale: locale.into(), key: "parts-stop".into(), says: says.map(str::to_owned) }
}

#[tokio::test]
async fn the_newest_wording_of_each_locale_is_in_force_and_every_earlier_one_is_kept() {
    for kind in BOTH {
        let example = Example::on(kind).await;
        let grace = example.person("Grace", Role::Coordinator, example.site).await;
        let storage = &example.storage;
        assert_eq!(storage.college_words().await.unwrap(), CollegeWords::default());
        let grant = at::<act::Reword>(&grace, example.site);
        for (locale, says) in
            [("en-GB", Some("Halt")), ("en-GB-easy", Some("Wait")), ("en-GB", Some("Be quiet")), ("en-GB-easy", None)]
        {
            storage.reword(&grant, rewording(locale, says), tuesday()).await.unwrap();
        }
        let words = storage.college_words().await.unwrap();
        assert_eq!(words.in_force, [rewording("en-GB", Some("Be quiet")), rewording("en-GB-easy", None)]);
        assert_eq!((words.revision, storage.words_revision().await.unwrap()), (4, 4));
        let history = storage.wordings_of(&grant, "parts-stop", tuesday()).await.unwrap();
        let said: Vec<_> = history.iter().map(|past| (past.revision, past.says.as_deref())).collect();
        assert_eq!(said, [(4, None), (3, Some("Be quiet")), (2, Some("Wait")), (1, Some("Halt"))]);
        assert!(history.iter().all(|past| past.by.called() == "Grace"));
    }
}

#[tokio::test]
async fn two_who_reword_at_once_both_get_a_number_of_their_own() {
    for kind in BOTH {
        let example = Example::on(kind).await;
        let grace = example.person("Grace", Role::Coordinator, example.site).await;
        let grant = at::<act::Reword>(&grace, example.site);
        let both =
            ["Halt", "Quiet"].map(|says| example.storage.reword(&grant, rewording("en-GB", Some(says)), tuesday()));
        let mut numbers: Vec<i64> = futures::future::join_all(both).await.into_iter().map(Result::unwrap).collect();
        numbers.sort_unstable();
        assert_eq!(numbers, [1, 2], "{kind:?}");
    }
}
