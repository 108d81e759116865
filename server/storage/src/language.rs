//! Which languages the college offers beside English.

use domain::access::{Grant, act};
use domain::scale::Scale;
use domain::settings::Language;

use crate::Storage;
use crate::access::{Moment, record};
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::sql::sql;
use crate::wording::next;

#[cfg(test)]
mod tests;

sql! {
    OFFERED = "select language from college_language order by language";
    SWITCH_ON = "insert into college_language (language, person_id, switched_on_at) values ($1, $2, $3)
                 on conflict (language) do nothing";
    SWITCH_OFF = "delete from college_language where language = $1";
}

impl Storage {
    /// Switches a language on or off, for every page from the next one on: it counts as a change of the college's words.
    pub async fn switch_language(
        &self,
        grant: &Grant<act::ChooseLanguages>,
        language: Language,
        on: bool,
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                next(conn).await?;
                let key = language.key();
                if on {
                    conn.run(SWITCH_ON, args![key, grant.visitor().person, at.now]).await?;
                } else {
                    conn.run(SWITCH_OFF, args![key]).await?;
                }
                record(conn, &grant, format!("{key} {}", if on { "on" } else { "off" }), at.now).await
            })
        })
        .await
    }
}

/// The languages that are switched on.
pub(crate) async fn offered(conn: &mut Conn) -> Result<Vec<Language>, Error> {
    conn.rows(OFFERED, args![]).await?.into_iter().map(|mut row| Ok(row.step()?)).collect()
}
