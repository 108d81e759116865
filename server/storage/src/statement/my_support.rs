//! What a learner's own pages show: their say, their week, who is answering and who reads what they leave.

use domain::access::{Grant, Visitor, act};
use domain::day_plan::DayPlan;
use domain::id::PersonId;
use domain::observation::Observation;
use domain::question::QuestionSet;
use domain::sitting::Sitting;
use domain::statement::Step;

use crate::Storage;
use crate::access::readers::coordinators_of;
use crate::access::{Moment, record, sites_of_learner};
use crate::day_plan::day_of;
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::insight::came_back;
use crate::observation::seen_of;
use crate::person::{Face, face, find, read_face};
use crate::question_set::arranged_for;
use crate::sitting::latest as latest_sitting;
use crate::sql::sql;
use crate::statement::named::people_of;
use crate::statement::{OwnStatements, own};
use crate::talk::reader_of;
use crate::timetable::week::{WeekSession, week};

sql! {
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
    /// Others whom their answers name: they cannot be asked for any more. Without photos, which are shown of people at the
    /// learner's own sites.
    pub named: Vec<Face>,
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
    let (statements, helpers) = (own(conn, me).await?, helpers(conn, me).await?);
    let named = named_besides(conn, &statements, &helpers).await?;
    Ok(MySupport {
        me: face(conn, me).await?,
        statements,
        questions: arranged_for(conn, sitting.as_ref()).await?,
        week: week(conn, me).await?,
        day: day_of(conn, me).await?,
        seen: seen_of(conn, me).await?,
        sitting,
        reader: reader_of(conn, me).await?,
        coordinators: coordinators_of(conn, me).await?,
        helpers,
        named,
    })
}

/// The people an answer names who are none of these.
async fn named_besides(conn: &mut Conn, statements: &OwnStatements, known: &[Face]) -> Result<Vec<Face>, Error> {
    let is_known = |id: &PersonId| known.iter().any(|face| face.id == *id);
    let mut named = Vec::new();
    for id in people_of(statements).into_iter().filter(|id| !is_known(id)) {
        if let Some(face) = find(conn, id).await? {
            named.push(Face { photo: None, ..face });
        }
    }
    Ok(named)
}

/// The LSAs they may ask for by name.
pub(crate) async fn helpers(conn: &mut Conn, learner: PersonId) -> Result<Vec<Face>, Error> {
    let rows = conn.rows(HELPERS, args![learner]).await?;
    rows.into_iter().map(|mut row| Ok(read_face(&mut row)?)).collect()
}
