//! The fields of one line of a proposal: as asked, or what instead and why.

use domain::plan::{Named, Refusal, Terms};
use domain::question::Question;
use domain::scale::{Scale, Skill};
use domain::situation::Situation;
use leptos::prelude::*;
use storage::{PlanOf, Why};

use super::shown::{given_called, reason};
use super::typed::{TypedLine, reasons_at};
use crate::parts::{field_wrong, in_a_textarea, wrong_id};
use crate::visitor::moment;
use crate::words::Words;
use domain::plan::Reason;

/// The questions that staff fill in by picking one of a list, like who comes by name; the others have boxes.
const PICKED: [Question; 5] =
    [Question::Presence, Question::Amount, Question::Help, Question::Nearness, Question::Sharing];

/// Where the fields of a line are: the name the form gives them, and the ids of their controls.
#[derive(Clone, Debug)]
pub struct At {
    /// What stands before each name (`lines[all-lessons]`).
    pub name: String,
    /// What stands before each id.
    pub id: String,
    /// What it is of, so that no two groups of a page have one name.
    pub called: String,
}

/// One of a list. It carries its name too: a closed `<details>` hides its label from some tools.
pub fn select(
    (id, name): (String, String),
    label: String,
    options: Vec<(String, String)>,
    chosen: &str,
    wrong: Option<String>,
) -> AnyView {
    let (described, invalid) = (wrong.is_some().then(|| wrong_id(&id)), wrong.is_some().then_some("true"));
    let wrong = field_wrong(&id, wrong);
    let options = options.into_iter().map(|(value, words)| {
        let selected = value == chosen;
        view! { <option value=value selected=selected>{words}</option> }
    });
    let options = options.collect_view();
    let called = label.clone();
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            {wrong}
            <select id=id name=name aria-label=called aria-describedby=described aria-invalid=invalid>{options}</select>
        </div>
    }
    .into_any()
}

/// What is given: a list a question, and boxes where several things can be picked.
pub fn terms(
    words: Words,
    at: &At,
    of: &PlanOf,
    picked: &TypedLine,
    wrong: &dyn Fn(&str) -> Option<String>,
) -> AnyView {
    let lists = PICKED.map(|question| {
        let chosen = picked.terms.get(question.key()).and_then(|words| words.first()).cloned().unwrap_or_default();
        let steps = question.steps().into_iter().map(|step| (step.to_owned(), words.step(question, step).words));
        let options = std::iter::once((String::new(), String::new())).chain(steps).collect();
        let id = format!("{}-{}", at.id, question.key());
        let name = format!("{}[terms][{}][]", at.name, question.key());
        select((id.clone(), name), given_called(words, question), options, &chosen, wrong(&id))
    });
    let boxes = [Question::Moment, Question::Who, Question::Skill].map(|question| boxes(words, at, picked, question));
    view! {
        <div class="plan-fields">{lists.into_iter().collect_view()}{person(words, at, of, picked)}</div>
        {boxes.into_iter().collect_view()}
    }
    .into_any()
}

/// Who comes by name: nobody, those who were asked for, or one of those who can come.
fn person(words: Words, at: &At, of: &PlanOf, picked: &TypedLine) -> AnyView {
    let key = Question::Person.key();
    let chosen: Vec<_> = picked.picked(Question::Person).into_iter().collect();
    let called = |id: &str| {
        let id = id.parse().ok()?;
        let helper = of.helpers.iter().find(|helper| helper.id == id).map(|helper| &helper.name);
        helper.or_else(|| of.people.get(&id)).map(ToString::to_string)
    };
    let one_of_them = of.helpers.iter().map(|helper| (helper.id.to_string(), helper.name.to_string()));
    let one_of_them: Vec<_> = one_of_them.collect();
    let chosen_together = chosen.join(" ");
    let is_listed = chosen.is_empty() || one_of_them.iter().any(|(id, _)| *id == chosen_together);
    let together =
        (!is_listed).then(|| (chosen_together.clone(), words.list(chosen.iter().filter_map(|id| called(id)))));
    let options = std::iter::once((String::new(), String::new())).chain(together).chain(one_of_them).collect();
    let (id, name) = (format!("{}-{key}", at.id), format!("{}[terms][{key}][]", at.name));
    select((id, name), given_called(words, Question::Person), options, &chosen_together, None)
}

/// A box for each step of a question of which several can hold.
fn boxes(words: Words, at: &At, picked: &TypedLine, question: Question) -> AnyView {
    let key = question.key();
    let steps = question.steps().into_iter().filter(|step| *step != Skill::Nothing.key());
    let boxes = steps.map(|step| {
        let ticked = picked.terms.get(key).is_some_and(|words| words.iter().any(|word| word == step));
        let id = format!("{}-{key}-{step}", at.id);
        let name = format!("{}[terms][{key}][]", at.name);
        let label = words.step(question, step).words;
        view! { <crate::parts::Check id name value=step.to_owned() label ticked folded=true/> }
    });
    let called = words.short(question).words;
    let what = [("when", called.clone().into()), ("where", at.called.clone().into())];
    let named = words.say_with("plan-staff-when-named", &what);
    view! { <fieldset class="checks" aria-label=named><legend>{called}</legend>{boxes.collect_view()}</fieldset> }
        .into_any()
}

/// Why: one of the college's list, or what a line that stands in this place has, and easy words beside it.
pub fn why(
    words: Words,
    (at, place): (&At, Option<Situation>),
    of: &PlanOf,
    typed: &TypedLine,
    wrong: &dyn Fn(&str) -> Option<String>,
) -> AnyView {
    let given = reasons_at(of, place, moment().today).map(|Why { named, .. }| (named.word(), says(words, named)));
    let options = std::iter::once((String::new(), String::new())).chain(given).collect();
    let id = format!("{}-reason", at.id);
    let list = select(
        (id.clone(), format!("{}[reason]", at.name)),
        words.say("plan-staff-why"),
        options,
        &typed.reason,
        wrong(&id),
    );
    let id = format!("{}-words", at.id);
    let too_long = wrong(&id);
    let label = words.say("plan-staff-words");
    let easy = few_words((id, format!("{}[words]", at.name)), label, "2", &typed.words, too_long);
    view! { {list}{easy} }.into_any()
}

/// Room for a few words, as many rows high. It carries its name too, as a list does.
pub fn few_words(
    (id, name): (String, String),
    label: String,
    rows: &'static str,
    written: &str,
    wrong: Option<String>,
) -> AnyView {
    let (described, invalid) = (wrong.is_some().then(|| wrong_id(&id)), wrong.is_some().then_some("true"));
    let wrong = field_wrong(&id, wrong);
    let (called, written) = (label.clone(), in_a_textarea(written));
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            {wrong}
            <textarea id=id name=name rows=rows dir="auto" aria-label=called aria-describedby=described aria-invalid=invalid>{written}</textarea>
        </div>
    }
    .into_any()
}

/// A reason of the list, as the learner reads it.
fn says(words: Words, named: &Named) -> String {
    Reason::new(named.clone(), "").map(|given| reason(words, &given).words).unwrap_or_default()
}

/// The fields as they come: what was asked, so that one change is one field.
pub fn from_asked(asked: Option<&Terms>) -> TypedLine {
    let terms = asked.iter().flat_map(|asked| asked.lines());
    let terms = terms.map(|(question, picked)| (question.key().to_owned(), picked.words())).collect();
    TypedLine { terms, ..TypedLine::default() }
}

/// What is wrong with a field, said to staff.
pub fn said_wrong(words: Words, refusal: Refusal) -> String {
    words.say(&format!("plan-staff-refused-{}", refusal.key()))
}
