//! What a coordinator filled in of a plan: read against what was said, and kept as it was where it is refused. Long because a plan has
//! many fields.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::id::PersonId;
use domain::plan::{Basis, Duties, Offer, Proposed, Reason, Refusal, TERMS, Terms};
use domain::question::Question;
use domain::scale::Scale;
use domain::situation::Situation;
use domain::statement::{Answers, State};
use serde::{Deserialize, Serialize};
use storage::{PlanOf, Why};

use crate::kept::Form;

/// The field of a whole proposal that says when it is looked at again.
pub const REVIEW: &str = "review";
/// The fieldset of the line that is for another place.
pub const OTHER: &str = "other";

/// One line of the form.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TypedLine {
    /// as-asked, different, or nothing: left as it is.
    pub how: String,
    /// The same as the page showed it: who leaves what stood otherwise there means it.
    pub was: String,
    /// Where, in the one that is for another place.
    pub situation: String,
    /// What is given: the steps picked for each question.
    pub terms: BTreeMap<String, Vec<String>>,
    /// Which reason of the list.
    pub reason: String,
    /// Easy words beside it.
    pub words: String,
    /// The day it begins, where that is later.
    pub from: String,
    /// The learner's own assistant, by name.
    pub assistant: String,
}

/// The whole form of a proposal.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TypedPlan {
    /// The day it is looked at again.
    pub review: String,
    /// A line a place.
    pub lines: BTreeMap<String, TypedLine>,
    /// A line for another place, or for later.
    pub other: TypedLine,
    /// Why all of it was refused, where that is of no one field.
    pub whole: String,
}

/// A field's id, and what is wrong with it.
pub type Wrong = Vec<(String, Refusal)>;

impl TypedPlan {
    /// What it proposes. Fails with everything that is wrong, each at its field.
    pub fn read(&self, of: &PlanOf, today: NaiveDate) -> Result<(Vec<Offer>, NaiveDate), Wrong> {
        let said = said(of);
        let mut wrong = Wrong::new();
        let (mut offers, mut proposed) = (Vec::new(), Vec::new());
        let places = self.lines.iter().filter(|(_, line)| !line.how.is_empty());
        let other = (!self.other.is_empty()).then_some((self.other.situation.as_str(), OTHER, &self.other));
        for (situation, field, line) in places.map(|(at, line)| (at.as_str(), at.as_str(), line)).chain(other) {
            match line.offer(situation, &said, of, today) {
                Ok((offer, line)) => {
                    offers.push(offer);
                    proposed.push(line);
                }
                Err(refusal) => wrong.push((field_of(field, refusal), refusal)),
            }
        }
        wrong.extend(decided_and_left(of, &proposed, &wrong));
        let review = self.review.parse::<NaiveDate>().ok();
        let review = review.filter(|review| of.history.next_review(&of.reviews, *review, today).is_ok());
        match (review, wrong.is_empty()) {
            (Some(review), true) => Ok((offers, review)),
            (review, _) => {
                wrong.extend(review.is_none().then(|| (REVIEW.to_owned(), Refusal::NotThatDay)));
                Err(wrong)
            }
        }
    }

    /// Takes a line of which something was filled in for proposed, whatever was picked beside it: nothing that was typed
    /// is passed over in silence. `at_first` says what its fields held when they were shown.
    pub fn take_up(&mut self, at_first: impl Fn(Situation) -> TypedLine) {
        for (at, line) in &mut self.lines {
            let Ok(at) = at.parse::<Situation>() else { continue };
            if line.how.is_empty() && line.was.is_empty() && line.was_filled_in(&at_first(at)) {
                "different".clone_into(&mut line.how);
            }
        }
    }
}

impl Form for TypedPlan {
    /// The learner.
    type Of = PersonId;

    fn name(learner: &Self::Of) -> String {
        format!("plan {learner}")
    }
}

/// What a proposal is judged against: what is sent, and nothing of what was taken back.
pub fn said(of: &PlanOf) -> Answers {
    let sent = of.statement.as_ref().filter(|statement| statement.state == State::Sent);
    sent.map(|statement| statement.answers.clone()).unwrap_or_default()
}

/// The places where the learner decided otherwise at a review, and that are passed over: each but where something else is wrong.
fn decided_and_left(of: &PlanOf, proposed: &[Proposed], wrong: &Wrong) -> Wrong {
    let open = of.history.decided_otherwise(&of.reviews);
    let left = open.filter(|(line, decided)| !proposed.iter().any(|proposed| proposed.answers(line, decided)));
    let fields = left.map(|(line, _)| line.situation.to_string());
    let fields = fields.filter(|at| !wrong.iter().any(|(field, _)| field.starts_with(&format!("{at}-"))));
    fields.map(|at| (field_of(&at, Refusal::Decided), Refusal::Decided)).collect()
}

/// The id of the field that a refusal is about.
fn field_of(field: &str, refusal: Refusal) -> String {
    match refusal {
        Refusal::NoReason => format!("{field}-reason"),
        Refusal::ReasonTooLong => format!("{field}-words"),
        Refusal::NotThatDay => format!("{field}-from"),
        Refusal::Decided => format!("{field}-how-different"),
        Refusal::NotATerm if field == OTHER => format!("{field}-situation"),
        _ => format!("{field}-presence"),
    }
}

impl TypedLine {
    /// Whether any of its fields is not as it was shown.
    fn was_filled_in(&self, at_first: &Self) -> bool {
        TERMS.iter().any(|question| self.picked(*question) != at_first.picked(*question))
            || self.reason != at_first.reason
            || self.words.trim() != at_first.words.trim()
            || self.assistant.trim() != at_first.assistant.trim()
    }

    /// The steps picked for one question, in no order; people by their ids.
    pub fn picked(&self, question: Question) -> BTreeSet<&str> {
        self.terms.get(question.key()).into_iter().flatten().flat_map(|words| words.split_whitespace()).collect()
    }

    /// Whether nothing of it was filled in.
    fn is_empty(&self) -> bool {
        self.situation.is_empty() && self.reason.is_empty() && self.terms.values().flatten().all(String::is_empty)
    }

    fn offer(
        &self,
        situation: &str,
        said: &Answers,
        of: &PlanOf,
        today: NaiveDate,
    ) -> Result<(Offer, Proposed), Refusal> {
        let situation: Situation = situation.parse().map_err(|_| Refusal::NotATerm)?;
        let mut open = of.history.decided_otherwise(&of.reviews);
        let decided_otherwise = open.any(|(line, _)| line.situation == situation);
        let from = match self.from.as_str() {
            "" => None,
            typed => Some(typed.parse::<NaiveDate>().map_err(|_| Refusal::NotThatDay)?),
        };
        let instead = match self.how.as_str() {
            "as-asked" => None,
            _ => {
                let (terms, reason) = (terms(&self.terms)?, self.reason(of, situation, today));
                // what begins at once and is the same as asked needs no reason, and is told as that
                let is_asked = from.is_none() && Terms::asked(said, situation).as_ref() == Some(&terms);
                if is_asked && !decided_otherwise {
                    return Err(Refusal::SameAsAsked);
                }
                Some((terms, reason?))
            }
        };
        let assistant = Some(domain::typed::tidy(&self.assistant)).filter(|name| !name.is_empty());
        let observed = of.seen.iter().any(|seen| seen.seen.step().situation == situation);
        let offer = Offer { situation, instead, observed, from, own_assistant: assistant };
        let line = match decided_otherwise {
            true => offer.clone().beside_decision(said, today)?,
            false => offer.clone().beside(said, today)?,
        };
        Ok((offer, line))
    }

    fn reason(&self, of: &PlanOf, situation: Situation, today: NaiveDate) -> Result<Reason, Refusal> {
        let mut given = reasons_at(of, Some(situation), today);
        let given = given.find(|why| why.named.word() == self.reason);
        Reason::new(given.ok_or(Refusal::NoReason)?.named.clone(), &self.words)
    }
}

/// The reasons that can be given in a place: those of the college, and what is given no more where a line that stands there has it.
pub fn reasons_at(of: &PlanOf, at: Option<Situation>, today: NaiveDate) -> impl Iterator<Item = &Why> {
    of.reasons
        .iter()
        .filter(move |why| !why.ended || at.is_some_and(|at| of.history.has_reason(at, &why.named.word(), today)))
}

/// What is given, as the fields say it: a list says several people in one go.
fn terms(fields: &BTreeMap<String, Vec<String>>) -> Result<Terms, Refusal> {
    let each = |said: &Vec<String>| said.iter().flat_map(|words| words.split_whitespace()).map(str::to_owned).collect();
    Terms::from_picks(&fields.iter().map(|(question, said)| (question.clone(), each(said))).collect())
}

/// The form of a duty.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TypedDuty {
    /// Where.
    pub situation: String,
    /// What is given.
    pub terms: BTreeMap<String, Vec<String>>,
    /// What it rests on.
    pub basis: String,
    /// The day it is looked at again.
    pub review: String,
    /// What to do if it is needed.
    pub what_to_do: String,
    /// Whether it takes two people at once.
    pub two_people: String,
}

impl TypedDuty {
    /// What it says. Fails with everything that is wrong, each at its field.
    pub fn read(&self, today: NaiveDate) -> Result<Duties, Wrong> {
        let mut wrong = Wrong::new();
        let mut at = |field: &str, refusal: Refusal| wrong.push((format!("duty-{field}"), refusal));
        let situation = self.situation.parse::<Situation>().ok();
        let basis = Basis::parse(&self.basis);
        let review = self.review.parse::<NaiveDate>().ok();
        let terms = terms(&self.terms);
        if situation.is_none() {
            at("situation", Refusal::NotATerm);
        }
        if basis.is_none() {
            at("basis", Refusal::NoReason);
        }
        if let Err(refusal) = &terms {
            at("presence", *refusal);
        }
        let (Some(situation), Some(basis), Ok(terms), review) = (situation, basis, terms, review.unwrap_or(today))
        else {
            return Err(wrong);
        };
        let two_people = self.two_people == "yes";
        let duty = Duties { situation, terms, basis, review, what_to_do: self.what_to_do.clone(), two_people };
        duty.checked(today).map_err(|refusal| {
            let field = if refusal == Refusal::NotThatDay { "review" } else { "what-to-do" };
            vec![(format!("duty-{field}"), refusal)]
        })
    }
}

impl Form for TypedDuty {
    /// The learner.
    type Of = PersonId;

    fn name(learner: &Self::Of) -> String {
        format!("duty {learner}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(amount: &str, reason: &str) -> TypedLine {
        let terms = [("presence", "help"), ("amount", amount), ("nearness", "")];
        let terms = terms.map(|(question, word)| (question.to_owned(), vec![word.to_owned()]));
        TypedLine { terms: terms.into(), reason: reason.to_owned(), ..TypedLine::default() }
    }

    fn after(typed: TypedLine) -> String {
        let mut plan = TypedPlan { lines: [("all-lessons".to_owned(), typed)].into(), ..TypedPlan::default() };
        plan.take_up(|_| line("some", ""));
        plan.lines.remove("all-lessons").unwrap_or_default().how
    }

    #[test]
    fn what_was_filled_in_is_proposed_though_nobody_picked_that() {
        assert_eq!(after(line("some", "")), "", "left as it was shown");
        assert_eq!(after(line("most", "")), "different");
        assert_eq!(after(line("some", "to-try-first")), "different");
        assert_eq!(after(TypedLine { how: "as-asked".to_owned(), ..line("most", "") }), "as-asked");
        assert_eq!(after(TypedLine { was: "different".to_owned(), ..line("most", "") }), "", "left knowingly");
    }
}
