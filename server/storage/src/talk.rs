//! Talk to someone: a learner's request, kept with the answer it leaves, and the lists its readers see.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::access::{Act, Grant, Role, Subject, act};
use domain::id::{AuditId, PersonId, PlanLineId, SaveId, TalkId};
use domain::notice::Cause;
use domain::question::{Question, Value};
use domain::scale::Scale;
use domain::sitting::Way;
use domain::statement::{Refusal, Step};
use domain::talk::{Lesson, OthersRead, Request, Wish};
use domain::timetable::Slot;

use crate::Storage;
use crate::access::{Moment, chain_of, must, record, record_shown, sites_of_learner};
use crate::audit::{self, Actor, Entry};
use crate::dialect::{Conn, Row, args};
use crate::error::{Error, Failure};
use crate::notice::{News, To, read_already, tell};
use crate::person::{Face, read_name, read_opt_name};
use crate::save::Save;
use crate::sql::sql;
use crate::statement::{Made, keep};

pub(crate) mod arrangement;
pub(crate) mod asked;
pub(crate) mod passed_on;
pub(crate) mod readers;

pub use arrangement::{Arrangement, ReadingOf};
pub use asked::Asked;
pub use readers::WhoReads;

sql! {
    ASK = "insert into talk (id, learner_id, kind, situation, question, page, reader_id, asked_at, second_id, passed_on_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (learner_id, id) do nothing";
    ASKED_BEFORE = "select 1 from talk where id = $1 and learner_id = $2 and kind = $3 and reader_id = $4";
    /// One reader's list; worries (1) are a list of their own, on which nothing else is, and which is on no other. A lesson is told
    /// of where the learner is or was in its class: `session-` stands before it in what a question is asked of, and `/statement/`
    /// before that in the address of a page.
    REQUESTS = concat!(
        "select t.id, t.learner_id, p.given_name, p.family_name, case when exists (select 1 from role_held r
         where r.person_id = $1 and r.role = 'coordinator' and r.ended_on is null and r.site_id in (",
        sites_of_learner!("p.id"),
        ")) then 1 else 0 end,
         t.kind, t.situation, t.question, case when t.kind = 'help' then t.page end, c.title, l.weekday, l.start_minute,
         t.asked_at, case when t.reader_id = $1 then 0 else 1 end, a.given_name, a.family_name, t.read_at,
         s.given_name, s.family_name, t.passed_on_at, u.audit_id
         from talk t join person p on p.id = t.learner_id join pseudonym u on u.person_id = p.id
         left join person a on a.id = t.read_by left join person s on s.id = t.second_id
         left join session l on l.id = case t.kind when 'question' then substr(t.situation, 9)
         when 'help' then substr(t.page, 20, 32) end
         left join enrolment e on e.class_id = l.class_id and e.person_id = t.learner_id and e.role = 'learner'
         left join class c on c.id = e.class_id and c.time is null
         where (t.reader_id = $1 or (t.second_id = $1 and t.passed_on_at <= $3))
         and case when t.kind = 'worried' then 1 else 0 end = $4
         and (t.read_at is null or t.asked_at > $2)
         order by case when t.read_at is null then 0 else 1 end, t.asked_at desc"
    );
    /// Whoever proposed the newest plan, and whoever wrote one line or duty, where the wish is about that.
    WROTE = "select n.proposed_by from plan n where n.learner_id = $1 and n.number = (
             select max(m.number) from plan m where m.learner_id = $1)
             union select l.written_by from plan_line l where l.id = $2 and l.learner_id = $1";
    READ = "update talk set read_at = $3, read_by = $2 where id = $1 and read_at is null
            and (reader_id = $2 or (second_id = $2 and passed_on_at <= $3))
            and case when kind = 'worried' then 1 else 0 end = $4 returning learner_id";
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
    /// The person the form named: no one reads it whom the learner was not told of.
    pub reader: PersonId,
    /// The question they were on, if any.
    pub step: Option<Step>,
    /// The line of their plan they were on, if any.
    pub line: Option<PlanLineId>,
    /// The page they were on, as its address.
    pub page: String,
}

impl Storage {
    /// Leaves a request with the reader that the learner was told of, and "talk to me" as the answer where it is about a
    /// question. The next in turn may read it too once the first had their time, by the clock of `zone`. Fails with [`OthersRead`]
    /// where the person reads nothing of this learner, or nothing more.
    pub async fn ask_to_talk(
        &self,
        grant: &Grant<act::AskToTalk>,
        ask: Ask,
        zone: Tz,
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let who = readers::who_reads(conn, grant.person(), at).await?;
                let wrote = who_wrote(conn, grant.person(), &ask).await?;
                let readers: Vec<PersonId> =
                    who.of(ask.wish).into_iter().map(|face| face.id).filter(|id| !wrote.contains(id)).collect();
                let Some(place) = readers.iter().position(|id| *id == ask.reader) else {
                    // who was told then is told, whoever reads it now
                    let row = args![ask.id, grant.person(), ask.wish.key(), ask.reader];
                    return conn.row(ASKED_BEFORE, row).await?.map(drop).ok_or(OthersRead.into());
                };
                let second = readers.get(place + 1).copied();
                let passed_on = second.and_then(|_| who.opening.passed_on_at(at.now, zone));
                let about = ask.step.map(|step| (step.situation.to_string(), step.question.key()));
                let (situation, question) = about.unzip();
                let (me, wish) = (grant.person(), ask.wish.key());
                let row = args![
                    ask.id,
                    me,
                    wish,
                    situation,
                    question,
                    ask.page.clone(),
                    ask.reader,
                    at.now,
                    second,
                    passed_on
                ];
                if conn.run(ASK, row).await? == 0 {
                    return Ok(());
                }
                if let (Wish::Question, Some(step)) = (ask.wish, ask.step) {
                    let save = Save { id: SaveId::new(ask.id.uuid()), turn: 0 };
                    let made = Made { save, answers: vec![(step, Some(Value::TalkToMe))], given: Way::Tapped.into() };
                    match keep(conn, &grant, made, at).await {
                        // of a lesson they have no more nothing is kept, and that they want to talk is told all the same
                        Err(Error::Statement(Refusal::LessonOver)) => {}
                        kept => {
                            kept?;
                        }
                    }
                }
                tell_readers(conn, &ask, me, second.zip(passed_on), at).await?;
                record(conn, &grant, ask.id, at.now).await
            })
        })
        .await
    }

    /// What a coordinator is a reader of, unread first, then what was answered in the last two weeks. No worry is among it.
    pub async fn talk_requests(&self, grant: &Grant<act::ReadTalk>, at: Moment) -> Result<Vec<Request>, Error> {
        self.granted(grant, at, move |conn, grant| Box::pin(async move { list(conn, &grant, false, at).await })).await
    }

    /// The worries that a safeguarding lead is a reader of, in the same order; nobody else reads them.
    pub async fn worries(&self, grant: &Grant<act::ReadWorry>, at: Moment) -> Result<Vec<Request>, Error> {
        self.granted(grant, at, move |conn, grant| Box::pin(async move { list(conn, &grant, true, at).await })).await
    }

    /// Marks a request as answered by a reader of it; one that is not theirs stays as it is.
    pub async fn mark_talk_read(&self, grant: &Grant<act::ReadTalk>, id: TalkId, at: Moment) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| Box::pin(async move { mark(conn, &grant, (id, false), at).await }))
            .await
    }

    /// The same of a worry.
    pub async fn mark_worry_read(&self, grant: &Grant<act::ReadWorry>, id: TalkId, at: Moment) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| Box::pin(async move { mark(conn, &grant, (id, true), at).await }))
            .await
    }
}

async fn list<A: Act>(conn: &mut Conn, grant: &Grant<A>, worries: bool, at: Moment) -> Result<Vec<Request>, Error> {
    let since = at.now.timestamp_millis() - KEPT_ON_THE_LIST;
    let rows = conn.rows(REQUESTS, args![grant.visitor().person, since, at.now, worries]).await?;
    let found = rows.into_iter().map(read_request).collect::<Result<Vec<_>, _>>()?;
    record_shown(conn, grant, found.iter().map(|(_, learner)| *learner), "list", at.now).await?;
    Ok(found.into_iter().map(|(request, _)| request).collect())
}

/// Written down where whoever left it would look, whichever site the reader answers from.
async fn mark<A: Act>(conn: &mut Conn, grant: &Grant<A>, (id, worry): (TalkId, bool), at: Moment) -> Result<(), Error> {
    let Some(mut row) = conn.row(READ, args![id, grant.visitor().person, at.now, worry]).await? else {
        return Ok(()); // not theirs, or answered already: nothing was done that could be on record
    };
    read_already(conn, id).await?;
    let (chain, subject) = chain_of(conn, Subject::Person(row.parsed()?)).await?;
    let entry = Entry::done(chain, at.now, Actor::Person(grant.visitor().audit), A::ACTION).object(id);
    audit::append(conn, Entry { subject, ..entry }).await
}

/// Whoever wrote what a complaint is about: they never read it.
async fn who_wrote(conn: &mut Conn, learner: PersonId, ask: &Ask) -> Result<BTreeSet<PersonId>, Error> {
    if ask.wish != Wish::Complaint {
        return Ok(BTreeSet::new());
    }
    let rows = conn.rows(WROTE, args![learner, ask.line]).await?;
    rows.into_iter().map(|mut row| Ok(row.parsed()?)).collect()
}

/// Tells whoever was asked at once, and the next in turn once it is theirs to read too, unless it is answered by then.
async fn tell_readers(
    conn: &mut Conn,
    ask: &Ask,
    me: PersonId,
    second: Option<(PersonId, DateTime<Utc>)>,
    at: Moment,
) -> Result<(), Error> {
    let (cause, role) = match ask.wish {
        Wish::Worried => (Cause::Worry, Role::SafeguardingLead),
        Wish::Help | Wish::Question | Wish::Advocate | Wish::Complaint => (Cause::Talk, Role::Coordinator),
    };
    let news = News::of(cause, ask.id, me, at.now);
    tell(conn, To::One(ask.reader, role), &news).await?;
    match second {
        Some((second, from)) => tell(conn, To::One(second, role), &news.from(from)).await,
        None => Ok(()),
    }
}

/// The person a learner's page names beside the way to them.
pub(crate) async fn reader_of(conn: &mut Conn, learner: PersonId) -> Result<Option<Face>, Error> {
    Ok(readers::in_turn(conn, learner).await?.into_iter().next())
}

/// A request, and what the audit calls whose it is.
fn read_request(mut row: Row) -> Result<(Request, AuditId), Failure> {
    let (id, learner, name, is_ours) = (row.parsed()?, row.parsed()?, read_name(&mut row)?, row.truth()?);
    let (wish, step) = (row.step()?, read_step(&mut row)?);
    let (page, lesson) = (row.opt_text()?, read_lesson(&mut row)?);
    let (asked_at, passed_on) = (row.instant()?, row.truth()?);
    let answered = read_opt_name(&mut row)?.zip(row.opt_instant()?);
    let second = read_opt_name(&mut row)?.zip(row.opt_instant()?);
    let audit = row.parsed()?;
    Ok((Request { id, learner, name, is_ours, wish, step, page, lesson, asked_at, passed_on, answered, second }, audit))
}

/// The question that a request is about, of two columns.
fn read_step(row: &mut Row) -> Result<Option<Step>, Failure> {
    let (situation, question) = (row.opt_parsed()?, row.opt_text()?);
    let question = question.as_deref().and_then(Question::parse);
    Ok(situation.zip(question).map(|(situation, question)| Step { situation, question }))
}

/// The lesson that a request is about, of three columns.
fn read_lesson(row: &mut Row) -> Result<Option<Lesson>, Failure> {
    let (title, weekday, start) = (row.opt_text()?, row.opt_int()?, row.opt_int()?);
    let slot = weekday.zip(start).and_then(|(weekday, start)| Slot::from_numbers(weekday, start));
    title.map(|title| Ok(Lesson { title, slot: must(slot, "a slot")? })).transpose()
}

#[cfg(test)]
mod tests;
