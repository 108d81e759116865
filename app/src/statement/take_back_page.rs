//! Taking back what was sent: asked once, done at once, and said again any day (R45).

use domain::access::Grant;
use domain::statement::State;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::MySupport;

use super::actions::TakeBackStatement;
use crate::page::page;
use crate::parts::{Continue, Heading, LearnerPage, LinkRow};
use crate::person::figure;
use crate::routes;
use crate::visitor::{self, Away, go_to, moment, storage};
use crate::words::{Locale, use_words};

/// `/statement/take-back`; the first page, where nothing that was sent stands.
#[component]
pub fn TakeBackPage() -> impl IntoView {
    page(Locale::EnGbEasy, || async move {
        let (words, support) = (use_words(), own_support().await?);
        if support.statements.current.as_ref().is_none_or(|statement| statement.state != State::Sent) {
            return Err(go_to(routes::HOME));
        }
        let ask = view! {
            <form method="post" action=TakeBackStatement::url()>
                <Continue label=words.said("statement-take-back")/>
            </form>
            <LinkRow href=routes::SENT.to_owned() said=words.said("statement-take-back-keep") note=None/>
        };
        show(support, "statement-take-back", routes::TAKE_BACK, ask.into_any())
    })
}

/// `/statement/taken-back`
#[component]
pub fn TakenBackPage() -> impl IntoView {
    page(Locale::EnGbEasy, || async move {
        let words = use_words();
        let on = view! { <LinkRow href=routes::HOME.to_owned() said=words.said("parts-home") note=None/> };
        show(own_support().await?, "statement-taken-back", routes::TAKEN_BACK, on.into_any())
    })
}

async fn own_support() -> Result<MySupport, Away> {
    let learner = visitor::learner().await?;
    Ok(storage().my_support(&Grant::themself(&learner)?, moment()).await?)
}

fn show(support: MySupport, key: &str, here: &str, below: AnyView) -> Result<impl IntoView + use<>, Away> {
    let words = use_words();
    let heading = words.said(&format!("{key}-title"));
    let hint = words.said(&format!("{key}-lead"));
    Ok(view! {
        <LearnerPage
            title=heading.words.clone()
            me=figure(&support.me)
            back=Some(routes::HOME.to_owned())
            reader=support.reader.as_ref().map(figure)
            talk=routes::talk(here)
        >
            <Heading said=heading hint=Some(hint)/>
            {below}
        </LearnerPage>
    })
}
