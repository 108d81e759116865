//! The lessons learners had before: what holds in none any more is put before their coordinators, and they are told of it when an
//! import did it.

use std::collections::{BTreeMap, BTreeSet};

use domain::access::Refused;
use domain::id::{PersonId, PlanLineId, SessionId, SiteId};
use domain::notice::Cause;
use domain::plan::{History, LessonBefore, LessonsBefore, Refusal};
use domain::timetable::Slot;

use super::history::{history_of, lines_of_learners, read_lines};
use crate::access::{Moment, meets, must};
use crate::dialect::{Conn, Row, args};
use crate::error::{Error, Failure};
use crate::notice::{News, To, tell};
use crate::sql::sql;

/// The text that reads the lessons of some places (learners and situations) which are not in their learner's week: they are
/// in its class no more, or it does not meet any more.
macro_rules! lessons_before {
    ($($places:tt)+) => {
        concat!(
            "select l.learner_id, s.id, c.title, s.weekday, s.start_minute,
             case when e.ended_on < s.ended_on or s.ended_on is null then e.ended_on else s.ended_on end
             from (",
            $($places)+,
            ") l join session s on s.id = substr(l.situation, 9) join class c on c.id = s.class_id
             left join enrolment e on e.class_id = s.class_id and e.person_id = l.learner_id and e.role = 'learner'
             where e.class_id is null or e.ended_on is not null or s.ended_on is not null"
        )
    };
}

sql! {
    /// What a learner said of, and what is in a plan of theirs.
    OF = lessons_before!("select learner_id, situation from plan_line where learner_id = $1 and situation like 'session-%'
         union select learner_id, situation from answer where learner_id = $1 and situation like 'session-%'");
    /// What is in a plan of a learner of a site.
    AT = lessons_before!("select distinct l.learner_id, l.situation from plan_line l where l.situation like 'session-%'
         and l.learner_id in (select h.id from person h where h.home_site_id = $1
         union select i.person_id from enrolment i join class k on k.id = i.class_id where k.site_id = $1
         and i.role = 'learner' and i.ended_on is null and k.ended_on is null", meets!("k"), ")");
    /// What is in a plan of a learner of the college.
    ALL_THERE_ARE = lessons_before!("select distinct l.learner_id, l.situation from plan_line l join person p on p.id = l.learner_id
         and p.gone_on is null where l.situation like 'session-%'");
    /// Every line of those of them who have one in a lesson they had before.
    LINES = lines_of_learners!("in (select b.learner_id from plan_line b join person p on p.id = b.learner_id
            and p.gone_on is null join session s on s.id = substr(b.situation, 9)
            left join enrolment e on e.class_id = s.class_id and e.person_id = b.learner_id and e.role = 'learner'
            where b.situation like 'session-%'
            and (e.class_id is null or e.ended_on is not null or s.ended_on is not null))");
    PUT_ASIDE = "update plan_line set ended_on = $3, ended_by = $4 where learner_id = $1 and id = $2";
}

/// Of many learners, the lessons each had before.
pub(crate) type Before = BTreeMap<PersonId, LessonsBefore>;

/// The lessons one learner had before.
pub(super) async fn lessons_before(conn: &mut Conn, learner: PersonId) -> Result<LessonsBefore, Error> {
    let mut before = read(conn.rows(OF, args![learner]).await?)?;
    Ok(before.remove(&learner).unwrap_or_default())
}

/// Those of every learner of a site.
pub(super) async fn lessons_before_at(conn: &mut Conn, site: SiteId) -> Result<Before, Error> {
    read(conn.rows(AT, args![site]).await?)
}

/// Those of every learner of the college.
pub(crate) async fn all_lessons_before(conn: &mut Conn) -> Result<Before, Error> {
    read(conn.rows(ALL_THERE_ARE, args![]).await?)
}

fn read(rows: Vec<Row>) -> Result<Before, Error> {
    let mut before = Before::new();
    for mut row in rows {
        let (learner, session) = (row.parsed()?, row.parsed::<SessionId>()?);
        before.entry(learner).or_default().insert(session, read_lesson(&mut row)?);
    }
    Ok(before)
}

fn read_lesson(row: &mut Row) -> Result<LessonBefore, Failure> {
    let (title, slot) = (row.text()?, Slot::from_numbers(row.int()?, row.int()?));
    Ok(LessonBefore { title, slot: must(slot, "a slot")?, since: row.opt_parsed()? })
}

/// Tells the coordinators of every learner for whom something holds in no lesson any more, where they still had its lesson
/// `before`. Part of the unit that takes it from them, so that nobody goes without unknowingly.
pub(crate) async fn tell_of_lost(conn: &mut Conn, before: &Before, at: Moment) -> Result<(), Error> {
    let now = all_lessons_before(conn).await?;
    let had = |learner: &PersonId, lesson: &SessionId| {
        before.get(learner).is_none_or(|lessons| !lessons.contains_key(lesson))
    };
    let lost = |(learner, lessons): &(PersonId, LessonsBefore)| lessons.keys().any(|lesson| had(learner, lesson));
    let lost: Vec<_> = now.into_iter().filter(lost).collect();
    if lost.is_empty() {
        return Ok(());
    }
    let mut histories: BTreeMap<PersonId, History> = BTreeMap::new();
    for (learner, line) in read_lines(conn.rows(LINES, args![]).await?)? {
        histories.entry(learner).or_default().lines.push(line);
    }
    for (learner, lessons) in lost {
        let mut history = histories.remove(&learner).unwrap_or_default();
        history.before = lessons;
        let nowhere = history.nowhere(learner, at.today).into_iter().filter_map(|line| line.situation.session());
        if nowhere.collect::<BTreeSet<_>>().iter().any(|lesson| had(&learner, lesson)) {
            // nobody did it, so that every coordinator is told
            let news = News::of(Cause::Plan, format!("nowhere {learner}"), learner, at.now);
            tell(conn, To::CoordinatorsOf(learner), &news).await?;
        }
    }
    Ok(())
}

/// Puts an agreed line aside that holds in no lesson any more: nothing of what was agreed changes, and had they its lesson
/// again, it would hold. Says whether it was not before. Overtaken where somebody looked at a duty again meanwhile: it
/// goes on. Refused for any other line.
pub(super) async fn put_aside(
    conn: &mut Conn,
    (learner, by): (PersonId, PersonId),
    line: PlanLineId,
    at: Moment,
) -> Result<bool, Error> {
    let history = history_of(conn, learner).await?;
    if history.nowhere(learner, at.today).iter().any(|nowhere| nowhere.id == line) {
        return Ok(conn.run(PUT_ASIDE, args![learner, line, at.today, by]).await? > 0);
    }
    let over = history.line(line).filter(|line| line.ended.is_some()).ok_or(Refused)?;
    if history.goes_on(over) { Err(Refusal::Overtaken.into()) } else { Ok(false) }
}
