//! Where a learner says what they want a person for, and reads who it will be.

use domain::access::Grant;
use domain::id::TalkId;
use domain::question::Question;
use domain::scale::Scale;
use domain::statement::Road;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_query_map;
use storage::MySupport;
use uuid::Uuid;

use super::actions::AskToTalk;
use crate::page::page;
use crate::parts::{Choice, Continue, Heading, LearnerPage, Question as Questions, SaidRow, Trouble};
use crate::person::figure;
use crate::routes;
use crate::visitor::{self, Away, moment, storage};
use crate::words::{Locale, Said, use_words};

/// `/talk?from=<page>`
#[component]
pub fn TalkPage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let query = use_query_map().get_untracked();
        let from = routes::own_page(&query.get("from").unwrap_or_default());
        let refused = query.get("refused").is_some();
        async move {
            let learner = visitor::learner().await?;
            let support = storage().my_support(&Grant::themself(&learner)?, moment()).await?;
            Ok::<_, Away>(show(support, from, refused))
        }
    })
}

fn show(support: MySupport, from: String, refused: bool) -> impl IntoView {
    let words = use_words();
    let heading = words.said("talk-title");
    let reader = support.reader.as_ref().map(|reader| reader.name.called().to_owned());
    let lines: Vec<_> = match &reader {
        Some(name) => {
            ["talk-who", "talk-when"].map(|key| words.said_with(key, &[("name", name.clone().into())])).into()
        }
        None => vec![words.said("talk-no-one")],
    };
    let title = heading.words.clone();
    // the one heading is the question's where there is one to tell
    let asked = match reader.clone() {
        Some(name) => view! { <Form from=from.clone() name support=support.clone() said=heading lines/> }.into_any(),
        None => {
            let lines = lines.into_iter().map(|said| view! { <SaidRow said/> }).collect_view();
            view! { <Heading said=heading hint=None/>{lines} }.into_any()
        }
    };
    let worried = ["talk-worried-tell", "talk-danger"].map(|key| words.said(key));
    view! {
        <LearnerPage
            title
            me=figure(&support.me)
            back=Some(from.clone())
            reader
            talk=routes::talk(&from)
        >
            {refused.then(|| view! { <Trouble said=words.said("talk-none")/> })}
            {asked}
            <section>
                <h2>{words.say("talk-worried")}</h2>
                {worried.map(|said| view! { <SaidRow said/> }).collect_view()}
            </section>
        </LearnerPage>
    }
}

/// The two wishes; the second only on a page that asks something.
#[component]
fn Form(
    /// The page they came from.
    from: String,
    /// Who reads it.
    name: String,
    /// The learner's own, to know the question they came from.
    support: MySupport,
    /// The page's heading.
    said: Said,
    /// What comes of it, above the wishes.
    lines: Vec<Said>,
) -> impl IntoView {
    let words = use_words();
    let asked = question_of(&from);
    let about = asked.and_then(|(road, question)| {
        let answers = support.statements.answers();
        answers.road(road).into_iter().find(|step| step.question == question)
    });
    let question = about.map(|step| {
        view! {
            <input type="hidden" name="about" value=step.situation.to_string()/>
            <input type="hidden" name="question" value=step.question.key()/>
            <Choice name="wish" value="question".to_owned() said=words.said("talk-question") picked=false many=false figure=None/>
        }
    });
    view! {
        <form method="post" action=AskToTalk::url()>
            <input type="hidden" name="id" value=TalkId::new(Uuid::now_v7()).to_string()/>
            <input type="hidden" name="from" value=from/>
            <Questions said hint=Some(words.said("talk-what"))>
                {lines.into_iter().map(|said| view! { <SaidRow said/> }).collect_view()}
                <Choice name="wish" value="help".to_owned() said=words.said("talk-page") picked=false many=false figure=None/>
                {question}
            </Questions>
            <Continue label=words.said_with("talk-send", &[("name", name.into())])/>
        </form>
    }
}

/// The question a page's address names, where it is a question page.
fn question_of(from: &str) -> Option<(Road, Question)> {
    let (road, question) = from.strip_prefix("/statement/")?.split_once('/')?;
    Some((road.parse().ok()?, Question::parse(question)?))
}
