//! How places, lines and reasons of a plan are shown, to learners and to staff.

use domain::plan::{Duty, LessonsBefore, Named, Origin, PlanLine, Reason, Standing, Terms};
use domain::question::{Picked, Question, Value};
use domain::scale::Scale;
use domain::situation::Situation;
use domain::statement::Answers;
use leptos::prelude::*;
use storage::{OwnPlan, PlanOf, WeekSession};

use super::before;
use crate::briefing::said::{People, picks};
use crate::parts::SaidRow;
use crate::statement::session_name;
use crate::symbol::{Size, Symbol};
use crate::visitor::moment;
use crate::words::{Arg, Said, Words};

/// A plan whose places have names.
pub trait Places {
    /// The lessons its learner has.
    fn week(&self) -> &[WeekSession];
    /// Those they had before.
    fn before(&self) -> &LessonsBefore;
}

impl Places for OwnPlan {
    fn week(&self) -> &[WeekSession] {
        &self.week
    }

    fn before(&self) -> &LessonsBefore {
        &self.history.before
    }
}

impl Places for PlanOf {
    fn week(&self) -> &[WeekSession] {
        &self.week
    }

    fn before(&self) -> &LessonsBefore {
        &self.history.before
    }
}

/// What a place is called: a session by its full name, whether they have it still or had it before.
pub fn place(words: Words, plan: &impl Places, situation: Situation) -> Said {
    match situation {
        Situation::Time(time) => words.time_of_day(time),
        Situation::Session(id) => {
            let now = plan.week().iter().find(|session| session.id == id);
            let now = now.map(|session| session_name(words, plan.week(), session));
            let before = || plan.before().get(&id).map(|lesson| before::name(words, lesson));
            let name = now.or_else(before).unwrap_or_else(|| words.say("plan-lesson-gone"));
            words.said_with("statement-lesson", &[("class", name.into())])
        }
        _ => words.said("statement-all-lessons"),
    }
}

/// What a line is called: its place, and the day from which it holds, where there is one: two lines of a place are told apart by it.
pub fn called_by(words: Words, plan: &impl Places, line: &PlanLine) -> Said {
    let Said { words: at, symbol } = place(words, plan, line.situation);
    Said { words: line.from.map_or_else(|| at.clone(), |from| words.list([at.clone(), words.date(from)])), symbol }
}

/// Where a place comes on a page: all lessons, then the week, then the times of the day.
pub fn order(week: &[WeekSession], situation: Situation) -> (usize, Situation) {
    let place = match situation {
        Situation::AllLessons => 0,
        Situation::Session(id) => 1 + week.iter().position(|session| session.id == id).unwrap_or(week.len()),
        _ => week.len() + 2,
    };
    (place, situation)
}

/// The newest line of each place today, in the order of the day.
pub fn newest(own: &OwnPlan) -> Vec<&PlanLine> {
    let mut lines = own.history.newest(moment().today);
    lines.sort_by_key(|line| (order(&own.week, line.situation), line.from));
    lines
}

/// Whether a line waits for the learner: not answered yet, or answered in a sitting that staff started.
pub fn waits(line: &PlanLine) -> bool {
    match line.standing() {
        Standing::Open(said) => said.is_none(),
        Standing::Agreed(agreement) => agreement.is_asked_again(),
        Standing::Reopened(..) | Standing::TakenBack(..) => false,
    }
}

/// What was asked, question by question, each pick with its symbol.
pub fn terms(words: Words, terms: &Terms, people: &People) -> AnyView {
    listed(words, terms, people, |question| words.short(question).words)
}

/// What of a place was answered without a pick: not sure, not now, talk to me about it. It is no part of what can be given, and is not to
/// be overlooked beside what is.
pub fn still_open(words: Words, said: &Answers, at: Situation) -> Option<AnyView> {
    let of_place = |question: &&Question| **question != Question::Presence && !question.is_private();
    let open = Question::ALL.iter().filter(of_place).filter_map(|question| {
        let value = said.get(at, *question).map(|answer| &answer.value)?;
        let said = words.value(*question, value, str::to_owned).into_iter().next()?;
        (!matches!(value, Value::Picked(_))).then(|| {
            view! {
                <div>
                    <dt>{words.short(*question).words}</dt>
                    <dd>{said.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span>{said.words}</span></dd>
                </div>
            }
        })
    });
    let open: Vec<_> = open.collect();
    (!open.is_empty()).then(|| view! { <dl class="plan-terms">{open}</dl> }.into_any())
}

/// What a line gives. Where that is not just what was asked, nothing of it is called what they want.
pub fn given(words: Words, line: &PlanLine, people: &People) -> AnyView {
    listed(words, &line.terms, people, |question| called(words, line, question))
}

/// The same where it is proposed: each part that is not as it was asked says so, and what was asked and is not in it too.
pub fn offered(words: Words, line: &PlanLine, people: &People) -> AnyView {
    let Origin::Different { asked, .. } = &line.origin else { return given(words, line, people) };
    let differs = |question| line.terms.get(question) != asked.get(question);
    let gone = asked.lines().filter(|(question, _)| line.terms.get(*question).is_none());
    let gone = gone.map(|(question, _)| {
        let said = words.said("plan-differs-gone");
        view! { <div class="differs"><dt>{called(words, line, question)}</dt>{marked(said)}</div> }
    });
    let rows = line.terms.lines().map(|(question, picked)| {
        let (is_other, named) = (differs(question), called(words, line, question));
        let mark = is_other.then(|| marked(words.said("plan-differs")));
        let picks = picked_rows(words, question, picked, people);
        view! { <div class=is_other.then_some("differs")><dt>{named}</dt>{picks}{mark}</div> }
    });
    view! { <dl class="plan-terms">{rows.collect_view()}{gone.collect_view()}</dl> }.into_any()
}

fn marked(said: Said) -> AnyView {
    let picture = said.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> });
    view! { <dd class="mark">{picture}<span>{said.words}</span></dd> }.into_any()
}

/// What a part of a line is called.
pub fn called(words: Words, line: &PlanLine, question: Question) -> String {
    match (&line.origin, question) {
        (Origin::AsAsked, _) => words.short(question).words,
        (_, question) => given_called(words, question),
    }
}

/// The same of what is given, whoever wants it or not.
pub fn given_called(words: Words, question: Question) -> String {
    match question {
        Question::Presence => words.say("plan-given"),
        question => words.short(question).words,
    }
}

fn listed(words: Words, terms: &Terms, people: &People, called: impl Fn(Question) -> String) -> AnyView {
    let lines = terms.lines().map(|(question, picked)| {
        view! { <div><dt>{called(question)}</dt>{picked_rows(words, question, picked, people)}</div> }
    });
    view! { <dl class="plan-terms">{lines.collect_view()}</dl> }.into_any()
}

fn picked_rows(words: Words, question: Question, picked: &Picked, people: &People) -> AnyView {
    let picks = picks(words, question, &Value::Picked(picked.clone()), people).into_iter().map(|said| {
        view! {
            <dd>
                {said.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}
                <span dir="auto">{said.words}</span>
            </dd>
        }
    });
    picks.collect_view().into_any()
}

/// That the learner's own assistant gives it, to the learner.
pub fn assistant(words: Words, line: &PlanLine) -> Option<AnyView> {
    let name = line.own_assistant.clone()?;
    let said = words.said_with("plan-own-assistant", &[("name", name.into())]);
    Some(view! { <SaidRow said/> }.into_any())
}

/// The same, to staff.
pub fn assistant_to_staff(words: Words, name: &str, line: &PlanLine) -> Option<String> {
    let args = [("name", name.to_owned().into()), ("assistant", line.own_assistant.clone()?.into())];
    Some(words.say_with("briefing-own-assistant", &args))
}

/// By whose word a duty is, since when, and when it is looked at again: what the sentence about it is made of.
pub fn duty_is_by<'a>(words: Words, duty: &Duty) -> [(&'static str, Arg<'a>); 3] {
    [
        ("name", duty.by.1.to_string().into()),
        ("since", words.date_and_year(duty.since).into()),
        ("date", words.date(duty.review).into()),
    ]
}

/// A reason as the learner reads it: its sentence with its symbol.
pub fn reason(words: Words, reason: &Reason) -> Said {
    match reason.named() {
        Named::Shipped(shipped) => words.said(&format!("plan-reason-{}", shipped.key())),
        Named::Own(_, own) => {
            Said { words: own.says().to_owned(), symbol: own.picture().or_else(|| words.concept("plan-why")) }
        }
    }
}

/// Why a line is not just what was asked: the reason, and the words beside it.
pub fn why(words: Words, origin: &Origin) -> Option<AnyView> {
    let given = origin.reason()?;
    let said = reason(words, given);
    let beside = (!given.words().is_empty())
        .then(|| view! { <p class="plan-own-words" dir="auto">{given.words().to_owned()}</p> });
    Some(
        view! {
            <div class="plan-why">
                <p class="said-row">
                    {said.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}
                    <span dir="auto">{said.words}</span>
                </p>
                {beside}
            </div>
        }
        .into_any(),
    )
}

/// What was asked where a line was proposed: the learner's own terms, or why there are none.
pub fn asked(line: &PlanLine) -> Result<&Terms, &'static str> {
    match &line.origin {
        Origin::AsAsked => Ok(&line.terms),
        Origin::Different { asked, .. } => Ok(asked),
        Origin::Offered { because, .. } => Err(because.key()),
        Origin::Duty(_) => Err("not-asked"),
    }
}
