//! What is to be done about the plans of a site: to propose, to answer, to talk about, to look at again.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::access::{Grant, act};
use domain::id::{PersonId, SiteId};
use domain::person::Name;
use domain::plan::{Counts, History, LessonBefore};
use domain::question::{Question, Value};
use domain::situation::Situation;

use super::before::lessons_before_at;
use super::in_force::all_lines_at;
use crate::Storage;
use crate::access::{Moment, meets, must, record, site_of};
use crate::dialect::{Conn, Row, args};
use crate::error::Error;
use crate::person::{Face, read_face};
use crate::sql::sql;

pub(crate) mod answer_by;
pub(crate) mod calendar;

use answer_by::{each_who_answers, first_reopened};
pub(crate) use calendar::Calendar;

sql! {
    /// Every learner of the site; what they sent last, what the newest plan answers and when it was proposed, when their newest review
    /// was over, and where they are at home.
    LEARNERS = concat!("select p.id, p.given_name, p.family_name, ph.digest, t.id, (select n.statement_id from plan n
                where n.learner_id = p.id order by n.number desc limit 1), (select n.review_on from plan n
                where n.learner_id = p.id order by n.number desc limit 1), (select n.proposed_at from plan n
                where n.learner_id = p.id order by n.number desc limit 1), (select r.closed_at from plan_review r
                where r.learner_id = p.id order by r.number desc limit 1), coalesce(p.home_site_id, (select min(h.site_id) from enrolment g
                join class h on h.id = g.class_id and h.ended_on is null", meets!("h"), "
                where g.person_id = p.id and g.ended_on is null))
                from person p left join photo ph on ph.person_id = p.id
                left join statement t on t.learner_id = p.id and t.state = 'sent' and t.number = (
                select max(n.number) from statement n where n.learner_id = p.id and n.state <> 'draft')
                where p.gone_on is null and exists (select 1 from role_held r
                where r.person_id = p.id and r.role = 'learner' and r.ended_on is null)
                and (p.home_site_id = $1 or exists (select 1 from enrolment e join class c on c.id = e.class_id
                where e.person_id = p.id and e.ended_on is null and c.ended_on is null and c.site_id = $1", meets!("c"), "))
                order by p.given_name, p.family_name, p.id");
    // `cross join`: no answer of another statement is looked at
    /// What learners of the site said of whether a person comes, in the statement that their newest plan answers: where they are
    /// still, and no plan has a line.
    LEFT_OUT = concat!("select t.learner_id, a.situation, a.value from statement t cross join answer a
                where a.learner_id = t.learner_id and a.statement_id = t.id and a.question = 'presence'
                and t.id = (select n.statement_id from plan n where n.learner_id = t.learner_id order by n.number desc limit 1)
                and not exists (select 1 from plan_line l where l.learner_id = a.learner_id and l.situation = a.situation
                and l.origin <> 'duty')
                and (a.situation not like 'session-%' or exists (select 1 from session s join enrolment g
                on g.class_id = s.class_id and g.person_id = a.learner_id and g.role = 'learner' and g.ended_on is null
                where s.id = substr(a.situation, 9) and s.ended_on is null))
                and t.learner_id in (select h.id from person h where h.home_site_id = $1 and h.gone_on is null
                union select e.person_id from enrolment e join class c on c.id = e.class_id
                where c.site_id = $1 and e.role = 'learner' and e.ended_on is null and c.ended_on is null", meets!("c"), ")");
}

/// One learner with something to be done about their plan.
#[derive(Clone, Debug)]
pub struct ToDo {
    /// Who.
    pub learner: Face,
    /// They sent something that no plan answers.
    pub to_propose: bool,
    /// The newest plan answers what they sent, but for so many places: they asked for something there, and no plan has a line.
    pub left_out: usize,
    /// A review of theirs is over, and no plan was proposed since.
    pub review_over: bool,
    /// They changed their mind about so many lines, and the last day to answer the first of them.
    pub reopened: Option<(usize, NaiveDate)>,
    /// They did not agree to so many lines.
    pub not_agreed: usize,
    /// So many lines wait for them.
    pub waiting: usize,
    /// Who answers instead, where it was not answered by its day.
    pub passed_to: Option<(PersonId, Name)>,
    /// The plan, or a duty, is to be looked at again by now; the plan not where it was, and a new one is to be proposed.
    pub to_review: bool,
    /// The lessons they had before of which something still stands in their plan: it holds in none any more.
    pub nowhere: Vec<LessonBefore>,
}

impl ToDo {
    fn is_any(&self) -> bool {
        let lines = self.left_out + self.not_agreed + self.waiting + self.nowhere.len();
        self.to_propose || self.review_over || self.reopened.is_some() || lines > 0 || self.to_review
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

/// One learner of a site, before it is known what is to be done.
struct Listed {
    learner: Face,
    home: SiteId,
    sent: Option<String>,
    answered: Option<String>,
    review: Option<NaiveDate>,
    proposed: Option<DateTime<Utc>>,
    reviewed: Option<DateTime<Utc>>,
}

impl Listed {
    /// Whether their newest review is over, and no plan was proposed since.
    fn is_review_over(&self) -> bool {
        self.proposed.zip(self.reviewed).is_some_and(|(proposed, reviewed)| reviewed > proposed)
    }

    /// Whether the plan is to be looked at by a day, and was not yet.
    fn is_to_be_reviewed(&self, today: NaiveDate) -> bool {
        !self.is_review_over() && self.review.is_some_and(|review| review <= today)
    }
}

/// Of whoever has no home, a site of their classes answers, and else the site that lists them.
fn read_listed(mut row: Row, site: SiteId) -> Result<Listed, Error> {
    Ok(Listed {
        learner: read_face(&mut row)?,
        sent: row.opt_text()?,
        answered: row.opt_text()?,
        review: row.opt_parsed()?,
        proposed: row.opt_instant()?,
        reviewed: row.opt_instant()?,
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

/// In how many places each learner of a site asked for something to which the newest plan, though it answers the rest, says nothing.
/// "Not now" asks for nothing, and whoever wants to talk about it is in the list of those who do.
async fn left_out_at(conn: &mut Conn, site: SiteId) -> Result<BTreeMap<PersonId, usize>, Error> {
    let mut left_out: BTreeMap<PersonId, usize> = BTreeMap::new();
    for mut row in conn.rows(LEFT_OUT, args![site]).await? {
        let (learner, situation) = (row.parsed::<PersonId>()?, row.parsed::<Situation>()?);
        let said = must(Value::from_words(Question::Presence, &row.text()?).ok(), "an answer")?;
        if situation.is_a_place() && matches!(said, Value::Picked(_)) {
            *left_out.entry(learner).or_default() += 1;
        }
    }
    Ok(left_out)
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
    let mut left_out = left_out_at(conn, site).await?;
    let counts = histories.iter().map(|(learner, of)| (*learner, Counts::of(of, at.today))).collect();
    let mut found = Vec::new();
    for one in listed {
        let (review_over, to_review) = (one.is_review_over(), one.is_to_be_reviewed(at.today));
        let Listed { learner, sent, answered, .. } = one;
        let is_answered = sent == answered;
        let left_out = left_out.remove(&learner.id).filter(|_| is_answered).unwrap_or_default();
        let history = histories.remove(&learner.id).unwrap_or_default();
        let reopened = by.get(&learner.id).map(|by| (history.reopened(at.today).count(), *by));
        let second = answering.get(&learner.id).and_then(|readers| readers.get(1));
        let passed_to = second.map(|second| (second.id, second.name.clone()));
        let nowhere = nowhere(&history, learner.id, at.today);
        let one = ToDo {
            learner,
            to_propose: sent.is_some() && !is_answered,
            left_out,
            review_over,
            passed_to,
            reopened,
            not_agreed: history.not_agreed(at.today).count(),
            waiting: history.waiting(at.today).count(),
            to_review: to_review || history.overdue(at.today).next().is_some(),
            nowhere,
        };
        if one.is_any() {
            found.push(one);
        }
    }
    found.sort_by_key(|one| {
        let by = one.reopened.map(|(_, by)| by);
        let to_propose = one.to_propose || one.left_out > 0 || one.review_over;
        (by.is_none(), by, one.nowhere.is_empty(), one.not_agreed == 0, !to_propose)
    });
    Ok(PlansAt { to_do: found, counts })
}

/// The lessons they had before of which something still stands, each once.
fn nowhere(history: &History, learner: PersonId, today: NaiveDate) -> Vec<LessonBefore> {
    let lines = history.nowhere(learner, today).into_iter().filter_map(|line| line.situation.session());
    let lessons: BTreeSet<_> = lines.collect();
    lessons.iter().filter_map(|lesson| history.before.get(lesson)).cloned().collect()
}
