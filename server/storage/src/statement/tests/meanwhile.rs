//! What became of the college, or of what was said, while a page was open, on both databases.

use domain::id::TalkId;
use domain::question::AskedIn;
use domain::scale::Scale;
use domain::settings::Language;
use domain::talk::Wish;

use super::*;
use crate::dialect::args;
use crate::example::Taught;
use crate::sql::Sql;
use crate::statement::Given;
use crate::{Ask, Rewording, Standing};

const LEAVES_CLASS: Sql = Sql("update enrolment set ended_on = '2026-11-24' where person_id = $1");
const ENDS: Sql = Sql("update session set ended_on = '2026-11-24' where id = $1");
const ASKED: Sql = Sql("select count(*) from talk where learner_id = $1");

fn presence(situation: Situation, word: &str) -> Vec<(Step, Option<Value>)> {
    let value = Value::from_words(Question::Presence, word).unwrap();
    vec![(Step { situation, question: Question::Presence }, Some(value))]
}

async fn say(college: &Example, learner: &Visitor, said: Vec<(Step, Option<Value>)>) -> Result<Standing, Error> {
    let grant = Grant::themself(learner).unwrap();
    college.storage.keep_answers(&grant, save(), said, Way::Tapped, tuesday()).await
}

#[tokio::test]
async fn a_place_that_was_answered_in_another_window_is_not_answered_as_another_is() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let amina = learner_answering(&college, Maker::Myself).await;
        let lunch = Situation::Time(Time::Lunch);
        say(&college, &amina, presence(Situation::AllLessons, "help")).await.unwrap();
        say(&college, &amina, presence(lunch, "no-one")).await.unwrap();
        let grant = Grant::themself(&amina).unwrap();
        let now = college.storage.keep_the_same(&grant, save(), NEARNESS.situation, lunch, tuesday()).await.unwrap();
        let at_lunch = now.answers.get(lunch, Question::Presence).map(|answer| answer.value.words());
        assert_eq!(at_lunch.as_deref(), Some("no-one"), "{kind:?}");
    }
}

/// Amina, and a class of hers that meets no more: she left it, or its session ended.
async fn had_maths(college: &Example, leaves: bool) -> (Visitor, Taught) {
    let amina = learner_answering(college, Maker::Myself).await;
    let maths = college.class("Maths", college.site, 540, 630, &[&amina]).await;
    say(college, &amina, presence(Situation::Session(maths.session), "help")).await.unwrap();
    match leaves {
        true => college.put(LEAVES_CLASS, args![amina.person]).await,
        false => college.put(ENDS, args![maths.session]).await,
    }
    (amina, maths)
}

#[tokio::test]
async fn of_a_lesson_that_is_theirs_no_more_nothing_is_kept_and_nothing_waits_to_be_sent() {
    for kind in BOTH {
        for leaves in [true, false] {
            let college = Example::on(kind).await;
            let (amina, maths) = had_maths(&college, leaves).await;
            let refused = say(&college, &amina, presence(Situation::Session(maths.session), "no-one")).await;
            assert!(matches!(refused, Err(Error::Statement(Refusal::LessonOver))), "{kind:?}");
            let grant = Grant::themself(&amina).unwrap();
            let support = college.storage.my_support(&grant, tuesday()).await.unwrap();
            assert!(!support.statements.is_to_send(&support.week), "{kind:?}: no page shows what would be sent");
            say(&college, &amina, presence(Situation::AllLessons, "help")).await.unwrap();
            assert!(own(&college, &amina).await.is_to_send(&support.week), "{kind:?}");
        }
    }
}

#[tokio::test]
async fn whoever_wants_to_talk_about_a_lesson_that_is_theirs_no_more_is_heard() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let (amina, maths) = had_maths(&college, true).await;
        let step = Step { situation: Situation::Session(maths.session), question: Question::Nearness };
        let ask = Ask {
            id: TalkId::new(Uuid::now_v7()),
            wish: Wish::Question,
            reader: grace.person,
            step: Some(step),
            line: None,
            page: "/".to_owned(),
        };
        let grant = Grant::themself(&amina).unwrap();
        college.storage.ask_to_talk(&grant, ask, chrono_tz::UTC, tuesday()).await.unwrap();
        let learner = amina.person;
        let asked = college.storage.read(move |conn| Box::pin(conn.row(ASKED, args![learner]))).await.unwrap();
        assert_eq!(asked.unwrap().int().unwrap(), 1, "{kind:?}");
        let left = own(&college, &amina).await.answers();
        assert_eq!(left.get(step.situation, step.question), None, "{kind:?}");
    }
}

#[tokio::test]
async fn an_answer_keeps_the_words_that_its_page_asked_in_though_others_are_asked_in_since() {
    for kind in BOTH {
        let college = Example::on(kind).await;
        let grace = college.person("Grace", Role::Coordinator, college.site).await;
        let amina = learner_answering(&college, Maker::Myself).await;
        let easy = Language::EnGbEasy;
        let mut numbers = vec![0];
        for says in ["How near?", "How close?"] {
            let (locale, key) = (easy.key().to_owned(), NEARNESS.words_key());
            let rewording = Rewording { locale, key, says: Some(says.to_owned()) };
            let grant = Grant::site(&grace, college.site).unwrap();
            numbers.push(college.storage.reword(&grant, rewording, tuesday()).await.unwrap());
        }
        let asked = |language, revision| Some(AskedIn { language, revision });
        let pages = [
            (asked(easy, numbers[1]), "next-to-me", numbers[1]),
            (asked(easy, 0), "in-the-room", 0),
            (asked(Language::EnGb, numbers[2]), "at-my-table", 0),
            (None, "outside-the-room", numbers[2]),
        ];
        for (asked_in, word, wording) in pages {
            let (grant, said) = (Grant::themself(&amina).unwrap(), vec![(NEARNESS, near(word))]);
            let given = Given { asked_in, ..Way::Tapped.into() };
            let now = college.storage.keep_answers(&grant, save(), said, given, tuesday()).await.unwrap();
            let kept = now.answers.get(NEARNESS.situation, NEARNESS.question).map(|answer| answer.wording);
            assert_eq!(kept, Some(wording), "{kind:?} {word}");
        }
    }
}
