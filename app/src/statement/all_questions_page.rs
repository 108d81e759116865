//! A whole road of questions on one page, for those who want to see them together.

use domain::access::Grant;
use domain::id::SaveId;
use domain::statement::Road;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::MySupport;
use uuid::Uuid;

use super::actions::AnswerAll;
use super::asking::Asking;
use super::picks::{Picks, own_words};
use super::question_page::{private, to_talk_about};
use super::{about, said, take_back_answer_page};
use crate::page::{has_query, page, param};
use crate::parts::{Continue, Heading, LearnerPage, OneQuestion, SaidRow, Trouble, titled};
use crate::person::figure;
use crate::routes;
use crate::visitor::{self, Away, go_to, moment, not_here, storage};
use crate::words::{Locale, Words, use_words};

/// `/statement/<situation>/all`
#[component]
pub fn AllQuestionsPage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let road = param::<Road>("situation").ok();
        let refused = has_query("refused");
        async move {
            let learner = visitor::learner().await?;
            let support = storage().my_support(&Grant::themself(&learner)?, moment()).await?;
            let road = about::asked(&support, road.ok_or_else(not_here)?)?;
            if support.sitting.is_none() {
                return Err(go_to(routes::SITTING));
            }
            Ok::<_, Away>(show(support, road, refused))
        }
    })
}

fn show(support: MySupport, road: Road, refused: bool) -> impl IntoView {
    let words = use_words();
    let place = match road {
        Road::Topic(topic) => words.topic(topic),
        Road::Of(_) => said::title(words, &support, road),
    };
    let heading = words.said_with("statement-all-title", &[("where", place.words.into())]);
    let here = routes::all_questions(road);
    let asked = asked(words, &support, road);
    let take_back = asked.iter().filter_map(|asking| take_back_answer_page::offer(words, &support, asking.step));
    let take_back = take_back.collect_view();
    let questions = asked.into_iter().map(|asking| question(words, &support, asking)).collect_view();
    view! {
        <LearnerPage
            title=titled(&heading.words, refused)
            me=figure(&support.me)
            back=Some(routes::start(road))
            reader=support.reader.as_ref().map(figure)
            talk=routes::talk(&here)
        >
            {refused.then(|| view! { <Trouble said=words.said("statement-not-kept-alone")/> })}
            <form method="post" action=AnswerAll::url() data-keep="/statement/">
                <input type="hidden" name="road" value=road.to_string()/>
                <input type="hidden" name="save" value=SaveId::new(Uuid::now_v7()).to_string()/>
                <input type="hidden" name="turn" value="0"/>
                <input type="hidden" name="asked_in" value=words.asked_in().to_string()/>
                <Heading said=heading hint=Some(words.said("statement-all-lead"))/>
                {questions}
                <Continue label=words.said("parts-continue")/>
            </form>
            {take_back}
        </LearnerPage>
    }
}

/// Every question of the road. What is asked again in another form comes after this page: beside the first it would be no
/// other form.
fn asked(words: Words, support: &MySupport, road: Road) -> Vec<Asking> {
    let steps = support.questions.road(&support.statements.answers(), road).into_iter();
    let steps = steps.filter(|step| step.question.asks_again().is_none());
    steps.filter_map(|step| Asking::of(words, support, road, step.question)).collect()
}

/// One of them. Its field is sent though nothing is picked, so that what was shown is known.
fn question(words: Words, support: &MySupport, asking: Asking) -> impl IntoView + use<> {
    use domain::scale::Scale;
    let question = asking.step.question;
    let name = format!("{}.{}", asking.step.situation, question.key());
    let field = format!("picks[{name}][]");
    let own_words = own_words(&asking);
    let privately = question.is_private().then(|| private(words, support));
    let talk = to_talk_about(words, support, asking.step);
    view! {
        <input type="hidden" name=field.clone() value=""/>
        <OneQuestion id=question.key().to_owned() said=asking.heading hint=asking.hint>
            {talk}
            {privately.map(|said| view! { <SaidRow said/> })}
            <Picks
                field typed=format!("typed[{name}]") question options=asking.options others=None
                apart=asking.apart own_words
            />
        </OneQuestion>
    }
}
