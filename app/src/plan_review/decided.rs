//! What was decided of a line: shown to the learner, and to the coordinator where they propose.

use domain::id::PlanLineId;
use domain::plan_review::{Decision, Made, PlanReviews};
use domain::scale::Scale;
use leptos::prelude::*;

use crate::college::college_date;
use crate::words::{Said, Words};

/// A decision in the learner's words.
pub fn decision(words: Words, decision: Decision) -> Said {
    words.said(&format!("plan-review-decide-{}", decision.key()))
}

/// What was decided of a line, or that nothing was.
pub fn said(words: Words, decided: Option<&Made<Decision>>) -> Said {
    decided.map_or_else(|| words.said("plan-review-not-decided"), |made| decision(words, made.what))
}

/// For the coordinator who proposes: "At the review on Monday 23 November, Amina decided: less of this."
pub fn decided_here(words: Words, name: &str, reviews: &PlanReviews, line: PlanLineId) -> Option<AnyView> {
    let made = reviews.decided(line)?;
    let args = [
        ("name", name.to_owned().into()),
        ("date", college_date(words, made.at).into()),
        ("what", words.say(&format!("plan-review-staff-decide-{}", made.what.key())).into()),
    ];
    Some(view! { <p class="plan-decided">{words.say_with("plan-review-staff-decided", &args)}</p> }.into_any())
}
