//! Before the questions: what they are for, how long they take, who sees them, and that one can stop (R48).

use domain::access::Grant;
use domain::situation::Situation;
use domain::statement::Road;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::about;
use super::asking::first_open;
use crate::page::page;
use crate::parts::{Heading, LearnerPage, LinkButton, SaidRow};
use crate::person::figure;
use crate::routes;
use crate::visitor::{self, Away, go_to, moment, not_here, storage};
use crate::words::{About, Locale, use_words};

/// `/statement/<situation>`
#[component]
pub fn BeforePage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let named = use_params_map().get_untracked().get("situation");
        let road = named.and_then(|word| word.parse::<Road>().ok());
        async move {
            let learner = visitor::learner().await?;
            let road = road.ok_or_else(not_here)?;
            let support = storage().my_support(&Grant::themself(&learner)?, moment()).await?;
            let Road::Of(about @ (Situation::AllLessons | Situation::Session(_))) = road else {
                return Err(not_here());
            };
            if !about::is_asked(&support, road) {
                return Err(not_here());
            }
            if support.sitting.is_none() {
                return Err(go_to(routes::SITTING));
            }
            let words = use_words();
            let title = match about::of(words, &support, about) {
                About::Session(name) => words.said_with("statement-before-title-named", &[("lesson", name.into())]),
                _ => words.said("statement-before-title"),
            };
            let first = first_open(&support.statements.answers(), road);
            let told =
                ["what", "long", "stop", "who", "kept"].map(|what| words.said(&format!("statement-before-{what}")));
            Ok::<_, Away>(view! {
                <LearnerPage
                    title=title.words.clone()
                    me=figure(&support.me)
                    back=Some(routes::HOME.to_owned())
                    reader=support.reader.map(|reader| reader.name.called().to_owned())
                    talk=routes::talk(&routes::before(road))
                >
                    <Heading said=title hint=None/>
                    {told.map(|said| view! { <SaidRow said/> }).collect_view()}
                    <LinkButton href=routes::question(road, first) label=words.said("statement-before-start")/>
                </LearnerPage>
            })
        }
    })
}
