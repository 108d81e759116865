//! Saves already done, by the id their form carried: the same form twice is kept once, and of two picks made quickly on one
//! page the later stands.

use domain::id::{PersonId, SaveId};

use crate::access::Moment;
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::sign_in::hash;
use crate::sql::sql;

sql! {
    /// Touches no row for a save that was done already, or that a later pick of the same page has overtaken. The same
    /// page sent again with another pick (by the Back button) is another save.
    SAVED = "insert into save (id, learner_id, turn, value_hash, saved_at) values ($1, $2, $3, $4, $5)
             on conflict (learner_id, id) do update set turn = excluded.turn, value_hash = excluded.value_hash,
             saved_at = excluded.saved_at where save.turn < excluded.turn
             or (save.turn = excluded.turn and save.value_hash <> excluded.value_hash)";
}

/// One save of one form.
#[derive(Clone, Copy, Debug)]
pub struct Save {
    /// Made when the form was shown, so that the same save twice is known as one.
    pub id: SaveId,
    /// How many picks were made on that page before this one; 0 without script.
    pub turn: i64,
}

impl Save {
    /// Whether it is to be done. `value` tells it from another of the same page; it is kept as its hash alone, so that no
    /// words stay here that are taken back or forgotten.
    pub(crate) async fn is_new(
        self,
        conn: &mut Conn,
        learner: PersonId,
        value: String,
        at: Moment,
    ) -> Result<bool, Error> {
        let value_hash = hash(&format!("{} {value}", self.id));
        Ok(conn.run(SAVED, args![self.id, learner, self.turn, value_hash, at.now]).await? > 0)
    }
}

#[cfg(test)]
mod tests {
    use databases::BOTH;
    use domain::access::Role;
    use uuid::Uuid;

    use super::*;
    use crate::example::{Example, tuesday};
    use crate::sql::Sql;

    const KEPT: Sql = Sql("select value_hash from save where learner_id = $1");

    #[tokio::test]
    async fn a_save_is_known_again_and_none_of_its_words_is_kept_for_it() {
        for kind in BOTH {
            let college = Example::on(kind).await;
            let amina = college.person("Amina", Role::Learner, college.site).await.person;
            let save = Save { id: SaveId::new(Uuid::now_v7()), turn: 0 };
            let is_new = async |words: &'static str| {
                let unit = college.storage.write(move |conn| {
                    Box::pin(async move { save.is_new(conn, amina, words.to_owned(), tuesday()).await })
                });
                unit.await.unwrap()
            };
            assert!(is_new("I like music").await && !is_new("I like music").await, "{kind:?}");
            assert!(is_new("I like art").await, "{kind:?}: picked again on the same page");
            let row = college.storage.read(move |conn| Box::pin(conn.row(KEPT, args![amina]))).await.unwrap();
            assert_eq!(row.unwrap().bytes().unwrap().len(), 32, "{kind:?}");
        }
    }
}
