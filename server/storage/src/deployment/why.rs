//! Why a learner's places in a published week are not as they agreed: kept with the version when it is published, and read by the
//! learner alone.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use domain::access::{Grant, act};
use domain::deployment::{Lacks, Part, Why};
use domain::id::{DeploymentVersionId, OccurrenceId, PersonId, SessionId, SiteId};
use domain::person::Name;
use domain::scale::Time;
use domain::timetable::Title;

use super::by_hand::{self, OwnByHand};
use super::lacks::Coming;
use super::{hourless, unexplained};
use crate::Storage;
use crate::access::{Moment, record};
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::person::read_opt_name;
use crate::plan::history::lines_of;
use crate::plan::in_force::same_person;
use crate::sql::sql;
use crate::timetable::read_title;

sql! {
    FORGET = "delete from deployment_why where site_id = $1 and version_id = $2";
    /// What is not in force is told to nobody, and not kept.
    FORGET_WEEK = "delete from deployment_why where site_id = $1 and version_id in (
                   select v.id from deployment_version v where v.site_id = $1 and v.monday = $2 and v.id <> $3)";
    KEEP = "insert into deployment_why (site_id, version_id, occurrence_id, learner_id, named, why)
            values ($1, $2, $3, $4, $5, $6)";
    /// What a version made by hand does not touch stands as it was.
    COPY = "insert into deployment_why (site_id, version_id, occurrence_id, learner_id, named, why)
            select y.site_id, $3, y.occurrence_id, y.learner_id, y.named, y.why from deployment_why y
            where y.site_id = $1 and y.version_id = $2 and not exists (select 1 from deployment d
            where d.site_id = $1 and d.version_id = $3 and d.occurrence_id = y.occurrence_id
            and d.learner_id = y.learner_id and not exists (select 1 from deployment b
            where b.site_id = $1 and b.version_id = $2 and b.occurrence_id = d.occurrence_id
            and b.learner_id = d.learner_id and b.lsa_id = d.lsa_id))";
    /// Who was sent for a line and is not any more leaves a place that nobody comes to.
    TAKEN_OFF = "insert into deployment_why (site_id, version_id, occurrence_id, learner_id, named, why)
                 select distinct b.site_id, $3, b.occurrence_id, b.learner_id, '', '' from deployment b
                 where b.site_id = $1 and b.version_id = $2 and b.plan_line_id is not null
                 and not exists (select 1 from deployment d where d.site_id = $1 and d.version_id = $3
                 and d.occurrence_id = b.occurrence_id and d.learner_id = b.learner_id)
                 on conflict (site_id, version_id, occurrence_id, learner_id, named) do nothing";
    /// And so does whoever is taken off with a word where something is agreed.
    LEFT = "insert into deployment_why (site_id, version_id, occurrence_id, learner_id, named, why)
            select l.site_id, l.version_id, l.occurrence_id, l.learner_id, '', '' from deployment_left l
            where l.site_id = $1 and l.version_id = $3 and not exists (select 1 from deployment_left b where b.site_id = $1
            and b.version_id = $2 and b.occurrence_id = l.occurrence_id and b.learner_id = l.learner_id)
            on conflict (site_id, version_id, occurrence_id, learner_id, named) do nothing";
    /// Of the weeks in force, the places of one learner that are still to come, and whether whoever is named is in that day.
    OWN = "select o.session_id, o.on_date, o.starts_at, c.title, c.time, p.id, p.given_name, p.family_name, y.why, m.given_name,
           m.family_name, l.reason, case when exists (select 1 from absence a where a.person_id = y.named and a.ended_at is null
           and o.on_date between a.from_on and a.to_on) then 0 else 1 end from deployment_why y
           join deployment_week w on w.site_id = y.site_id and w.version_id = y.version_id
           join occurrence o on o.id = y.occurrence_id and o.ended_on is null and o.called_off = 0 and o.ends_at > $2
           join session s on s.id = o.session_id join class c on c.id = s.class_id
           left join person p on p.id = y.named
           left join deployment_left l on l.site_id = y.site_id and l.version_id = y.version_id
           and l.occurrence_id = y.occurrence_id and l.learner_id = y.learner_id left join person m on m.id = l.written_by
           where y.learner_id = $1 and not exists (select 1 from called_off k where k.occurrence_id = o.id
           and k.learner_id = y.learner_id and k.ended_at is null) order by o.starts_at, o.id, y.named";
    /// The people whom these places name as refused.
    NAMED = "select distinct p.id, p.given_name, p.family_name from deployment_why y
             join deployment_week w on w.site_id = y.site_id and w.version_id = y.version_id join person p
             on y.why like '%no ' || p.id || '%'
             where y.learner_id = $1";
}

/// A place that is not as it was agreed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differs {
    /// At which meeting.
    pub occurrence: OccurrenceId,
    /// Whose.
    pub learner: PersonId,
    /// Whom the learner named, or who comes to them most and should each time, where somebody else comes; who alone comes to them,
    /// where different people should; nobody, where nobody comes, or too few, whether they could or not.
    pub named: Option<PersonId>,
    /// Who could not come, and by which rule; of whoever was named and could, why somebody else does. Empty, where nobody has
    /// said.
    pub why: Why,
}

/// The same as its learner reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnDiffers {
    /// The session it is a meeting of.
    pub session: SessionId,
    /// On which day.
    pub on: NaiveDate,
    /// When it begins.
    pub starts: DateTime<Utc>,
    /// What it is.
    pub title: Title,
    /// Whom they named, or who comes to them most and should each time, where somebody else comes; or who alone comes to them, where
    /// different people should.
    pub named: Option<Name>,
    /// Whether that person is in on that day, whatever was found before.
    pub is_in: bool,
    /// What of it nobody comes to, where it is nobody by name that is missing.
    pub lacks: Lacks,
    /// Why.
    pub why: Why,
    /// Who left it so, and what they wrote for it.
    pub left: Option<(Name, String)>,
}

/// Every place of a learner that differs, and the names of those they refused.
#[derive(Clone, Debug, Default)]
pub struct OwnWhy {
    /// In the order of the meetings.
    pub places: Vec<OwnDiffers>,
    /// Whom they refused there.
    pub people: Vec<(PersonId, Name)>,
    /// Who was put with them by hand, where something was written for it or it is more than they agreed to.
    pub by_hand: Vec<OwnByHand>,
    /// The times at which somebody should come and that no day of theirs has.
    pub hourless: BTreeSet<Time>,
}

impl OwnWhy {
    /// Whether anything is kept of why this place is as it is: by the engine, or by whoever put somebody there. That it is not
    /// the same person, or not another, says nothing of whoever was named.
    fn explains(&self, place: &OwnDiffers) -> bool {
        let wrote = self.by_hand.iter().filter(|put| put.reason.is_some());
        let found = self.places.iter().filter(|one| one.why.asked.is_none()).map(|one| (one.session, one.on));
        let mut kept = found.chain(wrote.map(|put| (put.session, put.on)));
        kept.any(|of| of == (place.session, place.on))
    }
}

impl Storage {
    /// Why a learner's own places differ from what they agreed to, in the weeks in force.
    pub async fn own_why(&self, grant: &Grant<act::SeeWhoComes>, at: Moment) -> Result<OwnWhy, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let learner = grant.person();
                let (mut own, mut kept) = (OwnWhy::default(), Vec::new());
                for mut row in conn.rows(OWN, args![learner, at.now]).await? {
                    let (session, on, starts, title) =
                        (row.parsed()?, row.parsed()?, row.instant()?, read_title(&mut row)?);
                    let who = row.opt_parsed()?;
                    let (named, why) = (read_opt_name(&mut row)?, row.parsed()?);
                    let (left, is_in) = (read_opt_name(&mut row)?.zip(row.opt_text()?), row.truth()?);
                    let lacks = Lacks::default();
                    kept.push((who, OwnDiffers { session, on, starts, title, named, is_in, lacks, why, left }));
                }
                own.places = still_asked_for(conn, (learner, at), kept).await?;
                for mut row in conn.rows(NAMED, args![learner]).await? {
                    let id = row.parsed()?;
                    own.people.extend(read_opt_name(&mut row)?.map(|name| (id, name)));
                }
                own.by_hand = by_hand::of_learner(conn, learner, at).await?;
                let mut unexplained = unexplained::of_learner(conn, learner, at).await?;
                unexplained.retain(|place| !own.explains(place));
                own.places.extend(unexplained);
                own.places.sort_by_key(|one| one.starts);
                own.hourless = hourless::of_learner(conn, learner, at).await?;
                record(conn, &grant, "why", at.now).await?;
                Ok(own)
            })
        })
        .await
    }
}

/// Leaves of what was kept what somebody is still asked for, and what a person wrote: what the engine found goes with the
/// agreement or the duty that it is about. Where enough come by now nobody is missing, and where some do it is told who is. That
/// it is not the same person is told as long as that is wanted, and where somebody else comes; that it is nobody else, as long as
/// different people are, and nobody else does.
async fn still_asked_for(
    conn: &mut Conn,
    (learner, at): (PersonId, Moment),
    kept: Vec<(Option<PersonId>, OwnDiffers)>,
) -> Result<Vec<OwnDiffers>, Error> {
    if kept.is_empty() {
        return Ok(Vec::new());
    }
    let lines = lines_of(conn, learner).await?;
    let coming = Coming::to(conn, learner, at).await?;
    let wanted = same_person(conn, learner).await?;
    let still = kept.into_iter().filter_map(|(who, one)| {
        let asked = by_hand::people_asked_for(&lines, learner, one.title.situation(one.session), one.on);
        let asked = asked.or(one.left.is_some().then_some((Part::Whole, 1)))?;
        if let Some(asked) = one.why.asked {
            let still = who.is_some_and(|who| coming.is_otherwise(asked, (one.session, one.on), who));
            return (wanted == Some(asked) && still && one.named.is_some()).then_some(one);
        }
        if one.named.is_some() {
            return Some(one);
        }
        let lacks = coming.lack((one.session, one.on), asked)?;
        Some(OwnDiffers { lacks, ..one })
    });
    Ok(still.collect())
}

/// Keeps why places of a version differ, in the unit that puts it in force.
pub(super) async fn keep(
    conn: &mut Conn,
    (site, monday): (SiteId, NaiveDate),
    version: DeploymentVersionId,
    differs: Vec<Differs>,
) -> Result<(), Error> {
    conn.run(FORGET_WEEK, args![site, monday, version]).await?;
    let rows = differs.iter().map(|place| {
        let named = place.named.map(|named| named.to_string()).unwrap_or_default();
        args![site, version, place.occurrence, place.learner, named, place.why.to_string()]
    });
    conn.insert_many(KEEP, rows.collect()).await.map(|_| ())
}

/// Carries what was kept of one version on to the next one made of it by hand.
pub(super) async fn carry(
    conn: &mut Conn,
    site: SiteId,
    before: DeploymentVersionId,
    version: DeploymentVersionId,
) -> Result<(), Error> {
    conn.run(COPY, args![site, before, version]).await?;
    conn.run(TAKEN_OFF, args![site, before, version]).await?;
    conn.run(LEFT, args![site, before, version]).await?;
    conn.run(FORGET, args![site, before]).await.map(|_| ())
}

#[cfg(test)]
mod tests;
