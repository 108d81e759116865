//! Showing someone out by hand: the roles they hold end, and with them every way in that they have.

use std::collections::BTreeSet;

use domain::access::Role;
use domain::id::{PersonId, SiteId};
use domain::person::{Email, Name};
use domain::scale::Scale;

use crate::Storage;
use crate::access::{Moment, hold};
use crate::admission::{NotAdmitted, sites};
use crate::audit::{Actor, Outcome};
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::person::read_name;
use crate::sign_in::{Note, write_down};
use crate::sql::sql;
use crate::talk::passed_on::pass_on;
use crate::{card, feed, link};

sql! {
    WHO = "select id, given_name, family_name from person where email = $1";
    HELD = "select r.role, r.site_id, s.name, r.origin from role_held r join site s on s.id = r.site_id
            where r.person_id = $1 and r.ended_on is null order by r.role, s.name, s.id";
    END = "update role_held set ended_on = $4 where person_id = $1 and role = $2 and site_id = $3";
    GONE = "update person set gone_on = $2 where id = $1 and gone_on is null and not exists
            (select 1 from role_held r where r.person_id = $1 and r.ended_on is null)";
    END_SIGN_INS = "update sign_in set ended_at = $2 where person_id = $1 and ended_at is null";
    /// Whoever holds nothing any more chooses another, if they are ever let in anew.
    FORGET_PASSPHRASE = "delete from passphrase where person_id = $1 and not exists
                         (select 1 from role_held r where r.person_id = $1 and r.ended_on is null)";
    FORGET_DEVICES = "delete from known_device where person_id = $1";
}

/// Who is to be shown out, and of what.
#[derive(Clone, Debug)]
pub struct Dismissal {
    /// Whose it is.
    pub email: Email,
    /// As what they come in no more; none means every role they hold.
    pub role: Option<Role>,
    /// Sites by the college's own id or by name; none means wherever they hold it.
    pub sites: Vec<String>,
}

/// Someone shown out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dismissed {
    /// Their name as it is kept.
    pub name: Name,
    /// What they were, and the names of the sites.
    pub ended: Vec<(Role, String)>,
    /// What they still are, and where.
    pub left: Vec<(Role, String)>,
    /// The college's own files gave them some of it, and will again unless they are taken out of those.
    pub is_in_files: bool,
    /// Something that learners left for them is unread, and nobody is next to read it.
    pub leaves_unread: bool,
}

/// Why nobody was shown out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotDismissed {
    /// Nobody has this email.
    Nobody,
    /// They do not hold this there; what they do hold, and where.
    NotHeld(Name, Vec<(Role, String)>),
    /// Nothing was imported yet, so there is no site to be at.
    NoSites,
    /// This is no site of the college.
    UnknownSite(String),
}

/// A role held at one site.
struct Held {
    role: Role,
    site: SiteId,
    name: String,
    by_import: bool,
}

/// What someone holds, by what becomes of it.
struct Parted {
    ended: Vec<Held>,
    left: Vec<Held>,
}

impl Storage {
    /// Ends the roles someone holds, or one of them, everywhere or at some sites. Every way in of theirs ends with it:
    /// sign-ins, links nobody opened, feeds, a learner's card, and what is known of their browsers. Whoever still holds a
    /// role signs in again; a passphrase is forgotten with the last one. What learners left for them unread is the next reader's at once.
    pub async fn dismiss(&self, dismissal: Dismissal, at: Moment) -> Result<Result<Dismissed, NotDismissed>, Error> {
        self.write(move |conn| {
            Box::pin(async move {
                let Some(mut row) = conn.row(WHO, args![dismissal.email.as_str()]).await? else {
                    return Ok(Err(NotDismissed::Nobody));
                };
                let (person, name): (PersonId, Name) = (row.parsed()?, read_name(&mut row)?);
                hold(conn, person).await?;
                let Parted { ended, left } = match parted(conn, person, &dismissal).await? {
                    Ok(parted) => parted,
                    Err(refused) => return Ok(Err(refused)),
                };
                if ended.is_empty() {
                    return Ok(Err(NotDismissed::NotHeld(name, told(left))));
                }
                end(conn, person, &ended, at).await?;
                let (over, still) = (roles(&ended), roles(&left));
                let mut leaves_unread = false;
                for role in over.difference(&still) {
                    leaves_unread |= pass_on(conn, person, *role, at).await?;
                }
                let is_in_files = ended.iter().any(|held| held.by_import);
                Ok(Ok(Dismissed { name, ended: told(ended), left: told(left), is_in_files, leaves_unread }))
            })
        })
        .await
    }
}

async fn parted(
    conn: &mut Conn,
    person: PersonId,
    dismissal: &Dismissal,
) -> Result<Result<Parted, NotDismissed>, Error> {
    let at = match sites(conn, &dismissal.sites).await? {
        Ok(at) => at,
        Err(NotAdmitted::NoSites) => return Ok(Err(NotDismissed::NoSites)),
        Err(NotAdmitted::UnknownSite(site)) => return Ok(Err(NotDismissed::UnknownSite(site))),
    };
    let everywhere = dismissal.sites.is_empty();
    let held = conn.rows(HELD, args![person]).await?.into_iter().map(|mut row| {
        let (role, site) = (row.step()?, row.parsed()?);
        Ok::<_, Error>(Held { role, site, name: row.text()?, by_import: row.text()? == "import" })
    });
    let is_meant = |held: &Held| {
        let is_there = everywhere || at.iter().any(|(site, _)| *site == held.site);
        is_there && dismissal.role.is_none_or(|role| role == held.role)
    };
    let (ended, left) = held.collect::<Result<Vec<_>, _>>()?.into_iter().partition(is_meant);
    Ok(Ok(Parted { ended, left }))
}

/// Ends what someone held and every way in, and writes it down.
async fn end(conn: &mut Conn, person: PersonId, ended: &[Held], at: Moment) -> Result<(), Error> {
    for held in ended {
        conn.run(END, args![person, held.role.key(), held.site, at.today]).await?;
    }
    conn.run(GONE, args![person, at.today]).await?;
    conn.run(END_SIGN_INS, args![person, at.now]).await?;
    conn.run(FORGET_PASSPHRASE, args![person]).await?;
    conn.run(FORGET_DEVICES, args![person]).await?;
    if ended.iter().any(|held| held.role == Role::Learner) {
        card::void_all(conn, person, at.now).await?;
    }
    link::use_up(conn, person, at.now).await?;
    feed::void_all(conn, person, at.now).await?;
    let what: Vec<String> = ended.iter().map(|held| format!("{} at {}", held.role.key(), held.site)).collect();
    let note = Note { actor: Actor::Command("dismiss"), verb: "dismiss", object: what.join(" ") };
    write_down(conn, person, note, Outcome::Done, at.now).await
}

fn roles(held: &[Held]) -> BTreeSet<Role> {
    held.iter().map(|held| held.role).collect()
}

fn told(held: Vec<Held>) -> Vec<(Role, String)> {
    held.into_iter().map(|held| (held.role, held.name)).collect()
}

#[cfg(test)]
mod tests;
