//! Who helps or writes: what they are to the learner by symbol, and their name if they want.

use domain::access::Grant;
use domain::scale::Scale;
use domain::sitting::Relation;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::MySupport;

use super::actions::{StartSitting, Typed};
use crate::kept::Form;
use crate::page::{has_query, page, query, query_page};
use crate::parts::{Apart, Choice, Continue, Field, LearnerPage, Question, Trouble, titled};
use crate::person::figure;
use crate::question::Pick;
use crate::question::two_at_a_time::{Shown, shown};
use crate::routes;
use crate::visitor::{self, Away, moment, not_here, storage};
use crate::words::{Locale, use_words};

/// `/sitting/helper?answering=<way>&to=<page>`
#[component]
pub fn HelperPage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let to = query_page("to");
        let refused = has_query("refused");
        let part = query("part");
        let way = match query::<String>("answering").as_deref() {
            Some("with-help") => Some("with-help"),
            Some("written-for-me") => Some("written-for-me"),
            _ => None,
        };
        async move {
            let learner = visitor::learner().await?;
            let way = way.ok_or_else(not_here)?;
            let support = storage().my_support(&Grant::themself(&learner)?, moment()).await?;
            let typed = Typed::kept(&learner, &()).await?.unwrap_or_default();
            Ok::<_, Away>(show(support, Asked { way, to, refused, part }, typed.name))
        }
    })
}

/// What the page's address says.
struct Asked {
    way: &'static str,
    to: String,
    /// Whether nobody was picked before.
    refused: bool,
    /// Which two of the answers are shown, for those who want two at a time.
    part: Option<usize>,
}

fn show(support: MySupport, Asked { way, to, refused, part }: Asked, name: String) -> impl IntoView {
    let words = use_words();
    let title = words.said(if way == "with-help" { "sign-in-helper" } else { "sign-in-writer" });
    let relation = |relation: &Relation| {
        Pick::new(relation.key(), words.said(&format!("sign-in-relation-{}", relation.key())), false)
    };
    let Shown { options, others, next, .. } = shown(words, Relation::ALL.iter().map(relation).collect(), part);
    let choice = |pick: Pick| {
        view! { <Choice name="relation" value=pick.word said=pick.said picked=false many=false figure=None/> }
    };
    let options = options.into_iter().map(choice).collect_view();
    let others = others.map(choice);
    view! {
        <LearnerPage
            title=titled(&title.words, refused)
            me=figure(&support.me)
            back=Some(routes::sitting(&to))
            reader=support.reader.as_ref().map(figure)
            talk=routes::talk(&routes::helper(way, &to))
        >
            {refused.then(|| view! { <Trouble said=words.said("sign-in-helper-none") at=format!("relation-{}", Relation::ALL[0].key())/> })}
            <form method="post" action=StartSitting::url()>
                <input type="hidden" name="answering" value=way/>
                <input type="hidden" name="asked" value="who"/>
                <input type="hidden" name="to" value=to/>
                <input type="hidden" name="part" value=next/>
                <Question said=title hint=None refused>
                    {options}
                    {others.map(|others| view! { <Apart>{others}</Apart> })}
                </Question>
                <Field
                    name="name"
                    kind="text"
                    label=words.say("sign-in-helper-name")
                    value=name
                    wrong=None
                    autocomplete="off"
                    aloud=true
                />
                <Continue label=words.said("parts-continue")/>
            </form>
        </LearnerPage>
    }
}
