//! What was just done to a place of a week, said on the page that follows it.

use chrono::NaiveDate;
use domain::id::{OccurrenceId, PersonId};
use leptos::prelude::*;

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

    /// On the week, where a place was given to somebody else by dragging it there.
    pub fn on_week(&self, words: Words, opened: &Opened) -> Option<Given> {
        let (at, learner) = (self.at.filter(|_| self.what == "given")?, opened.name(self.learner?));
        let on = opened.week.meeting(at)?.on;
        let args = [("name", learner.into()), ("meeting", opened.meeting(words, at).into())];
        let said = match self.lsa {
            None => words.say_with("deployment-done-given-nobody", &args),
            Some(lsa) => {
                let [name, meeting] = args;
                words.say_with("deployment-done-given", &[name, meeting, ("lsa", opened.name(lsa).into())])
            }
        };
        Some(Given { lsa: self.lsa, on, said })
    }
}

/// What is said in the cell that a place was dragged to: whoever did it is looking there, and not at the top of the page.
pub struct Given {
    /// In whose row; in that of nobody, where nobody is named.
    pub lsa: Option<PersonId>,
    /// On which day.
    pub on: NaiveDate,
    said: String,
}

impl Given {
    /// The words.
    pub fn said(&self) -> AnyView {
        view! { <p class="given" role="status">{self.said.clone()}</p> }.into_any()
    }
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
