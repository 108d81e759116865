//! One line of a plan: what was asked beside what is offered and why, and the learner's answer to it; or a duty, to which there
//! is none.

use domain::access::Grant;
use domain::id::{PersonId, PlanLineId};
use domain::plan::{PlanLine, Reply, Standing};
use domain::scale::Scale;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::{OwnPlan, WhoReads};

use super::actions::AnswerLine;
use super::duty_page;
use super::mark;
use super::not_agree::not_agree;
use super::shown::{asked, assistant, called_by, offered, terms, waits, why};
use crate::page::{has_query, page, param, query};
use crate::parts::{LearnerPage, SaidRow, Trouble, maker_below, pictured, titled};
use crate::person::figure;
use crate::plan_review::talk_to_learner;
use crate::question::{OneAnswer, OneAnswerForm, Pick};
use crate::routes;
use crate::visitor::{self, Away, go_to, moment, not_here, storage};
use crate::words::{Locale, Said, Words, use_words};

/// `/plan/line/<id>`
#[component]
pub fn LinePage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let line = param::<PlanLineId>("line");
        let (part, not_told) = (query("part"), has_query("not-told"));
        async move {
            let learner = visitor::learner().await?;
            let own = storage().own_plan(&Grant::themself(&learner)?, moment()).await?;
            if own.sitting.is_none() {
                return Err(go_to(routes::SITTING));
            }
            let line = line.ok().and_then(|id| own.history.line(id)).ok_or_else(not_here)?.clone();
            let who = storage().who_reads(&Grant::themself(&learner)?, moment()).await?;
            // of a lesson they had before, which is read beside the plan and no more
            if !own.history.is_there(line.situation) {
                return Err(go_to(if not_told { routes::PLAN_NOT_TOLD } else { routes::PLAN }));
            }
            // once nobody was told, the plan says so in the place of a line that is shown no more
            let overtaken = if not_told { routes::PLAN_NOT_TOLD } else { routes::PLAN_OVERTAKEN };
            if let Some(duty) = line.origin.duty() {
                if own.history.duties(moment().today).all(|standing| standing.id != line.id) {
                    return Err(go_to(overtaken));
                }
                return Ok(duty_page::show(&own, &line, (duty, not_told), &who));
            }
            if !own.history.is_newest(line.id, moment().today) && line.standing().agreement().is_none() {
                return Err(go_to(overtaken));
            }
            Ok::<_, Away>(show(own, line, who, (part, not_told)).into_any())
        }
    })
}

fn show(own: OwnPlan, line: PlanLine, who: WhoReads, (part, not_told): (Option<usize>, bool)) -> impl IntoView {
    let words = use_words();
    let at = called_by(words, &own, &line);
    let key = if waits(&line) { "plan-line-title" } else { "plan-line-title-again" };
    let heading = words.said_with(key, &[("where", at.words.into())]);
    let title = titled(&heading.words, not_told);
    let asks = asks(words, (&own, &line), heading, part);
    let wrote: Vec<_> = proposers(&own, &line).collect();
    let not_agree = not_agree(words, &who, line.id, &wrote);
    view! {
        <LearnerPage
            title
            me=figure(&own.me)
            back=Some(routes::PLAN.to_owned())
            reader=own.reader.as_ref().map(figure)
            talk=routes::talk(&routes::plan_line(line.id))
        >
            {not_told.then(|| view! { <Trouble said=words.said("talk-not-told")/> })}
            <OneAnswerForm asked=asks action=AnswerLine::url() keeps=None>
                <input type="hidden" name="line" value=line.id.to_string()/>
            </OneAnswerForm>
            {not_agree}
        </LearnerPage>
    }
}

/// Who wrote this line, and who the newest plan: neither hears a complaint about it.
fn proposers(own: &OwnPlan, line: &PlanLine) -> impl Iterator<Item = PersonId> {
    let plans = own.history.plans.iter().enumerate();
    let wrote = plans.filter(|(place, plan)| *place == 0 || plan.number == line.number);
    wrote.map(|(_, plan)| plan.by.0)
}

fn what_was_asked(words: Words, own: &OwnPlan, line: &PlanLine) -> AnyView {
    match asked(line) {
        Ok(asked) => terms(words, asked, &own.people),
        Err(because) => view! { <SaidRow said=words.said(&format!("plan-because-{because}"))/> }.into_any(),
    }
}

/// The answers there are: to what is agreed already, another than that.
fn replies(standing: &Standing) -> &'static [Reply] {
    match standing {
        Standing::Agreed(agreement) if !agreement.is_asked_again() => {
            &[Reply::Different, Reply::TalkFirst, Reply::NotSure, Reply::NotNow, Reply::TakeBack]
        }
        Standing::Agreed(_) | Standing::Reopened(..) => {
            &[Reply::Agree, Reply::Different, Reply::TalkFirst, Reply::NotSure, Reply::NotNow, Reply::TakeBack]
        }
        Standing::Open(_) | Standing::TakenBack(..) => {
            &[Reply::Agree, Reply::Different, Reply::TalkFirst, Reply::NotSure, Reply::NotNow]
        }
    }
}

fn asks(words: Words, (own, line): (&OwnPlan, &PlanLine), said: Said, part: Option<usize>) -> OneAnswer {
    let given = line.replies.last().map(|answered| answered.reply).filter(|_| !waits(line));
    let set_apart = |reply: &&Reply| !matches!(reply, Reply::NotSure | Reply::NotNow);
    let options = replies(&line.standing()).iter().filter(set_apart).map(|reply| {
        let said = words.said(&format!("plan-reply-{}", reply.key()));
        Pick::new(reply.key(), said, given == Some(*reply))
    });
    OneAnswer {
        said,
        about: Some(about(words, own, line)),
        options: options.collect(),
        apart: Pick::apart(words, given.map(Reply::key)),
        own_words: None,
        part,
    }
}

/// What was asked beside what is offered, and why.
fn about(words: Words, own: &OwnPlan, line: &PlanLine) -> AnyView {
    let begins = line.from.map(|from| words.said_with("plan-from", &[("date", words.date(from).into())]));
    let by = own.history.plans.iter().find(|plan| plan.number == line.number).map(|plan| {
        let by = [("name", plan.by.1.to_string().into())];
        view! { {maker_below(words.said_with("plan-offered-by", &by))} }
    });
    view! {
        <div class="plan-beside">
            <section class="answered">{pictured(words.said("plan-asked"))}{what_was_asked(words, own, line)}</section>
            <section class="answered">
                {pictured(words.said("plan-offered"))}
                {offered(words, line, &own.people)}
                {assistant(words, line)}
                {begins.map(|said| view! { <SaidRow said/> })}
                {by}
            </section>
        </div>
        {own.history.talks.get(&line.id).map(|talk| talk_to_learner(words, talk))}
        {why(words, &line.origin).map(|why| view! { <section>{pictured(words.said("plan-why"))}{why}</section> })}
        {(!line.replies.is_empty()).then(|| view! { <SaidRow said=mark::to_learner(words, line)/> })}
    }
    .into_any()
}
