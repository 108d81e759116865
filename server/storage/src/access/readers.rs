//! Who may read what a learner sent, found by the facts that every grant rests on, for the learner to know.

use domain::access::{Grant, act};
use domain::id::PersonId;
use domain::timetable::{Slot, Title};

use super::{Moment, must, record, sites_of_learner};
use crate::Storage;
use crate::briefing::still_in_class;
use crate::deployment::version::only_in_force;
use crate::dialect::{Conn, Row, args};
use crate::error::Error;
use crate::person::{Face, read_face};
use crate::photo::photo_seen_by;
use crate::sql::sql;
use crate::timetable::read_title;

sql! {
    /// The coordinators of every site where a learner is. Photos as the learner may see them: of people at their own sites.
    COORDINATORS = concat!(
        "select distinct p.id, p.given_name, p.family_name, ph.digest from role_held r
         join person p on p.id = r.person_id and p.gone_on is null ", photo_seen_by!("$1", "learner"), "
         where r.role = 'coordinator' and r.ended_on is null and r.site_id in (",
        sites_of_learner!("$1"),
        ") order by p.given_name, p.family_name, p.id"
    );
    /// The LSAs with a published occurrence of a learner, who is in the class still, on or after a date; one row for each session
    /// they come to.
    LSAS = concat!("select distinct p.id, p.given_name, p.family_name, ph.digest, s.weekday, s.start_minute, c.title, c.time
            from deployment d ", only_in_force!(), "
            join occurrence o on o.id = d.occurrence_id and o.ended_on is null and o.called_off = 0
            join session s on s.id = o.session_id join class c on c.id = s.class_id
            join person p on p.id = d.lsa_id and p.gone_on is null ", photo_seen_by!("$1", "learner"), "
            where d.learner_id = $1 and o.on_date >= $2", still_in_class!(), " and exists (select 1 from role_held r
            where r.person_id = p.id and r.role = 'lsa' and r.ended_on is null)
            order by p.given_name, p.family_name, p.id, s.weekday, s.start_minute, c.title");
}

/// Everyone who may read what a learner sent.
#[derive(Clone, Debug, Default)]
pub struct Readers {
    /// Those who plan the support of a site where the learner is.
    pub coordinators: Vec<Face>,
    /// Those who come to the learner's sessions.
    pub lsas: Vec<Comes>,
}

/// An LSA, and what they come to.
#[derive(Clone, Debug)]
pub struct Comes {
    /// Who.
    pub face: Face,
    /// The class and the time of each session, in the order of the week.
    pub to: Vec<(Title, Slot)>,
}

impl Storage {
    /// Who may read what a learner sent, as things stand today.
    pub async fn who_can_see(&self, grant: &Grant<act::SeeWhoCanSee>, at: Moment) -> Result<Readers, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                record(conn, &grant, "", at.now).await?;
                readers(conn, grant.person(), at).await
            })
        })
        .await
    }
}

async fn readers(conn: &mut Conn, learner: PersonId, at: Moment) -> Result<Readers, Error> {
    let coordinators = coordinators_of(conn, learner).await?;
    let mut lsas: Vec<Comes> = Vec::new();
    for mut row in conn.rows(LSAS, args![learner, at.today]).await? {
        let face = read_face(&mut row)?;
        let session = read_session(&mut row)?;
        match lsas.last_mut().filter(|last| last.face.id == face.id) {
            Some(last) => last.to.push(session),
            None => lsas.push(Comes { face, to: vec![session] }),
        }
    }
    Ok(Readers { coordinators, lsas })
}

/// Those who plan the support of a site where the learner is.
pub(crate) async fn coordinators_of(conn: &mut Conn, learner: PersonId) -> Result<Vec<Face>, Error> {
    let rows = conn.rows(COORDINATORS, args![learner]).await?;
    rows.into_iter().map(|mut row| Ok(read_face(&mut row)?)).collect()
}

fn read_session(row: &mut Row) -> Result<(Title, Slot), Error> {
    let slot = Slot::from_numbers(row.int()?, row.int()?);
    Ok((read_title(row)?, must(slot, "a slot")?))
}

#[cfg(test)]
mod tests;
