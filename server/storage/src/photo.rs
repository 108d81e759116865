//! Faces and photos, which reach nobody without a grant but their own.

use domain::access::{Grant, Visitor, act};

use crate::Storage;
use crate::access::{Moment, record};
use crate::dialect::args;
use crate::error::Error;
use crate::person::{Face, face};
use crate::sql::sql;

/// Joins the photo `ph` of a person `p`, where whoever looks may see it: in this role, they are at a site where that person is.
macro_rules! photo_seen_by {
    ($who:literal, $role:literal) => {
        concat!(
            "left join photo ph on ph.person_id = p.id and exists (select 1 from role_held own
             join role_held their on their.site_id = own.site_id and their.person_id = p.id and their.ended_on is null
             where own.person_id = ",
            $who,
            " and own.role = '",
            $role,
            "' and own.ended_on is null)"
        )
    };
}
pub(crate) use photo_seen_by;

sql! {
    READ = "select media_type, picture, digest from photo where person_id = $1";
}

/// What the audit calls a photo that was shown. Its digest would lead whoever has the picture to its person's chain again, once
/// they are gone and nothing else does.
pub(crate) const SHOWN: &str = "photo";

/// A photo as the import re-encoded it.
#[derive(Clone, Debug)]
pub struct Photo {
    /// `image/jpeg` or `image/png`.
    pub media_type: String,
    /// The picture itself.
    pub picture: Vec<u8>,
    /// What its address carries, so that a new photo has a new address.
    pub digest: String,
}

impl Storage {
    /// How a page shows whoever is signed in to themself.
    pub async fn own_face(&self, visitor: &Visitor) -> Result<Face, Error> {
        let person = visitor.person;
        self.read(move |conn| Box::pin(face(conn, person))).await
    }

    /// Someone's photo, if there is one.
    pub async fn photo(&self, grant: &Grant<act::SeePhoto>, at: Moment) -> Result<Option<Photo>, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let Some(mut row) = conn.row(READ, args![grant.person()]).await? else { return Ok(None) };
                let photo = Photo { media_type: row.text()?, picture: row.bytes()?, digest: row.text()? };
                record(conn, &grant, SHOWN, at.now).await?;
                Ok(Some(photo))
            })
        })
        .await
    }
}

#[cfg(test)]
mod tests;
