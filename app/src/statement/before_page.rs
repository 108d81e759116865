//! Before the questions: what they are for, how long they take, who sees them, and that one can stop (R48).

use std::cmp::Reverse;

use domain::access::Grant;
use domain::id::SaveId;
use domain::situation::Situation;
use domain::statement::{Progress, Road, minutes};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::MySupport;
use uuid::Uuid;

use super::actions::AnswerTheSame;
use super::ahead::pictures_of_first;
use super::{about, activity_page, lesson_row, said, standing};
use crate::page::{page, param};
use crate::parts::{Heading, LearnerPage, LinkButton, LinkRow, SaidRow, here};
use crate::person::figure;
use crate::question::FetchAhead;
use crate::routes;
use crate::symbol::Symbol;
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
    let same = same_as(words, &support, place);
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

/// "The same as" so many places at most, of those answered: a page has five ways on (R89).
const MOST_SAME: usize = 2;

/// "The same as": other places that were answered, where nothing is said here yet. One press carries its answers over.
fn same_as(words: Words, support: &MySupport, place: Situation) -> Option<AnyView> {
    let answers = support.statements.answers();
    let progress = |about| support.questions.progress(&answers, Road::Of(about));
    if progress(place) != Progress::NotStarted {
        return None;
    }
    let others = said::places(support).into_iter().filter(|other| progress(*other) != Progress::NotStarted);
    let mut others: Vec<_> = others.collect();
    // the same lesson on another day first, then what was answered last
    let class = |about| about::session(support, about).map(|session| &session.title);
    let last = |about| answers.0.iter().filter(|((here, _), _)| *here == about).map(|(_, answer)| answer.at).max();
    others.sort_by_key(|other| (class(place).is_none() || class(*other) != class(place), Reverse(last(*other))));
    let others = others.into_iter().take(MOST_SAME).map(|other| {
        let there = said::title(words, support, Road::Of(other));
        // told apart by pictures too: the place is shown as where it is listed
        let pictures = match about::session(support, other) {
            Some(session) => lesson_row::pictures(session).into_any(),
            None => there.symbol.map(|concept| view! { <Symbol concept/> }).into_any(),
        };
        let label = words.said_with("statement-same", &[("where", there.words.into())]);
        let note = words.say("statement-same-note");
        view! {
            <form method="post" action=AnswerTheSame::url()>
                <input type="hidden" name="from" value=other.to_string()/>
                <input type="hidden" name="to" value=place.to_string()/>
                <input type="hidden" name="save" value=SaveId::new(Uuid::now_v7()).to_string()/>
                <button type="submit" class="link-row lesson">
                    <span class="lesson-pictures">{label.symbol.map(|concept| view! { <Symbol concept/> })}{pictures}</span>
                    <span class="link-row-words">{label.words}</span>
                    <span class="link-row-note">{note}</span>
                </button>
            </form>
        }
    });
    let others = others.collect_view();
    Some(others.into_any())
}
