//! Letting someone in by hand: a role at named sites for an email, and a one-time link for whoever reads it.

use chrono::{DateTime, Utc};
use domain::access::Role;
use domain::id::{AuditId, PersonId, SiteId};
use domain::person::{Email, Name};
use domain::scale::Scale;
use domain::sign_in::Secret;
use uuid::Uuid;

use crate::Storage;
use crate::audit::{Actor, Outcome};
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::link;
use crate::person::read_name;
use crate::sign_in::{Note, hash, write_down};
use crate::sql::sql;

sql! {
    SITES = "select id, source_id, name from site where ended_on is null order by name, id";
    BY_EMAIL = "select id, given_name, family_name from person where email = $1";
    MAKE = "insert into person (id, given_name, family_name, email) values ($1, $2, $3, $4)";
    CALL = "insert into pseudonym (person_id, audit_id) values ($1, $2) on conflict (person_id) do nothing";
    BACK = "update person set gone_on = null where id = $1 and gone_on is not null";
    /// What an import gave stays the import's, to end with it.
    HOLD = "insert into role_held (person_id, role, site_id, origin) values ($1, $2, $3, 'admit')
            on conflict (person_id, role, site_id) do update set ended_on = null,
            origin = case when role_held.ended_on is null then role_held.origin else 'admit' end";
    WAS = "select distinct role from role_held where person_id = $1 and ended_on is null order by role";
    HELD = "select site_id from role_held where person_id = $1 and role = $2 and ended_on is null";
}

/// Who is to be let in as what.
#[derive(Clone, Debug)]
pub struct Admission {
    /// Whoever reads it.
    pub email: Email,
    /// Their name, if nobody with this email was imported.
    pub name: Name,
    /// As what.
    pub role: Role,
    /// Sites by the college's own id or by name; none means those where the role is held already, or else every site.
    pub sites: Vec<String>,
}

/// Someone let in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Admitted {
    /// Who.
    pub person: PersonId,
    /// Their name as it is kept.
    pub name: Name,
    /// The names of the sites, in order.
    pub sites: Vec<String>,
    /// What they were here as before, so that whoever let them in learns whose email it is.
    pub was: Vec<Role>,
}

/// Why nobody was let in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAdmitted {
    /// Nothing was imported yet, so there is no site to be at.
    NoSites,
    /// This is no site of the college.
    UnknownSite(String),
}

impl Storage {
    /// Lets someone in: the imported person with that email, or a new one. The link opens once, within a week.
    pub async fn admit(
        &self,
        admission: Admission,
        link: &Secret,
        now: DateTime<Utc>,
    ) -> Result<Result<Admitted, NotAdmitted>, Error> {
        let link_hash = hash(link.reveal());
        self.write(move |conn| {
            Box::pin(async move {
                let sites = match sites(conn, &admission.sites).await? {
                    Ok(sites) => sites,
                    Err(refused) => return Ok(Err(refused)),
                };
                let (person, name) = person(conn, &admission).await?;
                let sites = match admission.sites.is_empty() {
                    true => held_of(conn, person, &admission, sites).await?,
                    false => sites,
                };
                let was = conn.rows(WAS, args![person]).await?;
                let was = was.into_iter().map(|mut row| Ok(row.step()?)).collect::<Result<Vec<Role>, Error>>()?;
                for (site, _) in &sites {
                    conn.run(HOLD, args![person, admission.role.key(), *site]).await?;
                }
                let ids: Vec<String> = sites.iter().map(|(site, _)| site.to_string()).collect();
                let object = format!("{} at {}", admission.role.key(), ids.join(" "));
                let actor = Actor::Command("admit");
                write_down(conn, person, Note { actor, verb: "admit", object }, Outcome::Done, now).await?;
                link::make(conn, person, link_hash, actor, now).await?;
                let sites = sites.into_iter().map(|(_, name)| name).collect();
                Ok(Ok(Admitted { person, name, sites, was }))
            })
        })
        .await
    }
}

/// The sites there are that were asked for, each by its id and name; all of them where none was.
pub(crate) async fn sites(
    conn: &mut Conn,
    asked: &[String],
) -> Result<Result<Vec<(SiteId, String)>, NotAdmitted>, Error> {
    let mut all: Vec<(SiteId, String, String)> = Vec::new();
    for mut row in conn.rows(SITES, args![]).await? {
        all.push((row.parsed()?, row.text()?, row.text()?));
    }
    if all.is_empty() {
        return Ok(Err(NotAdmitted::NoSites));
    }
    let is =
        |site: &(SiteId, String, String), asked: &str| site.1 == asked || site.2.to_lowercase() == asked.to_lowercase();
    if let Some(unknown) = asked.iter().find(|asked| !all.iter().any(|site| is(site, asked))) {
        return Ok(Err(NotAdmitted::UnknownSite(unknown.clone())));
    }
    all.retain(|site| asked.is_empty() || asked.iter().any(|asked| is(site, asked)));
    Ok(Ok(all.into_iter().map(|(id, _, name)| (id, name)).collect()))
}

/// Of all sites, those where someone holds the role already, if there are any.
async fn held_of(
    conn: &mut Conn,
    person: PersonId,
    admission: &Admission,
    all: Vec<(SiteId, String)>,
) -> Result<Vec<(SiteId, String)>, Error> {
    let rows = conn.rows(HELD, args![person, admission.role.key()]).await?;
    let held = rows.into_iter().map(|mut row| Ok(row.parsed()?)).collect::<Result<Vec<SiteId>, Error>>()?;
    let (there, elsewhere): (Vec<_>, Vec<_>) = all.into_iter().partition(|(site, _)| held.contains(site));
    Ok(if there.is_empty() { elsewhere } else { there })
}

async fn person(conn: &mut Conn, admission: &Admission) -> Result<(PersonId, Name), Error> {
    if let Some(mut row) = conn.row(BY_EMAIL, args![admission.email.as_str()]).await? {
        let (id, name) = (row.parsed()?, read_name(&mut row)?);
        conn.run(BACK, args![id]).await?;
        call(conn, id).await?;
        return Ok((id, name));
    }
    let id = PersonId::new(Uuid::now_v7());
    let name = admission.name.clone();
    conn.run(MAKE, args![id, name.given(), name.family(), admission.email.as_str()]).await?;
    call(conn, id).await?;
    Ok((id, name))
}

/// Gives a person what the audit calls them. Version 4: it tells nothing of when they came.
async fn call(conn: &mut Conn, person: PersonId) -> Result<(), Error> {
    conn.run(CALL, args![person, AuditId::new(Uuid::new_v4())]).await.map(|_| ())
}
