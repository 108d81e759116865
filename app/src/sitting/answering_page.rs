//! "Who is answering?": asked once after signing in, and again when it changes.

use domain::access::Grant;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::MySupport;

use super::actions::StartSitting;
use super::someone_words;
use crate::page::{has_query, page, query, query_page};
use crate::parts::{Apart, Choice, Continue, LearnerPage, Question, SaidRow, Trouble, titled};
use crate::person::figure;
use crate::question::Pick;
use crate::question::two_at_a_time::{Shown, shown};
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
        let part = query("part");
        async move {
            let learner = visitor::learner().await?;
            let support = storage().my_support(&Grant::themself(&learner)?, moment()).await?;
            Ok::<_, Away>(show(support, to, refused, part))
        }
    })
}

fn show(support: MySupport, to: String, refused: bool, part: Option<usize>) -> impl IntoView {
    let words = use_words();
    let title = words.said("sign-in-answering");
    let me = support.me.name.called().to_owned();
    // whoever came to change it may find that it is right as it is
    let back = support.sitting.is_some().then(|| to.clone());
    let now = support.sitting.map(|sitting| {
        let helper = sitting.answering.someone().map(|someone| someone_words(words, someone)).unwrap_or_default();
        words.said_with(&format!("sign-in-answering-now-{}", sitting.answering.key()), &[("helper", helper.into())])
    });
    let way = |way: &str| {
        let said = words.said_with(&format!("sign-in-answering-{way}"), &[("name", me.clone().into())]);
        Pick::new(way, said, false)
    };
    let Shown { options, others, next, .. } = shown(words, WAYS.map(way).into(), part);
    let choice = |pick: Pick| {
        view! { <Choice name="answering" value=pick.word said=pick.said picked=false many=false figure=None/> }
    };
    let options = options.into_iter().map(choice).collect_view();
    let others = others.map(choice);
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
                <input type="hidden" name="part" value=next/>
                <Question said=title hint=None refused>
                    {options}
                    {others.map(|others| view! { <Apart>{others}</Apart> })}
                </Question>
                <Continue label=words.said("parts-continue")/>
            </form>
        </LearnerPage>
    }
}
