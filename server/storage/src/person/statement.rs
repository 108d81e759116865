//! What a coordinator reads of one learner: the say as it was sent, their sessions, and who is deployed for them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::access::{Grant, act};
use domain::briefing::{Planned, Version};
use domain::day_plan::DayPlan;
use domain::deployment::Part;
use domain::id::{PersonId, SessionId};
use domain::observation::Observation;
use domain::person::Name;
use domain::question::QuestionSet;
use domain::situation::Situation;
use domain::statement::Statement;
use domain::timetable::{Slot, Title};

use crate::Storage;
use crate::access::{Moment, must, record};
use crate::briefing::unread::{self, Unread};
use crate::day_plan::day_of;
use crate::deployment::by_hand::asked_for;
use crate::deployment::version::only_in_force;
use crate::dialect::{Conn, Row, args};
use crate::error::Error;
use crate::observation::seen_of;
use crate::person::{Face, face, read_name};
use crate::photo::photo_seen_by;
use crate::plan::history::lines_of;
use crate::question_set::arranged;
use crate::sql::sql;
use crate::statement::current;
use crate::timetable::read_title;

sql! {
    /// The people named in the answers of a statement: those who helped, and those picked by name.
    NAMED = "select p.id, p.given_name, p.family_name from answer a join person p on p.id = a.helper_id
             where a.learner_id = $1 and a.statement_id = $2
             union select p.id, p.given_name, p.family_name from answer a join person p on a.value like '%' || p.id || '%'
             where a.learner_id = $1 and a.statement_id = $2 and a.question in ('person', 'not-wanted')";
    /// The learner's week, with the times of each day on which they have a lesson; those at the coordinator's own sites can be
    /// deployed to.
    SESSIONS = "select s.id, s.weekday, s.start_minute, c.title, c.time, t.name, case when r.person_id is null then 0 else 1 end
                from enrolment e join class c on c.id = e.class_id and c.ended_on is null
                join session s on s.class_id = c.id and s.ended_on is null join site t on t.id = c.site_id
                left join role_held r on r.site_id = c.site_id and r.person_id = $2 and r.role = 'coordinator'
                and r.ended_on is null
                where e.person_id = $1 and e.role = 'learner' and e.ended_on is null
                and (c.time is null or exists (select 1 from enrolment l join class k on k.id = l.class_id
                and k.time is null and k.ended_on is null and k.site_id = c.site_id
                join session n on n.class_id = k.id and n.weekday = s.weekday and n.ended_on is null
                where l.person_id = $1 and l.role = 'learner' and l.ended_on is null))
                order by s.weekday, s.start_minute, c.title, s.id";
    LSAS = "select distinct p.id, p.given_name, p.family_name, ph.digest from role_held r
            join person p on p.id = r.person_id and p.gone_on is null left join photo ph on ph.person_id = p.id
            join role_held own on own.site_id = r.site_id and own.person_id = $1 and own.role = 'coordinator'
            and own.ended_on is null
            where r.role = 'lsa' and r.ended_on is null order by p.given_name, p.family_name, p.id";
    /// Photos as the coordinator may see them: of people at their own sites.
    DEPLOYED = concat!("select o.session_id, p.id, p.given_name, p.family_name, ph.digest, d.part, min(o.on_date), max(o.on_date), count(*),
                min(case when d.plan_line_id is null then 0 else 1 end), min(d.reason)
                from deployment d ", only_in_force!(), "
                join occurrence o on o.id = d.occurrence_id and o.ended_on is null and o.called_off = 0
                join person p on p.id = d.lsa_id ", photo_seen_by!("$3", "coordinator"), "
                where d.learner_id = $1 and o.on_date >= $2
                group by o.session_id, p.id, p.given_name, p.family_name, ph.digest, d.part
                order by min(o.on_date), p.given_name, p.id, d.part");
}

/// One learner as a coordinator reads them.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Who.
    pub learner: Face,
    /// What was sent or taken back last; never a draft. Taken back, it carries no answers.
    pub statement: Option<Statement>,
    /// What the college asks.
    pub questions: QuestionSet,
    /// The times that are no lesson, as the day of their home site has them.
    pub day: DayPlan,
    /// The names of people in its answers.
    pub people: BTreeMap<PersonId, Name>,
    /// What staff saw of them, the newest first: none of it is said by the learner.
    pub seen: Vec<Observation>,
    /// Their week.
    pub sessions: Vec<SessionOf>,
    /// The LSAs of the coordinator's sites.
    pub lsas: Vec<Face>,
    /// Who is deployed for them from today on.
    pub deployed: Vec<Deployed>,
}

/// One session of a learner's week.
#[derive(Clone, Debug)]
pub struct SessionOf {
    /// Which.
    pub id: SessionId,
    /// When in the week.
    pub slot: Slot,
    /// What it is.
    pub title: Title,
    /// Where.
    pub site: String,
    /// Whether the reader coordinates that site, and may deploy there.
    pub may_deploy: bool,
}

/// An LSA deployed for the learner in one session.
#[derive(Clone, Debug)]
pub struct Deployed {
    /// Where.
    pub session: SessionId,
    /// Who.
    pub lsa: Face,
    /// For which part of each meeting.
    pub part: Part,
    /// The first meeting from today on.
    pub from: NaiveDate,
    /// The last meeting.
    pub to: NaiveDate,
    /// How many meetings lie between them, both counted.
    pub meetings: i64,
    /// Whether a line in force asks for somebody there then, or sent them to every one; else it is shown as from no plan.
    pub from_plan: bool,
    /// Why it differs from what was agreed, where it does.
    pub reason: Option<String>,
    /// Whether they have read everything that stands now for the first of these meetings.
    pub has_read: bool,
    /// Whether the learner is changing their mind about what was agreed there.
    pub reopened: bool,
}

impl Storage {
    /// One learner's say as staff may read it, with their week and who goes there. In as many queries for a long week
    /// as for a short one.
    pub async fn read_statement(&self, grant: &Grant<act::ReadStatement>, at: Moment) -> Result<Reading, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let reading = read(conn, grant.person(), grant.visitor().person, at).await?;
                record(conn, &grant, Version::of(reading.statement.as_ref()), at.now).await?;
                Ok(reading)
            })
        })
        .await
    }
}

async fn read(conn: &mut Conn, learner: PersonId, coordinator: PersonId, at: Moment) -> Result<Reading, Error> {
    let statement = current(conn, learner).await?.map(|statement| as_read_by(statement, coordinator));
    let mut people = BTreeMap::new();
    if let Some(statement) = &statement {
        for mut row in conn.rows(NAMED, args![learner, statement.id]).await? {
            people.insert(row.parsed()?, read_name(&mut row)?);
        }
    }
    let sessions = conn.rows(SESSIONS, args![learner, coordinator]).await?.into_iter().map(read_session);
    let sessions = sessions.collect::<Result<Vec<SessionOf>, Error>>()?;
    let lsas = conn.rows(LSAS, args![coordinator]).await?.into_iter();
    let lsas = lsas.map(|mut row| read_lsa(&mut row)).collect::<Result<_, Error>>()?;
    let lines = lines_of(conn, learner).await?;
    let unread = unread::of_learner(conn, (learner, &lines), at).await?;
    let deployed = conn.rows(DEPLOYED, args![learner, at.today, coordinator]).await?.into_iter();
    // a lesson that has ended since is in no list, and was one
    let situation = |session: SessionId| {
        let of = sessions.iter().find(|of| of.id == session);
        of.map_or(Situation::Session(session), |of| of.title.situation(session))
    };
    let planned = |session, on| {
        let place = situation(session);
        (Planned::at(&lines, place, on, None), asked_for(&lines, learner, place, on))
    };
    let deployed = deployed.map(|row| read_deployed(row, learner, &planned, &unread)).collect::<Result<_, Error>>()?;
    Ok(Reading {
        learner: face(conn, learner).await?,
        statement,
        questions: arranged(conn).await?,
        day: day_of(conn, learner).await?,
        seen: seen_of(conn, learner).await?,
        people,
        sessions,
        lsas,
        deployed,
    })
}

fn as_read_by(statement: Statement, reader: PersonId) -> Statement {
    Statement { answers: statement.answers.for_reader(reader), ..statement }
}

fn read_session(mut row: Row) -> Result<SessionOf, Error> {
    let (id, weekday, start) = (row.parsed()?, row.int()?, row.int()?);
    let slot = must(Slot::from_numbers(weekday, start), "a weekday and a start")?;
    Ok(SessionOf { id, slot, title: read_title(&mut row)?, site: row.text()?, may_deploy: row.truth()? })
}

fn read_lsa(row: &mut Row) -> Result<Face, Error> {
    Ok(Face { id: row.parsed()?, name: read_name(row)?, photo: row.opt_text()? })
}

fn read_deployed(
    mut row: Row,
    learner: PersonId,
    planned: &impl Fn(SessionId, NaiveDate) -> (Planned, Option<Part>),
    unread: &Unread,
) -> Result<Deployed, Error> {
    let (session, lsa) = (row.parsed()?, read_lsa(&mut row)?);
    let (part, from) = (row.step()?, row.parsed()?);
    let (planned, asked) = planned(session, from);
    Ok(Deployed {
        session,
        part,
        reopened: planned.is_marked(),
        has_read: !unread.contains(&(learner, session, lsa.id)),
        lsa,
        from,
        to: row.parsed()?,
        meetings: row.int()?,
        from_plan: row.truth()? || asked.is_some_and(|asked| asked.covers(part)),
        reason: row.opt_text()?,
    })
}
