//! What a learner wrote of goals on a paper, to be entered as such: how far those of last time were reached, and those for
//! the term to come, as far as their site asks for each.

use std::collections::BTreeMap;

use domain::plan_review::{Aim, HowFar, Levels, Outcome, Reached, Refusal};
use domain::scale::Scale;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use storage::GoalOnPaper;

use super::goals::{how_far_said, outcome_said, said};
use super::paper_form::{GOAL, TypedPaper};
use super::person_page::Theirs;
use crate::plan::{few_words, select};
use crate::words::Words;

/// How many goals can be entered from one paper.
const MOST: i64 = 3;

/// One goal as it was filled in from a paper.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TypedGoal {
    /// In the learner's own words.
    pub words: String,
    /// What it is for; nothing is no tick.
    pub outcome: String,
    /// What each step of it would look like.
    pub levels: BTreeMap<String, String>,
}

/// Why a goal is not entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Too many words.
    Long,
    /// Too many words of these steps.
    LongSteps(Vec<Reached>),
    /// Steps of nothing that can be reached.
    NoGoal,
}

impl TypedGoal {
    /// What it says; nothing where nothing is filled in.
    pub fn read(&self) -> Result<Option<GoalOnPaper>, Wrong> {
        let filled = Reached::ALL.iter().filter_map(|step| Some((*step, self.levels.get(step.key())?.clone())));
        let levels = Levels::new(filled).map_err(Wrong::LongSteps)?;
        match Aim::new(&self.words, Outcome::parse(&self.outcome)) {
            Ok(aim) if levels.count() == 0 || aim.is_to_reach() => Ok(Some(GoalOnPaper { aim, levels })),
            Err(Refusal::TooLong) => Err(Wrong::Long),
            Err(_) if levels.count() == 0 => Ok(None),
            _ => Err(Wrong::NoGoal),
        }
    }

    /// What is wrong with it, each at its field; `key` is what its fields are called by.
    pub fn wrong(&self, words: Words, key: &str) -> Vec<(String, String)> {
        let long = || words.say("plan-review-goal-long");
        match self.read() {
            Ok(_) => Vec::new(),
            Err(Wrong::Long) => vec![(words_id(key), long())],
            Err(Wrong::LongSteps(steps)) => steps.into_iter().map(|step| (level_id(key, step), long())).collect(),
            Err(Wrong::NoGoal) => vec![(words_id(key), words.say("plan-review-staff-paper-no-goal"))],
        }
    }
}

fn key_of(number: i64) -> String {
    format!("{GOAL}{number}")
}

fn words_id(key: &str) -> String {
    format!("{key}-words")
}

fn level_id(key: &str, step: Reached) -> String {
    format!("{key}-{}", step.key())
}

/// The fields of all of it.
pub fn goal_fields(words: Words, it: &Theirs, typed: &TypedPaper) -> AnyView {
    let wrong = typed.wrong(words);
    let goals = (1..=MOST).map(|number| {
        let filled = typed.goals.get(&key_of(number)).cloned().unwrap_or_default();
        goal(words, it, (number, &filled), &wrong)
    });
    let goals = goals.collect_view();
    view! { {reached(words, it, typed)}<h2>{words.say("plan-review-staff-goals-title")}</h2>{goals} }.into_any()
}

/// A list for each goal of last time of which nothing is said at the review that is going on.
fn reached(words: Words, it: &Theirs, typed: &TypedPaper) -> Option<AnyView> {
    let number = it.reviews.number_on_paper();
    let open = it.reviews.goals_before(number).filter(|goal| !goal.reached.contains_key(&number));
    let lists = open.map(|goal| {
        let key = format!("{GOAL}{}", goal.id);
        let unticked = (String::new(), words.say("plan-review-staff-paper-unticked"));
        let steps = HowFar::ALL.iter().map(|step| (step.key().to_owned(), how_far_said(words, goal, *step).words));
        let options = std::iter::once(unticked).chain(steps).collect();
        let chosen = typed.reached.get(&key).map_or("", String::as_str);
        let args = [("name", it.name().into()), ("goal", said(words, &goal.aim.what).words.into())];
        let called = words.say_with("plan-review-staff-paper-reached", &args);
        select((format!("reached-{key}"), format!("reached[{key}]")), called, options, chosen, None)
    });
    let lists: Vec<_> = lists.collect();
    let title = words.say("plan-review-staff-reached-title");
    (it.reviews.frames.attainment && !lists.is_empty()).then(|| view! { <h2>{title}</h2>{lists} }.into_any())
}

fn goal(words: Words, it: &Theirs, (number, typed): (i64, &TypedGoal), wrong: &[(String, String)]) -> AnyView {
    let (key, frames) = (key_of(number), it.reviews.frames);
    let id = words_id(&key);
    let problem = wrong_at(wrong, &id);
    let args = [("number", number.into()), ("name", it.name().into())];
    let label = words.say_with("plan-review-staff-paper-goal", &args);
    view! {
        {few_words((id, format!("goals[{key}][words]")), label, "2", &typed.words, problem)}
        {frames.outcomes.then(|| outcome(words, number, typed))}
        {frames.attainment.then(|| levels(words, number, typed, wrong))}
    }
    .into_any()
}

fn wrong_at(wrong: &[(String, String)], id: &str) -> Option<String> {
    wrong.iter().find(|(field, _)| field == id).map(|(_, said)| said.clone())
}

fn outcome(words: Words, number: i64, typed: &TypedGoal) -> AnyView {
    let key = key_of(number);
    let label = words.say_with("plan-review-staff-paper-outcome", &[("number", number.into())]);
    let unticked = (String::new(), words.say("plan-review-staff-paper-unticked"));
    let each = Outcome::ALL.iter().map(|step| (step.key().to_owned(), outcome_said(words, *step).words));
    let options = std::iter::once(unticked).chain(each).collect();
    select((format!("{key}-outcome"), format!("goals[{key}][outcome]")), label, options, &typed.outcome, None)
}

/// What each step of the goal would look like, folded until something is written there.
fn levels(words: Words, number: i64, typed: &TypedGoal, wrong: &[(String, String)]) -> AnyView {
    let key = key_of(number);
    let fields = Reached::ALL.iter().map(|step| {
        let id = level_id(&key, *step);
        let problem = wrong_at(wrong, &id);
        let step_said = words.say(&format!("plan-review-reached-{}", step.key()));
        let args = [("number", number.into()), ("step", step_said.into())];
        let label = words.say_with("plan-review-staff-paper-level", &args);
        let written = typed.levels.get(step.key()).map_or("", String::as_str);
        few_words((id, format!("goals[{key}][levels][{}]", step.key())), label, "1", written, problem)
    });
    let fields = fields.collect_view();
    let is_open = typed.levels.values().any(|written| !written.trim().is_empty());
    let summary = words.say_with("plan-review-staff-paper-levels", &[("number", number.into())]);
    view! { <details class="fold" open=is_open><summary>{summary}</summary>{fields}</details> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(words: &str, outcome: &str, as_hoped: &str) -> TypedGoal {
        let levels = BTreeMap::from([("as-hoped".to_owned(), as_hoped.to_owned())]);
        TypedGoal { words: words.to_owned(), outcome: outcome.to_owned(), levels }
    }

    #[test]
    fn a_goal_that_is_left_empty_is_none_and_its_steps_are_entered_with_it() {
        assert_eq!(typed(" ", "", " ").read(), Ok(None));
        let goal = typed("Take the bus", "living", "I go alone").read().unwrap().unwrap();
        assert_eq!((goal.aim.words(), goal.aim.outcome()), ("Take the bus", Some(Outcome::Living)));
        assert_eq!(goal.levels.get(Reached::AsHoped), Some("I go alone"));
        assert!(typed("", "not-sure", "").read().unwrap().is_some(), "that is said too");
    }

    #[test]
    fn steps_of_no_goal_and_too_many_words_are_refused() {
        for nothing_to_reach in [typed("", "", "I go alone"), typed("", "not-sure", "I go alone")] {
            assert_eq!(nothing_to_reach.read(), Err(Wrong::NoGoal));
        }
        assert_eq!(typed(&"x".repeat(400), "", "").read(), Err(Wrong::Long));
        assert_eq!(typed("Swim", "", &"x".repeat(400)).read(), Err(Wrong::LongSteps(vec![Reached::AsHoped])));
    }
}
