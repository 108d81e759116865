//! What the learner asked, agreed to and is given at a place, side by side; and why, where what was agreed is not what they asked, or they
//! asked for the same person or for different people and it is not so.

use domain::deployment::{Need, Row};
use domain::plan::{PlanLine, Terms};
use domain::question::{Question, Value};
use domain::scale::{Presence, SamePerson, Scale};
use domain::situation::Situation;
use domain::statement::Answers;
use leptos::prelude::*;

use super::Place;
use crate::deployment::faces::Faces;
use crate::deployment::part::with_half;
use crate::deployment::why::{Asking, amount};
use crate::plan::shown::reason;

impl Place<'_> {
    /// The three beside each other. `said` is what the learner sent last; nothing where this coordinator does not read it.
    pub(super) fn side_by_side(&self, said: Option<&Answers>) -> AnyView {
        let words = self.words;
        let asked =
            said.map(|said| words.say_with("deployment-place-asked", &[("amount", self.asked_for(said).into())]));
        let agreed = match self.need.filter(|need| !need.is_duty) {
            Some(need) => with_half(words, amount(words, need), need.part),
            None => words.say("deployment-place-nothing"),
        };
        let agreed = words.say_with("deployment-place-agreed", &[("amount", agreed.into())]);
        let comes = self.here.iter().filter(|row| !self.opened.is_void(row));
        let comes: Vec<_> = comes.map(|row| with_half(words, self.opened.name(row.lsa), row.part)).collect();
        let given = if comes.is_empty() { words.say("deployment-week-no-one") } else { words.list(comes) };
        let given = words.say_with("deployment-place-given", &[("names", given.into())]);
        let all = asked.into_iter().chain([agreed, given]).map(|said| view! { <li>{said}</li> });
        view! { <ul class="side-by-side">{all.collect_view()}</ul> }.into_any()
    }

    /// What they asked for there, in the words of its question; that nothing is said is not said as anything else.
    fn asked_for(&self, said: &Answers) -> String {
        let words = self.words;
        let Some(situation) = self.situation(said) else { return words.say("deployment-place-not-said") };
        if let Some(asked) = Terms::asked(said, situation) {
            return match (asked.presence(), asked.amount()) {
                (Presence::Help, Some(amount)) => words.step(Question::Amount, amount.key()).words,
                (presence, _) => words.step(Question::Presence, presence.key()).words,
            };
        }
        words.say(match said.get(situation, Question::Presence).map(|answer| &answer.value) {
            Some(Value::NotSure) => "question-not-sure",
            Some(Value::NotNow) => "question-not-now",
            Some(Value::TalkToMe) => "question-talk-to-me",
            _ => "deployment-place-not-said",
        })
    }

    /// Where they said what holds there.
    fn situation(&self, said: &Answers) -> Option<Situation> {
        let meeting = self.opened.week.meeting(self.at)?;
        Some(said.situation_for(meeting.title.situation(meeting.session)))
    }

    /// Why what was agreed is not what they ask for, in the words in which they were told; nothing where it is, or it was never said.
    pub(super) fn why_agreed(&self, said: Option<&Answers>, line: Option<&PlanLine>) -> Option<AnyView> {
        let line = line?;
        let given = line.origin.reason()?;
        let asked = said.and_then(|said| Terms::asked(said, self.situation(said)?));
        if asked.as_ref() == Some(&line.terms) {
            return None;
        }
        let key = format!("deployment-place-why-{}", line.origin.key());
        let told = self.words.say_with(&key, &[("reason", reason(self.words, given).words.into())]);
        let beside = (!given.words().is_empty())
            .then(|| view! { " "<span class="plan-own-words" dir="auto">{given.words().to_owned()}</span> });
        Some(view! { <p>{told}{beside}</p> }.into_any())
    }

    /// What a duty rests on.
    pub(super) fn basis(&self, need: &Need) -> Option<String> {
        let duty = self.opened.week.lines.iter().find(|line| line.line == need.line)?.duty?;
        let basis = self.words.say(&format!("plan-staff-basis-{}", duty.key()));
        Some(self.words.say_with("deployment-place-rests", &[("basis", basis.into())]))
    }

    /// Where the same person was asked for and another comes, or different people and one comes everywhere: what stands against it.
    pub(super) fn same_or_different(&self) -> Option<AnyView> {
        let shown = self.opened.week.shown().iter().filter(|row| row.learner == self.learner);
        let faces = Faces::of(&self.opened.week, shown.filter(|row| !self.opened.is_void(row)));
        let said = match self.need?.same_person? {
            SamePerson::Same => self.not_the_same(&faces)?,
            SamePerson::Different => self.not_different(&faces)?,
            SamePerson::NoMatter => return None,
        };
        Some(view! { <p>{said}</p> }.into_any())
    }

    /// Whoever comes to them most does not come here: why.
    fn not_the_same(&self, faces: &Faces) -> Option<String> {
        let most = faces.most(self.learner)?;
        if self.here.is_empty() || self.here.iter().any(|row| row.lsa == most) {
            return None;
        }
        let works = self.opened.week.lsas.iter().find(|works| works.lsa.id == most)?;
        let obstacle = self.asking_without().obstacle(self.need?, works);
        let why = obstacle.map_or_else(|| self.words.say("deployment-place-could"), |found| self.cannot(found, most));
        let args = [("name", self.opened.name(most).into()), ("why", why.into())];
        Some(self.words.say_with("deployment-place-not-same", &args))
    }

    /// One person comes to all of theirs: who else could come here, or by which rules nobody can.
    fn not_different(&self, faces: &Faces) -> Option<String> {
        let only = faces.only(self.learner).filter(|only| self.here.iter().any(|row| row.lsa == *only))?;
        let need = self.need?;
        let mut tally = self.asking_without().tally(need);
        tally.free.remove(&only);
        let why = tally.said(self.words, &self.opened.week);
        let args = [("name", self.opened.name(only).into()), ("why", why.into())];
        Some(self.words.say_with("deployment-place-not-different", &args))
    }

    /// The week without whoever comes here.
    fn asking_without(&self) -> Asking<'_> {
        let here = |row: &&Row| (row.occurrence, row.learner) != (self.at, self.learner);
        let rows: Vec<Row> = self.opened.week.shown().iter().filter(here).cloned().collect();
        Asking::new(&self.opened.week, &self.opened.model, &rows)
    }
}
