//! Someone as pages show them, and what staff read of a person. Who somebody is comes with the timetable.

pub(crate) mod statement;
pub(crate) mod who_said_what;

use domain::id::PersonId;
use domain::person::Name;

use crate::access::must;
use crate::dialect::{Conn, Row, args};
use crate::error::{Error, Failure};
use crate::sql::sql;

sql! {
    PERSON = "select p.given_name, p.family_name, ph.digest from person p left join photo ph on ph.person_id = p.id
              where p.id = $1";
}

/// Someone as a page shows them.
#[derive(Clone, Debug)]
pub struct Face {
    /// Who.
    pub id: PersonId,
    /// What they are called.
    pub name: Name,
    /// The digest of their photo, where there is one.
    pub photo: Option<String>,
}

/// Someone as a page shows them.
pub(crate) async fn face(conn: &mut Conn, id: PersonId) -> Result<Face, Error> {
    Ok(must(find(conn, id).await?, "a person")?)
}

/// The same, where nobody may be known by that id any more.
pub(crate) async fn find(conn: &mut Conn, id: PersonId) -> Result<Option<Face>, Error> {
    let Some(mut row) = conn.row(PERSON, args![id]).await? else { return Ok(None) };
    Ok(Some(Face { id, name: read_name(&mut row)?, photo: row.opt_text()? }))
}

/// Reads four columns: id, given and family name, the digest of a photo.
pub(crate) fn read_face(row: &mut Row) -> Result<Face, Failure> {
    Ok(Face { id: row.parsed()?, name: read_name(row)?, photo: row.opt_text()? })
}

/// Reads two columns, given and family name.
pub(crate) fn read_name(row: &mut Row) -> Result<Name, Failure> {
    must(read_opt_name(row)?, "a name")
}

/// The same, where there may be nobody.
pub(crate) fn read_opt_name(row: &mut Row) -> Result<Option<Name>, Failure> {
    let (given, family) = (row.opt_text()?, row.opt_text()?);
    match (given, family) {
        (Some(given), Some(family)) => Name::new(&given, &family).map(Some).map_err(|_| Failure::Unreadable("a name")),
        _ => Ok(None),
    }
}
