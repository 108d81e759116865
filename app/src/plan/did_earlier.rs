//! What a learner asked for until they sent something else, and what came of it then: none of it is passed over in silence.

use std::cmp::Reverse;

use domain::plan::{AskedEarlier, PlanLine, Standing};
use leptos::prelude::*;
use storage::{OwnEarlier, OwnPlan};

use super::did_page::said_by;
use super::mark;
use super::shown::{asked as asked_of, assistant, given, order, place, terms, why};
use crate::college::college_date;
use crate::parts::{SaidRow, pictured, pictured_within};
use crate::symbol::{Size, Symbol};
use crate::visitor::moment;
use crate::words::{Said, Words};

/// What they changed last, in the order of the day; what they changed before that is folded under it. Nothing where they
/// changed nothing.
pub fn earlier(words: Words, own: &OwnPlan, of: &OwnEarlier) -> Option<AnyView> {
    let mut asked: Vec<_> = of.asked.iter().collect();
    asked.sort_by_key(|one| (Reverse(one.until), order(&own.week, one.situation)));
    let last = asked.first()?.until;
    let (newest, older): (Vec<_>, Vec<_>) = asked.into_iter().partition(|one| one.until == last);
    let all = |asked: Vec<&AskedEarlier>| asked.into_iter().map(|one| each(words, own, of, one)).collect_view();
    let more = words.said("plan-did-earlier-more");
    let folded = (!older.is_empty()).then(|| {
        view! {
            <details class="plan-earlier">
                <summary>{more.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span>{more.words}</span></summary>
                {all(older)}
            </details>
        }
    });
    Some(view! { <section>{pictured(words.said("plan-did-earlier"))}{all(newest)}{folded}</section> }.into_any())
}

fn each(words: Words, own: &OwnPlan, of: &OwnEarlier, one: &AskedEarlier) -> AnyView {
    let at = place(words, own, one.situation);
    let until = [("date", college_date(words, one.until).into())];
    let lines = own.history.lines.iter().filter(|line| line.situation == one.situation);
    let lines = lines.filter(|line| asked_of(line) == Ok(&one.asked)).map(|line| came_of(words, own, line));
    let lines: Vec<_> = lines.collect();
    let nobody = lines.is_empty().then(|| view! { <SaidRow said=words.said("plan-did-earlier-no-one")/> });
    view! {
        <h3 class="pictured">{at.symbol.map(|concept| view! { <Symbol concept size=Size::Small/> })}<span dir="auto">{at.words}</span></h3>
        <div class="plan-beside">
            <div class="answered">
                {pictured_within(words.said("plan-asked"))}
                {terms(words, &one.asked, &of.people)}
                <SaidRow said=words.said_with("plan-did-earlier-until", &until)/>
            </div>
            <div class="answered">{pictured_within(words.said("plan-did-we"))}{nobody}{lines}</div>
        </div>
    }
    .into_any()
}

/// Who answered it, how and why, and what the learner said to that.
fn came_of(words: Words, own: &OwnPlan, line: &PlanLine) -> AnyView {
    let gives = line.origin.reason().is_some().then(|| given(words, line, &own.people));
    view! {
        {said_by(words, own, line)}
        {gives}
        {assistant(words, line)}
        {why(words, &line.origin)}
        <SaidRow said=stands(words, own, line)/>
    }
    .into_any()
}

/// Where it stands. What another line took the place of waits for no answer any more.
fn stands(words: Words, own: &OwnPlan, line: &PlanLine) -> Said {
    let is_over = !own.history.is_newest(line.id, moment().today);
    match line.standing() {
        Standing::Open(None) if is_over => words.said("plan-did-earlier-unanswered"),
        _ => mark::to_learner(words, line),
    }
}
