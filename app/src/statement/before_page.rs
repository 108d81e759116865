//! Before the questions: what they are for, how long they take, who sees them, and that one can stop (R48).

use domain::access::Grant;
use domain::situation::Situation;
use domain::statement::{Road, minutes};
use leptos::prelude::*;
use storage::MySupport;

use super::ahead::pictures_of_first;
use super::{about, activity_page, same, standing};
use crate::page::{page, param};
use crate::parts::{Heading, LearnerPage, LinkButton, LinkRow, SaidRow, here};
use crate::person::figure;
use crate::question::FetchAhead;
use crate::routes;
use crate::visitor::{self, Away, go_to, moment, not_here, storage};
use crate::words::{About, Locale, Said, Words, use_words};

/// `/statement/<situation>`: a place to be helped in, or an activity and its small steps.
#[component]
pub fn BeforePage() -> impl IntoView {
    page(Locale::EnGbEasy, || {
        let road = param::<Road>("situation").ok();
        async move {
            let learner = visitor::learner().await?;
            let support = storage().my_support(&Grant::themself(&learner)?, moment()).await?;
            let Road::Of(about) = about::asked(&support, road.ok_or_else(not_here)?)? else {
                return Err(not_here());
            };
            if support.sitting.is_none() {
                return Err(go_to(routes::SITTING));
            }
            Ok::<_, Away>(match about {
                Situation::Activity(activity) => activity_page::show(support, activity).into_any(),
                place if place.is_a_place() => before(support, place)?.into_any(),
                _ => return Err(not_here()),
            })
        }
    })
}

fn before(support: MySupport, place: Situation) -> Result<impl IntoView + use<>, Away> {
    let (words, road) = (use_words(), Road::Of(place));
    let title = title(words, &support, place);
    let first = standing::first_page(&support, road).ok_or_else(not_here)?;
    // nobody meets a scale without having tried one; who has met one goes straight on (R06)
    let answers = support.statements.answers();
    let is_new = !answers.have_met_a_scale();
    let told = told(words, &support, place);
    let start = if is_new { routes::practice(road) } else { first };
    let same = same::as_places(words, &support, place);
    let pictures = pictures_of_first(words, &support, road);
    let try_first = (!is_new).then(|| super::practice_page::offer(words, road));
    Ok(view! {
        <LearnerPage
            title=title.words.clone()
            me=figure(&support.me)
            back=Some(routes::home_of(road))
            reader=support.reader.as_ref().map(figure)
            talk=routes::talk(&routes::before(road))
        >
            <FetchAhead pictures/>
            <Heading said=title hint=None/>
            {told.map(|said| view! { <SaidRow said/> }).collect_view()}
            <LinkButton href=start label=words.said("statement-before-start")/>
            <div class="rows">
                {try_first}
                {same}
                <LinkRow href=routes::who_can_see(&here()) said=words.said("statement-who-can-see") note=None/>
            </div>
        </LearnerPage>
    })
}

/// What is to be known before questions are asked (R48); whoever has met no scale yet tries one first.
pub fn told(words: Words, support: &MySupport, about: Situation) -> [Said; 6] {
    let answers = support.statements.answers();
    let minutes = minutes(support.questions.at_most(&answers, about) + usize::from(!answers.have_met_a_scale()));
    let minutes = [("minutes", i64::try_from(minutes).unwrap_or_default().into())];
    let told = ["what", "why", "long", "stop", "who", "kept"];
    told.map(|what| words.said_with(&format!("statement-before-{what}"), &minutes))
}

fn title(words: Words, support: &MySupport, place: Situation) -> Said {
    match about::of(words, support, place) {
        About::Session(name) => words.said_with("statement-before-title-named", &[("lesson", name.into())]),
        About::Time(time) => {
            let time = words.time_of_day(time).words;
            words.said_with("statement-before-title-at", &[("time", time.into())])
        }
        _ => words.said("statement-before-title"),
    }
}
