//! A learner's own words, in their own ground: symbols first, nothing of staff's among them.

use std::collections::BTreeMap;

use domain::briefing::{Line, Part, Say, Since, Words as Sent, makers as makers_of};
use domain::id::PersonId;
use domain::person::Name;
use domain::question::{Picked, Question, Value};
use domain::scale::Scale;
use domain::sitting::{Maker, Someone};
use domain::situation::Situation;
use domain::statement::{Doubt, Step};
use leptos::prelude::*;

use crate::college::college_date;
use crate::parts::{SaidLine, SaidLines};
use crate::sitting::someone_words;
use crate::words::{Said, Words};

/// The names of people in a learner's answers.
pub type People = BTreeMap<PersonId, Name>;

/// Whose answers are shown. Where several people made them, each stands beside its maker (rule 1 of the product, R08).
#[derive(Clone, Copy)]
pub struct By<'a> {
    /// What the learner is called.
    pub name: &'a str,
    /// The names of people in the answers.
    pub people: &'a People,
    /// Whether several people made them.
    pub several: bool,
}

impl<'a> By<'a> {
    /// By those who made these answers.
    pub fn of<'l>(name: &'a str, people: &'a People, lines: impl Iterator<Item = &'l Line>) -> Self {
        let several = makers_of(lines.map(|line| &line.answer)).len() > 1;
        Self { name, people, several }
    }

    fn note(self, words: Words, line: &Line) -> Option<String> {
        self.several.then(|| maker(words, self.name, &line.answer.maker, self.people))
    }
}

/// Who made an answer, said to staff.
pub fn maker(words: Words, name: &str, maker: &Maker, people: &People) -> String {
    let helper = match maker.someone() {
        Some(Someone::Known(id)) if people.contains_key(id) => people[id].to_string(),
        Some(someone) => someone_words(words, someone),
        None => String::new(),
    };
    let args = [("name", name.to_owned().into()), ("helper", helper.into())];
    words.say_with(&format!("statement-staff-maker-{}", maker.key()), &args)
}

/// Who said it and when, one line for each who did.
pub fn makers(
    words: Words,
    name: &str,
    made: Vec<(&Maker, chrono::DateTime<chrono::Utc>)>,
    people: &People,
) -> Vec<AnyView> {
    let line = |(made_by, at)| {
        let args = [("maker", maker(words, name, made_by, people).into()), ("date", college_date(words, at).into())];
        view! { <p class="quiet">{words.say_with("briefing-said-by", &args)}</p> }.into_any()
    };
    made.into_iter().map(line).collect()
}

/// What a learner says about one session, or that there is nothing to read and whom to ask.
pub fn say(words: Words, name: &str, say: &Say, people: &People) -> AnyView {
    let named = ("name", name.to_owned().into());
    match say {
        Say::Nothing => view! { <p>{words.say_with("briefing-nothing-said", &[named])}</p> }.into_any(),
        Say::TakenBack(on) => {
            let on = on.map(|on| college_date(words, on)).unwrap_or_default();
            view! { <p>{words.say_with("briefing-taken-back", &[named, ("date", on.into())])}</p> }.into_any()
        }
        Say::Sent(sent) => {
            let holds_for = match sent.situation {
                Situation::AllLessons => "briefing-for-all-lessons",
                _ => "briefing-for-this",
            };
            let (changed, same) = by_change(sent);
            let activities = sent.activities.iter().flat_map(|(_, lines)| lines);
            let by = By::of(name, people, sent.lines.iter().chain(&sent.about_them).chain(activities));
            let heading = |key: &str| view! { <p><strong>{words.say(key)}</strong></p> };
            let any_changed = !changed.is_empty() || !sent.gone.is_empty();
            let top = any_changed.then(|| heading("briefing-changed-first"));
            let rest = (any_changed && !same.is_empty()).then(|| heading("briefing-unchanged"));
            let part = |part| same.iter().filter(|line| line.part() == part).cloned().collect::<Vec<_>>();
            let here = part(Part::Here);
            let about_them = [("briefing-support", part(Part::Support)), ("briefing-matters", part(Part::Matters))];
            let about_them = about_them.into_iter().filter(|(_, said)| !said.is_empty()).map(|(key, said)| {
                let heading = words.say_with(key, &[("name", name.to_owned().into())]);
                view! { <p><strong>{heading}</strong></p>{lines(words, &said, by)} }
            });
            view! {
                {top}
                {lines(words, &changed, by)}
                {gone(words, sent)}
                {rest}
                {(!here.is_empty()).then(|| view! { <p class="quiet">{words.say(holds_for)}</p> })}
                {lines(words, &here, by)}
                {about_them.collect_view()}
                {on_own(words, &sent.activities, by)}
                {taken_back(words, &sent.taken_back)}
                {not_asked(words, &sent.not_asked)}
            }
            .into_any()
        }
    }
}

/// What the reader has not read yet, which stands on top, and what they have; each in the order it is read.
fn by_change(sent: &Sent) -> (Vec<Line>, Vec<Line>) {
    sent.lines.iter().chain(&sent.about_them).cloned().partition(|line| line.since != Since::Same)
}

/// The answers of one situation.
pub fn lines(words: Words, lines: &[Line], by: By) -> AnyView {
    if lines.is_empty() {
        return ().into_any();
    }
    let lines = lines.iter().map(|line| SaidLine {
        question: words.short(line.question).words,
        picks: picks(words, line.question, &line.answer.value, by.people),
        notes: since(words, line, by.people)
            .into_iter()
            .chain(by.note(words, line))
            .chain(line.doubt.map(|doubt| check_with_me(words, doubt)))
            .chain(rung(words, &line.answer.value))
            .collect(),
    });
    view! { <SaidLines lines=lines.collect()/> }.into_any()
}

/// How much of an activity they do on their own, now and by the end of term.
pub fn on_own(words: Words, activities: &[(Situation, Vec<Line>)], by: By) -> AnyView {
    if activities.is_empty() {
        return ().into_any();
    }
    let nobody = People::new();
    let lines = activities.iter().map(|(about, lines)| {
        let activity = words.activity_or_step(*about).words;
        let picks = lines.iter().map(|line| {
            let said = picks(words, line.question, &line.answer.value, &nobody);
            let step = words.list(said.iter().map(|said| said.words.clone()));
            let key = if line.question == Question::Now { "briefing-on-own-now" } else { "briefing-on-own-goal" };
            let symbol = said.into_iter().next().and_then(|said| said.symbol);
            Said { words: words.say_with(key, &[("step", step.into())]), symbol }
        });
        SaidLine {
            question: words.say_with("briefing-on-own", &[("activity", activity.into())]),
            picks: picks.collect(),
            notes: lines
                .iter()
                .flat_map(|line| [since(words, line, &nobody), by.note(words, line)])
                .flatten()
                .collect(),
        }
    });
    view! { <SaidLines lines=lines.collect()/> }.into_any()
}

/// What was picked, people by their names.
pub fn picks(words: Words, question: Question, value: &Value, people: &People) -> Vec<Said> {
    words.value(question, value, |id| {
        let named = id.parse::<PersonId>().ok().and_then(|id| people.get(&id));
        named.map_or_else(|| words.say("statement-person-gone"), ToString::to_string)
    })
}

/// That an answer is to be checked with the learner, with what they did when they were asked again (R07).
pub fn check_with_me(words: Words, doubt: Doubt) -> String {
    match doubt {
        Doubt::Otherwise => words.say("briefing-check-with-me"),
        Doubt::NotSure => words.say("briefing-check-with-me-not-sure"),
    }
}

/// What is new about a line since the reader last read.
fn since(words: Words, line: &Line, people: &People) -> Option<String> {
    match &line.since {
        Since::Same => None,
        Since::New => Some(words.say("briefing-new-answer")),
        Since::Was(value) => Some(was(words, line.question, value, people)),
    }
}

fn was(words: Words, question: Question, value: &Value, people: &People) -> String {
    let before = words.list(picks(words, question, value, people).into_iter().map(|said| said.words));
    words.say_with("briefing-was", &[("words", before.into())])
}

/// What the reader last read that is said no more.
fn gone(words: Words, sent: &Sent) -> Option<AnyView> {
    let lines = sent.gone.iter().map(|step| SaidLine {
        question: short(words, *step),
        picks: Vec::new(),
        notes: vec![words.say("briefing-gone")],
    });
    let lines: Vec<_> = lines.collect();
    (!lines.is_empty()).then(|| view! { <SaidLines lines/> }.into_any())
}

/// What was said once and taken back since, so that nobody takes it for never asked.
fn taken_back(words: Words, steps: &[Step]) -> Option<AnyView> {
    let names = steps.iter().map(|step| short(words, *step));
    let told = words.say_with("briefing-answers-taken-back", &[("what", words.list(names).into())]);
    (!steps.is_empty()).then(|| view! { <p class="not-asked">{told}</p> }.into_any())
}

/// What has no answer, so that nobody takes it for "all is well" or for "I am not sure".
pub fn not_asked(words: Words, steps: &[Step]) -> Option<AnyView> {
    let names: Vec<String> = steps.iter().map(|step| short(words, *step)).collect();
    not_asked_of(words, &names)
}

/// The same, of things that have names of their own.
pub fn not_asked_of(words: Words, names: &[String]) -> Option<AnyView> {
    let told = words.say_with("briefing-not-asked", &[("what", words.list(names.iter().cloned()).into())]);
    (!names.is_empty()).then(|| view! { <p class="not-asked">{told}</p> }.into_any())
}

/// A question in a word or two; one about an activity, or a small step of it, with its name.
pub fn short(words: Words, step: Step) -> String {
    let question = words.short(step.question).words;
    match step.situation {
        Situation::Activity(_) | Situation::SmallStep(_) => {
            let activity = words.activity_or_step(step.situation).words;
            words.say_with("briefing-about", &[("activity", activity.into()), ("question", question.into())])
        }
        Situation::AllLessons | Situation::Session(_) | Situation::Time(_) | Situation::Me => question,
    }
}

/// The rung of the ladder by the college's name for it, and that the least help comes first (R72).
pub fn rung(words: Words, value: &Value) -> Option<String> {
    let Value::Picked(Picked::Help(help)) = value else { return None };
    let rung = words.say(&format!("briefing-rung-{}", help.key()));
    let rung = words.say_with("briefing-rung", &[("rung", rung.into())]);
    Some(format!("{rung} {}", words.say("briefing-least-first")))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use domain::scale::{Activity, Help, SmallStep};

    use super::*;
    use crate::words::Locale;

    #[test]
    fn two_small_steps_of_one_activity_are_told_apart_and_each_from_the_activity() {
        let about = [
            Situation::Activity(Activity::Reading),
            Situation::SmallStep(SmallStep::ReadSigns),
            Situation::SmallStep(SmallStep::ReadAPage),
        ];
        for words in Locale::ALL.map(Words::of) {
            let called = about.map(|situation| short(words, Step { situation, question: Question::Goal }));
            assert_eq!(called.iter().collect::<BTreeSet<_>>().len(), 3, "{called:?}");
            assert!(called[1].contains(&words.activity_or_step(about[1]).words), "{called:?}");
        }
    }

    #[test]
    fn whoever_was_not_sure_the_second_time_is_not_said_to_have_picked_something_else() {
        for words in Locale::ALL.map(Words::of) {
            let [otherwise, not_sure] = [Doubt::Otherwise, Doubt::NotSure].map(|doubt| check_with_me(words, doubt));
            assert_ne!(otherwise, not_sure);
        }
        let told = check_with_me(Words::of(Locale::EnGb), Doubt::NotSure);
        assert_eq!(told, "Check with me: I was not sure when I was asked again");
    }

    #[test]
    fn the_college_s_name_for_a_help_ends_in_one_full_stop() {
        for words in Locale::ALL.map(Words::of) {
            for help in Help::ALL.iter().copied() {
                let told = rung(words, &Value::Picked(Picked::Help(help))).unwrap_or_default();
                let told = told.replace('۔', ".");
                assert!(told.contains(". ") && !told.contains(".."), "{told}");
            }
        }
    }
}
