//! The plan meetings of a term: each led by its learner, with a goal, a decision on every line, and an end.

use domain::access::{Grant, act};
use domain::id::{GoalLevelsId, PlanGoalId, SaveId, SittingId};
use domain::plan_review::{Aim, Decided, Decision, Levels, Reached};
use domain::scale::Scale;
use domain::sitting::Maker;
use storage::{Error, Moment, Save, Storage};
use uuid::Uuid;

use super::super::door;

/// Leads one learner's meeting from its first step to its last; nothing where there is no plan to look at. `turn` says what
/// they decide.
pub async fn lead(storage: &Storage, card: &str, turn: usize, at: Moment) -> Result<(), Error> {
    let learner = door::come_in_by_card(storage, card, at.now).await?;
    let sitting = SittingId::new(Uuid::now_v7());
    storage.start_sitting(&Grant::themself(&learner)?, sitting, Maker::Myself, at).await?;
    let plan = storage.own_plan(&Grant::themself(&learner)?, at).await?.history;
    if plan.plans.is_empty() {
        return Ok(());
    }
    let grant = Grant::<act::LeadPlanReview>::themself(&learner)?;
    storage.open_plan_review(&grant, at).await?;
    let goal = PlanGoalId::new(Uuid::now_v7());
    let (aim, levels) = GOALS[turn % GOALS.len()];
    let aim = Aim::new(aim, None).expect("a goal written here is one");
    let levels = Reached::ALL.iter().copied().zip(levels.map(str::to_owned));
    let levels = Levels::new(levels).expect("steps written here are short");
    storage.add_goal(&grant, goal, aim, at).await?;
    storage.say_levels(&grant, GoalLevelsId::new(Uuid::now_v7()), (goal, levels), at).await?;
    for (place, line) in plan.newest(at.today).into_iter().enumerate() {
        let decision = DECIDED[(turn + place) % DECIDED.len()];
        let decided = Decided::new(decision, "Someone at the start, then a timer").expect("short words");
        let save = Save { id: SaveId::new(Uuid::now_v7()), turn: 0 };
        storage.decide(&grant, save, (line.id, Some(decided)), at).await?;
    }
    storage.close_plan_review(&grant, at).await
}

/// What they decide of their lines, in turn.
const DECIDED: [Decision; 4] = [Decision::Keep, Decision::Less, Decision::More, Decision::Different];

/// What they want to do, and what each step of it looks like.
const GOALS: [(&str, [&str; 5]); 3] = [
    (
        "Read the bus times alone",
        [
            "I ask someone to read them.",
            "I read them with help all through.",
            "I read them with one clue.",
            "I read them on my own.",
            "I help a friend to read them.",
        ],
    ),
    (
        "Cook a meal",
        [
            "I watch.",
            "I do one step with help.",
            "I cook with someone near.",
            "I cook on my own.",
            "I plan it and cook for two.",
        ],
    ),
    (
        "Ask for help myself",
        ["I wait.", "I ask when told to.", "I ask with my card.", "I ask with words.", "I say what kind of help."],
    ),
];
