//! What a learner answers to the lines of their plan. A row here is the only thing that makes a line agreed.

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};
use domain::access::{Grant, Refused, Visitor, act};
use domain::id::{PersonId, PlanAnswerId, PlanId, PlanLineId, SaveId};
use domain::notice::Cause;
use domain::plan::{History, InForce, Origin, PlanLine, Refusal, Reply, Standing, Terms, with_learner_at};
use domain::scale::Scale;
use domain::sitting::{Maker, Someone, Way};
use domain::situation::Situation;
use domain::statement::Answers;
use uuid::Uuid;

use super::history::history_of;
use crate::Storage;
use crate::access::{Moment, hold, record};
use crate::dialect::{Conn, args};
use crate::error::Error;
use crate::notice::{News, To, tell, told_anew};
use crate::save::Save;
use crate::sitting::{latest as latest_sitting, maker_args};
use crate::sql::sql;
use crate::statement::current;

sql! {
    /// Touches no row where another window was quicker.
    ANSWER = "insert into plan_answer (id, line_id, learner_id, reply, maker, helper_id, helper_relation, helper_name, way,
              started_by, number, answered_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
              on conflict do nothing";
    /// Only ever earlier.
    REVIEW = "update plan set review_on = $3 where id = $1 and learner_id = $2 and review_on > $3";
}

/// How long whoever answers line after line has, before it is told.
const IN_ONE_GO: TimeDelta = TimeDelta::minutes(3);

/// Who answers, and how.
struct Answering {
    maker: Maker,
    way: Way,
    started_by: Option<PersonId>,
    /// How many answers there were when it was written down; nothing where the learner answers themself, whose last word counts.
    seen: Option<usize>,
}

impl Storage {
    /// Keeps a learner's own answer to a line. Fails with [`Error::NoSitting`] until someone has said who is answering.
    /// Refused where a later plan has taken the line's place: they are shown that one. The same form twice answers once; sent again
    /// with another reply (by the Back button) it is another answer.
    pub async fn answer_line(
        &self,
        grant: &Grant<act::AnswerPlan>,
        form: PlanAnswerId,
        (line, reply): (PlanLineId, Reply),
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let sitting = latest_sitting(conn, grant.visitor()).await?.ok_or(Error::NoSitting)?;
                let answering = Answering { maker: sitting.answering, way: Way::Tapped, started_by: None, seen: None };
                if keep(conn, grant.person(), form, (line, reply), answering, at).await? {
                    record(conn, &grant, format!("{line} {}", reply.key()), at.now).await?;
                }
                Ok(())
            })
        })
        .await
    }

    /// Enters what a learner answered on paper, or in a meeting, as whichever it was: kept as written for them by the coordinator, and asked
    /// again when the learner comes by themselves. Refused as overtaken where the line has other than so many answers by now: what
    /// the learner said meanwhile is not written over.
    pub async fn enter_plan_answer(
        &self,
        grant: &Grant<act::EnterPlanAnswer>,
        form: PlanAnswerId,
        (line, reply, way, seen): (PlanLineId, Reply, Way, usize),
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let by = grant.visitor().person;
                let maker = Maker::WrittenForMe(Someone::Known(by));
                let answering = Answering { maker, way, started_by: Some(by), seen: Some(seen) };
                if keep(conn, grant.person(), form, (line, reply), answering, at).await? {
                    record(conn, &grant, format!("{line} {}", reply.key()), at.now).await?;
                }
                Ok(())
            })
        })
        .await
    }

    /// Brings the day forward on which the plan is looked at again. A later day than it has changes nothing.
    pub async fn bring_review_forward(
        &self,
        grant: &Grant<act::AnswerPlan>,
        plan: PlanId,
        on: NaiveDate,
        at: Moment,
    ) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                if on < at.today {
                    return Err(Refusal::NotThatDay.into());
                }
                hold(conn, grant.person()).await?;
                if conn.run(REVIEW, args![plan, grant.person(), on]).await? > 0 {
                    let news = News::of(Cause::Plan, format!("sooner {plan}"), grant.person(), at.now);
                    tell(conn, To::CoordinatorsOf(grant.person()), &news).await?;
                    record(conn, &grant, format!("{plan} {on}"), at.now).await?;
                }
                Ok(())
            })
        })
        .await
    }
}

/// Keeps one answer; false when this very one, of the form that has this id, was kept before and stands.
async fn keep(
    conn: &mut Conn,
    learner: PersonId,
    form: PlanAnswerId,
    (line, reply): (PlanLineId, Reply),
    answering: Answering,
    at: Moment,
) -> Result<bool, Error> {
    // the same form sent twice at once: the second reads what the first kept
    hold(conn, learner).await?;
    let history = history_of(conn, learner).await?;
    let line = history.line(line).filter(|line| line.origin.duty().is_none()).ok_or(Refused)?;
    let save = Save { id: SaveId::new(form.uuid()), turn: 0 };
    let value = format!("{} {} {}", line.id, reply.key(), answering.way.key());
    if !save.is_new(conn, learner, value, at).await? {
        // from a page of before, once another answer was given elsewhere: neither is it kept, nor said to be
        let stands = line.replies.last().is_some_and(|last| last.reply == reply);
        return if stands { Ok(false) } else { Err(Refusal::Overtaken.into()) };
    }
    if answering.seen.is_some_and(|seen| seen != line.replies.len()) {
        return Err(Refusal::Overtaken.into());
    }
    can_be_answered(&history, line, reply, at.today)?;
    let by = answering.started_by.unwrap_or(learner);
    put(conn, learner, (line, reply), answering, at).await?;
    tell_of_answer(conn, (learner, by), (line, reply), at).await.map(|()| true)
}

/// Tells whoever answers for it, and whoever acts on it where it changes what holds or is marked. What is answered in one
/// go is told of once.
async fn tell_of_answer(
    conn: &mut Conn,
    (learner, by): (PersonId, PersonId),
    (line, reply): (&PlanLine, Reply),
    at: Moment,
) -> Result<(), Error> {
    let news = |of: &str| News::of(Cause::Plan, format!("{of} {learner}"), by, at.now).from(at.now + IN_ONE_GO);
    let answered = news("answered");
    told_anew(conn, &answered).await?;
    tell(conn, To::CoordinatorsOf(learner), &answered).await?;
    if reply != Reply::Agree && line.standing().agreement().is_none() {
        return Ok(());
    }
    let changed = news("changed");
    told_anew(conn, &changed).await?;
    tell(conn, To::LsasOf(learner, at.today), &changed).await?;
    tell(conn, To::TutorsOf(learner), &changed).await
}

/// A line that is not the newest of its situation can be taken back where it holds, and answered in no other way.
fn can_be_answered(history: &History, line: &PlanLine, reply: Reply, today: NaiveDate) -> Result<(), Refusal> {
    let standing = line.standing();
    if !history.is_newest(line.id, today) && (reply == Reply::Agree || standing.agreement().is_none()) {
        return Err(Refusal::Overtaken);
    }
    standing.takes(reply)
}

async fn put(
    conn: &mut Conn,
    learner: PersonId,
    (line, reply): (&PlanLine, Reply),
    answering: Answering,
    at: Moment,
) -> Result<(), Error> {
    let id = PlanAnswerId::new(Uuid::now_v7());
    let number = i64::try_from(line.replies.len()).unwrap_or(i64::MAX).saturating_add(1);
    let mut row = args![id, line.id, learner, reply.key()];
    row.extend(maker_args(&answering.maker));
    row.extend(args![answering.way.key(), answering.started_by, number, at.now]);
    if conn.run(ANSWER, row).await? == 0 { Err(Refusal::Overtaken.into()) } else { Ok(()) }
}

/// What a learner says now, and said before.
struct Said<'a> {
    now: Answers,
    before: Option<&'a Answers>,
}

/// Reopens every line that holds and that was proposed beside something else than the learner says now, and the one for all
/// lessons where they ask for something else in one of them. Part of the unit that sends a say or takes one back, so that
/// nobody goes on from the old one unknowingly.
pub(crate) async fn reopen_what_differs(
    conn: &mut Conn,
    learner: &Visitor,
    before: Option<&Answers>,
    at: Moment,
) -> Result<(), Error> {
    let history = history_of(conn, learner.person).await?;
    if history.lines.is_empty() {
        return Ok(());
    }
    let now = current(conn, learner.person).await?.map(|statement| statement.answers).unwrap_or_default();
    let said = Said { now, before };
    let held = history.in_force_from(learner.person, at.today);
    let sitting = latest_sitting(conn, learner).await?;
    let maker = sitting.map_or(Maker::Myself, |sitting| sitting.answering);
    let mut reopened = false;
    for line in to_be_reopened(&history, &held, at.today) {
        let is_agreed = matches!(line.standing(), Standing::Agreed(_));
        if is_agreed && (differs(line, &said.now) || differs_in_a_lesson(line, &held, &said)) {
            reopened = true;
            let answering = Answering { maker: maker.clone(), way: Way::Tapped, started_by: None, seen: None };
            put(conn, learner.person, (line, Reply::SaidAnew), answering, at).await?;
        }
    }
    if reopened {
        // whoever coordinates and comes is told of the say itself
        let news = News::of(Cause::Plan, format!("changed {}", learner.person), learner.person, at.now);
        tell(conn, To::TutorsOf(learner.person), &news).await?;
    }
    Ok(())
}

/// The lines that are acted on, today or later, and the newest of each place: where a newer one waits for an answer, what holds is an
/// older one.
fn to_be_reopened<'a>(history: &'a History, held: &[InForce], today: NaiveDate) -> Vec<&'a PlanLine> {
    let held: BTreeSet<PlanLineId> = held.iter().map(|held| held.line).collect();
    let newest: BTreeSet<PlanLineId> = history.newest(today).into_iter().map(|line| line.id).collect();
    history.lines.iter().filter(|line| held.contains(&line.id) || newest.contains(&line.id)).collect()
}

/// Whether what is said now of a line's situation is something else than the line was proposed beside.
fn differs(line: &PlanLine, said: &Answers) -> bool {
    let now = Terms::asked(said, line.situation);
    match &line.origin {
        Origin::AsAsked => now.as_ref() != Some(&line.terms),
        Origin::Different { asked, .. } => now.as_ref() != Some(asked),
        Origin::Offered { .. } => now.is_some_and(|now| now != line.terms),
        Origin::Duty(_) => false,
    }
}

/// Whether something else is asked anew of one lesson than the line for all lessons gives there. What was asked of it before,
/// whoever proposed the line knew of.
fn differs_in_a_lesson(line: &PlanLine, held: &[InForce], said: &Said<'_>) -> bool {
    if line.situation != Situation::AllLessons {
        return false;
    }
    let places: BTreeSet<Situation> = said.now.0.keys().map(|(place, _)| *place).collect();
    places.into_iter().filter(|place| place.session().is_some()).any(|lesson| {
        let now = Terms::asked(&said.now, lesson);
        let is_other = now.as_ref().is_some_and(|now| *now != line.terms);
        is_other && now != said.before.and_then(|before| Terms::asked(before, lesson)) && reaches(line, lesson, held)
    })
}

/// Whether a line for all lessons holds in one of them, on some day: nothing of its own does. What has begun there goes on, so
/// the first day of each stretch tells.
fn reaches(line: &PlanLine, lesson: Situation, held: &[InForce]) -> bool {
    held.iter().filter(|held| held.line == line.id).any(|stretch| {
        let there = with_learner_at(held, stretch.learner, lesson, stretch.from);
        there.into_iter().any(|held| held.line == line.id)
    })
}
