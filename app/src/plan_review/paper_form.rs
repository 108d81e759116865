//! What a learner ticked at a review that was held on paper, to be entered as such: a list for each line that nothing is decided
//! of yet, and their goals.

use std::collections::BTreeMap;

use domain::id::{PersonId, PlanGoalId, PlanLineId, SaveId};
use domain::plan::PlanLine;
use domain::plan_review::{Decided, Decision, HowFar, Refusal};
use domain::scale::Scale;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use serde::{Deserialize, Serialize};
use storage::GoalOnPaper;
use uuid::Uuid;

use super::decided::decision;
use super::entering::EnterReview;
use super::paper_goals::{TypedGoal, Wrong, goal_fields};
use super::person_page::Theirs;
use crate::kept::Form;
use crate::plan::shown::called_by;
use crate::plan::{few_words, select};
use crate::visitor::moment;
use crate::words::Words;

/// Before the id of a line in the names of its fields: one that began with a digit would be read as a place in a list.
const LINE: &str = "line-";
/// The same before that of a goal, or its number.
pub const GOAL: &str = "goal-";

/// What someone filled in of a paper.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TypedPaper {
    /// What was ticked, by the line; nothing is no tick.
    pub lines: BTreeMap<String, String>,
    /// What was written beside it, by the line.
    pub wishes: BTreeMap<String, String>,
    /// How far each goal of last time was reached, by the goal; nothing is no tick.
    pub reached: BTreeMap<String, String>,
    /// The goals that were written, by their number.
    pub goals: BTreeMap<String, TypedGoal>,
}

impl Form for TypedPaper {
    /// The learner.
    type Of = PersonId;

    fn name(learner: &Self::Of) -> String {
        format!("plan review paper {learner}")
    }
}

impl TypedPaper {
    /// What was ticked or written of each line, where there is any of it: words with no tick are something else. Nothing where no
    /// form of ours sends it.
    pub fn filled(&self) -> Option<Vec<(PlanLineId, Decision, &str)>> {
        let each = self.lines.iter().map(|(line, pick)| (line, pick.as_str(), self.wish(line)));
        let filled = each.filter(|(_, pick, wish)| !(pick.is_empty() && wish.trim().is_empty()));
        let read = filled.map(|(line, pick, wish)| {
            let decision = if pick.is_empty() { Decision::Different } else { Decision::parse(pick)? };
            Some((line.strip_prefix(LINE)?.parse().ok()?, decision, wish))
        });
        read.collect()
    }

    /// How far each goal was reached of which something was ticked. Nothing where no form of ours sends it.
    pub fn how_far(&self) -> Option<BTreeMap<PlanGoalId, HowFar>> {
        let ticked = self.reached.iter().filter(|(_, pick)| !pick.is_empty());
        ticked.map(|(goal, pick)| Some((goal.strip_prefix(GOAL)?.parse().ok()?, HowFar::parse(pick)?))).collect()
    }

    /// The goals of which something was written, in their order.
    pub fn written(&self) -> Result<Vec<GoalOnPaper>, Wrong> {
        self.goals.values().filter_map(|goal| goal.read().transpose()).collect()
    }

    /// Whether it comes back as it was filled in.
    fn is_filled(&self) -> bool {
        !(self.lines.is_empty() && self.reached.is_empty() && self.goals.is_empty())
    }

    /// The lines of which too many words are written.
    fn too_long(&self) -> Vec<PlanLineId> {
        let filled = self.filled().unwrap_or_default().into_iter();
        let long = filled.filter(|(_, decision, wish)| Decided::new(*decision, wish) == Err(Refusal::TooLong));
        long.map(|(line, ..)| line).collect()
    }

    /// What is wrong with it, each at its field.
    pub fn wrong(&self, words: Words) -> Vec<(String, String)> {
        let long = self.too_long().into_iter().map(|line| (wish_id(line), words.say("plan-review-goal-long")));
        long.chain(self.goals.iter().flat_map(|(key, goal)| goal.wrong(words, key))).collect()
    }

    fn wish(&self, line: &str) -> &str {
        self.wishes.get(line).map_or("", String::as_str)
    }
}

fn wish_id(line: PlanLineId) -> String {
    format!("wish-{line}")
}

fn key_of(line: PlanLineId) -> String {
    format!("{LINE}{line}")
}

/// The form: a list for each line there is something to enter of, then the goals.
pub fn on_paper(words: Words, it: &Theirs, typed: &TypedPaper) -> AnyView {
    let fields: Vec<_> = undecided(it).into_iter().map(|line| fields(words, it, line, typed)).collect();
    let named = words.say("plan-review-staff-paper-save");
    let lead = words.say_with("plan-review-staff-paper-lead", &[("name", it.name().into())]);
    let form = named.clone();
    view! {
        <details class="panel" open={typed.is_filled()}>
            <summary>{words.say("plan-review-staff-paper-enter")}</summary>
            <p>{lead}</p>
            <form method="post" action=EnterReview::url() aria-label=form novalidate>
                <input type="hidden" name="person" value=it.of.learner.id.to_string()/>
                <input type="hidden" name="id" value=SaveId::new(Uuid::now_v7()).to_string()/>
                <input type="hidden" name="seen" value=it.reviews.over().count().to_string()/>
                {fields}
                {goal_fields(words, it, typed)}
                <button type="submit" class="main-button">{named}</button>
            </form>
        </details>
    }
    .into_any()
}

/// The lines that nothing is decided of at the review that is going on, in the order of the day; without one, all.
fn undecided(it: &Theirs) -> Vec<&PlanLine> {
    let is_decided = |line: &PlanLine| {
        let open = it.reviews.open();
        open.is_some_and(|open| it.of.history.decided_in(open, line, moment().today).is_some())
    };
    it.lines().into_iter().filter(|line| !is_decided(line)).collect()
}

fn fields(words: Words, it: &Theirs, line: &PlanLine, typed: &TypedPaper) -> AnyView {
    let key = key_of(line.id);
    let called = called_by(words, &it.of, line).words;
    let unticked = (String::new(), words.say("plan-review-staff-paper-unticked"));
    let decisions = Decision::ALL.iter().map(|step| (step.key().to_owned(), decision(words, *step).words));
    let options = std::iter::once(unticked).chain(decisions).collect();
    let chosen = typed.lines.get(&key).map_or("", String::as_str);
    let named = [("name", it.name().into()), ("where", called.clone().into())];
    let wish = words.say_with("plan-review-staff-paper-wish", &named);
    let wrong = typed.too_long().contains(&line.id).then(|| words.say("plan-review-goal-long"));
    view! {
        {select((format!("ticked-{key}"), format!("lines[{key}]")), called, options, chosen, None)}
        {few_words((wish_id(line.id), format!("wishes[{key}]")), wish, "2", typed.wish(&key), wrong)}
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(number: u128) -> PlanLineId {
        PlanLineId::new(Uuid::from_u128(number))
    }

    fn typed(filled: &[(u128, &str, &str)]) -> TypedPaper {
        let each = |what: fn(&(u128, &str, &str)) -> String| {
            filled.iter().map(|one| (key_of(line(one.0)), what(one))).collect()
        };
        let (lines, wishes) = (each(|one| one.1.to_owned()), each(|one| one.2.to_owned()));
        TypedPaper { lines, wishes, ..TypedPaper::default() }
    }

    #[test]
    fn what_was_not_ticked_is_nothing_and_words_without_a_tick_are_something_else() {
        let paper = typed(&[(1, "less", ""), (2, "", " "), (3, "", "Outside")]);
        let filled = [(line(1), Decision::Less, ""), (line(3), Decision::Different, "Outside")];
        assert_eq!(paper.filled().as_deref(), Some(&filled[..]));
        assert_eq!(typed(&[(1, "a-little", "")]).filled(), None, "no form of ours sends it");
    }

    #[test]
    fn too_many_words_are_told_of_at_their_own_line() {
        let long = "x".repeat(domain::plan_review::LONGEST_WISH + 1);
        let paper = typed(&[(1, "different", &long), (2, "different", "Outside")]);
        assert_eq!(paper.too_long(), [line(1)]);
    }
}
