//! One question as its page shows it: heading, answers to pick from, and where it stands on the road.

use domain::question::{NOT_NOW, NOT_SURE, Picked, Question, QuestionSet, Value};
use domain::scale::{Helper, Scale};
use domain::settings::Choosing;
use domain::situation::Situation;
use domain::statement::{Answers, Road, Step};
use storage::MySupport;

use crate::person::figure;
use crate::question::{Pick, two_at_a_time};
use crate::routes;
use crate::settings::use_settings;
use crate::statement::{about, named};
use crate::words::{Said, Words};

/// Everything one question page shows.
#[derive(Clone, Debug)]
pub struct Asking {
    /// The road, as its address names it.
    pub road: Road,
    /// The question and what its answer is about.
    pub step: Step,
    /// The page's one heading.
    pub heading: Said,
    /// One line below it.
    pub hint: Option<Said>,
    /// What was said about now, on the page that asks about the end of term (nothing need be remembered).
    pub said_now: Option<Vec<Said>>,
    /// The answers of the scale.
    pub options: Vec<Pick>,
    /// "I am not sure" and "Not now", set apart.
    pub apart: [Pick; 2],
    /// What was said in their own words.
    pub written: Option<String>,
    /// Its place on the road, from 1.
    pub number: usize,
    /// How many there are, once that is known.
    pub total: Option<usize>,
    /// Whether it says more about the one before, and shares its number.
    pub more: bool,
    /// The page before it.
    pub back: String,
}

impl Asking {
    /// The page of one question of a road; `None` when the road does not lead to it.
    pub fn of(words: Words, support: &MySupport, road: Road, question: Question) -> Option<Self> {
        if !about::is_asked(support, road) {
            return None;
        }
        let answers = support.statements.answers();
        let questions = &support.questions;
        let steps = questions.road(&answers, road);
        let place = steps.iter().position(|step| step.question == question)?;
        let step = steps[place];
        let said = answers.get(step.situation, question).map(|answer| answer.value.clone());
        let numbers = questions.numbers(&answers, road);
        Some(Self {
            road,
            step,
            heading: heading(words, support, road, step),
            hint: if is_on_the_way(road, step) {
                Some(words.said("question-on-the-way-hint"))
            } else {
                words.hint(question)
            },
            said_now: said_about_now(words, &answers, step),
            options: options(words, support, &answers, step, said.as_ref()),
            apart: Pick::apart(words, said.as_ref().and_then(apart)),
            written: match said {
                Some(Value::Words(text)) => Some(text),
                _ => None,
            },
            number: numbers[place],
            total: questions.length(&answers, road),
            more: place > 0 && numbers[place - 1] == numbers[place],
            back: match place {
                0 => routes::start(road),
                _ => routes::question_back(road, steps[place - 1].question),
            },
        })
    }
}

/// What a page asks, in words that no other page has (R02).
fn heading(words: Words, support: &MySupport, road: Road, step: Step) -> Said {
    let about = about::of_step(words, support, step);
    match is_on_the_way(road, step) {
        true => words.heading_on_the_way(step.question, &about, &about::of(words, support, road.situation())),
        false => words.heading(step.question, &about),
    }
}

/// Whether the road of one place has led to a question of an activity, whose answer is the same wherever it is asked.
fn is_on_the_way(road: Road, step: Step) -> bool {
    road.situation() != step.situation
}

/// The question that comes after one on its road; `None` after the last.
pub fn next(questions: &QuestionSet, answers: &Answers, road: Road, question: Question) -> Option<Question> {
    let steps = questions.road(answers, road);
    let place = steps.iter().position(|step| step.question == question)?;
    steps.get(place + 1).map(|step| step.question)
}

/// The first question of a road without an answer, else its first; `None` for a road that asks nothing.
pub fn first_open(questions: &QuestionSet, answers: &Answers, road: Road) -> Option<Question> {
    let steps = questions.road(answers, road);
    let open = steps.iter().find(|step| answers.get(step.situation, step.question).is_none());
    open.or(steps.first()).map(|step| step.question)
}

/// The answers a question page shows.
pub fn options(
    words: Words,
    support: &MySupport,
    answers: &Answers,
    Step { situation, question }: Step,
    said: Option<&Value>,
) -> Vec<Pick> {
    let picked: Vec<String> = match said {
        Some(Value::Picked(picked)) => picked.words(),
        _ => Vec::new(),
    };
    if question.names_people() {
        let no_one = question.steps().into_iter().map(|step| {
            let picked = picked.iter().any(|word| word == step);
            Pick::new(step, words.step(question, step), picked)
        });
        return named::people(words, support, &picked).into_iter().chain(no_one).collect();
    }
    let steps = match question.asks_again() {
        Some(first) => two_of(first, answers.picked(situation, first), use_settings().choosing),
        None => question.steps(),
    };
    let picks = steps.into_iter().map(|step| {
        let picked = picked.iter().any(|word| word == step);
        Pick::new(step, words.step(question, step), picked)
    });
    match question {
        Question::Who => picks.map(|pick| by_name(words, support, situation, pick)).collect(),
        _ => picks.collect(),
    }
}

/// "My teacher" as who that is in this lesson: by name, and by their photo where it is one person who has one.
fn by_name(words: Words, support: &MySupport, lesson: Situation, pick: Pick) -> Pick {
    let teachers = about::session(support, lesson).map(|session| session.tutors.as_slice()).unwrap_or_default();
    if teachers.is_empty() || pick.word != Helper::MyTeacher.key() {
        return pick;
    }
    let names = words.list(teachers.iter().map(|teacher| teacher.name.to_string()));
    let face = match teachers {
        [teacher] if figure(teacher).photo.is_some() => Some(teacher.clone()),
        _ => None,
    };
    Pick { said: words.said_with("question-who-teacher", &[("name", names.into())]), face, ..pick }
}

/// What was picked and its neighbour, in the order of the scale: the form in which an answer is asked again (R07). Whoever
/// met two answers at a time met that pair already, which would be no other form: they see it beside its other neighbour,
/// and an answer at an end of its scale beside the one after its neighbour.
fn two_of(question: Question, picked: Option<&Picked>, choosing: Choosing) -> Vec<&'static str> {
    let steps = question.steps();
    let picked = picked.map(Picked::words).unwrap_or_default();
    let at = steps.iter().position(|step| picked.iter().any(|word| word == step)).unwrap_or_default();
    let nearest_first = [Some(at + 1), at.checked_sub(1), Some(at + 2), at.checked_sub(2)];
    let mut others = nearest_first.into_iter().flatten().filter(|other| *other < steps.len());
    let beside = match choosing {
        Choosing::TwoAtATime => {
            let met = two_at_a_time::shown_with(at, steps.len());
            others.find(|other| *other != met).unwrap_or(met)
        }
        Choosing::All => others.next().unwrap_or(at),
    };
    let both = steps.into_iter().enumerate().filter(|(step, _)| [at, beside].contains(step));
    both.map(|(_, step)| step).collect()
}

/// The word of what is set apart from a scale's own answers.
fn apart(said: &Value) -> Option<&'static str> {
    match said {
        Value::NotSure => Some(NOT_SURE),
        Value::NotNow => Some(NOT_NOW),
        _ => None,
    }
}

fn said_about_now(words: Words, answers: &Answers, step: Step) -> Option<Vec<Said>> {
    if step.question != Question::Goal {
        return None;
    }
    let now = answers.get(step.situation, Question::Now)?;
    Some(words.value(Question::Now, &now.value, str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::scale::{Nearness, Presence};

    fn again(step: &str, choosing: Choosing) -> Vec<&'static str> {
        let picked = Nearness::parse(step).map(Picked::Nearness);
        two_of(Question::Nearness, picked.as_ref(), choosing)
    }

    #[test]
    fn an_answer_is_asked_again_beside_its_neighbour() {
        assert_eq!(again("next-to-me", Choosing::All), ["next-to-me", "at-my-table"]);
        assert_eq!(again("in-the-room", Choosing::All), ["in-the-room", "outside-the-room"]);
        assert_eq!(again("outside-the-room", Choosing::All), ["in-the-room", "outside-the-room"]);
    }

    #[test]
    fn whoever_met_two_at_a_time_is_asked_again_beside_the_other_neighbour() {
        assert_eq!(again("at-my-table", Choosing::TwoAtATime), ["at-my-table", "in-the-room"]);
        assert_eq!(again("in-the-room", Choosing::TwoAtATime), ["at-my-table", "in-the-room"]);
    }

    #[test]
    fn at_an_end_of_its_scale_an_answer_is_not_asked_again_in_the_pair_they_met() {
        assert_eq!(again("next-to-me", Choosing::TwoAtATime), ["next-to-me", "in-the-room"]);
        assert_eq!(again("outside-the-room", Choosing::TwoAtATime), ["at-my-table", "outside-the-room"]);
        let presence = |step| Presence::parse(step).map(Picked::Presence);
        let again = |step| two_of(Question::Presence, presence(step).as_ref(), Choosing::TwoAtATime);
        assert_eq!(again("help"), ["help", "no-one"]);
        assert_eq!(again("no-one"), ["help", "no-one"]);
        assert_eq!(again("just-in-case"), ["just-in-case", "no-one"]);
    }
}
