//! One LSA's day with every learner's say, in as many queries for ten learners as for one. Long because it reads all a
//! briefing is made of.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::briefing::{Edition, Planned, Say, Version};
use domain::deployment::{Here, Part};
use domain::id::{AuditId, ClassId, OccurrenceId, PersonId, SessionId};
use domain::observation::Observation;
use domain::person::Name;
use domain::question::QuestionSet;
use domain::situation::Situation;
use domain::statement::{Answers, State, Statement};
use domain::teaching::Written;
use domain::timetable::Title;

use super::plans::{Plans, Reader};
use crate::access::Moment;
use crate::deployment::version::only_in_force;
use crate::dialect::{Conn, Row, args};
use crate::error::Error;
use crate::observation::seen_of_day;
use crate::person::{Face, read_name, read_opt_name};
use crate::question_set::arranged;
use crate::sql::sql;
use crate::statement::{marks, read_answer};
use crate::teaching::purpose;
use crate::timetable::read_title;

sql! {
    /// One row a learner at a meeting; a meeting called off has its rows too, and shows nobody.
    ROWS = concat!("select o.id, s.id, o.starts_at, o.ends_at, o.room, o.called_off, case when exists (select 1 from called_off k where k.occurrence_id = o.id
            and k.learner_id is null and k.ended_at is null) then 1 else 0 end,
            c.id, c.title, c.time, case when exists (select 1 from called_off h where h.occurrence_id = o.id
            and h.learner_id = p.id and h.ended_at is null) then 1 else 0 end, p.id, p.given_name, p.family_name, ps.audit_id, ph.digest, d.part, d.reason, y.here, b.version_read, b.plan_read, b.read_at, coalesce(b.asked_again, 0)
            from deployment d ", only_in_force!(), "
            join occurrence o on o.id = d.occurrence_id and o.ended_on is null
            join session s on s.id = o.session_id join class c on c.id = s.class_id
            join person p on p.id = d.learner_id and p.gone_on is null
            join enrolment e on e.class_id = c.id and e.person_id = p.id and e.role = 'learner' and e.ended_on is null
            join pseudonym ps on ps.person_id = p.id left join photo ph on ph.person_id = p.id
            left join deployment_here y on y.site_id = d.site_id and y.version_id = d.version_id
            and y.occurrence_id = d.occurrence_id and y.learner_id = d.learner_id and y.lsa_id = d.lsa_id
            left join briefing_read b on b.lsa_id = d.lsa_id and b.learner_id = d.learner_id and b.session_id = s.id
            where d.lsa_id = $1 and o.on_date = $2
            order by o.starts_at, o.id, p.given_name, p.family_name, p.id");
    TUTORS = concat!("select e.class_id, p.given_name, p.family_name from enrolment e
              join person p on p.id = e.person_id and p.gone_on is null
              where e.role = 'tutor' and e.ended_on is null and e.class_id in (
              select s.class_id from deployment d ", only_in_force!(), "
              join occurrence o on o.id = d.occurrence_id join session s on s.id = o.session_id
              where d.lsa_id = $1 and o.on_date = $2) order by p.family_name, p.given_name");
    /// What staff may read of each learner, and what this LSA last read where that is older; never a draft.
    STATEMENTS = concat!("select t.learner_id, t.id, t.number, t.state, t.opened_at, t.sent_at, t.taken_back_at,
                  case when a.statement_id is null then 0 else 1 end, h.given_name, h.family_name,
                  a.situation, a.question, a.version, a.wording, a.value, a.maker, a.helper_id, a.helper_relation, a.helper_name,
                  a.way, a.given_at
                  from statement t left join answer a on a.learner_id = t.learner_id and a.statement_id = t.id
                  and t.state = 'sent'
                  left join person h on h.id = a.helper_id
                  where t.state <> 'draft' and t.learner_id in (
                  select d.learner_id from deployment d ", only_in_force!(), "
                  join occurrence o on o.id = d.occurrence_id where d.lsa_id = $1 and o.on_date = $2)
                  and (t.number = (select max(n.number) from statement n
                  where n.learner_id = t.learner_id and n.state <> 'draft')
                  or exists (select 1 from briefing_read b where b.lsa_id = $1 and b.learner_id = t.learner_id
                  and b.version_read = cast(t.number as text) || ' sent'))");
    /// The people whom these learners picked by name.
    PICKED = "select distinct p.id, p.given_name, p.family_name from occurrence o cross join deployment d
              cross join deployment_week w cross join statement t cross join answer a cross join person p
              where o.on_date = $2 and d.occurrence_id = o.id and d.lsa_id = $1 and w.site_id = d.site_id
              and w.version_id = d.version_id
              and t.learner_id = d.learner_id and t.state = 'sent' and a.learner_id = t.learner_id
              and a.statement_id = t.id and a.question = 'person'
              and a.value like '%' || p.id || '%'";
}

/// An LSA's day.
#[derive(Clone, Debug, Default)]
pub struct Today {
    /// Which day; none when they are deployed nowhere from today on.
    pub on: Option<NaiveDate>,
    /// The next day after it that they are deployed.
    pub after: Option<NaiveDate>,
    /// Whether it is not today for all of today's are over.
    pub is_over_today: bool,
    /// Its meetings in the order they begin.
    pub meetings: Vec<Meeting>,
    /// The names of people in the learners' answers: helpers, and those picked by name.
    pub people: BTreeMap<PersonId, Name>,
}

/// One meeting the LSA goes to.
#[derive(Clone, Debug)]
pub struct Meeting {
    /// Which.
    pub occurrence: OccurrenceId,
    /// The weekly session it is a meeting of.
    pub session: SessionId,
    /// When it begins for them: in the middle, where they go for the second half alone.
    pub starts: DateTime<Utc>,
    /// When it ends for them.
    pub ends: DateTime<Utc>,
    /// From when to when all of it is.
    pub whole: (DateTime<Utc>, DateTime<Utc>),
    /// For which part of it they go.
    pub part: Part,
    /// Where; may be empty.
    pub room: String,
    /// What it is.
    pub title: Title,
    /// Who teaches it.
    pub tutors: Vec<Name>,
    /// Called off: nobody is expected, and no learner is shown.
    pub called_off: bool,
    /// By hand: it may be on after all.
    pub off_by_hand: bool,
    /// What its tutor says it is for, where they do.
    pub purpose: Option<Written>,
    /// When each of the words on that which the LSA has read was written, at whichever meeting of the session.
    pub purpose_read: BTreeSet<DateTime<Utc>>,
    /// For whom the LSA goes.
    pub learners: Vec<Briefed>,
    /// For whom they would go, who are not there.
    pub not_here: Vec<Face>,
    /// When all of this was read.
    pub made: DateTime<Utc>,
}

/// One learner at one meeting.
#[derive(Clone, Debug)]
pub struct Briefed {
    /// Who.
    pub face: Face,
    /// For which part of it.
    pub part: Part,
    /// What the college must give, and what they agreed to.
    pub planned: Planned,
    /// By when a change of mind about that is to be answered.
    pub answer_by: Option<NaiveDate>,
    /// Why it differs from what was agreed, where it does.
    pub reason: Option<String>,
    /// Why it is this LSA who comes, where that is known.
    pub here: Option<Here>,
    /// What they say about this session.
    pub say: Say,
    /// What staff saw of them in this session or in all lessons, the newest first: none of it is said by the learner.
    pub seen: Vec<Observation>,
    /// Whether any of that is news since they last read.
    pub saw_since: bool,
    /// What a mark of reading is for: what they say now, and what the plan gives.
    pub edition: Edition,
    /// What the LSA last read for this session, and when.
    pub read: Option<(Edition, DateTime<Utc>)>,
    /// Whether they were sent there anew since, and are asked to read it again.
    pub asked_again: bool,
    pub(crate) audit: AuditId,
}

impl Meeting {
    /// Leaves the part in which the LSA is there: that of all they go for, of whom some may not be there.
    fn keep_to(&mut self, parts: &[(Part, bool)]) {
        let of = |away: bool| parts.iter().filter(|one| one.1 == away).map(|one| one.0).reduce(Part::and);
        self.part = of(false).or_else(|| of(true)).unwrap_or(Part::Whole);
        (self.starts, self.ends) = self.part.span(self.whole);
    }

    /// What it is for, where the LSA has not read these words.
    pub fn purpose_unread(&self) -> Option<&Written> {
        self.purpose.as_ref().filter(|written| !self.purpose_read.contains(&written.at))
    }

    /// Whether everything shown now is what was read.
    pub fn is_read(&self) -> bool {
        self.purpose_unread().is_none() && self.learners.iter().all(Briefed::is_read)
    }
}

impl Briefed {
    /// Whether what is shown now is what was read.
    pub fn is_read(&self) -> bool {
        !self.saw_since && self.was_read().is_some_and(|(edition, _)| *edition == self.edition)
    }

    /// What was read of this place, and when, while it is not new to the LSA.
    pub fn was_read(&self) -> Option<&(Edition, DateTime<Utc>)> {
        self.read.as_ref().filter(|_| !self.asked_again)
    }
}

impl Today {
    /// Every learner at every meeting.
    pub fn learners(&self) -> impl Iterator<Item = &Briefed> {
        self.meetings.iter().flat_map(|meeting| &meeting.learners)
    }
}

/// Every kept statement of the day's learners that is needed, by learner and number.
#[derive(Default)]
struct Statements(BTreeMap<PersonId, BTreeMap<i64, Statement>>);

pub(super) async fn read(
    conn: &mut Conn,
    (lsa, on): (PersonId, NaiveDate),
    (zone, at): (Tz, Moment),
) -> Result<Today, Error> {
    let mut people = BTreeMap::new();
    let asked = arranged(conn).await?;
    let seen = seen_of_day(conn, lsa, on).await?;
    let statements = statements(conn, lsa, on, &mut people).await?;
    for mut row in conn.rows(PICKED, args![lsa, on]).await? {
        people.insert(row.parsed()?, read_name(&mut row)?);
    }
    let plans = Plans::of_day(conn, (Reader::Lsa, lsa, on), &mut people, (zone, at)).await?;
    let mut tutors: BTreeMap<ClassId, Vec<Name>> = BTreeMap::new();
    for mut row in conn.rows(TUTORS, args![lsa, on]).await? {
        tutors.entry(row.parsed()?).or_default().push(read_name(&mut row)?);
    }
    let (purposes, words_read) = purpose::of_lsa(conn, lsa, on).await?;
    let mut meetings: Vec<Meeting> = Vec::new();
    let mut parts: BTreeMap<OccurrenceId, Vec<(Part, bool)>> = BTreeMap::new();
    for mut row in conn.rows(ROWS, args![lsa, on]).await? {
        let mut meeting = read_meeting(&mut row, &tutors, at.now)?;
        meeting.purpose = purposes.of(meeting.session, meeting.occurrence);
        meeting.purpose_read = words_read.get(&meeting.session).cloned().unwrap_or_default();
        if meetings.last().is_none_or(|last| last.occurrence != meeting.occurrence) {
            meetings.push(meeting);
        }
        let is_away = row.truth()?;
        let Some(last) = meetings.last_mut().filter(|last| !last.called_off) else { continue };
        let place = last.title.situation(last.session);
        let mut briefed = read_briefed(&mut row, (place, on), (&statements, &plans), &asked)?;
        parts.entry(last.occurrence).or_default().push((briefed.part, is_away));
        if is_away {
            last.not_here.push(briefed.face);
            continue;
        }
        let seen = seen.get(&briefed.face.id).into_iter().flatten();
        briefed.seen = seen.filter(|seen| seen.seen.holds_at(place)).cloned().collect();
        let is_news = |at: DateTime<Utc>| briefed.seen.iter().any(|seen| seen.is_news_to(lsa, at));
        briefed.saw_since = briefed.read.as_ref().is_some_and(|(_, at)| is_news(*at));
        last.learners.push(briefed);
    }
    for meeting in &mut meetings {
        meeting.keep_to(parts.get(&meeting.occurrence).map_or(&[], Vec::as_slice));
    }
    meetings.sort_by_key(|meeting| (meeting.starts, meeting.occurrence));
    Ok(Today { on: Some(on), after: None, is_over_today: false, meetings, people })
}

async fn statements(
    conn: &mut Conn,
    lsa: PersonId,
    on: NaiveDate,
    people: &mut BTreeMap<PersonId, Name>,
) -> Result<Statements, Error> {
    let mut found = Statements::default();
    let mut taken_back = marks::of_day(conn, lsa, on).await?;
    for mut row in conn.rows(STATEMENTS, args![lsa, on]).await? {
        let (learner, id) = (row.parsed()?, row.parsed()?);
        let statement = Statement {
            id,
            number: row.int()?,
            state: row.step()?,
            opened_at: row.instant()?,
            sent_at: row.opt_instant()?,
            taken_back_at: row.opt_instant()?,
            answers: Answers::default(),
            answers_taken_back: taken_back.remove(&id).unwrap_or_default(),
        };
        let by_number = found.0.entry(learner).or_default();
        let statement = by_number.entry(statement.number).or_insert(statement);
        let has_answer = row.truth()?;
        let helper = read_opt_name(&mut row)?;
        if has_answer {
            let (place, answer) = read_answer(row)?;
            // whom a learner does not want is for their coordinator: it never comes near a briefing
            if place.1.is_private() {
                continue;
            }
            if let (Some(domain::sitting::Someone::Known(id)), Some(name)) = (answer.maker.someone(), helper) {
                people.insert(*id, name);
            }
            statement.answers.0.insert(place, answer);
        }
    }
    Ok(found)
}

fn read_meeting(row: &mut Row, tutors: &BTreeMap<ClassId, Vec<Name>>, made: DateTime<Utc>) -> Result<Meeting, Error> {
    let (occurrence, session) = (row.parsed()?, row.parsed()?);
    let (starts, ends, room) = (row.instant()?, row.instant()?, row.text()?);
    let (called_off, off_by_hand) = (row.truth()?, row.truth()?);
    let tutors = tutors.get(&row.parsed()?).cloned().unwrap_or_default();
    let title = read_title(row)?;
    Ok(Meeting {
        occurrence,
        session,
        starts,
        ends,
        whole: (starts, ends),
        part: Part::Whole,
        room,
        title,
        tutors,
        called_off,
        off_by_hand,
        purpose: None,
        purpose_read: BTreeSet::new(),
        learners: Vec::new(),
        not_here: Vec::new(),
        made,
    })
}

fn read_briefed(
    row: &mut Row,
    (place, on): (Situation, NaiveDate),
    (statements, plans): (&Statements, &Plans),
    asked: &QuestionSet,
) -> Result<Briefed, Error> {
    let (id, name, audit, photo) = (row.parsed()?, read_name(row)?, row.parsed()?, row.opt_text()?);
    let (part, reason, here) = (row.step()?, row.opt_text()?, row.opt_step()?);
    let read: Option<Version> = row.opt_parsed()?;
    let edition = read.zip(row.opt_parsed()?).map(|(say, plan)| Edition { say, plan });
    let (read, asked_again) = (edition.zip(row.opt_instant()?), row.truth()?);
    let kept = statements.0.get(&id);
    let current = kept.and_then(|kept| kept.last_key_value()).map(|(_, newest)| newest);
    let read_before = read.as_ref().map(|(edition, _)| edition);
    let last_read = read_before.and_then(|edition| kept?.get(&edition.say.sent_number()?)).map(|read| &read.answers);
    let planned = plans.at(id, (place, on), read.as_ref().map(|(edition, at)| (&edition.plan, *at)));
    let newest = Version::of(current.filter(|current| current.state != State::Draft));
    // whom they do not want must not learn it from a change in which nothing they read has changed
    let sent = current.filter(|_| newest.sent_number().is_some());
    let unchanged = last_read.zip(sent).is_some_and(|(before, now)| before.brief_the_same(&now.answers));
    let say = read_before.map(|edition| edition.say).filter(|_| unchanged).unwrap_or(newest);
    Ok(Briefed {
        say: Say::at(current, place, last_read, asked),
        edition: Edition { say, plan: planned.version.clone() },
        answer_by: plans.answer_by(id, &planned),
        planned,
        face: Face { id, name, photo },
        part,
        seen: Vec::new(),
        saw_since: false,
        reason,
        here,
        read,
        asked_again,
        audit,
    })
}
