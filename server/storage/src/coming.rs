//! Who comes to a learner today and on their next day, when and where, and whether that is what they were shown. Long for all it
//! has to ask.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::access::{Grant, act};
use domain::coming::{Change, Shift};
use domain::day_plan::{Met, their_times};
use domain::deployment::Part;
use domain::id::{OccurrenceId, PersonId, SessionId, SiteId};
use domain::plan::{PlanLine, own_assistant_at};
use domain::scale::Scale;
use domain::timetable::Title;

use crate::Storage;
use crate::access::{Moment, record};
use crate::deployment::at_times::time;
use crate::deployment::by_hand::{self, OwnByHand, asked_for};
use crate::deployment::version::only_in_force;
use crate::dialect::{Conn, Row, args};
use crate::error::Error;
use crate::person::{Face, read_name};
use crate::photo::photo_seen_by;
use crate::plan::history::lines_of;
use crate::sql::sql;
use crate::timetable::read_title;

pub(crate) mod refusal;
pub(crate) mod shifted;

/// How far ahead the next day with a lesson is looked for: longer than any holiday within a term.
const AHEAD: Days = Days::new(21);

sql! {
    /// With when and where each was as they last looked, or as the timetable moved it before they did.
    MEETINGS = "select o.id, o.session_id, o.on_date, o.starts_at, o.ends_at, o.called_off, c.title, c.time,
                case when exists (select 1 from called_off k where k.occurrence_id = o.id and k.learner_id = e.person_id
                and k.ended_at is null) then 1 else 0 end, c.site_id, o.room,
                case when exists (select 1 from called_off h where h.occurrence_id = o.id and h.learner_id is null
                and h.ended_at is null) then 1 else 0 end,
                coalesce(l.starts_at, w.starts_at), coalesce(l.ends_at, w.ends_at), coalesce(l.room, w.room)
                from enrolment e join class c on c.id = e.class_id join session s on s.class_id = c.id
                join occurrence o on o.session_id = s.id and o.ended_on is null
                left join coming_look l on l.learner_id = e.person_id and l.occurrence_id = o.id
                left join coming_shifted w on w.learner_id = e.person_id and w.occurrence_id = o.id
                where e.person_id = $1 and e.role = 'learner' and e.ended_on is null and o.on_date between $2 and $3
                order by o.starts_at, o.id";
    /// One row a meeting and person sent to it. Photos as the learner may see them: of people at their own sites.
    COMES = concat!("select d.occurrence_id, p.id, p.given_name, p.family_name, ph.digest, null, d.part
             from deployment d ", only_in_force!(), "
             join occurrence o on o.id = d.occurrence_id and o.on_date between $2 and $3
             join person p on p.id = d.lsa_id and p.gone_on is null ", photo_seen_by!("$1", "learner"), "
             where d.learner_id = $1 order by p.given_name, p.family_name, p.id");
    /// One row a meeting that was looked at and person shown for it.
    SHOWN = "select l.occurrence_id, p.id, p.given_name, p.family_name, null, n.gone_at, n.part from coming_look l
             join occurrence o on o.id = l.occurrence_id and o.on_date between $2 and $3
             left join coming_shown n on n.learner_id = l.learner_id and n.occurrence_id = l.occurrence_id
             left join person p on p.id = n.lsa_id
             where l.learner_id = $1 order by p.given_name, p.family_name, p.id";
    /// Who was sent when they were marked as not in for that day, or since. Why they are not is kept nowhere.
    NOT_IN = concat!("select distinct d.occurrence_id, p.id, p.given_name, p.family_name, ph.digest, null, 'whole'
              from deployment d join deployment_version v on v.site_id = d.site_id and v.id = d.version_id
              and v.published_at is not null join occurrence o on o.id = d.occurrence_id and o.on_date between $2 and $3
              join absence a on a.person_id = d.lsa_id and a.ended_at is null and o.on_date between a.from_on and a.to_on
              join person p on p.id = d.lsa_id and p.gone_on is null ", photo_seen_by!("$1", "learner"), "
              where d.learner_id = $1 and not exists (select 1 from deployment_version n where n.site_id = v.site_id
              and n.monday = v.monday and n.published_at > v.published_at and n.published_at <= a.marked_at)
              order by p.given_name, p.family_name, p.id");
    LOOKED = "insert into coming_look (learner_id, occurrence_id, looked_at, starts_at, ends_at, room)
              values ($1, $2, $3, $4, $5, $6) on conflict (learner_id, occurrence_id) do update set
              starts_at = coalesce(excluded.starts_at, coming_look.starts_at),
              ends_at = coalesce(excluded.ends_at, coming_look.ends_at),
              room = coalesce(excluded.room, coming_look.room)";
    SHOW = "insert into coming_shown (learner_id, occurrence_id, lsa_id, gone_at, part) values ($1, $2, $3, $4, $5)
            on conflict (learner_id, occurrence_id, lsa_id) do update set gone_at = excluded.gone_at,
            part = excluded.part";
    FORGET_SHOWN = "delete from coming_shown where learner_id = $1
                    and occurrence_id in (select id from occurrence where on_date < $2)";
    FORGET_LOOKS = "delete from coming_look where learner_id = $1
                    and occurrence_id in (select id from occurrence where on_date < $2)";
}

/// One lesson to come.
#[derive(Clone, Debug)]
pub struct ComingLesson {
    /// On which day.
    pub on: NaiveDate,
    /// When it begins.
    pub starts: DateTime<Utc>,
    /// Where; may be empty.
    pub room: String,
    /// What of that is not as they were shown it, or as it was before they were.
    pub shift: Shift,
    /// What it is.
    pub title: Title,
    /// Called off: nobody comes, and no learner either.
    pub called_off: bool,
    /// Somebody wrote that the learner is not there.
    pub not_here: bool,
    /// Who comes, by name.
    pub comes: Vec<Face>,
    /// For which part of it each of them comes.
    pub parts: BTreeMap<PersonId, Part>,
    /// The learner's own assistant, where one gives the help they agreed to.
    pub own_assistant: Option<String>,
    /// Who was to come and is not in on that day.
    pub not_in: Vec<Face>,
    /// Whether nobody has been sent in place of one of them yet.
    pub is_looked_for: bool,
    /// Who was shown to come and does not, though nobody says that they are not in.
    pub gone: Vec<Face>,
    /// Who of them is new to the learner, and who is gone.
    pub change: Change,
    /// Whether any of it has not been told yet.
    pub is_news: bool,
    /// Those of them to whom the learner said no.
    pub refused: BTreeSet<PersonId>,
    /// Those of them who were put there by hand, with what was written for it. Known at a whole look.
    pub by_hand: Vec<OwnByHand>,
    /// Which meeting.
    pub id: OccurrenceId,
    session: SessionId,
    ends: DateTime<Utc>,
    site: SiteId,
    off_by_hand: bool,
}

impl ComingLesson {
    /// Nothing of a lesson that is off, or that the learner is not at: nothing else is beside it.
    fn met(&self) -> Option<Met> {
        let time = time(&self.title);
        let is_on = time.is_some() || !(self.called_off || self.not_here);
        is_on.then_some(Met { id: self.id, on: self.on, span: (self.starts, self.ends), site: self.site, time })
    }
}

/// Whether a look is one at who comes, after which nothing of it is new, or only at whether there is news.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// At the page itself.
    Whole,
    /// At the row that leads there.
    Glance,
}

impl Storage {
    /// The lessons of a learner that are not over, today and on their next day, with who comes; and what of their other days is not
    /// as they were told. A whole look is kept: what it showed is not new at the next one.
    pub async fn coming(
        &self,
        grant: &Grant<act::SeeWhoComes>,
        look: Look,
        at: Moment,
    ) -> Result<Vec<ComingLesson>, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let learner = grant.person();
                let mut lessons = lessons(conn, learner, at).await?;
                if look == Look::Whole {
                    for one in by_hand::of_learner(conn, learner, at).await? {
                        let lesson = lessons.iter_mut().find(|lesson| lesson.id == one.occurrence);
                        lesson.into_iter().for_each(|lesson| lesson.by_hand.push(one.clone()));
                    }
                    keep(conn, learner, &lessons, at).await?;
                    record(conn, &grant, "", at.now).await?;
                }
                Ok(lessons)
            })
        })
        .await
    }
}

async fn lessons(conn: &mut Conn, learner: PersonId, at: Moment) -> Result<Vec<ComingLesson>, Error> {
    let until = at.today.checked_add_days(AHEAD).unwrap_or(at.today);
    let key = || args![learner, at.today, until];
    let mut lessons = Vec::new();
    for row in conn.rows(MEETINGS, key()).await? {
        lessons.push(read_lesson(row)?);
    }
    let theirs = their_times(&lessons.iter().filter_map(ComingLesson::met).collect::<Vec<_>>());
    lessons.retain(|lesson| lesson.ends > at.now);
    leave_what_is_next(&mut lessons, at.today);
    let mut comes = by_meeting(conn.rows(COMES, key()).await?)?;
    let mut not_in = by_meeting(conn.rows(NOT_IN, key()).await?)?;
    let mut shown = by_meeting(conn.rows(SHOWN, key()).await?)?;
    let mut refused = refusal::of_learner(conn, learner, (at.today, until)).await?;
    for lesson in &mut lessons {
        lesson.refused = refused.remove(&lesson.id).unwrap_or_default();
        let not_in = not_in.remove(&lesson.id).into_iter().flatten().map(|shown| shown.face).collect();
        lesson.take(comes.remove(&lesson.id).unwrap_or_default(), not_in, shown.remove(&lesson.id));
    }
    let lines = lines_of(conn, learner).await?;
    for lesson in &mut lessons {
        lesson.own_assistant = lesson.own_assistant(&lines, (learner, &theirs));
    }
    leave_what_is_theirs(&lines, (learner, &theirs), &mut lessons);
    Ok(lessons)
}

/// Leaves today and the next day with a lesson that is held; of the days before it those that somebody called off, and of all others
/// what was moved there since the learner looked, or before they did: they were told of either.
fn leave_what_is_next(lessons: &mut Vec<ComingLesson>, today: NaiveDate) {
    let next = lessons
        .iter()
        .filter(|lesson| !lesson.called_off && lesson.title.is_lesson())
        .map(|lesson| lesson.on)
        .find(|on| *on > today);
    let off: BTreeSet<_> = lessons.iter().filter(|lesson| lesson.off_by_hand).map(|lesson| lesson.on).collect();
    lessons.retain(|lesson| {
        let is_next = lesson.on == today || Some(lesson.on) == next;
        let is_off = off.contains(&lesson.on) && next.is_none_or(|next| lesson.on < next);
        is_next || lesson.title.is_lesson() && (is_off || lesson.shift.is_any())
    });
}

impl ComingLesson {
    /// The learner's own assistant, who comes where the learner does.
    fn own_assistant(
        &self,
        lines: &[PlanLine],
        (learner, theirs): (PersonId, &BTreeSet<OccurrenceId>),
    ) -> Option<String> {
        let is_there = self.title.is_lesson() || theirs.contains(&self.id);
        let is_on = is_there && !self.called_off && !self.not_here;
        let place = self.title.situation(self.session);
        let gives = is_on.then(|| own_assistant_at(lines, learner, place, self.on)).flatten();
        gives.map(str::to_owned)
    }

    /// Takes whoever is sent, whoever of those ever sent is not in, and whom the learner was shown, where they looked.
    fn take(&mut self, sent: Vec<Shown>, not_in: Vec<Face>, before: Option<Vec<Shown>>) {
        if !self.called_off {
            let away = ids(&not_in);
            self.is_looked_for = sent.iter().any(|sent| away.contains(&sent.face.id));
            let comes = sent.into_iter().filter(|sent| !away.contains(&sent.face.id));
            (self.parts, self.comes) = comes.map(|sent| ((sent.face.id, sent.part), sent.face)).unzip();
            self.not_in = not_in;
        }
        let shown: Option<BTreeSet<_>> = before.as_deref().map(|people| people.iter().map(|one| one.face.id).collect());
        self.change = Change::of(shown.as_ref(), &ids(&self.comes));
        let before = before.unwrap_or_default();
        let told: BTreeSet<_> = before.iter().filter(|one| one.told.is_some()).map(|one| one.face.id).collect();
        // whoever was told to be gone and comes after all is news again, and whoever comes for another part of it
        self.change.new.extend(ids(&self.comes).intersection(&told));
        let other = before.iter().filter(|one| self.parts.get(&one.face.id).is_some_and(|part| *part != one.part));
        self.change.new.extend(other.map(|one| one.face.id));
        let away = ids(&self.not_in);
        let is_gone = |face: &Face| self.change.gone.contains(&face.id) && !away.contains(&face.id);
        self.gone = before.into_iter().map(|one| one.face).filter(is_gone).collect();
        let mut missing = self.gone.iter().chain(&self.not_in);
        self.is_news =
            self.shift.is_any() || !self.change.new.is_empty() || missing.any(|face| !told.contains(&face.id));
    }
}

fn ids(faces: &[Face]) -> BTreeSet<PersonId> {
    faces.iter().map(|face| face.id).collect()
}

/// Leaves of the times of the day those at which somebody comes, or was shown to, and those at which somebody should.
fn leave_what_is_theirs(
    lines: &[PlanLine],
    (learner, theirs): (PersonId, &BTreeSet<OccurrenceId>),
    all: &mut Vec<ComingLesson>,
) {
    let comes = |one: &ComingLesson| !one.comes.is_empty() || one.own_assistant.is_some();
    let nobody =
        |one: &ComingLesson| !one.title.is_lesson() && !comes(one) && one.gone.is_empty() && one.not_in.is_empty();
    all.retain(|one| {
        let place = one.title.situation(one.session);
        !nobody(one) || theirs.contains(&one.id) && asked_for(lines, learner, place, one.on).is_some()
    });
}

async fn keep(conn: &mut Conn, learner: PersonId, lessons: &[ComingLesson], at: Moment) -> Result<(), Error> {
    conn.run(FORGET_SHOWN, args![learner, at.today]).await?;
    conn.run(FORGET_LOOKS, args![learner, at.today]).await?;
    // where what is off would have been, and a room that is not known, was not shown
    let looked = |one: &ComingLesson| {
        let (starts, ends) = (!one.called_off).then_some((one.starts, one.ends)).unzip();
        let room = (!one.called_off && !one.room.is_empty()).then(|| one.room.clone());
        args![learner, one.id, at.now, starts, ends, room]
    };
    let looked: Vec<_> = lessons.iter().map(looked).collect();
    let row = |lesson: &ComingLesson, face: &Face, gone: Option<DateTime<Utc>>| {
        let part = lesson.parts.get(&face.id).copied().unwrap_or(Part::Whole);
        args![learner, lesson.id, face.id, gone, part.key()]
    };
    let shown = lessons.iter().flat_map(|lesson| {
        let comes = lesson.comes.iter().map(|face| row(lesson, face, None));
        let gone = lesson.gone.iter().chain(&lesson.not_in);
        comes.chain(gone.map(|face| row(lesson, face, Some(at.now))))
    });
    let shown: Vec<_> = shown.collect();
    conn.insert_many(LOOKED, looked).await?;
    shifted::looked(conn, learner).await?;
    conn.insert_many(SHOW, shown).await.map(|_| ())
}

/// Someone at a meeting, for which part of it, and when the learner was told that they do not come after all.
struct Shown {
    face: Face,
    told: Option<DateTime<Utc>>,
    part: Part,
}

/// The people of each meeting; a meeting may have a row and nobody in it.
fn by_meeting(rows: Vec<Row>) -> Result<BTreeMap<OccurrenceId, Vec<Shown>>, Error> {
    let mut found: BTreeMap<OccurrenceId, Vec<Shown>> = BTreeMap::new();
    for mut row in rows {
        let people = found.entry(row.parsed()?).or_default();
        if let Some(id) = row.opt_parsed()? {
            people.push(read_rest(id, &mut row)?);
        }
    }
    Ok(found)
}

fn read_rest(id: PersonId, row: &mut Row) -> Result<Shown, Error> {
    let face = Face { id, name: read_name(row)?, photo: row.opt_text()? };
    Ok(Shown { face, told: row.opt_instant()?, part: row.step()? })
}

fn read_lesson(mut row: Row) -> Result<ComingLesson, Error> {
    let lesson = read_held(&mut row)?;
    let (time, room) = (row.opt_instant()?.zip(row.opt_instant()?), row.opt_text()?);
    let shift = Shift {
        time: time.is_some_and(|seen| seen != (lesson.starts, lesson.ends)),
        room: room.is_some_and(|seen| !seen.is_empty() && seen != lesson.room) && !lesson.room.is_empty(),
    };
    // what is off is nowhere
    Ok(if lesson.called_off { lesson } else { ComingLesson { shift, ..lesson } })
}

fn read_held(row: &mut Row) -> Result<ComingLesson, Error> {
    Ok(ComingLesson {
        id: row.parsed()?,
        session: row.parsed()?,
        on: row.parsed()?,
        starts: row.instant()?,
        ends: row.instant()?,
        called_off: row.truth()?,
        title: read_title(row)?,
        not_here: row.truth()?,
        site: row.parsed()?,
        room: row.text()?,
        off_by_hand: row.truth()?,
        shift: Shift::default(),
        comes: Vec::new(),
        parts: BTreeMap::new(),
        own_assistant: None,
        not_in: Vec::new(),
        is_looked_for: false,
        gone: Vec::new(),
        change: Change::default(),
        is_news: false,
        refused: BTreeSet::new(),
        by_hand: Vec::new(),
    })
}

#[cfg(test)]
mod tests;
