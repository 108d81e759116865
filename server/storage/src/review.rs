//! What is made of a meeting after it: kept in versions, each by its own maker, and shown to the others only by the rule.

use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::access::{Grant, Refused, Role, act};
use domain::id::{OccurrenceId, PersonId, ReviewId};
use domain::notice::Cause;
use domain::review::{Asked, Filled, Given, Note, Word, seen_by_all_from};
use domain::scale::Scale;
use domain::sitting::{Maker, Way};
use domain::wall_clock::day_begins;
use uuid::Uuid;

use crate::Storage;
use crate::access::{Moment, hold, record};
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::notice::{News, To, bring_forward, read_already, tell};
use crate::save::Save;
use crate::sitting::{latest, maker_args};
use crate::sql::{Sql, sql};

pub(crate) mod lists;
pub(crate) mod not_this;
pub(crate) mod read;
pub(crate) mod record;
pub(crate) mod shown;
pub(crate) mod window;

sql! {
    /// Two windows of one person write one after the other.
    HAS_GIVEN = "select 1 from review_given where learner_id = $1 and id = $2";
    END_GIVEN = "update review_given set ended_at = $4 where occurrence_id = $1 and learner_id = $2 and author_id = $3
                 and ended_at is null";
    GIVE = "insert into review_given (id, occurrence_id, learner_id, author_id, amount, nearness, help, stood_back,
            given_by, activities, note, written_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    HAS_LINE = "select 1 from review_line where learner_id = $1 and id = $2";
    END_LINE = "update review_line set ended_at = $4 where occurrence_id = $1 and learner_id = $2 and author_id = $3
                and ended_at is null";
    WRITE = "insert into review_line (id, occurrence_id, learner_id, author_id, line, written_at)
             values ($1, $2, $3, $4, $5, $6)";
    STANDS = "select word from review_felt where occurrence_id = $1 and learner_id = $2 and asked = $3
              and ended_at is null";
    HAS_SAID = "select 1 from review_felt where occurrence_id = $1 and learner_id = $2 and ended_at is null
                and word <> 'not-now' limit 1";
    END_FELT = "update review_felt set ended_at = $4 where occurrence_id = $1 and learner_id = $2 and asked = $3
                and ended_at is null";
    SAY = "insert into review_felt (id, occurrence_id, learner_id, asked, word, maker, helper_id, helper_relation,
           helper_name, way, said_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
}

impl Storage {
    /// Keeps what an LSA says was given to a learner at a meeting of their own, over and still open. What they wrote of it
    /// before stays as an earlier version. The same form twice is kept once. The learner is told of a note, by the clock of
    /// `zone`, once they can read it.
    pub async fn give_review(
        &self,
        grant: &Grant<act::GiveReview>,
        occurrence: OccurrenceId,
        id: ReviewId,
        given: Given,
        (zone, at): (Tz, Moment),
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let (author, learner) = (grant.visitor().person, grant.person());
                let on = shown::held_by_lsa(conn, author, learner, occurrence, at).await?;
                if is_again(conn, HAS_GIVEN, author, (learner, id)).await? {
                    return Ok(());
                }
                conn.run(END_GIVEN, args![occurrence, learner, author, at.now]).await?;
                let Filled { amount, nearness, help, stood_back, by, activities, note } = given.filled();
                let whose = args![id, occurrence, learner, author, amount];
                let with = some(activities.join(" "));
                let what = args![some(nearness), some(help), some(stood_back), some(by), with, some(note), at.now];
                conn.run(GIVE, [whose, what].concat()).await?;
                if given.note().is_some() {
                    tell_of_note(conn, (learner, author), (occurrence, on), (zone, at)).await?;
                }
                record(conn, &grant, format!("{id} {occurrence}"), at.now).await
            })
        })
        .await
    }

    /// Keeps a tutor's line about a learner at a meeting they taught, over and still open; versions as above.
    pub async fn write_line(
        &self,
        grant: &Grant<act::WriteLine>,
        occurrence: OccurrenceId,
        id: ReviewId,
        line: Note,
        (zone, at): (Tz, Moment),
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let (author, learner) = (grant.visitor().person, grant.person());
                let on = shown::held_by_tutor(conn, author, learner, occurrence, at).await?;
                if is_again(conn, HAS_LINE, author, (learner, id)).await? {
                    return Ok(());
                }
                conn.run(END_LINE, args![occurrence, learner, author, at.now]).await?;
                conn.run(WRITE, args![id, occurrence, learner, author, line.words(), at.now]).await?;
                tell_of_note(conn, (learner, author), (occurrence, on), (zone, at)).await?;
                record(conn, &grant, format!("{id} {occurrence}"), at.now).await
            })
        })
        .await
    }

    /// Keeps what a learner says of a meeting of theirs, made by whoever answers in their sitting; or that they took it
    /// back, where they said something. Said as before, it keeps its maker and its date. Refused for one who did not
    /// come, and with [`Error::NoSitting`] until it is known who answers. That they do not want somebody who came to do
    /// as they did is told to their coordinators.
    pub async fn say_how_it_was(
        &self,
        grant: &Grant<act::SayHowItWas>,
        occurrence: OccurrenceId,
        save: Save,
        (asked, word): (Asked, Word),
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let learner = grant.person();
                let meeting = shown::of_own(conn, learner, occurrence, at).await?;
                if !meeting.asks().contains(&asked) {
                    return Err(Refused.into());
                }
                let sitting = latest(conn, grant.visitor()).await?.ok_or(Error::NoSitting)?;
                // what is said of a person is for whoever answers alone: who sits beside them may be that person
                if asked.is_private() && sitting.answering != Maker::Myself {
                    return Err(Refused.into());
                }
                hold(conn, learner).await?;
                let said = format!("{occurrence} {asked} {}", word.key());
                let stands = stands(conn, occurrence, learner, asked).await?;
                let changes = stands.as_deref().map_or(word != Word::TakenBack, |stands| stands != word.key());
                if !save.is_new(conn, learner, said, at).await? || !changes {
                    return Ok(());
                }
                if let Some(person) = asked.person() {
                    not_this::tell_of_person(conn, (learner, occurrence), (person, word), at).await?;
                }
                let (id, asked) = (ReviewId::new(Uuid::now_v7()), asked.to_string());
                conn.run(END_FELT, args![occurrence, learner, asked.clone(), at.now]).await?;
                let what = args![id, occurrence, learner, asked, word.key()];
                let how = args![Way::Tapped.key(), at.now];
                conn.run(SAY, [what, maker_args(&sitting.answering), how].concat()).await?;
                if word.is_given() {
                    bring_forward(conn, learner, notes_of(occurrence, learner), at.now).await?;
                }
                record(conn, &grant, format!("{id} {occurrence}"), at.now).await
            })
        })
        .await
    }
}

/// Tells the learner, where they asked for it, that somebody wrote about them: no sooner than they can read it. Of what is
/// changed before it was told, once.
async fn tell_of_note(
    conn: &mut Conn,
    (learner, author): (PersonId, PersonId),
    (occurrence, on): (OccurrenceId, NaiveDate),
    (zone, at): (Tz, Moment),
) -> Result<(), Error> {
    let news = News::of(Cause::Observation, format!("{}{author}", notes_of(occurrence, learner)), author, at.now);
    read_already(conn, &news.source).await?;
    let has_said = conn.row(HAS_SAID, args![occurrence, learner]).await?.is_some();
    let seen_from = seen_by_all_from(on).filter(|_| !has_said).map(|from| day_begins(from, zone));
    let due = seen_from.map_or(at.now, |from| from.max(at.now));
    tell(conn, To::One(learner, Role::Learner), &news.from(due)).await
}

/// How the source of every note about a learner at a meeting begins.
fn notes_of(occurrence: OccurrenceId, learner: PersonId) -> String {
    format!("note {occurrence} {learner} ")
}

/// The word that stands, if there is one.
async fn stands(
    conn: &mut Conn,
    occurrence: OccurrenceId,
    learner: PersonId,
    asked: Asked,
) -> Result<Option<String>, Error> {
    let row = conn.row(STANDS, args![occurrence, learner, asked.to_string()]).await?;
    Ok(row.map(|mut row| row.text()).transpose()?)
}

/// Whether a form was kept before; else nobody else writes as its author until it is.
async fn is_again(
    conn: &mut Conn,
    has: Sql,
    author: PersonId,
    (learner, id): (PersonId, ReviewId),
) -> Result<bool, Error> {
    hold(conn, author).await?;
    Ok(conn.row(has, args![learner, id]).await?.is_some())
}

fn some(word: String) -> Option<String> {
    (!word.is_empty()).then_some(word)
}

#[cfg(test)]
mod tests;
