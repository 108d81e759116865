//! What is shown of meetings that are over, and to whom: to those who were there, the others' only by the rule.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::access::{Grant, Refused, Role, act};
use domain::id::{OccurrenceId, PersonId, SessionId};
use domain::person::Name;
use domain::review::{Asked, Felt, Given, Note, OPEN_FOR, Written, activities_to_name, sees_the_others};
use domain::scale::Activity;
use domain::sitting::Maker;
use domain::situation::Situation;
use domain::timetable::Title;

use super::not_this;
use super::read::{last_before, read, read_with};
use super::window::{first_open, open_from};
use crate::Storage;
use crate::access::{Moment, record};
use crate::deployment::version::only_in_force;
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::person::Face;
use crate::question_set::arranged;
use crate::sql::sql;

sql! {
    OF_LSA = concat!("select o.on_date from deployment d ", only_in_force!(), "
              join occurrence o on o.id = d.occurrence_id and o.ended_on is null and o.called_off = 0
              where d.lsa_id = $1 and d.learner_id = $2 and o.id = $3 and o.on_date <= $4 and o.ends_at <= $5
              and o.on_date >= ", open_from!("d.site_id", "$4", "$6", "$7"), "
              and not exists (select 1 from called_off k where k.occurrence_id = o.id and k.learner_id = d.learner_id
              and k.ended_at is null)");
    OF_TUTOR = concat!("select o.on_date from occurrence o join session s on s.id = o.session_id
                join class c on c.id = s.class_id
                join enrolment t on t.class_id = s.class_id and t.role = 'tutor' and t.ended_on is null
                join enrolment e on e.class_id = s.class_id and e.role = 'learner' and e.ended_on is null
                where t.person_id = $1 and e.person_id = $2 and o.id = $3 and o.on_date <= $4
                and o.on_date >= ", open_from!("c.site_id", "$4", "$6", "$7"), "
                and (t.began_on is null or t.began_on <= o.on_date) and (e.began_on is null or e.began_on <= o.on_date)
                and o.ends_at <= $5 and o.ended_on is null and o.called_off = 0
                and not exists (select 1 from called_off k where k.occurrence_id = o.id and k.learner_id = e.person_id
                and k.ended_at is null)");
    /// What a learner's standing statement, if it was not taken back, says of how much they do alone.
    SAID_OF = "select distinct a.situation from statement t join answer a on a.learner_id = t.learner_id
               and a.statement_id = t.id and a.question in ('now', 'goal') where t.learner_id = $1 and t.state = 'sent'
               and not exists (select 1 from statement n where n.learner_id = $1 and n.state <> 'draft'
               and n.number > t.number)";
    ON = "select on_date from occurrence where id = $1";
}

/// One meeting that is over, or of today.
#[derive(Clone, Debug)]
pub struct Met {
    /// Which.
    pub occurrence: OccurrenceId,
    /// The weekly session it is a meeting of.
    pub session: SessionId,
    /// What it is.
    pub title: Title,
    /// The date.
    pub on: NaiveDate,
    /// When it began.
    pub starts: DateTime<Utc>,
    /// When it ended.
    pub ends: DateTime<Utc>,
}

/// What was made of one learner's meeting, as far as whoever reads may see it.
#[derive(Clone, Debug)]
pub struct Reviewed {
    /// The meeting.
    pub met: Met,
    /// The LSAs who were to come.
    pub came: Vec<Face>,
    /// What was given, by each who wrote it, the newest first; earlier versions among them.
    pub given: Vec<Written<Given>>,
    /// What tutors wrote, likewise.
    pub lines: Vec<Written<Note>>,
    /// What the learner said, where they said something.
    pub felt: Vec<Felt>,
    /// Whether the others' are kept back until the reader gives their own, or the next day is over.
    pub is_kept_back: bool,
}

impl Reviewed {
    /// What the learner is asked of it.
    pub fn asks(&self) -> Vec<Asked> {
        Asked::all(self.came.iter().map(|face| face.id))
    }

    /// The same, of whoever answers now: of a person only where they are alone.
    pub fn asks_of(&self, answering: &Maker) -> Vec<Asked> {
        let alone = *answering == Maker::Myself;
        self.asks().into_iter().filter(|asked| alone || !asked.is_private()).collect()
    }

    /// What they said to one question.
    pub fn said(&self, asked: Asked) -> Option<&Felt> {
        self.felt.iter().find(|felt| felt.asked == asked)
    }

    /// Leaves no more than whoever reads may see.
    pub(super) fn keep_back(&mut self, reader: PersonId, role: Role, today: NaiveDate) {
        let has_given = match role {
            Role::Learner => self.felt.iter().any(|felt| felt.word.is_given()),
            Role::Lsa => self.given.iter().any(|given| given.author == reader),
            Role::Tutor => self.lines.iter().any(|line| line.author == reader),
            _ => true,
        };
        if !matches!(role, Role::Learner | Role::Coordinator) {
            self.felt.retain(|felt| !felt.asked.is_private());
        }
        if role == Role::Coordinator {
            self.felt.retain(|felt| felt.asked.person() != Some(reader)); // nobody reads a word about themself
        }
        if !sees_the_others(has_given, self.met.on, today) {
            self.is_kept_back = true;
            self.given.retain(|given| given.author == reader);
            self.lines.retain(|line| line.author == reader);
            if role != Role::Learner {
                self.felt.clear();
            }
        }
    }
}

/// Meetings of one learner, the newest first.
#[derive(Clone, Debug)]
pub struct Reviews {
    /// Whose.
    pub learner: Face,
    /// What was made of each.
    pub all: Vec<Reviewed>,
    /// The names of those who helped the learner to say it.
    pub people: BTreeMap<PersonId, Name>,
    /// The day of the last meeting before them, where they are those of a stretch and there is one.
    pub before: Option<NaiveDate>,
}

/// What an LSA writes about.
#[derive(Clone, Debug)]
pub struct ToGive {
    /// The one meeting.
    pub reviews: Reviews,
    /// The activities that help with can be named.
    pub activities: Vec<Activity>,
}

impl Storage {
    /// A learner's meetings in a stretch that are over: to themself as far as the rule lets them, to their coordinator whole,
    /// by whom they are read then.
    pub async fn reviews(
        &self,
        grant: &Grant<act::ReadReviews>,
        from: NaiveDate,
        to: NaiveDate,
        at: Moment,
    ) -> Result<Reviews, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let mut reviews = read(conn, grant.person(), (from, to), at).await?;
                reviews.before = last_before(conn, grant.person(), from, at).await?;
                reviews.keep_back(&grant, at);
                not_this::read_by(conn, &grant, (from, to), at).await?;
                record(conn, &grant, format!("{from} {to}"), at.now).await?;
                Ok(reviews)
            })
        })
        .await
    }

    /// One meeting of the learner who asks.
    pub async fn own_review(
        &self,
        grant: &Grant<act::ReadReviews>,
        occurrence: OccurrenceId,
        at: Moment,
    ) -> Result<Reviews, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let on = on(conn, occurrence).await?;
                let mut reviews = read(conn, grant.person(), (on, on), at).await?;
                reviews.keep_only(occurrence)?;
                reviews.keep_back(&grant, at);
                record(conn, &grant, occurrence, at.now).await?;
                Ok(reviews)
            })
        })
        .await
    }

    /// One learner at one meeting of an LSA's own, and the activities that help with can be named.
    pub async fn review_to_give(
        &self,
        grant: &Grant<act::GiveReview>,
        occurrence: OccurrenceId,
        at: Moment,
    ) -> Result<ToGive, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let on = held_by_lsa(conn, grant.visitor().person, grant.person(), occurrence, at).await?;
                let mut reviews = read_with(conn, grant.person(), (on, on), Some(occurrence), at).await?;
                reviews.keep_only(occurrence)?;
                reviews.keep_back(&grant, at);
                let said = conn.rows(SAID_OF, args![grant.person()]).await?.into_iter().map(|mut row| row.parsed());
                let said = said.collect::<Result<Vec<Situation>, _>>()?;
                let activities = activities_to_name(&arranged(conn).await?, &said);
                record(conn, &grant, format!("open {occurrence}"), at.now).await?;
                Ok(ToGive { reviews, activities })
            })
        })
        .await
    }

    /// One learner at one meeting that a tutor taught.
    pub async fn line_to_write(
        &self,
        grant: &Grant<act::WriteLine>,
        occurrence: OccurrenceId,
        at: Moment,
    ) -> Result<Reviews, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let on = held_by_tutor(conn, grant.visitor().person, grant.person(), occurrence, at).await?;
                let mut reviews = read(conn, grant.person(), (on, on), at).await?;
                reviews.keep_only(occurrence)?;
                reviews.keep_back(&grant, at);
                record(conn, &grant, format!("open {occurrence}"), at.now).await?;
                Ok(reviews)
            })
        })
        .await
    }
}

impl Reviews {
    fn keep_only(&mut self, occurrence: OccurrenceId) -> Result<(), Refused> {
        self.all.retain(|one| one.met.occurrence == occurrence);
        if self.all.is_empty() { Err(Refused) } else { Ok(()) }
    }

    pub(super) fn keep_back<A: domain::access::Act>(&mut self, grant: &Grant<A>, at: Moment) {
        let (reader, role) = (grant.visitor().person, grant.visitor().role);
        self.all.iter_mut().for_each(|one| one.keep_back(reader, role, at.today));
    }
}

/// The date of a meeting of an LSA's with a learner that is over and open; refused for any other.
pub(super) async fn held_by_lsa(
    conn: &mut Conn,
    lsa: PersonId,
    learner: PersonId,
    occurrence: OccurrenceId,
    at: Moment,
) -> Result<NaiveDate, Error> {
    let (today, first) = (at.today, first_open(at.today));
    let row = conn.row(OF_LSA, args![lsa, learner, occurrence, today, at.now, first, OPEN_FOR]).await?;
    Ok(row.ok_or(Refused)?.parsed()?)
}

/// The same for a tutor.
pub(super) async fn held_by_tutor(
    conn: &mut Conn,
    tutor: PersonId,
    learner: PersonId,
    occurrence: OccurrenceId,
    at: Moment,
) -> Result<NaiveDate, Error> {
    let (today, first) = (at.today, first_open(at.today));
    let row = conn.row(OF_TUTOR, args![tutor, learner, occurrence, today, at.now, first, OPEN_FOR]).await?;
    Ok(row.ok_or(Refused)?.parsed()?)
}

/// One meeting of a learner's own: they may say something of it, or change what they said, however long ago it was.
pub(super) async fn of_own(
    conn: &mut Conn,
    learner: PersonId,
    occurrence: OccurrenceId,
    at: Moment,
) -> Result<Reviewed, Error> {
    let on = on(conn, occurrence).await?;
    let mut reviews = read(conn, learner, (on, on), at).await?;
    reviews.keep_only(occurrence)?;
    Ok(reviews.all.remove(0))
}

async fn on(conn: &mut Conn, occurrence: OccurrenceId) -> Result<NaiveDate, Error> {
    Ok(conn.row(ON, args![occurrence]).await?.ok_or(Refused)?.parsed()?)
}
