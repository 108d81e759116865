//! Someone on their way in: the card they showed and where they were going. Grants nothing.

use std::net::IpAddr;

use chrono::{DateTime, Utc};
use domain::id::{ArrivalId, CardId, PersonId, SignInId};
use domain::sign_in::{ARRIVAL, Secret};
use uuid::Uuid;

use crate::Storage;
use crate::attempt::{self, Counters};
use crate::audit::{self, Actor, Chain, Entry, Outcome};
use crate::dialect::{Conn, args};
use crate::entrance::{Entrance, Way, begin};
use crate::error::Error;
use crate::kept_words::drop_all;
use crate::person::{Face, read_name};
use crate::photo::{Photo, SHOWN};
use crate::sign_in::{Note, hash, write_down};
use crate::sql::sql;

sql! {
    CARD = "select id, person_id, voided_at from card where secret_hash = $1";
    ARRIVE = "insert into arrival (id, token_hash, card_id, return_to, made_at) values ($1, $2, $3, $4, $5)";
    STANDING = "select a.id, a.return_to, p.id, p.given_name, p.family_name, ph.digest from arrival a
                left join card c on c.id = a.card_id and c.voided_at is null
                left join person p on p.id = c.person_id and p.gone_on is null
                left join photo ph on ph.person_id = p.id
                where a.token_hash = $1 and a.made_at > $2";
    PHOTO = "select ph.media_type, ph.picture, ph.digest, p.id from arrival a
             join card c on c.id = a.card_id and c.voided_at is null
             join person p on p.id = c.person_id and p.gone_on is null join photo ph on ph.person_id = p.id
             where a.token_hash = $1 and a.made_at > $2";
    /// Locks the card until the commit, so that voiding it either comes first or ends this sign-in.
    HOLD = "update card set voided_at = null where voided_at is null
            and id = (select card_id from arrival where token_hash = $1 and made_at > $2)
            returning id, person_id";
    LEAVE = "delete from arrival where token_hash = $1 returning id";
    LEAVE_OLD = "delete from arrival where made_at <= $1";
}

/// Someone at the door.
#[derive(Clone, Debug)]
pub struct Arrival {
    /// Which; refused forms keep their words under it.
    pub id: ArrivalId,
    /// Where they go once signed in; empty for home.
    pub return_to: String,
    /// Whose card they showed, if that card still stands.
    pub holder: Option<Face>,
}

impl Storage {
    /// Takes a card someone shows; `false` when no standing card has this secret. Nobody is signed in by it yet.
    /// Each try is written down; of cards that nobody has, only as many from one address as guesses are counted of, so that
    /// nobody fills the audit. A card that stands is never made to wait for those.
    pub async fn arrive_with_card(
        &self,
        secret: &str,
        (token, return_to): (Secret, String),
        address: Option<IpAddr>,
        now: DateTime<Utc>,
    ) -> Result<bool, Error> {
        let secret_hash = hash(secret);
        self.write(move |conn| {
            Box::pin(async move {
                let Some(mut row) = conn.row(CARD, args![secret_hash]).await? else {
                    if attempt::count(conn, &Counters::of_cards(address), now).await?.is_none() {
                        unknown_card(conn, now).await?;
                    }
                    return Ok(false);
                };
                let (card, person): (CardId, PersonId) = (row.parsed()?, row.parsed()?);
                let voided = row.opt_instant()?.is_some();
                let outcome = if voided { Outcome::Refused } else { Outcome::Done };
                let note = Note { actor: Actor::Nobody, verb: "show-card", object: card.to_string() };
                write_down(conn, person, note, outcome, now).await?;
                if !voided {
                    arrive(conn, &token, Some(card), return_to, now).await?;
                }
                Ok(!voided)
            })
        })
        .await
    }

    /// Gives someone with no card a place to keep their words at the door.
    pub async fn arrive(&self, token: Secret, return_to: String, now: DateTime<Utc>) -> Result<ArrivalId, Error> {
        self.write(move |conn| Box::pin(async move { arrive(conn, &token, None, return_to, now).await })).await
    }

    /// Who stands at the door with this token; `None` after an hour, or when they came in.
    pub async fn arrival(&self, token: &str, now: DateTime<Utc>) -> Result<Option<Arrival>, Error> {
        let token_hash = hash(token);
        let row = self.read(move |conn| Box::pin(conn.row(STANDING, args![token_hash, now - ARRIVAL]))).await?;
        let Some(mut row) = row else { return Ok(None) };
        let (id, return_to) = (row.parsed()?, row.text()?);
        let holder = match row.opt_parsed::<PersonId>()? {
            None => None,
            Some(id) => Some(Face { id, name: read_name(&mut row)?, photo: row.opt_text()? }),
        };
        Ok(Some(Arrival { id, return_to, holder }))
    }

    /// The photo of whoever's standing card was shown with this token, so that its holder can say whether it is them. Read and
    /// written down as one; `None` for anybody else.
    pub async fn photo_at_the_door(&self, token: &str, now: DateTime<Utc>) -> Result<Option<Photo>, Error> {
        let token_hash = hash(token);
        self.write(move |conn| {
            Box::pin(async move {
                let Some(mut row) = conn.row(PHOTO, args![token_hash, now - ARRIVAL]).await? else { return Ok(None) };
                let photo = Photo { media_type: row.text()?, picture: row.bytes()?, digest: row.text()? };
                let note = Note { actor: Actor::Nobody, verb: "see-photo", object: SHOWN.to_owned() };
                write_down(conn, row.parsed()?, note, Outcome::Done, now).await?;
                Ok(Some(photo))
            })
        })
        .await
    }

    /// Signs in whoever showed a card and said that it is theirs. `None` when the arrival is over or the card void.
    pub async fn enter_by_card(&self, arrival: &str, entrance: Entrance) -> Result<Option<SignInId>, Error> {
        let arrival_hash = hash(arrival);
        self.write(move |conn| {
            Box::pin(async move {
                let held = conn.row(HOLD, args![arrival_hash.clone(), entrance.now - ARRIVAL]).await?;
                let Some(mut row) = held else { return Ok(None) };
                let (card, person) = (row.parsed()?, row.parsed()?);
                leave(conn, arrival_hash).await?;
                begin(conn, person, Way::Card(card), &entrance).await
            })
        })
        .await
    }

    /// Forgets someone at the door who says that the card is not theirs.
    pub async fn turn_away(&self, arrival: &str) -> Result<(), Error> {
        let arrival_hash = hash(arrival);
        self.write(move |conn| Box::pin(leave(conn, arrival_hash))).await
    }
}

async fn arrive(
    conn: &mut Conn,
    token: &Secret,
    card: Option<CardId>,
    return_to: String,
    now: DateTime<Utc>,
) -> Result<ArrivalId, Error> {
    conn.run(LEAVE_OLD, args![now - ARRIVAL]).await?;
    let id = ArrivalId::new(Uuid::now_v7());
    conn.run(ARRIVE, args![id, hash(token.reveal()), card, return_to, now]).await?;
    Ok(id)
}

async fn leave(conn: &mut Conn, arrival_hash: Vec<u8>) -> Result<(), Error> {
    match conn.row(LEAVE, args![arrival_hash]).await? {
        Some(mut row) => drop_all(conn, row.text()?).await,
        None => Ok(()),
    }
}

async fn unknown_card(conn: &mut Conn, at: DateTime<Utc>) -> Result<(), Error> {
    let entry = Entry {
        chain: Chain::College,
        at,
        actor: Actor::Nobody,
        action: "show-card",
        subject: None,
        object: String::new(),
        outcome: Outcome::Refused,
    };
    audit::append(conn, entry).await
}
