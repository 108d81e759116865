//! What is kept of a photo that was shown, on both databases.

use databases::BOTH;
use domain::access::{Action, Role};
use domain::id::CardId;
use domain::sign_in::Secret;
use uuid::Uuid;

use super::*;
use crate::example::{Example, tuesday};
use crate::sign_in::hash;
use crate::sql::Sql;

const CARD: Sql = Sql("insert into card (id, person_id, secret_hash, made_at) values ($1, $2, $3, 0)");

#[tokio::test]
async fn the_audit_says_that_a_photo_was_shown_and_nothing_by_which_the_picture_is_known_again() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let store = &college.storage;
        let amina = college.person("Amina", Role::Learner, college.site).await;
        college.photographed(&amina, "the digest of her photo").await;
        let own = store.photo(&Grant::themself(&amina).unwrap(), tuesday()).await.unwrap();
        college.put(CARD, args![CardId::new(Uuid::now_v7()), amina.person, hash("her card")]).await;
        let token = Secret::of([7; 24]);
        assert!(store.arrive_with_card("her card", (token.clone(), String::new()), None, tuesday().now).await.unwrap());
        let at_the_door = store.photo_at_the_door(token.reveal(), tuesday().now).await.unwrap();
        for photo in [own, at_the_door] {
            let digest = photo.unwrap().digest;
            assert_eq!(store.times_recorded(Action::SeePhoto, digest).await.unwrap(), 0, "{kind:?}");
        }
        assert_eq!(store.times_recorded(Action::SeePhoto, SHOWN.to_owned()).await.unwrap(), 2, "{kind:?}");
        assert!(store.broken_audit().await.unwrap().is_empty(), "{kind:?}");
    }
}
