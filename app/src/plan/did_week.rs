//! What of a learner's places is not as they agreed in the week that is out now, and the engine's own reason in easy words. Whom
//! they refused is named to them when they answer alone, and to nobody beside them.

use std::collections::BTreeSet;

use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::deployment::{Here, Lacks, Obstacle, Why};
use domain::person::Name;
use domain::question::Question;
use domain::scale::{SamePerson, Scale};
use domain::situation::Situation;
use domain::timetable::Title;
use leptos::prelude::*;
use storage::{OwnByHand, OwnDiffers, OwnPlan, OwnWhy};

use super::did_by_hand::{by_hand, wrote};
use crate::college::College;
use crate::parts::{SaidRow, pictured, pictured_below};
use crate::words::{Said, Words};

/// What differs, for the reader of the page.
pub struct Week {
    why: OwnWhy,
    is_alone: bool,
}

/// The places that the page has a part for.
pub struct Places {
    /// What the learner was asked about, or a line of their plan is about, in the order of the day.
    pub said: Vec<Situation>,
    /// Where nothing of that is and the college must give something, in the order of the day.
    pub duties: Vec<Situation>,
}

impl Places {
    /// Under which of them a meeting is shown: its own, or, for a lesson without one, all lessons; and under those of a duty
    /// where nothing was said of either.
    fn shown_at(&self, title: &Title, at: Situation) -> Option<Situation> {
        let all = title.is_lesson().then_some(Situation::AllLessons);
        let shown = |places: &[Situation]| [Some(at), all].into_iter().flatten().find(|place| places.contains(place));
        shown(&self.said).or_else(|| shown(&self.duties))
    }
}

impl Week {
    /// `is_alone` says whether the learner answers by themself.
    pub fn new(why: OwnWhy, is_alone: bool) -> Self {
        Self { why, is_alone }
    }

    /// What differs in one place of the plan. Meetings with one reason stand together.
    pub fn at(&self, words: Words, own: &OwnPlan, situation: Situation, places: &Places) -> Option<AnyView> {
        let is_here = |title: &Title, at: Situation| places.shown_at(title, at) == Some(situation);
        let here = self.why.places.iter().filter(|one| is_here(&one.title, one.title.situation(one.session)));
        let here: Vec<_> = here.collect();
        let mut met = BTreeSet::new();
        let first = here.iter().filter(|place| met.insert(self.alike(place)));
        let groups = first.map(|first| {
            let meetings = here.iter().filter(|place| self.alike(place) == self.alike(first)).copied();
            self.group(words, own, first, meetings)
        });
        let put = self.why.by_hand.iter().filter(|one| is_here(&one.title, one.title.situation(one.session)));
        let put = by_hand(words, own, &put.collect::<Vec<_>>());
        card(words, groups.chain(put).chain(self.hourless(words, own, situation)).collect())
    }

    /// That nobody can be sent at a time that has no hour, and who can tell why.
    fn hourless(&self, words: Words, own: &OwnPlan, situation: Situation) -> Option<AnyView> {
        let Situation::Time(time) = situation else { return None };
        let key = if time.has_hours() { "plan-did-no-hour" } else { "plan-did-no-hour-trip" };
        let said = [words.said(key), ask(words, own)].map(|said| view! { <SaidRow said/> });
        self.why.hourless.contains(&time).then(|| said.collect_view().into_any())
    }

    /// Who comes where nothing was asked, the plan has nothing and the college must give nothing.
    pub fn beside(&self, words: Words, own: &OwnPlan, places: &Places) -> Option<AnyView> {
        let nowhere = |one: &&OwnByHand| places.shown_at(&one.title, one.title.situation(one.session)).is_none();
        let put: Vec<_> = self.why.by_hand.iter().filter(nowhere).collect();
        let card = card(words, by_hand(words, own, &put))?;
        Some(view! { <section>{pictured(words.said("plan-did-beside"))}{card}</section> }.into_any())
    }

    fn group<'a>(
        &self,
        words: Words,
        own: &OwnPlan,
        first: &OwnDiffers,
        meetings: impl Iterator<Item = &'a OwnDiffers>,
    ) -> AnyView {
        let said = match &first.named {
            Some(name) => not_here(words, name, &first.why),
            None => missing(words, first),
        };
        let meetings = meetings.map(|one| (one.on, meeting(words, &one.title, one.on, one.starts))).collect();
        let meetings = soonest(words, meetings);
        let left = first.left.as_ref().filter(|_| first.named.is_none());
        let why = match left {
            Some((by, reason)) => {
                view! { {wrote(words, by, reason.clone())}<SaidRow said=ask(words, own)/> }.into_any()
            }
            None => {
                let why = self.why_said(words, own, first).into_iter().map(|said| view! { <SaidRow said/> });
                why.collect_view().into_any()
            }
        };
        view! { <SaidRow said/>{meetings}{why} }.into_any()
    }

    /// Why, as far as it is told here: nobody beside the learner is shown that somebody was refused.
    fn told(&self, place: &OwnDiffers) -> Why {
        if self.is_alone { place.why.clone() } else { place.why.clone().for_others() }
    }

    /// What makes two meetings stand together: all that is said of them, and no more.
    fn alike(&self, place: &OwnDiffers) -> impl Ord + std::fmt::Debug + use<> {
        let left = place.left.as_ref().map(|(by, reason)| (by.to_string(), reason.clone()));
        let why = (self.told(place).to_string(), was_away(place));
        (place.named.as_ref().map(ToString::to_string), place.lacks, why, left)
    }

    fn why_said(&self, words: Words, own: &OwnPlan, place: &OwnDiffers) -> Vec<Said> {
        let why = self.told(place);
        let mut said = self.against(words, place);
        said.extend(place.named.as_ref().and_then(|name| instead(words, name, &why)));
        let refused = self.why.people.iter().filter(|(id, _)| why.refused.contains(id));
        let refused: Vec<_> = refused.map(|(_, name)| name.called().to_owned()).collect();
        if !refused.is_empty() {
            said.push(words.said_with("plan-why-not-wanted", &[("names", words.list(refused).into())]));
        }
        if said.is_empty() {
            said.push(words.said("plan-did-no-reason"));
        }
        said.push(ask(words, own));
        said
    }

    /// Each rule that stands against whoever could come; of somebody who should, by their name in place of a count.
    fn against(&self, words: Words, place: &OwnDiffers) -> Vec<Said> {
        let (why, name) = (self.told(place), missed(place).map(Name::called));
        let skills = words.list(why.skills.iter().map(|skill| words.step(Question::Skill, skill.key()).words));
        let said = |(obstacle, count): (&Obstacle, &usize)| {
            let count = if name.is_some() { 0 } else { *count };
            let args = [
                ("count", count.into()),
                ("name", name.unwrap_or_default().to_owned().into()),
                ("skills", skills.clone().into()),
            ];
            let key = match obstacle {
                // of several people each lacks some of them, and it may be that nobody lacks all
                Obstacle::Skill if count > 1 && why.skills.len() > 1 => "skills",
                Obstacle::Away if was_away(place) => "was-away",
                // of whoever is refused it is not so that they are with others, and neither can be told from the other
                Obstacle::Elsewhere if !self.is_alone => "not-free",
                Obstacle::NotWanted => "not-free",
                _ => obstacle.key(),
            };
            words.said_with(&format!("plan-why-{key}"), &args)
        };
        why.against.iter().map(said).collect()
    }
}

/// Who should come and does not, by name; nobody where it is about everyone but whoever comes.
fn missed(place: &OwnDiffers) -> Option<&Name> {
    place.named.as_ref().filter(|_| place.why.asked != Some(SamePerson::Different))
}

/// Whether somebody who should come was not in when it was found why they do not, and is in after all.
fn was_away(place: &OwnDiffers) -> bool {
    place.is_in && missed(place).is_some() && place.why.against.contains_key(&Obstacle::Away)
}

/// That nobody comes, to all of it or to one half, or that one more is looked for.
fn missing(words: Words, place: &OwnDiffers) -> Said {
    match place.lacks {
        // that no one can is said only where it was found that no one could
        Lacks::Everyone if place.why == Why::default() => words.said("plan-did-no-one-comes"),
        Lacks::Everyone => words.said("plan-did-no-one"),
        Lacks::Half(half) => words.said(&format!("plan-did-no-one-{}", half.key())),
        // whoever took one off looks for nobody
        Lacks::Another if place.left.is_some() => words.said("plan-did-fewer"),
        Lacks::Another => words.said("plan-did-one-more"),
    }
}

/// That somebody does not come whom they named, or who should come each time; or that nobody else comes where others should.
fn not_here(words: Words, name: &Name, why: &Why) -> Said {
    let key = match why.asked {
        Some(SamePerson::Same) => "plan-did-not-same",
        Some(SamePerson::Different) => "plan-did-not-different",
        Some(SamePerson::NoMatter) | None => "plan-did-not-named",
    };
    words.said_with(key, &[("name", name.called().to_owned().into())])
}

/// That somebody could come who should, and why another does, as far as it is known.
fn instead(words: Words, name: &Name, why: &Why) -> Option<Said> {
    let key = match (why.instead?, why.asked) {
        (_, Some(SamePerson::Different)) => "plan-why-instead-different",
        // where it is to be whoever comes most, that another comes at other times too is no reason
        (Here::Same, None) => "plan-why-instead-same",
        (Here::Shares, _) => "plan-why-instead-shares",
        _ => "plan-why-instead",
    };
    Some(words.said_with(key, &[("name", name.called().to_owned().into())]))
}

/// The meetings of a week from the first on; that there are more after it is said once, so that the page stays one to read.
pub fn soonest(words: Words, all: Vec<(NaiveDate, String)>) -> AnyView {
    let first = all.iter().map(|(on, _)| *on).min();
    let (now, later): (Vec<_>, Vec<_>) = all.into_iter().partition(|(on, _)| {
        first.and_then(|first| first.checked_add_days(Days::new(7))).is_none_or(|next| *on < next)
    });
    let rows = now.into_iter().map(|(_, said)| view! { <li>{said}</li> }).collect_view();
    let more = (!later.is_empty()).then(|| view! { <SaidRow said=words.said("plan-did-later")/> });
    view! { <ul class="meetings">{rows}</ul>{more} }.into_any()
}

fn card(words: Words, groups: Vec<AnyView>) -> Option<AnyView> {
    let heading = pictured_below(words.said("plan-did-week"));
    (!groups.is_empty()).then(|| view! { <div class="answered">{heading}{groups}</div> }.into_any())
}

/// Who can tell why.
pub fn ask(words: Words, own: &OwnPlan) -> Said {
    match &own.answers {
        Some(reader) => words.said_with("plan-why-ask", &[("name", reader.name.to_string().into())]),
        None => words.said("plan-why-ask-nobody"),
    }
}

/// One meeting by its name, day and hour.
pub fn meeting(words: Words, title: &Title, on: NaiveDate, starts: DateTime<Utc>) -> String {
    let time = starts.with_timezone(&expect_context::<College>().time_zone).time();
    words.list([words.title(title), words.date(on), words.time(time)])
}

#[cfg(test)]
mod tests;
