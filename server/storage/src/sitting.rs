//! Who is answering, kept with the sign-in and with every answer made in it.

use domain::access::{Grant, Refused, Visitor, act};
use domain::id::SittingId;
use domain::scale::Scale;
use domain::sitting::{Maker, Relation, Sitting, Someone};

use crate::Storage;
use crate::access::{Moment, record};
use crate::dialect::{Arg, Conn, Row, args};
use crate::error::{Error, Failure};
use crate::sql::sql;

sql! {
    OPEN = "insert into sitting (id, person_id, sign_in_id, maker, helper_id, helper_relation, helper_name, started_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8)";
    LATEST = "select id, maker, helper_id, helper_relation, helper_name from sitting
              where person_id = $1 and sign_in_id = $2 order by started_at desc, id desc limit 1";
}

impl Storage {
    /// Begins a sitting in which the given maker answers.
    pub async fn start_sitting(
        &self,
        grant: &Grant<act::StartSitting>,
        id: SittingId,
        answering: Maker,
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let mut row = args![id, grant.visitor().person, grant.visitor().sign_in];
                row.extend(maker_args(&answering));
                row.extend(args![at.now]);
                conn.run(OPEN, row).await?;
                record(conn, &grant, answering.key(), at.now).await
            })
        })
        .await
    }

    /// The sitting of a visitor's sign-in, once they have said who is answering.
    pub async fn sitting(&self, visitor: &Visitor) -> Result<Option<Sitting>, Error> {
        let visitor = visitor.clone();
        self.read(move |conn| Box::pin(async move { latest(conn, &visitor).await })).await
    }
}

/// The sitting that answers a visitor makes now belong to.
pub(crate) async fn latest(conn: &mut Conn, visitor: &Visitor) -> Result<Option<Sitting>, Error> {
    let Some(mut row) = conn.row(LATEST, args![visitor.person, visitor.sign_in]).await? else { return Ok(None) };
    Ok(Some(Sitting { id: row.parsed()?, answering: read_maker(&mut row)? }))
}

/// Refused unless a visitor answers by themself: what is private is said and taken back by the learner alone.
pub(crate) async fn only_alone(conn: &mut Conn, visitor: &Visitor) -> Result<(), Error> {
    let sitting = latest(conn, visitor).await?.ok_or(Error::NoSitting)?;
    if sitting.answering == Maker::Myself { Ok(()) } else { Err(Refused.into()) }
}

/// The four columns of a maker: kind, known helper, relation, name.
pub(crate) fn maker_args(maker: &Maker) -> Vec<Arg> {
    let (known, relation, name) = match maker.someone() {
        None => (None, None, None),
        Some(Someone::Known(person)) => (Some(*person), None, None),
        Some(Someone::Related(relation, name)) => (None, Some(relation.key()), name.clone()),
    };
    args![maker.key(), known, relation, name]
}

/// Reads the four columns of a maker.
pub(crate) fn read_maker(row: &mut Row) -> Result<Maker, Failure> {
    let (key, known, relation, name) = (row.text()?, row.opt_parsed()?, row.opt_text()?, row.opt_text()?);
    let someone = match (known, relation.as_deref().and_then(Relation::parse)) {
        (Some(person), _) => Some(Someone::Known(person)),
        (None, Some(relation)) => Some(Someone::Related(relation, name)),
        (None, None) => None,
    };
    Maker::from_parts(&key, someone).ok_or(Failure::Unreadable("a maker"))
}
