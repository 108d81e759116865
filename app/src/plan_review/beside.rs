//! Said, agreed, given and felt of one line, side by side: what is not known is told as that, and never as fine.

use domain::plan::{PlanLine, Terms};
use domain::question::{NOT_NOW, NOT_SURE, TAKEN_BACK};
use domain::review::{Amount, Asked};
use domain::scale::Scale;
use leptos::prelude::*;
use storage::Reviewed;

use crate::briefing::said::People;
use crate::parts::SaidRow;
use crate::plan::plan_given;
use crate::plan::shown::terms;
use crate::review::{amount_given, amount_words, felt_words};
use crate::words::{Said, Words};

/// What the four cards are made of.
pub struct Beside<'a> {
    /// What is agreed there.
    pub agreed: Option<&'a PlanLine>,
    /// What the learner says now of its place.
    pub said: Option<Terms>,
    /// The sessions it is about.
    pub sessions: Vec<&'a Reviewed>,
    /// The names of people in it.
    pub people: &'a People,
    /// Whether it stands below the heading of its line, and not below that of the page alone.
    pub is_below_line: bool,
    /// Who made each of the four, where staff read it.
    pub made: [Vec<String>; 4],
}

/// The four cards.
pub fn beside(words: Words, it: &Beside<'_>) -> AnyView {
    let said = match &it.said {
        Some(said) => terms(words, said, it.people),
        None => view! { <SaidRow said=words.said("plan-review-nothing-said")/> }.into_any(),
    };
    let agreed = match it.agreed {
        Some(agreed) => plan_given(words, agreed, it.people),
        None => view! { <SaidRow said=words.said("plan-review-not-agreed")/> }.into_any(),
    };
    let parts = [
        ("plan-review-you-said", said),
        ("plan-review-agreed", agreed),
        ("plan-review-given", counted(words, given_counts(words, &it.sessions))),
        ("plan-review-felt", counted(words, felt_counts(words, &it.sessions))),
    ];
    let cards = parts.into_iter().zip(&it.made).map(|((title, inside), made)| {
        let made = made.iter().map(|made| view! { <p class="quiet">{made.clone()}</p> }).collect_view();
        let title = words.say(title);
        let title = match it.is_below_line {
            true => view! { <h4>{title}</h4> }.into_any(),
            false => view! { <h3>{title}</h3> }.into_any(),
        };
        view! { <section class="answered">{title}{inside}{made}</section> }
    });
    view! { <div class="plan-beside review-beside">{cards.collect_view()}</div> }.into_any()
}

fn counted(words: Words, rows: Vec<(Said, usize)>) -> AnyView {
    if rows.is_empty() {
        return view! { <SaidRow said=words.said("plan-review-no-lessons")/> }.into_any();
    }
    let rows = rows.into_iter().map(|(said, count)| {
        let args = [("what", said.words.into()), ("count", (count as i64).into())];
        let said = Said { words: words.say_with("plan-review-so-often", &args), symbol: said.symbol };
        view! { <SaidRow said/> }
    });
    rows.collect_view().into_any()
}

/// How often each amount was given; where nothing was written, that.
pub fn given_counts(words: Words, sessions: &[&Reviewed]) -> Vec<(Said, usize)> {
    let of = |wanted: Option<Amount>| sessions.iter().filter(|one| amount_given(one) == wanted).count();
    let known = Amount::ALL.iter().map(|step| (amount_words(words, *step), of(Some(*step))));
    let unknown = (words.said("plan-review-not-written"), of(None));
    known.chain([unknown]).filter(|(_, count)| *count > 0).collect()
}

/// How often the learner said each of how it was; where they said nothing, that.
pub fn felt_counts(words: Words, sessions: &[&Reviewed]) -> Vec<(Said, usize)> {
    let said = |one: &Reviewed| one.said(Asked::Enough).map(|felt| felt.word);
    let mut rows: Vec<(Said, usize)> = Vec::new();
    for step in Asked::Enough.steps().into_iter().chain([NOT_SURE, NOT_NOW, TAKEN_BACK]) {
        let count = sessions.iter().filter(|one| said(one).is_some_and(|word| word.key() == step)).count();
        rows.extend(felt_words(words, step).map(|words| (words, count)));
    }
    let silent = sessions.iter().filter(|one| said(one).is_none()).count();
    rows.push((words.said("plan-review-not-said"), silent));
    rows.retain(|(_, count)| *count > 0);
    rows
}
