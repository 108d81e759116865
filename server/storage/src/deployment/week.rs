//! One site's week as a whole: what happens in it, who may be sent, what holds for its learners, and who is sent now. Long
//! because all of a week is read in one place.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use domain::access::{Grant, act};
use domain::deployment::{At, Need, NotIn, Part, Row as Sent, Seen, Sending, Sendings, VersionNumber, Week, needs};
use domain::id::{DeploymentVersionId, OccurrenceId, PersonId, SessionId, SiteId};
use domain::person::Name;
use domain::plan::InForce;
use domain::timetable::Title;

use super::at_times::{self, TimesElsewhere};
use super::back::{self, Earlier};
use super::left::{self, Written};
use super::version::{only_in_force, rows_of};
use crate::Storage;
use crate::access::{Moment, must, record, site_of};
use crate::called_off::{self, CalledOff};
use crate::coming::refusal;
use crate::dialect::{Conn, Row, args};
use crate::error::Error;
use crate::person::{Face, read_face, read_opt_name};
use crate::plan::in_force::{lines_beside, people_at};
use crate::sql::sql;
use crate::timetable::read_title;
use crate::working_week::{self, Travel, Works};

sql! {
    SITE = "select name from site where id = $1";
    MEETINGS = "select o.id, o.session_id, c.id, c.title, c.time, o.on_date, o.starts_at, o.ends_at, o.room, o.called_off
                from class c join session s on s.class_id = c.id join occurrence o on o.session_id = s.id
                where c.site_id = $1 and o.on_date between $2 and $3 and o.ended_on is null
                order by o.starts_at, c.title, o.id";
    LEARNERS = "select e.class_id, e.person_id from enrolment e join class c on c.id = e.class_id
                join person p on p.id = e.person_id and p.gone_on is null
                where c.site_id = $1 and e.role = 'learner' and e.ended_on is null";
    /// Everyone who is in a class of the site that has sessions, or had, for a week may be over; or who is named in its
    /// week: in force or as a draft, which goes on naming whoever left since.
    FACES = concat!("select p.id, p.given_name, p.family_name, ph.digest from person p left join photo ph on ph.person_id = p.id
             where p.id in (select e.person_id from enrolment e join class c on c.id = e.class_id
             where c.site_id = $1 and e.role = 'learner' and e.ended_on is null
             and exists (select 1 from session s where s.class_id = c.id)
             union select d.lsa_id from deployment d ", only_in_force!(), "
             where w.site_id = $1 and w.monday = $2
             union select d.learner_id from deployment d ", only_in_force!(), "
             where w.site_id = $1 and w.monday = $2
             union select d.lsa_id from deployment d join deployment_draft w on w.site_id = d.site_id
             and w.version_id = d.version_id where w.site_id = $1 and w.monday = $2
             union select d.learner_id from deployment d join deployment_draft w on w.site_id = d.site_id
             and w.version_id = d.version_id where w.site_id = $1 and w.monday = $2)");
    PUBLISHED = "select v.id, v.number, p.given_name, p.family_name, v.made_at, v.cost, v.bound, v.covers from deployment_week w
                 join deployment_version v on v.site_id = w.site_id and v.id = w.version_id join person p
                 on p.id = v.made_by
                 where w.site_id = $1 and w.monday = $2";
    DRAFT = "select v.id, v.number, p.given_name, p.family_name, v.made_at, v.cost, v.bound, v.covers from deployment_draft w
             join deployment_version v on v.site_id = w.site_id and v.id = w.version_id join person p on p.id = v.made_by
             where w.site_id = $1 and w.monday = $2";
    /// Where the site's people are sent by other sites.
    ELSEWHERE = concat!("select d.lsa_id, o.starts_at, o.ends_at, w.site_id, min(d.part), max(d.part), c.title, c.time, o.room, i.name
                 from deployment d ", only_in_force!(), "
                 join occurrence o on o.id = d.occurrence_id and o.ended_on is null and o.called_off = 0
                 join session s on s.id = o.session_id join class c on c.id = s.class_id join site i on i.id = w.site_id
                 where w.site_id <> $1 and w.monday = $2 and not exists (select 1 from called_off k
                 where k.occurrence_id = o.id and k.learner_id = d.learner_id and k.ended_at is null)
                 and d.lsa_id in (select r.person_id from role_held r
                 where r.site_id = $1 and r.role = 'lsa' and r.ended_on is null
                 union select t.person_id from working_site t where t.site_id = $1)
                 group by d.lsa_id, o.id, o.starts_at, o.ends_at, w.site_id, c.title, c.time, o.room, i.name");
    AWAY = "select a.person_id, min(a.from_on), max(a.to_on) from absence a where a.from_on <= $3 and a.to_on >= $2
            and a.ended_at is null and a.person_id in (select r.person_id from role_held r
            where r.site_id = $1 and r.role = 'lsa' and r.ended_on is null
            union select t.person_id from working_site t where t.site_id = $1)
            group by a.person_id, coalesce(a.part_of, a.id) order by min(a.from_on), a.person_id";
}

/// One site's week.
#[derive(Clone, Debug)]
pub struct SiteWeek {
    /// Who reads it: of who does not want them they are told nothing. Nobody, where its learners are told why.
    pub reader: Option<PersonId>,
    /// Which site.
    pub site: SiteId,
    /// What it is called.
    pub name: String,
    /// Which week.
    pub week: Week,
    /// Everything that happens in it, in the order it begins.
    pub meetings: Vec<WeekMeeting>,
    /// Everyone who is named in it.
    pub people: BTreeMap<PersonId, Face>,
    /// Everyone who may be sent there.
    pub lsas: Vec<Works>,
    /// How far sites are apart.
    pub travel: Travel,
    /// What holds for its learners.
    pub lines: Vec<InForce>,
    /// Where its people are sent by other sites.
    pub elsewhere: Vec<Busy>,
    /// Which of its learners have a time of the day at another site, on which day.
    pub times_elsewhere: TimesElsewhere,
    /// Who is not in, from a day to a day.
    pub away: Vec<NotIn>,
    /// What is off for the day, and which of its learners are not where. Nobody is expected for them: neither who is in a
    /// class nor who is sent has them.
    pub off: CalledOff,
    /// To whom its learners said no, at one meeting each: theirs and their coordinators' alone.
    pub refused: Sendings,
    /// Whom each of its learners does not want anywhere, whether anything is agreed with them or not: theirs and their
    /// coordinators' alone.
    pub not_wanted: BTreeMap<PersonId, BTreeSet<PersonId>>,
    /// What is in force.
    pub published: Option<Version>,
    /// What is not published yet.
    pub draft: Option<Version>,
    /// Who is where by the draft that was there before, where this one was made to cover whoever does not come by that one.
    pub beneath: Option<Vec<Sent>>,
    /// The versions that were in force before, the latest first.
    pub earlier: Vec<Earlier>,
    /// Who was not in when the draft covered them, and is in after all; from a day to a day.
    pub back: Vec<NotIn>,
}

/// One dated meeting of a week.
#[derive(Clone, Debug)]
pub struct WeekMeeting {
    /// Which.
    pub id: OccurrenceId,
    /// The session it is of.
    pub session: SessionId,
    /// What it is.
    pub title: Title,
    /// The local date.
    pub on: NaiveDate,
    /// When it begins.
    pub starts: DateTime<Utc>,
    /// When it ends.
    pub ends: DateTime<Utc>,
    /// Where; may be empty.
    pub room: String,
    /// Called off.
    pub is_off: bool,
    /// Who is in its class; of a time of the day, who is at the site then, and in no lesson all through it.
    pub learners: BTreeSet<PersonId>,
}

/// Someone who is at another site then.
#[derive(Clone, Debug)]
pub struct Busy {
    /// Who.
    pub lsa: PersonId,
    /// From when.
    pub starts: DateTime<Utc>,
    /// Until when.
    pub ends: DateTime<Utc>,
    /// Where.
    pub site: SiteId,
    /// What that site is called.
    pub site_name: String,
    /// What it is.
    pub title: Title,
    /// In which room; may be empty.
    pub room: String,
}

/// One numbered version of a week.
#[derive(Clone, Debug)]
pub struct Version {
    /// Which.
    pub id: DeploymentVersionId,
    /// Counts from 1 for each week of a site.
    pub number: VersionNumber,
    /// Who made it.
    pub made_by: String,
    /// When.
    pub made_at: DateTime<Utc>,
    /// What it cost when it was proposed, and what no other could cost less than.
    pub cost: Option<(i64, i64)>,
    /// Whether it was made to cover whoever does not come, and nobody changed it since.
    pub covers: bool,
    /// Who is where, for whom.
    pub rows: Vec<Sent>,
    /// Those of them that a proposal may not change.
    pub locked: Sendings,
    /// Why places were left with fewer than were agreed, where somebody wrote that.
    pub left: Written,
}

impl SiteWeek {
    /// What the page shows: the draft where there is one, else what is in force.
    pub fn shown(&self) -> &[Sent] {
        self.draft.as_ref().or(self.published.as_ref()).map_or(&[], |version| &version.rows)
    }

    /// Why a place of what is shown was left with fewer than were agreed: who wrote it, and what.
    pub fn left(&self, at: OccurrenceId, learner: PersonId) -> Option<&(Name, String)> {
        self.draft.as_ref().or(self.published.as_ref())?.left.get(&(at, learner))
    }

    /// The number of what is shown; none before anything was. Whoever changes it says which they saw.
    pub fn seen(&self) -> Seen {
        Seen(self.draft.as_ref().or(self.published.as_ref()).map(|version| version.number))
    }

    /// The number of what is in force; none before anything was. Whoever publishes a draft says with which they compared it.
    pub fn in_force(&self) -> Seen {
        Seen(self.published.as_ref().map(|version| version.number))
    }

    /// What a proposal may not change of what is shown: locks stay with what is published, and the next draft begins with them.
    pub fn locked(&self) -> Sendings {
        self.draft.as_ref().or(self.published.as_ref()).map(|version| version.locked.clone()).unwrap_or_default()
    }

    /// Whether a learner does not want somebody, or said no to them at one meeting.
    pub fn is_refused(&self, sending: Sending) -> bool {
        self.refused.contains(&sending)
            || self.not_wanted.get(&sending.learner).is_some_and(|not_wanted| not_wanted.contains(&sending.lsa))
    }

    /// Whether it is somebody themself who reads it.
    pub fn is_read_by(&self, person: PersonId) -> bool {
        self.reader == Some(person)
    }

    /// What its learners need, at every meeting that is held.
    pub fn needs(&self) -> Vec<Need> {
        let held = self.meetings.iter().filter(|meeting| !meeting.is_off);
        let at = held.map(|it| At {
            occurrence: it.id,
            place: it.title.situation(it.session),
            on: it.on,
            learners: &it.learners,
        });
        needs(&self.lines, at)
    }

    /// The same week, were every session on and every learner there.
    pub(super) async fn with_everyone(&self, conn: &mut Conn) -> Result<Self, Error> {
        let days = (self.week.monday(), self.week.sunday());
        let (mut meetings, times_elsewhere) = meetings(conn, self.site, days, &CalledOff::default()).await?;
        meetings.iter_mut().for_each(|meeting| meeting.is_off = false);
        Ok(Self { meetings, times_elsewhere, off: CalledOff::default(), ..self.clone() })
    }

    /// One meeting.
    pub fn meeting(&self, id: OccurrenceId) -> Option<&WeekMeeting> {
        self.meetings.iter().find(|meeting| meeting.id == id)
    }
}

impl Storage {
    /// One site's week, in as many statements however large the site is.
    pub async fn site_week(&self, grant: &Grant<act::PlanWeek>, week: Week, at: Moment) -> Result<SiteWeek, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let site = site_of(&grant)?;
                record(conn, &grant, format!("read {}", week.monday()), at.now).await?;
                read(conn, (site, week), grant.visitor().person).await
            })
        })
        .await
    }
}

/// The whole week, inside another unit, for whoever reads it.
pub(super) async fn read(conn: &mut Conn, (site, week): (SiteId, Week), reader: PersonId) -> Result<SiteWeek, Error> {
    let (monday, sunday) = (week.monday(), week.sunday());
    let name = must(conn.row(SITE, args![site]).await?, "a site")?.text()?;
    let mut people = BTreeMap::new();
    for mut row in conn.rows(FACES, args![site, monday]).await? {
        let face = read_face(&mut row)?;
        people.insert(face.id, face);
    }
    let lsas = working_week::at_site(conn, site).await?;
    people.extend(lsas.iter().map(|works| (works.lsa.id, works.lsa.clone())));
    let published = version(conn, PUBLISHED, site, monday).await?;
    let now = Seen(published.as_ref().map(|now| now.number));
    let off = called_off::at_site(conn, site, monday, sunday).await?;
    let (meetings, times_elsewhere) = meetings(conn, site, (monday, sunday), &off).await?;
    let said = people_at(conn, site).await?;
    let draft = version(conn, DRAFT, site, monday).await?;
    let beneath = match &draft {
        Some(cover) if cover.covers => back::beneath(conn, site, cover.id).await?,
        _ => None,
    };
    Ok(SiteWeek {
        reader: Some(reader),
        site,
        name,
        week,
        meetings,
        times_elsewhere,
        people,
        lsas,
        travel: working_week::travel(conn).await?,
        lines: lines_beside(conn, site, &said, (monday, sunday)).await?,
        elsewhere: elsewhere(conn, site, monday).await?,
        away: away(conn, site, monday, sunday).await?,
        off,
        refused: refusal::at_site(conn, site, monday, sunday).await?,
        not_wanted: said.into_iter().map(|(learner, (not_wanted, _))| (learner, not_wanted)).collect(),
        published,
        draft,
        beneath,
        earlier: back::earlier(conn, (site, monday), now).await?,
        back: back::back(conn, site, (monday, sunday)).await?,
    })
}

async fn meetings(
    conn: &mut Conn,
    site: SiteId,
    (from, to): (NaiveDate, NaiveDate),
    off: &CalledOff,
) -> Result<(Vec<WeekMeeting>, TimesElsewhere), Error> {
    let mut classes: BTreeMap<String, BTreeSet<PersonId>> = BTreeMap::new();
    for mut row in conn.rows(LEARNERS, args![site]).await? {
        classes.entry(row.text()?).or_default().insert(row.parsed()?);
    }
    let read = |mut row: Row| {
        let (id, session, class): (OccurrenceId, _, _) = (row.parsed()?, row.parsed()?, row.text()?);
        let mut learners = classes.get(&class).cloned().unwrap_or_default();
        learners.retain(|learner| !off.not_here.contains(&(id, *learner)));
        Ok(WeekMeeting {
            id,
            session,
            title: read_title(&mut row)?,
            on: row.parsed()?,
            starts: row.instant()?,
            ends: row.instant()?,
            room: row.text()?,
            is_off: row.truth()?,
            learners,
        })
    };
    let mut meetings: Vec<_> =
        conn.rows(MEETINGS, args![site, from, to]).await?.into_iter().map(read).collect::<Result<_, Error>>()?;
    let elsewhere = at_times::leave(conn, site, (from, to), &mut meetings).await?;
    Ok((meetings, elsewhere))
}

async fn elsewhere(conn: &mut Conn, site: SiteId, monday: NaiveDate) -> Result<Vec<Busy>, Error> {
    let rows = conn.rows(ELSEWHERE, args![site, monday]).await?.into_iter();
    let read = |mut row: Row| {
        let (lsa, span, site) = (row.parsed()?, (row.instant()?, row.instant()?), row.parsed()?);
        // with one learner in the first half and another in the second, they are there all the time
        let part = row.step::<Part>()?.and(row.step()?);
        let (starts, ends) = part.span(span);
        let (title, room, site_name) = (read_title(&mut row)?, row.text()?, row.text()?);
        Ok(Busy { lsa, starts, ends, site, site_name, title, room })
    };
    rows.map(read).collect()
}

async fn away(conn: &mut Conn, site: SiteId, from: NaiveDate, to: NaiveDate) -> Result<Vec<NotIn>, Error> {
    conn.rows(AWAY, args![site, from, to]).await?.into_iter().map(read_not_in).collect()
}

/// Who is not in, from when, and until when.
pub(super) fn read_not_in(mut row: Row) -> Result<NotIn, Error> {
    Ok(NotIn { lsa: row.parsed()?, from: row.parsed()?, to: row.parsed()? })
}

async fn version(
    conn: &mut Conn,
    which: crate::sql::Sql,
    site: SiteId,
    monday: NaiveDate,
) -> Result<Option<Version>, Error> {
    let Some(mut row) = conn.row(which, args![site, monday]).await? else { return Ok(None) };
    let (id, number) = (row.parsed()?, row.number()?);
    let made_by = read_opt_name(&mut row)?.map(|name| name.to_string()).unwrap_or_default();
    let (made_at, cost, covers) = (row.instant()?, row.opt_int()?.zip(row.opt_int()?), row.truth()?);
    let (rows, locked) = rows_of(conn, site, id).await?;
    let left = left::of_version(conn, site, id).await?;
    Ok(Some(Version { id, number, made_by, made_at, cost, covers, rows, locked, left }))
}
