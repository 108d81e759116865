//! What of a learner's places is not as they agreed in the week that is out now, and the engine's own reason in easy words. Whom
//! they refused is named to them when they answer alone, and to nobody beside them.

use std::collections::BTreeSet;

use domain::deployment::Obstacle;
use domain::question::Question;
use domain::scale::Scale;
use domain::situation::Situation;
use leptos::prelude::*;
use storage::{OwnDiffers, OwnPlan, OwnWhy};

use crate::college::College;
use crate::parts::SaidRow;
use crate::words::{Said, Words};

/// What differs, for the reader of the page.
pub struct Week {
    why: OwnWhy,
    is_alone: bool,
}

impl Week {
    /// `is_alone` says whether the learner answers by themself.
    pub fn new(why: OwnWhy, is_alone: bool) -> Self {
        Self { why, is_alone }
    }

    /// What differs in one place of the plan: in its session or at its time of the day, or, for all lessons, in every session that has no place of its
    /// own. Meetings with one reason stand together.
    pub fn at(&self, words: Words, own: &OwnPlan, situation: Situation, places: &[Situation]) -> Option<AnyView> {
        let here = |place: &&OwnDiffers| match situation {
            Situation::AllLessons => place.title.is_lesson() && !places.contains(&Situation::Session(place.session)),
            _ => place.title.situation(place.session) == situation,
        };
        let here: Vec<_> = self.why.places.iter().filter(here).collect();
        let mut met = BTreeSet::new();
        let first = here.iter().filter(|place| met.insert(alike(place)));
        let groups = first.map(|first| {
            let meetings = here.iter().filter(|place| alike(place) == alike(first)).copied();
            self.group(words, own, first, meetings)
        });
        let groups: Vec<_> = groups.collect();
        (!groups.is_empty()).then(|| view! { <div class="answered">{groups}</div> }.into_any())
    }

    fn group<'a>(
        &self,
        words: Words,
        own: &OwnPlan,
        first: &OwnDiffers,
        meetings: impl Iterator<Item = &'a OwnDiffers>,
    ) -> AnyView {
        let said = match &first.named {
            Some(name) => words.said_with("plan-did-not-named", &[("name", name.called().to_owned().into())]),
            None => words.said("plan-did-no-one"),
        };
        let meetings = meetings.map(|place| view! { <li>{meeting(words, place)}</li> }).collect_view();
        let why = self.why_said(words, own, first).into_iter().map(|said| view! { <SaidRow said/> });
        view! { <h3>{words.say("plan-did-week")}</h3><SaidRow said/><ul>{meetings}</ul>{why.collect_view()} }.into_any()
    }

    fn why_said(&self, words: Words, own: &OwnPlan, place: &OwnDiffers) -> Vec<Said> {
        let why = if self.is_alone { place.why.clone() } else { place.why.clone().for_others() };
        let skills = why.skills.iter().map(|skill| words.step(Question::Skill, skill.key()).words);
        let skills = words.list(skills);
        let name = place.named.as_ref().map(|name| name.called().to_owned());
        let mut said: Vec<Said> = Vec::new();
        for (obstacle, count) in &why.against {
            // no one thing is said twice, and a name stands for its count
            let count = if name.is_some() { 0 } else { *count };
            let args = [
                ("count", count.into()),
                ("name", name.clone().unwrap_or_default().into()),
                ("skills", skills.clone().into()),
            ];
            let key = if *obstacle == Obstacle::NotWanted { Obstacle::Elsewhere } else { *obstacle }.key();
            said.push(words.said_with(&format!("plan-why-{key}"), &args));
        }
        let refused = self.why.people.iter().filter(|(id, _)| why.refused.contains(id));
        let refused: Vec<_> = refused.map(|(_, name)| name.called().to_owned()).collect();
        if !refused.is_empty() {
            said.push(words.said_with("plan-why-not-wanted", &[("names", words.list(refused).into())]));
        }
        if said.is_empty() {
            said.push(words.said("plan-why-free"));
        }
        said.push(match &own.reader {
            Some(reader) => words.said_with("plan-why-ask", &[("name", reader.name.to_string().into())]),
            None => words.said("plan-why-ask-nobody"),
        });
        said
    }
}

/// What makes two meetings stand together.
fn alike(place: &OwnDiffers) -> (Option<String>, String) {
    (place.named.as_ref().map(ToString::to_string), place.why.to_string())
}

fn meeting(words: Words, place: &OwnDiffers) -> String {
    let time = place.starts.with_timezone(&expect_context::<College>().time_zone).time();
    words.list([words.title(&place.title), words.date(place.on), words.time(time)])
}
