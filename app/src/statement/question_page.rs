//! One question a page: heading, answers to pick, and one button.

use domain::access::Grant;
use domain::id::SaveId;
use domain::question::{Question, Value};
use domain::scale::Scale;
use domain::statement::{Road, Step};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::MySupport;
use uuid::Uuid;

use super::actions::AnswerQuestion;
use super::ahead::pictures_ahead;
use super::asking::Asking;
use super::picks::{Picks, own_words};
use super::{about, take_back_answer_page};
use crate::page::{page, param, param_word, query};
use crate::parts::{Continue, LearnerPage, Progress, Question as Questions, SaidRow};
use crate::person::figure;
use crate::question::FetchAhead;
use crate::question::two_at_a_time::{Shown, shown};
use crate::routes;
use crate::visitor::{self, Away, go_to, moment, not_here, storage};
use crate::words::{Locale, Said, Words, use_words};

/// `/statement/<situation>/<question>`
#[component]
pub fn QuestionPage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let road = param::<Road>("situation");
        let question = param_word::<Question>("question");
        let then = query::<String>("then").unwrap_or_default();
        let part = query("part");
        let came_back = query::<String>("from").is_some_and(|from| from == routes::BACK);
        async move {
            let learner = visitor::learner().await?;
            let (road, question) = (road?, question?);
            let grant = Grant::themself(&learner)?;
            let support = match came_back {
                true => {
                    storage()
                        .my_support_back_at(&grant, Step { situation: road.situation(), question }, moment())
                        .await?
                }
                false => storage().my_support(&grant, moment()).await?,
            };
            if support.sitting.is_none() {
                return Err(go_to(routes::SITTING));
            }
            let road = about::asked(&support, road)?;
            let asking = Asking::of(use_words(), &support, road, question).ok_or_else(not_here)?;
            Ok::<_, Away>(show(support, asking, then, part))
        }
    })
}

fn show(support: MySupport, asking: Asking, then: String, part: Option<usize>) -> impl IntoView {
    let words = use_words();
    let (title, own_words) = (title(words, &asking), own_words(&asking));
    // whoever changes one answer goes back to where all are checked, which is no going back along the road (R44)
    let (here, back) = match then == routes::THEN_CHECK {
        true => (routes::question_again(asking.road, asking.step.question), routes::CHECK.to_owned()),
        false => (routes::question(asking.road, asking.step.question), asking.back),
    };
    let question = asking.step.question;
    let is_asked_again = question.asks_again().is_some();
    let privately = asking.step.question.is_private().then(|| private(words, &support));
    let talk = to_talk_about(words, &support, asking.step);
    let take_back = take_back_answer_page::offer(words, &support, asking.step);
    let Shown { options, kept, before, others, next } = shown(words, asking.options, part);
    let pictures = pictures_ahead(words, &support, asking.road, asking.step);
    view! {
        <LearnerPage
            title
            me=figure(&support.me)
            back=Some(back)
            reader=support.reader.as_ref().map(figure)
            talk=routes::talk(&here)
        >
            <FetchAhead pictures/>
            <Progress number=asking.number total=asking.total more=asking.more/>
            <form method="post" action=AnswerQuestion::url() data-keep="/statement/">
                <input type="hidden" name="road" value=asking.road.to_string()/>
                <input type="hidden" name="about" value=asking.step.situation.to_string()/>
                <input type="hidden" name="question" value=asking.step.question.key()/>
                <input type="hidden" name="save" value=SaveId::new(Uuid::now_v7()).to_string()/>
                <input type="hidden" name="turn" value="0"/>
                <input type="hidden" name="asked_in" value=words.asked_in().to_string()/>
                <input type="hidden" name="then" value=then/>
                <input type="hidden" name="part" value=next/>
                {kept.into_iter().map(|pick| view! { <input type="hidden" name="kept[]" value=pick.word/> }).collect_view()}
                <Questions said=asking.heading hint=asking.hint pair=is_asked_again>
                    {talk}
                    {privately.map(|said| view! { <SaidRow said/> })}
                    {before.into_iter().map(|said| view! { <SaidRow said/> }).collect_view()}
                    {asking.said_now.map(|said| view! { <super::said::SaidNow said/> })}
                    <Picks
                        field="pick[]".to_owned() typed="typed".to_owned() question options others
                        apart=asking.apart own_words
                    />
                </Questions>
                <Continue label=words.said("parts-continue")/>
            </form>
            {take_back}
        </LearnerPage>
    }
}

/// The page's title: its question, which names its place, and the part of the say where it has none (R78).
fn title(words: Words, asking: &Asking) -> String {
    let heading = &asking.heading.words;
    match asking.road {
        Road::Topic(topic) => format!("{heading} – {}", words.topic(topic).words),
        Road::Of(_) => heading.clone(),
    }
}

/// That they want to talk about it, where that is what they said.
pub fn to_talk_about(words: Words, support: &MySupport, step: Step) -> Option<impl IntoView + use<>> {
    let answers = support.statements.answers();
    let talk = answers.get(step.situation, step.question).filter(|answer| answer.value == Value::TalkToMe);
    talk.map(|_| view! { <SaidRow said=words.said("question-talk-to-me")/> })
}

/// Who sees an answer that is in no briefing: everyone who plans their support, each by name.
pub fn private(words: Words, support: &MySupport) -> Said {
    if support.coordinators.is_empty() {
        return words.said("statement-private-planners");
    }
    let names = words.list(support.coordinators.iter().map(|face| face.name.to_string()));
    words.said_with("statement-private", &[("names", names.into())])
}
