//! What holds in a lesson whose own line the learner took back.

use chrono::NaiveDate;
use domain::plan::PlanLine;
use leptos::prelude::*;
use storage::OwnPlan;

use super::shown::{assistant, given, place};
use crate::parts::SaidRow;
use crate::words::Words;

/// That they now get there what they agreed to for all their lessons, and what that is; nothing where nothing comes in its place.
pub fn instead(words: Words, own: &OwnPlan, line: &PlanLine, today: NaiveDate) -> Option<AnyView> {
    let all = own.history.holds_instead(own.me.id, line, today)?;
    let at = place(words, own, line.situation).words;
    let said = words.said_with("plan-back-now", &[("where", at.into())]);
    Some(view! { <SaidRow said/>{given(words, all, &own.people)}{assistant(words, all)} }.into_any())
}
