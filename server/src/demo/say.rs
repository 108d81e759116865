//! The demo's statements, made tap by tap with the verbs a learner's own pages use.

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::access::{Grant, Refused, Visitor};
use domain::id::{SaveId, SittingId, TalkId};
use domain::question::{Question, Value};
use domain::scale::{Scale, Time};
use domain::sitting::{Maker, Way};
use domain::situation::Situation;
use domain::statement::{Answers, Road, Step};
use domain::talk::Wish;
use storage::{Ask, Error, Moment, MySupport, Save, Storage};
use uuid::Uuid;

use super::door;
use super::theme::{Part, Reached, Theme};

/// A learner answering: who they are, and the time that passes as they tap.
pub struct Teller<'a> {
    storage: &'a Storage,
    source_id: String,
    visitor: Visitor,
    now: DateTime<Utc>,
    time_zone: Tz,
}

impl<'a> Teller<'a> {
    /// Comes in by a new card at an instant.
    pub async fn come_in(
        storage: &'a Storage,
        source_id: &str,
        now: DateTime<Utc>,
        time_zone: Tz,
    ) -> Result<(Self, MySupport), Error> {
        let visitor = door::come_in_by_card(storage, source_id, now).await?;
        let teller = Self { storage, source_id: source_id.to_owned(), visitor, now, time_zone };
        let support = storage.my_support(&Grant::themself(&teller.visitor)?, teller.moment()).await?;
        Ok((teller, support))
    }

    /// Says a part, as far as it goes.
    pub async fn say(&mut self, part: &Part, support: &MySupport, place: usize) -> Result<(), Error> {
        if part.reached == Reached::Nothing {
            return Ok(());
        }
        self.sit_down(part.maker.clone()).await?;
        self.answer(Situation::AllLessons, part.all_lessons, support).await?;
        if place % 5 == 2 {
            self.look_again(if place.is_multiple_of(2) { Question::Help } else { Question::Presence }).await?;
        }
        if let (Some(theme), false) = (part.one_session, support.week.is_empty()) {
            let session = support.week[place % support.week.len()].id;
            self.answer(Situation::Session(session), theme, support).await?;
        }
        if let Some(theme) = part.lunch {
            self.answer(Situation::Time(Time::Lunch), theme, support).await?;
        }
        for (question, words) in part.about_them.into_iter().flatten() {
            self.keep(Step { situation: Situation::Me, question: *question }, words).await?;
        }
        match part.reached {
            Reached::Nothing | Reached::Draft => {}
            Reached::Sent => self.send().await?,
            Reached::Changed => {
                self.send().await?;
                self.change_how_near(part.all_lessons, support).await?;
                self.send().await?;
            }
            Reached::TakenBack => {
                self.send().await?;
                self.later(3);
                self.storage.take_back_statement(&Grant::themself(&self.visitor)?, self.moment()).await?;
            }
            Reached::WantsToTalk => {
                self.ask_to_talk().await?;
                self.send().await?;
            }
        }
        Ok(())
    }

    /// Answers the questions of a situation in the order they are asked, each as soon as the road comes to it.
    async fn answer(&mut self, situation: Situation, theme: Theme, support: &MySupport) -> Result<(), Error> {
        let mut answers = support.statements.answers();
        let mut done: Vec<Question> = Vec::new();
        loop {
            let word = |question| theme.iter().find(|(asked, _)| *asked == question).map(|(_, words)| *words);
            let first = theme.first().map_or(Question::Presence, |(question, _)| *question);
            let road = if done.is_empty() {
                vec![Step { situation, question: first }]
            } else {
                support.questions.road(&answers, Road::Of(situation))
            };
            let next = road.into_iter().find(|step| !done.contains(&step.question) && word(step.question).is_some());
            let Some(step) = next else { return Ok(()) };
            let words = people_or(word(step.question).unwrap_or_default(), support);
            answers = self.keep(step, &words).await?;
            done.push(step.question);
        }
    }

    /// Taps one answer, and gives back all that are said by then.
    async fn keep(&mut self, step: Step, words: &str) -> Result<Answers, Error> {
        let value = Value::from_words(step.question, words).expect("every theme's words are tested to be answers");
        self.later_by(TimeDelta::seconds(9));
        let save = Save { id: SaveId::new(Uuid::now_v7()), turn: 0 };
        let grant = Grant::themself(&self.visitor)?;
        let answers = vec![(step, Some(value))];
        self.storage.keep_answers(&grant, save, answers, Way::Tapped, self.moment()).await.map(|now| now.answers)
    }

    /// Goes back to a question by its page's own "Back", and leaves its answer as it is.
    async fn look_again(&mut self, question: Question) -> Result<(), Error> {
        self.later_by(TimeDelta::seconds(5));
        let (grant, step) = (Grant::themself(&self.visitor)?, Step { situation: Situation::AllLessons, question });
        self.storage.my_support_back_at(&grant, step, self.moment()).await.map(|_| ())
    }

    /// Says who is answering.
    async fn sit_down(&self, maker: Maker) -> Result<(), Error> {
        let sitting = SittingId::new(Uuid::now_v7());
        self.storage.start_sitting(&Grant::themself(&self.visitor)?, sitting, maker, self.moment()).await
    }

    /// Comes back a day later, alone, and changes one answer.
    async fn change_how_near(&mut self, said: Theme, support: &MySupport) -> Result<(), Error> {
        self.later(24 * 60 + 7);
        self.visitor = door::come_in_by_card(self.storage, &self.source_id, self.now).await?;
        self.sit_down(Maker::Myself).await?;
        let in_the_room = said.contains(&(Question::Nearness, "in-the-room"));
        let changed: Theme = if in_the_room {
            &[(Question::Nearness, "outside-the-room")]
        } else {
            &[(Question::Nearness, "in-the-room")]
        };
        self.answer(Situation::AllLessons, changed, support).await
    }

    async fn send(&mut self) -> Result<(), Error> {
        self.later(1);
        self.storage.send_statement(&Grant::themself(&self.visitor)?, self.moment()).await
    }

    /// "Talk about this question", from the page that asks how near.
    async fn ask_to_talk(&mut self) -> Result<(), Error> {
        self.later(1);
        let step = Step { situation: Situation::AllLessons, question: Question::Nearness };
        let page = format!("/statement/{}/{}", step.situation, step.question.key());
        let grant = Grant::themself(&self.visitor)?;
        let who = self.storage.who_reads(&grant, self.moment()).await?;
        let reader = who.readers.first().ok_or(Refused)?.id;
        let ask =
            Ask { id: TalkId::new(Uuid::now_v7()), wish: Wish::Question, reader, step: Some(step), line: None, page };
        self.storage.ask_to_talk(&grant, ask, self.time_zone, self.moment()).await
    }

    fn later(&mut self, minutes: i64) {
        self.later_by(TimeDelta::minutes(minutes));
    }

    fn later_by(&mut self, passed: TimeDelta) {
        self.now += passed;
    }

    fn moment(&self) -> Moment {
        moment(self.now, self.time_zone)
    }
}

/// An instant with the college's own date then.
pub fn moment(now: DateTime<Utc>, time_zone: Tz) -> Moment {
    Moment { now, today: now.with_timezone(&time_zone).date_naive() }
}

/// The words of an answer, with `helpers N` replaced by so many of the people the learner may ask for.
fn people_or(words: &str, support: &MySupport) -> String {
    let Some(count) = words.strip_prefix("helpers ").and_then(|count| count.parse::<usize>().ok()) else {
        return words.to_owned();
    };
    let people: Vec<String> = support.helpers.iter().take(count).map(|helper| helper.id.to_string()).collect();
    people.join(" ")
}
