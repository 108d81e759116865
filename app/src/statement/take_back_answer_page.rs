//! Taking back one answer: shown once more, asked once, done at once (R45).

use domain::access::Grant;
use domain::question::Question;
use domain::scale::Scale;
use domain::situation::Situation;
use domain::statement::{Answers, Road, Step, Topic};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::MySupport;

use super::actions::TakeBackAnswer;
use super::said::{answer, take_back};
use crate::page::{page, param, param_word};
use crate::parts::{Continue, Heading, LearnerPage, LinkRow};
use crate::person::figure;
use crate::routes;
use crate::visitor::{self, Away, go_to, moment, not_here, storage};
use crate::words::{Locale, Words, use_words};

/// `/statement/<situation>/<question>/take-back`
#[component]
pub fn TakeBackAnswerPage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let situation = param::<Situation>("situation").ok();
        let question = param_word::<Question>("question").ok();
        async move {
            let learner = visitor::learner().await?;
            let step = situation.zip(question).and_then(|(situation, question)| Step::new(situation, question));
            let step = step.ok_or_else(not_here)?;
            let support = storage().my_support(&Grant::themself(&learner)?, moment()).await?;
            may_be_shown(&support, step)?;
            let said = holding(&support, step).ok_or_else(|| go_to(routes::YOU_SAID))?;
            Ok::<_, Away>(show(support, &said, step))
        }
    })
}

/// What is private is on no page but its own question's and this one, and on neither while someone sits beside them.
fn may_be_shown(support: &MySupport, step: Step) -> Result<(), Away> {
    match step.question.is_private() {
        true if support.sitting.is_none() => Err(go_to(routes::SITTING)),
        true if support.questions.is_overlooked() => Err(not_here()),
        _ => Ok(()),
    }
}

/// The way here from where a private question is asked, once it is answered: "You said" does not show it (R45).
pub fn offer(words: Words, support: &MySupport, step: Step) -> Option<impl IntoView + use<>> {
    let is_offered = step.question.is_private() && holding(support, step).is_some();
    is_offered.then(|| {
        view! { <LinkRow href=routes::take_back_answer(step) said=take_back(words, support, step) note=None/> }
    })
}

/// The page that led here, and leads on where the answer is left as it is.
fn came_from(step: Step) -> String {
    match Topic::ALL.iter().find(|topic| topic.questions().contains(&step.question)) {
        Some(topic) if step.question.is_private() => routes::question(Road::Topic(*topic), step.question),
        _ => routes::YOU_SAID.to_owned(),
    }
}

/// The answers that hold it: those being made, else those staff read, where it was only taken out of the others.
fn holding(support: &MySupport, step: Step) -> Option<Answers> {
    let sent = support.statements.sent().map(|sent| sent.answers.clone());
    let both = [Some(support.statements.answers()), sent].into_iter().flatten();
    both.into_iter().find(|answers| answers.get(step.situation, step.question).is_some())
}

fn show(support: MySupport, said: &Answers, step: Step) -> impl IntoView + use<> {
    let words = use_words();
    let heading = take_back(words, &support, step);
    let shown = answer(words, &support, said, step);
    let sent = support.statements.sent();
    let staff_read_it = sent.is_some_and(|sent| sent.answers.get(step.situation, step.question).is_some());
    let hint = words.said(match (staff_read_it, step.question.is_private()) {
        (true, true) => "statement-take-back-private-lead",
        (true, false) => "statement-take-back-lead",
        (false, _) => "statement-not-sent-yet",
    });
    let from = came_from(step);
    view! {
        <LearnerPage
            title=heading.words.clone()
            me=figure(&support.me)
            back=Some(from.clone())
            reader=support.reader.as_ref().map(figure)
            talk=routes::talk(&from)
        >
            <Heading said=heading hint=Some(hint)/>
            {shown}
            <form method="post" action=TakeBackAnswer::url()>
                <input type="hidden" name="about" value=step.situation.to_string()/>
                <input type="hidden" name="question" value=step.question.key()/>
                <Continue label=words.said("statement-take-back")/>
            </form>
            <LinkRow href=from said=words.said("statement-take-back-keep") note=None/>
        </LearnerPage>
    }
}
