//! One question a page: heading, answers to pick, and one button.

use domain::access::Grant;
use domain::id::SaveId;
use domain::question::Question;
use domain::scale::Scale;
use domain::statement::Road;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::{use_params_map, use_query_map};
use storage::MySupport;
use uuid::Uuid;

use super::actions::AnswerQuestion;
use super::asking::{Asking, Pick};
use crate::page::page;
use crate::parts::{Apart, Choice, Continue, LearnerPage, Progress, Question as Questions};
use crate::person::figure;
use crate::routes;
use crate::visitor::{self, Away, go_to, moment, not_here, storage};
use crate::words::{Locale, use_words};

/// `/statement/<situation>/<question>`
#[component]
pub fn QuestionPage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let params = use_params_map().get_untracked();
        let road = params.get("situation").and_then(|word| word.parse::<Road>().ok());
        let question = params.get("question").and_then(|word| Question::parse(&word));
        let query = use_query_map().get_untracked();
        let then = query.get("then").unwrap_or_default();
        let came_back = query.get("from").is_some_and(|from| from == routes::BACK);
        async move {
            let learner = visitor::learner().await?;
            let (road, question) = road.zip(question).ok_or_else(not_here)?;
            let grant = Grant::themself(&learner)?;
            let support = match came_back {
                true => storage().my_support_back_at(&grant, question, moment()).await?,
                false => storage().my_support(&grant, moment()).await?,
            };
            if support.sitting.is_none() {
                return Err(go_to(routes::SITTING));
            }
            let asking = Asking::of(use_words(), &support, road, question).ok_or_else(not_here)?;
            Ok::<_, Away>(show(support, asking, then))
        }
    })
}

fn show(support: MySupport, asking: Asking, then: String) -> impl IntoView {
    let words = use_words();
    let here = routes::question(asking.road, asking.step.question);
    let many = asking.step.question.takes_many();
    let choice = move |pick: Pick| {
        let figure = pick.face.as_ref().map(figure);
        view! { <Choice name="pick[]" value=pick.word said=pick.said picked=pick.picked many figure/> }
    };
    let title = asking.heading.words.clone();
    view! {
        <LearnerPage
            title
            me=figure(&support.me)
            back=Some(asking.back)
            reader=support.reader.map(|reader| reader.name.called().to_owned())
            talk=routes::talk(&here)
        >
            <Progress number=asking.number total=asking.total/>
            <form method="post" action=AnswerQuestion::url() data-keep="/statement/">
                <input type="hidden" name="road" value=asking.road.to_string()/>
                <input type="hidden" name="about" value=asking.step.situation.to_string()/>
                <input type="hidden" name="question" value=asking.step.question.key()/>
                <input type="hidden" name="save" value=SaveId::new(Uuid::now_v7()).to_string()/>
                <input type="hidden" name="turn" value="0"/>
                <input type="hidden" name="then" value=then/>
                <Questions said=asking.heading hint=asking.hint>
                    {asking.said_now.map(|said| view! { <super::said::SaidNow said/> })}
                    {asking.options.into_iter().map(choice).collect_view()}
                    <Apart>{asking.apart.into_iter().map(choice).collect_view()}</Apart>
                </Questions>
                <Continue label=words.said("parts-continue")/>
            </form>
        </LearnerPage>
    }
}
