//! "Who is answering?": asked once after signing in, and again when it changes.

use domain::access::Grant;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::MySupport;

use super::actions::StartSitting;
use super::someone_words;
use crate::page::{has_query, page, query_page};
use crate::parts::{Choice, Continue, LearnerPage, Question, SaidRow, Trouble, titled};
use crate::person::figure;
use crate::routes;
use crate::visitor::{self, Away, moment, storage};
use crate::words::{Locale, use_words};

/// The three ways, as an answer's maker names them.
const WAYS: [&str; 3] = ["myself", "with-help", "written-for-me"];

/// `/sitting?to=<page>`
#[component]
pub fn AnsweringPage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let to = query_page("to");
        let refused = has_query("refused");
        async move {
            let learner = visitor::learner().await?;
            let support = storage().my_support(&Grant::themself(&learner)?, moment()).await?;
            Ok::<_, Away>(show(support, to, refused))
        }
    })
}

fn show(support: MySupport, to: String, refused: bool) -> impl IntoView {
    let words = use_words();
    let title = words.said("sign-in-answering");
    let me = support.me.name.called().to_owned();
    // whoever came to change it may find that it is right as it is
    let back = support.sitting.is_some().then(|| to.clone());
    let now = support.sitting.map(|sitting| {
        let helper = sitting.answering.someone().map(|someone| someone_words(words, someone)).unwrap_or_default();
        words.said_with(&format!("sign-in-answering-now-{}", sitting.answering.key()), &[("helper", helper.into())])
    });
    let choice = move |way: &'static str| {
        let said = words.said_with(&format!("sign-in-answering-{way}"), &[("name", me.clone().into())]);
        view! { <Choice name="answering" value=way.to_owned() said picked=false many=false figure=None/> }
    };
    view! {
        <LearnerPage
            title=titled(&title.words, refused)
            me=figure(&support.me)
            back
            reader=support.reader.as_ref().map(figure)
            talk=routes::talk(&routes::sitting(&to))
        >
            {refused.then(|| view! { <Trouble said=words.said("sign-in-answering-none") at=format!("answering-{}", WAYS[0])/> })}
            {now.map(|said| view! { <SaidRow said/> })}
            <form method="post" action=StartSitting::url()>
                <input type="hidden" name="to" value=to/>
                <Question said=title hint=None refused>{WAYS.map(choice).collect_view()}</Question>
                <Continue label=words.said("parts-continue")/>
            </form>
        </LearnerPage>
    }
}
