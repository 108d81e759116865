//! Marks of reading that go on holding: whoever read the same words in an earlier statement has read them.

use std::collections::BTreeMap;

use domain::id::PersonId;
use domain::statement::{Answers, Statement};

use super::read_answer;
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::sql::sql;

sql! {
    /// Every answer of the statements sent before one that somebody's mark is for; so many as there are marks at most.
    MARKED = "select t.number, a.situation, a.question, a.version, a.wording, a.value, a.maker, a.helper_id,
              a.helper_relation, a.helper_name, a.way, a.given_at from statement t
              join answer a on a.learner_id = t.learner_id and a.statement_id = t.id
              where t.learner_id = $1 and t.sent_at is not null and t.number < $2 and exists (select 1
              from briefing_read b where b.learner_id = $1 and b.version_read = cast(t.number as text) || ' sent')";
    STILL_READ = "update briefing_read set version_read = $3 where learner_id = $1
                  and $2 like '%,' || version_read || ',%'";
}

/// Lets every mark for an earlier statement in which staff read the same as in this one, however long ago it was sent,
/// hold for this one: its page shows nothing new and asks nothing.
pub(crate) async fn carry(conn: &mut Conn, learner: PersonId, sent: &Statement) -> Result<(), Error> {
    let mut marked: BTreeMap<i64, Answers> = BTreeMap::new();
    for mut row in conn.rows(MARKED, args![learner, sent.number]).await? {
        let answers = marked.entry(row.int()?).or_default();
        let (place, answer) = read_answer(row)?;
        answers.0.insert(place, answer);
    }
    marked.retain(|_, answers| answers.brief_the_same(&sent.answers));
    if marked.is_empty() {
        return Ok(());
    }
    let versions: String = marked.keys().map(|number| format!("{number} sent,")).collect();
    let row = args![learner, format!(",{versions}"), format!("{} sent", sent.number)];
    conn.run(STILL_READ, row).await.map(|_| ())
}
