//! The addresses of plan reviews: a learner's own carry no id of theirs, staff's do.

use domain::id::{PersonId, PlanGoalId, PlanLineId, SiteId};
use domain::plan::Done;
use domain::plan_review::{Stage, Step};
use domain::scale::Scale;

/// A learner's own review.
pub const PLAN_REVIEW: &str = "/plan-review";
/// The same on paper.
pub const PLAN_REVIEW_PAPER: &str = "/plan-review/paper";
/// Where a learner says a new goal.
pub const PLAN_REVIEW_NEW_GOAL: &str = "/plan-review/goal/new";
/// Which plans of one's sites are to be looked at again.
pub const REVIEWS_DUE: &str = "/plan-reviews";
/// Which frames a site asks its reviews by.
pub const FRAMES: &str = "/college/plan-reviews";
/// The same, after a change.
pub const FRAMES_KEPT: &str = "/college/plan-reviews?kept=yes";

/// One step of it.
pub fn plan_review_step(step: Step) -> String {
    format!("{PLAN_REVIEW}/{}", step.key())
}

/// One line at it.
pub fn plan_review_line(line: PlanLineId) -> String {
    format!("{PLAN_REVIEW}/line/{line}")
}

/// The same, where their own words were too long.
pub fn plan_review_line_refused(line: PlanLineId) -> String {
    format!("{}?refused=long", plan_review_line(line))
}

/// Which frames a site asks by, where somebody else changed them meanwhile; `asked` is what was wanted.
pub fn frames_overtaken(site: SiteId, asked: &str) -> String {
    format!("{FRAMES}?overtaken={site}&asked={asked}")
}

/// One goal of last time.
pub fn plan_review_goal(goal: PlanGoalId) -> String {
    format!("{PLAN_REVIEW}/goal/{goal}")
}

/// What each step of a goal would look like.
pub fn plan_review_levels(goal: PlanGoalId) -> String {
    format!("{}/levels", plan_review_goal(goal))
}

/// The same, where a step had too many words.
pub fn plan_review_levels_refused(goal: PlanGoalId) -> String {
    format!("{}?refused=long", plan_review_levels(goal))
}

/// Where a goal is said: a new one, or one in the place of another.
pub fn plan_review_goal_said(instead: Option<PlanGoalId>) -> String {
    match instead {
        Some(instead) => format!("{PLAN_REVIEW_NEW_GOAL}?instead={instead}"),
        None => PLAN_REVIEW_NEW_GOAL.to_owned(),
    }
}

/// The same, where it was refused.
pub fn plan_review_goal_refused(instead: Option<PlanGoalId>) -> String {
    let page = plan_review_goal_said(instead);
    let joined = if instead.is_some() { '&' } else { '?' };
    format!("{page}{joined}refused=long")
}

/// One learner's reviews, for their coordinator.
pub fn person_plan_review(learner: PersonId) -> String {
    format!("/person/{learner}/plan-review")
}

/// The same, where somebody else said meanwhile where the programme stands: with what was picked.
pub fn stage_overtaken(learner: PersonId, picked: Stage) -> String {
    format!("{}?overtaken={}", person_plan_review(learner), picked.key())
}

/// The same, saying what came of a paper that was entered.
pub fn person_plan_review_done(learner: PersonId, done: Done) -> String {
    format!("{}?done={}", person_plan_review(learner), done.key())
}

/// The paper for the review of one learner's plan, to be printed for them.
pub fn person_plan_review_paper(learner: PersonId) -> String {
    format!("{}/paper", person_plan_review(learner))
}

/// Everything of one learner's for an annual review.
pub fn person_annual_review(learner: PersonId) -> String {
    format!("/person/{learner}/annual-review")
}

/// The same, as a file.
pub fn person_annual_review_file(learner: PersonId) -> String {
    format!("{}?file=yes", person_annual_review(learner))
}

/// What was seen of a learner's own support.
pub const SUPPORT_SEEN: &str = "/support-seen";
/// The same, to change what they say of it.
pub const SUPPORT_SEEN_CHANGE: &str = "/support-seen?then=check";

/// What was seen of one learner's support, for their coordinator.
pub fn person_support(learner: PersonId) -> String {
    format!("/person/{learner}/support")
}

/// The same, after it was kept.
pub fn person_support_saved(learner: PersonId) -> String {
    format!("{}?saved=yes", person_support(learner))
}
