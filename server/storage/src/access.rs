//! Who is asking, read from the database; and the facts a grant rests on, read again in every unit that acts on it.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use domain::access::{Act, Grant, Refused, Relation, Role, Subject, Visitor, site_relation};
use domain::id::{AuditId, PersonId, SiteId};
use futures::future::BoxFuture;

use crate::Storage;
use crate::audit::{self, Actor, Chain, Entry, Outcome};
use crate::briefing::still_in_class;
use crate::deployment::version::only_in_force;
use crate::dialect::{Conn, args};
use crate::error::{Denied, Error, Failure};
use crate::review::window::was_lately;
use crate::sql::{Sql, sql};

mod at_site;
pub(crate) mod readers;

pub(crate) use at_site::{meets, sites_of_learner};

sql! {
    IS_SITE = "select 1 from site where id = $1";
    HOLD_SITE = "update site set name = name where id = $1";
    HOLD = "update person set gone_on = gone_on where id = $1";
    /// One row a site at which the role is held; none when signed out, gone, or the role has ended.
    VISITOR = "select p.id, ps.audit_id, s.role, r.site_id from sign_in s
               join person p on p.id = s.person_id and p.gone_on is null
               join pseudonym ps on ps.person_id = p.id
               join role_held r on r.person_id = p.id and r.role = s.role and r.ended_on is null
               where s.person_id = $1 and s.id = $2 and s.ended_at is null order by r.site_id";
    /// What the audit calls a person, whether they are a learner, and a site of theirs.
    PSEUDONYM = "select ps.audit_id, max(case when r.role = 'learner' then 1 else 0 end), min(r.site_id)
                 from pseudonym ps left join role_held r on r.person_id = ps.person_id
                 where ps.person_id = $1 group by ps.audit_id";
    /// Where a person is: home, every site at which they have a session, and for staff where they hold a role.
    AT_SITES = concat!(
        sites_of_learner!("$1"),
        " union select r.site_id from role_held r where r.person_id = $1 and r.role <> 'learner' and r.ended_on is null"
    );
    /// Where someone works.
    STAFF_AT = "select site_id from role_held where person_id = $1 and role <> 'learner' and ended_on is null";
    /// Whether an LSA comes on or after a date to a learner who is in the class still (1), or was ever to come to them (0).
    DEPLOYED = concat!("select max(case when o.on_date >= $3 and o.ended_on is null and o.called_off = 0", still_in_class!(), "
                then 1 else 0 end) from deployment d ", only_in_force!(), "
                join occurrence o on o.id = d.occurrence_id where d.lsa_id = $1 and d.learner_id = $2");
    /// Whether someone is the tutor of a class that a learner is in.
    TEACHES = "select 1 from enrolment t join enrolment e on e.class_id = t.class_id and e.role = 'learner'
               and e.ended_on is null where t.person_id = $1 and t.role = 'tutor' and t.ended_on is null
               and e.person_id = $2 limit 1";
}

/// What a unit needs to know of the moment it runs in.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// The instant.
    pub now: DateTime<Utc>,
    /// The college's own date then.
    pub today: NaiveDate,
}

impl Storage {
    /// Runs one unit of writing for whoever holds a grant: its facts are read again before anything else is done, and the unit
    /// is handed it. [`Storage::write`] is for what needs no grant.
    pub(crate) async fn granted<A, T, F>(&self, grant: &Grant<A>, at: Moment, unit: F) -> Result<T, Error>
    where
        A: Act + Clone,
        T: Send + 'static,
        F: for<'c> FnOnce(&'c mut Conn, Grant<A>) -> BoxFuture<'c, Result<T, Error>> + Clone + Send + 'static,
    {
        let grant = grant.clone();
        self.write(move |conn| {
            Box::pin(async move {
                still_holds(conn, &grant, at).await?;
                unit(conn, grant).await
            })
        })
        .await
    }

    /// Decides whether a visitor may do something about a person or a site, by the facts as they are now.
    /// A refusal is recorded. Fails with [`Error::Refused`] when the table says no.
    pub async fn allow<A: Act>(
        &self,
        visitor: &Visitor,
        subject: impl Into<Subject>,
        at: Moment,
    ) -> Result<Grant<A>, Error> {
        let subject = subject.into();
        if let Some(grant) = subject.evident(visitor) {
            return Ok(grant);
        }
        let visitor = visitor.clone();
        self.write(move |conn| {
            Box::pin(async move {
                let relation = relation(conn, &visitor, subject, at.today).await?;
                match Grant::decide(&visitor, subject, relation) {
                    Ok(grant) => Ok(grant),
                    Err(Refused) => {
                        record_refusal::<A>(conn, &visitor, subject, at.now).await?;
                        Err(Error::Refused(Denied::RECORDED))
                    }
                }
            })
        })
        .await
    }
}

/// Reads the facts of a grant again, inside the unit that acts on it. Any that changed makes it a recorded refusal.
async fn still_holds<A: Act>(conn: &mut Conn, grant: &Grant<A>, at: Moment) -> Result<(), Error> {
    let fresh = visitor(conn, grant.visitor()).await?;
    let relation = match &fresh {
        Some(fresh) => relation(conn, fresh, grant.subject(), at.today).await?,
        None => Relation::Stranger,
    };
    let same = fresh.filter(|fresh| fresh.role == grant.visitor().role);
    let decided = same.ok_or(Refused).and_then(|fresh| Grant::<A>::decide(&fresh, grant.subject(), relation));
    if decided.is_err() {
        record_refusal::<A>(conn, grant.visitor(), grant.subject(), at.now).await?;
        return Err(Error::Refused(Denied::RECORDED));
    }
    Ok(())
}

/// The site a grant is about. Refused where it is about a person.
pub(crate) fn site_of<A: Act>(grant: &Grant<A>) -> Result<SiteId, Refused> {
    match grant.subject() {
        Subject::Site(site) => Ok(site),
        Subject::Person(_) => Err(Refused),
    }
}

/// Holds a person until the end of the unit: what another unit decides by what is theirs, it decides after this one.
pub(crate) async fn hold(conn: &mut Conn, person: PersonId) -> Result<(), Error> {
    conn.run(HOLD, args![person]).await.map(drop)
}

/// Holds a site until the end of the unit, in the same way.
pub(crate) async fn hold_site(conn: &mut Conn, site: SiteId) -> Result<(), Error> {
    conn.run(HOLD_SITE, args![site]).await.map(drop)
}

/// A visitor as they are now, if their sign-in still stands and its role is still held.
async fn visitor(conn: &mut Conn, was: &Visitor) -> Result<Option<Visitor>, Error> {
    let mut found: Option<Visitor> = None;
    for mut row in conn.rows(VISITOR, args![was.person, was.sign_in]).await? {
        let (person, audit, role) = (row.parsed()?, row.parsed()?, row.step::<Role>()?);
        let site: SiteId = row.parsed()?;
        found.get_or_insert(Visitor { sign_in: was.sign_in, person, audit, role, sites: Vec::new() }).sites.push(site);
    }
    Ok(found)
}

/// How a visitor stands to a subject, by what is kept.
async fn relation(conn: &mut Conn, visitor: &Visitor, subject: Subject, today: NaiveDate) -> Result<Relation, Error> {
    let person = match subject {
        Subject::Site(site) => return Ok(site_relation(visitor, site)),
        Subject::Person(person) if person == visitor.person => return Ok(Relation::Themself),
        Subject::Person(person) => person,
    };
    match visitor.role {
        Role::Lsa => deployed(conn, visitor.person, person, today).await,
        Role::Tutor => teaches(conn, visitor.person, person).await,
        // learners have to do with those who work at their sites, and with no other learner
        Role::Learner | Role::Coordinator => {
            let found = if visitor.role == Role::Learner { STAFF_AT } else { AT_SITES };
            let sites = sites_of(conn, found, person).await?;
            let shared = sites.iter().any(|site| visitor.sites.contains(site));
            Ok(match (shared, sites.is_empty()) {
                (true, _) => Relation::SameSite,
                (false, false) => Relation::OtherSite,
                (false, true) => Relation::Stranger,
            })
        }
        _ => Ok(Relation::Stranger),
    }
}

async fn deployed(conn: &mut Conn, lsa: PersonId, learner: PersonId, today: NaiveDate) -> Result<Relation, Error> {
    let row = conn.row(DEPLOYED, args![lsa, learner, today]).await?;
    Ok(match row.map(|mut row| row.opt_int()).transpose()?.flatten() {
        Some(1) => Relation::DeployedNow,
        Some(_) if was_lately(conn, lsa, learner, today).await? => Relation::DeployedLately,
        Some(_) => Relation::DeployedBefore,
        None => Relation::Stranger,
    })
}

async fn teaches(conn: &mut Conn, tutor: PersonId, learner: PersonId) -> Result<Relation, Error> {
    let teaches = conn.row(TEACHES, args![tutor, learner]).await?.is_some();
    Ok(if teaches { Relation::Teaches } else { Relation::Stranger })
}

async fn sites_of(conn: &mut Conn, found: Sql, person: PersonId) -> Result<Vec<SiteId>, Error> {
    let rows = conn.rows(found, args![person]).await?;
    rows.into_iter().map(|mut row| Ok(row.parsed()?)).collect()
}

/// The chain a row about a subject belongs to, and what the audit calls them: a learner has their own chain, staff
/// are part of their site's.
pub(crate) async fn chain_of(conn: &mut Conn, subject: Subject) -> Result<(Chain, Option<AuditId>), Error> {
    let person = match subject {
        Subject::Site(site) => return Ok((Chain::Site(site), None)),
        Subject::Person(person) => person,
    };
    let Some(mut row) = conn.row(PSEUDONYM, args![person]).await? else {
        return Ok((Chain::College, None));
    };
    let (audit, is_learner, site) = (row.parsed()?, row.truth()?, row.opt_parsed()?);
    Ok(match site {
        _ if is_learner => (Chain::Learner(audit), Some(audit)),
        Some(site) => (Chain::Site(site), Some(audit)),
        None => (Chain::College, Some(audit)),
    })
}

/// Records that a grant was used, with what it was used on.
pub(crate) async fn record<A: Act>(
    conn: &mut Conn,
    grant: &Grant<A>,
    object: impl ToString,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let (chain, subject) = match grant.visitor() {
        visitor if grant.relation() == Relation::Themself && visitor.role == Role::Learner => {
            (Chain::Learner(visitor.audit), Some(visitor.audit))
        }
        _ => chain_of(conn, grant.subject()).await?,
    };
    let entry = Entry::done(chain, now, Actor::Person(grant.visitor().audit), A::ACTION).object(object);
    audit::append(conn, Entry { subject, ..entry }).await
}

/// Records in the chain of a site what an action came to there, whoever it is about.
pub(crate) async fn record_at<A: Act>(
    conn: &mut Conn,
    grant: &Grant<A>,
    site: SiteId,
    object: impl ToString,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let entry = Entry::done(Chain::Site(site), now, Actor::Person(grant.visitor().audit), A::ACTION);
    audit::append(conn, entry.object(object)).await
}

/// Records that a list showed these learners: one row in the chain of each.
pub(crate) async fn record_shown<A: Act>(
    conn: &mut Conn,
    grant: &Grant<A>,
    learners: impl Iterator<Item = AuditId>,
    object: impl ToString,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let actor = || Actor::Person(grant.visitor().audit);
    let object = object.to_string();
    let entry = |learner| {
        let entry = Entry::done(Chain::Learner(learner), now, actor(), A::ACTION).object(&object);
        Entry { subject: Some(learner), ..entry }
    };
    audit::append_each(conn, learners.collect::<BTreeSet<_>>().into_iter().map(entry).collect()).await
}

async fn record_refusal<A: Act>(
    conn: &mut Conn,
    visitor: &Visitor,
    subject: Subject,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let (chain, subject) = match subject {
        // a site that nobody knows has no chain
        Subject::Site(site) if conn.row(IS_SITE, args![site]).await?.is_none() => (Chain::College, None),
        subject => chain_of(conn, subject).await?,
    };
    let entry = Entry::done(chain, now, Actor::Person(visitor.audit), A::ACTION);
    audit::append(conn, Entry { subject, outcome: Outcome::Refused, ..entry }).await
}

/// A row that must be there because a constraint says so.
pub(crate) fn must<T>(found: Option<T>, what: &'static str) -> Result<T, Failure> {
    found.ok_or(Failure::Unreadable(what))
}

#[cfg(test)]
mod tests;
