//! Saves already done, by the id their form carried: the same form twice is kept once, and of two picks made quickly on one
//! page the later stands.

use domain::id::{PersonId, SaveId};

use crate::access::Moment;
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::sql::sql;

sql! {
    /// Touches no row for a save that was done already, or that a later pick of the same page has overtaken. The same
    /// page sent again with another pick (by the Back button) is another save.
    SAVED = "insert into save (id, learner_id, turn, value, saved_at) values ($1, $2, $3, $4, $5)
             on conflict (learner_id, id) do update set turn = excluded.turn, value = excluded.value,
             saved_at = excluded.saved_at where save.turn < excluded.turn
             or (save.turn = excluded.turn and save.value <> excluded.value)";
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
    /// Whether it is to be done. `value` tells it from another of the same page.
    pub(crate) async fn is_new(
        self,
        conn: &mut Conn,
        learner: PersonId,
        value: String,
        at: Moment,
    ) -> Result<bool, Error> {
        Ok(conn.run(SAVED, args![self.id, learner, self.turn, value, at.now]).await? > 0)
    }
}
