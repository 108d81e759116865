//! That someone now knows, and the way back.

use domain::access::Grant;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::page::page;
use crate::parts::{Heading, LearnerPage, LinkRow};
use crate::person::figure;
use crate::routes;
use crate::visitor::{self, Away, moment, storage};
use crate::words::{Locale, use_words};

/// `/talk/told?from=<page>`
#[component]
pub fn ToldPage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let from = routes::own_page(&use_query_map().get_untracked().get("from").unwrap_or_default());
        async move {
            let learner = visitor::learner().await?;
            let support = storage().my_support(&Grant::themself(&learner)?, moment()).await?;
            let words = use_words();
            let reader = support.reader.as_ref().map(|reader| reader.name.called().to_owned()).unwrap_or_default();
            let heading = words.said_with("talk-told-title", &[("name", reader.clone().into())]);
            Ok::<_, Away>(view! {
                <LearnerPage
                    title=heading.words.clone()
                    me=figure(&support.me)
                    back=Some(from.clone())
                    reader=Some(reader)
                    talk=routes::talk(&from)
                >
                    <Heading said=heading hint=Some(words.said("talk-told-lead"))/>
                    <LinkRow href=from said=words.said("talk-go-back") note=None/>
                </LearnerPage>
            })
        }
    })
}
