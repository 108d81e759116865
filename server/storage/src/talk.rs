//! Talk to someone: a learner's request, kept with the answer it leaves, and the list its reader sees.

use domain::access::{Grant, Refused, act};
use domain::id::{PersonId, SaveId, TalkId};
use domain::question::{Question, Value};
use domain::scale::Scale;
use domain::sitting::Way;
use domain::statement::Step;
use domain::talk::{Reader, Request, Wish};

use crate::Storage;
use crate::access::{Moment, record, still_holds};
use crate::dialect::{Conn, Row, args};
use crate::error::{Error, Failure};
use crate::my_support::read_name;
use crate::sql::sql;
use crate::statement::{Made, Save, keep};

sql! {
    /// The coordinator of the learner's home site, else of any site where they have a session.
    READER = "select p.id, p.given_name, p.family_name from person l
              join role_held r on r.role = 'coordinator' and r.ended_on is null
              join person p on p.id = r.person_id and p.gone_on is null
              where l.id = $1 and (r.site_id = l.home_site_id or r.site_id in
                (select c.site_id from enrolment e join class c on c.id = e.class_id
                 where e.person_id = l.id and e.ended_on is null))
              order by case when r.site_id = l.home_site_id then 0 else 1 end, p.family_name, p.given_name, p.id limit 1";
    ASK = "insert into talk (id, learner_id, kind, situation, question, page, reader_id, asked_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing";
    REQUESTS = "select t.id, t.learner_id, p.given_name, p.family_name, t.kind, t.situation, t.question, t.asked_at,
                t.read_at from talk t join person p on p.id = t.learner_id
                where t.reader_id = $1 and (t.read_at is null or t.asked_at > $2)
                order by case when t.read_at is null then 0 else 1 end, t.asked_at desc limit 200";
    READ = "update talk set read_at = $3, read_by = $2 where id = $1 and reader_id = $2 and read_at is null";
}

/// How long a request stays on its reader's list once read, in milliseconds: two weeks.
const KEPT_ON_THE_LIST: i64 = 14 * 24 * 60 * 60 * 1000;

/// What a learner asks for.
#[derive(Clone, Debug)]
pub struct Ask {
    /// Made when the form is shown, so that pressing twice asks once.
    pub id: TalkId,
    /// What for.
    pub wish: Wish,
    /// The question they were on, if any.
    pub step: Option<Step>,
    /// The page they were on, as its address.
    pub page: String,
}

impl Storage {
    /// Leaves a request with the reader of the learner's site, and "talk to me" as the answer where it is about a
    /// question. Returns who reads it; refused when the site has nobody.
    pub async fn ask_to_talk(&self, grant: &Grant<act::AskToTalk>, ask: Ask, at: Moment) -> Result<Reader, Error> {
        let grant = grant.clone();
        self.write(move |conn| {
            Box::pin(async move {
                still_holds(conn, &grant, at).await?;
                let reader = reader_of(conn, grant.person()).await?.ok_or(Refused)?;
                let about = ask.step.map(|step| (step.situation.to_string(), step.question.key()));
                let (situation, question) = about.unzip();
                let row =
                    args![ask.id, grant.person(), ask.wish.key(), situation, question, ask.page, reader.id, at.now];
                if conn.run(ASK, row).await? == 0 {
                    return Ok(reader);
                }
                if let (Wish::Question, Some(step)) = (ask.wish, ask.step) {
                    let save = Save { id: SaveId::new(ask.id.uuid()), turn: 0 };
                    let made = Made { save, step, value: Some(Value::TalkToMe), way: Way::Tapped };
                    keep(conn, &grant, made, at).await?;
                }
                record(conn, &grant, ask.id, at.now).await?;
                Ok(reader)
            })
        })
        .await
    }

    /// The requests a coordinator is the reader of, unread first, then those of the last two weeks.
    pub async fn talk_requests(&self, grant: &Grant<act::ReadTalk>, at: Moment) -> Result<Vec<Request>, Error> {
        let grant = grant.clone();
        self.write(move |conn| {
            Box::pin(async move {
                still_holds(conn, &grant, at).await?;
                record(conn, &grant, "list", at.now).await?;
                let since = at.now.timestamp_millis() - KEPT_ON_THE_LIST;
                let rows = conn.rows(REQUESTS, args![grant.visitor().person, since]).await?;
                rows.into_iter().map(|row| read_request(row).map_err(Error::from)).collect()
            })
        })
        .await
    }

    /// Marks a request as read by its reader.
    pub async fn mark_talk_read(&self, grant: &Grant<act::ReadTalk>, id: TalkId, at: Moment) -> Result<(), Error> {
        let grant = grant.clone();
        self.write(move |conn| {
            Box::pin(async move {
                still_holds(conn, &grant, at).await?;
                conn.run(READ, args![id, grant.visitor().person, at.now]).await?;
                record(conn, &grant, id, at.now).await
            })
        })
        .await
    }
}

/// Who reads what a learner leaves.
pub(crate) async fn reader_of(conn: &mut Conn, learner: PersonId) -> Result<Option<Reader>, Error> {
    let Some(mut row) = conn.row(READER, args![learner]).await? else { return Ok(None) };
    Ok(Some(Reader { id: row.parsed()?, name: read_name(&mut row)? }))
}

fn read_request(mut row: Row) -> Result<Request, Failure> {
    let (id, learner, name, wish) = (row.parsed()?, row.parsed()?, read_name(&mut row)?, row.step()?);
    let (situation, question) = (row.opt_parsed()?, row.opt_text()?);
    let question = question.as_deref().and_then(Question::parse);
    let step = situation.zip(question).map(|(situation, question)| Step { situation, question });
    Ok(Request { id, learner, name, wish, step, asked_at: row.instant()?, read_at: row.opt_instant()? })
}
