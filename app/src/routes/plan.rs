//! The addresses of plans: a learner's own carry no id of theirs, staff's do.

use domain::id::{PersonId, PlanLineId, SiteId};
use domain::plan::Done;
use domain::scale::Scale;

/// A learner's own plan.
pub const PLAN: &str = "/plan";
/// The same, saying that an answer was kept.
pub const PLAN_KEPT: &str = "/plan?done=kept";
/// The same, saying that it is looked at sooner.
pub const PLAN_SOONER: &str = "/plan?done=sooner";
/// The same, saying that what was to be answered is not there any more.
pub const PLAN_OVERTAKEN: &str = "/plan?done=overtaken";
/// The same, saying that nobody was told of what is not there any more.
pub const PLAN_NOT_TOLD: &str = "/plan?done=not-told";
/// The same, asking when it shall be looked at.
pub const PLAN_ASK_SOONER: &str = "/plan?sooner=yes#again";
/// The same for whoever changed their mind: where there is no plan yet, what they said is what can be changed.
pub const CHANGED_MY_MIND: &str = "/plan?changed=my-mind";
/// Everything a learner asked for, and what happened to it.
pub const PLAN_DID: &str = "/plan/you-said-we-did";
/// The reasons a coordinator may give.
pub const REASONS: &str = "/college/reasons";
/// The same, after a change.
pub const REASONS_KEPT: &str = "/college/reasons?kept=yes";

/// What each site says of its plans.
pub const ARRANGED_PLANS: &str = "/college/plans";

/// What one site says of its plans.
pub fn arranged_plans(site: SiteId) -> String {
    format!("{ARRANGED_PLANS}?site={site}")
}

/// The same, after a change.
pub fn arranged_plans_kept(site: SiteId) -> String {
    format!("{}&kept=yes", arranged_plans(site))
}

/// One line of a learner's own plan.
pub fn plan_line(line: PlanLineId) -> String {
    format!("/plan/line/{line}")
}

/// The same, saying that nobody was told: others read it now.
pub fn plan_line_not_told(line: PlanLineId) -> String {
    format!("{}?not-told=yes", plan_line(line))
}

/// The plan, saying what holds where this line was taken back.
pub fn plan_taken_back(line: PlanLineId) -> String {
    format!("{PLAN}?done=taken-back&line={line}")
}

/// The line of a plan that a page is about.
pub fn line_at(page: &str) -> Option<PlanLineId> {
    page.strip_prefix("/plan/line/")?.parse().ok()
}

/// One learner's plan, for their coordinator.
pub fn person_plan(learner: PersonId) -> String {
    format!("/person/{learner}/plan")
}

/// The same, saying what was done.
pub fn person_plan_done(learner: PersonId, done: Done) -> String {
    format!("{}?done={}", person_plan(learner), done.key())
}
