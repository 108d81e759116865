//! Plans: proposed beside what was sent, and duties. Every version stays as it was written. Long
//! because what is proposed is written in one unit.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::access::{Grant, Role, act};
use domain::day_plan::DayPlan;
use domain::id::{PersonId, PlanId, PlanLineId, ReasonId, StatementId};
use domain::notice::Cause;
use domain::observation::Observation;
use domain::person::Name;
use domain::plan::{History, Named, Offer, Origin, OwnReason, PlanLine, Proposed, Refusal, Shipped, Standing, Talk};
use domain::plan_review::PlanReviews;
use domain::question::QuestionSet;
use domain::scale::Scale;
use domain::sitting::Sitting;
use domain::situation::Situation;
use domain::statement::{Answers, State, Statement};
use uuid::Uuid;

use crate::Storage;
use crate::access::{Moment, hold, record};
use crate::day_plan::day_of;
use crate::dialect::{Arg, Conn, args};
use crate::error::Error;
use crate::notice::{News, To, tell};
use crate::observation::seen_of;
use crate::person::{Face, face, read_name};
use crate::plan_review::read::reviews_of;
use crate::question_set::arranged;
use crate::sitting::latest as latest_sitting;
use crate::sql::sql;
use crate::statement::current;
use crate::statement::my_support::helpers;
use crate::statement::named::may_name;
use crate::talk::reader_of;
use crate::timetable::week::{WeekSession, week};
use to_do::answer_by::who_answers;

pub(crate) mod answer;
pub(crate) mod arrangement;
pub(crate) mod before;
pub(crate) mod duty;
pub(crate) mod earlier;
pub(crate) mod history;
pub(crate) mod in_force;
pub(crate) mod in_place;
pub(crate) mod late;
pub(crate) mod reasons;
#[cfg(test)]
mod tests;
pub(crate) mod to_do;
#[cfg(test)]
mod walk;

use history::history_of;

sql! {
    /// Touches no row for a plan that was proposed before, nor where another was quicker.
    PROPOSE = "insert into plan (id, learner_id, number, statement_id, proposed_by, proposed_at, review_on)
               values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing";
    LINE = "insert into plan_line (id, plan_id, learner_id, situation, origin, terms, asked, because, reason_id, reason_words,
            starts_on, own_assistant, written_by, written_at, talk, talk_words, two_people)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)";
    REASONS = "select id, says, ended_at from plan_reason order by made_at, id";
    /// The people named in a learner's lines, and those who helped with an answer to one, with what they said or at a review.
    NAMED = "select p.id, p.given_name, p.family_name from plan_line l
             join person p on l.terms like '%' || p.id || '%' or l.asked like '%' || p.id || '%'
             where l.learner_id = $1 and (l.terms like '%person %' or l.asked like '%person %')
             union select p.id, p.given_name, p.family_name from plan_answer a
             join person p on p.id = a.helper_id or p.id = a.started_by where a.learner_id = $1
             union select p.id, p.given_name, p.family_name from answer a join person p on p.id = a.helper_id
             where a.learner_id = $1 and a.statement_id = $2
             union select p.id, p.given_name, p.family_name from plan_review_decision d join person p on p.id = d.helper_id
             where d.learner_id = $1
             union select p.id, p.given_name, p.family_name from plan_goal g join person p on p.id = g.helper_id
             where g.learner_id = $1
             union select p.id, p.given_name, p.family_name from plan_goal_levels v join person p on p.id = v.helper_id
             where v.learner_id = $1
             union select p.id, p.given_name, p.family_name from plan_goal_reached r join person p on p.id = r.helper_id
             where r.learner_id = $1
             union select p.id, p.given_name, p.family_name from answer a join person p on a.value like '%' || p.id || '%'
             where a.learner_id = $1 and a.statement_id = $2 and a.question in ('person', 'not-wanted')";
}

/// What a coordinator proposes.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// Made when the form is shown, so that pressing twice proposes once.
    pub id: PlanId,
    /// The number of the newest plan that the coordinator saw; 0 for none.
    pub seen: i64,
    /// The statement they saw, where one was sent.
    pub statement: Option<StatementId>,
    /// The day it is looked at again; that of the plan before stays where it is earlier, until they have met about that.
    pub review: NaiveDate,
    /// Its lines.
    pub offers: Vec<Offer>,
}

/// One reason of the college's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// Which.
    pub named: Named,
    /// Whether it is given no more.
    pub ended: bool,
}

/// A learner's plan as a coordinator reads it, beside what was said.
#[derive(Clone, Debug)]
pub struct PlanOf {
    /// Who.
    pub learner: Face,
    /// What was sent or taken back last; never a draft.
    pub statement: Option<Statement>,
    /// Every plan, and every line there ever was.
    pub history: History,
    /// The college's reasons.
    pub reasons: Vec<Why>,
    /// What the college asks.
    pub questions: QuestionSet,
    /// Their week.
    pub week: Vec<WeekSession>,
    /// The times that are no lesson.
    pub day: DayPlan,
    /// What staff saw of them.
    pub seen: Vec<Observation>,
    /// What they decided at the reviews of their plan.
    pub reviews: PlanReviews,
    /// The names of people in it.
    pub people: BTreeMap<PersonId, Name>,
    /// Who can be named in a line.
    pub helpers: Vec<Face>,
}

/// A learner's plan as they see it themself.
#[derive(Clone, Debug)]
pub struct OwnPlan {
    /// The learner.
    pub me: Face,
    /// What they sent, or took back, last.
    pub statement: Option<Statement>,
    /// Every plan, and every line there ever was.
    pub history: History,
    /// Their week.
    pub week: Vec<WeekSession>,
    /// The times that are no lesson.
    pub day: DayPlan,
    /// The names of people in it.
    pub people: BTreeMap<PersonId, Name>,
    /// Who is answering, once they said.
    pub sitting: Option<Sitting>,
    /// Who reads what they leave, where the site has a coordinator.
    pub reader: Option<Face>,
    /// Who answers what they say of their plan: the first of these who can open it.
    pub answers: Option<Face>,
}

impl Storage {
    /// A learner's plan beside what they sent, for whoever may read it.
    pub async fn plan_of(&self, grant: &Grant<act::ReadPlan>, at: Moment) -> Result<PlanOf, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let learner = grant.person();
                let statement = current(conn, learner).await?;
                let found = PlanOf {
                    learner: face(conn, learner).await?,
                    history: history_of(conn, learner).await?,
                    reasons: reasons(conn).await?,
                    questions: arranged(conn).await?,
                    week: week(conn, learner).await?,
                    day: day_of(conn, learner).await?,
                    seen: seen_of(conn, learner).await?,
                    reviews: reviews_of(conn, learner).await?,
                    people: named(conn, learner, statement.as_ref()).await?,
                    helpers: helpers(conn, learner).await?,
                    statement,
                };
                record(conn, &grant, found.history.number(), at.now).await?;
                Ok(found)
            })
        })
        .await
    }

    /// A learner's own plan.
    pub async fn own_plan(&self, grant: &Grant<act::SeeOwnPlan>, at: Moment) -> Result<OwnPlan, Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let me = grant.person();
                let statement = current(conn, me).await?;
                let found = OwnPlan {
                    me: face(conn, me).await?,
                    history: history_of(conn, me).await?,
                    week: week(conn, me).await?,
                    day: day_of(conn, me).await?,
                    people: named(conn, me, statement.as_ref()).await?,
                    sitting: latest_sitting(conn, grant.visitor()).await?,
                    reader: reader_of(conn, me).await?,
                    answers: who_answers(conn, me).await?.next(),
                    statement,
                };
                record(conn, &grant, found.history.number(), at.now).await?;
                Ok(found)
            })
        })
        .await
    }

    /// Proposes a plan. What already stands as it is proposed is not asked again. Refused where another plan, or another
    /// say, came between: whoever proposes is told, and nothing of either is lost. The same form twice proposes once.
    pub async fn propose(&self, grant: &Grant<act::ProposePlan>, proposal: Proposal, at: Moment) -> Result<(), Error> {
        self.granted(grant, at, move |conn, grant| {
            Box::pin(async move {
                let learner = grant.person();
                // a day that they bring forward meanwhile is the one that this keeps
                hold(conn, learner).await?;
                let history = history_of(conn, learner).await?;
                if history.plans.iter().any(|plan| plan.id == proposal.id) {
                    return Ok(());
                }
                let said = said_now(conn, learner, &proposal).await?;
                if history.number() != proposal.seen {
                    return Err(Refusal::Overtaken.into());
                }
                let reviews = reviews_of(conn, learner).await?;
                let review = history.next_review(&reviews, proposal.review, at.today)?;
                let lines = lines_of(conn, &proposal, &said, (&history, &reviews), at).await?;
                let stood: BTreeSet<_> = history.lines.iter().flat_map(|line| line.terms.people()).collect();
                let named = lines.iter().flat_map(|(line, _)| line.terms.people());
                // whoever is in the plan already may go on in it, though they are gone since
                may_name(conn, learner, named.filter(|person| !stood.contains(person)).collect()).await?;
                let number = history.number() + 1;
                let by = grant.visitor().person;
                let row = args![proposal.id, learner, number, proposal.statement, by, at.now, review];
                if conn.run(PROPOSE, row).await? == 0 {
                    return Err(Refusal::Overtaken.into());
                }
                let is_new = !lines.is_empty();
                let rows = lines.into_iter().map(|(line, talk)| line_args((proposal.id, learner, by), line, talk, at));
                conn.insert_many(LINE, rows.collect()).await?;
                if is_new {
                    let news = News::of(Cause::Plan, proposal.id, by, at.now);
                    tell(conn, To::One(learner, Role::Learner), &news).await?;
                }
                record(conn, &grant, format!("{} {number}", proposal.id), at.now).await
            })
        })
        .await
    }
}

/// What a proposal is judged against. Refused where it is not the statement that the coordinator saw.
async fn said_now(conn: &mut Conn, learner: PersonId, proposal: &Proposal) -> Result<Answers, Error> {
    let sent = current(conn, learner).await?.filter(|statement| statement.state == State::Sent);
    if sent.as_ref().map(|statement| statement.id) != proposal.statement {
        return Err(Refusal::Overtaken.into());
    }
    Ok(sent.map(|statement| statement.answers).unwrap_or_default())
}

/// The lines that are new, each with what is to be talked about beside it: each borne out by what was said, with a reason of
/// the college's list where it needs one. Whatever the learner decided otherwise at a review that is over is answered. After one a
/// plan may have none: the learner keeps it all.
async fn lines_of(
    conn: &mut Conn,
    proposal: &Proposal,
    said: &Answers,
    (history, reviews): (&History, &PlanReviews),
    at: Moment,
) -> Result<Vec<(Proposed, Option<Talk>)>, Error> {
    let given = reasons(conn).await?;
    let is_given = |place: Situation, named: &Named| {
        let word = named.word();
        given.iter().any(|why| !why.ended && why.named.word() == word) || history.has_reason(place, &word, at.today)
    };
    let open: Vec<_> = history.decided_otherwise(reviews).collect();
    let mut lines = Vec::new();
    for offer in proposal.offers.iter().cloned() {
        // they changed class since the form was shown
        if !history.is_there(offer.situation) {
            return Err(Refusal::Overtaken.into());
        }
        let line = match open.iter().any(|(stands, _)| stands.situation == offer.situation) {
            true => offer.beside_decision(said, at.today)?,
            false => offer.beside(said, at.today)?,
        };
        if line.origin.reason().is_some_and(|reason| !is_given(line.situation, reason.named())) {
            return Err(Refusal::NoReason.into());
        }
        let talk = talk((history, reviews), &line, at.today);
        let answers = open.iter().any(|(stands, decided)| line.answers(stands, decided));
        if talk.is_some() || answers || !stands(history, &line, at.today) {
            lines.push((line, talk));
        }
    }
    if !open.iter().all(|(stands, decided)| lines.iter().any(|(line, _)| line.answers(stands, decided))) {
        return Err(Refusal::Decided.into());
    }
    let proposed = history.plans.first().map(|plan| plan.at);
    let is_reviewed = reviews.last().is_some_and(|review| proposed.is_some() && review.closed > proposed);
    if lines.is_empty() && !is_reviewed { Err(Refusal::Nothing.into()) } else { Ok(lines) }
}

/// What is to be talked about beside a line, by what the learner decided of the one that stood in its place.
fn talk((history, reviews): (&History, &PlanReviews), proposed: &Proposed, today: NaiveDate) -> Option<Talk> {
    let mut here = history.newest(today).into_iter().filter(|line| line.situation == proposed.situation);
    let talk = here.find_map(|line| {
        let (_, stood, made) = history.decided_over(reviews, line, today)?;
        Talk::beside(stood, &made.what, &proposed.terms)
    });
    let left = || history.decided_of_left(reviews, proposed.situation, today);
    talk.or_else(|| left().into_iter().find_map(|(stood, decided)| Talk::beside(stood, decided, &proposed.terms)))
}

/// Whether the learner has agreed to this already, or has it before them. What has begun stands as what begins at once would.
fn stands(history: &History, proposed: &Proposed, today: NaiveDate) -> bool {
    let here = history.newest(today).into_iter().filter(|line| line.situation == proposed.situation);
    let begins = |line: &PlanLine| line.from.filter(|_| line.begins_later(today));
    here.filter(|line| begins(line) == proposed.from && line.terms == proposed.terms)
        .filter(|line| line.own_assistant == proposed.own_assistant)
        .any(|line| match line.standing() {
            Standing::Agreed(_) => true,
            Standing::Open(None) => line.origin == proposed.origin,
            _ => false,
        })
}

fn line_args(
    (plan, learner, by): (PlanId, PersonId, PersonId),
    line: Proposed,
    talk: Option<Talk>,
    at: Moment,
) -> Vec<Arg> {
    let Proposed { situation, origin, terms, from, own_assistant } = line;
    let (asked, because) = match &origin {
        Origin::Different { asked, .. } => (Some(asked.to_string()), None),
        Origin::Offered { because, .. } => (None, Some(because.key())),
        Origin::AsAsked | Origin::Duty(_) => (None, None),
    };
    let reason = origin.reason().map(|reason| (reason.named().word(), reason.words().to_owned()));
    let (reason_id, reason_words) = reason.unzip();
    let id = PlanLineId::new(Uuid::now_v7());
    let what = args![id, plan, learner, situation.to_string(), origin.key(), terms.to_string(), asked, because];
    let (about, words) = talk.map(|talk| (talk.about.key(), talk.words)).unzip();
    [what, args![reason_id, reason_words, from, own_assistant, by, at.now], args![about, words.flatten(), false]]
        .concat()
}

/// The college's reasons: those Sayso comes with, then its own; ended ones too, since lines keep theirs.
pub(crate) async fn reasons(conn: &mut Conn) -> Result<Vec<Why>, Error> {
    let mut list: Vec<Why> =
        Shipped::ALL.iter().map(|shipped| Why { named: Named::Shipped(*shipped), ended: false }).collect();
    for mut row in conn.rows(REASONS, args![]).await? {
        let (id, says, ended) = (row.text()?, row.opt_text()?, row.opt_instant()?.is_some());
        match (says, id.parse::<ReasonId>()) {
            (Some(says), Ok(id)) => list.push(Why { named: Named::Own(id, OwnReason::kept(&says)), ended }),
            _ => {
                let shipped = list.iter_mut().filter(|why| why.named.word() == id && !why.named.is_always_given());
                shipped.for_each(|why| why.ended = ended);
            }
        }
    }
    Ok(list)
}

async fn named(
    conn: &mut Conn,
    learner: PersonId,
    statement: Option<&Statement>,
) -> Result<BTreeMap<PersonId, Name>, Error> {
    let rows = conn.rows(NAMED, args![learner, statement.map(|statement| statement.id)]).await?;
    rows.into_iter().map(|mut row| Ok((row.parsed()?, read_name(&mut row)?))).collect()
}
