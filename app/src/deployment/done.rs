//! What was just done to a place of a week, said on the page that follows it.

use chrono::NaiveDate;
use domain::deployment::Row;
use domain::id::{OccurrenceId, PersonId};
use leptos::prelude::*;

use super::changes::changes;
use super::effect::{Effect, Effects};
use super::opened::Opened;
use crate::page::query;
use crate::words::Words;

/// What was done with one place.
const AT_A_PLACE: [&str; 5] = ["sent", "off", "swapped", "locked", "unlocked"];

/// What an address says was done, and with whom.
#[derive(Clone, Debug, Default)]
pub struct Done {
    what: String,
    lsa: Option<PersonId>,
    at: Option<OccurrenceId>,
    learner: Option<PersonId>,
}

impl Done {
    /// As the page's address says it.
    pub fn read() -> Self {
        Self { what: query("done").unwrap_or_default(), lsa: query("lsa"), at: query("at"), learner: query("learner") }
    }

    /// What was done, in a word; empty where nothing was.
    pub fn what(&self) -> &str {
        &self.what
    }

    /// On the page of a place; nothing where nothing was done, or it says of somebody who is not known here.
    pub fn at_place(&self, words: Words, opened: &Opened, at: OccurrenceId, learner: PersonId) -> Option<AnyView> {
        if self.what == "day" {
            return Some(status(for_the_day(words, opened, (at, learner))));
        }
        let what = AT_A_PLACE.into_iter().find(|what| *what == self.what)?;
        let lsa = Some(opened.name(self.lsa?)).filter(|name| !name.is_empty())?;
        Some(status(words.say_with(&format!("deployment-done-{what}"), &[("lsa", lsa.into())])))
    }

    /// Whether a place was given to somebody else by dragging it there.
    pub fn is_given(&self) -> bool {
        self.what == "given"
    }

    /// On the week, where a place was given to somebody else; with what that does, where the draft was made of it alone.
    pub fn on_week(&self, words: Words, opened: &Opened, before: Option<&[Row]>) -> Option<Given> {
        let place = (self.at.filter(|_| self.is_given())?, self.learner?);
        let (at, learner) = (place.0, opened.name(place.1));
        let on = opened.week.meeting(at)?.on;
        let effect = before.and_then(|before| effect(words, opened, place, before));
        let args = [("name", learner.into()), ("meeting", opened.meeting(words, at).into())];
        let said = match self.lsa {
            None => words.say_with("deployment-done-given-nobody", &args),
            Some(lsa) => {
                let [name, meeting] = args;
                words.say_with("deployment-done-given", &[name, meeting, ("lsa", opened.name(lsa).into())])
            }
        };
        Some(Given { lsa: self.lsa, on, said, effect })
    }
}

/// What is said in the cell that a place was dragged to: whoever did it is looking there, and not at the top of the page.
pub struct Given {
    /// In whose row; in that of nobody, where nobody is named.
    pub lsa: Option<PersonId>,
    /// On which day.
    pub on: NaiveDate,
    said: String,
    effect: Option<Effect>,
}

impl Given {
    /// The words.
    pub fn said(&self, words: Words) -> AnyView {
        let sentence = |effect: String| words.say_with("deployment-done-effect", &[("effect", effect.into())]);
        let effect = self.effect.as_ref().map(|effect| effect.shown(sentence));
        view! { <div class="given" role="status"><p>{self.said.clone()}</p>{effect}</div> }.into_any()
    }
}

/// What the last change of a draft does, where it is of this place alone.
fn effect(words: Words, opened: &Opened, place: (OccurrenceId, PersonId), before: &[Row]) -> Option<Effect> {
    let after = opened.week.shown();
    let changes = changes(opened, before, after);
    let is_all = matches!(&changes[..], [only] if (only.at, only.learner) == place);
    is_all.then(|| Effects::since(words, opened, place, before).of(after))
}

/// How it stands for the day, after a button said so.
fn for_the_day(words: Words, opened: &Opened, (at, learner): (OccurrenceId, PersonId)) -> String {
    let name = [("name", opened.name(learner).into())];
    if opened.week.off.meetings.contains(&at) {
        words.say("called-off-is-off")
    } else if opened.week.off.not_here.contains(&(at, learner)) {
        words.say_with("called-off-is-not-here", &name)
    } else {
        words.say_with("called-off-is-on", &name)
    }
}

fn status(said: String) -> AnyView {
    view! { <p class="panel" role="status">{said}</p> }.into_any()
}
