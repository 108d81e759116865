//! What a reader leaves unread who reads it no more: whoever is next may read it at once.

use domain::access::Role;
use domain::id::{PersonId, TalkId};
use domain::notice::Cause;
use domain::scale::Scale;

use crate::access::Moment;
use crate::audit::{Actor, Outcome};
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::notice::{News, To, read_already, tell};
use crate::sign_in::{Note, write_down};
use crate::sql::sql;

sql! {
    /// What somebody is to read and nobody has; whether they are the first to, and alone so far; and the other of the two, if they
    /// still read such. Worries (1) are apart.
    UNREAD = "select t.id, t.learner_id, case when t.reader_id = $1 and (t.passed_on_at is null or t.passed_on_at > $4)
              then 1 else 0 end, o.id from talk t left join person o on o.gone_on is null
              and o.id = case when t.reader_id = $1 then t.second_id else t.reader_id end and exists (select 1
              from role_held r where r.person_id = o.id and r.role = $2 and r.ended_on is null)
              where (t.reader_id = $1 or t.second_id = $1) and t.read_at is null
              and case when t.kind = 'worried' then 1 else 0 end = $3 order by t.asked_at, t.id";
    PASS_ON = "update talk set passed_on_at = $3 where learner_id = $1 and id = $2";
}

/// Passes on what is unread of somebody who reads as this no more, and says whether there is some that nobody is left
/// to read. It goes to nobody else: whoever a learner passed over was not to read it.
pub(crate) async fn pass_on(conn: &mut Conn, reader: PersonId, role: Role, at: Moment) -> Result<bool, Error> {
    let (cause, worries) = match role {
        Role::SafeguardingLead => (Cause::Worry, true),
        Role::Coordinator => (Cause::Talk, false),
        _ => return Ok(false),
    };
    let mut is_left = false;
    for mut row in conn.rows(UNREAD, args![reader, role.key(), worries, at.now]).await? {
        let (id, learner, waits): (TalkId, PersonId, bool) = (row.parsed()?, row.parsed()?, row.truth()?);
        let other: Option<PersonId> = row.opt_parsed()?;
        match other {
            None => is_left = true,
            Some(next) if waits => {
                conn.run(PASS_ON, args![learner, id, at.now]).await?;
                read_already(conn, id).await?;
                tell(conn, To::One(next, role), &News::of(cause, id, learner, at.now)).await?;
                let note = Note { actor: Actor::Command("dismiss"), verb: "pass-on", object: id.to_string() };
                write_down(conn, learner, note, Outcome::Done, at.now).await?;
            }
            Some(_) => {}
        }
    }
    Ok(is_left)
}
