//! Who reads what a learner leaves, one after the other, and who of them knows already.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use domain::access::{Grant, act};
use domain::id::{PersonId, SiteId};
use domain::talk::Wish;
use domain::talk::hours::Opening;

use super::arrangement::hours_of;
use crate::Storage;
use crate::access::{Moment, must, sites_of_learner};
use crate::dialect::{Conn, Row, args};
use crate::error::Error;
use crate::person::{Face, read_face};
use crate::plan::arrangement::named_at;
use crate::sql::sql;

sql! {
    KNOW = "select reader_id, kind, min(asked_at) from talk where learner_id = $1 and read_at is null
            and kind <> 'worried' group by reader_id, kind order by min(asked_at)";
    /// Those the college named for each learner's home site, then the coordinators there, then those of the sites where they
    /// have a session. Photos as the learner may see them: of people at their own sites.
    READERS = concat!(
        "with asked (learner) as (values ($1)) select l.id, p.id, p.given_name, p.family_name, ph.digest,
         case when p.id = t.first_id then 0 when p.id = t.second_id then 1 else 2 end
         from asked a join person l on l.id = a.learner join role_held r on r.role = 'coordinator' and r.ended_on is null
         join person p on p.id = r.person_id and p.gone_on is null
         left join talk_reading t on t.site_id = l.home_site_id
         left join photo ph on ph.person_id = p.id and r.site_id in (select own.site_id from role_held own
         where own.person_id = l.id and own.role = 'learner' and own.ended_on is null)
         where p.id = t.first_id or p.id = t.second_id or r.site_id in (",
        sites_of_learner!("l.id"),
        ") order by l.id, case when p.id = t.first_id then 0 when p.id = t.second_id then 1
         when r.site_id = l.home_site_id then 2 else 3 end,
         case when ph.digest is null then 1 else 0 end, p.family_name, p.given_name, p.id"
    );
    /// Whoever coordinates another site: for what nobody at the learner's own may hear.
    OTHERS = "select p.id, p.given_name, p.family_name, null from role_held r join person p on p.id = r.person_id
              and p.gone_on is null where r.role = 'coordinator' and r.ended_on is null
              order by p.family_name, p.given_name, p.id";
    /// The safeguarding leads of the learner's home site, in the order of their names.
    LEADS = "select p.id, p.given_name, p.family_name, ph.digest from person l
             join role_held r on r.role = 'safeguarding-lead' and r.ended_on is null and r.site_id = l.home_site_id
             join person p on p.id = r.person_id and p.gone_on is null left join photo ph on ph.person_id = p.id
             where l.id = $1 order by p.family_name, p.given_name, p.id";
    HOME = "select home_site_id from person where id = $1";
}

/// How [`READERS`] ranks whom a site named to read second.
const SECOND: i64 = 1;

/// Everyone who may read what a learner leaves, in turn, and when they read.
#[derive(Clone, Debug)]
pub struct WhoReads {
    /// Who reads a wish for help, or to talk: the first, or whoever is next where the learner wants another.
    pub readers: Vec<Face>,
    /// Who hears a complaint about a plan first, where the site named somebody.
    pub complaints: Option<Face>,
    /// Whoever coordinates another site hears a complaint that nobody at the learner's own may.
    pub others: Vec<Face>,
    /// Who finds an advocate first, where the site named somebody.
    pub advocate: Option<Face>,
    /// Who reads that somebody is worried; nobody where no lead is set.
    pub leads: Vec<Face>,
    /// When.
    pub opening: Opening,
    /// Who was told what the learner wants and has not answered yet, and when they were first. A worry is not among them: whoever
    /// sits beside a learner must not see that there is one.
    know: BTreeMap<(PersonId, Wish), DateTime<Utc>>,
}

impl WhoReads {
    /// Those who read one kind of wish, in turn.
    pub fn of(&self, wish: Wish) -> Vec<&Face> {
        let (first, then, last): (_, _, &[Face]) = match wish {
            Wish::Help | Wish::Question => (None, &self.readers, &[]),
            Wish::Advocate => (self.advocate.as_ref(), &self.readers, &[]),
            Wish::Complaint => (self.complaints.as_ref(), &self.readers, &self.others),
            Wish::Worried => (None, &self.leads, &[]),
        };
        let mut met = BTreeSet::new();
        first.into_iter().chain(then).chain(last).filter(|face| met.insert(face.id)).collect()
    }

    /// Since when somebody knows that the learner wants this, where they have not answered yet.
    pub fn knows(&self, reader: PersonId, wish: Wish) -> Option<DateTime<Utc>> {
        self.know.get(&(reader, road(wish))).copied()
    }
}

/// To talk about a question and help with a page are one road: whoever knows of either knows that they are wanted.
const fn road(wish: Wish) -> Wish {
    match wish {
        Wish::Help | Wish::Question => Wish::Help,
        other => other,
    }
}

impl Storage {
    /// Who reads what this learner leaves, and when.
    pub async fn who_reads(&self, grant: &Grant<act::AskToTalk>, at: Moment) -> Result<WhoReads, Error> {
        self.granted(grant, at, move |conn, grant| Box::pin(async move { who_reads(conn, grant.person(), at).await }))
            .await
    }
}

pub(crate) async fn who_reads(conn: &mut Conn, learner: PersonId, at: Moment) -> Result<WhoReads, Error> {
    let mut home = must(conn.row(HOME, args![learner]).await?, "a person")?;
    let home: Option<SiteId> = home.opt_parsed()?;
    let (complaints, advocate) = named_at(conn, home).await?;
    Ok(WhoReads {
        complaints,
        advocate,
        readers: in_turn(conn, learner).await?,
        others: faces(conn.rows(OTHERS, args![]).await?)?,
        leads: faces(conn.rows(LEADS, args![learner]).await?)?,
        opening: hours_of(conn, home, at.today).await?,
        know: know(conn, learner).await?,
    })
}

/// The readers of a learner, first to last. Where the site names who reads second and not who reads first, whoever coordinates it is
/// first.
pub(crate) async fn in_turn(conn: &mut Conn, learner: PersonId) -> Result<Vec<Face>, Error> {
    Ok(each_in_turn(conn, &[learner]).await?.remove(&learner).unwrap_or_default())
}

/// The same of each of several learners, in one statement.
pub(crate) async fn each_in_turn(
    conn: &mut Conn,
    learners: &[PersonId],
) -> Result<BTreeMap<PersonId, Vec<Face>>, Error> {
    let mut ranked: BTreeMap<PersonId, Vec<(Face, i64)>> = BTreeMap::new();
    for mut row in conn.with_many(READERS, learners.iter().map(|learner| args![*learner]).collect()).await? {
        let (learner, face, rank) = (row.parsed()?, read_face(&mut row)?, row.int()?);
        let met = ranked.entry(learner).or_default();
        if !met.iter().any(|(known, _)| known.id == face.id) {
            met.push((face, rank));
        }
    }
    Ok(ranked.into_iter().map(|(learner, ranked)| (learner, first_to_last(ranked))).collect())
}

fn first_to_last(mut ranked: Vec<(Face, i64)>) -> Vec<Face> {
    if matches!(ranked[..], [(_, SECOND), _, ..]) {
        ranked.swap(0, 1);
    }
    ranked.into_iter().map(|(face, _)| face).collect()
}

async fn know(conn: &mut Conn, learner: PersonId) -> Result<BTreeMap<(PersonId, Wish), DateTime<Utc>>, Error> {
    let mut know = BTreeMap::new();
    for mut row in conn.rows(KNOW, args![learner]).await? {
        let (reader, wish, first) = (row.parsed()?, row.step()?, row.instant()?);
        know.entry((reader, road(wish))).or_insert(first);
    }
    Ok(know)
}

/// Each person once, where they were met first.
fn faces(rows: Vec<Row>) -> Result<Vec<Face>, Error> {
    let mut met = BTreeSet::new();
    let faces = rows.into_iter().map(|mut row| read_face(&mut row)).collect::<Result<Vec<_>, _>>()?;
    Ok(faces.into_iter().filter(|face| met.insert(face.id)).collect())
}
