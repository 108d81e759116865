//! What is to be done about the plans of a site: to propose, to answer, to talk about, to look at again.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::access::{Act, Grant, act};
use domain::id::{PersonId, SiteId};
use domain::person::Name;
use domain::plan::{Counts, History, LessonBefore};

use super::before::lessons_before_at;
use super::history::history_of;
use super::in_force::all_lines_at;
use crate::Storage;
use crate::access::{Moment, record, site_of, sites_of_learner};
use crate::dialect::{Conn, Row, args};
use crate::error::Error;
use crate::my_support::{Face, read_face};
use crate::sql::sql;
use crate::talk::readers::each_in_turn;

pub(crate) mod calendar;

pub(crate) use calendar::Calendar;

sql! {
    /// Every learner of the site; what they sent last, what the newest plan answers, and where they are at home.
    LEARNERS = "select p.id, p.given_name, p.family_name, ph.digest, t.id, (select n.statement_id from plan n
                where n.learner_id = p.id order by n.number desc limit 1), (select n.review_on from plan n
                where n.learner_id = p.id order by n.number desc limit 1), coalesce(p.home_site_id, (select min(h.site_id) from enrolment g
                join class h on h.id = g.class_id and h.ended_on is null where g.person_id = p.id and g.ended_on is null))
                from person p left join photo ph on ph.person_id = p.id
                left join statement t on t.learner_id = p.id and t.state = 'sent' and t.number = (
                select max(n.number) from statement n where n.learner_id = p.id and n.state <> 'draft')
                where p.gone_on is null and exists (select 1 from role_held r
                where r.person_id = p.id and r.role = 'learner' and r.ended_on is null)
                and (p.home_site_id = $1 or exists (select 1 from enrolment e join class c on c.id = e.class_id
                where e.person_id = p.id and e.ended_on is null and c.ended_on is null and c.site_id = $1))
                order by p.given_name, p.family_name, p.id";
    /// Those who may answer each learner's change of mind: whoever coordinates a site of theirs.
    MAY_ANSWER = concat!(
        "with asked (learner) as (values ($1)) select distinct a.learner, r.person_id from asked a
         join role_held r on r.role = 'coordinator' and r.ended_on is null where r.site_id in (",
        sites_of_learner!("a.learner"),
        ")"
    );
}

/// One learner with something to be done about their plan.
#[derive(Clone, Debug)]
pub struct ToDo {
    /// Who.
    pub learner: Face,
    /// They sent something that no plan answers.
    pub to_propose: bool,
    /// They changed their mind about so many lines, and the last day to answer the first of them.
    pub reopened: Option<(usize, NaiveDate)>,
    /// They did not agree to so many lines.
    pub not_agreed: usize,
    /// So many lines wait for them.
    pub waiting: usize,
    /// Who answers instead, where it was not answered by its day.
    pub passed_to: Option<(PersonId, Name)>,
    /// The plan, or a duty, is to be looked at again by now.
    pub to_review: bool,
    /// The lessons they had before of which something still stands in their plan: it holds in none any more.
    pub nowhere: Vec<LessonBefore>,
}

impl ToDo {
    fn is_any(&self) -> bool {
        let lines = self.not_agreed + self.waiting + self.nowhere.len();
        self.to_propose || self.reopened.is_some() || lines > 0 || self.to_review
    }
}

/// The plans of one site.
#[derive(Clone, Debug, Default)]
pub struct PlansAt {
    /// Those that something is to be done about.
    pub to_do: Vec<ToDo>,
    /// What holds for each learner today, by what it rests on.
    pub counts: BTreeMap<PersonId, Counts>,
}

impl Storage {
    /// What is to be done about the plans of a site, by the clock of `zone`, and what they rest on. In a few statements for each
    /// home site of whoever changed their mind, however many learners there are, and however many answers are late.
    pub async fn plans_to_do(&self, grant: &Grant<act::ListPlans>, zone: Tz, at: Moment) -> Result<PlansAt, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let site = site_of(&grant)?;
                let list = list(conn, site, zone, at).await?;
                record(conn, &grant, "list", at.now).await?;
                Ok(list)
            })
        })
        .await
    }
}

impl Storage {
    /// By when the learner's change of mind is answered, and who answers if it is not; nothing where there is none.
    pub async fn own_answer_by(
        &self,
        grant: &Grant<act::SeeOwnPlan>,
        zone: Tz,
        at: Moment,
    ) -> Result<Option<AnswerBy>, Error> {
        self.answer_by(grant, zone, at).await
    }

    /// The same for whoever answers it.
    pub async fn their_answer_by(
        &self,
        grant: &Grant<act::ReadPlan>,
        zone: Tz,
        at: Moment,
    ) -> Result<Option<AnswerBy>, Error> {
        self.answer_by(grant, zone, at).await
    }

    async fn answer_by<A: Act + Clone>(
        &self,
        grant: &Grant<A>,
        zone: Tz,
        at: Moment,
    ) -> Result<Option<AnswerBy>, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let learner = grant.person();
                let history = history_of(conn, learner).await?;
                let Some(since) = first_reopened(&history, at.today) else { return Ok(None) };
                let by = Calendar::of_learner(conn, learner, zone, since, at).await?.answer_by(since);
                let mut readers = who_answers(conn, learner).await?;
                Ok(Some(AnswerBy { since, by, first: readers.next(), second: readers.next() }))
            })
        })
        .await
    }
}

/// By when a change of mind is answered.
#[derive(Clone, Debug)]
pub struct AnswerBy {
    /// When they first said so.
    pub since: DateTime<Utc>,
    /// The last day for it.
    pub by: NaiveDate,
    /// Who answers it.
    pub first: Option<Face>,
    /// Who answers it after that day.
    pub second: Option<Face>,
}

/// Who answers a change of mind, in turn. A site may name somebody of another to read what its learners leave; whoever cannot
/// open a learner's plan cannot answer it, and is passed over.
pub(super) async fn who_answers(
    conn: &mut Conn,
    learner: PersonId,
) -> Result<impl Iterator<Item = Face> + use<>, Error> {
    let mut each = each_who_answers(conn, &[learner]).await?;
    Ok(each.remove(&learner).unwrap_or_default().into_iter())
}

/// The same for each of several learners, in two statements.
async fn each_who_answers(conn: &mut Conn, learners: &[PersonId]) -> Result<BTreeMap<PersonId, Vec<Face>>, Error> {
    let asked = learners.iter().map(|learner| args![*learner]).collect();
    let rows = conn.with_many(MAY_ANSWER, asked).await?.into_iter();
    let may: BTreeSet<(PersonId, PersonId)> =
        rows.map(|mut row| Ok((row.parsed()?, row.parsed()?))).collect::<Result<_, Error>>()?;
    let mut each = each_in_turn(conn, learners).await?;
    for (learner, readers) in &mut each {
        readers.retain(|reader| may.contains(&(*learner, reader.id)));
    }
    Ok(each)
}

/// One learner of a site, before it is known what is to be done.
struct Listed {
    learner: Face,
    home: SiteId,
    sent: Option<String>,
    answered: Option<String>,
    review: Option<NaiveDate>,
}

/// Of whoever has no home, a site of their classes answers, and else the site that lists them.
fn read_listed(mut row: Row, site: SiteId) -> Result<Listed, Error> {
    Ok(Listed {
        learner: read_face(&mut row)?,
        sent: row.opt_text()?,
        answered: row.opt_text()?,
        review: row.opt_parsed()?,
        home: row.opt_parsed()?.unwrap_or(site),
    })
}

/// When the first of those at home at each site changed their mind, where one did.
fn first_of_each(
    listed: &[Listed],
    histories: &BTreeMap<PersonId, History>,
    today: NaiveDate,
) -> BTreeMap<SiteId, DateTime<Utc>> {
    let mut first: BTreeMap<SiteId, DateTime<Utc>> = BTreeMap::new();
    for Listed { learner, home, .. } in listed {
        if let Some(since) = histories.get(&learner.id).and_then(|history| first_reopened(history, today)) {
            first.entry(*home).and_modify(|first| *first = since.min(*first)).or_insert(since);
        }
    }
    first
}

/// By when each of those who changed their mind is answered, by the calendar of where they are at home.
fn answer_days(
    listed: &[Listed],
    histories: &BTreeMap<PersonId, History>,
    calendars: &BTreeMap<SiteId, Calendar>,
    today: NaiveDate,
) -> BTreeMap<PersonId, NaiveDate> {
    let changed = listed.iter().filter_map(|Listed { learner, home, .. }| {
        let since = first_reopened(histories.get(&learner.id)?, today)?;
        Some((learner.id, calendars.get(home)?.answer_by(since)))
    });
    changed.collect()
}

async fn list(conn: &mut Conn, site: SiteId, zone: Tz, at: Moment) -> Result<PlansAt, Error> {
    let mut histories: BTreeMap<PersonId, History> = BTreeMap::new();
    for (learner, line) in all_lines_at(conn, site).await? {
        histories.entry(learner).or_default().lines.push(line);
    }
    for (learner, lessons) in lessons_before_at(conn, site).await? {
        histories.entry(learner).or_default().before = lessons;
    }
    let listed = conn.rows(LEARNERS, args![site]).await?.into_iter().map(|row| read_listed(row, site));
    let listed = listed.collect::<Result<Vec<_>, Error>>()?;
    let calendars = Calendar::of_each(conn, first_of_each(&listed, &histories, at.today), zone, at).await?;
    let by = answer_days(&listed, &histories, &calendars, at.today);
    let late: Vec<PersonId> = by.iter().filter(|(_, by)| **by < at.today).map(|(learner, _)| *learner).collect();
    let answering = each_who_answers(conn, &late).await?;
    let counts = histories.iter().map(|(learner, of)| (*learner, Counts::of(of, at.today))).collect();
    let mut found = Vec::new();
    for Listed { learner, sent, answered, review, .. } in listed {
        let history = histories.remove(&learner.id).unwrap_or_default();
        let reopened = by.get(&learner.id).map(|by| (history.reopened(at.today).count(), *by));
        let second = answering.get(&learner.id).and_then(|readers| readers.get(1));
        let passed_to = second.map(|second| (second.id, second.name.clone()));
        let overdue = review.is_some_and(|review| review <= at.today);
        let nowhere = nowhere(&history, learner.id, at.today);
        let one = ToDo {
            learner,
            to_propose: sent.is_some() && sent != answered,
            passed_to,
            reopened,
            not_agreed: history.not_agreed(at.today).count(),
            waiting: history.waiting(at.today).count(),
            to_review: overdue || history.overdue(at.today).next().is_some(),
            nowhere,
        };
        if one.is_any() {
            found.push(one);
        }
    }
    found.sort_by_key(|one| {
        let by = one.reopened.map(|(_, by)| by);
        (by.is_none(), by, one.nowhere.is_empty(), one.not_agreed == 0, !one.to_propose)
    });
    Ok(PlansAt { to_do: found, counts })
}

/// The lessons they had before of which something still stands, each once.
fn nowhere(history: &History, learner: PersonId, today: NaiveDate) -> Vec<LessonBefore> {
    let lines = history.nowhere(learner, today).into_iter().filter_map(|line| line.situation.session());
    let lessons: BTreeSet<_> = lines.collect();
    lessons.iter().filter_map(|lesson| history.before.get(lesson)).cloned().collect()
}

/// When the learner first wanted something otherwise that is not answered.
pub(crate) fn first_reopened(history: &History, today: NaiveDate) -> Option<DateTime<Utc>> {
    history.reopened(today).filter_map(|line| line.standing().changed_at()).min()
}
