//! The words of questions and their steps, whose keys are made from the domain's own words.

use domain::question::{NO_ONE, Question, Value};
use domain::scale::{Activity, Scale, SmallStep, Time};
use domain::sitting::Relation;
use domain::situation::Situation;
use domain::statement::{State, Topic};

use super::{Said, Words};

/// What a question is about, in the reader's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// All my lessons.
    AllLessons,
    /// A session, by its full name ("Maths on Tuesday morning"), so that no two pages share a heading (R02).
    Session(String),
    /// A time that is no lesson.
    Time(Time),
    /// One activity.
    Activity(Activity),
    /// One small step of an activity.
    SmallStep(SmallStep),
    /// The learner, wherever they are.
    Me,
}

impl Words {
    /// The heading of a question's page.
    pub fn heading(self, question: Question, about: &About) -> Said {
        let key = question.key();
        match about {
            About::AllLessons | About::Me => self.said(&format!("question-{key}")),
            About::Time(time) => {
                let time = self.time_of_day(*time).words;
                self.said_with(&format!("question-{key}-at"), &[("time", time.into())])
            }
            About::Session(name) => {
                self.said_with(&format!("question-{key}-named"), &[("lesson", name.as_str().into())])
            }
            About::Activity(activity) => {
                let activity = self.say(&format!("scale-activity-{}-yours", activity.key()));
                self.said_with(&format!("question-{key}"), &[("activity", activity.into())])
            }
            About::SmallStep(step) => {
                let step = self.small_step(*step).words;
                self.said_with(&format!("question-{key}-step"), &[("step", step.into())])
            }
        }
    }

    /// The heading of a question of an activity that the road of a place leads to: with that place first, so that it shares
    /// no heading with the same question elsewhere (R02).
    pub fn heading_on_the_way(self, question: Question, about: &About, place: &About) -> Said {
        let heading = self.heading(question, about);
        let place = match place {
            About::AllLessons => self.say("question-all-your-lessons"),
            About::Session(name) => name.clone(),
            About::Time(time) => self.time_of_day(*time).words,
            About::Activity(_) | About::SmallStep(_) | About::Me => return heading,
        };
        let args = [("where", place.into()), ("question", heading.words.into())];
        Said { words: self.say_with("question-on-the-way", &args), ..heading }
    }

    /// A time that is no lesson.
    pub fn time_of_day(self, time: Time) -> Said {
        self.said(&format!("scale-time-{}", time.key()))
    }

    /// One small step of an activity.
    pub fn small_step(self, step: SmallStep) -> Said {
        self.said(&format!("scale-small-step-{}", step.key()))
    }

    /// What independence was said about: an activity, or one small step of it with the activity before it.
    pub fn activity_or_step(self, about: Situation) -> Said {
        let activity = |activity: Activity| self.step(Question::Activity, activity.key());
        match about {
            Situation::Activity(about) => activity(about),
            Situation::SmallStep(step) => {
                let small = self.small_step(step);
                let args = [("activity", activity(step.activity()).words.into()), ("step", small.words.clone().into())];
                Said { words: self.say_with("scale-small-step-of", &args), ..small }
            }
            Situation::AllLessons | Situation::Session(_) | Situation::Time(_) | Situation::Me => {
                Said { words: String::new(), symbol: None }
            }
        }
    }

    /// A part of the say that is about the learner.
    pub fn topic(self, topic: Topic) -> Said {
        self.said(&format!("statement-topic-{}", topic.key()))
    }

    /// The one line below the heading, where the question has one.
    pub fn hint(self, question: Question) -> Option<Said> {
        let key = format!("question-{}-hint", question.key());
        self.has(&key).then(|| self.said(&key))
    }

    /// The question in one or two words ("How near"), for the check page and for staff.
    pub fn short(self, question: Question) -> Said {
        self.said(&format!("question-{}-short", question.key()))
    }

    /// The button of its row on the check page: "Change my answer: how near".
    pub fn change(self, question: Question) -> Said {
        self.said(&format!("question-{}-change", question.key()))
    }

    /// One step of a question by its key. People have names of their own: not for [`Question::Person`].
    pub fn step(self, question: Question, step: &str) -> Said {
        self.said(&format!("scale-{}-{step}", question.worded_as().key()))
    }

    /// What was said, pick by pick; `name` says who a picked person is.
    pub fn value(self, question: Question, value: &Value, name: impl Fn(&str) -> String) -> Vec<Said> {
        match value {
            Value::Picked(picked) => picked
                .words()
                .iter()
                .map(|word| match question {
                    question if question.names_people() && word != NO_ONE => {
                        Said { words: name(word), symbol: Some(domain::symbol::Concept::Person) }
                    }
                    _ => self.step(question, word),
                })
                .collect(),
            Value::Words(text) => {
                vec![Said { words: domain::typed::shown(text), symbol: Some(domain::symbol::Concept::MyWords) }]
            }
            Value::NotSure => vec![self.said("question-not-sure")],
            Value::NotNow => vec![self.said("question-not-now")],
            Value::TalkToMe => vec![self.said("question-talk-to-me")],
        }
    }

    /// Who someone is to the learner ("my friend"), to pick from.
    pub fn relation(self, relation: Relation) -> Said {
        self.said(&format!("sign-in-relation-{}", relation.key()))
    }

    /// Where a statement stands, in the words of R47.
    pub fn state(self, state: State) -> Said {
        self.said(&format!("statement-state-{}", state.key()))
    }
}
