//! One learner's reviews, for their coordinator: what was decided and by whom, their goals, the four side by side for each
//! line, and where the programme stands. Nothing that was decided is changed here, and what was on paper is entered as that; a plan is
//! proposed from it.

use std::cmp::Ordering;

use chrono::NaiveDate;
use domain::access::{Grant, Visitor, act};
use domain::id::{PersonId, PlanStageId};
use domain::plan::{Done, PlanLine};
use domain::plan_review::{Goal, HowFar, Made, PlanReview, PlanReviews, Reached, Stage};
use domain::scale::Scale;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::{Face, LearnerRecord, PlanOf};
use uuid::Uuid;

use super::actions::SetStage;
use super::beside::{Beside, beside};
use super::decided::entered_to_staff;
use super::goals::{how_far_said, reached_said, said as goal_said};
use super::made::Makers;
use super::paper_form::{TypedPaper, on_paper};
use super::table::{agreed_at, said, sessions, term};
use crate::briefing::said::{People, maker};
use crate::college::college_date;
use crate::kept::Form;
use crate::page::{page, param, query_word};
use crate::parts::{Avatar, ErrorSummary, Select, StaffPage, titled};
use crate::person::figure;
use crate::plan::shown::{order, place};
use crate::routes;
use crate::symbol::{Size, Symbol};
use crate::visitor::{self, Away, moment, storage};
use crate::words::{Locale, Words, use_words};

/// What a coordinator has on the table.
pub struct Theirs {
    /// Who reads.
    pub me: Face,
    /// The learner's plan beside what they said.
    pub of: PlanOf,
    /// What was made of the sessions looked back on.
    pub record: LearnerRecord,
    /// What was decided.
    pub reviews: PlanReviews,
}

impl Theirs {
    /// Everything of one learner, for the coordinator who asks, with what was made of the sessions of those days.
    pub async fn of(
        coordinator: &Visitor,
        learner: PersonId,
        (from, to): (NaiveDate, NaiveDate),
    ) -> Result<Self, Away> {
        let grant: Grant<act::ReadPlan> = storage().allow(coordinator, learner, moment()).await?;
        let of = storage().plan_of(&grant, moment()).await?;
        let grant: Grant<act::ReadReviews> = storage().allow(coordinator, learner, moment()).await?;
        let record = storage().learner_record(&grant, from, to, moment()).await?;
        let grant: Grant<act::ReadPlanReview> = storage().allow(coordinator, learner, moment()).await?;
        let reviews = storage().plan_reviews_of(&grant, moment()).await?;
        let me = storage().own_face(coordinator).await?;
        Ok(Self { me, of, record, reviews })
    }

    /// What the learner is called.
    pub fn name(&self) -> String {
        self.of.learner.name.called().to_owned()
    }

    /// Every line that may be answered, in the order of the day.
    pub fn lines(&self) -> Vec<&PlanLine> {
        let mut lines = self.of.history.newest(moment().today);
        lines.sort_by_key(|line| (order(&self.of.week, line.situation), line.from));
        lines
    }

    /// The names of people in it, and of whoever helped to say how it was.
    fn people(&self) -> People {
        self.of.people.iter().chain(&self.record.reviews.people).map(|(id, name)| (*id, name.clone())).collect()
    }
}

/// `/person/<id>/plan-review`
#[component]
pub fn PersonPage() -> impl IntoView {
    page(Locale::EnGb, || {
        let learner = param::<PersonId>("person");
        let overtaken = query_word::<Stage>("overtaken");
        let done = query_word::<Done>("done");
        async move {
            let coordinator = visitor::coordinator().await?;
            let theirs = Theirs::of(&coordinator, learner?, term()).await?;
            let typed = TypedPaper::take(&coordinator, &theirs.of.learner.id).await?.unwrap_or_default();
            Ok::<_, Away>(show(&theirs, overtaken, (&typed, done)))
        }
    })
}

fn show(it: &Theirs, overtaken: Option<Stage>, (typed, done): (&TypedPaper, Option<Done>)) -> AnyView {
    let words = use_words();
    let (learner, name) = (it.of.learner.id, it.name());
    let heading = words.say_with("plan-review-staff-title", &[("name", name.clone().into())]);
    let wrong = typed.wrong(words);
    let title = titled(&heading, !wrong.is_empty());
    let told = done.filter(|_| wrong.is_empty()).and_then(|done| told(words, done));
    let summary = (!wrong.is_empty()).then(|| view! { <ErrorSummary title=words.say("parts-trouble") wrong/> });
    let on = it.of.history.plans.first().map(|plan| {
        view! { <p>{words.say_with("plan-review-staff-on", &[("date", words.date(plan.review).into())])}</p> }
    });
    let nothing = it.reviews.all.is_empty().then(|| {
        view! { <p>{words.say_with("plan-review-staff-none-yet", &[("name", name.clone().into())])}</p> }
    });
    let reviews = it.reviews.all.iter().map(|review| one(words, it, review)).collect_view();
    let newest = it.reviews.all.first().filter(|_| it.reviews.frames.stages);
    let stage = newest.map(|review| stage_form(words, it, review, overtaken));
    let (on_paper, lines, face) = (on_paper(words, it, typed), lines(words, it), figure(&it.of.learner));
    view! {
        <StaffPage title me=figure(&it.me) back=Some(routes::person_plan(learner))>
            {summary}
            {told}
            <div class="said-who"><Avatar figure=face/><h1>{heading}</h1></div>
            {on}
            {nothing}
            <p class="read-row"><a href=routes::person_support(learner)>{words.say("observation-staff-support-link")}</a></p>
            <p class="read-row"><a href=routes::person_annual_review(learner)>{words.say("plan-review-staff-annual")}</a></p>
            <p class="read-row"><a href=routes::person_plan_review_paper(learner)>{words.say("plan-review-staff-paper")}</a></p>
            {on_paper}
            {reviews}
            {stage}
            <section><h2>{words.say("plan-review-staff-beside")}</h2>{lines}</section>
        </StaffPage>
    }
    .into_any()
}

/// What came of the paper that they entered.
fn told(words: Words, done: Done) -> Option<AnyView> {
    let key = match done {
        Done::Entered => "plan-review-staff-paper-entered",
        Done::NoReply => "plan-review-staff-paper-nothing",
        Done::Overtaken => "plan-review-staff-paper-overtaken",
        Done::Proposed | Done::Duty | Done::Again | Done::Ended => return None,
    };
    Some(view! { <p class="panel" role="status">{words.say(key)}</p> }.into_any())
}

/// One review: what was decided, the goals, and who made each.
pub fn one(words: Words, it: &Theirs, review: &PlanReview) -> AnyView {
    let key = if review.closed.is_some() { "plan-review-staff-over" } else { "plan-review-staff-open" };
    let date = college_date(words, review.closed.unwrap_or(review.opened));
    let title = words.say_with(key, &[("date", date.into())]);
    let decided = it.of.history.lines.iter().filter_map(|line| Some((line, review.decided.get(&line.id)?)));
    let decided = decided.map(|(line, made)| {
        let at = place(words, &it.of, line.situation).words;
        let what = words.say(&format!("plan-review-staff-decide-{}", made.what.decision().key()));
        let own = made.what.words().map(|own| view! { <span class="plan-own-words" dir="auto">{own.to_owned()}</span> });
        let args = [("where", at.into()), ("what", what.into())];
        let made_by = made_by(words, it, made);
        view! { <li>{words.say_with("plan-review-staff-decision", &args)}{own}<span class="quiet">{made_by}</span></li> }
    });
    let decided: Vec<_> = decided.collect();
    let goals = it.reviews.goals_of(review.number).map(|goal| {
        let said = goal_said(words, &goal.aim.what);
        view! {
            <li>
                <span class="said-row">
                    {said.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span class="as-written" dir="auto">{said.words}</span>
                </span>
                <span class="quiet">{made_by(words, it, &goal.aim)}</span>
                {steps(words, it, goal)}
            </li>
        }
    });
    let goals: Vec<_> = goals.collect();
    let reached = it.reviews.goals.iter().filter_map(|goal| Some((goal, goal.reached.get(&review.number)?)));
    let reached = reached.map(|(goal, made)| {
        let (key, number) = match made.what {
            HowFar::Step(step) => ("plan-review-staff-reached", signed(step)),
            HowFar::NotSure | HowFar::NotNow => ("plan-review-staff-reached-open", String::new()),
        };
        let args = [
            ("goal", goal_said(words, &goal.aim.what).words.into()),
            ("reached", how_far_said(words, goal, made.what).words.into()),
            ("number", number.into()),
        ];
        view! { <li class="as-written">{words.say_with(key, &args)}<span class="quiet">{made_by(words, it, made)}</span></li> }
    });
    let reached: Vec<_> = reached.collect();
    let stage = review.stage.as_ref().map(|stood| {
        let stage = stage_said(words, stood.stage);
        let args = [("stage", stage.into()), ("name", stood.by.1.to_string().into())];
        view! { <p>{words.say_with("plan-review-staff-stage-is", &args)}</p> }
    });
    view! {
        <section class="said-card">
            <h2>{title}</h2>
            {list(words, "plan-review-staff-decided-title", decided)}
            {list(words, "plan-review-staff-goals-title", goals)}
            {list(words, "plan-review-staff-reached-title", reached)}
            {stage}
        </section>
    }
    .into_any()
}

/// Who made it and when; where it was entered from paper, that too.
fn made_by<T>(words: Words, it: &Theirs, made: &Made<T>) -> String {
    let (name, people) = (it.name(), &it.of.people);
    let said_by = || {
        let maker = maker(words, &name, &made.maker, people);
        words.say_with("briefing-said-by", &[("maker", maker.into()), ("date", college_date(words, made.at).into())])
    };
    entered_to_staff(words, &name, made, people).unwrap_or_else(said_by)
}

/// What each step of a goal looks like, in the words it was written in, and who wrote them.
fn steps(words: Words, it: &Theirs, goal: &Goal) -> Option<AnyView> {
    let levels = goal.levels.as_ref().filter(|levels| levels.what.count() > 0)?;
    let said = Reached::ALL.iter().filter(|step| goal.level(**step).is_some()).map(|step| {
        let args = [("number", signed(*step).into()), ("said", reached_said(words, goal, *step).words.into())];
        view! { <li class="as-written" dir="auto">{words.say_with("plan-review-staff-level", &args)}</li> }
    });
    let made = made_by(words, it, levels);
    Some(view! { <ul class="goal-levels">{said.collect_view()}</ul><span class="quiet">{made}</span> }.into_any())
}

/// A step by its number, as those write it who use the scale.
fn signed(reached: Reached) -> String {
    let number = reached.number();
    match number.cmp(&0) {
        Ordering::Less => format!("\u{2212}{}", number.unsigned_abs()),
        Ordering::Equal => "0".to_owned(),
        Ordering::Greater => format!("+{number}"),
    }
}

fn list(words: Words, title: &str, rows: Vec<impl IntoView + 'static>) -> AnyView {
    match rows.is_empty() {
        true => ().into_any(),
        false => view! { <h3>{words.say(title)}</h3><ul class="list">{rows}</ul> }.into_any(),
    }
}

/// Every line that may be answered, with the four side by side, each with who made it.
pub fn lines(words: Words, it: &Theirs) -> Vec<AnyView> {
    let (name, people) = (it.name(), it.people());
    let makers = Makers { words, name: &name, people: &people };
    let statement = it.of.statement.as_ref();
    let each = it.lines().into_iter().map(|line| {
        let agreed = agreed_at(&it.of.history, it.of.learner.id, line);
        let sessions = sessions(line, &it.record);
        let agreed_by = agreed.map(|agreed| makers.agreed(agreed)).unwrap_or_default();
        let made = [makers.said(&said(statement), line), agreed_by, makers.given(&sessions), makers.felt(&sessions)];
        let to_staff = Some((name.as_str(), made));
        let four = Beside { line, agreed, statement, sessions, people: &people, is_below_line: true, to_staff };
        view! { <h3 dir="auto">{place(words, &it.of, line.situation).words}</h3>{beside(words, &four)} }.into_any()
    });
    each.collect()
}

fn stage_said(words: Words, stage: Stage) -> String {
    words.say(&format!("plan-review-staff-stage-{}", stage.key()))
}

/// `picked` is what they wanted, where somebody else said otherwise meanwhile.
fn stage_form(words: Words, it: &Theirs, review: &PlanReview, picked: Option<Stage>) -> AnyView {
    let stood = review.stage.as_ref().map(|stood| stood.stage);
    let told = stood.filter(|stood| picked.is_some_and(|picked| picked != *stood)).map(|stood| {
        let now = stage_said(words, stood);
        view! { <p class="trouble" role="alert">{words.say_with("parts-staff-overtaken", &[("now", now.into())])}</p> }
    });
    let options = Stage::ALL.iter().map(|stage| (stage.key().to_owned(), stage_said(words, *stage)));
    let options = std::iter::once((String::new(), String::new())).chain(options).collect();
    let chosen = picked.or(stood).map(|stage| stage.key().to_owned()).unwrap_or_default();
    let named = words.say_with("plan-review-staff-stage-save", &[("name", it.name().into())]);
    let form = named.clone();
    view! {
        <form method="post" action=SetStage::url() aria-label=form class="panel">
            {told}
            <input type="hidden" name="person" value=it.of.learner.id.to_string()/>
            <input type="hidden" name="id" value=PlanStageId::new(Uuid::now_v7()).to_string()/>
            <input type="hidden" name="seen" value=stood.map_or("", Stage::key)/>
            <Select name="stage" label=words.say("plan-review-staff-stage") options chosen wrong=None/>
            <button type="submit" class="main-button">{named}</button>
        </form>
    }
    .into_any()
}
