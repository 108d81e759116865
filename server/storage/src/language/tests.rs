//! The languages of the college, on both databases.

use databases::BOTH;
use domain::access::Role;

use super::*;
use crate::example::{Example, tuesday};

#[tokio::test]
async fn a_language_is_offered_from_when_it_is_switched_on_until_it_is_switched_off() {
    for kind in BOTH {
        let example = Example::on(kind).await;
        let grace = example.person("Grace", Role::Coordinator, example.site).await;
        let storage = &example.storage;
        let grant = Grant::site(&grace, example.site).unwrap();
        assert_eq!(storage.college_words().await.unwrap().languages, [], "none is there by itself");
        for (language, on, offered) in [
            (Language::Ur, true, vec![Language::Ur]),
            (Language::Ur, true, vec![Language::Ur]),
            (Language::Cy, true, vec![Language::Cy, Language::Ur]),
            (Language::Ur, false, vec![Language::Cy]),
            (Language::Ur, false, vec![Language::Cy]),
        ] {
            let before = storage.words_revision().await.unwrap();
            storage.switch_language(&grant, language, on, tuesday()).await.unwrap();
            let words = storage.college_words().await.unwrap();
            assert_eq!(words.languages, offered, "{kind:?} {language:?} {on}");
            assert!(words.revision > before, "every instance reads it again");
        }
    }
}
