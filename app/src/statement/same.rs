//! "The same as": what was said of one place or activity, offered where nothing is said yet. One press carries it over.

use std::cmp::Reverse;

use domain::id::SaveId;
use domain::scale::{Activity, Scale};
use domain::situation::Situation;
use domain::statement::{Progress, Road};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use storage::MySupport;
use uuid::Uuid;

use super::actions::AnswerTheSame;
use super::{about, lesson_row, said};
use crate::parts::with_speaker;
use crate::symbol::Symbol;
use crate::words::Words;

/// So many other places at most, of those answered: a page has five ways on (R89).
const MOST_PLACES: usize = 2;

/// Other places, for one where nothing is said yet: the same lesson on another day first, then what was answered last.
pub fn as_places(words: Words, support: &MySupport, place: Situation) -> Option<AnyView> {
    let class = |about| about::session(support, about).map(|session| &session.title);
    let mut others = others(support, place, said::places(support))?;
    others.sort_by_key(|other| class(place).is_none() || class(*other) != class(place));
    others.truncate(MOST_PLACES);
    Some(others.into_iter().map(|other| offer(words, support, other, place)).collect_view().into_any())
}

/// The activity that was answered last, for one where nothing is said yet; its small steps are the other ways on (R89).
pub fn as_activity(words: Words, support: &MySupport, activity: Activity) -> Option<AnyView> {
    let activity = Situation::Activity(activity);
    let all = Activity::ALL.iter().copied().map(Situation::Activity).collect();
    let last = others(support, activity, all)?.into_iter().next();
    last.map(|other| offer(words, support, other, activity).into_any())
}

/// Those of which something would be carried over, what was answered last first; `None` where something is said here.
fn others(support: &MySupport, here: Situation, mut all: Vec<Situation>) -> Option<Vec<Situation>> {
    let answers = support.statements.answers();
    if support.questions.progress(&answers, Road::Of(here)) != Progress::NotStarted {
        return None;
    }
    all.retain(|other| *other != here && !support.questions.same_as(&answers, *other, here).is_empty());
    let last = |about| answers.0.iter().filter(|((there, _), _)| *there == about).map(|(_, answer)| answer.at).max();
    all.sort_by_key(|other| Reverse(last(*other)));
    Some(all)
}

/// The one press that answers `to` as `from` was answered.
fn offer(words: Words, support: &MySupport, from: Situation, to: Situation) -> impl IntoView + use<> {
    let there = said::title(words, support, Road::Of(from));
    // told apart by pictures too: a lesson is shown as where it is listed
    let pictures = match about::session(support, from) {
        Some(session) => lesson_row::pictures(session).into_any(),
        None => there.symbol.map(|concept| view! { <Symbol concept/> }).into_any(),
    };
    let label = words.said_with("statement-same", &[("where", there.words.into())]);
    let row = view! {
        <button type="submit" class="link-row lesson">
            <span class="lesson-pictures">{label.symbol.map(|concept| view! { <Symbol concept/> })}{pictures}</span>
            <span class="link-row-words">{label.words.clone()}</span>
            <span class="link-row-note">{words.say("statement-same-note")}</span>
        </button>
    };
    view! {
        <form method="post" action=AnswerTheSame::url()>
            <input type="hidden" name="from" value=from.to_string()/>
            <input type="hidden" name="to" value=to.to_string()/>
            <input type="hidden" name="save" value=SaveId::new(Uuid::now_v7()).to_string()/>
            {with_speaker(row.into_any(), label.words)}
        </form>
    }
}
