//! What a learner's own pages show: their say, their week, who is answering and who reads what they leave.

use domain::access::{Grant, Visitor, act};
use domain::day_plan::DayPlan;
use domain::id::{PersonId, SessionId};
use domain::observation::Observation;
use domain::person::Name;
use domain::question::QuestionSet;
use domain::sitting::Sitting;
use domain::statement::Step;
use domain::timetable::Slot;

use crate::Storage;
use crate::access::readers::coordinators_of;
use crate::access::{Moment, must, record, sites_of_learner};
use crate::day_plan::day_of;
use crate::dialect::{Conn, Row, args};
use crate::error::{Error, Failure};
use crate::insight::came_back;
use crate::observation::seen_of;
use crate::question_set::arranged_for;
use crate::sitting::latest as latest_sitting;
use crate::sql::sql;
use crate::statement::{OwnStatements, own};
use crate::talk::reader_of;

sql! {
    PERSON = "select p.given_name, p.family_name, ph.digest from person p left join photo ph on ph.person_id = p.id
              where p.id = $1";
    /// One row a session and tutor of a learner's week. Photos as the learner may see them: of people at their own sites.
    WEEK = "select s.id, c.title, s.weekday, s.start_minute, t.id, t.given_name, t.family_name, ph.digest
            from enrolment e join class c on c.id = e.class_id and c.time is null join session s on s.class_id = c.id
            left join enrolment te on te.class_id = c.id and te.role = 'tutor' and te.ended_on is null
            left join person t on t.id = te.person_id left join photo ph on ph.person_id = t.id and exists
            (select 1 from role_held r join role_held own on own.site_id = r.site_id and own.person_id = e.person_id
            and own.role = 'learner' and own.ended_on is null where r.person_id = t.id and r.ended_on is null)
            where e.person_id = $1 and e.role = 'learner' and e.ended_on is null and s.ended_on is null
            order by s.weekday, s.start_minute, s.id, t.family_name, t.given_name";
    /// The LSAs of the sites where a learner is.
    HELPERS = concat!(
        "select distinct p.id, p.given_name, p.family_name, ph.digest from role_held r
         join person p on p.id = r.person_id and p.gone_on is null
         left join photo ph on ph.person_id = p.id
         where r.role = 'lsa' and r.ended_on is null and r.site_id in (",
        sites_of_learner!("$1"),
        ") order by p.given_name, p.family_name, p.id"
    );
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

/// One session of a learner's own week.
#[derive(Clone, Debug)]
pub struct WeekSession {
    /// Which.
    pub id: SessionId,
    /// What the class is called.
    pub title: String,
    /// When in the week.
    pub slot: Slot,
    /// Who teaches it; may be nobody or several.
    pub tutors: Vec<Face>,
}

/// Everything a learner's page is made of.
#[derive(Clone, Debug)]
pub struct MySupport {
    /// The learner.
    pub me: Face,
    /// Their statements, drafts included.
    pub statements: OwnStatements,
    /// What the college asks, in its order; nothing private unless the learner answers alone.
    pub questions: QuestionSet,
    /// Their week, in order.
    pub week: Vec<WeekSession>,
    /// The times that are no lesson, as the day of their home site has them.
    pub day: DayPlan,
    /// What staff saw of them, the newest first: none of it is an answer.
    pub seen: Vec<Observation>,
    /// Who is answering, once they said.
    pub sitting: Option<Sitting>,
    /// Who reads what they leave, where the site has a coordinator.
    pub reader: Option<Face>,
    /// Everyone who plans their support: they see whatever is sent, and what is private.
    pub coordinators: Vec<Face>,
    /// The LSAs they may ask for by name.
    pub helpers: Vec<Face>,
}

/// What stands around every page of a learner: nothing of what they said.
#[derive(Clone, Debug)]
pub struct Own {
    /// The learner.
    pub face: Face,
    /// Who reads what they leave, where the site has a coordinator.
    pub reader: Option<Face>,
}

impl Storage {
    /// What stands around a learner's page, for one that shows nothing of theirs: so it is on no record.
    pub async fn own(&self, learner: &Visitor) -> Result<Own, Error> {
        let person = learner.person;
        self.read(move |conn| {
            Box::pin(async move { Ok(Own { face: face(conn, person).await?, reader: reader_of(conn, person).await? }) })
        })
        .await
    }

    /// What a learner's own page shows.
    pub async fn my_support(&self, grant: &Grant<act::SeeOwnStatement>, at: Moment) -> Result<MySupport, Error> {
        self.granted(grant, at, move |conn, grant| Box::pin(async move { shown(conn, &grant, at).await })).await
    }

    /// The same to a learner who came back to a question by the page's own "Back", which is noted in the same unit.
    pub async fn my_support_back_at(
        &self,
        grant: &Grant<act::SeeOwnStatement>,
        step: Step,
        at: Moment,
    ) -> Result<MySupport, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let support = shown(conn, &grant, at).await?;
                came_back(conn, &grant, step, at).await?;
                Ok(support)
            })
        })
        .await
    }
}

async fn shown(conn: &mut Conn, grant: &Grant<act::SeeOwnStatement>, at: Moment) -> Result<MySupport, Error> {
    record(conn, grant, "", at.now).await?;
    let me = grant.person();
    let sitting = latest_sitting(conn, grant.visitor()).await?;
    Ok(MySupport {
        me: face(conn, me).await?,
        statements: own(conn, me).await?,
        questions: arranged_for(conn, sitting.as_ref()).await?,
        week: week(conn, me).await?,
        day: day_of(conn, me).await?,
        seen: seen_of(conn, me).await?,
        sitting,
        reader: reader_of(conn, me).await?,
        coordinators: coordinators_of(conn, me).await?,
        helpers: helpers(conn, me).await?,
    })
}

/// Someone as a page shows them.
pub(crate) async fn face(conn: &mut Conn, id: PersonId) -> Result<Face, Error> {
    let mut row = must(conn.row(PERSON, args![id]).await?, "a person")?;
    Ok(Face { id, name: read_name(&mut row)?, photo: row.opt_text()? })
}

/// The LSAs they may ask for by name.
pub(crate) async fn helpers(conn: &mut Conn, learner: PersonId) -> Result<Vec<Face>, Error> {
    let rows = conn.rows(HELPERS, args![learner]).await?;
    rows.into_iter().map(|mut row| Ok(read_face(&mut row)?)).collect()
}

/// Reads four columns: id, given and family name, the digest of a photo.
pub(crate) fn read_face(row: &mut Row) -> Result<Face, Failure> {
    Ok(Face { id: row.parsed()?, name: read_name(row)?, photo: row.opt_text()? })
}

/// The sessions of a learner's week.
pub(crate) async fn week(conn: &mut Conn, learner: PersonId) -> Result<Vec<WeekSession>, Error> {
    let mut week: Vec<WeekSession> = Vec::new();
    for mut row in conn.rows(WEEK, args![learner]).await? {
        let (id, title, slot) = (row.parsed()?, row.text()?, Slot::from_numbers(row.int()?, row.int()?));
        let tutor = match row.opt_parsed()? {
            Some(id) => Some(Face { id, name: read_name(&mut row)?, photo: row.opt_text()? }),
            None => None,
        };
        if week.last().is_none_or(|last| last.id != id) {
            week.push(WeekSession { id, title, slot: must(slot, "a slot")?, tutors: Vec::new() });
        }
        if let Some(session) = week.last_mut() {
            session.tutors.extend(tutor);
        }
    }
    Ok(week)
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
