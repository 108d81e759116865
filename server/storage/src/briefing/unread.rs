//! Who has not read what stands now: the say, the plan, what staff saw, and what the session is for, of the next
//! meeting they go to. With the publication of a place that is new to somebody their mark asks them again, so that being sent
//! there counts as well. Of whoever left the class, or the college, there is nothing to read.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use domain::briefing::{Edition, PlanVersion, Planned, Version};
use domain::id::{PersonId, SessionId, SiteId};
use domain::plan::PlanLine;
use domain::situation::Situation;

use super::still_in_class;
use crate::access::{Moment, meets};
use crate::deployment::version::only_in_force;
use crate::dialect::{Conn, Row, args};
use crate::error::Error;
use crate::plan::in_force::all_lines_at;
use crate::sql::sql;
use crate::timetable::read_title;

/// Whether what staff saw of learner `d` in a meeting of `o`, of class `k`, is news since the reading `b`, as
/// [`domain::observation::Observation::is_news_to`] has it.
macro_rules! seen_since {
    () => {
        "case when exists (select 1 from observation v where v.learner_id = d.learner_id and v.ended_at is null
        and k.time is null and v.situation in ('all-lessons', 'session-' || o.session_id)
        and ((v.author_id <> d.lsa_id and v.seen_at > b.read_at) or v.disputed_at > b.read_at)) then 1 else 0 end"
    };
}

/// Reads of a row `d`, whose meeting is `o`, of class `k`: who goes to whom, where and when; and, as `to_be_read` joins
/// it, what is to be read there and what was.
macro_rules! each_mark {
    () => {
        concat!(
            "select d.learner_id, o.session_id, k.title, k.time, d.lsa_id, o.on_date,
            coalesce(cast(t.number as text) || ' ' || t.state, '0'), b.version_read, b.plan_read,
            coalesce(q.written_at, e.written_at), r.read_words, coalesce(b.asked_again, 0), ",
            seen_since!()
        )
    };
}

/// Joins to a row `d` and its meeting `o` what is to be read there, and what was: the newest say `t`, the purposes `q` of
/// the meeting and `e` of the session, and the readings `b` of the one and `r` of whichever of the others holds.
macro_rules! to_be_read {
    () => {
        " left join statement t on t.learner_id = d.learner_id and t.state <> 'draft' and t.number = (
        select max(n.number) from statement n where n.learner_id = d.learner_id and n.state <> 'draft')
        left join briefing_read b on b.lsa_id = d.lsa_id and b.learner_id = d.learner_id
        and b.session_id = o.session_id
        left join purpose q on q.session_id = o.session_id and q.occurrence_id = o.id
        left join purpose e on e.session_id = o.session_id and e.occurrence_id = ''
        left join purpose_read r on r.lsa_id = d.lsa_id and r.session_id = o.session_id
        and r.read_words = coalesce(q.written_at, e.written_at)"
    };
}

sql! {
    /// One row a learner, LSA and meeting to come, the next first.
    OF_LEARNER = concat!(each_mark!(), " from deployment d ", only_in_force!(), "
                  join occurrence o on o.id = d.occurrence_id and o.ended_on is null and o.called_off = 0
                  join session i on i.id = o.session_id join class k on k.id = i.class_id", to_be_read!(), "
                  where d.learner_id = $1 and o.on_date >= $2", still_in_class!(), " order by o.starts_at, o.id");
    /// The same of every learner who is at a site: home, or in a class of it that meets.
    AT_SITE = concat!(each_mark!(), " from deployment d ", only_in_force!(), "
               join occurrence o on o.id = d.occurrence_id and o.ended_on is null and o.called_off = 0
               join session i on i.id = o.session_id join class k on k.id = i.class_id", to_be_read!(), "
               where d.learner_id in (select h.id from person h where h.home_site_id = $1 and h.gone_on is null
               union select g.person_id from enrolment g join class c on c.id = g.class_id
               where c.site_id = $1 and g.role = 'learner' and g.ended_on is null and c.ended_on is null", meets!("c"), ")
               and o.on_date >= $2", still_in_class!(), " order by o.starts_at, o.id");
    /// The same of the classes that a tutor teaches on a day.
    OF_TUTOR = concat!(each_mark!(), "
                from enrolment g join class k on k.id = g.class_id join session i on i.class_id = k.id
                join occurrence o on o.session_id = i.id and o.ended_on is null and o.called_off = 0 and o.on_date = $2
                join deployment d on d.occurrence_id = o.id ", only_in_force!(), to_be_read!(), "
                where g.person_id = $1 and g.role = 'tutor' and g.ended_on is null", still_in_class!(), "
                order by o.starts_at, o.id");
}

/// Whom they go to, in which session, and who goes.
pub(crate) type Unread = BTreeSet<(PersonId, SessionId, PersonId)>;

/// What somebody was to read before the next meeting they go to, and what they read.
struct Mark {
    say: Version,
    read: Option<Edition>,
    written: Option<DateTime<Utc>>,
    words_read: Option<DateTime<Utc>>,
    asked_again: bool,
    saw_since: bool,
}

impl Mark {
    fn holds(&self, plan: &PlanVersion) -> bool {
        let said = self.read.as_ref().is_some_and(|read| read.say == self.say && read.plan == *plan);
        said && !self.asked_again && !self.saw_since && (self.written.is_none() || self.words_read == self.written)
    }
}

/// Who has not read of one learner, of whom these are all lines.
pub(crate) async fn of_learner(
    conn: &mut Conn,
    (learner, lines): (PersonId, &[PlanLine]),
    at: Moment,
) -> Result<Unread, Error> {
    let planned = |_, place, on| Planned::at(lines, place, on, None).version;
    among(conn.rows(OF_LEARNER, args![learner, at.today]).await?, &planned)
}

/// Who has not read of the learners of a site.
pub(crate) async fn at_site(conn: &mut Conn, site: SiteId, at: Moment) -> Result<Unread, Error> {
    let rows = conn.rows(AT_SITE, args![site, at.today]).await?;
    let mut lines: BTreeMap<PersonId, Vec<PlanLine>> = BTreeMap::new();
    for (learner, line) in all_lines_at(conn, site).await? {
        lines.entry(learner).or_default().push(line);
    }
    let planned = |learner, place, on| {
        let lines = lines.get(&learner).map(Vec::as_slice).unwrap_or_default();
        Planned::at(lines, place, on, None).version
    };
    among(rows, &planned)
}

/// Who has not read of the learners whom a tutor teaches on a day; `planned` is what their plans give there.
pub(crate) async fn of_tutor(
    conn: &mut Conn,
    (tutor, on): (PersonId, NaiveDate),
    planned: &impl Fn(PersonId, Situation, NaiveDate) -> PlanVersion,
) -> Result<Unread, Error> {
    among(conn.rows(OF_TUTOR, args![tutor, on]).await?, planned)
}

fn among(rows: Vec<Row>, planned: &impl Fn(PersonId, Situation, NaiveDate) -> PlanVersion) -> Result<Unread, Error> {
    let (mut met, mut unread) = (BTreeSet::new(), Unread::new());
    for mut row in rows {
        let (learner, session): (PersonId, SessionId) = (row.parsed()?, row.parsed()?);
        let place = read_title(&mut row)?.situation(session);
        let lsa: PersonId = row.parsed()?;
        let on = row.parsed()?;
        // only the next meeting: nobody is asked to have read what is still to come after it
        if !met.insert((learner, session, lsa)) {
            continue;
        }
        let say = row.parsed()?;
        let read: Option<Version> = row.opt_parsed()?;
        let read = read.zip(row.opt_parsed()?).map(|(say, plan)| Edition { say, plan });
        let (written, words_read) = (row.opt_instant()?, row.opt_instant()?);
        let mark = Mark { say, read, written, words_read, asked_again: row.truth()?, saw_since: row.truth()? };
        if !mark.holds(&planned(learner, place, on)) {
            unread.insert((learner, session, lsa));
        }
    }
    Ok(unread)
}

#[cfg(test)]
mod tests;
