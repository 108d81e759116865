//! Taking back one answer: shown once more, asked once, done at once (R45).

use domain::access::Grant;
use domain::question::Question;
use domain::scale::Scale;
use domain::situation::Situation;
use domain::statement::{Answers, Step};
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
use crate::words::{Locale, use_words};

/// `/statement/<situation>/<question>/take-back`
#[component]
pub fn TakeBackAnswerPage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let situation = param::<Situation>("situation").ok();
        let question = param_word::<Question>("question").ok();
        async move {
            let learner = visitor::learner().await?;
            let step = situation.zip(question).and_then(|(situation, question)| Step::new(situation, question));
            // what is private is on no page but its own question's
            let step = step.filter(|step| !step.question.is_private()).ok_or_else(not_here)?;
            let support = storage().my_support(&Grant::themself(&learner)?, moment()).await?;
            let said = holding(&support, step).ok_or_else(|| go_to(routes::YOU_SAID))?;
            Ok::<_, Away>(show(support, &said, step))
        }
    })
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
    let hint = words.said(if staff_read_it { "statement-take-back-lead" } else { "statement-not-sent-yet" });
    view! {
        <LearnerPage
            title=heading.words.clone()
            me=figure(&support.me)
            back=Some(routes::YOU_SAID.to_owned())
            reader=support.reader.as_ref().map(figure)
            talk=routes::talk(routes::YOU_SAID)
        >
            <Heading said=heading hint=Some(hint)/>
            {shown}
            <form method="post" action=TakeBackAnswer::url()>
                <input type="hidden" name="about" value=step.situation.to_string()/>
                <input type="hidden" name="question" value=step.question.key()/>
                <Continue label=words.said("statement-take-back")/>
            </form>
            <LinkRow href=routes::YOU_SAID.to_owned() said=words.said("statement-take-back-keep") note=None/>
        </LearnerPage>
    }
}
